import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import type { Comparison, Note, Pack, SourceDocument, Statement } from '../pack.ts'
import type { PlanFacts } from '../plan.ts'
import { checkBeside } from './beside.ts'
import { readClause, readDocuments } from './clause.ts'
import { type Mention, readNotes } from './condition.ts'
import { readCriteria } from './criteria.ts'
import { readGates, readPlanFacts } from './plan.ts'
import { readPoints } from './points.ts'
import { type LoadedRegistration, readRegistration } from './registration.ts'
import { type RuleProblem, type RuleText, Source } from './source.ts'
import { readStatements, reportStatements } from './statements.ts'

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
const KINDS = ['文件', '存疑', '自述', '评价条件', '量化评价', '学时登记', '计划'] as const
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
  const results = [...families.values()].map((family) => loadFamily(family, families))
  const packs = results.flatMap((result) => result.packs)
  const problems = results.flatMap((result) => result.problems)
  return { packs, problems }
}

/** A parsed file beside its text; criteria and points are parsed anew for each plan, because conditions speak of its dates. */
interface Parsed {
  readonly source: Source
  readonly text: RuleText
}

type Files = Map<Kind, Parsed[]>

function filesOf(texts: readonly RuleText[], problems: RuleProblem[]): Files {
  const files: Files = new Map()
  for (const text of texts) {
    const source = new Source(text)
    const kind = kindOf(source)
    if (kind) files.set(kind, [...(files.get(kind) ?? []), { source, text }])
    else if (source.problems.length === 0 && !checkBeside(source))
      source.report([], `不认识的规则文件，第一个键应是：${KINDS.join('、')}`)
    problems.push(...source.problems)
  }
  return files
}

function loadFamily(texts: readonly RuleText[], all: ReadonlyMap<string, readonly RuleText[]>): LoadedPacks {
  const problems: RuleProblem[] = []
  const files = filesOf(texts, problems)
  const folder = texts[0]?.path.split('/')[0] ?? ''
  const [documents] = files.get('文件') ?? []
  const [notes] = files.get('存疑') ?? []
  const [told] = files.get('自述') ?? []
  const [criteria] = files.get('评价条件') ?? []
  const [points] = files.get('量化评价') ?? []
  const [hours] = files.get('学时登记') ?? []
  for (const [kind, file] of Object.entries({ 文件: documents, 存疑: notes, 评价条件: criteria })) {
    if (!file) problems.push({ file: `${folder}/`, line: 1, clause: '', what: `缺“${kind}”文件` })
  }
  if (!documents || !notes || !criteria || problems.length > 0) return { packs: [], problems }

  const byShort = readDocuments(documents.source)
  const noteMap = readNoteFile(notes.source, byShort)
  const statements = told ? readStatements(told.source, byShort) : new Map<string, Statement>()
  const registration = hours ? readRegistration(hours.source, byShort) : null
  for (const file of [documents, notes, told, hours]) problems.push(...(file?.source.problems ?? []))

  const plans = files.get('计划') ?? []
  const read = plans.map((plan) =>
    readPack(
      {
        folder,
        plan,
        criteria,
        ...(points ? { points } : {}),
        shared: [documents, notes, told, hours].flatMap((file) => file?.text ?? []),
        compared: (folder) => comparedFiles(all.get(folder) ?? []),
      },
      { documents: byShort, notes: noteMap, statements, registration },
    ),
  )
  problems.push(...onceEach(read.flatMap((result) => result.problems)))
  if (plans.length > 0 && problems.length === 0) {
    const cited = read.flatMap((result) => result.cited)
    problems.push(...idle(noteMap, cited, { ...notes, list: '存疑' }))
    const stated = read.flatMap((result) => result.stated)
    if (told) problems.push(...idle(statements, stated, { ...told, list: '自述' }))
  }
  return { packs: problems.length > 0 ? [] : read.flatMap(({ pack }) => (pack ? [pack] : [])), problems }
}

/** Entries of a table that nothing speaks of. */
function idle(
  table: ReadonlyMap<string, unknown>,
  spoken: readonly string[],
  { source, text, list }: Parsed & { readonly list: string },
): RuleProblem[] {
  return [...table.keys()].flatMap((id, index) =>
    spoken.includes(id)
      ? []
      : [{ file: text.path, line: source.line([list, index]), clause: '', what: `${list}“${id}”没有任何地方引用` }],
  )
}

