import type { AnnounceEvent, Effect, Message } from '../protocol.ts'
import type { State } from '../state.ts'
import { say, type Wording } from '../wording.ts'
import { wantsAny } from './audience.ts'

/**
 * What was typed made plain: line ends the same, no control characters and no halves of characters, at most one blank line.
 * `**…**` stays what it is everywhere; nothing else is markup.
 */
export function plainText(typed: string): string {
  return typed
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/\p{Surrogate}|[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** What arrives: to a person with how to stop, in a group without. */
export function announcement(wording: Wording, text: string, group: boolean): Message {
  return { text: group ? text : `${text}\n\n${say(wording, '群发退订')}` }
}

/** The announcement as something to say; the mark lets its fate be told from that of all others. */
export function announced(wording: Wording, { id, text, group }: AnnounceEvent): Effect {
  const message = announcement(wording, text, group)
  return { kind: 'say', message, unasked: { refs: [`announce:${id}`], until: null, announcement: id } }
}

/** Whether it is for this person, by the state as it is kept: who is unknown, has stopped or wants none gets none. */
export function isWanted(stored: unknown, state: State | null): boolean {
  if (stored === null) return false
  // Of a state of another release the wish can still be read.
  return state ? wantsAny(state) : (stored as { unsubscribed?: unknown }).unsubscribed !== true
}
