import { rangeOf } from '../dossier/date.ts'
import type { Dossier, Education, Title } from '../dossier/dossier.ts'
import { presentTitleStart } from '../rules/achievements.ts'
import type { Pack } from '../rules/pack.ts'
import { splitKey } from './asked.ts'
import { ofPlan, resultsSince } from './ofPlan.ts'
import type { State } from './state.ts'
import type { Json } from './understood.ts'

/** What one answer adds to the dossier told so far; `unasked` is the day on which results were told without being asked for. */
type Apply = (
  told: Dossier,
  value: Json,
  which: string | null,
  pack: Pack | null,
  unasked: string | undefined,
) => Partial<Dossier>

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
  'engineeringAwards',
  'paperAwards',
  'firstSets',
  'teams',
] as const

/** What each answer means for the dossier, in the order in which they build on each other. */
const APPLY: readonly (readonly [string, Apply])[] = [
  ['education', (_d, v) => ({ education: [isClass(v) ? { technicalClass: v } : { level: v as never }] })],
  ['education.major', (d, v) => onHighest(d, { major: String(v) })],
  ['education.match', (d, v) => (v === '不知道' ? {} : onHighest(d, { match: v === '对口' }))],
  ['education.graduated', (d, v) => onHighest(d, { graduated: String(v) })],
  ['education.degree', (d, v) => onHighest(d, { degree: v as never })],
  ['education.also', (d, v) => ({ education: [...(d.education ?? []), ...(v as Education[])] })],
  [
    'education.other',
    (d, v) => (v === '没有' || !d.education ? {} : { education: withMatching(d.education, v as never) }),
  ],
  ['titles', (_d, v) => ({ titles: v === '没有' ? [] : [{ level: v as never }] })],
  [
    'titles.also',
    (d, v) => ({ titles: [...(d.titles ?? []), ...(v as Title['level'][]).map((level) => ({ level }))] }),
  ],
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
  ['hours.together', (_d, v) => ({ hoursTogether: v as never })],
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
  ['employment.duty', (d, v) => ({ employment: { ...d.employment, duty: v as never } })],
  [
    'employment.arrangement',
    (d, v) => (v === '都不是' ? {} : { employment: { ...d.employment, arrangement: v as never } }),
  ],
  ['ownership', (d, v) => ({ employer: { ...d.employer, ownership: v as never } })],
  [
    'registered',
    (d, v, _, pack) => {
      const kept = pack ? ofPlan(pack).registered.kept : ''
      return { employer: { ...d.employer, registered: v === '是' && kept !== '' ? kept : '别处' } }
    },
  ],
  ['establishment', (d, v) => ({ employment: { ...d.employment, establishment: v as never } })],
  ['insurance', (d, v) => ({ insurance: { ...d.insurance, arrangement: v as never } })],
  ['insurance.since', (d, v) => ({ insurance: { ...d.insurance, since: String(v) } })],
  ['insurance.place', (d, v) => ({ insurance: { ...d.insurance, place: String(v) } })],
  ['insurance.employerSince', (d, v) => ({ insurance: { ...d.insurance, employerSince: String(v) } })],
  ['insurance.current', (d, v) => ({ insurance: { ...d.insurance, current: v === '是' } })],
  ['insurance.agreed', (d, v) => ({ insurance: { ...d.insurance, agreed: v === '是' } })],
  ['violations', (_d, v) => ({ violations: v as never })],
  // 都不是: it was for something that is no matter here.
  [
    'violations.kind',
    (d, v) =>
      v === '都不是'
        ? { violations: [] }
        : { violations: d.violations?.map((item) => ({ kind: v as never, ...item })) },
  ],
  ['sanctions', (_d, v) => ({ violations: (v as string[]).map((kind) => ({ kind: kind as never })) })],
  ['sanctions.detail', (d, v) => ({ violations: d.violations?.map((item) => ({ ...item, ...(v as object) })) })],
  [
    'screen',
    (_, v) =>
      Object.fromEntries(RESULT_LISTS.filter((list) => !(v as string[]).includes(list)).map((list) => [list, []])),
  ],
  // These open a path whenever they were won; for points it matters when, so the year is asked for.
  [
    'skillHonours',
    (_d, v, _, pack, unasked) => ({ skillHonours: (v as string[]).map((name) => honourOf(name, pack, unasked)) }),
  ],
  [
    'competitions',
    (_d, v, _, pack, unasked) => ({
      competitions: (v as object[]).map((item) => ({ ...PROVEN, ...anyTime(pack, unasked), ...item })),
    }),
  ],
  ['awards', (d, v, _, pack, at) => ({ awards: results('awards', d, v, pack, at) })],
  ['engineeringAwards', (d, v, _, pack, at) => ({ engineeringAwards: results('engineeringAwards', d, v, pack, at) })],
  ['paperAwards', (d, v, _, pack, at) => ({ paperAwards: results('paperAwards', d, v, pack, at) })],
  ['firstSets', (d, v, _, pack, at) => ({ firstSets: results('firstSets', d, v, pack, at) })],
  ['teams', (d, v, _, pack, at) => ({ teams: results('teams', d, v, pack, at) })],
  ['standards', (d, v, _, pack, at) => ({ standards: results('standards', d, v, pack, at) })],
  [
    'products',
    // The question speaks of products that passed 鉴定 only.
    (d, v, _, pack, at) => ({
      products: results<object>('products', d, v, pack, at).map((item) => ({ ...item, appraised: true })),
    }),
  ],
  [
    'honours',
    // The question speaks of honours given by governments and their departments only; which of the two is asked for 直接晋升.
    (d, v, _, pack, at) => ({ honours: results('honours', d, v, pack, at) }),
  ],
  ['projects', (d, v, _, pack, at) => ({ projects: results('projects', d, v, pack, at) })],
  ['publications', (d, v, _, pack, at) => ({ publications: results('publications', d, v, pack, at) })],
  [
    'publications.similarity',
    (d, v) => ({ publications: d.publications?.map((item) => ({ ...item, similarity: Number(v) })) }),
  ],
  ['patents', (d, v, _, pack, at) => ({ patents: results('patents', d, v, pack, at) })],
  ['experts', (_d, v) => ({ experts: Math.round(Number(v)) })],
  ['language', (_d, v) => ({ language: v as never })],
  ['computerModules', (_d, v) => ({ computerModules: Math.round(Number(v)) })],
  ['posts', (_d, v) => ({ posts: v === '没有' ? [] : [{ role: v as never, evidence: true }] })],
  ['income', (d, v) => ({ income: { ...d.income, yearly: Number(v) } })],
  ['salary', (d, v) => ({ income: { ...d.income, yearly: Number(v) } })],
  ['selfScore.total', (d, v) => ({ selfScore: { ...d.selfScore, total: Number(v) } })],
  ['selfScore.struck', (d, v) => ({ selfScore: { ...d.selfScore, struck: v as never } })],
  ['statement', (d, v, which) => ({ statements: { ...d.statements, [which ?? '']: v === '有' } })],
  ['standards.done', (d, v) => ({ statements: { ...(v as Record<string, boolean>), ...d.statements } })],
  ['income.taxProof', (d, v) => ({ income: { ...d.income, taxProof: v === '是' } })],
  [
    'mountain',
    (_d, v) => ({ mountain: (v as { from: string; to: string }[]).map((span) => ({ ...span, evidence: true })) }),
  ],
  ['otherResults', (_d, v) => ({ otherResults: v === '是' })],
]

