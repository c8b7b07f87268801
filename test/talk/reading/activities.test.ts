import { describe, expect, it } from 'vitest'
import { readActivities } from '../../../src/dossier/activities.ts'
import { type ActivityAsked, readActivity } from '../../../src/talk/reading/activities.ts'

const asked: ActivityAsked = { today: '2022-09-15', year: 2021, cities: { city: '台州市', county: '温岭市' } }
const read = (text: string, change: Partial<ActivityAsked> = {}) => {
  const found = readActivity(text, { ...asked, ...change })
  return found.kind === 'value' ? found.value.activity : found.kind === 'vague' ? `？${found.why}` : found.kind
}

describe('an activity in plain words', () => {
  it.each<[string, object]>([
    ['22年5月单位培训3天', { date: '2022-05', route: '专业培训', days: 3 }],
    ['２０２２年５月１２日 参加单位组织的培训 三天半', { date: '2022-05', route: '专业培训', days: 3.5 }],
    ['去年半天讲座', { year: 2021, route: '专业培训', days: 0.5 }],
    [
      '2022年 省级论文1篇 第2作者 3个人',
      { year: 2022, route: '论文著作', level: '省级刊物', papers: 1, rank: 2, people: 3 },
    ],
    ['省级论文1篇第2作者3个人', { year: 2021, route: '论文著作', level: '省级刊物', papers: 1, rank: 2, people: 3 }],
    ['核心期刊论文两篇，独著', { year: 2021, route: '论文著作', level: '核心刊物', papers: 2, rank: 1, people: 1 }],
    ['论文集论文一篇二作共5人', { year: 2021, route: '论文著作', level: '其他刊物', papers: 1, rank: 2, people: 5 }],
    ['著作2.5万字', { year: 2021, route: '论文著作', words: 2.5 }],
    ['公需网课18学时', { year: 2021, subject: '一般公需', hours: 18 }],
    ['2020年行业公需12学时', { year: 2020, subject: '行业公需', hours: 12 }],
    ['一般公需 18.5 学时', { year: 2021, subject: '一般公需', hours: 18.5 }],
    ['专业科目60学时', { year: 2021, subject: '专业科目', hours: 60 }],
    ['网课20学时', { year: 2021, route: '基地课程', hours: 20 }],
    ['经信局备案的培训班2天', { year: 2021, route: '备案培训', days: 2 }],
    ['出国培训5天', { year: 2021, route: '境外培训', days: 5 }],
    ['省级高研班1期', { year: 2021, route: '高研班', level: '省级以上', items: 1 }],
    ['县里的高研班', { year: 2021, route: '高研班', level: '市县' }],
    ['省级课题1项第3名', { year: 2021, route: '课题标准', level: '省部级', items: 1, rank: 3 }],
    ['国家标准第一起草人8个人', { year: 2021, route: '课题标准', level: '国家级', rank: 1, people: 8 }],
    [
      '台州市课题一项，一共5个人，排第一',
      { year: 2021, route: '课题标准', level: '市厅级', items: 1, rank: 1, people: 5 },
    ],
    ['温岭市课题一项就我一个人', { year: 2021, route: '课题标准', level: '县处级', items: 1, rank: 1, people: 1 }],
    ['资格考试过了2科', { year: 2021, route: '资格考试', courses: 2 }],
    ['在职本科合格3门课', { year: 2021, route: '在职学历', courses: 3 }],
    ['到职校兼职上课4天', { year: 2021, route: '兼职服务', days: 4 }],
    ['22年3月培训2天，不是本专业的', { date: '2022-03', route: '专业培训', days: 2, related: false }],
    ['22年3月培训2天没登记', { date: '2022-03', route: '专业培训', days: 2, registered: '没有登记' }],
    ['22年12月培训2天，23年1月才登记', { date: '2022-12', route: '专业培训', days: 2, registered: '2023-01' }],
    ['8月培训2天', { date: '2021-08', route: '专业培训', days: 2 }],
    ['单位培训12学时', { year: 2021, route: '专业培训', hours: 12 }],
  ])('%s', (text, activity) => {
    expect(read(text)).toEqual(activity)
    expect(readActivities([read(text)])).toMatchObject({ ok: true })
  })

  it('公需 alone is taken for 一般公需, and said to be', () => {
    expect(readActivity('公需18学时', asked)).toMatchObject({ value: { assumed: true } })
    expect(readActivity('一般公需18学时', asked)).toMatchObject({ value: { assumed: false } })
  })

  it.each([
    ['单位培训3天', '哪一年', { year: null }],
    ['市级课题1项第1名共2人', '“市级”是台州市还是温岭市', {}],
    ['专业培训2篇', '请写哪年哪月', {}],
    ['5月6日到8日单位培训3天', '有的数没看懂', {}],
    ['公需网课', '几个学时', {}],
    ['省级论文1篇第4作者3个人', '还大', {}],
  ])('%s is asked about', (text, why, change) => {
    expect(read(text, change)).toContain(why)
  })

  it('a bare 市级 is 市厅级 where there is but one', () => {
    expect(read('市级课题1项', { cities: null })).toMatchObject({ level: '市厅级' })
    expect(read('市厅级课题1项')).toMatchObject({ level: '市厅级' })
  })

  it.each(['你好', '不知道', '完', '3', ''])('%s is none', (text) => {
    expect(read(text)).toBe('unreadable')
  })
})
