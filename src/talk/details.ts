import { sayDate } from '../dossier/date.ts'
import { earliestWithGates } from '../rules/assessment/earliest.ts'
import { gapsOf } from '../rules/gaps.ts'
import type { JudgedGate, JudgedPath, Judgement } from '../rules/judge.ts'
import { questionFor, questionKey } from '../rules/next.ts'
import type { Verdict } from '../rules/verdict.ts'
import { bestFirst } from './best.ts'
import { bareClause, shortClause } from './clauses.ts'
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
 * the nearest gap, those nobody asked about yet together; then the public conditions.
 */
export function detailText(world: World, state: State, judgement: Judgement): string {
  const paths = bestFirst(judgement, state)
  const document = judgement.pack.criteria.document
  const asked = (path: JudgedPath) =>
    path.overall !== '待核实' ||
    openFacts({ ...path, gates: [] }).length === 0 ||
    untold(world, state, judgement, path).length === 0
  const shown = paths.filter(asked)
  const rest = paths.filter((path) => !asked(path))
  const head = say(world.wording, '详细头', { 级别: state.target ?? say(world.wording, '各级'), 文件: document })
  const names = rest.map(
    ({ path }) => `${state.target === null ? path.level : ''}${path.method}（${bareClause(path.clause, document)}）`,
  )
  return [
    head,
    ...shown.flatMap((path) => pathLines(world, state, judgement, path)),
    ...(rest.length > 0 ? [say(world.wording, '没问到的路', { 清单: [...new Set(names)].join('、') })] : []),
    say(world.wording, '详细公共'),
    ...shownGates(paths, judgement).flatMap((gate) => gateLines(world, gate)),
  ].join('\n')
}

/** Questions about a path's own conditions that have no answer of any kind yet. */
function untold(world: World, state: State, judgement: Judgement, path: JudgedPath): string[] {
  return keysOf(world, judgement, openFacts({ ...path, gates: [] })).filter((key) => state.answers[key] === undefined)
}

function keysOf(world: World, { pack }: Judgement, facts: readonly string[]): string[] {
  const keys = facts.flatMap((fact) => {
    const question = questionFor(fact, questionsOf(world, pack), new Set())
    return question ? [questionKey(question, fact)] : []
  })
  return [...new Set(keys)]
}

function pathLines(world: World, state: State, judgement: Judgement, path: JudgedPath): string[] {
  const { wording } = world
  const own = { ...path, gates: [] }
  const said = {
    记号: MARK[path.verdict],
    方式: state.target === null ? `${path.path.level}·${path.path.method}` : path.path.method,
    概要: path.path.summary,
    条款: bareClause(path.path.clause, judgement.pack.criteria.document),
  }
  if (path.verdict === '不符合') {
    const earliest = earliestWithGates(path, judgement.pack.plan)
    const when = earliest ? say(wording, '详细最早', { 日期: sayDate(earliest.date) }) : ''
    return [say(wording, '详细不行', { ...said, 缺: inBrief(gapsOf(path.judged)), 最早: when })]
  }
  const lines = [say(wording, '详细路', said), ...gapLines(world, gapsOf(path.judged)).map((line) => `  ${line}`)]
  if (path.verdict !== '待核实') return lines
  const keys = keysOf(world, judgement, openFacts(own)).map((key) => shortOf(world, key))
  if (keys.length > 0) lines.push(`  ${say(wording, '详细没定', { 清单: keys.join('、') })}`)
  const silent = openLeaves(own).filter(({ finding }) => finding.silent !== undefined)
  const open = silent.map((leaf) => say(wording, '不定', { 条件: leaf.condition.need, 情况: leaf.finding.have() }))
  return [...lines, ...[...new Set(open)].slice(0, 2).map((line) => `  ${line}`)]
}

/** The public conditions as they stand for the best path; without one, all there are. */
function shownGates([best]: readonly JudgedPath[], judgement: Judgement): readonly JudgedGate[] {
  return best ? best.gates : judgement.gates
}

function gateLines(world: World, { gate, judged, verdict }: JudgedGate): string[] {
  const gaps = gapLines(world, gapsOf(judged)).map((line) => `  ${line}`)
  const line = `${MARK[verdict]} ${gate.id}：${gate.summary}（${shortClause(gate.clause)}）`
  if (verdict !== '待核实') return [line, ...gaps]
  const found = [...new Set(openLeaves({ judged, gates: [] }).map((leaf) => leaf.finding.have()))]
  return [line, ...gaps, ...found.slice(0, 2).map((have) => `  ？ ${have}`)]
}

/** Every condition of the best path and its public conditions, what was found, by which clause; then what is not written. */
export function basisText(world: World, state: State, judgement: Judgement): string {
  const [best] = bestFirst(judgement, state)
  if (!best) return ''
  const leaves = [best.judged, ...best.gates.map((gate) => gate.judged)].flatMap(telling)
  const rows = leaves
    .filter((leaf) => leaf.condition.operator !== '已具备')
    .map((leaf) =>
      say(world.wording, '依据条', {
        记号: TRUTH[leaf.truth],
        要求: leaf.condition.need,
        情况: leaf.finding.have(),
        条款: shortClause(leaf.condition.clause),
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
    ...new Set(rows),
    ...(notes.length > 0 ? [say(world.wording, '存疑头', { 电话: judgement.pack.plan.hotline })] : []),
    ...notes.map((note) => say(world.wording, '存疑条', { 问题: note.question, 读法: note.reading })),
  ].join('\n')
}
