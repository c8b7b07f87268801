import type { Book, UnitBook } from '../../rules/book/book.ts'
import type { ConditionBook } from '../../rules/book/condition.ts'
import type { ItemBook, TableBook } from '../../rules/book/table.ts'
import {
  datesOf,
  JOINS,
  NO_MAJORS,
  sayCases,
  sayHighest,
  sayKind,
  sayScope,
  sayTechnicalClasses,
  sayWhen,
} from './bookWords.ts'
import { md, mdTable } from './markdown.ts'

/** The book as Markdown. */
export function sayBook(book: Book): string {
  const { plan } = book
  return [
    `# ${md(plan.title)}`,
    '',
    `编号 \`${plan.id}\`，${md(plan.number)}。评${plan.levels.join('、')}。`,
    '',
    ...datesOf(book).map(([name, value]) => `- ${name}：${md(value)}`),
    '',
    `怎么读：${JOINS.map(([join, meaning]) => `**${join}** ${meaning}`).join('；')}。`,
    '',
    '## 公共条件',
    ...book.gates.flatMap(sayUnit),
    ...book.levels.flatMap(({ level, paths }) => ['', `## ${level}`, ...paths.flatMap(sayUnit)]),
    ...(book.standards.length > 0 ? ['', '## 评审条件', ...book.standards.flatMap(sayUnit)] : []),
    ...(book.comparison ? ['', `## 对照：${md(book.comparison.document)}`, '', `${md(book.comparison.label)}。`] : []),
    ...(book.comparison?.paths ?? []).flatMap(sayUnit),
    ...(book.points ? ['', '## 量化评价', '', ...sayTable(book.points)] : []),
    '',
    '## 专业和学历怎么认',
    '',
    ...sayEducation(book),
    '',
    '## 日程',
    '',
    ...mdTable(
      ['事', '谁', '时间', '说明', '依据'],
      plan.steps.map((step) => [step.what, step.who, sayWhen(step), step.detail ?? '', step.clause]),
    ),
    '',
    '## 材料',
    '',
    ...mdTable(
      ['材料', '用于', '说明', '依据'],
      plan.materials.map(({ name, detail, paths, clause }) => [
        name,
        paths.join('、') || '所有路径',
        detail ?? '',
        clause,
      ]),
    ),
    '',
    '## 联系',
    '',
    ...mdTable(
      ['单位', '事项', '电话', '地址、网址', '依据'],
      plan.contacts.map((entry) => [
        entry.who,
        entry.for,
        entry.phone.join('、'),
        [entry.address, entry.web].filter(Boolean).join(' '),
        entry.clause,
      ]),
    ),
    '',
    '## 存疑一览',
    '',
    ...mdTable(
      ['编号', '问题', '问谁', '用在'],
      book.notes.map(({ id, question, contact, usedBy }) => [id, question, contact, usedBy.join('、') || '整个计划']),
    ),
    '',
    '## 引用的文件',
    '',
    ...book.documents.map(
      ({ number, title, short, outside }) =>
        `- ${md(short)}：${md(number)} ${md(title)}${outside ? '（原文不在手里）' : ''}`,
    ),
    '',
    `规则指纹 ${book.rules}，例子共 ${book.examples} 个。`,
  ].join('\n')
}

function sayUnit(unit: UnitBook): string[] {
  return [
    '',
    `### ${md(unit.id)}`,
    '',
    `${md(unit.summary)}。${md(sayScope(unit))}${md(unit.clause)}。`,
    '',
    ...(unit.conditions.length > 1 ? ['**全部**：', ''] : []),
    ...unit.conditions.flatMap((condition) => sayCondition(condition, unit.clause, '')),
    ...(unit.silent.length > 0 ? ['', `判断不了的：${unit.silent.map(md).join('；')}。`] : []),
    ...(unit.notes.length > 0 ? ['', '存疑：', ''] : []),
    ...unit.notes.map(
      ({ id, question, reading, contact, clause }) =>
        `- ${md(id)}：${md(question)}。读法：${md(reading)}。问 ${md(contact)}（${md(clause)}）`,
    ),
    ...(unit.cases === null ? [] : ['', `${md(sayCases(unit.cases))}。`]),
  ]
}

/** A clause is repeated only where it differs from the one above. */
function sayCondition(condition: ConditionBook, clauseAbove: string, indent: string): string[] {
  const { join, words, silent, question, notes, unseen } = condition
  const said = join === null ? md(words) : `**${join}**${words === '' ? '' : `：${md(words)}`}`
  const after = [
    question === null ? '' : `问：${md(question)}`,
    notes.length > 0 ? `存疑 ${notes.map(md).join('、')}` : '',
    unseen.length > 0 ? `没有例子走到“${unseen.join('”“')}”` : '',
  ].filter((text) => text !== '')
  const clause = condition.clause === clauseAbove ? '' : `（${md(condition.clause)}）`
  return [
    `${indent}- ${silent ? '文件没写：' : ''}${said}${clause}${after.length > 0 ? ` —— ${after.join('；')}` : ''}`,
    ...condition.parts.flatMap((part) => sayCondition(part, condition.clause, `${indent}  `)),
  ]
}

/** The points table: a table a group, its rows one by one. */
function sayTable({ groups, extra }: TableBook): string[] {
  return [
    ...groups.flatMap(({ name, cap, items }) => [`### ${md(name)}（封顶 ${cap} 分）`, '', ...sayItems(items), '']),
    ...(extra ? ['### 另加', '', ...sayItems([extra])] : []),
  ]
}

function sayItems(items: readonly ItemBook[]): string[] {
  return mdTable(
    ['项', '封顶', '条件', '分', '依据'],
    items.flatMap(({ name, remark, cap, clause, rows }) =>
      rows.map(({ when, points }, index) =>
        index === 0
          ? [remark === '' ? name : `${name}（${remark}）`, String(cap ?? ''), when, points, clause]
          : ['', '', when, points, ''],
      ),
    ),
  )
}

function sayEducation(book: Book): string[] {
  const { majors } = book
  return [
    ...(majors.kinds.length > 0
      ? [
          `- 对口的专业（${majors.listed === false ? '没有专业名单，按名称的读法' : '名称里有这些字'}，${md(majors.clause)}）：${majors.kinds.map((kind) => `${md(kind.name)}（${md(sayKind(kind))}）`).join('；')}`,
          `- 有几个学历的：${sayHighest(book)}`,
          `- 明显不对口：${majors.foreign.map(md).join('、')}${majors.mixed?.length ? `（名称里还有${majors.mixed.map(md).join('、')}的先问）` : ''}`,
        ]
      : [`- ${NO_MAJORS}`]),
    ...(majors.doubtful.length > 0 ? [`- 带这些字的先问：${majors.doubtful.map(md).join('、')}`] : []),
    `- 技工院校：${md(sayTechnicalClasses(book))}`,
  ]
}
