import { describe, expect, it } from 'vitest'
import { readYesNo } from '../../../src/talk/reading/yesno.ts'

const rows = (texts: string): string[] => texts.split('|')

describe('readYesNo', () => {
  it.each(
    rows(
      '是|对|有|嗯|嗯嗯|合格|好|行|ok|OK的|y|没错|没有错|是的呀|👍|👌🏻|没有问题|没问题的|没毛病|都合格|对口|必须的|在的|可以的|好吧|有！|不好意思，是的|有三个专利|是有的|對|沒問題',
    ),
  )('%j is yes', (text) => {
    expect(readYesNo(text)).toMatchObject({ kind: 'value', value: true })
  })

  it.each(
    rows('不是|没有|没|否|不对|没得|无|N|no|不合格|都不是|还没|不用|嗯没有|没有没有|不是，是本科|👎|❌|从来没有|沒有'),
  )('%j is no', (text) => {
    expect(readYesNo(text)).toMatchObject({ kind: 'value', value: false })
  })

  it.each(rows('不知道|不清楚|记不得|忘了|忘记了|不太确定|想不起来了|不晓得|得查一下'))('%j is unknown', (text) => {
    expect(readYesNo(text)).toEqual({ kind: 'unknown' })
  })

  it.each([
    ['有吧', true],
    ['应该有', true],
    ['好像没有', false],
    ['是吧', true],
    ['有？', true],
    ['是，不太确定', true],
    ['没有，记不清了', false],
  ])('%j has to be confirmed', (text, candidate) => {
    expect(readYesNo(text)).toMatchObject({ kind: 'vague', candidate })
  })

  it.each(rows('不一定|不全是|有些是|部分'))('%j is half an answer', (text) => {
    expect(readYesNo(text).kind).toBe('vague')
    expect(readYesNo(text)).not.toHaveProperty('candidate')
  })

  it.each(
    rows(
      '不是没有|没有不合格|不是不合格|是不是|有没有|是的，没有|有点复杂|在职|成人大专|行业|👍👎||   |2019年|为什么|无所谓',
    ),
  )('%j is unreadable', (text) => {
    expect(readYesNo(text).kind).toBe('unreadable')
  })

  it('skips', () => {
    expect(readYesNo('跳过')).toEqual({ kind: 'skip' })
    expect(readYesNo('回头再说')).toEqual({ kind: 'skip' })
  })
})
