import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/knowledge/entry.ts'
import { withoutOtherYears } from '../../src/knowledge/otherYears.ts'
import type { Pack } from '../../src/rules/pack.ts'

const pack = (year: number) => ({ plan: { id: `p-${year}`, year, applyBy: `${year}-10-${year - 2002}` } }) as Pack
const entry = (answer: string, plans: readonly string[] | null = null): Entry => ({
  id: '一条',
  plans,
  asked: ['问'],
  keys: [],
  answer,
  clause: '通知 一',
  contact: null,
  unwritten: false,
  common: false,
})
const both = [pack(2022), pack(2027)]

describe('an answer that speaks of one year', () => {
  it.each([
    '选编号 2022-00533 的那个。',
    '2022 当年的不要。',
    '到 2021 年，年年合格以上。',
    '2022年12月31日',
    '到 10 月 20 日。',
  ])('is said of that year only: %s', (answer) => {
    const [kept, unchecked, ...more] = withoutOtherYears([entry(answer)], both)
    expect(more).toEqual([])
    expect(kept).toMatchObject({ answer, plans: ['p-2022'] })
    expect(unchecked).toMatchObject({ plans: ['p-2027'], unwritten: true })
    expect(unchecked?.answer).toContain('2027 年的还没核对')
    expect(unchecked?.answer).not.toContain(answer)
  })

  it.each(['2001 年前毕业的传登记表。', '条件看〔2022〕5号。', '{个人申报止}截止。', '打 88202212。', '8 月 5 日起。'])(
    'is said of all years when it names none of them: %s',
    (answer) => expect(withoutOtherYears([entry(answer)], both)).toEqual([entry(answer)]),
  )

  it('stands as it is where there is one year, or where it is written for one', () => {
    expect(withoutOtherYears([entry('2022 当年的不要')], [pack(2022)])).toHaveLength(1)
    const own = [entry('2022 当年的不要', ['p-2022']), entry('2027 当年的不要', ['p-2027'])]
    expect(withoutOtherYears(own, both)).toEqual(own)
  })
})
