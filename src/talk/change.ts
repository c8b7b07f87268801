import type { LocalDate } from '../dossier/date.ts'
import { ask, askPlan, askTarget, nextKeyFor, questionOf } from './ask.ts'
import { splitKey } from './asked.ts'
import { chooseTarget, targetIn } from './choosing.ts'
import { dossierOf } from './dossierOf.ts'
import { again } from './flow.ts'
import { place } from './reading/numbers.ts'
import { answered, askChange, type Row, shortOf } from './review.ts'
import type { State } from './state.ts'
import { before, type Turn } from './turn.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

/** 改学历, 改3, 改级别: asks that again; 改 alone lists what there is. Null when the words name nothing of ours. */
export function change(world: World, state: State, about: string, today: LocalDate): Turn | null {
  const rows = answered(world, state)
  if (/^(?:计划|地方|地区)/.test(about)) return askPlan(world, state)
  const aim = state.plan === null ? null : targetIn(about)
  if (aim && /^[报评考申]/.test(about)) return chooseTarget(world, state, aim, today)
  if (/^(?:级别|目标|报)/.test(about) && state.plan !== null) return askTarget(world, state)
  // One thing at a time: what is asked next depends on the plan and the level.
  if (state.pending && ['plan', 'target'].includes(state.pending.question)) {
    return about === '' || named(world, [...rows, ...notYet(world, state)], about)
      ? again(world, state, say(world.wording, '先选再改'))
      : null
  }
  const number = place(about.replace(/^第|[个题条号项]$/g, ''))
  if (number !== null) {
    const row = rows[number - 1]
    if (row) return ask(world, state, row.key, [])
    if (rows.length > 0) return before(say(world.wording, '没有这个号', { 号: number }), askChange(world, state))
  }
  const wanted = named(world, rows, about)
  if (wanted) return ask(world, state, wanted.key, [])
  const open = about === '' ? null : named(world, notYet(world, state), about)
  if (open) {
    // Told before it was asked: take it now if it can be asked at all.
    const key = nextKeyFor(world, state, open.key, today)
    if (key) return ask(world, state, key.question, key.facts)
    return again(world, state, say(world.wording, '还没问到', { 短名: open.short }))
  }
  if (about !== '' && number === null) return null
  if (rows.length === 0) return again(world, state, say(world.wording, '没有可改'))
  return askChange(world, state)
}

/** Questions of the catalogue that have no answer yet. */
function notYet(world: World, state: State): Row[] {
  return world.wording.questions
    .filter(({ id }) => !Object.keys(state.answers).some((key) => splitKey(key).id === id))
    .map(({ id, short }) => ({ key: id, short, shown: '' }))
}

/** The row that words mean: its whole name, or the longest name in them, with or without the title it is about. */
function named(world: World, rows: readonly Row[], about: string): Row | undefined {
  const words = about.replace(/^(?:我的|一下)/, '').replaceAll('助工', '助理工程师')
  const fits = rows.flatMap((row) => {
    const bare = questionOf(world, row.key)?.short ?? row.short
    if (words === row.short || words === bare) return [{ row, weight: 1000 + row.short.length }]
    if (words.includes(row.short)) return [{ row, weight: 100 + row.short.length }]
    if (words.includes(bare)) return [{ row, weight: bare.length }]
    return words.length >= 2 && row.short.includes(words) ? [{ row, weight: 1 }] : []
  })
  return fits.sort((a, b) => b.weight - a.weight)[0]?.row
}

/**
 * After an answer changed: drops the answers that hung on it, and gives their names for the person to read. An answer
 * about one title or grade stays as long as that title or grade is still there.
 */
export function dropDependents(world: World, state: State, key: string): { state: State; dropped: string[] } {
  const { id } = splitKey(key)
  const gone = new Set<string>()
  const drop = (changed: string) => {
    for (const other of Object.keys(state.answers)) {
      if (gone.has(other) || other === key) continue
      const question = questionOf(world, other)
      if (!question?.dependsOn.includes(changed)) continue
      if (splitKey(other).which !== null && stillThere(world, state, other)) continue
      gone.add(other)
      drop(question.id)
    }
  }
  drop(id)
  if (gone.size === 0) return { state, dropped: [] }
  return {
    state: {
      ...state,
      answers: Object.fromEntries(Object.entries(state.answers).filter(([entry]) => !gone.has(entry))),
      order: state.order.filter((entry) => !gone.has(entry)),
    },
    dropped: state.order.filter((entry) => gone.has(entry)).map((entry) => shortOf(world, entry)),
  }
}

/** Whether the title or grade a question speaks of is still in the dossier. */
function stillThere(world: World, state: State, key: string): boolean {
  const { which } = splitKey(key)
  const dossier = dossierOf(state, packOf(world, state))
  return [
    ...(dossier.titles ?? []).map((title) => title.level),
    ...(dossier.skills ?? []).map((skill) => skill.grade),
  ].some((name) => name === which)
}
