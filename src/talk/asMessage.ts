import { rangeOf } from '../dossier/date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { RESULT_LISTS } from './dossierOf.ts'
import { answersIn } from './fromDossier.ts'
import type { Asking } from './reader.ts'
import { UNFINISHED } from './reading/message/extract/unfinished.ts'
import { fieldName } from './reading/message/names.ts'
import { readMessage } from './reading/message/readMessage.ts'
import { normalise } from './reading/normalise.ts'
import { type Read, vague, value } from './reading/read.ts'
import type { Json, Understood } from './understood.ts'

/** Questions for a day, a place or an amount: what stands in a message besides decides which of several is meant. */
const WEIGHED: ReadonlySet<string> = new Set([
  ...['education.graduated', 'titles.obtained', 'titles.appointments', 'skills.obtained'],
  ...['insurance.since', 'insurance.employerSince', 'insurance.place', 'work.related', 'publications.similarity'],
  ...['employer.revenue', 'employer.staff', 'income', 'salary', 'computerModules', 'experts', 'selfScore.total'],
])

/** What is held once it is in hand: 高级工正在考 names one that is not. */
const HELD: ReadonlySet<string> = new Set(['education', 'skills', 'titles'])

/** 准备考技师, 快评工程师了. */
const STILL_TO_TRY =
  /(?:准备|打算|计划|想|正在?|还在|在|快|马上|即将)要?去?(?:考(?!过|出|上|到|下|核)|评(?!过|上|下|的|了|为|委|审(?:通|没)))/
/** The words name it, and a message of them leaves open whether it is in hand. */
function notInHand(read: Read<Understood> & { readonly kind: 'value' }, typed: string, asking: Asking): boolean {
  const { question, pending, pack, today } = asking
  const { facts, asks } = readMessage(typed, { today, asked: pending.question, pack })
  const about = fieldName(question.id)
  if (read.value.value === '没有' || facts.some(({ path }) => path.startsWith(question.id))) return false
  const toCome = question.id === 'education' ? UNFINISHED : STILL_TO_TRY
  return (
    toCome.test(normalise(typed)) ||
    asks.some(
      ({ about: of, why, candidate }) =>
        of.startsWith(about) && (why === 'ambiguous' || why === 'hedged') && candidate === read.value.value,
    )
  )
}

/**
 * An answer weighed against what the same words are read as in a message, with the question open (`read`: what its own reader took). Where
 * both took something and differ, the message counts, unless the reader is but more exact; where the message asks back, so does this.
 */
export function weighed(read: Read<Understood>, typed: string, asking: Asking): Read<Understood> {
  const { question, pending, pack, today } = asking
  if (read.kind === 'value' && HELD.has(question.id) && notInHand(read, typed, asking))
    return vague(`${read.value.shown}的证已经在手里了吗？在就回“是”；还没有的不算，说手里有的最高的那个。`, read.value)
  // What a button says is nothing but that.
  if (question.options.some(({ label }) => label === normalise(typed).trim())) return read
  const list = RESULT_LISTS.find((name) => name === question.id)
  if (read.kind !== 'value' || read.future || !(WEIGHED.has(question.id) || list || question.id === 'screen'))
    return read
  const told = readMessage(typed, { today, asked: pending.question, pack })
  if (question.id === 'screen') return withoutDenied(read, told.dossier)
  const given = answersIn(told.dossier, [question], pack).find(({ key }) => key === pending.question)
  if (list) return given && saysMore(given.understood.value, read.value.value) ? value(given.understood) : read
  if (given) return agrees(read.value.value, given.understood.value) ? read : value(given.understood)
  const about = fieldName(question.id.split('.')[0] ?? '')
  const ask = told.asks.find(
    ({ why, about: of }) => why !== 'unknown' && (told.facts.length === 0 || of.startsWith(about)),
  )
  if (!ask) return read
  // 查重120%: nothing to be confirmed.
  if (ask.why === 'impossible') return vague(`“${read.value.shown}”不对吧？请核对一下再说。`)
  return vague(`没看准，是“${read.value.shown}”吗？是就回“是”，不是就再说一遍。`, read.value)
}

/** 奖没有，荣誉更别提: a list that is named to say there is nothing in it. */
function withoutDenied(read: Read<Understood> & { readonly kind: 'value' }, dossier: Dossier): Read<Understood> {
  const named = read.value.value
  if (!Array.isArray(named)) return read
  const denied = RESULT_LISTS.filter((list) => named.includes(list) && dossier[list]?.length === 0)
  return denied.length === 0 ? read : vague('哪几样有？回数字，比如“1、3”；全都没有就回“都没有”。')
}

/** The same items with more told of each; or none, where the other has items of which nothing is told. */
function saysMore(more: Json, items: Json): boolean {
  if (!Array.isArray(more) || !Array.isArray(items)) return false
  const leaves = (item: Json) => Object.entries(item as Readonly<Record<string, Json>>)
  if (more.length === 0) return items.length > 0 && items.every((item) => leaves(item).length === 0)
  return (
    more.length === items.length &&
    items.some((item, at) => leaves(item).length < leaves(more[at] ?? {}).length) &&
    items.every((item, at) =>
      leaves(item).every(([key, leaf]) => (more[at] as Readonly<Record<string, Json>>)[key] === leaf),
    )
  )
}

/** The same, or the reader's within the other's: 2016年5月 and 2016年. */
function agrees(own: Json, other: Json): boolean {
  if (JSON.stringify(own) === JSON.stringify(other)) return true
  if (Array.isArray(own) && Array.isArray(other)) {
    const open = other.some((span) => span !== null && typeof span === 'object' && !('to' in span))
    return open || (own.length === other.length && own.every((span, at) => agrees(span, other[at] ?? null)))
  }
  if (own !== null && other !== null && typeof own === 'object' && typeof other === 'object') {
    const spans = [own, other] as unknown as Readonly<Record<string, Json>>[]
    return ['from', 'to'].every((end) => agrees(spans[0]?.[end] ?? null, spans[1]?.[end] ?? null))
  }
  if (typeof own !== 'string' || typeof other !== 'string') return false
  const [mine, theirs] = [rangeOf(own), rangeOf(other)]
  return mine !== null && theirs !== null && mine.first >= theirs.first && mine.last <= theirs.last
}
