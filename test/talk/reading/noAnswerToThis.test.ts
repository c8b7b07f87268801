import { describe, expect, it } from 'vitest'
import { atQuestion } from './atQuestion.ts'

describe('words that are no answer to what is asked', () => {
  it.each([
    '22年考核优秀',
    '公示5天够吗',
    '材料是不是要2份',
    '我同事大专毕业三年能报吗',
    '学时今年只学了专业课60',
    '破格要多少分',
    '大专要几年',
  ])('a figure of something else is no count of experts: %s', (words) =>
    expect(atQuestion('experts', words).taken.join()).not.toContain('experts'),
  )

  it.each([
    ['3', '3 名'],
    ['找了两个', '2 名'],
    ['有2位专家愿意', '2 名'],
    ['没有', '没有'],
    ['一个都没', '没有'],
  ])('and %s is one', (words, shown) => expect(atQuestion('experts', words).taken).toEqual([`experts=${shown}`]))

  it.each(['没时间看', '没空弄', '我没骗人', '没看懂', '我还没毕业的时候就上班了', '没带在身上'])(
    'what is not had in the talk is no 没有: %s',
    (words) => {
      for (const question of ['titles', 'skills', 'establishment', 'insurance', 'violations', 'screen', 'experts'])
        expect(atQuestion(question, words).taken, question).toEqual([])
    },
  )

  it.each([
    ['titles', '没评过职称'],
    ['skills', '没考证'],
    ['establishment', '没编制'],
    ['violations', '没有造假'],
    ['screen', '没有专利'],
  ])('and what is lacked is one at %s: %s', (question, words) =>
    expect(atQuestion(question, words).taken.length).toBeGreaterThan(0),
  )

  it.each([
    ['employer', '我爸是机关退休的'],
    ['establishment', '我同事没有助工'],
    ['establishment', '我老婆是事业编'],
    ['insurance', '我朋友社保在杭州'],
    ['education', '我有两个本科同学'],
    ['screen', '我有两个本科同学'],
    ['employment', '我徒弟不在岗了'],
  ])('what is of others is none of theirs at %s: %s', (question, words) =>
    expect(atQuestion(question, words).taken).toEqual([]),
  )

  it.each([
    ['insurance', '老板在温州给交的', 'insurance=在温州缴'],
    ['employer', '老板是私人的，民企', 'employer=民营、外资等非公有制企业'],
    ['education', '我大专，同学都是本科', 'education=大专'],
  ])('and what is told beside others is at %s: %s', (question, words, taken) =>
    expect(atQuestion(question, words).taken).toContain(taken),
  )

  it.each([
    ['以前我们厂是国企，现在改民企了', '民营、外资等非公有制企业'],
    ['原来是集体企业，现在是私人老板的', '民营、外资等非公有制企业'],
    ['以前民企，现在国企', '国有、集体企业'],
    ['原来在事业单位，现在民企', '民营、外资等非公有制企业'],
  ])('a firm is what it is now: %s', (words, shown) =>
    expect(atQuestion('employer', words).taken).toContain(`employer=${shown}`),
  )

  it.each(['以前在国企', '原来在事业单位'])('and is asked for where only what it was is sure: %s', (words) => {
    const { taken, said } = atQuestion('employer', words)
    expect(taken.join()).not.toMatch(/国有|集体/)
    expect(said).toContain('现在归谁')
  })

  it.each(['领导不同意', '没时间看', '大概五六年', '学时去年学了72', '对对对', '工资一个月八千', '我今年38岁'])(
    'is no major: %s',
    (words) => expect(atQuestion('education.major', words).taken).toEqual([]),
  )

  it('is asked back where it does not sound like a major, and taken once they say so', () => {
    expect(atQuestion('education.major', '领导不同意').said).toContain('领导不同意')
    expect(atQuestion('education.major', '眼视光', '是').taken).toEqual(['education.major=眼视光'])
  })

  it.each([
    '模具',
    '机电一体化',
    '数控技术',
    '会计',
    '市场营销',
    '应用化学',
    '工商企业管理',
    '土木工程',
    '烹饪',
    '电力系统自动化',
  ])('and %s is a major', (words) =>
    expect(atQuestion('education.major', words).taken).toEqual([`education.major=${words}`]),
  )
})
