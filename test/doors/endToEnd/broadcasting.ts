import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { ClientRequest } from 'node:http'
import { join } from 'node:path'
import { tally } from '../../../src/delivery/broadcasts/broadcast.ts'
import { silentLog } from '../../../src/delivery/log.ts'
import type { ConversationKey, ConversationStore, Fate, Incoming, Sender } from '../../../src/delivery/ports.ts'
import { openOffice } from '../../../src/doors/office.ts'
import { telegramChannel } from '../../../src/doors/telegramChannel.ts'
import { openBroadcasts } from '../../../src/store/broadcasts.ts'
import { type Disk, realDisk } from '../../../src/store/disk.ts'
import { openStore } from '../../../src/store/embedded.ts'
import { newState } from '../../../src/talk/state.ts'
import { virtualTime } from '../../delivery/virtualTime.ts'
import { openFakeBotApi } from '../../fake-bot-api/server.ts'
import { realHouse } from '../command.ts'

const ADMIN = 1
const FIRST = 100_000
const TEXT = '**考试**时间：10月30日上午9点。'
/** Part of it as it arrives. */
const ARRIVED = '考试时间：10月30日'
const PLAN = 'wenzhou-jidian-2022'
/** Calls and readings under way: they take no virtual time. */
let under = 0

/**
 * Real files, without waiting for the platter or for a thread: a process that is killed loses nothing by the first, and the test
 * is several times as fast by the second.
 */
