import { describe, expect, it } from 'vitest'
import { inPlaceOf, putInstead } from '../../src/knowledge/followUp.ts'
import { ask, type PLANS, words } from './real.ts'

describe('what a question puts in the place of another', () => {
  it.each([
    ['如果我是研究生呢', '研究生'],
    ['那大专呢？', '大专'],
    ['我是研究生呢', '研究生'],
    ['要是高中的话呢', '高中'],
    ['那如果是中专呢', '中专'],
    ['换成技师呢', '技师'],
    ['面试呢', '面试'],
    ['那乐清的呢', '乐清'],
    ['那我是博士怎么说', '博士'],
    ['那评审表要几份呢', '评审表要几份'],
    ['几个', '几个'],
    ['那多少钱', '多少钱'],
  ])('%s → %s', (question, other) => {
    expect(putInstead(question)).toBe(other)
  })

  it.each(['大专几年能评中级', '什么时候截止', '研究生', '评审表几份啊', '没有聘书怎么办'])(
    '%s stands by itself',
    (question) => {
      expect(putInstead(question)).toBeNull()
    },
  )

  it.each([
    ['研究生', '本科几年能评中级', '研究生几年能评中级'],
    ['中级', '本科评助工要几年', '本科评中级要几年'],
    ['高级', '助工几年能评中级', '助工几年能评高级'],
    ['技术员', '助工几年能评中级', '技术员几年能评中级'],
    ['大专', '技师几年报中级', '大专几年报中级'],
    ['面试', '笔试占多少分', '面试占多少分'],
    ['单位', '个人几号截止', '单位几号截止'],
    ['专利', '论文几分', '专利几分'],
    ['地址', '协会电话多少', '协会地址'],
    ['地点', '考试时间', '考试地点'],
    ['单位', '什么时候截止', '单位什么时候截止'],
  ])('%s after %s: %s', (other, before, question) => {
    expect(inPlaceOf(other, before, words)).toBe(question)
  })

  it.each([
    ['没有聘书', '本科几年能评中级'],
    ['天气', '本科几年能评中级'],
    ['照片', '社保交三个月，评审表几份'],
    ['第二名', '实用新型几分'],
  ])('%s after %s takes nothing’s place', (other, before) => {
    expect(inPlaceOf(other, before, words)).toBeNull()
  })
})

const FOLLOWING: readonly (readonly [keyof typeof PLANS, string, string, string | RegExp])[] = [
  ['温州机电', '本科几年能评中级', '如果我是研究生呢', '满 2 年'],
  ['温州机电', '研究生几年能评中级', '那大专呢', '满 4 年'],
  ['温州机电', '本科几年能评中级', '我是研究生呢', '满 2 年'],
  ['温州机电', '本科评助工要几年', '高中呢', '满 10 年'],
  ['温州机电', '技师几年报中级', '那高级工呢', /高级工/],
  ['温州机电', '洞头在哪盖章', '那乐清呢', '乐清市行政管理中心'],
  ['温州机电', '理论考试占多少分', '面试呢', '20 分'],
  ['温州机电', '什么时候截止', '那温岭呢', '温岭'],
  ['温州机电', '什么时候截止', '上虞呢', '9月8日'],
  ['浙江', '个人几号截止', '单位呢', '9月5日'],
  ['浙江', '什么时候截止', '单位呢', '9月5日'],
  ['温州机电', '论文几分', '专利呢', '发明'],
  ['温州机电', '大专几年评助工', '中级呢', '满 4 年'],
  ['温州机电', '什么时候截止', '那机械呢', '2023年9月30日'],
  ['浙江', '博士几年能评', '如果是本科呢', '满 5 年'],
  ['上虞', '本科毕业几年能评', '要是大专呢', '7 年'],
]

describe('a question that changes one word of the one before', () => {
  it.each(FOLLOWING)('%s: %s, then %s', (plan, before, question, says) => {
    const answer = ask(question, plan, '2022-09-15', before)
    expect(answer.kind).toBe('answer')
    expect(answer.text).toMatch(says)
  })

  it('asks of the person where the question before did', () => {
    expect(ask('如果我是研究生呢', '温州机电', '2022-09-15', '我大专毕业5年能评中级吗').kind).toBe('personal')
  })

  it('is answered by itself where it carries nothing on', () => {
    const answer = ask('那评审表要几份呢', '温州机电', '2022-09-15', '本科几年能评中级')
    expect(answer.text).toContain('2 份')
  })

  it('is no guess without a question before', () => {
    expect(ask('如果我是研究生呢', '温州机电').kind).not.toBe('answer')
  })
})

/** Each question is asked after the one before, which is carried on in full. */
const CHAINS: readonly (readonly [keyof typeof PLANS, string, readonly (readonly [string, string])[]])[] = [
  [
    '温州机电',
    '发明专利几分',
    [
      ['实用新型呢', '专利几分'],
      ['第二名呢', '专利几分'],
      ['软著呢', '专利几分'],
    ],
  ],
  [
    '温州机电',
    '市级新产品几分',
    [
      ['省级呢', '新产品几分'],
      ['第五名呢', '新产品几分'],
    ],
  ],
  [
    '温岭',
    '县劳模有用吗',
    [
      ['市级的呢', '劳模先进'],
      ['那省级呢', '劳模先进'],
    ],
  ],
  [
    '温岭',
    '高研班几学时',
    [
      ['市县的呢', '高研班学时'],
      ['论文呢', '论文著作学时'],
    ],
  ],
  [
    '温州机电',
    '瑞安盖章',
    [
      ['乐清呢', '乐清市人社局'],
      ['文成呢', '文成县人社局'],
    ],
  ],
  [
    '温州机械',
    '破格要专家吗',
    [
      ['几个', '专家推荐'],
      ['几位', '专家推荐'],
    ],
  ],
  [
    '温州机械',
    '大专几年评工程师',
    [
      ['那机电2022呢', '学历和年限'],
      ['研究生呢', '学历和年限'],
    ],
  ],
]

describe('a chain of questions', () => {
  it.each(CHAINS)('%s: %s, and on', (plan, first, rest) => {
    let before = first
    for (const [question, entry] of rest) {
      const answer = ask(question, plan, '2022-09-15', before)
      expect(answer).toMatchObject({ kind: 'answer', entry })
      before = 'following' in answer && answer.following !== undefined ? answer.following : before
    }
  })

  it('keeps to the other plan once it was spoken of', () => {
    const there = ask('那机电2022呢', '温州机械', '2022-09-15', '大专几年评工程师')
    const then = ask('研究生呢', '温州机械', '2022-09-15', 'following' in there ? (there.following ?? null) : null)
    expect(then).toMatchObject({ kind: 'answer', plan: 'wenzhou-jidian-2022' })
    expect(then.text).toContain('满 2 年')
  })

  it('says whom to call of a place whose address is not written', () => {
    expect(ask('那龙港呢', '温州机电', '2022-09-15', '乐清盖章').text).toContain('0577-59911820')
  })
})
