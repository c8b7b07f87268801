import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../src/dossier/dossier.ts'
import { find, need, refusal } from '../context.ts'
import { good, titles } from './lists.ts'

type Award = NonNullable<Dossier['awards']>[number]
const args = { 级别: '市厅级', 等级: '三等奖', 排名: '前5', 项数: '2项' }
const prize = (rank: number | undefined, change: Partial<Award> = {}): Award => ({
  ...good,
  level: '市厅级',
  grade: '三等奖',
  ...(rank === undefined ? {} : { rank }),
  ...change,
})
const judge = (...awards: Award[]) => find('科技奖', args, { titles, awards })

describe('科技奖', () => {
  it('两项都要在前五', () => {
    expect(judge(prize(5), prize(1)).truth).toBe('yes')
    expect(judge(prize(5), prize(6))).toMatchObject({ truth: 'no', short: '差 1 项', distance: 2 })
    expect(judge()).toMatchObject({ truth: 'no', short: '差 2 项' })
    expect(judge().have()).toBe('没有科学技术奖')
    expect(judge(prize(5), prize(6)).have()).toBe('科学技术奖 2 项，符合的 1 项')
  })

  it('别的等级、级别不算', () => {
    expect(judge(prize(1), prize(1, { grade: '二等奖' })).truth).toBe('no')
    expect(judge(prize(1), prize(1, { level: '省部级' })).truth).toBe('no')
  })

  it('第十七条：不相关、没佐证、任现职前、截止后的不算', () => {
    for (const change of [{ related: false }, { evidence: false }, { date: '2018-12-31' }, { date: '2022-08-01' }]) {
      expect(judge(prize(1), prize(1, change)).truth).toBe('no')
    }
    expect(judge(prize(1), prize(1, { date: '2019-01-01' })).truth).toBe('yes')
    expect(judge(prize(1), prize(1, { date: '2022-07-31' })).truth).toBe('yes')
  })

  it.each<[string, Partial<Award>]>([
    ['排名', { rank: undefined }],
    ['等级', { grade: undefined }],
    ['是否相关', { related: undefined }],
    ['佐证', { evidence: undefined }],
    ['日期', { date: undefined }],
    ['日期只到年，跨着截止日', { date: '2022' }],
  ])('%s没说：说不准，问这一项', (_name, change) => {
    expect(judge(prize(1), prize(1, change))).toMatchObject({ truth: 'unknown', facts: ['awards.detail'] })
  })

  it('没说有没有奖；没说职称，不知道是不是任现职后', () => {
    expect(find('科技奖', args, { titles })).toMatchObject({ truth: 'unknown', facts: ['awards'] })
    expect(find('科技奖', args, { awards: [prize(1), prize(1)] })).toMatchObject({
      truth: 'unknown',
      facts: ['titles'],
    })
    expect(find('科技奖', args, { titles: [], awards: [prize(1), prize(1)] }).truth).toBe('yes')
  })

  it('在取得和聘任之间拿的：文件没写算不算', () => {
    const between = [
      { level: '助理工程师' as const, obtained: '2021-05-01', appointments: [{ from: '2021-07-01', to: '至今' }] },
    ]
    expect(find('科技奖', args, { titles: between, awards: [prize(1), prize(1)] })).toMatchObject({
      truth: 'unknown',
      silent: '任现职起点',
    })
  })

  it('同一成果的两项算不算两项，文件没写；别的成果够了就不用问', () => {
    const same = [prize(1, { work: '甲' }), prize(2, { work: '甲' })] as const
    expect(judge(...same)).toMatchObject({ truth: 'unknown', silent: '同一成果', facts: [] })
    expect(judge(prize(1, { work: '甲' }), prize(2, { work: '乙' })).truth).toBe('yes')
    expect(judge(prize(1, { work: '甲' }), prize(2)).truth).toBe('yes')
    expect(judge(...same, prize(3, { work: '乙' })).truth).toBe('yes')
    // A prize that does not count is no second result.
    expect(judge(...same, prize(3, { work: '乙', related: false }))).toMatchObject({ silent: '同一成果', facts: [] })
    expect(judge(...same, prize(3, { work: '乙', evidence: undefined }))).toMatchObject({
      truth: 'unknown',
      facts: ['awards.detail'],
    })
    expect(find('科技奖', { ...args, 项数: '1项' }, { titles, awards: [...same] }).truth).toBe('yes')
  })

  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('科技奖', args)).toBe('市厅级科学技术奖三等奖 2 项（排名前 5）')
    expect(refusal('科技奖', { ...args, 排名: 5 })).toContain('排名要写成 前9 这样')
    expect(refusal('科技奖', { ...args, 项数: '2' })).toContain('数量要写单位')
    expect(refusal('科技奖', { ...args, 级别: '省级' })).toContain('应是其中之一')
  })
})
