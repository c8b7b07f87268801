import type { LocalDate } from '../dossier/date.ts'
import { TITLE_LEVELS, type TitleLevel } from '../dossier/vocabulary.ts'
import { chooseTarget, targetIn } from './choosing.ts'
import { normalise } from './reading/normalise.ts'
import type { State } from './state.ts'
import { takeMessage } from './taking.ts'
import { before, type Turn } from './turn.ts'
import { answerWaiting } from './wonder.ts'
import { packOf, type World } from './world.ts'

/** 还要再评吗, 再评个助理工程师行吗: asked of a title somebody has. */
const ONCE_MORE =
  /(?:还(?:要|用|需要|得|能|可以)|有没有必要|有必要|要不要|用不用|需不需要|能不能|可以|能)?(?:再|重新|重)(?:评|报|申报|考)(?:一?[次遍个])?[^,。;]{0,8}(?:吗|么|不|没|呢|行不行)[?？。]?$|还(?:要|用|需要|得)(?:评|报|申报)[^,。;]{0,8}(?:吗|么|不|呢)[?？。]?$/
/** 我想报中级, and nothing asked in the same breath. */
const AIMED =
  /^(?:我|本人|俺)?(?:就|是|也|还|先|只|今年)*(?:想|要|打算|准备|计划|来)(?:在[^,。;\s]{2,4})?(?:报|评|申报|考|申请)/
const ASKS = /[吗么呢?？]|哪|几|怎么|什么|多少|[要能行]不[要能行]/

/**
 * A level told beside a question, where the level is asked for: 我想报中级 初级要考试吗 aims at it and asks besides; 我已经有中级了还要
 * 再评吗 asks of the title told. Null for other words.
 */
export function levelBeside(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  if (state.pending?.question !== 'target') return null
  return aimedBeside(world, state, typed, today) ?? heldOnceMore(world, state, typed, today)
}

function aimedBeside(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const [first = '', ...others] = normalise(typed).split(/(?<=[,。;!\s])/)
  const rest = others.join('').trim()
  const level = AIMED.test(first) && !ASKS.test(first) ? targetIn(first) : null
  if (level === null || !isOfPlan(world, state, level) || !world.asksSomething(rest)) return null
  const told = takeMessage(world, state, typed, today)
  const found = answerWaiting(world, { ...told.state, wondering: rest.slice(0, 200) }, today)
  if (found === null || found.text === '') return null
  const asked = chooseTarget(world, { ...found.state, asked: rest.slice(0, 200) }, level, today)
  const turn = before([told.remark, found.text].filter((line) => line !== '').join('\n'), asked)
  return found.unanswered ? { ...turn, unanswered: found.unanswered } : turn
}

function heldOnceMore(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const found = ONCE_MORE.exec(normalise(typed))
  if (found === null) return null
  const told = takeMessage(world, state, typed, today)
  const title = told.state.answers.titles
  const held = title?.kind === 'value' && told.keys.includes('titles') ? levelOf(title.value) : undefined
  const level = targetIn(found[0].replace(/^.*?(?:再|重新|重|还[要用得]|还需要)(?=[评报申考])/, '')) ?? held
  if (held === undefined || level === undefined || level === null || !isOfPlan(world, state, level)) return null
  return before(told.remark, chooseTarget(world, told.state, level, today))
}

const levelOf = (value: unknown) => TITLE_LEVELS.find((level) => level === value)
const isOfPlan = (world: World, state: State, level: TitleLevel) =>
  packOf(world, state)?.plan.levels.includes(level) === true
