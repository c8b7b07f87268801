import { channelOf } from './broadcasts/broadcast.ts'
import type { SendOnly } from './broadcasts/counting.ts'
import type { Clock } from './clock.ts'
import type { Desk } from './desk.ts'
import { type Log, messageOf, tagOf } from './log.ts'
import type { ConversationKey, ConversationStore, Sender } from './ports.ts'
import { shanghaiDayAndMinute } from './shanghai.ts'

/** Channels that hold only groups that listen: which of them there are is set from outside. */
const SEND_ONLY: readonly string[] = ['wecom', 'dingtalk']

/** Whether there is a way out to a conversation. A group that is no longer set up is not reached, though others of its kind are. */
export function reaching(
  senders: Readonly<Record<string, Sender>>,
  sendOnly: readonly SendOnly[],
): (key: ConversationKey) => boolean {
  const setUp = new Set(sendOnly.map(({ key }) => key))
  return (key) => {
    const channel = channelOf(key)
    return Object.hasOwn(senders, channel) && (!SEND_ONLY.includes(channel) || setUp.has(key))
  }
}

/**
 * The moments of conversations there is a way to. A folder may hold others, such as those of the terminal: nobody would take
 * their reminders, and they would look like reminders that are late.
 */
export function reached(
  store: Pick<ConversationStore, 'waking'>,
  reaches: (key: ConversationKey) => boolean,
): Pick<ConversationStore, 'waking'> {
  return {
    async *waking() {
      for await (const entry of store.waking()) if (reaches(entry.key)) yield entry
    },
  }
}

/**
 * Tells the groups that only listen which plan they hear of from now on. Nothing is sent by that, and what they were told stays told.
 * What could not be kept is logged: it is tried again at the next start.
 */
export async function followAll(
  { desk, clock, log }: { desk: Pick<Desk, 'receive'>; clock: Clock; log: Log },
  sendOnly: readonly SendOnly[],
): Promise<void> {
  const now = clock.now()
  const { today } = shanghaiDayAndMinute(now)
  for (const { key, plan, remind } of sendOnly) {
    try {
      await desk.receive({ key, id: `follow:${now}`, event: { kind: 'follow', plan, remind, today } })
    } catch (error) {
      log.error({ conversation: tagOf(key), reason: messageOf(error) }, '机器人的群要提醒什么没有存下，重启再试')
    }
  }
}
