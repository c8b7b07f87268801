import { sayDate } from '../dossier/date.ts'
import { earliestOf } from '../rules/earliest.ts'
import { judgedLeaves } from '../rules/evaluate.ts'
import { gapsOf } from '../rules/gaps.ts'
import type { JudgedGate, JudgedPath, Judgement } from '../rules/judge.ts'
import type { Range } from '../rules/points/range.ts'
import type { Verdict } from '../rules/verdict.ts'
import { bestFirst, gapLines, openLeaves } from './result.ts'
import type { State } from './state.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

const MARK: Readonly<Record<Verdict, string>> = { 可申报: '✓', 补齐后可申报: '△', 待核实: '？', 不符合: '✗' }
const TRUTH = { yes: '✓', no: '✗', unknown: '？' } as const

/** Every path of the level, with its clause, all gaps, the earliest day; then the public conditions. */
export function detailText(world: World, state: State, judgement: Judgement): string {
  const paths = bestFirst(judgement, state)
  const level = state.target ?? paths[0]?.path.level ?? ''
  return [
    say(world.wording, '详细头', { 级别: level }),
    ...paths.flatMap((path) => pathLines(world, judgement, path)),
    say(world.wording, '详细公共'),
    ...shownGates(judgement).flatMap((gate) => gateLines(world, gate)),
  ].join('\n')
}

function pathLines(world: World, judgement: Judgement, path: JudgedPath): string[] {
  const { wording } = world
  const lines = [
    say(wording, '详细路', {
      记号: MARK[path.verdict],
      方式: path.path.method,
      概要: path.path.summary,
      条款: shortClause(path.path.clause),
    }),
    ...gapLines(world, gapsOf(path.judged)).map((line) => `  ${line}`),
  ]
  if (path.verdict === '待核实') {
    const open = openLeaves({ ...path, gates: [] }).map((leaf) =>
      say(wording, '不定', { 条件: leaf.condition.need, 情况: leaf.finding.have() }),
    )
    lines.push(...[...new Set(open)].slice(0, 4).map((line) => `  ${line}`))
  }
  const earliest = earliestOf(path.judged, judgement.pack.plan)
  if (earliest) {
    const said = { 日期: sayDate(earliest.date), 计划: earliest.plan, 因为: earliest.because }
    lines.push(`  ${say(wording, '最早', said)}`)
  }
  return lines
}

/** A public condition once, for the longest look-back in question. */
function shownGates(judgement: Judgement): JudgedGate[] {
  const best = bestFirst(judgement, { target: judgement.paths.at(-1)?.path.level ?? null } as State)[0]
  return best ? [...best.gates] : [...judgement.gates]
}

function gateLines(world: World, { gate, judged, verdict }: JudgedGate): string[] {
  const gaps = gapLines(world, gapsOf(judged))
  return [
    `${MARK[verdict]} ${gate.id}：${gate.summary}（${shortClause(gate.clause)}）`,
    ...gaps.map((line) => `  ${line}`),
  ]
}

/** Every condition of the best path and its public conditions, what was found, by which clause; then what is not written. */
export function basisText(world: World, state: State, judgement: Judgement): string {
  const [best] = bestFirst(judgement, state)
  if (!best) return ''
  const leaves = [best.judged, ...best.gates.map((gate) => gate.judged)].flatMap(judgedLeaves)
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
    ...best.gates.flatMap((gate) => gate.gate.notes),
    ...leaves.flatMap((leaf) => [...leaf.condition.notes, ...(leaf.finding.notes ?? [])]),
  ])
  const notes = [...ids].flatMap((id) => judgement.pack.notes.get(id) ?? [])
  return [
    say(world.wording, '依据头'),
    ...new Set(rows),
    ...(notes.length > 0 ? [say(world.wording, '存疑头')] : []),
    ...notes.map((note) =>
      say(world.wording, '存疑条', { 问题: note.question, 读法: note.reading, 条款: shortClause(note.clause) }),
    ),
    say(world.wording, '联系', { 电话: judgement.pack.plan.hotline }),
  ].join('\n')
}

/** 温职改办〔2020〕5号 第十条（一） stays; the long name of the guide is cut to what people call it. */
export function shortClause(clause: string): string {
  return clause.replaceAll(/申报指南（[^）]*）/g, '申报指南')
}

export function materialsText(world: World, state: State, judgement: Judgement): string {
  const [best] = bestFirst(judgement, state)
  const path = best?.path
  const wanted = judgement.pack.plan.materials.filter(
    ({ paths }) => paths.length === 0 || (path && (paths.includes(path.id) || paths.includes(path.method))),
  )
  return [
    say(world.wording, '材料头', { 路径: path ? `${path.level}·${path.method}` : '' }),
    ...wanted.map((material, index) =>
      say(world.wording, '材料条', {
        号: index + 1,
        名: material.name,
        说明: material.detail ? `：${material.detail}` : '',
      }),
    ),
    say(world.wording, '联系', { 电话: judgement.pack.plan.hotline }),
  ].join('\n')
}

export function timetableText(world: World, judgement: Judgement): string {
  const { plan } = judgement.pack
  const when = (from: string | undefined, to: string | undefined) => {
    if (from && to) return `${sayDate(from)}–${sayDate(to)}`
    if (to) return `${sayDate(to)}前`
    return from ? `${sayDate(from)}起` : '时间另定'
  }
  return [
    say(world.wording, '时间头', { 名称: plan.title }),
    ...plan.steps.map((step) =>
      say(world.wording, '时间条', {
        时间: when(step.from, step.to),
        谁: step.who,
        事: step.what,
        说明: step.detail ? `。${step.detail}` : '',
      }),
    ),
    `资历算到 ${sayDate(plan.tenureCutOff)}，业绩算到 ${sayDate(plan.resultsCutOff)}`,
    say(world.wording, '联系', { 电话: plan.hotline }),
  ].join('\n')
}

const sayRange = ([low, high]: Range) => (low === high ? `${low} 分` : `${low}–${high} 分`)

/** The self-score by row, caps applied, the mountain-county points with and without. */
export function pointsText(world: World, judgement: Judgement): string {
  const score = judgement.score()
  if (!score) return say(world.wording, '没有量化表')
  const lines = [say(world.wording, '算分头', { 分: sayRange(score.total) })]
  for (const group of score.groups) {
    lines.push(say(world.wording, '算分组', { 名: group.name, 分: sayRange(group.range), 顶: group.cap }))
    for (const item of group.items) {
      const notes = item.rows.flatMap((row) => (row.note ? [`${row.what}：${row.note}`] : []))
      const cut = item.cap !== null && item.raw[1] > item.cap ? [`封顶 ${item.cap}`] : []
      const unknown = item.facts.length > 0 ? ['有没说的'] : []
      const remarks = [...cut, ...unknown, ...notes]
      lines.push(
        say(world.wording, '算分项', {
          名: item.name,
          分: sayRange(item.range),
          说明: remarks.length > 0 ? `（${remarks.join('；')}）` : '',
        }),
      )
    }
  }
  if (score.mountain[1] > 0) {
    lines.push(
      say(world.wording, '算分山区', { 分: sayRange(score.mountain), 合计: sayRange(score.totalWithMountain) }),
    )
  }
  if (score.facts.length > 0) lines.push(say(world.wording, '算分未知'))
  return lines.join('\n')
}
