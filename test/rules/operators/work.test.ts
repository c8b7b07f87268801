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
})
