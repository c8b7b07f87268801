import { type LocalDate, rangeOf } from '../dossier/date.ts'
import { readAnswer } from './answers.ts'
import { ask, questionUnder } from './ask.ts'
import { splitKey } from './asked.ts'
import { bareLevel } from './choosing.ts'
import { again, carryOn, missed, resume } from './flow.ts'
import { answersIn } from './fromDossier.ts'
import { isStoppedStill, stoppedNow } from './insuranceStopped.ts'
import type { Taken } from './keeping.ts'
import { namesAnother, questionMeant, questionNamed } from './namedQuestion.ts'
import { noAnswer } from './noAnswer.ts'
import { isOfReviews } from './reading/bareVerdict.ts'
import { withoutOthers } from './reading/message/masks.ts'
import { fieldName } from './reading/message/names.ts'
import { KIN, somebodyIn } from './reading/message/others.ts'
import { readMessage } from './reading/message/readMessage.ts'
import { speaksOfSeveral } from './reading/message/several.ts'
import { bare, normalise } from './reading/normalise.ts'
import { putRight } from './sameLetter.ts'
import { accept, acceptAll, putAside, settle } from './settle.ts'
import { shown } from './shown.ts'
import { sinceGraduated } from './sinceGraduated.ts'
import { isOfSomethingElse } from './somethingElse.ts'
import type { Answer, Pending, State } from './state.ts'
import { takeArrangement, takeMessage } from './taking.ts'
import { before, type Turn, turn } from './turn.ts'
import type { Json } from './understood.ts'
import { unfinished } from './unfinished.ts'
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
  if (isStoppedStill(state, pending, typed))
    return settle(world, state, pending, { kind: 'unknown' }, putAside(world, pending.question, '先不知道'), today)
  const left = unfinished(world, state, pending, typed, today) ?? stoppedNow(world, state, pending, typed, today)
  if (left) return left
  const others = OF_ONESELF.test(question.id) || ofTheirs(typed) ? ofOthers(world, state, typed) : null
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
    // 社保去年断了两个月 opens again what was told of it.
    if (question.id === 'titles.appointments' && told.keys.length === 0 && told.remark !== '')
      return again(world, told.state, told.remark)
    // 学时没弄过 is asked for in its turn.
    if (questionMeant(normalise(typed)) !== null) return again(world, state, say(world.wording, '后面再问'))
    return missed(world, state, pending, say(world.wording, '不像说这个'), question.example)
  }
  const graduated = sinceGraduated(world, state, pending, typed)
  if (graduated) return graduated
  const read = readAnswer(others?.own ?? typed, {
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
      // A letter begun is not undone by a bare 没有: till when it goes is asked once more.
      if (isNone(read.value.value) && isBegun(question, old) && BARE_NO.test(bare(normalise(typed))))
        return ask(world, state, pending.question, pending.facts)
      if (question.id === 'titles.appointments' && isNone(read.value.value) && isUnsureNone(pending, typed)) {
        const candidate = read.value as unknown as Json
        return turn({ ...state, pending: { ...pending, candidate } }, say(world.wording, '没有聘书吗'))
      }
      return acceptAll(world, state, pending, read.value, typed, today)
    case 'vague': {
      const candidate = read.candidate as unknown as Json | undefined
      const next = candidate === undefined ? { ...pending, misses: pending.misses + 1 } : { ...pending, candidate }
      // 有, to which one it is, over and over: that it may be left is said, not the same once more alone.
      const leave = candidate === undefined && pending.misses > 0 ? `\n${say(world.wording, '没看懂放')}` : ''
      const { state: kept, remark } = takeArrangement(world, state, typed, today)
      return before(
        remark,
        turn({ ...kept, pending: next }, `${say(world.wording, '说得不准', { 提示: read.why })}${leave}`),
      )
    }
    case 'unknown':
      // 学时够不够我不清楚, where the major is asked for, leaves the major open.
      if (isAskedLater(state, question, typed)) return again(world, state, say(world.wording, '后面再问'))
      if (namesAnother(question, normalise(typed)))
        return missed(world, state, pending, say(world.wording, '不像说这个'), question.example)
      return settle(world, state, pending, { kind: 'unknown' }, putAside(world, pending.question, '先不知道'), today)
    case 'skip':
      return settle(world, state, pending, { kind: 'skip' }, putAside(world, pending.question, '先跳过'), today)
    default: {
      const found = takeMessage(world, state, typed, today, { asked: pending.question })
      const told = wholeOf(world, state, typed, today, found)
      if (told.keys.includes(pending.question) || told.remark !== '') return carryOn(world, told.state, told, today)
      // 都合格咯, where something else was asked.
      const graded = isOfReviews(typed) ? takeMessage(world, state, typed, today, { asked: 'reviews' }) : null
      if (graded && graded.remark !== '') return carryOn(world, graded.state, graded, today)
      const known = whichWork(world, state, question, typed, today) ?? alreadyTold(world, state, typed, today)
      if (known) return known
      const asked = noAnswer(world, state, typed, today)
      if (asked) return asked
      // 考核应该没问题吧, where a letter is asked for.
      if (isAskedLater(state, question, typed)) return again(world, state, say(world.wording, '后面再问'))
      return missed(world, state, pending, read.kind === 'unreadable' ? (read.why ?? '') : '', question.example)
    }
  }
}

