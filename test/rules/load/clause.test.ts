import { describe, expect, it } from 'vitest'
import { readClause } from '../../../src/rules/load/clause.ts'
import type { SourceDocument } from '../../../src/rules/pack.ts'

const document = (short: string, clauses: Record<string, number>): [string, SourceDocument] => [
  short,
  {
    number: `试〔2023〕1号 ${short}`,
    short,
    title: short,
    date: undefined,
    outside: short === '条例',
    clauses: new Map(Object.entries(clauses)),
  },
]
const documents = new Map([
  document('通知', { 一: 0, 二: 5, 第十条: 2, 附件: 1 }),
  document('附件1', { 说明: 3, 全文: 0 }),
  document('条例', { 任职条件: 0 }),
])
const read = (text: string) => {
  const result = readClause(text, documents)
  return result.ok ? result.clause : result.what
}

describe('依据', () => {
  it.each([
    ['通知 二.4(2)', '试〔2023〕1号 通知 二.4(2)'],
    ['通知 二（五）', '试〔2023〕1号 通知 二（五）'],
    ['通知 第十条（二）后段', '试〔2023〕1号 通知 第十条（二）后段'],
    ['附件1 说明.3', '试〔2023〕1号 附件1 说明.3'],
    ['附件1 说明', '试〔2023〕1号 附件1 说明'],
    ['通知 一；附件1 全文', '试〔2023〕1号 通知 一；试〔2023〕1号 附件1 全文'],
    ['条例 任职条件', '外部依据 试〔2023〕1号 条例 任职条件'],
  ])('%s', (text, clause) => expect(read(text)).toBe(clause))

  it.each([
    ['通知 二.6', '试〔2023〕1号 通知 二没有第 6 项（共 5 项）'],
    ['附件1 说明.4', '试〔2023〕1号 附件1 说明没有第 4 项（共 3 项）'],
    ['附件1 说明（四）', '试〔2023〕1号 附件1 说明没有第 四 项（共 3 项）'],
    ['附件1 清单', '没有“清”'],
    ['通知 三', '没有“三”'],
    ['附件2 一', '依据里的文件“附件2”不在文件表里'],
    ['通知 第十条.3', '第十条没有第 3 项（共 2 项）'],
  ])('写错的 %s', (text, what) => {
    expect(readClause(text, documents).ok).toBe(false)
    expect(read(text)).toContain(what)
  })
})
