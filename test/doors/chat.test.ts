import { describe, expect, it } from 'vitest'
import { shanghaiMoment } from '../../src/delivery/shanghai.ts'
import { BadInput } from '../../src/doors/badInput.ts'
import { clockOf } from '../../src/doors/chat.ts'
import { zhicheng } from './command.ts'

/** Stands still at noon in Shanghai. */
const real = { now: () => Date.parse('2026-11-21T12:00:00+08:00'), sleep: async () => {} }

describe('chat --now', () => {
  it.each([
    [undefined, '2026-11-21'],
    ['2022-09-15', '2022-09-15'],
    ['2022-09-15T09:00', '2022-09-15'],
    ['2022-09-15 23:59:59', '2022-09-15'],
    ['2022-09-15T15:59:59Z', '2022-09-15'],
    ['2022-09-15T16:00:00Z', '2022-09-16'],
    ['2022-09-15T23:00+00:00', '2022-09-16'],
  ])('%s is %s in Shanghai', (now, day) => expect(shanghaiMoment(clockOf(now, real).now()).slice(0, 10)).toBe(day))

  it('goes on from the moment it is put to', () => {
    let passed = 0
    const clock = clockOf('2022-10-13T08:59', { ...real, now: () => real.now() + passed })
    passed = 60_000
    expect(shanghaiMoment(clock.now())).toBe('2022-10-13T09:00')
  })

  it.each(['', '昨天', '2022-02-30', '2022-02-30T09:00', '2022-13-01', '2022-09-15T25:00', '2022-9-15', '1', '2022'])(
    '%j is no date, and not taken for another day',
    (now) => expect(() => clockOf(now, real)).toThrow(BadInput),
  )
})

describe('chat, wrongly called', () => {
  it.each([
    [['--now', '2022-02-30'], '--now：应是日期或时间，如 2022-09-15 或 2022-09-15T09:00；收到的是“2022-02-30”'],
    [['--plan', 'x'], /^没有计划“x”。现有的计划：.*wenzhou-jidian-2022/],
    [['--plan'], '选项 --plan <编号> 后面缺了值\n用法见 zhicheng --help'],
    [['--no-such-option'], '没有这个选项：--no-such-option\n用法见 zhicheng --help'],
  ])('%j: 2, and what was expected', async (argv, err) => {
    expect(await zhicheng(['chat', ...argv])).toEqual({
      status: 2,
      out: '',
      err: typeof err === 'string' ? err : expect.stringMatching(err),
    })
  })
})
