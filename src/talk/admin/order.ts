import type { LocalDate } from '../../dossier/date.ts'
import type { PlanOrder, PlanReport } from './planOrder.ts'

/*
 * What an administrator asks of the world outside the talk, and what comes back. An order is carried out before the turn
 * that gave it is committed; what it found arrives as an event of its own in the same conversation.
 */

/** Whom a broadcast goes to, of those who follow a plan. */
export const AUDIENCES = ['groups', 'unsubmitted', 'people', 'answering', 'finished', 'all'] as const
export type Audience = (typeof AUDIENCES)[number]

export type Steering = 'pause' | 'resume' | 'cancel' | 'retry'

export type Order =
  /** How many each audience of a plan has. */
  | { readonly kind: 'count'; readonly plan: string }
  /** To begin now, or at a moment in Shanghai (`2022-09-20T09:00`). */
  | {
      readonly kind: 'broadcast'
      readonly plan: string
      readonly audience: Audience
      readonly text: string
      readonly at: string | null
      /** They know that another administrator has one under way about the plan. */
      readonly besides?: true
    }
  /**
   * About the broadcast under way; `retry` about the last one that has ended. `theirs`: that one of another administrator's, which was shown
   * and confirmed.
   */
  | { readonly kind: 'steer'; readonly to: Steering; readonly theirs?: string }
  | { readonly kind: 'standing' }
  | { readonly kind: 'history' }
  | PlanOrder

/** How a broadcast stands. `total` is always the sum of the six counts. */
export interface Standing {
  readonly id?: string
  /** Another administrator's, as seen by whoever is told. */
  readonly theirs?: true
  readonly plan: string
  readonly audience: Audience
  /** How the text begins. */
  readonly opening: string
  /** When it was confirmed: `2022-09-15T10:30`, Shanghai. */
  readonly made: string
  /** When it was to begin, if not at once. */
  readonly at: string | null
  readonly state: 'preparing' | 'scheduled' | 'running' | 'paused' | 'cancelled' | 'done'
  readonly total: number
  readonly sent: number
  /** May or may not have arrived; never sent again. */
  readonly uncertain: number
  /** The chat is gone, or the bot is blocked there. */
  readonly refused: number
  /** Surely did not arrive, for another reason. */
  readonly failed: number
  /** Do not want any, or have had all of theirs deleted. */
  readonly skipped: number
  /** Not sent yet; of a cancelled one, never sent. */
  readonly open: number
  /** About how long what is open takes. */
  readonly seconds: number
  /** Where the uncertain ones are: a channel, or the name of a robot's group. */
  readonly doubtful: readonly { readonly where: string; readonly count: number }[]
}

export type Rejection =
  /** Another one of theirs is under way, or waits for its time. */
  | 'busy'
  | 'past'
  | 'nobody'
  /** There is none it could be about. */
  | 'none'
  /** Nothing failed that could be tried again. */
  | 'nothingFailed'
  /** Not as it stands now: pausing what is paused. */
  | 'notNow'

export type Report =
  | {
      readonly kind: 'counted'
      readonly plan: string
      /** How many, and about how many seconds sending to them takes. */
      readonly counts: Readonly<Record<Audience, { readonly count: number; readonly seconds: number }>>
      /** False when time was up before all had been looked at: there are at least so many. */
      readonly complete: boolean
      /** Another one of theirs is under way. */
      readonly busy: boolean
      /** What the people of this plan are getting, or got within a day, by anybody; the newest first. */
      readonly lately?: readonly Standing[]
    }
  /** Not begun: another administrator's about the same plan is under way, and nobody has said so yet. */
  | { readonly kind: 'besides'; readonly standing: Standing }
  /** Nothing of their own could be steered, but this one of another administrator's could: it has to be confirmed. */
  | { readonly kind: 'askTheirs'; readonly to: Steering; readonly standing: Standing }
  | {
      readonly kind: 'broadcast'
      readonly what:
        | 'scheduled'
        | 'begun'
        | 'goesOn'
        | 'progress'
        | 'paused'
        /** Paused by itself: its time was over when the program was there again. */
        | 'late'
        /** Paused by itself: of many in a row nobody knows whether they arrived. */
        | 'halted'
        | 'resumed'
        | 'cancelled'
        | 'done'
        | 'standing'
      readonly standing: Standing
      /** Steered by another administrator than whoever is told. */
      readonly byOther?: true
    }
  /** The newest first. */
  | { readonly kind: 'history'; readonly standings: readonly Standing[] }
  | { readonly kind: 'rejected'; readonly why: Rejection }
  | PlanReport
  /** The program was started anew: an answer still waited for will not come. */
  | { readonly kind: 'restarted'; readonly underWay: boolean }

/** What an order found, or news of one carried out earlier. */
export interface ReportEvent {
  readonly kind: 'report'
  readonly report: Report
  readonly today: LocalDate
}
