import { describe, expect, it } from 'vitest'
import type { DatedStep, Need, PlanDates, Task } from '../../src/calendar/task.ts'
import { arrived, isOurs, timetable } from '../../src/calendar/timetable.ts'
import { packOf } from '../rules/realRules.ts'

const WHOLE = { today: null }

function taskOf(tasks: readonly Task[], id: string): Task {
  const found = tasks.find((task) => task.id === id)
  if (!found) throw new Error(`${id} is none of ${tasks.map((task) => task.id).join(', ')}`)
  return found
}

/** 谁 事 · 起 · 建议 · 最后 · 等什么; what others do in brackets. */
const print = (tasks: readonly Task[]) =>
  tasks.map((task) => {
    const parts = [
      isOurs(task) ? `${task.who} ${task.what}` : `（${task.who} ${task.what}）`,
      task.from && `${task.from} 起`,
      task.safe && `建议 ${task.safe}`,
      task.due && `最后 ${task.due} ${task.basis}`,
      task.after &&
        `等 ${task.after.what}${task.after.workingDays === null ? '' : ` ${task.after.workingDays} 个工作日`}`,
    ]
    return parts.filter((part) => part !== null).join(' · ')
  })

const need = (change: Partial<Need> = {}): Need => ({
  id: '继续教育/0',
  kind: '学时',
  what: '2022 年专业科目还差 12 学时',
  who: '个人',
  clause: '通知 二.5',
  hours: 12,
  ...change,
})

