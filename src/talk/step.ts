import { type LocalDate, rangeOf, sayDate } from '../dossier/date.ts'
import { matchMajor } from '../rules/education.ts'
import { type Json, readAnswer, type Understood } from './answers.ts'
import { ask, askPlan, askTarget, NONE_OF_THEM, questionOf } from './ask.ts'
import { dropDependents } from './change.ts'
import { buttonsOf, pressed } from './choices.ts'
import { confirmed, control, reviewed } from './control.ts'
import { again, missed, proceed, resume } from './flow.ts'
import { resultMenu } from './menu.ts'
import type { Effect, Step, TalkEvent } from './protocol.ts'
import { readChoice } from './reading/choice.ts'
import { readControl } from './reading/control.ts'
import { normalise } from './reading/normalise.ts'
import { readYesNo } from './reading/yesno.ts'
import { result } from './result.ts'
import { type Answer, newState, type Pending, readState, type State } from './state.ts'
import { before, type Turn, turn } from './turn.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

/**
 * The talk as a pure step over a world (the law and the wording). Nothing a person can write makes it throw; a state
 * it cannot read starts afresh.
 */
export function makeStep(world: World): Step<State> {
  return (stored, event) => {
    const state = stored === null ? null : readState(stored)
    const next = state === null ? begin(world, event) : take(world, state, event)
    const effects: Effect[] = next.messages.map((message) => ({ kind: 'say', message }))
    if (next.forget) return { state: null, effects: [...effects, { kind: 'forget' }] }
    return { state: next.state, effects }
  }
}

type Outcome = Turn & { readonly forget?: true }

/** Somebody new, or forgotten: greet, take what the first words already say, ask for the plan. */
function begin(world: World, event: TalkEvent): Outcome {
  const state = newState()
  const greeting = say(world.wording, '欢迎')
  if (event.kind === 'command' && event.name === 'delete') {
    return { ...turn(state, say(world.wording, '已删')), forget: true }
  }
  if (event.kind === 'command' && event.name !== 'start')
    return before(greeting, { ...take(world, askPlan(world, state).state, event) })
  const words = event.kind === 'text' ? event.text : event.kind === 'command' ? event.argument : ''
  const target = targetIn(words)
  const plan = planIn(world, words)
  const told: State = { ...state, target: target ?? null, answers: {} }
  if (!plan) return before(greeting, askPlan(world, told))
  return before(greeting, choosePlan(world, told, plan, event.today))
}

function take(world: World, state: State, event: TalkEvent): Outcome {
  switch (event.kind) {
    case 'unreadable':
      return again(world, state, say(world.wording, '看不了', { 什么: event.what }))
    case 'command':
      return command(world, state, event.name, event.argument, event.today)
    case 'button': {
      const value = pressed(event.data, state.pending)
      if (value === null || !state.pending) return turn(state, say(world.wording, '旧按钮'))
      return choose(world, { ...state, confirming: null }, state.pending, value, event.today)
    }
    case 'text':
      return text(world, state, event.text, event.today)
  }
}

function command(world: World, state: State, name: string, argument: string, today: LocalDate): Outcome {
  switch (name) {
    case 'start': {
      const plan = argument ? planIn(world, argument) : null
      if (plan && state.plan === null) return choosePlan(world, state, plan, today)
      return before(say(world.wording, '继续'), resume(world, state, today))
    }
    case 'help':
      return again(world, state, say(world.wording, '帮助'))
    case 'status':
      return control(world, state, { kind: 'progress' }, today) ?? turn(state)
    case 'cancel':
      return control(world, state, { kind: 'cancel' }, today) ?? turn(state)
    case 'delete':
      return turn({ ...state, confirming: 'delete' }, say(world.wording, '删除问'))
    default:
      return again(world, state, say(world.wording, '帮助'))
  }
}

