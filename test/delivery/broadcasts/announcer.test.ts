import { describe, expect, it } from 'vitest'
import type { SendOutcome } from '../../../src/delivery/ports.ts'
import { kept, lastStanding, people, process, SECOND, TORN, whats } from './office.ts'

const blocked: SendOutcome = { kind: 'refused', reason: 'blocked', chatGone: true }
const malformed: SendOutcome = { kind: 'refused', reason: 'malformed' }

async function begun(count: number, options: Parameters<typeof process>[1] = {}) {
  const world = kept()
  const keys = await people(world, count)
  const office = await process(world, options)
  const got = (key?: string) => world.out.filter((one) => one.text === '通知' && (!key || one.key === key))
  const done = () => whats(office.reports()).includes('done')
  return { ...world, world, keys, office, got, done }
}

describe('a broadcast', () => {
  it('reaches everybody who follows the plan once; start and end are told', async () => {
    const { office, time, keys, got, done, store, files } = await begun(120)
    await store.commit('telegram:7', { format: 1, state: 'other', handled: [], turn: 1, outbox: [] })
    await store.commit('terminal:1', { format: 1, state: 'p', handled: [], turn: 1, outbox: [] })
    await office.broadcast()
    await time.until(done)
    expect(new Set(got().map(({ key }) => key))).toEqual(new Set(keys))
    expect(got()).toHaveLength(120)
    expect(whats(office.reports())).toEqual(['begun', 'done'])
    expect(lastStanding(office.reports())).toMatchObject({ total: 120, sent: 120, open: 0, state: 'done' })
    const [file = ''] = [...files.values()]
    for (const key of keys) expect(file).not.toContain(key)
    expect((await store.load('telegram:100'))?.announced).toMatchObject([{ fate: 'sent' }])
  })

  it('counts what became of each: refused, failed, uncertain, not wanted; nobody is asked twice', async () => {
    const fates: Record<string, SendOutcome> = {
      'telegram:100': blocked,
      'telegram:101': malformed,
      'telegram:102': { kind: 'uncertain', reason: 'cut' },
    }
    const { office, time, done, store } = await begun(20, { answer: (key) => fates[key] ?? { kind: 'sent' } })
    await office.desk.receive({
      key: 'telegram:103',
      id: 'x',
      event: { kind: 'text', text: 'p', today: '2022-09-15' },
    })
    await office.broadcast()
    await store.commit('telegram:119', { format: 1, state: '退', handled: [], turn: 3, outbox: [] })
    await time.until(done)
    expect(lastStanding(office.reports())).toMatchObject({
      total: 20,
      sent: 16,
      refused: 1,
      failed: 1,
      uncertain: 1,
      skipped: 1,
      doubtful: [{ where: 'Telegram', count: 1 }],
    })
  })

  it('tries again only what surely did not arrive, when told to', async () => {
    let bad = true
    const { office, time, done, got } = await begun(20, {
      answer: (key) => {
        if (key === 'telegram:102' && bad) return { kind: 'uncertain', reason: 'cut' }
        return bad && key < 'telegram:102' ? (key === 'telegram:100' ? blocked : malformed) : { kind: 'sent' }
      },
    })
    await office.broadcast()
    await time.until(done)
    bad = false
    await office.orders({ kind: 'steer', to: 'retry' }, 'again')
    await office.orders({ kind: 'steer', to: 'retry' }, 'again')
    await time.until(() => whats(office.reports()).filter((what) => what === 'done').length === 2)
    await office.orders({ kind: 'steer', to: 'retry' }, 'again')
    expect(lastStanding(office.reports())).toMatchObject({ total: 20, sent: 19, refused: 0, failed: 0, uncertain: 1 })
    expect(got('telegram:100')).toHaveLength(1)
    expect(got('telegram:102')).toHaveLength(0)
    expect(got('telegram:105')).toHaveLength(1)
    await office.orders({ kind: 'steer', to: 'retry' })
    expect(whats(office.reports()).at(-1)).toBe('nothingFailed')
  })

  it('begins once, however often its message is delivered', async () => {
    const { office, time, keys, got, done, files } = await begun(30)
    for (let round = 0; round < 3; round += 1) await office.broadcast({}, 'one')
    await time.until(done)
    await office.broadcast({}, 'one')
    await time.pass(10_000)
    expect(got()).toHaveLength(keys.length)
    expect(files.size).toBe(1)
  })

  it('is one at a time for an administrator', async () => {
    const { office, time, done, files } = await begun(30)
    await office.broadcast()
    await office.broadcast({ text: '又一个' })
    expect(whats(office.reports())).toContain('busy')
    await time.until(done)
    expect(files.size).toBe(1)
    await office.orders({ kind: 'count', plan: 'p' })
    await time.settle()
    expect(office.reports().at(-1)).toMatchObject({ kind: 'counted', busy: false, counts: { people: { count: 30 } } })
  })

  it("is seen by another administrator, as somebody else's, and steered only by its name", async () => {
    const { office, time, got } = await begun(5000)
    await office.broadcast({}, 'first')
    await time.pass(1000)
    const second = async (order: Parameters<typeof office.orders>[0]) => {
      await office.orders(order, undefined, SECOND)
      await time.pass(1000)
    }
    const heard = () => office.reports(SECOND).at(-1)
    await second({ kind: 'count', plan: 'p' })
    expect(heard()).toMatchObject({ kind: 'counted', busy: false, lately: [{ theirs: true, state: 'running' }] })
    await second({ kind: 'broadcast', plan: 'p', audience: 'people', text: '又一个', at: null })
    expect(heard()).toMatchObject({ kind: 'besides', standing: { theirs: true } })
    await second({ kind: 'history' })
    expect(heard()).toMatchObject({ kind: 'history', standings: [{ theirs: true, opening: '通知' }] })
    await second({ kind: 'standing' })
    expect(heard()).toMatchObject({ what: 'standing', standing: { theirs: true } })
    await second({ kind: 'steer', to: 'cancel' })
    const asked = heard()
    if (asked?.kind !== 'askTheirs') throw new Error('was not asked')
    expect(lastStanding(office.reports()).state).toBe('running')
    // The id of their message is one the other has used, too.
    await office.orders({ kind: 'steer', to: 'cancel', theirs: asked.standing.id ?? '' }, 'first', SECOND)
    await time.pass(1000)
    const sent = got().length
    expect(office.reports().at(-1)).toMatchObject({
      what: 'cancelled',
      byOther: true,
      standing: { state: 'cancelled' },
    })
    expect(office.reports().at(-1)).not.toMatchObject({ standing: { theirs: true } })
    expect(heard()).toMatchObject({ what: 'cancelled', standing: { theirs: true, state: 'cancelled' } })
    await time.pass(600_000)
    expect(got()).toHaveLength(sent)
    await second({ kind: 'steer', to: 'cancel' })
    expect(whats(office.reports(SECOND)).at(-1)).toBe('none')
    await second({ kind: 'broadcast', plan: 'p', audience: 'people', text: '又一个', at: null })
    expect(heard()).toMatchObject({ what: 'begun' })
  })

  it('is stopped within a second by 暂停, goes on by 继续, and nobody gets it twice', async () => {
    const { office, time, keys, got, done } = await begun(500)
    await office.broadcast()
    await time.pass(1000)
    await office.orders({ kind: 'steer', to: 'pause' })
    await time.pass(1000)
    const paused = got().length
    expect(paused).toBeLessThan(400)
    await time.pass(600_000)
    expect(got()).toHaveLength(paused)
    expect(lastStanding(office.reports())).toMatchObject({ state: 'paused', sent: paused })
    await office.orders({ kind: 'steer', to: 'pause' })
    expect(whats(office.reports()).at(-1)).toBe('notNow')
    await office.orders({ kind: 'steer', to: 'resume' })
    await time.until(done)
    expect(got()).toHaveLength(keys.length)
    expect(new Set(got().map(({ key }) => key)).size).toBe(keys.length)
  })

  it('sends nothing a second after 取消, not even what waits to be tried again', async () => {
    let limited = true
    const { office, time, got, store } = await begun(500, {
      answer: () => (limited ? { kind: 'later', afterMs: 30_000, reason: '429' } : { kind: 'sent' }),
    })
    await office.broadcast()
    await time.pass(40_000)
    await office.orders({ kind: 'steer', to: 'cancel' })
    limited = false
    await time.pass(1000)
    const sent = got().length
    await time.pass(3_600_000)
    expect(got()).toHaveLength(sent)
    expect(sent).toBeLessThanOrEqual(16)
    expect((await store.load('telegram:100'))?.outbox).toEqual([])
    expect((await store.load('telegram:100'))?.dues).toMatchObject({ due: 0 })
    expect(lastStanding(office.reports()).state).toBe('cancelled')
    await office.orders({ kind: 'steer', to: 'resume' })
    expect(whats(office.reports()).at(-1)).toBe('none')
  })

  it('is held where it waits when paused, and goes on from there', async () => {
    let limited = true
    const { office, time, got, keys, done } = await begun(40, {
      answer: () => (limited ? { kind: 'later', afterMs: 5000, reason: '429' } : { kind: 'sent' }),
    })
    await office.broadcast()
    await time.pass(3000)
    await office.orders({ kind: 'steer', to: 'pause' })
    limited = false
    await time.pass(60_000)
    expect(got()).toHaveLength(0)
    await office.orders({ kind: 'steer', to: 'resume' })
    await time.until(done)
    expect(got()).toHaveLength(keys.length)
  })

  it('sends nothing of what waits when it cannot be read any more: it may have been paused', async () => {
    let limited = true
    const { world, office, time, got } = await begun(40, {
      answer: () => (limited ? { kind: 'later', afterMs: 5000, reason: '429' } : { kind: 'sent' }),
    })
    await office.broadcast()
    await time.pass(3000)
    await office.orders({ kind: 'steer', to: 'pause' })
    office.kill()
    limited = false
    for (const id of world.files.keys()) world.files.set(id, TORN)
    await process(world)
    await time.pass(60_000)
    expect(got()).toHaveLength(0)
  })

  it('begins at the time that was set, over a restart, and not when it was called off', async () => {
    const { world, office, time, got, keys } = await begun(10)
    await office.broadcast({ at: '2022-09-15T09:00' })
    expect(whats(office.reports())).toEqual(['past'])
    await office.broadcast({ at: '2022-09-20T09:00' })
    await time.pass(3_600_000)
    expect(whats(office.reports()).at(-1)).toBe('scheduled')
    expect(got()).toHaveLength(0)
    office.kill()
    const next = await process(world)
    await time.until(() => whats(next.reports()).includes('done'))
    expect(got()).toHaveLength(keys.length)
    expect(new Date(got()[0]?.at ?? 0).toISOString()).toMatch(/^2022-09-20T01:00:00/)
    await next.broadcast({ at: '2022-09-21T09:00' })
    await next.orders({ kind: 'steer', to: 'cancel' })
    await time.pass(3 * 86_400_000)
    expect(got()).toHaveLength(keys.length)
  })

  it.each([1, 250, 900, 1700, 2500, 4000])(
    'goes on in the next process when one is killed after %i ms; nobody twice, nobody forgotten, the account adds up',
    async (ms) => {
      const { world, office, time, got, keys, store } = await begun(600)
      await office.broadcast()
      await time.pass(ms)
      office.kill()
      const next = await process(world)
      await time.until(() => whats(next.reports()).includes('done'))
      const { sent, uncertain, total, open } = lastStanding(next.reports())
      expect({ total, open }).toEqual({ total: keys.length, open: 0 })
      expect(sent + uncertain).toBe(total)
      expect(uncertain).toBeLessThanOrEqual(16)
      const each = new Map<string, number>()
      for (const { key } of got()) each.set(key, (each.get(key) ?? 0) + 1)
      expect([...each.values()].every((count) => count === 1)).toBe(true)
      for (const key of keys) {
        const fate = (await store.load(key))?.announced?.[0]?.fate
        expect(each.has(key) || fate === 'uncertain', key).toBe(true)
      }
    },
  )

  it('is not begun when it could not be kept, and begins when the message comes again', async () => {
    let full = true
    const { office, time, got, done } = await begun(5, { saveFails: () => full })
    await expect(office.broadcast({}, 'one')).rejects.toThrow('磁盘已满')
    await time.pass(10_000)
    expect(got()).toHaveLength(0)
    full = false
    await office.broadcast({}, 'one')
    await time.until(done)
    expect(got()).toHaveLength(5)
  })

  it('does not end before a full disk can be written again', async () => {
    let full = false
    const { office, time, got, done } = await begun(30, { saveFails: () => full })
    await office.broadcast()
    await time.settle()
    full = true
    await time.pass(60_000)
    expect(got()).toHaveLength(30)
    expect(done()).toBe(false)
    full = false
    await time.until(done)
  })

  it("goes to robots' groups by the same path, with nothing kept of them before", async () => {
    const sendOnly = [
      { key: 'wecom:机电一群', plan: 'p', remind: false },
      { key: 'wecom:别的', plan: 'q', remind: true },
      { key: 'wecom:不关心的', plan: null, remind: false },
    ]
    const { office, time, out, done } = await begun(2, { sendOnly, answer: () => ({ kind: 'uncertain', reason: 'x' }) })
    await office.broadcast({ audience: 'all' })
    await time.until(done)
    expect(lastStanding(office.reports())).toMatchObject({ total: 3, uncertain: 3 })
    expect(lastStanding(office.reports()).doubtful).toContainEqual({ where: '企业微信“机电一群”', count: 1 })
    expect(out.some(({ key }) => key.includes('别的'))).toBe(false)
  })

  it('leaves nothing of who has had all deleted meanwhile', async () => {
    const { office, time, store, done, got } = await begun(100)
    await office.broadcast()
    await store.remove('telegram:199')
    await time.until(done)
    expect(got('telegram:199')).toEqual([])
    expect(await store.load('telegram:199')).toBeNull()
    expect(lastStanding(office.reports())).toMatchObject({ skipped: 1, sent: 99 })
  })

  it('finds nobody when nobody follows the plan any more', async () => {
    const { office, time } = await begun(0)
    await office.broadcast({ plan: 'q' })
    await time.pass(1000)
    expect(whats(office.reports())).toEqual(['nobody'])
    await office.broadcast()
    expect(whats(office.reports())).not.toContain('busy')
  })

  it('tells how it stands at longer and longer intervals', async () => {
    const { office, time, done } = await begun(3000, { takesMs: 2000 })
    await office.broadcast()
    await time.until(done)
    expect(whats(office.reports())).toEqual(['begun', 'progress', 'progress', 'progress', 'done'])
    await office.orders({ kind: 'history' })
    expect(office.reports().at(-1)).toMatchObject({ kind: 'history', standings: [{ sent: 3000 }] })
  })

  it('is not ordered by anybody else', async () => {
    const { office, time, got, files } = await begun(3)
    const text = JSON.stringify({ kind: 'broadcast', plan: 'p', audience: 'people', text: '通知', at: null })
    await office.desk.receive({ key: 'telegram:100', id: '1', event: { kind: 'text', text, today: '2022-09-15' } })
    await time.pass(10_000)
    expect(got()).toEqual([])
    expect(files.size).toBe(0)
  })

  it('whose hour passed while the program was not there waits for a word of the administrator', async () => {
    const { world, office, keys, got, time } = await begun(12)
    await office.broadcast({ at: '2022-09-20T09:00' })
    await time.pass(60_000)
    office.kill()
    await time.pass(5 * 86_400_000)
    const next = await process(world)
    await time.pass(120_000)
    expect(got()).toHaveLength(0)
    expect(whats(next.reports()).at(-1)).toBe('late')
    expect(lastStanding(next.reports())).toMatchObject({ state: 'paused', open: 12 })
    await next.orders({ kind: 'steer', to: 'resume' })
    await time.until(() => whats(next.reports()).includes('done'))
    expect(got()).toHaveLength(keys.length)
  })

  it('is begun when the program is back within minutes of its hour', async () => {
    const { world, office, keys, got, time } = await begun(12)
    await office.broadcast({ at: '2022-09-15T10:30' })
    await time.pass(60_000)
    office.kill()
    await time.pass(40 * 60_000)
    const next = await process(world)
    await time.until(() => whats(next.reports()).includes('done'))
    expect(got()).toHaveLength(keys.length)
  })

  it('stops by itself when of many in a row nobody knows whether they arrived; the others can still be sent to', async () => {
    let broken = true
    const { office, keys, got, time, done } = await begun(120, {
      answer: () => (broken ? { kind: 'uncertain', reason: 'cut' } : { kind: 'sent' }),
    })
    await office.broadcast()
    await time.until(() => whats(office.reports()).includes('halted'))
    const { uncertain, open, state } = lastStanding(office.reports())
    expect(state).toBe('paused')
    expect(uncertain + open).toBe(keys.length)
    // Those side by side with the twentieth were on their way.
    expect(uncertain).toBeGreaterThanOrEqual(20)
    expect(uncertain).toBeLessThan(40)
    await time.pass(600_000)
    broken = false
    await office.orders({ kind: 'steer', to: 'resume' })
    await time.until(done)
    expect(got()).toHaveLength(open)
    expect(lastStanding(office.reports())).toMatchObject({ sent: open, uncertain, open: 0 })
  })
})
