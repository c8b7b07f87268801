import { describe, expect, it } from 'vitest'
import { heldSinceAsked } from '../../src/knowledge/heldSince.ts'
import { ask, type PLANS } from './real.ts'

type Place = keyof typeof PLANS

describe('a letter since a day, of nobody', () => {
  it.each<readonly [Place, string, string]>([
    ['温州机电', '2019年1月2号聘的行不行', '满 4 年：差 1 天，最晚2019年1月1日聘'],
    ['温州机电', '2019年1月1号聘的够不够', '满 4 年：够'],
    ['温州机电', '2018年12月聘的行吗', '满 4 年：够'],
    ['温州机电', '2019年聘的行不行', '满 4 年：看是哪天，最晚2019年1月1日聘'],
    ['温州机电', '助工2020年6月聘的能报吗', '满 4 年：至少差约 1 年 5 个月'],
    ['温州机电', '2019.1.2聘的，够4年吗', '满 4 年：差 1 天'],
    ['温岭', '19年1月2日聘的助工今年能报工程师吗', '第二学士学位，实际聘任助理工程师满 2 年：够'],
    ['上虞', '2020年1月1号聘的行不行', '当助理工程师满 4 年：够'],
    ['上虞', '2020年1月2号聘的行不行', '差 1 天，最晚2020年1月1日聘'],
    ['浙江', '2020年1月2号聘的够不够', '当工程师满 5 年（年限照职改字〔1986〕78号，请核对）：差 1 天'],
  ])('is counted to the cut-off of %s: %s', (plan, question, says) => {
    const answer = ask(question, plan)
    expect(answer.kind).toBe('answer')
    expect(answer.text).toContain(says)
  })

  it.each<readonly [Place, string]>([
    ['温州机电', '技术员2019年聘的够不够'],
    ['浙江', '助工2019年聘的够不够'],
    ['温州机械', '2019年1月2号聘的行不行'],
    ['温州机电', '2019年毕业的行不行'],
  ])('is not counted where %s asks for no such years: %s', (plan, question) =>
    expect(ask(question, plan).text).not.toMatch(/起聘的/),
  )

  it('of oneself is for the private talk', () => {
    expect(ask('我2019年1月2号聘的行不行', '温州机电').kind).toBe('personal')
  })

  it.each(['2019年1月2号聘的要交聘书吗', '2019年聘的，社保断了行不行', '聘书2019年的样式行不行', '2019年13月聘的行吗'])(
    '%s asks something else',
    (question) => expect(heldSinceAsked(question)).toBeNull(),
  )
})
