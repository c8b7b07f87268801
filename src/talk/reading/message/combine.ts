import type { Dossier } from '../../../dossier/dossier.ts'
import { readDossier } from '../../../dossier/read.ts'
import { EITHER, isHedged, isRoughFigure, isUndecided } from './doubts.ts'
import { evidenceOf, type Letters } from './even.ts'
import type { Found, Leaf, Message, Place } from './found.ts'
import { fieldName } from './names.ts'
import type { AskBack, Doubt, Fact } from './told.ts'
import { tooEarly } from './tooEarly.ts'

/** What the findings of all extractors come to. */
export interface Combined {
  readonly dossier: Dossier
  readonly facts: readonly Fact[]
  readonly asks: readonly AskBack[]
  /** Everything that was understood, in the working text. */
  readonly used: readonly Place[]
}

/** The leaf without which an entry says nothing: a date of no title is no fact. */
const IDENTITY: Readonly<Record<string, string>> = {
  titles: 'level',
  skills: 'grade',
  posts: 'role',
  skillHonours: 'name',
}
const MOST = 60

/** Facts of the dossier and questions back, from what the extractors found; the later of two readings of one field counts. */
export function combine(found: readonly Found[], message: Message, letters: Letters): Combined {
  const evidence = (place: Place) => evidenceOf(letters, place.from, place.to)
  const facts: Fact[] = []
  const asks: AskBack[] = []
  const used: Place[] = []
  const dossier: Record<string, unknown> = {}

  const ask = (about: string, leaf: Leaf, why: Doubt) => {
    const candidate = leaf.value === undefined ? {} : { candidate: leaf.value }
    const entry = { about, why, evidence: evidence(leaf), ...candidate }
    const same = asks.findIndex((other) => other.about === about && other.evidence.from === entry.evidence.from)
    if (same < 0) asks.push(entry)
  }
  const open = EITHER.test(message.text)
  const doubtOf = (leaf: Leaf): Doubt | null => {
    if (leaf.why !== undefined || leaf.value === undefined) return leaf.why ?? 'incomplete'
    if (open && isUndecided(message.text, message.clauses, leaf)) return 'unknown'
    const rough = typeof leaf.value === 'number' && isRoughFigure(message.text, leaf)
    return rough || isHedged(message.text, message.clauses, leaf) ? 'hedged' : null
  }
  const tell = (path: string, leaf: Leaf) => {
    for (const [leafPath, value] of leavesOf(path, leaf.value))
      facts.push({ path: leafPath, value, evidence: evidence(leaf) })
  }

  const items = new Map<string, Readonly<Record<string, Leaf>>[]>()
  const none = new Map<string, Place>()
  const fields = new Map<string, Leaf>()
  for (const entry of found) {
    if ('used' in entry) used.push(entry.used)
    else if ('about' in entry) {
      used.push(entry.leaf)
      if (!entry.unlessAsked) ask(entry.about, entry.leaf, entry.leaf.why)
    } else if ('field' in entry) {
      used.push(entry.leaf)
      fields.set(entry.field, entry.leaf)
    } else if ('none' in entry) {
      used.push(entry.none)
      none.set(entry.list, entry.none)
    } else {
      used.push(...Object.values(entry.item))
      items.set(entry.list, [...(items.get(entry.list) ?? []), entry.item])
    }
  }

  for (const [list, place] of none) {
    if (items.has(list)) continue
    if (isHedged(message.text, message.clauses, place)) ask(fieldName(list), { ...place, value: [] }, 'hedged')
    else {
      dossier[list] = []
      facts.push({ path: list, value: [], evidence: evidence(place) })
    }
  }
  for (const [list, entries] of items) {
    const taken: Record<string, unknown>[] = []
    for (const item of entries.slice(0, MOST)) {
      const identity = IDENTITY[list]
      const doubt = identity && item[identity] ? doubtOf(item[identity]) : null
      const value: Record<string, unknown> = {}
      for (const [key, leaf] of Object.entries(item)) {
        const why = doubtOf(leaf)
        if (why !== null) ask(aboutOf(list, key, item), leaf, why)
        else if (doubt === null) {
          value[key] = leaf.value
          tell(`${list}.${taken.length}.${key}`, leaf)
        }
      }
      if (Object.keys(value).length > 0) taken.push(value)
    }
    if (taken.length > 0) dossier[list] = taken
  }
  for (const [field, leaf] of fields) {
    const why = doubtOf(leaf)
    if (why !== null) {
      ask(fieldName(field), leaf, why)
      continue
    }
    put(dossier, field.split('.'), leaf.value)
    tell(field, leaf)
  }
  for (const entry of found)
    if ('about' in entry && entry.unlessAsked && !asks.some(({ about }) => overlap(about, entry.about)))
      ask(entry.about, entry.leaf, entry.leaf.why)
  return { ...sound(dossier, facts, asks), used }
}

/** 职称.助理工程师.取得 and 职称.取得 are one question. */
function overlap(one: string, other: string): boolean {
  const [a, b] = [one.split('.'), other.split('.')]
  return a.every((step) => b.includes(step)) || b.every((step) => a.includes(step))
}

