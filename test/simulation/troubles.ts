import type { Pack } from '../../src/rules/pack.ts'
import type { Scenario } from './year.ts'

/** 温州机电 2022 with 个人申报 open until 10-31 and 单位推荐 until 11-11; other plans as they are. */
function movedDeadline(pack: Pack): Pack {
  if (pack.plan.id !== 'wenzhou-jidian-2022') return pack
  const { applyBy, recommendBy } = pack.plan
  const steps = pack.plan.steps.map((step) => ({
    ...step,
    to: step.to === applyBy ? '2022-10-31' : step.to === recommendBy ? '2022-11-11' : step.to,
  }))
  return { ...pack, plan: { ...pack.plan, applyBy: '2022-10-31', recommendBy: '2022-11-11', steps } }
}

/** Channels silent three times, processes killed twice, one deadline moved. */
export const TROUBLES: Pick<Scenario, 'silences' | 'downtimes' | 'moves' | 'until'> = {
  silences: [
    ['2022-09-20T00:00', '2022-09-21T12:00'],
    ['2023-09-01T08:00', '2023-09-01T20:00'],
    ['2024-08-20T00:00', '2024-08-22T00:00'],
  ],
  downtimes: [
    ['2022-10-17T09:00', '2022-10-19T15:00'],
    ['2023-08-25T09:00', '2023-08-25T11:00'],
  ],
  moves: [{ at: '2022-10-08T10:00', change: movedDeadline }],
  until: '2024-11-01T00:00',
}
