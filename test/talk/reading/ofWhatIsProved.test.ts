import { describe, expect, it } from 'vitest'
import { atQuestion } from './atQuestion.ts'

describe('what a paper proves is no answer to whether it can be had', () => {
  it.each(['没断过', '没有断', '断了两个月', '外省交过一年'])('近三年社保证明: %s is asked about', (text) => {
    expect(atQuestion('statement/近三年社保证明', text).taken).toEqual([])
  })

  it.each(['没少过', '没断过', '没丢'])('三年学时登记证明: %s is asked about', (text) => {
    expect(atQuestion('statement/三年学时登记证明', text).taken).toEqual([])
  })

  it.each([
    ['有', '有'],
    ['没有', '没有'],
  ])('%s is one', (text, said) => {
    expect(atQuestion('statement/近三年社保证明', text).taken).toEqual([expect.stringContaining(`=${said}`)])
  })
})

describe('a failure of another year than the one asked of', () => {
  it.each(['我2020年没过', '2019年没评上'])('%s is asked about', (text) => {
    expect(atQuestion('statement/去年评审没通过', text).taken).toEqual([])
  })

  it('of that year is one', () => {
    expect(atQuestion('statement/去年评审没通过', '2021年没通过').taken).toHaveLength(1)
  })
})
