import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../src/rules/load/packs.ts'
import { READY } from '../rules/ready.ts'
import { withChange } from '../rules/realRules.ts'
import { taizhou } from '../rules/registrations.ts'
import { PLAN, realHouse, zhicheng } from './command.ts'

const hours = (data: unknown, ...options: string[]) =>
  zhicheng(['hours', '-', ...PLAN, ...options], { stdin: JSON.stringify(data) })

const ACTIVITIES = [
  { year: 2022, subject: '专业科目', hours: 48 },
  { date: '2022-05-01', subject: '一般公需', hours: 18 },
  { year: 2022, subject: '行业公需', hours: 12 },
]

describe('zhicheng hours', () => {
  it('counts what a dossier tells', async () => {
    const { status, out } = await hours(READY, '--json', '--target', '工程师')
    const answer = JSON.parse(out)
    expect(status).toBe(0)
    expect(answer.hours.byYear.map(({ lacking }: { lacking: { total: number } }) => lacking.total)).toEqual([
      0, 0, 0, 0,
    ])
    expect(answer.hours.lookBacks[0].verdict).toBe('可申报')
  })

  it.each([
    ['under their name', { activities: ACTIVITIES }],
    ['as a bare list', ACTIVITIES],
    ['under their Chinese name', { 继续教育: ACTIVITIES }],
  ])('adds up activities %s', async (_what, data) => {
    const { out } = await hours(data, '--json', '--target', '工程师')
    expect(JSON.parse(out).hours.byYear.at(-1)).toMatchObject({
      have: { professional: 48, general: 18, industry: 12, total: 78 },
      lacking: { professional: 12, general: 0, total: 12 },
    })
  })

  it('shows a year nobody told as unknown', async () => {
    const { out } = await hours({ activities: ACTIVITIES }, '--target', '工程师')
    expect(out).toContain('2021 年  专业 ？，一般公需 ？，行业公需 ？，合计 ？  ？ 不全知道')
    expect(out).toContain('2022 年  专业 48，一般公需 18，行业公需 12，合计 78  ✗ 专业差 12，合计差 12')
  })

  it('refuses what is neither', async () => {
    expect((await hours({ activities: [{ year: 2022, subject: '专业', hours: 1 }] })).err).toContain(
      '第1项 科目：应是其中之一',
    )
    expect((await hours({ 年龄: 3 })).err).toContain('没有这个字段：年龄')
    expect((await hours('大专')).status).toBe(2)
  })
})

describe('zhicheng hours --plan all', () => {
  const all = (data: unknown, ...options: string[]) =>
    zhicheng(['hours', '-', '--plan', 'all', ...options], { stdin: JSON.stringify(data) })

  it('counts under every plan, each by its own rules, and gives what each alone would give', async () => {
    const { status, out } = await all(ACTIVITIES, '--json')
    const { plans } = JSON.parse(out)
    expect(status).toBe(0)
    expect(plans.map(({ plan }: { plan: string }) => plan)).toEqual(realHouse().packs.map(({ plan }) => plan.id))
    expect(plans).toContainEqual(JSON.parse((await hours(ACTIVITIES, '--json')).out))
  })

  it('names each plan above its hours; those without the level are left out', async () => {
    const { out } = await all(ACTIVITIES, '--target', '高级工程师')
    expect(out).toMatch(/^2024年度浙江省.*（zhejiang-jidian-senior-2024）\n/)
    expect(out).not.toContain('wenzhou-jidian-2022')
  })

  it('a level no plan gives: 2', async () => {
    expect(await all(ACTIVITIES, '--target', '院士')).toMatchObject({ status: 2, err: '没有哪个计划评“院士”' })
  })
})

