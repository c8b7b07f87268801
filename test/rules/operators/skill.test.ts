import { describe, expect, it } from 'vitest'
import type { Dossier, Skill } from '../../../src/dossier/dossier.ts'
import { find, need, refusal } from '../context.ts'

const args = { 等级: '技师', 取得后满: '3年' }
const technician = (obtained?: string, change: Partial<Skill> = {}): Skill => ({
  grade: '技师',
  related: true,
  ...(obtained ? { obtained } : {}),
  ...change,
})
const worked: Dossier['work'] = [{ from: '2010-01-01', to: '至今', kind: '专业技术', related: true }]
const judge = (skills: Dossier['skills'], work: Dossier['work'] = worked) =>
  find('技能等级', args, { ...(skills ? { skills } : {}), ...(work ? { work } : {}) })
const noWork = (skills: Dossier['skills']) => find('技能等级', args, skills ? { skills } : {})

describe('技能等级', () => {
  it.each([
    ['2019-12-31', 'yes'],
    ['2020-01-01', 'yes'],
    ['2020-01-02', 'no'],
    ['2019', 'yes'],
    ['2020-01', 'unknown'],
    ['2020-02', 'no'],
  ])('%s 取得：%s', (obtained, truth) => expect(judge([technician(obtained)]).truth).toBe(truth))

  it('差一天：差多少、哪天满', () => {
    expect(judge([technician('2020-01-02')])).toMatchObject({
      truth: 'no',
      short: '差 1 天',
      opensOn: '2023-01-01',
      assumes: ['一直做专业技术工作'],
    })
  })

  it('更高的等级也算，低的、工种不相关的不算', () => {
    expect(judge([technician('2018-01-01', { grade: '高级技师' })]).truth).toBe('yes')
    expect(judge([technician('2018-01-01', { grade: '高级工' })])).toMatchObject({
      truth: 'no',
      distance: 2,
      short: '没有相关工种的技师证书',
    })
    expect(judge([technician('2018-01-01', { related: false })]).have()).toBe('有技师以上证书，工种不相关')
    expect(judge([])).toMatchObject({ truth: 'no' })
  })

  it('取得以后的工作才算，断开的扣掉', () => {
    const work = (...spans: [string, string][]) =>
      judge(
        [technician('2018-01-01')],
        spans.map(([from, to]) => ({ from, to, kind: '专业技术' as const, related: true })),
      ).truth
    expect(work(['2010-01-01', '2020-12-31'])).toBe('yes')
    expect(work(['2010-01-01', '2020-12-30'])).toBe('no')
    expect(work(['2010-01-01', '2018-12-31'], ['2021-01-01', '至今'])).toBe('yes')
    expect(work(['2005-01-01', '2017-12-31'])).toBe('no')
  })

  it.each<[string, Dossier['skills'], Dossier['work'], string[]]>([
    ['技能等级没说', undefined, worked, ['skills']],
    ['等级没说', [{ related: true }], worked, ['skills']],
    ['取得没说', [technician()], worked, ['skills.技师.obtained']],
    ['取得只到月', [technician('2020-01')], worked, ['skills.技师.obtained']],
    ['工种没说', [technician('2018-01-01', { related: undefined })], worked, ['skills.技师.related']],
    [
      '工作是否相关没说',
      [technician('2018-01-01')],
      [{ from: '2010-01-01', to: '至今', kind: '专业技术' }],
      ['work.related'],
    ],
    ['工作日期只到年', [technician('2018-01-01')], [{ from: '2020', to: '至今', related: true }], ['work']],
  ])('不知道：%s', (_name, skills, work, facts) => {
    expect(judge(skills, work)).toMatchObject({ truth: 'unknown', facts })
  })

  it('工作没说：说不准，问工作', () =>
    expect(noWork([technician('2018-01-01')])).toMatchObject({ truth: 'unknown', facts: ['work'] }))

  it('取得太晚，工作不必问', () => expect(noWork([technician('2020-01-02')]).truth).toBe('no'))

  it('拿证以后没做过：等不出来，没有哪天满', () => {
    const found = judge([technician('2022-01-01')], [])
    expect(found.truth).toBe('no')
    expect(found.opensOn).toBeUndefined()
  })

  it('总共才工作一年，有没有证都不够', () => {
    const short: Dossier['work'] = [{ from: '2022-01-01', to: '至今', kind: '专业技术', related: true }]
    expect(judge(undefined, short)).toMatchObject({ truth: 'no', opensOn: '2024-12-31' })
    expect(judge([{ related: true }], short).truth).toBe('no')
    expect(judge([technician()], short).truth).toBe('no')
  })

  it('几张证书：有一张够就够，先说后说一样', () => {
    const list = [technician('2021-01-01', { grade: '高级技师' }), technician('2018-01-01')]
    expect([judge(list).truth, judge(list.toReversed()).truth]).toEqual(['yes', 'yes'])
    expect(judge([{}, technician('2018-01-01')]).truth).toBe('yes')
  })

  it('不限工种的：相不相关都算，也不用问', () => {
    const any = (change: Partial<Skill>) =>
      find('技能等级', { ...args, 工种: '不限' }, { skills: [technician('2018-01-01', change)], work: worked ?? [] })
    for (const related of [true, false, undefined]) expect(any({ related }).truth).toBe('yes')
    expect(any({ grade: '高级工' })).toMatchObject({ truth: 'no', short: '没有技师证书' })
    expect(need('技能等级', { ...args, 工种: '不限' })).toMatch(/^技师以上/)
  })

  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('技能等级', args)).toContain('相关工种技师以上，取得后从事专业技术工作满 3 年')
    expect(refusal('技能等级', { 等级: '技师', 取得后满: '3' })).toContain('年限要写单位')
    expect(refusal('技能等级', { 等级: '二级', 取得后满: '3年' })).toContain('应是其中之一')
  })
})
