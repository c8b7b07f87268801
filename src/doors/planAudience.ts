import { z } from 'zod'
import type { Conversation } from '../delivery/ports.ts'
import type { Proposal } from '../rules/changes/propose.ts'
import { glance } from '../store/glance.ts'
import { remindingSchema } from '../talk/reminding/memory.ts'

/** Whom a change concerns, in numbers only. */
export interface Audience {
  /** Conversations, groups too, that are reminded of the plan. */
  readonly reminded: number
  /** Of them: those who were told a day that is another one now. They hear of it. */
  readonly told: number
}

const rememberedSchema = z.object({ reminding: remindingSchema })

/** Counts the conversations of a data folder that a change concerns. Works beside a running service. */
export function audienceOf(data: string, proposal: Proposal): Promise<Audience> {
  return audienceAmong(glance(data), proposal)
}

/** The same among these conversations. */
export async function audienceAmong(
  all: AsyncIterable<{ readonly conversation: Pick<Conversation, 'state'> }>,
  { plan, moved, asked, together }: Pick<Proposal, 'plan' | 'moved' | 'asked' | 'together'>,
): Promise<Audience> {
  const old = new Map(moved.map(({ task, before }) => [task, before]))
  const applyBy = [...asked, ...together].find(({ key }) => key === '个人申报.止')?.before
  let [reminded, told] = [0, 0]
  for await (const { conversation } of all) {
    const memory = rememberedSchema.safeParse(conversation.state).data?.reminding
    if (memory?.plan !== plan) continue
    reminded += 1
    const last = new Map(memory.told.filter(({ outcome }) => outcome === 'said').map(({ task, due }) => [task, due]))
    const wrong = [...last].some(([task, due]) =>
      // What somebody lacks is due with the window.
      task.startsWith('need/') ? applyBy !== undefined && due === applyBy : old.has(task) && old.get(task) === due,
    )
    if (wrong) told += 1
  }
  return { reminded, told }
}
