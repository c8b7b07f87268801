import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { atQuestion, TODAY } from './atQuestion.ts'

/** A question, what is typed there, and what is taken as shown; nothing where it is asked back. */
type Row = readonly [question: string | null, text: string, ...taken: string[]]

// biome-ignore format: one message a line
const HOURS: readonly Row[] = [
  ['hours', '已完成'],
  ['hours', '完成了'],
  ['hours', '办好了'],
  ['hours', '都搞定了'],
  ['hours', '没问题的'],
  ['hours', '都够', 'hours=2020、2021、2022都够了'],
  ['hours', '每年都完成了', 'hours=2020、2021、2022都够了'],
  ['hours', '学时都完成了', 'hours=2020、2021、2022都够了'],
  ['hours', '专业60，20年够'],
  ['hours', '都够，22年除外'],
  ['hours', '专业48公需18行业12 是22年的 其他都够'],
  ['hours', '都够，就22年专业48 公需18 行业12', 'hours=2020、2021都够了，2022 专业 48、一般公需 18、行业公需 12'],
]

// biome-ignore format: one message a line
const REVIEWS: readonly Row[] = [
  ['reviews', '已完成'],
  ['reviews', '去年优秀员工'],
  ['reviews', '20年被评为优秀员工，其他合格'],
  ['reviews', '21年差点优秀，其他合格'],
  ['reviews', '都合格，20年除外', 'reviews=2019、2021都合格'],
]

// biome-ignore format: one message a line
const DENIED: readonly Row[] = [
  ['language', '六级没过，四级有', 'language=大学英语四级'],
  ['language', '四级过了六级没过', 'language=大学英语四级'],
  ['language', '六级考了两次没过'],
  ['language', '四级 六级都没有', 'language=没有'],
  ['skills', '技师没考上，高级工有', 'skills=高级工（三级）'],
  ['skills', '技师没有 高级工有', 'skills=高级工（三级）'],
  ['skills', '高级工证没下来'],
  ['titles', '助工有 中级还没', 'titles=助理工程师'],
  ['titles', '技术员没有，助工有', 'titles=助理工程师'],
  ['education', '大专没有，中专', 'education=中专'],
  ['education', '中专 大专 都没有，高中', 'education=高中'],
]

const rows = (list: readonly Row[]) => list.map(([question, text, ...taken]) => ({ question, text, taken }))

describe.each([
  ['hours', HOURS],
  ['reviews', REVIEWS],
  ['what is denied behind it', DENIED],
])('in the talk, at %s', (_, list) => {
  it.each(rows(list))('$text', ({ question, text, taken }) => {
    expect(atQuestion(question, text).taken).toEqual(taken)
  })
})

it('已完成 at the hours is asked back, and 是 confirms it', () => {
  expect(atQuestion('hours', '已完成').said).toContain('2020、2021、2022年的学时都够了吗')
  expect(atQuestion('hours', '已完成', '是').taken).toEqual(['hours=2020、2021、2022都够了'])
})

const read = (question: string | null, text: string) => readMessage(text, { today: TODAY, asked: question }).dossier
const met = { enough: true }
const full = { professional: 60, general: 18, industry: 12 }

// biome-ignore format: one message a line
const READ: readonly (readonly [question: string | null, text: string, dossier: object])[] = [
  ['hours', '已完成', {}],
  ['hours', '办好了', {}],
  // figures behind a subject are no years
  [null, '20年专业60公需18行业12，21年都够，22年学时也够', { hours: { 2020: full, 2021: met, 2022: met } }],
  [null, '20年学时专业60，一般18，行业12 21年够了', { hours: { 2020: full, 2021: met } }],
  [null, '学时20、21年都够', { hours: { 2020: met, 2021: met } }],
  ['hours', '都够，22年除外', {}],
  ['reviews', '20年被评为优秀员工，其他合格', {}],
  // denied behind the name
  [null, '英语六级没过，四级有', { language: '大学英语四级' }],
  [null, '英语六级没过', {}],
  [null, '技师 高级技师都没有，高级工18年考的', { skills: [{ grade: '高级工', obtained: '2018' }] }],
  [null, '助工18年评的，中级还没有', { titles: [{ level: '助理工程师', obtained: '2018' }] }],
  [null, '单位按工程师聘的，证没有', {}],
  [null, '大专学历，本科没有', { education: [{ level: '大专' }] }],
]

describe('a message', () => {
  it.each(READ)('%s: %s', (question, text, dossier) => {
    expect(read(question, text)).toEqual(dossier)
  })
})
