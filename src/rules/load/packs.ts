import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Comparison, Pack, SourceDocument, Statement } from '../pack.ts'
import type { PlanFacts } from '../plan.ts'
import { readDocuments } from './clause.ts'
import { type Mention, readNotes } from './condition.ts'
import { readCriteria } from './criteria.ts'
import { filesOf, type Parsed, sameNumbers, surplus } from './files.ts'
import { idleNotes, type NoteFile, notesFor, readNoteFile } from './notes.ts'
import { readGates, readPlanFacts } from './plan.ts'
import { readPoints } from './points.ts'
import { type LoadedRegistration, readRegistration } from './registration.ts'
import { type RuleProblem, type RuleText, Source } from './source.ts'
import { readStatements, reportStatements } from './statements.ts'

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
  const twice = sameNumbers(texts)
  const packs = results.flatMap((result) => result.packs).filter(({ plan }) => !twice.has(plan.id))
  const problems = [...results.flatMap((result) => result.problems), ...twice.values()]
  return { packs, problems }
}

function loadFamily(texts: readonly RuleText[], all: ReadonlyMap<string, readonly RuleText[]>): LoadedPacks {
  const problems: RuleProblem[] = []
  const files = filesOf(texts, problems)
  const folder = texts[0]?.path.split('/')[0] ?? ''
  problems.push(...surplus(files))
  const [documents] = files.get('文件') ?? []
  const [notes] = files.get('存疑') ?? []
  const [told] = files.get('自述') ?? []
  const [criteria] = files.get('评价条件') ?? []
  const [points] = files.get('量化评价') ?? []
  const [hours] = files.get('学时登记') ?? []
  const missing: RuleProblem[] = []
  for (const [kind, file] of Object.entries({
    文件: documents,
    存疑: notes,
    评价条件: criteria,
    计划: files.get('计划'),
  })) {
    // A file that is no YAML has told its slip; which kind it was meant to be cannot be known.
    if (!file && problems.length === 0)
      missing.push({ file: `${folder}/`, line: 1, clause: '', what: `缺“${kind}”文件：第一个键是“${kind}”的 .yaml` })
  }
  problems.push(...missing)
  if (!documents || !notes || !criteria || problems.length > 0) return { packs: [], problems }

  const byShort = readDocuments(documents.source)
  const noteFiles = (files.get('存疑') ?? []).map(({ source }) => readNoteFile(source, byShort))
  const statements = told ? readStatements(told.source, byShort) : new Map<string, Statement>()
  const registration = hours ? readRegistration(hours.source, byShort) : null
  for (const source of [documents.source, ...noteFiles.map((file) => file.source), told?.source, hours?.source])
    problems.push(...(source?.problems ?? []))

  const plans = files.get('计划') ?? []
  const read = plans.map((plan) =>
    readPack(
      {
        folder,
        plan,
        criteria,
        ...(points ? { points } : {}),
        shared: [documents, ...(files.get('存疑') ?? []), told, hours].flatMap((file) => file?.text ?? []),
        compared: (folder) => comparedFiles(all.get(folder) ?? []),
      },
      { documents: byShort, notes: noteFiles, statements, registration },
    ),
  )
  problems.push(...onceEach(read.flatMap((result) => result.problems)))
  if (problems.length === 0) {
    problems.push(...idleNotes(noteFiles, read))
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
  readonly notes: readonly NoteFile[]
  readonly statements: ReadonlyMap<string, Statement>
  readonly registration: LoadedRegistration | null
}

interface ReadPack {
  /** The plan's number; empty when it could not be read. */
  readonly plan: string
  readonly pack: Pack | null
  readonly problems: readonly RuleProblem[]
  /** Numbers of the notes spoken of. */
  readonly cited: readonly string[]
  /** Numbers of the statements asked for. */
  readonly stated: readonly string[]
}

/** One year's plan over its family's criteria; null with problems. */
function readPack(files: PackFiles, { documents, notes: noteFiles, statements, registration }: Tables): ReadPack {
  const plan = files.plan.source
  const criteria = new Source(files.criteria.text)
  const pointsSource = files.points ? new Source(files.points.text) : null
  const facts = readPlanFacts(plan, documents)
  if (!facts) return { plan: '', pack: null, problems: plan.problems, cited: [], stated: [] }
  const notes = notesFor(facts, noteFiles)

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
    plan: facts.id,
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
function reportUnknown(cited: readonly Mention[], notes: ReadonlyMap<string, unknown>, source: Source): void {
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

function hashOf(texts: readonly RuleText[]): string {
  const whole = [...texts].sort((a, b) => (a.path < b.path ? -1 : 1)).map((text) => `${text.path}\n${text.text}`)
  return bytesToHex(sha256(utf8ToBytes(whole.join('\n\u0000\n'))))
}