describe('zhicheng hours where hours are counted from what was done', () => {
  const { packs } = loadPacks(
    withChange(
      '温州机电',
      '2022.yaml',
      /学时: \{ 专业.*\}/,
      '累计学时: { 年: [2019, 2020, 2021, 2022], 合计: 360学时, 专业: 240学时, 一般公需: 72学时 }',
    ),
  )
  const house = () => ({ ...realHouse(), packs: packs.map((pack) => ({ ...pack, registration: taizhou() })) })
  const count = (data: unknown, today: string, ...options: string[]) =>
    zhicheng(['hours', '-', ...PLAN, '--target', '工程师', ...options], { stdin: JSON.stringify(data), today, house })

  const full = [2019, 2020, 2021].flatMap((year) => [
    { year, subject: '专业科目', hours: 60 },
    { year, subject: '一般公需', hours: 18 },
    { year, subject: '行业公需', hours: 12 },
  ])
  const done = [
    ...full,
    { date: '2022-03', route: '专业培训', days: 10, title: '数控' },
    { year: 2022, route: '课题标准', level: '国家级', rank: 1, people: 8 },
    { year: 2022, route: '论文著作', level: '省级刊物', papers: 1, rank: 7, people: 7 },
    { date: '2022-04', route: '备案培训', days: 1, registered: '2023-01' },
    { year: 2022, subject: '一般公需', hours: 18 },
  ]

  it('shows the years, the sum, what was cut and why, and the quickest way', async () => {
    const { status, out } = await count(done, '2022-09-15')
    expect(status).toBe(0)
    const lines = [
      '2019–2022 年累计要：专业科目 240、一般公需 72、合计 360 学时',
      '2022 年  专业 57.6，一般公需 18，行业公需 0，合计 75.6',
      '累计  专业 237.6，一般公需 72，合计 345.6  ✗ 专业差 2.4，合计差 14.4',
      '△ 2022 年单看不到每年的数（合计少 14.4，专业少 2.4）',
      '  专业培训 36，封顶去掉 4（台经信人教〔2018〕90号 第六条；台经信〔2019〕39号 1）',
      '    4×10天 = 40“数控”（台经信人教〔2018〕90号 第六条（四））',
      '  课题标准 21.6，按排名分以前 36',
      '    36×1项×0.6（8 人第 1 名） = 21.6',
      '  ✗ 论文著作：7 人第 7 名分不到学时，不算',
      '  ✗ 备案培训：2022 年的只能登记到 2022 年，2023-01 才登记，不算（台经信〔2019〕39号 1）',
      '还差的怎么补：到 2022年10月20日 还有 36 天，只能补 2022 年的，当月学当月申报，过去的年度补不了',
      '  基地课程 2.4 学时（台经信人教〔2018〕90号 第六条（五））',
      '  一般公需 12 学时（网上学）（台经信人教〔2018〕90号 第七条）',
      '  今年有这些的，登记上可以少学：高研班（每项 24–36，还能计 36）；课题标准（每项 6–36，还能计 14.4）',
      '工程师的 10 条路径 —— 补齐后可申报',
    ]
    for (const line of lines) expect(out).toContain(line)
  })

  it('gives all of it as JSON', async () => {
    const { out } = await count(done, '2022-09-15', '--json')
    const answer = JSON.parse(out)
    expect(answer.hours).toMatchObject({
      kind: '累计',
      sum: { lacking: { professional: 2.4, total: 14.4 } },
      filling: { state: 'courses', trainingDays: 0 },
    })
    expect(answer.counted.at(-1)).toMatchObject({ year: 2022, subjects: { 专业科目: { sure: 57.6, open: false } } })
  })

  it('what cannot be told is shown as such and is not nothing', async () => {
    const { out } = await count([...full, { year: 2022, route: '论文著作', papers: 1 }], '2022-09-15')
    expect(out).toContain('2022 年  专业 至少 0，一般公需 0，行业公需 0，合计 至少 0')
    expect(out).toContain('？ 论文著作：没说级别，先不算，也不当 0')
  })

  it('ends with 1 when it cannot be filled any more', async () => {
    const late = await count(done, '2022-10-21')
    expect(late.status).toBe(1)
    expect(late.out).toContain('还差的补不了了：申报到 2022年10月20日 截止，过去的年度不能再登记')
    const nothing = [{ year: 2022, subject: '行业公需', hours: 1 }, ...full.map((entry) => ({ ...entry, hours: 1 }))]
    const short = await count(nothing, '2022-10-20')
    expect(short.status).toBe(1)
    expect(short.out).toContain('1 天里只靠培训和课程补不满，专业还差 195 学时')
    expect(short.out).toContain('今年补不满')
  })

  it('a year told to be 达标 is shown as such', async () => {
    const told = { enough: true }
    const { out } = await count({ hours: { 2019: told, 2020: told, 2021: told, 2022: told } }, '2022-09-15')
    expect(out).toContain('2019 年  专业 ？，一般公需 ？，行业公需 ？，合计 ？  （说是达标的，没说的按达标算）')
    expect(out).toContain('累计  专业 240，一般公需 72，合计 360  ✓ 够了')
  })

  it('a plan without such rules wants hours', async () => {
    const { out } = await hours([{ year: 2022, route: '专业培训', days: 3 }], '--target', '工程师')
    expect(out).toContain('？ 专业培训：没有折算学时的规定，请写卡上的学时')
  })
})
