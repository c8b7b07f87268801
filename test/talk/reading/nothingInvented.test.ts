import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { atQuestion, TODAY } from './atQuestion.ts'

/** A question, what is typed there, and what is taken as shown; nothing where it is asked back. */
type Row = readonly [question: string | null, text: string, ...taken: string[]]

// biome-ignore format: one message a line
const HOURS: readonly Row[] = [
  ['hours', '已完成'],
  ['hours', '完成了'],
  ['hours', '办好了'],
  ['hours', '都搞定了'],
  ['hours', '没问题的'],
  ['hours', '都够', 'hours=2020、2021、2022都够了'],
  ['hours', '每年都完成了', 'hours=2020、2021、2022都够了'],
  ['hours', '学时都完成了', 'hours=2020、2021、2022都够了'],
  ['hours', '专业60，20年够'],
  ['hours', '都够，22年除外'],
  ['hours', '专业48公需18行业12 是22年的 其他都够'],
  ['hours', '都够，就22年专业48 公需18 行业12', 'hours=2020、2021都够了，2022 专业 48、一般公需 18、行业公需 12'],
]

// biome-ignore format: one message a line
const REVIEWS: readonly Row[] = [
  ['reviews', '已完成'],
  ['reviews', '去年优秀员工'],
  ['reviews', '20年被评为优秀员工，其他合格'],
  ['reviews', '21年差点优秀，其他合格'],
  ['reviews', '都合格，20年除外', 'reviews=2019、2021都合格'],
]

// biome-ignore format: one message a line
const DENIED: readonly Row[] = [
  ['language', '六级没过，四级有', 'language=大学英语四级'],
  ['language', '四级过了六级没过', 'language=大学英语四级'],
  ['language', '六级考了两次没过'],
  ['language', '四级 六级都没有', 'language=没有'],
  ['skills', '技师没考上，高级工有', 'skills=高级工（三级）'],
  ['skills', '技师没有 高级工有', 'skills=高级工（三级）'],
  ['skills', '高级工证没下来'],
  ['titles', '助工有 中级还没', 'titles=助理工程师'],
  ['titles', '技术员没有，助工有', 'titles=助理工程师'],
  ['education', '大专没有，中专', 'education=中专'],
  ['education', '中专 大专 都没有，高中', 'education=高中'],
]

// biome-ignore format: one message a line
const ASIDES: readonly Row[] = [
  // at 从哪年开始做技术工作
  ['work', '2022年参加企业内训10天'],
  ['work', '16年3月去北京培训了三个月'],
  ['work', '18年结婚'],
  ['work', '今年37岁'],
  ['work', '2016年考了电工证'],
  ['work', '2015年毕业', 'education.graduated=2015年'],
  ['work', '中间断过两年'],
  ['work', '2015年7月到现在，中间断过两年'],
  ['work', '13年到16年做销售，16年到现在做设备', 'work=2016年到现在'],
  ['work', '2015年入职 2019年离职', 'work=2015年到2019年'],
  ['work', '2010年退伍，12年进厂', 'work=2012年到现在'],
  ['work', '2015年7月', 'work=2015年7月到现在'],
  // at the letters of appointment
  ['titles.appointments/助理工程师', '2022年参加内训10天'],
  ['titles.appointments/助理工程师', '劳动合同2019年1月到2024年12月'],
  ['titles.appointments/助理工程师', '2019年1月1日聘着', 'titles.appointments/助理工程师=2019年1月1日到现在'],
  // at when a title or certificate was given
  ['titles.obtained/助理工程师', '19年1月聘的'],
  [
    'titles.obtained/助理工程师',
    '18年12月评的 19年1月聘的',
    'titles.appointments/助理工程师=2019年1月起，到哪天没说',
    'titles.obtained/助理工程师=2018年12月',
  ],
  ['education.graduated', '12年9月入学'],
  ['education.graduated', '12年入学15年毕业', 'education.graduated=2015年'],
  ['education.graduated', '85年出生'],
  ['education.major', '2015年毕业的模具', 'education.graduated=2015年', 'education.major=模具'],
  // at since when 社保 is paid
  ['insurance.since', '2022年参加企业内训10天'],
  ['insurance.since', '公积金2018年开始'],
  ['insurance.since', '16年7月 中间断了3个月'],
  ['insurance.since', '18年断过，19年又交', 'insurance.since=2019年'],
  // at work in the mountains
  ['mountain', '2018年去泰顺出差'],
  ['mountain', '老家泰顺的，2000年出生'],
  // what was, or may yet be
  ['insurance', '以前在温州交 现在杭州'],
  ['insurance', '温州', 'insurance.place=温州', 'insurance=在温州缴'],
  ['insurance.place', '乐清那边下个月转温州'],
  ['experts', '找了一位还没答应'],
  ['experts', '认识3个高工'],
  ['computerModules', '报名了3个模块'],
  ['honours', '入围了市劳模没评上'],
]

