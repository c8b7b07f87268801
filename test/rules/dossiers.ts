import * as fc from 'fast-check'
import type { Dossier } from '../../src/dossier/dossier.ts'
import * as words from '../../src/dossier/vocabulary.ts'
import { packs } from './realRules.ts'

/** Dossiers in which every fact is known to the day, and the same with less known. */

const pad = (value: number) => String(value).padStart(2, '0')
const day = (from: number, to: number) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, date]) => `${year}-${pad(month)}-${pad(date)}`)
/** Days that sit on or beside the thresholds of 2022. */
const edge = fc.constantFrom(
  '2019-01-01',
  '2019-01-02',
  '2020-01-01',
  '2020-01-02',
  '2021-01-01',
  '2022-01-01',
  '2020-02-29',
)
const start = fc.oneof(day(2005, 2022), edge)
const span = fc
  .tuple(start, fc.oneof(fc.constant('至今'), day(2019, 2024), fc.constant('2022-12-31')))
  .map(([from, to]) => ({
    from,
    to: to !== '至今' && to < from ? '至今' : to,
  }))
const pick = <T>(list: readonly T[]) => fc.constantFrom(...list)
const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 })
const achievement = { date: day(2015, 2022), related: fc.boolean(), evidence: fc.boolean() }
const rank = fc.integer({ min: 1, max: 10 })

/** 初中 and 高中 have no major; only 本科 and 研究生 come with a degree; 对口 as told agrees with the name of the major. */
const education = fc
  .record({
    level: pick(words.EDUCATION_LEVELS),
    major: fc.constantFrom(
      { major: '机械设计', match: true },
      { major: '会计', match: false },
      { major: '园艺', match: false },
      { major: '采矿', match: true },
    ),
    degree: pick(words.DEGREES),
    graduated: day(2000, 2021),
  })
  .map(({ level, major, degree, graduated }) => ({
    level,
    graduated,
    ...(level === '初中' || level === '高中' ? {} : major),
    degree: level === '本科' || level === '研究生' ? degree : ('无' as const),
  }))

/** What may have been asked by telephone; 初定办理 no answer settles. */
const RULINGS = [
  '山区县加分',
  '双破',
  '聘期中断',
  '任现职起点',
  '同一成果',
  '社保截止日',
  '异地社保例外',
  '施行前违规',
  '量化表未列',
  '初定办理',
]

/** Every statement the rules of any plan ask for. */
const STATED = [...new Set(packs.flatMap(({ statements }) => [...statements.keys()]))]

