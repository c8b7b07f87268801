import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compose, PACKAGE_ROOT } from '../../src/doors/compose.ts'
import { textsOf } from '../rules/realRules.ts'
import { zhicheng } from './command.ts'

const roots: string[] = []
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true })
})

/** A package folder with the real rules, one example file, and whatever is changed. */
function withRules(change: { file?: string; text?: string | Uint8Array; example?: string }) {
  const root = mkdtempSync(join(tmpdir(), 'zhicheng-'))
  roots.push(root)
  symlinkSync(join(PACKAGE_ROOT, 'conversations'), join(root, 'conversations'))
  mkdirSync(join(root, 'rules', '温州机电', 'cases'), { recursive: true })
  for (const { path, text } of textsOf('温州机电').rules) writeFileSync(join(root, 'rules', path), text)
  if (change.file) writeFileSync(join(root, 'rules', change.file), change.text ?? '')
  if (change.example) writeFileSync(join(root, 'rules', '温州机电', 'cases', '试.yaml'), change.example)
  return { house: () => compose(root) }
}

const EXAMPLE = `例:
  - 名: 编制
    为什么: 有行政编制的不在对象里
    依据: 通知 一
    情况: { 岗位: { 编制: 行政编制 } }
    公共条件: { 编制: 不符合 }
`

describe('zhicheng rules check', () => {
  it('finds nothing wrong in the rules of the repository', async () => {
    const { status, out } = await zhicheng(['rules', 'check'])
    expect(out).toMatch(/^规则没有错误：/)
    expect(status).toBe(0)
    expect(JSON.parse((await zhicheng(['rules', 'check', '--json'])).out)).toMatchObject({ ok: true, problems: [] })
  })

  it('tells file, line and clause, and ends with 1', async () => {
    const world = withRules({ file: '温州机电/2022.yaml', text: '计划: x\n年度: [2022\n' })
    const { status, out } = await zhicheng(['rules', 'check'], world)
    expect(status).toBe(1)
    expect(out).toMatch(/温州机电\/2022\.yaml 第 \d+ 行：不是合法的 YAML/)
    const { problems } = JSON.parse((await zhicheng(['rules', 'check', '--json'], world)).out)
    expect(problems[0]).toMatchObject({ file: '温州机电/2022.yaml', line: expect.any(Number) })
  })

  it('checks the examples too', async () => {
    const { status, out } = await zhicheng(
      ['rules', 'check'],
      withRules({ example: EXAMPLE.replace('编制: 不符合', '身高: 不符合') }),
    )
    expect(status).toBe(1)
    expect(out).toContain('温州机电/cases/试.yaml 第 6 行：没有公共条件“身高”')
  })

  it('looks at one family when asked to', async () => {
    const { status, out } = await zhicheng(['rules', 'check', '--family', '温州机电'])
    expect(out).toMatch(/^规则没有错误：1 个计划，/)
    expect(status).toBe(0)
    const unknown = await zhicheng(['rules', 'check', '--family', '温洲机电'])
    expect(unknown.status).toBe(2)
    expect(unknown.err).toContain('没有计划族“温洲机电”，有：')
  })

  it('tells examples that would never be run', async () => {
    const world = withRules({ example: `计划: wenzhou-jidian-2072\n${EXAMPLE}` })
    for (const command of ['check', 'test']) {
      const { status, out } = await zhicheng(['rules', command], world)
      expect(status).toBe(1)
      expect(out).toContain('温州机电/cases/试.yaml 第 1 行：没有计划“wenzhou-jidian-2072”，这个文件里的例子没有跑')
    }
  })

  it('says so when a file is not UTF-8', async () => {
    const { status, out } = await zhicheng(
      ['rules', 'check'],
      withRules({ file: '温州机电/旧.yaml', text: new Uint8Array([0x61, 0xff]) }),
    )
    expect(status).toBe(1)
    expect(out).toContain('温州机电/旧.yaml 第 1 行：不是 UTF-8 文字')
  })

  it('a plan with mistakes cannot be judged by, and the reason is told', async () => {
    const world = withRules({ file: '温州机电/2022.yaml', text: '计划: x\n' })
    const { status, err } = await zhicheng(['assess', '-', '--plan', 'wenzhou-jidian-2022'], { ...world, stdin: '{}' })
    expect(status).toBe(2)
    expect(err).toContain('规则文件有')
    expect(err).toContain('温州机电/2022.yaml')
  })
})

