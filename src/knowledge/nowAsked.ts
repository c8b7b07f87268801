import { type LocalDate, sayDate, sayDay } from '../dossier/date.ts'
import type { PlanFacts } from '../rules/plan.ts'
import { planState, writesStart } from '../rules/planState.ts'
import { sayDaysLeft } from './daysLeft.ts'

const LEVEL = '(?:中级|高级|初级|高工|助工|工程师|助理工程师|技术员|职称|名|材料|上去)?'
const DO = `(?:去|来|开始|再)*(?:报名|申报|报|评|提交|交|申请)?${LEVEL}`
const MAY = '(?:能不能|可不可以|能|可以|行不行|行|来不来得及|来得及|赶得上|晚不晚|晚|迟)'
const NOW = '(?:现在|今天|目前|眼下|这会儿?|当下|这两天|今年)'
const LED = '(?:那|请问|你好|您好|我们?|想问下?|问下|这个)'
const END = '(?:得了|得上)?(?:了|没有?|不|吗|么|嘛|啊|呢|呀|伐|吧)*'
const ASKS = new RegExp(
  `^${LED}*(?:${NOW}${LED}?(?:还)?(?:${MAY}${DO}|${DO}还?${MAY})|(?:还|${NOW})*(?:开始|能|可以)(?:报名|申报|报|提交|交|评)?${LEVEL}了|(?:还|${NOW}|${LED})*还${MAY}${DO}|${DO}还?(?:来得及|来不来得及|赶得上)|(?:还)?(?:来得及|来不来得及|赶得上)${DO})${END}$`,
  'u',
)

/** 现在能报吗, 还能报吗, 今天交还来得及吗: whether this is the time for it, and nothing besides. */
export const asksNow = (text: string): boolean => ASKS.test(text.replace(/[\s?？。,，]/g, ''))

/** Not yet, today at the latest, or no more; null while there are days left, when it is for the rest to say. */
export function sayNow(plan: PlanFacts, today: LocalDate): string | null {
  switch (planState(plan, today)) {
    case '未开始':
      return writesStart(plan)
        ? `还不能报，${sayDate(plan.applyFrom)}才开始，到${sayDate(plan.applyBy)}截止`
        : `从哪天开始报没有写，到${sayDate(plan.applyBy)}截止`
    case '进行中':
      return today === plan.applyBy ? `来得及，今天是最后一天：个人申报到${sayDay(plan.applyBy)}为止` : null
    case '已结束':
      return `报不了了：${sayDaysLeft(plan, today)}`
  }
}
