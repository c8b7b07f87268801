import { bare, normalise } from './reading/normalise.ts'
import type { State } from './state.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

const ASKED =
  /^(?:那|这个|请问)*(?:(.{2,10}?)(?:这个)?(?:是|指)?(?:个)?(?:啥|什么|嘛)(?:意思|东西|呢|来着)?|(?:什么|啥)(?:是|叫|算)(.{2,10}?))(?:啊|呀|呢)?$/

/** 人事关系啥意思, of what the plan asks in so many words: the question with what it means in full. Null for other words. */
export function meaningOf(world: World, state: State, typed: string): string | null {
  const [, one, other] = ASKED.exec(bare(normalise(typed.slice(0, 40)))) ?? []
  const term = one ?? other
  const pack = packOf(world, state)
  if (!pack || term === undefined) return null
  const statements = [...pack.statements.values()]
  const found =
    statements.find(({ id }) => id.includes(term)) ?? statements.find(({ question }) => question.includes(term))
  return found ? say(world.wording, '会问到', { 问: found.question, 细说: found.details ?? '' }) : null
}
