import { isWorkingDay, workingDaysBefore } from '../calendar/workingDays.ts'
import { type LocalDate, sayDate, sayDay } from '../dossier/date.ts'
import { earliestWithGates } from '../rules/assessment/earliest.ts'
import { judgedLeaves } from '../rules/evaluate.ts'
import { gapsOf } from '../rules/gaps.ts'
import type { JudgedPath, Judgement } from '../rules/judge.ts'
import type { PlanFacts } from '../rules/plan.ts'
import { planState } from '../rules/planState.ts'
import { VERDICTS } from '../rules/verdict.ts'
import { workBeforeInsurance } from '../rules/workBeforeInsurance.ts'
import { bestFirst } from './best.ts'
import { shortClause } from './clauses.ts'
import { briefly, gapLines } from './gapLines.ts'
import { heldAlready, heldLines, isSettled } from './heldAlready.ts'
import { otherWays } from './otherWays.ts'
import { menuButtons, menuOf } from './shown.ts'
import { standardsLine } from './standards.ts'
import type { Pending, State } from './state.ts'
import { stillOpen } from './stillOpen.ts'
import { nameOf } from './tidy.ts'
import { notBegun } from './timetable.ts'
import { type Turn, turn } from './turn.ts'
import { notesRelied, openFacts } from './undecided.ts'
import { say, type Wording } from './wording.ts'
import { standing, type World } from './world.ts'

/** The result: the answer first, then why, then what to do. One screen. */
export function result(world: World, state: State, today: LocalDate): Turn {
  const stands = standing(world, state, today)
  const text = resultText(world, state, today)
  if (!stands || text === null) return turn(state)
  const revision = state.revision + 1
  const offered = menuOf(stands.pack).map((id) => ({ value: id, label: say(world.wording, id) }))
  const pending: Pending = { question: 'result', revision, misses: 0, offered, facts: [] }
  // 原文 is of the result now, no longer of what was asked before.
  const { cited: _, ...rest } = state
  return turn({ ...rest, stage: 'result', pending, revision }, { text, choices: menuButtons(pending) })
}

/** What the result says as far as things are told; null before a plan is chosen. */
export function resultText(world: World, state: State, today: LocalDate): string | null {
  const judgement = standing(world, state, today)?.judgement
  const [best, ...others] = judgement ? bestFirst(judgement, state) : []
  if (!judgement || !best) return null
  const held = heldAlready(judgement, state.target)
  if (held && isSettled(world, judgement, state))
    return [...heldLines(world, judgement, held), say(world.wording, '最终以审核为准')]
      .filter((line) => line !== '')
      .join('\n')
  const lines = [
    ...headline(world, judgement, best),
    ...body(world, judgement, state, best),
    ...otherWays(world, judgement, state, best, others),
    ...(best.overall === '不符合' ? [] : [standardsLine(world, state, judgement)]),
    ...compared(world, judgement, state),
    ...closing(world, judgement, best),
  ]
  return lines.filter((line) => line !== '').join('\n')
}

/** What older criteria would say, never without the words that it is no verdict. */
function compared(world: World, { comparison }: Judgement, { target }: State): string[] {
  if (!comparison) return []
  const own = comparison.paths.filter(({ path }) => target === null || path.level === target)
  const [best] = [...own].sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict))
  if (!best) return []
  const [gap] = gapsOf(best.judged)
  return [
    say(world.wording, '对照头', { 说法: comparison.label }),
    say(world.wording, '对照条', {
      路径: nameOf(best.path),
      概要: best.path.summary,
      结论: best.verdict,
      缺: best.verdict === '不符合' && gap ? `，${briefly(gap)}` : '',
    }),
  ]
}

/** When the window is closed, that comes first, and nothing sounds as if it could still be done. */
function headline(world: World, { pack: { plan }, asOf }: Judgement, best: JudgedPath): string[] {
  // While nothing is known that speaks for it, no way is the likeliest.
  const likely = best.overall !== '待核实' || judgedLeaves(best.judged).some(({ truth }) => truth === 'yes')
  const said = { 路径: likely ? nameOf(best.path) : best.path.level, 级别: best.path.level }
  if (best.path.method === '初定' && best.overall === '待核实' && openFacts(best).length === 0) {
    return [say(world.wording, '初定对得上', said)]
  }
  switch (planState(plan, asOf)) {
    case '已结束':
      return [
        say(world.wording, '计划已结束', { 日期: sayDate(plan.applyBy) }),
        say(world.wording, `当年${best.overall}`, said),
      ]
    case '未开始':
      return [say(world.wording, best.overall, said), notBegun(world.wording, plan)]
    default:
      return [say(world.wording, best.overall, said)]
  }
}

