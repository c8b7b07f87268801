import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPace } from '../../../src/channels/robots/pace.ts'
import { openDesk } from '../../../src/delivery/desk.ts'
import type { ConversationStore, Sender } from '../../../src/delivery/ports.ts'
import { memoryStore } from '../../../src/store/memory.ts'
import type { AnyEvent, Step } from '../../../src/talk/protocol.ts'
import { DINGTALK, insist, KEY, openSetting, type Setting, send, TOKEN, WECOM } from './setting.ts'

let at: Setting
beforeEach(async () => {
  at = await openSetting()
})
afterEach(() => at.close())

const HUNDRED = Array.from({ length: 100 }, (_, n) => `第 ${n + 1} 条`)

/** A talk that says a hundred things when spoken to. */
const herald: Step<null, AnyEvent> = () => ({
  state: null,
  effects: HUNDRED.map((text) => ({ kind: 'say', message: { text } })),
})

function openHerald(store: ConversationStore, senders: Readonly<Record<string, Sender>>) {
  return openDesk<null>({
    store,
    step: herald,
    senders,
    log: { info() {}, warn() {}, error() {} },
    words: { apology: { text: '抱歉' }, lost: { text: '丢失' } },
    clock: {
      now: at.clock.now,
      async sleep(ms: number) {
        at.clock.pass(ms)
      },
    },
    random: () => 0,
  })
}

const asked = (key: string) => ({ key, id: '1', event: { kind: 'text', text: '发', today: '2026-07-01' } as const })

describe.each([
  ['WeCom', WECOM, KEY],
  ['DingTalk', DINGTALK, TOKEN],
])('%s: twenty a minute', (_, key, credential) => {
  it('a hundred messages arrive in order, once, without the limit ever being hit', async () => {
    const desk = openHerald(memoryStore(), at.openFresh().senders)
    const began = at.clock.now()
    await desk.receive(asked(key))
    await desk.idle()
    expect(at.makers.texts(credential)).toEqual(HUNDRED)
    expect(at.makers.codes).toEqual([])
    expect(at.makers.requests).toHaveLength(100)
    // Two in the first minute and 18 in each of the next: not slower than that either.
    expect(at.clock.now() - began).toBeLessThanOrEqual(7 * 61_000)
    await desk.close()
  })

  it('a process that begins anew in the middle sends what is left, and stays within the limit', async () => {
    const store = memoryStore()
    // The first process is killed with messages on record as waiting: its second message never begins.
    const first = at.open()
    let begun = 0
    const killed = openHerald(store, {
      [key.split(':')[0] ?? '']: {
        send: async (to, message) => (begun++ < 18 ? await send(first, to, message) : await new Promise(() => {})),
      },
    })
    await killed.receive(asked(key))
    for (let round = 0; begun < 19 && round < 500; round++) await new Promise((resolve) => setTimeout(resolve, 2))
    expect(begun).toBe(19)
    const desk = openHerald(store, at.openFresh().senders)
    await desk.resume()
    await desk.idle()
    // The nineteenth was being sent when the process ended: nobody knows, so it is not sent again.
    expect(at.makers.texts(credential)).toEqual(HUNDRED.filter((_, index) => index !== 18))
    expect(at.makers.codes).toEqual([])
  })

  it('waits for its turn without holding the message: later, with the time until there is room', async () => {
    const robots = at.open()
    for (const text of HUNDRED.slice(0, 18)) {
      expect(await send(robots, key, text)).toEqual({ kind: 'sent' })
      at.clock.pass(1000)
    }
    expect(await send(robots, key, '多的')).toEqual({ kind: 'later', afterMs: 43_000, reason: '这一分钟已经发满' })
    expect(at.makers.requests).toHaveLength(18)
    at.clock.pass(43_000)
    expect(await send(robots, key, '多的')).toEqual({ kind: 'sent' })
  })

  it('a long message begins only when there is room for all of it', async () => {
    const robots = at.open()
    for (const text of HUNDRED.slice(0, 16)) await send(robots, key, text)
    const long = `${'一'.repeat(2900)}\n${'二'.repeat(2900)}\n${'三'.repeat(2900)}`
    expect(await send(robots, key, long)).toMatchObject({ kind: 'later', afterMs: 61_000 })
    expect(at.makers.arrived(credential)).toHaveLength(16)
    at.clock.pass(61_000)
    expect(await send(robots, key, long)).toEqual({ kind: 'sent' })
    expect(at.makers.texts(credential).slice(16).join('').replace(/\n/g, '')).toBe(long.replace(/\n/g, ''))
  })

  it('a message longer than a minute allows goes over several', async () => {
    const robots = at.open()
    const long = Array.from({ length: 25 }, (_, n) => String.fromCodePoint(0x4e00 + n).repeat(2900)).join('\n')
    const outcomes = await insist(robots, at.clock, key, long)
    expect(outcomes.at(-1)).toEqual({ kind: 'sent' })
    expect(at.makers.texts(credential).join('').replace(/\n/g, '')).toBe(long.replace(/\n/g, ''))
    expect(at.makers.codes).toEqual([])
  })

  it('two robots with one webhook share its minute', async () => {
    const again = at.usual().map((robot) => ({ ...robot, name: '同一个群', mentions: { all: true } }))
    const robots = at.open([...at.usual(), ...again])
    for (const text of HUNDRED.slice(0, 9)) {
      expect(await send(robots, key, text)).toEqual({ kind: 'sent' })
      expect(await send(robots, key.replace('协会群', '同一个群'), text)).toEqual({ kind: 'sent' })
    }
    expect(await send(robots, key, '多的')).toMatchObject({ kind: 'later' })
  })
})

