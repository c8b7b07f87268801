import { describe, expect, it } from 'vitest'
import type { Announcer } from '../../../src/delivery/broadcasts/announcer.ts'
import { openAnnouncerOfSeveral } from '../../../src/delivery/broadcasts/ofSeveral.ts'
import type { OrderBox, Ordered } from '../../../src/delivery/ports.ts'
import { fakeLog, settle } from '../world.ts'

const order = (id: string): Ordered => ({ key: 'telegram:1', id, order: { kind: 'history' } })

/** Processes over one box of orders; `leader` says which of them may lead. */
function several() {
  const kept: Ordered[] = []
  const orders: OrderBox = {
    async keep(ordered) {
      if (!kept.some(({ id }) => id === ordered.id)) kept.push(ordered)
    },
    all: async () => [...kept],
    async remove({ id }) {
      kept.splice(
        kept.findIndex((one) => one.id === id),
        1,
      )
    },
  }
  const done: string[] = []
  const set = { leader: 'a', fails: false }
  const sleepers = new Set<() => void>()
  const process = (name: string) => {
    const inner = async (): Promise<Announcer> => ({
      gate: () => 'go',
      start: () => void done.push(`${name} begins`),
      stop: async () => void done.push(`${name} ends`),
      state: () => ({ underWay: 1, open: 2 }),
      async carryOut({ id }) {
        if (set.fails) throw new Error('full')
        done.push(`${name} ${id}`)
      },
    })
    const announcer = openAnnouncerOfSeveral({
      orders,
      lead: async () => set.leader === name,
      open: inner,
      clock: {
        now: () => 0,
        sleep: (_, signal) =>
          new Promise((resolve) => {
            sleepers.add(resolve)
            signal.addEventListener('abort', () => resolve())
          }),
      },
      log: fakeLog(),
    })
    announcer.start()
    return announcer
  }
  const beat = async () => {
    for (const wake of sleepers) wake()
    sleepers.clear()
    await settle()
  }
  return { kept, done, set, process, beat }
}

describe('broadcasts of several processes', () => {
  it('are driven by the one that leads, whoever took the order', async () => {
    const { kept, done, process, beat } = several()
    const [a, b] = [process('a'), process('b')]
    await settle()
    await b.carryOut(order('1'))
    await b.carryOut(order('1'))
    expect(kept).toHaveLength(1)
    await beat()
    expect(done).toEqual(['a begins', 'a 1'])
    expect(kept).toEqual([])
    expect([a.state().underWay, b.state().underWay]).toEqual([1, 0])
    await Promise.all([a.stop(), b.stop()])
  })

  it('are sent by nobody else, who cannot know which of them is paused', async () => {
    const { process } = several()
    const [a, b] = [process('a'), process('b')]
    await settle()
    expect([a.gate('x'), b.gate('x')]).toEqual(['go', 'hold'])
    await Promise.all([a.stop(), b.stop()])
  })

  it('go on with another one when the leader is gone, and with what was ordered meanwhile', async () => {
    const { done, set, process, beat } = several()
    const [a, b] = [process('a'), process('b')]
    await settle()
    set.leader = 'b'
    await b.carryOut(order('2'))
    await beat()
    expect(done).toEqual(['a begins', 'a ends', 'b begins', 'b 2'])
    expect(a.gate('x')).toBe('hold')
    await Promise.all([a.stop(), b.stop()])
  })

  it('keep an order that could not be carried out, and try again', async () => {
    const { kept, done, set, process, beat } = several()
    const a = process('a')
    set.fails = true
    await a.carryOut(order('3'))
    await beat()
    expect([kept.length, done]).toEqual([1, ['a begins']])
    set.fails = false
    await beat()
    expect([kept.length, done]).toEqual([0, ['a begins', 'a 3']])
    await a.stop()
  })
})
