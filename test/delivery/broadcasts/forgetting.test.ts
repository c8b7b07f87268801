import { describe, expect, it } from 'vitest'
import {
  confirmed,
  ended,
  retried,
  tally,
  withoutPerson,
  withRecipients,
} from '../../../src/delivery/broadcasts/broadcast.ts'
import { ADMIN, kept, lastStanding, people, process, SECOND, whats } from './office.ts'

const order = { kind: 'broadcast', plan: 'p', audience: 'people', text: '通知', at: null } as const
const five = ['a:1', 'a:2', 'a:3', 'a:4', 'a:5']
const made = { ...withRecipients(confirmed({ key: 'a:0', id: 'm', order }, 0), five), fates: 'sr.uf' }

describe('somebody who is forgotten, in what is kept of a broadcast', () => {
  it('is a place without a person while it is under way, and everybody else keeps theirs', () => {
    const waiting = withoutPerson(made, 'a:3', [])
    expect(waiting).toMatchObject({ recipients: ['a:1', 'a:2', 'a:', 'a:4', 'a:5'], fates: 'srkuf' })
    const sending = withoutPerson(made, 'a:3', [{ id: `${made.id}.1`, fate: 'uncertain' }])
    expect(sending.fates).toBe('sruuf')
    expect(withoutPerson(made, 'a:9', [])).toBe(made)
    expect(withoutPerson(made, 'a:0', []).by).toBe('a:')
  })

  it('is counted and not listed once it has ended, and nobody is tried again in their place', () => {
    const after = ended(withoutPerson({ ...made, fates: 'srsuf' }, 'a:2', []))
    expect(after.recipients).toEqual(['a:4', 'a:5'])
    expect(tally(after)).toEqual(tally({ ...made, fates: 'srsuf' }))
    const later = withoutPerson(ended({ ...made, fates: 'srsuf' }), 'a:2', [])
    expect(later.recipients).toEqual(['a:4', 'a:5'])
    expect(tally(later)).toEqual(tally(after))
    expect(retried(later)?.fates).toBe('u.')
  })
})

describe('somebody who is forgotten while a broadcast is under way', () => {
  const forget = (key: string) => ({
    key,
    id: 'forget',
    event: { kind: 'text' as const, text: '忘记', today: '2022-09-15' },
  })

  it('gets no more of it, and all others get it once; the account adds up and names nobody', async () => {
    const world = kept()
    const keys = await people(world, 60)
    const office = await process(world)
    await office.broadcast()
    await world.time.until(() => world.out.filter(({ text }) => text === '通知').length >= 15)
    const first = world.out.find(({ text }) => text === '通知')?.key ?? ''
    const gone = [first, 'telegram:155', 'telegram:159']
    for (const key of gone) await office.desk.receive(forget(key))
    for (const file of world.files.values()) for (const key of gone) expect(file).not.toContain(`"${key}"`)
    await world.time.until(() => whats(office.reports()).includes('done'))
    const got = world.out.filter(({ text }) => text === '通知').map(({ key }) => key)
    expect(got).toHaveLength(58)
    expect(new Set(got)).toEqual(new Set(keys.filter((key) => key === first || !gone.includes(key))))
    expect(lastStanding(office.reports())).toMatchObject({ total: 60, sent: 58, skipped: 2, open: 0 })
    for (const key of gone) expect(await world.store.load(key)).toBeNull()
    for (const file of world.files.values()) for (const key of gone) expect(file).not.toContain(key)
  })

  it('who was just being sent it counts as uncertain: nobody knows', async () => {
    const world = kept()
    await people(world, 3)
    const office = await process(world, { takesMs: 1_000 })
    await office.broadcast()
    await world.time.settle()
    expect((await world.store.load('telegram:100'))?.outbox).toMatchObject([{ status: 'sending' }])
    await office.desk.receive(forget('telegram:100'))
    await world.time.until(() => whats(office.reports()).includes('done'))
    expect(lastStanding(office.reports())).toMatchObject({ total: 3, sent: 2, uncertain: 1 })
  })

  it('is erased though the disk failed at first: the wish comes again', async () => {
    let full = false
    const world = kept()
    await people(world, 40)
    const office = await process(world, { saveFails: () => full })
    await office.broadcast()
    await world.time.until(() => world.out.some(({ text }) => text === '通知'))
    full = true
    await expect(office.desk.receive(forget('telegram:139'))).rejects.toThrow('磁盘已满')
    expect(await world.store.load('telegram:139')).not.toBeNull()
    full = false
    await office.desk.receive(forget('telegram:139'))
    for (const file of world.files.values()) expect(file).not.toContain('telegram:139')
    await world.time.until(() => whats(office.reports()).includes('done'))
    expect(lastStanding(office.reports())).toMatchObject({ total: 40, sent: 39, skipped: 1 })
  })

  it('an administrator, too: the broadcast goes on without them, and another one can steer it', async () => {
    const world = kept()
    await people(world, 40)
    const office = await process(world)
    await office.broadcast()
    await world.time.until(() => world.out.some(({ text }) => text === '通知'))
    await office.desk.receive(forget(ADMIN))
    const before = world.out.filter(({ key }) => key === ADMIN).length
    await office.orders({ kind: 'standing' }, undefined, SECOND)
    expect(lastStanding(office.reports(SECOND))).toMatchObject({ state: 'running', theirs: true })
    await world.time.until(() => world.out.filter(({ text }) => text === '通知').length === 40)
    await world.time.pass(60_000)
    expect(world.out.filter(({ key }) => key === ADMIN)).toHaveLength(before)
    for (const file of world.files.values()) expect(file).not.toContain(`"${ADMIN}"`)
  })
})
