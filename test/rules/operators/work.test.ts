import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../src/dossier/dossier.ts'
import { find, need, refusal } from '../context.ts'

type Work = NonNullable<Dossier['work']>
const job = (from: string, to = '至今', change: Partial<Work[number]> = {}): Work[number] => ({
  from,
  to,
  kind: '专业技术',
  related: true,
  ...change,
})
const judge = (...work: Work) => find('专业工作', { 满: '6年' }, { work })

describe('专业工作', () => {
  it.each([
    ['2016-12-31', 'yes'],
    ['2017-01-01', 'yes'],
    ['2017-01-02', 'no'],
    ['2016', 'yes'],
    ['2017', 'unknown'],
    ['2018', 'no'],
  ])('%s 至今，六年：%s', (from, truth) => expect(judge(job(from)).truth).toBe(truth))

  it('差一天：差多少、哪天满', () => {
    const found = judge(job('2017-01-02'))
    expect(found).toMatchObject({
      truth: 'no',
      short: '差 1 天',
      opensOn: '2023-01-01',
      assumes: ['一直做相关专业工作'],
    })
    expect(found.have()).toBe('相关专业工作从 2017年1月2日 起')
  })

  it('学历前后可以累计，断开的扣掉（第十三条）', () => {
    expect(judge(job('2014-01-01', '2016-12-31'), job('2020-01-01')).truth).toBe('yes')
    expect(judge(job('2014-01-01', '2016-12-31'), job('2020-01-02')).truth).toBe('no')
  })

  it('机关的年限并入（第十四条），做什么都算', () => {
    expect(judge(job('2010-01-01', '2019-12-31', { kind: '机关', related: undefined }), job('2020-01-01')).truth).toBe(
      'yes',
    )
  })

  it('不相关的不算', () => {
    expect(judge(job('2010-01-01', '至今', { related: false }))).toMatchObject({
      truth: 'no',
      short: '差 6 年',
      distance: 1,
    })
    expect(judge()).toMatchObject({ truth: 'no' })
  })

  it.each<[string, Work | undefined, string[]]>([
    ['没说工作', undefined, ['work']],
    ['起日没说', [{ to: '至今', related: true }], ['work']],
    ['止日没说', [{ from: '2010-01-01', related: true }], ['work']],
    ['是否相关没说', [job('2010-01-01', '至今', { related: undefined })], ['work.related']],
    ['其他类别、是否相关没说', [job('2010-01-01', '至今', { kind: '其他', related: undefined })], ['work.related']],
  ])('不知道：%s', (_name, work, facts) => {
    expect(find('专业工作', { 满: '6年' }, work ? { work } : {})).toMatchObject({ truth: 'unknown', facts })
  })

  it('没说相关的那段加上也不够，就不必问', () => {
    expect(judge(job('2020-01-01'), job('2018-01-01', '2018-12-31', { related: undefined })).truth).toBe('no')
  })

  it('次序不影响', () => {
    const list = [job('2020-01-02'), job('2014-01-01', '2016-12-31')]
    const [a, b] = [judge(...list), judge(...list.toReversed())]
    expect([a.truth, a.short, a.opensOn, a.have()]).toEqual([b.truth, b.short, b.opensOn, b.have()])
  })

  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('专业工作', { 满: '6年' })).toBe('从事相关专业工作满 6 年（算到 2022年12月31日）')
    expect(refusal('专业工作', { 满: 6 })).toContain('年限要写单位')
    expect(refusal('专业工作', {})).toContain('年限要写单位')
  })

  describe('毕业后', () => {
    const args = { 满: '5年', 毕业后: { 层次: ['本科'] } }
    type Education = NonNullable<Dossier['education']>[number]
    const graduate = (graduated?: string, change: Partial<Education> = {}): Education => ({
      level: '本科',
      ...(graduated ? { graduated } : {}),
      ...change,
    })
    const judgeAfter = (education: Education[] | undefined, ...work: Work) =>
      find('专业工作', args, { ...(education ? { education } : {}), work })

    it.each([
      ['2018-01-01', 'yes'],
      ['2018-01-02', 'no'],
      ['2018-01', 'unknown'],
      ['2017-12', 'yes'],
      ['2018-02', 'no'],
    ])('%s 本科毕业，毕业前就在做，五年：%s', (graduated, truth) =>
      expect(judgeAfter([graduate(graduated)], job('2010-01-01')).truth).toBe(truth),
    )

    it('毕业后隔了一阵才做，从做起', () => {
      expect(judgeAfter([graduate('2015-06-30')], job('2018-01-01')).truth).toBe('yes')
      expect(judgeAfter([graduate('2015-06-30')], job('2018-01-02'))).toMatchObject({ truth: 'no', short: '差 1 天' })
    })

    it('毕业时间没说：问；工作加起来都不够的不必问', () => {
      expect(judgeAfter([graduate()], job('2010-01-01'))).toMatchObject({
        truth: 'unknown',
        facts: ['education.graduated'],
      })
      expect(judgeAfter([graduate()], job('2018-01-02'))).toMatchObject({ truth: 'no', opensOn: '2023-01-01' })
    })

    it('学历没说：问；层次没说：问', () => {
      expect(judgeAfter(undefined, job('2010-01-01'))).toMatchObject({ truth: 'unknown', facts: ['education'] })
      expect(judgeAfter([{ major: '机械' }], job('2010-01-01'))).toMatchObject({
        truth: 'unknown',
        facts: ['education'],
      })
      expect(judgeAfter(undefined, job('2018-01-02')).truth).toBe('no')
    })

    it('不是这个层次的不行；几个里取最有利的', () => {
      const college = graduate('2008-06-30', { level: '大专' })
      expect(judgeAfter([college], job('2010-01-01'))).toMatchObject({ truth: 'no', short: '不是本科毕业' })
      expect(judgeAfter([college, graduate('2020-06-30'), graduate('2012-06-30')], job('2010-01-01')).truth).toBe('yes')
    })

    it('有那个学位的，从那个学历的毕业算', () => {
      const degree = { 满: '2年', 毕业后: { 层次: ['研究生'], 或学位: ['硕士'] } }
      const master = graduate('2021-01-01', { degree: '硕士' })
      expect(find('专业工作', degree, { education: [master], work: [job('2015-01-01')] }).truth).toBe('yes')
      expect(find('专业工作', degree, { education: [graduate('2021-01-01')], work: [job('2015-01-01')] }).truth).toBe(
        'no',
      )
    })

    it('要求说成人话；写错的用中文拒绝', () => {
      expect(need('专业工作', args)).toBe('本科毕业后从事相关专业工作满 5 年（算到 2022年12月31日）')
      expect(refusal('专业工作', { 满: '5年', 毕业后: {} })).not.toBe('')
    })
  })
})
