import { describe, expect, it } from 'vitest'
import { runGolden } from './golden.ts'
import { talk, told } from './lines.ts'
import { realWorld } from './world.ts'

const LETTER = 'titles.appointments/助理工程师'
const REVIEW =
  '温州机电|中级|助工|大专|模具|2019年1月1日到2022年12月31日|2018年12月20日|机电|都合格|都够|1|2015年8月|没有|民企|1|没有'
const on = (where: '核对' | '结果', text: string) =>
  talk(where === '核对' ? `${REVIEW}|${text}` : `${REVIEW}|好|${text}`, '2022-09-15')
const both = ['核对', '结果'] as const

describe('社保 told to be elsewhere than what stands is asked again, and no 可以报 stays', () => {
  for (const where of both)
    it.each([
      '社保不对，是在杭州交的',
      '不对，社保在杭州',
      '社保是单位在杭州的总部交的',
      '社保从温州转到杭州去了',
      '我社保没在温州',
      '社保不在温州',
      '社保上个月转走了',
      '社保转到杭州了，还能报吗',
      '哦我社保上个月转杭州了',
      '社保去年转到上海去了',
    ])(`${where}: %s`, (text) => {
      const { state, text: said } = on(where, text)
      expect(state?.answers).not.toHaveProperty('insurance')
      expect(state?.answers).not.toHaveProperty('insurance.since')
      expect(said).toContain('前面记的社保是“在温州缴”')
      expect(state?.pending?.question).toBe('insurance')
    })

  it('在温州缴 after all asks since when it is paid there', () => {
    expect(on('核对', '社保不对，是在杭州交的|1').text).toContain('社保在温州从')
  })

  it.each([
    '社保转出去给中介代缴了，还在温州',
    '社保下个月转走',
    '社保转到杭州能报吗',
    '社保在瑞安',
    '社保以前在杭州',
    '2016年社保在上海交',
  ])('%s leaves it as it is', (text) => {
    for (const where of both) expect(told(on(where, text).state, 'insurance')).toBe('在温缴纳')
  })
})

describe('社保 broken off or stopped: since when it goes on is asked at once', () => {
  for (const where of both)
    it.each(['社保中间断过两个月', '社保8月停了', '社保停了'])(`${where}: %s`, (text) => {
      const { state } = on(where, text)
      expect(state?.answers).not.toHaveProperty('insurance.since')
      expect(state?.pending?.question).toBe('insurance.since')
    })

  it('不知道 to that leaves a line of what to find out', () => {
    const { text } = talk(`${REVIEW}|社保中间断过两个月|不知道|好`, '2022-09-15')
    expect(text).toContain('？ 社保起始')
  })
})

describe('the letter that stands, told otherwise without a word that takes anything back', () => {
  for (const where of both)
    it.each([
      ['聘书是2019年3月1号开始的', '2019-03-01', '2022-12-31'],
      ['4错了，聘书是2019年3月1号开始的', '2019-03-01', '2022-12-31'],
      ['4不对，聘期是2019年3月1日开始', '2019-03-01', '2022-12-31'],
      ['第4条错了，聘书从2019年3月1日起', '2019-03-01', '2022-12-31'],
      ['聘书今年6月30号到期没续', '2019-01-01', '2022-06-30'],
    ])(`${where}: %s`, (text, from, to) => {
      expect(told(on(where, text).state, LETTER)).toEqual([{ from, to }])
    })

  it.each([
    '聘书是2019年3月1号开始的能报吗',
    '我同事聘书是2019年3月1号开始的',
    '之前的聘书是2016年3月1号开始的',
    '聘书2019年3月1日拿到手的',
    '我们公司聘书2019年3月1日开始统一换新版',
  ])('%s leaves it as it is', (text) => {
    expect(told(on('结果', text).state, LETTER)).toEqual([{ from: '2019-01-01', to: '2022-12-31' }])
  })
})

describe('a row named by its number', () => {
  for (const where of both)
    it.each([
      ['5应该是2019年12月', 'titles.obtained/助理工程师', '2019-12'],
      ['第3条错了，是数控', 'education.major', '数控'],
      ['12不对，是国企', 'employer', '国有企业'],
    ])(`${where}: %s`, (text, key, value) => {
      expect(told(on(where, text).state, key)).toBe(value)
    })

  it.each([
    ['第7条不对', 'reviews'],
    ['4错了', LETTER],
    ['9不对，在杭州', 'insurance'],
    ['改 聘书', LETTER],
    ['改聘书', LETTER],
    ['改4 7', LETTER],
    ['改4和7', LETTER],
    ['4、7不对', LETTER],
    ['4和7都错了', LETTER],
  ])('%s asks it again', (text, question) => {
    expect(on('核对', text).state?.pending?.question).toBe(question)
  })

  it('of two rows the other is not forgotten', () => {
    expect(on('核对', '改4 7').text).toContain('改7')
  })

  it.each(['5不用改', '第4条是什么意思', '3没问题'])('%s opens nothing', (text) => {
    expect(on('核对', text).state?.pending?.question).toBe('review')
  })
})