describe('timetable of the plans of the repository', () => {
  it('温州机电 2022: publicity begins with handing in', () => {
    expect(print(timetable(packOf('温州机电').plan, [], WHOLE))).toEqual([
      '单位 单位注册和授权 · 建议 2022-09-27 · 最后 2022-10-20 推算',
      '个人 完善业绩档案 · 建议 2022-09-30 · 最后 2022-10-20 推算',
      '单位 审核业绩档案 · 建议 2022-10-10 · 最后 2022-10-20 推算',
      '个人 网上申报 · 2022-08-01 起 · 建议 2022-10-13 · 最后 2022-10-20 文件',
      '单位 开始单位公示 · 2022-08-01 起 · 建议 2022-10-25 · 最后 2022-10-27 推算',
      '单位 单位推荐 · 建议 2022-10-31 · 最后 2022-11-02 文件',
      '（县级人社、协会、市人社 资格审查）',
      '个人 盖章送评审表 · 等 资格审查全部通过',
      '（协会 理论考试和面试答辩）',
      '（评委会、协会、市人社 评审、公示、发文）',
    ])
  })

  it('温岭 2022', () => {
    expect(print(timetable(packOf('温岭机电').plan, [], WHOLE))).toEqual([
      '单位 单位注册和授权 · 建议 2022-09-27 · 最后 2022-10-20 推算',
      '个人 完善个人信息和业绩档案 · 建议 2022-09-30 · 最后 2022-10-20 推算',
      '单位 审核业绩档案 · 建议 2022-10-10 · 最后 2022-10-20 推算',
      '个人 继续教育补足 · 建议 2022-10-12 · 最后 2022-10-20 文件',
      '个人 网上申报 · 2022-09-01 起 · 建议 2022-10-13 · 最后 2022-10-20 文件',
      '单位 开始单位公示 · 建议 2022-10-25 · 最后 2022-10-27 推算',
      '单位 单位审核报送 · 建议 2022-10-31 · 最后 2022-11-02 文件',
      '（主管部门 主管部门推荐）',
      '个人 盖章的评审表 · 等 单位网上审核同意',
      '个人、单位 原件核查 · 2022-10-31 起 · 建议 2022-11-11 · 最后 2022-11-15 文件',
      '（中心 实操考评）',
      '（评聘委员会 综合评审）',
    ])
  })

  it('上虞 2023: the paper has five working days once the message is there', () => {
    expect(print(timetable(packOf('上虞').plan, [], WHOLE))).toEqual([
      '单位 单位注册和授权 · 建议 2023-08-21 · 最后 2023-09-08 推算',
      '个人 完善业绩档案 · 建议 2023-08-24 · 最后 2023-09-08 推算',
      '单位 审核业绩档案 · 建议 2023-08-29 · 最后 2023-09-08 推算',
      '个人 网上申报 · 建议 2023-09-01 · 最后 2023-09-08 文件',
      '单位 开始单位公示 · 建议 2023-09-13 · 最后 2023-09-15 推算',
      '单位 单位审核推荐 · 建议 2023-09-19 · 最后 2023-09-21 文件',
      '（区人社、评委会 审核）',
      '个人 打印并交纸质评审表 · 等 审核通过短信 5 个工作日',
      '个人 缴费 · 等 12333 缴费短信',
      '（评委会 评审）',
    ])
  })

  it('浙江高级 2024', () => {
    expect(print(timetable(packOf('浙江高级').plan, [], WHOLE))).toEqual([
      '单位 单位授权 · 建议 2024-08-08 · 最后 2024-08-30 推算',
      '个人 完善业绩档案 · 建议 2024-08-13 · 最后 2024-08-23 推算',
      '个人 网上申报 · 建议 2024-08-16 · 最后 2024-08-23 文件',
      '单位 开始单位公示 · 建议 2024-08-28 · 最后 2024-08-30 推算',
      '单位 单位推荐 · 建议 2024-09-03 · 最后 2024-09-05 文件',
      '（县、市、省的经信或人社部门、省主管部门 各地市审核推荐） · 最后 2024-10-10 文件',
      '（市、省直单位人事职改部门 报委托书和花名册）',
      '个人 交纸质评审表',
      '（高评委 评审）',
    ])
  })

  it('温州机械 2023: no publicity by the employer, and a paper that can be printed only once all have passed it', () => {
    expect(print(timetable(packOf('温州机械').plan, [], WHOLE))).toEqual([
      '个人 网上申报 · 2023-08-01 起 · 建议 2023-09-12 · 最后 2023-09-30 文件',
      '（县级人社、学会、市人社 资格审查）',
      '个人 盖章送评审表 · 2023-08-01 起 · 建议 2023-09-26 · 最后 2023-09-30 文件 · 等 资格审查通过',
      '（学会 理论考试和面试答辩）',
      '（评委会 评审）',
      '（学会 公示）',
      '（市人社 发文发证）',
    ])
  })

  it('tells how a day was counted, and what is advice', () => {
    const tasks = timetable(packOf('温州机电').plan, [], WHOLE)
    expect(taskOf(tasks, 'step/单位公示').reckoning).toBe(
      '要满 5 个工作日（头尾都算），最迟11月2日满：10月27日、10月28日、10月31日、11月1日、11月2日。' +
        '“网上申报”一办好就开始，10月20日办的到10月26日满。建议10月25日前动手：满了以后“单位推荐”还有 2 个工作日',
    )
    const papers = timetable(packOf('温州机械').plan, [], WHOLE)
    expect(taskOf(papers, 'step/盖章送评审表').reckoning).toBe(
      '9月30日不是工作日，前一个工作日是9月28日。建议9月26日前动手：打印、盖章、送到留 3 个工作日',
    )
  })

  it.each(['温州机电', '温岭机电', '上虞', '浙江高级', '温州机械'])(
    '%s: advice is never after the last day',
    (family) => {
      const { plan } = packOf(family)
      const tasks = timetable(plan, [need(), need({ id: '工作证明/0', kind: '证明' })], WHOLE)
      expect(tasks.filter(({ safe, due }) => safe !== null && (due === null || safe >= due))).toEqual([])
      expect(tasks.filter((task) => !isOurs(task) && task.safe !== null)).toEqual([])
      expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length)
      const place = (id: string) => tasks.findIndex((task) => task.id === id)
      expect(Math.max(place('need/继续教育/0'), place('need/工作证明/0'))).toBeLessThan(place('step/网上申报'))
    },
  )
})

