import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../../src/rules/load/packs.ts'

const texts = readdirSync('rules/温州机电')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ path: `温州机电/${name}`, text: readFileSync(`rules/温州机电/${name}`, 'utf8') }))
const said = (from: string, to: string) => {
  const changed = texts.map(({ path, text }) => ({ path, text: text.replace(from, to) }))
  expect(changed).not.toEqual(texts)
  return loadPacks(changed)
}

describe('已具备', () => {
  it('真实的规则没有问题', () => expect(loadPacks(texts).problems).toEqual([]))

  it('写错路径名会被查出来，不会当成“从不具备”', () => {
    const { packs, problems } = said('已具备: [工程师·正常·大专本科,', '已具备: [工程师·正常·大专,')
    expect(packs).toEqual([])
    expect(problems.map(({ what }) => what)).toEqual(['“已具备”里的路径“工程师·正常·大专”不在申报路径里'])
    expect(problems[0]?.file).toContain('评价条件.yaml')
  })

  it('绕圈的引用会被查出来', () => {
    const { problems } = said('已具备: [工程师·正常·大专本科,', '已具备: [工程师·破格,')
    expect(problems.map(({ what }) => what)).toEqual(['“已具备”里的路径“工程师·破格”自己也用了“已具备”'])
  })
})
