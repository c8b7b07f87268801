import { createHash } from 'node:crypto'
import type { ConversationKey, Printer, Sender, SendOutcome } from '../../delivery/ports.ts'
import type { Message } from '../../talk/protocol.ts'
import { backOff } from '../common/backoff.ts'
import { openLately } from '../common/lately.ts'
import type { Clock } from '../common/ports.ts'
import { bounded, TookTooLong } from './bounded.ts'
import { type Failure, failureOf } from './failure.ts'
import { type Chat, chatOf } from './key.ts'
import { mentionOf } from './mention.ts'
import type { Pace } from './pace.ts'
import { type Part, partsOf } from './parts.ts'
import type { People } from './people.ts'
import type { Wire } from './wire.ts'

/** After that nobody knows whether a text was sent. */
const SAY_MS = 30_000
const NAME_MS = 10_000
/** Logging in again takes a person with a phone. */
const OFFLINE_PAUSE = 30_000
/** A contact the puppet cannot show so often in a row is one it no longer has. */
const MOST_UNKNOWN = 5

/** How far a message got that is to be tried again. */
interface Progress {
  readonly print: string
  readonly sent: number
  readonly failures: number
}

interface Needs {
  readonly wire: () => Wire | null
  readonly people: People
  readonly pace: Pace
  readonly clock: Clock
  /** Stands behind the label that leads from a room to the private chat. */
  readonly privately: string
  /** Told what came of each text handed to the puppet. */
  readonly told: (went: 'well' | 'badly') => void
  /** Makes the files that go with messages. */
  readonly print: Printer | null
}

/**
 * The way out to WeChat. A long message goes in several texts, each at its turn. When one surely did not go, the outcome is
 * `later`, and the next attempt with the same message goes on behind those that arrived (as long as this process lives);
 * when nobody knows about one, those behind it are not sent. In a room the first text names who asked.
 */
export function openSender({ wire, people, pace, clock, privately, told, print }: Needs): Sender {
  const progress = openLately<Progress>(10_000)

  /** Everything up to handing the text over can be done again; from there on it cannot. */
  async function attempt(
    { key, chat }: { readonly key: ConversationKey; readonly chat: Chat },
    part: Part,
    replyTo: string | null,
  ): Promise<Failure | null> {
    const line = wire()
    if (!line?.loggedIn()) return 'offline'
    let id = chat.kind === 'room' ? chat.id : ''
    if (chat.kind === 'person') {
      try {
        const contact = await people.contact(chat)
        if (contact.kind !== 'here') return contact.kind === 'gone' ? 'gone' : 'unknownChat'
        id = contact.id
      } catch {
        return line.loggedIn() ? 'unknownChat' : 'offline'
      }
    }
    const name = replyTo === null ? null : await nameOf(line, id, replyTo)
    const file = 'paper' in part && print ? await print(part.paper, key) : null
    // A paper that cannot be made is left out: the text before it says as much.
    if ('paper' in part && !file) return null
    if (wire() !== line || !line.loggedIn()) return 'offline'
    const text = 'text' in part ? part.text : ''
    try {
      const said = file
        ? line.hand(id, file)
        : name === null || replyTo === null
          ? line.say(id, text)
          : line.say(id, `${mentionOf(name)}${text}`, replyTo)
      await bounded(said, SAY_MS, clock)
      told('well')
      return null
    } catch (error) {
      const failure = error instanceof TookTooLong ? 'unknown' : failureOf(error, text)
      // A puppet that knows no files is no worse than a file that cannot be made.
      if (failure === 'unfit' && file) return null
      if (failure === 'unknown') told('badly')
      return failure
    }
  }

  async function nameOf(line: Wire, roomId: string, personId: string): Promise<string | null> {
    try {
      return await bounded(line.nameInRoom(roomId, personId), NAME_MS, clock)
    } catch {
      return null
    }
  }

  return {
    async send(key, message, how = {}): Promise<SendOutcome> {
      const chat = chatOf(key)
      if (!chat) return { kind: 'refused', reason: 'not a WeChat chat' }
      const parts = partsOf(message, privately)
      if (parts.length === 0) return { kind: 'refused', reason: 'empty text' }
      const replyTo = chat.kind === 'room' ? (message.replyTo ?? null) : null

      const print = printOf(message)
      const before = progress.get(key)
      const known = before?.print === print ? before : { print, sent: 0, failures: 0 }
      for (const [index, part] of parts.entries()) {
        if (index < known.sent) continue
        const failures = index === known.sent ? known.failures : 0
        const where = parts.length === 1 ? '' : ` (part ${index + 1}/${parts.length})`
        // Nobody takes a place in the line who could not use it.
        const turn = wire()?.loggedIn() ? await pace.turn(key, how.bulk) : { kind: 'now' as const }
        if (turn.kind === 'later') {
          progress.set(key, { print, sent: index, failures })
          return { ...turn, reason: `${turn.reason}${where}` }
        }
        const failure = await attempt({ key, chat }, part, index === 0 ? replyTo : null)
        if (!failure) continue
        const outcome = outcomeOf(failure, failures + 1)
        if (outcome.kind === 'later')
          progress.set(key, { print, sent: index, failures: failures + (failure === 'offline' ? 0 : 1) })
        else progress.delete(key)
        return { ...outcome, reason: `${outcome.reason}${where}` }
      }
      progress.delete(key)
      if (replyTo !== null && message.privately) people.invite(replyTo, message.privately.start)
      return { kind: 'sent' }
    },
  }
}

type Unsent = Exclude<SendOutcome, { kind: 'sent' }>

/** What a failed attempt means for the message; `failures` counts those in a row, this one included. */
function outcomeOf(failure: Failure, failures: number): Unsent {
  switch (failure) {
    case 'offline':
      return { kind: 'later', afterMs: OFFLINE_PAUSE, reason: 'not logged in' }
    case 'unsent':
      return { kind: 'later', afterMs: backOff(failures, 60_000), reason: 'no connection' }
    case 'unknownChat':
      return failures < MOST_UNKNOWN
        ? { kind: 'later', afterMs: backOff(failures + 2, 60_000), reason: 'contact not found' }
        : { kind: 'refused', reason: 'contact not found', chatGone: true }
    case 'gone':
      return { kind: 'refused', reason: 'not a friend, or gone', chatGone: true }
    case 'unfit':
      return { kind: 'refused', reason: 'not of a kind the puppet can send' }
    case 'unknown':
      return { kind: 'uncertain', reason: 'no clear answer from the puppet' }
  }
}

function printOf(message: Message): string {
  return createHash('sha256').update(JSON.stringify(message)).digest('base64')
}
