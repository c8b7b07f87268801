import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { saysOtherWork, tellsNoTrade } from '../../../src/talk/reading/otherPosts.ts'
import { atQuestion } from './atQuestion.ts'

const workIn = (text: string) => readMessage(text, { today: '2022-09-10' }).dossier.work ?? null

const POSTS = '采购|采购员|设备采购|人事|财务|出纳|客服|行政|业务|商务|销售|文员|仓管|仓库|门卫|技术销售'.split('|')

describe('posts that are no engineer’s', () => {
  it.each(POSTS)('are other work, whatever they are called: 做%s', (post) => {
    expect(saysOtherWork(`做${post}`)).toBe(true)
    expect(workIn(`2015年7月进厂做${post}到现在`)).toBeNull()
    expect(workIn(`2015年7月进厂，做${post}到现在`)).toBeNull()
  })

  it.each([
    '进采购部',
    '在市场部上班',
    '调到办公室',
    '在仓储部',
    '开货车',
    '开滴滴',
    '送外卖',
    '管仓库',
    '管模具仓库',
    '做机械产品客服',
    '开大车',
  ])('are told by the office and the deed: %s', (words) => expect(saysOtherWork(words)).toBe(true))

  it.each([
    '在采购部做设备技术',
    '修仓库设备',
    '在外贸机械厂画图',
    '财务软件开发',
    '开车床',
    '开大车床',
    '开车铣复合机床',
    '做市场设备调试',
    '行政处罚',
    '没做过销售',
    '办公室设计',
    '市场监管局',
    '销售额两千万',
  ])('are not told by a word within others: %s', (words) => expect(saysOtherWork(words)).toBe(false))

  it.each([
    ['2015年7月进厂开车床到现在', '2015-07'],
    ['2010年起开大车床到现在', '2010'],
    ['2015年起开车铣复合机床到现在', '2015'],
    ['2015年7月进厂，在采购部做设备技术到现在', '2015-07'],
    ['12年进厂，先做销售，15年转技术到现在', '2015'],
    ['2015年7月进厂跑业务到2018年底，2019年1月到现在做设计', '2019-01'],
  ])('leave the work of an engineer as it was told: %s', (words, from) => {
    expect(workIn(words)).toEqual([{ from, to: '至今' }])
  })

  it('does not count the years in another post', () => {
    expect(workIn('2015年7月进厂做业务到2018年，2018年7月做设计到现在')).toBeNull()
  })

  it('asks those who have never done any what they have done', () => {
    expect(workIn('没做过技术，2015年进厂')).toBeNull()
    expect(workIn('以前没做过技术，2018年才转技术岗到现在')).not.toBeNull()
  })

  it.each(['在岗，普工', '在岗，带孩子', '在岗，车间主任'])('an unknown job beside 在岗 is none known: %s', (words) =>
    expect(tellsNoTrade(words)).toBe(true),
  )

  it.each(['管模具仓库', '做机械产品客服', '做机械设备物流', '做机电产品内勤', '做机械跟单', '做设备采购'])(
    'are no technical work for what they deal in: 在岗，%s',
    (words) => expect(atQuestion('employment', `在岗，${words}`).taken).toEqual(['employment=在岗，做别的工作']),
  )

  it.each([
    '在岗的，谢谢',
    '在岗，社保也正常',
    '在岗',
    '在岗，干了十年了',
    '在岗，就在现在这家厂',
    '在岗，没离职',
    '在岗，修空调的',
    '是的，在温州',
  ])('nothing but when and how long leaves 在岗 as it is: %s', (words) => expect(tellsNoTrade(words)).toBe(false))
})
