import { describe, expect, it } from 'vitest'
import { talk, told } from '../lines.ts'

const said = (text: string) => talk(text).state

describe('somebody of the family who wants a title, told of from the first word', () => {
  it.each([
    '温岭机电，我老公想报，他本科自动化2012年毕业，助工2016年评的',
    '温岭机电，我爱人要报中级，她本科自动化2012年毕业，助工2016年评的',
    '温岭机电，我儿子准备评工程师，他本科自动化2012年毕业，助工2016年评的',
  ])('%s', (text) => {
    expect(told(said(text), 'education')).toBe('本科')
    expect(told(said(text), 'titles')).toBe('助理工程师')
  })

  it('who tells of themselves besides is not told of by it', () =>
    expect(told(said('温岭机电，我老公想报，他本科，我自己是大专'), 'education')).not.toBe('本科'))

  it('somebody who only came up is left out', () =>
    expect(told(said('温岭机电，我老公在国企，他本科'), 'education')).toBeNull())
})

describe('a title told where the level is asked for', () => {
  it.each(['有助工', '手里有助工证', '有助工，2018年评的'])('%s is the title, and no aim', (text) => {
    const state = said(`温岭机电|${text}`)
    expect(told(state, 'titles')).toBe('助理工程师')
    expect(state?.target).toBeNull()
    expect(state?.pending?.question).toBe('target')
  })
  it('助工 alone is the aim', () => expect(said('温岭机电|助工')?.target).toBe('助理工程师'))
})
