import { addDays, rangeOf } from '../../../dossier/date.ts'
import { hasLetterUntold } from '../letterOfFirm.ts'
import { isGapIn } from '../unappointed.ts'
import { around } from './around.ts'
import { dateLeaf, endLeaf } from './dateTokens.ts'
import type { DateToken, Found, Message } from './found.ts'
import { findTitles, type TitleDraft } from './titleDraft.ts'

/** 19年岗位聘用到期, 20年底解聘 */
export const OVER = /^(?:份)?[^,。;\d年]{0,6}(?:到期|期满|终止|解聘|停聘|[不没]再聘|[不没]续聘)/

/** 助工聘到2021年底，起的是2018年1月: the beginning, told behind the end. */
export function startOfOpen(message: Message, token: DateToken, drafts: readonly TitleDraft[]): boolean {
  const { behind, clause } = around(message, token)
  const open = drafts.findLast(({ spans }) => spans.at(-1)?.to !== undefined)?.spans.at(-1)
  if (!open || open.from || !clause || !open.to || open.to.from > token.from) return false
  const before = message.text.slice(clause.from, token.from)
  if (!STARTED_THEN.test(before) && !(FROM.test(before) && /^(?:份)?(?:起|开始)?(?:聘|算)?的?$/.test(behind.trim())))
    return false
  open.from = dateLeaf(token)
  return true
}
const STARTED_THEN =
  /^\s*(?:聘期?|聘书)?(?:起始?|开始|起聘|始于|起头)(?:的|日|日期|时间|那天)*(?:还|就|还是|应该)*(?:是|为|:|在|从|于|不变)*\s*$/
const FROM = /^\s*(?:是|就)*(?:从|自)\s*$/

/** 聘了三年，21年底期满: the end of the stretch that is open. */
export function over(message: Message, token: DateToken, drafts: readonly TitleDraft[]): boolean {
  if (!OVER.test(around(message, token).behind)) return false
  const open = drafts.findLast(({ spans }) => spans.at(-1)?.from !== undefined)?.spans.at(-1)
  if (!open || open.to) return false
  open.to = endLeaf(token)
  return true
}

const NOBODY_SINCE =
  /^(?:份)?(?:起|开始|[以之]?后)(?:就|都|也|一直|单位|公司|厂里?)*(?:没有?|未|不)(?:人|被|有|再|单位|公司|厂里?|给|我)*聘(?!书)/

/** 2018年3月1日聘，2020年3月1日起没人聘: the stretch that is open was over the day before. */
export function unappointedFrom(message: Message, token: DateToken, drafts: readonly TitleDraft[]): boolean {
  const first = rangeOf(token.date ?? '')?.first
  if (!first || !token.date || !NOBODY_SINCE.test(around(message, token).behind)) return false
  const open = drafts.findLast(({ spans }) => spans.at(-1)?.from !== undefined)?.spans.at(-1)
  if (open && !open.to) open.to = { ...dateLeaf(token), value: addDays(first, -1).slice(0, token.date.length) }
  return true
}

/** 2018年聘到现在，2020年没聘: the letter did not go on all the time; 前一家也聘过: it is not the only one. All are asked for. */
export function gaps({ clauses }: Message, drafts: readonly TitleDraft[], found: Found[]): void {
  for (const [index, clause] of clauses.entries()) {
    const letter = clauses[index - 1]
    const dated = drafts.findLast(({ spans }) => spans.length > 0)
    if (dated && hasLetterUntold(clause.text, dated.level)) {
      dated.spans.splice(0)
      found.push({ about: `职称.${dated.level}.聘任`, leaf: { from: clause.from, to: clause.to, why: 'incomplete' } })
      continue
    }
    if (!letter || !isGapIn(letter.text, clause.text) || findTitles(clause.text).length > 0) continue
    const draft = drafts.findLast(({ spans }) => spans.at(-1)?.to?.value === '至今')
    const from = draft?.spans.at(-1)?.from?.value
    const [year] = /(?:19|20)\d{2}(?=年)/.exec(clause.text) ?? []
    if (!draft || typeof from !== 'string' || (year && year < from.slice(0, 4))) continue
    draft.spans.pop()
    found.push({ about: `职称.${draft.level}.聘任`, leaf: { from: letter.from, to: clause.to, why: 'incomplete' } })
  }
}
