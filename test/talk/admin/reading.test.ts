import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/talk/admin/announcement.ts'
import { readerOf } from '../../../src/talk/admin/audience.ts'
import { momentIn } from '../../../src/talk/admin/moment.ts'
import { numberIn, readSubscription } from '../../../src/talk/admin/words.ts'
import { newGroup } from '../../../src/talk/group/groupState.ts'
import { newState } from '../../../src/talk/state.ts'
import { realWorld } from '../world.ts'
import { PLAN, person } from './person.ts'

describe('the moment of 定时', () => {
  it.each([
    ['定时 9月20日 9:00', '2022-09-20T09:00'],
    ['定时9月20日上午9点半', '2022-09-20T09:30'],
    ['定时 明天 晚上8点', '2022-09-16T20:00'],
    ['定时：18：05', '2022-09-15T18:05'],
    ['定时 1月3日 9点', '2023-01-03T09:00'],
    ['定时 2023年1月3日 9:00', '2023-01-03T09:00'],
    ['定时 2023-01-03 09:00', '2023-01-03T09:00'],
    ['定时 中午12点', '2022-09-15T12:00'],
    ['定时 2月30日 9:00', null],
    ['定时 9月20日', null],
    ['定时 25:00', null],
    ['定时 9:60', null],
    ['9月20日 9:00', null],
    ['定时', null],
  ])('%s', (typed, moment) => {
    expect(momentIn(typed, '2022-09-15')).toBe(moment)
  })
})

describe('what is typed to be sent', () => {
  it('is made plain, with its lines and its bold', () => {
    expect(plainText('  一\r\n\r\n\r\n\r\n**二**\t三  \n四\u0007\u202e\ud800 ')).toBe('一\n\n**二** 三\n四')
    expect(plainText('<b>x</b> [a](b) _c_ 👍')).toBe('<b>x</b> [a](b) _c_ 👍')
  })
})

describe('words anybody says', () => {
  it.each([
    ['退订', 'off'],
    ['退订。', 'off'],
    ['我要退订', 'off'],
    ['退订通知', 'off'],
    ['恢复订阅', 'on'],
    ['恢复 订阅', 'on'],
    ['退订提醒', null],
    ['停止提醒', null],
    ['我退订了报纸', null],
    ['订阅提醒', null],
  ])('%s', (typed, wish) => {
    expect(readSubscription(typed)).toBe(wish)
  })

  it('numbers are read alone only', () => {
    expect([numberIn('2'), numberIn('②'), numberIn('第3个'), numberIn('2号'), numberIn('2022年')]).toEqual([
      2,
      2,
      3,
      null,
      null,
    ])
  })
})

describe('the audiences of a plan', () => {
  const read = readerOf(realWorld())
  const follower = { ...newState(), plan: PLAN }

  it('are those who follow it: by stage, and whether they have handed in', () => {
    expect(read(follower, PLAN)).toEqual(['unsubmitted', 'people', 'answering', 'all'])
    expect(read({ ...follower, stage: 'result' }, PLAN)).toContain('finished')
    expect(read(follower, 'another')).toEqual([])
    expect(read({ ...newGroup, plan: PLAN }, PLAN)).toEqual(['groups', 'all'])
    expect(read(newGroup, PLAN)).toEqual([])
  })

  it('leave out who has stopped or unsubscribed, and what is no conversation of ours', () => {
    expect(read({ ...follower, stage: 'stopped' }, PLAN)).toEqual([])
    expect(read({ ...follower, unsubscribed: true }, PLAN)).toEqual([])
    for (const state of [null, 'x', 3, [], { answered: 1 }, { version: 9 }]) expect(read(state, PLAN)).toEqual([])
  })

  it('know who told that it is handed in', () => {
    const reader = person(false, null)
    reader.says('温州机电2022')
    reader.command('remind')
    expect(read(reader.state(), PLAN)).toContain('unsubmitted')
    const state = reader.state()
    const reminding = state?.reminding && { ...state.reminding, done: ['step/网上申报'] }
    expect(read({ ...state, reminding }, PLAN)).toEqual(expect.not.arrayContaining(['unsubmitted']))
    expect(read({ ...state, reminding }, PLAN)).toContain('people')
  })
})
