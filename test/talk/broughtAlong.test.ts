import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const TOLD = '温岭机电|中级|助工|2018年1月1日到2022年12月31日|2017年12月20日|机电|本科|机械工程|都没有|有|都合格|是'
const KEY = 'statement/职称是调入带来的'
const at = (words: string) => talk(`${TOLD}|${words}`, '2022-09-15').state

describe('asked whether the title was brought along', () => {
  it.each([
    '江苏评的',
    '我助工是在江苏评的',
    '我是从湖北调过来的，职称在那边评的',
    '原来在部队评的',
    '证是在外省评的后来转过来了',
    '不是本地的，外地的',
    '助工证是江苏省发的',
    '是江苏的',
    '证是江西的',
    '湖南',
    '是',
    '外地带来的',
    '转业带来的',
  ])('%s: it was', (words) => {
    expect(told(at(words), KEY)).toBe('有')
  })

  it.each([
    '不是',
    '没有',
    '温岭评的',
    '本地评的',
    '就在这边评的',
    '台州评的',
    '不是江苏评的',
    '上海来的，证是温岭发的',
    '单位外省的，职称在温岭评的',
    '不是外地的，是本地的',
    '不是从外地带来的，我这助工就在温岭评的',
  ])('%s: it was not', (words) => {
    expect(told(at(words), KEY)).toBe('没有')
  })

  it.each(['杭州评的', '我是江西人，在江苏读的大学', '调过来的', '好像是江苏评的', '助工是温岭评的，技师证是江苏发的'])(
    '%s: asked again',
    (words) => {
      const state = at(words)
      expect(told(state, KEY)).toBeNull()
      expect(state?.pending?.question).toBe(KEY)
    },
  )

  it('11错了，江苏评的: by its number, where the answers are checked', () => {
    const rest = '不是|不是|都够|都没有|民企|生产制造|在岗|温岭|2016年7月|2016年7月|正常|11错了，江苏评的'
    const { state } = talk(`${TOLD}|${rest}`, '2022-09-15')
    expect(told(state, KEY)).toBe('有')
    expect(state?.pending?.question).toBe('statement/调入资格已审定确认')
  })
})
