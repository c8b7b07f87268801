import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const HEAD = '温州机电|中级|助工|大专 机械制造 2012年毕业|2017年1月1日到现在|2016年12月|机电'
const REST = '都合格|都够'

describe('社保 of once', () => {
  it.each(['2016年我在上海交过社保', '社保以前在杭州买过'])('%s: is no 社保 of now, and is asked', (said) => {
    const { state } = talk(`${HEAD}|${said}|${REST}`, '2022-09-15')
    expect(told(state, 'insurance.place') ?? null).toBeNull()
    expect(told(state, 'insurance.since') ?? null).toBeNull()
    expect(state?.pending?.question).toBe('insurance')
  })
})

describe('社保 told of without its place', () => {
  it.each(['社保2014年9月交到现在没断过', '我社保从2014年9月一直缴的'])('%s: the place is asked for', (said) => {
    const { state, text } = talk(`${HEAD}|${said}|${REST}`, '2022-09-15')
    expect(state?.pending?.question).toBe('insurance')
    expect(text).toContain('社保现在在哪儿缴')
  })

  it('is not asked since when again, once the place is told', () => {
    const { state } = talk(`${HEAD}|社保2014年9月交到现在没断过|${REST}|在温州缴`, '2022-09-15')
    expect(told(state, 'insurance.since')).toBe('2014-09')
    expect(state?.pending?.question).not.toBe('insurance.since')
  })

  it('is asked nothing about where the place was told with it', () => {
    const { state } = talk(`${HEAD}|社保2014年9月在温州交到现在|${REST}`, '2022-09-15')
    expect(state?.pending?.question).not.toMatch(/^insurance/)
  })
})

describe('another place told where it was asked where 社保 is paid', () => {
  it.each([
    ['总公司在上海，人在温州上班', '外地总部在温分支'],
    ['总部在上海，我在温州', '外地总部在温分支'],
    ['公司总部杭州，温州分公司的', '外地总部在温分支'],
    ['单位是上海的，我在温州上班', '外地总部在温分支'],
    ['外地', '外地总部在温分支'],
    ['杭州', '外地总部在温分支'],
    ['在外省', '外地总部在温分支'],
    ['我们总部在温州，我在杭州分公司', '温州总部外地分支'],
  ])('%s: neither paid in 温州 nor no branch, and asked back', (said, arrangement) => {
    const asked = talk(`${HEAD}|${REST}|${said}`, '2022-09-15')
    expect(asked.state?.answers).not.toHaveProperty('insurance')
    expect(asked.text).toContain('是吗？')
    expect(told(talk(`${HEAD}|${REST}|${said}|是`, '2022-09-15').state, 'insurance')).toBe(arrangement)
    expect(told(talk(`${HEAD}|${REST}|${said}|在温州缴`, '2022-09-15').state, 'insurance')).toBe('在温缴纳')
  })

  it.each([
    ['温州', '在温缴纳'],
    ['总部在上海，社保在温州缴', '在温缴纳'],
    ['总部和社保在外地，人在温州的分公司', '外地总部在温分支'],
    ['总部在外地', '外地总部在温分支'],
    ['都不是', '都不是'],
  ])('%s is an answer', (said, arrangement) => {
    expect(told(talk(`${HEAD}|${REST}|${said}`, '2022-09-15').state, 'insurance')).toBe(arrangement)
  })
})
