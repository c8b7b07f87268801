import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { House } from '../../src/doors/compose.ts'
import { loadPacks } from '../../src/rules/load/packs.ts'
import { madeRules } from '../rules/madeRules.ts'
import { realHouse, zhicheng } from './command.ts'

const roots: string[] = []
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true })
})

function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'zhicheng-book-'))
  roots.push(root)
  return root
}

function madeHouse(): House {
  const { packs, problems } = loadPacks(madeRules())
  return { ...realHouse(), families: [{ folder: '试用', packs, rules: madeRules(), cases: [] }], packs, problems }
}

/** Elements that HTML closes by itself. */
const VOID = ['meta', 'link', 'br']

/** The tags of a page that are opened and not closed, or closed and not opened, in their order. */
function strayTags(page: string): string[] {
  const open: string[] = []
  const stray: string[] = []
  for (const [, slash, name = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?>/g)) {
    if (VOID.includes(name)) continue
    if (slash === '') open.push(name)
    else if (open.at(-1) === name) open.pop()
    else stray.push(`/${name}`)
  }
  return [...stray, ...open]
}

async function made(): Promise<{ markdown: string; page: string }> {
  const out = join(folder(), '新的', '里面')
  const { status } = await zhicheng(['rules', 'book', '--out', out], { house: madeHouse })
  expect(status).toBe(0)
  return {
    markdown: readFileSync(join(out, 'made-2022.md'), 'utf8'),
    page: readFileSync(join(out, 'made-2022.html'), 'utf8'),
  }
}

describe('zhicheng rules book', () => {
  it('says that there is no list of majors, rather than an empty one', async () => {
    const { out } = await zhicheng(['rules', 'book', 'wenzhou-jixie-2023'])
    expect(out).toContain('- 手里的文件没有列专业：对不对口一律先问\n- 技工院校：相当于什么学历，手里的文件没有写')
    expect(out).not.toContain('这些字，）')
  })
})

describe('zhicheng rules book --out', () => {
  it('writes a Markdown and a page for each plan into a folder it makes, and says which', async () => {
    const out = join(folder(), '书')
    const { status, out: said } = await zhicheng(['rules', 'book', 'made-2022', '--out', out], { house: madeHouse })
    expect(status).toBe(0)
    expect(said).toBe(`${join(out, 'made-2022.md')}\n${join(out, 'made-2022.html')}`)
    expect(existsSync(join(out, 'made-2022.html'))).toBe(true)
    const listed = await zhicheng(['rules', 'book', '--out', out, '--json'], { house: madeHouse })
    expect(JSON.parse(listed.out)).toEqual([
      { plan: 'made-2022', markdown: join(out, 'made-2022.md'), page: join(out, 'made-2022.html') },
    ])
  })

  it('says so when the folder is a file', async () => {
    const file = join(folder(), '书')
    writeFileSync(file, '')
    const { status, err } = await zhicheng(['rules', 'book', '--out', file], { house: madeHouse })
    expect(status).toBe(2)
    expect(err).toContain('--out 应是可以写的文件夹')
    expect(err).toContain(file)
  })

  it('takes one plan, not two', async () => {
    const { status, err } = await zhicheng(['rules', 'book', 'made-2022', '--plan', '别的'], { house: madeHouse })
    expect(status).toBe(2)
    expect(err).toContain('计划写了两个')
  })
})

describe('the page', () => {
  it('closes what it opens, and names each part once', async () => {
    const { page } = await made()
    expect(strayTags(page)).toEqual([])
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(10)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => id === undefined || /\s/.test(id))).toEqual([])
  })

  it('has contents of which every entry leads somewhere', async () => {
    const { page } = await made()
    const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
    const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, to]) => decodeURIComponent(to ?? ''))
    expect(links).toContain('p-工程师·直接晋升')
    expect(links.filter((to) => !ids.has(to))).toEqual([])
  })

  it('asks nothing of anybody: no script, no outside style, picture or font', async () => {
    const { page } = await made()
    expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'/)
    expect(page).not.toMatch(/<script|<img|<iframe|@import|url\(|src=/)
    expect([...page.matchAll(/<link [^>]*>/g)].map(([tag]) => tag)).toEqual(['<link rel="icon" href="data:,">'])
  })

  it('shows marks of the texts as they are', async () => {
    const { page } = await made()
    expect(page).toContain('<h1>2022年试用评审 &lt;甲&amp;乙&gt;</h1>')
    expect(page).toContain('不到三年的 &lt;能&gt; 不能报')
    expect(page).toContain('href="https://example.org/?a=1&amp;b=&quot;2"')
    expect(page).toContain('<a href="tel:057788880000">0577-88880000</a>')
    expect(page).not.toMatch(/undefined|\[object Object\]|NaN/)
  })

  it('is well formed for every real plan', async () => {
    const out = folder()
    await zhicheng(['rules', 'book', '--out', out])
    for (const { plan } of realHouse().packs) {
      expect({ plan: plan.id, stray: strayTags(readFileSync(join(out, `${plan.id}.html`), 'utf8')) }).toEqual({
        plan: plan.id,
        stray: [],
      })
    }
  })
})

describe('days of 日程 that are counted', () => {
  it.each([
    ['wenzhou-jidian-2022', '单位公示', '随“网上申报”开始，不少于 5 个工作日，赶在“单位推荐”的止日前满'],
    ['shangyu-2023', '打印并交纸质评审表', '收到“审核通过短信”后 5 个工作日内'],
    ['shangyu-2023', '完善业绩档案', '赶在“网上申报”的止日前'],
    ['wenzhou-jixie-2023', '盖章送评审表', '2023年8月1日 到 2023年9月30日，收到“资格审查通过”后'],
  ])('%s %s: in words, in the Markdown and on the page', async (plan, what, said) => {
    const out = folder()
    await zhicheng(['rules', 'book', plan, '--out', out])
    expect(readFileSync(join(out, `${plan}.md`), 'utf8')).toMatch(
      new RegExp(`^\\| ${what} \\| \\S+ \\| ${said} \\|`, 'm'),
    )
    expect(readFileSync(join(out, `${plan}.html`), 'utf8')).toContain(said)
  })
})

describe('the Markdown', () => {
  it('has notes, steps, materials, contacts and documents, marks made harmless', async () => {
    const { markdown } = await made()
    for (const piece of [
      '# 2022年试用评审 \\<甲\\&乙\\>',
      '- **至少2项**：三项里的两项',
      '  - **非**\n    - ',
      '文件没写：不到三年的 \\<能\\> 不能报',
      '- 旧题：A\\<B 时\\|怎么算。读法：按\\*小\\*的。问 协会 88880000（试〔2022〕2号 一）',
      '| 网上申报 | 个人 | 2022年8月1日 到 2022年10月20日 | 平台 "选" 一\\|二 | 试〔2022〕2号 二 |',
      '| 评审表 | 正常申报 | 一式 2 份 | 试〔2022〕2号 二 |',
      '| 竞赛（同一年度只取最高） |  | 省部级 | 一等奖或前 3 名 9 分，三等奖 5 分 | 试〔2020〕1号 附件 |',
      '没有例子',
    ]) {
      expect(markdown).toContain(piece)
    }
  })
})
