import type { CaseRun } from '../cases/run.ts'
import type { Criteria, Gate, Note, Pack, Path, SourceDocument, Standard } from '../pack.ts'
import { type ConditionBook, type ConditionSetting, conditionBook, notesIn } from './condition.ts'
import { type TableBook, tableBook } from './table.ts'

/** A public condition, a path or a standard of the committee: one thing of the law with its condition. */
export interface UnitBook {
  readonly id: string
  readonly level: string | null
  readonly method: string | null
  /** Kinds of work a standard is for; empty for everything else. */
  readonly duties: readonly string[]
  /** The levels a public condition is asked of, where not of all. */
  readonly levels: readonly string[]
  readonly clause: string
  readonly summary: string
  /** What must all hold; a single group where the file has one. */
  readonly conditions: readonly ConditionBook[]
  /** What the documents leave open and the outcome hangs on. */
  readonly silent: readonly string[]
  readonly notes: readonly Note[]
  /** Names of the examples that speak of it; null where it is shown for comparison only. */
  readonly cases: readonly string[] | null
}

/** A plan as a book: everything an officer needs to check it against the documents. */
export interface Book {
  readonly plan: Omit<Pack['plan'], 'gates'>
  readonly documents: readonly {
    readonly number: string
    readonly title: string
    readonly short: string
    /** Cited, but its text is not in our hands. */
    readonly outside: boolean
  }[]
  readonly gates: readonly UnitBook[]
  readonly levels: readonly { readonly level: string; readonly paths: readonly UnitBook[] }[]
  /** 评审条件: what the committee looks at once the application is in. */
  readonly standards: readonly UnitBook[]
  /** Criteria of another document, shown for comparison where the plan's own are not in our hands. */
  readonly comparison: { readonly label: string; readonly document: string; readonly paths: readonly UnitBook[] } | null
  readonly points: TableBook | null
  readonly majors: Criteria['majors']
  readonly technicalClasses: Criteria['technicalClasses']
  /** Every note once, with the public conditions and paths it bears on. */
  readonly notes: readonly (Note & { readonly usedBy: readonly string[] })[]
  readonly examples: number
  readonly rules: string
}

type Unit = Gate | Path | Standard

/** A plan and the run of its examples as a book. Pure. */
export function bookOf(pack: Pack, run: CaseRun): Book {
  const { gates, ...plan } = pack.plan
  const setting = {
    reached: new Map(run.coverage.entries.map((entry) => [entry.id, entry])),
    questions: new Map([...pack.statements].map(([id, { question }]) => [id, question])),
  }
  const units = (list: readonly Unit[]) => list.map((unit) => unitBook(unit, pack, run, setting))
  const { paths } = pack.criteria
  const levels = [...new Set([...plan.levels, ...paths.map(({ level }) => level)])].map((level) => ({
    level,
    paths: units(paths.filter((path) => path.level === level)),
  }))
  const [gateBooks, standards] = [units(gates), units(pack.criteria.standards)]
  const all = [...gateBooks, ...levels.flatMap((level) => level.paths), ...standards]
  return {
    plan,
    documents: [...pack.documents.values()].map(documentBook),
    gates: gateBooks,
    levels: levels.filter((level) => level.paths.length > 0),
    standards,
    comparison: pack.comparison && {
      label: pack.comparison.label,
      document: pack.comparison.criteria.document,
      // Its notes are another family's: those of the same number here may say something else.
      paths: units(pack.comparison.criteria.paths).map((unit) => ({ ...unit, notes: [], cases: null })),
    },
    points: pack.criteria.points ? tableBook(pack.criteria.points) : null,
    majors: pack.criteria.majors,
    technicalClasses: pack.criteria.technicalClasses,
    notes: [...pack.notes.values()].map((note) => ({
      ...note,
      usedBy: all.filter(({ notes }) => notes.includes(note)).map(({ id }) => id),
    })),
    examples: run.results.length,
    rules: pack.hash,
  }
}

function documentBook({ number, title, short, outside }: SourceDocument): Book['documents'][number] {
  return { number, title, short, outside }
}

function unitBook(unit: Unit, pack: Pack, run: CaseRun, setting: ConditionSetting): UnitBook {
  const cited = [...new Set([...unit.notes, ...notesIn(unit.condition)])]
  const parts = unit.condition.kind === 'all' ? unit.condition.parts : [unit.condition]
  const conditions = parts.map((part) => conditionBook(part, setting, unit.notes))
  return {
    id: unit.id,
    level: 'level' in unit ? unit.level : null,
    method: 'method' in unit ? unit.method : null,
    duties: 'duties' in unit ? unit.duties : [],
    levels: 'levels' in unit ? (unit.levels ?? []) : [],
    clause: unit.clause,
    summary: unit.summary,
    conditions,
    silent: conditions.flatMap(silences),
    notes: cited.flatMap((id) => pack.notes.get(id) ?? []),
    cases: run.coverage.casesOf.get(unit.id) ?? [],
  }
}

function silences(condition: ConditionBook): string[] {
  return condition.silent ? [condition.words] : condition.parts.flatMap(silences)
}
