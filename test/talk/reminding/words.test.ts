import { describe, expect, it } from 'vitest'
import { type DoneWhich, doneByName, doneThing, readWish } from '../../../src/talk/reminding/words.ts'

const today = '2022-09-15'
const fresh = (text: string) => readWish(text, today, true)
const idle = (text: string) => readWish(text, today, false)

describe('what is said about reminders', () => {
  it.each([
    '提醒我',
    '到时候提醒我',
    '提醒',
    '请提醒我一下',
    '开启提醒',
    '我要提醒',
    '提醒设置',
    '帮我设提醒',
    '提醒我吧！',
    '记得提醒我哦',
    '截止前提醒我交材料',
  ])('%s turns them on', (text) => {
    expect(idle(text)).toEqual({ kind: 'on' })
  })

  it.each(['停止提醒', '不用提醒了', '别再提醒我了', '取消提醒', '不要提醒', '提醒关掉吧', '停提醒', '不用再提醒我了'])(
    '%s turns them off',
    (text) => {
      expect(idle(text)).toEqual({ kind: 'off' })
    },
  )

  it.each([
    ['我的提醒', 'list'],
    ['还有哪些提醒', 'list'],
    ['看看我的提醒', 'list'],
    ['什么时候提醒我', 'list'],
    ['提前7天的提醒怎么没收到', 'list'],
    ['下次提醒是什么时候', 'list'],
    ['你什么时候提醒我', 'list'],
    ['提醒的时间能改吗', 'unsure'],
    ['怎么改提醒', 'unsure'],
    ['取消第一个提醒', 'one'],
    ['第二个不要提醒了', 'one'],
    ['这个不用再提醒', 'one'],
    ['周末不要提醒', 'weekend'],
    ['节假日别提醒我', 'weekend'],
    ['只在工作日提醒', 'weekend'],
    ['晚上别提醒', 'night'],
    ['提醒太多了', 'fewer'],
    ['少提醒几次', 'fewer'],
  ])('%s is told how it stands, or what can be done: %s', (text, kind) => {
    expect(idle(text)).toEqual({ kind })
  })

  it.each([
    ['网上申报完成了', '网上申报'],
    ['网上申报已经办好了', '网上申报'],
    ['单位推荐也办好了', '单位推荐'],
    ['我们单位公示做完了', '单位公示'],
    ['网上申报还没完成', null],
    ['网上申报办好了吗', null],
    ['网上申报怎么弄', null],
    ['办好了', null],
  ])('%s: done by name is %s', (text, name) => {
    expect(doneByName(text, ['网上申报', '单位推荐', '单位公示'])).toBe(name)
  })

  it.each<[string, DoneWhich]>([
    ['已完成', null],
    ['完成了', null],
    ['做好了', null],
    ['已经提交了', null],
    ['学时补齐了', null],
    ['交上去了', null],
    ['已完成 2', 2],
    ['2 已完成', 2],
    ['第二个办好了', 2],
    ['1完成了', 1],
    ['都完成了', 'all'],
    ['已完成 1和2', [1, 2]],
    ['第一个、第三个都办好了', [1, 3]],
    ['全部办好了', 'all'],
  ])('%s after a reminder: done, %s', (text, which) => {
    expect(fresh(text)).toEqual({ kind: 'done', which })
  })

  it.each<[string, DoneWhich]>([
    ['没办好', null],
    ['其实还没办好', null],
    ['还没完成呢', null],
    ['撤回已完成', null],
    ['取消已完成', null],
    ['撤回已完成 2', 2],
    ['第2个没办好', 2],
  ])('%s after a reminder: not done after all, %s', (text, which) => {
    expect(fresh(text)).toEqual({ kind: 'undone', which })
  })

  it.each([
    ['三天后再提醒', '2022-09-18'],
    ['过两天再提醒我', '2022-09-17'],
    ['3天后', '2022-09-18'],
    ['一周后再提醒', '2022-09-22'],
    ['下周再提醒', '2022-09-22'],
    ['推迟', '2022-09-18'],
    ['推迟五天', '2022-09-20'],
    ['晚点提醒', '2022-09-18'],
    ['明天再提醒', '2022-09-16'],
    ['后天再说', '2022-09-17'],
    ['10月8日再提醒', '2022-10-08'],
    ['推迟到10月8号', '2022-10-08'],
    ['半个月后再提醒', '2022-09-30'],
  ])('%s after a reminder: put off to %s', (text, until) => {
    expect(fresh(text)).toEqual({ kind: 'snooze', until })
  })

  it.each(['9月1日再提醒', '昨天再提醒'])('%s cannot be put off to', (text) => {
    expect(fresh(text)).toEqual({ kind: 'badSnooze' })
  })

  it.each<[string, number[]]>([
    ['提前10天和3天提醒', [10, 3]],
    ['提前七、三、一天提醒我', [7, 3, 1]],
    ['提醒改成提前两周', [14]],
    ['提前一个月提醒', [30]],
    ['提前15天提醒，当天也提醒', [15]],
  ])('%s: %s days before', (text, days) => {
    expect(idle(text)).toEqual({ kind: 'days', days, lastDay: true })
  })

  it.each(['提前400天提醒', '提前一下提醒'])('%s names no days that can be', (text) => {
    expect(idle(text)).toEqual({ kind: 'badDays' })
  })

  it.each([
    ['早上8点提醒', 480],
    ['提醒时间改成晚上7点半', 1170],
    ['19:30提醒', 1170],
    ['中午12点提醒', 720],
    ['下午两点提醒我', 840],
  ])('%s: at minute %s', (text, minute) => {
    expect(idle(text)).toEqual({ kind: 'time', minute })
  })

  it.each(['明天下午三点提醒我去盖章', '下周五早上8点提醒我', '10月1号提醒我', '每周一提醒我', '到10月20号提醒我'])(
    '%s is a day of their own',
    (text) => {
      expect(idle(text)).toEqual({ kind: 'ownDay' })
    },
  )

  it('keeps the hour apart from the days before', () => {
    expect(idle('提前10天、5天，晚上9点提醒')).toEqual({ kind: 'days', days: [10, 5], lastDay: true })
  })

  it.each([
    '今年忘了提前3天提醒我同事',
    '晚上8点有人提醒过我了',
    '你们提前3天提醒过吗',
    '昨天早上9点提醒了我一次',
    '上次提前14天提醒我了',
    '同事说提前3天提醒比较好',
    '不要提前30天提醒',
    '提前7天提醒够不够',
    '单位人事提前7天提醒了我们',
    '3天后同事会提醒我',
    '最后一天别发错材料给单位',
  ])('%s changes nothing', (text) => {
    expect(idle(text)).toEqual({ kind: 'unsure' })
  })

  it.each(['有人提醒我该报名了', '同事提醒我去盖章', '老师提醒过我', '提醒之后我要做什么'])(
    '%s is no order',
    (text) => {
      expect(idle(text)).toBeNull()
    },
  )

  it.each(['评审推迟了没有', '公示能推迟吗', '听说申报要推迟到什么时候'])(
    '%s after a reminder is no putting off',
    (text) => {
      expect(fresh(text)).toBeNull()
    },
  )

  it.each([
    ['早上九点提醒我交社保', '交社保'],
    ['提前3天提醒我交房租', '交房租'],
    ['提醒我吃药', '吃药'],
    ['晚上8点提醒我接孩子吧', '接孩子'],
  ])('%s is nothing of a plan: %s', (text, thing) => {
    expect(idle(text)).toEqual({ kind: 'ownThing', thing })
  })

  it.each<[string, number[]]>([
    ['提前3天提醒我交材料', [3]],
    ['能不能提前5天提醒我', [5]],
    ['请您以后都提前7天和1天给我发提醒', [7, 1]],
    ['职称申报提前7天提醒我', [7]],
  ])('%s is an order: %s', (text, days) => {
    expect(idle(text)).toEqual({ kind: 'days', days, lastDay: true })
  })

  it.each(['可以早上8点提醒我吗', '提醒时间换到早上8点吧', '早上8点提醒我去申报', '以后每次早上8点发提醒就行'])(
    '%s is an order',
    (text) => {
      expect(idle(text)).toEqual({ kind: 'time', minute: 480 })
    },
  )

  it('25点提醒 is no time', () => {
    expect(idle('25点提醒')).toEqual({ kind: 'badTime' })
  })

  it.each([
    '已完成',
    '推迟',
    '三天后',
    '大专',
    '2019年1月1日到现在',
    '模具设计',
    '还有几天截止',
    '怎么没提醒我',
    '为什么提醒我',
    '学时可以补吗',
    '什么时候截止',
    '完成过三个项目',
    '',
    '提'.repeat(5000),
  ])('“%s” is about something else when no reminder was the last thing said', (text) => {
    expect(idle(text)).toBeNull()
  })

  it.each(['完成过三个项目', '都合格', '有一个专利', '2', '2021年的考核表还没交', '什么时候交'])(
    '“%s” is not taken for done or later',
    (text) => {
      expect(fresh(text)).toBeNull()
    },
  )
})

