import { describe, expect, it } from 'vitest'
import { WENLING } from './allAnswered.ts'
import { talk, told } from './lines.ts'

const DAY = '2022-09-15'
const REVIEW =
  '温州机电|中级|助工|大专|模具|2019年1月1日到2022年12月31日|2018年12月20日|机电|都合格|都够|1|2015年8月|没有|民企|1|没有'
const at = { 核对: `${REVIEW}|`, 结果: `${REVIEW}|好|` } as const
const open = (text: string, where: keyof typeof at = '结果') => talk(`${at[where]}${text}`, DAY)

describe('something told is wrong, and not what', () => {
  for (const where of ['核对', '结果'] as const)
    it.each([
      '其实我前面说错了一点',
      '我那个证好像有问题',
      '刚才有一条不对',
      '有个地方填错了',
      '我说错了',
      '那个时间好像不对',
      '前面是瞎说的',
      '可能说得不准',
      '不是这样的',
    ])(`${where}: %s lists the answers to choose from`, (text) => {
      const { state, text: said } = open(text, where)
      expect(state?.pending?.question).toBe('change')
      expect(said).toContain('3 专业：模具')
    })

  it.each(['这结果不对吧', '你算错了', '结果好像有问题', '不对吧'])('%s of the result is as well', (text) => {
    const { state, text: said } = open(text)
    expect(state?.pending?.question).toBe('change')
    expect(said).toContain('上面的结果先别作数')
  })

  it.each([
    ['我职称那块不是这么回事', 'titles'],
    ['我学历有问题', 'education'],
    ['社保好像有问题', 'insurance.since'],
    ['聘书有点问题', 'titles.appointments/助理工程师'],
    ['聘书日期不对', 'titles.appointments/助理工程师'],
  ])('%s asks the one that is named', (text, question) => {
    expect(open(text).state?.pending?.question).toBe(question)
  })

  it.each(['我想改一下', '想改点东西', '有东西要改'])('%s lists them, too', (text) => {
    expect(open(text).state?.pending?.question).toBe('change')
  })

  it('好 to the list shows the answers, and closes nothing', () => {
    const { state, text } = open('其实我前面说错了一点|好')
    expect(state?.pending?.question).toBe('review')
    expect(text).not.toContain('接下来备材料')
  })

  it.each(['没说错', '没有填错', '结果没问题', '不用改', '没有要改的', '没什么要改的'])(
    '%s changes nothing',
    (text) => {
      const { state, text: said } = open(text)
      expect(state?.pending).toMatchObject({ question: 'result', misses: 0 })
      expect(said).toContain('照前面说的')
    },
  )

  it.each(['系统有问题', '材料填错了怎么办', '我同事的证有问题', '答案不对吗', '谢谢', '太好了', '我有个问题'])(
    '%s is none of it',
    (text) => {
      expect(open(text).state?.pending?.question).toBe('result')
      expect(told(open(text).state, 'education')).toBe('大专')
    },
  )

  it('专业不对口 is told of the major', () => {
    expect(open('专业不对口').text).toContain('不对口')
  })
})

describe('that all is right, where the answers are checked, is their 好', () => {
  it.each(['没问题', '没有问题了', '都没问题，看结果', '不用改', '不用改了，看结果', '没有错', '没填错', '不想改了'])(
    '%s',
    (text) => {
      expect(open(text, '核对').state?.pending?.question).toBe('result')
    },
  )

  it.each(['没问题吧', '可能没填错', '不是没问题', '考核没问题'])('%s goes on to nothing', (text) => {
    expect(open(text, '核对').state?.pending?.question).not.toBe('result')
  })
})

describe('of several pieces the one that is wrong is heard', () => {
  it.each([
    ['聘书没错，社保错了', 'insurance.since'],
    ['学历没问题，聘书日期错了', 'titles.appointments/助理工程师'],
    ['专业没换，单位换了', 'employer'],
  ])('%s', (text, question) => {
    for (const where of ['核对', '结果'] as const) expect(open(text, where).state?.pending?.question).toBe(question)
  })

  it('我忘了说，我还有个发明专利 tells the patent', () => {
    expect(told(open('我忘了说，我还有个发明专利').state, 'patents')).toHaveLength(1)
  })
})

