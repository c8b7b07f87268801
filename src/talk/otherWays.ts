import { type LocalDate, sayDate } from '../dossier/date.ts'
import { earliestWithGates } from '../rules/assessment/earliest.ts'
import { judgedLeaves } from '../rules/evaluate.ts'
import { gapsOf, nearlyMet } from '../rules/gaps.ts'
import type { JudgedPath, Judgement } from '../rules/judge.ts'
import { planState } from '../rules/planState.ts'
import { ifAtLatest, onlyRough } from './atLatest.ts'
import { briefly, inBrief } from './gapLines.ts'
import { levelsUpTo } from './heldAlready.ts'
import type { State } from './state.ts'
import { nameOf } from './tidy.ts'
import { openFacts } from './undecided.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

/** What people also want to know: that 破格 is not needed, lower levels, ways not asked about. */
export function otherWays(
  world: World,
  judgement: Judgement,
  state: State,
  best: JudgedPath,
  others: readonly JudgedPath[],
): string[] {
  const { wording } = world
  const lines: string[] = []
  const normal = best.path.method === '正常申报' && best.verdict === '可申报' && best.overall !== '不符合'
  if (normal && others.some(({ path }) => path.method === '破格' && path.level === best.path.level)) {
    lines.push(say(wording, '不用破格'))
  }
  const initial = others.find(
    (path) =>
      path.path.method === '初定' &&
      path.verdict === '待核实' &&
      openFacts({ judged: path.judged, gates: [] }).length === 0,
  )
  if (initial && best.overall !== '可申报') lines.push(say(wording, '初定提醒', { 路径: initial.path.summary }))
  const had = new Set((judgement.dossier.titles ?? []).flatMap(({ level }) => levelsUpTo(level)))
  const open = judgement.paths.filter(
    ({ path, overall }) =>
      path.level !== best.path.level &&
      !had.has(path.level) &&
      (state.target === null || path.level !== state.target) &&
      (overall === '可申报' || overall === '补齐后可申报'),
  )
  if (open.length > 0 && best.overall !== '可申报' && planState(judgement.pack.plan, judgement.asOf) !== '已结束') {
    const names = open.map(({ path, overall }) => `${nameOf(path)}${overall === '可申报' ? '' : '（要补齐）'}`)
    lines.push(say(wording, '低一级', { 路径: [...new Set(names)].join('、') }))
  }
  lines.push(...perhapsLower(world, judgement, state, best))
  const rough = best.overall === '待核实' && onlyRough(world, state, judgement, best)
  // A way that hangs on days alone is nearer than any that time has still to open.
  const waiting = rough || best.overall === '不符合' ? undefined : sooner(judgement, best, others)
  if (rough) lines.push(...ifAtLatest(world, state, best, judgement.asOf))
  if (waiting && best.overall !== '可申报') {
    lines.push(
      say(wording, '等得起', { 方式: waiting.path.path.method, 差: waiting.short, 日期: sayDate(waiting.date) }),
    )
  }
  if (best.overall !== '可申报') lines.push(...nearMisses(world, best, others))
  const unsettled = others.filter((path) => path.overall === '待核实' && openFacts(path).length > 0)
  const settled = best.overall === '可申报' || best.overall === '补齐后可申报'
  if (unsettled.length > 0 && settled && state.target === null) {
    lines.push(say(wording, '别的没定', { 清单: [...new Set(unsettled.map(({ path }) => nameOf(path)))].join('、') }))
  }
  return lines
}

/** Levels below one that fails for which nothing yet speaks against a way, and the word that looks at them. */
function perhapsLower({ wording }: World, judgement: Judgement, { target }: State, best: JudgedPath): string[] {
  if (target === null || best.overall !== '不符合') return []
  const had = new Set((judgement.dossier.titles ?? []).flatMap(({ level }) => levelsUpTo(level)))
  const open = judgement.paths.filter(
    ({ path, overall, judged }) =>
      path.level !== target &&
      !had.has(path.level) &&
      overall === '待核实' &&
      judgedLeaves(judged).some(({ truth }) => truth === 'yes'),
  )
  const [level] = [...judgement.pack.plan.levels].reverse().filter((one) => open.some(({ path }) => path.level === one))
  return level === undefined ? [] : [say(wording, '低一级没定', { 级别: level })]
}

/** Other ways of the level that fail by a figure all but reached, with everything they lack. */
function nearMisses(world: World, best: JudgedPath, others: readonly JudgedPath[]): string[] {
  const near = others.filter(
    ({ path, verdict, judged }) => path.level === best.path.level && verdict === '不符合' && nearlyMet(judged),
  )
  const lines = near.map(({ path, judged }) =>
    say(world.wording, '只差一点', { 方式: path.method, 差: inBrief(gapsOf(judged)) }),
  )
  return [...new Set(lines)]
}

/** The way of the same level that time alone opens first, with what it lacks. */
function sooner(
  judgement: Judgement,
  best: JudgedPath,
  others: readonly JudgedPath[],
): { path: JudgedPath; short: string; date: LocalDate } | undefined {
  const found = others.flatMap((path) => {
    const earliest = path.path.level === best.path.level ? earliestWithGates(path, judgement.pack.plan) : null
    const [gap, more] = gapsOf(path.judged)
    return path.verdict === '不符合' && earliest && gap && !more
      ? [{ path, short: briefly(gap), date: earliest.date }]
      : []
  })
  return found.sort((a, b) => (a.date < b.date ? -1 : 1))[0]
}
