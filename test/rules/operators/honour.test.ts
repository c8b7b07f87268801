import { describe, expect, it } from 'vitest'
import { find, need, refusal } from '../context.ts'
import { good, titles } from './lists.ts'

const args = { 种类: ['劳动模范', '科技（生产）先进工作者'], 级别: ['县区级', '市厅级'], 颁发: ['政府'] }
const judge = (change: object) =>
  find('荣誉', args, { titles, honours: [{ ...good, kind: '劳动模范', level: '县区级', issuer: '政府', ...change }] })

describe('荣誉', () => {
  it('种类、级别、颁发都要对：政府部门不是政府', () => {
    expect(judge({}).truth).toBe('yes')
    for (const change of [
      { kind: '优秀共产党员' },
      { level: '科级' },
      { issuer: '政府部门' },
      { related: false },
      { date: '2018-01-01' },
    ]) {
      expect(judge(change)).toMatchObject({ truth: 'no', short: '差 1 项' })
    }
  })

  it.each(['kind', 'level', 'issuer', 'date', 'evidence'])('%s 没说：说不准', (key) => {
    expect(judge({ [key]: undefined })).toMatchObject({ truth: 'unknown', facts: ['honours.detail'] })
  })

  it('没说有没有', () => expect(find('荣誉', args, {})).toMatchObject({ truth: 'unknown', facts: ['honours'] }))

  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('荣誉', args)).toBe('县区级、市厅级政府颁发的劳动模范、科技（生产）先进工作者')
    expect(refusal('荣誉', { ...args, 种类: ['先进'] })).toContain('应是其中之一')
  })
})
