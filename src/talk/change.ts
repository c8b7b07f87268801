import type { LocalDate } from '../dossier/date.ts'
import { ask, questionOf } from './ask.ts'
import { splitKey } from './asked.ts'
import { chooseTarget, targetIn } from './choosing.ts'
import { again } from './flow.ts'
import { questionNamed } from './namedQuestion.ts'
import { nextKeyFor } from './nextQuestion.ts'
import { askPlan, askTarget } from './offering.ts'
import { place } from './reading/numbers.ts'
import { answered, askChange, type Row } from './review.ts'
import type { State } from './state.ts'
import { before, type Turn } from './turn.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

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
  const several = severalRows(about)
  const [first, next] = several.flatMap((at) => rows[at - 1] ?? [])
  if (first && next)
    return before(
      say(world.wording, '一次改一个', {
        先: first.short,
        再: several
          .slice(1)
          .map((at) => `“改${at}”`)
          .join('、'),
      }),
      ask(world, state, first.key, []),
    )
  const wanted = named(world, rows, about)
  if (wanted) return ask(world, state, wanted.key, [])
  const open = about === '' ? null : named(world, notYet(world, state), about)
  if (open) {
    // Told before it was asked: take it now if it can be asked at all.
    const key = nextKeyFor(world, state, open.key, today)
    if (key) return ask(world, state, key.question, key.facts)
    return again(world, state, say(world.wording, '还没问到', { 短名: open.short }))
  }
  // 改聘书: by the name people call it.
  const called = about === '' ? null : questionNamed(state, about)
  if (called && called.length > 0 && about.length <= CALLED && rows.some(({ key }) => key === called))
    return ask(world, state, called, [])
  if (about !== '' && number === null) return null
  if (rows.length === 0) return again(world, state, say(world.wording, '没有可改'))
  return askChange(world, state)
}

/** As long as a name may be, with little beside it. */
const CALLED = 6
const SEVERAL =
  /^第?\d{1,2}(?:[个题条号项]|\s|[,、和跟与及]|第|都|也)+\d{1,2}(?:(?:[个题条号项]|\s|[,、和跟与及]|第)+\d{1,2})*(?:[个题条号项]|都|要|两|改|错|不对|了|的|\s)*$/

/** 4 7, 4和7: the numbers of several rows; none where fewer are named. */
function severalRows(about: string): readonly number[] {
  return SEVERAL.test(about) ? (about.match(/\d{1,2}/g) ?? []).map(Number) : []
}

/** Questions of the catalogue that have no answer yet. */
function notYet(world: World, state: State): Row[] {
  return world.wording.questions
    .filter(({ id }) => !Object.keys(state.answers).some((key) => splitKey(key).id === id))
    .map(({ id, short }) => ({ key: id, short, shown: '' }))
}

/** The row that words mean: its whole name, or the longest name in them, with or without the title it is about. */
function named(world: World, rows: readonly Row[], about: string): Row | undefined {
  const words = about
    .replace(/^(?:我的|一下)/, '')
    .replaceAll('助工', '助理工程师')
    // 专业62 is of the hours.
    .replace(/专业(?:科目|课)?(?=[^,，。;\d]{0,3}\d)/g, '学时')
  const fits = rows.flatMap((row) => {
    const bare = questionOf(world, row.key)?.short ?? row.short
    if (words === row.short || words === bare) return [{ row, weight: 1000 + row.short.length }]
    if (words.includes(row.short)) return [{ row, weight: 100 + row.short.length }]
    if (words.includes(bare)) return [{ row, weight: bare.length }]
    return words.length >= 2 && row.short.includes(words) ? [{ row, weight: 1 }] : []
  })
  return fits.sort((a, b) => b.weight - a.weight)[0]?.row
}
