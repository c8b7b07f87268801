import type { Task } from '../calendar/task.ts'
import type { LocalDate } from '../dossier/date.ts'
import type { Order, ReportEvent } from './admin/order.ts'

/**
 * What passes between the talk and a channel. A channel turns what a person did into a {@link TalkEvent} and shows
 * {@link Message}s; it knows nothing else of the talk.
 */
export type TalkEvent =
  /** Something typed. */
  | { readonly kind: 'text'; readonly text: string; readonly today: LocalDate }
  /** A button pressed: the `data` of the {@link Choice}, handed back unchanged. */
  | { readonly kind: 'button'; readonly data: string; readonly today: LocalDate }
  /** `/help`, `/start jidian2022`: the name without the slash, and what followed it. */
  | { readonly kind: 'command'; readonly name: string; readonly argument: string; readonly today: LocalDate }
  /** Something we cannot read yet: a picture, a voice message, a sticker; `caption` are the words written under it. */
  | { readonly kind: 'unreadable'; readonly what: string; readonly caption?: string; readonly today: LocalDate }

/** Time has come: nobody said anything, but something may be owed (a reminder, the news of a moved date). */
export interface TickEvent {
  readonly kind: 'tick'
  readonly group: boolean
  readonly today: LocalDate
  /** Minutes since midnight in Shanghai. */
  readonly minute: number
  /** Occasions said before that did not go out in time; they count as not said. */
  readonly lapsed: readonly string[]
}

/** Something said to us in a group. What was not addressed to us never gets here. */
export interface GroupEvent {
  readonly kind: 'group'
  /** Without our name and without the command. */
  readonly text: string
  /** `/ask`, `/plan`: the name without the slash; null for a mention or a reply. */
  readonly order: string | null
  /** Tells people of the group apart, for pacing; says nothing else. */
  readonly who: string
  /** Whether they run the group; null when that could not be found out. Only looked up where it matters. */
  readonly admin: boolean | null
  /** Milliseconds since 1970, by the channel's clock. */
  readonly at: number
  /** The message to thread the answer to, opaque. */
  readonly message: string
  readonly today: LocalDate
}

/** An association's broadcast reaches this conversation. */
export interface AnnounceEvent {
  readonly kind: 'announce'
  /** Names the broadcast: the same for all who get it, another one when it is tried again. */
  readonly id: string
  readonly text: string
  readonly group: boolean
  readonly today: LocalDate
}

/** A group that only listens was set up to hear of a plan, or of none. Nothing is said; the same again changes nothing. */
export interface FollowEvent {
  readonly kind: 'follow'
  readonly plan: string | null
  /** Whether it is reminded of the plan's dates. */
  readonly remind: boolean
  readonly today: LocalDate
}

/** A group goes on in this conversation: what was kept of it in the one before. Nothing is said. */
export interface InheritEvent {
  readonly kind: 'inherit'
  readonly state: unknown
  readonly today: LocalDate
}

/** What befalls a group without anybody speaking in it. */
export type SilentGroupEvent = FollowEvent | InheritEvent

/** All that can happen in a conversation; a channel hands in the first two. */
export type AnyEvent = TalkEvent | GroupEvent | TickEvent | AnnounceEvent | ReportEvent | SilentGroupEvent

/** What is known of whoever speaks, not by what they say. */
export interface Speaker {
  readonly administrator: boolean
  /** Occasions of messages to them that may or may not have arrived. */
  readonly unsure?: readonly string[]
}

/** One answer on offer. A channel shows it as a button, or as `number. label` in a list. */
export interface Choice {
  readonly label: string
  /** ASCII, at most 60 bytes, opaque to channels; carries the talk's version and the question's id. */
  readonly data: string
}

/** A message to a person. `**…**` in the text marks what stands out; there is no other markup. */
export interface Message {
  readonly text: string
  readonly choices?: readonly Choice[]
  /** The text numbers something else: a channel without buttons does not list the choices again. */
  readonly unlisted?: true
  /** In a group: the message it answers, as the event named it. */
  readonly replyTo?: string
  /** In a group: a way on to the private chat; `start` is what the talk there begins with (at most 64 of `A–Z a–z 0–9 _ -`). */
  readonly privately?: { readonly label: string; readonly start: string }
  /** Goes with the text, after it; a channel that cannot send files leaves it out. */
  readonly paper?: Paper
}

/** Something on paper: what it is made from. It is printed only when it is sent. */
export type Paper = PlanPaper | DataPaper

/**
 * All that is kept of whoever it is sent to, to be read by them or by a program. What is in it is looked up when it is sent, so that none of
 * it waits anywhere a second time.
 */
export interface DataPaper {
  readonly kind: 'data'
  readonly as: 'text' | 'json'
}

/** The days of a plan, as they are for whoever it is sent to. */
export interface PlanPaper {
  readonly kind: 'calendar' | 'picture'
  readonly plan: { readonly id: string; readonly title: string; readonly document: string }
  readonly tasks: readonly Task[]
  /** Ids of tasks that are done. */
  readonly done: readonly string[]
  readonly today: LocalDate
  /** How many were given out before: a later calendar file moves the days of an earlier one. */
  readonly sequence: number
}

export type Effect =
  | { readonly kind: 'say'; readonly message: Message; readonly unasked?: Occasions }
  /** Occasions that went by while nothing could be said. */
  | { readonly kind: 'missed'; readonly refs: readonly string[] }
  /** When to come back with a {@link TickEvent}; without it, never. `stamp` tells what the moment was reckoned from. */
  | { readonly kind: 'wake'; readonly at: string; readonly stamp: string; readonly group?: true }
  /** Erase this conversation and everything in it; messages said in the same step are still sent. */
  | { readonly kind: 'forget' }
  /** Asked of the outside by an administrator; carried out before this turn is committed, once however often it is delivered. */
  | { readonly kind: 'order'; readonly order: Order }
  /** A question the documents held do not answer: kept for the association, without the person. */
  | { readonly kind: 'unanswered'; readonly question: string; readonly plan: string | null }

/** What a message settles that is said of our own accord, and the last day on which it is true. */
export interface Occasions {
  readonly refs: readonly string[]
  readonly until: LocalDate | null
  /** On that day only before this minute: hours follow in which nothing is to be said. */
  readonly before?: number
  /** Of a broadcast: its id, under which the fate is kept. */
  readonly announcement?: string
}

/**
 * A pure step of the talk: no I/O, no clock, no chance. `state` is plain JSON, null for somebody new or forgotten.
 * Never throws on account of what a person wrote.
 */
export type Step<State, Event = TalkEvent> = (
  state: State | null,
  event: Event,
  speaker?: Speaker,
) => { state: State | null; effects: Effect[] }
