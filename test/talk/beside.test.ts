import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const TODAY = '2022-09-15'

describe('what is told beside the question', () => {
  const AT_WORK = '温州机电 中级|没有|技师|相关|2010年'

  it.each(['高级工17年', '助工证2018年12月', '大专15年毕业', '技师证是2019年11月的'])(
    'is no year of work: %s',
    (words) => {
      const { state } = talk(`${AT_WORK}|${words}`, TODAY)
      expect(state?.pending?.question).toBe('work')
      expect(state?.answers).not.toHaveProperty('work')
    },
  )

  it.each(['17年7月', '2017年7月到现在'])('while a day alone is: %s', (words) => {
    expect(told(talk(`${AT_WORK}|${words}`, TODAY).state, 'work')).toEqual([{ from: '2017-07', to: '至今' }])
  })

  it.each([
    ['一毕业就进来了，17年7月', 'work', [{ from: '2017-07', to: '至今' }]],
    ['我中专毕业99年', 'education.graduated', '1999'],
    ['本科函授机械，2012年1月，学士没拿到', 'education.degree', '无'],
  ])('is taken: %s', (words, key, value) => {
    expect(told(talk(`温州机电|中级|${words}`, TODAY).state, key)).toEqual(value)
  })

  it.each(['每年都学满', '每年都学满了的'])('hours of every year: %s', (words) => {
    expect(Object.keys(told(talk(`温州机电|中级|${words}`, TODAY).state, 'hours') ?? {})).toHaveLength(4)
  })

  it('a degree not had leaves the schooling what it is', () => {
    const { state } = talk('浙江高级|本科函授机械，2012年1月，学士没拿到', '2024-08-01')
    expect(told(state, 'education')).toBe('本科')
    expect(told(state, 'education.degree')).toBe('无')
  })

  it.each(['帮我看看能报啥', '你帮我看看', '帮我看'])('%s leaves the level to us', (words) => {
    const { state } = talk(`温州机电|${words}`, TODAY)
    expect(state?.pending?.question).not.toBe('target')
    expect(state?.target).toBeNull()
  })

  it.each(['我大专学历，当工程师12年了', '做工程师有八年了'])('a post is no title: %s', (words) => {
    const { state } = talk(`温州机电|中级|${words}`, TODAY)
    expect(state?.answers).not.toHaveProperty('titles')
    expect(state?.answers).toHaveProperty('work')
  })

  it.each(['哦不对聘书是2020年1月1日的', '啊，不对，聘书是2020年1月1日的', '不好意思，聘书说错了，是2020年1月1日'])(
    'a letter put right later: %s',
    (words) => {
      const { state } = talk(`温州机电|中级|助工，聘书2019年1月1日到2022年12月31日|${words}`, TODAY)
      expect(told(state, 'titles.appointments/助理工程师')).toEqual([{ from: '2020-01-01', to: '2022-12-31' }])
    },
  )
})
