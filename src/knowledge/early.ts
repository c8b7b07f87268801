import { type LocalDate, sayDate } from '../dossier/date.ts'
import type { PlanFacts } from '../rules/plan.ts'
import { planState, writesStart } from '../rules/planState.ts'
import { sayNow } from './nowAsked.ts'

const LED =
  '(?:那么?|请问|你好|您好|我们?|想问下?|问下|这个|材料|资料|东西|网上|个人|能不能|可不可以|可以|能|是不是|允许)*'
const EARLY = '(?:提前|提早|早点|早一?些|早几天|早一点)(?:几天|一点|些)?'
const HAND_IN =
  '(?:去|来|先|就|把|材料|资料|东西)*(?:交(?!钱|费|社保)|提交|报送|上传|上报|送|报名|申报系统|进系统|填)(?:材料|资料|东西|上去|进去|申请)?'
const ASKS = new RegExp(
  `^${LED}${EARLY}${HAND_IN}(?:可不可以|可以|能不能|行不行|行)?(?:吗|么|不|没|嘛|伐|啊|呢|了|得了)*$`,
  'u',
)
const MAY = /能|可以|允许|行|[吗么伐不]$/u

/** 能不能提前交: handed in before its days, or early within them; 提前申报 and 提前一年 are of years, and another question. */
export const asksToBeEarly = (text: string): boolean => {
  const even = text.replace(/[\s?？。,，]/g, '')
  return ASKS.test(even) && MAY.test(even)
}

/** Not before the first day, where one is written; within the days as early as one likes. */
export function sayEarly(plan: PlanFacts, today: LocalDate): string {
  const until = `到${sayDate(plan.applyBy)}截止`
  const state = planState(plan, today)
  if (state === '已结束') return sayNow(plan, today) ?? until
  if (!writesStart(plan)) return `从哪天开始收没有写；${until}，平台开了就能交，不用等到最后`
  const from = `${sayDate(plan.applyFrom)}才开始，之前交不了`
  return state === '未开始' ? `${from}；开始以后可以早交，${until}` : `可以，已经开始了，不用等到最后；${until}`
}
