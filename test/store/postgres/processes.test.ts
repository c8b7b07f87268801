import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { Conversation } from '../../../src/delivery/ports.ts'
import { openDatabase } from '../../../src/store/postgres/open.ts'
import { withPostgres } from './database.ts'

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url))
const running = new Set<ChildProcess>()
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
})

interface Message {
  readonly key: string
  readonly id: string
  readonly text: string
}

/** Several processes over one database, one message handed to any of them; what they send is noted. */
function office(url: string, size: number) {
  const sent: string[] = []
  const acknowledged = new Map<string, () => void>()
  const workers: { child: ChildProcess; ended: Promise<void> }[] = []
  let kills = 0

  async function start(place: number): Promise<void> {
    const child = spawn(process.execPath, ['--import', 'tsx', WORKER, url], { stdio: ['pipe', 'pipe', 'inherit'] })
    running.add(child)
    // What is written to one just killed.
    child.stdin?.on('error', () => {})
    const ready = new Promise<void>((resolve) => {
      if (!child.stdout) return
      createInterface({ input: child.stdout }).on('line', (line) => {
        const [what, ...rest] = line.split(' ')
        if (what === 'ready') resolve()
        else if (what === 'sent') sent.push(rest.join(' '))
        else if (what === 'done') acknowledged.get(rest.join(' '))?.()
      })
    })
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
    workers[place] = { child, ended }
    await ready
  }

  const hand = (place: number, message: Message) =>
    void workers[place]?.child.stdin?.write(`${JSON.stringify(message)}\n`)

  return {
    sent,
    kills: () => kills,
    open: async () => void (await Promise.all(Array.from({ length: size }, (_, place) => start(place)))),
    /** Delivered to one or to all at once, and again until somebody has acknowledged it: as Telegram does. */
    async deliver(message: Message, places: readonly number[]): Promise<void> {
      const over = new AbortController()
      acknowledged.set(`${message.key} ${message.id}`, () => over.abort())
      for (let turn = 0; !over.signal.aborted; turn += 1) {
        for (const place of places) hand((place + turn) % size, message)
        await sleep(1_000, undefined, { signal: over.signal }).catch(() => {})
      }
    },
    /** kill -9, and another one in its place. */
    async kill(place: number): Promise<void> {
      kills += 1
      workers[place]?.child.kill('SIGKILL')
      await workers[place]?.ended
      await start(place)
    },
    async close(): Promise<void> {
      for (const { child } of workers) child.stdin?.end()
      await Promise.all(workers.map(({ ended }) => ended))
    },
  }
}

async function recordsOf(url: string): Promise<Map<string, Conversation>> {
  const { store } = await openDatabase(url)
  const found = new Map<string, Conversation>()
  for await (const { key, conversation } of store.records()) found.set(key, conversation)
  await store.close()
  return found
}

async function untilSettled(url: string): Promise<Map<string, Conversation>> {
  for (;;) {
    const records = await recordsOf(url)
    const open = [...records.values()].flatMap(({ outbox }) => outbox).filter(({ status }) => status !== 'uncertain')
    if (open.length === 0) return records
    await sleep(100)
  }
}

