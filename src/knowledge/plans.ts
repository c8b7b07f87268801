import type { LocalDate } from '../dossier/date.ts'
import type { PlanFacts } from '../rules/plan.ts'
import { meantOn, planState } from '../rules/planState.ts'
import { plainText, withFullYears } from './plainText.ts'

/** 温州机电 2022: how a plan is called in an answer. */
export function nameOfPlan({ aliases, title, year }: Pick<PlanFacts, 'aliases' | 'title' | 'year'>): string {
  const name = aliases[0] ?? title
  return name.includes(String(year)) ? name : `${name} ${year}`
}

export interface Mentioned<P> {
  /** Plans named in full, in the order of the question; two of one name where no year tells them apart. */
  readonly named: readonly P[][]
  /** Plans that a part of a name fits (温州, 机电); null where there is none. */
  readonly fitting: readonly P[] | null
  /** The question without the full names. */
  readonly rest: string
  /** Years said: 2025年, 25年度. */
  readonly years: readonly number[]
}

interface Held {
  readonly plan: PlanFacts
}

/** What may stand between the characters of a name: 温州市机电, 温州的 机电. */
const GLUE = '[ 的市县区省]{0,2}'
const YEAR = /(?<!\d)(20\d\d)(?!\d)/g
/** 浙江省高级工程师: the level at the end of a name is part of what is asked, too. */
const LEVEL = /高级$|高工$/

/** Looks for the plans a question speaks of. */
export function plansIn<P extends Held>(question: string, packs: readonly P[], today: LocalDate): Mentioned<P> {
  const text = withFullYears(plainText(question))
  const taken = takenIn(text, packs)
  const years = yearsIn(text)
  const groups = taken.toSorted((a, b) => a.start - b.start).map((place) => ofYear(place.packs, years, today))
  const rest = taken.reduce((left, { start, end }) => {
    const name = left.slice(start, end).replace(LEVEL, '')
    return left.slice(0, start) + ' '.repeat(name.length) + left.slice(start + name.length)
  }, text)
  return { named: distinct(groups), fitting: ofBody(rest, packs) ?? fittingIn(rest, packs), rest, years }
}

/**
 * The plan that words name, if exactly one. Of several years that go by the name the year said beside the name decides, and where
 * none is said the one that is open or opens next; when all are over there is none.
 */
export function planNamed<P extends Held>(words: string, packs: readonly P[], today: LocalDate): P | null {
  const text = plainText(words)
  const taken = takenIn(text, packs)
  const [first, ...more] = taken
  const both = first?.packs.filter((pack) => more.every((place) => place.packs.includes(pack))) ?? []
  const [only, ...others] = both
  if (only === undefined || others.length === 0) return only ?? null
  const year = taken.map((place) => yearBeside(text, place)).find((found) => found !== null)
  if (year !== undefined) {
    const left = both.filter(({ plan }) => String(plan.year) === year)
    return left.length === 1 ? (left[0] ?? null) : null
  }
  const facts = both.map(({ plan }) => plan)
  const meant = meantOn(facts, today)
  return meant && planState(meant, today) !== '已结束' ? (both.find(({ plan }) => plan === meant) ?? null) : null
}

/** What stands before and behind the first name of a plan in words; null where none stands there. */
export function aroundName<P extends Held>(words: string, packs: readonly P[]): readonly [string, string] | null {
  const text = plainText(words)
  const [first] = takenIn(text, packs).toSorted((a, b) => a.start - b.start)
  return first ? [text.slice(0, first.start), text.slice(first.end)] : null
}

interface Place<P> {
  readonly start: number
  readonly end: number
  readonly packs: P[]
}

/** Where plans are named in a text, the longer name before the shorter one: 上虞经开区 is not 上虞. */
function takenIn<P extends Held>(text: string, packs: readonly P[]): Place<P>[] {
  const found = packs
    .flatMap((pack) => namesOf(pack.plan).flatMap((name) => places(text, name).map((place) => ({ ...place, pack }))))
    .toSorted((a, b) => b.end - b.start - (a.end - a.start))
  const taken: Place<P>[] = []
  for (const { start, end, pack } of found) {
    const there = taken.find((other) => start < other.end && other.start < end)
    if (!there) taken.push({ start, end, packs: [pack] })
    else if (there.start === start && there.end === end && !there.packs.includes(pack)) there.packs.push(pack)
  }
  return taken
}

