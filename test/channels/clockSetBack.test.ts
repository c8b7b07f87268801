import { describe, expect, it } from 'vitest'
import { steadyNow, systemClock } from '../../src/channels/common/ports.ts'
import { openPace as openRobotPace } from '../../src/channels/robots/pace.ts'
import { openPace as openTelegramPace } from '../../src/channels/telegram/pace.ts'
import { CAREFUL, openPace as openWechatPace } from '../../src/channels/wechat/pace.ts'

const HOUR = 3_600_000

/** Sleeping passes time at once; `set` moves the hands without any passing. */
function clockToBeSet() {
  let hands = Date.UTC(2022, 8, 15, 4)
  let passed = 0
  return {
    now: () => hands,
    steady: () => passed,
    async sleep(ms: number) {
      hands += ms
      passed += ms
    },
    set(ms: number) {
      hands += ms
    },
    passed: () => passed,
  }
}

describe('after the clock was set back by an hour', () => {
  it('Telegram: chats and the whole flow wait no longer than else', async () => {
    const clock = clockToBeSet()
    const pace = openTelegramPace(clock)
    await pace.turn(1)
    clock.set(-HOUR)
    await pace.turn(1)
    expect(clock.passed()).toBe(1000)
    await pace.turn(2)
    expect(clock.passed()).toBeLessThanOrEqual(1034)
  })

  it('Telegram: set on by an hour, it does not hurry either', async () => {
    const clock = clockToBeSet()
    const pace = openTelegramPace(clock)
    await pace.turn(-1)
    clock.set(HOUR)
    await pace.turn(-1)
    expect(clock.passed()).toBe(3000)
  })

  it('WeChat: the next message goes out after its few seconds', async () => {
    const clock = clockToBeSet()
    const pace = openWechatPace({ ...CAREFUL, jitter: 0 }, clock, () => 0, new AbortController().signal)
    expect(await pace.turn('a')).toEqual({ kind: 'now' })
    clock.set(-HOUR)
    expect(await pace.turn('a')).toEqual({ kind: 'now' })
    expect(clock.passed()).toBe(CAREFUL.chatMs)
  })

  it('robots: a minute is a minute', async () => {
    const clock = clockToBeSet()
    const pace = openRobotPace(() => steadyNow(clock))
    await clock.sleep(61_000)
    expect(pace.reserve(18)).toBe(0)
    for (let sent = 0; sent < 18; sent += 1) pace.spend()
    clock.set(-HOUR)
    expect(pace.reserve(1)).toBe(61_000)
    await clock.sleep(61_000)
    expect(pace.reserve(1)).toBe(0)
  })
})

describe('the machine’s clock', () => {
  it('counts apart from the time of day', () => {
    const real = Date.now
    const before = steadyNow(systemClock)
    Date.now = () => real() - HOUR
    try {
      expect(steadyNow(systemClock)).toBeGreaterThanOrEqual(before)
      expect(steadyNow({ now: () => 7 })).toBe(7)
    } finally {
      Date.now = real
    }
  })
})
