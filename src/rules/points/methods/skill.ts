import { z } from 'zod'
import type { Skill } from '../../../dossier/dossier.ts'
import type { Fact } from '../../../dossier/facts.ts'
import { method } from '../method.ts'
import { best, NOTHING, type Range } from '../range.ts'
import { none } from '../score.ts'

/** `等级分`: the best grade in a related trade. */
export const skill = method({
  name: '等级分',
  args: z.record(z.string(), z.number()),
  score: (args, context) => {
    const skills = context.dossier.skills
    if (skills?.length === 0) return { range: NOTHING, rows: none, facts: none }
    const top = Math.max(...Object.values(args))
    if (skills === undefined) return { range: [0, top], rows: none, facts: () => ['skills'] }
    const ranges = skills.map((item): Range => {
      if (item.related === false) return [0, 0]
      if (item.grade === undefined) return [0, top]
      const points = args[item.grade] ?? 0
      return item.related === undefined ? [0, points] : [points, points]
    })
    const range = best(ranges)
    return {
      range,
      rows: () => skills.map((item, index) => ({ what: item.grade ?? '等级不明', range: ranges[index] ?? [0, 0] })),
      facts: () => (range[0] === range[1] ? [] : [unclearOf(skills)]),
    }
  },
})

function unclearOf(skills: readonly Skill[]): Fact {
  const unclear = skills.find((item) => item.related === undefined)
  return unclear?.grade ? `skills.${unclear.grade}.related` : 'skills'
}
