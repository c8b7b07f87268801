import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { House } from '../../../src/doors/compose.ts'
import { keep } from '../../../src/doors/originals/keep.ts'
import { readOriginals } from '../../../src/doors/originals/read.ts'
import { realDisk } from '../../../src/store/disk.ts'
import { heldAs, RULES as TEXT } from '../../originals/made.ts'
import { zhicheng } from '../command.ts'
import { makeDocx, makePdf } from './made.ts'

const root = mkdtempSync(join(tmpdir(), 'zhicheng-originals-'))
afterAll(() => rmSync(root, { recursive: true }))
let data = ''
let count = 0
beforeEach(() => {
  count += 1
  data = join(root, `data${count}`)
})

const listed = (...documents: readonly string[]) => ({
  path: '文件.yaml',
  text: `文件:\n${documents.map((line) => `  - ${line}\n`).join('')}`,
})
const family = (folder: string, ...documents: readonly string[]) => ({
  folder,
  packs: [],
  rules: [{ ...listed(...documents), path: `${folder}/文件.yaml` }],
  cases: [],
  answers: [],
})
const RULES =
  '{ 文号: 试办〔2022〕1号, 简称: 办法, 标题: 试办评价办法, 条款: { 第一条: 0, 第二条: 3, 第三条: 0, 第四条: 0, 附件: 0 } }'
const NOTICE = '{ 文号: 试办〔2022〕2号, 简称: 通知, 标题: 关于试办评审的通知, 条款: { 一: 0, 二: 0 } }'
const FORM = (of: string) => `{ 文号: ${of} 附件1, 简称: 附件1, 标题: 申报材料报送要求, 条款: { 一: 0, 二: 0 } }`
const families = [
  family('试办', RULES, NOTICE, FORM('试办〔2022〕2号')),
  family('别处', '{ 文号: 别处〔2022〕1号, 简称: 通知, 标题: 别处的通知, 条款: { 一: 0 } }', FORM('别处〔2022〕1号')),
]
const house = () => ({ families, packs: [], problems: [] }) as unknown as House

const file = (name: string, content: string | Uint8Array) => {
  const path = join(root, name)
  writeFileSync(path, content)
  return path
}
const notices = (...argv: readonly string[]) => zhicheng(['notices', ...argv, '--data', data], { house })
const originals = () => readOriginals(data, families).originals
const NOTICE_TEXT = '试办〔2022〕2号\n关于试办评审的通知\n一、报名：8 月 1 日起。\n二、材料：证书。\n'

