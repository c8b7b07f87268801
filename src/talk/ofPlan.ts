import { TITLE_LEVELS, WORK_FIELDS } from '../dossier/vocabulary.ts'
import { type Condition, type Leaf, leavesOf } from '../rules/condition.ts'
import type { Pack } from '../rules/pack.ts'
import { hoursRequired } from './hoursRequired.ts'
import type { AskedQuestion, Option } from './wording.ts'

/** The zone, how it is kept, and other zones the rules tell it from; all empty where no place is asked for. */
export interface Registered {
  readonly said: string
  readonly kept: string
  readonly others: readonly string[]
}

/** What the rules of a plan mean for its talk: which words of the rule language they use, and so what is asked how. */
export interface PlanTalk {
  /** Words of the rule language and methods of the points table in use. */
  readonly words: ReadonlySet<string>
  readonly leaves: readonly Leaf[]
  /** What posts must be in, as people say it: 机电（机械）; several fields together. */
  readonly field: string
  readonly fields: readonly string[]
  /** What is asked of hours: 90（专业 60、一般公需 18）. */
  readonly hours: string
  /** Where the employer has to be registered: how it is said, and how it is kept in the dossier. */
  readonly registered: Registered
  /** Places where 社保 counts, and those of which it is not sure. */
  readonly insured: readonly string[]
  /** Kinds of punishment the rules ask about. */
  readonly punishments: ReadonlySet<string>
  /** The kinds of majors the document names, if they are few enough to be said. */
  readonly majors: string
}

const known = new WeakMap<Pack, PlanTalk>()

/** Worked out once for each plan. */
export function ofPlan(pack: Pack): PlanTalk {
  const found = known.get(pack) ?? make(pack)
  known.set(pack, found)
  return found
}

function make(pack: Pack): PlanTalk {
  const { criteria, plan } = pack
  const conditions: Condition[] = [
    ...plan.gates.map(({ condition }) => condition),
    ...criteria.paths.map(({ condition }) => condition),
    ...criteria.standards.map(({ condition }) => condition),
    ...(pack.comparison?.criteria.paths ?? []).map(({ condition }) => condition),
  ]
  const leaves = conditions.flatMap(leavesOf)
  const points = criteria.points?.groups.flatMap(({ items }) => items.map(({ name }) => `计分 ${name}`)) ?? []
  const fields = leaves.flatMap(({ operator, args }) =>
    operator === '岗位' ? [(args as { 专业: string | string[] }).专业].flat() : [],
  )
  const own = WORK_FIELDS.filter((field) => fields.includes(field))
  const [registered, ...zones] = argsOf(leaves, '注册地') as { 在: string[]; 说法: string }[]
  const insured = argsOf(leaves, '连续社保')[0] as { 本地: string[]; 待核?: string[] } | undefined
  const delayed = leaves.some(({ operator }) => operator === '延迟申报') ? ['经济处罚通报', '技术责任事故'] : []
  const names = criteria.majors.kinds.map(({ name }) => name)
  return {
    words: new Set([...leaves.map(({ operator }) => operator), ...points]),
    leaves,
    fields: own,
    field: sayFields(own),
    hours: hoursRequired(leaves),
    registered: {
      said: registered?.说法 ?? '',
      kept: registered?.在[0] ?? '',
      others: zones.flatMap((zone) => (zone.在.length === 1 ? zone.在 : [])),
    },
    insured: [insured?.本地[0], insured?.待核?.[0]].flatMap((place) => place ?? []),
    punishments: new Set([
      ...argsOf(leaves, '处分').flatMap((args) => (args as { 情形: string[] }).情形),
      ...argsOf(leaves, '处罚').flatMap((args) => (args as { 情形: string[] }).情形),
      ...delayed,
    ]),
    majors: names.length <= 8 ? `（${names.map((name) => name.replace(/类$/, '')).join('、')}）` : '',
  }
}

/** Where the rules say nothing of the post, the field is the applicant's own. */
function sayFields(own: readonly string[]): string {
  if (own.length === 0) return '本专业'
  return own.length === 1 && own[0] === '机电' ? '机电（机械）' : own.join('、')
}

/** What the rule files write after a word, for each place that uses it. */
function argsOf(leaves: readonly Leaf[], operator: string): unknown[] {
  return leaves.flatMap((leaf) => (leaf.operator === operator ? [leaf.args] : []))
}

