import type { LocalDate } from '../dossier/date.ts'
import type { TitleLevel, WorkDuty } from '../dossier/vocabulary.ts'
import type { Condition } from './condition.ts'
import type { EducationRules, PlanFacts } from './plan.ts'
import type { PointsTable } from './points/table.ts'
import type { Registration } from './registration.ts'

/** A published document and the clauses it has, so that a citation can be checked. */
export interface SourceDocument {
  readonly number: string
  readonly short: string
  readonly title: string
  readonly date: LocalDate | undefined
  /** Cited by a notice, but not in our hands: what is taken from it comes from elsewhere and is marked so. */
  readonly outside: boolean
  /** 第十条 → 5: how many numbered items it has. */
  readonly clauses: ReadonlyMap<string, number>
}

/** Something the documents leave open, with the reading taken and whom to ask. */
export interface Note {
  readonly id: string
  readonly clause: string
  /** What is not written, or written twice differently. */
  readonly question: string
  /** The reading taken here. */
  readonly reading: string
  readonly contact: string
  /** Of whom it is heard even with a yes by a path that names it: whoever has not what is named here. Left out for most. */
  readonly without?: '对口学历' | undefined
}

/** Something asked of the applicant in so many words, where a document speaks of experience and ability (自述). */
export interface Statement {
  /** Its name, short enough for a list: 解决过较复杂的技术问题. */
  readonly id: string
  readonly clause: string
  /** The question as the talk asks it. */
  readonly question: string
  /** What it means in full, for whoever asks why; null where the question says it all. */
  readonly details: string | null
  /** How a yes to it is said: 有, or 是. */
  readonly answer: '有' | '是'
  /** The statement it follows up; who does not know that one is not asked this. Null for most. */
  readonly after: string | null
  /** What has to be known of somebody before they are asked: 您是事业编制… is nothing to ask whoever works in a firm. */
  readonly knownFirst: readonly ('单位' | '编制')[]
}

/**
 * 评审条件: what the committee looks at once the application is in (「温岭」第八条至第十六条). Judged beside the paths, never
 * mixed into their verdicts.
 */
export interface Standard {
  readonly id: string
  readonly level: TitleLevel
  /** Kinds of work it is for. */
  readonly duties: readonly WorkDuty[]
  readonly clause: string
  readonly summary: string
  readonly condition: Condition
  readonly notes: readonly string[]
  readonly line: number
}

/** One way to a title. */
export interface Path {
  readonly id: string
  readonly level: TitleLevel
  readonly method: string
  readonly clause: string
  readonly summary: string
  /** Years of tenure or work asked for; 0 when none. */
  readonly minYears: number
  /** How often people come this way (1 is usual); orders questions, nothing else. */
  readonly commonness: number
  readonly condition: Condition
  readonly notes: readonly string[]
  readonly line: number
}

/** A public condition (公共条件), judged apart from the paths. */
export interface Gate {
  readonly id: string
  readonly clause: string
  readonly summary: string
  readonly condition: Condition
  /** Whether its outcome depends on the years a path asks for. */
  readonly perPath: boolean
  /** The levels it is asked of; null for all. */
  readonly levels: readonly TitleLevel[] | null
  readonly notes: readonly string[]
  readonly line: number
}

/** 评价条件: what outlives the year. */
export interface Criteria extends EducationRules {
  readonly document: string
  readonly paths: readonly Path[]
  readonly standards: readonly Standard[]
  readonly points: PointsTable | null
}

/** A year's 通知; points to its criteria. */
export interface Plan extends PlanFacts {
  readonly gates: readonly Gate[]
}

/** Criteria of another family, bound to a plan's dates for comparison only. */
export interface Comparison {
  readonly criteria: Criteria
  /** What must be said with everything taken from it. */
  readonly label: string
}

/** Everything needed to judge one plan, read and checked. */
export interface Pack {
  /** The folder of its plan family: 温州机电. */
  readonly family: string
  readonly plan: Plan
  readonly criteria: Criteria
  readonly notes: ReadonlyMap<string, Note>
  readonly statements: ReadonlyMap<string, Statement>
  /** How hours come of activities; null where the plan's documents do not say. */
  readonly registration: Registration | null
  /** Where the criteria of the plan are not in our hands: what older ones would say. Null otherwise. */
  readonly comparison: Comparison | null
  readonly documents: ReadonlyMap<string, SourceDocument>
  /** SHA-256 over the texts it was read from. */
  readonly hash: string
}