// biome-ignore format: one message a line
const CORRECTED: readonly Row[] = [
  ['education', '我是本科 不对 我是大专', 'education=大专'],
  ['education', '本科 哦不 大专', 'education=大专'],
  ['titles', '中级 不是 是助理', 'titles=助理工程师'],
  ['titles', '中级，不是，是助工', 'titles=助理工程师'],
  ['education.graduated', '16年 不对 17年', 'education.graduated=2017年'],
  ['employer', '国企 不对 民企', 'employer=民营、外资等非公有制企业', 'ownership=民营'],
  ['language', '六级 不对 四级', 'language=大学英语四级'],
  ['experts', '2位 不对 3位', 'experts=3 名'],
  ['reviews', '20年优秀 不对 合格，其他合格', 'reviews=2019、2020、2021都合格'],
  ['hours', '20、21年都够 22年专业48公需18行业12 不对 行业10', 'hours=2020、2021都够了，2022 专业 48、一般公需 18、行业公需 10'],
  ['hours', '22年专业60 不对 48，公需18行业12，其他都够', 'hours=2020、2021都够了，2022 专业 48、一般公需 18、行业公需 12'],
]

// biome-ignore format: one message a line
const AIMED: readonly Row[] = [
  [null, '工程师'],
  [null, '中级'],
  [null, '温州机电 工程师 助工', 'titles=助理工程师'],
  [null, '温州机电 工程师 大专', 'education=大专'],
  [null, '想评工程师，助工，大专', 'education=大专', 'titles=助理工程师'],
  [null, '工程师，助工，本科', 'education=本科', 'titles=助理工程师'],
  [null, '助工 工程师 大专', 'education=大专', 'titles=助理工程师'],
  [null, '大专，工程师', 'education=大专'],
  [null, '助工 评工程师', 'titles=助理工程师'],
  [null, '我是助工想升工程师', 'titles=助理工程师'],
  [null, '温州机电工程师'],
  [null, '工程师 2019年评的', 'titles=工程师', 'titles.obtained/工程师=2019年'],
  [null, '有助工和工程师', 'titles=工程师', 'titles.also=助理工程师'],
  ['titles', '工程师', 'titles=工程师'],
]

const rows = (list: readonly Row[]) => list.map(([question, text, ...taken]) => ({ question, text, taken }))

describe.each([
  ['hours', HOURS],
  ['reviews', REVIEWS],
  ['what is denied behind it', DENIED],
  ['dates told in passing', ASIDES],
  ['what is put right in one breath', CORRECTED],
  ['levels aimed at', AIMED],
])('in the talk, at %s', (_, list) => {
  it.each(rows(list))('$text', ({ question, text, taken }) => {
    expect(atQuestion(question, text).taken).toEqual(taken)
  })
})

it('已完成 at the hours is asked back, and 是 confirms it', () => {
  expect(atQuestion('hours', '已完成').said).toContain('2020、2021、2022年的学时都够了吗')
  expect(atQuestion('hours', '已完成', '是').taken).toEqual(['hours=2020、2021、2022都够了'])
})

describe('a letter of appointment of which only the beginning is told', () => {
  const question = 'titles.appointments/助理工程师'
  const taken = (...texts: string[]) => atQuestion(question, ...texts).taken

  it.each(['2015年7月', '2015年7月起', '2015年7月开始聘的', '15年'])('%s: the end is asked', (text) => {
    expect(atQuestion(question, text)).toMatchObject({ taken: [], said: expect.stringContaining('一直聘到现在吗') })
  })

  it.each([
    ['是', '到现在'],
    ['还在聘', '到现在'],
    ['到现在', '到现在'],
    ['不是，到2021年12月31日', '到2021年12月31日'],
    ['2021年12月31日到期', '到2021年12月31日'],
  ])('then “%s”', (text, end) => {
    expect(taken('2015年7月1日', text)).toEqual([`${question}=2015年7月1日${end}`])
  })

  it.each(['不聘了', '不是', '2014年', '不知道'])('then “%s” tells no end', (text) => {
    expect(taken('2015年7月1日', text).join()).not.toMatch(/2015年7月1日到/)
  })

  it('several letters are asked for from and to', () => {
    expect(atQuestion(question, '19年1月，20年5月，21年7月').taken).toEqual([])
  })
})

