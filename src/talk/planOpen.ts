import type { LocalDate } from '../dossier/date.ts'
import { again } from './flow.ts'
import { readMessage } from './reading/message/readMessage.ts'
import { bare, normalise } from './reading/normalise.ts'
import type { Pending, State } from './state.ts'
import { remembered } from './taking.ts'
import type { Turn } from './turn.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

/** What is said while the plan is still open: its year alone, and what only a plan makes plain. */

/** 每年都合格的, 在岗 做钳工: kept until the plan tells which years and which field are meant. Null for what no plan makes plain. */
export function plainWithPlan(
  world: World,
  state: State,
  pending: Pending,
  typed: string,
  today: LocalDate,
): Turn | null {
  const packs = world.packs.filter(({ plan }) => pending.offered.some(({ value }) => value === plan.id))
  const plain = packs.some((pack) => readMessage(typed, { today, pack }).facts.length > 0)
  if (!plain || world.asksSomething(typed)) return null
  return again(world, remembered(state, typed), say(world.wording, '先记着'))
}

/** 2022年的, 去年那个: the only plan on offer of a year. */
export function ofYear(offered: Pending['offered'], typed: string, today: LocalDate): string | null {
  const [, said, last] = YEAR_ALONE.exec(bare(normalise(typed))) ?? []
  const year = said ? 2000 + Number(said) : last ? Number(today.slice(0, 4)) - (last === '去' ? 1 : 0) : null
  const [only, more] = offered.filter(({ label }) => year !== null && label.endsWith(String(year)))
  return only !== undefined && more === undefined ? only.value : null
}

const YEAR_ALONE =
  /^(?:我?(?:想|要)?(?:就|报|选|是|看)*)(?:(?:20)?(\d{2})年?|([今去])年)度?(?:的|那个|这个|那|这|批|次|一批|一次|计划|通知|文件)*(?:吧|啊|哦|呀)?$/
