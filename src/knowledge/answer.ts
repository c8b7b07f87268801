import type { LocalDate } from '../dossier/date.ts'

/** What comes of a question. `plan` is the plan spoken of; `sources` are citations in full. */
export type Answer =
  | {
      readonly kind: 'answer'
      readonly plan: string
      /** All plans answered for, where several were named. */
      readonly plans: readonly string[]
      readonly entry: string
      readonly text: string
      readonly sources: readonly string[]
      readonly contact: string | null
      /** The whole question, where the one asked put something in the place of a word of the one before. */
      readonly following?: string
    }
  /** The plans differ and none is known: what they are called, to choose from. */
  | {
      readonly kind: 'whichPlan'
      readonly text: string
      readonly plans: readonly string[]
      readonly planIds: readonly string[]
    }
  /** The documents do not say; whom to ask. */
  | {
      readonly kind: 'silent'
      readonly plan: string | null
      readonly text: string
      readonly contact: string
      readonly sources: readonly string[]
      readonly following?: string
      /** Short titles of what is written of things near to it; any of them asked for is answered. */
      readonly near?: readonly string[]
    }
  /** Two or three entries fit about equally: which is meant, by their short titles (see `answerEntry`). */
  | { readonly kind: 'choice'; readonly plan: string; readonly text: string; readonly choices: readonly string[] }
  /** About the asker's own facts: a matter for the private talk. */
  | { readonly kind: 'personal'; readonly plan: string | null; readonly text: string }
  | { readonly kind: 'notAQuestion'; readonly text: string }

export interface Asked {
  /** The plan spoken of so far, by its number. */
  readonly plan?: string | null
  /** The question asked before this one, as it was typed: 那研究生呢 asks the same of somebody else. */
  readonly before?: string | null
  readonly today: LocalDate
}
