import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../src/dossier/dossier.ts'
import type { TitleLevel } from '../../src/dossier/vocabulary.ts'
import { reasonsOf } from '../../src/rules/assessment/reasons.ts'
import { type AssessOptions, assess, assessmentSchema } from '../../src/rules/assessment.ts'
import type { Condition } from '../../src/rules/condition.ts'
import { judge } from '../../src/rules/judge.ts'
import { any, atLeast, judged, no, open, yes } from './made.ts'
import { READY } from './ready.ts'
import { packOf } from './realRules.ts'

const pack = packOf('温州机电')
const PATH = '工程师·正常·大专本科'
const year = { professional: 60, general: 18, industry: 12 }

function answer(
  dossier: Dossier,
  {
    asOf = '2022-09-15',
    target = '工程师',
    ...rest
  }: { asOf?: string; target?: TitleLevel | null } & Partial<AssessOptions> = {},
) {
  const judgement = judge(pack, dossier, { asOf, ...(target ? { target } : {}) })
  const assessment = assess(judgement, { questions: [], target, ...rest })
  // What leaves here must be what the schema promises, key for key.
  expect(assessmentSchema.parse(assessment)).toEqual(assessment)
  expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment)
  return assessment
}

const pathOf = (assessment: ReturnType<typeof answer>, id = PATH) => {
  const path = assessment.paths.find((entry) => entry.id === id)
  if (!path) throw new Error(`no ${id}`)
  return path
}

describe('the headline', () => {
  it('is the best path of the target level', () => {
    expect(answer(READY).overall).toMatchObject({ verdict: '可申报', path: PATH, level: '工程师', method: '正常申报' })
  })

  it('says 补齐后可申报 when only hours are missing, with what is missing beside the public condition', () => {
    const short = answer({ ...READY, hours: { ...READY.hours, 2022: { ...year, professional: 48 } } })
    expect(short.overall.verdict).toBe('补齐后可申报')
    expect(pathOf(short)).toMatchObject({ verdict: '可申报', overall: '补齐后可申报', gaps: [] })
    const gate = short.gates.find(({ id, appliesTo }) => id === '继续教育' && appliesTo.includes(PATH))
    expect(gate?.gaps[0]).toMatchObject({ short: expect.stringContaining('差 12 学时'), inTime: true })
    expect(gate?.gaps[0]?.fix).toContain('2022年10月20日')
  })

  it('never says no to an empty dossier', () => {
    for (const target of [null, '技术员', '助理工程师', '工程师'] as const) {
      const empty = answer({}, { target })
      expect(empty.overall.verdict).toBe('待核实')
      expect(
        new Set([...empty.paths.map(({ overall }) => overall), ...empty.gates.map(({ verdict }) => verdict)]),
      ).toEqual(new Set(['待核实']))
      expect(JSON.stringify(empty.paths)).not.toContain('不符合"')
    }
  })

  it('names the path that comes closest when none is open', () => {
    const junior = answer({
      ...READY,
      titles: [
        {
          level: '助理工程师',
          specialty: '机电',
          obtained: '2020-06-01',
          appointments: [{ from: '2020-06-01', to: '至今' }],
        },
      ],
      skills: [],
      skillHonours: [],
      competitions: [],
      awards: [],
      honours: [],
      standards: [],
      products: [],
      work: [{ from: '2020-06-01', to: '至今', kind: '专业技术', related: true }],
      jobChange: false,
      projects: [],
      publications: [],
      patents: [],
      language: '无',
      computerModules: 0,
      posts: [],
      income: { yearly: 1, taxProof: false },
      mountain: [],
      otherResults: false,
      experts: 0,
    })
    expect(junior.overall).toMatchObject({ verdict: '不符合', path: PATH })
    expect(junior.materials).toEqual([])
  })
})

