import type { LocalDate } from '../dossier/date.ts'
import { sayDate, sayDay } from '../dossier/date.ts'
import { earliestOf } from '../rules/earliest.ts'
import { type JudgedLeaf, judgedLeaves } from '../rules/evaluate.ts'
import { type Gap, gapsOf } from '../rules/gaps.ts'
import type { JudgedPath, Judgement } from '../rules/judge.ts'
import type { Note } from '../rules/pack.ts'
import { VERDICTS } from '../rules/verdict.ts'
import { buttonsOf } from './choices.ts'
import type { Pending, State } from './state.ts'
import { type Turn, turn } from './turn.ts'
import { say } from './wording.ts'
import { standing, type World } from './world.ts'

const MENU = ['菜单详细', '菜单依据', '菜单材料', '菜单时间表', '菜单改答案', '菜单别的路', '菜单算分'] as const

/** Paths of the level aimed at, the best first; the order of the rule file among equals. */
export function bestFirst(judgement: Judgement, state: State): JudgedPath[] {
  const wanted = judgement.paths.filter(({ path }) => state.target === null || path.level === state.target)
  const levels = judgement.pack.plan.levels
  const rank = (path: JudgedPath) => VERDICTS.indexOf(path.overall)
  return [...wanted].sort(
    (a, b) =>
      rank(a) - rank(b) || levels.indexOf(b.path.level) - levels.indexOf(a.path.level) || distance(a) - distance(b),
  )
}

/** How far a failing path is from opening: what cannot be waited for or mended counts most. */
export function distance(path: JudgedPath): number {
  const gaps = [path.judged, ...path.gates.map((gate) => gate.judged)].flatMap(gapsOf)
  return gaps.reduce((sum, gap) => sum + (gap.inTime ? 0.1 : gap.fix ? 1 : 4), 0)
}

/** Unknowns of a path and its public conditions that still matter, and what the document leaves open. */
export function openLeaves(path: JudgedPath): JudgedLeaf[] {
  return [path.judged, ...path.gates.map((gate) => gate.judged)]
    .filter((judged) => judged.truth !== 'yes')
    .flatMap(judgedLeaves)
    .filter((leaf) => leaf.truth === 'unknown')
}

/** Notes on which the outcome of a path hangs. */
export function openNotes(judgement: Judgement, path: JudgedPath): Note[] {
  const ids = new Set(openLeaves(path).flatMap((leaf) => (leaf.finding.silent ? [leaf.finding.silent] : [])))
  return [...ids].flatMap((id) => judgement.pack.notes.get(id) ?? [])
}

/** The result: the answer first, then why, then what to do. One screen. */
export function result(world: World, state: State, today: LocalDate): Turn {
  const stands = standing(world, state, today)
  if (!stands) return turn(state)
  const { judgement } = stands
  const [best, ...others] = bestFirst(judgement, state)
  if (!best) return turn(state)

  const lines = [headline(world, judgement, best), ...body(world, judgement, best)]
  lines.push(...besides(world, judgement, state, best, others), ...closing(world, judgement, today))
  const revision = state.revision + 1
  const offered = MENU.map((id) => ({ value: id, label: say(world.wording, id) }))
  const pending: Pending = { question: 'result', revision, misses: 0, offered, facts: [] }
  const text = lines.filter((line) => line !== '').join('\n')
  return turn({ ...state, stage: 'result', pending, revision }, { text, choices: buttonsOf(pending) })
}

function headline(world: World, judgement: Judgement, best: JudgedPath): string {
  const { plan } = judgement.pack
  const closed =
    judgement.asOf > plan.applyBy ? `${say(world.wording, '计划已结束', { 日期: sayDate(plan.applyBy) })}\n` : ''
  return closed + say(world.wording, best.overall, { 级别: best.path.level, 方式: best.path.method })
}

