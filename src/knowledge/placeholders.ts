import type { DatedStep } from '../calendar/task.ts'
import { type LocalDate, sayDate, sayDay } from '../dossier/date.ts'
import type { Pack } from '../rules/pack.ts'
import type { Contact } from '../rules/plan.ts'
import { writesStart } from '../rules/planState.ts'
import { officesOf } from './offices.ts'
import { allConditions, levelConditions, methodConditions, pathsFitting } from './paths.ts'
import type { Piece } from './piece.ts'
import { publicityOf, sayPublicity } from './publicity.ts'

export interface Filled {
  readonly text: string
  readonly clauses: readonly string[]
  /** Placeholders that name nothing in this plan. */
  readonly unknown: readonly string[]
  /** Meanings said to be not written. */
  readonly unsaid: readonly string[]
}

const HOLE = /\{([^{}]*)\}/g
const NOTHING: ReadonlySet<string> = new Set()

/**
 * Fills `{个人申报止}`, `{材料.证件照}`, `{公共条件.处罚|诚信}` … from a plan's rules; what names nothing stays as it is and is
 * told. `said` are meanings of the question's words, for placeholders that pick by them.
 */
export function fillFrom(template: string, pack: Pack, said: ReadonlySet<string> = NOTHING): Filled {
  const clauses: string[] = []
  const unknown: string[] = []
  const unsaid: string[] = []
  const text = template.replace(HOLE, (hole, name: string) => {
    const piece = pieceOf(name.trim(), pack, said)
    if (piece === null) unknown.push(hole)
    clauses.push(...(piece?.clauses ?? []))
    if (piece?.unsaid !== undefined) unsaid.push(piece.unsaid)
    return piece?.text ?? hole
  })
  return { text, clauses: [...new Set(clauses)], unknown, unsaid }
}

/** Placeholders of a kind there is not, whatever the plan. */
export function strangeHoles(template: string): string[] {
  return [...template.matchAll(HOLE)].flatMap(([hole, name = '']) => {
    const [kind = '', ...rest] = name.trim().split('.')
    return Object.hasOwn(rest.length > 0 ? TABLES : FACTS, kind) ? [] : [hole]
  })
}

function pieceOf(name: string, pack: Pack, said: ReadonlySet<string>): Piece | null {
  const dot = name.indexOf('.')
  if (dot < 0) return Object.hasOwn(FACTS, name) ? (FACTS[name]?.(pack, said) ?? null) : null
  const [table, wanted] = [name.slice(0, dot), name.slice(dot + 1)]
  const read = Object.hasOwn(TABLES, table) ? TABLES[table] : undefined
  return read ? joined(wanted.split('|').map((entry) => read(pack, entry.trim(), said))) : null
}

function joined(found: readonly (Piece | null)[]): Piece | null {
  const pieces = found.filter((piece) => piece !== null)
  if (pieces.length === 0) return null
  return { text: pieces.map(({ text }) => text).join('；'), clauses: pieces.flatMap(({ clauses }) => clauses) }
}

type Fact = (pack: Pack, said: ReadonlySet<string>) => Piece | null

const FACTS: Readonly<Record<string, Fact>> = {
  个人申报起: (pack) =>
    writesStart(pack.plan) ? day(pack.plan.applyFrom, stepsTo(pack, pack.plan.applyBy)) : plain('（哪天开始没有写）'),
  个人申报止: (pack) => day(pack.plan.applyBy, stepsTo(pack, pack.plan.applyBy)),
  单位推荐止: ({ plan }) =>
    plan.recommendBy === undefined ? null : day(plan.recommendBy, stepsTo({ plan }, plan.recommendBy)),
  公示最晚起: ({ plan }) => publicityBy(plan),
  资历截止: ({ plan }) => day(plan.tenureCutOff, [plan.number]),
  业绩截止: ({ plan }) => day(plan.resultsCutOff, [plan.number]),
  申报时间: applyWindow,
  考核年度: ({ plan }) => ({
    text: plan.reviewYears.join('、'),
    clauses: plan.gates.filter(({ id }) => id === '年度考核').map(({ clause }) => clause),
  }),
  咨询: ({ plan }) => plain(plan.hotline),
  名称: ({ plan }) => ({ text: plan.title, clauses: [plan.number] }),
  文号: ({ plan }) => ({ text: plan.number, clauses: [plan.number] }),
  年度: ({ plan }) => plain(String(plan.year)),
  级别: ({ plan }) => ({ text: plan.levels.join('、'), clauses: [plan.number] }),
  专业: ({ criteria }) =>
    criteria.majors.kinds.length === 0
      ? null
      : { text: criteria.majors.kinds.map(({ name }) => name).join('、'), clauses: [criteria.majors.clause] },
  材料清单: ({ plan }) =>
    all(plan.materials, ({ name, paths }) => (paths.length === 0 ? name : `${name}（${short(paths)}）`), '、'),
  受理点: ({ plan }, said) => {
    const office = officesOf(plan).find(({ places }) => places.some((place) => said.has(place)))
    return plain(office ? `（${office.places[0]}的选${office.who}）` : '')
  },
  日程表: ({ plan }) => all(plan.steps, sayStepInList, '；'),
  联系表: contactList,
  网站: (pack) => sites(pack, '申报'),
  学习网站: (pack) => sites(pack, '科目|继续教育|学时'),
  学历和年限: pathsFitting,
  申报条件: allConditions,
}

