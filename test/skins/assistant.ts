import type { Clock } from '../../src/delivery/clock.ts'
import type { Desk } from '../../src/delivery/desk.ts'
import type { ConversationKey, ConversationStore, Incoming, Sender } from '../../src/delivery/ports.ts'
import type { House } from '../../src/doors/compose.ts'
import { openOffice } from '../../src/doors/office.ts'
import { memoryStore } from '../../src/store/memory.ts'

type Log = Parameters<typeof openOffice>[1]['log']

/** What all skins stand in front of. */
export interface Assistant {
  readonly desk: Desk
  readonly store: ConversationStore
  /** The way in, for every channel. */
  receive(incoming: Incoming): Promise<void>
  /** Does something and resolves when what came of it in this conversation is handled, and all that is to be said is said. */
  after(key: ConversationKey, does: () => void): Promise<void>
}

interface Opening {
  readonly house: House
  /** For what is kept beside the conversations. */
  readonly folder: string
  readonly senders: Readonly<Record<string, Sender>>
  readonly log: Log
  readonly clock: Clock
}

/** Nothing waits so long unless it is lost. */
const IN_VAIN = 60_000

/** The desk as the program opens it, only over a store in memory. */
export async function openAssistant({ house, ...options }: Opening): Promise<Assistant> {
  const { desk, store } = await openOffice(house, { ...options, open: async () => memoryStore() })
  const waiting = new Map<ConversationKey, () => void>()
  return {
    desk,
    store,
    async receive(incoming) {
      await desk.receive(incoming)
      waiting.get(incoming.key)?.()
    },
    async after(key, does) {
      let guard: NodeJS.Timeout | undefined
      const handled = new Promise<void>((resolve, reject) => {
        waiting.set(key, resolve)
        guard = setTimeout(() => reject(new Error(`never handled: ${key}`)), IN_VAIN)
        does()
      })
      await handled.finally(() => clearTimeout(guard))
      await desk.idle(key)
    },
  }
}