describe('what is lacking', () => {
  const { plan } = packOf('温州机电')
  const safeOf = (...needs: Need[]) => taskOf(timetable(plan, needs, WHOLE), 'need/继续教育/0').safe

  it('hours: two days to learn twelve and three to register, before 10-13: 10-12, 11, 10, 09, 08 are worked', () => {
    expect(safeOf(need())).toBe('2022-10-08')
  })

  it('hours of two years are learned one after another: 90 and 12 are 13 days, with 3 days for the register', () => {
    // 10-12, 11, 10, 09, 08, 09-30, 29, 28, 27, 26, 23, 22, 21, 20, 19, 16
    expect(safeOf(need(), need({ id: '继续教育/1', hours: 90 }))).toBe('2022-09-16')
  })

  it('a proof has five working days, a stamp three', () => {
    expect(safeOf(need({ kind: '证明' }))).toBe('2022-10-08')
    expect(safeOf(need({ kind: '盖章' }))).toBe('2022-10-10')
  })

  it('is due when the application closes, which the notice does not say of it', () => {
    expect(taskOf(timetable(plan, [need()], WHOLE), 'need/继续教育/0')).toMatchObject({
      due: '2022-10-20',
      basis: '推算',
      who: '个人',
      reckoning:
        '提交时要齐，申报 10月20日截止。建议10月8日前动手：一共 12 学时，一天 8 学时要学 2 天，登记留 3 个工作日',
    })
  })
})

describe('today', () => {
  const submit = (today: string) => taskOf(timetable(packOf('温州机电').plan, [], { today }), 'step/网上申报')

  it('on the advised day it still is advice', () => {
    expect(submit('2022-10-13').safe).toBe('2022-10-13')
  })

  it('advice that has passed is none; the last day stays', () => {
    expect(submit('2022-10-14')).toMatchObject({
      safe: null,
      missedAdvice: '2022-10-13',
      due: '2022-10-20',
      reckoning: '建议的10月13日已经过了，尽快办',
    })
  })

  it('a plan that is over has its tasks without advice', () => {
    expect(submit('2026-11-21')).toMatchObject({ safe: null, missedAdvice: null, due: '2022-10-20', reckoning: '' })
  })
})

describe('a last day on which offices are closed', () => {
  it('names the last one on which they are open: 2023-09-29 to 10-06 are off, 09-28 is worked', () => {
    const tasks = timetable(packOf('温州机械').plan, [], { today: '2023-09-10' })
    expect(taskOf(tasks, 'step/盖章送评审表')).toMatchObject({ due: '2023-09-30', lastOpen: '2023-09-28' })
  })

  it('names none where they are open', () => {
    const tasks = timetable(packOf('温州机电').plan, [], { today: '2022-09-15' })
    expect(tasks.map(({ lastOpen }) => lastOpen)).toEqual(tasks.map(() => null))
  })
})

describe('something that has to arrive', () => {
  const tasks = (arrival?: string) =>
    timetable(packOf('上虞').plan, [], {
      today: null,
      ...(arrival === undefined ? {} : { arrived: { 'step/打印并交纸质评审表': arrival, 'step/缴费': arrival } }),
    })

  it('counts from the day after; over 中秋和国庆 2023: 09-28, 10-07, 10-08, 10-09, 10-10', () => {
    expect(taskOf(tasks('2023-09-27'), 'step/打印并交纸质评审表')).toMatchObject({
      from: '2023-09-27',
      due: '2023-10-10',
      basis: '推算',
      safe: '2023-10-08',
      reckoning:
        '9月27日收到审核通过短信，从第二天起 5 个工作日：9月28日、10月7日、10月8日、10月9日、10月10日。' +
        '建议10月8日前动手：最后一天前留 2 个工作日',
      after: { what: '审核通过短信', workingDays: 5 },
    })
  })

  it('without days by the notice the last day stays open', () => {
    expect(taskOf(tasks('2023-09-27'), 'step/缴费')).toMatchObject({ from: '2023-09-27', due: null, basis: null })
  })

  it('a last day of the notice is not put off by it', () => {
    const { steps } = packOf('上虞').plan
    const closed = steps.map((step) => (step.after ? { ...step, to: '2023-10-08' } : step))
    const task = taskOf(timetable({ ...packOf('上虞').plan, steps: closed }, [], WHOLE), 'step/打印并交纸质评审表')
    expect(arrived(task, '2023-09-27', null).due).toBe('2023-10-08')
    expect(arrived(task, '2023-09-18', null).due).toBe('2023-09-25')
  })

  it('a task that waits for nothing is as it was', () => {
    const task = taskOf(tasks(), 'step/网上申报')
    expect(arrived(task, '2023-09-27', null)).toBe(task)
  })
})

