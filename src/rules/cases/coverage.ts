import type { Truth } from '../../dossier/truth.ts'
import { type Condition, leavesOf } from '../condition.ts'
import { type Judged, judgedLeaves } from '../evaluate.ts'
import type { Judgement } from '../judge.ts'
import type { Pack } from '../pack.ts'
import type { Case } from './read.ts'

/** An example with the judgement of its dossier, for what is counted over all of them. */
export interface JudgedCase {
  readonly case: Case
  readonly judgement: Judgement
}

/** A condition or a row of the points table, and the examples that settle it one way or the other. */
export interface Reached {
  readonly id: string
  readonly kind: '路径' | '公共条件' | '评审条件' | '量化表'
  /** The path, public condition or group of the table it belongs to. */
  readonly owner: string
  readonly clause: string
  readonly need: string
  readonly line: number
  /** How many examples found it 符合, 不符合, 待核实 (a row of the table: some points, none, open). */
  readonly seen: Readonly<Record<Truth, number>>
  /** What no example shows: it is not tested from that side. */
  readonly missing: readonly ('符合' | '不符合' | '待核实' | '得分' | '不得分')[]
}

export interface Coverage {
  readonly entries: readonly Reached[]
  /** Names of the examples that speak of a path or public condition. */
  readonly casesOf: ReadonlyMap<string, readonly string[]>
}

/**
 * Counts only examples that expect something of the owner, since a condition judged without anybody looking at the outcome
 * is not tested. A condition must be seen both 符合 and not; a silence of the documents only 待核实.
 */
export function coverageOf(pack: Pack, judged: readonly JudgedCase[]): Coverage {
  const seen = new Map<string, Record<Truth, number>>()
  const casesOf = new Map<string, string[]>()
  const count = (id: string, truth: Truth) => {
    const entry = seen.get(id) ?? { yes: 0, no: 0, unknown: 0 }
    entry[truth] += 1
    seen.set(id, entry)
  }
  const countLeaves = (whole: Judged) => {
    for (const leaf of judgedLeaves(whole)) count(leaf.condition.id, leaf.truth)
  }

  for (const { case: example, judgement } of judged) {
    const { 结论, 总, 最早, 差, 公共条件, 评审条件, 分 } = example.expect
    const paths = new Set(Object.keys({ ...结论, ...总, ...最早, ...差 }))
    for (const { path, judged: whole } of judgement.paths.filter((entry) => paths.has(entry.path.id))) {
      countLeaves(whole)
      casesOf.set(path.id, [...(casesOf.get(path.id) ?? []), example.name])
    }
    for (const { gate, judged: whole, appliesTo } of judgement.gates) {
      if (!(gate.id in 公共条件) || !appliesTo.includes(example.about)) continue
      countLeaves(whole)
      casesOf.set(gate.id, [...(casesOf.get(gate.id) ?? []), example.name])
    }
    for (const { standard, judged: whole } of judgement.standards) {
      if (!(standard.id in 评审条件)) continue
      countLeaves(whole)
      casesOf.set(standard.id, [...(casesOf.get(standard.id) ?? []), example.name])
    }
    const score = Object.keys(分).length > 0 ? judgement.score() : null
    for (const group of score?.groups ?? []) {
      for (const item of group.items) {
        if (item.name in 分) count(pointsId(group.name, item.name), truthOf(item.range))
        else if (group.name in 分 || '合计' in 分) count(pointsId(group.name, item.name), truthOf(item.range))
      }
    }
    if (score && ('山区县' in 分 || '含山区县合计' in 分)) count(pointsId('另加', '山区县'), truthOf(score.mountain))
  }
  return { entries: entriesOf(pack, seen), casesOf }
}

/**
 * The same for the plans of one family together: what stands in the criteria they share is tested once an example of any
 * year shows it; public conditions are each year's own.
 */
export function togetherOf(coverages: readonly Coverage[]): Coverage[] {
  const all = new Map<string, Reached[]>()
  for (const entry of coverages.flatMap(({ entries }) => entries))
    all.set(entry.id, [...(all.get(entry.id) ?? []), entry])
  const shared = (entry: Reached): Reached => {
    const same = (all.get(entry.id) ?? []).filter(({ kind }) => kind === entry.kind)
    const sum = (truth: Truth) => same.reduce((total, { seen }) => total + seen[truth], 0)
    return {
      ...entry,
      seen: { yes: sum('yes'), no: sum('no'), unknown: sum('unknown') },
      missing: entry.missing.filter((side) => same.every(({ missing: sides }) => sides.includes(side))),
    }
  }
  return coverages.map((coverage) => ({
    ...coverage,
    entries: coverage.entries.map((entry) => (entry.kind === '公共条件' ? entry : shared(entry))),
  }))
}

/** From which sides an entry must be seen: a row of the table with points (or some open) and with none. */
type Need = 'condition' | 'silence' | 'points'

const pointsId = (group: string, item: string) => `${group}#${item}`

function truthOf([low, high]: readonly [number, number]): Truth {
  if (low !== high) return 'unknown'
  return high > 0 ? 'yes' : 'no'
}

function entriesOf(pack: Pack, seen: ReadonlyMap<string, Record<Truth, number>>): Reached[] {
  const entry = (base: Pick<Reached, 'id' | 'kind' | 'owner' | 'clause' | 'need' | 'line'>, needed: Need): Reached => {
    const found = seen.get(base.id) ?? { yes: 0, no: 0, unknown: 0 }
    return { ...base, seen: found, missing: missing(found, needed) }
  }
  const ofConditions = (
    kind: '路径' | '公共条件' | '评审条件',
    owners: readonly { readonly id: string; readonly condition: Condition }[],
  ) =>
    owners.flatMap(({ id: owner, condition }) =>
      leavesOf(condition).map(({ id, clause, need, line, operator }) =>
        entry({ id, kind, owner, clause, need, line }, operator === '文件未写' ? 'silence' : 'condition'),
      ),
    )
  const table = pack.criteria.points
  return [
    ...ofConditions('路径', pack.criteria.paths),
    ...ofConditions('公共条件', pack.plan.gates),
    ...ofConditions('评审条件', pack.criteria.standards),
    ...(table?.groups ?? []).flatMap((group) =>
      group.items.map(({ name, clause, line }) =>
        entry(
          { id: pointsId(group.name, name), kind: '量化表', owner: group.name, clause, need: name, line },
          'points',
        ),
      ),
    ),
    ...(table?.extra
      ? [
          entry(
            {
              id: pointsId('另加', '山区县'),
              kind: '量化表',
              owner: '另加',
              clause: table.extra.clause,
              need: table.extra.name,
              line: table.extra.line,
            },
            'points',
          ),
        ]
      : []),
  ]
}

function missing({ yes, no, unknown }: Readonly<Record<Truth, number>>, need: Need): Reached['missing'] {
  switch (need) {
    case 'silence':
      return unknown > 0 ? [] : ['待核实']
    case 'points':
      return [...(yes + unknown > 0 ? [] : (['得分'] as const)), ...(no > 0 ? [] : (['不得分'] as const))]
    case 'condition':
      return [...(yes > 0 ? [] : (['符合'] as const)), ...(no + unknown > 0 ? [] : (['不符合'] as const))]
  }
}
