import type { LocalDate } from '../dossier/date.ts'
import { answer } from './answer.ts'
import { readAnswer } from './answers.ts'
import { ask, pendingFor, questionUnder } from './ask.ts'
import { splitKey } from './asked.ts'
import { belongs } from './belongs.ts'
import { reopened } from './dependents.ts'
import { carryOn } from './flow.ts'
import { questionMeant, questionNamed } from './namedQuestion.ts'
import { withCorrections } from './reading/message/corrections.ts'
import { findTitles } from './reading/message/titleDraft.ts'
import { normalise } from './reading/normalise.ts'
import { askChange, shortOf } from './review.ts'
import { sayOpenLetter, saySpan } from './saidAs.ts'
import { putRight, renewed } from './sameLetter.ts'
import { accept } from './settle.ts'
import type { State } from './state.ts'
import { takeMessage } from './taking.ts'
import { CORRECTING, takesBack } from './takingBack.ts'
import { before, type Turn, turn } from './turn.ts'
import type { Json } from './understood.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

/** Questions whose answer has a date. */
const DATED = /graduated|obtained|appointments|since|employerSince|^work$|mountain|skills/
const ONLY_DATE = /^[^\d]*\d{2,4}(?:年|\.|-)(?:\d{1,2}月?)?(?:\d{1,2}[日号])?[的了吧呀啊哦。]{0,3}$/

const DATE_ALONE =
  /^(?:哦|噢|啊|我|想起来了|记起来了|查到了|查了下|翻到了|找到了|看了下|刚才那个|前面那个|是|就是|聘书是|[,\s])*(?:从)?(?:19|20)?\d{2}(?:年|[.\-/])\d{1,2}(?:月份?|[.\-/])?(?:\d{1,2}[日号]?)?(?:起|开始)?(?:聘的?|评的?|取得的?|发的?|毕业的?|的|了|吧|呀)*$/

/** 忘了, and then 18年7月1号: the question before, which asks for a date, is answered after all; the open one does not. */
function cameToMind(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const last = state.order.at(-1)
  const open = state.pending?.question
  if (last === undefined || open === undefined || state.answers[last]?.kind !== 'unknown') return null
  if (!DATED.test(splitKey(last).id) || DATED.test(splitKey(open).id) || !DATE_ALONE.test(normalise(typed).trim()))
    return null
  const question = questionUnder(world, state, last)
  if (!question) return null
  const pending = pendingFor(world, state, last, question, [])
  return answer(world, { ...state, pending }, pending, typed, today)
}

/** What is right, of words that take something back; empty when they say no more than that. */
export function rightWords(typed: string): string {
  return typed
    .trim()
    .replace(CORRECTING, '')
    .replace(/^[\s,，。:：;；]*(?:应该|应当)?是?(?:的是)?/, '')
}

/** 助工证不是我的: the answered question whose answer is somebody else's. */
function disownedIn(state: State, typed: string): string | null {
  const told = /^([^,，。;；]{1,12}?)(?:不是|不算)我(?:自己|本人)?的(?![专学单工职社岗])/.exec(typed.trim())?.[1]
  if (told === undefined) return null
  if (/助工|助理|中级|工程师|高工|职称/.test(told)) return state.answers.titles?.kind === 'value' ? 'titles' : null
  return questionNamed(state, told) ?? null
}

const LACKED_TITLE =
  /^(?:我|其实|但是?|可是?|现在|目前|还|都|也|并|[,\s])*(?:没有?|未)(?:评|考|拿|取得|有)?(?:过|到|上)?(助工|助理工程师|中级职称|中级|工程师|高工|高级工程师|技术员)(?:职称|证书?)?(?:的|呢|啊|呀|哦)*(?=$|[\s,。;!])/

/** 我还没有助工 现在是技术员: whether the title told before is not had. Which one is, if any, has to be asked: 技术员 may be a post. */
function lacksTitleTold(state: State, typed: string): boolean {
  const named = LACKED_TITLE.exec(normalise(typed))?.[1]
  const told = state.answers.titles
  return told?.kind === 'value' && findTitles(named ?? '').some(({ of }) => of.level === told.value)
}

/** The only letter of appointment told before, told to have been renewed. */
function longerLetter(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const [key, more] = state.order.filter((answered) => splitKey(answered).id === 'titles.appointments')
  const question = key === undefined || more !== undefined ? null : questionUnder(world, state, key)
  if (key === undefined || !question || key === state.pending?.question) return null
  const better = renewed(state.answers[key], typed, today)
  if (better?.missing === undefined)
    return better && accept(world, state, pendingFor(world, state, key, question, []), better, today)
  // 后来续聘了: till when is asked at once.
  const from = (better.value as unknown as { from: string }[]).at(-1)?.from ?? ''
  const open = ask(world, state, key, [])
  const candidate = { value: [{ from, to: '至今' }], shown: saySpan({ from, to: '至今' }) } as unknown as Json
  const pending = open.state.pending && { ...open.state.pending, candidate }
  return turn({ ...open.state, pending }, say(world.wording, '说得不准', { 提示: sayOpenLetter(from) }))
}

