import type { LocalDate } from '../dossier/date.ts'
import { asksAlone, putInstead } from '../knowledge/followUp.ts'
import { asksNow, sayNow } from '../knowledge/nowAsked.ts'
import type { Answer } from './answering.ts'
import { readAnswer } from './answers.ts'
import { questionUnder } from './ask.ts'
import { again, carryOn } from './flow.ts'
import { meaningOf } from './meaning.ts'
import { isOfReviews } from './reading/bareVerdict.ts'
import { readControl } from './reading/control.ts'
import { readMessage } from './reading/message/readMessage.ts'
import { bare, normalise } from './reading/normalise.ts'
import { stanceOf } from './reading/stance.ts'
import { readYesNo } from './reading/yesno.ts'
import type { State } from './state.ts'
import { asksForSteps, STEPS } from './steps.ts'
import { takeMessage } from './taking.ts'
import type { Turn } from './turn.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

/** A question that waits for the plan is kept as far as this. */
const LONGEST = 200
/** 原文 shows so many of the clauses an answer rests on. */
const MOST_CITED = 20

/** Whether somebody speaks of themselves: what a group must not learn. */
export function tellsOfSelf(text: string, today: LocalDate): boolean {
  const { facts, asks } = readMessage(text, { today })
  return facts.length > 0 || asks.some(({ candidate }) => candidate !== undefined)
}

/**
 * A question about the notice in the middle of the talk: answered, and what was open is asked again. What the message tells besides
 * is taken. Null when it is no question that can be dealt with so.
 */
export function wonder(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const followed = followUp(world, state, typed, today)
  if (followed) return followed
  // 都合格咯 tells, and asks nothing.
  if (bare(normalise(typed)).length > 2 && isOfReviews(typed)) return null
  const plan = packOf(world, state)?.plan
  // 还能报吗, before the first day or after the last, is no matter of the person.
  const isTimely = plan !== undefined && !(asksNow(typed) && sayNow(plan, today) !== null)
  if (isTimely && OUTCOME.test(bare(normalise(typed))))
    return again(world, state, textOf(world, state, { kind: 'personal', text: '' }))
  const asking = askingPart(world, typed)
  if (asking === null) return null
  // What somebody tells of themselves bears on what they ask, unless only a part of it all is a question.
  const found = world.answer(world.asksSomething(typed) ? typed : asking, { plan: state.plan, today })
  if (found.kind === 'notAQuestion' || (found.kind !== 'answer' && isAnswerTo(world, state, typed, today))) return null
  const meant = found.kind === 'answer' ? null : meaningOf(world, state, typed)
  return meant === null ? replied(world, state, typed, found, today) : again(world, state, meant)
}

/** 算下来到底行不行: nothing but what comes of it all. */
const OUTCOME =
  /^(?:那|所以|那么|就|我|他|她|他们|侬|讲|这|这样|这种|这个|情况|条件|现在|目前|按|照|算|看|说|下来|起来|综合|总的|来|到底|究竟|最后|最终|结果|是不是|还|算了|唉|哎|先|直接|你|帮|给|告诉|查|一下|[,，。\s])*(?:行不行|能不能[报评行成]|能[报评行][不吗么]|够不够格?|有没有(?:戏|希望|机会|资格)|有戏[吗没不]|成不成|可不可以[报评]?|行[吗么]|来(?:塞|事)[伐勿不吗]|来不来(?:塞|事)|可以[报评]?[吗么]|(?:符合|满足)(?:条件)?[吗么]|符不符合(?:条件)?|(?:能|可以)[报评]了?(?:是吧|对吧|吧)|(?:真的?|确定|肯定)(?:就|都|是)*(?:能|可以)[报评]了?(?=$|[?？])|报得[了上][吗不没]|报不报得[了上])(?:啊|呀|呢|嘛|的|了|[?？])*$/

/** 那大专呢, after a question that was answered: the same of somebody else, who need not be the one who asks. Null otherwise. */
function followUp(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  if (state.asked === undefined || putInstead(typed) === null) return null
  const found = world.answer(typed, { plan: state.plan, today, before: state.asked })
  if (found.kind === 'whichPlan') return again(world, state, found.text)
  if (found.kind !== 'answer' && found.kind !== 'silent') return null
  // 几个 may answer what is open; 那大专呢 puts it in another's place.
  if (asksAlone(typed) && isAnswerTo(world, state, typed, today)) return null
  if (found.kind === 'silent' && found.following === undefined) return null
  const kept: State = { ...cited(state, found), asked: (found.following ?? typed).slice(0, LONGEST) }
  const turn = again(world, kept, found.text)
  const question = found.following ?? typed
  return found.kind === 'silent' ? { ...turn, unanswered: { question, plan: found.plan ?? state.plan } } : turn
}

