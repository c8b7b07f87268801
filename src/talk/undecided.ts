import { recogniseEducation } from '../rules/education.ts'
import type { Judged, JudgedLeaf } from '../rules/evaluate.ts'
import type { JudgedPath, Judgement } from '../rules/judge.ts'
import type { Note } from '../rules/pack.ts'
import { silencesOf } from '../rules/silences.ts'

/** The leaves on which an undecided condition still hangs; parts that are decided, whatever lies in them, do not count. */
function undecidedIn(judged: Judged): JudgedLeaf[] {
  if (judged.truth !== 'unknown' && judged.mended !== 'unknown') return []
  return judged.kind === 'leaf' ? [judged] : judged.parts.flatMap(undecidedIn)
}

/** Unknowns of a path and its public conditions that still matter, and what the document leaves open. */
export function openLeaves(path: Pick<JudgedPath, 'judged' | 'gates'>): JudgedLeaf[] {
  return [path.judged, ...path.gates.map((gate) => gate.judged)].flatMap(undecidedIn)
}

/** Facts a path still hangs on: what a person could tell, as against what nobody wrote down. */
export function openFacts(path: Pick<JudgedPath, 'judged' | 'gates'>): string[] {
  return [...new Set(openLeaves(path).flatMap((leaf) => leaf.finding.facts ?? []))]
}

/** Notes on which the outcome of a path hangs. */
export function openNotes(judgement: Judgement, path: Pick<JudgedPath, 'judged' | 'gates'>): Note[] {
  const ids = new Set([path.judged, ...path.gates.map((gate) => gate.judged)].flatMap(silencesOf))
  return [...ids].flatMap((id) => judgement.pack.notes.get(id) ?? [])
}

/** What the documents write in two ways where a path is open by one of them, and what it leaves open for such as these. */
export function notesRelied({ pack, dossier }: Judgement, path: Pick<JudgedPath, 'path' | 'judged' | 'gates'>): Note[] {
  // How a punishment delays is nothing to those who have none.
  const clean = dossier.violations?.length === 0
  const ids = telling(path.judged).flatMap(({ truth, condition }) =>
    truth === 'yes' && !(clean && condition.operator === '延迟申报') ? condition.notes : [],
  )
  const matched = recogniseEducation(dossier, pack.criteria)?.match === 'yes'
  const lacking = path.path.notes.filter((id) => pack.notes.get(id)?.without === '对口学历' && !matched)
  return [...new Set([...ids, ...lacking, ...ofGates(path)])].flatMap((id) => pack.notes.get(id) ?? [])
}

/** What public conditions that hold were found to rest on; years of work and 社保 have a line of their own. */
function ofGates({ gates }: Pick<JudgedPath, 'gates'>): string[] {
  return gates
    .flatMap(({ judged }) => telling(judged))
    .filter(({ truth, condition }) => truth === 'yes' && condition.operator !== '社保')
    .flatMap(({ finding }) => finding.notes ?? [])
}

/** The leaves that decide: of alternatives, those that hold; where none does, all. */
export function telling(judged: Judged): JudgedLeaf[] {
  if (judged.kind === 'leaf') return [judged]
  if (judged.kind === 'all' || judged.kind === 'not' || judged.truth === 'no') return judged.parts.flatMap(telling)
  return judged.parts.filter((part) => part.truth === judged.truth).flatMap(telling)
}
