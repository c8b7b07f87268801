import type { LocalDate } from '../dossier/date.ts'
import { askToConfirm, stop } from './confirm.ts'
import { again, resume } from './flow.ts'
import { questionsLeft } from './nextQuestion.ts'
import { readControl } from './reading/control.ts'
import { normalise } from './reading/normalise.ts'
import { result, resultText } from './result.ts'
import { PAUSE } from './shown.ts'
import type { State } from './state.ts'
import type { Turn } from './turn.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

const WANT = '(?:请|麻烦|帮我|给我|能不能|可以|我?想|我?要|把|将)*'
const MINE =
  '(?:我的|我这边的?|我(?:前面|刚才|之前)?(?:说|填|答|打|写)过?的|这些|上面的?|前面的?|之前的?|所有的?|全部的?|个人)*'
const THINGS = '(?:数据|信息|资料|记录|答案|回答|内容|账号|账户|对话|聊天记录|聊天|东西|话|隐私)?'
const ERASE = new RegExp(
  `^${WANT}${MINE}${THINGS}(?:都|全部?|统统)*(?:删除|删掉|删了|删光|删|清空|清除|清掉|抹掉|注销|销毁)(?:掉|了)?(?:一下)?${MINE}${THINGS}(?:都|全部?)?(?:吗|吧|了|掉)*$`,
)
const GIVE_UP =
  /^(?:算了|那|唉|哎|我|今年|还是|先|就|,)*(?:(?:不想|不打算|不准备|不愿意?|不要)再?(?:报名|报|评|申报|申请|考|评审)|(?:不报名|不报|不评|不申报|不申请)(?=了))(?:职称|中级|高级|初级|助工|高工|工程师)?(?:了|算了|吧|啦)*$|^(?:我|今年|还是|就|先)*放弃(?:申报|报名|评审|评)?(?:了|吧)*$|^(?:那|我|还是|等|就|,)*(?:明年|下次|以后)再(?:报|评|申报)(?:名)?(?:了|吧)*$/
const SO_FAR =
  /^(?:我?想|我?要|给我|先)?(?:看看|看一下|看下|看|查|说|出)?(?:一下)?(?:我的|现在的?|目前的?|最后的?|评估|测算|判断)*(?:结果|结论)(?:呢|怎么样|如何|怎样|出来了?没?有?吗?|出来没|是什么|是啥|吗|有了吗|给我)*$/
const ONCE_MORE =
  /^(?:请)?(?:重复|再来)一?[遍次下]$|^(?:看|看看|列出?|有(?:哪些|什么|啥))?(?:一下)?选项(?:有(?:哪些|什么|啥)|呢|是什么)?$|^(?:请)?再(?:问|说|列|发|看)(?:一?[遍次下个])?(?:问题|题目|选项)?$|^(?:你|您)?(?:刚才|刚刚|现在)?(?:你|您)?(?:问|问的)(?:我)?(?:是)?(?:的)?(?:什么|啥|哪个|哪题)(?:来着|问题)?$/

/** Particles at the end tell 不报了 from 不报: they stay. */
const tight = (typed: string) => normalise(typed.slice(0, 100)).replace(/[\s,。.!！?？~、…]+/g, '')

/** Whether somebody wants what they said erased, and says nothing else. */
export function asksToErase(typed: string): boolean {
  const word = tight(typed)
  return word.length <= 24 && ERASE.test(word)
}

/** 删除, 不想报了, 结果, 选项: said at any time, and no answer to anything. Null for other words. */
export function besides(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const word = tight(typed)
  if (word === '' || word.length > 24) return null
  if (asksToErase(typed)) return askToConfirm(world, state, 'delete')
  if (GIVE_UP.test(word)) return stop(world, state, '不报了')
  if (SO_FAR.test(word)) return soFar(world, state, today)
  const atResult = state.pending?.question === 'result'
  if (ONCE_MORE.test(word) || (atResult && /^(?:菜单|目录|列出来)$/.test(word))) return again(world, state, '')
  return null
}

/** 好的知道了, after something was told in between. */
const HEARD = /^(?:好的?|嗯+|行|哦+|谢谢)?,?(?:我)?(?:知道|明白|了解|清楚|懂)(?:了|啦)(?:谢谢)?$|^收到(?:了|谢谢)?$/

/** 确定, 好, where there is nothing to confirm; null for other words. */
export function nothingToConfirm(world: World, state: State, typed: string): Turn | null {
  // 是, 有 answer something, if not enough.
  if (HEARD.test(tight(typed))) return again(world, state, say(world.wording, '继续'))
  const empty = readControl(typed)?.kind === 'confirm' && !/^[是有对嗯]/.test(tight(typed))
  return empty ? again(world, state, say(world.wording, '没有要确认')) : null
}

/** The result as it would be now; what is open is asked on. */
export function soFar(world: World, state: State, today: LocalDate): Turn {
  const { pending } = state
  if (pending?.question === 'result') return resume(world, state, today)
  if (pending?.question === 'review' || pending?.question === PAUSE) return result(world, state, today)
  const choosing = pending === null || ['plan', 'target'].includes(pending.question)
  const text = choosing ? null : resultText(world, state, today)
  if (text === null) return again(world, state, say(world.wording, '结果先答'))
  const left = questionsLeft(world, state, today)
  return again(world, state, `${say(world.wording, '结果到此', { 还有: Math.max(left, 1) })}\n${text}`)
}
