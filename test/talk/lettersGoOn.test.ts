import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'
import { cases, type Row, told as read } from './reading/message/rows.ts'

const KEY = 'titles.appointments/助理工程师'
const ASKED = '温州机电|中级|助工|大专，数控技术'
const DAY = '2018年5月1日'
const SPAN = `${DAY}到2021年4月30日`
const FIRST = { from: '2018-05-01', to: '2021-04-30' }
const 助工 = (...appointments: object[]) => ({ titles: [{ level: '助理工程师', appointments }] })
const OPEN = 助工({ from: '2018-05-01' })

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // gone on behind the end, and no word till when
  [`助工${DAY}聘，聘期三年，到期都会续聘的`, OPEN],
  [`助工${DAY}聘，聘期三年，续聘手续办好了`, OPEN],
  [`助工${DAY}聘，聘期三年，到期以后现在还聘着`, OPEN],
  [`助工${DAY}聘，聘期三年，期满单位要求又续签了`, OPEN],
  [`助工${SPAN}，到期没换证一直聘`, OPEN],
  [`助工${SPAN}，第二本接着三年`, OPEN],
  // so many years more
  [`助工${DAY}聘的聘期三年，期满又续了三年`, 助工(FIRST, { from: '2021-05-01', to: '2024-04-30' })],
  // over, or not come yet
  [`助工${DAY}聘，聘期三年，到期没续`, 助工(FIRST)],
  [`助工${DAY}聘，聘期三年，到期要不要续还没定`, 助工(FIRST)],
  [`助工${DAY}聘，聘期三年，现在没聘了`, 助工(FIRST)],
  [`助工${DAY}聘，聘期三年，现在还在这家做`, 助工(FIRST)],
  [`助工${SPAN}，现在还在聘吗`, 助工(FIRST)],
  ['助工2020年5月1日聘，聘期三年，到期会续聘', 助工({ from: '2020-05-01', to: '2023-04-30' })],
  // a term is not counted back from today
  ['助工2017年12月31日评的，聘期三年 到期又续了两年', { titles: [{ level: '助理工程师', obtained: '2017-12-31' }] }, ['职称.助理工程师.聘任 incomplete']],
]

describe('a letter whose term is over', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    `${DAY}聘，聘期三年，到期都会续聘的`,
    `${DAY}聘，聘期三年，续聘手续办好了`,
    `${DAY}聘，聘期三年，到期以后现在还聘着`,
    `${SPAN}，现在还聘着`,
    `${SPAN}，到期没换证一直聘`,
    `${SPAN}，第二本接着三年`,
  ])('is asked for its end: %s', (words) => {
    const { state, text } = talk(`${ASKED}|${words}`)
    expect(told(state, KEY)).toBeNull()
    expect(text).toContain('一直聘到现在吗')
  })

  it.each([`${DAY}聘，聘期三年，到期没续`, `${SPAN}，社保一直在缴`, `${SPAN}，现在没聘了`])('is over: %s', (words) => {
    expect(told(talk(`${ASKED}|${words}`).state, KEY)).toEqual([FIRST])
  })

  it.each([`${SPAN}，后来又续了一份到2024年底`, `${DAY}聘，到2021年4月30日，后来又续了一份到2024年底`])(
    'goes on till the day told: %s',
    (words) => {
      const { state, text } = talk(`${ASKED}|${words}`)
      expect(told(state, KEY)).toEqual([FIRST, { from: '2021-05-01', to: '2024-12-31' }])
      expect(text).toContain('到2024年12月31日')
    },
  )
})

describe('what is no letter, where one is asked for', () => {
  it.each(['瑞安 2017年8月', '社保2017年8月起', '20年没学 其他年都满'])('%s', (words) => {
    const { state, text } = talk(`${ASKED}|${words}`)
    expect(text).not.toContain('一直聘到现在吗')
    expect(told(state, KEY)).toBeNull()
  })

  it.each(['没有处罚', '有社保'])('nor is it yes or no to whether one goes on: %s', (words) => {
    const { state, text } = talk(`${ASKED}|${DAY}聘|${words}`)
    expect(told(state, KEY)).toBeNull()
    expect(text).not.toContain('请再说一次')
  })

  it.each([
    ['是', '至今'],
    ['是的，还在聘', '至今'],
    ['到2021年4月30日', '2021-04-30'],
  ])('an answer to that is one: %s', (words, to) => {
    expect(told(talk(`${ASKED}|${DAY}聘|${words}`).state, KEY)).toEqual([{ from: '2018-05-01', to }])
  })

  it('没有 alone is told to it', () => {
    expect(talk(`${ASKED}|${DAY}聘|没有`).text).toContain('请再说一次')
  })
})
