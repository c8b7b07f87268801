import { describe, expect, it } from 'vitest'
import { readTogether } from '../../../src/talk/reading/hoursTogether.ts'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { atQuestion } from './atQuestion.ts'

/** A question, what is typed there message by message (`|`), and what is taken as shown; nothing where it is asked back. */
type Row = readonly [question: string, texts: string, ...taken: string[]]

const taking = (rows: readonly Row[]) =>
  it.each(rows)('%s: %s', (question, texts, ...taken) => {
    expect(atQuestion(question, ...texts.split('|')).taken).toEqual(taken)
  })

describe('社保 paid elsewhere than where somebody works', () => {
  // biome-ignore format: one message a line
  taking([
    ['insurance', '社保在杭州交的 人在温州分公司上班', 'insurance.place=杭州', 'insurance=总部和社保在外地，人在温州的分公司'],
    ['insurance', '社保在上海 人在瑞安 是分公司', 'insurance.place=上海', 'insurance=总部和社保在外地，人在温州的分公司'],
    ['insurance', '总部在温州 社保和人都在杭州分公司', 'insurance.place=杭州', 'insurance=总部在温州，社保和工作在外地分公司'],
    ['insurance', '人在温州上班 社保在杭州'],
    ['insurance', '人在温州上班 社保在杭州|是', 'insurance=总部和社保在外地，人在温州的分公司'],
    ['insurance', '社保在杭州交的'],
    ['insurance', '在温州交的 人在杭州上班', 'insurance.place=温州', 'insurance=在温州缴'],
  ])
})

describe('学时 of years that lack them', () => {
  // biome-ignore format: one message a line
  taking([
    ['hours', '22年还没学 前面两年够了', 'hours=2020、2021都够了，2022 专业 0、一般公需 0、行业公需 0'],
    ['hours', '前两年都够 今年一个学时都没有', 'hours=2020、2021都够了，2022 专业 0、一般公需 0、行业公需 0'],
    ['hours', '22年还没学', 'hours=2022 专业 0、一般公需 0、行业公需 0'],
    ['hours', '22年还没学完 其他够了'],
    ['hours', '22年还没学|都够', 'hours=2022 专业 0、一般公需 0、行业公需 0'],
    ['hours', '没有'],
    ['hours', '没'],
    ['hours', '学时没学过'],
    ['hours', '没有|是', 'hours=2020、2021、2022都 专业 0、一般公需 0、行业公需 0'],
    ['hours', '三年合计365专业250公需80'],
  ])

  it('adds up what several years came to, and never gives the sum to each year', () => {
    expect(readTogether('近三年专业课180 公需54 总共270')).toEqual({ professional: 180, public: 54, total: 270 })
    expect(readTogether('2022年专业60 公需18')).toBeNull()
    const said = (text: string) => readMessage(text, { today: '2022-09-15', asked: 'hours' })
    expect(said('四年合计365专业250公需80').dossier).toEqual({
      hoursTogether: { professional: 250, public: 80, total: 365 },
    })
    expect(said('2021到2022每年90学时专业60一般公需18').dossier).toEqual({
      hours: { 2021: { professional: 60, general: 18 }, 2022: { professional: 60, general: 18 } },
    })
  })
})

describe('all told in one breath', () => {
  it('takes 都够 and 都合格 of every year the plan asks about, not of the years of the letter', () => {
    const { taken } = atQuestion(
      'titles',
      '我大专模具16年毕业助工2018年12月评的聘书2019年1月1日到2022年12月31日学时都够考核都合格社保温州16年8月开始交的民企搞设计没有编制没受过处分',
    )
    expect(taken).toContain('reviews=2019、2020、2021都合格')
    expect(taken).toContain('hours=2019、2020、2021、2022都够了')
    expect(taken).toContain('titles.appointments/助理工程师=2019年1月1日到2022年12月31日')
  })
})

describe('years of other work within years of technical work', () => {
  // biome-ignore format: one message a line
  taking([
    ['work', '12年7月进厂，14年3月到16年5月去了别家做销售，后来又回来搞数控'],
    ['work', '12年7月进厂，14年3月到16年5月去了别家做销售，后来又回来搞数控|是', 'work=2012年7月到2014年3月，2016年5月到现在'],
    ['work', '12年7月进厂，14年3月到16年5月跑业务，16年6月回来搞数控|对', 'work=2012年7月到2014年3月，2016年6月到现在'],
    ['work', '12年7月进厂，14年3月到16年5月做销售'],
    ['work', '13年到16年做销售，16年到现在做设备', 'work=2016年到现在'],
    ['work', '2012年7月到2014年2月搞数控，中间做销售，2016年6月到现在又搞数控', 'work=2012年7月到2014年2月，2016年6月到现在'],
    ['work', '2015年7月实习，2016年7月转正'],
    ['work', '2015年7月实习，2016年7月转正|是', 'work=2015年7月到现在'],
    ['insurance.since', '12年7月进厂，14年3月到16年5月去了别家做销售，后来又回来搞数控'],
    ['insurance.since', '2015年7月进厂实习，2016年7月转正'],
  ])
})

