import { describe, expect, it } from 'vitest'
import { looksLikeQuestion } from '../../src/knowledge/question.ts'

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
