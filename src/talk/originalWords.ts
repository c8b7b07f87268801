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

const LEAD = '(?:我|想|要|能|可以|帮我|给我|请|麻烦|再)*(?:看|查|发|给|调|念)?(?:一下|下|看)?'
const ORIGINAL = '(?:原文|原话|原句|原来的话)'
const HOW =
  '(?:(?:是|到底)?(?:怎么|咋)(?:说|写|讲|规定)的?|是(?:什么|啥)|(?:写|说)(?:了|的)?(?:些)?(?:什么|啥)|在哪里?|有吗|有没有|呢|看看|给我看?看?|发我|内容)?'
const ARTICLE = '第[一二三四五六七八九十百\\d]{1,4}条'
/** 原文 alone, or with the clause behind it. */
const WORDS = new RegExp(`^${LEAD}(?:文件|通知|条款|这一?条|那一?条)?(?:上|里)?(?:的)?${ORIGINAL}${HOW}(.{0,60})$`)
/** The clause before it: 第十条的原文, 评价条件 第十条怎么写的. */
const NAMED = new RegExp(`^${LEAD}(.{0,30}?${ARTICLE}.{0,12}?)(?:的)?(?:${ORIGINAL}${HOW}|${HOW.slice(0, -1)})$`)
const ALONE = new RegExp(`^${LEAD}(${ARTICLE})$`)

/** 原文: the exact wording of what the last answer, or the result, was taken from; 原文 评价条件 第十条: of that clause. Null for other words. */
export function originalWords(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const said = bare(normalise(typed))
  const found = WORDS.exec(said) ?? NAMED.exec(said) ?? ALONE.exec(said)
  if (!found) return null
  const named = (found[1] ?? '').replace(/^[\s:,]+/, '')
  const clauses = named === '' ? clausesOf(world, state, today) : [named]
  const [first] = clauses
  // What was asked last is not written, or was unclear: an older clause would seem to say it.
  const silent = state.cited !== undefined && state.offered === undefined
  if (first === undefined) return again(world, state, say(world.wording, silent ? '原文没写' : '原文要先问'))
  const shown = clauses.slice(0, SHOWN).map((clause) => ({ clause, text: world.original(clause, state.plan) }))
  const texts = shown.map(({ clause, text }) => text ?? missing(world, state, clause))
  const more = clauses.slice(SHOWN)
  if (more.length > 0) texts.push(say(world.wording, '原文还有', { 清单: more.join('；') }))
  return again(world, state, texts.join('\n\n'))
}

/** Not imported, or no such clause: which of the two is known. */
function missing(world: World, { plan }: State, clause: string): string {
  const held = world.originalsHeld(plan)
  return held.length === 0
    ? say(world.wording, '原文没有', { 条款: clause })
    : say(world.wording, '原文没这条', { 条款: clause, 清单: held.join('、') })
}

/** What was last cited; at the result, what the best path and its public conditions rest on. */
function clausesOf(world: World, state: State, today: LocalDate): string[] {
  if (state.cited) return [...state.cited]
  const stands = state.stage === 'result' && packOf(world, state) ? standing(world, state, today) : null
  const [best] = stands ? bestFirst(stands.judgement, state) : []
  return best ? best.path.clause.split('；') : []
}