describe('hours without messages', () => {
  it.each([
    ['免打扰 21点到9点', 1260, 540],
    ['免打扰21:30-7:30', 1290, 450],
    ['晚上9点到早上7点半不要提醒', 1260, 450],
    ['晚上十点到第二天早上八点别打扰我', 1320, 480],
    ['22点到8点别发消息', 1320, 480],
    ['中午12点到下午2点免打扰', 720, 840],
  ])('%s: from %s to %s', (text, from, to) => {
    expect(idle(text)).toEqual({ kind: 'quiet', from, to })
  })

  it.each(['免打扰', '取消免打扰', '免打扰25点到9点'])('%s is told how', (text) => {
    expect(idle(text)).toEqual({ kind: 'night' })
  })

  it.each(['8月1日到10月20日不用交材料', '2019年到2022年没有', '9点到5点上班'])('%s are no such hours', (text) => {
    expect(idle(text)).toBeNull()
  })
})

describe('what is said to be done, by its name', () => {
  it.each<[string, string | null]>([
    ['办好了', ''],
    ['已完成了', ''],
    ['我已经提交了', '申报'],
    ['学时补好了', '学时'],
    ['单位的公示做完了', '公示'],
    ['评审表交上去了', '评审表'],
    ['还没办好', null],
    ['办好了吗', null],
    ['我完成过三个项目', null],
  ])('%s: %s', (text, thing) => {
    expect(doneThing(text)).toBe(thing)
  })
})
