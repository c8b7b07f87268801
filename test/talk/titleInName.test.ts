import { describe, expect, it } from 'vitest'
import { readMessage } from '../../src/talk/reading/message/readMessage.ts'
import { talk, told } from './lines.ts'

const today = '2022-09-15'
const answered = (words: string) => talk(`温州机电|中级|${words}`, today)

describe('a level that names no title held', () => {
  it.each([
    '我差一点就评上助工了',
    '职务是助理工程师 没有证',
    '老板叫我工程师但没证',
    '我是厂里的工程师',
    '名片上是高级工程师其实没职称',
    '大家都叫我高工',
    '初级',
    '初级职称',
  ])('%s: which one is held is asked', (words) => {
    const { state, text } = answered(words)
    expect(state?.answers).not.toHaveProperty('titles')
    expect(text).toMatch(/证上写的|没评上的不算/)
    expect(readMessage(words, { today }).dossier.titles ?? []).toEqual([])
  })

  it.each([
    ['职称叫助理工程师', '助理工程师'],
    ['职务：工程师，职称：助工', '助理工程师'],
    ['公司里叫我工程师，证是助工', '助理工程师'],
    ['初级助工', '助理工程师'],
    ['工程师', '工程师'],
  ])('leaves the one that is: %s', (words, level) => {
    expect(told(answered(words).state, 'titles')).toBe(level)
  })

  it('tells no field it is to be turned into', () => {
    const { dossier, asks } = readMessage('电气助工转机电', { today })
    expect(dossier.titles).toEqual([{ level: '助理工程师' }])
    expect(asks.map(({ about }) => about)).toEqual(['职称.助理工程师.专业'])
    expect(readMessage('电气助工转评了机电的', { today }).dossier.titles).toEqual([
      { level: '助理工程师', specialty: '机电' },
    ])
  })
})

describe('a question in which a level is named', () => {
  it.each(['高工在哪报 温州机电 中级', '工程师在哪报', '工程师是在哪评的', '工程师归谁管'])(
    'tells of no title: %s',
    (words) => {
      expect(readMessage(words, { today }).dossier.titles ?? []).toEqual([])
      expect(talk(words, today).state?.answers).not.toHaveProperty('titles')
    },
  )

  it.each(['我助工在温州评的', '助工哪年评的忘了'])('while this does: %s', (words) => {
    expect(readMessage(words, { today }).dossier.titles).toMatchObject([{ level: '助理工程师' }])
  })
})
