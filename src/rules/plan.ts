import type { DatedStep } from '../calendar/task.ts'
import type { LocalDate } from '../dossier/date.ts'
import type { EducationLevel, TitleLevel } from '../dossier/vocabulary.ts'

export interface Material {
  readonly name: string
  readonly detail: string | undefined
  readonly clause: string
  /** Methods or path ids it is for; empty for everybody. */
  readonly paths: readonly string[]
}

export interface Contact {
  readonly who: string
  readonly for: string
  readonly phone: readonly string[]
  readonly address: string | undefined
  readonly web: string | undefined
  readonly clause: string
}

/** What a year's 通知 fixes: dates, years checked, what to hand in, whom to call. */
export interface PlanFacts {
  readonly id: string
  readonly title: string
  readonly number: string
  readonly aliases: readonly string[]
  readonly year: number
  readonly levels: readonly TitleLevel[]
  /** 资历 is counted to the end of this day. */
  readonly tenureCutOff: LocalDate
  /** 业绩 must be had by the end of this day. */
  readonly resultsCutOff: LocalDate
  /** 个人申报 opens and closes. */
  readonly applyFrom: LocalDate
  readonly applyBy: LocalDate
  /** 单位推荐 closes. */
  readonly recommendBy: LocalDate | undefined
  readonly reviewYears: readonly number[]
  readonly steps: readonly DatedStep[]
  readonly materials: readonly Material[]
  readonly contacts: readonly Contact[]
  /** Criteria of another family that may be shown beside, because the plan's own are not in our hands. */
  readonly compare: { readonly family: string; readonly label: string } | null
  /**
   * How people there name levels of government: the city and the county-level city. Where both are a 市, a bare 市级
   * may mean either and is asked about.
   */
  readonly places: { readonly city: string; readonly county: string } | null
  /** Whom to call about what the documents leave open. */
  readonly hotline: string
  /** Numbers of notes that bear on the plan as a whole. */
  readonly notes: readonly string[]
}

export interface MajorKind {
  readonly name: string
  /** Words within a name. */
  readonly words: readonly string[]
  /** Whole names. */
  readonly names: readonly string[]
}

/** How the criteria recognise education (第十三、十八、十九条). */
export interface EducationRules {
  readonly majors: {
    readonly kinds: readonly MajorKind[]
    readonly foreign: readonly string[]
    /** Words that keep a foreign name from being refused: 服装机械. */
    readonly mixed?: readonly string[]
    /** Words that make a name doubtful whatever else it says: 办公自动化. */
    readonly doubtful: readonly string[]
    /** Whether one matching education lets the highest one count (第十三条); else each counts by its own major only. */
    readonly highestCounts: boolean
    /** Whether the document has a list of majors; false: the names are our reading of the fields it names. */
    readonly listed?: boolean
    readonly clause: string
  }
  /** 技工院校班别 → the level it counts as. */
  readonly technicalClasses: Readonly<Record<string, EducationLevel>>
  /** Whether results count only from the present title on (任现职后). */
  readonly resultsAfterTitle: boolean
  /** Whether years in 机关 count as 专业工龄. */
  readonly officeYears: boolean
}
