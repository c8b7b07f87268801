import { describe, expect, it } from 'vitest'
import { talk, told } from '../lines.ts'
import { atQuestion } from './atQuestion.ts'

const AT = 'titles.appointments/助理工程师'
const answered = (text: string) => atQuestion(AT, text).taken.join()
const TWO = '2017年1月1日到2018年12月31日，2019年1月1日到现在'

describe('letters told by the firm they were of', () => {
  it.each([
    '在原公司2017年1月1日到2018年12月31日，在现公司2019年1月1日到现在',
    '前一份2017年1月1日到2018年12月31日，到这家公司后2019年1月1日到现在',
    '2017年1月1日到2018年12月31日，换了公司2019年1月1日到现在',
    '2017年1月1日到2018年12月31日，来现在的单位以后2019年1月1日到现在',
    '2017年1月1日到2018年12月31日，跳槽后2019年1月1日到现在',
  ])('are all taken: %s', (text) => expect(answered(text)).toBe(`${AT}=${TWO}`))

  it.each([
    ['在这家公司2019年1月1日到2021年12月31日', '2019年1月1日到2021年12月31日'],
    ['在原单位2017年到2018年，在现单位2019年到现在', '2017年到2018年，2019年到现在'],
    ['现单位2019.1.1到现在', '2019年1月1日到现在'],
  ])('are taken: %s', (text, letters) => expect(answered(text)).toBe(`${AT}=${letters}`))

  it('count as before at the result', () => {
    const { state } = talk(
      '温州机电|中级|助工|大专|模具|在原公司2017年1月1日到2018年12月31日，在现公司2019年1月1日到现在',
    )
    expect(told(state, AT)).toHaveLength(2)
  })

  it.each([
    '2015年到现在都在这家厂',
    '从2015年就在这家厂',
    '在本公司2015年到现在',
    '从98年干到现在',
    '进厂2015年7月到现在',
  ])('is none, of the work alone: %s', (text) => expect(answered(text)).not.toContain(AT))

  it.each([
    '2019年1月1日上岗到现在',
    '2018年1月1日做到2020年12月31日',
    '2017年1月1日聘到2018年12月31日，2019年1月1日上岗到现在',
  ])('may be one, and is asked: %s', (text) => {
    const { taken, said } = atQuestion(AT, text)
    expect(taken).toEqual([])
    expect(said).toContain('不一定是聘书的日子')
  })

  it('leaves work beside a letter to itself', () => {
    expect(answered('2018年1月1日聘到2020年12月31日，2015年干到现在')).toContain(`${AT}=2018年1月1日到2020年12月31日`)
  })
})
