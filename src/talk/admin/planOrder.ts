import type { LocalDate } from '../../dossier/date.ts'
import type { Edit, Value } from '../../rules/changes/change.ts'

/*
 * What an administrator asks of the plans an association keeps, and what comes back.
 */

/** What is to become of a plan: new values as they were written, or a change taken back; null for the last one. */
export type PlanWish =
  | { readonly plan: string; readonly sets: readonly { readonly key: string; readonly value: string }[] }
  | { readonly undo: string | null }

export type PlanOrder =
  /** What of a plan may be changed. */
  | { readonly kind: 'planFields'; readonly plan: string }
  /** What a change would do; nothing is done. */
  | { readonly kind: 'planProposal'; readonly wish: PlanWish }
  /** To do what was proposed, and nothing else than `shown`; `why` in the administrator's words. */
  | {
      readonly kind: 'planChange'
      readonly token: string
      readonly wish: PlanWish
      readonly shown: readonly Edit[]
      readonly why?: string
    }
  | { readonly kind: 'planHistory' }

/** A place of a plan that may be changed by chat. */
export interface PlanField {
  /** As plan files have it: 个人申报.止, 联系.市机电技术协会.地址. */
  readonly key: string
  readonly kind: 'date' | 'count' | 'text' | 'phones'
  readonly now: Value
}

/** A change that was kept. */
export interface PlanEntry {
  readonly id: string
  readonly plan: string
  /** `2022-10-12T09:30`, Shanghai. */
  readonly at: string
  readonly by: string
  /** Left out when none was told. */
  readonly why?: string
  readonly edits: readonly Edit[]
  /** The change it took back, and the one that took it back. */
  readonly undoes: string | null
  readonly undoneBy: string | null
  readonly inForce: boolean
}

/** What a change would do. */
export interface PlanPreview {
  /** Names it: the order to do it is known by this. */
  readonly token: string
  readonly wish: PlanWish
  readonly plan: string
  readonly asked: readonly Edit[]
  /** Moves with it, being the same day written twice. */
  readonly together: readonly Edit[]
  /** The same day, of something else: stays. */
  readonly staying: readonly string[]
  /** Last days of the timetable that become others. */
  readonly moved: readonly {
    readonly what: string
    readonly before: LocalDate | null
    readonly after: LocalDate | null
  }[]
  /** How many texts still say the old. */
  readonly mentions: number
  readonly hints: readonly string[]
  /** Why it cannot be done; empty when it can. */
  readonly problems: readonly string[]
  /** Conversations that follow the dates of the plan, and those of them who were told what is another day now. */
  readonly following: number
  readonly told: number
  /** The change that would be taken back. */
  readonly undoing: PlanEntry | null
}

export type PlanReport =
  | {
      readonly kind: 'planFields'
      readonly plan: string
      readonly year: number
      readonly fields: readonly PlanField[]
    }
  | { readonly kind: 'planProposal'; readonly preview: PlanPreview }
  | { readonly kind: 'planChanged'; readonly token: string; readonly entry: PlanEntry }
  /** Somebody else changed it, by chat or on the command line. */
  | { readonly kind: 'planChangedByOther'; readonly entry: PlanEntry }
  /** `token` of the change that was not made; null when it was not about one. `stale`: it would be another one by now than was shown. */
  | { readonly kind: 'planRefused'; readonly token: string | null; readonly why: string; readonly stale?: true }
  /** The newest first. */
  | { readonly kind: 'planHistory'; readonly entries: readonly PlanEntry[] }

const KINDS = ['planFields', 'planProposal', 'planChange', 'planHistory'] as const

export function isPlanOrder(order: { readonly kind: string }): order is PlanOrder {
  return KINDS.some((kind) => kind === order.kind)
}