describe('zhicheng notices import', () => {
  it('keeps every document of a file, and shows the wording of a clause', async () => {
    const { status, out } = await notices('import', file('合订.txt', `${NOTICE_TEXT}\n${TEXT}`))
    expect(status).toBe(0)
    expect(out.split('\n')).toEqual([
      '合订.txt：',
      '  新收  试办 通知（试办〔2022〕2号）：条款都认出来了',
      '  新收  试办 办法（试办〔2022〕1号）：条款都认出来了',
    ])
    expect((await notices('show', '办法 第二条（三）')).out).toContain('（三）大专，任职满五年。')
    expect((await notices('show', '通知 一', '--family', '试办')).out).toBe(
      '通知（试办〔2022〕2号） 一\n一、报名：8 月 1 日起。',
    )
  })

  it.each([
    ['Word', 'a.docx', makeDocx(NOTICE_TEXT.split('\n'))],
    ['PDF', 'a.pdf', makePdf([NOTICE_TEXT.split('\n').slice(0, 3), NOTICE_TEXT.split('\n').slice(3)])],
    ['a wrong ending of the name', 'b.txt', makeDocx(NOTICE_TEXT.split('\n'))],
  ])('reads %s', async (_, name, bytes) => {
    expect((await notices('import', file(name, bytes))).status).toBe(0)
    expect(originals().wording('通知 二', '试办')).toMatchObject({ exact: true, text: '二、材料：证书。' })
  })

  it('changes nothing the second time, and says so', async () => {
    const path = file('通知.txt', NOTICE_TEXT)
    await notices('import', path)
    const before = filesBelow(data)
    const { status, out } = await notices('import', path)
    expect(status).toBe(0)
    expect(out).toContain('什么也没有变')
    expect(filesBelow(data)).toEqual(before)
  })

  it('replaces a document by its newer version and keeps the old one aside', async () => {
    await notices('import', file('旧.txt', `${NOTICE_TEXT}\n${TEXT}`))
    const { out } = await notices('import', file('新.txt', NOTICE_TEXT.replace('8 月 1 日', '9 月 1 日')))
    expect(out).toContain('换新  试办 通知')
    expect(originals().wording('通知 一', '试办')?.text).toContain('9 月 1 日')
    // Other documents of the old file stay.
    expect(originals().wording('办法 第一条', '试办')?.exact).toBe(true)
    const aside = readdirSync(join(data, 'originals', 'aside'))
    expect(aside.map((name) => readFileSync(join(data, 'originals', 'aside', name), 'utf8')).join()).toContain(
      '8 月 1 日',
    )
    expect(aside).toHaveLength(1)
    // Back and forth there are only as many versions as there were.
    for (const name of ['旧.txt', '新.txt', '旧.txt', '新.txt']) await notices('import', join(root, name))
    expect(readdirSync(join(data, 'originals', 'aside'))).toHaveLength(2)
  })

  it('keeps files private to the user', async () => {
    await notices('import', file('通知.txt', NOTICE_TEXT))
    for (const path of Object.keys(filesBelow(data))) expect(statSync(path).mode & 0o077).toBe(0)
    expect(statSync(join(data, 'originals')).mode & 0o077).toBe(0)
  })

  it('says which clauses it could not tell', async () => {
    const { out } = await notices('import', file('缺.txt', NOTICE_TEXT.replace('二、', '')))
    expect(out).toContain('没认出 一、二，问到时给包含它的整段')
  })

  it('takes a document no rule file lists under the family that is told', async () => {
    const path = file('新办.txt', '新办〔2027〕9号\n一、对象：都可以。\n二、时间：另定。\n')
    const { status, err } = await notices('import', path)
    expect(status).toBe(2)
    expect(err).toContain('认不出这是哪个计划的文件')
    expect((await notices('import', path, '--family', '试办')).out).toContain(
      '规则文件里没有列这份文件，按它自己的编号分成 2 条',
    )
    expect((await notices('show', '新办〔2027〕9号 二')).out).toContain('二、时间：另定。')
    expect(originals().search(['另定'], '试办')).toMatchObject([{ citation: '新办〔2027〕9号 二' }])
  })

  it('a text without clauses is kept as one whole, and says so', async () => {
    const { out } = await notices('import', file('说明.txt', '只有一段话，没有条款。\n'), '--family', '试办')
    expect(out).toContain('没有分出条款，整份收作“全文”')
  })

  it('asks for the family where titles are those of several, and refuses one the number denies', async () => {
    const form = file('要求.txt', '附件1\n申报材料报送要求\n一、评审表\n二、照片\n')
    const { err } = await notices('import', form)
    expect(err).toContain('标题在几个计划族里都有：试办、别处')
    expect((await notices('import', form, '--family', '别处')).out).toContain('新收  别处 附件1')
    const wrong = await notices('import', file('通知.txt', NOTICE_TEXT), '--family', '别处')
    expect(wrong.status).toBe(2)
    expect(wrong.err).toContain('文号是 试办 的，不是 别处 的')
  })

  it.each([
    ['nothing.txt', '', '文件是空的'],
    ['blank.txt', '\n \n', '文件里没有文字'],
    ['english.txt', 'only words', '没有中文'],
    ['scan.pdf', makePdf([[]]), '这份是扫描件'],
  ])('refuses %s, keeps nothing, ends with 2', async (name, content, what) => {
    const { status, out, err } = await notices('import', file(name, content), '--family', '试办')
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(what)
    expect(filesBelow(data)).toEqual({})
  })

  it('prints JSON', async () => {
    const { out } = await notices('import', file('通知.txt', NOTICE_TEXT), '--json')
    expect(JSON.parse(out)).toMatchObject({
      file: '通知.txt',
      documents: [{ family: '试办', short: '通知', state: '新收', lacking: [] }],
      remarks: [],
    })
  })
})

