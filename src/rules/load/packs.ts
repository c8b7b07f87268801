import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import type { Note, Pack, SourceDocument } from '../pack.ts'
import { readClause, readDocuments } from './clause.ts'
import { readCriteria } from './criteria.ts'
import { readGates, readPlanFacts } from './plan.ts'
import { readPoints } from './points.ts'
import { type RuleProblem, type RuleText, Source } from './source.ts'

const notesSchema = z.strictObject({
  存疑: z
    .array(
      z.strictObject({
        编号: z.string().min(1),
        依据: z.string(),
        问题: z.string().min(1),
        读法: z.string().min(1),
        问谁: z.string().min(1),
      }),
    )
    .min(1),
})

/** A file of a plan family is told by its first key. */
const KINDS = ['文件', '存疑', '评价条件', '量化评价', '计划'] as const
type Kind = (typeof KINDS)[number]

function kindOf(source: Source): Kind | null {
  const data = source.data
  if (data === null || typeof data !== 'object') return null
  return KINDS.find((kind) => kind in data) ?? null
}

export interface LoadedPacks {
  readonly packs: readonly Pack[]
  /** Everything wrong, in the order of files and lines; empty when all is well. */
  readonly problems: readonly RuleProblem[]
}

/**
 * Reads all rule files: one folder per plan family, holding 文件, 存疑, 评价条件, 量化评价 and one 计划 per year.
 * A pack with any problem is left out, never half used.
 */
export function loadPacks(texts: readonly RuleText[]): LoadedPacks {
  const families = new Map<string, RuleText[]>()
  for (const text of texts) {
    const folder = text.path.split('/')[0] ?? ''
    families.set(folder, [...(families.get(folder) ?? []), text])
  }
  const results = [...families.values()].map(loadFamily)
  const packs = results.flatMap((result) => result.packs)
  const problems = results.flatMap((result) => result.problems)
  return { packs, problems }
}

function loadFamily(texts: readonly RuleText[]): LoadedPacks {
  const problems: RuleProblem[] = []
  const sources = new Map<Kind, { source: Source; text: RuleText }[]>()
  for (const text of texts) {
    const source = new Source(text)
    const kind = kindOf(source)
    problems.push(...source.problems)
    if (kind) sources.set(kind, [...(sources.get(kind) ?? []), { source, text }])
    else if (source.problems.length === 0) {
      problems.push({
        file: text.path,
        line: 1,
        clause: '',
        what: `不认识的规则文件，第一个键应是：${KINDS.join('、')}`,
      })
    }
  }
  const one = (kind: Kind) => sources.get(kind)?.[0]
  const folder = texts[0]?.path.split('/')[0] ?? ''
  for (const kind of ['文件', '存疑', '评价条件'] as const) {
    if (!one(kind)) problems.push({ file: `${folder}/`, line: 1, clause: '', what: `缺“${kind}”文件` })
  }
  const documents = one('文件')
  const notes = one('存疑')
  const criteria = one('评价条件')
  if (!documents || !notes || !criteria || problems.length > 0) return { packs: [], problems }

  const byShort = readDocuments(documents.source)
  problems.push(...documents.source.problems)
  const noteMap = readNoteFile(notes.source, byShort)
  problems.push(...notes.source.problems)

  const packs: Pack[] = []
  for (const plan of sources.get('计划') ?? []) {
    // Conditions speak of the plan's own dates, so the criteria are read once for each plan.
    const criteriaSource = new Source(criteria.text)
    const pointsText = one('量化评价')?.text
    const pointsSource = pointsText ? new Source(pointsText) : null
    const facts = readPlanFacts(plan.source, byShort)
    if (facts) {
      const cited: { id: string; line: number; clause: string }[] = []
      const points = pointsSource ? readPoints(pointsSource, byShort) : null
      const read = readCriteria({ source: criteriaSource, documents: byShort, plan: facts, cited }, points)
      for (const { id, line, clause } of cited.splice(0)) {
        if (!noteMap.has(id))
          criteriaSource.problems.push({ file: criteria.text.path, line, clause, what: `存疑“${id}”不在存疑表里` })
      }
      const gates = readGates({ source: plan.source, documents: byShort, plan: facts, cited })
      for (const { id, line, clause } of cited) {
        if (!noteMap.has(id))
          plan.source.problems.push({ file: plan.text.path, line, clause, what: `存疑“${id}”不在存疑表里` })
      }
      const wrong = [...plan.source.problems, ...criteriaSource.problems, ...(pointsSource?.problems ?? [])]
      if (read && wrong.length === 0 && problems.length === 0) {
        packs.push({
          plan: { ...facts, gates },
          criteria: read,
          notes: noteMap,
          documents: byShort,
          hash: hashOf(
            [documents, notes, criteria, plan, ...(one('量化评价') ? [one('量化评价') as typeof plan] : [])].map(
              (e) => e.text,
            ),
          ),
        })
      }
    }
    problems.push(...plan.source.problems)
    for (const source of [criteriaSource, pointsSource]) {
      for (const problem of source?.problems ?? []) {
        if (
          !problems.some(
            (known) => known.file === problem.file && known.line === problem.line && known.what === problem.what,
          )
        ) {
          problems.push(problem)
        }
      }
    }
  }
  return { packs, problems }
}

function readNoteFile(source: Source, documents: ReadonlyMap<string, SourceDocument>): Map<string, Note> {
  const data = source.check(notesSchema, source.data, [])
  const notes = new Map<string, Note>()
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
    })
  })
  return notes
}

function hashOf(texts: readonly RuleText[]): string {
  const whole = [...texts].sort((a, b) => (a.path < b.path ? -1 : 1)).map((text) => `${text.path}\n${text.text}`)
  return bytesToHex(sha256(utf8ToBytes(whole.join('\n\u0000\n'))))
}
