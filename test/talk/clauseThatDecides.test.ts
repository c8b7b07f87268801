import { describe, expect, it } from 'vitest'
import { resultOf, talk } from './lines.ts'

describe('the clause under a result', () => {
  it('is that of the public condition that fails, not of a way that would do', () => {
    const { text } = talk(
      '温州机电|中级|本科 电气工程 2012年毕业 助理工程师 2015年11月取得 2016年1月1日聘至今 事业编制|好',
      '2022-09-15',
    )
    expect(text).toContain('不是行政编制、事业编制：事业编制')
    expect(text).toContain('依据：温职改办〔2022〕14号 一')
    expect(text).not.toContain('第十条')
  })

  it('stays that of the way where the way is what lacks', () => {
    const said = resultOf(
      '2024-08-01',
      '浙江高级',
      '学历=大专；专业=机械工程；毕业时间=2005年7月；学位=没有；职称=工程师；工程师聘任=2020年1月3日至今；工程师取得=2019年12月20日；工程师职称的专业=机电；技能等级=没有；自评总分=79.5；要扣的分=没有；单位=民企；技能称号=都没有；业绩=都没有',
    )
    expect(said).toContain('依据：浙机联〔2024〕022号 二（一）')
  })
})

describe('a level that the plan has not', () => {
  it.each(['我想评高级工程师', '高级', '高工'])('%s: said so, and the level asked for again', (said) => {
    const { state, text } = talk(`温州机电|${said}`, '2022-09-15')
    expect(state?.pending?.question).toBe('target')
    if (said !== '高级') expect(text).toContain('这个计划不评高级工程师')
    expect(talk(`温州机电|${said}|中级吧`, '2022-09-15').state?.pending?.question).toBe('titles')
  })
})
