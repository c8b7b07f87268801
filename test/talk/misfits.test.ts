import { describe, expect, it } from 'vitest'
import { talk } from './lines.ts'

describe('an answer that holds a date of something else', () => {
  const ASKED = '温州机电 中级|大专 模具 助工|2019年1月1日至今'

  it.each(['去年48', '2014年7月到现在', '20年60'])('is not the day of a certificate: %s', (words) => {
    const { state } = talk(`${ASKED}|${words}`)
    expect(state?.pending?.question).toBe('titles.obtained/助理工程师')
    expect(state?.answers).not.toHaveProperty('titles.obtained/助理工程师')
  })

  it.each(['18年12月20', '2018年12月20日', '去年12月'])('while a date alone is: %s', (words) => {
    expect(talk(`${ASKED}|${words}`).state?.answers).toHaveProperty('titles.obtained/助理工程师')
  })
})

describe('an answer about something else', () => {
  it.each(['学时够不够我不清楚', '社保什么时候交的我不清楚', '聘书不知道放哪了'])(
    'not known of that leaves open what was asked: %s',
    (words) => {
      const { state, text } = talk(`温州机电|中级|助工|大专|${words}`)
      expect(state?.pending?.question).toBe('education.major')
      expect(state?.answers).not.toHaveProperty('education.major')
      expect(text).toContain('后面会细问')
    },
  )

  it('what is asked later is not called unreadable', () => {
    expect(talk('温州机电|中级|助工|大专|模具|考核应该没问题吧').text).toContain('后面会细问')
  })

  it.each(['不清楚', '专业不记得了', '毕业证上写的啥我忘了'])('while what was asked is not known: %s', (words) => {
    const { state } = talk(`温州机电|中级|助工|大专|${words}`)
    expect(state?.answers['education.major']).toEqual({ kind: 'unknown' })
  })

  it('is no years of work: 优秀一年 其他合格', () => {
    const asked = '温州机电 中级|没有|技师|相关|2010年'
    const { state } = talk(`${asked}|优秀一年 其他合格`)
    expect(talk(asked).state?.pending?.question).toBe('work')
    expect(state?.pending?.question).toBe('work')
    expect(state?.answers).not.toHaveProperty('work')
  })

  it.each(['有劳动合同', '没有聘书', '公司在瑞安经济开发区', '我们厂注册在鹿城'])('is no major: %s', (words) => {
    const { state } = talk(`温州机电 中级|大专 助工|${words}`)
    expect(state?.pending?.question).toBe('education.major')
    expect(state?.answers).not.toHaveProperty('education.major')
  })

  it.each(['聘书17年1月1号起一年一聘', '2017年1月1日开始，每年都续签'])('is no letter of one year: %s', (words) => {
    const { state, text } = talk(`温州机电 中级|大专 模具 助工|${words}`)
    expect(text).toContain('一直聘到现在吗')
    expect(state?.answers).not.toHaveProperty('titles.appointments/助理工程师')
  })
})

describe('a job told where a letter is asked for', () => {
  const ASKED = '温州机电 中级|大专 模具 助工'

  it.each(['在瑞安一家民企搞结构设计，09年到现在', '2012年7月到现在都在这家公司干', '做工艺的，2015年3月至今'])(
    'is no letter: %s',
    (words) => {
      const { state } = talk(`${ASKED}|${words}`)
      expect(state?.pending?.question).toBe('titles.appointments/助理工程师')
      expect(state?.answers).not.toHaveProperty('titles.appointments/助理工程师')
      expect(state?.answers.work).toBeDefined()
    },
  )

  it.each(['公司聘的，2017年1月1日到现在', '2017年1月1日至今', '在厂里做助工，2017年1月1日到现在'])(
    'while a letter may be told with where one is: %s',
    (words) => {
      expect(talk(`${ASKED}|${words}`).state?.answers).toHaveProperty('titles.appointments/助理工程师')
    },
  )
})

describe('what comes of it all', () => {
  it.each([
    '算下来到底行不行',
    '那到底能不能报啊',
    '所以能报不',
    '这种情况有戏吗',
    '到底够不够格',
    '算了 查一下我能不能报',
  ])('is asked in the middle, and what is open stays open: %s', (words) => {
    const { state, text } = talk(`温州机电 中级|大专|机电|${words}`)
    expect(text).toContain('把下面几个问完就有答案')
    expect(state?.pending?.question).toBe('titles')
  })
})

describe('a day told without 日', () => {
  it.each(['助工18年12月20评', '助工18年12月20评上', '18年12月20评的助工'])('is that day: %s', (words) => {
    const { state } = talk(`温州机电 中级|${words}`)
    expect(state?.answers['titles.obtained/助理工程师']).toMatchObject({ value: '2018-12-20' })
  })
})

describe('the year told with the trade of a certificate', () => {
  it.each([
    ['维修电工 18年', '2018'],
    ['电工 18年6月1号', '2018-06-01'],
  ])('is that of the certificate: %s', (words, day) => {
    const { state } = talk(`温州机电 中级|没有职称|有技师证|${words}`)
    expect(state?.answers['skills.obtained/技师']).toMatchObject({ value: day })
  })
})

describe('what is said beside the point', () => {
  it.each([
    ['人事关系啥意思', '温岭的本地单位吗'],
    ['什么是调入', '部队转业'],
  ])('%s is told by what is going to be asked', (words, part) => {
    expect(talk(`温岭机电 中级|${words}`).text).toContain(part)
  })

  it('还差什么 is answered with what lacks so far', () => {
    expect(talk('温岭机电 中级|还差什么').text).toContain('没有差的')
  })

  it.each(['好的知道了', '收到', '明白了'])('%s after a detour shows what is open', (words) => {
    const { text } = talk(`温州机电 中级|时间表|${words}`)
    expect(text).toContain('接着来')
    expect(text).toContain('现在有职称证吗')
  })

  it.each(['还是报吧', '那就报吧'])('%s goes on after having given up', (words) => {
    expect(talk(`温州机电 中级|算了不报了|${words}`).state?.stage).toBe('asking')
  })

  it('我想评职称 is no failed answer to where', () => {
    expect(talk('在吗|我想评职称').text).not.toContain('没看明白')
  })

  it('没有 on the review page changes nothing and goes on', () => {
    let lines = '温州机电 中级|高中'
    for (let times = 0; times < 8 && talk(lines).state?.stage === 'asking'; times += 1) lines += '|没有'
    expect(talk(lines).state?.pending?.question).toBe('review')
    expect(talk(`${lines}|没有`).state?.pending?.question).toBe('result')
  })

  it('继续 after a result asked for early goes on with what is open', () => {
    const early = '温岭机电 中级|不知道|不知道|不知道|不知道|不知道|先看结果'
    expect(talk(early).state?.pending?.question).toBe('result')
    expect(talk(`${early}|继续`).state?.stage).toBe('asking')
  })
})
