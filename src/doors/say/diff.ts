import type { ConditionBook } from '../../rules/book/condition.ts'
import type { ConditionChange } from '../../rules/diff/conditions.ts'
import type { PlanDiff } from '../../rules/diff/diff.ts'
import type { ListDiff } from '../../rules/diff/lists.ts'
import type { PeopleDiff, PersonChange } from '../../rules/diff/people.ts'
import type { CapChange, PointsDiff, RowChange } from '../../rules/diff/points.ts'
import type { UnitChange, UnitsDiff } from '../../rules/diff/units.ts'

/** Two plans side by side for a terminal: 甲 is the first named, 乙 the second; what is the same is only counted. */
export function sayDiff(diff: PlanDiff, limit: number): string {
  const { a, b } = diff.plans
  return [
    `甲：${a.title}（${a.id}，${a.number}）`,
    `乙：${b.title}（${b.id}，${b.number}）`,
    '',
    '日期和年份',
    ...diff.facts.map((row) =>
      row.same ? `  ${row.what}  ${row.a}（一样）` : `  ${row.what}  甲 ${row.a} → 乙 ${row.b}`,
    ),
    ...sayUnits('公共条件', diff.gates),
    ...sayUnits('申报路径', diff.paths),
    ...(isEmpty(diff.standards) ? [] : sayUnits('评审条件', diff.standards)),
    ...sayPoints(diff.points),
    ...sayList('专业和学历怎么认', diff.education),
    ...sayList('日程', diff.steps),
    ...sayList('材料', diff.materials),
    ...sayList('联系', diff.contacts),
    ...sayList('存疑', diff.sameFamily ? diff.notes : { ...diff.notes, changed: [], onlyA: [], onlyB: [] }),
    '',
    ...sayAllPeople(diff, limit),
  ].join('\n')
}

function heading(title: string, same: number, changed: number, onlyA: number, onlyB: number): string {
  const parts = [
    `${same} 处一样`,
    changed > 0 ? `${changed} 处变了` : '',
    onlyA > 0 ? `只有甲有 ${onlyA} 处` : '',
    onlyB > 0 ? `只有乙有 ${onlyB} 处` : '',
  ]
  return `${title}：${parts.filter((part) => part !== '').join('，')}`
}

const isEmpty = ({ same, changed, onlyA, onlyB }: UnitsDiff) =>
  same + changed.length + onlyA.length + onlyB.length === 0

function sayUnits(title: string, { same, changed, onlyA, onlyB }: UnitsDiff): string[] {
  return [
    '',
    heading(title, same, changed.length, onlyA.length, onlyB.length),
    ...changed.flatMap(sayUnit),
    ...onlyA.map(({ id, summary, clause }) => `- 只有甲有 ${id}：${summary}（${clause}）`),
    ...onlyB.map(({ id, summary, clause }) => `- 只有乙有 ${id}：${summary}（${clause}）`),
  ]
}

function sayUnit({ id, summary, clause, minYears, levels, conditions, whole }: UnitChange): string[] {
  const name = id.a === id.b ? id.a : `甲 ${id.a}／乙 ${id.b}`
  return [
    `- ${name}`,
    ...(summary.a === summary.b ? [] : [`  甲：${summary.a}（${clause.a}）`, `  乙：${summary.b}（${clause.b}）`]),
    ...(minYears ? [`  公共条件往回看：甲 ${minYears.a} 年 → 乙 ${minYears.b} 年`] : []),
    ...(levels ? [`  管哪几级：甲 ${levels.a} → 乙 ${levels.b}`] : []),
    ...(conditions.length > MANY
      ? ['  条件差得多，分开列：', ...sayTree('甲', whole.a, '  '), ...sayTree('乙', whole.b, '  ')]
      : conditions.map((change) => `  ${sayCondition(change)}`)),
  ]
}

/** More differences than this in one path are not told one by one. */
const MANY = 4

function sayTree(side: string, whole: ConditionBook, indent: string): string[] {
  const line = ({ join, words, silent }: ConditionBook) =>
    `${silent ? '文件没写：' : ''}${[join, words].filter((part) => part !== null && part !== '').join('：')}`
  const below = (parts: readonly ConditionBook[], deeper: string): string[] =>
    parts.flatMap((part) => [`${deeper}- ${line(part)}`, ...below(part.parts, `${deeper}  `)])
  return [`${indent}${side}  ${line(whole)}`, ...below(whole.parts, `${indent}  `)]
}

