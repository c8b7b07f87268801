import { sayDate } from '../../dossier/date.ts'
import { joinWord } from '../../rules/assessment/reasons.ts'
import type { CaseRun } from '../../rules/cases/run.ts'
import { type Condition, leavesOf } from '../../rules/condition.ts'
import type { Gate, Pack, Path } from '../../rules/pack.ts'
import { saySteps } from './plan.ts'
import { sayTable, type TableBook, tableOf } from './table.ts'

/** A condition in words, as nested lists. */
interface ConditionBook {
  readonly words: string
  readonly clause: string
  readonly silent: boolean
  readonly parts: readonly ConditionBook[]
}

interface UnitBook {
  readonly id: string
  readonly level: string | null
  readonly method: string | null
  readonly clause: string
  readonly summary: string
  readonly conditions: readonly ConditionBook[]
  readonly silent: readonly string[]
  readonly notes: readonly {
    readonly id: string
    readonly question: string
    readonly reading: string
    readonly contact: string
    readonly clause: string
  }[]
  readonly cases: readonly string[]
}

/** A plan as a book: everything an officer needs to check it against the documents. */
export interface Book {
  readonly plan: Omit<Pack['plan'], 'gates'>
  readonly documents: readonly { readonly number: string; readonly title: string; readonly short: string }[]
  readonly gates: readonly UnitBook[]
  readonly levels: readonly { readonly level: string; readonly paths: readonly UnitBook[] }[]
  readonly points: TableBook | null
  readonly rules: string
}

export function bookOf(pack: Pack, run: CaseRun): Book {
  const { gates, ...plan } = pack.plan
  return {
    plan,
    documents: [...pack.documents.values()].map(({ number, title, short }) => ({ number, title, short })),
    gates: gates.map((gate) => unitOf(gate, pack, run)),
    levels: plan.levels.map((level) => ({
      level,
      paths: pack.criteria.paths.filter((path) => path.level === level).map((path) => unitOf(path, pack, run)),
    })),
    points: pack.criteria.points ? tableOf(pack.criteria.points) : null,
    rules: pack.hash,
  }
}

function unitOf(unit: Gate | Path, pack: Pack, run: CaseRun): UnitBook {
  const leaves = leavesOf(unit.condition)
  const silent = leaves.filter(({ operator }) => operator === '文件未写')
  const cited = new Set([
    ...unit.notes,
    ...leaves.flatMap(({ notes }) => notes),
    ...silent.map(({ args }) => noteOf(args)),
  ])
  return {
    id: unit.id,
    level: 'level' in unit ? unit.level : null,
    method: 'method' in unit ? unit.method : null,
    clause: unit.clause,
    summary: unit.summary,
    conditions: unit.condition.kind === 'all' ? unit.condition.parts.map(conditionOf) : [conditionOf(unit.condition)],
    silent: silent.map(({ need }) => need),
    notes: [...cited].flatMap((id) => pack.notes.get(id) ?? []),
    cases: run.coverage.casesOf.get(unit.id) ?? [],
  }
}

const noteOf = (args: unknown) => (args as { 存疑: string }).存疑

function conditionOf(condition: Condition): ConditionBook {
  if (condition.kind === 'leaf') {
    return { words: condition.need, clause: condition.clause, silent: condition.operator === '文件未写', parts: [] }
  }
  const join = joinWord({ kind: condition.kind, condition })
  return {
    words: condition.summary ? `${condition.summary}（${join}）` : `${join}：`,
    clause: condition.clause,
    silent: false,
    parts: condition.parts.map(conditionOf),
  }
}

/** The book as Markdown. */
export function sayBook(book: Book): string {
  const { plan } = book
  return [
    `# ${plan.title}`,
    '',
    `编号 \`${plan.id}\`，${plan.number}。评${plan.levels.join('、')}。`,
    '',
    `- 个人申报 ${sayDate(plan.applyFrom)} 到 ${sayDate(plan.applyBy)}`,
    ...(plan.recommendBy ? [`- 单位推荐到 ${sayDate(plan.recommendBy)}`] : []),
    `- 资历算到 ${sayDate(plan.tenureCutOff)}，业绩算到 ${sayDate(plan.resultsCutOff)}`,
    `- 年度考核看 ${plan.reviewYears.join('、')} 年`,
    `- 咨询 ${plan.hotline}`,
    '',
    '## 引用的文件',
    '',
    ...book.documents.map(({ number, title, short }) => `- ${short}：${number} ${title}`),
    '',
    '## 公共条件',
    ...book.gates.flatMap(sayUnit),
    ...book.levels.flatMap(({ level, paths }) => ['', `## ${level}`, ...paths.flatMap(sayUnit)]),
    ...(book.points ? ['', '## 量化评价', '', ...sayTable(book.points)] : []),
    '',
    '## 日程',
    '',
    ...plan.steps.map(saySteps),
    '',
    '## 材料',
    '',
    ...plan.materials.map(({ name, detail, paths, clause }) => {
      const only = paths.length > 0 ? `（${paths.join('、')}）` : ''
      return `- ${name}${only}${detail ? `：${detail}` : ''}（${clause}）`
    }),
    '',
    '## 联系',
    '',
    '| 单位 | 事项 | 电话 | 地址、网址 | 依据 |',
    '|---|---|---|---|---|',
    ...plan.contacts.map(
      (entry) =>
        `| ${entry.who} | ${entry.for} | ${entry.phone.join('、')} | ${[entry.address, entry.web].filter(Boolean).join(' ')} | ${entry.clause} |`,
    ),
    '',
    `规则指纹 ${book.rules}`,
  ].join('\n')
}

function sayUnit(unit: UnitBook): string[] {
  const shown = unit.cases.slice(0, 12)
  const rest = unit.cases.length - shown.length
  return [
    '',
    `### ${unit.id}`,
    '',
    `${unit.summary}。${unit.clause}。`,
    '',
    ...unit.conditions.flatMap((condition) => sayCondition(condition, unit.clause, '')),
    ...(unit.silent.length > 0 ? ['', `判断不了的：${unit.silent.join('；')}。`] : []),
    ...(unit.notes.length > 0 ? ['', '存疑：', ''] : []),
    ...unit.notes.map(
      ({ id, question, reading, contact, clause }) =>
        `- ${id}：${question}。读法：${reading}。问 ${contact}（${clause}）`,
    ),
    '',
    unit.cases.length === 0
      ? '没有例子。'
      : `例子 ${unit.cases.length} 个：${shown.join('、')}${rest > 0 ? ` 等，另有 ${rest} 个` : ''}。`,
  ]
}

/** A clause is repeated only where it differs from the one above. */
function sayCondition(condition: ConditionBook, clauseAbove: string, indent: string): string[] {
  const clause = condition.clause === clauseAbove ? '' : `（${condition.clause}）`
  return [
    `${indent}- ${condition.silent ? '文件没写：' : ''}${condition.words}${clause}`,
    ...condition.parts.flatMap((part) => sayCondition(part, condition.clause, `${indent}  `)),
  ]
}
