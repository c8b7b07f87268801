import { describe, expect, it } from 'vitest'
import { find, need, refusal } from '../context.ts'
import { good, titles } from './lists.ts'

const first = { 级别: ['国家级'], 类别: '一类', 名次: '前5' }
const any = { 级别: ['市厅级', '省部级'], 名次: '前3' }
const item = { level: '国家级', class: '一类', rank: 5, related: true, evidence: true, date: '2021-06-01' } as const

describe('竞赛', () => {
  it('级别、类别、名次都要对', () => {
    const truth = (change: object) => find('竞赛', first, { competitions: [{ ...item, ...change }] }).truth
    expect([truth({}), truth({ rank: 6 }), truth({ class: '二类' }), truth({ level: '省部级' })]).toEqual([
      'yes',
      'no',
      'no',
      'no',
    ])
    expect([truth({ rank: undefined }), truth({ class: undefined }), truth({ level: undefined })]).toEqual(
      Array(3).fill('unknown'),
    )
  })

  it('写了类别的自己就开一条路：要相关、有佐证、业绩截止前，不看任现职后', () => {
    expect(find('竞赛', first, { titles, competitions: [{ ...item, date: '2010-01-01' }] }).truth).toBe('yes')
    const judge = (change: object) => find('竞赛', first, { competitions: [{ ...item, ...change }] })
    expect(judge({ related: false }).truth).toBe('no')
    expect(judge({ evidence: false }).truth).toBe('no')
    expect([judge({ date: '2022-07-31' }).truth, judge({ date: '2022-08-01' }).truth]).toEqual(['yes', 'no'])
    for (const change of [{ related: undefined }, { evidence: undefined }, { date: undefined }, { date: '2022' }]) {
      expect(judge(change)).toMatchObject({ truth: 'unknown', facts: ['competitions.detail'] })
    }
  })

  it('没写类别的什么类都行，但按第十七条', () => {
    const judge = (change: object) =>
      find('竞赛', any, { titles, competitions: [{ ...good, level: '市厅级', rank: 3, ...change }] }).truth
    expect([
      judge({}),
      judge({ class: '未分类' }),
      judge({ rank: 4 }),
      judge({ date: '2018-01-01' }),
      judge({ evidence: false }),
    ]).toEqual(['yes', 'yes', 'no', 'no', 'no'])
  })

  it('没说有没有；知道没有', () => {
    expect(find('竞赛', any, {})).toMatchObject({ truth: 'unknown', facts: ['competitions'] })
    expect(find('竞赛', any, { competitions: [] })).toMatchObject({ truth: 'no', short: '差 1 项' })
  })

  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('竞赛', first)).toBe('国家级一类竞赛前 5 名')
    expect(refusal('竞赛', { ...any, 名次: '3' })).toContain('排名要写成')
    expect(refusal('竞赛', { 级别: [], 名次: '前3' })).toContain('太短')
  })
})