function body(world: World, judgement: Judgement, best: JudgedPath): string[] {
  const { wording } = world
  const lines: string[] = []
  if (best.overall === '不符合') lines.push(say(wording, '最近的路', { 路径: best.path.summary }))
  else if (best.verdict === '可申报') lines.push(say(wording, '够了', { 概要: best.path.summary }))
  lines.push(...gapLines(world, gapsOf(best.judged)))
  for (const gate of best.gates) lines.push(...gapLines(world, gapsOf(gate.judged)))
  const notes = openNotes(judgement, best)
  if (best.overall === '待核实') {
    for (const leaf of openLeaves(best)
      .filter(({ finding }) => !finding.silent)
      .slice(0, 4)) {
      lines.push(say(wording, '不定', { 条件: leaf.condition.need, 情况: leaf.finding.have() }))
    }
    for (const note of notes.slice(0, 3)) {
      lines.push(say(wording, '文件没写', { 问题: note.question }), say(wording, '读法', { 读法: note.reading }))
    }
    lines.push(say(wording, '请问', { 电话: notes[0]?.contact ?? judgement.pack.plan.hotline }))
  }
  lines.push(say(wording, '依据行', { 条款: best.path.clause }))
  const good = best.gates.filter((gate) => gate.verdict === '可申报').map((gate) => gate.gate.id)
  if (good.length === best.gates.length && good.length > 0)
    lines.push(say(wording, '公共条件够', { 清单: good.join('、') }))
  const earliest = best.overall === '不符合' ? earliestOf(best.judged, judgement.pack.plan) : null
  if (earliest) {
    lines.push(
      say(wording, '最早', { 日期: sayDate(earliest.date), 计划: earliest.plan, 因为: earliest.because }),
      say(wording, '最早前提', { 前提: earliest.assumes.join('；') }),
    )
  }
  return lines
}

/** A gap in a line: what is needed, what lacks, what there is; under it what can still be done. */
export function gapLines(world: World, gaps: readonly Gap[]): string[] {
  return gaps.flatMap((gap) => {
    const lacking = gap.short === gap.have || !/^[差到]/.test(gap.short) ? gap.have : `${gap.short}（${gap.have}）`
    const line = say(world.wording, '缺口', { 条件: gap.need, 缺: lacking })
    return gap.fix && gap.inTime ? [line, say(world.wording, '缺口办法', { 办法: gap.fix })] : [line]
  })
}

/** What people also want to know: that 破格 is not needed, lower levels, ways not asked about. */
function besides(
  world: World,
  judgement: Judgement,
  state: State,
  best: JudgedPath,
  others: readonly JudgedPath[],
): string[] {
  const { wording } = world
  const lines: string[] = []
  const exceptional = others.some(({ path }) => path.method === '破格')
  if (best.path.method === '正常申报' && best.verdict === '可申报' && exceptional) lines.push(say(wording, '不用破格'))
  const initial = others.find(
    (path) =>
      path.path.method === '初定' && path.verdict === '待核实' && openLeaves(path).every((leaf) => leaf.finding.silent),
  )
  if (initial && best.overall !== '可申报') lines.push(say(wording, '初定提醒', { 路径: initial.path.summary }))
  const lower = judgement.paths.filter(
    ({ path, overall }) =>
      state.target !== null && path.level !== state.target && (overall === '可申报' || overall === '补齐后可申报'),
  )
  if (lower.length > 0) {
    lines.push(
      say(wording, '低一级', {
        路径: lower
          .map(({ path, overall }) => `${path.level}·${path.method}${overall === '可申报' ? '' : '（要补齐）'}`)
          .join('、'),
      }),
    )
  }
  const unsettled = others.filter(
    (path) => path.overall === '待核实' && openLeaves(path).some((leaf) => !leaf.finding.silent),
  )
  if (unsettled.length > 0 && best.overall === '可申报') {
    lines.push(say(wording, '别的没定', { 清单: [...new Set(unsettled.map(({ path }) => path.method))].join('、') }))
  }
  return lines
}

function closing(world: World, judgement: Judgement, today: LocalDate): string[] {
  const { plan } = judgement.pack
  const dates =
    today <= plan.applyBy
      ? [
          say(world.wording, '最紧', {
            个人: sayDay(plan.applyBy),
            单位: plan.recommendBy ? sayDay(plan.recommendBy) : '—',
          }),
        ]
      : []
  return [...dates, say(world.wording, '最终以审核为准'), say(world.wording, '菜单')]
}
