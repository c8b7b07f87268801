import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

describe('who wants a person, in the middle of the questions', () => {
  it.each(['我要找人工', '转人工', '投诉电话', '我要投诉', '能转人工吗'])('has whom to call: %s', (words) => {
    for (const lines of ['温州机电|中级', '温州机电|中级|助工|大专|模具']) {
      const before = talk(lines).state
      const { state, text } = talk(`${lines}|${words}`)
      expect(text).toContain('88879706')
      expect(state?.pending?.question).toBe(before?.pending?.question)
      expect(state?.answers).toEqual(before?.answers)
    }
  })

  it.each(['你说的准不准', '你说的准吗', '靠谱吗'])('or wonders about it all is told: %s', (words) =>
    expect(talk(`温州机电|中级|${words}`).text).toContain('照文件一条条对'),
  )

  it.each(['大概几月份出证', '几月份出证'])('or when the certificate comes: %s', (words) =>
    expect(talk(`温州机电|中级|${words}`).text).toContain('发证的日子没写'),
  )

  it.each(['没有', '助工', '2018年评的助工'])('these answer: %s', (words) =>
    expect(told(talk(`温州机电|中级|${words}`).state, 'titles')).not.toBeNull(),
  )
})

describe('why it is so', () => {
  it.each([
    ['为啥要90学时', '每年 90 学时'],
    ['为什么只看三年考核', '三年考核都合格'],
    ['凭什么要聘书', '只有两种人要'],
    ['为什么不能报两个专业', '一年能不能报两个，文件没写'],
  ])('of a rule, the rule: %s', (words, says) => expect(talk(`温州机电|中级|${words}`).text).toContain(says))

  it.each([
    ['备案要找谁', '联系电话'],
    ['需要连续聘任吗', '聘期怎么算'],
  ])('what is near is still named: %s', (words, near) => {
    const { text } = talk(`温州机电|中级|${words}`)
    expect(text).toContain('文件没有写这个')
    expect(text).toContain(near)
  })
})