describe('neither yes nor no', () => {
  // biome-ignore format: one message a line
  taking([
    ['insurance.agreed', '没问过', 'insurance.agreed=unknown'],
    ['insurance.agreed', '还没跟总部打听', 'insurance.agreed=unknown'],
    ['titles.appointments/助理工程师', '没问过', 'titles.appointments/助理工程师=unknown'],
    ['violations', '没问过', 'violations=unknown'],
    ['otherResults', '没问过', 'otherResults=unknown'],
    ['education.match', '没问过', 'education.match=没问过'],
  ])
})

describe('what is lacked belongs to another question', () => {
  // biome-ignore format: one message a line
  taking([
    ['statement/近三年社保证明', '没技师证'],
    ['violations', '没技师证'],
    ['establishment', '没有论文', 'publications=没有'],
    ['establishment', '没有编制', 'establishment=都没有'],
    ['patents', '没有专利', 'patents=没有'],
    ['titles', '没职称', 'titles=没有职称'],
    ['violations', '没有处分', 'violations=没有'],
  ])
})

describe('letters of appointment, one after the other', () => {
  // biome-ignore format: one message a line
  taking([
    ['titles.appointments/助理工程师', '2019年1月1日到2021年12月31日 2022年换了单位重新聘的2022年3月1日到现在', 'titles.appointments/助理工程师=2019年1月1日到2021年12月31日，2022年3月1日到现在'],
    ['titles.appointments/助理工程师', '2019年1月1日到2020年12月31日，2021年换了单位，2022年3月1日到现在', 'titles.appointments/助理工程师=2019年1月1日到2020年12月31日，2022年3月1日到现在'],
  ])
})

describe('titles of other series', () => {
  // biome-ignore format: one message a line
  taking([
    ['titles', '初级会计师'],
    ['titles', '中级经济师'],
    ['titles', '高级教师'],
    ['titles', '助理政工师'],
    ['titles', '我有讲师职称'],
    ['titles', '会计师和助工', 'titles=助理工程师'],
    ['titles', '我有教师资格证 没有职称', 'titles=没有职称'],
    ['titles', '机电工程师', 'titles.specialty/工程师=机电', 'titles=工程师'],
  ])
})

describe('社保 broken off and paid again', () => {
  // biome-ignore format: one message a line
  taking([
    ['insurance.current', '社保2016年8月到2020年3月断了 2020年6月又交', 'insurance.since=2020年6月起', 'insurance.current=正常缴着'],
    ['insurance.current', '2020年3月断了', 'insurance.current=停了'],
    ['insurance.current', '断过，现在正常', 'insurance.current=正常缴着'],
  ])
})

describe('a score is not a pass', () => {
  taking([
    ['language', '六级420分'],
    ['language', '四级380'],
    ['language', '六级480分', 'language=大学英语六级'],
  ])
})

describe('how something stands, and no name of anything', () => {
  const nothing = (question: string, texts: readonly string[]) =>
    it.each(texts)(`${question}: %s`, (text) => {
      expect(atQuestion(question, text).taken.filter((row) => row.startsWith(question))).toEqual([])
    })
  nothing('insurance.place', ['都够', '都有', '正常', '一直交着', '每年都是', '没聘过', '没断过', '没有专利'])
  nothing('education.major', ['正常', '都够', '全部', '正常缴', '都合格'])
  nothing('skills.related/技师', ['都合格', '合格', '都够'])

  // biome-ignore format: one message a line
  taking([
    ['insurance.place', '温岭', 'insurance.place=温岭'],
    ['insurance.place', '台州椒江', 'insurance.place=台州椒江'],
    ['insurance.place', '没缴', 'insurance=都不是', 'insurance.current=停了', 'insurance.place=别的地方'],
    ['insurance.place', '没交社保', 'insurance=都不是', 'insurance.current=停了', 'insurance.place=别的地方'],
    ['insurance.place', '没有', 'insurance.place=别的地方'],
    ['education.major', '交通工程', 'education.major=交通工程'],
    ['skills.related/技师', '都是', 'skills.related/技师=相关'],
    ['skills.related/技师', '有', 'skills.related/技师=相关'],
  ])
})
