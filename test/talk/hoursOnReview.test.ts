import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

function reviewOf(plan: string, today: string): string {
  let lines = `${plan} 中级|高中`
  for (let times = 0; times < 8 && talk(lines, today).state?.stage === 'asking'; times += 1) lines += '|没有'
  return lines
}

describe('hours told on the review page', () => {
  const lines = reviewOf('温州机电', '2022-09-25')

  it.each(['每年都是专业62 一般公需18 行业12', '2021年专业60 一般公需18 行业公需12'])('%s is taken', (said) => {
    const { state } = talk(`${lines}|${said}`)
    expect(state?.pending?.question).toBe('review')
    expect(told(state, 'hours')).toMatchObject({ 2021: { general: 18, industry: 12 } })
  })

  it('专业62 asks for no major', () => {
    expect(talk(`${lines}|专业62`).state?.pending?.question).not.toBe('education.major')
  })

  it('改学历 still asks for the education', () => {
    expect(talk(`${lines}|改学历`).state?.pending?.question).toBe('education')
  })
})
