import { describe, expect, it } from 'vitest'
import {
  closed,
  confirmed,
  ended,
  idOf,
  retried,
  secondsFor,
  standingOf,
  tally,
  withRecipients,
} from '../../../src/delivery/broadcasts/broadcast.ts'
import { ANNOUNCED_KEPT, fateOf } from '../../../src/delivery/dues.ts'
import type { Conversation, OutboxEntry } from '../../../src/delivery/ports.ts'
import { afterTurn, begun, newcomer, settled, withoutCalledOff } from '../../../src/delivery/record.ts'

const order = {
  kind: 'broadcast',
  plan: 'p',
  audience: 'people',
  text: '**通知**：明天上午九点在老地方开会',
  at: null,
} as const
const six = ['a:1', 'a:2', 'a:3', 'b:4', 'wecom:群', 'a:6']
const made = { ...withRecipients(confirmed({ key: 'a:0', id: 'm', order }, 0), six), fates: 'srufuk' }

describe('what is kept of a broadcast', () => {
  it('has the id of its message and conversation', () => {
    expect(idOf({ key: 'a:0', id: 'm' })).toBe(made.id)
    expect(new Set([idOf({ key: 'a:0', id: 'n' }), idOf({ key: 'a:1', id: 'm' }), made.id]).size).toBe(3)
  })

  it('counts the same before and after its end, when the names of who got it are dropped', () => {
    const counts = { open: 0, sent: 1, uncertain: 2, refused: 1, failed: 1, skipped: 1 }
    for (const one of [made, ended(made), closed(ended(made)), closed(made)]) expect(tally(one)).toEqual(counts)
    expect(ended(made).recipients).toEqual(['a:2', 'a:3', 'b:4', 'wecom:群'])
    expect(closed(made).recipients).toEqual([])
  })

  it('is tried again where it surely did not arrive only', () => {
    const again = retried(ended(made))
    expect(again).toMatchObject({ fates: '.u.u', round: 2, state: 'running' })
    expect(again && tally(again).open).toBe(2)
    expect(retried({ ...made, fates: 'ssuuks' })).toBeNull()
  })

  it('stands as its parts add up, and names no person', () => {
    const standing = standingOf(made, {})
    const { open, sent, uncertain, refused, failed, skipped } = standing
    expect(open + sent + uncertain + refused + failed + skipped).toBe(standing.total)
    expect(standing.opening).toBe('通知：明天上午九点在老地方开会')
    expect(JSON.stringify(standing)).not.toMatch(/a:\d/)
    expect(secondsFor(['a:1', 'a:2', 'b:1'], { a: 34, b: 17_000 })).toBe(17)
  })
})

describe('the fate in a conversation', () => {
  const said = (id: string) => ({ message: { text: id }, unasked: { refs: [id], until: null, announcement: id } })
  const announced = (record: Conversation, id: string) =>
    afterTurn(record, id, { kind: 'goesOn', state: null, said: [said(id)], wake: null, missed: 0 })
  const send = (record: Conversation, outcome: Parameters<typeof settled>[2]) => {
    const next = begun(record)
    return next ? settled(next.record, next.entry.id, outcome).record : record
  }

  it('is noted with the commit that settles the entry; the newest are kept, and outlive other turns', () => {
    let record: Conversation = newcomer
    for (let number = 0; number < ANNOUNCED_KEPT + 5; number += 1)
      record = send(announced(record, `b${number}`), { kind: 'sent' })
    expect(record.announced).toHaveLength(ANNOUNCED_KEPT)
    expect(fateOf(record, `b${ANNOUNCED_KEPT + 4}`)).toBe('sent')
    expect(fateOf(record, 'b0')).toBe('none')
    const after = afterTurn(record, 'x', { kind: 'goesOn', state: 1, said: [], wake: null, missed: 0 })
    expect(after.announced).toEqual(record.announced)
  })

  it('tells a chat that is gone from a message that was not taken', () => {
    expect(fateOf(send(announced(newcomer, 'b'), { kind: 'refused', reason: '', chatGone: true }), 'b')).toBe('refused')
    expect(fateOf(send(announced(newcomer, 'b'), { kind: 'refused', reason: '' }), 'b')).toBe('failed')
    expect(fateOf(send(announced(newcomer, 'b'), { kind: 'uncertain', reason: '' }), 'b')).toBe('uncertain')
    expect(fateOf(send(announced(newcomer, 'b'), { kind: 'later', afterMs: 1, reason: '' }), 'b')).toBe('waiting')
  })

  it('leaves answers and other broadcasts alone when one is held or called off', () => {
    const answer: OutboxEntry = { id: '9.0', message: { text: '答' }, status: 'waiting' }
    const both = announced(announced(newcomer, 'a'), 'b')
    const record = { ...both, outbox: [...both.outbox, answer] }
    expect(begun(record, (id) => (id === 'a' ? 'hold' : 'go'))?.entry.message.text).toBe('b')
    expect(begun(record, () => 'hold')?.entry.id).toBe('9.0')
    const off = withoutCalledOff(record, (id) => (id === 'a' ? 'drop' : 'go'))
    expect(off.outbox.map(({ message }) => message.text)).toEqual(['b', '答'])
    expect(off.dues?.due).toBe(1)
    expect(withoutCalledOff(record, () => 'hold')).toBe(record)
  })
})
