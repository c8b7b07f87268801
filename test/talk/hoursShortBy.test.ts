import { describe, expect, it } from 'vitest'
import { shortfalls, shortTogether } from '../../src/talk/reading/hoursByYear.ts'
import { talk, told } from './lines.ts'

const TODAY = '2022-09-15'
const HOURS = '温州机电|中级|助工|大专|模具|2019年1月1日到2022年12月31日|2018年12月20日|机电|都合格'
const REST = '1|2015年8月|没有|民企|1|没有'
const met = { enough: true }

describe('how much a year lacks, told where hours are asked for', () => {
  it.each([
    ['2022年专业差12个学时，其他都够', { 2022: { enough: false, lacking: 12, lackingIn: '专业科目' } }],
    ['22年差12个专业，别的都够', { 2022: { enough: false, lacking: 12, lackingIn: '专业科目' } }],
    ['都够，就22年差专业10个', { 2022: { enough: false, lacking: 10, lackingIn: '专业科目' } }],
    ['21年少了20学时，其他都齐', { 2021: { enough: false, lacking: 20 } }],
    ['2021年公需少3个，别的都够', { 2021: { enough: false, lacking: 3 } }],
    ['前几年都够，今年专业还差二十来个', { 2022: { enough: false } }],
    ['就2020年缺6个一般公需|是', { 2020: { enough: false, lacking: 6, lackingIn: '一般公需' } }],
    ['22年专业差12 公需都够|是', { 2022: { enough: false, lacking: 12, lackingIn: '专业科目' } }],
    ['今年专业差12个|其他都够', { 2022: { enough: false, lacking: 12, lackingIn: '专业科目' } }],
  ])('%s', (text, short) => {
    const { state } = talk(`${HOURS}|${text}`, TODAY)
    expect(told(state, 'hours')).toEqual({ 2019: met, 2020: met, 2021: met, 2022: met, ...short })
  })

  it.each(['2022年专业差不多60，其他都够', '22年专业差吗', '大概差12'])('%s tells no figure', (text) => {
    const { state } = talk(`${HOURS}|${text}`, TODAY)
    expect(JSON.stringify(told(state, 'hours'))).not.toContain('lacking')
  })
})

describe('what was told is said at the result', () => {
  it.each([
    ['今年学时还差12个', '2022年学时差 12（哪一科没说）'],
    ['其实2021年学时差10个专业', '2021年专业科目差 10 学时'],
    ['2021年学时不够', '2021年学时不够（差多少没说）'],
  ])('%s at the review', (text, said) => {
    expect(talk(`${HOURS}|都够|${REST}|${text}|好`, TODAY).text).toContain(said)
  })

  it('in the first message', () => {
    const opening = '大专毕业，助工2018年评的，今年学时还差12个，其他都够'
    const { state } = talk(`${opening}|温州机电|中级`, TODAY)
    expect(told(state, 'hours')).toMatchObject({ 2022: { enough: false, lacking: 12 } })
  })
})

describe('reading what lacks', () => {
  it('of years, wherever it stands', () => {
    expect([...shortfalls('大专毕业，今年学时还差12个，其他都够', [2021, 2022], TODAY)]).toEqual([
      [2022, { lacking: 12 }],
    ])
    expect([...shortfalls('今年还差12天，差不多了', [2021, 2022], TODAY)]).toEqual([])
  })

  it.each([
    ['总共还差50学时', { lacking: 50 }],
    ['四年加起来还差50个学时没学', { lacking: 50 }],
    ['专业总共差30', { lacking: 30, lackingIn: '专业科目' }],
    ['一共还差专业30个学时', { lacking: 30, lackingIn: '专业科目' }],
  ])('%s: of all years together', (text, lacking) => {
    expect(shortTogether(text)).toEqual(lacking)
  })

  it.each(['总共320', '差不多够', '2021年差30', '都够'])('%s tells none', (text) => {
    expect(shortTogether(text)).toBeNull()
  })
})
