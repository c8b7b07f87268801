import { describe, expect, it } from 'vitest'
import { dossierSchema } from '../../src/dossier/dossier.ts'
import { sayPath, withKeys } from '../../src/dossier/names.ts'

describe('中文字段名', () => {
  it('层层换成键，列表、年度里面也换', () => {
    expect(
      withKeys(dossierSchema, {
        学历: [{ 层次: '大专', 专业: '机械' }],
        学时: { 2022: { 专业科目: 60 } },
        职称: [{ 名称: '助理工程师', 聘任: [{ 起: '2019-01-01', 止: '至今' }] }],
        experts: 2,
      }),
    ).toEqual({
      education: [{ level: '大专', major: '机械' }],
      hours: { 2022: { professional: 60 } },
      titles: [{ level: '助理工程师', appointments: [{ from: '2019-01-01', to: '至今' }] }],
      experts: 2,
    })
  })

  it('不认识的名字留着，等着被拒绝', () => {
    expect(withKeys(dossierSchema, { 学力: [] })).toEqual({ 学力: [] })
    expect(withKeys(dossierSchema, { toString: 1 })).toEqual({ toString: 1 })
  })

  it('两个名字都写时，哪个也不悄悄丢掉', () => {
    expect(withKeys(dossierSchema, { education: [], 学历: [{}] })).toEqual({ education: [], 学历: [{}] })
  })

  it.each([null, 3, 'x', [1]])('不是一组字段的原样返回：%j', (data) =>
    expect(withKeys(dossierSchema, data)).toEqual(data),
  )

  it('路径说成人话', () => {
    expect(sayPath(dossierSchema, ['titles', 0, 'obtained'])).toBe('职称 第1项 取得')
    expect(sayPath(dossierSchema, ['hours', '2022', 'general'])).toBe('学时 2022 一般公需')
    expect(sayPath(dossierSchema, ['nothing', 'here'])).toBe('nothing here')
    expect(sayPath(dossierSchema, [])).toBe('')
  })
})
