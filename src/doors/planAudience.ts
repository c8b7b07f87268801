import { z } from 'zod'
import type { Conversation } from '../delivery/ports.ts'
import type { Proposal } from '../rules/changes/propose.ts'
import { glance } from '../store/glance.ts'
import { conversationsIn } from '../store/postgres/glance.ts'
import { remindingSchema, shownSchema } from '../talk/reminding/memory.ts'
import { diskOf, sealTold } from './sealing.ts'

/** Whom a change concerns, in numbers only. */
export interface Audience {
  /** Conversations, groups too, that are reminded of the plan. */
  readonly reminded: number
  /** Those who want no reminders, but were shown its dates. */
  readonly shown: number
  /** Of both: those who were told a day that is another one now. They hear of it. */
  readonly told: number
}

const rememberedSchema = z.object({
  reminding: remindingSchema.optional(),
  shown: shownSchema.optional(),
  stage: z.string().optional(),
  unsubscribed: z.boolean().optional(),
})

/** Counts the conversations of a data folder, or of the database in its stead, that a change concerns. Works beside a running service. */
export async function audienceOf(data: string, proposal: Proposal, database: string | null = null): Promise<Audience> {
  const seal = sealTold(process.env)
  const all = database === null ? glance(data, await diskOf(data, seal)) : conversationsIn(database, seal)
  return await audienceAmong(all, proposal)
}

/** The same among these conversations. */
export async function audienceAmong(
  all: AsyncIterable<{ readonly conversation: Pick<Conversation, 'state'> }>,
  { plan, moved, asked, together }: Pick<Proposal, 'plan' | 'moved' | 'asked' | 'together'>,
): Promise<Audience> {
  const old = new Map(moved.map(({ task, before }) => [task, before]))
  const applyBy = [...asked, ...together].find(({ key }) => key === '个人申报.止')?.before
  let [reminded, shown, told] = [0, 0, 0]
  for await (const { conversation } of all) {
    const state = rememberedSchema.safeParse(conversation.state).data
    const memory = state?.reminding?.plan === plan ? state.reminding : undefined
    const seen = state && !memory && isListening(state) ? state.shown?.find((one) => one.plan === plan) : undefined
    const heard = (memory ?? seen)?.told
    if (!heard) continue
    if (memory) reminded += 1
    else shown += 1
    const last = new Map(heard.filter(({ outcome }) => outcome === 'said').map(({ task, due }) => [task, due]))
    const done = new Set(memory?.done)
    const wrong = [...last].some(([task, due]) => {
      // What is done is spoken of no more.
      if (done.has(task)) return false
      // What somebody lacks is due with the window.
      return task.startsWith('need/')
        ? applyBy !== undefined && due === applyBy
        : old.has(task) && old.get(task) === due
    })
    if (wrong) told += 1
  }
  return { reminded, shown, told }
}

function isListening({ stage, unsubscribed }: { stage?: string | undefined; unsubscribed?: boolean | undefined }) {
  return stage !== 'stopped' && unsubscribed !== true
}
