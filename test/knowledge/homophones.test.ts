import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/knowledge/plainText.ts'
import { knowledge, words } from './real.ts'

describe('words typed by sound', () => {
  it.each([
    ['平审表打几份', '评审表'],
    ['设保要交多久', '社保'],
    ['什么时候抱名', '申报'],
    ['每年要多少学识', '继续教育'],
  ])('%s says %s', (text, meaning) => {
    expect(words(text).meanings).toContain(meaning)
  })

  it('leaves alone what no word of the table sounds like', () => {
    expect(words('食堂在一楼').text).toBe('食堂在一楼')
    expect(words('被厂里通报过').text).toBe('被厂里通报过')
  })

  it('changes no question that is written down as it was typed', () => {
    const asked = new Set(knowledge.plans.flatMap(({ entries }) => entries.flatMap((entry) => entry.asked)))
    expect(
      [...asked].filter((typed) => words(typed).text !== plainText(typed, knowledge.synonyms.inPlainWords)),
    ).toEqual([])
  })

  it('takes 年 after a number for its unit', () => {
    expect(words('2023年机械').meanings).not.toContain('年龄')
  })
})
