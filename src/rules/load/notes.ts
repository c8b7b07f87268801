import { z } from 'zod'
import type { Note, SourceDocument } from '../pack.ts'
import type { PlanFacts } from '../plan.ts'
import { readClause } from './clause.ts'
import type { RuleProblem, Source } from './source.ts'

export const notesSchema = z.strictObject({
  存疑: z
    .array(
      z.strictObject({
        编号: z.string().min(1),
        依据: z.string(),
        问题: z.string().min(1),
        读法: z.string().min(1),
        /** Left out: whoever the plan names under 咨询, so that a number that changes is changed in one place. */
        问谁: z.string().min(1).optional(),
        /** Said with a yes, too, by a path that names the note, to whoever lacks this. */
        没有时提醒: z.enum(['对口学历']).optional(),
      }),
    )
    .min(1),
  /** The only plan these are for; they stand before the family's notes of the same number. */
  计划: z.string().min(1).optional(),
})

/** A note as written; without a contact it takes the plan's. */
type WrittenNote = Omit<Note, 'contact'> & { readonly contact: string | undefined; readonly line: number }

/** A file of notes: the family's, or those of one year's plan. */
export interface NoteFile {
  readonly source: Source
  /** The plan it is for; undefined for the whole family. */
  readonly plan: string | undefined
  readonly notes: ReadonlyMap<string, WrittenNote>
}

/** Reads a file of notes; what is wrong with it is reported on the source. */
export function readNoteFile(source: Source, documents: ReadonlyMap<string, SourceDocument>): NoteFile {
  const data = source.check(notesSchema, source.data, [])
  const notes = new Map<string, WrittenNote>()
  data?.存疑.forEach((entry, index) => {
    const read = readClause(entry.依据, documents)
    if (!read.ok) source.report(['存疑', index, '依据'], read.what)
    if (notes.has(entry.编号)) source.report(['存疑', index, '编号'], `存疑“${entry.编号}”写了两次`)
    notes.set(entry.编号, {
      id: entry.编号,
      clause: read.ok ? read.clause : entry.依据,
      question: entry.问题,
      reading: entry.读法,
      contact: entry.问谁,
      ...(entry.没有时提醒 === undefined ? {} : { without: entry.没有时提醒 }),
      line: source.line(['存疑', index]),
    })
  })
  return { source, plan: data?.计划, notes }
}

/** The notes of one plan: the family's, with its own in their place or beside them. */
export function notesFor({ id, hotline }: PlanFacts, files: readonly NoteFile[]): Map<string, Note> {
  const [family, own] = [files.filter(({ plan }) => plan === undefined), files.filter(({ plan }) => plan === id)]
  const written = [...family, ...own].flatMap(({ notes }) => [...notes.values()])
  return new Map(written.map(({ line: _, ...note }) => [note.id, { ...note, contact: note.contact ?? hotline }]))
}

/** A plan and the numbers of the notes it speaks of. */
export interface Speaker {
  readonly plan: string
  readonly cited: readonly string[]
}

/** Files for plans there are not, and notes that no plan speaks of. */
export function idleNotes(files: readonly NoteFile[], speakers: readonly Speaker[]): RuleProblem[] {
  const plans = speakers.map(({ plan }) => plan)
  return files.flatMap(({ source, plan, notes }): RuleProblem[] => {
    const problem = (line: number, what: string) => ({ file: source.file, line, clause: '', what })
    if (plan !== undefined && !plans.includes(plan))
      return [problem(source.line(['计划']), `这个文件夹里没有计划“${plan}”，有：${plans.join('、')}`)]
    const ownElsewhere = (id: string) => files.filter((file) => file.plan !== undefined && file.notes.has(id))
    return [...notes.values()].flatMap(({ id, line }) => {
      const readers = speakers.filter((speaker) =>
        plan === undefined ? ownElsewhere(id).every((file) => file.plan !== speaker.plan) : speaker.plan === plan,
      )
      return readers.some(({ cited }) => cited.includes(id)) ? [] : [problem(line, `存疑“${id}”没有任何地方引用`)]
    })
  })
}
