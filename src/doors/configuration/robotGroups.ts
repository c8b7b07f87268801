import type { SendOnly } from '../../delivery/broadcasts/counting.ts'
import type { ConversationKey } from '../../delivery/ports.ts'
import type { LocalDate } from '../../dossier/date.ts'
import { nameOfPlan, plansIn } from '../../knowledge/plans.ts'
import type { Pack } from '../../rules/pack.ts'
import { BadInput } from '../badInput.ts'

/** The group of a robot, as it is set up in the file. */
export interface RobotGroup {
  readonly key: ConversationKey
  /** As it was written; null when no plan is named. */
  readonly plan: string | null
  /** Where it was written, for whoever has to put it right: file, line and key. */
  readonly where: string
  readonly remind: boolean
}

/** The groups with the ids of their plans. Throws {@link BadInput} with every plan that is not one. */
export function sendOnlyOf(groups: readonly RobotGroup[], packs: readonly Pack[], today: LocalDate): SendOnly[] {
  const problems = robotGroupProblems(groups, packs, today)
  if (problems.length > 0) throw new BadInput(problems.join('\n'))
  return groups.map(({ key, plan, remind }) => ({
    key,
    plan: plan === null ? null : (found(plan, packs, today)[0] ?? null),
    remind,
  }))
}

/** What is wrong with the plans named, in Chinese. What was written is not quoted: by mistake it may be a key. */
export function robotGroupProblems(groups: readonly RobotGroup[], packs: readonly Pack[], today: LocalDate): string[] {
  return groups.flatMap(({ plan, where }) => {
    const ids = plan === null ? null : found(plan, packs, today)
    if (ids === null || ids.length === 1) return []
    const names = (ids.length === 0 ? packs : packs.filter((pack) => ids.includes(pack.plan.id)))
      .map((pack) => nameOfPlan(pack.plan))
      .join('、')
    return [`${where}：${ids.length === 0 ? '没有这个计划' : '有几个计划叫这个名字，写明是哪一个'}。可以写：${names}`]
  })
}

/** Ids of the plans that are meant: by the id, else by a name in full, with its year where several years go by it. */
function found(written: string, packs: readonly Pack[], today: LocalDate): string[] {
  const exact = packs.find((pack) => pack.plan.id === written)
  if (exact) return [exact.plan.id]
  const { named } = plansIn(written, packs, today)
  return named.flat().map((pack) => pack.plan.id)
}
