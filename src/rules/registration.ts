import type { ActivityLevel, Amount, Route } from '../dossier/routes.ts'

/** Hours for one of something: the same for all, or by level. */
export type Rate = number | Readonly<Partial<Record<ActivityLevel, number>>>

/** One way in which 专业科目 hours come about, and what it is worth. */
export interface RouteRule {
  readonly route: Route
  readonly clause: string
  readonly summary: string
  /** Hours for a day, an item, a paper…; `hours` itself is 1 where the course says how many. */
  readonly rates: ReadonlyMap<Amount, Rate>
  /** Whether the order of contributors divides the hours. */
  readonly weighted: boolean
  readonly notes: readonly string[]
}

/** How a place turns 继续教育 into hours: 学时登记细则 as data. */
export interface Registration {
  readonly title: string
  readonly yearly: {
    readonly total: number
    readonly professional: number
    readonly public: number
    readonly clause: string
  }
  /** The most hours of one route in one year, after weighting; public courses are not capped. */
  readonly cap: { readonly hours: number; readonly clause: string }
  /** Hours are registered in the month, and into the year, in which they were learnt. */
  readonly registering: { readonly clause: string; readonly notes: readonly string[] }
  /** What is not of the applicant's own field does not count. */
  readonly related: { readonly clause: string }
  readonly publicCourses: { readonly how: string; readonly clause: string }
  readonly weights: {
    /** Row n − 1: the shares of n people, the first one first; who comes after the row's end has none. */
    readonly rows: readonly (readonly number[])[]
    /** For more people than there are rows: as that many. */
    readonly moreAs: number
    readonly clause: string
    readonly notes: readonly string[]
  }
  readonly routes: readonly RouteRule[]
}

/** The row of shares for so many people. */
export function sharesOf({ rows, moreAs }: Registration['weights'], people: number): readonly number[] {
  return rows[(people > rows.length ? moreAs : people) - 1] ?? []
}
