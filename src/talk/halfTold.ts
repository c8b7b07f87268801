import { type LocalDate, sayDate } from '../dossier/date.ts'
import { again } from './flow.ts'
import { findDates } from './reading/dateScan.ts'
import { bare, normalise } from './reading/normalise.ts'
import type { State } from './state.ts'
import type { Turn } from './turn.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

const EVENT =
  /^(?:我)?(入职|进厂|进公司|进单位|毕业|参加工作|上班|评上|评职称|聘任|发聘书|参保|交社保|缴社保|拿证)(?:了|的)?(?:时间|日期|年份)?$/

/** What is left of 从1998年开始一直到现在. */
const TILL_NOW =
  /^(?:从|自|打|是|就是)*(?:份|底|初|起|开始|一直|就|都)*(?:到|至|-|~)(?:现在|如今|目前|今)(?:的|了|吧|呢)*$/

/**
 * 15年3月 or 2015年7月至今 where no date was asked for, 入职 alone: of what it is, or when it was, has to be said with it. Null for anything told in full,
 * and for what may be something else.
 */
export function halfTold(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const even = bare(normalise(typed))
  const [, event] = EVENT.exec(even) ?? []
  if (event !== undefined) return again(world, state, say(world.wording, '什么时候', { 事: event }))
  const [only, more] = findDates(even, today)
  if (only?.date === undefined || only.why !== undefined || more) return null
  const rest = even.slice(0, only.start) + even.slice(only.end)
  if (TILL_NOW.test(rest)) return again(world, state, say(world.wording, '什么时段', { 日期: sayDate(only.date) }))
  if (only.date.length < 7) return null
  if (!/^(?:是|就是|从|的|份|起|开始|吧|了|\s)*$/.test(rest)) return null
  return again(world, state, say(world.wording, '什么日期', { 日期: sayDate(only.date) }))
}