/** The questions ask only for what is related and proven. */
const PROVEN = { related: true, evidence: true } as const

/** One answer that was given, to the question about `which`. */
interface Told {
  readonly which: string | null
  readonly value: Json
  readonly unasked: string | undefined
}

/** The dossier that the answers so far add up to. The order in which they were given does not matter. */
export function dossierOf(state: Pick<State, 'answers'>, pack: Pack | null): Dossier {
  const answers = new Map<string, Told[]>()
  for (const [key, answer] of Object.entries(state.answers)) {
    if (answer.kind !== 'value') continue
    const { id, which } = splitKey(key)
    const told = { which, value: answer.value as Json, unasked: answer.volunteered }
    const others = answers.get(id)
    if (others) others.push(told)
    else answers.set(id, [told])
  }
  let told: Dossier = {}
  for (const [id, apply] of APPLY) {
    for (const answer of answers.get(id) ?? []) {
      told = { ...told, ...apply(told, answer.value, answer.which, pack, answer.unasked) }
    }
  }
  const rulings = (answers.get('ruling') ?? []).filter(({ which }) => which !== null)
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

/** 有对口的中专 is the one of that level told beside the highest, unless that one was said not to match; else it is one more. */
function withMatching(list: readonly Education[], level: NonNullable<Education['level']>): Education[] {
  const at = list.findIndex((one, nth) => nth > 0 && one.level === level && one.match !== false)
  const one = { ...list[at], level, match: true }
  return at < 0 ? [...list, one] : list.map((old, nth) => (nth === at ? one : old))
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
  spans: { from: string; to?: string }[],
): { from: string; to?: string }[] {
  const obtained = told.titles?.find((title) => title.level === which)?.obtained
  const earliest = obtained === undefined ? null : rangeOf(obtained)
  if (!earliest || obtained === undefined) return spans
  return spans
    .filter((span) => span.to === undefined || span.to === '至今' || (rangeOf(span.to)?.last ?? '') >= earliest.first)
    .map((span) => ((rangeOf(span.from)?.last ?? '') < earliest.first ? { ...span, from: obtained } : span))
}

function employerOf(value: string): NonNullable<Dossier['employer']> {
  if (value === '民营企业') return { kind: '企业', ownership: '非公有制' }
  if (value === '国有企业') return { kind: '企业', ownership: '公有制' }
  return { kind: value as never }
}

/**
 * Results as told: related, proven, and — where no date was given — got within the span the question spoke of
 * (任现职后, 业绩截止日前); told unasked, some time until the day they were told.
 */
function results<Item>(
  list: string,
  told: Dossier,
  value: Json,
  pack: Pack | null,
  unasked: string | undefined,
): Item[] {
  const span = unasked === undefined ? (pack ? resultSpan(told, pack, list) : null) : someTimeBy(unasked)
  return (value as Record<string, Json>[]).map(
    (item) => ({ ...PROVEN, ...(span ? { date: span } : {}), ...item }) as Item,
  )
}

function honourOf(
  name: string,
  pack: Pack | null,
  unasked: string | undefined,
): NonNullable<Dossier['skillHonours']>[number] {
  return { name: name as never, ...PROVEN, ...anyTime(pack, unasked) }
}

const someTimeBy = (day: string) => `1970-01-01/${day}`

/** The question speaks of honours won by the results cut-off, without asking the day. */
function anyTime(pack: Pack | null, unasked: string | undefined): { date?: string } {
  return pack ? { date: someTimeBy(unasked ?? pack.plan.resultsCutOff) } : {}
}

/**
 * From when to when results of a list count, as a partial date: from the present title, where the criteria say so, and from
 * the day the rules name (近五年), up to the results cut-off.
 */
export function resultSpan(dossier: Dossier, pack: Pack, list: string): string | null {
  const { plan, criteria } = pack
  const start = criteria.resultsAfterTitle ? presentTitleStart(dossier) : null
  if (start === undefined) return null
  const from = [start?.last ?? '1970-01-01', resultsSince(pack, list) ?? ''].sort().at(-1) ?? ''
  return from <= plan.resultsCutOff ? `${from}/${plan.resultsCutOff}` : null
}
