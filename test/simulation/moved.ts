import type { Pack } from '../../src/rules/pack.ts'

/** 温州机电 2022 with 个人申报 open until 10-31 and 单位推荐 until 11-11; other plans as they are. */
export function movedDeadline(pack: Pack): Pack {
  if (pack.plan.id !== 'wenzhou-jidian-2022') return pack
  const { applyBy, recommendBy } = pack.plan
  const steps = pack.plan.steps.map((step) => ({
    ...step,
    to: step.to === applyBy ? '2022-10-31' : step.to === recommendBy ? '2022-11-11' : step.to,
  }))
  return { ...pack, plan: { ...pack.plan, applyBy: '2022-10-31', recommendBy: '2022-11-11', steps } }
}
