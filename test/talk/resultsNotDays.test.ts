import { describe, expect, it } from 'vitest'
import { saidIn } from './lines.ts'

/** All that is said in a talk with these answers at hand, up to the result. */
function saidWith(today: string, opening: string, atHand: string): string {
  return saidIn(`今天: ${today}`, `备答: ${atHand}`, `用户: ${opening}`, '顺答:', '用户: 好').join('\n')
}

const COMMON =
  '年度考核=都合格；学时=都够；社保=温州；社保起始=2010年8月；编制=都没有；单位=民企；岗位=机电；违规=没有；外语=没有；计算机=没有；技术职务=没有；年收入=8万；山区县=没有；其他业绩=没有；推荐专家=2位'

describe('results told by month', () => {
  const papers =
    '学历=高中；职称=助工；技能等级=没有；业绩=论文；论文=核心期刊1篇第一作者2021年3月；助理工程师职称的专业=机电；专业工作=2006年1月1日到现在'

  it('are not said to lack their day where it is the title’s date that is not known', () => {
    const said = saidWith(
      '2022-09-15',
      '温州机电 中级',
      `${papers}；助理工程师聘任=不知道；助理工程师取得=不知道；${COMMON}`,
    )
    expect(said).toContain('改取得')
    expect(said).not.toContain('还不够')
    expect(said).not.toContain('改论文')
  })

  it('nor where all days of the month lie after the title', () => {
    const said = saidWith(
      '2022-09-15',
      '温州机电 中级',
      `${papers}；助理工程师聘任=2019年1月1日到现在；助理工程师取得=2018年12月；${COMMON}`,
    )
    expect(said).not.toContain('还不够')
    expect(said).not.toContain('改论文')
  })

  it('are asked for closer where the month may lie before it', () => {
    const said = saidWith(
      '2022-09-15',
      '温州机电 中级',
      `${papers}；助理工程师聘任=2021年3月15日到现在；助理工程师取得=2021年3月15日；${COMMON}`,
    )
    expect(said).toMatch(/还不够细|改论文|不够/)
  })
})
