import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'

type Row = readonly [text: string, about: string, asked?: string]

// biome-ignore format: one message a line
const OPEN: readonly Row[] = [
  // A side of a result.
  ['市里的技术比武得过名次，第几想不起来了', '竞赛.名次'],
  ['省级期刊发过1篇，第几作者要翻出来看看', '论文著作.排名'],
  ['科技进步奖一个，市里的，几等奖忘了', '科技奖.等级'],
  ['优秀共产党员，是街道发的还是区里发的分不清', '荣誉.级别'],
  ['省级团队有我，不过我在里面算啥角色文件没写', '技术团队.角色'],
  ['县级技术能手我也是，证书搬家搬没了', '技能称号.佐证'],
  ['有几个专利的', '专利'],
  // A date of a paper.
  ['高级工有的，焊工，证上哪天发的磨掉了看不清', '技能等级.取得'],
  ['助工2016年12月评的，什么时候聘的说不上来', '职称.助理工程师.聘任'],
  ['21年的考核表还没发下来', '年度考核.2021'],
  ['助工早就评了', '职称.取得'],
  // Amounts.
  ['单位七八十号人', '单位.员工人数'],
  ['专业科目2020年大概四五十', '学时'],
  // The open question, answered by nobody.
  ['老板才知道', '单位.年营业收入', 'employer.revenue'],
  ['要去税务局问问看才知道', '收入.完税证明', 'income.taxProof'],
  ['口头说行，书面的还没出', '社保.总部同意', 'insurance.agreed'],
  ['报了名这个月底才比', '竞赛', 'competitions'],
]

describe('what is told and left open', () => {
  it.each(OPEN.map(([text, about, asked = null]) => ({ text, about, asked })))(
    '$text: $about is asked back',
    ({ text, about, asked }) => {
      const { asks } = readMessage(text, { today: '2022-09-15', asked })
      expect(asks.map((ask) => ask.about)).toContain(about)
    },
  )

  // biome-ignore format: one message a line
  it.each<string>([
    '聘书丢了，公司档案里写的聘任日期2017年6月1日，助工',
    '今年继续教育我一分钟都没看',
    '发明专利一个，我第一，2020年授权',
    '助工2019年12月评的，2020年1月1日聘到现在',
    '员工208人，年营收8000万',
  ])('%s: nothing is left open', (text) => {
    expect(readMessage(text, { today: '2022-09-15' }).asks).toEqual([])
  })
})

describe('figures and days that are none', () => {
  const told = (text: string, asked: string | null = null) => readMessage(text, { today: '2022-09-15', asked }).dossier

  it('takes no rough number', () => {
    expect(told('七八十号人吧，没细数', 'employer.staff')).toEqual({})
    expect(told('两三个吧', 'experts')).toEqual({})
    expect(told('今年专业课学了一半不到')).toEqual({})
    expect(told('3个新型 一个我排一 两个我排二').patents).toHaveLength(3)
  })

  it('takes neither of two days', () => {
    expect(told('93年底还是94年初进的厂')).toEqual({})
    expect(told('07还是08年的', 'education.graduated')).toEqual({})
  })

  it('takes no grade whose results are awaited', () => {
    expect(told('技师刚考完等成绩，手上高级工是2015年的')).toEqual({ skills: [{ grade: '高级工', obtained: '2015' }] })
    expect(told('技师理论过了实操没过')).toEqual({})
    expect(told('技师理论实操都过了，证是2020年的').skills).toHaveLength(1)
  })
})
