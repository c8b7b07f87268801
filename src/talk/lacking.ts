import { type LocalDate, sayDate } from '../dossier/date.ts'
import { earliestWithGates } from '../rules/assessment/earliest.ts'
import { gapsOf } from '../rules/gaps.ts'
import type { JudgedGate, JudgedPath } from '../rules/judge.ts'
import { bestFirst } from './best.ts'
import { shortClause } from './clauses.ts'
import { again } from './flow.ts'
import { gapLines } from './gapLines.ts'
import { supposes } from './reading/message/masks.ts'
import { bare, normalise } from './reading/normalise.ts'
import type { State } from './state.ts'
import type { Turn } from './turn.ts'
import { say } from './wording.ts'
import { standing, type World } from './world.ts'

const TOO_LITTLE = '(?:不够|没够|差|没有?满|不满|未满|不足|缺|欠|没修|没学|没做|少|不达标|没达到|没达标|断)'
const WHAT_NOW =
  '(?:怎么办|咋办|咋整|怎么弄|怎么搞|如何(?:补|是好)|怎么补|咋补|补(?:得了|得及|上)?(?:吗|么|不)|来得及(?:吗|么|不)|有(?:什么|啥)?办法|能补(?:吗|么|不)|(?:还)?能(?:不能)?报(?:吗|么|不)?|要紧(?:吗|么)|有影响(?:吗|么)|行(?:吗|么|不行))'
/** What people call a public condition, and its name in the rules; the empty name is what the ways themselves ask. */
const MATTERS: readonly (readonly [RegExp, string, string])[] = [
  [/学时|继续教育|继教|学分|公需|专业科目|专业课|课时/, '继续教育', '学时'],
  [/社保|养老保险|五险/, '社保', '社保'],
  [/考核/, '年度考核', '年度考核'],
  [/年限|聘期|聘任|工龄|工作年|年头|资历|日子|天数/, '', ''],
]
const ASKS = new RegExp(
  `${TOO_LITTLE}[^。;；\\n]{0,14}${WHAT_NOW}|^(?:我|那|的)*(?:学时|继续教育|公需)[^。]{0,6}(?:怎么|咋)补`,
)

/** 还差什么: all that lacks so far. */
const WHAT_LACKS =
  /^(?:那|我|现在|目前|还|到底|究竟|就|,)*(?:差|缺|少)(?:的是|了|在)?(?:什么|啥|哪些?|哪儿|哪里|几样|多少)(?:东西|条件|材料|样)?(?:没有|呢|啊)?$|^(?:那|我|要|该|,)*(?:怎么|咋|如何)补(?:呢|啊|上)?$|^差多少(?:算多少)?$/

/** 还差什么, 我缺哪些条件: what lacks as far as things are told; null for other words, and where nothing lacks yet. */
export function allLacking(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const judgement = WHAT_LACKS.test(bare(normalise(typed.slice(0, 40))))
    ? standing(world, state, today)?.judgement
    : undefined
  const [best] = judgement ? bestFirst(judgement, state) : []
  if (!best) return null
  const gaps = [...gapsOf(best.judged), ...best.gates.flatMap((gate) => gapsOf(gate.judged))]
  const head = say(world.wording, state.stage === 'result' ? '差的' : '差的到此')
  if (gaps.length === 0)
    return again(world, state, say(world.wording, best.overall === '待核实' ? '差的没定' : '差的没有'))
  return again(world, state, [head, ...gapLines(world, gaps)].join('\n'))
}

/** 我学时不够怎么办: answered from what was told, with the plan's clause. Null for other words, and where nothing is judged yet. */
export function lackingAsked(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const text = normalise(typed.slice(0, 100))
  const matter = ASKS.test(text) ? MATTERS.find(([words]) => words.test(text)) : undefined
  // Judging costs more than all else that is done with a message.
  if (!matter) return null
  const judgement = standing(world, state, today)?.judgement
  const [best] = judgement ? bestFirst(judgement, state) : []
  // What is told of what is being asked for is an answer.
  if (!judgement || !best || (state.pending?.question === 'hours' && /\d/.test(text))) return null
  const [, name, short] = matter
  if (name === '') return ofTheWay(world, state, best, judgement.pack.plan)
  const gate = best.gates.find(({ gate: { id } }) => id === name)
  // 要是社保断了还能报吗 supposes what is not so, and of a break nothing was counted: it is asked of the documents.
  const isSupposed = gate !== undefined && gapsOf(gate.judged).length === 0 && (supposes(text) || text.includes('断'))
  return gate && !isSupposed ? again(world, state, ofGate(world, gate, short)) : null
}

function ofGate(world: World, { gate, judged, verdict }: JudgedGate, short: string): string {
  const { wording } = world
  const gaps = gapLines(world, gapsOf(judged))
  const clause = shortClause(gate.clause)
  if (gaps.length > 0) return [...gaps, say(wording, '依据行', { 条款: clause })].join('\n')
  const words = verdict === '待核实' ? '差多少没说' : '差多少不差'
  return say(wording, words, { 短名: short, 概要: gate.summary, 条款: clause })
}

/** Years of the way at hand, and from when they are enough. */
function ofTheWay(
  world: World,
  state: State,
  best: JudgedPath,
  plan: Parameters<typeof earliestWithGates>[1],
): Turn | null {
  const gaps = gapsOf(best.judged)
  if (gaps.length === 0) return null
  const earliest = best.overall === '不符合' ? earliestWithGates(best, plan) : null
  const lines = [
    ...gapLines(world, gaps),
    say(world.wording, '依据行', { 条款: shortClause(best.path.clause) }),
    ...(earliest ? [say(world.wording, '最早', { 日期: sayDate(earliest.date), 计划: earliest.plan })] : []),
  ]
  return again(world, state, lines.join('\n'))
}
