import { describe, expect, it } from 'vitest'
import { asksForVerdict, asksOfSelfAlone, looksLikeQuestion } from '../../src/knowledge/question.ts'

describe('whether somebody asks of themselves', () => {
  it.each(['我自评26分能破格吗', '我社保断了一个月还让不让报'])('%s: yes', (text) => {
    expect(asksForVerdict(text)).toBe(true)
  })

  it.each(['我们在温州的分公司员工社保在外地能报吗', '专利自己排第一的算几分'])('%s: no', (text) => {
    expect(asksForVerdict(text)).toBe(false)
  })
})

describe('whether words ask something, rather than answer', () => {
  it.each([
    '什么时候截止',
    '社保要交几个月？',
    '要不要论文',
    '评审表几份',
    '在哪里盖章',
    '能破格吗',
    '为什么要问这个',
    '请问学时怎么算',
    '咋整',
    '可以用聘书代替吗',
    '不知道学时怎么算，要多少？',
    '照片传得上去伐',
    '礼拜六好去弗',
    '专升本认不认',
    '周末收不收材料',
    '断过社保让不让报',
    '忘了登记还能补吗',
  ])('%s: yes', (text) => {
    expect(looksLikeQuestion(text)).toBe(true)
  })

  it.each([
    '大专',
    '2019年3月',
    '不知道',
    '忘了是哪一年',
    '记不清几月了',
    '不清楚有没有聘书',
    '没有',
    '大概三年吧',
    '机械设计',
    '温州',
    '好的',
    '几乎没有',
    '差不多三年',
    '',
  ])('%s: no', (text) => {
    expect(looksLikeQuestion(text)).toBe(false)
  })
})

describe('whether somebody asks how it comes out for themselves', () => {
  const isOwn = (text: string) => asksForVerdict(text) || asksOfSelfAlone(text)

  it.each([
    '我社保才从七月交起，你帮我看看机械的我报得了报不了',
    '你看看我报得上报不上，社保才交四个月',
    '我社保断了一个月，你帮忙看一下还报得了吗',
    '我高级工五年了你帮我瞧瞧报得了不',
    '帮忙看看评得上不',
    '我这种情况报得了吗',
    '你帮我看看我能不能报',
  ])('%s: yes', (text) => {
    expect(isOwn(text)).toBe(true)
  })

  it.each([
    '我今天还报得上吗',
    '现在还报得了吗',
    '社保交三个月报得了吗',
    '帮我看看系统怎么报不上去',
    '帮我看看哪里下载评审表',
    '我证书上传报不上去怎么办',
    '我们单位没注册报不了怎么办',
  ])('%s: no', (text) => {
    expect(isOwn(text)).toBe(false)
  })
})