/** The criteria of another family, for a plan whose own are not in our hands; null when there are none. */
function comparedFiles(texts: readonly RuleText[]): Compared | null {
  const files = filesOf(texts, [])
  const [documents] = files.get('文件') ?? []
  const [criteria] = files.get('评价条件') ?? []
  const [points] = files.get('量化评价') ?? []
  return documents && criteria ? { documents, criteria, points } : null
}

interface Compared {
  readonly documents: Parsed
  readonly criteria: Parsed
  readonly points: Parsed | undefined
}

interface PackFiles {
  readonly folder: string
  readonly plan: Parsed
  readonly criteria: Parsed
  readonly points?: Parsed
  readonly shared: readonly RuleText[]
  readonly compared: (folder: string) => Compared | null
}

interface Tables {
  readonly documents: ReadonlyMap<string, SourceDocument>
  readonly notes: ReadonlyMap<string, Note>
  readonly statements: ReadonlyMap<string, Statement>
  readonly registration: LoadedRegistration | null
}

interface ReadPack {
  readonly pack: Pack | null
  readonly problems: readonly RuleProblem[]
  /** Numbers of the notes spoken of. */
  readonly cited: readonly string[]
  /** Numbers of the statements asked for. */
  readonly stated: readonly string[]
}

/** One year's plan over its family's criteria; null with problems. */
function readPack(files: PackFiles, { documents, notes, statements, registration }: Tables): ReadPack {
  const plan = files.plan.source
  const criteria = new Source(files.criteria.text)
  const pointsSource = files.points ? new Source(files.points.text) : null
  const facts = readPlanFacts(plan, documents)
  if (!facts) return { pack: null, problems: plan.problems, cited: [], stated: [] }

  const points = pointsSource ? readPoints(pointsSource, documents) : null
  const citedByCriteria: Mention[] = []
  const statedByCriteria: Mention[] = []
  const read = readCriteria(
    { source: criteria, documents, plan: facts, cited: citedByCriteria, stated: statedByCriteria },
    points,
  )
  const citedByPlan: Mention[] = []
  const statedByPlan: Mention[] = []
  const gates = readGates({ source: plan, documents, plan: facts, cited: citedByPlan, stated: statedByPlan })
  const planNotes = readNotes(facts.notes, ['存疑'], '', { source: plan, cited: citedByPlan })
  reportUnknown(citedByCriteria, notes, criteria)
  reportUnknown(citedByPlan, notes, plan)
  reportStatements(statedByCriteria, statements, criteria)
  reportStatements(statedByPlan, statements, plan)
  const compared = facts.compare === null ? null : files.compared(facts.compare.family)
  if (facts.compare && !compared) plan.report(['对照', '文件夹'], `没有“${facts.compare.family}”的评价条件可以对照`)
  const comparison = facts.compare && compared ? readComparison(facts, compared, facts.compare.label) : null

  const problems = [...plan.problems, ...criteria.problems, ...(pointsSource?.problems ?? [])]
  const texts = [
    ...files.shared,
    files.criteria.text,
    files.plan.text,
    ...(files.points ? [files.points.text] : []),
    ...(compared ? [compared.criteria.text, ...(compared.points ? [compared.points.text] : [])] : []),
  ]
  return {
    pack:
      read && problems.length === 0
        ? {
            family: files.folder,
            plan: { ...facts, notes: planNotes, gates },
            criteria: read,
            notes: new Map([...notes, ...(registration?.notes ?? []).map((note) => [note.id, note] as const)]),
            registration: registration?.registration ?? null,
            statements,
            documents,
            comparison,
            hash: hashOf(texts),
          }
        : null,
    problems,
    cited: [...citedByCriteria, ...citedByPlan].map(({ id }) => id),
    stated: [...statedByCriteria, ...statedByPlan].map(({ id }) => id),
  }
}

/** Another family's criteria over this plan's dates. What is wrong with them is told where they belong. */
function readComparison(plan: PlanFacts, files: Compared, label: string): Comparison | null {
  const documents = readDocuments(new Source(files.documents.text))
  const points = files.points ? readPoints(new Source(files.points.text), documents) : null
  const source = new Source(files.criteria.text)
  const criteria = readCriteria({ source, documents, plan, cited: [], stated: [] }, points)
  return criteria && source.problems.length === 0 ? { criteria, label } : null
}

/** Notes spoken of that are not in the table of notes. */
function reportUnknown(cited: readonly Mention[], notes: ReadonlyMap<string, Note>, source: Source): void {
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
