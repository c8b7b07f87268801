import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

const FULL = { professional: 60, general: 18, industry: 12 }
const NONE = { professional: 0, general: 0, industry: 0 }
const met = { enough: true }

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // as another year
  ['2019年专业60一般公需18行业公需12，2020 2021跟2019一样，2022专业48公需没动', { hours: { 2019: FULL, 2020: FULL, 2021: FULL, 2022: { professional: 48, general: 0, industry: 0 } } }],
  ['继续教育2020年度专业60、一般公需18、行业公需12；2021年度同上', { hours: { 2020: FULL, 2021: FULL } }],
  // one subject, year after year
  ['专业科目去年60前年58', { hours: { 2020: { professional: 58 }, 2021: { professional: 60 } } }],
  ['公需一般的18行业的12年年有，专业19年60 20年60', { hours: { 2019: FULL, 2020: FULL } }],
  ['一年一般公需12专业80，年年这么多，20 21都是', { hours: { 2020: { professional: 80, general: 12 }, 2021: { professional: 80, general: 12 } } }],
  // in the order of the year before
  ['学时21年一般公需18、行业公需12、专业72；2020年18、12、60', { hours: { 2020: FULL, 2021: { ...FULL, professional: 72 } } }],
  // in short, and with signs
  ['20专60般18行12 21专64般18行12', { hours: { 2020: FULL, 2021: { ...FULL, professional: 64 } } }],
  ['2022：专业（√60）、一般公需（√18）、行业公需（×）', { hours: { 2022: { ...FULL, industry: 0 } } }],
  ['①2020年 专业60 一般公需18 行业公需12', { hours: { 2020: FULL } }],
  // not begun, not the least
  ['今年专业科目60刷完了，一般公需18也考过了，行业的还没开始', { hours: { 2022: { ...FULL, industry: 0 } } }],
  ['今年继续教育我一分钟都没看', { hours: { 2022: NONE } }],
  // what is asked for is not what one has, nor what it is not
  ['去年专业课要60我只有45', { hours: { 2021: { professional: 45 } } }],
  ['2021那年专业科目是66不是60', { hours: { 2021: { professional: 66 } } }],
  ['22年专业60 一般18都弄好了', { hours: { 2022: { professional: 60, general: 18 } } }],
  // excepted, and told by itself
  ['学时除了22年专业才修了20，20和21都是够的', { hours: { 2020: met, 2021: met, 2022: { professional: 20 } } }],
  ['学时20年21年够了，今年的上个月也补好了', { hours: { 2020: met, 2021: met, 2022: met } }],
  ['20、21年都够的，22年的还在学', { hours: { 2020: met, 2021: met } }, ['学时.2022 incomplete']],
  // no figure of hours
  ['助工是18年评的，20年够格', { titles: [{ level: '助理工程师', obtained: '2018' }] }],
]

describe('hours told year by year', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})
