import { describe, expect, it } from 'vitest'
import { find, need, refusal } from '../context.ts'

const args = { 存疑: '双破', 问: '两样都差能不能破格' }

describe('文件未写', () => {
  it('没问过就是待核实，问过按问到的', () => {
    expect(find('文件未写', args, {})).toMatchObject({ truth: 'unknown', silent: '双破' })
    expect(find('文件未写', args, { rulings: { 别的: true } })).toMatchObject({ truth: 'unknown' })
    expect(find('文件未写', args, { rulings: { 双破: true } })).toMatchObject({ truth: 'yes', notes: ['双破'] })
    expect(find('文件未写', args, { rulings: { 双破: false } })).toMatchObject({ truth: 'no', notes: ['双破'] })
  })
  it('问明：不能——怎么答都还是待核实', () => {
    for (const rulings of [{}, { 双破: true }, { 双破: false }]) {
      expect(find('文件未写', { ...args, 问明: '不能' }, { rulings })).toMatchObject({
        truth: 'unknown',
        silent: '双破',
        settles: false,
      })
    }
    expect(find('文件未写', args, {}).settles).toBeUndefined()
    expect(refusal('文件未写', { ...args, 问明: '也许' })).toContain('应是其中之一')
  })
  it('要求就是要问的话；写错的用中文拒绝', () => {
    expect(need('文件未写', args)).toBe('两样都差能不能破格')
    expect(refusal('文件未写', { 存疑: '双破' })).toContain('问：应是文字')
  })
})
