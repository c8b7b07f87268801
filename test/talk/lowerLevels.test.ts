import { describe, expect, it } from 'vitest'
import { talk } from './lines.ts'

const NOTHING_YET = '温州机电|4|没有|没有|高中|都没有|2019年3月至今|好'

describe('a level other than the one that fails', () => {
  it('is what is said first where no level was named: of several that fail, the one time opens soonest', () => {
    const { text } = talk(NOTHING_YET)
    expect(text).toMatch(/^\*\*技术员按这个计划还报不了/)
    expect(text).toContain('最早**2025年3月30日**')
  })

  it('is named where it may be open, with the word to say', () => {
    const { text } = talk('温州机电|1|没有|没有|本科|都没有|机械设计制造及其自动化|2018年7月|学士|好')
    expect(text).toMatch(/^\*\*工程师按这个计划还报不了/)
    expect(text).toContain('助理工程师还有可能，想看回“助理工程师”')
  })

  it('is not named where nothing speaks for it', () => {
    expect(talk('温州机电|1|没有|没有|初中及以下|都没有|2021年3月至今|好').text).not.toContain('还有可能')
  })

  it.each(['助理呢', '那我能报助工吗', '助工呢', '那助理工程师行不行', '能评助工不'])(
    'is looked at when asked: %s',
    (asked) => {
      const { state, text } = talk(`温州机电|1|没有|高级工|高中|都没有|2015年3月至今|好|${asked}`)
      expect(state?.target).toBe('助理工程师')
      expect(text).not.toBe('')
    },
  )

  it('is not what a question about what somebody else needs is about', () => {
    const { state } = talk('温州机电|1|没有|高级工|高中|都没有|2015年3月至今|好|助工要什么条件')
    expect(state?.target).toBe('工程师')
  })
})

describe('several ways out of one lack', () => {
  it('leaves out what a lesser number of years already contains', () => {
    const { text } = talk('温州机电|1|没有|没有|高中|都没有|2019年3月至今|好')
    expect(text).toContain('满 3 年')
    expect(text).not.toContain('满 4 年')
  })
})
