import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'

type Row = readonly [text: string, about: string, asked?: string]

// biome-ignore format: one message a line
const ASKED_BACK: readonly Row[] = [
  ['收入十来万，不交税的', '收入.年收入'],
  ['工资十一二万', '收入.年收入'],
  ['有低压电工操作证', '技能等级'],
  ['编了一本教材，机械工业出版社', '论文著作.种类'],
  ['专业归医药工程还是机电我也搞不清', '岗位.岗位专业'],
  ['拿过鲁班奖', '工程产品奖'],
  ['技能竞赛拿过优胜奖', '竞赛.等级'],
  ['社保同上', '社保'],
  ['社保以前是灵活就业，前年才转到厂里', '社保.参保地'],
  ['工资保密', '收入.年收入', 'salary'],
  ['公司不让对外讲', '收入.年收入', 'salary'],
  ['我一个打工的哪知道', '单位.年营业收入', 'employer.revenue'],
  ['两样都干，你帮我看算哪个', '岗位.工作类别', 'employment.duty'],
  ['修电梯的，你说相关不相关嘛', '技能等级.高级工.工种相关', 'skills.related/高级工'],
  ['有一段不是', '工作经历', 'work.related'],
  ['还没问过', '学历.对口', 'education.match'],
  ['三级钳工证，哪年的真想不起来', '技能等级.高级工.取得'],
]

describe('what was spoken of and not told', () => {
  it.each(ASKED_BACK.map(([text, about, asked = null]) => ({ text, about, asked })))(
    '$text: $about is asked back',
    ({ text, about, asked }) => {
      const { asks } = readMessage(text, { today: '2022-09-15', asked })
      expect(asks.map((ask) => ask.about)).toContain(about)
    },
  )

  // biome-ignore format: one message a line
  it.each<string>([
    '特种作业操作证没有',
    '年薪11.8万',
    '省级技术能手2020年',
    '发明专利一个，我第一',
  ])('%s: nothing is asked back for having been half said', (text) => {
    expect(readMessage(text, { today: '2022-09-15' }).asks.filter(({ why }) => why === 'incomplete')).toEqual([])
  })
})
