import { type LocalDate, sayDay } from '../dossier/date.ts'
import { toDay } from '../dossier/dayNumber.ts'
import type { PlanFacts } from '../rules/plan.ts'
import { writesStart } from '../rules/planState.ts'

const END = '(?:网上|个人)?(?:申报|报名|提交)?(?:的)?(?:截止|结束|关闭|到期)?(?:日期|日|时间)?'
const ASKS = new RegExp(
  `^(?:那|请问|现在|今天|我们?)*(?:离|距离?|到)?${END}(?:还|只|就)*(?:有|剩下?|差)(?:几|多少)天(?:的?时间)?(?:就|才|要|会|可以)*${END}(?:了|呢|啊|呀|吗)*$`,
  'u',
)

/** 离截止还有几天, 还有几天: how far the end of the applicants' days is, and nothing besides. */
export const asksDaysLeft = (text: string): boolean => ASKS.test(text.replace(/[\s?？。,，]/g, ''))

/** Counted from today; before the first day that is said, too. */
export function sayDaysLeft({ applyFrom, applyBy, ...plan }: PlanFacts, today: LocalDate): string {
  const until = `个人申报到${sayDay(applyBy)}为止`
  if (today > applyBy) return `${until}，已经过了`
  if (today === applyBy) return `${until}，今天是最后一天`
  const left = `${until}，还有 ${toDay(applyBy) - toDay(today)} 天`
  const starts = today < applyFrom && writesStart({ applyFrom, applyBy, ...plan })
  return starts ? `${left}；${sayDay(applyFrom)}才开始` : left
}
