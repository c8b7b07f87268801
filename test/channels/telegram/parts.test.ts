import { describe, expect, it } from 'vitest'
import { cutTo, split } from '../../../src/channels/common/split.ts'
import { styled } from '../../../src/channels/common/styled.ts'
import { partsOf } from '../../../src/channels/telegram/parts.ts'

const cut = (text: string, limit: number) => split(text, limit).map(({ start, end }) => text.slice(start, end))
const boldOf = (text: string) => {
  const made = styled(text)
  return [made.text, made.bold.map(({ start, end }) => made.text.slice(start, end))]
}

describe('bold', () => {
  it('is taken out of the text and kept as a range', () => {
    expect(boldOf('到 **10 月 20 日**；推荐到 **11 月 2 日**')).toEqual([
      '到 10 月 20 日；推荐到 11 月 2 日',
      ['10 月 20 日', '11 月 2 日'],
    ])
  })

  it('counts in UTF-16 units behind an emoji', () => {
    expect(styled('😀**好**').bold).toEqual([{ start: 2, end: 3 }])
  })

  it.each(['只有一个 **没有合上', '2**3', 'a ** b ** c', '****', '**跨\n行**', '_a_ `b` [c](d) <b>e</b>'])(
    'leaves %j as it stands',
    (text) => {
      expect(styled(text)).toEqual({ text, bold: [] })
    },
  )
})

describe('cutting a long text', () => {
  it('leaves a text that fits whole', () => {
    expect(cut('够短。', 10)).toEqual(['够短。'])
    expect(cut('一二三四五六七八九十', 10)).toEqual(['一二三四五六七八九十'])
  })

  it('prefers a paragraph, then a line, then a sentence, then a clause', () => {
    expect(cut('一二三四五六\n\n七。八\n九十一二', 12)).toEqual(['一二三四五六', '七。八\n九十一二'])
    expect(cut('一二三四五六\n七。八九十一二', 12)).toEqual(['一二三四五六', '七。八九十一二'])
    expect(cut('一二三四五六。七，八九十一二', 12)).toEqual(['一二三四五六。', '七，八九十一二'])
    expect(cut('一二三四五六，七八九甲乙丙丁', 12)).toEqual(['一二三四五六，', '七八九甲乙丙丁'])
  })

  it('keeps the closing quotation mark with its sentence', () => {
    expect(cut('他说“可以申报。”然后就走了没有回头', 12)).toEqual(['他说“可以申报。”', '然后就走了没有回头'])
  })

  it('keeps a number with its unit', () => {
    expect(cut('我们单位实际聘任满 4 年以后再说', 11)).toEqual(['我们单位实际聘任满', '4 年以后再说'])
    expect(cut('我们单位全年专业科目48学时还差', 12)[0]).toBe('我们单位全年专业科目')
  })

  it.each([
    ['surrogate pairs', '😀'],
    ['a family joined by ZWJ', '👨‍👩‍👧‍👦'],
    ['a flag', '🇨🇳'],
    ['a skin tone', '👍🏽'],
    ['a combining mark', 'e\u0301'],
    ['a keycap', '1️⃣'],
  ])('does not cut within %s', (_, sign) => {
    const text = sign.repeat(60)
    for (let limit = 24; limit < 60; limit++) {
      const parts = cut(text, limit)
      expect(parts.join('')).toBe(text)
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(limit)
        expect(part).toBe(sign.repeat(part.length / sign.length))
      }
    }
  })

  it('still ends when one character is longer than a part', () => {
    const text = `e${'\u0301'.repeat(50)}`
    const parts = cut(text, 10)
    expect(parts.join('')).toBe(text)
    expect(Math.max(...parts.map(({ length }) => length))).toBe(10)
  })

  it('loses nothing but blank space at the cuts', () => {
    const text = Array.from(
      { length: 300 },
      (_, i) => `第 ${i} 条：聘任满 ${i} 年😀，学时 ${i * 12} 个。${i % 7 ? '' : '\n\n'}`,
    ).join('')
    const parts = cut(text, 200)
    expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(200)
      expect(part).toBe(part.trim())
    }
  })

  it('makes no part of blank space', () => {
    expect(cut(` \n ${' \n'.repeat(50)}`, 10)).toEqual([])
    expect(cut(`甲${'\n'.repeat(50)}乙`, 10)).toEqual(['甲', '乙'])
  })
})

describe('cutTo', () => {
  it('takes one unit less rather than half a character', () => {
    expect(cutTo('ab😀', 3)).toBe('ab')
    expect(cutTo('ab😀', 4)).toBe('ab😀')
    expect(cutTo('abcd', 3)).toBe('abc')
  })
})

describe('parts of a message', () => {
  it('counts bold anew in each part, also where the cut runs through it', () => {
    const line = '甲'.repeat(2999)
    const parts = partsOf({ text: `${line}\n**${'乙'.repeat(1500)}**\n尾 **丙**` })
    expect(parts.map(({ text }) => text.length)).toEqual([2999, 1500 + 1 + 3])
    expect(parts.map(({ entities }) => entities)).toEqual([
      [],
      [
        { type: 'bold', offset: 0, length: 1500 },
        { type: 'bold', offset: 1503, length: 1 },
      ],
    ])
    const through = partsOf({ text: `**${'乙'.repeat(5000)}**` })
    expect(through.flatMap(({ entities }) => entities.map(({ offset, length }) => [offset, length]))).toEqual([
      [0, 4096],
      [0, 904],
    ])
  })

  it('hangs the buttons on the last part only', () => {
    const parts = partsOf({ text: '长。'.repeat(3000), choices: [{ label: '好', data: 'ok' }] })
    expect(parts.map(({ buttons }) => buttons.length)).toEqual([0, 1])
  })

  it('puts up to three short buttons in a row and a long one alone', () => {
    const labels = ['有', '没有', '不知道', '为什么问', '大专或者本科毕业的', '返回']
    const [part] = partsOf({ text: '选一个', choices: labels.map((label) => ({ label, data: label })) })
    expect(part?.buttons.map((row) => row.map(({ text }) => text))).toEqual([
      ['有', '没有', '不知道'],
      ['为什么问'],
      ['大专或者本科毕业的'],
      ['返回'],
    ])
  })
})
