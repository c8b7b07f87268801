import { describe, expect, it } from 'vitest'
import { openPace } from '../../../src/channels/telegram/pace.ts'

/** Time passes only by sleeping: each sleeper wakes in its turn. */
function virtualClock() {
  const sleepers: { readonly at: number; readonly wake: () => void }[] = []
  const clock = {
    time: 0,
    now: () => clock.time,
    sleep: (ms: number) =>
      new Promise<void>((wake) => {
        sleepers.push({ at: clock.time + ms, wake })
      }),
    async run() {
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve))
        sleepers.sort((a, b) => a.at - b.at)
        const next = sleepers.shift()
        if (!next) return
        clock.time = Math.max(clock.time, next.at)
        next.wake()
      }
    },
  }
  return clock
}

describe('the pace of sending', () => {
  it('sends in bulk near the limit of 30 a second, and never beyond it', async () => {
    const clock = virtualClock()
    const pace = openPace(clock)
    const times: number[] = []
    const sent = Array.from({ length: 900 }, (_, chat) => pace.turn(chat + 1, true).then(() => times.push(clock.time)))
    await clock.run()
    await Promise.all(sent)
    // 900 messages at 30 a second take 30 s at best; 5 % more are allowed.
    expect(times.at(-1)).toBeLessThan(30_000 * 1.05)
    const within = times.map((from) => times.filter((time) => time >= from && time < from + 1000).length)
    expect(Math.max(...within)).toBeLessThanOrEqual(30)
  })

  it('lets whoever is in a talk go before all that waits in bulk', async () => {
    const clock = virtualClock()
    const pace = openPace(clock)
    const bulk = Array.from({ length: 300 }, (_, chat) => pace.turn(chat + 1, true))
    const waited: number[] = []
    const talk = async () => {
      for (let chat = 1001; chat < 1020; chat += 1) {
        const begun = clock.time
        await pace.turn(chat)
        waited.push(clock.time - begun)
      }
    }
    const talking = talk()
    await clock.run()
    await Promise.all([...bulk, talking])
    expect(Math.max(...waited)).toBeLessThanOrEqual(40)
  })

  it('keeps to one a second in a chat and one in three seconds in a group, in bulk too', async () => {
    const clock = virtualClock()
    const pace = openPace(clock)
    const times: number[] = []
    const turns = [5, 5, 5, -7, -7].map((chat) => pace.turn(chat, true).then(() => times.push(clock.time)))
    await clock.run()
    await Promise.all(turns)
    expect(times.at(-1)).toBe(3000)
    expect(times.filter((time) => time < 2000)).toHaveLength(3)
  })
})
