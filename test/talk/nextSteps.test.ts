import { describe, expect, it } from 'vitest'
import { saidIn, talk } from './lines.ts'

const AT_HAND =
  '职称=助工；助理工程师取得=2018年12月20日；助理工程师职称的专业=机电；助理工程师聘任=2019年1月1日至今；年度考核=都合格；学时=2022年专业48 一般公需18 行业公需12，其他都够；社保=温州；社保起始=2016年7月；编制=没有；单位=民企；岗位=在岗；违规=没有；技能等级=没有；专业工作=2015年7月1日至今；业绩=都没有；岗位变动=是；学位=学士；学历=大专；专业=模具设计与制造'

/** What is said to words after the result of somebody who lacks hours alone. */
function afterResult(...words: readonly string[]): string {
  const lines = ['今天: 2022-09-15', `备答: ${AT_HAND}`, '用户: 温州机电 我想评中级', '顺答:', '用户: 好']
  return saidIn(...lines, ...words.map((word) => `用户: ${word}`)).at(-1) ?? ''
}

describe('after the result', () => {
  it.each([
    '没有',
    '都没有',
    '好的知道了',
    '知道了谢谢',
    '嗯嗯',
    '行吧',
    'ok',
    '没了',
    '不用了，谢谢',
    '明白了',
    '收到',
  ])('%s is answered by what can be done next, in a line', (words) => {
    const said = afterResult(words)
    expect(said).toBe('好。先把差的补上，补好了跟我说一声。怕忘了日子，说“提醒我”。')
  })

  it('says nothing of reminders to whoever has them', () => {
    expect(afterResult('提醒我', '好的知道了')).not.toContain('提醒')
  })

  it.each(['我学时不够怎么办', '学时差12个咋补', '继续教育没满还能报吗', '公需课不够来得及吗'])(
    '%s is answered with their own figures and the clause',
    (words) => {
      const said = afterResult(words)
      expect(said).toContain('2022年专业科目差 12 学时')
      expect(said).toContain('2022年10月20日前补齐')
      expect(said).toContain('温职改办〔2022〕14号 二.5')
    },
  )

  it('还差什么 is answered with all that lacks', () => {
    expect(afterResult('还差什么')).toContain('差的是：\n✗ 每年专业科目 60')
  })

  it('what is not lacking is said to be enough', () => {
    expect(afterResult('社保不够怎么办')).toContain('社保够了')
  })
})

describe('before the result', () => {
  it('what was not told yet is asked for, with what is required', () => {
    const { state, text } = talk('温州机电|中级|我学时不够怎么办')
    expect(text).toContain('差多少我还不知道')
    expect(text).toContain('每年 90 学时')
    expect(state?.pending?.question).toBe('titles')
    expect(state?.answers).toEqual({})
  })

  it.each([
    '温州机电 帮我看',
    '温州机电帮我看看',
    '温州机电，不知道报哪级',
    '你好|我在温州机电，帮我看看能报什么',
    '温州机电 大专15年毕业 帮我看看',
  ])('whoever names the plan and leaves the level to us is asked at once: %s', (lines) => {
    const { state } = talk(lines)
    expect(state?.plan).toBe('wenzhou-jidian-2022')
    expect(state?.pending?.question).toBe('titles')
  })

  it.each([
    ['温州机电 材料', '要准备的材料'],
    ['温州机电 怎么报名', '的步骤'],
  ])('a part of the plan named with it is shown: %s', (lines, part) => {
    const { state, text } = talk(lines)
    expect(text).toContain(part)
    expect(state?.pending?.question).toBe('target')
  })

  it.each(['在北片', '我们厂在北片', '公司在经开区北片', '不在北片'])(
    '%s has the place of registration asked at once',
    (words) => {
      const { state, text } = talk(`上虞|${words}`, '2023-08-15')
      expect(state?.pending?.question).toBe('registered')
      expect(text).toContain('注册')
      const after = talk(`上虞|${words}|在`, '2023-08-15')
      expect(after.state?.answers.registered).toMatchObject({ value: '是' })
      expect(after.state?.pending?.question).toBe('education')
    },
  )
})

describe('many answers 不知道 in a row', () => {
  const FIVE = '温岭机电 中级|不知道|不知道|不知道|不知道|不知道'

  it('are met with what can be said, papers to look up, and a way out', () => {
    const { state, text } = talk(FIVE)
    expect(state?.pending?.question).toBe('pause')
    expect(text).toContain('还判断不了，不是不行')
    expect(text.match(/^· /gm)).toHaveLength(3)
    expect(text).toContain('继续')
  })

  it.each(['继续', '好', '接着问', '1'])('go on at %s', (words) => {
    const { state } = talk(`${FIVE}|${words}`)
    expect(state?.stage).toBe('asking')
    expect(state?.pending?.question).toBe('jobChange')
  })

  it.each(['先看结果', '不知道', '没有', '2'])('end in the result as it stands at %s', (words) => {
    expect(talk(`${FIVE}|${words}`).state?.pending?.question).toBe('result')
  })

  it('take what was looked up meanwhile', () => {
    const { state } = talk(`${FIVE}|大专`)
    expect(state?.answers.education).toMatchObject({ value: '大专' })
    expect(state?.pending?.question).toBe('education.major')
  })
})