describe('two years of one family', () => {
  const PLAN_2027 = textsOf('温州机电')
    .rules.find(({ path }) => path.endsWith('/2022.yaml'))
    ?.text.replaceAll('2022-', '2027-')
    .replace('wenzhou-jidian-2022', 'wenzhou-jidian-2027')
    .replace('年度: 2022', '年度: 2027')
    .replace('考核年度: [2019, 2020, 2021]', '考核年度: [2024, 2025, 2026]')
    .replace(/^别名: .*$/m, '别名: [温州机电, 温州·机电]')

  it('are both run, each with its own examples; a name of both is asked about', async () => {
    const world = withRules({
      file: '温州机电/2027.yaml',
      text: PLAN_2027 ?? '',
      example: `计划: wenzhou-jidian-2022\n${EXAMPLE}`,
    })
    const { out } = await zhicheng(['rules', 'test', '--family', '温州机电'], world)
    expect(out).toContain('wenzhou-jidian-2022：1 个例子，都对')
    expect(out).toContain('wenzhou-jidian-2027：这个计划还没有例子')
    const both = await zhicheng(['assess', '-', '--plan', '温州机电'], { ...world, stdin: '{}' })
    expect(both.status).toBe(2)
    expect(both.err).toContain('“温州机电”有几个计划，写编号：wenzhou-jidian-2022、wenzhou-jidian-2027')
    const one = await zhicheng(['assess', '-', '--plan', '温州机电2022'], { ...world, stdin: '{}' })
    expect(one.status).toBe(0)
  })
})

describe('zhicheng rules test', () => {
  it('tells what no example reaches and ends with 1', async () => {
    const { status, out } = await zhicheng(['rules', 'test'], withRules({ example: EXAMPLE }))
    expect(status).toBe(1)
    expect(out).toContain('wenzhou-jidian-2022：1 个例子，都对')
    expect(out).toContain('公共条件 编制：不是行政编制、事业编制 —— 没有“符合”的例子（温职改办〔2022〕14号 一）')
    expect(out).toMatch(/温职改办〔2022〕14号 一：0\/1/)
  })

  it('tells a failing example with why, what was expected, what came out, and where it stands', async () => {
    const world = withRules({ example: EXAMPLE.replace('编制: 不符合', '编制: 可申报') })
    const { status, out } = await zhicheng(['rules', 'test'], world)
    expect(status).toBe(1)
    expect(out).toContain(
      '✗ 编制（温州机电/cases/试.yaml:2，通知 一）\n  为什么：有行政编制的不在对象里\n  公共条件 编制：应是 可申报，得出 不符合',
    )
    const [plan] = JSON.parse((await zhicheng(['rules', 'test', '--json'], world)).out).plans
    expect(plan).toMatchObject({ cases: 1, failures: [{ name: '编制', line: 2, checks: [{ expected: '可申报' }] }] })
  })
})

describe('zhicheng rules book', () => {
  it('has every path and public condition with its clause, conditions, notes and examples', async () => {
    const { status, out } = await zhicheng(['rules', 'book', '--plan', 'wenzhou-jidian-2022'])
    expect(status).toBe(0)
    for (const piece of [
      '# 2022年度温州市企业人员机电专业中、初级评审',
      '### 社保',
      '### 工程师·破格',
      '- 自评分（不含考试、答辩）达到 25 分（温职改办〔2020〕5号 第十条（四）；温职改办〔2020〕5号 附件）',
      '文件没写：',
      '### 基本条件（封顶 20 分）',
      '## 日程',
      '## 联系',
    ]) {
      expect(out).toContain(piece)
    }
    expect(out).not.toContain('[object Object]')
    expect(out).not.toContain('undefined')
  })

  it('is data with --json', async () => {
    const [book] = JSON.parse((await zhicheng(['rules', 'book', 'wenzhou-jidian-2022', '--json'])).out)
    expect(book.levels.map(({ level }: { level: string }) => level)).toEqual(['技术员', '助理工程师', '工程师'])
    expect(book.plan.id).toBe('wenzhou-jidian-2022')
  })

  it('knows no other plan', async () => {
    expect((await zhicheng(['rules', 'book', '--plan', 'x'])).status).toBe(2)
  })
})
