import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

describe('where the level is asked for', () => {
  it.each([
    ['温州机电|我助工19年1月聘的大专机电一体化16年毕业民企搞模具设计的社保一直在温州', 'education.major', '机电一体化'],
    ['温州机电|18年12月评上助工 大专16年毕业', 'titles.obtained/助理工程师', '2018-12'],
    [
      '温岭|助工证18年12月评的聘书19年1月1号到现在一直在聘本科电气自动化12年毕业温岭大溪泵厂做电机设计社保12年开始一直温岭没断',
      'titles.appointments/助理工程师',
      [{ from: '2019-01-01', to: '至今' }],
    ],
    ['温州机电|我是助工', 'titles', '助理工程师'],
  ])('a story is kept, and the level asked for: %s', (lines, key, value) => {
    const { state, text } = talk(lines)
    expect(told(state, key)).toEqual(value)
    expect(state?.target).toBeNull()
    expect(text).toContain('想报哪一级')
    const next = talk(`${lines}|中级`).state
    expect(next?.target).toBe('工程师')
    expect(told(next, 'titles')).toBe('助理工程师')
  })

  it.each(['我助工，想报中级', '18年12月评上助工 大专16年毕业 想报中级'])(
    'a story with an aim settles both: %s',
    (words) => {
      const { state } = talk(`温州机电|${words}`)
      expect(state?.target).toBe('工程师')
      expect(told(state, 'titles')).toBe('助理工程师')
    },
  )

  it.each(['助理工程师', '助工', '助理工程师（初级）', '就助工吧', '选助工', '机电助工', '助工 谢谢'])(
    'a level alone is the one aimed at, as its number is, and no title: %s',
    (words) => {
      for (const place of ['温州机电', '温岭']) {
        const { state } = talk(`${place}|${words}`)
        expect(state?.target).toBe('助理工程师')
        expect(state?.answers).toEqual({})
      }
      expect(talk(`你好|${words}|温州机电|${words}`).state?.answers).toEqual({})
    },
  )

  it('the title is asked for after the level was named, and decides the way', () => {
    const told = '大专|数控|2019年7月|技术员|2020年6月'
    const [named, numbered] = ['助理工程师', '2'].map((level) => talk(`温州机电|${level}|${told}`).state)
    expect(named?.answers).toEqual(numbered?.answers)
    expect(named?.answers).toHaveProperty('titles.obtained/技术员')
  })

  it.each(['我帮我们公司小王问 他大专模具 助工2018年 还有小李本科', '公司3个人要报 一个大专一个本科一个高中'])(
    'several people are taken one at a time: %s',
    (words) => {
      const { state, text } = talk(`温岭|${words}`)
      expect(state?.answers).toEqual({})
      expect(state?.target).toBeNull()
      expect(text).toContain('一次看一个')
    },
  )
})

describe('where the plan is asked for', () => {
  it.each(['温州的|机电的', '你好|我在温州的|机电', '温州|机电'])(
    'a place said before is kept in mind: %s',
    (lines) => {
      expect(talk(lines).state?.plan).toBe('wenzhou-jidian-2022')
    },
  )
})

describe('where the letter of appointment is asked for', () => {
  it('the day of obtaining told beside it is kept', () => {
    const { state } = talk('温岭|中级|助工|本科|机械|聘书19年1月1号到22年12月31 18年12月评的')
    expect(told(state, 'titles.appointments/助理工程师')).toEqual([{ from: '2019-01-01', to: '2022-12-31' }])
    expect(told(state, 'titles.obtained/助理工程师')).toBe('2018-12')
  })
})

describe('what was forgotten before, and is told now', () => {
  it('is no 不知道 to what is open', () => {
    const { state } = talk('温州机电|中级|助工|大专|模具|2019年1月1日到2022年12月31日|2020年是优秀 刚才忘了')
    expect(told(state, 'reviews')).toEqual({ 2020: '优秀' })
    expect(state?.answers).not.toHaveProperty('skills')
    expect(state?.answers).not.toHaveProperty('titles.obtained/助理工程师')
  })
})

describe('a level alone, later', () => {
  it('is no title until it is said to be one', () => {
    const { state, text } = talk('浙江高工|研究生|没有职称|2|中级', '2024-07-20')
    expect(told(state, 'titles')).toBe('没有')
    expect(text).toContain('还是想报的级别')
    expect(told(talk('浙江高工|研究生|没有职称|2|中级|我是工程师', '2024-07-20').state, 'titles')).toBe('工程师')
  })
})

describe('where the major is asked for', () => {
  it.each([
    '在温岭利欧',
    '我要报温州机电不是机械',
    '温州机电 想评中级工程师',
    '乐清正泰公司',
    '从21年7月开始',
    '我说错了',
  ])('%s is none', (words) => {
    expect(talk(`温州机电|中级|助工|大专|${words}`).state?.answers).not.toHaveProperty('education.major')
  })

  it.each([
    ['我学的是数控技术', '数控技术'],
    ['能源与动力工程', '能源与动力工程'],
    ['先进制造技术', '先进制造技术'],
    ['机械设计制造及其自动化', '机械设计制造及其自动化'],
    ['电气的', '电气'],
  ])('%s is one', (words, major) => {
    expect(told(talk(`温州机电|中级|助工|大专|${words}`).state, 'education.major')).toBe(major)
  })
})

describe('what somebody is or has', () => {
  const asked = '温州机电|助理工程师|大专|数控|没有|是|助工|其他专业|2018年12月20日|2019年1月1日至今'
  it.each(['我是技术员 2020年评的', '我是2020年评的技术员', '有技术员证', '是车工技师', '我是大专', '我不是技术员'])(
    'is neither yes nor no to another question: %s',
    (words) => {
      const { state } = talk(`${asked}|${words}`)
      expect(state?.answers).not.toHaveProperty('jobChange')
      expect(state?.pending?.question).toBe('jobChange')
    },
  )

  it.each([
    ['是', '是'],
    ['是的，我是技术员', '是'],
    ['我是从设计转过来的', '是'],
    ['是厂里安排的', '是'],
    ['不是', '否'],
  ])('while yes and no stay so: %s', (words, meant) => {
    expect(told(talk(`${asked}|${words}`).state, 'jobChange')).toBe(meant)
  })

  it('is kept for what it is', () => {
    const { state } = talk('温州机电|助理工程师|大专|数控|没有|是|我是技术员 2020年评的')
    expect(told(state, 'titles')).toBe('技术员')
    expect(told(state, 'titles.obtained/技术员')).toBe('2020')
    expect(state?.answers).not.toHaveProperty('jobChange')
  })
})
