import { describe, expect, it } from 'vitest'
import { resultOf } from './lines.ts'

const SENIOR =
  '专业=机械工程；毕业时间=2005年7月；学位=没有；职称=工程师；工程师取得=2019年12月20日；工程师职称的专业=机电；技能等级=没有；自评总分=79.5；要扣的分=没有；单位=民企；技能称号=都没有；业绩=都没有'

describe('the nearest way', () => {
  it('a score just short is told beside a way that time opens', () => {
    const said = resultOf('2024-08-01', '浙江高级', `学历=本科；工程师聘任=2020年1月3日至今；${SENIOR}`)
    expect(said).toContain('差 2 天')
    expect(said).toContain('另外，八十分差 0.5 分。')
  })

  it('of ways that time does not open it is the one that lacks least', () => {
    const said = resultOf('2024-08-01', '浙江高级', `学历=大专；工程师聘任=2020年1月3日至今；${SENIOR}`)
    expect(said).toContain('最近的一条路是八十分')
    expect(said).toContain('差 0.5 分（自评 79.5 分）')
  })

  it('a yearly income just short of 300,000 is the nearest way, however much else is missing', () => {
    const said = resultOf(
      '2022-09-15',
      '温岭机电 报中级',
      '学历=高中；职称=助工；助理工程师聘任=2018年1月1日至今；助理工程师取得=2017年12月20日；助理工程师职称的专业=机电；技能等级=没有；处分=都没有；年度考核=都合格；业绩=都没有；年收入=29万9；年薪=29万9；专业工作=2005年1月1日至今；在生产一线做技术技能工作=没有；认定为高级以上人才=没有；专利或技改效益显著=没有',
    )
    expect(said).toContain('最近的一条路是越级')
    expect(said).toContain('差 0.1 万元年薪（年收入 29.9 万元）')
    expect(said).toContain('哪一样都行：年薪 30 万元以上')
    expect(said).not.toContain('下面至少占')
  })

  it('a way that hangs on the day alone is nearer than one that takes years', () => {
    const said = resultOf(
      '2022-09-15',
      '温州机电 报助工',
      '学历=大专；专业=会计；毕业时间=2017年7月1日；其他学历=没有；职称=没有；技能等级=没有；年度考核=都合格；学时=都够；社保=温州；社保起始=2018年1月；编制=没有；单位=民企；岗位=在岗；违规=没有；业绩=都没有；专业工作=2018年1月至今；工作相关=是',
    )
    expect(said).toContain('还判断不了：助理工程师')
    expect(said).toContain('差 30 天，最早2023年1月30日')
    expect(said).not.toContain('2028')
  })

  it('with one of two things had, the other is nearer than a certificate that takes years', () => {
    const said = resultOf(
      '2023-08-15',
      '上虞',
      '学历=中专；专业=应用化工技术；毕业时间=2013年7月1日；职称=没有；技能等级=没有；专业工作=2013年7月1日至今；业绩=都没有；技术负责人满三年=没有；县级学术技术带头人=没有；单位获清单荣誉=没有；重点骨干企业重大项目主要完成者=没有',
    )
    expect(said).toContain('最近的一条路是五项里占两项')
    expect(said).toContain('✗ 五项里占两项：差 1 项\n')
    expect(said).toContain('第二项：近五年发明专利')
  })
})

describe('a result', () => {
  it('says what becomes of it whether the major matches or not, where that is all that is open', () => {
    const said = resultOf(
      '2023-08-15',
      '上虞',
      '学历=大专；专业=机电一体化；毕业时间=2016年7月；职称=没有；技能等级=没有；专业工作=2016年7月1日至今；近三年社保证明=有；学历证明=有；年度考核=都合格；注册地=在；学时=都够；单位=民企；岗位=化工；违规=没有；业绩=都没有；单位获清单荣誉=没有；对口=没问过；其他学历=没有',
    )
    expect(said).toContain('要是算对口：就能报；不算：报不了，差约 7 个月。')
  })

  it('names no nearest way where a public condition alone stands before them all', () => {
    const said = resultOf(
      '2023-08-15',
      '温州机械 报中级',
      '学历=本科；专业=机械工程；学位=学士；职称=没有；技能等级=没有；专业工作=2016年7月1日至今；年度考核=都合格；学时=都够；单位=国企；岗位=在岗；编制=没有；社保=都不是；业绩=都没有；毕业时间=2016年7月；工作相关=是；推荐专家=没有',
    )
    expect(said).toContain('卡在公共条件上，走哪条路都一样：\n✗ 到2023年9月30日在温州缴社保满 3 个月')
    expect(said).not.toContain('最近的')
  })
})