function sayCondition(change: ConditionChange): string {
  const where = change.within === '' ? '' : `“${change.within}”里：`
  switch (change.kind) {
    case 'threshold': {
      const { operator, args, words } = change
      const figures = args.map(({ key, a, b }) => `${key ? `${key} ` : ''}${a} → ${b}`).join('；')
      return `${where}${operator}：${figures}（甲 ${words.a}；乙 ${words.b}）`
    }
    case 'join':
      return `${where}${change.about}：甲 ${change.words.a} → 乙 ${change.words.b}`
    case 'only': {
      const how = BY_JOIN[change.join] ?? `在“${change.join}”里有`
      return `${where}只有${change.side === 'a' ? '甲' : '乙'}${how}：${sayWhole(change.condition)}`
    }
  }
}

const BY_JOIN: Readonly<Record<string, string>> = { 全部: '要求', 任一: '多一条出路' }

function sayWhole({ join, words, silent, parts }: ConditionBook): string {
  if (join === null) return `${silent ? '文件没写：' : ''}${words}`
  return `${words || join}〔${join}：${parts.map(sayWhole).join('；')}〕`
}

function sayPoints({ held, caps, rows }: PointsDiff): string[] {
  if (!held.a && !held.b) return []
  if (held.a !== held.b) return ['', `量化表：只有${held.a ? '甲' : '乙'}有`]
  if (caps.length + rows.length === 0) return ['', '量化表：一样']
  return ['', `量化表：${caps.length + rows.length} 处不同`, ...caps.map(sayCap), ...rows.map(sayRow)]
}

function sayCap({ group, item, cap }: CapChange): string {
  const say = (value: number | null) => (value === null ? '不封顶' : `${value} 分`)
  return `- ${item === null ? group : `${group}·${item}`} 封顶：甲 ${say(cap.a)} → 乙 ${say(cap.b)}`
}

function sayRow({ group, item, when, points }: RowChange): string {
  return `- ${group}·${item}${when ? ` ${when}` : ''}：甲 ${points.a ?? '没有这一行'} → 乙 ${points.b ?? '没有这一行'}`
}

function sayList(title: string, { same, changed, onlyA, onlyB }: ListDiff): string[] {
  if (same + changed.length + onlyA.length + onlyB.length === 0) return []
  return [
    '',
    heading(title, same, changed.length, onlyA.length, onlyB.length),
    ...changed.flatMap(({ name, parts }) =>
      parts.map(({ what, a, b }) => `- ${name}${what ? ` ${what}` : ''}：甲 ${a} → 乙 ${b}`),
    ),
    ...(onlyA.length > 0 ? [`- 只有甲有：${onlyA.join('、')}`] : []),
    ...(onlyB.length > 0 ? [`- 只有乙有：${onlyB.join('、')}`] : []),
  ]
}

/** Where the years differ, who fares differently because of the calendar alone is counted, and the rest is named. */
function sayAllPeople({ people, moved, plans }: PlanDiff, limit: number): string[] {
  if (people.judged === 0) return ['样例申报人：没有例子']
  if (!moved) return [`样例申报人 ${people.judged} 份，两个计划各判一次：`, ...sayPeople(people, limit)]
  return [
    `样例申报人 ${people.judged} 份，两个计划各判一次：`,
    `情况一天不改：最好结论变了的 ${people.bestChanged} 份，只有个别路径变的 ${people.pathsChanged} 份（多半是年份对不上：缺新一年的学时、考核）`,
    `情况里的年份跟着计划移 ${Math.abs(plans.b.year - plans.a.year)} 年，只看规则的不同：`,
    ...sayPeople(moved, limit),
  ]
}

function sayPeople({ bestChanged, pathsChanged, moves, people }: PeopleDiff, limit: number): string[] {
  if (people.length === 0) return ['  没有人的结论变']
  const rest = people.length - limit
  return [
    `  最好结论变了的 ${bestChanged} 份，只有个别路径变的 ${pathsChanged} 份`,
    ...moves.map(({ level, a, b, count }) => `  ${level}：甲 ${a} → 乙 ${b}，${count} 份`),
    ...people.slice(0, limit).map(sayPerson),
    ...(rest > 0 ? [`  另有 ${rest} 份没有列出，--limit ${people.length} 全列`] : []),
  ]
}

function sayPerson({ name, best, paths }: PersonChange): string {
  const changes =
    best.length > 0
      ? best.map(({ level, a, b }) => `${level} ${a} → ${b}`)
      : paths.map(({ id, a, b }) => `${id.a} ${a} → ${b}`)
  return `- ${name}：${changes.join('；')}`
}
