import { addDays, rangeOf, sayDate } from '../dossier/date.ts'
import type { Dossier, Education } from '../dossier/dossier.ts'
import { sayYears } from './asked.ts'
import type { Category } from './reading/achievementWords.ts'
import type { SpanRead } from './reading/spans.ts'
import type { Json, Understood } from './understood.ts'
import type { AskedQuestion } from './wording.ts'

/** How answers are shown to the person who gave them, however they came to us. */

function said(told: Json | undefined, yes: string, no: string): string {
  return told === undefined ? '' : told === true ? yes : no
}

function sayItem(item: Readonly<Record<string, Json>>, category: Category): string {
  const rank = item.rank === undefined ? '' : category === 'publications' ? `第${item.rank}作者` : `第${item.rank}名`
  const besides = [
    typeof item.date === 'string' && !item.date.includes('/') ? sayDate(item.date) : '',
    item.role,
    said(item.key, '重点', '不是重点'),
    said(item.accepted, '已验收', '没验收'),
    said(item.report, '有检索报告', '没有检索报告'),
    said(item.granted, '', '还没授权，先不算'),
  ].filter((part) => part !== undefined && part !== '')
  const main = [item.level, item.journal, item.class, item.kind, item.name, item.grade, rank]
    .filter((part) => part !== undefined && part !== '')
    .join('')
  return besides.length > 0 ? `${main}（${besides.join('，')}）` : main
}

/** {@link sayItems}, of a list named by its question. */
export const labelledItems = (items: readonly Readonly<Record<string, Json>>[], list: string): string =>
  sayItems(items, list as Category)

/** 实用新型第1名（2项）: the same one said once. */
export function sayItems(items: readonly Readonly<Record<string, Json>>[], category: Category): string {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(sayItem(item, category), (counts.get(sayItem(item, category)) ?? 0) + 1)
  return [...counts].map(([said, count]) => (count > 1 ? `${said}（${count}项）` : said)).join('、')
}

/** Reckoned from a length (干了六年), which leaves most of a year open. */
function isLength(date: string): boolean {
  const range = rangeOf(date)
  return range !== null && date.includes('/') && addDays(range.first, 300) < range.last
}

/** 2019年1月1日到现在; 约2016年9月起 where only the length was told. */
export function saySpan({ from, to }: SpanRead): string {
  const since = isLength(from) ? `约${sayDate((rangeOf(from)?.last ?? from).slice(0, 7))}起` : sayDate(from)
  return `${since}到${!to || to === '至今' ? '现在' : sayEnd(to)}`
}

/** An end between two days by its month or months: 2022年2月至3月间. */
function sayEnd(to: string): string {
  const [first = '', last = ''] = to.split('/').map((day) => day.slice(0, 7))
  if (last === '' || first === last) return sayDate(last === '' ? to : first)
  const month = first.slice(0, 4) === last.slice(0, 4) ? `${Number(last.slice(5))}月` : sayDate(last)
  return `${sayDate(first)}至${month}间`
}

/** A letter of appointment whose end was not told: is it still going on? */
export const sayOpenLetter = (from: string): string =>
  `${sayDate(from)}开始，一直聘到现在吗？是就回“是”；聘到哪天为止就说哪天，比如“到2021年12月31日”。`

/** What was told year by year: `2019优秀，2020、2021都合格`. */
export function yearly(found: Readonly<Record<string, string>>): Understood {
  return { value: { ...found }, shown: byYears(Object.entries(found)) }
}

/** `2019优秀，2020、2021合格`: years with the same answer together. */
function byYears(entries: readonly (readonly [string, string])[]): string {
  const groups = new Map<string, string[]>()
  for (const [year, said] of entries) groups.set(said, [...(groups.get(said) ?? []), year])
  return [...groups]
    .map(([said, years]) => (years.length > 1 ? `${years.join('、')}都${said}` : `${years[0]}${said}`))
    .join('，')
}

/** Hours by year and subject, as they are kept and shown. */
const SUBJECTS = ['professional', 'general', 'industry']

export function hoursSaid(found: Readonly<Record<string, Readonly<Record<string, Json>>>>): Understood {
  const said = (told: Readonly<Record<string, Json>>) =>
    told.enough === true
      ? '够了'
      : told.enough === false && SUBJECTS.every((subject) => told[subject] === undefined)
        ? typeof told.lacking === 'number'
          ? `${typeof told.lackingIn === 'string' ? told.lackingIn : ''}差 ${told.lacking} 学时`
          : '不够'
        : ` 专业 ${told.professional ?? '没说'}、一般公需 ${told.general ?? '没说'}、行业公需 ${told.industry ?? '没说'}`
  const shown = byYears(Object.entries(found).map(([year, told]): [string, string] => [year, said(told)]))
  return { value: Object.fromEntries(Object.entries(found).map(([year, told]) => [year, { ...told }])), shown }
}

/** A sum of hours, as it is kept and shown: 2021、2022、2023年合起来专业 180、公需 54、总共 270. */
export function togetherSaid(told: NonNullable<Dossier['hoursTogether']>): Understood {
  const { years = [], professional, general, public: shared, total } = told
  const parts = [
    ['专业', professional],
    ['一般公需', general],
    ['公需', shared],
    ['总共', total],
  ].flatMap(([name, figure]) => (figure === undefined ? [] : [`${name} ${figure}`]))
  return { value: JSON.parse(JSON.stringify(told)) as Json, shown: `${sayYears([...years])}合起来${parts.join('、')}` }
}

export function labelOf(question: AskedQuestion, found: string): string {
  return question.options.find((option) => option.value === found)?.label ?? found
}

/** 中专 机电 2009年毕业 */
export function sayEducation({ level, technicalClass, major, graduated }: Education): string {
  const parts = [level ?? technicalClass, major, graduated === undefined ? undefined : `${sayDate(graduated)}毕业`]
  return parts.filter((part) => part !== undefined).join(' ')
}
