import { describe, expect, it } from 'vitest'
import { resultOf, talk } from './lines.ts'

const GOOD =
  '学历=大专；专业=模具；毕业时间=2015年7月；学位=没有；职称=助工；助理工程师取得=2018年12月20日；助理工程师职称的专业=机电；助理工程师聘任=2018年12月25日至今；年度考核=都合格；学时=都够；社保=温州；社保起始=2016年7月；编制=没有；单位=民企；岗位=在岗；违规=没有；技能等级=没有；专业工作=2015年7月1日至今；业绩=都没有；推荐专家=没有；外语=没有；计算机=没有；技术职务=没有；年收入=没有；山区县=没有；其他业绩=没有；岗位变动=没有'

describe('the last days a result names', () => {
  it('are those of papers where no others are written, with the last day worked before them', () => {
    const said = resultOf('2023-08-20', '温州机械 报中级', GOOD)
    expect(said).toContain('材料报送到9月30日')
    expect(said).toContain('平台上个人和单位各自的截止日没写')
    expect(said).toContain('最后一个工作日9月28日')
    expect(said).not.toContain('网上提交')
  })

  it('are those of the applicant and the employer where they are written', () => {
    const said = resultOf('2022-09-15', '温州机电 报中级', GOOD)
    expect(said).toContain('10月20日前本人网上提交；11月2日前单位推荐')
    expect(said).not.toContain('材料报送到')
  })
})

describe('the last days a timetable and the steps name', () => {
  it.each(['时间表', '步骤'])('are said to be those of papers, once, in the %s', (part) => {
    const { text } = talk(`温州机械 中级|${part}`, '2023-08-15')
    expect(text.match(/网上哪天关没写/g)).toHaveLength(1)
  })

  it('are not where the platform’s are written', () => {
    expect(talk('温州机电 中级|时间表').text).not.toContain('网上哪天关没写')
  })
})
