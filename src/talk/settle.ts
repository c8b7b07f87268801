import type { LocalDate } from '../dossier/date.ts'
import { questionOf } from './ask.ts'
import { splitKey } from './asked.ts'
import { dropDependents } from './dependents.ts'
import { missed, proceed } from './flow.ts'
import { paidSince } from './insuranceStopped.ts'
import type { Taken } from './keeping.ts'
import { normalise } from './reading/normalise.ts'
import { backwards, impossibleWith, letterRemark, majorRemark } from './remarks.ts'
import { shortOf } from './review.ts'
import type { Answer, Pending, State } from './state.ts'
import { takeMessage } from './taking.ts'
import { withBeginning, withOtherReviews, withOtherYears, withUntold } from './together.ts'
import { before, type Turn, turn } from './turn.ts'
import type { Json, Understood } from './understood.ts'
import { isVague } from './vague.ts'
import { orWayOut } from './wayOut.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

const IS_IT_ENOUGH =
  /(?:(?:行|够|够了|可以|能报|符合|满足|够格|有用)[吗么嘛]|够不够|行不行|可不可以|能不能报|行不|可以不)[?？。!！]*$/

/** Takes the answer, and whatever else the message tells besides. */
export function acceptAll(
  world: World,
  state: State,
  pending: Pending,
  understood: Understood,
  typed: string,
  today: LocalDate,
): Turn {
  const asked = pending.question === 'screen' ? null : pending.question
  const more = takeMessage(world, state, typed, today, { except: pending.question, asked })
  // 聘书…到…，18年12月评的: the day of obtaining stands beside the letter.
  const obtained = pending.question.replace('appointments', 'obtained')
  const piece =
    obtained === pending.question ? undefined : /[^,，。;；\s]*\d[^,，。;；\s]*评(?:的|上|了)/.exec(typed)?.[0]
  const besides =
    piece === undefined || piece.includes('聘') || more.keys.includes(obtained)
      ? null
      : takeMessage(world, more.state, piece, today, { asked: obtained })
  const dated = besides !== null && besides.keys.length > 0 ? besides : more
  const taken = withGradeDay(world, dated, pending, typed, today)
  // 干了9年行吗: taken, and what it asks depends on the rest.
  const lines = [
    taken.keys.length > 0 || opensAgain(state, taken.state) ? taken.remark : '',
    IS_IT_ENOUGH.test(typed.trim()) ? say(world.wording, '个人接着问') : '',
  ].filter((line) => line !== '')
  return before(lines.join('\n'), accept(world, taken.state, pending, understood, today))
}

/** 交着，中间断过: since when, told before, is open again, and that is said. */
const opensAgain = (before: State, { answers }: State) => Object.keys(before.answers).some((key) => !(key in answers))

/** 维修电工 18年, where the trade of a certificate is asked for: the year is that of the certificate. */
function withGradeDay(world: World, taken: Taken, pending: Pending, typed: string, today: LocalDate): Taken {
  const { id, which } = splitKey(pending.question)
  const key = `skills.obtained/${which}`
  const [day] = /\d{2,4}[年.\-/][\d年月日号.\-/]*/.exec(normalise(typed)) ?? []
  if (id !== 'skills.related' || day === undefined || taken.state.answers[key] || /[干做毕]/.test(typed)) return taken
  const more = takeMessage(world, taken.state, `${day}发证`, today, { asked: key })
  return more.keys.includes(key)
    ? { ...more, keys: [...taken.keys, ...more.keys], remark: [taken.remark, more.remark].filter(Boolean).join('\n') }
    : taken
}

export function putAside(world: World, key: string, words: '先不知道' | '先跳过'): string {
  const name = splitKey(key).id === 'statement' ? shortOf(world, key) : (questionOf(world, key)?.short ?? '')
  return say(world.wording, words, { 短名: name })
}

/** Takes an understood answer: asks once more for what an achievement leaves out, warns of what cannot be. */
export function accept(world: World, state: State, open: Pending, understood: Understood, today: LocalDate): Turn {
  // 三年一共270 where each year was asked for is an answer of its own.
  const pending = understood.question === undefined ? open : { ...open, question: understood.question }
  if (understood.missing && pending.misses === 0) {
    const text = say(world.wording, '每项要名次', { 缺什么: understood.missing })
    return turn({ ...state, pending: { ...pending, misses: 1, candidate: understood as unknown as Json } }, text)
  }
  if (backwards(understood.value)) {
    const example = questionOf(world, pending.question)?.example ?? ''
    return missed(world, state, pending, say(world.wording, '止早于起'), example)
  }
  const impossible = impossibleWith(world, state, pending.question, understood)
  if (impossible !== null)
    return missed(world, state, pending, impossible, questionOf(world, pending.question)?.example ?? '')
  const remark = [
    say(world.wording, '记下', { 内容: understood.shown }),
    majorRemark(world, state, pending, understood),
    letterRemark(state, pending, understood, world),
    understood.unclear?.length ? say(world.wording, '没用上', { 内容: understood.unclear.join('、') }) : '',
  ].filter((part) => part !== '')
  const settled: Answer = {
    kind: 'value',
    value: understood.value,
    shown: understood.shown,
    ...(isVague(understood.value) ? { vague: true, times: timesAsked(state, pending) + 1 } : {}),
  }
  return settle(world, state, pending, settled, remark.join('\n'), today)
}

/** How often we asked and got dates that were not told to the day; who changes an answer starts anew. */
function timesAsked(state: State, { question, facts }: Pending): number {
  const told = state.answers[question]
  return facts.length > 0 && told?.kind === 'value' && told.vague ? (told.times ?? 1) : 0
}

/** Keeps an answer, drops and names what hung on the old one, and goes on. The same answer again changes nothing. */
export function settle(
  world: World,
  state: State,
  pending: Pending,
  given: Answer,
  remark: string,
  today: LocalDate,
): Turn {
  const key = pending.question
  const old = state.answers[key]
  const told =
    key === 'hours'
      ? withOtherYears(old, given, pending)
      : key === 'reviews'
        ? withOtherReviews(old, given)
        : withUntold(withBeginning(old, given), old, state.pending?.question === key, today)
  const same = old !== undefined && essence(old) === essence(told)
  const kept: State = {
    ...state,
    pending: null,
    answers: { ...state.answers, [key]: told },
    order: state.order.includes(key) ? state.order : [...state.order, key],
  }
  if (same && given.kind === 'value' && told.kind === 'value' && !told.vague && !(old?.kind === 'value' && old.vague)) {
    return before(say(world.wording, '没变', { 短名: shortOf(world, key) }), proceed(world, kept, today))
  }
  const changed = old !== undefined && !same
  const paid = paidSince(kept, key)
  const { state: next, dropped } = changed ? dropDependents(world, paid, key) : { state: paid, dropped: [] }
  const lines = [remark]
  if (dropped.length > 0) lines.push(say(world.wording, '连带', { 清单: dropped.join('、') }))
  const onward = proceed(world, next, today)
  return before(lines.join('\n'), told.kind === 'unknown' ? orWayOut(world, onward, today) : onward)
}

function essence(answer: Answer): string {
  return JSON.stringify(answer.kind === 'value' ? answer.value : answer.kind)
}
