import { describe, expect, it } from 'vitest'
import { talk, told } from '../lines.ts'

const at = (text: string) => talk(`上虞|本科|没有|${text}`, '2023-08-10').state

describe('what a firm has or is, where a major is asked for', () => {
  it.each(['市级技术中心', '我们有市级企业技术中心', '营业执照在北片', '我们是高新技术企业', '公司在北片注册'])(
    '%s is none',
    (text) => {
      expect(told(at(text), 'education.major')).toBeNull()
    },
  )

  it.each(['应用化工技术', '会计学（注册会计师方向）', '工程管理', '中药学'])('%s is one', (text) => {
    expect(told(at(text), 'education.major')).not.toBeNull()
  })

  it.each(['公司在北片注册', '公司注册在北片', '公司在北片登记注册的'])('%s: registered there', (text) => {
    expect(told(at(text), 'registered')).toBe('是')
  })

  it.each(['公司不在北片注册', '公司在北片注册吗', '公司在北片，不是注册在那'])('%s: not told so', (text) => {
    expect(told(at(text), 'registered')).not.toBe('是')
  })
})

describe('what somebody does, where a major is asked for', () => {
  it.each(['我是做技术的', '搞设备维修的', '我一直从事模具设计'])('%s is none', (text) => {
    expect(told(at(text), 'education.major')).toBeNull()
  })
})
