import type { TitleLevel } from '../dossier/vocabulary.ts'
import { aimedAt } from './aim.ts'
import type { Judged } from './evaluate.ts'
import type { JudgedPath, Judgement } from './judge.ts'
import type { OpenPart } from './next.ts'

/** Public conditions weigh less than paths, so that "which way" is asked before "may you at all". */
const GATE_SHARE = 0.3
/** A comparison decides nothing, so it weighs less still. */
const COMPARED_SHARE = 0.2

/**
 * What is still worth asking about for a target level (null: every level above the title held), for {@link nextQuestions}.
 *
 * - Once a path of the target is 可申报 together with its public conditions, nothing is: the applicant has the answer
 *   (unless `beyondFirst`, for somebody who wants to know about the other ways too).
 * - While the own conditions of a path hold, only what stands before that path is asked.
 * - A path that is only for those who have no simpler one (破格) waits until the simpler ones have failed.
 * - A path that surely fails, by itself or by a public condition, is not asked about any more.
 * - An open path weighs as much as it is common; a public condition weighs a share of the commonest path that needs it,
 *   counted once however many paths it stands before.
 */
export function openParts(judgement: Judgement, target: TitleLevel | null, beyondFirst = false): OpenPart[] {
  const wanted = aimedAt(judgement, target)
  if (!beyondFirst && wanted.some(({ overall }) => overall === '可申报')) return []
  const possible = wanted.filter((path) => path.overall !== '不符合')
  const open = possible.filter(({ verdict }) => verdict === '可申报' || verdict === '补齐后可申报')
  const ready = possible.filter(({ judged }) => !waitsForAnother(judged))
  const alive = beyondFirst ? possible : open.length > 0 ? open : ready
  const paths = alive
    .filter(({ judged }) => judged.mended === 'unknown')
    .map(({ path, judged }): OpenPart => ({ judged, weight: path.commonness, owner: path.id }))
  const gates = judgement.gates.flatMap((gate): OpenPart[] => {
    const before = alive.filter((path) => path.gates.includes(gate))
    if (before.length === 0 || gate.judged.mended !== 'unknown') return []
    return [{ judged: gate.judged, weight: GATE_SHARE * commonest(before), owner: gate.gate.id }]
  })
  return [...paths, ...gates, ...comparedParts(judgement, target)]
}

/** Where the criteria are not in our hands, the comparison with older ones is worth a few questions too. */
function comparedParts({ comparison }: Judgement, target: TitleLevel | null): OpenPart[] {
  return (comparison?.paths ?? [])
    .filter(({ path, judged }) => (target === null || path.level === target) && judged.mended === 'unknown')
    .filter(({ judged }) => !waitsForAnother(judged))
    .map(({ path, judged }) => ({ judged, weight: COMPARED_SHARE * path.commonness, owner: path.id, compared: true }))
}

/** Whether its outcome still hangs on another path that is not settled. */
function waitsForAnother(judged: Judged): boolean {
  if (judged.kind !== 'leaf') return judged.parts.some(waitsForAnother)
  return judged.truth === 'unknown' && judged.condition.operator === '已具备'
}

function commonest(paths: readonly JudgedPath[]): number {
  return Math.max(...paths.map(({ path }) => path.commonness))
}
