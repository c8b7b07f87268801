import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  ['我们车间有个小伙子大专五年就评了助工', {}],
  ['隔壁办公室那个大学生本科一毕业就定了助工', {}],
  ['厂里那谁，大专学历，照样评上工程师', {}],
  ['新来的那个硕士一来就是工程师', {}],
  ['我那个硕士是2018年毕业的', { education: [{ level: '研究生', degree: '硕士', graduated: '2018' }] }],
  ['我一个大学生，本科机械2015年毕业', { education: [{ level: '本科', major: '机械', graduated: '2015' }] }],
  ['高工今年想冲一下，工程师2015年评的', { titles: [{ level: '工程师', obtained: '2015' }] }, [], '高级工程师'],
  ['助工我想报中级，18年评的', { titles: [{ level: '助理工程师', obtained: '2018' }] }, [], '工程师'],
  ['大专13年毕业……等等，我看看毕业证，12年7月', { education: [{ level: '大专', graduated: '2012-07' }] }],
  ['助工18年3月，等下我翻下证书，17年12月', { titles: [{ level: '助理工程师', obtained: '2017-12' }] }],
  ['毕业不是在2012年，是2011年6月', { education: [{ graduated: '2011-06' }] }],
  ['助工不是19年拿的，是18年12月', { titles: [{ level: '助理工程师', obtained: '2018-12' }] }],
  ['出生1990年9月 大专 10年6月毕业', { birth: '1990-09', education: [{ level: '大专', graduated: '2010-06' }] }],
  ['出生于92年3月12号', { birth: '1992-03-12' }],
]

describe('others, aims, what was taken back, and births', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})
