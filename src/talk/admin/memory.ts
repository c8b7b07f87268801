import { z } from 'zod'
import { AUDIENCES } from './order.ts'

/** The longest announcement, in characters. */
export const LONGEST = 2000

const count = z.number().int().nonnegative()

const value = z.union([z.string(), z.number(), z.array(z.string()), z.null()])
const edit = z.strictObject({ key: z.string(), before: value, after: value })

/** A change of a plan as far as it has come; the plans themselves are kept outside. */
const changingSchema = z.strictObject({
  step: z.enum(['plan', 'reading', 'field', 'value', 'proposing', 'refused', 'confirm', 'changing']),
  plan: z.string().nullable(),
  /** What may be changed, as it was found, and the year of the plan. */
  fields: z.array(z.strictObject({ key: z.string(), kind: z.enum(['date', 'count', 'text', 'phones']), now: value })),
  year: z.number().int(),
  /** Keys as they were listed last, to be chosen by number. */
  listed: z.array(z.string()),
  /** What is to be changed; the last one is what is spoken of, its value being empty until it is told. */
  sets: z.array(z.strictObject({ key: z.string(), value: z.string() })).max(20),
  /** The change to be taken back; null for the last one, left out when none is. */
  undo: z.string().nullable().optional(),
  /** What was shown, and the name it is done under. */
  token: z.string().nullable(),
  shown: z.array(edit),
  /** Why, when it was told; kept with the change. */
  why: z.string().optional(),
})

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
      /** Was told that another administrator has one under way about the plan. */
      besides: z.literal(true).optional(),
    })
    .nullable(),
  /** While one is under way 进度, 暂停, 继续 and 取消 are about it. */
  underWay: z.boolean(),
  /** Tells the buttons of one asking from those of another. */
  revision: z.number().int(),
  /** What was done last and may be confirmed once more by mistake: a broadcast that ended, the number of a change. */
  ended: z.literal(true).optional(),
  changed: z.strictObject({ id: z.string(), undoes: z.string().nullable() }).optional(),
  /** Another administrator's broadcast they asked to steer, not confirmed yet. */
  steering: z.strictObject({ to: z.enum(['pause', 'resume', 'cancel', 'retry']), id: z.string() }).optional(),
  changing: changingSchema.nullable().optional(),
})

export type Changing = z.infer<typeof changingSchema>
export type Admin = z.infer<typeof adminSchema>
export type Draft = NonNullable<Admin['draft']>

export const newAdmin: Admin = { draft: null, underWay: false, revision: 0 }
