import { describe, expect, it } from 'vitest'
import { readSmallTalk } from '../../src/talk/reading/smallTalk.ts'

describe('who will know what is said here', () => {
  it.each([
    '会不会泄露我的信息',
    '隐私会不会泄露',
    '我的信息会不会被别人看到',
    '我说的你会告诉单位吗',
    '你们会不会把我的资料卖了',
    '聊天记录安全吗',
    '会不会告诉我老板',
    '我填的会不会让领导知道',
    '这里说的话保密吗',
  ])('is told in one line: %s', (typed) => {
    expect(readSmallTalk(typed)).toBe('privacy')
  })

  it.each([
    '项目保密能不能不写',
    '评审结果会告诉单位吗',
    '涉密图纸怎么交',
    '公示会让单位知道吗',
    '我的材料别人看到怎么办',
    '安全',
  ])('is not what the matter is about: %s', (typed) => {
    expect(readSmallTalk(typed)).toBeNull()
  })
})
