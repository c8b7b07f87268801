import { rangeOf } from '../dossier/date.ts'
import type { Dossier, Education, Title } from '../dossier/dossier.ts'
import { presentTitleStart } from '../rules/achievements.ts'
import type { PlanFacts } from '../rules/plan.ts'
import type { Json } from './answers.ts'
import { splitKey } from './asked.ts'
import type { State } from './state.ts'

/** What one answer adds to the dossier told so far. */
type Apply = (told: Dossier, value: Json, which: string | null, plan: PlanFacts | null) => Partial<Dossier>

/** Lists that the question about 业绩 clears when they are not named. */
export const RESULT_LISTS = [
  'skillHonours',
  'competitions',
  'awards',
  'standards',
  'products',
  'honours',
  'projects',
  'publications',
  'patents',
] as const

/** What each answer means for the dossier, in the order in which they build on each other. */
const APPLY: readonly (readonly [string, Apply])[] = [
  ['education', (_d, v) => ({ education: [isClass(v) ? { technicalClass: v } : { level: v as never }] })],
  ['education.major', (d, v) => onHighest(d, { major: String(v) })],
  ['education.match', (d, v) => (v === '不知道' ? {} : onHighest(d, { match: v === '对口' }))],
  ['education.degree', (d, v) => onHighest(d, { degree: v as never })],
  [
    'education.other',
    (d, v) => (v === '没有' || !d.education ? {} : { education: [...d.education, { level: v as never, match: true }] }),
  ],
  ['titles', (_d, v) => ({ titles: v === '没有' ? [] : [{ level: v as never }] })],
  ['titles.specialty', (d, v, which) => onTitle(d, which, { specialty: v as never })],
  ['titles.obtained', (d, v, which) => onTitle(d, which, { obtained: String(v) })],
  ['titles.appointments', (d, v, which) => onTitle(d, which, { appointments: afterTitle(d, which, v as never) })],
  ['skills', (_d, v) => ({ skills: v === '没有' ? [] : [{ grade: v as never }] })],
  ['skills.related', (d, v) => onSkill(d, { related: v === '是' })],
  ['skills.obtained', (d, v) => onSkill(d, { obtained: String(v) })],
  [
    'work',
    (_d, v) => ({
      work: (v as { from: string; to: string }[]).map((span) => ({
        ...span,
        kind: '专业技术',
        related: true,
      })),
    }),
  ],
  ['work.related', (d, v) => ({ work: d.work?.map((span) => ({ ...span, related: v === '是' })) })],
  ['jobChange', (_d, v) => ({ jobChange: v === '是' })],
  ['reviews', (_d, v) => ({ reviews: v as never })],
  ['hours', (_d, v) => ({ hours: v as never })],
  ['employer', (d, v) => ({ employer: { ...d.employer, ...employerOf(String(v)) } })],
  ['employer.staff', (d, v) => ({ employer: { ...d.employer, staff: Math.round(Number(v)) } })],
  ['employer.revenue', (d, v) => ({ employer: { ...d.employer, revenue: Number(v) } })],
  [
    'employment',
    (d, v) => ({
      employment: {
        ...d.employment,
        onDuty: v !== '不在岗',
        ...(v === '不在岗' ? {} : { field: v as never }),
      },
    }),
  ],
  ['establishment', (d, v) => ({ employment: { ...d.employment, establishment: v as never } })],
  ['insurance', (d, v) => ({ insurance: { ...d.insurance, arrangement: v as never } })],
  ['insurance.since', (d, v) => ({ insurance: { ...d.insurance, since: String(v) } })],
  ['insurance.agreed', (d, v) => ({ insurance: { ...d.insurance, agreed: v === '是' } })],
  ['violations', (_d, v) => ({ violations: v as never })],
  [
    'screen',
    (_, v) =>
      Object.fromEntries(RESULT_LISTS.filter((list) => !(v as string[]).includes(list)).map((list) => [list, []])),
  ],
  [
    'skillHonours',
    (_d, v, _, plan) => ({
      skillHonours: (v as string[]).map((name) => ({ name: name as never, ...PROVEN, ...anyTime(plan) })),
    }),
  ],
  // These open a path whenever they were won; for points it matters when, so the year is asked for.
  [
    'competitions',
    (_d, v, _, plan) => ({ competitions: (v as object[]).map((item) => ({ ...PROVEN, ...anyTime(plan), ...item })) }),
  ],
  ['awards', (d, v, _, plan) => ({ awards: results(d, v, plan) })],
  ['standards', (d, v, _, plan) => ({ standards: results(d, v, plan) })],
  [
    'products',
    // The question speaks of products that passed 鉴定 only.
    (d, v, _, plan) => ({ products: results<object>(d, v, plan).map((item) => ({ ...item, appraised: true })) }),
  ],
  [
    'honours',
    // The question speaks of honours given by governments and their departments only; which of the two is asked for 直接晋升.
    (d, v, _, plan) => ({ honours: results(d, v, plan) }),
  ],
  ['projects', (d, v, _, plan) => ({ projects: results(d, v, plan) })],
  ['publications', (d, v, _, plan) => ({ publications: results(d, v, plan) })],
  ['patents', (d, v, _, plan) => ({ patents: results(d, v, plan) })],
  ['experts', (_d, v) => ({ experts: Math.round(Number(v)) })],
  ['language', (_d, v) => ({ language: v as never })],
  ['computerModules', (_d, v) => ({ computerModules: Math.round(Number(v)) })],
  ['posts', (_d, v) => ({ posts: v === '没有' ? [] : [{ role: v as never, evidence: true }] })],
  ['income', (d, v) => ({ income: { ...d.income, yearly: Number(v) } })],
  ['income.taxProof', (d, v) => ({ income: { ...d.income, taxProof: v === '是' } })],
  [
    'mountain',
    (_d, v) => ({ mountain: (v as { from: string; to: string }[]).map((span) => ({ ...span, evidence: true })) }),
  ],
  ['otherResults', (_d, v) => ({ otherResults: v === '是' })],
]

