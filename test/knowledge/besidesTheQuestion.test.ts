import { describe, expect, it } from 'vitest'
import { mayAsk } from '../../src/knowledge/question.ts'
import { ask, type PLANS } from './real.ts'

/** What is told beside a question, what stands for a day, and where people of a province come from. */
describe('what is told beside a question', () => {
  it('is left aside where others say it', () =>
    expect(ask('评审表到底打几张啊，群里有人讲两张有人讲三张').kind).toBe('whichPlan'))

  it.each(['九月底之前交得上，到底哪天', '人事说九月底之前交得上就行，究竟几号', '老板讲十月再报也来得及 到底是几号'])(
    'is what the day is asked of: %s',
    (asked) => expect(ask(asked, '温州机电').text).toContain('2022年10月20日截止'),
  )

  it('may be said roughly', () => {
    expect(mayAsk('面试一个人进去大概问几分钟')).toBe(true)
    expect(mayAsk('大概十几年')).toBe(false)
  })
})

describe('a day told by another name', () => {
  it.each<readonly [keyof typeof PLANS, string, string, string]>([
    ['温州机械', '国庆回来再去交材料赶得上伐', '2023-08-15', '不行：个人申报到9月30日为止'],
    ['温州机械', '国庆前交可以吗', '2023-08-15', '可以：个人申报到9月30日为止'],
    ['温州机电', '国庆以后报还行吗', '2022-09-15', '要抓紧：个人申报到10月20日为止'],
    ['温州机电', '10月底再报来得及吗', '2022-09-15', '10月31日不行'],
  ])('%s：%s', (plan, asked, today, said) => expect(ask(asked, plan, today).text).toContain(said))
})

describe('a plan of the whole province', () => {
  it.each(['湖州的行吗', '丽水的行吗', '我们在衢州，能报吗', '义乌的可以走省里这个吗', '浙江湖州的行吗'])(
    'covers its cities: %s',
    (asked) => expect(ask(asked, '浙江').text).toContain('全省'),
  )

  it('says of them no more than is asked', () =>
    expect(ask('湖州市的单位推荐哪天截止', '浙江').text).toContain('2024年9月5日'))

  it('says that those from outside are not written of', () =>
    expect(ask('上海的行吗', '浙江').text).toContain('外省单位的人没有写'))

  it('does not take a title from one of its cities for the city', () =>
    expect(ask('绍兴评的中级能报高工吗', '浙江').kind).toBe('silent'))
})

describe('what stands near what is written', () => {
  it.each<readonly [keyof typeof PLANS, string]>([
    ['温州机电', '复习教材哪里有卖'],
    ['温州机械', '复习资料有的卖吗'],
    ['温州机电', '专家推荐要不要当面签'],
    ['温州机电', '聘书一定要红壳子的吗'],
    ['浙江', '杭州那边能不能代收材料'],
    ['温岭', '原件叫同事帮我拿去核可以不'],
  ])('is not answered with it: %s %s', (plan, asked) => expect(ask(asked, plan).kind).toBe('silent'))
})
