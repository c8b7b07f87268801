import type { LocalDate } from '../dossier/date.ts'
import { beside, carriedOver, fromOutside } from './admin/beside.ts'
import type { ReportEvent } from './admin/order.ts'
import { ask, nextQuestion, questionOf } from './ask.ts'
import { asksToErase, besides } from './besides.ts'
import { NONE_OF_THEM, pressed } from './choices.ts'
import {
  choosePlan,
  chooseTarget,
  leavesLevel,
  otherLevel,
  plan,
  planIn,
  planInstead,
  plansNear,
  target,
  targetIn,
  withoutPlan,
} from './choosing.ts'
import { askToConfirm, confirmed, sureBy } from './confirm.ts'
import { control, reviewed } from './control.ts'
import { correct, rightWords } from './correct.ts'
import { asksToCount, counting, finishCounting, startCounting } from './counting.ts'
import { withDaysTold } from './exporting.ts'
import { again, resume } from './flow.ts'
import { underPresentNames } from './formerNames.ts'
import { allLacking, lackingAsked } from './lacking.ts'
import { chooseItem, menuWord, openMenuItem, partNamed, resultMenu, ruled, ruledBy } from './menu.ts'
import { questionNamed } from './namedQuestion.ts'
import { askPlan } from './offering.ts'
import { originalWords } from './originalWords.ts'
import { anotherIn, askToChange } from './people/another.ts'
import { chosenAgain, chosenOf, ofSeveral, tellsOfOne } from './people/which.ts'
import type { AnnounceEvent, Effect, Message, Step, TalkEvent, TickEvent } from './protocol.ts'
import { readControl } from './reading/control.ts'
import { normalise } from './reading/normalise.ts'
import { readSmallTalk } from './reading/smallTalk.ts'
import { readYesNo } from './reading/yesno.ts'
import { steerArrival, withoutStale } from './reminding/arrivals.ts'
import { withoutLast } from './reminding/memory.ts'
import { pressedReminder, remindersOn, steerReminders } from './reminding/steer.ts'
import { privateTicked } from './reminding/tick.ts'
import { withUnsure } from './reminding/unsure.ts'
import { wakeFor } from './reminding/wake.ts'
import { result } from './result.ts'
import { askChange } from './review.ts'
import { askRuling } from './rulings.ts'
import { accept, answer } from './settle.ts'
import { COUNTING, PAUSE } from './shown.ts'
import { endedBy } from './spanEnd.ts'
import { newState, type Pending, readState, type State } from './state.ts'
import { CORRECTING, takeMessage } from './taking.ts'
import { tidy } from './tidy.ts'
import { before, type Turn, turn } from './turn.ts'
import type { Understood } from './understood.ts'
import { datedBy, onlyWithin } from './volunteered.ts'
import { leave } from './wayOut.ts'
import { chosen, wonder } from './wonder.ts'
import { say } from './wording.ts'
import { letGoOfStandings, type World } from './world.ts'
import { zoneTold } from './zone.ts'

type Outcome = Turn & { readonly forget?: true }

/**
 * The talk as a pure step over a world (the law and the wording). Nothing a person can write makes it throw; a state
 * it cannot read starts afresh, and says so.
 */
export function makeStep(world: World): Step<State, TalkEvent | TickEvent | AnnounceEvent | ReportEvent> {
  const step: Step<State, TalkEvent | TickEvent | AnnounceEvent | ReportEvent> = (stored, event, speaker) => {
    const read = stored === null ? null : readState(stored)
    const state = read && withUnsure(underPresentNames(world.wording, read), speaker?.unsure)
    if (event.kind === 'tick') return privateTicked(world, state, event)
    if (event.kind === 'announce' || event.kind === 'report') return fromOutside(world, stored, state, event)
    const lost = stored !== null && state === null
    const done = lost ? null : beside(world, state, event, speaker?.administrator === true)
    if (done) return done
    const next = state === null ? begin(world, event, lost) : take(world, state, event)
    const said = next.messages.length > 0 ? next : { ...next, ...again(world, next.state, '') }
    const effects: Effect[] = said.messages.map((message) => ({ kind: 'say', message: neat(message) }))
    if (next.unanswered) effects.push({ kind: 'unanswered', ...next.unanswered })
    if (next.forget) return { state: null, effects: [...effects, { kind: 'forget' }] }
    const kept = withoutLast(withDaysTold(state, withoutStale(state, carriedOver(state, said.state)), event.today))
    return { state: kept, effects: [...effects, ...wakeFor(world, kept, event.today)] }
  }
  return (stored, event, speaker) => {
    try {
      return step(stored, event, speaker)
    } finally {
      letGoOfStandings()
    }
  }
}

