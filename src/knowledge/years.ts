import type { Asked } from './answer.ts'
import type { PlanKnowledge } from './knowledge.ts'
import type { WordsRead } from './words.ts'

/** Whether a day is asked for. */
export const asksWhen = ({ meanings }: WordsRead) =>
  ['什么时候', '截止', '开始', '日程'].some((meaning) => meanings.has(meaning))

/** 明年什么时候, 去年几号截止: the years meant, by the day asked. */
export function relativeYears(read: WordsRead, { today }: Asked): number[] {
  if (!asksWhen(read)) return []
  const year = Number(today.slice(0, 4))
  return [...(read.meanings.has('明年') ? [year + 1] : []), ...(read.meanings.has('去年') ? [year - 1] : [])]
}

/** 明年 is no other year where the plan is of the next. */
export function excusedOf({ plan }: PlanKnowledge, read: WordsRead, asked: Asked): ReadonlySet<string> {
  return relativeYears(read, asked).includes(plan.year) ? new Set(['明年', '去年']) : new Set()
}
