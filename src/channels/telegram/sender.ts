import { createHash } from 'node:crypto'
import type { Printer, Sender, SendOutcome } from '../../delivery/ports.ts'
import type { Message, Paper } from '../../talk/protocol.ts'
import { backOff } from '../common/backoff.ts'
import { openLately } from '../common/lately.ts'
import type { Client } from './client.ts'
import { codeOf, type Failure, isChatGone, isTokenRefused, TelegramFailure } from './failure.ts'
import { chatOf, keyOf } from './key.ts'
import type { Pace } from './pace.ts'
import { type Part, partsOf } from './parts.ts'

/** A wrong token is put right by a person, not by trying again at once. */
const TOKEN_PAUSE = 60_000

interface Needs {
  readonly client: Client
  readonly pace: Pace
  readonly ourName: () => Promise<string>
  readonly print: Printer | null
  readonly moved: (from: number, to: number) => void
}

/** How far a message got that is to be tried again. */
interface Progress {
  readonly print: string
  readonly sent: number
  readonly failures: number
}

/**
 * The way out to Telegram. A long message goes in several parts. When a part surely did not go, the outcome is `later`, and
 * the next attempt with the same message goes on behind the parts that arrived (as long as this process lives). When
 * nobody knows about a part, the outcome is `uncertain` and the parts behind it are not sent: an answer with a hole in the
 * middle may read as its opposite, one without its end is seen to be cut. `ourName` is the bot's name, for links to the
 * private chat; it may reject like any call. A group that has become a supergroup is found there: what was refused for that
 * surely did not arrive, so it goes there at once; `moved` hears of it.
 */
export function openSender({ client, pace, ourName, print, moved }: Needs): Sender {
  const supergroups = openLately<number>(1000)
  const progress = openLately<Progress>(10_000)

  async function attempt(chatId: number, part: Part, bulk: boolean): Promise<Failure | null> {
    const to = supergroups.get(String(chatId))
    if (to !== undefined) return await attemptAt(to, part, bulk)
    const failure = await attemptAt(chatId, part, bulk)
    if (failure?.kind !== 'answered' || failure.migratedTo === undefined) return failure
    supergroups.set(String(chatId), failure.migratedTo)
    moved(chatId, failure.migratedTo)
    return await attemptAt(failure.migratedTo, part, bulk)
  }

  async function attemptAt(chatId: number, part: Part, bulk: boolean): Promise<Failure | null> {
    await pace.turn(chatId, bulk)
    try {
      if (part.paper) return await hand(chatId, part.paper)
      const { replyTo, privately } = part
      const buttons = privately ? [...part.buttons, [await linkTo(privately)]] : part.buttons
      await client.call('sendMessage', {
        chat_id: chatId,
        text: part.text,
        link_preview_options: { is_disabled: true },
        ...(part.entities.length > 0 ? { entities: part.entities } : {}),
        ...(buttons.length > 0 ? { reply_markup: { inline_keyboard: buttons } } : {}),
        ...(replyTo === undefined
          ? {}
          : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
      })
      return null
    } catch (error) {
      return error instanceof TelegramFailure ? error.failure : { kind: 'unknown', code: 'unexpected' }
    }
  }

  /** A paper that cannot be made is left out: the text before it says as much. */
  async function hand(chatId: number, paper: Paper): Promise<null> {
    const file = print && (await print(paper, keyOf(chatId)))
    if (!file) return null
    const source = { source: Buffer.from(file.bytes), filename: file.name }
    if (file.kind === 'photo' && showsWell(file.bytes))
      await client.call('sendPhoto', { chat_id: chatId, photo: source })
    else await client.call('sendDocument', { chat_id: chatId, document: source })
    return null
  }

  async function linkTo({ label, start }: NonNullable<Part['privately']>) {
    return { text: label, url: `https://t.me/${await ourName()}?start=${start}` }
  }

  return {
    async send(key, message, { bulk = false } = {}) {
      const chatId = chatOf(key)
      if (chatId === null) return { kind: 'refused', reason: 'not a Telegram chat' }
      const parts = partsOf(message)
      if (parts.length === 0) return { kind: 'refused', reason: 'empty text' }

      const print = printOf(message)
      const before = progress.get(key)
      const known = before?.print === print ? before : { print, sent: 0, failures: 0 }
      for (const [index, part] of parts.entries()) {
        if (index < known.sent) continue
        const failure = await attempt(chatId, part, bulk)
        if (!failure) continue
        const failures = index === known.sent ? known.failures + 1 : 1
        const outcome = outcomeOf(failure, failures)
        if (outcome.kind === 'later') progress.set(key, { print, sent: index, failures })
        else progress.delete(key)
        return parts.length === 1
          ? outcome
          : { ...outcome, reason: `${outcome.reason} (part ${index + 1}/${parts.length})` }
      }
      progress.delete(key)
      return { kind: 'sent' }
    },
  }
}

/** Twice as high as wide: at the 1280 pixels to which Telegram scales the longer side, 640 are left across. */
const LONGEST_PHOTO = 2

/** Whether a picture can still be read as a photo; a longer one goes as a file, which keeps its size. */
function showsWell(bytes: Uint8Array): boolean {
  const png = Buffer.from(bytes)
  if (png.length < 24 || png.toString('latin1', 1, 4) !== 'PNG') return true
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  return Math.max(width, height) <= LONGEST_PHOTO * Math.min(width, height)
}

function printOf(message: Message): string {
  return createHash('sha256').update(JSON.stringify(message)).digest('base64')
}

type Unsent = Exclude<SendOutcome, { kind: 'sent' }>

/** What a failed attempt means for the message; `failures` counts those in a row, this one included. */
function outcomeOf(failure: Failure, failures: number): Unsent {
  const reason = codeOf(failure)
  if (failure.kind === 'unknown' || failure.kind === 'stopped') return { kind: 'uncertain', reason }
  if (failure.kind === 'unsent') return { kind: 'later', afterMs: backOff(failures, 60_000), reason }
  if (isTokenRefused(failure)) return { kind: 'later', afterMs: TOKEN_PAUSE, reason }
  if (failure.retryAfterMs !== undefined) return { kind: 'later', afterMs: failure.retryAfterMs, reason }
  if (failure.status === 429 || failure.status >= 500)
    return { kind: 'later', afterMs: backOff(failures, 60_000), reason }
  return { kind: 'refused', reason, ...(isChatGone(failure) ? { chatGone: true } : {}) }
}
