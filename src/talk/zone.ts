import type { LocalDate } from '../dossier/date.ts'
import { answer } from './answer.ts'
import { readAnswer } from './answers.ts'
import { ask, questionOf, questionUnder } from './ask.ts'
import { nextKeyFor } from './nextQuestion.ts'
import { ofPlan } from './ofPlan.ts'
import { askedAgain } from './rowSaid.ts'
import type { State } from './state.ts'
import { takeMessage } from './taking.ts'
import { before, type Turn } from './turn.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

const REGISTERED = 'registered'

/** 注册在南片能报吗: asked about, and not told. */
const ASKS = /[吗么嘛?？]|能不能|能报|可以|行不|算不|怎么|哪|是不是|有没有/

/**
 * 我们厂在北片, where the plan asks for the firm to be registered there: to be there is not yet that, so that is asked at once, and the
 * open question comes after it. Told otherwise than it stands, it is taken where the registration is spoken of, and asked again where it
 * is not. Null for other words.
 */
export function zoneTold(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const { pending, answers } = state
  const pack = packOf(world, state)
  const { kept, others } = pack ? ofPlan(pack).registered : { kept: '', others: [] }
  if (kept === '' || !pending || ![kept, ...others].some((zone) => typed.includes(zone)) || ASKS.test(typed))
    return null
  if (pending.question === REGISTERED) return answer(world, state, pending, typed, today)
  if (answers[REGISTERED]) return otherwise(world, state, typed, today)
  if (!questionOf(world, pending.question) || (typed.includes(kept) && world.asksSomething(typed))) return null
  const told = takeMessage(world, state, typed, today)
  if (told.keys.includes(REGISTERED)) return null
  const next = nextKeyFor(world, told.state, REGISTERED, today)
  if (!next) return null
  const words = [told.remark, say(world.wording, '说的在那里')].filter((line) => line !== '')
  return before(words.join('\n'), ask(world, told.state, REGISTERED, next.facts))
}

/** Words by which it is the registration that is spoken of, or the row, and not where somebody works. */
const OF_REGISTRATION = /注册|执照|住所/
const LONGEST = 40

function otherwise(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const old = state.answers[REGISTERED]
  const question = questionUnder(world, state, REGISTERED)
  const open = question && typed.length <= LONGEST ? ask(world, state, REGISTERED, []).state : null
  if (!question || !open?.pending) return null
  const { pending } = open
  const read = readAnswer(typed, { question, pack: packOf(world, state), pending, today })
  if (read.kind !== 'value' || (old?.kind === 'value' && old.value === read.value.value)) return null
  return OF_REGISTRATION.test(typed)
    ? answer(world, open, pending, typed, today)
    : askedAgain(world, state, REGISTERED, typed)
}
