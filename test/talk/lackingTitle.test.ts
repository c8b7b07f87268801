import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const SPECIALTY = 'titles.specialty/助理工程师'
const ASKED = '温州机电|中级|助工|大专|模具|2019年1月1日到2022年12月31日|2018年12月'

describe('a title told before and not had', () => {
  it.each(['我还没有助工 现在是技术员', '我没有助工', '其实还没评上助理工程师', '现在没有助工证', '没有助工，说错了'])(
    'is taken back, and asked for anew: %s',
    (words) => {
      for (const before of ['温州机电|中级|助工', '温州机电|中级|大专|机电|2015|助工|2018年12月']) {
        const { state } = talk(`${before}|${words}`)
        expect(told(state, 'titles')).toBeNull()
        expect(state?.pending?.question).toBe('titles')
      }
    },
  )

  it.each(['没有高工', '没有返聘', '我没有技师'])('stays where something else is lacked: %s', (words) => {
    expect(told(talk(`温州机电|中级|助工|${words}`).state, 'titles')).toBe('助理工程师')
  })

  it('is not denied by 没有返聘', () => {
    const { state } = talk('温州机电|中级|没有返聘')
    expect(told(state, 'titles')).toBeNull()
    expect(state?.pending?.question).toBe('titles')
  })
})

describe('没有 where the field of a title is asked for', () => {
  it.each(['没有', '都没有', '都不是'])('has to be said better: %s', (words) => {
    const { state, text } = talk(`${ASKED}|${words}`)
    expect(told(state, SPECIALTY)).toBeNull()
    expect(state?.pending?.question).toBe(SPECIALTY)
    expect(text).toContain('没写')
  })

  it.each(['没写', '证上没有写', '没有写专业'])('is not known where the paper says nothing: %s', (words) => {
    expect(told(talk(`${ASKED}|没有|${words}`).state, SPECIALTY)).toBe('unknown')
  })
})
