import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDossier } from '../../../../src/dossier/read.ts'
import { OFFERED } from '../../../../src/talk/reading/message/askedOptions.ts'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'

const today = '2022-09-15'
const WORDS =
  '大专 本科 助工 工程师 技师 高级工 15年 2016年7月 97年 999年 2030年 去年 聘 评的 毕业 学模具的 干了六年 一直 到现在 社保 温州 年薪13万 考核 都合格 学时 专业60 不对 不是 是 大概 吧 ? , 。 没有 忘了 想报中级 能报吗 我同事 如果 至今 到 2019.1.1 机械设计 （ ） 专利 发明2个 第一 民企 编制 山区县 永嘉 \n 一 十 万 零 第 个'.split(
    ' ',
  )
const messages = oneof(
  array(constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join('')),
  array(constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' ')),
  string({ maxLength: 200, unit: 'binary' }),
  array(oneof(constantFrom(...WORDS), string({ maxLength: 5, unit: 'grapheme' })), { maxLength: 30 }).map((words) =>
    words.join(''),
  ),
)
const questions = constantFrom(
  null,
  ...Object.keys(OFFERED),
  'titles.obtained/助理工程师',
  'work',
  'reviews',
  'hours',
  'patents',
)

describe('any message at all', () => {
  it('is read without an exception, into a dossier that can be, with evidence that stands in the text', () => {
    assert(
      property(messages, questions, (text, asked) => {
        const told = readMessage(text, { today, asked })
        expect(readDossier(told.dossier).ok).toBe(true)
        for (const { evidence } of [...told.facts, ...told.asks]) {
          expect(evidence.text).toBe(text.slice(evidence.from, evidence.to))
        }
        expect(told.facts.length === 0).toBe(told.said === '')
        expect(told.said).not.toContain('\n')
      }),
      { numRuns: 300 },
    )
  })

  it('tells the same however often it is read', () => {
    assert(
      property(messages, (text) => {
        expect(readMessage(text, { today })).toEqual(readMessage(text, { today }))
      }),
      { numRuns: 50 },
    )
  })

  it('is read no further than 2,000 characters', () => {
    const filler = '，'.repeat(2000)
    expect(readMessage(`我是助工${filler}大专毕业`, { today }).dossier).toEqual({ titles: [{ level: '助理工程师' }] })
    expect(readMessage('大专2015年毕业'.repeat(100_000), { today }).facts.length).toBeLessThan(1000)
  })
})
