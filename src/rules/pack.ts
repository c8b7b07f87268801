import type { LocalDate } from '../dossier/date.ts'
import type { TitleLevel } from '../dossier/vocabulary.ts'
import type { Condition } from './condition.ts'
import type { EducationRules, PlanFacts } from './plan.ts'
import type { PointsTable } from './points/table.ts'

/** A published document and the clauses it has, so that a citation can be checked. */
export interface SourceDocument {
  readonly number: string
  readonly short: string
  readonly title: string
  readonly date: LocalDate | undefined
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
  readonly notes: readonly string[]
  readonly line: number
}

/** 评价条件: what outlives the year. */
export interface Criteria extends EducationRules {
  readonly document: string
  readonly paths: readonly Path[]
  readonly points: PointsTable | null
}

/** A year's 通知; points to its criteria. */
export interface Plan extends PlanFacts {
  readonly gates: readonly Gate[]
}

/** Everything needed to judge one plan, read and checked. */
export interface Pack {
  readonly plan: Plan
  readonly criteria: Criteria
  readonly notes: ReadonlyMap<string, Note>
  readonly documents: ReadonlyMap<string, SourceDocument>
  /** SHA-256 over the texts it was read from. */
  readonly hash: string
}
