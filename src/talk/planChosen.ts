import type { LocalDate } from '../dossier/date.ts'
import { aroundName } from '../knowledge/plans.ts'
import { planMeant } from './choosing.ts'
import { KIN } from './reading/message/others.ts'
import { normalise } from './reading/normalise.ts'
import type { World } from './world.ts'

/** Whether a plan that is named is the one chosen: it may be refused, compared, or be where others applied. */

/** 温州机械和机电哪个好考, 有什么区别. */
const COMPARES = /哪[一个边]*(?:好|容易|简单|划算|合适|松|严)|区别|不同|不一样|还是.{0,8}(?:好|呢|吗|机械|机电)/
/** 不报, 不想看; also what stands before 上虞 in 还是不说上虞. */
const AGAINST =
  /(?:不|别|没|未)(?:是|想|再|用|会|能|敢|准备|打算|考虑|要)*(?:说|报|看|提|要|换|去|选|评|考|参加|申报|走|按)(?:的|了|过|名)?(?:是)?(?:在)?$/
/** 上虞那个我报不了, 温州机电不报; asked about (不能报吗) it may be meant all the same. */
const GIVEN_UP =
  /^(?:的|那个|那边|这个|那|这|我|是|评审|计划|职称|就|也|都|又|已经|肯定|反正|[,，\s])*(?:(?:报|评|申报|参加|考)(?:不了|不上|不成)|不(?:想|打算|准备|用|再|能|符合|够|考虑|要)*(?:报|评|申报|参加|考|看|了|行|去|选|要|条件)|没(?:报|评|通过|过|资格)|算了|放弃|不行)/
const ASKS = /[吗么呢?？]|怎么|为什么|为啥|咋/
/** 我朋友报了, 同事在: whose it was, and over. */
const OTHERS = new RegExp(`(?:${KIN}|别人|人家|有人|他们?|她们?)`)
const DONE_BEFORE = /(?:报|评|考|参加|申报|走|过|通过)(?:了|过|上|的是|的)(?:是|的)?(?:在)?$/
const DONE_AFTER = /^(?:那边|那里|的|去年|前年|今年|\d+年)*(?:评|考|报|申报|通过|拿|发)(?:的|了|过|上|到)/
/** 温州机电厂, 温州机械设备有限公司, 温州机电学院: who is called so, not the plan. */
const CALLED_SO =
  /^(?:[\u4e00-\u9fff]{0,6}?(?:厂|有限|公司|集团|学院|学校|技校|职校|大学|中专|研究院|研究所|市场|城(?!镇)|商行))/
const AT_WORK = /^(?:行业|系统|这行|这块|那边|里)*(?:上班|工作|打工|干活|做工|任职|当)/

/** The plan named by words that are to be taken as choosing it; null where it is only spoken of. */
export function planChosen(world: World, words: string, today: LocalDate): string | null {
  return COMPARES.test(words) ? null : planMeant(world, withoutSpokenOf(world, words), today)
}

/** The words without the clauses that name a plan and refuse it, tell of others with it, or mean somebody called so. */
export function withoutSpokenOf(world: World, words: string): string {
  const clauses = words.split(/(?<=[,，。;；!！?？\n])/)
  const left = clauses.filter((clause) => !isNoChoice(world, normalise(clause)))
  return left.length === clauses.length ? words : left.join('')
}

function isNoChoice(world: World, clause: string): boolean {
  const around = aroundName(clause, world.packs)
  if (around === null) return false
  const [before, after] = around
  if (AGAINST.test(before)) return true
  if (GIVEN_UP.test(after) && !ASKS.test(after)) return true
  const hasField = /机电|机械/.test(clause)
  if (hasField && (CALLED_SO.test(after) || (/在$/.test(before) && AT_WORK.test(after)))) return true
  return OTHERS.test(before) && (DONE_BEFORE.test(before) || DONE_AFTER.test(after))
}
