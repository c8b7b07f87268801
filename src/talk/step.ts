import type { LocalDate } from '../dossier/date.ts'
import { beside, carriedOver, fromOutside } from './admin/beside.ts'
import type { ReportEvent } from './admin/order.ts'
import { answer } from './answer.ts'
import { ask, questionOf } from './ask.ts'
import { asksToErase } from './besides.ts'
import { NONE_OF_THEM, pressed } from './choices.ts'
import { choosePlan, chooseTarget, planIn, targetIn } from './choosing.ts'
import { plansNear, plansSpokenOf, withPlaceOffered } from './choosingPlace.ts'
import { askToConfirm, sureBy } from './confirm.ts'
import { control } from './control.ts'
import { finishCounting } from './counting.ts'
import { withDaysTold } from './exporting.ts'
import { again, resume } from './flow.ts'
import { underPresentNames } from './formerNames.ts'
import { letGo } from './lately.ts'
import { chooseItem, ruled } from './menu.ts'
import { askPlan } from './offering.ts'
import { knowingForWhom } from './people/forAnother.ts'
import { ofSeveral } from './people/which.ts'
import { planChosen } from './planChosen.ts'
import { planWithWords } from './planTyped.ts'
import type { AnnounceEvent, Effect, Message, Step, TalkEvent, TickEvent } from './protocol.ts'
import { LONGEST } from './reading/normalise.ts'
import { steerArrival, withoutStale } from './reminding/arrivals.ts'
import { withoutLast } from './reminding/memory.ts'
import { pressedReminder, remindersOn } from './reminding/steer.ts'
import { privateTicked } from './reminding/tick.ts'
import { withUnsure } from './reminding/unsure.ts'
import { wakeFor } from './reminding/wake.ts'
import { result } from './result.ts'
import { askChange } from './review.ts'
import { accept } from './settle.ts'
import { COUNTING, PAUSE } from './shown.ts'
import { newState, type Pending, readState, type State } from './state.ts'
import { takeMessage } from './taking.ts'
import { tidy } from './tidy.ts'
import { before, type Outcome, turn } from './turn.ts'
import { chosenPerson, decided, text } from './typed.ts'
import { leave } from './wayOut.ts'
import { wonder } from './wonder.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

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
    const taken = state === null ? begin(world, event, lost) : take(world, state, event)
    const unseen = event.kind === 'text' && event.text.length > LONGEST
    const next: Outcome = unseen ? before(say(world.wording, '只看前面', { 字数: LONGEST }), taken) : taken
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
      letGo()
    }
  }
}

function neat(message: Message): Message {
  return { ...message, text: tidy(message.text) }
}

/** Somebody new, or forgotten: greet, take what the first words already say, ask for the plan. */
function begin(world: World, event: TalkEvent, lost: boolean): Outcome {
  const state = event.kind === 'text' ? knowingForWhom(newState(), event.text) : newState()
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
  const named = planChosen(world, words, event.today)
  const aiming = { ...state, target: targetIn(words) }
  const came = steerArrival(world, toAskPlan(world, aiming), words, event.today)
  if (came) return before(greeting, came)
  const several = ofSeveral(world, toAskPlan(world, aiming), words, event.today)
  if (several) return before(greeting, several)
  const open = withPlaceOffered(world, toAskPlan(world, aiming), words)
  const asked = named || words === '' ? null : wonder(world, open, words, event.today)
  if (asked) return before(greeting, asked)
  if (named) return before(greeting, planWithWords(world, state, named, words, event.today))
  const told = takeMessage(world, aiming, words, event.today)
  const all = askPlan(world, told.state)
  const opening = told.remark === '' ? greeting : `${greeting}\n${told.remark}`
  return before(opening, plansNear(world, all.state, words) ?? plansSpokenOf(world, all.state, words) ?? all)
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
