import { type LocalDate, sayDate } from '../dossier/date.ts'
import { answer } from './answer.ts'
import { readAnswer } from './answers.ts'
import { questionOf, questionUnder } from './ask.ts'
import { matterOf, splitKey } from './asked.ts'
import { rightWords } from './correct.ts'
import { again } from './flow.ts'
import { besideShortYears, restOfYears } from './hoursAnswer.ts'
import { questionNamed } from './namedQuestion.ts'
import { normalise } from './reading/normalise.ts'
import type { Read } from './reading/read.ts'
import { stanceOf } from './reading/stance.ts'
import { readYesNo } from './reading/yesno.ts'
import { accept } from './settle.ts'
import { isOfSomethingElse } from './somethingElse.ts'
import { beginsOtherwise, endedBy, lastedFor, yearlyFrom } from './spanEnd.ts'
import type { Pending, State } from './state.ts'
import { takeMessage } from './taking.ts'
import { CORRECTING } from './takingBack.ts'
import { before, type Turn, turn } from './turn.ts'
import type { Json, Understood } from './understood.ts'
import { datedBy, onlyWithin } from './volunteered.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

/** 是, 对的, 嗯; 有 and 好 where nothing else hangs on them: 有限公司 and 对口 agree to nothing. */
const YES =
  /^(?:我|那|就|都|也|全|当然|肯定|确实|真|这个|[,。!~\s])*(?:没错|不错|是(?!不是|否)|对(?!口|应|面)|[嗯恩昂欸]|(?:有|好|行|可以|会|要|能|在|够|满|齐|成|中|可|确定|确认|正确|当然|肯定|ok|okay|yes|y|√)(?=$|[的了啊呀呢哦嘛,。!~\s]))[的了啊呀呢哦嘛哈滴哒头]*[,。!~\s]*/i
/** What adds nothing to a yes: 就是这样, 到现在, 没问题. */
const NO_MORE =
  /^(?:就?是|说|这(?:样|个|些|么回事)|一(?:样|直)|没有?(?:错|问题|变|断过?|停过?)|都|全部?|每年|年年|现在|目前|至今|还|在|聘着?|[接连续][着上]|[做干缴交]着?|到|确定|肯定|谢谢|[的了啊呀呢哦嘛过,。!~\s])*$/

/** 没断过, 都接上了, 👍: agreement without a yes. */
const AS_GOOD = /这(?:样|么回事)|一样|没|[接连续][着上]|确定|肯定/

/** What is left of a text without the words by which it agrees; null where it does not begin with such a word. */
function behindYes(typed: string): string | null {
  let left = normalise(typed).trim()
  if (NO_MORE.test(left)) {
    const agrees = YES.test(left) || AS_GOOD.test(left)
    const sure = agrees ? null : readYesNo(typed)
    return agrees || (sure?.kind === 'value' && sure.value) ? '' : null
  }
  let found = false
  for (let yes = YES.exec(left); yes !== null && left !== ''; yes = YES.exec(left)) {
    left = left.slice(yes[0].length)
    found = true
  }
  if (!found) return null
  return NO_MORE.test(left) ? '' : left
}

const isNone = ({ value, shown }: Understood): boolean =>
  Array.isArray(value) ? value.length === 0 : /^(?:都|一样都)?(?:没|无|否$)/.test(shown)

const isSame = (one: Json, other: Json): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The open question without what was guessed. */
export function without(pending: Pending): Pending {
  const { candidate: _, ...rest } = pending
  return rest
}

/**
 * What is said to a guess that was asked back (是2015年吗, 一直聘到现在吗): taken where the words agree and say no more, or say the
 * same once more; what they say besides is taken for what it is, or asked. Null where they are none of this: then the guess falls, and
 * they mean whatever they mean.
 */
export function askedBack(world: World, state: State, pending: Pending, typed: string, today: LocalDate): Turn | null {
  const yearly = yearlyFrom(pending, typed)
  if (yearly !== null) return turn(state, say(world.wording, '每年聘吗', { 日期: sayDate(yearly) }))
  const guess = pending.candidate as unknown as Understood
  const even = normalise(typed)
  const isHours = pending.question === 'hours'
  const told =
    endedBy(pending, typed, today) ?? datedBy(pending, typed, today) ?? (isHours ? restOfYears(guess, even) : null)
  if (told) return accept(world, state, pending, told, today)
  const beside = isHours ? besideShortYears(guess, behindYes(typed) || even) : null
  if (beside) return answer(world, { ...state, pending: without(pending) }, without(pending), beside, today)
  return agreed(world, state, pending, typed, today) ?? denied(world, state, pending, typed, today)
}

