import { sayDate } from '../dossier/date.ts'
import { TITLE_LEVELS, type TitleLevel } from '../dossier/vocabulary.ts'
import type { JudgedPath, Judgement } from '../rules/judge.ts'
import { planState } from '../rules/planState.ts'
import { ofPlan } from './ofPlan.ts'
import type { State } from './state.ts'
import { say } from './wording.ts'
import { questionsOf, type World } from './world.ts'

const rank = (level: TitleLevel) => TITLE_LEVELS.indexOf(level)

/** A level and those below it, none of which whoever has it applies for. */
export const levelsUpTo = (level: TitleLevel | undefined): readonly TitleLevel[] =>
  level === undefined ? [] : TITLE_LEVELS.slice(0, rank(level) + 1)

/** A title that is the one asked for, or a higher one. */
export interface Held {
  readonly level: TitleLevel
  readonly aim: TitleLevel
  /** Undefined while it is not told of which field it is. */
  readonly field: '机电' | '其他专业' | undefined
}

/**
 * The title somebody has already who asks for it, or for a lower one; without a level, for the highest of the plan. Null where there is
 * none, or where a lower one besides may still lead to it.
 */
export function heldAlready({ dossier, pack }: Judgement, target: TitleLevel | null): Held | null {
  const aim = target ?? pack.plan.levels.toSorted((a, b) => rank(b) - rank(a))[0]
  const told = (dossier.titles ?? []).flatMap(({ level, specialty }) => (level ? [{ level, field: specialty }] : []))
  if (aim === undefined) return null
  const had = told.filter(({ level }) => rank(level) >= rank(aim)).sort((a, b) => rank(b.level) - rank(a.level))
  const own = had.find(({ field }) => field !== '其他专业')
  if (own) return { ...own, aim }
  const [other] = had
  return other && other.level === aim && had.length === told.length ? { ...other, aim } : null
}

/** The ways by which a title of another field becomes one of this. */
export const turnsInto = ({ path }: JudgedPath, { aim }: Held): boolean => path.method === '转评' && path.level === aim

/** The question of which field that title is, where a plan asks it and it decides anything; null where it does not. */
export function fieldAsked(world: World, judgement: Judgement, held: Held): string | null {
  const turns = judgement.paths.some((path) => turnsInto(path, held) && path.overall !== '不符合')
  const asks = questionsOf(world, judgement.pack).some(({ id }) => id === 'titles.specialty')
  const needed = turns && asks && held.level === held.aim && held.field === undefined
  const decides = ofPlan(judgement.pack).leaves.some(
    ({ operator, args }) => operator === '任职' && (args as { 专业?: string }).专业 === '其他专业',
  )
  return needed && decides ? `titles.specialty/${held.level}` : null
}

/** Whether all is said with it: nothing is left to apply for, and nothing to ask. */
export function isSettled(world: World, judgement: Judgement, { target, answers }: State): boolean {
  const held = heldAlready(judgement, target)
  if (!held || held.field === '其他专业') return false
  const question = fieldAsked(world, judgement, held)
  return question === null || answers[question] !== undefined
}

/** That they have it, and what the next level up is; of a title of nobody knows which field, too, what were otherwise. */
export function heldLines(world: World, judgement: Judgement, held: Held): string[] {
  const { wording } = world
  const { level, aim, field } = held
  const said = { 级别: level, 想报: aim }
  const turn = level === aim ? judgement.paths.find((path) => turnsInto(path, held)) : undefined
  const otherwise = turn
    ? say(wording, '已有别的专业', { 级别: level, 概要: turn.path.summary })
    : say(wording, '已有别的专业问', { 级别: level, 电话: judgement.pack.plan.hotline })
  return [
    say(wording, level === aim ? '已有' : '已有更高', said),
    nextLevelUp(world, judgement, level),
    field === undefined ? otherwise : '',
  ]
}

function nextLevelUp(world: World, { pack, asOf }: Judgement, level: TitleLevel): string {
  const { wording } = world
  const up = TITLE_LEVELS[rank(level) + 1]
  if (up === undefined) return say(wording, '再上没有')
  if (pack.plan.levels.includes(up)) return say(wording, '再上本计划', { 级别: up })
  const plans = world.packs.filter(({ plan }) => plan.levels.includes(up))
  const lines = plans.map((other) => {
    const { title, number, applyBy, aliases } = other.plan
    const words = planState(other.plan, asOf) === '已结束' ? '再上计划结束' : '再上计划'
    const 领域 = ofPlan(other).field
    return say(wording, words, { 名称: title, 文号: number, 领域, 日期: sayDate(applyBy), 简称: aliases[0] ?? title })
  })
  return [say(wording, lines.length > 0 ? '再上一级' : '再上没有通知', { 级别: up }), ...lines].join('')
}
