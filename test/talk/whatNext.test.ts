import { describe, expect, it } from 'vitest'
import { saidIn, talk } from './lines.ts'

const OPEN =
  '职称=助工；助理工程师取得=2018年12月20日；助理工程师职称的专业=机电；助理工程师聘任=2019年1月1日至今；年度考核=都合格；学时=都够；社保=温州；社保起始=2016年7月；编制=没有；单位=民企；岗位=在岗；违规=没有；技能等级=没有；专业工作=2015年7月1日至今；业绩=都没有；岗位变动=是；学位=学士；学历=大专；专业=模具设计与制造'
const met = (today: string, ...words: readonly string[]) =>
  saidIn(
    `今天: ${today}`,
    `备答: ${OPEN}`,
    '用户: 温州机电 我想评中级',
    '顺答:',
    '用户: 好',
    ...words.map((word) => `用户: ${word}`),
  ).at(-1) ?? ''

describe('what comes next, after the result', () => {
  // biome-ignore format: one way of asking after another
  it.each(['然后呢', '下一步', '下一步呢', '我该做什么', '接下来怎么办', '接下来要做什么', '那我现在该干嘛', '后面呢', '还要做什么'])(
    '%s: by the days of the plan',
    (words) => {
      const said = met('2022-09-15', words)
      expect(said).toContain('接下来按日子')
      expect(said).toContain('网上申报（个人）：10月20日前')
    },
  )

  it.each(['已提交', '交好了', '报好了', '我已经提交了', '网上报好了', '申报成功了'])(
    '%s: what follows that',
    (words) => {
      const said = met('2022-09-15', words)
      expect(said).toContain('网上提交这一步办了')
      expect(said).toContain('单位推荐（单位）：11月2日前')
      expect(said).not.toContain('网上申报（个人）')
    },
  )

  it.each(['下一步', '然后要干嘛'])('after 已提交, %s goes on from there', (words) => {
    const said = met('2022-09-15', '已提交', words)
    expect(said).toContain('单位推荐（单位）：11月2日前')
    expect(said).not.toContain('网上申报（个人）')
    const late = met('2022-11-10', '交好了', words)
    expect(late).toContain('盖章送评审表（个人）')
    expect(late).not.toContain('已于')
  })

  it('it is kept with the plan it is of', () => {
    const { state } = talk('温州机电|1|没有|没有|高中|都没有|2019年3月至今|好|已提交', '2022-09-15')
    expect(state?.handedIn).toBe('wenzhou-jidian-2022')
  })

  it.each(['提交不了', '材料交了', '没提交', '申报好了吗', '现在呢', '怎么办'])('%s is none of these', (words) => {
    const said = met('2022-09-15', words)
    expect(said).not.toContain('接下来按日子')
    expect(said).not.toContain('这一步办了')
  })

  it('before the window opens it says when', () =>
    expect(met('2022-07-15', '下一步')).toContain('2022年8月1日才开始申报'))

  it('and once it is closed, what is left for whoever has handed in', () => {
    const said = met('2022-10-25', '然后呢')
    expect(said).toContain('已于10月20日结束')
    expect(said).toContain('单位推荐11月2日截止')
  })

  it('on the last day it says so', () => {
    expect(met('2022-10-20', '然后呢')).toContain('今天是个人申报最后一天')
    expect(met('2022-10-19', '然后呢')).not.toContain('最后一天')
  })

  it('who cannot apply yet hears what lacks, and of no steps', () => {
    const said = talk('温州机电|1|没有|没有|高中|都没有|2019年3月至今|好|我该做什么').text
    expect(said).toContain('先不用办手续')
    expect(said).not.toContain('网上申报')
  })

  it('who has the title already hears of the next one', () =>
    expect(talk('温州机电|中级|工程师|机电|然后呢').text).toContain('再上一级是高级工程师'))
})

describe('what a way lacks', () => {
  it('that a simpler way is open is told as such, and not asked for', () => {
    const said = met('2022-09-15', '详细')
    expect(said).toContain('已有更简单的路，不用破格')
    expect(said).not.toContain('才行')
  })

  it('of three of seven things, of which none is told, is what surely lacks, and not what one of them does', () => {
    const none =
      '学历=高中；职称=助工；助理工程师聘任=2018年1月1日至今；助理工程师取得=2017年12月20日；助理工程师职称的专业=机电；技能等级=没有；处分=都没有；年度考核=都合格；业绩=都没有；年收入=没有；年薪=没有；专业工作=2005年1月1日至今；在生产一线做技术技能工作=没有；认定为高级以上人才=没有；专利或技改效益显著=没有'
    const lines = ['今天: 2022-09-15', `备答: ${none}`, '用户: 温岭机电 报中级', '顺答:', '用户: 好']
    const said = saidIn(...lines, '用户: 详细', '用户: 更多').at(-1) ?? ''
    expect(said).toContain('七项里占三项（第六条（一）；附件1 三.1）。至少差 1 条，另有 2 条要核实')
    expect(said).not.toContain('差 1 项')
  })
})