/** 干了十几年 answers what is open, though 几 asks elsewhere. */
export function isAnswerTo(world: World, state: State, typed: string, today: LocalDate): boolean {
  const { pending } = state
  const question = pending && questionUnder(world, state, pending.question)
  if (!pending || !question) return false
  const read = readAnswer(typed, { question, pack: packOf(world, state), pending, today })
  // 那我明年能报吗, 去年没过今年还能报吗: a year, and no day that is asked for.
  const isFirm = read.kind === 'value' ? !read.future : read.kind === 'vague' && read.candidate !== undefined
  if (!isFirm && read.kind !== 'unknown' && MAY_APPLY.test(bare(normalise(typed)))) return false
  return read.kind === 'value' || read.kind === 'vague' || read.kind === 'unknown'
}

/** 能报吗, 报行不行 at the end. */
const MAY_APPLY = /[报评](?!上|的|了)[^,。;]{0,4}(?:吗|么|不|行不行|行不)$/

/** 1, 2015年, 瑞安交的, 前面都有: a number, a date, or what was done. */
const TELLS =
  /^[\d\s.,、年月日号到至~-]+$|(?:[交缴评聘拿发学办干做]|毕业)(?:的|了|过)$|[^没]有(?:的|了|过)?$|^(?:应该|大概|可能|差不多)?(?:是)?(?:合格|够|满|称职|优秀|正常)(?:了|的)?吧?$|都(?:很|挺|还)?(?:好|行|够|齐|正常|合格|通过)(?:的|了)?(?:吧)?$|^(?:[一二两三四\d](?:个|年|次)?(?:优秀?|良好?|合格|称职)[,，、\s]?){2,3}(?:的|吧)?$/

/** 公司没交, 温岭 2015, 和机电差不多, 优秀一年其他合格. */
const TELLS_BESIDES =
  /没(?:有)?(?:给)?(?:我们?)?(?:交|缴|评|聘|拿|签|办)(?:的|了|过)?$|^\p{Script=Han}{2,4}[\s,]?(?:19|20)?\d{2}年?$|^[和跟与]\p{Script=Han}{1,8}(?:差不多|一样|类似|相近|接近)(?:的|吧|了)?$/u
const GRADES = /优秀|良好|基本合格|合格|称职|[一二两三四\d](?:个|年|次)|其[他余它]|别的|剩下|都是?|全是?|是|的|[,、\s]/g

const tellsSomething = (even: string): boolean =>
  TELLS.test(even) || TELLS_BESIDES.test(even) || (/优秀|合格|称职/.test(even) && even.replace(GRADES, '') === '')

const ASKS_WHEN = /几月|几号|哪天|哪个月|什么时候|啥时候?|多久|何时/

/** Words that were no answer to what was asked, and that the documents speak of: 证件照大小. Null when they are not sure to be that. */
export function maybeWonder(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  // 没有, 好, 都合格 answer something, if not this; they ask nothing.
  const yes = readYesNo(typed)
  // 应该没有, 对的，没有 do as little.
  const isHedged = yes.kind === 'vague' && yes.candidate !== undefined
  const behind = normalise(typed).replace(/^(?:对|是|嗯|好)的?[,。\s]+/, '')
  if (readControl(typed) !== null || yes.kind === 'value' || isHedged || stanceOf(behind) !== null) return null
  if (tellsSomething(bare(normalise(typed))) && !world.asksSomething(typed)) return null
  const [way] = /转评|破格|越级|初定|直接晋升/.exec(typed) ?? []
  const said = world.answer(typed, { plan: state.plan, today })
  // 转评一年 asks nothing, and wants to hear of that way.
  const heard = said.kind === 'answer' || said.kind === 'choice'
  const isWay = !heard && way !== undefined && state.plan !== null && !world.asksSomething(typed)
  const found = isWay ? world.answer(`${way}要什么条件`, { plan: state.plan, today }) : said
  // 大概几月份出证: a day is asked for, and what is told is that none is written.
  const isUnwritten = found.kind === 'silent' && (found.sources ?? []).length > 0 && ASKS_WHEN.test(typed)
  // Where all is told, 聘书没盖章 and 单位不给我盖章 want to hear that nothing is written of it.
  const isAtEnd =
    state.stage === 'result' && /[没不补]/.test(typed) && found.kind === 'silent' && (found.sources ?? []).length > 0
  const known = found.kind === 'answer' || found.kind === 'choice' || isUnwritten || isAtEnd
  return known ? replied(world, state, typed, found, today) : null
}

/** The question asked before the plan was known, answered once it is; null when none waits. */
export function answerWaiting(
  world: World,
  state: State,
  today: LocalDate,
): ({ state: State; text: string } & Pick<Turn, 'unanswered'>) | null {
  const { wondering, ...rest } = state
  if (wondering === undefined || state.plan === null) return null
  const found = world.answer(wondering, { plan: state.plan, today })
  const asked: State = isAsked(found) ? { ...rest, asked: wondering } : rest
  // Of what several plans are to be told by name there is nothing to say here.
  const text = found.kind === 'whichPlan' ? '' : textOf(world, rest, found)
  if (found.kind !== 'silent') return { state: cited(asked, found), text }
  const question = askingPart(world, wondering) ?? wondering
  return { state: cited(asked, found), text, unanswered: { question, plan: found.plan ?? state.plan } }
}

