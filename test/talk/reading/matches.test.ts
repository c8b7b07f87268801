import { describe, expect, it } from 'vitest'
import { matchesOf } from '../../../src/talk/reading/matches.ts'

describe('matches of a pattern', () => {
  const texts = ['', 'a', '2015年3月到2019年', '𠮷是姓𠮷', '👍好👍', '没有\n没有']
  const patterns = [/\d+/g, /(?=年)|月/g, /\p{Script=Han}/gu, /(?:)/g, /(?:)/gu, /没有?/g, /$/gm]

  it.each(patterns)('%s are those of matchAll', (pattern) => {
    for (const text of texts) {
      const plain = (found: Iterable<RegExpExecArray>) => [...found].map((match) => [...match, match.index])
      expect(plain(matchesOf(text, pattern))).toEqual(plain(text.matchAll(pattern)))
      expect(matchesOf(text, pattern).length).toBe([...text.matchAll(pattern)].length)
    }
  })

  it('of one that is not for all of them are refused, as by matchAll', () => {
    expect(() => matchesOf('a', /a/)).toThrow(TypeError)
  })
})
