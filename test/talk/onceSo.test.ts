import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const JIDIAN =
  '温州机电|中级|助工|大专|模具|2019年1月1日到2022年12月31日|2018年12月|机电|都合格|都够|温州|16年8月|都没有|民企|1|没有|好'
const LETTER = 'titles.appointments/助理工程师'
const STAYS = { 'insurance.place': '温州', 'insurance.since': '2016-08', employer: '民营企业', employment: '机电' }

describe('what was once so, or is still to come, told at the result', () => {
  it.each([
    ['我2016年在上海交过社保', 'insurance.place'],
    ['2016年社保在上海交', 'insurance.place'],
    ['社保去年转到上海去了', 'insurance.since'],
    ['我2015年在国企干过', 'employer'],
    ['我去年在事业单位工作过', 'employer'],
    ['其实我2015年在国企干过', 'employer'],
    ['我下个月离职', 'employment'],
    ['我其实下个月就离职了', 'employment'],
  ] as const)('%s: the answer stays, and that is said', (words, key) => {
    const { state, text } = talk(`${JIDIAN}|${words}`)
    expect(told(state, key)).toBe(STAYS[key])
    expect(text).toContain('先不动')
    expect(text).not.toMatch(/从“.+”改成/)
  })

  it('letters of another time do not take the place of those told', () => {
    const { state } = talk(`${JIDIAN}|我之前聘书是2017年1月到2018年12月`)
    expect(told(state, LETTER)).toEqual([{ from: '2019-01-01', to: '2022-12-31' }])
  })

  it.each([
    ['现在社保在上海交', 'insurance.place', '上海'],
    ['社保转到上海了', 'insurance.place', '上海'],
    ['单位是国企', 'employer', '国有企业'],
    ['其实单位是国企', 'employer', '国有企业'],
    ['其实我之前写错了，单位是国企', 'employer', '国有企业'],
    ['我已经离职了', 'employment', '不在岗'],
    ['聘书是2019年3月1日到2022年12月31日', LETTER, [{ from: '2019-03-01', to: '2022-12-31' }]],
    ['其实聘书是2017年1月到2018年12月', LETTER, [{ from: '2017-01', to: '2018-12' }]],
  ])('%s is so now, or puts right what was told', (words, key, value) => {
    expect(told(talk(`${JIDIAN}|${words}`).state, key)).toEqual(value)
  })
})

describe('leaving, told where it is asked whether somebody is at work', () => {
  const BEFORE = JIDIAN.replace(/\|1\|没有\|好$/, '')

  it.each(['我下个月离职', '年底退休', '准备辞职了'])('%s: still to come, and asked back', (words) => {
    const { state } = talk(`${BEFORE}|${words}`, '2022-09-15')
    expect(state?.pending?.question).toBe('employment')
    expect(told(state, 'employment') ?? null).toBeNull()
  })

  it.each(['已经离职了', '去年退休了', '不在岗'])('%s: not at work', (words) => {
    expect(told(talk(`${BEFORE}|${words}`, '2022-09-15').state, 'employment')).toBe('不在岗')
  })
})
