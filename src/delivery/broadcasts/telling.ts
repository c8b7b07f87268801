import type { Report } from '../../talk/admin/order.ts'
import type { Clock } from '../clock.ts'
import { type Log, messageOf, tagOf } from '../log.ts'
import type { ConversationKey, Incoming } from '../ports.ts'
import { shanghaiDayAndMinute } from '../shanghai.ts'
import { isNobody } from './broadcast.ts'

const AGAIN_MS = 5_000

export interface Telling {
  /** Resolves when the report is saved in the conversation, or nothing more is to be told. The same id is told once. */
  tell(key: ConversationKey, id: string, report: Report): Promise<void>
  /** The same without waiting: inside a turn of the same conversation, waiting would never end. */
  later(key: ConversationKey, id: string, report: Report): void
  /** Resolves when what was begun has ended. */
  settled(): Promise<void>
}

interface Needs {
  readonly receive: (incoming: Incoming) => Promise<void>
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
}

/** Brings reports into administrators' conversations. */
export function openTelling({ receive, clock, log, signal }: Needs): Telling {
  const under = new Set<Promise<void>>()

  async function tell(key: ConversationKey, id: string, report: Report): Promise<void> {
    while (!signal.aborted && !isNobody(key)) {
      try {
        const { today } = shanghaiDayAndMinute(clock.now())
        return await receive({ key, id: `report:${id}`, event: { kind: 'report', report, today } })
      } catch (error) {
        log.warn({ conversation: tagOf(key), reason: messageOf(error) }, '管理员没有收到回报，稍后再试')
        await clock.sleep(AGAIN_MS, signal)
      }
    }
  }

  return {
    tell,
    later(key, id, report) {
      const work = tell(key, id, report).finally(() => under.delete(work))
      under.add(work)
    },
    async settled() {
      while (under.size > 0) await Promise.all(under)
    },
  }
}
