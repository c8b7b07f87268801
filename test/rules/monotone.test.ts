import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualDay } from '../../src/rules/cases/read.ts'
import { type Judged, judgedLeaves } from '../../src/rules/evaluate.ts'
import { judge } from '../../src/rules/judge.ts'
import { lessKnown } from './dossiers.ts'
import { packOf, packs } from './realRules.ts'

/**
 * Knowing more may settle what was open, and never turns 可以 into 不行 or back: whoever knows less hears the same or
 * 待核实. This holds for every word of the language, every path, public condition and row of the table.
 */

const SCORED = packOf('温州机电')
const plans = packs.map((pack) => [pack.plan.id, pack] as const)

/** Where the poorer one says something the richer one does not. */
function contradictions(rich: Judged, poor: Judged, name: string): string[] {
  const out: string[] = []
  const check = (what: string, known: string, said: string) => {
    if (said !== known && said !== 'unknown') out.push(`${name} ${what}: 知道得多 ${known}，知道得少 ${said}`)
  }
  check('结论', rich.truth, poor.truth)
  check('补齐后', rich.mended, poor.mended)
  const poorLeaves = judgedLeaves(poor)
  judgedLeaves(rich).forEach((leaf, index) => {
    const other = poorLeaves[index]
    if (!other) return
    check(`${leaf.condition.operator} ${leaf.condition.need}`, leaf.truth, other.truth)
    check(`${leaf.condition.operator} ${leaf.condition.need} 补齐后`, leaf.mended, other.mended)
  })
  return out
}

describe('知道得少，只会更说不准', () => {
  it.each(plans)('%s：每条路径、每个公共条件、每条评审条件、每个条件词', (_id, pack) => {
    const asOf = usualDay(pack)
    fc.assert(
      fc.property(lessKnown, ({ rich, poor, forgotten }) => {
        const more = judge(pack, rich, { asOf })
        const less = judge(pack, poor, { asOf })
        const wrong = [
          ...more.paths.flatMap((path, index) => {
            const other = less.paths[index]
            return other ? contradictions(path.judged, other.judged, path.path.id) : ['少了路径']
          }),
          ...more.gates.flatMap((gate, index) => {
            const other = less.gates[index]
            return other ? contradictions(gate.judged, other.judged, gate.gate.id) : ['少了公共条件']
          }),
          // Whoever does not say what they do is shown the standards of every kind of work.
          ...more.standards.flatMap(({ standard, judged }) => {
            const other = less.standards.find((entry) => entry.standard.id === standard.id)
            return other ? contradictions(judged, other.judged, standard.id) : ['少了评审条件']
          }),
        ]
        expect(wrong, `忘了 ${forgotten.join('、')}`).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('每一行的分：知道得少的区间包含知道得多的', () => {
    fc.assert(
      fc.property(lessKnown, ({ rich, poor, forgotten }) => {
        const more = judge(SCORED, rich, { asOf: usualDay(SCORED) }).score()
        const less = judge(SCORED, poor, { asOf: usualDay(SCORED) }).score()
        const ranges = (score: typeof more) =>
          score
            ? [
                ...score.groups.flatMap((group) => [
                  ...group.items.map((item) => [item.name, item.range] as const),
                  [group.name, group.range] as const,
                ]),
                ['合计', score.total] as const,
                ['山区县', score.mountain] as const,
                ['含山区县', score.totalWithMountain] as const,
              ]
            : []
        const wide = new Map(ranges(less))
        const wrong = ranges(more).filter(([name, [low, high]]) => {
          const other = wide.get(name)
          return !other || other[0] > low || other[1] < high
        })
        const shown = wrong.map(([name, range]) => `${name}: ${range.join('–')} 不在 ${wide.get(name)?.join('–')} 里`)
        expect(shown, `忘了 ${forgotten.join('、')}`).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('没有答案就要有问处', () => {
  it.each(plans)('%s：说不准的条件，要么指出哪件事还不知道，要么指出文件哪里没写', (_id, pack) => {
    const asOf = usualDay(pack)
    fc.assert(
      fc.property(lessKnown, ({ poor }) => {
        const judged = judge(pack, poor, { asOf })
        const mute = [...judged.paths, ...judged.gates, ...judged.standards].flatMap((entry) =>
          judgedLeaves(entry.judged)
            .filter(({ condition }) => condition.operator !== '已具备')
            .filter(
              ({ truth, finding }) => truth === 'unknown' && !finding.facts?.length && finding.silent === undefined,
            )
            .map(({ condition }) => `${condition.operator} ${condition.need}`),
        )
        expect(mute).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