function neat(message: Message): Message {
  return { ...message, text: tidy(message.text) }
}

/** Somebody new, or forgotten: greet, take what the first words already say, ask for the plan. */
function begin(world: World, event: TalkEvent, lost: boolean): Outcome {
  const state = newState()
  if (event.kind === 'command' ? event.name === 'delete' : event.kind === 'text' && asksToErase(event.text)) {
    return { ...turn(state, say(world.wording, '已删')), forget: true }
  }
  const greeting = say(world.wording, lost ? '旧版记录' : '欢迎')
  // What was typed into a talk we can no longer read was meant for a question that is gone.
  if (event.kind === 'unreadable' && event.caption !== undefined && !lost)
    return begin(world, { kind: 'text', text: event.caption, today: event.today }, lost)
  if (lost || event.kind === 'button' || event.kind === 'unreadable') return before(greeting, askPlan(world, state))
  if (event.kind === 'command' && event.name !== 'start') {
    return before(greeting, { ...take(world, toAskPlan(world, state), event) })
  }
  const words = event.kind === 'text' ? event.text : event.argument
  const named = planIn(world, words, event.today)
  const aiming = { ...state, target: targetIn(words) }
  const came = steerArrival(world, toAskPlan(world, aiming), words, event.today)
  if (came) return before(greeting, came)
  const several = ofSeveral(world, toAskPlan(world, aiming), words, event.today)
  if (several) return before(greeting, several)
  const asked = named || words === '' ? null : wonder(world, toAskPlan(world, aiming), words, event.today)
  if (asked) return before(greeting, asked)
  const reading = named ? { ...aiming, plan: named } : aiming
  const told = takeMessage(world, reading, named ? withoutPlan(world, named, words) : words, event.today)
  const opening = told.remark === '' ? greeting : `${greeting}\n${told.remark}`
  if (!named) {
    const all = askPlan(world, told.state)
    return before(opening, plansNear(world, all.state, words) ?? all)
  }
  // 温岭截止几号: answered once the plan is taken.
  const part = partNamed(withoutPlan(world, named, words))
  const asking = world.asksSomething(words) || part !== null
  const wondering = asking ? { ...told.state, wondering: (part ?? words).slice(0, 200) } : told.state
  return before(opening, choosePlan(world, wondering, named, event.today, words))
}

/** The plan is asked for, and what is said to the first words comes before that. */
function toAskPlan(world: World, state: State): State {
  const asked = askPlan(world, state).state
  return asked.pending ? { ...asked, pending: { ...asked.pending, unseen: true } } : asked
}

function take(world: World, state: State, event: TalkEvent): Outcome {
  // What was told of several waits no longer than for the next thing that is said.
  const { people: _, ...others } = state
  switch (event.kind) {
    // Anything but an answer to 是不是 ends the asking: a later 是, meant for another question, must not erase anything.
    case 'unreadable':
      return unreadable(world, { ...others, confirming: null }, event)
    case 'command':
      return command(world, { ...others, confirming: null }, event.name, event.argument, event.today)
    case 'button': {
      const reminded = pressedReminder(world, state, event.data, event.today)
      if (reminded) return reminded
      const sure = sureBy(world, state, { data: event.data })
      if (sure !== null) return decided(world, state, sure, event.today)
      const person = chosenPerson(world, state, { data: event.data }, event.today)
      if (person) return person
      const value = pressed(event.data, state.pending)
      if (value === null || !state.pending) return turn(state, say(world.wording, '旧按钮'))
      return choose(world, { ...others, confirming: null }, state.pending, value, event.today)
    }
    case 'text':
      return text(world, state, event.text, event.today)
  }
}

/** What cannot be read is told of; the words written under it are taken like any others. */
function unreadable(world: World, state: State, event: Extract<TalkEvent, { kind: 'unreadable' }>): Outcome {
  const values = { 什么: event.what }
  if (event.caption === undefined) return again(world, state, say(world.wording, '看不了', values))
  return before(say(world.wording, '只看了字', values), text(world, state, event.caption, event.today))
}

function command(world: World, state: State, name: string, argument: string, today: LocalDate): Outcome {
  switch (name) {
    case 'start': {
      const named = argument ? planIn(world, argument, today) : null
      if (named && state.plan === null) return choosePlan(world, state, named, today)
      return before(say(world.wording, '继续'), resume(world, state, today))
    }
    case 'ask':
      return argument === '' ? again(world, state, say(world.wording, '帮助')) : text(world, state, argument, today)
    case 'status':
      return control(world, state, { kind: 'progress' }, today) ?? turn(state)
    case 'remind':
      return remindersOn(world, state, today)
    case 'cancel':
      return askToConfirm(world, state, 'cancel')
    case 'delete':
      return askToConfirm(world, state, 'delete')
    default:
      return again(world, state, say(world.wording, '帮助'))
  }
}