withPostgres('two processes on one database', ({ fresh }) => {
  const PEOPLE = ['telegram:1', 'telegram:2', 'telegram:3', 'telegram:4', 'telegram:5']
  const EACH = 80

  describe('two processes on one database', () => {
    it('killed again and again, come to what one process alone would have come to', async () => {
      const url = await fresh()
      const both = office(url, 2)
      await both.open()
      const dice = fc.sample(fc.array(fc.nat(99), { minLength: EACH, maxLength: EACH }), {
        numRuns: PEOPLE.length,
        seed: 20221013,
      })
      let handled = 0
      const talk = async (key: string, rolls: readonly number[]) => {
        for (const [number, roll] of rolls.entries()) {
          const message = { key, id: String(number), text: `第${number}句` }
          await both.deliver(message, roll < 30 ? [0, 1] : [roll % 2])
          handled += 1
        }
      }
      const talks = Promise.all(PEOPLE.map((key, place) => talk(key, dice[place] ?? [])))
      let over = false
      const killing = (async () => {
        for (let next = 40; !over; next += 45) {
          while (!over && handled < next) await sleep(2)
          if (!over) await both.kill(both.kills() % 2)
        }
      })()
      await talks
      over = true
      await killing
      const records = await untilSettled(url)
      await both.close()

      expect(both.kills()).toBeGreaterThan(4)
      const serial = Array.from({ length: EACH }, (_, number) => `第${number}句`)
      const uncertain = new Map<string, number>()
      for (const key of PEOPLE) {
        const record = records.get(key)
        expect(record?.state, key).toEqual(serial)
        expect(record?.turn).toBe(EACH)
        const answers = both.sent.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1))
        const open = record?.outbox.map(({ message }) => message.text) ?? []
        uncertain.set(key, open.length)
        // Each once, in order; only what was on its way when a process was killed may not have gone out.
        const all = serial.map((text, number) => `${number + 1}:${text}`)
        expect(answers).toEqual(all.filter((text) => answers.includes(text)))
        expect(new Set([...answers, ...open])).toEqual(new Set(all))
      }
      expect([...uncertain.values()].reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(both.kills() * 5)
    })

    it('handed messages of the same people at the same moment, take each once, one after the other', async () => {
      const url = await fresh()
      const both = office(url, 2)
      await both.open()
      const messages = PEOPLE.flatMap((key) =>
        Array.from({ length: 40 }, (_, number) => ({ key, id: String(number), text: `话${number}` })),
      )
      const places = ({ id }: Message) => (Number(id) % 3 === 0 ? [0, 1] : [Number(id) % 2])
      await Promise.all(messages.map((message) => both.deliver(message, places(message))))
      const records = await untilSettled(url)
      await both.close()
      for (const key of PEOPLE) {
        const heard = records.get(key)?.state as string[]
        expect([...heard].sort()).toEqual(Array.from({ length: 40 }, (_, number) => `话${number}`).sort())
        const answers = both.sent.filter((line) => line.startsWith(`${key} `))
        const all = heard.map((text, number) => `${key} ${number + 1}:${text}`)
        // Of many that wait the newest are sent.
        expect(answers).toEqual(all.filter((text) => answers.includes(text)))
        expect(records.get(key)?.outbox).toEqual([])
      }
    })
  })

  describe('what a process leaves behind', () => {
    it('is taken by one of the others, once it is gone', async () => {
      const url = await fresh()
      const [one, two] = [await openDatabase(url), await openDatabase(url)]
      const gone = await openDatabase(url)
      const outbox = [{ id: '1.0', message: { text: '一' }, status: 'waiting' as const }]
      const record: Conversation = { format: 1, state: null, handled: [], turn: 1, outbox }
      for (let number = 0; number < 40; number += 1)
        await gone.store.shared.alone(`telegram:${number}`, async () => {
          await gone.store.load(`telegram:${number}`)
          gone.store.shared.hand(`telegram:${number}`, true)
          await gone.store.commit(`telegram:${number}`, record)
        })
      expect(await one.store.shared.takeLeft(['telegram'])).toEqual([])
      const elsewhere = () =>
        one.store.shared.alone('telegram:1', async () => {
          await one.store.load('telegram:1')
          return one.store.shared.isElsewhere('telegram:1')
        })
      expect(await elsewhere()).toBe(true)
      // As when it is killed: its connections end, and nothing else happens.
      await gone.presence.close()
      expect(await elsewhere()).toBe(false)
      expect(await one.store.shared.takeLeft(['wechat'])).toEqual([])
      const taken = await Promise.all([one, two, one, two].map(({ store }) => store.shared.takeLeft(['telegram'])))
      expect(taken.flat()).toHaveLength(40)
      expect(new Set(taken.flat()).size).toBe(40)
      for (const { store } of [one, two, gone]) await store.close()
    })

    it('a reminder whose time has come is given to one of them', async () => {
      const url = await fresh()
      const [one, two] = [await openDatabase(url), await openDatabase(url)]
      const record = (at: string, stamp = 's'): Conversation => ({
        format: 1,
        state: null,
        handled: [],
        turn: 1,
        outbox: [],
        wake: { at, stamp },
      })
      for (let number = 0; number < 30; number += 1)
        await one.store.commit(`telegram:${number}`, record('2022-10-13T09:00'))
      await one.store.commit('telegram:late', record('2022-10-13T09:01'))
      await one.store.commit('telegram:stale', record('2023-01-01T09:00', 'old'))
      await one.store.commit('terminal:1', record('2022-10-13T09:00'))
      const take = (database: typeof one) =>
        database.store.shared.takeDue('2022-10-13T09:00', (stamp) => stamp === 's', ['telegram'])
      const taken = (await Promise.all([take(one), take(two), take(one), take(two)])).flat()
      expect(new Set(taken.map(({ key }) => key)).size).toBe(31)
      expect(taken).toHaveLength(31)
      expect(taken.map(({ key }) => key)).toContain('telegram:stale')
      // What was said of it sets the next moment; that one is taken anew.
      await two.store.commit('telegram:1', record('2022-10-13T08:00'))
      expect(await take(one)).toEqual([{ key: 'telegram:1', wake: { at: '2022-10-13T08:00', stamp: 's' } }])
      expect(await one.store.shared.wakesKept(['telegram'])).toEqual({ waiting: 32, next: '2022-10-13T08:00' })
      for (const { store } of [one, two]) await store.close()
    })
  })
})