function text(world: World, state: State, typed: string, today: LocalDate): Outcome {
  if (state.confirming) {
    const sure = readYesNo(typed)
    if (sure.kind === 'value')
      return confirmed(world, { ...state, confirming: null }, state.confirming, sure.value, today)
    return text(world, { ...state, confirming: null }, typed, today)
  }
  if (state.stage === 'stopped') {
    const meant = normalise(typed)
    if (/^(?:继续|接着|回来|在吗|好|是)/.test(meant))
      return before(say(world.wording, '继续'), resume(world, state, today))
  }
  const { pending } = state
  if (!pending) return resume(world, state, today)

  if (pending.candidate !== undefined) {
    const sure = readYesNo(typed)
    const enough = /^(?:就这样|就这些|不记得|记不得|记不清|忘了)/.test(normalise(typed))
    if (enough || (sure.kind === 'value' && sure.value))
      return accept(world, state, pending, pending.candidate as unknown as Understood, today)
    if (sure.kind === 'value') return again(world, { ...state, pending: without(pending) }, '')
    return text(world, { ...state, pending: without(pending) }, typed, today)
  }

  const order = readControl(typed)
  if (order && !isAnswer(world, pending, order.kind)) {
    const steered = control(world, state, order, today)
    if (steered) return steered
  }
  if (state.stage === 'plan') return plan(world, state, pending, typed, today)
  if (state.stage === 'target') return target(world, state, pending, typed, today)
  if (state.stage === 'review') return reviewed(world, state, pending, typed)
  if (state.stage === 'result') return resultMenu(world, state, pending, typed, today)
  return answer(world, state, pending, typed, today)
}

/** 没有, 好, 对 are answers to most questions, and orders only where nothing is being asked. */
function isAnswer(world: World, pending: Pending, kind: string): boolean {
  if (kind === 'none' || kind === 'confirm') return pending.question !== 'review' || kind === 'none'
  if (kind === 'unknown' || kind === 'skip') return questionOf(world, pending.question) !== null
  return false
}

function without(pending: Pending): Pending {
  const { candidate: _, ...rest } = pending
  return rest
}

/** A choice made by button. */
function choose(world: World, state: State, pending: Pending, value: string, today: LocalDate): Outcome {
  switch (state.stage) {
    case 'plan':
      return value === 'other'
        ? again(world, state, say(world.wording, '没有计划'))
        : choosePlan(world, state, value, today)
    case 'target':
      return chooseTarget(world, state, value, today)
    case 'review':
      if (pending.question === 'change') return ask(world, state, value, [])
      return value === 'yes'
        ? result(world, state, today)
        : (control(world, state, { kind: 'change' }, today) ?? turn(state))
    case 'result':
      return resultMenu(
        world,
        state,
        pending,
        pending.offered.find((option) => option.value === value)?.label ?? '',
        today,
      )
    default: {
      const question = questionOf(world, pending.question)
      const label = pending.offered.find((option) => option.value === value)?.label ?? value
      if (!question) return turn(state)
      return accept(world, state, pending, { value: value === NONE_OF_THEM ? [] : value, shown: label }, today)
    }
  }
}

function plan(world: World, state: State, pending: Pending, typed: string, today: LocalDate): Outcome {
  const named = planIn(world, typed)
  if (named) return choosePlan(world, state, named, today)
  const read = readChoice(typed, pending.offered)
  if (read.kind === 'value') return choose(world, state, pending, read.value, today)
  // A first sentence says what they want, not where; the level is taken, the rest is asked in its turn.
  const aim = targetIn(typed)
  if (aim || (normalise(typed).length > 6 && pending.misses === 0)) {
    const told: State = { ...state, target: aim ?? state.target, pending: { ...pending, misses: 1 } }
    return turn(told, { text: say(world.wording, '先选计划'), choices: buttonsOf(pending) })
  }
  return missed(
    world,
    state,
    pending,
    read.kind === 'unreadable' ? (read.why ?? '') : '',
    say(world.wording, '选计划例'),
  )
}

