import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { duration, hours, items, persons, points, topRank } from '../../../src/rules/operators/arguments.ts'

function said(schema: z.ZodType, value: unknown): string {
  const parsed = schema.safeParse(value)
  return parsed.success ? JSON.stringify(parsed.data) : (parsed.error.issues[0]?.message ?? '')
}

describe('门槛都带单位', () => {
  it('年限', () => {
    expect(duration.parse('4年')).toEqual({ years: 4, months: 0, text: '4 年' })
    expect(duration.parse('3个月')).toEqual({ years: 0, months: 3, text: '3 个月' })
  })
  it('学时、项、名、分、前几', () => {
    expect([
      hours.parse('60学时'),
      items.parse('2项'),
      persons.parse('2名'),
      points.parse('25分'),
      topRank.parse('前9'),
    ]).toEqual([60, 2, 2, 25, 9])
  })

  it.each<[string, z.ZodType, unknown[], string]>([
    ['年限', duration, [4, '4', '四年', '4 年', '4.5年', '4学时', '-4年', '', null], '年限要写单位'],
    ['学时', hours, [60, '60', '60分', '六十学时', null], '学时要写单位'],
    ['项', items, [2, '2', '2名', '两项'], '数量要写单位，如 2项'],
    ['名', persons, [2, '2', '2项'], '数量要写单位，如 2名'],
    ['分', points, [25, '25', '25.5分'], '数量要写单位，如 2分'],
    ['排名', topRank, [9, '9', '前九', '第9', '前9名'], '排名要写成 前9 这样'],
  ])('%s：缺单位或写错，用中文拒绝', (_name, schema, wrong, message) => {
    for (const value of wrong) expect(said(schema, value)).toContain(message)
  })

  it('拒绝时说出写的是什么', () => expect(said(duration, '4')).toContain('这里写的是 4'))
})
