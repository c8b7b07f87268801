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
  const ids = new Set([...silencesOf(judged), ...cited, ...heard(judged)])
  return [...ids].flatMap((id) => {
    const note = pack.notes.get(id)
    return note ? [{ ...note }] : []
  })
}

function heard(judged: Judged): string[] {
  if (judged.kind === 'leaf') {
    const { finding, condition } = judged
    return [
      ...condition.notes,
      ...(finding.notes ?? []),
      ...(finding.silent !== undefined && judged.truth === 'unknown' ? [finding.silent] : []),
    ]
  }
  // In a group that is decided, only the parts that decide it speak.
  const parts =
    judged.kind === 'not' || judged.truth === 'unknown'
      ? judged.parts
      : judged.parts.filter((part) => part.truth === judged.truth)
  return parts.flatMap(heard)
}