/** The questions ask only for what is related and proven. */
const PROVEN = { related: true, evidence: true } as const

/** The dossier that the answers so far add up to. The order in which they were given does not matter. */
export function dossierOf(state: Pick<State, 'answers'>, plan: PlanFacts | null): Dossier {
  const answers = Object.entries(state.answers).flatMap(([key, answer]) =>
    answer.kind === 'value' ? [{ ...splitKey(key), value: answer.value as Json }] : [],
  )
  let told: Dossier = {}
  for (const [id, apply] of APPLY) {
    for (const answer of answers.filter((entry) => entry.id === id)) {
      told = { ...told, ...apply(told, answer.value, answer.which, plan) }
    }
  }
  const rulings = answers.filter(({ id, which }) => id === 'ruling' && which !== null)
  if (rulings.length === 0) return told
  return { ...told, rulings: Object.fromEntries(rulings.map(({ which, value }) => [which ?? '', value === true])) }
}

/** Questions the dossier can take answers to. */
export const APPLICABLE: ReadonlySet<string> = new Set(APPLY.map(([id]) => id))

const isClass = (value: Json): value is '中级工班' | '高级工班' | '技师班' =>
  value === '中级工班' || value === '高级工班' || value === '技师班'

function onHighest(told: Dossier, more: Partial<Education>): Partial<Dossier> {
  const [first, ...rest] = told.education ?? []
  return first ? { education: [{ ...first, ...more }, ...rest] } : {}
}

function onTitle(told: Dossier, which: string | null, more: Partial<Title>): Partial<Dossier> {
  return { titles: told.titles?.map((title) => (title.level === which ? { ...title, ...more } : title)) }
}

function onSkill(told: Dossier, more: object): Partial<Dossier> {
  return { skills: told.skills?.map((skill) => ({ ...skill, ...more })) }
}

/** What was appointed before the title was obtained does not count, and a dossier must not contradict itself. */
function afterTitle(
  told: Dossier,
  which: string | null,
  spans: { from: string; to: string }[],
): { from: string; to: string }[] {
  const obtained = told.titles?.find((title) => title.level === which)?.obtained
  const earliest = obtained === undefined ? null : rangeOf(obtained)
  if (!earliest || obtained === undefined) return spans
  return spans
    .filter((span) => span.to === '至今' || (rangeOf(span.to)?.last ?? '') >= earliest.first)
    .map((span) => ((rangeOf(span.from)?.last ?? '') < earliest.first ? { ...span, from: obtained } : span))
}

function employerOf(value: string): NonNullable<Dossier['employer']> {
  if (value === '民营企业') return { kind: '企业', ownership: '非公有制' }
  if (value === '国有企业') return { kind: '企业', ownership: '公有制' }
  return { kind: value as never }
}

/**
 * Results as told: related, proven, and — where no date was given — got within the span the question spoke of
 * (任现职后, 业绩截止日前).
 */
function results<Item>(told: Dossier, value: Json, plan: PlanFacts | null): Item[] {
  const span = plan ? resultSpan(told, plan) : null
  return (value as Record<string, Json>[]).map(
    (item) => ({ ...PROVEN, ...(span ? { date: span } : {}), ...item }) as Item,
  )
}

/** The question speaks of honours won by the results cut-off, without asking the day. */
function anyTime(plan: PlanFacts | null): { date?: string } {
  return plan ? { date: `1970-01-01/${plan.resultsCutOff}` } : {}
}

/** From the present title to the results cut-off, as a partial date; without a title, up to the cut-off. */
export function resultSpan(dossier: Dossier, plan: PlanFacts): string | null {
  const start = presentTitleStart(dossier)
  if (start === undefined) return null
  const from = start === null ? '1970-01-01' : start.last
  return from <= plan.resultsCutOff ? `${from}/${plan.resultsCutOff}` : null
}
