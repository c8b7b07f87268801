import type { Task } from '../calendar/task.ts'
import { isOurs } from '../calendar/timetable.ts'
import { type LocalDate, sayDate } from '../dossier/date.ts'
import { earliestWithGates } from '../rules/assessment/earliest.ts'
import { gapsOf } from '../rules/gaps.ts'
import type { JudgedPath, Judgement } from '../rules/judge.ts'
import { planState } from '../rules/planState.ts'
import { bestFirst } from './best.ts'
import { again } from './flow.ts'
import { inBrief } from './gapLines.ts'
import { heldAlready, heldLines, isSettled } from './heldAlready.ts'
import { bare, normalise } from './reading/normalise.ts'
import { sayAfterClosing } from './reminding/sentences.ts'
import { tasksOf } from './reminding/tasks.ts'
import type { State } from './state.ts'
import { notBegun, rowWithWho } from './timetable.ts'
import type { Turn } from './turn.ts'
import { say } from './wording.ts'
import { standing, type World } from './world.ts'

/** Steps told at most; all of them are under 步骤. */
const SHOWN = 4

const TO_DO =
  '(?:怎么(?:办|做|弄|搞|走)|咋(?:办|弄|整|搞)|干(?:嘛|[啥什]么?)?|做[啥什]么?|办[啥什]么?|弄[啥什]么?|(?:是|有)(?:什么|啥|哪些|哪一?步))'
const LATER = '(?:然后|接下来|接着|下一步|下一个步骤|下面|之后|后面|后续|往后|现在)'
const ONE = '(?:我们?|该|应该|需要|得|要|还|先|是|就|能|去|,)'
/** 然后呢, 下一步, 我该做什么, 接下来怎么办. */
const NEXT = new RegExp(
  `^(?:那么?|好的?|嗯+|哦+|行|请问|,)*(?:(?!现在)${LATER}(?:要|该|是)?|(?:${ONE}|${LATER})*(?:${LATER}|我|该|要|得)(?:${ONE})*${TO_DO})(?:的|呢|啊|呀|吧|了|哦)*$`,
)
/** 已提交, 报好了: handed in on the platform; 材料交了 is of papers, and said of something else. */
const DONE =
  /^(?:我们?|都|刚刚?|昨天|今天|前天|网上|平台上?|系统里?|申报|已经?|,)*(?:提交|申报|报名?|交(?=好|完|上)|交上去|报上去)(?:(?:好|完|上|成功|上去)(?:了|啦)?|过?了|啦)$|^(?:我)?(?:已经?)(?:网上)?(?:提交|申报|报名)(?:成功)?$/

/** 明年呢, 那明年能报吗. */
const NEXT_YEAR =
  /^(?:那么?|等|到|我|,)*(?:明年|来年|下一?年度?)(?:再|就|也|是不是|,)*(?:能不能|可不可以|能|可以|够|行)?(?:够)?(?:报|评|申报)?(?:名)?(?:得了|得上)?(?:吗|呢|么|不|行吗|可以吗|了)*$/

/** What is to be done next, after the result, by the days of the plan; null for other words. */
export function whatNext(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const word = bare(normalise(typed.slice(0, 40))).replace(/\s+/g, '')
  const isDone = DONE.test(word)
  const isNextYear = NEXT_YEAR.test(word)
  if (state.pending?.question !== 'result' || (!isDone && !isNextYear && !NEXT.test(word))) return null
  const judgement = standing(world, state, today)?.judgement
  const [best] = judgement ? bestFirst(judgement, state) : []
  if (!judgement || !best) return null
  if (isNextYear) {
    const later = untilLater(world, judgement, best)
    return later && again(world, state, later.join('\n'))
  }
  const tasks = tasksOf(world, state, judgement.pack.plan.id, today)
  const { id } = judgement.pack.plan
  const isHandedIn = isDone || state.handedIn === id
  const lines = isHandedIn
    ? afterHandingIn(world, judgement, best, tasks, isDone)
    : (insteadOfSteps(world, state, judgement, best) ?? untilHandedIn(world, judgement, best, tasks))
  // Before the window opens nothing can be handed in.
  const isKept = isDone && planState(judgement.pack.plan, judgement.asOf) !== '未开始'
  return again(world, isKept ? { ...state, handedIn: id } : state, lines.filter((line) => line !== '').join('\n'))
}