describe('when the maker blocks all the same, as somebody else uses the robot, too', () => {
  async function useUp(key: string, by = at.open()) {
    for (const text of HUNDRED.slice(0, 18)) await send(by, key, `别的程序 ${text}`)
  }

  it('WeCom: waits a minute, tells it, and loses nothing', async () => {
    await useUp(WECOM)
    const robots = at.openFresh()
    await send(robots, WECOM, '一')
    await send(robots, WECOM, '二')
    const other = at.openFresh()
    expect(await send(other, WECOM, '三')).toMatchObject({
      kind: 'later',
      afterMs: 60_000,
      reason: expect.stringMatching(/45009/),
    })
    expect(other.health()[0]).toMatchObject({ state: 'blocked', blockedUntil: at.clock.now() + 60_000 })
    expect(await send(other, WECOM, '三')).toMatchObject({ kind: 'later', afterMs: 60_000, reason: '企业微信限流中' })
    expect(at.makers.codes).toEqual([45009])
    at.clock.pass(60_000)
    expect(await send(other, WECOM, '三')).toEqual({ kind: 'sent' })
    expect(other.health()[0]).toMatchObject({ state: 'working', blockedUntil: null, failure: null })
  })

  it('DingTalk: keeps silent for ten minutes, for all robots with the webhook', async () => {
    await useUp(DINGTALK)
    const fresh = at.openFresh()
    await send(fresh, DINGTALK, '一')
    await send(fresh, DINGTALK, '二')
    const [, settings = {}] = at.usual()
    const robots = at.openFresh([settings, { ...settings, name: '同一个群' }])
    expect(await send(robots, DINGTALK, '三')).toMatchObject({
      kind: 'later',
      afterMs: 600_000,
      reason: expect.stringMatching(/130101/),
    })
    at.clock.pass(599_999)
    expect(await send(robots, 'dingtalk:同一个群', '四')).toMatchObject({ kind: 'later', afterMs: 1 })
    expect(at.makers.codes).toEqual([130101])
    at.clock.pass(1)
    expect(await send(robots, DINGTALK, '三')).toEqual({ kind: 'sent' })
    expect(at.makers.texts(TOKEN).filter((text) => text === '三')).toHaveLength(1)
  })
})

describe('the minute', () => {
  it('counts a request from its beginning until a minute after its end', () => {
    const pace = openPace(at.clock.now)
    at.clock.pass(61_000)
    expect(pace.reserve(18)).toBe(0)
    at.clock.pass(50_000)
    expect(pace.reserve(1)).toBe(61_000)
    for (let n = 0; n < 18; n++) pace.spend()
    at.clock.pass(11_000)
    expect(pace.reserve(1)).toBe(50_000)
    at.clock.pass(50_000)
    expect(pace.reserve(1)).toBe(0)
  })

  it('is not thrown off by a clock set back', () => {
    const pace = openPace(at.clock.now)
    at.clock.pass(61_000)
    pace.reserve(18)
    for (let n = 0; n < 18; n++) pace.spend()
    pace.block(600_000)
    at.clock.pass(-86_400_000)
    expect(pace.reserve(1)).toBeLessThanOrEqual(3_600_000)
    at.clock.pass(3_600_000)
    expect(pace.reserve(1)).toBe(0)
  })

  it('gives back places that were not needed', () => {
    const pace = openPace(at.clock.now)
    at.clock.pass(61_000)
    expect(pace.reserve(18)).toBe(0)
    pace.release(18)
    expect(pace.reserve(18)).toBe(0)
  })
})