describe('plans of others', () => {
  const step = (what: string, change: Partial<DatedStep> = {}): DatedStep => ({
    what,
    who: '单位',
    from: undefined,
    to: undefined,
    detail: undefined,
    clause: '通知 一',
    ...change,
  })
  const plan = (steps: DatedStep[], change: Partial<PlanDates> = {}): PlanDates => ({
    id: 'shiyong-2022',
    title: '试用计划',
    applyFrom: '2022-08-01',
    applyBy: '2022-10-20',
    recommendBy: '2022-11-02',
    steps,
    ...change,
  })

  it('without any step there still is handing in and recommending', () => {
    expect(print(timetable(plan([]), [], WHOLE))).toEqual([
      '个人 个人申报 · 2022-08-01 起 · 建议 2022-10-13 · 最后 2022-10-20 文件',
      '单位 单位推荐 · 建议 2022-10-31 · 最后 2022-11-02 文件',
    ])
  })

  it('a tight recommendation moves handing in forward: publicity has to fit between', () => {
    const steps = [
      step('网上申报', { who: '个人', to: '2022-10-20' }),
      step('单位公示', { workingDays: 5, within: '单位推荐' }),
      step('单位推荐', { to: '2022-10-24' }),
    ]
    // Recommend two before 10-24: 10-20. Publicity 10-14 to 10-20. Looked through 10-11, 12, 13.
    expect(print(timetable(plan(steps, { recommendBy: '2022-10-24' }), [], WHOLE))).toEqual([
      '个人 网上申报 · 建议 2022-10-11 · 最后 2022-10-20 文件',
      '单位 开始单位公示 · 建议 2022-10-14 · 最后 2022-10-18 推算',
      '单位 单位推荐 · 建议 2022-10-20 · 最后 2022-10-24 文件',
    ])
  })

  it('advice does not come before the window opens', () => {
    const tasks = timetable(plan([], { applyFrom: '2022-10-17', recommendBy: undefined }), [], WHOLE)
    expect(print(tasks)).toEqual(['个人 个人申报 · 2022-10-17 起 · 建议 2022-10-17 · 最后 2022-10-20 文件'])
  })

  it('a year that is not published is named', () => {
    const steps = [step('网上申报', { who: '个人', to: '2049-06-11' })]
    // 端午 2049 is Friday 06-04: five working days before 06-11 are 06-03 and 06-07 to 06-10
    const [task] = timetable(
      plan(steps, { applyFrom: '2049-05-10', applyBy: '2049-06-11', recommendBy: undefined }),
      [],
      WHOLE,
    )
    expect(task).toMatchObject({ due: '2049-06-11', safe: '2049-06-03', unpublished: [2049] })
    expect(timetable(packOf('温州机电').plan, [need()], WHOLE).flatMap(({ unpublished }) => unpublished)).toEqual([])
  })

  it('a step moved keeps its id', () => {
    const ids = (to: string) => timetable(plan([step('网上申报', { who: '个人', to })]), [], WHOLE).map(({ id }) => id)
    expect(ids('2022-10-20')).toEqual(['step/网上申报', 'step/单位推荐'])
    expect(ids('2022-10-19')).toContain('step/网上申报')
  })
})

describe('isOurs', () => {
  it.each(['个人', '单位', '个人、单位', '用人单位', '申报人员'])('%s', (who) => expect(isOurs({ who })).toBe(true))
  it.each(['协会', '县级人社、协会、市人社', '市、省直单位人事职改部门', '主管部门', '评委会'])('not %s', (who) =>
    expect(isOurs({ who })).toBe(false),
  )
})
