import { sayDate } from '../dossier/date.ts'
import { workOf } from './readers/dates.ts'
import { bare, normalise } from './reading/normalise.ts'
import type { Pending, State } from './state.ts'
import { type Turn, turn } from './turn.ts'
import type { Json } from './understood.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

/** 毕业就一直做, 一毕业出来就干这个到现在 */
const SINCE_THEN =
  /^(?:我|是|从|自|打|大学|学校|本科|大专|中专|一|,)*(?:毕业|出校门)(?:了|以后|之后|后|那年|那会儿?|时|起|开始|以来|出来|就|便|,)*(?:一直|都|就|开始|在|至今|到现在|到今天|到目前|从事|没断过|没停过|没换过|[做干搞]|上班|工作|技术|这个?|那个?|行|一|些|方面|的|了|,)*$/
const DOES = /[做干搞]|从事|上班|工作|一直|至今|到现在/

/** The work asked for began when they graduated, of which the month was told: from then till now, if they say so. */
export function sinceGraduated(world: World, state: State, pending: Pending, typed: string): Turn | null {
  const even = bare(normalise(typed))
  if (pending.question !== 'work' || !SINCE_THEN.test(even) || !DOES.test(even)) return null
  const told = state.answers['education.graduated']
  if (told?.kind !== 'value' || typeof told.value !== 'string' || told.value.length < 7) return null
  const from = told.value.slice(0, 7)
  const candidate = workOf([{ from, to: '至今' }]) as unknown as Json
  const why = `${sayDate(from)}毕业，那个月就开始做、一直做到现在，是吗？是就回“是”；不是就写从哪年哪月起。`
  return turn({ ...state, pending: { ...pending, candidate } }, say(world.wording, '说得不准', { 提示: why }))
}
