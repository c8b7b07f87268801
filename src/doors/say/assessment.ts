import { sayDate } from '../../dossier/date.ts'
import type { AssessedGap, AssessedGate, AssessedPath, Assessment, Reason } from '../../rules/assessment/schema.ts'
import { sayComparison, sayStandard, sayStandards } from './layers.ts'
import { saySteps } from './plan.ts'
import { sayPoints } from './points.ts'

const MARKS: Record<Reason['truth'], string> = { 符合: '✓', 不符合: '✗', 待核实: '？' }
/** How many lines of a list fit beside everything else on a screen. */
const FEW = 6

/** The answer in a line: 补齐后可申报：工程师 · 正常申报（对口的大专或本科，…）. */
export function sayHeadline({ overall, target }: Assessment): string {
  if (overall.path === null) return `${overall.verdict}：没有${target ?? ''}的申报路径`
  if (overall.verdict === '不符合') {
    return `不符合：${target ? `${target}的路` : '各条路'}现在都不通；最接近的是 ${overall.level} · ${overall.method}（${overall.summary}）`
  }
  return `${overall.verdict}：${overall.level} · ${overall.method}（${overall.summary}）`
}

/** Beside other plans: what opens, and what is missing most. */
export function sayInShort(assessment: Assessment): string {
  const { plan, paths, overall } = assessment
  const best = paths.find(({ id }) => id === overall.path)
  const gates = best ? assessment.gates.filter(({ appliesTo }) => appliesTo.includes(best.id)) : []
  const units = best ? [best, ...gates] : []
  const lacking = units.flatMap(({ gaps }) => gaps.map((gap) => `  ✗ ${sayGap(gap)}`))
  const open = units.flatMap(({ reasons }) =>
    reasons.filter(({ truth }) => truth === '待核实').map(({ need, clause }) => `  ？ ${need}（${clause}）`),
  )
  return [
    `${plan.title}（${plan.id}）`,
    sayHeadline(assessment),
    ...(plan.notice ? [plan.notice] : []),
    ...brief(lacking),
    ...brief(open),
    ...(best?.earliest ? [`  最早 ${sayDate(best.earliest.date)}：${best.earliest.because}`] : []),
    ...sayComparison(assessment).slice(1),
  ].join('\n')
}

function brief(lines: readonly string[]): string[] {
  const most = 4
  return [...lines.slice(0, most), ...(lines.length > most ? [`  … 还有 ${lines.length - most} 条`] : [])]
}

/** The answer for a terminal: the verdict first, then why; with `detail` everything. */
export function sayAssessment(assessment: Assessment, { detail }: { detail: boolean }): string {
  const { plan, paths, overall } = assessment
  const best = paths.find(({ id }) => id === overall.path)
  const gates = best ? assessment.gates.filter(({ appliesTo }) => appliesTo.includes(best.id)) : []
  const head = [
    sayHeadline(assessment),
    `${plan.title}（${plan.number}），按 ${sayDate(assessment.asOf)} 判断`,
    ...(plan.notice ? [plan.notice] : []),
  ]
  const body = detail ? sayAll(assessment) : best ? sayBrief(assessment, best, gates) : []
  return [...head, ...body].join('\n')
}

function sayBrief(assessment: Assessment, best: AssessedPath, gates: readonly AssessedGate[]): string[] {
  const units = [best, ...gates]
  const lacking = units.flatMap(({ gaps }) => gaps.map((gap) => `  ✗ ${sayGap(gap)}`))
  const open = units.flatMap(({ reasons }) =>
    reasons
      .filter(({ truth }) => truth === '待核实')
      .map((reason) => `  ？ ${reason.need}：${reason.have}（${reason.clause}）`),
  )
  const others = assessment.paths.filter(({ id, overall }) => id !== best.id && overall !== '不符合')
  // While many facts are still unknown, what the documents leave open can wait.
  const wanted =
    best.overall === '待核实' && open.length <= 2
      ? units
          .filter(({ verdict }) => verdict === '待核实')
          .flatMap(({ notes }) => notes)
          .slice(0, 2)
      : []
  return [
    ...section('还差：', lacking),
    ...section('要核实：', open),
    ...(best.earliest
      ? ['', `最早 ${sayDate(best.earliest.date)}：${best.earliest.because}；赶得上 ${best.earliest.plan}`]
      : []),
    ...section(
      '文件没写清的：',
      wanted.map((note) => `  · ${note.question}。这里的读法：${note.reading}。可问 ${note.contact}`),
    ),
    ...section(
      '别的路：',
      others.map((path) => `  · ${path.level} · ${path.method} ${path.overall}（${path.summary}）`),
    ),
    ...section(
      '等得到的：',
      assessment.paths
        .filter((path) => path !== best && path.level === best.level && path.earliest !== null)
        .map(
          (path) => `  · ${path.level} · ${path.method} 最早 ${sayDate(path.earliest?.date ?? '')}（${path.summary}）`,
        ),
    ),
    ...sayStandards(assessment),
    ...sayComparison(assessment),
    ...nearDates(assessment),
    '',
    '加 --detail 看每一条条件、材料、日程和联系电话',
  ]
}

