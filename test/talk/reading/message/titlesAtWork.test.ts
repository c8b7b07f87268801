import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

const ASSISTANT = '助理工程师'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  ['我是我们公司的工程师', {}, ['职称.名称 ambiguous']],
  ['我老公是工程师，他在杭州上班，帮他打听打听', {}, ['职称.名称 ambiguous']],
  ['我是工程师，18年评的', { titles: [{ level: '工程师', obtained: '2018' }] }],
  ['高级工程师是单位内部评的', {}, ['职称.名称 ambiguous']],
  ['没得职称', { titles: [] }],
  ['干活的人哪来职称', { titles: [] }],
  ['手上就一个助理', { titles: [{ level: ASSISTANT }] }],
  ['2018.12.20取得助理工程师资格（机械）', { titles: [{ level: ASSISTANT, obtained: '2018-12-20', specialty: '机电' }] }],
  ['助工，专业写的是“机械工程”', { titles: [{ level: ASSISTANT, specialty: '机电' }] }],
  ['中级2016年11月评的，当年就聘了，到现在没断过', { titles: [{ level: '工程师', obtained: '2016-11', appointments: [{ from: '2016', to: '至今' }] }] }],
  ['19年3月1号聘的助工，21年6月就没聘了', { titles: [{ level: ASSISTANT, appointments: [{ from: '2019-03-01', to: '2021-06' }] }] }],
  ['助工16年的，公司去年转型了', { titles: [{ level: ASSISTANT, obtained: '2016' }] }],
  ['助工：有（2016.11）', { titles: [{ level: ASSISTANT, obtained: '2016-11' }] }],
]

describe('titles, and what people are only called', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})
