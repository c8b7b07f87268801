import type { Case } from '../../../src/rules/cases/read.ts'
import { readCases } from '../../../src/rules/cases/read.ts'
import { type DiffOptions, diffPlans, type PlanDiff } from '../../../src/rules/diff/diff.ts'
import { loadPacks } from '../../../src/rules/load/packs.ts'
import type { Pack } from '../../../src/rules/pack.ts'
import { type MadeRules, madeRules, PLAN } from '../madeRules.ts'

/** The text with each piece replaced; fails when one is not there, so that no test compares a thing with itself. */
export function changed(text: string, ...pieces: readonly (readonly [string, string])[]): string {
  return pieces.reduce((now, [piece, replacement]) => {
    if (!now.includes(piece)) throw new Error(`no “${piece}”`)
    return now.replaceAll(piece, replacement)
  }, text)
}

/** The made plan a year later: every date moves, the citation of the notice stays. */
export const NEXT_YEAR = changed(
  PLAN,
  ['made-2022', 'made-2023'],
  ['2022年试用', '2023年试用'],
  ['试用2022', '试用2023'],
  ['年度: 2022', '年度: 2023'],
  ['2022-12-31', '2023-12-31'],
  ['2022-07-31', '2023-07-31'],
  ['2022-08-01', '2023-08-01'],
  ['2022-10-20', '2023-10-20'],
  ['2022-11-02', '2023-11-02'],
  ['[2020, 2021]', '[2021, 2022]'],
)

export function packOf(change: MadeRules = {}): Pack {
  const { packs, problems } = loadPacks(madeRules(change))
  const [pack] = packs
  if (!pack) throw new Error(problems.map(({ what }) => what).join('；'))
  return pack
}

export function casesOf(text: string, pack: Pack): readonly Case[] {
  const { cases, problems } = readCases([{ path: '试用/cases/甲.yaml', text }], pack)
  if (problems.length > 0) throw new Error(problems.map(({ what }) => what).join('；'))
  return cases
}

/** This year's made plan against another, as years of one family unless told otherwise. */
export function diffWith(other: MadeRules, options: Partial<DiffOptions> = {}): PlanDiff {
  return diffPlans(packOf(), packOf(other), { sameFamily: true, people: [], ...options })
}
