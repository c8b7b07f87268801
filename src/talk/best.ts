import { aimedAt } from '../rules/aim.ts'
import { earliestWithGates } from '../rules/assessment/earliest.ts'
import { distanceOf } from '../rules/gaps.ts'
import type { JudgedPath, Judgement } from '../rules/judge.ts'
import { VERDICTS } from '../rules/verdict.ts'
import { heldAlready, turnsInto } from './heldAlready.ts'
import type { State } from './state.ts'
import { openFacts } from './undecided.ts'

/**
 * Paths of the level aimed at, the best first: by verdict; among the failing the one that opens first, then lacks least; then the
 * higher level; among the undecided those where only the document's silence is left, then the commonest.
 */
export function bestFirst(judgement: Judgement, { target }: Pick<State, 'target'>): JudgedPath[] {
  const { plan } = judgement.pack
  // A title of another field is turned into one of this, or not at all.
  const held = heldAlready(judgement, target)
  const turned = held ? judgement.paths.filter((path) => turnsInto(path, held)) : []
  const wanted = turned.length > 0 ? turned : aimedAt(judgement, target)
  const ranked = wanted.map((judged): { judged: JudgedPath; keys: (number | string)[] } => {
    const { path, overall, verdict } = judged
    const undecided = overall === '待核实'
    return {
      judged,
      keys: [
        VERDICTS.indexOf(overall),
        // Nearest first: of ways that all fail, a lower level's may open sooner, or lack less.
        ...(overall === '不符合' ? [earliestWithGates(judged, plan)?.date ?? '9999', distance(judged)] : ['', 0]),
        -plan.levels.indexOf(path.level),
        // 初定 does not go through this plan: it is mentioned, never put first while anything else is open.
        undecided && path.method === '初定' ? 1 : 0,
        undecided ? (openFacts(judged).length === 0 ? 0 : 1) : VERDICTS.indexOf(verdict),
        -path.commonness,
        undecided ? openFacts(judged).length : 0,
      ],
    }
  })
  return ranked.sort((a, b) => compare(a.keys, b.keys)).map(({ judged }) => judged)
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((key, index) => key !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1
}

/** How far a failing path is from opening, public conditions included. */
function distance(path: JudgedPath): number {
  return [path.judged, ...path.gates.map((gate) => gate.judged)].reduce((sum, judged) => sum + distanceOf(judged), 0)
}