describe('what was not understood at the result is not settled by 好', () => {
  it('is told not to count, and 好 asks first whether all is right', () => {
    const { text } = open('我还有个证')
    expect(text).toContain('没算进结果')
    const first = open('我还有个证|好').text
    expect(first).toContain('没算进结果')
    expect(first).not.toContain('接下来备材料')
    expect(open('我还有个证|好|好').text).toContain('接下来备材料')
  })

  it.each(['我漏说了', '少说了一样', '忘了说一个', '前面没说全'])('%s: it may be told, and 好 comes after', (text) => {
    expect(open(text).text).toContain('漏了什么直接说')
    expect(open(`${text}|好`).text).not.toContain('接下来备材料')
  })

  it.each(['谢谢', '我有个问题', '详细'])('after %s, 好 is what it was', (text) => {
    expect(open(`${text}|好`).text).toContain('接下来备材料')
  })
})

describe('what agrees with what was told is said to agree', () => {
  it.each([
    '考核没有不合格',
    '考核没有一年不合格',
    '学时没少',
    '学时没有不够',
    '我没换过单位',
    '专业没换',
    '职称没变',
    '聘书没断过',
    '聘书没过期',
    '我没别的职称',
    '不是国企',
    '我不是事业编',
    '我没有编制',
    '职称没别的',
    '没有第二份聘书',
    '考核没有问题',
    '单位没变',
  ])('%s', (text) => {
    for (const where of ['核对', '结果'] as const) {
      const { state, text: said } = open(text, where)
      expect(said).toContain('和前面说的一样')
      expect(state?.answers).toEqual(open('谢谢', where).state?.answers)
    }
  })

  it.each(['我没被处分过', '我从来没受过处分', '没有处分记录'])('温岭: %s', (text) => {
    const { state, text: said } = talk(`${WENLING}|好|${text}`, DAY)
    expect(said).toMatch(/和前面说的一样|您说过/)
    expect(state?.pending?.question).toBe('result')
  })

  it.each([
    ['处分没撤销', 'sanctions'],
    ['我其实被处分过', 'sanctions'],
    ['不是没被处分过', 'sanctions'],
  ])('温岭: %s does not agree', (text, key) => {
    const { state, text: said } = talk(`${WENLING}|好|${text}`, DAY)
    expect(said).not.toContain('和前面说的一样')
    expect(state?.pending?.question).toBe(key)
  })

  it.each(['不是国企，是事业单位', '没有事业编，有行政编', '不是事业编，是行政编', '以前不是国企'])(
    'nor does %s',
    (text) => {
      for (const where of ['核对', '结果'] as const) expect(open(text, where).text).not.toContain('和前面说的一样')
    },
  )

  it('nor does 考核没有不合格 where a year failed', () => {
    const failed = REVIEW.replace('都合格', '2019合格，2020不合格，2021合格')
    expect(talk(`${failed}|好|考核没有不合格`, DAY).text).not.toContain('一样')
  })

  it('nor 聘书没过期 where the letter ended', () => {
    const ended = REVIEW.replace('2022年12月31日', '2022年6月30日')
    expect(talk(`${ended}|好|聘书没过期`, DAY).text).not.toContain('一样')
  })

  it.each(['我不是国企员工', '学时没少，考核有一年不合格', '其实专业没换', '专业应该没换吧'])('%s need not', (text) => {
    expect(open(text).text).not.toContain('和前面说的一样')
  })
})

describe('what is asked at once is not put off', () => {
  it.each(['社保断过两个月', '考核可能有一年不合格', '学时好像不太够', '聘书好像是2019年3月开始的'])('%s', (text) => {
    for (const where of ['核对', '结果'] as const) expect(open(text, where).text).not.toContain('再问您')
  })
})
