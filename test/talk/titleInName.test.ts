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

  it.each([
    ['我是助工，没有职称聘书', '助理工程师'],
    ['我是助工，没有职称证书复印件', '助理工程师'],
    ['我是中级工程师，没有职称证书丢失的情况', '工程师'],
    ['我是助工，没有证书编号', '助理工程师'],
    ['我是工程师，但没证书，证丢了', '工程师'],
    ['我是工程师，没有职称证，证还在单位', '工程师'],
    ['现任专业技术职务 助理工程师，取得时间2018年', '助理工程师'],
    ['资格名称：助理工程师 2018年', '助理工程师'],
    ['我专业技术职务是助理工程师', '助理工程师'],
    ['没有，连初级都没有', '没有'],
    ['没有职称，初级也没有', '没有'],
  ])('of a paper, a label of a form or what is lacked besides: %s', (words, level) => {
    expect(told(answered(words).state, 'titles')).toBe(level)
  })

  it.each(['我是助工，没有职称', '我是助工，没有证书', '职务名称：工程师', '初级没有'])(
    'is asked about where the words tell both: %s',
    (words) => {
      expect(answered(words).state?.answers).not.toHaveProperty('titles')
      expect(answered(words).text).toContain('证上写的')
    },
  )

  it('is none come by nearly where the telling nearly failed', () => {
    expect(readMessage('差点忘了我是助工', { today }).dossier.titles).toEqual([{ level: '助理工程师' }])
    expect(answered('差一点就评上助工').text).toContain('没评上的不算')
  })

  it.each(['助工2018年评的，差一科没考过一建', '助工2018年评的,差一门没过二建', '助工2018年评的，一建差一科没过'])(
    'is had, where it is another examination that failed: %s',
    (words) =>
      expect(readMessage(words, { today }).dossier.titles).toEqual([{ level: '助理工程师', obtained: '2018' }]),
  )

  it.each(['助工2018年评的，差一科没考过', '助工2018年评的，差一门没过，2019年'])(
    'is asked about, where it may be its own: %s',
    (words) => expect(readMessage(words, { today }).dossier.titles ?? []).toEqual([]),
  )

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
