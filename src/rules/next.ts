import type { Fact } from '../dossier/facts.ts'
import type { Judged } from './evaluate.ts'

/** What the talk can ask: which facts an answer settles and how much it is to ask. */
export interface Question {
  readonly id: string
  /**
   * Facts it settles: `titles`, `titles.*.obtained` (asked once for each title, told apart by the key
   * `titles.obtained/助理工程师`), `reviews.#` (one question for all years).
   */
  readonly facts: readonly string[]
  /** 1 is a tap on a button; more is more to ask, or less likely to change anything. */
  readonly cost: number
}

/** Something still open, and how much weight its outcome has. */
export interface OpenPart {
  readonly judged: Judged
  readonly weight: number
  /** Whose it is, for "why do you ask". */
  readonly owner: string
  /** Of a comparison with other criteria, which decides nothing. */
  readonly compared?: true
}

export interface NextQuestion {
  readonly question: string
  readonly facts: readonly Fact[]
  readonly score: number
  /** Paths and public conditions it can still change, with their clauses. */
  readonly because: readonly { readonly owner: string; readonly clause: string; readonly need: string }[]
}

interface Wanted {
  fact: Fact
  weight: number
  owner: string
  clause: string
  need: string
}

/**
 * Unknown facts that can still tip `judged`, each with the weight it has there. A part that is decided, or that cannot
 * change the whole any more, wants nothing.
 */
function wantedBy(judged: Judged, weight: number, owner: string, wanted: Wanted[] = []): Wanted[] {
  if (judged.mended !== 'unknown') return wanted
  if (judged.kind === 'leaf') {
    const { facts = [] } = judged.finding
    const { clause, need } = judged.condition
    for (const fact of facts) wanted.push({ fact, weight: weight / facts.length, owner, clause, need })
    return wanted
  }
  const open = judged.parts.filter(askable)
  // One answer may settle the whole or may be one of many still needed.
  const share = weight * (0.5 + 0.5 / open.length)
  for (const part of open) wantedBy(part, share, owner, wanted)
  return wanted
}

/** Whether asking can move it: a part left open only by the document's silence cannot be asked about. */
function askable(judged: Judged): boolean {
  if (judged.mended !== 'unknown') return false
  return judged.kind === 'leaf' ? (judged.finding.facts ?? []).length > 0 : judged.parts.some(askable)
}

/** `titles.*.obtained` covers `titles.助理工程师.obtained`; so does `reviews.#` cover `reviews.2019`. */
export function covers(pattern: string, fact: Fact): boolean {
  return coveredBy(partsOf(pattern), partsOf(fact))
}

function coveredBy(wanted: readonly string[], given: readonly string[]): boolean {
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part === '*' || part === '#' || part === given[index])
  )
}

const partsOf = (fact: string): string[] => fact.split('.')

/** A question that settles a fact, and the key under which it is asked for it. */
interface Settling {
  readonly question: Question
  readonly key: string
}

/**
 * For each catalogue, which of its questions settle a fact: the same few hundred facts are looked up at every turn. Facts of one plan are
 * bounded by its rules; should somebody's dossier bring in more, those are looked up anew each time.
 */
const catalogues = new WeakMap<readonly Question[], Map<Fact, readonly Settling[]>>()
const FACTS_KEPT = 2000

function settling(fact: Fact, questions: readonly Question[]): readonly Settling[] {
  const known = catalogues.get(questions) ?? new Map<Fact, readonly Settling[]>()
  catalogues.set(questions, known)
  const found = known.get(fact)
  if (found) return found
  const given = partsOf(fact)
  const all = questions.flatMap((question): Settling[] => {
    const pattern = question.facts.map(partsOf).find((wanted) => coveredBy(wanted, given))
    return pattern ? [{ question, key: keyOf(question, pattern, given) }] : []
  })
  if (known.size < FACTS_KEPT) known.set(fact, all)
  return all
}

function firstSettling(fact: Fact, questions: readonly Question[], skip: ReadonlySet<string>): Settling | undefined {
  return settling(fact, questions).find(({ key }) => !skip.has(key))
}

/** The first question of the catalogue that settles a fact and was not put aside. */
export function questionFor(
  fact: Fact,
  questions: readonly Question[],
  skip: ReadonlySet<string>,
): Question | undefined {
  return firstSettling(fact, questions, skip)?.question
}

/**
 * Ranks the questions worth asking: by what the answer can still change over all open parts, divided by what it costs
 * to ask. Ties keep the order in which the rule files name the facts. `skip` holds questions answered 不知道.
 */
export function nextQuestions(
  parts: readonly OpenPart[],
  questions: readonly Question[],
  skip: ReadonlySet<string>,
): NextQuestion[] {
  const byQuestion = new Map<string, { cost: number; wanted: Wanted[] }>()
  for (const { judged, weight, owner } of parts) {
    for (const wanted of wantedBy(judged, weight, owner)) {
      const found = firstSettling(wanted.fact, questions, skip)
      if (!found) continue
      const { question, key } = found
      const entry = byQuestion.get(key) ?? { cost: question.cost, wanted: [] }
      entry.wanted.push(wanted)
      byQuestion.set(key, entry)
    }
  }
  return [...byQuestion]
    .map(([question, { cost, wanted }]) => new WantedQuestion(question, cost, wanted))
    .sort((a, b) => b.score - a.score)
}

class WantedQuestion implements NextQuestion {
  readonly question: string
  readonly facts: readonly Fact[]
  readonly score: number
  private readonly wanted: readonly Wanted[]

  constructor(question: string, cost: number, wanted: readonly Wanted[]) {
    this.question = question
    this.facts = [...new Set(wanted.map(({ fact }) => fact))]
    this.score = wanted.reduce((sum, { weight }) => sum + weight, 0) / cost
    this.wanted = wanted
  }

  /** Few who rank the questions want to know why. */
  get because(): NextQuestion['because'] {
    const reasons = this.wanted.map(
      ({ owner, clause, need }) => [`${owner}${clause}`, { owner, clause, need }] as const,
    )
    return [...new Map(reasons).values()]
  }
}

/** A question about one of several things carries which one: `appointments/助理工程师`. */
export function questionKey(question: Question, fact: Fact): string {
  const given = partsOf(fact)
  return keyOf(question, question.facts.map(partsOf).find((wanted) => coveredBy(wanted, given)) ?? [], given)
}

function keyOf(question: Question, pattern: readonly string[], given: readonly string[]): string {
  const at = pattern.indexOf('*')
  return at < 0 ? question.id : `${question.id}/${given[at]}`
}

/** Questions for facts that are wanted for their own sake (points), in the order of the facts. */
export function questionsForFacts(
  facts: readonly Fact[],
  questions: readonly Question[],
  skip: ReadonlySet<string>,
): { question: string; facts: Fact[] }[] {
  const found = new Map<string, Fact[]>()
  for (const fact of facts) {
    const key = firstSettling(fact, questions, skip)?.key
    if (key === undefined) continue
    found.set(key, [...(found.get(key) ?? []), fact])
  }
  return [...found].map(([question, wanted]) => ({ question, facts: wanted }))
}
