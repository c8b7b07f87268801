import type { LocalDate } from '../../dossier/date.ts'
import { askToConfirm } from '../confirm.ts'
import { again } from '../flow.ts'
import { KIN as RELATED } from '../reading/message/others.ts'
import { bare, normalise } from '../reading/normalise.ts'
import type { State } from '../state.ts'
import type { Turn } from '../turn.ts'
import { say } from '../wording.ts'
import type { World } from '../world.ts'
import { nameAlone, type Person } from './listed.ts'

const KIN = `${RELATED}|员工|职工|工人|下属|别人|人家|他|她`
const SOMEBODY = `(?:(?:我|我们|咱们?|厂里|公司|单位)?(?:家)?的?(?:一个|一位|另一个|另外一个|这个|那个)?(?:${KIN}))`
const LOOK = '(?:看|问|查|算|说|填|报|试|评)'
const POLITE = '(?:好|好的|行|那|嗯|谢谢|请|麻烦|您|你|我|想|要|再|能不能|可以|能|接着|然后|现在|顺便|另外|[,，])*'
const LOOKING = `(?:${LOOK}(?:一?[看问查算下]|一下)*)`
const ANOTHER = new RegExp(
  `^${POLITE}(?:(?:换|改)(?:成)?(?:一?个|一?位|别的?|另一个|其他)?(?:人|员工|同事|职工)|换(?:下|另)?一?(?:个|位)(?=$|[,，。])|${LOOKING}?(?:下|另|另外|第二)(?:一?个(?:人|员工|同事|职工)|一?位)|再(?:帮(?:我|忙)?)?${LOOKING}?(?:一?个|一?位)(?:人|员工|同事|职工)|${LOOKING}(?:别人|其他人|另外的人)|(?:还有|另外)(?:一?个|一?位)(?:人|员工|同事|职工)?(?:也)?(?:要|想)${LOOK}|(?:也|再|还|顺便|另外|[,，])*(?:帮|替|给|为)${SOMEBODY}(?:也|再|还)*${LOOKING}|${SOMEBODY}(?:也|还)(?:要|想)?${LOOKING})(?:的(?:情况)?)?(?:吗|吧|呢|行吗|可以吗|好吗|行不行)?`,
)

/** 那我老婆能报吗, 我同事呢: whether another may, and nothing told of that one; of 老板 and 领导 the notice is asked. */
const MAY_ANOTHER = new RegExp(
  `^(?:那么?|还有|另外|请问|,)*(?:我|我们|咱们?)(?:单位|公司|厂里?)?家?的?(?:[一那这]?个)?(?:男|女|老|小|大)?(?!老板|领导)(?:${RELATED})(?:也|呢|的话|现在|今年|,)*(?:(?:能不能|可不可以|够不够|能|可以|够)(?:格|资格|条件)?(?:[报评]|申报)?(?:名|职称|中级|助工)?(?:吗|么|不|嘛)?)?(?:啊|呀|呢)?[?。!]*$`,
)

/** 我同事大专毕业三年能报吗: whether somebody of theirs may, with what is told of that one; what is told goes before the question. */
const MAY_ONE_OF_THEIRS = new RegExp(
  `^(?:那么?|还有|另外|请问|,)*(?:(?:我|我们|咱们?|厂里?|公司|单位)家?的?(?:[一那这]?个)?(?:男|女|老|小|大)?(?!老板|领导)(?:${RELATED})|(?:同事|朋友|同学|徒弟|老公|老婆|儿子|女儿|我?[哥弟姐妹]))(?!的|说|讲|问|让|叫|推荐|介绍)([^我?？]{2,60}?(?:能不能|能否|可不可以|够不够|可以|能|够|符合)(?:资格|条件|格)?(?:直接|再|去|也)*(?:申?报|评|初定|考|申请|条件)[^,。;?？我]{0,8}(?:[吗么嘛不没呢][呀啊]?)?)[?？。!]*$`,
)

/** Whether nothing is kept of anybody yet. */
export const nothingTold = (state: State): boolean =>
  Object.keys(state.answers).length === 0 && !state.activities?.length && !state.beforePlan?.length

/** 换一个人, 下一位, 帮我同事也看看, and what is told after it; null for other words. */
export function anotherIn(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const even = normalise(typed.slice(0, 300))
  const atEnd =
    ['result', 'review'].includes(state.pending?.question ?? '') && /^(?:再来一个|下一个|下个)$/.test(bare(even))
  const [lead = ''] = ANOTHER.exec(even) ?? []
  const rest = even.slice(lead.length)
  const name = nothingTold(state) ? null : nameAlone(typed)
  if (name !== null) return askToChange(world, state, { name, words: '' })
  if (!state.forAnother && !nothingTold(state) && MAY_ANOTHER.test(even.trim()))
    return askToChange(world, state, { name: '', words: '' })
  const theirs = state.forAnother || nothingTold(state) ? null : MAY_ONE_OF_THEIRS.exec(even.trim())
  // What the documents say of anybody is told at once.
  if (theirs && !isWritten(world, state, typed, today))
    return askToChange(world, state, { name: '', words: theirs[1] ?? '' })
  if (!atEnd && (lead === '' || /^[\u4e00-\u9fff]/.test(rest))) return null
  const words = rest.replace(/^[\s,:，：。;!！?？~]+/, '')
  if (nothingTold(state)) return words === '' ? again(world, state, say(world.wording, '换人没记')) : null
  return askToChange(world, state, { name: '', words: atEnd ? '' : words })
}

function isWritten(world: World, state: State, typed: string, today: LocalDate): boolean {
  const found = world.answer(typed, { plan: state.plan, today })
  return found.kind === 'answer' || (found.kind === 'silent' && (found.sources ?? []).length > 0)
}

/** Asks before what is kept of one person makes room for another; what was told of that one waits for the answer. */
export function askToChange(world: World, state: State, person: Person): Turn {
  return askToConfirm(world, { ...state, people: [person] }, 'another')
}