export const richDossier: fc.Arbitrary<Dossier> = fc.record({
  employer: fc.record({
    kind: pick(words.EMPLOYER_KINDS),
    ownership: pick(words.OWNERSHIPS),
    registered: fc.constantFrom('上虞经开区北片', '温岭'),
    staff: fc.constantFrom(0, 200, 201, 5000),
    revenue: fc.constantFrom(0, 2000, 2001, 90000),
  }),
  employment: fc.record({
    onDuty: fc.boolean(),
    establishment: pick(words.ESTABLISHMENTS),
    field: pick(words.WORK_FIELDS),
    duty: pick(words.WORK_DUTIES),
    place: fc.constantFrom('温州市鹿城区', '瑞安', '上海'),
  }),
  education: few(education),
  titles: few(
    fc.record({
      level: pick(words.TITLE_LEVELS),
      specialty: pick(words.TITLE_SPECIALTIES),
      obtained: start,
      appointments: few(span),
    }),
  ),
  skills: few(fc.record({ grade: pick(words.SKILL_GRADES), related: fc.boolean(), obtained: start })),
  work: few(
    fc
      .tuple(span, pick(['专业技术', '其他'] as const), fc.boolean())
      .map(([when, kind, related]) => ({ ...when, kind, related })),
  ),
  jobChange: fc.boolean(),
  reviews: fc.record(
    Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        2015 + index,
        fc.oneof(fc.constant('合格' as const), pick(words.REVIEW_GRADES)),
      ]),
    ),
  ),
  hours: fc.record(
    Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [
        2019 + index,
        fc.record({
          professional: fc.constantFrom(48, 60, 70),
          general: fc.constantFrom(0, 18, 30),
          industry: fc.constantFrom(0, 12, 30),
        }),
      ]),
    ),
  ),
  insurance: fc.oneof(
    fc.record({
      arrangement: fc.constant('在温缴纳' as const),
      since: fc.oneof(day(2020, 2022), fc.constantFrom('2022-07-21', '2022-07-22')),
    }),
    fc.record({ arrangement: fc.constant('在温缴纳' as const), months: fc.integer({ min: 0, max: 5 }) }),
    fc.record({ arrangement: pick(words.INSURANCE_ARRANGEMENTS.slice(1)), agreed: fc.boolean() }),
    fc.record({
      place: fc.constantFrom('温岭', '台州椒江', '杭州'),
      since: fc.oneof(day(2020, 2022), fc.constantFrom('2021-10-21', '2021-10-22')),
      employerSince: fc.oneof(day(2020, 2022), fc.constantFrom('2022-04-21', '2022-04-22')),
      current: fc.boolean(),
    }),
  ),
  violations: few(
    fc
      .tuple(day(2016, 2022), pick(words.VIOLATIONS), fc.boolean(), fc.constantFrom(999, 1000))
      .map(([date, kind, occupational, amount]) => ({
        kind,
        date,
        year: Number(date.slice(0, 4)),
        occupational,
        amount,
      })),
  ),
  awards: few(
    fc.record({
      ...achievement,
      level: pick(words.LEVELS),
      grade: pick(words.GRADES),
      rank,
      work: fc.constantFrom('甲', '乙'),
    }),
  ),
  projects: few(
    fc.record({
      ...achievement,
      level: pick(words.LEVELS),
      rank,
      role: pick(words.PROJECT_ROLES),
      key: fc.boolean(),
      accepted: fc.boolean(),
    }),
  ),
  publications: few(
    fc
      .record({
        ...achievement,
        kind: pick(words.PUBLICATION_KINDS),
        rank,
        journal: pick(words.LEVELS),
        report: fc.constantFrom({ report: false }, ...[0, 50, 51].map((similarity) => ({ report: true, similarity }))),
      })
      .map(({ report, ...paper }) => ({ ...paper, ...report })),
  ),
  patents: few(fc.record({ ...achievement, kind: pick(words.PATENT_KINDS), rank, granted: fc.boolean() })),
  engineeringAwards: few(
    fc.record({
      ...achievement,
      kind: pick(words.ENGINEERING_AWARDS),
      level: pick(words.LEVELS),
      grade: pick(words.GRADES),
      rank,
    }),
  ),
  paperAwards: few(fc.record({ ...achievement, level: pick(words.LEVELS), grade: pick(words.GRADES), rank })),
  firstSets: few(fc.record({ ...achievement, level: pick(words.FIRST_SET_LEVELS) })),
  teams: few(
    fc.record({
      ...achievement,
      kind: pick(words.TEAM_KINDS),
      level: pick(words.LEVELS),
      role: pick(words.TEAM_ROLES),
    }),
  ),
  standards: few(fc.record({ ...achievement, kind: pick(words.STANDARD_KINDS), rank })),
  products: few(fc.record({ ...achievement, level: pick(words.LEVELS), rank, appraised: fc.boolean() })),
  honours: few(
    fc.record({
      ...achievement,
      kind: pick(words.HONOUR_KINDS),
      level: pick(words.LEVELS),
      issuer: pick(words.ISSUERS),
    }),
  ),
  skillHonours: few(fc.record({ ...achievement, name: pick(words.SKILL_HONOURS) })),
  competitions: few(
    fc.record({
      ...achievement,
      level: pick(words.LEVELS),
      class: pick(words.COMPETITION_CLASSES),
      grade: pick(words.GRADES),
      rank,
    }),
  ),
  language: pick(words.LANGUAGES),
  computerModules: fc.integer({ min: 0, max: 5 }),
  posts: few(fc.record({ role: pick(words.POST_ROLES), evidence: fc.boolean() })),
  income: fc.record({
    yearly: fc.constantFrom(0, 119_999, 120_000, 300_000),
    taxProof: fc.boolean(),
    afterTax: fc.boolean(),
  }),
  selfScore: fc.record({
    total: fc.constantFrom(79, 80, 85, 90),
    struck: few(fc.record({ points: fc.constantFrom(0, 5, 6), reason: pick(words.STRUCK_REASONS) })),
  }),
  statements: fc.record(Object.fromEntries(STATED.map((name) => [name, fc.boolean()]))),
  mountain: few(fc.tuple(span, fc.boolean()).map(([when, evidence]) => ({ ...when, evidence }))),
  otherResults: fc.boolean(),
  experts: fc.integer({ min: 0, max: 3 }),
  rulings: fc.record(Object.fromEntries(RULINGS.map((name) => [name, fc.boolean()]))),
}) as fc.Arbitrary<Dossier>

