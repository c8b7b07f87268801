import type { LocalDate } from '../dossier/date.ts'
import { planInstead } from './anotherPlan.ts'
import { answer } from './answer.ts'
import { ask, questionOf } from './ask.ts'
import { askedBack, without } from './askedBack.ts'
import { asksToErase, besides } from './besides.ts'
import { looksForMe, otherLevel, target, targetIn } from './choosing.ts'
import { withPlaceOffered } from './choosingPlace.ts'
import { askToConfirm, confirmed, sureBy } from './confirm.ts'
import { control, reviewed } from './control.ts'
import { correct } from './correct.ts'
import { asksToCount, counting, startCounting } from './counting.ts'
import { again, resume } from './flow.ts'
import { saysInsuranceStopped } from './insuranceStopped.ts'
import { allLacking, lackingAsked } from './lacking.ts'
import { levelAsked } from './levelByName.ts'
import { menuWord, openMenuItem, ruled, ruledBy } from './menu.ts'
import { questionNamed } from './namedQuestion.ts'
import { nextQuestion } from './nextQuestion.ts'
import { ofShown } from './ofShown.ts'
import { originalWords } from './originalWords.ts'
import { anotherIn, askToChange } from './people/another.ts'
import { knowingForWhom, ofMyself } from './people/forAnother.ts'
import { chosenAgain, chosenOf, ofSeveral, tellsOfOne } from './people/which.ts'
import { planChosen } from './planChosen.ts'
import { plan, planWithWords } from './planTyped.ts'
import { readControl } from './reading/control.ts'
import { normalise } from './reading/normalise.ts'
import { readSmallTalk } from './reading/smallTalk.ts'
import { steerArrival } from './reminding/arrivals.ts'
import { steerReminders } from './reminding/steer.ts'
import { resultMenu } from './resultMenu.ts'
import { askRuling } from './rulings.ts'
import { ofAnswersFirst } from './saidOfAnswers.ts'
import { COUNTING, PAUSE } from './shown.ts'
import type { Pending, State } from './state.ts'
import { CORRECTING, plainlyTakenBack } from './takingBack.ts'
import { before, type Outcome } from './turn.ts'
import { leave } from './wayOut.ts'
import { whatNext } from './whatNext.ts'
import { whySo } from './whySo.ts'
import { chosen, wonder } from './wonder.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'
import { zoneTold } from './zone.ts'

const GO_ON = /^(?:继续|接着来?|接着问|我?回来了|(?:你|您)?还?在吗)[。!]?$/

/** Where the answers stand by their numbers, or have just stood. */
const OF_ROWS: readonly string[] = ['review', 'change', 'result']

/** What somebody says who had given up. */
const CHANGED_MIND =
  /^我?(?:(?:又|还是?)?(?:要|想|得|决定)(?:再)?(?:报|申报|评|弄|试)(?:名)?|(?:那|还是)(?:再|就)?(?:报|申报|评|弄|试)(?:名)?|后悔|改主意|想通)(?:了|吧|一?下|试试|看看)*[。!]?$/

/** What somebody typed: an answer to what is open, an order, a question, or more about themselves, in that order of trying. */
export function text(world: World, stored: State, words: string, today: LocalDate): Outcome {
  const typed = plainlyTakenBack(words)
  const state = knowingForWhom(stored, typed)
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
  const another =
    anotherIn(world, state, typed, today) ??
    (pending && (ofSeveral(world, state, typed, today) ?? ofMyself(world, state, typed, today)))
  if (another) return another
  if (!pending) return asksToErase(typed) ? askToConfirm(world, state, 'delete') : resume(world, state, today)

  if (pending.candidate !== undefined)
    return (
      askedBack(world, state, pending, typed, today) ??
      text(world, { ...state, pending: without(pending) }, typed, today)
    )

  if (even === '') return again(world, state, say(world.wording, '没有字'))
  if (/^(?:问明|问清楚?了?|问过了|问好了)$/.test(even) && state.plan !== null) return askRuling(world, state, today)
  const ruling = state.plan === null || questionOf(world, pending.question) ? null : ruledBy(world, state, typed, today)
  if (ruling) return ruling

  if (pending.question === COUNTING) return counting(world, state, pending, typed, today)
  const row = OF_ROWS.includes(pending.question) ? ofAnswersFirst(world, state, typed, today) : null
  if (row) return row
  const aside = besides(world, state, typed, today)
  if (aside) return aside
  const reasons = whySo(world, state, typed, today)
  if (reasons) return reasons
  const lacking = allLacking(world, state, typed, today) ?? lackingAsked(world, state, typed, today)
  if (lacking) return lacking
  const elsewhere = planInstead(world, state, typed, today)
  if (elsewhere) return elsewhere
  const reminders = steerReminders(world, state, typed, today)
  if (reminders) return reminders
  const onward = whatNext(world, state, typed, today)
  if (onward) return onward
  if (asksToCount(pending, typed)) return startCounting(world, state, pending)
  const original = originalWords(world, state, typed, today)
  if (original) return original
  // 毕业时间搞错了 is about the answer, not the timetable.
  const putsRight = CORRECTING.test(typed.trim()) && questionNamed(state, typed) !== null
  // 画图 where the work is asked for.
  const drawing = /^画图/.test(even) && questionOf(world, pending.question) !== null
  const part = putsRight || drawing ? null : menuWord(typed)
  const opened = part && openMenuItem(world, state, part, today)
  if (opened) return opened
  const order = readControl(typed)
  if (order && !isAnswer(world, pending, order.kind, typed)) {
    const steered = control(world, state, order, today)
    if (steered) return steered
  }
  const level = ['result', 'review'].includes(pending.question) ? otherLevel(world, state, typed, today) : null
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
  if (pending.question === 'target' && looksForMe(typed)) return target(world, state, pending, typed, today)
  const zone = zoneTold(world, state, typed, today)
  if (zone) return zone
  // 温州机电 几号截止: chosen, and answered by that plan.
  const named = pending.question === 'plan' ? planChosen(world, typed, today) : null
  if (named !== null) return planWithWords(world, state, named, typed, today)
  const asked =
    levelAsked(world, state, typed, today) ??
    wonder(world, withPlaceOffered(world, aiming, typed), ofShown(state, typed), today)
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
export function chosenPerson(
  world: World,
  { people, ...rest }: State,
  given: { data: string } | { text: string },
  today: LocalDate,
): Outcome | null {
  const chosen = people ? chosenOf(world, { ...rest, people }, given) : null
  return chosen && before(chosen.remark, text(world, rest, chosen.words, today))
}

/** 是 or 不 to what was asked in between; what was told of another person meanwhile is taken of whom it turned out to be. */
export function decided(world: World, { people, ...state }: State, sure: boolean, today: LocalDate): Outcome {
  const next = confirmed(world, state, sure, today)
  const [held] = people ?? []
  const isTheirs = held !== undefined && held.words !== '' && (sure || held.name !== '')
  if (state.confirming !== 'another' || !isTheirs) return next
  const said = sure ? (next.messages[0]?.text.split('\n')[0] ?? '') : ''
  return before(said, text(world, next.state, held.words, today))
}

/** 没有, 好, 不知道, 跳过 are answers where something is being asked, and orders only where the answers are checked; 停了 is one of 社保. */
function isAnswer(world: World, pending: Pending, kind: string, typed: string): boolean {
  if (kind === 'cancel') return saysInsuranceStopped(pending.question, typed)
  if (kind === 'none' || kind === 'confirm') return !['review', 'change'].includes(pending.question)
  return (kind === 'unknown' || kind === 'skip') && questionOf(world, pending.question) !== null
}
