import type { LocalDate } from '../../dossier/date.ts'
import { nameOfPlan } from '../../knowledge/plans.ts'
import { say, type Wording } from '../wording.ts'
import { packOf, type World } from '../world.ts'
import type { Audience, Standing } from './order.ts'
import { sayMoment } from './words.ts'

export function sayPlan(world: World, plan: string | null): string {
  const pack = packOf(world, { plan })
  return pack ? nameOfPlan(pack.plan) : (plan ?? '')
}

export function sayAudience(wording: Wording, audience: Audience): string {
  return say(wording, `群发${audience}`)
}

/** 14 个群, 326 人. */
export function sayCount(wording: Wording, audience: Audience, count: number | string): string {
  const unit = audience === 'groups' ? '群发群数' : audience === 'all' ? '群发人群数' : '群发人数'
  return say(wording, unit, { 数: count })
}

/** 11 秒, 6 分钟, 3 小时; never nothing. */
export function sayLong(wording: Wording, seconds: number): string {
  if (seconds <= 90) return say(wording, '群发秒', { 数: Math.max(1, Math.ceil(seconds)) })
  if (seconds <= 5400) return say(wording, '群发分', { 数: Math.ceil(seconds / 60) })
  return say(wording, '群发时', { 数: Math.ceil(seconds / 3600) })
}

const FATES = [
  ['sent', '群发送达'],
  ['uncertain', '群发不确定'],
  ['refused', '群发被拒'],
  ['failed', '群发失败'],
  ['skipped', '群发不要'],
] as const

/** 送达 320、没送到 6: only what there is. */
export function sayFates(wording: Wording, standing: Standing): string {
  const parts = FATES.flatMap(([fate, id]) => (standing[fate] > 0 ? [say(wording, id, { 数: standing[fate] })] : []))
  return parts.length > 0 ? parts.join('、') : say(wording, '群发还没送')
}

/** Where those are of whom nobody knows whether it arrived; empty when there are none. */
export function sayDoubtful(wording: Wording, { doubtful }: Standing): string {
  if (doubtful.length === 0) return ''
  const places = doubtful.map(({ where, count }) => say(wording, '群发说不准一处', { 哪里: where, 数: count }))
  return say(wording, '群发说不准', { 清单: places.join('、') })
}

/** One that people of the plan are getting or got lately, to whoever writes another. */
export function sayEarlier(world: World, standing: Standing, today: LocalDate): string {
  return sayBroadcast(world, standing, '群发先前', today)
}

/** One line of 群发记录. */
export function sayEntry(world: World, standing: Standing, place: number, today: LocalDate): string {
  return sayBroadcast(world, standing, '群发记录条', today, place)
}

function sayBroadcast(world: World, standing: Standing, id: string, today: LocalDate, place = 0): string {
  const { plan, audience, made, opening, total, state, theirs } = standing
  return say(world.wording, id, {
    号: place,
    谁的: theirs ? say(world.wording, '群发别人的') : '',
    时刻: sayMoment(standing.at ?? made, today),
    名称: sayPlan(world, plan),
    谁: sayAudience(world.wording, audience),
    开头: opening,
    状态: say(world.wording, `群发状态${state}`),
    总数: sayCount(world.wording, audience, total),
    数: sayFates(world.wording, standing),
  })
}