/**
 * Facts whose absence is by design a statement of its own: an education named is one had; a prize whose place is known
 * needs no grade; the arrangement of 社保 may be read off the months told; nobody who has not said so works elsewhere;
 * prizes not said to be of one result are of several; a patent with a certificate is granted, an income is told before tax.
 */
const STATEMENTS = [
  /^education\.\d+\.graduated$/,
  /^competitions\.\d+\.grade$/,
  /^insurance\.arrangement$/,
  /^employment(\.place)?$/,
  /^awards\.\d+\.work$/,
  // A failed year before those the plan names is looked at if told, and not asked for.
  /^reviews\.201[5-8]$/,
  /^patents\.\d+\.granted$/,
  /^income\.afterTax$/,
]

type Path = readonly (string | number)[]

/** Everything that can be forgotten: fields, and whole lists, but not one item of a list. */
export function forgettable(value: unknown, at: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap((item, index) => forgettable(item, [...at, index]))
  return Object.entries(value).flatMap(([key, item]) => {
    const path = [...at, key]
    const own = STATEMENTS.some((pattern) => pattern.test(path.join('.'))) ? [] : [path]
    return [...own, ...forgettable(item, path)]
  })
}

/** The same dossier with one fact forgotten, or made vaguer when it is a date. */
export function forget(dossier: Dossier, path: Path, vaguer: 'month' | 'year' | 'span' | 'gone'): Dossier {
  const copy = structuredClone(dossier) as Record<string | number, unknown>
  let at: Record<string | number, unknown> = copy
  for (const step of path.slice(0, -1)) {
    const next = at[step]
    if (next === undefined) return dossier
    at = next as Record<string | number, unknown>
  }
  const key = path.at(-1) as string | number
  const value = at[key]
  const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
  if (!isDay || vaguer === 'gone') delete at[key]
  else if (vaguer === 'span') at[key] = `${Number(value.slice(0, 4)) - 1}-06-01/${value.slice(0, 4)}-12-31`
  else at[key] = value.slice(0, vaguer === 'month' ? 7 : 4)
  return copy as Dossier
}

export interface Pair {
  readonly rich: Dossier
  readonly poor: Dossier
  readonly forgotten: readonly string[]
}

/** A dossier, and the same with one to four facts forgotten. */
export const lessKnown: fc.Arbitrary<Pair> = fc
  .tuple(
    richDossier,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('month', 'year', 'span', 'gone' as const)), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([rich, steps]) => {
    let poor = rich
    const forgotten: string[] = []
    for (const [choice, vaguer] of steps) {
      const paths = forgettable(poor)
      const path = paths[choice % paths.length]
      if (!path) continue
      poor = forget(poor, path, vaguer)
      forgotten.push(`${path.join('.')} (${vaguer})`)
    }
    return { rich, poor, forgotten }
  })
