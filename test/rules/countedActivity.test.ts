import { describe, expect, it } from 'vitest'
import type { Activity } from '../../src/dossier/activities.ts'
import { countActivity } from '../../src/rules/countedActivity.ts'
import { taizhou } from './registrations.ts'

const rules = taizhou()
const count = (activity: Omit<Activity, 'year'> & { year?: number }, asOf = '2022-09-15') =>
  countActivity({ ...(activity.date ? {} : { year: 2022 }), ...activity }, rules, asOf)

describe('one activity', () => {
  it.each<[string, Omit<Activity, 'year'>, number, string]>([
    ['省级以上高研班一项', { route: '高研班', level: '省级以上' }, 36, '（一）'],
    ['市县高研班一项', { route: '高研班', level: '市县' }, 24, '（一）'],
    ['备案培训一天', { route: '备案培训', days: 1 }, 6, '（二）'],
    ['境外培训两天半', { route: '境外培训', days: 2.5 }, 15, '（三）'],
    ['专业培训一天', { route: '专业培训', days: 1 }, 4, '（四）'],
    ['基地课程按课件', { route: '基地课程', hours: 7.5 }, 7.5, '（五）'],
    ['国家级课题', { route: '课题标准', level: '国家级', rank: 1, people: 1 }, 36, '（六）'],
    ['省部级标准 3 人第 2 名', { route: '课题标准', level: '省部级', rank: 2, people: 3 }, 3.6, '（六）'],
    ['市厅级课题 5 人第 1 名', { route: '课题标准', level: '市厅级', rank: 1, people: 5 }, 7.8, '（六）'],
    ['县处级规划两项', { route: '课题标准', level: '县处级', items: 2, people: 1 }, 12, '（六）'],
    ['国家标准 8 人第 1 名', { route: '课题标准', level: '国家级', rank: 1, people: 8 }, 21.6, '（六）'],
    ['核心刊物一篇', { route: '论文著作', level: '核心刊物', papers: 1, people: 1 }, 8, '（七）'],
    ['全国性刊物一篇', { route: '论文著作', level: '全国性刊物', papers: 1, people: 1 }, 6, '（七）'],
    ['省级刊物 3 人第 2 名', { route: '论文著作', level: '省级刊物', papers: 1, rank: 2, people: 3 }, 0.6, '（七）'],
    ['其他刊物两篇', { route: '论文著作', level: '其他刊物', papers: 2, people: 1 }, 6, '（七）'],
    ['著作两万五千字', { route: '论文著作', level: '其他刊物', words: 2.5, rank: 3, people: 5 }, 0.75, '（七）'],
    ['考试合格两科', { route: '资格考试', courses: 2 }, 12, '（八）'],
    ['学历课程合格三门', { route: '在职学历', courses: 3 }, 9, '（九）'],
    ['兼职服务半天', { route: '兼职服务', days: 0.5 }, 2, '（十）'],
  ])('%s', (_what, activity, hours, clause) => {
    expect(count(activity)).toMatchObject({ hours, why: '', clause: expect.stringContaining(`第六条${clause}`) })
  })

  it('shows how, before and after the rank', () => {
    expect(count({ route: '课题标准', level: '国家级', rank: 1, people: 8 })).toMatchObject({
      plain: 36,
      how: '36×1项×0.6（8 人第 1 名）',
      clause: expect.stringContaining('台经信〔2019〕39号 8'),
    })
    expect(count({ route: '专业培训', days: 3 })).toMatchObject({ plain: 12, how: '4×3天' })
  })

  it.each<[Omit<Activity, 'year'>, string]>([
    [{ route: '高研班' }, '没说级别'],
    [{ route: '备案培训' }, '没说几天'],
    [{ route: '基地课程' }, '没说课件标的学时'],
    [{ route: '论文著作', level: '省级刊物' }, '没说几篇或多少万字'],
    [{ route: '论文著作', papers: 1, people: 1 }, '没说级别'],
    [{ route: '论文著作', level: '省级刊物', papers: 1 }, '没说第几名'],
    [{ route: '课题标准', level: '国家级', rank: 2 }, '第 2 名，没说一共几个人'],
    [{ route: '资格考试' }, '没说几门'],
  ])('%j is unknown, never nothing', (activity, why) => {
    expect(count(activity)).toMatchObject({ hours: null, why })
  })

  it('the seventh and later have nothing, and are told so', () => {
    expect(count({ route: '论文著作', level: '核心刊物', papers: 1, rank: 6, people: 7 }).hours).toBe(0.4)
    expect(count({ route: '论文著作', level: '核心刊物', papers: 1, rank: 7, people: 7 })).toMatchObject({
      hours: 0,
      why: '7 人第 7 名分不到学时',
    })
    expect(count({ route: '论文著作', level: '核心刊物', papers: 1, rank: 8 }).hours).toBe(0)
  })

  it('what is not of the field does not count; a public course need not be', () => {
    const other = { hours: 0, why: '不是本专业的', clause: '台经信〔2019〕39号 3' }
    expect(count({ route: '专业培训', days: 3, related: false })).toMatchObject(other)
    expect(count({ subject: '专业科目', hours: 12, related: false })).toMatchObject(other)
    expect(count({ subject: '一般公需', hours: 18, related: false })).toMatchObject({ hours: 18, why: '' })
  })

  it('hours on a card stand as they are, with the rule of registering or of public courses', () => {
    expect(count({ subject: '专业科目', hours: 48 })).toMatchObject({ hours: 48, clause: '台经信〔2019〕39号 1' })
    expect(count({ subject: '一般公需', hours: 18 })).toMatchObject({
      hours: 18,
      clause: '台经信人教〔2018〕90号 第七条',
    })
    expect(count({ route: '论文著作', hours: 3.6 })).toMatchObject({ hours: 3.6, how: '3.6' })
  })

  describe('registered', () => {
    const training = { route: '专业培训', days: 1 } as const
    it.each<[string, Omit<Activity, 'year'> & { year?: number }, number | null, string]>([
      ['in its month', { date: '2022-12-31', registered: '2022-12' }, 4, ''],
      ['the month after, still its year', { date: '2022-11-30', registered: '2022-12' }, 4, ''],
      [
        'the year after',
        { date: '2022-12-31', registered: '2023-01' },
        0,
        '2022 年的只能登记到 2022 年，2023-01 才登记',
      ],
      ['the year after, day unknown', { year: 2022, registered: '2023-06' }, 0, '2023-06 才登记'],
      ['some month of its year', { year: 2022, registered: '2022-01' }, 4, ''],
      ['nobody said when', { date: '2021-03' }, 4, ''],
    ])('%s', (_what, activity, hours, why) => {
      const counted = count({ ...training, ...activity }, '2023-07-01')
      expect(counted.hours).toBe(hours)
      expect(counted.why).toContain(why)
      expect(counted.clause).toMatch(hours === 0 ? /^台经信〔2019〕39号 1$/ : /./)
    })

    it('a month late is said beside it, with the note', () => {
      expect(count({ ...training, date: '2022-05-30', registered: '2022-06' })).toMatchObject({
        hours: 4,
        remark: '2022-06 才登记，不是当月申报，以登记系统为准',
        notes: ['当月没申报'],
      })
      expect(count({ ...training, date: '2022-05-30', registered: '2022-05' })).toMatchObject({ remark: '', notes: [] })
    })

    it.each<[string, Omit<Activity, 'year'> & { year?: number }, number | null, string]>([
      ['of this month still can be', { date: '2022-09-01' }, 4, ''],
      ['of last month is asked about', { date: '2022-08-31' }, null, '当月没有申报，能不能再登记要问'],
      ['of this year, month unknown', { year: 2022 }, null, '没说是哪个月的'],
      ['of last year cannot be any more', { date: '2021-12-31' }, 0, '2021 年的只能登记到 2021 年，现在补登记不了'],
    ])('not at all: what is %s', (_what, activity, hours, why) => {
      const counted = count({ ...training, ...activity, registered: '没有登记' })
      expect(counted.hours).toBe(hours)
      expect(counted.why).toContain(why)
    })

    it('public courses as well', () => {
      expect(count({ year: 2021, subject: '一般公需', hours: 18, registered: '没有登记' }).hours).toBe(0)
    })

    it('keeps open what is open besides', () => {
      expect(count({ route: '备案培训', date: '2022-09-01', registered: '没有登记' })).toMatchObject({
        hours: null,
        why: '没说几天',
        remark: '这个月内要申报登记',
      })
    })
  })

  it.each([
    ['2022-09-15', 4],
    ['2022-09-16', 0],
    ['2022-09', 4],
    ['2022-10', 0],
    ['2023-01', 0],
  ])('what is done on %s counts on 2022-09-15: %i', (date, hours) => {
    expect(count({ route: '专业培训', days: 1, date }).hours).toBe(hours)
  })

  it('without rules for registering only hours told as hours count', () => {
    const none = (activity: Activity) => countActivity(activity, null, '2022-09-15')
    expect(none({ year: 2022, subject: '专业科目', hours: 48 })).toMatchObject({ hours: 48, clause: '' })
    expect(none({ year: 2022, route: '专业培训', days: 3 })).toMatchObject({
      hours: null,
      why: '没有折算学时的规定，请写卡上的学时',
    })
  })
})
