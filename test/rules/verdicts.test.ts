import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../../src/rules/judge.ts'
import { verdictsOf } from '../../src/rules/verdicts.ts'
import { halfKnown } from '../bench/applicants.ts'
import { richDossier } from './dossiers.ts'
import { READY } from './ready.ts'
import { packs } from './realRules.ts'

const both = (pack: (typeof packs)[number], dossier: Parameters<typeof judge>[1], asOf: string) => {
  const full = judge(pack, dossier, { asOf }).paths
  const quick = verdictsOf(pack, dossier, asOf)
  const told = full.map(({ path, verdict, overall }) => [path.id, verdict, overall])
  return { told, quick: full.map(({ path }) => [path.id, quick.own(path), quick.overall(path)]) }
}

describe('verdicts without their reasons', () => {
  it.each(packs.map((pack) => [pack.plan.id, pack] as const))('are those of judging in full under %s', (_, pack) => {
    fc.assert(
      fc.property(richDossier, fc.nat(), fc.boolean(), (dossier, seed, late) => {
        const asOf = late ? '2024-12-01' : pack.plan.applyBy
        for (const one of [dossier, ...halfKnown([dossier], 0.3, seed)]) {
          const { told, quick } = both(pack, one, asOf)
          expect(quick).toEqual(told)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('hold for somebody who may apply and somebody of whom nothing is known', () => {
    for (const pack of packs)
      for (const dossier of [READY, {}]) {
        const { told, quick } = both(pack, dossier, pack.plan.applyBy)
        expect(quick).toEqual(told)
      }
  })
})
