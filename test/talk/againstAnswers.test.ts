import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const ANSWERS =
  '温州机电 我想评中级 助工|大专|模具|2018年12月1日到现在|2018年11月|机电|都合格|都够|温州|2016年8月|没有|民企|在岗，做模具设计|没有'
const atReview = (words: string) => talk(`${ANSWERS}|${words}`, '2022-09-15')
const atResult = (words: string) => talk(`${ANSWERS}|好|${words}`, '2022-09-15')
const both = [
  ['核对', atReview],
  ['结果', atResult],
] as const

describe.each(both)('what is against an answer that stands, at %s', (_, at) => {
  it.each(['我不在一线了 现在做销售', '早就不做技术了，现在跑业务'])('is heard of the work of today: %s', (words) =>
    expect(told(at(words).state, 'employment')).toBe('其他'),
  )

  it.each(['毕业证还没拿到', '毕业证还没发', '我毕业证没拿到'])('is heard of schooling: %s', (words) => {
    const { state, text } = at(words)
    expect(told(state, 'education')).toBeNull()
    expect(text).toContain('对不上')
  })

  it.each(['20年考核单位没做', '单位20年考核没做'])('is of what it names first: %s', (words) => {
    const { state, text } = at(words)
    expect(state?.pending?.question).toBe('reviews')
    expect(told(state, 'employer')).toBe('民营企业')
    expect(text).toContain('对不上')
  })

  it.each(['毕业证找不到了', '现在做模具设计', '我还在一线'])('and what is not leaves all as it is: %s', (words) => {
    const { state } = at(words)
    expect(told(state, 'education')).toBe('大专')
    expect(told(state, 'employment')).toBe('机电')
  })
})

describe('where the answers are checked', () => {
  it.each(['等一下 聘书应该是19年1月1号开始', '聘书写错了，应该是2019年1月1号开始'])(
    'the beginning of the letter is put right: %s',
    (words) =>
      expect(told(atReview(words).state, 'titles.appointments/助理工程师')).toEqual([
        { from: '2019-01-01', to: '至今' },
      ]),
  )

  it('and one that is only guessed is asked for', () =>
    expect(atReview('聘书应该是19年的吧').state?.pending?.question).toBe('titles.appointments/助理工程师'))

  it.each(['没啥问题', '没毛病', '没有填错', '中', '要得', '对头'])('%s goes on to the result', (words) =>
    expect(atReview(words).text).toContain('可以报：工程师'),
  )

  it.each(['学时没问题', '中级', '好像没啥问题吧？', '有问题'])('and %s does not', (words) =>
    expect(atReview(words).state?.pending?.question).not.toBe('result'),
  )

  it.each(['改单位', '我要改社保', '帮我改学历'])('%s is an order, and denies nothing', (words) =>
    expect(atReview(words).text).not.toContain('对不上'),
  )
})

describe('what is told where something else is asked', () => {
  const START = '温州机电 我想评中级 助工'
  it.each([
    ['2018年7月1号开始聘 到现在', [{ from: '2018-07-01', to: '至今' }]],
    ['2019年5月10号聘到现在', [{ from: '2019-05-10', to: '至今' }]],
  ])('is of the letter of the title told: %s', (words, letter) =>
    expect(told(talk(`${START}|${words}`, '2022-09-15').state, 'titles.appointments/助理工程师')).toEqual(letter),
  )

  it('keeps the letter told before', () =>
    expect(
      told(
        talk(`${START}，2018年1月1日聘到现在|2019年5月10号聘到现在`, '2022-09-15').state,
        'titles.appointments/助理工程师',
      ),
    ).toEqual([{ from: '2018-01-01', to: '至今' }]))

  it.each(['都合格，20年优秀', '20年优秀 其他都合格'])('is of all the years that count: %s', (words) =>
    expect(told(talk(`${START}|大专|模具|${words}`, '2022-09-15').state, 'reviews')).toEqual({
      2019: '合格',
      2020: '优秀',
      2021: '合格',
    }),
  )

  it('没断 takes back a break of the insurance, and nothing else', () => {
    const { state, text } = atReview('社保断了两个月|不是 没断 搞错了')
    expect(state?.pending?.question).toBe('insurance.since')
    expect(text).not.toContain('违规')
  })
})
