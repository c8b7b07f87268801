import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { talk, told } from '../lines.ts'
import { atQuestion } from './atQuestion.ts'

const AT = 'titles.appointments/助理工程师'
const read = (text: string) => readMessage(text, { today: '2022-09-15', asked: AT }).dossier.titles?.[0]?.appointments

describe('letters whose end is told without its day', () => {
  it.each([
    ['2019年1月1日起聘，一年一聘，签了四份', '2019-01-01', '2022-12-31'],
    ['2019年1月1日起聘，每年一聘，签了四份', '2019-01-01', '2022-12-31'],
    ['2019年1月1日起聘，年年聘，聘了四次', '2019-01-01', '2022-12-31'],
    ['2018年1月1日起聘，三年一聘，聘了两期', '2018-01-01', '2023-12-31'],
    ['2018年5月1日起两年一签共两份', '2018-05-01', '2022-04-30'],
    ['2020年1月1日至2022年底', '2020-01-01', '2022-12-31'],
    ['2020年1月到今年底', '2020-01', '2022-12-31'],
  ])('%s: the same asked and in a message', (text, from, to) => {
    expect(read(text)).toEqual([{ from, to }])
    const { state } = talk(`温州机电|中级|助工|大专，数控技术|${text}`)
    expect(told(state, AT)).toEqual([{ from, to }])
  })

  it.each(['2019年1月1日起聘，一年一聘', '2019年1月起聘，一年一聘，签了四份', '2019年3月1日到年底'])(
    '%s: asked',
    (text) => {
      const { taken, said } = atQuestion(AT, text)
      expect(taken).toEqual([])
      expect(said).toContain('一直聘到现在吗')
    },
  )

  it.each(['合同一年一签', '每年换岗位', '劳动合同每年签', '每年换单位'])(
    'a year told to its end keeps it: %s',
    (words) => {
      expect(read(`2019年1月1日到2019年12月31日，${words}`)).toEqual([{ from: '2019-01-01', to: '2019-12-31' }])
    },
  )

  it.each(['每年一聘', '聘书每年一换', '聘书一年一签', '年年聘'])('goes on behind a year: %s', (words) => {
    const { taken, said } = atQuestion(AT, `2019年1月1日到2019年12月31日，${words}`)
    expect(taken).toEqual([])
    expect(said).toContain('一直聘到现在吗')
  })

  it.each(['每年一聘', '合同一年一签', '年年续'])('alone is asked since when: %s', (words) => {
    expect(atQuestion(AT, words).said).toContain('第一份聘书从哪天写起')
  })

  it('is so at the result as well', () => {
    const jidian =
      '温州机电|中级|助工|大专|模具|2019年1月1日到2022年12月31日|2018年12月|机电|都合格|都够|温州|16年8月|都没有|民企|1|没有|好'
    const { state } = talk(`${jidian}|其实聘书2019年1月1日起聘，一年一聘，签了两份`)
    expect(told(state, AT)).toEqual([{ from: '2019-01-01', to: '2020-12-31' }])
  })
})