/** 2019年3月聘的, after 没有 to the one letter asked for: there is one after all. Taken, or asked for at once where it is not told in full. */
function letterAfterAll(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const [key, more] = state.order.filter((answered) => splitKey(answered).id === 'titles.appointments')
  const told = key === undefined ? undefined : state.answers[key]
  const question = key === undefined || more !== undefined ? null : questionUnder(world, state, key)
  const none = told?.kind === 'value' && Array.isArray(told.value) && told.value.length === 0
  if (key === undefined || !question || !none || key === state.pending?.question) return null
  const even = normalise(typed)
  if (even.length > 60 || !APPOINTED.test(even) || !/\d/.test(even) || world.asksSomething(typed)) return null
  if (findTitles(even).some(({ of }) => of.level !== undefined && of.level !== splitKey(key).which)) return null
  const pending = pendingFor(world, state, key, question, [])
  const read = readAnswer(typed, { question, pack: packOf(world, state), pending, today })
  if (read.kind === 'value' && !read.future && Array.isArray(read.value.value) && read.value.value.length > 0)
    return accept(world, state, pending, read.value, today)
  if (read.kind !== 'vague') return null
  const open = ask(world, reopened(world, state, key), key, [])
  const candidate = read.candidate as unknown as Json | undefined
  const asked =
    open.state.pending && candidate !== undefined ? { ...open.state.pending, candidate } : open.state.pending
  return turn({ ...open.state, pending: asked }, say(world.wording, '说得不准', { 提示: read.why }))
}

const APPOINTED = /(?<!没(?:有)?|未|不|返|应|招|续)聘(?!用合同|请|过吗)/

/** An answer taken back, and asked for again. */
function disown(world: World, state: State, key: string): Turn {
  const next = reopened(world, state, key)
  return before(say(world.wording, '不是您的', { 短名: shortOf(world, key) }), ask(world, next, key, []))
}

/** 不是，江苏评的, where 是 or 不是 is asked: said to that question, unless it tells something of another. */
function deniesOpen(world: World, state: State, typed: string): boolean {
  const question = state.pending && questionUnder(world, state, state.pending.question)
  const isAsked = question?.options.some(({ words }) => words.includes('不是')) === true
  return isAsked && /^不是的?[,，。 ]/.test(typed.trim())
}

/**
 * 不对，是16年; 聘书说错了，是…: what the words name is put right; where they name nothing, it is the last answer. Null when they are
 * neither, and so may be an answer to what is open.
 */
export function correct(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const disowned = disownedIn(state, typed)
  if (disowned !== null) return disown(world, state, disowned)
  if (lacksTitleTold(state, typed)) return disown(world, state, 'titles')
  const longer = longerLetter(world, state, typed, today)
  if (longer) return longer
  const letter = letterAfterAll(world, state, typed, today)
  if (letter) return letter
  const late = cameToMind(world, state, typed, today)
  if (late) return late
  if (!takesBack(typed)) return null
  // 大专说错了是本科 holds both, and is read as a whole.
  const named = withCorrections(typed, today) === typed ? questionNamed(state, typed) : null
  // 不是，没断 to what was opened again by 社保断了: since when is asked as before.
  if (state.pending?.question === 'insurance.since' && /^没有?(?:中)?断/.test(rightWords(typed)))
    return ask(world, state, 'insurance.since', [])
  const last = named ?? state.order.findLast((key) => questionUnder(world, state, key) !== null)
  const question = last === undefined ? null : questionUnder(world, state, last)
  const rest = rightWords(typed)
  if (last !== undefined && question && named) {
    // 应该是 beside what is taken back says what is right.
    const better = putRight(last, state.answers[last], rest.replace(/应[该当]?(?=是)/, ''), today)
    if (better) return accept(world, state, pendingFor(world, state, last, question, []), better, today)
  }
  const taken = takeMessage(world, state, named ? rest : typed, today, {
    except: named ? null : (last ?? null),
    correcting: true,
  })
  if (taken.keys.length > 0 || taken.opened) return carryOn(world, taken.state, taken, today)
  // 不对，是17年 is no answer to 有没有被取消过资格: which date is meant has to be said.
  if (last !== undefined && ONLY_DATE.test(normalise(typed)) && !DATED.test(splitKey(last).id))
    return before(say(world.wording, '改哪个日期'), askChange(world, state))
  const isOfOpen = deniesOpen(world, state, typed)
  if (isOfOpen && !named) return null
  // 毕业时间搞错了: what is right is asked.
  const meant = named === undefined && rest === '' ? questionMeant(typed) : named
  if (meant && rest === '' && belongs(world, state, meant)) return ask(world, state, meant, [])
  if (last === undefined || !question || rest === '') return null
  const pending = { ...pendingFor(world, state, last, question, []), misses: 1 }
  const better = putRight(last, state.answers[last], rest, today)
  if (better) return accept(world, state, pending, better, today)
  const read = readAnswer(rest, { question, pack: packOf(world, state), pending, today })
  const sound = read.kind === 'value' && (!read.future || question.id === 'titles.appointments')
  if (sound) return accept(world, state, pending, read.value, today)
  // What is named, and not read, is asked again; it is no answer to anything else.
  return named && !isOfOpen ? ask(world, state, last, []) : null
}
