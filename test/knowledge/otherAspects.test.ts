import { describe, expect, it } from 'vitest'
import { ask, type PLANS } from './real.ts'

type Place = keyof typeof PLANS

/** What stands beside a thing that is written is not answered with that thing. */
describe('another aspect than the one written', () => {
  it.each<readonly [Place, string]>([
    ['温州机电', '答辩一般会问几个问题'],
    ['温州机电', '考试用几号笔'],
    ['温州机电', '评委主任是谁'],
    ['温州机电', '协会微信公众号叫什么'],
    ['温州机电', '被处分过能报吗'],
    ['温州机电', '专利转让来的算不算'],
    ['温州机械', '专家推荐信怎么写'],
    ['温州机械', '公司不给盖章'],
    ['温州机械', '学时去哪补前年的'],
    ['温州机械', '破格自评分要到多少'],
    ['温岭', '自己单位没有推荐怎么办'],
    ['温岭', '换单位考核表谁盖章'],
    ['温岭', '国庆放假能交材料吗'],
    ['上虞', '评委主任是谁'],
    ['上虞', '账号被锁了'],
    ['浙江', '安徽评的工程师能接着报高级吗'],
    ['浙江', '评委会主任是谁'],
    ['浙江', '中级去哪里报'],
  ])('%s: %s', (plan, asked) => {
    expect(ask(asked, plan).kind).toBe('silent')
  })
})

describe('what is written in words of other plans, too', () => {
  it.each<readonly [Place, string, string]>([
    ['温州机电', '纸质的表打几份', '一式 2 份'],
    ['温州机电', '高中学历能评技术员不', '满 6 年'],
    ['温州机电', '劳模加专利能直接晋升不', '四项占两项'],
    ['温州机械', '在职在岗的才能报吗', '在职在岗'],
    ['温州机械', '有事业编的人可以报机械这个吗', '不能报'],
    ['温州机械', '专业课除了网上学还有别的办法没', '〔2018〕99 号'],
    ['温州机械', '22年的条件还能用吗', '〔2023〕11号'],
    ['温岭', '没有委托函评出来的职称算吗', '不'],
    ['温岭', '公司在大溪可以报吗', '不分镇、街道'],
    ['温岭', '三个人一起报要什么', '花名册'],
    ['温岭', '转评要几年', '1 年'],
    ['温岭', '学时一个途径一年顶多算多少', '36'],
    ['上虞', '开发区这个能评哪几个专业', '石油和化学工程'],
    ['上虞', '破格要交什么', '项目申报书'],
    ['浙江', '01年以前毕业要传什么', '毕业生登记表'],
    ['浙江', '代表作能不能两篇', '一篇'],
    ['浙江', '职业卫生的归哪里', '技术服务'],
  ])('%s: %s', (plan, asked, told) => {
    const answer = ask(asked, plan)
    expect(answer.kind).toBe('answer')
    expect(answer.text).toContain(told)
  })

  it('a day in Chinese numerals is the day', () => {
    for (const asked of ['十月二十号前交行吗', '10月20号前交行吗', '十月二十日前交行吗'])
      expect(ask(asked, '温州机电').text).toContain('10月20日可以')
    expect(ask('社保三个月就够吗', '温州机电').text).toContain('3 个月以上')
  })
})
