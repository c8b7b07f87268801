import type { LocalDate } from '../dossier/date.ts'
import { bestFirst } from './best.ts'
import { again } from './flow.ts'
import { bare, normalise } from './reading/normalise.ts'
import type { State } from './state.ts'
import type { Turn } from './turn.ts'
import { say } from './wording.ts'
import { packOf, standing, type World } from './world.ts'

/** So many clauses are shown at once; the rest can be asked for by name. */
const SHOWN = 2

const WORDS =
  /^(?:(?:我)?(?:想|要)?(?:看|查|发|给)?(?:一下|下)?)(?:文件|通知|条款)?(?:的)?(?:原文|原话|原句)(?:是什么|怎么写的?|呢|看看)?(.{0,60})$/

/** 原文: the exact wording of what the last answer, or the result, was taken from; 原文 评价条件 第十条: of that clause. Null for other words. */
export function originalWords(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const found = WORDS.exec(bare(normalise(typed)))
  if (!found) return null
  const named = (found[1] ?? '').replace(/^[\s:,]+/, '')
  const clauses = named === '' ? clausesOf(world, state, today) : [named]
  if (clauses.length === 0) return again(world, state, say(world.wording, '原文要先问'))
  const shown = clauses.slice(0, SHOWN).map((clause) => ({ clause, text: world.original(clause, state.plan) }))
  const texts = shown.map(({ clause, text }) => text ?? say(world.wording, '原文没有', { 条款: clause }))
  const more = clauses.slice(SHOWN)
  if (more.length > 0) texts.push(say(world.wording, '原文还有', { 清单: more.join('；') }))
  return again(world, state, texts.join('\n\n'))
}

/** What was last cited; at the result, what the best path and its public conditions rest on. */
function clausesOf(world: World, state: State, today: LocalDate): string[] {
  if (state.cited && state.cited.length > 0) return [...state.cited]
  const stands = state.stage === 'result' && packOf(world, state) ? standing(world, state, today) : null
  const [best] = stands ? bestFirst(stands.judgement, state) : []
  return best ? best.path.clause.split('；') : []
}
