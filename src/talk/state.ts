import { z } from 'zod'
import { TITLE_LEVELS } from '../dossier/vocabulary.ts'
import { adminSchema } from './admin/memory.ts'
import { arrivedSchema, arrivingSchema, remindingSchema, shownSchema } from './reminding/memory.ts'

/**
 * The talk's memory, plain JSON. Answers are kept by question, never by position, so that a release in the middle of
 * somebody's interview loses nothing. `version` rises when the shape changes; {@link readState} migrates.
 */
export const STATE_VERSION = 1

const answer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('value'),
    value: z.json(),
    /** What the person is shown as their answer. */
    shown: z.string(),
    /** Dates in it are not told to the day: asked once more if that decides something. */
    vague: z.boolean().optional(),
    /** How often it was asked. */
    times: z.number().int().optional(),
    /** Results told without being asked, and on which day: nobody had said then between which days they count. */
    volunteered: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('skip') }),
])

const pending = z.strictObject({
  /** Question key: `titles.appointments/助理工程师`; or one of the talk's own: `plan`, `target`, `restart`, … */
  question: z.string(),
  /** Told apart from earlier askings, so that an old button is known to be old. */
  revision: z.number().int(),
  /** Answers that could not be read so far. */
  misses: z.number().int(),
  /** What a vague answer seemed to mean, waiting for 是. */
  candidate: z.json().optional(),
  /** Values on offer now, for numbers and buttons; fixed when asked, so that a number means what was shown. */
  offered: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  /** Facts it was asked for: which years, for example. */
  facts: z.array(z.string()),
  /** Open, but not shown yet: what is said first has to show it as a whole. */
  unseen: z.literal(true).optional(),
})

export const stateSchema = z.strictObject({
  version: z.literal(STATE_VERSION),
  stage: z.enum(['plan', 'target', 'asking', 'review', 'result', 'stopped']),
  plan: z.string().nullable(),
  target: z.enum(TITLE_LEVELS).nullable(),
  answers: z.record(z.string(), answer),
  /** The day on which each answer was told last; older memories do not know. */
  told: z.record(z.string(), z.string()).optional(),
  /** Questions in the order they were answered, for 返回 and the review. */
  order: z.array(z.string()),
  pending: pending.nullable(),
  revision: z.number().int(),
  /** How far to ask: until one path is settled, on over all paths, all the points too, or the 评审条件 besides. */
  scope: z.enum(['first', 'all', 'points', 'standards']),
  /** What was told of 继续教育 while counting hours, as activities; kept when the counting is broken off. */
  activities: z.array(z.json()).max(2000).optional(),
  /** A question about the notice that waits for the plan to be chosen. */
  wondering: z.string().max(200).optional(),
  /** What was told before the plan was chosen, in full: read once more with it, and then dropped. */
  beforePlan: z.array(z.string().max(2000)).max(5).optional(),
  /** What was offered when a question might mean several things, chosen by letter. */
  offered: z.strictObject({ plan: z.string(), choices: z.array(z.string().max(100)).max(5) }).optional(),
  /** The last question about the notice, in full, for one that changes a word of it. */
  asked: z.string().max(200).optional(),
  /** Clauses the last answer was taken from, for 原文. */
  cited: z.array(z.string().max(200)).max(100).optional(),
  /** What was shown in part, and which page 更多 shows next. */
  reading: z.strictObject({ part: z.string().max(40), page: z.number().int().min(0).max(100) }).optional(),
  /** How many calendar files were given out. */
  calendars: z.number().int().optional(),
  /** What to remind of, once somebody wants to be reminded. */
  reminding: remindingSchema.optional(),
  /** Dates shown to somebody who did not want to be reminded. */
  shown: shownSchema.optional(),
  /** The plan under which 网上申报 is told to be done. */
  handedIn: z.string().max(100).optional(),
  /** Messages that came, from which days are counted. */
  arrived: arrivedSchema.optional(),
  arriving: arrivingSchema.optional(),
  /** Wants no broadcasts. */
  unsubscribed: z.literal(true).optional(),
  /** Of an administrator: the broadcast being written, or under way. */
  admin: adminSchema.optional(),
  /** Told of several people, or of one who may be another: until the next message says whom it is about. */
  people: z
    .array(z.strictObject({ name: z.string().max(20), words: z.string().max(400) }))
    .max(20)
    .optional(),
  /** Told for somebody else: what the one who writes tells of themselves is of another person. */
  forAnother: z.literal(true).optional(),
  /** A question asked in between, to which 是/不 belongs: 重来, 取消, 删除, 换一个人. */
  confirming: z.enum(['restart', 'cancel', 'delete', 'another']).nullable(),
})

export type State = z.infer<typeof stateSchema>
export type Answer = State['answers'][string]
export type Pending = NonNullable<State['pending']>

export function newState(): State {
  return {
    version: STATE_VERSION,
    stage: 'plan',
    plan: null,
    target: null,
    answers: {},
    order: [],
    pending: null,
    revision: 0,
    scope: 'first',
    confirming: null,
  }
}

/** A stored state brought up to date; null if it is none, so that the talk starts afresh rather than on half a memory. */
export function readState(stored: unknown): State | null {
  const parsed = stateSchema.safeParse(stored)
  return parsed.success ? parsed.data : null
}
