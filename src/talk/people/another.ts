import { askToConfirm } from '../confirm.ts'
import { again } from '../flow.ts'
import { bare, normalise } from '../reading/normalise.ts'
import type { State } from '../state.ts'
import type { Turn } from '../turn.ts'
import { say } from '../wording.ts'
import type { World } from '../world.ts'
import { nameAlone, type Person } from './listed.ts'

const KIN =
  '同事|老公|老婆|爱人|对象|媳妇|朋友|师傅|徒弟|儿子|女儿|弟弟?|哥哥?|姐姐?|妹妹?|表[哥弟姐妹]|同学|室友|工友|领导|老板|员工|职工|工人|下属|别人|人家|他|她'
const SOMEBODY = `(?:(?:我|我们|咱们?|厂里|公司|单位)?(?:家)?的?(?:一个|一位|另一个|另外一个|这个|那个)?(?:${KIN}))`
const LOOK = '(?:看|问|查|算|说|填|报|试|评)'
const POLITE = '(?:好|好的|行|那|嗯|谢谢|请|麻烦|您|你|我|想|要|再|能不能|可以|能|接着|然后|现在|顺便|另外|[,，])*'
const LOOKING = `(?:${LOOK}(?:一?[看问查算下]|一下)*)`
const ANOTHER = new RegExp(
  `^${POLITE}(?:(?:换|改)(?:成)?(?:一?个|一?位|别的?|另一个|其他)?(?:人|员工|同事|职工)|换(?:下|另)?一?(?:个|位)(?=$|[,，。])|${LOOKING}?(?:下|另|另外|第二)(?:一?个(?:人|员工|同事|职工)|一?位)|再(?:帮(?:我|忙)?)?${LOOKING}?(?:一?个|一?位)(?:人|员工|同事|职工)|${LOOKING}(?:别人|其他人|另外的人)|(?:还有|另外)(?:一?个|一?位)(?:人|员工|同事|职工)?(?:也)?(?:要|想)${LOOK}|(?:也|再|还|顺便|另外|[,，])*(?:帮|替|给|为)${SOMEBODY}(?:也|再|还)*${LOOKING}|${SOMEBODY}(?:也|还)(?:要|想)?${LOOKING})(?:的(?:情况)?)?(?:吗|吧|呢|行吗|可以吗|好吗|行不行)?`,
)

/** Whether nothing is kept of anybody yet. */
export const nothingTold = (state: State): boolean =>
  Object.keys(state.answers).length === 0 && !state.activities?.length && !state.beforePlan?.length

/** 换一个人, 下一位, 帮我同事也看看, and what is told after it; null for other words. */
export function anotherIn(world: World, state: State, typed: string): Turn | null {
  const even = normalise(typed.slice(0, 300))
  const atEnd =
    ['result', 'review'].includes(state.pending?.question ?? '') && /^(?:再来一个|下一个|下个)$/.test(bare(even))
  const [lead = ''] = ANOTHER.exec(even) ?? []
  const rest = even.slice(lead.length)
  const name = nothingTold(state) ? null : nameAlone(typed)
  if (name !== null) return askToChange(world, state, { name, words: '' })
  if (!atEnd && (lead === '' || /^[\u4e00-\u9fff]/.test(rest))) return null
  const words = rest.replace(/^[\s,:，：。;!！?？~]+/, '')
  if (nothingTold(state)) return words === '' ? again(world, state, say(world.wording, '换人没记')) : null
  return askToChange(world, state, { name: '', words: atEnd ? '' : words })
}

/** Asks before what is kept of one person makes room for another; what was told of that one waits for the answer. */
export function askToChange(world: World, state: State, person: Person): Turn {
  return askToConfirm(world, { ...state, people: [person] }, 'another')
}
