import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

const FULL = { professional: 60, general: 18, industry: 12 }
const met = { enough: true }

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // years told shortly, before or behind
  ['学时19-22年都满了', { hours: { 2019: met, 2020: met, 2021: met, 2022: met } }],
  ['20、21、22年学时都够的', { hours: { 2020: met, 2021: met, 2022: met } }],
  ['20年21年继续教育学时齐了', { hours: { 2020: met, 2021: met } }],
  ['2020到2022每年专业60公需18行业12', { hours: { 2020: FULL, 2021: FULL, 2022: FULL } }],
  ['专业60，一般公需18，行业公需12，都是去年的学时', { hours: { 2021: FULL } }],
  ['60+18+12 20年到21年', { hours: { 2020: FULL, 2021: FULL } }],
  // a sum and its parts
  ['22年专业科目60学时 一般公需科目18学时 行业公需科目12学时 合计90学时', { hours: { 2022: FULL } }],
  ['继续教育2021年 90学时 60+18+12', { hours: { 2021: FULL } }],
  ['22年学时只修了70', {}, ['学时.2022 incomplete']],
  // the number before the subject, in words
  ['21年60个专业18个一般公需12个行业公需', { hours: { 2021: FULL } }],
  ['二零二一年专业课六十学时 一般公需十八', { hours: { 2021: { professional: 60, general: 18 } } }],
  // some years are short of it
  ['19到21年学时达标 22年没满', { hours: { 2019: met, 2020: met, 2021: met, 2022: { enough: false } } }, ['学时.2022 incomplete']],
  ['前年学时齐了 去年还差行业公需12', { hours: { 2020: met } }, ['学时.2021.行业公需 incomplete']],
  ['今年一个学时都没学', { hours: { 2022: { professional: 0, general: 0, industry: 0 } } }],
  ['去年专业科目没学', { hours: { 2021: { professional: 0 } } }],
  // one subject said to be full says nothing of the others
  ['22年专业60 公需都学完了', { hours: { 2022: { professional: 60 } } }, ['学时.2022.一般公需 incomplete', '学时.2022.行业公需 incomplete']],
  // guessed, and when it was done
  ['22年专业好像60 一般公需18 行业公需12', { hours: { 2022: { general: 18, industry: 12 } } }, ['学时.2022.专业科目 hedged']],
  ['22年应该有90学时吧', {}, ['学时.2022 incomplete']],
  ['学时前年补的', {}, ['学时 incomplete']],
  ['学时够了 2015年 本科毕业', { education: [{ graduated: '2015', level: '本科' }] }, ['学时 incomplete']],
]

describe('继续教育 in a message', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})