function quickDisk(isAlive: () => boolean): Disk {
  const op = async <T>(work: () => T, missing?: T): Promise<T> => {
    if (!isAlive()) return await new Promise<never>(() => {})
    try {
      return work()
    } catch (error) {
      if (missing !== undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') return missing
      throw error
    }
  }
  return {
    read: (file) => op<Buffer | null>(() => readFileSync(file), null),
    readNow: realDisk.readNow,
    keptAs: realDisk.keptAs,
    openedAs: realDisk.openedAs,
    readKept: realDisk.readKept,
    write: (file, text) => op(() => writeFileSync(file, text)),
    put: (file, kept) => op(() => writeFileSync(file, kept)),
    flush: async () => {},
    flushAnew: async () => {},
    rename: (from, to) => op(() => renameSync(from, to)),
    unlink: (file) => op(() => rmSync(file, { force: true })),
    syncFolder: async () => {},
    makeFolder: (folder) => op(() => void mkdirSync(folder, { recursive: true })),
    list: (folder) => op(() => readdirSync(folder), []),
    openEnd: async (file) => ({ append: (text) => op(() => appendFileSync(file, text)), close: async () => {} }),
  }
}

/** Reading all records lets others go first again and again, and yet takes no virtual time. */
function withTimelessReading(store: ConversationStore): ConversationStore {
  return {
    ...store,
    async *records() {
      under += 1
      try {
        yield* store.records()
      } finally {
        under -= 1
      }
    },
  }
}

function watchCalls(): () => void {
  const begun = (message: unknown) => {
    const { request } = message as { request: ClientRequest }
    if (request.path.endsWith('/getUpdates')) return
    under += 1
    request.once('close', () => {
      under -= 1
    })
  }
  subscribe('http.client.request.start', begun)
  return () => unsubscribe('http.client.request.start', begun)
}

export interface Figures {
  readonly recipients: number
  /** By what the records say. */
  readonly counts: Readonly<Record<string, number>>
  /** Chats in which it arrived more than once. */
  readonly twice: number
  /** Chats in which it did not arrive though it was neither refused nor uncertain there. */
  readonly forgotten: number
  /** Chats marked uncertain in which it did arrive. */
  readonly uncertainArrived: number
  /** From 确认发送 to the last message, and the least 30 calls a second allow, in seconds. */
  readonly seconds: number
  readonly least: number
  readonly calls: number
  /** Milliseconds from a message of somebody in a talk to the first attempt to answer it. */
  readonly waits: { readonly count: number; readonly p50: number; readonly p99: number; readonly most: number }
  readonly kills: number
  readonly told: readonly string[]
}

/** A broadcast to so many people through everything there is, killed at these shares of the way, in virtual time. */
export async function broadcastTo(
  folder: string,
  people: number,
  { killAt = [0.5], trouble = true }: { killAt?: readonly number[]; trouble?: boolean } = {},
): Promise<Figures> {
  const house = realHouse()
  const fake = await openFakeBotApi()
  const unwatch = watchCalls()
  const time = virtualTime(Date.parse('2022-09-15T10:00:00+08:00'), () => under > 0 || fake.pending() > 0)
  const keys = Array.from({ length: people }, (_, place) => `telegram:${FIRST + place}`)
  await populate(folder, keys)
  for (let place = 0; place < people; place += 1) {
    const user = fake.user(FIRST + place)
    if (place % 50 === 7) user.blocks()
  }
  const admin = fake.user(ADMIN)
  const talkers = Array.from({ length: 10 }, (_, place) => fake.user(10 + place))

  /** When somebody in a talk said something not answered yet. */
  const asked = new Map<string, number>()
  const waits: number[] = []
  let lastSent = 0

  async function openProcess() {
    let alive = true
    const never = () => new Promise<never>(() => {})
    const clock = {
      now: time.now,
      async sleep(ms: number, signal?: AbortSignal) {
        if (alive) await time.sleep(ms, signal)
        if (!alive) await never()
      },
    }
    let receive: (incoming: Incoming) => Promise<void> = never
    const channel = telegramChannel(
      { token: fake.token, apiRoot: fake.url, mode: { kind: 'polling' } },
      (incoming) => receive(incoming),
      silentLog,
      { clock },
    )
    const sender: Sender = {
      async send(key, message, how) {
        const outcome = await channel.sender.send(key, message, how)
        const since = asked.get(key)
        if (!how?.bulk && since !== undefined) waits.push(time.now() - since)
        if (!how?.bulk) asked.delete(key)
        else if (alive) lastSent = time.now()
        return alive ? outcome : await never()
      },
    }
    const disk = quickDisk(() => alive)
    const office = await openOffice(house, {
      folder,
      senders: { telegram: sender },
      log: silentLog,
      clock,
      open: async (path) => withTimelessReading(await openStore(path, disk)),
      openBroadcasts: (path) => openBroadcasts(path, disk),
      administrators: new Set([`telegram:${ADMIN}`]),
    })
    receive = office.desk.receive
    await office.desk.resume()
    await office.waker.start()
    await channel.start()
    return {
      office,
      kill() {
        alive = false
        void channel.stop().catch(() => {})
        rmSync(join(folder, 'lock'), { recursive: true, force: true })
      },
      async close() {
        await channel.stop()
        await office.waker.stop()
        await office.desk.close()
      },
    }
  }

  const told = () => fake.messagesTo(ADMIN).map(({ text }) => text)
  const hears = (words: string) => time.until(() => told().at(-1)?.includes(words) === true)
  let process = await openProcess()
  for (const [said, answer] of [
    ['/broadcast 温州机电 2022', '发给谁'],
    ['1', '请把要发的话'],
    [TEXT, '确认发送'],
  ] as const) {
    admin.says(said)
    await hears(answer)
  }
  const callsBefore = fake.calls('sendMessage').length
  const begunAt = time.now()
  if (trouble) {
    const method = 'sendMessage'
    const after = Math.floor(people / 20)
    for (let round = 0; round < 4; round += 1) {
      fake.setFault({ method, after, times: 3, trouble: { kind: 'status', status: 429, retryAfter: 1 } })
      fake.setFault({ method, after, times: 2, trouble: { kind: 'status', status: 502 } })
    }
    fake.setFault({ method, after: 5, times: 2, trouble: { kind: 'cut' } })
  }
  admin.says('确认发送')
  let talking = true
  void (async () => {
    for (let turn = 0; talking; turn += 1) {
      await time.sleep(500)
      const talker = talkers[turn % talkers.length]
      if (!talker || !talking) continue
      asked.set(`telegram:${talker.id}`, time.now())
      talker.says('帮助')
    }
  })()

  const arrived = () => fake.calls('sendMessage').length - callsBefore
  for (const share of killAt) {
    await time.until(() => arrived() >= people * share)
    process.kill()
    process = await openProcess()
  }
  await time.until(() => told().some((text) => text.startsWith('发完了')))
  talking = false
  const calls = fake.calls('sendMessage').length - callsBefore
  await time.pass(60_000)

  const each = new Map<string, number>()
  for (const [place, key] of keys.entries())
    each.set(key, fake.messagesTo(FIRST + place).filter(({ text }) => text.includes(ARRIVED)).length)
  const fates = new Map<ConversationKey, Fate | 'none'>()
  for (const key of keys) fates.set(key, (await process.office.store.load(key))?.announced?.[0]?.fate ?? 'none')
  const [kept] = (await openBroadcasts(folder).all()).broadcasts
  await process.close()
  await fake.close()
  unwatch()

  const sorted = waits.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  const fateOf = (key: string) => fates.get(key) ?? 'none'
  return {
    recipients: people,
    counts: kept ? tally(kept) : {},
    twice: [...each.values()].filter((count) => count > 1).length,
    forgotten: keys.filter((key) => each.get(key) === 0 && fateOf(key) !== 'refused' && fateOf(key) !== 'uncertain')
      .length,
    uncertainArrived: keys.filter((key) => fateOf(key) === 'uncertain' && each.get(key) === 1).length,
    seconds: (lastSent - begunAt) / 1000,
    least: calls / 30,
    calls,
    waits: { count: sorted.length, p50: at(0.5), p99: at(0.99), most: at(1) },
    kills: killAt.length,
    told: told(),
  }
}

/** So many people who follow the plan, as if they had talked with us before. */
async function populate(folder: string, keys: readonly string[]): Promise<void> {
  const store = await openStore(
    folder,
    quickDisk(() => true),
  )
  const state = { ...newState(), plan: PLAN, stage: 'target' as const }
  for (const key of keys) await store.commit(key, { format: 1, state, handled: [], turn: 1, outbox: [] })
  await store.close()
}
