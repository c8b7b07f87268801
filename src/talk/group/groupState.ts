import { z } from 'zod'
import { remindingSchema } from '../reminding/memory.ts'

/**
 * A group's memory, plain JSON. Of people it holds who was answered within the last minute, for pacing, and for ten minutes what each
 * of a few asked last: questions about the notices, never one that tells of whoever asks.
 */
export const groupStateSchema = z.strictObject({
  version: z.literal(1),
  /** The plan questions are about when none is named. */
  plan: z.string().nullable(),
  /** Answers of the last minute: to whom, and when (milliseconds since 1970). */
  answered: z.array(z.strictObject({ who: z.string(), at: z.number() })).max(100),
  /** When it was last said that it is too much at once. */
  hushed: z.number().nullable(),
  /** The last question of each that was answered, for one that changes a word of it: 那大专呢. */
  asked: z
    .array(z.strictObject({ who: z.string(), at: z.number(), question: z.string().max(200) }))
    .max(20)
    .optional(),
  /** The dates the group is reminded of. */
  reminding: remindingSchema.optional(),
})

export type GroupState = z.infer<typeof groupStateSchema>

export const newGroup: GroupState = { version: 1, plan: null, answered: [], hushed: null }

/** A stored state; a fresh one if it is none. */
export function readGroupState(stored: unknown): GroupState {
  const parsed = groupStateSchema.safeParse(stored)
  return parsed.success ? parsed.data : newGroup
}
