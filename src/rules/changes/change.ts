/** What stands at one place of a plan: a day or a text, telephones, a number of working days; null where nothing is written. */
export type Value = string | number | readonly string[] | null

/** One place of a plan and what becomes of it. */
export interface Edit {
  /** In the words of the plan file: `个人申报.止`, `日程.网上申报.止`, `联系.市机电技术协会.电话`. */
  readonly key: string
  readonly before: Value
  readonly after: Value
}

/** One decision to change a plan, with everything that moved by it; in force as a whole or not at all. */
export interface PlanChange {
  /** A number, in the order of the decisions. */
  readonly id: string
  /** `2022-10-12T09:30`, Shanghai. */
  readonly at: string
  readonly by: string
  readonly plan: string
  /** Those asked for first, then what moved together with them. */
  readonly edits: readonly Edit[]
  /** Empty when no reason was given. */
  readonly why: string
  /** The change it takes back. */
  readonly undoes?: string | undefined
  /** Names the order that asked for it, so that the same order given again changes nothing more. */
  readonly order?: string | undefined
}

export function sameValue(a: Value, b: Value): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** A value as people read it. */
export function sayValue(value: Value): string {
  if (value === null) return '（没有写）'
  return typeof value === 'object' ? value.join('、') : String(value)
}
