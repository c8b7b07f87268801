import type { LocalDate } from '../dossier/date.ts'
import type { Clock } from './clock.ts'
import type { Desk } from './desk.ts'
import { expiryOf, noticeOf } from './expiry.ts'
import { type Log, messageOf, tagOf } from './log.ts'
import type { ConversationKey, ConversationStore } from './ports.ts'
import { shanghaiDayAndMinute } from './shanghai.ts'

const EVERY_MS = 3_600_000
/** Nobody is written to at night. */
const FROM = 9 * 60
const TO = 20 * 60

export interface TidyingOptions {
  readonly store: Pick<ConversationStore, 'records'>
  readonly desk: Pick<Desk, 'receive' | 'eraseIf'>
  /** Whether there is a way out to a conversation. */
  readonly reaches: (key: ConversationKey) => boolean
  readonly months: number
  /** What is said thirty days before. */
  readonly words: (until: LocalDate) => string
  readonly clock: Clock
  readonly log: Log
}

/** What one round did. */
export interface Tidied {
  readonly told: number
  readonly erased: number
}

/** Once a day: tells those who said nothing for so long, and erases those who were told thirty days ago and said nothing still. */
export function openTidying(options: TidyingOptions): {
  start(): void
  stop(): Promise<void>
  round(): Promise<Tidied>
} {
  const { store, desk, reaches, months, words, clock, log } = options
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()
  let done: LocalDate | null = null

  async function round(): Promise<Tidied> {
    const { today } = shanghaiDayAndMinute(clock.now())
    let [told, erased] = [0, 0]
    for await (const { key, conversation } of store.records()) {
      if (stopping.signal.aborted) break
      const expiry = expiryOf(key, conversation, today, months)
      try {
        if (expiry.kind === 'tell' && reaches(key)) {
          const id = noticeOf(expiry.until)
          const text = words(expiry.until)
          await desk.receive({ key, id: `announce:${id}`, event: { kind: 'announce', id, text, group: false, today } })
          told += 1
        } else if (expiry.kind === 'erase') {
          // Looked at again where nobody can say anything meanwhile.
          const isDue = await desk.eraseIf(key, (now) => expiryOf(key, now, today, months).kind === 'erase')
          if (isDue) erased += 1
        }
      } catch (error) {
        log.warn({ conversation: tagOf(key), reason: messageOf(error) }, '到期的会话没有处理成，明天再试')
      }
    }
    if (told + erased > 0) log.info({ told, erased }, '很久没有说话的：告诉了几位，删了几位')
    return { told, erased }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const { today, minute } = shanghaiDayAndMinute(clock.now())
      if (done !== today && minute >= FROM && minute < TO) {
        done = today
        await round().catch((error: unknown) => log.warn({ reason: messageOf(error) }, '到期的会话没有查成，明天再查'))
      }
      await clock.sleep(EVERY_MS, stopping.signal)
    }
  }

  return {
    round,
    start() {
      running = run()
    },
    async stop() {
      stopping.abort()
      await running
    },
  }
}
