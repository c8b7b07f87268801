import { type Announcer, openAnnouncer } from '../../../src/delivery/broadcasts/announcer.ts'
import type { SendOnly } from '../../../src/delivery/broadcasts/counting.ts'
import { type Desk, openDesk } from '../../../src/delivery/desk.ts'
import type {
  Broadcast,
  BroadcastBox,
  ConversationKey,
  ConversationStore,
  Sender,
  SendOutcome,
} from '../../../src/delivery/ports.ts'
import { memoryStore } from '../../../src/store/memory.ts'
import type { Order, Report } from '../../../src/talk/admin/order.ts'
import type { AnyEvent, Step } from '../../../src/talk/protocol.ts'
import { type VirtualTime, virtualTime } from '../virtualTime.ts'
import { fakeLog, words } from '../world.ts'

export const ADMIN = 'telegram:1'
/** The other administrator of the same association. */
export const SECOND = 'telegram:2'
/** What is kept of a broadcast whose file is damaged. */
export const TORN = 'torn'
const START = Date.parse('2022-09-15T10:00:00+08:00')

/** A talk that follows the plan `p`, gives the order typed as JSON, and repeats reports; `退` wants no broadcasts. */
const step: Step<unknown, AnyEvent> = (state, event) => {
  const say = (text: string) => ({ kind: 'say' as const, message: { text } })
  switch (event.kind) {
    case 'announce':
      if (state === '退' || (state === null && !event.group)) return { state, effects: [] }
      return {
        state: state ?? 'robot',
        effects: [
          {
            ...say(event.text),
            unasked: { refs: [`announce:${event.id}`], until: null, announcement: event.id },
          },
        ],
      }
    case 'report':
      return { state, effects: [say(JSON.stringify(event.report))] }
    case 'text':
      if (event.text.startsWith('{'))
        return { state: state ?? 'admin', effects: [{ kind: 'order', order: JSON.parse(event.text) as Order }] }
      if (event.text === '忘记') return { state: null, effects: [{ kind: 'forget' }] }
      return { state: event.text, effects: [] }
    default:
      return { state, effects: [] }
  }
}

export interface Kept {
  readonly store: ConversationStore
  readonly files: Map<string, string>
  readonly time: VirtualTime
  /** All that ever went out, over all processes. */
  readonly out: { readonly key: ConversationKey; readonly text: string; readonly at: number }[]
}

export function kept(): Kept {
  return { store: memoryStore(), files: new Map(), time: virtualTime(START), out: [] }
}

/** One process over what is kept. `answer` decides what becomes of a message of a broadcast; null for no answer at all. */
export async function process(
  { store, files, time, out }: Kept,
  options: {
    answer?: (key: ConversationKey) => SendOutcome | null
    sendOnly?: readonly SendOnly[]
    saveFails?: () => boolean
    takesMs?: number
  } = {},
) {
  let alive = true
  const never = new Promise<never>(() => {})
  const box: BroadcastBox = {
    async save(broadcast) {
      if (!alive) return await never
      if (options.saveFails?.()) throw new Error('磁盘已满')
      files.set(broadcast.id, JSON.stringify(broadcast))
    },
    async all() {
      const whole = [...files].filter(([, text]) => text !== TORN)
      return {
        broadcasts: whole.map(([, text]) => JSON.parse(text) as Broadcast),
        damaged: [...files].filter(([, text]) => text === TORN).map(([id]) => `坏了：${id}`),
      }
    },
    remove: async (id) => void files.delete(id),
  }
  const own: ConversationStore = {
    ...store,
    load: (key) => (alive ? store.load(key) : never),
    commit: (key, record) => (alive ? store.commit(key, record) : never),
    close: async () => {},
  }
  const sender: Sender = {
    async send(key, { text }, how) {
      if (!how?.bulk) {
        if (alive) out.push({ key, text, at: time.now() })
        return { kind: 'sent' }
      }
      await time.sleep(options.takesMs ?? 100)
      if (!alive) return await never
      const outcome = options.answer ? options.answer(key) : { kind: 'sent' as const }
      if (outcome === null || outcome.kind === 'sent') out.push({ key, text, at: time.now() })
      return outcome ?? (await never)
    },
  }
  const log = fakeLog()
  const desk: Desk = openDesk<unknown>({
    store: own,
    step,
    senders: { telegram: sender, wecom: sender },
    log,
    words,
    clock: { now: time.now, sleep: time.sleep },
    random: () => 0,
    administrators: new Set([ADMIN, SECOND]),
    carryOut: (ordered) => announcer.carryOut(ordered),
    gate: (announcement) => announcer.gate(announcement),
  })
  const announcer: Announcer = await openAnnouncer({
    store: own,
    box,
    desk,
    reader: (state, plan) => (state === plan ? ['people', 'all'] : []),
    sendOnly: options.sendOnly ?? [],
    reaches: (key) => key.startsWith('telegram:') || key.startsWith('wecom:'),
    administrators: new Set([ADMIN, SECOND]),
    paces: { telegram: 34 },
    clock: { now: time.now, sleep: time.sleep },
    log,
  })
  await desk.resume()
  announcer.start()
  let id = 0
  const orders = async (order: Order, message = `m${time.now()}-${++id}`, key = ADMIN) => {
    const event = { kind: 'text' as const, text: JSON.stringify(order), today: '2022-09-15' }
    await desk.receive({ key, id: message, event })
    await time.settle()
  }
  return {
    desk,
    announcer,
    log,
    orders,
    broadcast: (over: Partial<Extract<Order, { kind: 'broadcast' }>> = {}, message?: string) =>
      orders({ kind: 'broadcast', plan: 'p', audience: 'people', text: '通知', at: null, ...over }, message),
    /** Reports the administrator got from any process. */
    reports: (of = ADMIN) => out.filter(({ key }) => key === of).flatMap(({ text }) => reportIn(text)),
    kill() {
      alive = false
    },
  }
}

function reportIn(text: string): Report[] {
  return text.startsWith('{') ? [JSON.parse(text) as Report] : []
}

export const whats = (reports: readonly Report[]) =>
  reports.flatMap((report) =>
    report.kind === 'broadcast' ? [report.what] : report.kind === 'rejected' ? [report.why] : [],
  )

/** The last standing told. */
export function lastStanding(reports: readonly Report[]) {
  const found = reports.flatMap((report) => (report.kind === 'broadcast' ? [report.standing] : [])).at(-1)
  if (!found) throw new Error('nothing was told')
  return found
}

/** So many people who follow the plan; their keys. */
export async function people({ store }: Kept, count: number): Promise<ConversationKey[]> {
  const keys = Array.from({ length: count }, (_, place) => `telegram:${place + 100}`)
  for (const key of keys) await store.commit(key, { format: 1, state: 'p', handled: [], turn: 1, outbox: [] })
  return keys
}
