import { z } from 'zod'
import { EDUCATION_LEVELS, TECHNICAL_CLASSES, TITLE_LEVELS, WORK_DUTIES } from '../../dossier/vocabulary.ts'
import { leavesOf } from '../condition.ts'
import type { Criteria, Path, SourceDocument, Standard } from '../pack.ts'
import type { PlanFacts } from '../plan.ts'
import type { PointsTable } from '../points/table.ts'
import { readClause } from './clause.ts'
import { type Mention, readCondition, readNotes } from './condition.ts'
import type { Source } from './source.ts'

/** 含: words within a name; 名称: whole names, for a list that is closed. */
const majorKind = z
  .strictObject({
    名: z.string(),
    含: z.array(z.string().min(1)).default([]),
    名称: z.array(z.string().min(1)).default([]),
  })
  .refine((kind) => kind.含.length + kind.名称.length > 0, { error: '“含”“名称”至少写一个' })

export const criteriaSchema = z.strictObject({
  评价条件: z.string().min(1),
  /** Left out where no document in our hands says which majors are 对口: then every name is asked about. */
  专业: z
    .strictObject({
      依据: z.string(),
      /** 没有: the document has no list of majors; the names below are our reading of the fields it names. */
      名单: z.enum(['有', '没有']).default('有'),
      类别: z.array(majorKind).min(1),
      明显不同: z.array(z.string().min(1)),
      /** Words that keep a name from being 明显不同: 服装机械. */
      不排除: z.array(z.string().min(1)).default([]),
      要问: z.array(z.string().min(1)).default([]),
      /** Whether one matching education lets the highest one count, or each counts by its own major only. */
      认最高学历: z.boolean().default(true),
    })
    .optional(),
  /** 任现职后: results count from the present title on (the usual 第十七条); 不限: the document does not say so. */
  业绩: z.enum(['任现职后', '不限']).default('任现职后'),
  /** Only where the document says so. */
  机关年限: z.enum(['可并入', '不并入']).default('不并入'),
  /** Left out where the document does not say what 技工院校 classes count as; then the note 技工院校 says so. */
  技工院校: z
    .strictObject({ 依据: z.string(), 相当于: z.partialRecord(z.enum(TECHNICAL_CLASSES), z.enum(EDUCATION_LEVELS)) })
    .optional(),
  申报路径: z
    .array(
      z.strictObject({
        路径: z.string().min(1),
        级别: z.enum(TITLE_LEVELS),
        方式: z.string().min(1),
        依据: z.string(),
        概要: z.string().min(1),
        最低年限: z.number().min(0).max(40).default(0),
        常见: z.number().min(0.05).max(1).default(1),
        条件: z.unknown(),
        存疑: z.array(z.string()).default([]),
      }),
    )
    .min(1),
  评审条件: z
    .array(
      z.strictObject({
        评审: z.string().min(1),
        级别: z.enum(TITLE_LEVELS),
        工作: z.array(z.enum(WORK_DUTIES)).min(1),
        依据: z.string(),
        概要: z.string().min(1),
        条件: z.unknown(),
        存疑: z.array(z.string()).default([]),
      }),
    )
    .default([]),
})

export interface CriteriaSetting {
  readonly source: Source
  readonly documents: ReadonlyMap<string, SourceDocument>
  readonly plan: PlanFacts
  readonly cited: Mention[]
  readonly stated: Mention[]
}

/** Reads 评价条件.yaml: majors, equivalents, and every path with its condition. */
export function readCriteria(setting: CriteriaSetting, points: PointsTable | null): Criteria | null {
  const { source, documents } = setting
  const data = source.check(criteriaSchema, source.data, [])
  if (!data) return null
  const clauseAt = (text: string, path: PropertyKey[]) => {
    const read = readClause(text, documents)
    if (!read.ok) source.report(path, read.what)
    return read.ok ? read.clause : text
  }
  const seen = new Set<string>()
  const paths = data.申报路径.map((entry, index): Path => {
    const at = ['申报路径', index]
    const clause = clauseAt(entry.依据, [...at, '依据'])
    if (seen.has(entry.路径)) source.report([...at, '路径'], `路径“${entry.路径}”写了两次`, clause)
    seen.add(entry.路径)
    return {
      id: entry.路径,
      level: entry.级别,
      method: entry.方式,
      clause,
      summary: entry.概要,
      minYears: entry.最低年限,
      commonness: entry.常见,
      condition: readCondition(entry.条件, [...at, '条件'], clause, { ...setting, owner: entry.路径 }),
      notes: readNotes(entry.存疑, [...at, '存疑'], clause, setting),
      line: source.line(at),
    }
  })
  checkReferences(paths, source)
  if (!data.技工院校) setting.cited.push({ id: '技工院校', line: 1, clause: '' })
  if (data.业绩 === '任现职后') setting.cited.push({ id: '任现职起点', line: source.line(['业绩']), clause: '' })
  const standards = data.评审条件.map((entry, index): Standard => {
    const at = ['评审条件', index]
    const clause = clauseAt(entry.依据, [...at, '依据'])
    return {
      id: entry.评审,
      level: entry.级别,
      duties: entry.工作,
      clause,
      summary: entry.概要,
      condition: readCondition(entry.条件, [...at, '条件'], clause, { ...setting, owner: entry.评审 }),
      notes: readNotes(entry.存疑, [...at, '存疑'], clause, setting),
      line: source.line(at),
    }
  })
  return {
    document: data.评价条件,
    paths,
    standards,
    resultsAfterTitle: data.业绩 === '任现职后',
    officeYears: data.机关年限 === '可并入',
    majors: {
      kinds: (data.专业?.类别 ?? []).map((kind) => ({ name: kind.名, words: kind.含, names: kind.名称 })),
      foreign: data.专业?.明显不同 ?? [],
      mixed: data.专业?.不排除 ?? [],
      doubtful: data.专业?.要问 ?? [],
      highestCounts: data.专业?.认最高学历 ?? true,
      listed: data.专业?.名单 !== '没有',
      clause: data.专业 ? clauseAt(data.专业.依据, ['专业', '依据']) : '',
    },
    technicalClasses: data.技工院校?.相当于 ?? {},
    points,
  }
}

/** `已具备` may only name paths there are, and none that asks `已具备` itself: a wrong name would read as “never”. */
function checkReferences(paths: readonly Path[], source: Source): void {
  const asks = (path: Path) => leavesOf(path.condition).filter(({ operator }) => operator === '已具备')
  paths.forEach((path, index) => {
    for (const leaf of asks(path)) {
      for (const id of leaf.args as string[]) {
        const other = paths.find((candidate) => candidate.id === id)
        if (other && asks(other).length === 0) continue
        const what = other ? `“已具备”里的路径“${id}”自己也用了“已具备”` : `“已具备”里的路径“${id}”不在申报路径里`
        source.report(['申报路径', index, '条件'], what, leaf.clause)
      }
    }
  })
}