function nearDates({ plan, overall }: Assessment): string[] {
  if (overall.verdict === '不符合' || plan.state === '已结束') return []
  const recommend = plan.recommendBy ? `，单位 ${sayDate(plan.recommendBy)} 前推荐` : ''
  return ['', `个人 ${sayDate(plan.applyBy)} 前提交${recommend}`]
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const rest = lines.length - FEW
  return ['', title, ...lines.slice(0, FEW), ...(rest > 0 ? [`  … 还有 ${rest} 条`] : [])]
}

function sayGap(gap: AssessedGap): string {
  const fix = gap.fix ? ` → ${gap.fix}` : ''
  const short = gap.short !== '' && !gap.have.includes(gap.short) ? `，${gap.short}` : ''
  return `${gap.need}：${gap.have}${short}${fix}（${gap.clause}）`
}

function sayAll(assessment: Assessment): string[] {
  return [
    '',
    '# 公共条件',
    ...alike(assessment.gates).flatMap(({ gate, years }) =>
      sayUnit(gate, years.length === 0 ? gate.id : `${gate.id}（往回看 ${years.join('、')} 年的路径）`, gate.verdict),
    ),
    '',
    '# 申报路径',
    ...assessment.paths.flatMap((path) =>
      sayUnit(
        path,
        `${path.id}`,
        path.verdict === path.overall ? path.verdict : `${path.verdict}，连同公共条件 ${path.overall}`,
      ),
    ),
    ...(assessment.standards.length > 0 ? ['', '# 评审条件（能报以后，评委看这些）'] : []),
    ...assessment.standards.flatMap((standard) => [
      '',
      ...sayStandard(standard),
      ...standard.reasons.flatMap((reason) => sayReason(reason, '  ')),
    ]),
    ...sayComparison(assessment),
    ...(assessment.points ? ['', '# 自评分', ...sayPoints(assessment.points)] : []),
    ...(assessment.materials.length > 0 ? ['', '# 材料'] : []),
    ...assessment.materials.map(({ name, detail, clause }) => `- ${name}${detail ? `：${detail}` : ''}（${clause}）`),
    '',
    '# 日程',
    ...assessment.steps.map(saySteps),
    '',
    '# 联系',
    ...assessment.contacts.map((entry) =>
      [`- ${entry.who}（${entry.for}）`, entry.phone.join('、'), entry.address ?? '', entry.web ?? '']
        .filter((part) => part !== '')
        .join('  '),
    ),
    '',
    `回执 ${assessment.receipt.hash}`,
  ]
}

/** A public condition that comes out the same for several look-backs is told once. */
function alike(gates: readonly AssessedGate[]): { gate: AssessedGate; years: number[] }[] {
  const found = new Map<string, { gate: AssessedGate; years: number[] }>()
  for (const gate of gates) {
    const key = JSON.stringify([gate.id, gate.reasons, gate.gaps])
    const entry = found.get(key) ?? { gate, years: [] }
    if (gate.years !== null) entry.years.push(gate.years)
    found.set(key, entry)
  }
  return [...found.values()]
}

function sayUnit(unit: AssessedGate | AssessedPath, name: string, verdict: string): string[] {
  return [
    '',
    `## ${name} —— ${verdict}`,
    `${unit.summary}（${unit.clause}）`,
    ...unit.reasons.flatMap((reason) => sayReason(reason, '  ')),
    ...unit.gaps.map((gap) => `  差：${sayGap(gap)}`),
    ...(unit.earliest
      ? [`  最早 ${sayDate(unit.earliest.date)}：${unit.earliest.because}；前提：${unit.earliest.assumes.join('，')}`]
      : []),
    ...unit.notes.map((note) => `  存疑：${note.question}。读法：${note.reading}。可问 ${note.contact}`),
  ]
}

function sayReason(reason: Reason, indent: string): string[] {
  return [
    `${indent}${MARKS[reason.truth]} ${reason.need}：${reason.have}（${reason.clause}）`,
    ...(reason.parts ?? []).flatMap((part) => sayReason(part, `${indent}  `)),
  ]
}
