import type { DatedStep } from '../../calendar/task.ts'
import { sayDate } from '../../dossier/date.ts'
import type { Criteria, Note, Pack } from '../pack.ts'
import type { Contact, Material } from '../plan.ts'
import { pairBy, type Sides } from './sides.ts'

/** Something of a list that both plans have, with the parts of it that differ. */
export interface EntryChange {
  readonly name: string
  readonly parts: readonly ({ readonly what: string } & Sides<string>)[]
}

export interface ListDiff {
  readonly same: number
  readonly changed: readonly EntryChange[]
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
}

type Parts<T> = readonly (readonly [string, (item: T) => string])[]

const NONE = '没有'

function listDiff<T>(a: readonly T[], b: readonly T[], nameOf: (item: T) => string, parts: Parts<T>): ListDiff {
  const { both, onlyA, onlyB } = pairBy(a, b, nameOf)
  const changed = both
    .map((pair) => ({
      name: nameOf(pair.a),
      parts: parts
        .map(([what, say]) => ({ what, a: say(pair.a) || NONE, b: say(pair.b) || NONE }))
        .filter((part) => part.a !== part.b),
    }))
    .filter((change) => change.parts.length > 0)
  return { same: both.length - changed.length, changed, onlyA: onlyA.map(nameOf), onlyB: onlyB.map(nameOf) }
}

export function stepsDiff(a: readonly DatedStep[], b: readonly DatedStep[]): ListDiff {
  return listDiff(a, b, ({ what }) => what, [
    ['谁', ({ who }) => who],
    ['从', ({ from }) => (from ? sayDate(from) : '')],
    ['到', ({ to }) => (to ? sayDate(to) : '')],
    ['工作日', ({ workingDays }) => (workingDays === undefined ? '' : `${workingDays} 个`)],
    ['赶在', ({ within }) => within ?? ''],
    ['随', ({ startsWith }) => startsWith ?? ''],
    ['收到后', ({ after }) => after ?? ''],
    ['份数', ({ detail }) => copiesIn(detail)],
    ['说明', ({ detail }) => detail ?? ''],
  ])
}

export function materialsDiff(a: readonly Material[], b: readonly Material[]): ListDiff {
  return listDiff(a, b, ({ name }) => name, [
    ['份数', ({ detail }) => copiesIn(detail)],
    ['说明', ({ detail }) => detail ?? ''],
    ['用于', ({ paths }) => paths.join('、') || '所有路径'],
  ])
}

export function contactsDiff(a: readonly Contact[], b: readonly Contact[]): ListDiff {
  return listDiff(a, b, ({ who }) => who, [
    ['电话', ({ phone }) => phone.join('、')],
    ['网址', ({ web }) => web ?? ''],
    ['地址', ({ address }) => address ?? ''],
    ['事项', (contact) => contact.for],
  ])
}

export function notesDiff(a: Pack, b: Pack): ListDiff {
  // Whoever the plan names is told once, under 咨询, not with every note.
  const notesOf = ({ notes, plan }: Pack) =>
    [...notes.values()].map((note) => (note.contact === plan.hotline ? { ...note, contact: '咨询的单位' } : note))
  return listDiff(notesOf(a), notesOf(b), ({ id }: Note) => id, [
    ['问题', ({ question }) => question],
    ['读法', ({ reading }) => reading],
    ['问谁', ({ contact }) => contact],
  ])
}

/** How the criteria recognise education: 对口, 明显不同, 要问, 技工院校, one entry each. */
export function educationDiff(a: Criteria, b: Criteria): ListDiff {
  const entries = ({ majors, technicalClasses }: Criteria) => [
    ...majors.kinds.map(({ name, words, names }) => ({ name: `对口 ${name}`, words: [...words, ...names].join('、') })),
    { name: '有几个学历的', words: majors.highestCounts ? '有一个对口，最高学历就算' : '每个学历只看自己的专业' },
    { name: '明显不对口', words: majors.foreign.join('、') },
    { name: '不排除的', words: (majors.mixed ?? []).join('、') },
    { name: '先问的', words: majors.doubtful.join('、') },
    ...Object.entries(technicalClasses).map(([name, level]) => ({ name, words: level })),
  ]
  return listDiff(entries(a), entries(b), ({ name }) => name, [['', ({ words }) => words]])
}

/** 一式 2 份 → 2 份; everything said of copies in a text. */
function copiesIn(text: string | undefined): string {
  return [...(text ?? '').matchAll(/(?:一式\s*)?([\d一二两三四五六七八九十]+)\s*份/g)]
    .map(([, count]) => `${count} 份`)
    .join('、')
}
