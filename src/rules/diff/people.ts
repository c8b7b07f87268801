import { addDays, daysBetween, type LocalDate } from '../../dossier/date.ts'
import type { Dossier } from '../../dossier/dossier.ts'
import type { Case } from '../cases/read.ts'
import { type Judgement, judge } from '../judge.ts'
import type { Pack, Path, Plan } from '../pack.ts'
import { VERDICTS, type Verdict } from '../verdict.ts'
import { shiftYears } from './shift.ts'
import type { Side, Sides } from './sides.ts'

/** A sample applicant and the plan whose year their facts were written for. */
export interface Person {
  readonly name: string
  readonly file: string
  readonly origin: Side
  readonly dossier: Dossier
}

/** How one applicant fares differently. */
export interface PersonChange {
  readonly name: string
  readonly file: string
  readonly origin: Side
  /** The best verdict of a level, public conditions included, where it differs. */
  readonly best: readonly ({ readonly level: string } & Sides<Verdict>)[]
  /** Paths whose own conditions come out differently. */
  readonly paths: readonly ({ readonly id: Sides<string> } & Sides<Verdict>)[]
}

/** So many went from one verdict to another at a level. */
export interface Move extends Sides<Verdict> {
  readonly level: string
  readonly count: number
}

export interface PeopleDiff {
  readonly judged: number
  /** Whose best verdict at some level differs. */
  readonly bestChanged: number
  /** Of whom only single paths differ. */
  readonly pathsChanged: number
  readonly moves: readonly Move[]
  /** Those of the best verdicts first. */
  readonly people: readonly PersonChange[]
}

/** Where plans give no level in common, the best of all is compared. */
const ANY_LEVEL = '各自最好的'

/**
 * The applicants of both plans' examples, each dossier once. One that belongs to both (a family's file that names no plan) is
 * taken to be of the earlier year, since it was written when there was only that.
 */
export function samplePeople(a: Pack, casesA: readonly Case[], b: Pack, casesB: readonly Case[]): Person[] {
  const earlier: Side = b.plan.year < a.plan.year ? 'b' : 'a'
  const placeOf = ({ file, line }: Case) => `${file}:${line}`
  const inA = new Set(casesA.map(placeOf))
  const inB = new Set(casesB.map(placeOf))
  const people = [
    ...casesA.map((example) => ({ example, origin: inB.has(placeOf(example)) ? earlier : ('a' as const) })),
    ...casesB.filter((example) => !inA.has(placeOf(example))).map((example) => ({ example, origin: 'b' as const })),
  ]
  const once = new Map<string, Person>()
  for (const { example, origin } of people) {
    const { name, file, dossier } = example
    const key = `${origin} ${JSON.stringify(dossier)}`
    if (!once.has(key)) once.set(key, { name, file, origin, dossier })
  }
  return [...once.values()]
}

export interface PeopleSetting {
  readonly a: Pack
  readonly b: Pack
  readonly paths: readonly Sides<Path>[]
  /** What somebody was told by telephone (问明) holds for plans of that family only. */
  readonly sameFamily: boolean
  /** Whether to move everybody's years to meet the other plan's. */
  readonly moved: boolean
}

/**
 * Judges everybody under both plans, each in the middle of its own window, whatever day their example was written for: the
 * day must not make the difference. Pure.
 */
export function peopleDiff(people: readonly Person[], setting: PeopleSetting): PeopleDiff {
  const { a, b } = setting
  const days = { a: middleOf(a.plan), b: middleOf(b.plan) }
  const levels = a.plan.levels.filter((level) => b.plan.levels.includes(level))
  const changes = people.map((person): PersonChange => {
    const left = judge(a, dossierFor(person, 'a', setting), { asOf: days.a })
    const right = judge(b, dossierFor(person, 'b', setting), { asOf: days.b })
    const best = (levels.length > 0 ? levels : [null]).map((level) => ({
      level: level ?? ANY_LEVEL,
      a: bestOf(left, level),
      b: bestOf(right, level),
    }))
    return {
      name: person.name,
      file: person.file,
      origin: person.origin,
      best: best.filter(differs),
      paths: setting.paths
        .map((pair) => ({
          id: { a: pair.a.id, b: pair.b.id },
          a: verdictOf(left, pair.a),
          b: verdictOf(right, pair.b),
        }))
        .filter(differs),
    }
  })
  const [bestChanged, pathsChanged] = [
    changes.filter(({ best }) => best.length > 0),
    changes.filter(({ best, paths }) => best.length === 0 && paths.length > 0),
  ]
  return {
    judged: people.length,
    bestChanged: bestChanged.length,
    pathsChanged: pathsChanged.length,
    moves: movesOf(bestChanged),
    people: [...bestChanged, ...pathsChanged],
  }
}

const differs = ({ a, b }: Sides<Verdict>) => a !== b

function middleOf({ applyFrom, applyBy }: Plan): LocalDate {
  return addDays(applyFrom, Math.floor(daysBetween(applyFrom, applyBy) / 2))
}

function dossierFor({ dossier, origin }: Person, side: Side, { a, b, sameFamily, moved }: PeopleSetting): Dossier {
  if (origin === side) return dossier
  const years = b.plan.year - a.plan.year
  const shifted = moved ? shiftYears(dossier, side === 'b' ? years : -years) : dossier
  if (sameFamily || shifted.rulings === undefined) return shifted
  const { rulings: _, ...rest } = shifted
  return rest
}

function verdictOf({ paths }: Judgement, { id }: Path): Verdict {
  return paths.find(({ path }) => path.id === id)?.verdict ?? '不符合'
}

function bestOf({ paths }: Judgement, level: string | null): Verdict {
  const ranks = paths
    .filter(({ path }) => level === null || path.level === level)
    .map(({ overall }) => VERDICTS.indexOf(overall))
  return VERDICTS[Math.min(...ranks)] ?? '不符合'
}

function movesOf(changes: readonly PersonChange[]): Move[] {
  const counts = new Map<string, Move>()
  for (const { level, a, b } of changes.flatMap(({ best }) => best)) {
    const key = `${level} ${a} ${b}`
    counts.set(key, { level, a, b, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((x, y) => y.count - x.count)
}
