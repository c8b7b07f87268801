import type { Message } from './protocol.ts'
import type { State } from './state.ts'

/** What a part of the talk hands on: the new state and what is to be said, in order. */
export interface Turn {
  readonly state: State
  readonly messages: readonly Message[]
  /** A question the documents do not answer, for the association. */
  readonly unanswered?: { readonly question: string; readonly plan: string | null }
}

export function turn(state: State, ...texts: readonly (string | Message)[]): Turn {
  return { state, messages: texts.map((text) => (typeof text === 'string' ? { text } : text)) }
}

/** Puts what is said before another turn's first message into the same message: one bubble, not two. */
export function before(text: string, next: Turn): Turn {
  const [first, ...rest] = next.messages
  if (text === '') return next
  if (!first) return { ...next, messages: [{ text }] }
  return { ...next, messages: [{ ...first, text: `${text}\n${first.text}` }, ...rest] }
}

/** The same, when all of it may be to be forgotten. */
export type Outcome = Turn & { readonly forget?: true }
