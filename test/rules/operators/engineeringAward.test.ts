import { describe, expect, it } from 'vitest'
import { find, need } from '../context.ts'
import { good, titles } from './lists.ts'

const args = { 级别: ['市厅级', '省部级', '国家级'], 等级: ['一等奖', '二等奖', '三等奖'] }
const judge = (change: object) =>
  find('工程产品奖', args, {
    titles,
    engineeringAwards: [{ ...good, kind: '工程设计奖', level: '市厅级', grade: '三等奖', ...change }],
  })

describe('工程产品奖', () => {
  it('够的、不够的', () => {
    expect(judge({}).truth).toBe('yes')
    for (const change of [{ level: '县区级' }, { grade: '优秀奖' }]) expect(judge(change).truth).toBe('no')
    expect(find('工程产品奖', args, { titles, engineeringAwards: [] })).toMatchObject({ truth: 'no' })
  })

  it('没说的说不准，问这一项', () => {
    for (const change of [{ level: undefined }, { grade: undefined }]) {
      expect(judge(change)).toMatchObject({ truth: 'unknown', facts: ['engineeringAwards.detail'] })
    }
    expect(find('工程产品奖', args, { titles })).toMatchObject({ truth: 'unknown', facts: ['engineeringAwards'] })
  })

  it('任现职前的、没有佐证的不算', () => {
    for (const change of [{ date: '2018-12-31' }, { evidence: false }, { related: false }]) {
      expect(judge(change).truth).toBe('no')
    }
  })

  it('种类写了就只看那几种；等级不写就不论', () => {
    const narrow = { 种类: ['工程建设奖'], 级别: ['市厅级'] }
    const own = (kind: '工程设计奖' | '工程建设奖') =>
      find('工程产品奖', narrow, { titles, engineeringAwards: [{ ...good, kind, level: '市厅级' }] }).truth
    expect([own('工程设计奖'), own('工程建设奖')]).toEqual(['no', 'yes'])
  })

  it('要求说成人话', () =>
    expect(need('工程产品奖', args)).toBe(
      '市厅级以上优秀工业新产品（新技术）奖、工程设计奖、工程咨询成果奖、工程建设奖三等奖以上 1 项',
    ))
})
