import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

const 大专 = { level: '大专', major: '机械', graduated: '2010' }
const LEFT = ['工作经历 incomplete']

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // the firm somebody began at and is at still
  ['一开始就在这厂干了11年', { work: [{ from: '2010-09-16/2011-09-15', to: '至今' }] }],
  ['一开始就在这个单位做了11年', { work: [{ from: '2010-09-16/2011-09-15', to: '至今' }] }],
  ['一开始就在这厂干了11年，后来换到现在公司', {}, LEFT],
  ['一开始在一家厂干了11年，后来换到现在公司', {}, LEFT],
  ['刚开始在那厂干了3年', {}, LEFT],
  // years of teaching
  ['教了六年书(职业中专机电专业)', {}, LEFT],
  ['教了六年书', {}, LEFT],
  // what was studied, told behind 又读了
  ['大专机械2010年，本科又读了机械2016年', { education: [大专, { level: '本科', major: '机械', graduated: '2016' }] }],
  ['大专机械2010年，本科又学了电气自动化16年毕业', { education: [大专, { level: '本科', major: '电气自动化', graduated: '2016' }] }],
  ['大专又读了机械本科', { education: [{ level: '大专' }, { level: '本科', major: '机械' }] }],
  ['大专机械2010年，本科又读了三年2016年毕业', { education: [大专, { level: '本科', graduated: '2016' }] }],
  ['本科学了不少机械知识', { education: [{ level: '本科' }] }],
]

describe('years at one firm, years of teaching, and what was studied after', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})
