import { type LocalDate, rangeOf } from '../dossier/date.ts'
import { readAnswer } from './answers.ts'
import { questionOf, questionUnder } from './ask.ts'
import { splitKey } from './asked.ts'
import { nothingToConfirm } from './besides.ts'
import { bareLevel } from './choosing.ts'
import { dropDependents } from './dependents.ts'
import { again, carryOn, missed, proceed, resume } from './flow.ts'
import { answersIn } from './fromDossier.ts'
import { withoutOthers } from './reading/message/masks.ts'
import { readMessage } from './reading/message/readMessage.ts'
import { speaksOfSeveral } from './reading/message/several.ts'
import { normalise } from './reading/normalise.ts'
import { backwards, impossibleWith, letterRemark, majorRemark } from './remarks.ts'
import { shortOf } from './review.ts'
import { putRight } from './sameLetter.ts'
import { isOfSomethingElse, withoutRenewals } from './somethingElse.ts'
import type { Answer, Pending, State } from './state.ts'
import { type Taken, takeMessage } from './taking.ts'
import { withBeginning, withOtherReviews, withOtherYears, withUntold } from './together.ts'
import { before, type Turn, turn } from './turn.ts'
import type { Json, Understood } from './understood.ts'
import { unfinished } from './unfinished.ts'
import { isVague } from './vague.ts'
import { orWayOut } from './wayOut.ts'
import { maybeWonder } from './wonder.ts'
import { type AskedQuestion, say } from './wording.ts'
import { packOf, type World } from './world.ts'

/** An answer typed to the open question. */
export function answer(world: World, state: State, pending: Pending, typed: string, today: LocalDate): Turn {
  const question = questionUnder(world, state, pending.question)
  if (!question) return resume(world, state, today)
  // 评上的 told where the letter of appointment was asked for: another date, about another thing.
  if (question.id === 'titles.appointments' && /评(?:上|的|了)|取得/.test(typed) && !typed.includes('聘')) {
    const told = takeMessage(world, state, typed, today, {
      asked: pending.question.replace('appointments', 'obtained'),
    })
    if (told.keys.length > 0) return again(world, told.state, `${told.remark}\n${say(world.wording, '要聘书')}`)
  }
  if (question.id === 'titles.appointments' && LOST.test(typed) && !/\d/.test(typed)) {
    const found = world.answer('聘书丢了怎么办', { plan: state.plan, today })
    const written = found.kind === 'answer' || found.kind === 'silent' ? `${found.text}\n` : ''
    return again(world, state, `${written}${say(world.wording, '聘书找不到')}`)
  }
  const left = unfinished(world, state, pending, typed, today)
  if (left) return left
  const others = OF_ONESELF.test(question.id) ? ofOthers(world, state, typed) : null
  if (others?.turn) return others.turn
  const level = levelAlone(world, state, question, typed, today)
  if (level) return level
  // The day of a letter told before by its month.
  const old = state.answers[pending.question]
  const nearer =
    old?.kind === 'value' && old.vague && pending.facts.length > 0
      ? putRight(pending.question, old, typed, today)
      : null
  if (nearer) return accept(world, state, pending, nearer, today)
  if (isOfSomethingElse(question.id, typed)) {
    const told = takeMessage(world, state, typed, today)
    if (told.keys.length > 0 && !told.keys.includes(pending.question)) return again(world, told.state, told.remark)
    return missed(world, state, pending, say(world.wording, '不像说这个'), question.example)
  }
  const read = readAnswer(withoutRenewals(question.id, others?.own ?? typed), {
    question,
    pack: packOf(world, state),
    pending,
    today,
  })
  // 都没有 to the list of results says what that list says, and no more.
  if (question.id !== 'screen' && (read.kind === 'vague' || (read.kind === 'value' && isNone(read.value.value)))) {
    // 没有专利 says nothing of titles, whatever the list of titles makes of 没有.
    const told = takeMessage(world, state, typed, today, { asked: pending.question })
    // 社保在杭州，人在温州: the place is a part of what is being asked back.
    const part = read.kind === 'vague' && read.candidate !== undefined ? `${question.id}.` : null
    const bears = (key: string) => key.split('/')[0] === question.id || (part !== null && key.startsWith(part))
    if (told.keys.length > 0 && !told.keys.some(bears)) return again(world, told.state, told.remark)
  }
  switch (read.kind) {
    case 'value':
      if (read.future && (question.id !== 'titles.appointments' || beginsAfter(read.value.value, today))) {
        return missed(world, state, pending, say(world.wording, '在未来', { 日期: read.value.shown }), question.example)
      }
      return acceptAll(world, state, pending, read.value, typed, today)
    case 'vague': {
      const candidate = read.candidate as unknown as Json | undefined
      const next = candidate === undefined ? pending : { ...pending, candidate }
      return turn({ ...state, pending: next }, say(world.wording, '说得不准', { 提示: read.why }))
    }
    case 'unknown':
      return settle(world, state, pending, { kind: 'unknown' }, putAside(world, pending.question, '先不知道'), today)
    case 'skip':
      return settle(world, state, pending, { kind: 'skip' }, putAside(world, pending.question, '先跳过'), today)
    default: {
      const told = takeMessage(world, state, typed, today, { asked: pending.question })
      if (told.keys.includes(pending.question) || told.remark !== '') return carryOn(world, told.state, told, today)
      const known = alreadyTold(world, state, typed, today)
      if (known) return known
      const asked = nothingToConfirm(world, state, typed) ?? maybeWonder(world, state, typed, today)
      if (asked) return asked
      return missed(world, state, pending, read.kind === 'unreadable' ? (read.why ?? '') : '', question.example)
    }
  }
}

