import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../src/dossier/dossier.ts'
import { recogniseEducation } from '../../../src/rules/education.ts'
import { criteria, find, need, refusal } from '../context.ts'

const college = { 层次: ['大专', '本科'], 专业: '对口' }
const graduate = { 层次: ['研究生'], 或学位: ['硕士', '博士'], 专业: '对口' }
const other = { 层次: ['大专'], 专业: '不对口' }
const school = { 层次: ['高中'], 专业: '不限' }
const judge = (args: unknown, education: Dossier['education']) => find('学历', args, education ? { education } : {})
const truth = (args: unknown, education: Dossier['education']) => judge(args, education).truth

describe('学历', () => {
  it('对口的层次', () => {
    expect(truth(college, [{ level: '大专', match: true }])).toBe('yes')
    expect(truth(college, [{ level: '大专', major: '模具设计与制造' }])).toBe('yes')
    expect(judge(college, [{ level: '大专', major: '会计' }])).toMatchObject({
      truth: 'no',
      short: '专业不对口',
      distance: 3,
    })
    expect(judge(college, [{ level: '中专', match: true }])).toMatchObject({ truth: 'no', short: '没有大专或本科' })
    expect(judge(college, [])).toMatchObject({ truth: 'no', short: '没有大专或本科' })
    expect(judge(college, [{ level: '大专', major: '会计' }]).have()).toBe('大专（会计）')
  })

  it('一个对口的，就按最高的算；最高的对不对口不要紧（第十三条）', () => {
    expect(
      truth(college, [
        { level: '中专', match: true },
        { level: '本科', match: false },
      ]),
    ).toBe('yes')
    expect(
      truth(graduate, [
        { level: '大专', match: true },
        { level: '研究生', match: false, degree: '无' },
      ]),
    ).toBe('yes')
    expect(
      truth(college, [
        { level: '中专', match: false },
        { level: '本科', match: false },
      ]),
    ).toBe('no')
  })

  it('对口的那个自己也算数：另有更高的不碍事', () => {
    expect(
      truth({ 层次: ['中专'], 专业: '对口' }, [
        { level: '中专', match: true },
        { level: '本科', match: false },
      ]),
    ).toBe('yes')
  })

  it('高中没有专业，不能当对口的那个', () => {
    expect(
      truth(college, [
        { level: '高中', match: true },
        { level: '本科', match: false },
      ]),
    ).toBe('no')
  })

  it('技工院校班别按相当的学历（第十八条）', () => {
    expect(truth(college, [{ technicalClass: '高级工班', match: true }])).toBe('yes')
    expect(truth(college, [{ technicalClass: '中级工班', match: true }])).toBe('no')
    expect(truth({ 层次: ['本科'], 专业: '对口' }, [{ technicalClass: '技师班', match: true }])).toBe('yes')
  })

  it('硕士学位等于研究生学历；最高学位不在最高学历上也认', () => {
    expect(truth(graduate, [{ level: '本科', degree: '硕士', match: true }])).toBe('yes')
    expect(truth(graduate, [{ level: '本科', degree: '学士', match: true }])).toBe('no')
    const doctor = { 层次: [], 或学位: ['博士'], 专业: '对口' }
    expect(
      truth(doctor, [
        { level: '本科', degree: '博士', match: false },
        { level: '研究生', degree: '硕士', match: false },
        { level: '大专', match: true },
      ]),
    ).toBe('yes')
  })

  it('不对口：一个对口的也没有才算', () => {
    expect(truth(other, [{ level: '大专', match: false }])).toBe('yes')
    expect(judge(other, [{ level: '大专', match: true }])).toMatchObject({
      truth: 'no',
      short: '有对口的学历，不走这一条',
    })
    expect(judge(other, [{ level: '大专' }])).toMatchObject({ truth: 'unknown', facts: ['education.major'] })
  })

  it('不限：只看层次', () => {
    expect(truth(school, [{ level: '高中' }])).toBe('yes')
    expect(judge(school, [{ level: '初中' }])).toMatchObject({ truth: 'no', short: '没有高中' })
    expect(judge(school, [{}])).toMatchObject({ truth: 'unknown', facts: ['education'] })
  })

  it.each<[string, unknown, Dossier['education'], string[]]>([
    ['什么都没说', college, undefined, ['education']],
    ['没说专业', college, [{ level: '本科' }], ['education.major']],
    ['专业不在名录', college, [{ level: '本科', major: '采矿工程' }], ['education.match']],
    ['两个世界的专业名', college, [{ level: '大专', major: '计算机应用（电子商务方向）' }], ['education.match']],
    ['没说学位', graduate, [{ level: '本科', match: true }], ['education.degree']],
    ['没说层次，但有硕士学位', graduate, [{ degree: '硕士', match: true }], ['education']],
    ['没说层次', college, [{ match: true }], ['education']],
    // 研究生 is 对口 already, but 大专 alone asks for its own.
    [
      '别的对口，这个没说',
      { 层次: ['大专'], 专业: '对口' },
      [
        { level: '大专', major: '采矿' },
        { level: '研究生', match: true },
      ],
      ['education.match'],
    ],
  ])('不知道：%s，问的就是缺的那件', (_name, args, education, facts) => {
    expect(judge(args, education)).toMatchObject({ truth: 'unknown', facts })
  })

  it('申报截止日以后才毕业的还不算；说不准哪天毕业的说不准', () => {
    const graduated = (day: string) => truth(college, [{ level: '本科', match: true, graduated: day }])
    expect([graduated('2022-10-20'), graduated('2022-10-21'), graduated('2023-06-30')]).toEqual(['yes', 'no', 'no'])
    expect(graduated('2022-10-01/2022-10-31')).toBe('unknown')
  })

  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('学历', graduate)).toBe('研究生、硕士学位或博士学位，专业对口或相近')
    expect(need('学历', school)).toBe('高中')
    expect(refusal('学历', { 层次: ['大学'], 专业: '对口' })).toContain('应是其中之一')
    expect(refusal('学历', { 层次: ['大专'] })).toContain('应是其中之一：对口、不对口、不限')
    expect(refusal('学历', { 层次: ['大专'], 专业: '对口', 年限: '4年' })).toContain('没有这个字段：年限')
  })
})

describe('文件没写技工院校相当于什么', () => {
  it('说不准，不再追问学历', () => {
    const dossier = { education: [{ technicalClass: '高级工班' as const, match: true }] }
    const silentCriteria = { ...criteria, technicalClasses: {} }
    const found = find('学历', { 层次: ['大专'], 专业: '对口' }, dossier, {
      criteria: silentCriteria,
      education: () => recogniseEducation(dossier, silentCriteria),
    })
    expect(found).toMatchObject({ truth: 'unknown', silent: '技工院校' })
    expect(found.facts).toBeUndefined()
  })

  it('条件写明各看各的专业时，最高的自己要对口', () => {
    const own = { criteria: { ...criteria, majors: { ...criteria.majors, highestCounts: false } } }
    const education: Dossier['education'] = [
      { level: '本科', degree: '学士', match: true },
      { level: '研究生', match: false },
    ]
    expect(find('学历', graduate, { education }).truth).toBe('yes')
    expect(find('学历', graduate, { education }, own).truth).toBe('no')
    expect(find('学历', college, { education }, own).truth).toBe('yes')
  })
})