type Table = (pack: Pack, name: string, said: ReadonlySet<string>) => Piece | null

const TABLES: Readonly<Record<string, Table>> = {
  材料: ({ plan }, wanted) => found(plan.materials, 'name', wanted, ({ name, detail }) => detail ?? name),
  公共条件: ({ plan }, wanted) => found(plan.gates, 'id', wanted, ({ summary }) => summary),
  路径: ({ criteria }, wanted) => found(criteria.paths, 'id', wanted, ({ summary }) => summary),
  日程: ({ plan }, wanted) => found(plan.steps, 'what', wanted, sayStep),
  联系: ({ plan }, wanted) => found(plan.contacts, 'who', wanted, sayContact),
  存疑: ({ notes }, wanted) => found([...notes.values()], 'id', wanted, ({ reading }) => reading),
  条件: (pack, level) => levelConditions(pack, level),
  方式: methodConditions,
}

function found<K extends string, T extends Readonly<Record<K, string>> & { readonly clause: string }>(
  list: readonly T[],
  key: K,
  wanted: string,
  say: (entry: T) => string,
): Piece | null {
  const entry = list.find((candidate) => candidate[key] === wanted)
  return entry ? { text: say(entry), clauses: [entry.clause] } : null
}

function all<T extends { readonly clause: string }>(
  list: readonly T[],
  say: (entry: T) => string,
  between: string,
): Piece | null {
  if (list.length === 0) return null
  return { text: list.map(say).join(between), clauses: [...new Set(list.map(({ clause }) => clause))] }
}

const plain = (text: string): Piece => ({ text, clauses: [] })
const day = (date: LocalDate, clauses: readonly string[]): Piece => ({ text: sayDate(date), clauses })

/** 工程师·破格 and the like → 破格: what a paper is for, in a word. */
const short = (paths: readonly string[]) => [...new Set(paths.map((path) => path.split('·')[1] ?? path))].join('、')

/** By when 公示 must have begun, said behind the day of 单位推荐; nothing where it cannot be counted. */
function publicityBy(plan: Pack['plan']): Piece {
  const publicity = publicityOf(plan)
  return plain(publicity === null ? '' : `（满 ${publicity.workingDays} 个，${sayPublicity(publicity)}）`)
}

/** Where to go on the web for something. */
function sites({ plan }: Pack, about: string): Piece | null {
  const found = plan.contacts.filter((entry) => entry.web !== undefined && new RegExp(about).test(entry.for))
  return all(found, (entry) => `${entry.who}${about === '申报' ? ' ' : `（${entry.for}）`}${sayContact(entry)}`, '；')
}

/** The office the plan names for questions, with its address, then the others one may call. */
function contactList({ plan }: Pack): Piece {
  const [first, ...others] = plan.contacts.filter(({ phone }) => phone.length > 0)
  const named = first?.phone.every((number) => plan.hotline.includes(number)) ? first : undefined
  const more = (named ? others : plan.contacts.filter(({ phone }) => phone.length > 0)).filter(
    ({ for: about }) => !about.includes('盖章'),
  )
  const shown = [...(named ? [named] : []), ...more].slice(0, 4)
  const lines = shown.map((entry) => `${entry.who}（${entry.for}）${sayContact(entry)}`)
  return {
    text: (named ? lines : [plan.hotline, ...lines]).join('；'),
    clauses: [...new Set(shown.map(({ clause }) => clause))],
  }
}

/** The window as the documents give it: some write no first day. */
function applyWindow({ plan }: Pack): Piece {
  const clauses = stepsTo({ plan }, plan.applyBy)
  const ofPapers = plan.notes.includes('申报截止') ? '（写的是报送材料的日子，平台上的截止没有另写，尽早提交）' : ''
  const end = `${sayDate(plan.applyBy)}截止${ofPapers}`
  return writesStart(plan)
    ? { text: `${sayDate(plan.applyFrom)}开始，${end}`, clauses }
    : { text: `${end}（哪天开始没有写）`, clauses, unsaid: '开始' }
}

/** Where a day of the plan is written: of the steps that end on it, the clause put first, which gives the day. */
function stepsTo({ plan }: Pick<Pack, 'plan'>, date: LocalDate): string[] {
  const steps = plan.steps.filter(({ to }) => to === date)
  const proper = steps.filter(({ what }) => /申报|推荐|审核/.test(what))
  return (proper.length > 0 ? proper : steps).map(({ clause }) => clause.split('；')[0] ?? clause)
}

function sayStepInList({ what, from, to }: DatedStep): string {
  if (from && to) return `${what} ${sayDay(from)}到${sayDay(to)}`
  return to ? `${what} ${sayDay(to)}前` : from ? `${what} ${sayDay(from)}起` : what
}

/** Its days, and what there is to say of it. */
export function sayStep({ from, to, detail, what }: DatedStep): string {
  const when =
    from && to ? `${sayDate(from)}到${sayDate(to)}` : to ? `${sayDate(to)}前` : from ? `${sayDate(from)}起` : ''
  return [when, detail ?? ''].filter((part) => part !== '').join('：') || what
}

/** Telephone, address and web address, as far as they are known. */
export function sayContact({ phone, address, web }: Contact): string {
  return [phone.join('、'), address ?? '', web ?? ''].filter((part) => part !== '').join('，')
}