describe('zhicheng notices list and show', () => {
  it('list what is held and what is not', async () => {
    expect((await notices('list')).out).toContain('还没有导入原文')
    await notices('import', file('通知.txt', NOTICE_TEXT))
    const { out } = await notices('list', '--family', '试办')
    expect(out).toContain('试办 通知（试办〔2022〕2号）\n  2022-09-15 导入，来自 通知.txt')
    expect(out).toContain('还没有：试办 办法（试办〔2022〕1号）')
    expect(out).not.toContain('别处')
    expect(JSON.parse((await notices('list', '--json')).out).held).toHaveLength(1)
  })

  it('show ends with 1 when there is no wording, and says why', async () => {
    await notices('import', file('通知.txt', NOTICE_TEXT))
    const refused = async (...argv: readonly string[]) => {
      const { status, out } = await notices('show', ...argv)
      expect(status).toBe(1)
      return out
    }
    expect(await refused('办法 第一条')).toContain('原文还没有导入')
    expect(await refused('通知 一')).toContain('请写明 --family，有 试办、别处')
    expect(await refused('条例 一')).toContain('认不出“条例 一”')
    expect(await refused('条例 一', '--json')).toBe('null')
  })

  it('show cuts what is too long for a phone; --full and JSON do not', async () => {
    await notices('import', file('长.txt', NOTICE_TEXT.replace('证书。', `${'甲'.repeat(2000)}。`)))
    expect((await notices('show', '通知 二', '--family', '试办')).out).toMatch(/还有 \d+ 字/)
    expect((await notices('show', '通知 二', '--family', '试办', '--full')).out).toContain('甲'.repeat(2000))
    expect(JSON.parse((await notices('show', '通知 二', '--family', '试办', '--json')).out).text).toContain(
      '甲'.repeat(2000),
    )
  })
})

describe('the folder of originals', () => {
  const FROM = { file: 'a.txt', day: '2022-09-15' }

  it('a damaged file is left out and told, and importing again puts it right', async () => {
    await notices('import', file('通知.txt', NOTICE_TEXT))
    const [name = ''] = readdirSync(join(data, 'originals')).filter((entry) => entry.endsWith('.json'))
    const path = join(data, 'originals', name)
    writeFileSync(path, readFileSync(path, 'utf8').replace('证书', '照片'))
    const { out, err } = await notices('list')
    expect(out).toContain('还没有导入原文')
    expect(err).toContain('这份原文坏了')
    expect((await notices('import', join(root, '通知.txt'))).out).toContain('换新')
    expect(originals().wording('通知 二', '试办')?.text).toBe('二、材料：证书。')
  })

  it('a disk that fails is told, and leaves the old version in its place', async () => {
    await keep(data, [heldAs('旧', null)], FROM)
    for (const step of ['write', 'rename', 'syncFolder'] as const) {
      const disk = { ...realDisk, [step]: () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) }
      await expect(keep(data, [heldAs('新', null)], FROM, disk)).rejects.toThrow('磁盘已满')
      expect(readOriginals(data, []).originals.documents.map(({ text }) => text)).toEqual(['旧'])
      expect(Object.keys(filesBelow(data)).filter((path) => path.endsWith('.tmp'))).toEqual([])
    }
  })

  it('files of other kinds are not read', async () => {
    mkdirSync(join(data, 'originals'), { recursive: true })
    writeFileSync(join(data, 'originals', 'notes.txt'), '甲')
    expect(readOriginals(data, [])).toMatchObject({ problems: [] })
  })
})

function filesBelow(folder: string): Record<string, string> {
  try {
    return Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path, readFileSync(path, 'utf8')]),
    )
  } catch {
    return {}
  }
}
