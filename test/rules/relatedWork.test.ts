import { describe, expect, it } from 'vitest'
import { relatedWork } from '../../src/rules/relatedWork.ts'

const office = { from: '2012-01-01', to: '2020-12-31', kind: '机关' as const }
const counted = (related: boolean | undefined, officeCounts: boolean) => {
  const work = relatedWork({ work: [{ ...office, ...(related === undefined ? {} : { related }) }] }, officeCounts)
  return [work?.surely.length, work?.perhaps.length]
}

describe('机关年限', () => {
  it('文件说可以并入的，不论做什么都算', () => expect(counted(false, true)).toEqual([1, 1]))
  it('文件没说的，看做的是不是专业技术工作', () => {
    expect(counted(false, false)).toEqual([0, 0])
    expect(counted(true, false)).toEqual([1, 1])
    expect(counted(undefined, false)).toEqual([0, 1])
  })
})
