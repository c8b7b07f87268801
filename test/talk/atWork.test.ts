import { describe, expect, it } from 'vitest'
import { runGolden } from './golden.ts'
import { talk, told } from './lines.ts'
import { realWorld } from './world.ts'

const TODAY = '2022-09-15'
const AT_HAND =
  '学历=大专；专业=数控技术；毕业时间=2010年6月30日；职称=助工；助理工程师取得=2018年12月20日；助理工程师职称的专业=机电；助理工程师聘任=2018年1月1日至今；技能等级=没有；年度考核=都合格；专业工作=2010年7月1日至今；学时=都够；社保=在温州；社保起始=2010年7月1日；本单位社保起始=2010年7月1日；单位=民企；编制=没有'
const at = (words: string, asked = true) => {
  if (!asked) {
    const { state, text } = talk(`温州机电|中级|${words}`, TODAY)
    return { field: told(state, 'employment'), text }
  }
  const lines = [`今天: ${TODAY}`, `备答: ${AT_HAND}`, '用户: 温州机电', '用户: 中级', '顺答: 岗位']
  const turn = runGolden(
    realWorld(),
    '岗位',
    [...lines, ...words.split('|').map((line) => `用户: ${line}`)].join('\n'),
  ).at(-1)
  return { field: told(turn?.state ?? null, 'employment'), text: turn?.said.map(({ text }) => text).join('\n') ?? '' }
}

describe('who heads others', () => {
  it.each(['车间主任', '我是生产副厂长', '班组长', '总经理', '厂长助理', '车间主任，管生产'])(
    'is asked for the work: %s',
    (words) => {
      expect(at(words)).toMatchObject({ field: null, text: expect.stringContaining('手上也做技术') })
      expect(at(`${words}|是`).field).toBe('机电')
      expect(at(`${words}|做别的`).field).toBe('其他')
    },
  )

  it.each(['老板', '我就是老板', '老板自己', '我自己开的厂', '公司法人'])('so is whose firm it is: %s', (words) => {
    expect(at(words)).toMatchObject({ field: null, text: expect.stringContaining('手上做的是不是技术活') })
    expect(at(`${words}|是`).field).toBe('机电')
  })

  it.each([
    ['我是车间主任，也搞工艺', '机电'],
    ['销售经理', '其他'],
    ['财务主管', '其他'],
  ])('unless the work is told: %s', (words, field) => expect(at(words).field).toBe(field))
})

const NO_TRADE = [
  '在岗，数控设备采购',
  '在岗，设备销售',
  '在岗 设备厂财务',
  '在职，自动化设备公司人事',
  '在职机械厂老板',
  '在职，机械专业毕业',
  '在职，电气自动化专业的',
  '在职，搞设备采购',
  '在岗，做模具生意',
  '在岗，做数控设备销售',
  '在岗，机械厂',
]
const TRADE = [
  '在岗 做钳工',
  '在职，搞电气的',
  '在岗，做机械设计',
  '在岗，做电气设备安装调试',
  '在岗，数控车床',
  '在岗，电工',
  '在岗，搞设备维修',
]

describe('a trade beside being at work', () => {
  it.each(NO_TRADE)('is told by no name of a firm, a post or a major: %s', (words) => {
    expect(at(words).field).not.toBe('机电')
    expect(at(words, false).field).not.toBe('机电')
  })

  it.each(TRADE)('is told by what is done: %s', (words) => {
    expect(at(words).field).toBe('机电')
    expect(at(words, false).field).toBe('机电')
  })

  it.each(['在岗', '是的', '在岗，从事机电专业技术工作', '以前做过采购，现在在岗做维修'])(
    'yes, where it is asked: %s',
    (words) => {
      expect(at(words).field).toBe('机电')
    },
  )

  it.each(['上班', '在上班', '还在上班的'])('at what is asked of who only is at work: %s', (words) => {
    expect(at(words).field).toBeNull()
    expect(at(words).text).toContain('手上做的是机电技术工作吗')
    expect(at(`${words}|是`).field).toBe('机电')
    expect(at(`${words}|做别的`).field).toBe('其他')
  })

  it.each(['质检', '调机的', '我是搞设备的'])('a trade alone is asked back: %s', (words) => {
    expect(at(words).field).toBeNull()
    expect(at(words).text).toContain('是技术工作吗')
    expect(at(`${words}|是`).field).toBe('机电')
  })

  it.each(['病假', '在休产假', '请了病假'])('leave is asked back: %s', (words) => {
    expect(at(words).field).toBeNull()
    expect(at(words).text).toContain('休完假')
  })
})

const SHANGYU =
  '学历=本科；职称=没有；专业=化工；技能等级=没有；毕业时间=2018年6月；专业工作=2018年7月到现在；近三年社保证明=有；学历证明=有；年度考核=都合格；注册地=在；学时=都够；单位=民企'
const inShangyu = (words: string) => {
  const lines = ['今天: 2023-08-10', `备答: ${SHANGYU}`, '用户: 上虞', '用户: 中级', '顺答: 岗位']
  const turn = runGolden(
    realWorld(),
    '岗位',
    [...lines, ...words.split('|').map((line) => `用户: ${line}`)].join('\n'),
  ).at(-1)
  return { field: told(turn?.state ?? null, 'employment'), text: turn?.said.map(({ text }) => text).join('\n') ?? '' }
}

describe('the trade of a firm', () => {
  it.each([
    ['在化工厂当机修', '也是石油、化学工程这方面'],
    ['在岗，化工厂', '也是石油、化学工程这方面'],
    ['在药厂上班', '也是医药工程这方面'],
    ['在染厂', '也是轻纺工程这方面'],
    ['在上班', '是不是技术活'],
    ['化验员', '是哪一方面的'],
  ])('is not the work of who is there: %s', (words, asked) => {
    const { field, text } = inShangyu(words)
    expect(field).toBeNull()
    expect(text).toContain(asked)
  })

  it.each([
    ['在化工厂做化工工艺', '石油和化学工程'],
    ['在岗，做化工', '石油和化学工程'],
    ['在化工厂当机修|做别的', '其他'],
    ['在药厂上班|是', '医药工程'],
  ])('leaves what is told of the work: %s', (words, field) => expect(inShangyu(words).field).toBe(field))
})