/** Whether words are of another question that was not answered yet. */
const isAskedLater = (state: State, question: AskedQuestion, typed: string): boolean =>
  namesAnother(question, normalise(typed)) && questionNamed(state, normalise(typed)) === undefined

/** 2019年5月10号聘到现在 and 都合格，20年优秀 where something else is asked: of the title told, and of all the years that count. */
function wholeOf(world: World, state: State, typed: string, today: LocalDate, found: Taken): Taken {
  const of = (asked: string) => takeMessage(world, state, typed, today, { asked })
  const onlyReviews = found.keys.length > 0 && found.keys.every((key) => key === 'reviews')
  if (onlyReviews && /[都全]|其[他余它]/.test(typed)) return of('reviews')
  const { titles } = state.answers
  const letter = titles?.kind === 'value' ? `titles.appointments/${titles.value}` : ''
  const isLetter = found.remark === '' && letter !== '' && !state.answers[letter] && !world.asksSomething(typed)
  return isLetter && /\d[^,。;]{0,12}聘|聘[^,。;]{0,8}\d/.test(normalise(typed)) ? of(letter) : found
}

/** A letter that is not at hand is no letter that never was. */
const LOST = /(?:找不到|找不着|丢了?|遗失|不见|没找到|不在(?:手里|手上|身边)|弄没|搞没)/

/** What is asked of the person alone, and is often told of others besides. */
const OF_ONESELF = /^(?:education|titles|skills)(?:\.|$)/

/** 我爸是机关退休的, 我同事没有助工: of kin and colleagues, whatever is asked; 老板, 领导 and 师傅 bear on much of what is. */
const ofTheirs = (typed: string): boolean => {
  const even = normalise(typed)
  const [who] = somebodyIn(even, even) ?? []
  return who !== undefined && !/老板|领导|师[傅父]|合伙|对象|他|她|人/.test(who) && new RegExp(KIN).test(who)
}

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
  // 中级 once more, where the title is asked for: the one they aim at, or one they have.
  if (question.id === 'titles' && level !== null && level === state.target && /^[中高]级$/.test(typed.trim()))
    return again(world, state, say(world.wording, '级别哪样', { 级别: level }))
  const asked = ['titles', 'titles.also'].includes(question.id) || question.options.some(({ value }) => value === level)
  if (level === null || asked) return null
  const titles = state.answers.titles
  const known = level === state.target || (titles?.kind === 'value' && titles.value === level)
  // Besides another title, only they can say whether it is one they have or one they want.
  const told = known || titles?.kind === 'value' ? null : takeMessage(world, state, `我是${level}`, today)
  const words = known ? say(world.wording, '说过了') : say(world.wording, '级别哪样', { 级别: level })
  const remark = told && told.keys.length > 0 ? told.remark : words
  const skill = question.id === 'skills' ? say(world.wording, '职称不是技能') : ''
  const lines = [remark, skill].filter((line) => line !== '').join('\n')
  return told ? carryOn(world, told.state, { remark: lines, keys: told.keys }, today) : again(world, state, lines)
}

/** 在岗，做技术 under a plan of several fields: which of them is chosen from the list. Null for words of anything else. */
function whichWork(world: World, state: State, { id }: AskedQuestion, typed: string, today: LocalDate): Turn | null {
  if (id !== 'employment' || readMessage(typed, { today }).dossier.employment === undefined) return null
  const list = shown(world, state)
  return before(say(world.wording, '没看懂选'), turn(state, ...(list ? [list] : [])))
}

/** What was told before and is no answer to this, or what no answer can hold yet. Null for anything else. */
function alreadyTold(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const pack = packOf(world, state)
  const told = readMessage(typed, { today, pack })
  const own = fieldName(splitKey(state.pending?.question ?? '').id.split('.')[0] ?? '')
  const leftOpen = told.asks.length > 0 && told.asks.every(({ about }) => !about.startsWith(own))
  if (leftOpen && !world.asksSomething(typed)) return again(world, state, say(world.wording, '后面再问'))
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

const BARE_NO = /^没(?:有)?[了的啊呀吧]*$/

/** A bare 没有 after a try to tell the days of a letter: there may be none, or no more to tell. */
const isUnsureNone = ({ misses }: Pending, typed: string): boolean => misses > 0 && BARE_NO.test(bare(normalise(typed)))

/** Letters of which something was told already. */
const isBegun = ({ id }: AskedQuestion, old: Answer | undefined): boolean =>
  id === 'titles.appointments' && old?.kind === 'value' && !isNone(old.value)

function isNone(value: Json): boolean {
  return value === '没有' || value === '无' || value === '否' || (Array.isArray(value) && value.length === 0)
}
