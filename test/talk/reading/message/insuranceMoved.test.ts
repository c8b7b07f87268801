import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  ['社保2017年6月到2019年5月在杭州，2019.7开始在温岭', { insurance: { place: '温岭', since: '2019-07' } }],
  ['社保在温岭，2015年3月起没断过，现在这家是去年4月才转进来的', { insurance: { place: '温岭', since: '2015-03', employerSince: '2021-04', current: true } }],
  ['老板11年才给我交社保，不过后来一个月都没断过', { insurance: { since: '2011', current: true } }],
  ['我是人事，他社保是我们公司2016年8月开始给他参的', { insurance: { employerSince: '2016-08' } }],
  ['去年11月就在瓯海交起了', { insurance: { arrangement: '在温缴纳', place: '瓯海', since: '2021-11' } }],
  ['公司本部温州，我派在成都办事处，社保也是成都那边交', { employment: { place: '成都' }, insurance: { arrangement: '温州总部外地分支', place: '成都' } }],
  ['社保去年5月6月断了两个月，7月续上以后一直在交', { insurance: { since: '2021-07', current: true } }],
  ['社保温州的，21年换工作断了一个月，22年1月新单位又交上了', { insurance: { arrangement: '在温缴纳', place: '温州', employerSince: '2022-01' } }, ['社保.起 ambiguous']],
  ['20年6月到这家公司的，社保也是那个月开始交', { work: [{ from: '2020-06' }], insurance: { employerSince: '2020-06' } }],
  // 不是社保的月份
  ['19年3月评的助工，9月报的名', { titles: [{ level: '助理工程师', obtained: '2019-03' }] }],
]

describe('社保 that was moved, broken off or paid elsewhere', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})
