import { assignCases } from '../cases/plans.ts'
import { type Case, readCases } from '../cases/read.ts'
import { holds } from '../cases/run.ts'
import { loadPacks } from '../load/packs.ts'
import { type RuleText, Source, sayRuleProblem } from '../load/source.ts'
import type { Pack } from '../pack.ts'
import { type Mutant, mutantsOf } from './mutants.ts'

/** 杀死: an example fails. 无效: the loader refuses it. 存活: nobody notices. */
export type Fate = 'killed' | 'invalid' | 'survived'

export interface Outcome {
  readonly mutant: Mutant
  readonly fate: Fate
}

export interface Subject {
  readonly rules: readonly RuleText[]
  readonly cases: readonly RuleText[]
  /** Rule files of other families that a plan compares with; never changed. */
  readonly others?: readonly RuleText[]
}

/** One share of several, so that two processors can halve the work: every `of`-th mutant, from `index` on. */
export interface Share {
  readonly index: number
  readonly of: number
}

/** How many mutants a family has. */
export function countMutants({ rules }: Subject): number {
  return rules.reduce((sum, text) => sum + mutantsOf(text).length, 0)
}

/**
 * Tries every change of a family's rules, one at a time, and yields what became of it. The examples are read once, from the
 * rules as they are, so that each keeps its day. Throws when the rules have problems or an example fails to begin with.
 */
export function* tryMutants(subject: Subject, share: Share = { index: 0, of: 1 }): Generator<Outcome> {
  const { packs: whole, problems } = load(subject, subject.rules)
  const [first] = problems
  if (first) throw new Error(`规则有错误，请先看 rules check：${sayRuleProblem(first)}`)
  const assigned = assignCases(
    subject.cases,
    whole.map(({ plan }) => plan.id),
  )
  const [stray] = assigned.problems
  if (stray) throw new Error(`有例子没有跑，请先看 rules check：${sayRuleProblem(stray)}`)
  const runners = whole.map((pack) => runnerOf(pack, readCases(assigned.texts, pack).cases))
  const wrong = runners.flatMap(({ failing }) => failing())
  if (wrong.length > 0) throw new Error(`有例子不对，请先看 rules test：${wrong.join('、')}`)
  const mutants = subject.rules.flatMap(mutantsOf).filter((_, index) => index % share.of === share.index)
  for (const mutant of mutants) {
    const packs = mutated(subject, mutant.text())
    if (packs === null) yield { mutant, fate: 'invalid' }
    else {
      const killed = packs.some((pack) => runners.find(({ plan }) => plan === pack.plan.id)?.kills(pack, mutant))
      yield { mutant, fate: killed ? 'killed' : 'survived' }
    }
  }
}

/** The family's own packs, with everything wrong; the others are there only to be compared with. */
function load({ others = [] }: Subject, rules: readonly RuleText[]) {
  const { packs, problems } = loadPacks([...rules, ...others])
  const [folder] = rules[0]?.path.split('/') ?? []
  return { packs: packs.filter(({ family }) => family === folder), problems }
}

/** The packs with one file changed; null when the loader refuses it. */
function mutated(subject: Subject, changed: RuleText): readonly Pack[] | null {
  const rules = subject.rules.map((text) => (text.path === changed.path ? changed : text))
  const { packs, problems } = load(subject, rules)
  if (problems.length === 0) return packs
  // What was taken away may have been all that spoke of a note or a statement: the change counts, the idle entry does not.
  if (!problems.every(({ what }) => /“.+”没有任何地方引用$/.test(what))) return null
  const idle = new Set(problems.map(({ what }) => /“(.+)”/.exec(what)?.[1]))
  const again = load(
    subject,
    rules.map((text) => without(text, idle)),
  )
  return again.problems.length === 0 ? again.packs : null
}

/** The kinds of file that hold notes or statements, and under which key. */
const ENTRIES: Readonly<Record<string, string>> = { 存疑: '存疑', 自述: '自述', 学时登记: '存疑' }

/** A file with notes or statements without some of them; any other file as it is. */
function without(text: RuleText, idle: ReadonlySet<string | undefined>): RuleText {
  const data = new Source(text).data as Readonly<Record<string, unknown>>
  const key = ENTRIES[Object.keys(data)[0] ?? '']
  if (key === undefined) return text
  const entries = (data[key] ?? []) as readonly { readonly 编号: string }[]
  return { path: text.path, text: JSON.stringify({ ...data, [key]: entries.filter(({ 编号 }) => !idle.has(编号)) }) }
}

interface Runner {
  readonly plan: string
  /** Names of the examples that fail with the rules as they are. */
  readonly failing: () => string[]
  readonly kills: (pack: Pack, mutant: Mutant) => boolean
}

/** Runs a plan's examples, those first that look at what was changed or have killed something there before. */
function runnerOf(base: Pack, cases: readonly Case[]): Runner {
  const spoken = new Map(cases.map((example) => [example, namesIn(example)]))
  const killers = new Map<string, Case[]>()
  const orders = new Map<string, readonly Case[]>()
  const orderFor = (owners: readonly string[]) => {
    const key = owners.join('/')
    const weight = (example: Case) => owners.filter((owner) => spoken.get(example)?.has(owner)).length
    const order = orders.get(key) ?? cases.toSorted((a, b) => weight(b) - weight(a))
    orders.set(key, order)
    return order
  }
  return {
    plan: base.plan.id,
    failing: () => cases.filter((example) => !holds(base, example)).map(({ name }) => name),
    kills: (pack, { owners }) => {
      const key = owners.join('/')
      const before = killers.get(key) ?? []
      const known = new Set(before)
      for (const example of [...before, ...orderFor(owners).filter((entry) => !known.has(entry))]) {
        if (holds(pack, example)) continue
        killers.set(key, [example, ...before.filter((entry) => entry !== example)].slice(0, 20))
        return true
      }
      return false
    },
  }
}

function namesIn({ about, activities, expect }: Case): Set<string> {
  const routes = activities.flatMap(({ route }) => route ?? [])
  return new Set([
    about,
    ...routes,
    ...Object.values(expect).flatMap((section) => (typeof section === 'object' ? Object.keys(section) : [])),
  ])
}
