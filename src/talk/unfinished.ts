import type { LocalDate } from '../dossier/date.ts'
import { ask } from './ask.ts'
import { reopened } from './dependents.ts'
import { again, carryOn } from './flow.ts'
import { normalise } from './reading/normalise.ts'
import type { Pending, State } from './state.ts'
import { takeMessage } from './taking.ts'
import { type Turn, turn } from './turn.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

const SCHOOL = '(初中|高中|中专|职高|技校|大专|专科|高职|本科|大学|研究生|硕士|博士)'
const LEFT =
  '(?:没(?:有)?(?:能)?(?:毕业|读完|念完|上完|学完|读出来|拿到?(?:毕业)?证)|肄业|辍学|退学|结业|还?在读|还没(?:有)?毕业|读了一半|未毕业)'
const UNFINISHED = new RegExp(`${SCHOOL}[^,。;，；\\n]{0,6}?${LEFT}`)
/** What whoever left a school early has finished at least, as an example. */
const BELOW: Readonly<Record<string, string>> = {
  高中: '初中',
  中专: '初中',
  职高: '初中',
  技校: '初中',
  初中: '初中',
  本科: '大专',
  研究生: '本科',
  大专: '高中',
  专科: '高中',
  高职: '高中',
}

/** 高中没毕业, 本科肄业: what was not finished is no education; what was is asked for. Null where one is told besides. */
export function unfinished(world: World, state: State, pending: Pending, typed: string, today: LocalDate): Turn | null {
  const even = normalise(typed.slice(0, 200))
  if (OF_SCHOOL.test(pending.question) && STILL_THERE.test(even)) return notYet(world, state, pending)
  const [, school = ''] = UNFINISHED.exec(even) ?? []
  if (school === '' || world.asksSomething(typed)) return null
  const told = takeMessage(world, state, typed, today)
  if (told.keys.some((key) => key.startsWith('education'))) return null
  const asked = pending.question === 'education'
  const words = say(world.wording, asked ? '没毕业不算' : '没毕业没记', { 学历: school, 例: BELOW[school] ?? '大专' })
  const remark = [told.remark, words].filter((line) => line !== '').join('\n')
  if (asked) return turn(told.state, remark)
  return told.keys.length > 0 ? carryOn(world, told.state, { ...told, remark }, today) : again(world, state, remark)
}

const OF_SCHOOL = /^education(?:\.(?:major|graduated))?$/
/** 在读, 还没毕业 to a question about the highest education. */
const STILL_THERE =
  /^(?:我|现在|目前|正|还|也|都|是|,|\s)*(?:在读(?:书|着)?|(?:没有?|未)毕业|没(?:有)?拿到?(?:毕业)?证|读着)(?:的|呢|啊|中|,|\s)*$|^(?:要|得)?(?:明年|后年|下半年|年底)(?:才|能)*毕业(?:的|呢)?$/

/** The education that was told is not had yet: which one is, is asked anew. */
function notYet(world: World, state: State, pending: Pending): Turn {
  const told = state.answers.education
  const school = pending.question !== 'education' && told?.kind === 'value' ? told.shown : ''
  const words = say(world.wording, '没毕业不算', { 学历: school === '' ? '还' : school, 例: BELOW[school] ?? '大专' })
  if (pending.question === 'education') return turn(state, words)
  return turn(ask(world, reopened(world, state, 'education'), 'education', []).state, words)
}
