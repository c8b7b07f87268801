import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const TODAY = '2022-09-15'
const THREE = { 2019: '合格', 2020: '合格', 2021: '合格' }

describe('while the plan is open', () => {
  it.each(['2022年的', '22年那个', '报2022的', '2022', '今年的', '2022年度的'])(
    'its year alone names it: %s',
    (words) => {
      expect(talk(`温州|${words}`, TODAY).state?.plan).toBe('wenzhou-jidian-2022')
    },
  )

  it.each(['2021年的', '15年3月', '22年毕业的'])('another year does not: %s', (words) => {
    expect(talk(`温州|${words}`, TODAY).state?.plan).toBeNull()
  })

  it.each([
    ['每年都合格的', 'reviews', THREE],
    ['年年合格', 'reviews', THREE],
    ['在岗 做钳工', 'employment', '机电'],
    ['在职，搞电气的', 'employment', '机电'],
    ['在岗的，做工艺', 'employment', '机电'],
    ['2005年开始缴', 'insurance.since', '2005'],
    ['15年3月开始缴的，没断过', 'insurance.since', '2015-03'],
  ])('what is told is kept: %s', (words, key, value) => {
    expect(told(talk(`温州|${words}|2022年的|中级`, TODAY).state, key)).toEqual(value)
  })

  it.each(['温州|15年3月', '温州机电|15年3月', '温州机电|中级|2015年3月1日起'])(
    'a date of nothing is asked back: %s',
    (lines) => {
      expect(talk(lines, TODAY).text).toContain('是哪件事的日子')
    },
  )
})

describe('the level beside the plan', () => {
  it.each([
    ['温州机电 助理工程师', '助理工程师'],
    ['温州机电助工', '助理工程师'],
    ['温州机械 技术员', '技术员'],
    ['温州机电，中级', '工程师'],
    ['温岭 初级', '助理工程师'],
    ['温岭|初级', '助理工程师'],
  ])('%s', (lines, level) => {
    const { state } = talk(lines, TODAY)
    expect(state?.target).toBe(level)
    expect(state?.answers).not.toHaveProperty('titles')
  })

  it('初级 of two levels is asked', () => {
    expect(talk('温州机电初级', TODAY).text).toContain('初级有两级')
  })
})

describe('work now, where it is asked for', () => {
  const ASKED = '温州机电|中级|岗位'
  const at = (words: string) => {
    const { state } = talk(ASKED, TODAY)
    return { open: state?.pending?.question, field: told(talk(`温州机电|中级|${words}`, TODAY).state, 'employment') }
  }

  it.each(['在岗的，做工艺', '在岗 做钳工', '在岗，搞设备维修'])('%s', (words) => {
    expect(at(words).field).toBe('机电')
  })

  it.each(['在岗，做销售', '在岗做行政', '在职研究生，机械专业'])('no technical work: %s', (words) => {
    expect(at(words).field).not.toBe('机电')
  })
})
