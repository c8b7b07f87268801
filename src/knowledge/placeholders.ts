import { type LocalDate, sayDate } from '../dossier/date.ts'
import type { Pack } from '../rules/pack.ts'
import type { Contact, Step } from '../rules/plan.ts'

/** A piece of an answer that comes from the rules, and the clauses it comes from. */
export interface Piece {
  readonly text: string
  readonly clauses: readonly string[]
}

export interface Filled extends Piece {
  /** Placeholders that name nothing in this plan. */
  readonly unknown: readonly string[]
}

const HOLE = /\{([^{}]*)\}/g

/** Fills `{个人申报止}`, `{材料.证件照}` … from a plan's rules; what names nothing stays as it is and is told. */
export function fillFrom(template: string, pack: Pack): Filled {
  const clauses: string[] = []
  const unknown: string[] = []
  const text = template.replace(HOLE, (hole, name: string) => {
    const piece = pieceOf(name.trim(), pack)
    if (piece === null) unknown.push(hole)
    clauses.push(...(piece?.clauses ?? []))
    return piece?.text ?? hole
  })
  return { text, clauses: [...new Set(clauses)], unknown }
}

function pieceOf(name: string, pack: Pack): Piece | null {
  const dot = name.indexOf('.')
  if (dot < 0) return Object.hasOwn(FACTS, name) ? (FACTS[name]?.(pack) ?? null) : null
  const [table, wanted] = [name.slice(0, dot), name.slice(dot + 1)]
  return Object.hasOwn(TABLES, table) ? (TABLES[table]?.(pack, wanted) ?? null) : null
}

type Fact = (pack: Pack) => Piece | null

const FACTS: Readonly<Record<string, Fact>> = {
  个人申报起: (pack) => day(pack.plan.applyFrom, stepsTo(pack, pack.plan.applyBy)),
  个人申报止: (pack) => day(pack.plan.applyBy, stepsTo(pack, pack.plan.applyBy)),
  单位推荐止: ({ plan }) =>
    plan.recommendBy === undefined ? null : day(plan.recommendBy, stepsTo({ plan }, plan.recommendBy)),
  资历截止: (pack) => day(pack.plan.tenureCutOff, []),
  业绩截止: (pack) => day(pack.plan.resultsCutOff, []),
  考核年度: ({ plan }) => ({
    text: plan.reviewYears.join('、'),
    clauses: plan.gates.filter(({ id }) => id === '年度考核').map(({ clause }) => clause),
  }),
  咨询: ({ plan }) => plain(plan.hotline),
  名称: ({ plan }) => plain(plan.title),
  文号: ({ plan }) => plain(plan.number),
  年度: ({ plan }) => plain(String(plan.year)),
}

const TABLES: Readonly<Record<string, (pack: Pack, name: string) => Piece | null>> = {
  材料: ({ plan }, wanted) => found(plan.materials, 'name', wanted, ({ name, detail }) => detail ?? name),
  公共条件: ({ plan }, wanted) => found(plan.gates, 'id', wanted, ({ summary }) => summary),
  路径: ({ criteria }, wanted) => found(criteria.paths, 'id', wanted, ({ summary }) => summary),
  日程: ({ plan }, wanted) => found(plan.steps, 'what', wanted, sayStep),
  联系: ({ plan }, wanted) => found(plan.contacts, 'who', wanted, sayContact),
  存疑: ({ notes }, wanted) => found([...notes.values()], 'id', wanted, ({ reading }) => reading),
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

const plain = (text: string): Piece => ({ text, clauses: [] })
const day = (date: LocalDate, clauses: readonly string[]): Piece => ({ text: sayDate(date), clauses })

/** Where a day of the plan is written: the steps that end on it. */
function stepsTo({ plan }: Pick<Pack, 'plan'>, date: LocalDate): string[] {
  return plan.steps.filter(({ to }) => to === date).map(({ clause }) => clause)
}

/** Its days, and what there is to say of it. */
export function sayStep({ from, to, detail, what }: Step): string {
  const when =
    from && to ? `${sayDate(from)}到${sayDate(to)}` : to ? `${sayDate(to)}前` : from ? `${sayDate(from)}起` : ''
  return [when, detail ?? ''].filter((part) => part !== '').join('：') || what
}

/** Telephone, address and web address, as far as they are known. */
export function sayContact({ phone, address, web }: Contact): string {
  return [phone.join('、'), address ?? '', web ?? ''].filter((part) => part !== '').join('，')
}
