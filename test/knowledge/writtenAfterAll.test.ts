import { describe, expect, it } from 'vitest'
import { ask, type PLANS } from './real.ts'

type Row = readonly [asked: string, plan: keyof typeof PLANS, said: string, today: string]

describe('what is written is found by these words, too', () => {
  it.each<Row>([
    ['证书什么时候拿', '温州机械', '发证的日子没写', '2022-09-15'],
    ['本科不对口怎么办', '温州机电', '不对口视为不具备规定学历', '2022-09-15'],
    ['专业不对口要多几年', '温州机电', '不对口视为不具备规定学历', '2022-09-15'],
    ['9月几号截止', '温州机电', '10月20日', '2022-09-15'],
    ['初中文化，高级技师可以报工程师吗', '温岭', '要哪一级证书', '2022-09-15'],
    ['离截止还有几天', '温州机电', '还有 35 天', '2022-09-15'],
    ['还有几天', '温州机电', '8月1日才开始', '2022-07-15'],
    ['还有几天', '温州机电', '已经过了', '2022-10-21'],
    ['10月28号开始公示来得及吗', '温州机电', '10月28日不行', '2022-10-21'],
    ['公示要几天 今天开始来得及吗', '温州机电', '10月21日可以', '2022-10-21'],
    ['从台州调来的证有用吗', '温岭', '调入审定和确认', '2022-09-15'],
  ])('%s at %s: %s', (asked, plan, said, today) => expect(ask(asked, plan, today).text).toContain(said))
})

describe('and not where something else is asked', () => {
  it.each<Row>([
    ['获奖证书最迟什么时候拿到', '温州机械', '发证的日子', '2022-09-15'],
    ['从台州调来的证有用吗', '上虞', '温岭', '2022-09-15'],
    ['从台州调来的证有用吗', '温州机械', '温岭', '2022-09-15'],
    ['晚了几天还收吗', '温州机电', '还有 35 天', '2022-09-15'],
    ['公示几天', '温州机电', '还有 35 天', '2022-09-15'],
  ])('%s at %s, not: %s', (asked, plan, not, today) => expect(ask(asked, plan, today).text).not.toContain(not))
})
