import { describe, expect, it } from 'vitest'
import { atQuestion } from '../atQuestion.ts'
import { cases, type Row, told } from './rows.ts'

const 助工 = (more: object = {}) => ({ titles: [{ level: '助理工程师', ...more }] })

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // who it was stands behind when or what
  ['2019年老婆评了工程师，我还是助工', 助工()],
  ['2015年我哥评的工程师', {}],
  ['2018年同事拿的高级工', {}],
  ['去年师傅拿了发明专利，排第一', {}],
  ['2012年我爸进厂，我2015年进厂', { work: [{ from: '2015' }] }],
  ['社保2018年老婆在温州交的', {}],
  ['工程师是我老婆评的', {}],
  ['之前同事2017年评的助工', {}],
  ['前同事2018年评的助工', {}],
  ['带的徒弟2017年评的助工', {}],
  ['2018年我带的徒弟拿了高级工', {}],
  ['我高级技师徒弟拿了一等奖', {}],
  ['公公2015年评的工程师', {}],
  ['我岳母是高工', {}],
  ['搭档是工程师', {}],
  ['2018年领导评了工程师，我评了助工', 助工()],
  ['2018年领导评的工程师，我是助工', 助工()],
  ['2018年我领导评上工程师', {}],
  ['2018年老板聘上了高工', {}],
  ['2019年老板发表论文一篇', {}],
  ['2018年领导批了工程师，我批了助工', 助工()],
  ['2018年老板定了高工，我定了助工', 助工()],
  ['2018年领导发了工程师证，我是助工', 助工()],
  // and still of oneself
  ['2018年领导批了助工', 助工({ obtained: '2018' })],
  ['2018年领导给批了助工', 助工({ obtained: '2018' })],
  ['2018年老板发了助工证，我2019年进厂', { ...助工({ obtained: '2018' }), work: [{ from: '2019' }] }],
  ['2018年领导评的，助工', 助工({ obtained: '2018' })],
  ['2019年领导批的助工', 助工({ obtained: '2019' })],
  ['2018年老板聘的，助工', 助工({ appointments: [{ from: '2018' }] })],
  ['2018年领导给我评的助工', 助工({ obtained: '2018' })],
  ['2018年领导推荐我评的助工', 助工({ obtained: '2018' })],
  ['2016年公司给我评的助工', 助工({ obtained: '2016' })],
  ['2015年师傅带我进厂', { work: [{ from: '2015' }] }],
  ['2016年老板让去考的高级工', { skills: [{ grade: '高级工', obtained: '2016' }] }],
  ['社保2018年老板交的', { insurance: { since: '2018' } }],
  ['2018年同事帮我交的社保', { insurance: { since: '2018' } }],
  ['2018年跟同事合作拿了发明专利，排第二', { patents: [{ kind: '发明', rank: 2, date: '2018' }] }],
  ['2019年老板换了，2020年评了助工', 助工({ obtained: '2020' })],
]

describe('others told of behind a year or a matter', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })

  it('are not taken for oneself at the result either', () => {
    expect(atQuestion(null, '温州机电', '2018年领导评了工程师').taken).toEqual([])
  })
})