describe('an answer denied, and nothing told in its place', () => {
  for (const where of both)
    it.each([
      ['我其实没有聘书', LETTER],
      ['聘书好像是2019年3月开始的', LETTER],
      ['我不是大专', 'education'],
      ['我大专没毕业', 'education'],
      ['我专业不是模具', 'education.major'],
      ['我不是民企', 'employer'],
      ['我造过假', 'violations'],
      ['考核可能有一年不合格', 'reviews'],
      ['其实我不是做机电的', 'employment'],
      ['我在岗，不做技术', 'employment'],
    ])(`${where}: %s is asked again or taken, never passed over`, (text, key) => {
      const { state, text: said } = on(where, text)
      const before = told(talk(REVIEW, '2022-09-15').state, key)
      expect(state?.pending?.question === key || told(state, key) !== before).toBe(true)
      expect(said).not.toContain('没看明白')
    })

  it.each(['社保没问题', '聘书没带', '学时没错', '社保没断过', '没编制', '我没造假', '没有处罚', '我大专毕业'])(
    '%s denies nothing',
    (text) => {
      for (const where of both) {
        const { state } = on(where, text)
        expect(told(state, 'insurance')).toBe('在温缴纳')
        expect(told(state, LETTER)).toEqual([{ from: '2019-01-01', to: '2022-12-31' }])
        expect(told(state, 'violations')).toEqual([])
      }
    },
  )

  it.each(['我没有大专同学', '我不是民企老板'])('%s is of others', (text) => {
    const { state } = on('结果', text)
    expect([told(state, 'education'), told(state, 'employer')]).toEqual(['大专', '民营企业'])
  })

  it('of the zone the firm is in', () => {
    const atHand =
      '学历=大专；专业=应用化工技术；毕业时间=2013年6月30日；职称=没有；技能等级=没有；专业工作=2013年7月1日至今；近三年社保证明=有；学历证明=有；年度考核=都合格；注册地=在；学时=21到23年每年都是专业62 公需20 总共95学时；单位=民企；岗位=在岗，做化工；编制=没有；违规=没有；处分=都没有；业绩=都没有'
    const lines = ['今天: 2023-08-01', `备答: ${atHand}`, '用户: 上虞', '顺答:', '用户: 其实我不是北片的']
    const { said, state } = runGolden(realWorld(), '北片', lines.join('\n')).at(-1) ?? {}
    expect(said?.map(({ text }) => text).join('')).toContain('对不上')
    expect(state?.pending?.question).toBe('registered')
  })
})

describe('another person, or another level', () => {
  for (const where of both) {
    it.each(['那我老婆能报吗', '我同事能报吗', '我老公呢', '那我徒弟能评吗'])(
      `${where}: %s is asked of another, and answered by nobody's result`,
      (text) => {
        const { state, text: said } = on(where, text)
        expect(state?.confirming).toBe('another')
        expect(said).toContain('换一个人')
      },
    )

    it.each(['我要报助工', '帮我看看助工', '我想看看助工'])(`${where}: %s is how it stands with that level`, (text) => {
      expect(on(where, text).text).toContain('已经是助理工程师')
    })
  }

  it('whoever is told of by another is no other', () => {
    const { state } = talk(`替我老公填的，他助工，大专|温州机电|中级|我老公能报吗`, '2022-09-15')
    expect(state?.confirming).toBeNull()
  })

  it.each(['老板能报吗', '我能报吗', '老板在温州能报吗'])('%s asks for no change', (text) => {
    expect(on('结果', text).state?.confirming).toBeNull()
  })

  it.each(['助工', '中级', '工程师'])('%s alone confirms nothing at the review', (text) => {
    expect(on('核对', text).state?.pending?.question).not.toBe('result')
  })
})

describe('what may be done, listed by number to ask which', () => {
  const ASKED = '温州机电|中级|提醒我|已完成'

  it.each(['1', '第1个'])('%s is one of them, and no answer to the question below', (text) => {
    const { state, text: said } = talk(`${ASKED}|${text}`, '2022-09-15')
    expect(said).toContain('办好了')
    expect(told(state, 'titles')).toBeNull()
    expect(state?.reminding?.done).toHaveLength(1)
  })

  it('a number answers the question again once something else was said', () => {
    const { state } = talk(`${ASKED}|什么时候截止|3`, '2022-09-15')
    expect(told(state, 'titles')).toBe('助理工程师')
    expect(state?.reminding?.done).toEqual([])
  })
})

it.each(['都对', '都对的', '全对', '都没错'])('%s at 核对 is its 好', (text) => {
  expect(on('核对', text).state?.pending?.question).toBe('result')
})