function choosePlan(world: World, state: State, id: string, today: LocalDate): Turn {
  const next: State = { ...state, plan: id, pending: null }
  const pack = packOf(world, next)
  if (!pack) return askPlan(world, state)
  const { title, number, applyFrom, applyBy } = pack.plan
  const lines = [say(world.wording, '计划已选', { 名称: title, 文号: number })]
  if (today > applyBy) lines.push(say(world.wording, '计划已结束', { 日期: sayDate(applyBy) }))
  if (today < applyFrom) lines.push(say(world.wording, '计划未开始', { 日期: sayDate(applyFrom) }))
  return before(lines.join('\n'), state.target ? proceed(world, next, today) : askTarget(world, next))
}

function planIn(world: World, words: string): string | null {
  const even = normalise(words).toLowerCase().replace(/[\s·]/g, '')
  if (even === '') return null
  const found = world.packs.filter((pack) =>
    [pack.plan.id, ...pack.plan.aliases].some((alias) => even.includes(alias.toLowerCase().replace(/[\s·]/g, ''))),
  )
  return found.length === 1 ? (found[0]?.plan.id ?? null) : null
}

/** The level a first sentence aims at, when it names exactly one and not as something already had. */
function targetIn(words: string): State['target'] {
  const match =
    /(?:报|评|考|申请|申报|上|升)(?:个|得了|到|上|一个)?(?:机电|机械)?(中级|工程师|助理工程师|助工|技术员)(?!证|满|[一二三四五六七八九十\d])/.exec(
      normalise(words),
    )
  switch (match?.[1]) {
    case '中级':
    case '工程师':
      return '工程师'
    case '助工':
    case '助理工程师':
      return '助理工程师'
    case '技术员':
      return '技术员'
    default:
      return null
  }
}

function target(world: World, state: State, pending: Pending, typed: string, today: LocalDate): Outcome {
  if (/^(?:报|评|我?想报|想评)?初级(?:职称)?[。!]?$/.test(normalise(typed))) {
    return again(world, state, say(world.wording, '初级有两级'))
  }
  const words: Record<string, string[]> = {
    工程师: ['中级', '工程师', '中级工程师', '机电工程师'],
    助理工程师: ['助工', '助理', '助理工程师'],
    技术员: ['技术员'],
    all: ['帮我看', '不清楚', '不知道', '都看', '不确定', '看看能报哪级'],
  }
  const read = readChoice(
    typed,
    pending.offered.map((option) => ({ ...option, words: words[option.value] ?? [] })),
  )
  if (read.kind === 'unknown') return chooseTarget(world, state, 'all', today)
  if (read.kind === 'value' || (read.kind === 'vague' && read.candidate)) {
    return chooseTarget(world, state, (read.kind === 'value' ? read.value : read.candidate) ?? 'all', today)
  }
  return missed(
    world,
    state,
    pending,
    read.kind === 'unreadable' ? (read.why ?? '') : '',
    say(world.wording, '选级别例'),
  )
}

function chooseTarget(world: World, state: State, value: string, today: LocalDate): Turn {
  const level = value === '工程师' || value === '助理工程师' || value === '技术员' ? value : null
  return proceed(world, { ...state, target: level, pending: null }, today)
}

/** An answer typed to the open question. */
function answer(world: World, state: State, pending: Pending, typed: string, today: LocalDate): Outcome {
  const question = questionOf(world, pending.question)
  if (!question) return resume(world, state, today)
  const read = readAnswer(typed, { question, pending, today })
  switch (read.kind) {
    case 'value':
      if (read.future && question.id !== 'titles.appointments') {
        return missed(world, state, pending, say(world.wording, '在未来', { 日期: read.value.shown }), question.example)
      }
      return accept(world, state, pending, read.value, today)
    case 'vague': {
      const candidate = read.candidate as unknown as Json | undefined
      const next = candidate === undefined ? pending : { ...pending, candidate }
      return turn({ ...state, pending: next }, say(world.wording, '说得不准', { 提示: read.why }))
    }
    case 'unknown':
      return settle(
        world,
        state,
        pending,
        { kind: 'unknown' },
        `${say(world.wording, '先不知道')}${say(world.wording, '想起来', { 短名: question.short })}`,
        today,
      )
    case 'skip':
      return settle(world, state, pending, { kind: 'skip' }, say(world.wording, '先跳过'), today)
    default:
      return missed(world, state, pending, read.kind === 'unreadable' ? (read.why ?? '') : '', question.example)
  }
}