function body(world: World, judgement: Judgement, state: State, best: JudgedPath): string[] {
  const { wording } = world
  const lines: string[] = []
  if (best.overall === '不符合' && best.verdict !== '不符合') lines.push(say(wording, '卡在公共条件'))
  else if (best.overall === '不符合')
    lines.push(say(wording, '最近的路', { 方式: best.path.method, 路径: best.path.summary }))
  else if (best.verdict === '可申报') lines.push(say(wording, '够了', { 概要: best.path.summary }))
  lines.push(...gapLines(world, gapsOf(best.judged)))
  for (const gate of best.gates) lines.push(...gapLines(world, gapsOf(gate.judged)))
  if (best.overall !== '不符合' && best.overall !== '待核实') lines.push(...relied(world, judgement, best))
  if (best.overall === '待核实') lines.push(...stillOpen(world, judgement, state, best, lines.length))
  lines.push(...yearsToProve(world, judgement, best))
  const good = best.gates.filter((gate) => gate.verdict === '可申报').map((gate) => gate.gate.id)
  if (best.gates.length > 0 && good.length === best.gates.length) {
    lines.push(say(wording, '公共条件够', { 清单: good.join('、') }))
  }
  lines.push(say(wording, '依据行', { 条款: shortClause(decidingClause(best)) }))
  const earliest = best.overall === '不符合' ? earliestWithGates(best, judgement.pack.plan) : null
  if (earliest) {
    lines.push(
      say(wording, '最早', { 日期: sayDate(earliest.date), 计划: earliest.plan }),
      say(wording, '最早前提', { 前提: earliest.assumes.join('；') }),
    )
  }
  return lines
}

/** The clause of what decides: where the way itself would do and public conditions fail, theirs. */
function decidingClause({ path, verdict, overall, gates }: JudgedPath): string {
  const failed = gates.filter((gate) => gate.verdict === '不符合').map(({ gate }) => gate.clause)
  return overall === '不符合' && verdict !== '不符合' && failed.length > 0
    ? [...new Set(failed)].join('；')
    : path.clause
}

/** That a yes goes by one of two ways the documents write it: whoever relies on it is to ask first. */
function relied(world: World, judgement: Judgement, best: JudgedPath): string[] {
  const [first, ...others] = notesRelied(judgement, best)
  // Whom a plan is for is never left out.
  const notes = [first, ...others.filter(({ id }) => id === '事业单位')].flatMap((note) => note ?? [])
  return notes.map(({ question: 问题, reading: 读法, contact }) =>
    say(world.wording, '按读法够', { 问题, 读法, 电话: contact ?? judgement.pack.plan.hotline }),
  )
}

/** Words of the rule language that look at years of professional work. */
const WORK_YEARS = ['专业工作', '技能等级', '自评分']

/** That years of work are counted by the record of 社保, where that is shorter than the work told of and years matter. */
function yearsToProve(world: World, judgement: Judgement, best: JudgedPath): string[] {
  const { pack, dossier, comparison } = judgement
  const asked = best.gates.flatMap(({ judged }) => judgedLeaves(judged)).filter(({ finding }) => finding.notes?.length)
  const [note] = asked.flatMap(({ condition, finding }) => {
    const id = (condition.args as { 工龄?: string }).工龄
    return id !== undefined && finding.notes?.includes(id) ? (pack.notes.get(id) ?? []) : []
  })
  const dates = workBeforeInsurance(dossier)
  const compared = comparison?.paths.filter(
    ({ path, verdict }) => path.level === best.path.level && verdict === '可申报',
  )
  const years = [best, ...(compared ?? [])].some(({ judged }) =>
    judgedLeaves(judged).some(({ condition, truth }) => truth === 'yes' && WORK_YEARS.includes(condition.operator)),
  )
  if (!note || !dates || !years) return []
  return [
    say(world.wording, '工龄社保', {
      工作: sayDate(dates.work),
      社保: sayDate(dates.insured),
      条款: shortClause(note.clause),
      电话: note.contact ?? pack.plan.hotline,
    }),
  ]
}

function closing(world: World, judgement: Judgement, best: JudgedPath): string[] {
  const { plan } = judgement.pack
  if (planState(plan, judgement.asOf) === '已结束') return [say(world.wording, '等新通知', { 电话: plan.hotline })]
  const mayApply = best.overall !== '不符合' && best.path.method !== '初定'
  return [...(mayApply ? [lastDays(world.wording, plan)] : []), say(world.wording, '最终以审核为准')]
}

/** By when to hand in; where only the last day for papers is written, that the platform's is not. */
function lastDays(wording: Wording, { applyBy, recommendBy, notes }: PlanFacts): string {
  const own = sayDay(applyBy)
  if (notes.includes('申报截止')) {
    const before = sayDay(workingDaysBefore(applyBy, 1).day)
    const closed = isWorkingDay(applyBy) ? '' : say(wording, '最紧放假', { 个人: own, 日期: before })
    return say(wording, '最紧材料', { 个人: own }) + closed
  }
  if (recommendBy === undefined) return say(wording, '最紧个人', { 个人: own })
  return say(wording, '最紧', { 个人: own, 单位: sayDay(recommendBy) })
}
