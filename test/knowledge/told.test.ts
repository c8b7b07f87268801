import { describe, expect, it } from 'vitest'
import { ask, type PLANS } from './real.ts'

type Place = keyof typeof PLANS

/** The thing asked about is spoken of, what is asked of it is not. */
describe('what a thing near by does not say', () => {
  it.each<readonly [Place, string]>([
    // What shows it.
    ['温岭', '省级技术中心骨干要什么证明'],
    ['温州机电', '机关年限合并要开什么证明'],
    // Why.
    ['上虞', '为啥只评这四个专业呀'],
    // Where to fetch it.
    ['上虞', '资料袋去哪里领的'],
    // Whether it may break off.
    ['上虞', '五选二里面那个十年是不是要连续的'],
    // Who gives it out.
    ['上虞', '工程师评好以后聘书哪个发'],
    // Drawn from it.
    ['温州机电', '笔试题目从题库里抽的吗'],
    ['温州机械', '考题都在题库里头抽吗'],
    // Filed, of yesterday, of shares.
    ['温州机电', '企业标准要备案了才有分吗'],
    ['温州机械', '公司刚开三个月能报职称吗'],
    ['温岭', '年薪不够三十万但公司有股份算不算'],
    ['温州机电', '公示表要打出来贴墙上吗'],
    // What colour, which of the annexes.
    ['温岭', '材料袋要什么颜色'],
    ['温州机械', '工程师破格表是附件几'],
    // Who judges, whether it can be looked up, a paper with a red head.
    ['温州机械', '评委都是哪些单位的'],
    ['浙江', '诚信档案里的记录自己能查到吗'],
    ['温岭', '企业技术中心成员怎么才算，要红头文件吗'],
  ])('%s %s', (place, question) => {
    expect(ask(question, place).kind).toBe('silent')
  })

  it.each<readonly [Place, string, RegExp]>([
    ['温州机电', '小微企业技术负责人要什么文件', /任职文件/],
    ['温州机电', '山区加分要什么证明', /专项证明/],
    [
      '温州机械',
      '总公司和社保都在上海，人在温州的分公司干，总部也同意了，这样评下来的证拿回上海还认不认',
      /只在温州|限/,
    ],
    ['温岭', '公司审核最迟到哪日', /11月2日/],
    ['温岭', '社保要连续缴吗', /连续/],
    ['上虞', '照片底什么颜色', /白底/],
    ['温州机械', '纸质表在哪里打出来', /打印/],
    ['浙江', '评审通知是哪年哪月印的', /2024-07-11/],
    ['浙江', '写错了材料谁负责', /推荐单位/],
    ['温岭', '考核要连着几年合格', /2019/],
    ['浙江', '自评打了分可没证明，评委给算不', /不给分/],
    ['温岭', '当兼职老师一年最多能抵多少', /36/],
    ['温州机械', '自评赋分里论文那一块封顶几分', /20 分/],
    ['温州机械', '行业公需科目要多少学时', /没有单独写/],
    ['温州机电', '中专要当几年技术员才升', /满 4 年/],
    ['温州机电', '助工要聘满几年', /任助理工程师满 4 年/],
    ['温州机电', '助理工程师当几年才能升', /任助理工程师满 4 年/],
    ['温州机电', '中专几年能评技术员', /满 1 年/],
  ])('%s %s is told', (place, question, said) => {
    const answer = ask(question, place)
    expect(answer.kind).toBe('answer')
    if (answer.kind === 'answer') expect(answer.text).toMatch(said)
  })

  it('还是 between two asks', () => {
    expect(ask('三份评审表都寄给联合会吗还是单位留一份', '浙江').kind).toBe('silent')
  })
})
