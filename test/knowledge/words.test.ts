import { describe, expect, it } from 'vitest'
import { hits, readKey } from '../../src/knowledge/entry.ts'
import { plainText } from '../../src/knowledge/plainText.ts'
import { readSynonyms } from '../../src/knowledge/synonyms.ts'
import { wordReader } from '../../src/knowledge/words.ts'
import { Source } from '../../src/rules/load/source.ts'

const TABLE = `同义:
  - [什么时候, 几号, 哪天]
  - [工程师, 中级]
  - [助理工程师, 助工, 初级]
  - [技术员, 初级]
  - [继续教育, 学时]
  - [公需课, 公需]
  - [评审表]
  - [申报, 报名, 提交]
属于: { 公需课: [继续教育] }
整词: [助理工程师]
泛词: [申报]
虚词: [请问, [吗, 的], 怎么办]
轻词: [上, 报]
`

const source = (text: string) => new Source({ path: 'conversations/synonyms.yaml', text })
const words = wordReader(readSynonyms(source(TABLE)), plainText)
const hit = (question: string, key: string) => hits(words(question), readKey(key, words))

describe('words of a question', () => {
  it('are found by the longest, with what they may mean', () => {
    expect([...words('请问助工几号报名').meanings]).toEqual(['助理工程师', '什么时候', '申报'])
    expect([...words('初级').meanings].sort()).toEqual(['助理工程师', '技术员'])
  })

  it('are no part of a whole word', () => {
    expect(hit('助理工程师几号', '工程师')).toBe(false)
    expect(hit('报中级', '工程师')).toBe(true)
  })

  it('that are narrower say the broader one, not the other way', () => {
    expect(hit('公需课几门', '继续教育')).toBe(true)
    expect(hit('继续教育几门', '公需课')).toBe(false)
  })

  it('join a light word to the unknown ones it touches', () => {
    const { text, unknown } = words('上班的评审表')
    expect(unknown.map(({ start, end }) => text.slice(start, end))).toEqual(['上班'])
    expect(words('报评审表').unknown).toEqual([])
  })

  it('are numbers as a whole', () => {
    expect(hit('2019年', '20')).toBe(false)
    expect(hit('2019年', '2019')).toBe(true)
  })

  it('hit a key of a known and a light word only when both are said', () => {
    expect(hit('几号', '几号报')).toBe(false)
    expect(hit('哪天报', '几号报')).toBe(true)
  })

  it('are read in the same way in traditional characters, wide letters and with marks between', () => {
    expect([...words('報名！幾號？').meanings]).toEqual(['申报', '什么时候'])
  })
})

describe('the table of synonyms', () => {
  it('puts figures of speech into plain words, the longest first, and takes out what asks nothing', () => {
    const { inPlainWords } = readSynonyms(
      source(`${TABLE}俗语: { 截止: [拉闸], 申报: [上车], 转交: [上车带] }\n口头语: [说白了]\n`),
    )
    expect(inPlainWords('说白了几号拉闸上车带过去')).toBe('几号截止转交过去')
  })

  it.each(['BYE掉', '收 口', '收口！'])('tells a figure of speech that no text can have: %s', (figure) => {
    const table = source(`${TABLE}口头语: ["${figure}"]\n`)
    readSynonyms(table)
    expect(table.problems).toMatchObject([{ what: expect.stringContaining('永远碰不上') }])
  })

  it('tells a figure of speech that is written twice', () => {
    const table = source(`${TABLE}俗语: { 截止: [拉闸], 申报: [拉闸] }\n`)
    readSynonyms(table)
    expect(table.problems).toMatchObject([{ line: 15, what: '“拉闸”在俗语、口头语里写了两次' }])
  })

  it('tells what is wrong by line and then knows no word', () => {
    const wrong = source('同义:\n  - [短信, 12333]\n虚词: [吗]\n')
    expect(readSynonyms(wrong).words).toEqual([])
    expect(wrong.problems).toMatchObject([{ file: 'conversations/synonyms.yaml', line: 2 }])
  })

  it('refuses a narrower meaning that is no first word of a line', () => {
    const wrong = source(TABLE.replace('公需课: [继续教育]', '公需: [继续教育]'))
    readSynonyms(wrong)
    expect(wrong.problems[0]?.what).toBe('“公需”不是“同义”里哪一行的头一个词')
  })
})
