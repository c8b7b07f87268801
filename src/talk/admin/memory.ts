import { z } from 'zod'
import { AUDIENCES } from './order.ts'

/** The longest announcement, in characters. */
export const LONGEST = 2000

const count = z.number().int().nonnegative()

/** What an administrator's conversation keeps of broadcasts; the broadcasts themselves are kept outside. */
export const adminSchema = z.strictObject({
  draft: z
    .strictObject({
      step: z.enum(['plan', 'counting', 'audience', 'text', 'confirm', 'sending']),
      plan: z.string().nullable(),
      /** Audiences on offer, numbered as shown. */
      offered: z.array(z.strictObject({ audience: z.enum(AUDIENCES), count, seconds: count })).max(AUDIENCES.length),
      complete: z.boolean(),
      audience: z.enum(AUDIENCES).nullable(),
      text: z
        .string()
        .max(LONGEST * 2)
        .nullable(),
      /** `2022-09-20T09:00`; null for at once. */
      at: z.string().nullable(),
    })
    .nullable(),
  /** While one is under way 进度, 暂停, 继续 and 取消 are about it. */
  underWay: z.boolean(),
  /** Tells the buttons of one asking from those of another. */
  revision: z.number().int(),
})

export type Admin = z.infer<typeof adminSchema>
export type Draft = NonNullable<Admin['draft']>

export const newAdmin: Admin = { draft: null, underWay: false, revision: 0 }