describe('paths', () => {
  it('lists the target level, and lower levels only where they are open', () => {
    const levels = (dossier: Dossier) => new Set(answer(dossier).paths.map(({ level }) => level))
    expect(levels(READY)).toEqual(new Set(['工程师']))
    const worker: Dossier = {
      ...READY,
      education: [{ level: '高中' }],
      titles: [],
      work: [{ from: '2000-01-01', to: '至今', kind: '专业技术', related: true }],
      hours: Object.fromEntries([2017, 2018, 2019, 2020, 2021, 2022].map((y) => [y, year])),
    }
    expect(
      answer(worker)
        .paths.filter(({ level }) => level === '技术员')
        .map(({ id }) => id),
    ).toEqual(['技术员·正常·高中'])
  })

  it('lists all levels without a target', () => {
    expect(answer({}, { target: null }).paths).toHaveLength(pack.criteria.paths.length)
  })

  it('tells every condition with its clause, and keeps alternatives together', () => {
    const path = pathOf(answer(READY))
    expect(path.reasons.length).toBeGreaterThanOrEqual(2)
    expect(path.reasons.every(({ truth, clause }) => truth === '符合' && clause.includes('第十条（一）'))).toBe(true)
    const honour = pathOf(answer(READY), '工程师·技能荣誉').reasons
    expect(honour).toHaveLength(1)
    expect(honour[0]).toMatchObject({
      truth: '待核实',
      join: '任一',
      have: '技能称号还不知道；竞赛名次还不知道',
    })
    expect(honour[0]?.parts).toHaveLength(3)
    const [two] = pathOf(answer({ ...READY, competitions: [] }), '工程师·直接晋升·四项之二').reasons
    expect(two).toMatchObject({ truth: '待核实', join: '至少2项', have: '占 0 条，说不准的 3 条' })
  })

  it('says of alternatives what each of them has, and of so many out of several how many there are', () => {
    const have = (condition: Condition) => reasonsOf(judged(condition))[0]?.have
    expect(have(any(no('甲'), no('乙')))).toBe('有甲；有乙')
    expect(have(any(no('甲'), open('乙', 'b'), open('丙', 'c')))).toBe('有乙；有丙')
    expect(have(any(no('甲'), yes('乙')))).toBe('有乙')
    expect(have(atLeast(2, yes('甲'), no('乙'), no('丙')))).toBe('占 1 条')
    expect(have(atLeast(2, yes('甲'), open('乙', 'b'), no('丙')))).toBe('占 1 条，说不准的 1 条')
    expect(have(atLeast(2, yes('甲'), no('乙'), yes('丙')))).toBe('有甲；有丙')
  })

  it('gives the notes a path cites, whole, with whom to ask', () => {
    const note = pathOf(answer(READY)).notes.find(({ id }) => id === '四周年')
    expect(note).toMatchObject({ reading: expect.any(String), contact: expect.stringContaining('88879706') })
  })

  it('tells a silence only where it decides', () => {
    const heard = (dossier: Dossier) =>
      pathOf(answer(dossier, { target: '技术员' }), '技术员·正常·高中').notes.map(({ id }) => id)
    const work: Dossier['work'] = [{ from: '2000-01-01', to: '至今', kind: '专业技术', related: true }]
    expect(heard({ ...READY, titles: [], work, education: [{ level: '高中' }] })).not.toContain('高中比照')
    expect(heard({ ...READY, titles: [], work, education: [{ level: '中专', match: false }] })).toContain('高中比照')
  })
})

describe('the earliest day', () => {
  const since = (from: string): Dossier => ({
    ...READY,
    titles: [{ level: '助理工程师', specialty: '机电', obtained: from, appointments: [{ from, to: '至今' }] }],
  })

  it('is null while the path is open', () => {
    expect(pathOf(answer(READY)).earliest).toBeNull()
  })

  it('is the day the years are full, with the next plan and what is taken for granted', () => {
    expect(pathOf(answer(since('2019-01-02'))).earliest).toMatchObject({
      date: '2023-01-01',
      plan: expect.stringContaining('2023 年度'),
      because: expect.stringContaining('满 4 年'),
      assumes: expect.arrayContaining(['评价条件不变']),
    })
  })

  it('waits for a public condition too', () => {
    const barred: Dossier = { ...since('2019-01-02'), violations: [{ kind: '伪造证件证明', year: 2021 }] }
    expect(pathOf(answer(barred)).earliest?.date).toBe('2025-01-01')
  })

  it('says so when a public condition that time does not cure is taken for granted', () => {
    const staff: Dossier = { ...since('2019-01-02'), employment: { ...READY.employment, establishment: '事业编制' } }
    expect(pathOf(answer(staff)).earliest?.assumes.join()).toContain('到时编制已符合')
    expect(
      pathOf(answer({ ...READY, employment: { ...READY.employment, establishment: '事业编制' } })).earliest,
    ).toBeNull()
  })

  it('of 社保 that is full only after applications close counts for the next plan', () => {
    const gate = answer({ ...READY, insurance: { arrangement: '在温缴纳', since: '2022-09-01' } }).gates.find(
      ({ id }) => id === '社保',
    )
    expect(gate?.earliest).toMatchObject({ plan: expect.stringContaining('2023 年度') })
  })
})