/** Which list of the dossier a word of the rules or a row of the points table looks at. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  skillHonours: ['技能称号', '计分 技能称号'],
  competitions: ['竞赛', '计分 竞赛'],
  awards: ['科技奖', '计分 科技奖'],
  engineeringAwards: ['工程产品奖'],
  patents: ['专利', '计分 专利'],
  publications: ['论文', '论文查重', '计分 论文著作'],
  paperAwards: ['优秀论文奖'],
  projects: ['项目', '计分 科研项目'],
  standards: ['标准', '计分 标准'],
  products: ['新产品', '计分 新产品'],
  firstSets: ['首台套'],
  teams: ['技术团队'],
  honours: ['荣誉', '计分 荣誉'],
}

/** The years whose hours a plan speaks of when nobody names them: those it adds up, else the last four. */
export function hourYearsOf(pack: Pack): number[] {
  const [together] = argsOf(ofPlan(pack).leaves, '累计学时') as { 年: number[] }[]
  if (together && together.年.length > 1) return together.年
  // A plan that only asks whether the hours of some years are registered speaks of those.
  const stated = [...pack.statements.values()].find(({ id }) => id.includes('学时'))?.question.match(/20\d\d/g)
  const yearly = argsOf(ofPlan(pack).leaves, '学时').length > 0
  return stated && !yearly ? stated.map(Number) : [3, 2, 1, 0].map((back) => pack.plan.year - back)
}

/** Words of the rule language, and rows of points tables, that look at a list. */
export function listWords(list: string): readonly string[] {
  return LISTS[list] ?? []
}

const uses = (words: ReadonlySet<string>, wanted: readonly string[]) => wanted.some((word) => words.has(word))

/** Whether the rules of the plan look at a list of results. */
export function looksAt(pack: Pack, list: string): boolean {
  return uses(ofPlan(pack).words, listWords(list))
}

/** A question as it is asked under a plan: its own wording where the rules ask for other details, and only fitting choices. */
export function underPlan(question: AskedQuestion, pack: Pack | null): AskedQuestion {
  if (!pack) return question
  const { words } = ofPlan(pack)
  const other = question.otherwise.find(({ words: wanted }) => uses(words, wanted))
  const options = optionsUnder(question, pack)
  return {
    ...question,
    ...(other ? { text: other.text, brief: other.brief, example: other.example } : {}),
    // Of several fields of work the example names one.
    ...(question.id === 'employment' ? { example: options[0]?.label ?? question.example } : {}),
    options,
  }
}

function optionsUnder({ id, options }: AskedQuestion, pack: Pack): readonly Option[] {
  switch (id) {
    case 'screen':
      return options.filter(({ value }) => looksAt(pack, value))
    case 'titles': {
      const top = Math.max(...pack.plan.levels.map((level) => TITLE_LEVELS.indexOf(level)))
      return options.filter(({ value }) => TITLE_LEVELS.slice(top + 1).every((level) => level !== value))
    }
    case 'employment': {
      const { fields } = ofPlan(pack)
      return options.filter(
        ({ value }) => fields.includes(value) || !WORK_FIELDS.slice(0, -1).some((field) => field === value),
      )
    }
    case 'sanctions':
      return options.filter(({ value }) => ofPlan(pack).punishments.has(value))
    case 'insurance.place':
      return [
        ...ofPlan(pack).insured.map((place) => ({ value: place, label: place, words: [`${place}市`] })),
        ...options,
      ]
    default:
      return options
  }
}

/** Whether a question is asked under a plan at all. */
export function isAsked({ id, options, onlyFor, notFor }: AskedQuestion, pack: Pack): boolean {
  const { words } = ofPlan(pack)
  // With one list to ask about, the question which lists there are would be one too many.
  if (id === 'screen' && options.filter(({ value }) => looksAt(pack, value)).length < 2) return false
  return (onlyFor.length === 0 || uses(words, onlyFor)) && !uses(words, notFor)
}

/** From which day results of a list may count by the rules themselves (近五年); null where they set none. */
export function resultsSince(pack: Pack, list: string): string | null {
  const words = listWords(list)
  const days = ofPlan(pack).leaves.flatMap(({ operator, args }) => {
    const since = words.includes(operator) ? (args as { 自?: string }).自 : undefined
    return since === undefined ? [] : [since]
  })
  return days.sort()[0] ?? null
}
