import type { LocalDate } from '../dossier/date.ts'
import { readAnswer } from './answers.ts'
import { pendingFor, questionUnder } from './ask.ts'
import { splitKey } from './asked.ts'
import { carryOn } from './flow.ts'
import { normalise } from './reading/normalise.ts'
import { askChange } from './review.ts'
import { accept } from './settle.ts'
import type { State } from './state.ts'
import { CORRECTING, takeMessage } from './taking.ts'
import { before, type Turn } from './turn.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

/** Questions whose answer has a date. */
const DATED = /graduated|obtained|appointments|since|employerSince|^work$|mountain|skills/
const ONLY_DATE = /^[^\d]*\d{2,4}(?:年|\.|-)(?:\d{1,2}月?)?(?:\d{1,2}[日号])?[的了吧呀啊哦。]{0,3}$/

/**
 * 不对，是16年: what the words name is put right; where they name nothing, it is the last answer. Null when they are neither, and so
 * may be an answer to what is open.
 */
export function correct(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  if (!CORRECTING.test(typed.trim())) return null
  const last = state.order.findLast((key) => questionUnder(world, state, key) !== null)
  const taken = takeMessage(world, state, typed, today, { except: last ?? null })
  if (taken.keys.length > 0) return carryOn(world, taken.state, taken, today)
  // 不对，是17年 is no answer to 有没有被取消过资格: which date is meant has to be said.
  if (last !== undefined && ONLY_DATE.test(normalise(typed)) && !DATED.test(splitKey(last).id))
    return before(say(world.wording, '改哪个日期'), askChange(world, state))
  const question = last === undefined ? null : questionUnder(world, state, last)
  if (last === undefined || !question) return null
  const rest = typed
    .trim()
    .replace(CORRECTING, '')
    .replace(/^[\s,，。:：;；]*(?:应该)?是?(?:的是)?/, '')
  if (rest === '') return null
  const pending = { ...pendingFor(world, state, last, question, []), misses: 1 }
  const read = readAnswer(rest, { question, pack: packOf(world, state), pending, today })
  const sound = read.kind === 'value' && (!read.future || question.id === 'titles.appointments')
  return sound ? accept(world, state, pending, read.value, today) : null
}