function agreed(world: World, state: State, pending: Pending, typed: string, today: LocalDate): Turn | null {
  const guess = pending.candidate as unknown as Understood
  const even = normalise(typed)
  const rest = behindYes(typed)
  const isEnough =
    /^(?:就这样|就这些)/.test(even) || (guess.missing !== undefined && readYesNo(typed).kind === 'unknown')
  if (isEnough) return accept(world, state, pending, guess, today)
  if (tellsAnother(world, state, pending, typed, today) || beginsOtherwise(pending, typed, today)) return null
  // Where it was asked whether there is none, 有 and 做过 do not agree.
  if (isNone(guess) && /(?<!没)有|(?<!没有?)[做干缴交评考聘罚]过/.test(even))
    return rest ? moreThanYes(world, state, pending, typed, today) : null
  if (rest === '') return accept(world, state, pending, guess, today)
  const lasted = lastedFor(pending, rest ?? even, today)
  if (lasted) {
    const candidate = lasted as unknown as Json
    return turn(
      { ...state, pending: { ...pending, candidate } },
      say(world.wording, '是这样吗', { 内容: lasted.shown }),
    )
  }
  // 没有 once more, though it was asked back.
  if (isNone(guess) && stanceOf(rest ?? even)?.kind === 'none') return accept(world, state, pending, guess, today)
  const read = readFor(world, state, pending, rest ?? even, today)
  if (read?.kind === 'value' && isSame(read.value.value, guess.value))
    return accept(world, state, pending, guess, today)
  if (rest === null || guess.missing !== undefined || read === null || world.asksSomething(rest)) return null
  return moreThanYes(world, state, pending, typed, today)
}

/** 是，除了21年; 是2016年: what stands behind the yes is the answer where it is one; of anything else the yes alone is asked for. */
function moreThanYes(world: World, state: State, pending: Pending, typed: string, today: LocalDate): Turn | null {
  const rest = behindYes(typed) || normalise(typed)
  const guess = pending.candidate as unknown as Understood
  const read = readFor(world, state, pending, rest, today)
  const isAnswer = read?.kind === 'value' || read?.kind === 'vague'
  if (isAnswer) return answer(world, { ...state, pending: without(pending) }, without(pending), rest, today)
  const { id } = splitKey(pending.question)
  const more = takeMessage(world, state, rest, today, { asked: pending.question })
  const isOfElse = more.keys.length > 0 && !more.opened && more.keys.every((key) => matterOf(key) !== matterOf(id))
  if (isOfElse) return before(more.remark, accept(world, more.state, pending, guess, today))
  return turn(state, say(world.wording, '只回是', { 内容: typed.trim() }))
}

function readFor(
  world: World,
  state: State,
  pending: Pending,
  text: string,
  today: LocalDate,
): Read<Understood> | null {
  const question = questionUnder(world, state, pending.question)
  return question && readAnswer(text, { question, pack: packOf(world, state), pending: without(pending), today })
}

function denied(world: World, state: State, pending: Pending, typed: string, today: LocalDate): Turn | null {
  const firm = { ...state, pending: without(pending) }
  const sure = readYesNo(typed)
  const even = normalise(typed)
  if (sure.kind === 'value' && even.length <= 4 && !tellsAnother(world, state, pending, typed, today))
    return again(world, firm, onlyWithin(world, state, pending.question) ?? say(world.wording, '再说一次'))
  // 不对，是2019年3月1日: what was just said is put right, not the answer before it.
  const right = CORRECTING.test(typed.trim()) && questionNamed(state, typed) === null ? rightWords(typed) : ''
  return right !== '' && questionOf(world, pending.question)
    ? answer(world, firm, without(pending), right, today)
    : null
}

/** 没有处罚, 有社保, where it was asked whether a letter still goes on: told of something else, and neither yes nor no to it. */
function tellsAnother(world: World, state: State, { question }: Pending, typed: string, today: LocalDate): boolean {
  if (!question.startsWith('titles.appointments') || /^(?:是|对|嗯|好|确定|没错|不)/.test(typed.trim())) return false
  if (isOfSomethingElse('titles.appointments', typed)) return true
  const { keys } = takeMessage(world, state, typed, today)
  return keys.length > 0 && !keys.some((key) => key.startsWith('titles'))
}
