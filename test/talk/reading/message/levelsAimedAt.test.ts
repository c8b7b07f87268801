import { describe, expect, it } from 'vitest'
import { told as answered, talk } from '../../lines.ts'
import { cases, type Row, told } from './rows.ts'

const 助工 = (more: object = {}) => ({ titles: [{ level: '助理工程师', ...more }] })
const 工程师 = (more: object = {}) => ({ titles: [{ level: '工程师', ...more }] })

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // a town, a year or 的 before the level aimed at
  ['我是助工，想评温州的工程师', 助工(), [], '工程师'],
  ['想申报温州市企业人员机电专业工程师，现助理工程师', 助工(), [], '工程师'],
  ['助工，准备评温州市的中级', 助工(), [], '工程师'],
  ['现在助工，想上温岭的工程师', 助工(), [], '工程师'],
  ['助工，要评今年的工程师', 助工(), [], '工程师'],
  ['想考2022年的温州机电中级职称，我是助理工程师', 助工(), [], '工程师'],
  ['我要评的是工程师，现在助工', 助工(), [], '工程师'],
  ['工程师是想评的 现在助工', 助工(), [], '工程师'],
  ['2018年6月评的技术员 想评温岭机电助工', { titles: [{ level: '技术员', obtained: '2018-06' }] }, [], '助理工程师'],
  ['想评温州机电工程师', {}, [], '工程师'],
  ['工程师，想评今年的温州高工', 工程师(), [], '高级工程师'],
  ['我想在温州报那个机电中级职称我是助工', 助工(), [], '工程师'],
  ['嗯嗯那个我想报那个中级职称就是机电的然后我是助理工程师然后是二零一八年十二月评的', 助工({ obtained: '2018-12' }), [], '工程师'],
  ['准备在乐清那边报这个中级，现在助工', 助工(), [], '工程师'],
  // asked about: a pause or 现在 between it and 能不能报
  ['中级工程师我能不能报啊我是大专毕业的那个助理工程师是一八年十二月份评的', { education: [{ level: '大专' }], ...助工({ obtained: '2018-12' }) }, [], '工程师'],
  ['中级工程师我能不能报啊我是大专毕业的聘书是二零一九年一月一号到现在', { education: [{ level: '大专' }] }, ['职称.聘任 incomplete'], '工程师'],
  ['中级工程师，我能不能报，助工18年评的', 助工({ obtained: '2018' }), [], '工程师'],
  ['工程师，我现在能不能报，助工18年评的', 助工({ obtained: '2018' }), [], '工程师'],
  // had
  ['我是2018年评的工程师我能不能报啊', 工程师({ obtained: '2018' })],
  ['我是工程师，我能不能报高级', 工程师(), [], '高级工程师'],
  ['没想到评上了温州的工程师', 工程师()],
  ['我是温州的工程师，想评高工', 工程师(), [], '高级工程师'],
  ['2018年评的温州机电工程师，现在想评高工', 工程师({ specialty: '机电', obtained: '2018' }), [], '高级工程师'],
  ['要评职称了，我温州的工程师', 工程师()],
  ['准备报材料了，手里是工程师', 工程师()],
  ['想评职称助工证有了', 助工()],
  ['打算考研，工程师2018年评的', 工程师({ obtained: '2018' })],
  ['想考一下，2018年的助工', 助工({ obtained: '2018' })],
]

describe('a level aimed at', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })

  it.each(['想评温州机电工程师', '想评工程师', '我想评的是工程师'])(
    'is no title where one is asked for: %s',
    (words) => {
      const { state, text } = talk(`温州机电|中级|${words}`)
      expect(answered(state, 'titles')).toBeNull()
      expect(text).toContain('现在手里有的职称')
    },
  )

  it.each([
    ['工程师', '工程师'],
    ['助工，想评温州的工程师', '助理工程师'],
    ['没有，想评温州的工程师', '没有'],
    ['去年升的工程师', '工程师'],
  ])('beside one that is had: %s', (words, level) => {
    expect(answered(talk(`温州机电|中级|${words}`).state, 'titles')).toBe(level)
  })

  it('is not asked again', () => {
    expect(talk('想评温州机电工程师').state?.target).toBe('工程师')
  })
})
