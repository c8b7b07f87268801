import { describe, expect, it } from 'vitest'
import type { Condition } from '../../src/rules/condition.ts'
import { covers, nextQuestions, type Question, questionKey } from '../../src/rules/next.ts'
import { all, any, judged, leaf, no, open, yes } from './made.ts'

const questions: Question[] = [
  { id: '学历', facts: ['education'], cost: 1 },
  { id: '职称', facts: ['titles'], cost: 1 },
  { id: '聘任', facts: ['titles.*.appointments'], cost: 2 },
  { id: '考核', facts: ['reviews.#'], cost: 1 },
]
const ask = (condition: Condition, skip: string[] = []) =>
  nextQuestions([{ judged: judged(condition), weight: 1, owner: '路' }], questions, new Set(skip))
const ids = (condition: Condition, skip: string[] = []) => ask(condition, skip).map(({ question }) => question)

describe('下一个问题', () => {
  it('只问还能改变结果的', () => {
    expect(ids(all(open('学历', 'education'), no('年限')))).toEqual([])
    expect(ids(any(open('学历', 'education'), yes()))).toEqual([])
    expect(ids(all(open('学历', 'education'), yes()))).toEqual(['学历'])
    expect(ids(all(open('学历', 'education'), no('学时', { remedy: '补' })))).toEqual(['学历'])
  })

  it('文件没写的问不出来，但不挡住别的', () => {
    expect(ids(leaf('没写', { truth: 'unknown', silent: '双破' }))).toEqual([])
    expect(ids(all(leaf('没写', { truth: 'unknown', silent: '双破' }), open('学历', 'education')))).toEqual(['学历'])
  })

  it('贵的排后面；问过说不知道的不再问', () => {
    const condition = all(open('聘任', 'titles.助理工程师.appointments'), open('学历', 'education'))
    expect(ids(condition)).toEqual(['学历', '聘任/助理工程师'])
    expect(ids(condition, ['学历'])).toEqual(['聘任/助理工程师'])
    expect(ids(condition, ['聘任/助理工程师'])).toEqual(['学历'])
  })

  it('说得出为什么问：哪条路、哪个条款', () => {
    expect(ask(open('学历', 'education'))[0]?.because).toEqual([{ owner: '路', clause: '试 学历', need: '学历' }])
  })

  it('几个年度合成一个问题', () => {
    const [only, ...rest] = ask(open('考核', 'reviews.2019', 'reviews.2020'))
    expect(rest).toEqual([])
    expect(only).toMatchObject({ question: '考核', facts: ['reviews.2019', 'reviews.2020'] })
  })

  it('前缀不算，通配算', () => {
    expect(covers('titles', 'titles.助理工程师.obtained')).toBe(false)
    expect(covers('titles.*.obtained', 'titles.助理工程师.obtained')).toBe(true)
    expect(covers('titles.*.obtained', 'titles.助理工程师.appointments')).toBe(false)
    const [, , appointments] = questions
    expect(appointments && questionKey(appointments, 'titles.技术员.appointments')).toBe('聘任/技术员')
  })
})
