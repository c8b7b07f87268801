import { describe, expect, it } from 'vitest'
import { atQuestion } from './reading/atQuestion.ts'

describe('an answer to an open question means what the same words mean in a message', () => {
  // biome-ignore format: one answer a line
  it.each([
    ['employer.revenue', '1.5个亿', 'employer.revenue=15000 万元'],
    ['insurance.employerSince', '系统上显示去年元月', 'insurance.employerSince=2021年1月起'],
    ['insurance.place', '柯桥那边的厂代缴', 'insurance.place=柯桥'],
    ['otherResults', '活干了不少，没有材料', 'otherResults=没有'],
    ['education.graduated', '一九年六月二十', 'education.graduated=2019年6月20日'],
  ])('%s: %s', (question, text, taken) => {
    expect(atQuestion(question, text).taken).toContain(taken)
  })

  // biome-ignore format: one answer a line
  it.each([
    ['education.graduated', '2016年9月进去读的，三年制'],
    ['screen', '奖一个没有，荣誉更别提了'],
  ])('and is asked again where they leave it open, %s: %s', (question, text) => {
    expect(atQuestion(question, text)).toMatchObject({ taken: [], open: question })
  })

  it('is confirmed with 是', () => {
    expect(atQuestion('education.graduated', '2016年9月进去读的，三年制', '是').taken).toHaveLength(1)
  })
})
