import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compose } from '../../../src/doors/compose.ts'
import { namesSomebody, withoutNames } from '../../../src/talk/people/surnames.ts'

const { knowledge } = compose(join(import.meta.dirname, '../../..'))

describe('somebody', () => {
  it.each([
    '王师傅能报吗',
    '小李学历不够咋办',
    '张经理电话多少',
    '老陈没社保行不行',
    '张三主任不签字咋办',
    '林工的论文怎么算',
    '赵某某能报吗',
    '我叫欧阳某，能报吗',
    '我姓高能报吗',
    '姓名：余某 大专',
    '举报吴某人造假找谁',
  ])('is named for sure, and struck out: %s', (words) => {
    expect(namesSomebody(words)).toBe(true)
    expect(withoutNames(words)).toContain('（姓名）')
  })

  it.each(['高经理电话多少', '施师傅能报吗', '马主任说的算吗', '龙经理要签字吗', '白师傅能报吗'])(
    'may be named, and is struck out: %s',
    (words) => {
      expect(namesSomebody(words)).toBe(false)
      expect(withoutNames(words)).toContain('（姓名）')
    },
  )

  it('is named by no word and no question of what is known', () => {
    const words = knowledge.synonyms.words.map(({ word }) => word).filter((word) => word.length > 1)
    const asked = knowledge.plans.flatMap(({ entries }) => entries.flatMap((entry) => entry.asked))
    const said = [...new Set([...words, ...asked])]
    expect(said.length).toBeGreaterThan(1000)
    expect(said.filter((one) => withoutNames(one) !== one || namesSomebody(one))).toEqual([])
    expect(words.filter((word) => namesSomebody(`${word}经理能报吗`))).toEqual([])
  })
})
