import { sayDate } from '../dossier/date.ts'
import { earliestWithGates } from '../rules/assessment/earliest.ts'
import { gapsOf } from '../rules/gaps.ts'
import type { JudgedGate, JudgedPath, Judgement } from '../rules/judge.ts'
import { questionFor, questionKey } from '../rules/next.ts'
import type { Verdict } from '../rules/verdict.ts'
import { bestFirst } from './best.ts'
import { type ClauseNames, namesFor, shortClause } from './clauses.ts'
import { gapLines, inBrief } from './gapLines.ts'
import { shortOf } from './review.ts'
import type { State } from './state.ts'
import { openFacts, openLeaves, telling } from './undecided.ts'
import { say } from './wording.ts'
import { questionsOf, type World } from './world.ts'

const MARK: Readonly<Record<Verdict, string>> = { 可申报: '✓', 补齐后可申报: '△', 待核实: '？', 不符合: '✗' }
const TRUTH = { yes: '✓', no: '✗', unknown: '？' } as const

/**
 * Every path of the level with its clause: open and undecided ones with what they hang on, failing ones in a line with
 * what they lack, those nobody asked about yet together; then the public conditions, those that hold in one line. Where those
 * bar every way, they come first.
 */
export function detailText(world: World, state: State, judgement: Judgement): string {
  const { wording } = world
  const paths = bestFirst(judgement, state)
  const gates = shownGates(paths, judgement)
  const names = namesFor(judgement.pack, [
    ...paths.map(({ path }) => path.clause),
    ...gates.map(({ gate }) => gate.clause),
  ])
  const asked = (path: JudgedPath) =>
    path.overall !== '待核实' ||
    openFacts({ judged: path.judged, gates: [] }).length === 0 ||
    untold(world, state, judgement, path).length === 0
  // 初定 that is not open belongs nowhere here: it does not go through the plan.
  const shown = paths.filter((path) => asked(path) && !(path.path.method === '初定' && path.verdict === '不符合'))
  const rest = paths.filter((path) => !asked(path))
  const head = say(wording, '详细头', { 级别: state.target ?? say(wording, '各级') })
  const all = [...ways(world, state, judgement, shown, names), ...unasked(world, state, rest, names)]
  const common = [say(wording, '详细公共'), ...gatesLines(world, state, judgement, gates, names)]
  const [best] = paths
  return (
    best && isBarred(best)
      ? [...common.slice(0, 1), whence(world, names), ...common.slice(1), head, ...all]
      : [head, whence(world, names), ...all, ...common]
  ).join('\n')
}

/** Its own conditions hold, and a public one does not. */
const isBarred = ({ overall, verdict }: JudgedPath) => overall === '不符合' && verdict !== '不符合'

/** Each way; where one is open, what the others lack is said to be no hindrance. */
function ways(
  world: World,
  state: State,
  judgement: Judgement,
  paths: readonly JudgedPath[],
  names: ClauseNames,
): string[] {
  const lines = (some: readonly JudgedPath[]) => some.flatMap((path) => pathLines(world, state, judgement, path, names))
  const isOpen = (path: JudgedPath) => path.verdict === '可申报' && !isBarred(path)
  const open = paths.filter(isOpen)
  const others = paths.filter((path) => !isOpen(path))
  // Of several levels together each is a matter of its own.
  if (state.target === null || open.length === 0 || others.length === 0) return lines(paths)
  return [...lines(open), say(world.wording, '详细够一条'), ...lines(others)]
}

/** Ways nobody asked about yet, each name once; of all levels together by their names alone. */
function unasked({ wording }: World, state: State, paths: readonly JudgedPath[], names: ClauseNames): string[] {
  if (paths.length === 0) return []
  const how = say(wording, state.stage === 'result' ? '没问到怎么看' : '没问到接着答')
  const clausesOf = (method: string) =>
    paths.flatMap(({ path }) => (path.method === method ? [names.name(path.clause)] : []))
  const list = (some: readonly JudgedPath[]) => [...new Set(some.map(({ path }) => path.method))]
  if (state.target !== null) {
    const named = list(paths).map((method) => `${method}（${[...new Set(clausesOf(method))].join('；')}）`)
    return [say(wording, '没问到的路', { 清单: named.join('、'), 怎么看: how })]
  }
  const levels = [...new Set(paths.map(({ path }) => path.level))]
  const said = levels.map((level) => `${level}${list(paths.filter(({ path }) => path.level === level)).join('、')}`)
  return [say(wording, '没问到的路', { 清单: said.join('；'), 怎么看: how })]
}

/** Which documents the clauses of a list are of. */
function whence({ wording }: World, { main, legend }: ClauseNames): string {
  const others = legend.map(({ short, number }) => say(wording, '条款简称', { 简称: short, 文号: number }))
  return say(wording, '条款在', { 文件: [shortClause(main), ...others].join('；') })
}

/** Questions about a path's own conditions that have no answer of any kind yet. */
function untold(world: World, state: State, judgement: Judgement, path: JudgedPath): string[] {
  return keysOf(world, judgement, openFacts({ judged: path.judged, gates: [] })).filter(
    (key) => state.answers[key] === undefined,
  )
}

function keysOf(world: World, { pack }: Judgement, facts: readonly string[]): string[] {
  const keys = facts.flatMap((fact) => {
    const question = questionFor(fact, questionsOf(world, pack), new Set())
    return question ? [questionKey(question, fact)] : []
  })
  return [...new Set(keys)]
}

