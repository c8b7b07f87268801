import type { Dossier } from '../../../src/dossier/dossier.ts'
import { judge } from '../../../src/rules/judge.ts'
import type { Pack } from '../../../src/rules/pack.ts'
import type { Verdict } from '../../../src/rules/verdict.ts'
import { verdictsOf } from '../../../src/rules/verdicts.ts'
import { TODAY } from '../applicants.ts'

/** The verdicts our judging gives, in the order of the rules. */
export function ours(pack: Pack, dossier: Dossier): Verdict[] {
  return judge(pack, dossier, { asOf: TODAY }).paths.map(({ overall }) => overall)
}

/** The same without proof. */
export function oursAlone(pack: Pack, dossier: Dossier): Verdict[] {
  const { overall } = verdictsOf(pack, dossier, TODAY)
  return pack.criteria.paths.map(overall)
}

/** What another engine says otherwise than we do, in words; empty when it agrees on every path of everybody. */
export async function disagreements<Case>(
  pack: Pack,
  people: readonly Dossier[],
  cases: readonly Case[],
  judged: (one: Case) => readonly Verdict[] | Promise<readonly Verdict[]>,
): Promise<string[]> {
  const found: string[] = []
  for (const [at, person] of people.entries()) {
    const own = ours(pack, person)
    const theirs = await judged(cases[at] as Case)
    for (const [place, path] of pack.criteria.paths.entries())
      if (own[place] !== theirs[place]) found.push(`#${at} ${path.id}: ${own[place]} ≠ ${theirs[place]}`)
  }
  return found
}
