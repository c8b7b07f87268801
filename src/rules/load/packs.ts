import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import type { Note, Pack, SourceDocument } from '../pack.ts'
import { readClause, readDocuments } from './clause.ts'
import { type ConditionSetting, readNotes } from './condition.ts'
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
  const [first] = Object.keys(data)
  return KINDS.find((kind) => kind === first) ?? null
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

/** A parsed file beside its text; criteria and points are parsed anew for each plan, because conditions speak of its dates. */
interface Parsed {
  readonly source: Source
  readonly text: RuleText
}

function loadFamily(texts: readonly RuleText[]): LoadedPacks {
  const problems: RuleProblem[] = []
  const files = new Map<Kind, Parsed[]>()
  for (const text of texts) {
    const source = new Source(text)
    const kind = kindOf(source)
    if (kind) files.set(kind, [...(files.get(kind) ?? []), { source, text }])
    else if (source.problems.length === 0) source.report([], `不认识的规则文件，第一个键应是：${KINDS.join('、')}`)
    problems.push(...source.problems)
  }
  const folder = texts[0]?.path.split('/')[0] ?? ''
  const [documents] = files.get('文件') ?? []
  const [notes] = files.get('存疑') ?? []
  const [criteria] = files.get('评价条件') ?? []
  const [points] = files.get('量化评价') ?? []
  for (const [kind, file] of Object.entries({ 文件: documents, 存疑: notes, 评价条件: criteria })) {
    if (!file) problems.push({ file: `${folder}/`, line: 1, clause: '', what: `缺“${kind}”文件` })
  }
  if (!documents || !notes || !criteria || problems.length > 0) return { packs: [], problems }

  const byShort = readDocuments(documents.source)
  const noteMap = readNoteFile(notes.source, byShort)
  problems.push(...documents.source.problems, ...notes.source.problems)

  const plans = files.get('计划') ?? []
  const read = plans.map((plan) =>
    readPack({ plan, criteria, ...(points ? { points } : {}), shared: [documents.text, notes.text] }, byShort, noteMap),
  )
  problems.push(...onceEach(read.flatMap((result) => result.problems)))
  const cited = new Set(read.flatMap((result) => result.cited))
  if (plans.length > 0 && problems.length === 0) {
    for (const [id] of noteMap) {
      if (!cited.has(id)) {
        const index = [...noteMap.keys()].indexOf(id)
        problems.push({
          file: notes.text.path,
          line: notes.source.line(['存疑', index]),
          clause: '',
          what: `存疑“${id}”没有任何地方引用`,
        })
      }
    }
  }
  return { packs: problems.length > 0 ? [] : read.flatMap(({ pack }) => (pack ? [pack] : [])), problems }
}

interface PackFiles {
  readonly plan: Parsed
  readonly criteria: Parsed
  readonly points?: Parsed
  readonly shared: readonly RuleText[]
}

/** One year's plan over its family's criteria; null with problems. */
function readPack(
  files: PackFiles,
  documents: ReadonlyMap<string, SourceDocument>,
  notes: ReadonlyMap<string, Note>,
): { pack: Pack | null; problems: RuleProblem[]; cited: string[] } {
  const plan = files.plan.source
  const criteria = new Source(files.criteria.text)
  const pointsSource = files.points ? new Source(files.points.text) : null
  const facts = readPlanFacts(plan, documents)
  if (!facts) return { pack: null, problems: plan.problems, cited: [] }

  const points = pointsSource ? readPoints(pointsSource, documents) : null
  const citedByCriteria: Cited[] = []
  const read = readCriteria({ source: criteria, documents, plan: facts, cited: citedByCriteria }, points)
  const citedByPlan: Cited[] = []
  const gates = readGates({ source: plan, documents, plan: facts, cited: citedByPlan })
  const planNotes = readNotes(facts.notes, ['存疑'], '', { source: plan, cited: citedByPlan })
  reportUnknown(citedByCriteria, notes, criteria)
  reportUnknown(citedByPlan, notes, plan)

  const problems = [...plan.problems, ...criteria.problems, ...(pointsSource?.problems ?? [])]
  const texts = [...files.shared, files.criteria.text, files.plan.text, ...(files.points ? [files.points.text] : [])]
  return {
    pack:
      read && problems.length === 0
        ? { plan: { ...facts, notes: planNotes, gates }, criteria: read, notes, documents, hash: hashOf(texts) }
        : null,
    problems,
    cited: [...citedByCriteria, ...citedByPlan].map(({ id }) => id),
  }
}

type Cited = ConditionSetting['cited'][number]

/** Notes spoken of that are not in the table of notes. */
function reportUnknown(cited: readonly Cited[], notes: ReadonlyMap<string, Note>, source: Source): void {
  for (const { id, line, clause } of cited) {
    if (!notes.has(id)) source.problems.push({ file: source.file, line, clause, what: `存疑“${id}”不在存疑表里` })
  }
}

/** Two plans over the same criteria find the same slips in them. */
function onceEach(problems: readonly RuleProblem[]): RuleProblem[] {
  const seen = new Set<string>()
  return problems.filter(({ file, line, what }) => {
    const key = `${file}:${line}:${what}`
    return seen.has(key) ? false : seen.add(key) && true
  })
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
