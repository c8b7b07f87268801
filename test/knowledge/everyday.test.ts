import { describe, expect, it } from 'vitest'
import { ask, type PLANS } from './real.ts'

type Place = keyof typeof PLANS

describe('after the last day of applicants', () => {
  it.each<readonly [Place, string, string, string]>([
    ['温州机电', '2022-10-25', '单位还可以推荐到11月2日', '最晚10月27日开始公示'],
    ['温岭', '2022-10-25', '单位还可以推荐到11月2日', '最晚10月27日开始公示'],
    ['上虞', '2023-09-12', '单位还可以推荐到9月21日', '最晚9月15日开始公示'],
    ['浙江', '2024-08-25', '单位还可以推荐到9月5日', '最晚8月30日开始公示'],
  ])('the employers of %s can still recommend on %s', (plan, today, open, publicity) => {
    for (const asked of ['单位还能推荐吗', '公司还没推荐来得及吗', '单位推荐结束了吗']) {
      const { text } = ask(asked, plan, today)
      expect(text).toContain(open)
      expect(text).toContain(publicity)
    }
  })

  it('says so when the days of employers are over, too', () => {
    const { text } = ask('单位还能推荐吗', '温州机电', '2022-11-03')
    expect(text).toContain('申报已结束：个人10月20日，单位推荐11月2日')
  })

  it('says that no day for employers is written', () => {
    expect(ask('单位还能推荐吗', '温州机械', '2023-10-08')).toMatchObject({ kind: 'silent' })
  })

  it('answers of the applicants alone by their own day', () => {
    expect(ask('个人还能报吗', '温州机电', '2022-10-25').text).toMatch(/10月20日截止/)
    expect(ask('今天能报吗', '温州机电', '2022-10-25').text).toMatch(/10月20日截止/)
  })
})
