import { describe, expect, it } from 'vitest'
import { ask, type PLANS } from './real.ts'

type Place = keyof typeof PLANS

describe('what is written is told, in whatever words it is asked', () => {
  it.each<readonly [Place, string, string]>([
    ['温岭', '论文要多少篇', '论文不是必备'],
    ['温岭', '论文几篇够', '论文不是必备'],
    ['温岭', '信息管理算相近吗', '名单里有“信息管理与信息系统”'],
    ['温岭', '自己厂里培训算学时吗', '每天 4 学时'],
    ['温岭', '自己公司的培训算学时吗', '每天 4 学时'],
    ['温岭', '考建造师一门算几学时', '6 学时'],
    ['温岭', '实用新型能越级吗', '实用新型专利'],
    ['温岭', '十月三十号去核查可以吗', '10月31日'],
    ['温岭', '11月5号去核原件行吗', '11月15日'],
    ['温岭', '原件要带去吗', '核对原件'],
    ['温岭', '安徽评的助工可以接着报吗', '调入审定和确认'],
    ['温州机电', '去年的考核今年的要不要', '当年的不要'],
    ['温州机电', '学时证明怎么下载', '我的证书'],
    ['温州机电', '硕士毕业直接中级吗', '满 3 年'],
    ['温州机电', '笔试面试占多少分', '理论考试最高 25 分、面试答辩最高 20 分'],
    ['温州机电', '理论考试跟面试各占多少分 低于多少就没戏了', '一半'],
    ['温州机电', '加分要凭证吗', '任职文件'],
    ['温州机电', '暖通算不算', '暖通'],
    ['上虞', '在哪学', '继续教育平台'],
    ['上虞', '学历认证怎么办', '学历认证报告'],
    ['浙江', '近5年的业绩才算吗', '近五年'],
    ['浙江', '找哪个人', '0571-87886870'],
    ['温州机械', '送到哪里去', '钱江路121号'],
  ])('%s: %s', (plan, asked, told) => {
    const answer = ask(asked, plan)
    expect(answer.kind).toBe('answer')
    expect(answer.text).toContain(told)
  })

  it.each<readonly [Place, string, string]>([
    ['温州机电', '单位营业执照要传吗', '营业执照要不要传，手里的文件没写'],
    ['温州机电', '2017年学时要补吗', '能不能补'],
    ['温州机电', '安徽评的助工可以接着报吗', '外地、外省或单位自评的职称认不认'],
    ['温州机电', '江西拿的助理工程师证能用吗', '外地、外省或单位自评的职称认不认'],
    ['温州机械', '杭州评的助工能报工程师吗', '〔2023〕11号'],
    ['上虞', '不对口助工要不要加一年', '先问'],
  ])('is silent on what it is silent on, of %s: %s', (plan, asked, told) => {
    const answer = ask(asked, plan)
    expect(answer.kind).toBe('silent')
    expect(answer.text).toContain(told)
  })

  it('still knows no plan of another place, and asks of the asker alone', () => {
    expect(ask('安徽能报吗', '温州机电').text).toContain('安徽的通知没有收进来')
    expect(ask('杭州评中级什么时候截止', '温州机电').text).toContain('杭州的通知没有收进来')
    expect(ask('我自己厂里没交社保能报吗', '温州机电').kind).toBe('personal')
    expect(ask('电子营业执照能登录吗', '温州机电').text).toContain('不建议')
    expect(ask('11月16号去核原件行吗', '温岭').text).toContain('逾期一律不再受理')
  })

  it('a last day that is only that of papers is said to be that', () => {
    for (const asked of ['网上申报截止是哪天', '什么时候截止', '个人几号前网上提交'])
      expect(ask(asked, '温州机械', '2023-08-20').text).toMatch(/报送.*平台上.*没有另写|平台上.*没写.*材料报送/)
    expect(ask('什么时候截止', '温州机电').text).not.toContain('报送材料的日子')
  })
})