function replied(world: World, state: State, typed: string, given: Answer, today: LocalDate): Turn {
  const taken = takeMessage(world, state, typed, today)
  // Who tells of themselves and asks what the documents do not say of anybody wants to know of themselves.
  const found: Answer =
    taken.keys.length > 0 && given.kind !== 'answer'
      ? { kind: 'personal', text: '' }
      : untilPlan(world, state, typed, given)
  // 社保在椒江交可以吗, where another place stands: the result is of what stands.
  const isOfOther = found.kind === 'personal' && taken.keys.length === 0 && taken.remark !== ''
  const reply = isOfOther && state.stage === 'result' ? '' : textOf(world, taken.state, found)
  const lines = [taken.remark, reply].filter((line) => line !== '')
  const next = cited(found.kind === 'whichPlan' ? { ...taken.state, wondering: waitingFor(typed) } : taken.state, found)
  const kept = isAsked(found) ? { ...next, asked: typed.slice(0, LONGEST) } : next
  const turn = carryOn(world, kept, { ...taken, remark: lines.join('\n') }, today)
  if (found.kind !== 'silent') return turn
  return { ...turn, unanswered: { question: askingPart(world, typed) ?? typed, plan: found.plan ?? state.plan } }
}

/** While no plan is chosen, what none was found to say waits for it: whom to call, and the person's own case, depend on it. */
function untilPlan(world: World, state: State, typed: string, found: Answer): Answer {
  const unfound = found.kind === 'silent' && found.plan === null && (found.sources ?? []).length === 0
  if (state.plan !== null || !unfound || world.placeWithout(typed) !== null) return found
  return OUTCOME.test(lastClause(typed)) ? { kind: 'personal', text: '' } : { kind: 'whichPlan', text: '', plans: [] }
}

const waitingFor = (typed: string) => (asksForSteps(lastClause(typed)) ? STEPS : typed.slice(0, LONGEST))

const lastClause = (typed: string) =>
  bare(normalise(typed))
    .split(/[,。;!?\s]+/)
    .filter(Boolean)
    .at(-1) ?? ''

/** The sentences that ask; what is told beside them, even roughly, is nobody's but theirs. Null when nothing is asked. */
export function askingPart(world: World, typed: string): string | null {
  const asks = (text: string) => world.asksSomething(text) || EITHER.test(text.trim())
  const asking = typed.split(/(?<=[,，。！!？?；;\n]|吗 )/).filter(asks)
  if (asking.length > 0) return asking.join('')
  return asks(typed) ? typed : null
}

/** 税前还是税后, with no other word that asks. */
const EITHER = /([\u4e00-\u9fff])[\u4e00-\u9fff]{1,2}还是(?:算|按|看)?\1[\u4e00-\u9fff]{1,2}(?:算|的|呢|啊)?[?？。]?$/

function textOf(world: World, state: State, found: Answer): string {
  switch (found.kind) {
    case 'personal':
      return say(world.wording, state.stage === 'result' ? '个人看结果' : '个人接着问')
    case 'whichPlan':
      return say(world.wording, packOf(world, state) ? '问哪个计划' : '先问在哪里')
    case 'notAQuestion':
      return ''
    default:
      return found.text
  }
}

/** Whether the next question may change a word of this one: of what is not written, or was unclear, too. */
const isAsked = ({ kind }: Answer) => kind === 'answer' || kind === 'silent' || kind === 'choice'

/** Remembers what an answer was taken from, for 原文, and what was offered. */
function cited(state: State, found: Answer): State {
  const { offered: _, ...rest } = state
  switch (found.kind) {
    case 'answer':
      return { ...rest, cited: found.sources.slice(0, MOST_CITED) }
    case 'choice':
      return { ...rest, cited: [], offered: { plan: found.plan, choices: [...found.choices] } }
    case 'silent':
      return { ...rest, cited: [] }
    case 'notAQuestion':
      return rest
    default: {
      // Neither answered nor silent: there is nothing yet to show the wording of.
      const { cited: _cited, ...open } = rest
      return open
    }
  }
}

/** A letter after several things were offered; null when it is none of them. */
export function chosen(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const [, letter = ''] = /^(?:选|看|第)?([a-e])[个项]?$/.exec(bare(normalise(typed)).toLowerCase()) ?? []
  const choice = letter === '' ? undefined : state.offered?.choices['abcde'.indexOf(letter)]
  const found = choice === undefined || !state.offered ? null : world.answerChosen(state.offered.plan, choice, today)
  return found && again(world, cited(state, found), textOf(world, state, found))
}
