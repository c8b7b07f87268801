import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../src/dossier/dossier.ts'
import { find, need, refusal } from '../context.ts'

const args = { 在温满: '3个月', 本地: ['温州', '鹿城', '瑞安'] }
const judge = (insurance: Dossier['insurance'], employer: Dossier['employer'] = {}, asOf = '2022-09-15') =>
  find('社保', args, { ...(insurance ? { insurance } : {}), employer }, { asOf })
const paid = (rest: NonNullable<Dossier['insurance']>) => judge({ arrangement: '在温缴纳', ...rest })

describe('社保在温缴纳', () => {
  it.each([
    ['2022-07-20', 'yes'],
    ['2022-07-21', 'yes'],
    ['2022-07', 'unknown'],
    ['2022-09-01', 'no'],
    ['2022-05', 'yes'],
    ['2022', 'unknown'],
  ])('从 %s 起：%s', (since, truth) => expect(paid({ since }).truth).toBe(truth))

  it('七月二十二日到八月底：有三个月的记录、不满三个整月，文件没写按哪样', () => {
    expect(paid({ since: '2022-07-22' })).toMatchObject({ truth: 'unknown', silent: '社保截止日' })
    expect(paid({ since: '2022-08-31' })).toMatchObject({ truth: 'unknown', silent: '社保截止日' })
    const vague = paid({ since: '2022-08-15/2022-09-15' })
    expect(vague).toMatchObject({ truth: 'unknown', facts: ['insurance.since'] })
    expect(vague.silent).toBeUndefined()
  })

  it('差多少天、哪天满', () => {
    expect(paid({ since: '2022-09-01' })).toMatchObject({
      short: '到 2022年10月20日 还差 41 天',
      opensOn: '2022-11-30',
      assumes: ['社保在温州一直缴'],
    })
  })

  it.each([
    [2, 'no'],
    [3, 'yes'],
    [48, 'yes'],
    [0, 'no'],
  ])('%i 个月：%s', (months, truth) => expect(paid({ months }).truth).toBe(truth))

  it('只说月数的，说差几个月', () => expect(paid({ months: 1 })).toMatchObject({ short: '差 2 个月' }))

  it('起日含糊而月数说了，看月数', () => {
    expect(judge({ since: '2022', months: 5 }).truth).toBe('yes')
    expect(judge({ months: 5 }).truth).toBe('yes')
  })

  it('没说的问', () => {
    expect(judge(undefined)).toMatchObject({ truth: 'unknown', facts: ['insurance'] })
    expect(paid({})).toMatchObject({ truth: 'unknown', facts: ['insurance.since'] })
    expect(judge({ place: '温州', since: '2022-07' })).toMatchObject({ facts: ['insurance.since'] })
  })

  it('只说从哪天起、没说在哪儿缴：要问', () => {
    expect(judge({ since: '2014-09' })).toMatchObject({ truth: 'unknown', facts: ['insurance'] })
    expect(judge({ place: '杭州', since: '2014-09' })).toMatchObject({ truth: 'unknown', facts: ['insurance'] })
  })

  it('情形没说：够了就够；不够的也许是例外，要问', () => {
    expect([judge({ months: 3 }).truth, judge({ place: '温州市瑞安', since: '2022-07-21' }).truth]).toEqual([
      'yes',
      'yes',
    ])
    for (const found of [judge({ months: 2 }), judge({ since: '2022-09-01' })]) {
      expect(found).toMatchObject({ truth: 'unknown', facts: ['insurance'] })
    }
    expect(judge({ months: 2 }).have()).toBe('在温缴社保 2 个月')
  })

  it('都不是：不行', () =>
    expect(judge({ arrangement: '都不是' })).toMatchObject({ truth: 'no', short: '没有在温社保' }))
})

