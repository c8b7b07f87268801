import { describe, expect, it } from 'vitest'
import { ask, type PLANS } from './real.ts'

type Place = keyof typeof PLANS

/** What befell somebody stands nowhere: the thing it befell is no answer. */
describe('a premise no entry speaks of', () => {
  it.each<readonly [Place, string]>([
    ['温州机电', '评审表盖章盖歪了压到字了，要重新打一份吗'],
    ['温州机电', '协会通知答辩的群我没加进去，后面还能补拉吗'],
    ['温州机电', '单位公示的时候贴的名单被雨淋掉了，要不要重新贴'],
    ['温州机电', '已经评审通过了，单位想撤回推荐还来得及吗'],
    ['温岭', '实操没及格今年还给不给补一次'],
    ['温岭', '公司公示第五天还没满就推上去了，后台会不会自动打回'],
    ['温州机械', '电子证书打出来要不要去盖个红章'],
    ['上虞', '荣誉是去年6月29号发文的，差一天能不能通融'],
    ['上虞', '外籍员工居住证还有两个月到期，评审完才到期有影响吗'],
    ['温岭', '单位如果弄虚作假进了黑名单，要挂几年才拿下来'],
    ['浙江', '诚信档案三年记录期满了，还要不要自己去申请消掉'],
  ])('%s %s', (place, question) => {
    expect(ask(question, place).kind).toBe('silent')
  })

  it.each<readonly [Place, string, string]>([
    ['温州机电', '被打回来改完又交了一遍，那厂里是不是还得再贴出来五天', '不用|不需要|无需'],
    ['上虞', '上虞中级自己提交最晚到哪一天', '9月8日'],
    ['浙江', '要是文章是抄别人的，评上去以后才给翻出来，这个污点挂多久', '3 年'],
  ])('%s %s is spoken of', (place, question, said) => {
    const answer = ask(question, place)
    expect(answer.kind).toBe('answer')
    if (answer.kind === 'answer') expect(answer.text).toMatch(new RegExp(said))
  })
})