const GO_ON = /^(?:继续|接着来?|接着问|我?回来了|(?:你|您)?还?在吗)[。!]?$/
/** What somebody says who had given up. */
const CHANGED_MIND =
  /^我?(?:(?:又|还是?)?(?:要|想|得|决定)(?:再)?(?:报|申报|评|弄|试)(?:名)?|(?:那|还是)(?:再|就)?(?:报|申报|评|弄|试)(?:名)?|后悔|改主意|想通)(?:了|吧|一?下|试试|看看)*[。!]?$/

function text(world: World, state: State, typed: string, today: LocalDate): Outcome {
  if (state.confirming) {
    // 不要提醒了 is no 不.
    const sure = typed.includes('提醒') ? null : sureBy(world, state, { text: typed })
    if (sure !== null) return decided(world, state, sure, today)
    // What is told while it is open whom it is about waits, too.
    if (state.confirming === 'another' && tellsOfOne(world, state, typed, today)) {
      const words = `${state.people?.[0]?.words ?? ''}\n${typed}`.trim().slice(0, 400)
      return askToChange(world, state, { name: state.people?.[0]?.name ?? '', words })
    }
    // Something else was said instead: the question falls, what was said counts.
    const { people: _, ...rest } = state
    return text(world, { ...rest, confirming: null }, typed, today)
  }
  if (state.people) {
    const { people: _, ...rest } = state
    const chosen = chosenPerson(world, state, { text: typed }, today) ?? chosenAgain(world, state, typed)
    return chosen ?? text(world, rest, typed, today)
  }
  const came = steerArrival(world, state, typed, today)
  if (came) return came
  const even = normalise(typed)
  const further = GO_ON.test(even) && state.pending?.question === 'result' ? nextQuestion(world, state, today) : null
  if (further) return before(say(world.wording, '继续'), ask(world, state, further.question, further.facts))
  if (GO_ON.test(even) || (state.stage === 'stopped' && CHANGED_MIND.test(even))) {
    return before(say(world.wording, '继续'), resume(world, state, today))
  }
  const { pending } = state
  const another = anotherIn(world, state, typed) ?? (pending && ofSeveral(world, state, typed, today))
  if (another) return another
  if (!pending) return asksToErase(typed) ? askToConfirm(world, state, 'delete') : resume(world, state, today)

  if (pending.candidate !== undefined) {
    const ended = endedBy(pending, typed, today)
    if (ended) return accept(world, state, pending, ended, today)
    const dated = datedBy(pending, typed, today)
    if (dated) return accept(world, state, pending, dated, today)
    const understood = pending.candidate as unknown as Understood
    const sure = readYesNo(typed)
    const enough = /^(?:就这样|就这些)/.test(even) || (understood.missing !== undefined && sure.kind === 'unknown')
    if (enough || (sure.kind === 'value' && sure.value)) return accept(world, state, pending, understood, today)
    const firm = { ...state, pending: without(pending) }
    if (sure.kind === 'value' && even.length <= 4)
      return again(world, firm, onlyWithin(world, state, pending.question) ?? say(world.wording, '再说一次'))
    // 不对，是2019年3月1日: what was just said is put right, not the answer before it.
    const right = CORRECTING.test(typed.trim()) && questionNamed(state, typed) === null ? rightWords(typed) : ''
    if (right !== '' && questionOf(world, pending.question)) return answer(world, firm, without(pending), right, today)
    return text(world, firm, typed, today)
  }

  if (even === '') return again(world, state, say(world.wording, '没有字'))
  if (/^(?:问明|问清楚?了?|问过了|问好了)$/.test(even) && state.plan !== null) return askRuling(world, state, today)
  const ruling = state.plan === null || questionOf(world, pending.question) ? null : ruledBy(world, state, typed, today)
  if (ruling) return ruling

  if (pending.question === COUNTING) return counting(world, state, pending, typed, today)
  const aside = besides(world, state, typed, today)
  if (aside) return aside
  const lacking = allLacking(world, state, typed, today) ?? lackingAsked(world, state, typed, today)
  if (lacking) return lacking
  const elsewhere = planInstead(world, state, typed, today)
  if (elsewhere) return elsewhere
  const reminders = steerReminders(world, state, typed, today)
  if (reminders) return reminders
  if (asksToCount(pending, typed)) return startCounting(world, state, pending)
  const original = originalWords(world, state, typed, today)
  if (original) return original
  // 毕业时间搞错了 is about the answer, not the timetable.
  const putsRight = CORRECTING.test(typed.trim()) && questionNamed(state, typed) !== null
  const part = putsRight ? null : menuWord(typed)
  const opened = part && openMenuItem(world, state, part, today)
  if (opened) return opened
  const order = readControl(typed)
  if (order && !isAnswer(world, pending, order.kind)) {
    const steered = control(world, state, order, today)
    if (steered) return steered
  }
  const level = pending.question === 'result' ? otherLevel(world, state, typed, today) : null
  if (level) return level
  const picked = chosen(world, state, typed, today)
  if (picked) return picked
  // Letters mean what was offered only right after it.
  const { offered, ...rest } = state
  if (offered) return text(world, rest, typed, today)
  const chat = readSmallTalk(typed)
  if (chat) return again(world, state, say(world.wording, `闲聊${chat}`))
  // The first question often says what somebody aims at: 能报中级吗.
  const aiming = pending.question === 'plan' && state.target === null ? { ...state, target: targetIn(typed) } : state
  const named = pending.question === 'plan' ? planIn(world, typed, today) : null
  if (named !== null && leavesLevel(world, named, typed)) return plan(world, state, pending, typed, today)
  const zone = zoneTold(world, state, typed, today)
  if (zone) return zone
  const asked = wonder(world, aiming, typed, today)
  if (asked) return asked
  const corrected = correct(world, state, typed, today)
  if (corrected) return corrected
  switch (pending.question.split('/')[0]) {
    case 'plan':
      return plan(world, state, pending, typed, today)
    case 'target':
      return target(world, state, pending, typed, today)
    case 'review':
    case 'change':
      return reviewed(world, state, typed, today)
    case 'result':
      return resultMenu(world, state, pending, typed, today)
    case 'ruling':
      return ruled(world, state, pending, typed, today)
    case PAUSE:
      return leave(world, state, pending, typed, today)
    default:
      return answer(world, state, pending, typed, today)
  }
}

