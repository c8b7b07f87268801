import { describe, expect, it } from 'vitest'
import { matchMajor, recogniseEducation, sayEducation } from '../../src/rules/education.ts'
import { judge } from '../../src/rules/judge.ts'
import { criteria, plan } from './context.ts'
import { packOf } from './realRules.ts'

describe('专业名称', () => {
  it.each([
    ['模具设计与制造', 'yes', '机械类'],
    ['计算机应用', 'yes', '计算机类'],
    ['会计', 'no', null],
    ['电子商务', 'no', null],
    ['采矿工程', 'unknown', null],
    ['计算机应用（电子商务方向）', 'unknown', null],
    ['', 'unknown', null],
    ['计算机与办公自动化', 'unknown', null],
    ['会计与办公自动化', 'no', null],
  ])('%s：%s', (major, truth, kind) => expect(matchMajor(major, criteria.majors)).toEqual({ truth, kind }))
})

it('两边都沾的不说不是，只是先问', () => {
  const majors = { ...criteria.majors, kinds: [], foreign: ['园林'], mixed: ['机械'] }
  expect(matchMajor('园林', majors).truth).toBe('no')
  expect(matchMajor('园林机械', majors).truth).toBe('unknown')
})

describe('全名的名单', () => {
  const majors = {
    ...criteria.majors,
    kinds: [{ name: '机电', words: [], names: ['自动化', '机械工程', '工程管理'] }],
    doubtful: ['管理'],
  }
  it.each([
    ['自动化', 'yes'],
    ['机械工程专业', 'yes'],
    ['机械工程（数控方向）', 'yes'],
    ['工程管理', 'yes'],
    ['办公自动化', 'unknown'],
    ['机械工程及自动化', 'unknown'],
    ['电气自动化技术', 'unknown'],
    ['机械工程（电子商务方向）', 'unknown'],
    ['会计', 'no'],
  ])('%s：%s', (major, truth) => expect(matchMajor(major, majors).truth).toBe(truth))
})

describe('学历认定', () => {
  const recognise = (...education: NonNullable<Parameters<typeof recogniseEducation>[0]['education']>) =>
    recogniseEducation({ education }, criteria, plan.applyBy)

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
  it('申报截止日后才毕业的不算；只说到年的说不准', () => {
    const later = (graduated: string) => recognise({ level: '大专' }, { level: '本科', graduated })?.highest
    expect([later('2022-10-20'), later('2022-10-21'), later('2023-01-01')]).toEqual(['本科', '大专', '大专'])
    expect(later('2022')).toBeUndefined()
  })
  it('真实的规则按个人申报截止那天看毕业，不按资历截止那天', () => {
    const truth = (graduated: string) =>
      judge(
        packOf('温州机电'),
        {
          education: [{ level: '大专', match: true, graduated }],
          titles: [{ level: '技术员', specialty: '机电', obtained: '2015-01-01', appointments: [] }],
          work: [{ from: '2015-01-01', to: '至今', kind: '专业技术', related: true }],
        },
        { asOf: '2022-09-15' },
      ).paths.find(({ path }) => path.id === '助理工程师·正常·大专')?.judged.truth
    expect([truth('2022-10-20'), truth('2022-10-21'), truth('2022')]).toEqual(['yes', 'no', 'unknown'])
  })
  it('说成人话', () => {
    const said = recognise({ level: '大专', major: '模具' }, { technicalClass: '技师班' }, { match: false })
    expect(said && sayEducation(said)).toBe('大专（模具）、技师班、层次不明（专业未说，不对口）')
    const none = recognise()
    expect(none && sayEducation(none)).toBe('没有填任何学历')
  })
})
