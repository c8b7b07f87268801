import type { DateRange, LocalDate } from '../dossier/date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Fact } from '../dossier/facts.ts'
import type { Truth } from '../dossier/truth.ts'
import type { Recognition } from './education.ts'
import type { HeldTitle } from './heldTitles.ts'
import type { Outcome } from './outcome.ts'
import type { EducationRules, PlanFacts } from './plan.ts'
import type { Score, Totals } from './points/score.ts'
import type { RelatedWork } from './relatedWork.ts'

/** What an operator found in the dossier. */
export interface Finding {
  readonly truth: Truth
  /** What the dossier says, in a few words; made only when somebody wants to read it. */
  readonly have: () => string
  /** These words, once somebody has read them. */
  said?: string
  /** Unknown facts that could still decide it. */
  readonly facts?: readonly Fact[]
  /** The document leaves it open (文件没有写、自相矛盾、由专家定): the number of the note that says so. */
  readonly silent?: string
  /** False when an answer by telephone cannot settle it by yes or no. */
  readonly settles?: false
  /** The day from which it holds if time alone passes. */
  readonly opensOn?: LocalDate
  /** What can still be done before the window closes. */
  readonly remedy?: string
  /** What is lacking, in words: 差 12 学时. */
  readonly short?: string
  /** How far it is from being met: 0 nearly, 1 far, more than 1 out of reach. Orders several ways out. */
  readonly distance?: number
  /** What `opensOn` takes for granted. */
  readonly assumes?: readonly string[]
  /** Notes of the rule files that bear on this finding. */
  readonly notes?: readonly string[]
}

/** What operators see: the applicant, the plan, the criteria, the day. No clock, no I/O. */
export interface Context {
  readonly dossier: Dossier
  readonly plan: PlanFacts
  readonly criteria: EducationRules
  readonly asOf: LocalDate
  /** Years of tenure the path in question asks for; some public conditions look back as far (〔2022〕14号 二.3). */
  readonly minYears: number
  /** Whether another path's own conditions are met. */
  readonly met: (pathId: string) => Truth
  /** Self-score, counted once per dossier. */
  readonly score: () => Score
  /** What it comes to, without its rows; counted only as far as tells whether it reaches so many points. */
  readonly totals: (wanted: number) => Totals
  /** What the criteria make of the education; null while nothing is known of it. Worked out once per dossier. */
  readonly education: () => Recognition | null
  /** Titles with their days read; null while they are not known. Worked out once per dossier. */
  readonly titles: () => readonly HeldTitle[] | null
  /** Work that counts as 专业工龄; null while it is not known. Worked out once per dossier. */
  readonly work: () => RelatedWork | null
  /** What was found already, under what each leaf asks: several paths ask the same. */
  readonly findings: Map<string, Finding>
  /** From when results count as 任现职后; null with no title, undefined while it cannot be told. */
  readonly resultsFrom: () => DateRange | null | undefined
}

/** What a leaf comes to, with nothing said about it; {@link UNDECIDED} where only judging can tell. */
export type Decide = (context: Context) => Outcome | typeof UNDECIDED

export const UNDECIDED = -1

/** A leaf of a condition: an operator of the language with its arguments. */
export interface Leaf {
  readonly kind: 'leaf'
  readonly id: string
  readonly operator: string
  /** What the rule file writes after the operator, checked by its schema. */
  readonly args: unknown
  /** Word and arguments as one text: leaves with the same find the same. */
  readonly asks: string
  readonly clause: string
  /** What is asked for, in words. */
  readonly need: string
  readonly judge: (context: Context) => Finding
  /** Where the word has a shorter way to the outcome of `judge`: prepares it for a plan. */
  readonly decide?: ((plan: PlanFacts) => Decide) | undefined
  /** Of the years a path asks for, how many it looks at; left out where they do not matter. */
  readonly lookBack?: ((plan: PlanFacts, minYears: number) => number) | undefined
  /** Notes of the rule files attached to this leaf. */
  readonly notes: readonly string[]
  readonly line: number
}

/** What leaves that find the same in one dossier have in common: what they ask, and how far back they look for a path of so many years. */
export function askedAs({ asks, lookBack }: Leaf, plan: PlanFacts, minYears: number): string {
  return lookBack ? `${asks} ${lookBack(plan, minYears)}` : asks
}

export interface Group {
  readonly kind: 'all' | 'any' | 'atLeast' | 'not'
  /** For `atLeast`: how many. */
  readonly n: number
  readonly parts: readonly Condition[]
  readonly clause: string
  /** In words, when the rule file gives them. */
  readonly summary: string | undefined
  readonly line: number
}

export type Condition = Leaf | Group

/** All leaves, in the order of the file. */
export function leavesOf(condition: Condition): Leaf[] {
  return condition.kind === 'leaf' ? [condition] : condition.parts.flatMap(leavesOf)
}
