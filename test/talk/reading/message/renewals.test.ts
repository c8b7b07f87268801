import { describe, expect, it } from 'vitest'
import { told as answered, talk } from '../../lines.ts'
import { cases, type Row, told } from './rows.ts'

const LEVEL = '助理工程师'
const FIRST = { from: '2019-01-01', to: '2021-12-31' }
const SECOND = { from: '2022-01-01', to: '2024-12-31' }
const letters = (...appointments: object[]) => ({ titles: [{ level: LEVEL, appointments }] })

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  ['助工聘书2019.1.1-2021.12.31，到期又续了三年', letters(FIRST, SECOND)],
  ['助工，2019年1月1日聘的，聘期三年，期满续聘', letters({ from: '2019-01-01' })],
  ['助工聘期2019年1月1日到2021年12月31日，后来续聘了', letters({ from: '2019-01-01' })],
  ['助工2019年1月1日起聘，聘期三年，到期又聘了三年', letters(FIRST, SECOND)],
  ['助工证18年12月，19年1月1日聘三年，22年1月1日续聘三年', { titles: [{ level: LEVEL, obtained: '2018-12', appointments: [FIRST, SECOND] }] }],
  ['2017年12月评了技术员，2018年12月评了助理工程师，单位2019年1月1日发的聘书，聘期三年到2021年12月31日，后来2022年1月1日又续了一份到2024年12月31日', { titles: [{ level: '技术员', obtained: '2017-12' }, { level: LEVEL, obtained: '2018-12', appointments: [FIRST, SECOND] }] }],
  ['助工聘书19.1.1到21.12.31，到期没续', letters(FIRST)],
  ['聘任时间2019-01-01，期限三年，助理工程师', letters(FIRST)],
  ['助工2014年评，聘书也有', { titles: [{ level: LEVEL, obtained: '2014' }] }, ['职称.助理工程师.聘任 incomplete']],
  ['助工2019.1.1聘到2021年12月31日，又续到2024年12月31日', letters(FIRST, SECOND)],
  ['助工聘书19.1.1到21.12.31，劳动合同续了三年', letters(FIRST)],
  ['助工聘书2019年1月1日到2024年12月31日，到期再续三年', letters({ from: '2019-01-01', to: '2024-12-31' })],
]

describe('letters of appointment renewed', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('a renewal told to the question', () => {
  const ASKED = '温州机电|中级|助工|大专，数控技术'
  const KEY = 'titles.appointments/助理工程师'
  const SPAN = '2019年1月1日到2021年12月31日'

  it.each(['，到期又续了三年', '，续了一年又续了两年', '，续签两年，再续签一年', '，期满续聘三年'])(
    '%s: a letter more',
    (words) => {
      expect(answered(talk(`${ASKED}|${SPAN}${words}`).state, KEY)).toEqual([FIRST, SECOND])
    },
  )

  it.each(['，后来续聘了', '，到期自动续的', '，后面接着聘的', '，期满后续签了一次'])(
    '%s: till when is asked',
    (words) => {
      const { state, text } = talk(`${ASKED}|${SPAN}${words}`)
      expect(text).toContain('一直聘到现在吗')
      expect(answered(state, KEY)).toBeNull()
      expect(answered(talk(`${ASKED}|${SPAN}${words}|到2024年12月31日`).state, KEY)).toEqual([
        { from: '2019-01-01', to: '2024-12-31' },
      ])
    },
  )

  it.each(['，到期没续', '，到期后续不续还没说', '，劳动合同续了三年'])('%s: none', (words) => {
    expect(answered(talk(`${ASKED}|${SPAN}${words}`).state, KEY)).not.toEqual([FIRST, SECOND])
  })

  it.each(['证是2016年的，一直没人聘', '2016年的证，没人聘过', '单位没聘'])('%s: no letter at all', (words) => {
    expect(answered(talk(`${ASKED}|${words}`).state, KEY)).toEqual([])
  })

  it('may come later', () => {
    expect(answered(talk(`${ASKED}|${SPAN}|到期又续聘了三年`).state, KEY)).toEqual([FIRST, SECOND])
    expect(talk(`${ASKED}|${SPAN}|聘书后来续了`).text).toContain('一直聘到现在吗')
    expect(answered(talk(`${ASKED}|${SPAN}|社保续了三年`).state, KEY)).toEqual([FIRST])
  })
})
