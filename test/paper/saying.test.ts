import { describe, expect, it } from 'vitest'
import { sayAfter } from '../../src/paper/saying.ts'

describe('what has to arrive first', () => {
  it.each([
    [null, ''],
    [{ what: '审核通过短信', workingDays: 5 }, '审核通过短信后 5 个工作日内'],
    [{ what: '资格审查通过', workingDays: null }, '等资格审查通过'],
  ])('%j: “%s”', (after, words) => {
    expect(sayAfter({ after })).toBe(words)
  })
})