describe('public conditions', () => {
  it('stand once for each look-back, with the paths concerned', () => {
    const hours = answer({}).gates.filter(({ id }) => id === '继续教育')
    expect(hours.map(({ years }) => years)).toEqual([4, 3, 2, 1])
    expect(hours[0]?.appliesTo).toContain(PATH)
    expect(new Set(hours.flatMap(({ appliesTo }) => appliesTo)).size).toBe(
      hours.flatMap(({ appliesTo }) => appliesTo).length,
    )
    expect(
      answer({})
        .gates.filter(({ id }) => id === '编制')
        .map(({ years }) => years),
    ).toEqual([null])
  })
})

describe('the window', () => {
  it.each([
    ['2022-07-31', '未开始', '该计划从2022年8月1日起才能申报'],
    ['2022-08-01', '进行中', null],
    ['2022-10-20', '进行中', null],
    [
      '2022-10-21',
      '已结束',
      '个人申报已于2022年10月20日结束；在那以前提交的，单位推荐到2022年11月2日为止，以下按该年规则测算',
    ],
    ['2022-11-03', '已结束', '个人申报已于2022年10月20日结束，单位推荐也已于2022年11月2日结束，以下按该年规则测算'],
  ])('on %s is %s', (asOf, state, notice) => {
    expect(answer({}, { asOf }).plan).toMatchObject({ state, notice })
  })
})

describe('the days of employers', () => {
  it.each([
    ['2022-10-21', '进行中'],
    ['2022-11-02', '进行中'],
    ['2022-11-03', '已结束'],
  ])('on %s are %s', (asOf, recommendState) => {
    expect(answer({}, { asOf }).plan).toMatchObject({ state: '已结束', recommendState })
  })
})

describe('the next question', () => {
  const questions = [
    { id: '学历', facts: ['education'], cost: 1 },
    { id: '职称', facts: ['titles'], cost: 1 },
    { id: '社保', facts: ['insurance'], cost: 1 },
  ]

  it('asks for the path before the public conditions, and says why', () => {
    const { next } = answer({}, { questions })
    expect(['学历', '职称']).toContain(next?.question)
    expect(next?.because[0]).toMatchObject({
      owner: expect.stringContaining('工程师'),
      clause: expect.stringContaining('〔2020〕5号'),
    })
  })

  it('asks nothing once a path of the target is open', () => {
    expect(answer(READY, { questions }).next).toBeNull()
  })

  it('asks for the public condition that is left', () => {
    const { insurance: _, ...rest } = READY
    expect(answer(rest, { questions }).next).toMatchObject({ question: '社保', facts: ['insurance'] })
  })

  it('leaves out what was answered 不知道', () => {
    const { insurance: _, ...rest } = READY
    expect(answer(rest, { questions, skip: new Set(['社保']) }).next).toBeNull()
  })
})

describe('points, materials, receipt', () => {
  it('shows caps beside what they cap, and only finite numbers', () => {
    const { points } = answer({})
    const [basic, results] = points?.groups ?? []
    expect([basic?.cap, results?.cap]).toEqual([20, 35])
    expect(results?.items.find(({ name }) => name === '专利')).toMatchObject({ cap: 20, raw: [0, 35], range: [0, 20] })
    expect(points?.total).toEqual([0, 55])
  })

  it('lists what the open path needs and nothing for other ways', () => {
    const names = answer(READY).materials.map(({ name }) => name)
    expect(names).toContain('助理工程师证书和聘书')
    expect(names).toContain('学历证明')
    expect(names).not.toContain('工程师证书和聘书')
  })

  it('gives the same receipt for the same facts in another order, and another for another day', () => {
    const other = Object.fromEntries(Object.entries(READY).reverse()) as Dossier
    expect(answer(other).receipt).toEqual(answer(READY).receipt)
    expect(answer(READY, { asOf: '2022-09-16' }).receipt.hash).not.toBe(answer(READY).receipt.hash)
  })

  it('gives the same answer twice', () => {
    expect(answer(READY)).toEqual(answer(READY))
  })
})
