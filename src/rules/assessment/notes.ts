import type { Judged } from '../evaluate.ts'
import type { Pack } from '../pack.ts'
import { silencesOf } from '../silences.ts'
import type { AssessedNote } from './schema.ts'

/**
 * What the documents leave open and the applicant has to hear: the notes the path or public condition cites itself, those
 * of its leaves, and those the findings name. A silence in a part that is decided anyway is not told.
 */
export function notesOf(cited: readonly string[], judged: Judged, pack: Pack): AssessedNote[] {
  // What the outcome hangs on comes first.
  const ids = new Set([...silencesOf(judged), ...cited])
  hear(judged, ids)
  return [...ids].flatMap((id) => {
    const note = pack.notes.get(id)
    if (!note) return []
    // For the talk alone; whoever reads the assessment has the note itself.
    const { without: _, ...told } = note
    return [told]
  })
}

function hear(judged: Judged, ids: Set<string>): void {
  if (judged.kind === 'leaf') {
    const { finding, condition } = judged
    for (const id of condition.notes) ids.add(id)
    for (const id of finding.notes ?? []) ids.add(id)
    if (finding.silent !== undefined && judged.truth === 'unknown') ids.add(finding.silent)
    return
  }
  // In a group that is decided, only the parts that decide it speak.
  const all = judged.kind === 'not' || judged.truth === 'unknown'
  for (const part of judged.parts) if (all || part.truth === judged.truth) hear(part, ids)
}