/** Takes an understood answer: asks once more for what an achievement leaves out, warns of what cannot be. */
function accept(world: World, state: State, pending: Pending, understood: Understood, today: LocalDate): Turn {
  if (understood.missing && pending.misses === 0) {
    const text = say(world.wording, '每项要名次', { 缺什么: understood.missing })
    return turn({ ...state, pending: { ...pending, misses: 1, candidate: understood as unknown as Json } }, text)
  }
  const wrong = backwards(understood.value)
  if (wrong)
    return missed(
      world,
      state,
      pending,
      say(world.wording, '止早于起'),
      questionOf(world, pending.question)?.example ?? '',
    )
  const remark = [
    say(world.wording, '记下', { 内容: understood.shown }),
    majorRemark(world, state, pending, understood),
    understood.unclear?.length ? say(world.wording, '没用上', { 内容: understood.unclear.join('、') }) : '',
  ].filter((part) => part !== '')
  const settled: Answer = {
    kind: 'value',
    value: understood.value,
    shown: understood.shown,
    ...(isVague(understood.value) ? { vague: true, times: timesAsked(state, pending.question) + 1 } : {}),
  }
  return settle(world, state, pending, settled, remark.join('\n'), today)
}

/** How often a question was answered with dates that were not told to the day. */
function timesAsked(state: State, key: string): number {
  const told = state.answers[key]
  return told?.kind === 'value' && told.vague ? (told.times ?? 1) : 0
}

/** Whether an answer holds a date that is not told to the day. */
function isVague(value: Json): boolean {
  if (typeof value === 'string') return value.length !== 10 && rangeOf(value) !== null
  if (Array.isArray(value)) return value.some(isVague)
  return value !== null && typeof value === 'object' && Object.values(value).some(isVague)
}

function backwards(value: Json): boolean {
  if (!Array.isArray(value)) return false
  return value.some((span) => {
    if (span === null || typeof span !== 'object' || Array.isArray(span)) return false
    const from = typeof span.from === 'string' ? rangeOf(span.from) : null
    const to = typeof span.to === 'string' && span.to !== '至今' ? rangeOf(span.to) : null
    return from !== null && to !== null && to.last < from.first
  })
}

function majorRemark(world: World, state: State, pending: Pending, understood: Understood): string {
  const pack = packOf(world, state)
  if (pending.question !== 'education.major' || !pack) return ''
  const { truth, kind } = matchMajor(String(understood.value), pack.criteria.majors)
  if (truth === 'yes') return say(world.wording, '对口按', { 类: kind ?? '' })
  return truth === 'no' ? say(world.wording, '不对口按') : ''
}

/** Keeps an answer, drops and names what hung on the old one, and goes on. */
function settle(world: World, state: State, pending: Pending, given: Answer, remark: string, today: LocalDate): Turn {
  const key = pending.question
  const old = state.answers[key]
  const changed = old !== undefined && JSON.stringify(old) !== JSON.stringify(given)
  const kept: State = {
    ...state,
    pending: null,
    answers: { ...state.answers, [key]: given },
    order: state.order.includes(key) ? state.order : [...state.order, key],
  }
  const { state: next, dropped } = changed ? dropDependents(world, kept, key) : { state: kept, dropped: [] }
  const lines = [remark]
  if (dropped.length > 0) lines.push(say(world.wording, '连带', { 清单: dropped.join('、') }))
  return before(lines.join('\n'), proceed(world, next, today))
}
