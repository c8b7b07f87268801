import { describe, expect, it } from 'vitest'
import { assessmentSchema } from '../../src/rules/assessment.ts'
import { READY } from '../rules/ready.ts'
import { PLAN, REFUSED, zhicheng } from './command.ts'

const assess = (stdin: string | Uint8Array, ...options: string[]) =>
  zhicheng(['assess', '-', ...PLAN, ...options], { stdin })
const json = (data: unknown) => JSON.stringify(data)

describe('one dossier', () => {
  it('is answered on a single line of JSON that keeps its promise', async () => {
    const { status, out, err } = await assess(json(READY), '--json', '--target', '工程师')
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out.split('\n')).toHaveLength(1)
    const answer = assessmentSchema.parse(JSON.parse(out))
    expect(answer).toMatchObject({ asOf: '2022-09-15', target: '工程师', overall: { verdict: '可申报' } })
  })

  it('may be written with Chinese names, over many lines, with a byte order mark', async () => {
    const { status, out } = await assess(`\ufeff{\n "学历": [\n  { "层次": "大专" }\n ]\n}\n`, '--json')
    expect(status).toBe(0)
    expect(JSON.parse(out).overall.verdict).toBe('待核实')
  })

  it('ends with 1 when the answer is 不符合, and with 0 when it is still open', async () => {
    expect((await assess(json(REFUSED))).status).toBe(1)
    expect((await assess('{}')).status).toBe(0)
  })

  it('takes another name of the plan too', async () => {
    const { status, out } = await zhicheng(['assess', '-', '--plan', '温州机电', '--json'], { stdin: '{}' })
    expect(status).toBe(0)
    expect(JSON.parse(out).plan.id).toBe('wenzhou-jidian-2022')
  })
})

describe('for a person to read', () => {
  it('puts the answer first, then what is missing with its clause, and fits a screen', async () => {
    const short = { ...READY, hours: { ...READY.hours, 2022: { professional: 48, general: 18, industry: 12 } } }
    const { out } = await assess(json(short), '--target', '工程师')
    const lines = out.split('\n')
    expect(lines[0]).toMatch(/^补齐后可申报：工程师 · 正常申报/)
    expect(out).toMatch(/✗ .*2022 年专业科目差 12 学时.*10月20日 前补齐.*二\.5/)
    expect(lines.length).toBeLessThanOrEqual(30)
  })

  it('says so when the window is over', async () => {
    const { out } = await assess(json(READY), '--as-of', '2026-11-21')
    expect(out.split('\n')[2]).toBe(
      '个人申报已于2022年10月20日结束，单位推荐也已于2022年11月2日结束，以下按该年规则测算',
    )
    expect(out).not.toContain('前提交')
  })

  it('gives everything with --detail', async () => {
    const { out } = await assess(json(READY), '--detail', '--target', '工程师')
    for (const heading of ['# 公共条件', '# 申报路径', '# 自评分', '# 材料', '# 日程', '# 联系', '## 工程师·破格']) {
      expect(out).toContain(heading)
    }
  })

  it('is not repainted by what somebody typed into the dossier', async () => {
    const major = '模具\u001b[2J\u202e设计😀\u0007'
    const { status, out } = await assess(
      json({ ...READY, education: [{ level: '大专', major, match: true }] }),
      '--detail',
    )
    expect(status).toBe(0)
    expect(out).toContain('模具[2J设计😀')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
    expect(out).not.toMatch(/[\u0007\u001b\u202e]/)
  })
})

describe('several dossiers, one a line', () => {
  it('give one line of JSON each, in order', async () => {
    const { status, out, err } = await assess(
      `${json(READY)}\n\n${json(REFUSED)}\r\n{}\n`,
      '--json',
      '--target',
      '工程师',
    )
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out.split('\n').map((line) => JSON.parse(line).overall.verdict)).toEqual(['可申报', '不符合', '待核实'])
  })

  it('end with 1 only when all are refused', async () => {
    expect((await assess(`${json(REFUSED)}\n${json(REFUSED)}\n`, '--json')).status).toBe(1)
  })

  it('are judged though one line is bad; that line is told, and the end is 2', async () => {
    const text = `{"birth": "1990"\n${json(READY)}\n{"education":[{"level":"博士后"}]}\n`
    const { status, out, err } = await assess(text, '--json', '--target', '工程师')
    const lines = out.split('\n').map((line) => JSON.parse(line))
    expect(status).toBe(2)
    expect(lines[0]).toMatchObject({ line: 1, error: expect.stringContaining('不是合法的 JSON') })
    expect(lines[1]).toMatchObject({ overall: { verdict: '可申报' } })
    expect(lines[2]).toMatchObject({ line: 3, problems: [{ where: '学历 第1项 层次' }] })
    expect(err).toBe('3 份里有 2 份不能用：第 1、3 行')
  })

  it('are told in a line each without --json', async () => {
    const { status, out, err } = await assess(`${json(READY)}\n{"年龄": 30}\n`, '--target', '工程师')
    expect(status).toBe(2)
    expect(out).toMatch(/^第 1 行：可申报：工程师 · 正常申报/)
    expect(err).toBe('第 2 行：没有这个字段：年龄')
  })
})

