import { describe, expect, it } from 'vitest'
import { md, mdTable } from '../../../src/doors/say/markdown.ts'

describe('text as Markdown', () => {
  it('leaves plain Chinese alone', () => {
    expect(md('对口大专，满 4 年（2022-12-31）')).toBe('对口大专，满 4 年（2022-12-31）')
  })

  it('takes from marks what they would do', () => {
    expect(md('a*b_c`d[e]<f>|g~h&amp;\\')).toBe('a\\*b\\_c\\`d\\[e\\]\\<f\\>\\|g\\~h\\&amp;\\\\')
    expect(md('# 一')).toBe('\\# 一')
    expect(md('1. 一')).toBe('1\\. 一')
    expect(md('- 一')).toBe('\\- 一')
  })

  it('keeps a cell in its cell', () => {
    expect(mdTable(['甲', '乙'], [['一|二', '三\n四']])).toEqual(['| 甲 | 乙 |', '|---|---|', '| 一\\|二 | 三 四 |'])
  })
})