/** A letter that is not at hand is no letter that never was. */
const LOST = /(?:找不到|找不着|丢了?|遗失|不见|没找到|不在(?:手里|手上|身边)|弄没|搞没)/

/** What is asked of the person alone, and is often told of others besides. */
const OF_ONESELF = /^(?:education|titles|skills)(?:\.|$)/

/** What of an answer is told of the person spoken with; where nothing is, that is said. Null for what tells of nobody else. */
function ofOthers(world: World, state: State, typed: string): { readonly own: string; readonly turn?: Turn } | null {
  if (speaksOfSeveral(typed)) return { own: '', turn: again(world, state, say(world.wording, '一次一个人')) }
  const even = normalise(typed)
  const own = withoutOthers(even)
  if (own === even) return null
  return own === '' ? { own, turn: again(world, state, say(world.wording, '说的别人')) } : { own }
}

/** 工程师 alone, where no level is asked for: the title somebody has, or what was said already. Null for anything else. */
function levelAlone(world: World, state: State, question: AskedQuestion, typed: string, today: LocalDate): Turn | null {
  // 中级, 高级 may be grades of skill as well.
  const level = question.id === 'skills' && /^.?[中高初]级.?$/.test(typed.trim()) ? null : bareLevel(typed)
  const asked = ['titles', 'titles.also'].includes(question.id) || question.options.some(({ value }) => value === level)
  if (level === null || asked) return null
  const titles = state.answers.titles
  const known = level === state.target || (titles?.kind === 'value' && titles.value === level)
  // Besides another title, only they can say whether it is one they have or one they want.
  const told = known || titles?.kind === 'value' ? null : takeMessage(world, state, `我是${level}`, today)
  const words = known ? say(world.wording, '说过了') : say(world.wording, '级别哪样', { 级别: level })
  const remark = told && told.keys.length > 0 ? told.remark : words
  const skill = question.id === 'skills' ? say(world.wording, '职称不是技能') : ''
  return again(world, told?.state ?? state, [remark, skill].filter((line) => line !== '').join('\n'))
}

/** What was told before and is no answer to this, or what no answer can hold yet. Null for anything else. */
function alreadyTold(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const pack = packOf(world, state)
  const told = readMessage(typed, { today, pack })
  if (told.facts.length === 0 || told.asks.length > 0 || world.asksSomething(typed)) return null
  const given = answersIn(told.dossier, world.wording.questions, pack)
  const known = given.length > 0 && given.every(({ key }) => state.answers[key] !== undefined)
  return again(world, state, say(world.wording, known ? '说过了' : '后面再问'))
}

/** An appointment may end in the future, but not begin there. */
function beginsAfter(value: Json, today: LocalDate): boolean {
  if (!Array.isArray(value)) return false
  return value.some((span) => {
    const from = span && typeof span === 'object' && !Array.isArray(span) ? span.from : null
    const range = typeof from === 'string' ? rangeOf(from) : null
    return range !== null && range.first > today
  })
}

function isNone(value: Json): boolean {
  return value === '没有' || value === '无' || value === '否' || (Array.isArray(value) && value.length === 0)
}

const IS_IT_ENOUGH =
  /(?:(?:行|够|够了|可以|能报|符合|满足|够格|有用)[吗么嘛]|够不够|行不行|可不可以|能不能报|行不|可以不)[?？。!！]*$/

/** Takes the answer, and whatever else the message tells besides. */
function acceptAll(
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
    taken.keys.length > 0 ? taken.remark : '',
    IS_IT_ENOUGH.test(typed.trim()) ? say(world.wording, '个人接着问') : '',
  ].filter((line) => line !== '')
  return before(lines.join('\n'), accept(world, taken.state, pending, understood, today))
}

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

function putAside(world: World, key: string, words: '先不知道' | '先跳过'): string {
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
function settle(world: World, state: State, pending: Pending, given: Answer, remark: string, today: LocalDate): Turn {
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
  if (same && told.kind === 'value' && !told.vague && !(old?.kind === 'value' && old.vague)) {
    return before(say(world.wording, '没变', { 短名: shortOf(world, key) }), proceed(world, kept, today))
  }
  const changed = old !== undefined && !same
  const { state: next, dropped } = changed ? dropDependents(world, kept, key) : { state: kept, dropped: [] }
  const lines = [remark]
  if (dropped.length > 0) lines.push(say(world.wording, '连带', { 清单: dropped.join('、') }))
  const onward = proceed(world, next, today)
  return before(lines.join('\n'), told.kind === 'unknown' ? orWayOut(world, onward, today) : onward)
}

function essence(answer: Answer): string {
  return JSON.stringify(answer.kind === 'value' ? answer.value : answer.kind)
}
