import { z } from 'zod'
import { isLocalDate } from './date.ts'
import type { Dossier } from './dossier.ts'
import { withKeys } from './names.ts'
import { type Problem, problemsOf } from './problems.ts'

/** Activities of 继续教育 as they stand on a card or in a system, and their sum per year and subject. */

export const SUBJECTS = ['专业科目', '一般公需', '行业公需'] as const

const KEYS = { 专业科目: 'professional', 一般公需: 'general', 行业公需: 'industry' } as const

const activity = z
  .strictObject({
    year: z
      .number()
      .int()
      .min(1950)
      .max(2100)
      .optional()
      .meta({ title: '年度', description: '算在哪一年；写了日期可以不写' }),
    date: z
      .string()
      .refine(isLocalDate, { error: '应是真实的日期，写成 2022-05-01' })
      .optional()
      .meta({ title: '日期' }),
    subject: z.enum(SUBJECTS).meta({ title: '科目' }),
    hours: z.number().min(0).max(2000).meta({ title: '学时' }),
    title: z.string().max(120).optional().meta({ title: '名称' }),
  })
  .refine((item) => item.year !== undefined || item.date !== undefined, { error: '年度和日期至少写一个' })
  .refine((item) => !item.year || !item.date || Number(item.date.slice(0, 4)) === item.year, {
    error: '日期不在所写的年度里',
  })

export const activitiesSchema = z.array(activity).max(2000).meta({ title: '继续教育', description: '继续教育各次学习' })

export type Activity = z.infer<typeof activity>

export type ActivitiesResult = { ok: true; activities: Activity[] } | { ok: false; problems: Problem[] }

/** Takes untrusted data (English keys or Chinese names) and gives the activities, or every problem found. */
export function readActivities(data: unknown): ActivitiesResult {
  const parsed = activitiesSchema.safeParse(withKeys(activitiesSchema, data))
  return parsed.success
    ? { ok: true, activities: parsed.data }
    : { ok: false, problems: problemsOf(activitiesSchema, parsed.error) }
}

/**
 * Hours per year and subject. A year with any activity is taken as told in full, so its other subjects are 0; a year
 * without one stays unknown.
 */
export function sumActivities(activities: readonly Activity[]): NonNullable<Dossier['hours']> {
  const sums = new Map<number, { professional: number; general: number; industry: number }>()
  for (const { year, date, subject, hours } of activities) {
    const of = year ?? Number(date?.slice(0, 4))
    const sum = sums.get(of) ?? { professional: 0, general: 0, industry: 0 }
    const key = KEYS[subject]
    // Cards carry tenths of hours; binary sums of them would show as 60.000000000000004.
    sums.set(of, { ...sum, [key]: Math.round((sum[key] + hours) * 100) / 100 })
  }
  return Object.fromEntries(sums)
}