/** What was told of the one of several who was chosen, taken as if it had been told alone. */
function chosenPerson(
  world: World,
  { people, ...rest }: State,
  given: { data: string } | { text: string },
  today: LocalDate,
): Outcome | null {
  const chosen = people ? chosenOf(world, { ...rest, people }, given) : null
  return chosen && before(chosen.remark, text(world, rest, chosen.words, today))
}

/** 是 or 不 to what was asked in between; what was told of another person meanwhile is taken of whom it turned out to be. */
function decided(world: World, { people, ...state }: State, sure: boolean, today: LocalDate): Outcome {
  const next = confirmed(world, state, sure, today)
  const [held] = people ?? []
  const isTheirs = held !== undefined && held.words !== '' && (sure || held.name !== '')
  if (state.confirming !== 'another' || !isTheirs) return next
  const said = sure ? (next.messages[0]?.text.split('\n')[0] ?? '') : ''
  return before(said, text(world, next.state, held.words, today))
}

/** 没有, 好, 不知道, 跳过 are answers where something is being asked, and orders only on the review page. */
function isAnswer(world: World, pending: Pending, kind: string): boolean {
  if (kind === 'none' || kind === 'confirm') return pending.question !== 'review'
  return (kind === 'unknown' || kind === 'skip') && questionOf(world, pending.question) !== null
}

function without(pending: Pending): Pending {
  const { candidate: _, ...rest } = pending
  return rest
}

/** A choice made by button. */
function choose(world: World, state: State, pending: Pending, value: string, today: LocalDate): Outcome {
  switch (pending.question.split('/')[0]) {
    case 'plan':
      return choosePlan(world, state, value, today)
    case 'target':
      return chooseTarget(world, state, value, today)
    case 'review':
      return value === 'yes' ? result(world, state, today) : askChange(world, state)
    case 'change':
      // One listed by a release that still asked it.
      return questionOf(world, value) ? ask(world, state, value, []) : askChange(world, state)
    case 'result':
      return chooseItem(world, state, value, today)
    case 'ruling':
      return ruled(world, state, pending, value, today)
    case PAUSE:
      return leave(world, state, pending, value, today)
    case COUNTING:
      return finishCounting(world, state, pending, today)
    default: {
      if (value === NONE_OF_THEM) return answer(world, state, pending, say(world.wording, '都没有'), today)
      const label = pending.offered.find((option) => option.value === value)?.label ?? value
      return accept(world, state, pending, { value, shown: label }, today)
    }
  }
}
