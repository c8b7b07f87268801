import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // 不可取的：别人的、打算、问、假设、含糊
  ['我哥是工程师，我啥也没有', {}],
  ['我们主任是高工，我才助工', { titles: [{ level: '助理工程师' }] }],
  ['要是我有助工，几年能报中级', {}, [], '工程师'],
  ['大专学历可以直接报中级吗', {}, [], '工程师'],
  ['助工要聘几年才能报中级啊', {}, [], '工程师'],
  ['想考个技师证', {}],
  ['准备明年评助工', {}, [], '助理工程师'],
  ['我打算读个本科', {}],
  ['听说本科毕业满一年就能定助工', {}],
  ['我徒弟15年大专毕业，17年助工，他能报吗', {}],
  ['厂里的工程师都走光了', {}],
  ['找工程师帮我看看图纸', {}],
  ['我面试的岗位是机械工程师', {}],
  ['大概是18年评的助工', { titles: [{ level: '助理工程师' }] }, ['职称.助理工程师.取得 hedged']],
  ['学历嘛，可能算大专吧', {}, ['学历.大专.层次 hedged']],
  ['我老婆也是本科', {}],
  ['我同学同年毕业的，他都高工了', {}],
  ['毕业证丢了', {}],
  ['工程师职称是不是就是中级', {}],
  ['高级工能不能当助工用', {}],
]

describe('what is not told of oneself is not taken', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})
