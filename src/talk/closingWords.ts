import type { LocalDate } from '../dossier/date.ts'
import { planState } from '../rules/planState.ts'
import { bestFirst } from './best.ts'
import { normalise } from './reading/normalise.ts'
import type { State } from './state.ts'
import { type Turn, turn } from './turn.ts'
import { say } from './wording.ts'
import { standing, type World } from './world.ts'

const FULL = '(?:好(?:的|吧|嘞|滴|了)?|行(?:的|吧|了)?|嗯+|哦+|噢|ok+(?:ay)?|可以(?:了)?|对|是(?:的)?)'
const SEEN = '(?:(?:我|都)?(?:知道|明白|清楚|了解|懂|晓得|看到|看完|有数|记住)(?:了|啦)?|收到(?:了)?)'
const NONE =
  '(?:(?:暂时|现在|我|也|都|别的)*(?:没有?|没得|木有)(?:别的|其他的?|问题|什么|事|要问的|了|啦|要看的|需要)*|(?:暂时|现在|先|都)*不(?:用|需要|要|看|问)(?:看|问|别的|什么)*(?:了|啦)?|(?:就|先)?(?:这样|这些|到这)(?:里)?(?:吧|了)?|够了)'
const CLOSING = new RegExp(`^(?:(?:${FULL}|${SEEN}|${NONE}|谢谢(?:您|你|啦|了)?|辛苦(?:了|您)?|那)[,，。!！~\\s]*)+$`)

/** 没有, 好的知道了 at the result: nothing more is wanted. What can be done next is told in a line. Null for other words. */
export function closed(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const { pending } = state
  if (pending?.question !== 'result' || !CLOSING.test(normalise(typed.slice(0, 40)))) return null
  // What was said last may be against the result, and was not understood.
  if (pending.misses > 0) return turn({ ...state, pending: { ...pending, misses: 0 } }, say(world.wording, '没懂没算'))
  const judgement = standing(world, state, today)?.judgement
  const [best] = judgement ? bestFirst(judgement, state) : []
  if (!judgement || !best) return null
  const over = planState(judgement.pack.plan, today) === '已结束'
  const words = over ? '就到这里过了' : `就到这里${best.overall}`
  const remind = over || state.reminding || best.overall === '不符合' ? '' : say(world.wording, '就到这里提醒')
  return turn(state, say(world.wording, words) + remind)
}
