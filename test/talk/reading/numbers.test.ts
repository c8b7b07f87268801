import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numeral, place, readNumber } from '../../../src/talk/reading/numbers.ts'

describe('numeral', () => {
  it.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['两', 2],
    ['半', 0.5],
    ['零', 0],
    ['廿三', 23],
    ['一百二十三', 123],
    ['一百二', 120],
    ['一百零二', 102],
    ['三千五', 3500],
    ['一千零五', 1005],
    ['两万五', 25_000],
    ['十五万二', 152_000],
    ['三百零五万', 3_050_000],
    ['一亿两千万', 120_000_000],
    ['二零一五', 2015],
    ['十二点五', 12.5],
    ['12', 12],
    ['3.5万', 35_000],
    ['3万5', 35_000],
    ['12万', 120_000],
    ['12w', 120_000],
    ['1,200', 1200],
    ['十百', null],
    ['百', null],
    ['一二十', null],
    ['好', null],
    ['', null],
    ['12345678901234', null],
  ])('%j is %j', (text, expected) => {
    expect(numeral(text)).toBe(expected)
  })

  it('reads back every whole number below ten thousand as Chinese writes it', () => {
    const write = (n: number): string => {
      const digits = '零一二三四五六七八九'
      const units = ['', '十', '百', '千']
      let out = ''
      let zero = false
      for (let power = 3; power >= 0; power -= 1) {
        const digit = Math.floor(n / 10 ** power) % 10
        if (digit === 0) zero = out !== ''
        else {
          out += (zero ? '零' : '') + digits.charAt(digit) + units[power]
          zero = false
        }
      }
      return out
    }
    for (let n = 1; n < 10_000; n += 1) if (numeral(write(n)) !== n) expect([n, numeral(write(n))]).toEqual([n, n])
  })
})

describe('place', () => {
  it.each([
    ['2', 2],
    ['二', 2],
    ['B', 2],
    ['b', 2],
    ['十一', 11],
    ['2.5', null],
    ['好', null],
  ])('%j is %j', (text, expected) => {
    expect(place(text)).toBe(expected)
  })
})

describe('readNumber', () => {
  it.each([
    ['12万', { kind: 'value', value: 120_000 }],
    ['２００人', { kind: 'value', value: 200 }],
    ['一个', { kind: 'value', value: 1 }],
    ['十个', { kind: 'value', value: 10 }],
    ['3个半', { kind: 'value', value: 3.5 }],
    ['0', { kind: 'value', value: 0 }],
    ['没有', { kind: 'none' }],
    ['不知道', { kind: 'unknown' }],
    ['跳过', { kind: 'skip' }],
    ['一百来号人', { kind: 'vague', candidate: 100 }],
    ['大概12万', { kind: 'vague', candidate: 120_000 }],
    ['200人左右', { kind: 'vague', candidate: 200 }],
    ['100多', { kind: 'vague', candidate: 100 }],
    ['50吧', { kind: 'vague', candidate: 50 }],
  ])('%j', (text, expected) => {
    expect(readNumber(text)).toMatchObject(expected)
  })

  it.each(['3-5', '几十个', '两三个', '不到100'])('%j is vague without a candidate', (text) => {
    expect(readNumber(text)).toMatchObject({ kind: 'vague' })
    expect(readNumber(text)).not.toHaveProperty('candidate')
  })

  it.each(['-3', '一般', '12345678901234567', '员工200人 收入3000万', '哈哈'])('%j is unreadable', (text) => {
    expect(readNumber(text).kind).toBe('unreadable')
  })

  it('gives only finite numbers, none below zero', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789.,-一二十百千万亿半点两wk '), maxLength: 30 }),
        (text) => {
          const read = readNumber(text)
          if (read.kind === 'value') {
            expect(Number.isFinite(read.value)).toBe(true)
            expect(read.value).toBeGreaterThanOrEqual(0)
            expect(read.value).toBeLessThanOrEqual(1e12)
          }
        },
      ),
    )
  })
})
