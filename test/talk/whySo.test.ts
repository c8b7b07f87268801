import { describe, expect, it } from 'vitest'
import { saidIn, talk } from './lines.ts'

const AT_HAND =
  '职称=助工；助理工程师取得=2018年12月20日；助理工程师职称的专业=机电；助理工程师聘任=2019年1月1日至今；年度考核=都合格；学时=都够；社保=温州；社保起始=2016年7月；编制=没有；单位=民企；岗位=在岗；违规=没有；技能等级=没有；专业工作=2015年7月1日至今；业绩=都没有；学历=大专；专业=模具；毕业时间=2015年7月'

const lastAfter = (...words: readonly string[]) =>
  saidIn(
    '今天: 2022-09-15',
    `备答: ${AT_HAND}`,
    ...words.map((word) => (word === '顺答:' ? word : `用户: ${word}`)),
  ).at(-1) ?? ''

describe('why the result is what it is', () => {
  it.each(['为什么', '为啥', '为啥我能报', '凭什么说我可以报', '为什么是这个结果', '咋不行呢'])(
    '%s is answered with the reasons',
    (words) => {
      const said = lastAfter('温州机电 我想评中级', '顺答:', '好', words)
      expect(said).toContain('✓ 正常申报')
    },
  )

  it('in the middle of the questions it is how it stands', () => {
    const { text } = talk('温州机电|中级|助工|为什么不行')
    expect(text).not.toContain('没看明白')
    expect(text).toContain('按您现在说的')
  })

  it.each(['为什么不能报高级', '为什么大专不能报'])('%s asks something else', (words) => {
    expect(talk(`温州机电|中级|助工|${words}`).text).not.toContain('按您现在说的')
  })

  it('and 为什么 about an open question still explains that question', () => {
    expect(talk('温州机电|中级|助工|为什么问').text).not.toContain('✓')
  })
})

describe('while no plan is chosen', () => {
  it.each([
    '我是公司人事，帮员工小王问，他能不能报',
    '我是老板，厂里8个工程师要报，怎么弄',
    '阿拉想评个工程师，侬讲来塞伐',
    '你们这破系统到底能不能用',
  ])('%s is no matter for five offices', (words) => {
    const { text } = talk(words)
    expect(text).not.toContain('文件没有写')
    expect(text).toContain('您在哪儿报')
  })

  it('a matter nobody writes of is looked up once the plan is chosen', () => {
    expect(talk('评审当天要带狗吗').text).toContain('选好在哪儿报')
    expect(talk('评审当天要带狗吗|温州机电').text).toContain('文件没有写')
  })
})