describe('a letter told while something else is asked', () => {
  it.each(['education.major', 'skills', 'reviews'])(
    '%s: is said not to be taken where no title is known',
    (question) => {
      const { taken, said } = atQuestion(question, '聘期2019年1月1日到2022年12月31日')
      expect(taken).toEqual([])
      expect(said).toMatch(/没记：聘期2019年1月1日到2022年12月31日/)
    },
  )

  it('is that of the only title there is', () => {
    expect(atQuestion('titles', '助工', '聘期2019年1月1日到2022年12月31日').taken).toEqual([
      'titles=助理工程师',
      'titles.appointments/助理工程师=2019年1月1日到2022年12月31日',
    ])
  })

  it('and dates with no word beside them are said not to be taken as a major', () => {
    const { taken, said } = atQuestion('education.major', '2019年1月1日到2022年12月31日')
    expect(taken).toEqual([])
    expect(said).toContain('这个日期没记')
  })
})

it('what was told before is put right by 我是本科 不对 我是大专, and not kept beside it', () => {
  expect(atQuestion(null, '温州机电 报中级', '我本科', '我是本科 不对 我是大专').taken).toEqual(['education=大专'])
})

const read = (question: string | null, text: string) => readMessage(text, { today: TODAY, asked: question }).dossier
const met = { enough: true }
const full = { professional: 60, general: 18, industry: 12 }

// biome-ignore format: one message a line
const READ: readonly (readonly [question: string | null, text: string, dossier: object])[] = [
  ['hours', '已完成', {}],
  ['hours', '办好了', {}],
  // figures behind a subject are no years
  [null, '20年专业60公需18行业12，21年都够，22年学时也够', { hours: { 2020: full, 2021: met, 2022: met } }],
  [null, '20年学时专业60，一般18，行业12 21年够了', { hours: { 2020: full, 2021: met } }],
  [null, '学时20、21年都够', { hours: { 2020: met, 2021: met } }],
  ['hours', '都够，22年除外', {}],
  ['reviews', '20年被评为优秀员工，其他合格', {}],
  // denied behind the name
  [null, '英语六级没过，四级有', { language: '大学英语四级' }],
  [null, '英语六级没过', {}],
  [null, '技师 高级技师都没有，高级工18年考的', { skills: [{ grade: '高级工', obtained: '2018' }] }],
  [null, '助工18年评的，中级还没有', { titles: [{ level: '助理工程师', obtained: '2018' }] }],
  [null, '单位按工程师聘的，证没有', {}],
  // dates told in passing
  ['work', '2022年参加企业内训10天', {}],
  ['work', '2015年7月到现在，中间断过两年', {}],
  ['insurance.since', '2022年参加企业内训10天', {}],
  ['titles.appointments/助理工程师', '17年评的', {}],
  ['titles.appointments/助理工程师', '2015年7月', { titles: [{ level: '助理工程师', appointments: [{ from: '2015-07' }] }] }],
  [null, '12年入学15年毕业 大专', { education: [{ level: '大专', graduated: '2015' }] }],
  [null, '社保16年7月开始交 中间断了3个月', {}],
  [null, '15年7月干到现在 中间断过两年', {}],
  // the span of 社保 is not one of work
  [null, '我本科毕业社保一直在瑞安交从10年3月到现在民营企业', { education: [{ level: '本科' }], employer: { kind: '企业', ownership: '民营' }, insurance: { place: '瑞安', since: '2010-03', current: true, arrangement: '在温缴纳' } }],
  [null, '15年6月进厂到现在社保也交到现在', { work: [{ from: '2015-06', to: '至今' }] }],
  [null, '从10年3月到现在在民营企业干', { work: [{ from: '2010-03', to: '至今' }] }],
  // what is wanted is not had
  [null, '温州机电 工程师 助工', { titles: [{ level: '助理工程师' }] }],
  [null, '评中级 大专15年 助工', { education: [{ level: '大专', graduated: '2015' }], titles: [{ level: '助理工程师' }] }],
  [null, '大专，工程师，民企', { education: [{ level: '大专' }], employer: { kind: '企业', ownership: '民营' } }],
  // put right in one breath
  [null, '国企 哦不 民企', { employer: { kind: '企业', ownership: '民营' } }],
  [null, '社保在温州 不对 在瑞安', { insurance: { place: '瑞安', arrangement: '在温缴纳' } }],
  ['titles', '中级 不是 是助理', { titles: [{ level: '助理工程师' }] }],
  [null, '发明1个 哦不对 实用新型1个', { patents: [{ kind: '实用新型' }] }],
  [null, '大专学历，本科没有', { education: [{ level: '大专' }] }],
]

describe('a message', () => {
  it.each(READ)('%s: %s', (question, text, dossier) => {
    expect(read(question, text)).toEqual(dossier)
  })
})
