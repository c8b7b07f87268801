import { describe, expect, it } from 'vitest'
import { matchMajor, recogniseEducation, sayEducation } from '../../src/rules/education.ts'
import { criteria } from './context.ts'

describe('专业名称', () => {
  it.each([
    ['模具设计与制造', 'yes', '机械类'],
    ['计算机应用', 'yes', '计算机类'],
    ['会计', 'no', null],
    ['电子商务', 'no', null],
    ['采矿工程', 'unknown', null],
    ['计算机应用（电子商务方向）', 'unknown', null],
    ['', 'unknown', null],
  ])('%s：%s', (major, truth, kind) => expect(matchMajor(major, criteria.majors)).toEqual({ truth, kind }))
})

describe('学历认定', () => {
  const recognise = (...education: NonNullable<Parameters<typeof recogniseEducation>[0]['education']>) =>
    recogniseEducation({ education }, criteria, '2022-12-31')

  it('什么都没说是不知道；空的是没有', () => {
    expect(recogniseEducation({}, criteria)).toBeNull()
    expect(recognise()).toMatchObject({ all: [], match: 'no' })
  })
  it('最高的一个，次序不影响；有一个层次没说就说不准', () => {
    expect(recognise({ level: '中专' }, { level: '本科' })?.highest).toBe('本科')
    expect(recognise({ level: '本科' }, { level: '中专' })?.highest).toBe('本科')
    expect(recognise({ level: '研究生' }, {})?.highest).toBeUndefined()
  })
  it('自己说的对口胜过名字', () => {
    expect(recognise({ level: '大专', major: '会计', match: true })?.match).toBe('yes')
    expect(recognise({ level: '大专', major: '机械', match: false })?.match).toBe('no')
  })
  it('高中、初中不对口；层次没说的可能就是高中，只能说不准', () => {
    expect(recognise({ level: '高中', major: '机械' })?.match).toBe('no')
    expect(recognise({ major: '机械' })?.match).toBe('unknown')
    expect(recognise({ major: '会计' })?.match).toBe('no')
  })
  it('班别折成学历', () => {
    expect(recognise({ technicalClass: '中级工班' })?.highest).toBe('中专')
    expect(recognise({ technicalClass: '预备技师班' })?.highest).toBe('本科')
  })
  it('截止日后才毕业的不算', () => {
    expect(recognise({ level: '大专' }, { level: '本科', graduated: '2023-01-01' })?.highest).toBe('大专')
    expect(recognise({ level: '大专' }, { level: '本科', graduated: '2022' })?.highest).toBe('本科')
  })
  it('说成人话', () => {
    const said = recognise({ level: '大专', major: '模具' }, { technicalClass: '技师班' }, { match: false })
    expect(said && sayEducation(said)).toBe('大专（模具）、技师班、层次不明（专业未说，不对口）')
    const none = recognise()
    expect(none && sayEducation(none)).toBe('没有填任何学历')
  })
})