describe('bad input ends with 2, says where and what was expected, and gives no answer', () => {
  it.each([
    [
      'a day that is not in the calendar',
      json({ education: [{ graduated: '2018-02-30' }] }),
      '学历 第1项 毕业：应是真实的日期',
    ],
    ['a number where a date belongs', json({ birth: 1990 }), '出生：应是文字'],
    ['a text where a number belongs', json({ experts: '两个' }), '推荐专家：应是数字'],
    ['a word that is not in the list', json({ education: [{ level: '博士后' }] }), '学历 第1项 层次：应是其中之一'],
    [
      'graduation before birth',
      json({ birth: '1990', education: [{ graduated: '1989-07-01' }] }),
      '学历 第1项 毕业：早于出生日期',
    ],
    [
      'appointment before the title',
      json({ titles: [{ level: '助理工程师', obtained: '2019-05-01', appointments: [{ from: '2019-01-01' }] }] }),
      '职称 第1项 聘任 第1项：聘任开始早于资格取得',
    ],
    [
      'an end before its start',
      json({ work: [{ from: '2020-01-01', to: '2019-01-01' }] }),
      '工作经历 第1项：止日早于起日',
    ],
    ['an unknown key', json({ 年龄: 30 }), '没有这个字段：年龄'],
    ['a key that every object has', '{"__proto__": {"level": "大专"}, "constructor": 1}', '没有这个字段'],
    ['a list', json([READY]), '一份情况应是一组字段（JSON 对象）'],
    ['a bare text', '"大专"', '一份情况应是一组字段（JSON 对象）'],
    ['null', 'null', '一份情况应是一组字段（JSON 对象）'],
    ['not JSON', '学历：大专', '不是合法的 JSON'],
    ['JSON with a comma too many, over several lines', '{\n "birth": "1990",\n}\n', '不是合法的 JSON：第 3 行'],
    ['JSON cut off', '{"birth": "1990"', '不是合法的 JSON'],
    ['nothing', '', '输入是空的'],
    ['only spaces', ' \n\t\n', '输入是空的'],
    [
      'an endless text in a field',
      json({ education: [{ major: '模'.repeat(100_000) }] }),
      '学历 第1项 专业：太长，最多 60',
    ],
  ])('%s', async (_what, stdin, expected) => {
    const { status, out, err } = await assess(stdin, '--json')
    expect(err).toContain(expected)
    expect({ status, out }).toEqual({ status: 2, out: '' })
  })

  it('tells every problem at once', async () => {
    const { err } = await assess(json({ birth: '1990-13-01', 年龄: 30, experts: -1 }))
    expect(err.split('\n')).toHaveLength(3)
  })

  it('more than 5 MB in all', async () => {
    const { status, err } = await assess('x'.repeat(10_000_000))
    expect({ status, err }).toEqual({ status: 2, err: '输入太大：最多 5 MB，请分成几份' })
  })

  it('more than 1 MB for one', async () => {
    const { status, err } = await assess(json({ education: [{ major: 'x'.repeat(1_500_000) }] }))
    expect({ status, err }).toEqual({ status: 2, err: '一份情况太大：最多 1 MB，这一份 1.5 MB' })
  })

  it('bytes that are not UTF-8', async () => {
    const { status, err } = await assess(new Uint8Array([0x7b, 0xd1, 0xa7, 0xc0, 0x7d]))
    expect({ status, err }).toEqual({ status: 2, err: '输入不是 UTF-8 文字：请另存为 UTF-8 的 JSON' })
  })

  it('control characters in an error message are dropped', async () => {
    const { err } = await assess(json({ '\u001b[2J': 1 }))
    expect(err).toBe('没有这个字段：[2J')
  })
})

describe('every plan at once', () => {
  it('says for each what opens and what is missing', async () => {
    const { out, status } = await zhicheng(['assess', '-', '--plan', 'all'], { stdin: json(READY) })
    const plans = await zhicheng(['plans', '--json'])
    for (const { id } of JSON.parse(plans.out)) expect(out).toContain(id)
    expect(status).toBe(0)
    expect(out).toContain('可申报：工程师 · 正常申报')
  })

  it('gives one line of JSON with an assessment for each', async () => {
    const { out } = await zhicheng(['assess', '-', '--plan', 'all', '--json'], { stdin: json(READY) })
    const { plans } = JSON.parse(out)
    expect(plans.length).toBeGreaterThan(0)
    for (const plan of plans) expect(() => assessmentSchema.parse(plan)).not.toThrow()
  })

  it('leaves out plans that do not give the level; says so when none does', async () => {
    const { out } = await zhicheng(['assess', '-', '--plan', 'all', '--target', '技术员', '--json'], { stdin: '{}' })
    for (const plan of JSON.parse(out).plans) expect(plan.target).toBe('技术员')
    const none = await zhicheng(['assess', '-', '--plan', 'all', '--target', '正高'], { stdin: '{}' })
    expect(none).toMatchObject({ status: 2, err: expect.stringContaining('没有哪个计划评“正高”') })
  })
})
