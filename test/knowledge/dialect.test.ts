import { describe, expect, it } from 'vitest'
import { asWrittenElsewhere } from '../../src/knowledge/dialect.ts'

describe('what is said in dialect', () => {
  it.each([
    ['评审费几钿', '评审费多少钱'],
    ['学时要几多', '学时要多少'],
    ['纸头送哪搭', '纸质材料送哪里'],
    ['技师拿了几年好报中级', '技师拿了几年能报中级'],
    ['单位那头几号截', '单位推荐几号截'],
    ['面试要伐', '面试要吗'],
  ])('reads %s as it is written elsewhere', (said, written) => {
    expect(asWrittenElsewhere(said)).toBe(written)
  })

  it.each(['材料好邮寄伐', '单位那边要盖章吗', '自评表几份', '中级好报吗'])('leaves %s', (said) => {
    expect(asWrittenElsewhere(said)).toBe(said)
  })
})
