import { earliestWithGates } from '../assessment/earliest.ts'
import { type Gap, gapsOf } from '../gaps.ts'
import { type JudgedPath, type Judgement, judge } from '../judge.ts'
import type { Pack } from '../pack.ts'
import { planState } from '../planState.ts'
import type { Range } from '../points/range.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { compareLearning, learnt } from './learning.ts'
import type { Case } from './read.ts'

/** One expectation of an example and what came out. */
export interface Check {
  /** 结论 工程师·破格 */
  readonly what: string
  readonly expected: string
  readonly found: string
  readonly ok: boolean
}

export interface CaseResult {
  readonly case: Case
  readonly ok: boolean
  readonly checks: readonly Check[]
}

export interface CaseRun {
  readonly results: readonly CaseResult[]
  readonly coverage: Coverage
}

/** Judges every example of a pack and compares; tells which conditions and rows they reach. Pure. */
export function runCases(pack: Pack, cases: readonly Case[]): CaseRun {
  const run = cases.map((example) => {
    const { judgement, checks } = tried(pack, example)
    return { case: example, judgement, checks, ok: checks.every(({ ok }) => ok) }
  })
  return {
    results: run.map(({ case: example, checks, ok }) => ({ case: example, checks, ok })),
    coverage: coverageOf(pack, run),
  }
}

/** Whether one example comes out as it should. Pure. */
export function holds(pack: Pack, example: Case): boolean {
  return tried(pack, example).checks.every(({ ok }) => ok)
}

/** What was learnt is counted by the pack that judges, since its rules for registering may differ. */
function tried(pack: Pack, example: Case): { judgement: Judgement; checks: Check[] } {
  const counted = learnt(pack, example)
  const judgement = judge(pack, counted.dossier, { asOf: example.asOf })
  return {
    judgement,
    checks: [...checksOf(example, judgement), ...compareLearning(example.expect, counted, pack)],
  }
}

function checksOf({ expect, about }: Case, judgement: Judgement): Check[] {
  const pathOf = (id: string) => judgement.paths.find(({ path }) => path.id === id)
  const each = <T>(section: Record<string, T>, check: (id: string, expected: T) => Omit<Check, 'what'>, word: string) =>
    Object.entries(section).map(([id, expected]): Check => ({ what: `${word} ${id}`, ...check(id, expected) }))
  return [
    ...each(expect.结论, (id, expected) => same(expected, pathOf(id)?.verdict), '结论'),
    ...each(expect.公共条件, (id, expected) => same(expected, gateOf(judgement, id, about)?.verdict), '公共条件'),
    ...each(expect.总, (id, expected) => same(expected, pathOf(id)?.overall), '总'),
    ...each(expect.最早, (id, expected) => same(expected, earliest(pathOf(id), judgement)), '最早'),
    ...each(expect.差, (id, expected) => said(expected, pathOf(id)), '差'),
    ...each(expect.评审条件, (id, expected) => same(expected, standardOf(judgement, id)?.verdict), '评审条件'),
    ...(expect.窗口 === undefined
      ? []
      : [{ what: '窗口', ...same(expect.窗口, planState(judgement.pack.plan, judgement.asOf)) }]),
    ...each(expect.对照, (id, expected) => same(expected, comparedOf(judgement, id)?.verdict), '对照'),
    ...each(expect.分, (name, expected) => same(range(expected), range(pointsOf(judgement, name))), '分'),
  ]
}

/** A public condition as it stands for one path's look-back. */
function gateOf(judgement: Judgement, id: string, about: string) {
  return judgement.gates.find(({ gate, appliesTo }) => gate.id === id && appliesTo.includes(about))
}

function standardOf(judgement: Judgement, id: string) {
  return judgement.standards.find(({ standard }) => standard.id === id)
}

function comparedOf(judgement: Judgement, id: string) {
  return judgement.comparison?.paths.find(({ path }) => path.id === id)
}

function same(expected: string, found: string | undefined): Omit<Check, 'what'> {
  return { expected, found: found ?? '没有', ok: expected === found }
}

function earliest(path: JudgedPath | undefined, { pack }: Judgement): string {
  return (path && earliestWithGates(path, pack.plan)?.date) ?? '无'
}

/** Whether each piece of text stands in the gaps of the path or of its public conditions; spaces do not matter. */
function said(pieces: readonly string[], path: JudgedPath | undefined): Omit<Check, 'what'> {
  const gaps = path ? [...gapsOf(path.judged), ...path.gates.flatMap(({ judged }) => gapsOf(judged))] : []
  const found = gaps.map(sayGap).join('；')
  const tight = (text: string) => text.replaceAll(/\s/g, '')
  return {
    expected: pieces.join('、'),
    found: found || '没有缺口',
    ok: pieces.every((piece) => tight(found).includes(tight(piece))),
  }
}

function sayGap(gap: Gap): string {
  const options = gap.options?.map((way) => way.map(sayGap).join('，')) ?? []
  return [gap.need, gap.have, gap.short, gap.fix, ...options].filter((part) => part !== '').join('，')
}

function range(value: Range | number | undefined): string {
  if (value === undefined) return '没有'
  const [low, high] = typeof value === 'number' ? [value, value] : value
  return `[${low}, ${high}]`
}

function pointsOf(judgement: Judgement, name: string): Range | undefined {
  const score = judgement.score()
  if (!score) return undefined
  if (name === '合计') return score.total
  if (name === '山区县') return score.mountain
  if (name === '含山区县合计') return score.totalWithMountain
  const group = score.groups.find((entry) => entry.name === name)
  return (group ?? score.groups.flatMap(({ items }) => items).find((item) => item.name === name))?.range
}
