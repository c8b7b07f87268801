import type { LocalDate } from '../dossier/date.ts'

/** What is known of a question about the notices. */
export type Answer =
  /** Answered; `sources` in full, as citations are shown. */
  | {
      readonly kind: 'answer'
      readonly plan: string
      readonly text: string
      readonly sources: readonly string[]
      /** The whole question, where the one asked carried the one before on. */
      readonly following?: string
    }
  /** The plans differ, and none is known: their names, to choose from. */
  | { readonly kind: 'whichPlan'; readonly text: string; readonly plans: readonly string[] }
  /** The documents do not say; `text` tells whom to ask. */
  | {
      readonly kind: 'silent'
      readonly plan: string | null
      readonly text: string
      readonly following?: string
      /** Where it is seen that they do not say: none where nothing was found. */
      readonly sources?: readonly string[]
    }
  /** Two or three things may be meant: the text offers them by letter, in the order of `choices`. */
  | { readonly kind: 'choice'; readonly plan: string; readonly text: string; readonly choices: readonly string[] }
  /** Depends on the person: a matter for the private talk. */
  | { readonly kind: 'personal'; readonly text: string }
  | { readonly kind: 'notAQuestion' }

/** Answers questions about the notices; see knowledge/. The talk knows no more of it than this. */
export interface Answering {
  /**
   * What is known of a question, `plan` being the one spoken of so far, `before` the question asked before it: 那研究生呢 asks the same
   * of somebody else. Never throws.
   */
  answer(question: string, about: { plan: string | null; today: LocalDate; before?: string | null }): Answer
  /** The answer somebody chose of those offered; null when it is gone. */
  answerChosen(plan: string, choice: string, today: LocalDate): Answer | null
  /** Whether words ask something, rather than answer. */
  asksSomething(words: string): boolean
  /** A place named that no plan is for: 宁波; null when none is. */
  placeWithout(words: string): string | null
  /**
   * The exact wording of a clause with its heading, cut to a screen, where the original was imported; null where it was not, or
   * has no such clause. `clause` as citations are shown, by the short name of a document of the plan, or the
   * article alone where one document of the plan has it.
   */
  original(clause: string, plan: string | null): string | null
  /** The documents whose originals were imported, of the plan or of all, by the names citations use. */
  originalsHeld(plan: string | null): readonly string[]
}