/** What follows a year that is not the year of a plan: 2022年毕业, 2022.6, 20221. */
const OTHER_YEAR = '(?: ?\\d|年(?!度|的|[我想报申能可 ]|$))'
const CUT = new RegExp(`^${OTHER_YEAR}`)
const YEAR_AFTER = new RegExp(`^ ?(20\\d\\d)(?!${OTHER_YEAR})`)

/** The year said right before or after a name. */
function yearBeside(text: string, { start, end }: Place<unknown>): string | null {
  const before = /(20\d\d) ?(?:年度?)? ?的? ?$/.exec(text.slice(0, start))?.[1]
  return before ?? YEAR_AFTER.exec(text.slice(end))?.[1] ?? null
}

/** A plan's own names. One with a year in it (机电2022) is no name without. */
function namesOf(plan: PlanFacts): readonly string[] {
  return read(plan).names
}

interface NamesRead {
  readonly names: readonly string[]
  readonly parts: readonly string[]
  readonly bodies: readonly string[]
}
const known = new WeakMap<PlanFacts, NamesRead>()

/** A plan's names as compared, read once. */
function read(plan: PlanFacts): NamesRead {
  const made = known.get(plan) ?? {
    names: [...new Set([plan.id, ...plan.aliases].map(squeeze))].filter((name) => name.length > 1),
    parts: plan.aliases.flatMap(partsOf),
    bodies: bodiesOf(plan.hotline),
  }
  known.set(plan, made)
  return made
}

function places(text: string, name: string): { start: number; end: number }[] {
  const pattern = new RegExp([...name].map(literal).join(GLUE), 'g')
  return [...text.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ end }) => !(/\d$/.test(name) && CUT.test(text.slice(end))))
}

/** The 联合会, the 机械工程学会: plans whose own body, the one to ask, is named; null where there is none. */
function ofBody<P extends Held>(text: string, packs: readonly P[]): readonly P[] | null {
  const fits = packs.filter(({ plan }) => read(plan).bodies.some((body) => text.includes(body)))
  return fits.length > 0 ? fits : null
}

/** 市机械工程学会 88833377: the body is called 机械工程学会; 联合会 alone is one's name among all. */
function bodiesOf(hotline: string): string[] {
  const [body = ''] = plainText(hotline).split(/[ \d]/u)
  const name = body.replace(/^[省市县区]/u, '')
  return /联合会$|创新中心$/u.test(name) ? [name.slice(name.endsWith('会') ? -3 : -4), name] : name === '' ? [] : [name]
}

/** 温州 and 机电 of 温州·机电: which plans could be meant by the parts said. */
function fittingIn<P extends Held>(text: string, packs: readonly P[]): readonly P[] | null {
  const parts = new Set(packs.flatMap(({ plan }) => read(plan).parts))
  const said = [...parts].filter((part) => text.includes(part))
  if (said.length === 0) return null
  const fits = packs.filter(({ plan }) => said.every((part) => plan.aliases.some((alias) => alias.includes(part))))
  return fits.length > 0 ? fits : null
}

const partsOf = (alias: string) => (alias.includes('·') ? alias.split('·').map((part) => plainText(part)) : [])

/** Of several years of one plan: the one said, else the one still open. */
function ofYear<P extends Held>(packs: readonly P[], years: readonly number[], today: LocalDate): P[] {
  if (packs.length < 2) return [...packs]
  const said = packs.filter(({ plan }) => years.includes(plan.year))
  const open = packs.filter(({ plan }) => planState(plan, today) !== '已结束')
  return said.length > 0 ? said : open.length > 0 ? open : [...packs]
}

function distinct<P>(groups: readonly P[][]): P[][] {
  return groups.filter((group, index) => groups.findIndex((other) => other[0] === group[0]) === index)
}

function yearsIn(text: string): number[] {
  return [...new Set([...text.matchAll(YEAR)].map(([year]) => Number(year)))]
}

const squeeze = (text: string) => plainText(text).replaceAll(' ', '')
const literal = (character: string) => character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')