function pathLines(world: World, state: State, judgement: Judgement, path: JudgedPath, names: ClauseNames): string[] {
  const { wording } = world
  const own = { judged: path.judged, gates: [] }
  const said = {
    记号: MARK[path.verdict],
    方式: state.target === null ? `${path.path.level}·${path.path.method}` : path.path.method,
    概要: path.path.summary,
    条款: names.name(path.path.clause),
  }
  if (path.verdict === '不符合') {
    const earliest = earliestWithGates(path, judgement.pack.plan)
    const when = earliest ? say(wording, '详细最早', { 日期: sayDate(earliest.date) }) : ''
    return [say(wording, '详细不行', { ...said, 缺: inBrief(gapsOf(path.judged)), 最早: when })]
  }
  const lines = [say(wording, '详细路', said), ...gapLines(world, gapsOf(path.judged)).map((line) => `  ${line}`)]
  if (path.verdict !== '待核实') return lines
  const keys = keysOf(world, judgement, openFacts(own)).map((key) => shortOf(world, key))
  // Until a person has told it all, what is not written may never matter.
  if (keys.length > 0) return [...lines, `  ${say(wording, '详细没定', { 清单: keys.join('、') })}`]
  const silent = openLeaves(own).filter(({ finding }) => finding.silent !== undefined)
  const open = silent.map((leaf) => say(wording, '不定', { 条件: leaf.condition.need, 情况: leaf.finding.have() }))
  return [...lines, ...[...new Set(open)].slice(0, 2).map((line) => `  ${line}`)]
}

/** The public conditions as they stand for the best path; without one, all there are. */
function shownGates([best]: readonly JudgedPath[], judgement: Judgement): readonly JudgedGate[] {
  return best ? best.gates : judgement.gates
}

/** Those that hold in a line, those that do not with why, those nothing was told of yet in a line. */
function gatesLines(
  world: World,
  state: State,
  judgement: Judgement,
  gates: readonly JudgedGate[],
  names: ClauseNames,
): string[] {
  const { wording } = world
  const list = (some: readonly JudgedGate[]) =>
    some.map(({ gate }) => `${gate.id}（${names.name(gate.clause)}）`).join('、')
  const untouched = (gate: JudgedGate) => {
    const keys = keysOf(world, judgement, openFacts({ judged: gate.judged, gates: [] }))
    return gate.verdict === '待核实' && keys.length > 0 && keys.every((key) => state.answers[key] === undefined)
  }
  const good = gates.filter(({ verdict }) => verdict === '可申报')
  const later = gates.filter(untouched)
  return [
    ...gates
      .filter((gate) => !good.includes(gate) && !later.includes(gate))
      .flatMap((gate) => gateLines(world, gate, names)),
    ...(good.length > 0 ? [say(wording, '详细公共够', { 清单: list(good) })] : []),
    ...(later.length > 0 ? [say(wording, '详细公共没问', { 清单: list(later) })] : []),
  ]
}

function gateLines(world: World, { gate, judged, verdict }: JudgedGate, names: ClauseNames): string[] {
  const gaps = gapLines(world, gapsOf(judged)).map((line) => `  ${line}`)
  const line = `${MARK[verdict]} ${gate.id}：${gate.summary}（${names.name(gate.clause)}）`
  if (verdict !== '待核实') return [line, ...gaps]
  const found = [...new Set(openLeaves({ judged, gates: [] }).map((leaf) => leaf.finding.have()))]
  return [line, ...gaps, ...found.slice(0, 2).map((have) => `  ？ ${have}`)]
}

/** Every condition of the best path and its public conditions, what was found, by which clause; then what is not written. */
export function basisText(world: World, state: State, judgement: Judgement): string {
  const [best] = bestFirst(judgement, state)
  if (!best) return ''
  const leaves = [best.judged, ...best.gates.map((gate) => gate.judged)].flatMap(telling)
  const told = leaves.filter((leaf) => leaf.condition.operator !== '已具备')
  const names = namesFor(
    judgement.pack,
    told.map(({ condition }) => condition.clause),
  )
  const rows = told.map((leaf) =>
    say(world.wording, '依据条', {
      记号: TRUTH[leaf.truth],
      要求: leaf.condition.need,
      情况: leaf.finding.have(),
      条款: names.name(leaf.condition.clause),
    }),
  )
  const ids = new Set([
    ...best.path.notes,
    ...best.gates.filter(({ verdict }) => verdict !== '可申报').flatMap((gate) => gate.gate.notes),
    ...leaves.flatMap((leaf) => [
      ...(leaf.finding.notes ?? []),
      ...(leaf.finding.silent !== undefined && leaf.truth === 'unknown' ? [leaf.finding.silent] : []),
    ]),
  ])
  const notes = [...ids].flatMap((id) => judgement.pack.notes.get(id) ?? [])
  return [
    say(world.wording, '依据头', { 级别: best.path.level, 方式: best.path.method }),
    whence(world, names),
    ...new Set(rows),
    ...(notes.length > 0 ? [say(world.wording, '存疑头', { 电话: judgement.pack.plan.hotline })] : []),
    ...notes.map((note) => say(world.wording, '存疑条', { 问题: note.question, 读法: note.reading })),
  ].join('\n')
}
