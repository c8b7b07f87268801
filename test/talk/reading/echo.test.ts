import { describe, expect, it } from 'vitest'
import { echoOf } from '../../../src/talk/reading/echo.ts'

const PAPER = '近 3 年的社保缴费证明拿得出吗？没有的截止前可以去开。'

describe('an answer in the words of the question', () => {
  it.each([
    [PAPER, '拿得出', true],
    [PAPER, '都拿得出的', true],
    [PAPER, '拿不出', false],
    [PAPER, '拿不出来', null],
    [PAPER, '可以去开', null],
    ['您的学历系统能自动提取，或者拿得出证明吗？', '能自动提取', true],
    ['您的学历系统能自动提取，或者拿得出证明吗？', '不能自动提取', false],
    ['学历证明齐全吗', '齐全', true],
    ['学历证明齐全吗', '不齐全', false],
    ['学历证明齐全吗', '全', null],
    ['社保现在正常缴着吗？', '正常缴着', true],
  ])('%s %s: %s', (asked, typed, meant) => expect(echoOf(asked, typed)).toBe(meant))
})
