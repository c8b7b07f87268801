import type { LocalDate } from '../dossier/date.ts'
import { questionOf } from './ask.ts'
import { soFar } from './besides.ts'
import { targetIn } from './choosing.ts'
import { openMenuItem } from './menu.ts'
import { normalise } from './reading/normalise.ts'
import type { State } from './state.ts'
import type { Turn } from './turn.ts'
import { standing, type World } from './world.ts'

const REASON =
  '(?:为什么|为啥|为何|凭什么|凭啥|什么原因|啥原因|怎么会|咋会|(?:怎么|咋)(?=(?:我|就|又|还|都|会|是|说|今年)*[不没]))'
const VERDICT =
  '(?:不?能(?:申?报|评|行|上)?|不?可以(?:申?报|评)?|不?行|不?够格?|不?符合(?:条件)?|(?:申?报|评)不[了上]|[没有]有?资格|不?成|[没有]戏|[没不]?通过|判断?不[了出]|(?:没法|无法|没有?办法)(?:判断?|确定|下结论)|定不下来|待核实|不确定|说不准|这个?结果|这样(?:判|算|说)?)'
const LEVEL = '(?:高级工程师|助理工程师|工程师|技术员|高级|中级|初级|高工|助工|职称)?'
const WHY_SO = new RegExp(
  `^(?:那|你们?|这|请问|可是|但是?|啊|哎)*${REASON}(?:我|你们?|说|判|讲|就|又|还|都|会|是|得|算|出来|今年)*${VERDICT}${LEVEL}(?:了|的|呢|啊|呀|吗|嘛)*$`,
)

/**
 * 为啥我能报, 怎么不行: why it came out so, and no question about one matter of the document. At the result the reasons are its
 * details; in the middle of the questions, how it stands. Null for other words, and where nothing is judged yet.
 */
export function whySo(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const word = normalise(typed.slice(0, 100)).replace(/[\s,。.!?~、…]+/g, '')
  if (word.length > 24 || !WHY_SO.test(word) || ![null, state.target].includes(targetIn(typed))) return null
  if (!standing(world, state, today)?.judgement) return null
  const asking = questionOf(world, state.pending?.question ?? '') !== null
  return asking ? soFar(world, state, today) : openMenuItem(world, state, '菜单详细', today)
}
