import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { judgedOutcome } from '../../src/rules/compiled.ts'
import { type Condition, leavesOf, UNDECIDED } from '../../src/rules/condition.ts'
import { contextsOf } from '../../src/rules/contexts.ts'
import { judge } from '../../src/rules/judge.ts'
import { OPERATORS } from '../../src/rules/operators/index.ts'
import { truthsOf } from '../../src/rules/outcome.ts'
import type { Pack } from '../../src/rules/pack.ts'
import { verdictsOf } from '../../src/rules/verdicts.ts'
import { applicants, halfKnown } from '../bench/applicants.ts'
import { lessKnown, richDossier } from './dossiers.ts'
import { READY } from './ready.ts'
import { packs } from './realRules.ts'

/**
 * Verdicts alone and judging in full must never part: not on a path, and not on a single word of the language. Held over people of whom
 * everything, half or hardly anything is known, over dates told vaguely, in time and too late, under every plan.
 */

const plans = packs.map((pack) => [pack.plan.id, pack] as const)

const people: fc.Arbitrary<Dossier> = fc.oneof(
  richDossier,
  lessKnown.map(({ poor }) => poor),
  fc.tuple(richDossier, fc.constantFrom(0.3, 0.6, 0.9), fc.nat()).map(([rich, share, seed]) => {
    const [one = {}] = halfKnown([rich], share, seed)
    return one
  }),
)

function told(pack: Pack, dossier: Dossier, asOf: string): string[] {
  return judge(pack, dossier, { asOf }).paths.map(({ path, verdict, overall }) => `${path.id} ${verdict} ${overall}`)
}

function alone(pack: Pack, dossier: Dossier, asOf: string): string[] {
  const { own, overall } = verdictsOf(pack, dossier, asOf)
  return pack.criteria.paths.map((path) => `${path.id} ${own(path)} ${overall(path)}`)
}

const asOfIn = ({ plan }: Pack, late: boolean) => (late ? '2024-12-01' : plan.applyBy)

describe('verdicts without their reasons', () => {
  it.each(plans)('are those of judging in full under %s', (_, pack) => {
    fc.assert(
      fc.property(people, fc.boolean(), (dossier, late) => {
        const asOf = asOfIn(pack, late)
        expect(alone(pack, dossier, asOf)).toEqual(told(pack, dossier, asOf))
      }),
      { numRuns: 150 },
    )
  })

  it.each(plans)('are the same for people as one meets them under %s', (_, pack) => {
    const whole = applicants(60)
    for (const one of [...whole, ...halfKnown(whole), ...halfKnown(whole, 0.9), READY, {}])
      expect(alone(pack, one, pack.plan.applyBy)).toEqual(told(pack, one, pack.plan.applyBy))
  })

  it('do not depend on which is asked first', () => {
    for (const [, pack] of plans)
      for (const one of applicants(20)) {
        const { own, overall } = verdictsOf(pack, one, pack.plan.applyBy)
        const reversed = [...pack.criteria.paths].reverse().map((path) => `${path.id} ${own(path)} ${overall(path)}`)
        expect(reversed.reverse()).toEqual(alone(pack, one, pack.plan.applyBy))
      }
  })
})

describe('a word that decides by itself', () => {
  it.each(plans)('comes to what it judges, for each condition of %s', (_, pack) => {
    const leaves = conditionsOf(pack)
      .flatMap(leavesOf)
      .flatMap((leaf) => (leaf.decide ? [{ leaf, decide: leaf.decide(pack.plan) }] : []))
    fc.assert(
      fc.property(people, fc.boolean(), fc.constantFrom(0, 1, 4, 10), (dossier, late, minYears) => {
        const judged = judge(pack, dossier, { asOf: asOfIn(pack, late) })
        const met = (id: string) => judged.paths.find(({ path }) => path.id === id)?.judged.truth ?? 'no'
        const context = contextsOf(pack, pack.criteria, { dossier, asOf: judged.asOf, met })(minYears)
        const wrong = leaves.flatMap(({ leaf, decide }) => {
          const [own, full] = [decide(context), judgedOutcome(leaf, context)]
          return own === UNDECIDED || own === full
            ? []
            : [{ word: leaf.operator, args: leaf.args, decides: truthsOf(own), judges: truthsOf(full) }]
        })
        expect(wrong).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('is, in the rules there are, any but the rare ones', () => {
    const used = packs.flatMap(conditionsOf).flatMap(leavesOf)
    const words = new Set(used.filter(({ decide }) => decide === undefined).map(({ operator }) => operator))
    expect(words.size).toBeLessThan(OPERATORS.size / 2)
  })
})

function conditionsOf({ plan, criteria }: Pack): Condition[] {
  return [...plan.gates, ...criteria.paths, ...criteria.standards].map(({ condition }) => condition)
}