/** 职称.助理工程师.取得: which title is meant stands in the name. */
function aboutOf(list: string, key: string, item: Readonly<Record<string, Leaf>>): string {
  const name = fieldName(`${list}.0.${key}`)
  const level = item.level?.value ?? item.grade?.value
  if (list === 'education' && key === 'level' && typeof level === 'string') return name.replace('.', `.${level}.`)
  if ((list !== 'titles' && list !== 'skills') || key === 'level' || key === 'grade' || typeof level !== 'string')
    return name
  const [first = '', ...rest] = name.split('.')
  return [first, level, ...rest].join('.')
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path
  if (key === undefined) return
  if (rest.length === 0) {
    target[key] = value
    return
  }
  const inner = target[key]
  const next = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {}
  target[key] = next
  put(next, rest, value)
}

function leavesOf(path: string, value: unknown): [string, unknown][] {
  if (Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'object')) {
    return value.flatMap((entry, index) => leavesOf(`${path}.${index}`, entry))
  }
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, inner]) => leavesOf(`${path}.${key}`, inner))
  }
  return [[path, value]]
}

/**
 * What cannot be true together, or stand in a dossier at all, is asked back and not taken: appointed before the title was
 * obtained, graduated before birth.
 */
function sound(
  dossier: Record<string, unknown>,
  facts: readonly Fact[],
  asks: readonly AskBack[],
): Pick<Combined, 'dossier' | 'facts' | 'asks'> {
  const whole = readDossier(dossier)
  const early = tooEarly(dossier)
  if (whole.ok && early.length === 0) return { dossier: whole.dossier, facts, asks }
  if (early.length > 0) return sound(...withoutPaths(dossier, facts, asks, early))
  let kept: Record<string, unknown> = {}
  const left: Fact[] = []
  const more: AskBack[] = []
  for (const key of Object.keys(dossier).sort((a, b) => Number(b === 'birth') - Number(a === 'birth'))) {
    const own = facts.filter(({ path }) => path.split('.')[0] === key)
    const tried = readDossier({ ...kept, [key]: dossier[key] })
    if (tried.ok) {
      kept = tried.dossier as Record<string, unknown>
      left.push(...own)
      continue
    }
    const parts = key === 'titles' ? withoutDates(kept, dossier[key]) : null
    if (parts !== null) {
      kept = parts.kept as Record<string, unknown>
      left.push(...own.filter(({ path }) => !parts.dropped.some((dropped) => path.startsWith(dropped))))
      for (const dropped of parts.dropped) {
        const fact = own.find(({ path }) => path.startsWith(dropped))
        const level = own.find(({ path }) => path === dropped.replace(/[^.]+$/, 'level'))?.value
        const [list = '', last = ''] = fieldName(dropped).split('.')
        const about = [list, ...(typeof level === 'string' ? [level] : []), last].join('.')
        if (fact) more.push({ about, why: 'impossible', evidence: fact.evidence, candidate: fact.value })
      }
      continue
    }
    const [first] = own
    if (first)
      more.push({ about: fieldName(key), why: 'impossible', evidence: first.evidence, candidate: dossier[key] })
  }
  return { dossier: kept as Dossier, facts: left, asks: [...asks, ...more] }
}

/** Leaves taken out of a dossier and asked about instead. */
function withoutPaths(
  dossier: Record<string, unknown>,
  facts: readonly Fact[],
  asks: readonly AskBack[],
  paths: readonly string[],
): [Record<string, unknown>, readonly Fact[], readonly AskBack[]] {
  const cut = structuredClone(dossier)
  const more: AskBack[] = []
  for (const path of paths) {
    const fact = facts.find((entry) => entry.path === path)
    if (fact) more.push({ about: fieldName(path), why: 'impossible', evidence: fact.evidence, candidate: fact.value })
    const steps = path.split('.')
    const holder = steps.slice(0, -1).reduce<unknown>((inner, step) => (inner as Record<string, unknown>)?.[step], cut)
    if (holder) delete (holder as Record<string, unknown>)[steps.at(-1) ?? '']
  }
  return [cut, facts.filter(({ path }) => !paths.includes(path)), [...asks, ...more]]
}

/** Titles without the dates that contradict each other; which of them is wrong has to be asked. */
function withoutDates(
  kept: Record<string, unknown>,
  titles: unknown,
): { readonly kept: Dossier; readonly dropped: readonly string[] } | null {
  if (!Array.isArray(titles)) return null
  const dropped: string[] = []
  const cut = titles.map((title: Record<string, unknown>, index) => {
    if (readDossier({ titles: [title] }).ok) return title
    dropped.push(`titles.${index}.obtained`, `titles.${index}.appointments`)
    return Object.fromEntries(Object.entries(title).filter(([key]) => key !== 'obtained' && key !== 'appointments'))
  })
  const read = readDossier({ ...kept, titles: cut })
  return read.ok && dropped.length > 0 ? { kept: read.dossier, dropped } : null
}
