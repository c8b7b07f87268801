import { describe, expect, it } from 'vitest'
import { chineseNumber } from '../../src/originals/items.ts'
import { markOf, numberOf } from '../../src/originals/marks.ts'

describe('numberOf', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['ニ', 2],
    ['7', 7],
    ['二三', 0],
    ['百', 0],
    ['', 0],
  ])('%s is %d', (text, number) => expect(numberOf(text)).toBe(number))

  it('reads what chineseNumber writes', () => {
    for (let number = 1; number < 100; number += 1) expect(numberOf(chineseNumber(number))).toBe(number)
  })
})

describe('the mark at the head of a line', () => {
  it.each([
    ['第十条 报名', '条', 10],
    ['第二十二條 自', '条', 22],
    ['三 、报名', '一、', 3],
    ['（ニ）具备', '（一）', 2],
    ['(四) 关于', '（一）', 4],
    ['10、2019 年的', '1.', 10],
    ['3．社保', '1.', 3],
    ['( 2 )材料', '(1)', 2],
    ['2）材料', '(1)', 2],
    ['③填写', '①', 3],
  ])('%s', (line, kind, number) => expect(markOf(line)).toMatchObject({ kind, number }))

  it.each(['第十条（一）的人', '第九条规定的', '1.5 万元', '2022 年', '（试行）', '三年以上', '一般公需', '215*300'])(
    '%s has none',
    (line) => expect(markOf(line)).toBeNull(),
  )
})
