import { describe, expect, it } from 'vitest'
import { ask, type PLANS } from './real.ts'

type Place = keyof typeof PLANS

describe('to hand in early', () => {
  it.each<readonly [Place, string, string, string]>([
    ['温州机械', '2023-07-20', '能不能提前交', '2023年8月1日才开始，之前交不了'],
    ['温州机械', '2023-08-20', '可以早点交材料吗', '已经开始了，不用等到最后；到2023年9月30日截止'],
    ['温岭', '2022-08-20', '材料可以提前提交吗', '2022年9月1日才开始'],
    ['温州机电', '2022-10-21', '能提前报名吗', '报不了了'],
    ['上虞', '2023-08-01', '能不能提前交', '从哪天开始收没有写'],
    ['浙江', '2024-08-01', '可以早点提交吗', '从哪天开始收没有写'],
  ])('%s on %s: %s', (plan, today, question, says) => expect(ask(question, plan, today).text).toContain(says))

  it.each(['能不能提前申报', '提前一年报行不行', '能提前报工程师吗'])('%s is of the years', (question) =>
    expect(ask(question, '温州机电').text).toContain('最多提前 1 年'),
  )

  it.each(['评审表能不能提前交', '能提前交钱吗', '提前交的'])('%s is something else', (question) =>
    expect(ask(question, '温州机电').text).not.toContain('不用等到最后'),
  )

  it.each<readonly [string, string]>([
    ['8月1号之前能交吗', '8月1日起才能申报'],
    ['8月1号能交吗', '8月1日可以'],
    ['9月30号之前能交吗', '9月30日可以'],
  ])('before the first day, and on it: %s', (question, says) =>
    expect(ask(question, '温州机械', '2023-07-20').text).toContain(says),
  )
})
