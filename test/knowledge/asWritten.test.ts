import { describe, expect, it } from 'vitest'
import { talk } from '../talk/lines.ts'
import { ask, type PLANS } from './real.ts'

type Place = keyof typeof PLANS

describe('asked in a few words', () => {
  it.each<readonly [Place, string, string]>([
    ['浙江', '近五年从哪天算', '2019-08-01 到 2024-07-31'],
    ['上虞', '近5年的专利从什么时候算起', '从哪天起算没有写'],
    ['温州机械', '机械的几号', '2023年9月30日截止'],
    ['温州机械', '机械的是什么时候', '2023年9月30日截止'],
    ['温州机电', '今年机电是几号', '2022年10月20日截止'],
    ['温州机电', '申报专业填几个字', '最多 8 个字'],
    ['温州机电', '昨天忘记提交了怎么办', '逾期不受理'],
    ['上虞', '忘了点提交，截止了咋办', '没有写'],
    ['浙江', '忘记提交了怎么办', '逾期不再受理'],
    ['温州机电', '发明专利8月份才授权怎么算分', '之后取得的不算'],
    ['温州机电', '专利过了截止日才授权算分吗', '之后取得的不算'],
    ['温州机电', '论文8月才发的有分吗', '之后取得的不算'],
  ])('%s: %s', (plan, question, says) => expect(ask(question, plan).text).toContain(says))

  it('points of a thing in time are still told', () => {
    expect(ask('发明专利几分', '温州机电').text).toContain('12 分到 8 分')
    for (const question of ['专利怎么算分', '发明专利算几分', '发明排第二算多少分', '专利能加分吗'])
      expect(ask(question, '温州机电').text).not.toContain('之后取得的不算')
    expect(ask('专利怎么算分', '温州机电').text).toContain('12 分到 8 分')
  })

  it.each(['永嘉', '平阳', '苍南', '文成', '泰顺'])(
    '%s is one of the counties that add points: said first',
    (place) => {
      for (const question of [`${place}加分吗`, `${place}有没有加分`])
        expect(ask(question, '温州机电').text).toMatch(/：加。/)
    },
  )

  it.each(['瑞安', '乐清', '鹿城', '洞头'])('%s is none of them, and what is not listed is said', (place) =>
    expect(ask(`${place}有加分吗`, '温州机电').text).toMatch(/没有写加。[\s\S]*名单文件没列/),
  )
})

describe('a schooling that does not match', () => {
  it.each<readonly [Place, string, string]>([
    ['温州机电', '大专不对口几年评助工', '不对口的大专毕业，做相关专业工作满 5 年'],
    ['温州机电', '本科不对口几年评助工', '不对口的本科没有单独写，请先问'],
    ['上虞', '本科不对口几年', '本科毕业后 6 年'],
  ])('%s: %s is not told what asks for a matching one', (plan, question, says) => {
    const { text } = ask(question, plan)
    expect(text).toContain(says)
    expect(text).not.toMatch(/(?<!不)对口(?:的)?(?:本科|大专)/)
  })

  it('where it matches nothing changes', () =>
    expect(ask('大专对口几年评助工', '温州机电').text).toContain('做技术员满 1 年'))
})

describe('which years, said to be right or wrong', () => {
  it.each<readonly [Place, string, string]>([
    ['温岭', '考核是2019到2021吗', '2019、2020、2021'],
    ['温州机电', '考核表是19到21吗', '2019、2020、2021'],
    ['上虞', '考核是21到23吗', '2020、2021、2022'],
    ['浙江', '考核表是22到24吗', '2021–2023'],
  ])('%s: %s', (plan, question, says) => expect(ask(question, plan).text).toContain(says))
})

describe('two things asked of one, with nothing between', () => {
  it.each<readonly [Place, string, string, string]>([
    ['上虞', '评审表几份交哪里', '一式三份', '康阳大道88号'],
    ['温岭', '评审表几份送到哪里', '一式 2 份', '大溪镇金利路8号'],
    ['温州机械', '评审表几份交哪里', '一式 2 份', '钱江路121号'],
  ])('%s: %s', (plan, question, one, other) => {
    const { text } = ask(question, plan)
    expect(text).toContain(one)
    expect(text).toContain(other)
  })
})

describe('why', () => {
  it.each<Place>(['温州机电', '温州机械'])('%s gives a reason for 社保', (plan) => {
    for (const question of ['为什么要社保', '为啥一定要交社保', '社保为什么要三个月'])
      expect(ask(question, plan).text).toContain('防身份作假和挂靠')
  })

  it.each<readonly [Place, string]>([
    ['温岭', '为什么要社保'],
    ['上虞', '为什么要社保'],
    ['温州机电', '为啥要90学时'],
  ])('%s gives none: %s', (plan, question) => expect(ask(question, plan).text).toContain('原因没有写，规定是：'))

  it.each(['为什么判断不了', '为啥没法确定', '为什么还是待核实'])('%s: how it stands', (words) => {
    expect(talk(`温州机电|中级|大专|${words}`).text).not.toContain('文件没有写')
  })
})