/** What comes after 网上申报, in the order of the plan. */
function afterHandingIn(
  { wording }: World,
  { pack: { plan }, asOf }: Judgement,
  best: JudgedPath,
  tasks: readonly Task[],
  isNews: boolean,
): string[] {
  if (planState(plan, asOf) === '未开始') return [notBegun(wording, plan)]
  const at = plan.steps.findIndex(({ what }) => what === '网上申报')
  const later = plan.steps.slice(at + 1).flatMap(({ what }) => tasks.find(({ id }) => id === `step/${what}`) ?? [])
  const open = later.filter(({ due }) => due === null || due >= asOf)
  const head = say(wording, best.overall === '不符合' ? '报好了差' : isNews ? '报好了' : '报好了接着')
  return [head, ...rows(wording, open, asOf), say(wording, '接着办尾')]
}

/** Of who cannot apply now, or need not, what there is to do instead; null for everybody else. */
function insteadOfSteps(world: World, state: State, judgement: Judgement, best: JudgedPath): string[] | null {
  const { wording } = world
  const { plan } = judgement.pack
  const held = heldAlready(judgement, state.target)
  if (held && isSettled(world, judgement, state)) return heldLines(world, judgement, held)
  const { hotline } = plan
  if (planState(plan, judgement.asOf) === '已结束') {
    const coming = tasksOf(world, state, plan.id, judgement.asOf).filter(
      (task) => isOurs(task) && task.due !== null && task.due >= judgement.asOf,
    )
    const left = sayAfterClosing(wording, plan, coming, judgement.asOf)
    const over = left === '' ? say(wording, '计划已结束', { 日期: sayDate(plan.applyBy) }) : left
    return [over, say(wording, '等新通知', { 电话: hotline })]
  }
  if (best.overall === '不符合') return [lackingNow(world, best), sayEarliest(world, judgement, best)]
  if (best.path.method === '初定') return [say(wording, '接着办初定', { 电话: hotline })]
  return null
}

function lackingNow({ wording }: World, best: JudgedPath): string {
  const gaps = [...gapsOf(best.judged), ...best.gates.flatMap((gate) => gapsOf(gate.judged))]
  return say(wording, '接着办报不了', { 方式: best.path.method, 差: inBrief(gaps) })
}

function sayEarliest({ wording }: World, { pack: { plan } }: Judgement, best: JudgedPath): string {
  const earliest = earliestWithGates(best, plan)
  return earliest ? say(wording, '最早', { 日期: sayDate(earliest.date), 计划: earliest.plan }) : ''
}

/** From when on it will do, for who cannot apply now; null for others, who ask of the next notice. */
function untilLater(world: World, judgement: Judgement, best: JudgedPath): string[] | null {
  const earliest = best.overall === '不符合' ? sayEarliest(world, judgement, best) : ''
  if (earliest === '') return null
  const { hotline } = judgement.pack.plan
  return [lackingNow(world, best), earliest, say(world.wording, '等新通知', { 电话: hotline })]
}

function untilHandedIn(
  { wording }: World,
  { pack: { plan }, asOf }: Judgement,
  best: JudgedPath,
  tasks: readonly Task[],
): string[] {
  const open = tasks.filter((task) => isOurs(task) && task.due !== null && task.due >= asOf)
  return [
    planState(plan, asOf) === '未开始' ? notBegun(wording, plan) : '',
    asOf === plan.applyBy ? say(wording, '接着办最后一天') : '',
    best.overall === '待核实' ? say(wording, '接着办没定', { 电话: plan.hotline }) : '',
    say(wording, '接着办'),
    ...rows(wording, open, asOf),
    say(wording, '接着办尾'),
  ]
}

const rows = (wording: World['wording'], tasks: readonly Task[], today: LocalDate): string[] =>
  tasks.slice(0, SHOWN).map((task) => rowWithWho(wording, task, today))
