import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
import { brief } from './brief.ts'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  ['助工是2017年还是2018年评的来着', { titles: [{ level: '助理工程师' }] }, ['职称.助理工程师.取得 hedged']],
  ['三四年前考的高级工', { skills: [{ grade: '高级工' }] }, ['技能等级.高级工.取得 hedged']],
  ['助工2014年评的，2019年想评中级没评上', { titles: [{ level: '助理工程师', obtained: '2014' }] }, [], '工程师'],
  ['我是大专，准备后年去读个函授本科，模具的', { education: [{ level: '大专' }] }],
  ['比方说本科毕业四年，评了助工，能报吗', {}],
  ['两个员工想报，一个大专15年毕业，一个本科19年毕业', {}],
  ['人事把我登记成本科了，实际我是大专', { education: [{ level: '大专' }] }],
  ['高级工还在考', {}, ['技能等级.等级 ambiguous']],
  ['本科，硕士没读', { education: [{ level: '本科' }] }],
  ['我中专98年，大专06年，学的都是模具', { education: [{ level: '中专', major: '模具', graduated: '1998' }, { level: '大专', major: '模具', graduated: '2006' }] }],
  ['女，1990.11，大专', { education: [{ level: '大专' }], birth: '1990-11' }],
  ['男 41 高中', { education: [{ level: '高中' }], birth: '1980-09-16/1981-09-15' }],
  ['近三年考核优秀一个(2020年)，其余合格', { reviews: { 2019: '合格', 2020: '优秀', 2021: '合格' } }],
  ['我们厂去年做了八百万的产值', {}, ['单位.年营业收入 hedged']],
  ['找了两位高工推荐我，都是学电气的', { experts: 2 }],
]

describe('what is put in a roundabout way', () => {
  it.each(cases(ROWS))('$text', ({ text, dossier, asks, aim }) => {
    expect(told(text)).toEqual({ dossier, asks, aim })
  })
})

// biome-ignore format: one message a line
const RESULTS: readonly (readonly [string, string])[] = [
  ['发明3(1、2、4)', '专利 发明 第1｜发明 第2｜发明 第4'],
  ['论文、标准、新产品统统没有', '论文著作 无；标准 无；新产品 无'],
  ['浙江省技术能手，2018年评的', '技能称号 浙江省技术能手 2018'],
  ['实用新型2件（均为第二发明人，2018、2021年各1件）', '专利 实用新型 第2 2018｜实用新型 第2 2021'],
  ['专利类型：实用新型\n排名：3\n授权时间：2020.4.8', '专利 实用新型 第3 2020-04-08 授权'],
]

describe('results told in ways of their own', () => {
  it.each(RESULTS)('%s', (text, wanted) => {
    expect(brief(readMessage(text, { today: '2022-09-15' }).dossier)).toBe(wanted)
  })
})

describe('an answer and more', () => {
  const read = (text: string, asked: string) => readMessage(text, { today: '2022-09-15', asked }).dossier
  it('takes the figure with the unit that is asked for, and no figure of another matter', () => {
    expect(read('去年三千五百万，人是120个', 'employer.revenue').employer).toMatchObject({ revenue: 3500 })
    expect(read('2021年专业54 公需30 总共84', 'selfScore.total').selfScore).toBeUndefined()
  })
  it('takes a denial that stands first', () => {
    expect(read('没有 就一个上岗的操作证', 'skills').skills).toEqual([])
  })
})