describe('分支机构的例外', () => {
  const branch = '外地总部在温分支' as const
  it('非公企业、总部同意', () => {
    expect(judge({ arrangement: branch, agreed: true }, { ownership: '非公有制' })).toMatchObject({
      truth: 'yes',
      notes: ['异地社保例外'],
    })
    expect(judge({ arrangement: '温州总部外地分支', agreed: true }, { ownership: '非公有制' }).truth).toBe('yes')
  })
  it('公有制不给，同意也没用', () =>
    expect(judge({ arrangement: branch, agreed: true }, { ownership: '公有制' })).toMatchObject({ truth: 'no' }))
  it('缺同意：截止前能补，截止后不能；所有制没说还要问', () => {
    expect(judge({ arrangement: branch, agreed: false }, { ownership: '非公有制' })).toMatchObject({
      truth: 'no',
      remedy: '2022年10月20日 前请总部出具同意意见',
      facts: [],
    })
    expect(judge({ arrangement: branch, agreed: false })).toMatchObject({ truth: 'no', facts: ['employer.ownership'] })
    expect(
      judge({ arrangement: branch, agreed: false }, { ownership: '非公有制' }, '2022-10-21').remedy,
    ).toBeUndefined()
  })
  it('没说的问', () => {
    expect(judge({ arrangement: branch })).toMatchObject({
      truth: 'unknown',
      facts: ['employer.ownership', 'insurance.agreed'],
    })
    expect(judge({ arrangement: branch, agreed: true })).toMatchObject({
      truth: 'unknown',
      facts: ['employer.ownership'],
    })
  })
})

describe('工作不在温州', () => {
  const away = (insurance: Dossier['insurance'], place = '上海', rulings: Dossier['rulings'] = {}) =>
    find('社保', args, {
      ...(insurance ? { insurance } : {}),
      employment: { place },
      employer: { ownership: '非公有制' },
      rulings,
    })
  const four = { arrangement: '在温缴纳', months: 4 } as const
  const record = { arrangement: '在温缴纳', since: '2022-08-01' } as const

  it('社保在温州：文件没写，不够的还是不够', () => {
    expect(away(four)).toMatchObject({ truth: 'unknown', silent: '异地社保例外' })
    expect(away(four).facts ?? []).toEqual([])
    expect(away(four).have()).toBe('社保在温州，工作在上海')
    expect(away({ ...four, months: 2 })).toMatchObject({ truth: 'no', short: '差 1 个月' })
    expect(away({ arrangement: '在温缴纳' })).toMatchObject({ truth: 'unknown', facts: ['insurance.since'] })
  })

  it('本地的任一个名字都算温州', () => {
    expect(['温州市鹿城区', '瑞安', '浙江温州'].map((place) => away(four, place).truth)).toEqual(Array(3).fill('yes'))
  })

  it('记录够不够也没写的，两样都要问明', () => {
    expect(away(record)).toMatchObject({ truth: 'unknown', silent: '异地社保例外' })
    expect(away(record, '上海', { 社保截止日: true })).toMatchObject({ truth: 'unknown', silent: '异地社保例外' })
    expect(away(record, '上海', { 异地社保例外: true })).toMatchObject({ truth: 'unknown', silent: '社保截止日' })
  })

  it('情形没说的先问情形', () => {
    const found = away({ months: 4 })
    expect(found).toMatchObject({ truth: 'unknown', facts: ['insurance'] })
    expect(found.silent).toBeUndefined()
  })

  it('外地总部在温分支的例外要在温州工作；温州总部外地分支不用', () => {
    expect(away({ arrangement: '外地总部在温分支', agreed: true })).toMatchObject({
      truth: 'no',
      short: '这个例外要在温州的分支机构工作',
    })
    expect(away({ arrangement: '外地总部在温分支', agreed: true }, '温州').truth).toBe('yes')
    expect(away({ arrangement: '温州总部外地分支', agreed: true }).truth).toBe('yes')
  })
})

describe('社保的写法', () => {
  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('社保', args)).toBe('到 2022年10月20日 在温州缴社保满 3 个月')
    expect(refusal('社保', { ...args, 在温满: 3 })).toContain('年限要写单位')
    expect(refusal('社保', { 在温满: '3个月' })).toContain('本地')
    expect(refusal('社保', { ...args, 本地: [] })).toContain('太短')
  })
})

describe('工龄', () => {
  const noted = (from: string, since: string) =>
    find(
      '社保',
      { ...args, 工龄: '工龄社保' },
      { insurance: { arrangement: '在温缴纳', since }, work: [{ from, to: '至今' }] },
    )
  it('社保比工作晚了几个月以上，带上存疑，结论不变', () => {
    expect(noted('2005-01-01', '2016-03-01')).toMatchObject({ truth: 'yes', notes: ['工龄社保'] })
    expect(noted('2005', '2006-04').notes).toEqual(['工龄社保'])
  })
  it('同时、晚一两个月、说不准的，不提', () => {
    expect(noted('2016-03-01', '2016-03-01').notes).toBeUndefined()
    expect(noted('2016-02', '2016-04-01').notes).toBeUndefined()
    expect(noted('2016', '2016-10').notes).toBeUndefined()
  })
})
