import { addDays, rangeOf } from '../../../../dossier/date.ts'
import { startFromLength } from '../around.ts'
import { dateLeaf } from '../dateTokens.ts'
import type { Clause, Found, Message, Place } from '../found.ts'
import { TOWN } from '../regions.ts'
import { SPELL_BEHIND } from './insuranceBreaks.ts'
import { TOWN_ALONE } from './insuranceTopic.ts'

/** 今年9月才到温州的, 9月刚挪过来: since then it is paid here. */
const CAME_HERE_LATE = new RegExp(
  `^(?:份|初|底)?(?:才|刚刚?)(?:转|迁|移|挪|落|办|弄|搬|接|来)*(?:(?:到|来|进|回|在)(?:了)?(?:${TOWN}|这边|这里|本地)|过来)(?!出差|上班|工作|开会)`,
)
const OF_EMPLOYER =
  /本单位|新(?:单位|公司|厂|东家)|这个单位|现单位|(?:现在|目前)(?:的)?这家|这家(?=给|帮)|现在(?:的)?(?:这个?|这家)?(?:单位|公司|厂)|这家(?:公司|厂|单位)|我们(?:单位|公司|厂)|这边(?:单位|公司|厂)|现公司|本公司|起(?:就|都|一直)?(?:是|在|由)?(?:厂里|公司|单位)(?:给|帮)?(?:缴|交)|转(?:到|进|入)?(?:了|来)?(?:公司|单位|厂里?)|(?:转|挪|迁|换|接|落)(?:到|进|入|来)*(?:了)?(?:现在)?(?:这|那)家|在(?:这|现在)(?:的|个|家)*(?:厂|单位|公司)|(?:都|一直)(?:是|在)?这(?:个|家)?(?:厂|公司|单位)(?:里)?(?:给|帮)?(?:缴|交)/

/** Since when 社保 is paid, there or with the employer, as a clause tells it. */
export function sinceIn(message: Message, clause: Clause): Found[] {
  const { text, dates } = message
  if (/断断续续|时断时续/.test(clause.text))
    return [{ about: '社保.起', leaf: { from: clause.from, to: clause.to, why: 'incomplete' } }]
  const field =
    OF_EMPLOYER.test(clause.text) || message.asked === 'insurance.employerSince'
      ? 'insurance.employerSince'
      : 'insurance.since'
  const [token, next] = dates.filter(({ from, to }) => from >= clause.from && to <= clause.to)
  if (token) {
    const behind = text.slice(token.to, clause.to)
    // 16年1月到今年9月都有: until today.
    const lasts =
      next !== undefined &&
      /^[^,。;\d]{0,2}(?:到|至|-|~)[^,。;\d]{0,2}$/.test(text.slice(token.to, next.from)) &&
      next.date !== undefined &&
      next.why === undefined &&
      (rangeOf(next.date)?.last ?? '') >= addDays(message.today, -62)
    if (lasts) return [{ field, leaf: dateLeaf(token) }]
    if (
      next ||
      /^[^,。;没]{0,6}(?:断|停|前(?!后))/.test(behind) ||
      SPELL_BEHIND.test(behind) ||
      /(?:断|停|到|至)[^,。;]{0,4}$/.test(text.slice(clause.from, token.from))
    )
      return []
    const starts =
      CAME_HERE_LATE.test(behind) ||
      /^(?:份|年)?(?:就|才)?(?:在[^,。;\d]{1,6})?(?:开的?户|开通)|^(?:份|年)?(?:就|才)?(?:开始|起|有|取得|至今|到现在|一直|到今|转(?!正|走|出|掉)|迁|入|参|在|(?:又|重新|刚|再)?(?:接上|续上|续交|恢复|重新))|^[^,。;没不未漏忘少欠]{0,8}(?:缴|交|买|参保)/.test(
        behind,
      ) ||
      /(?:从|自|缴|交|买|参保|起始|开始|始于|起缴|起保|首次|起:)(?:时间|日期|年月)?[^,。;]{0,6}$/.test(
        text.slice(clause.from, token.from),
      )
    return starts || isStartAlone(message, clause, token) ? [{ field, leaf: dateLeaf(token) }] : []
  }
  if (/断|停|空(?:过|了)|差|还要|满(?:不|没)|不满|不到/.test(clause.text)) {
    if (/\d|断过|停过/.test(clause.text) || !/没断|没停/.test(clause.text)) return []
  }
  // 挂靠过一年: of a time that is over.
  if (
    /(?:挂靠?|代缴|代交|缴|交)过[^,。;\d]{0,4}(?:半|\d{1,2}|[一二两三四五六七八九十]{1,2})\s?个?[年月]/.test(
      clause.text,
    )
  )
    return []
  // 欠了两个月, 补交了两年: of what was not paid in its time.
  if (/欠|漏|少(?:给)?(?:我)?[缴交]|补(?:[缴交上齐了])/.test(clause.text)) return []
  // 一个月没落过 lasts no month.
  if (/(?:一|个)(?:个?月|年|天|次)(?:也|都)?没|年(?:也|都)?没[缴交]/.test(clause.text)) return []
  // 社保:温岭 连续: since when is open.
  if (/^\s*(?:一直)?连续(?:缴纳?|交|参保|的)*\s*$/.test(clause.text))
    return [{ about: '社保.起', leaf: { from: clause.from, to: clause.to, why: 'incomplete' } }]
  const start = startFromLength(text, clause, message.today)
  return start ? [{ field, leaf: start }] : []
}

/** 社保温州, 温州社保:, 我社保在瑞安的: the insurance and its place, and no other word. */
const PLAINLY = new RegExp(
  `^\\s*(?:我的?)?(?:在)?(?:(?:${TOWN})(?:市|县|区)?的?)?(?:社保|五险|养老保险|社会保险)(?:就|是|在|:|\\s)*(?:(?:${TOWN})(?:市|县|区)?(?:的|这边|本地)?)?(?:份)?[:\\s]*$`,
)
/** 瑞安 2017年8月, where 社保 was asked for, 社保温州2015年8月: since then. */
function isStartAlone({ text, clauses, asked }: Message, { from, to }: Clause, token: Place): boolean {
  const rest = text.slice(from, token.from) + text.slice(token.to, to)
  const before = clauses[clauses.findIndex((other) => other.from === from) - 1]
  // 社保温州2015年8月: nothing else is told of it.
  if (PLAINLY.test(rest) || (before !== undefined && PLAINLY.test(before.text) && /^(?:份)?\s*$/.test(rest)))
    return true
  if (asked?.startsWith('insurance') !== true) return false
  return (
    (before !== undefined && TOWN_ALONE.test(before.text) && /^(?:份)?\s*$/.test(rest)) ||
    new RegExp(`^\\s*(?:${TOWN})(?:的|这边)?[,\\s]?(?:份)?\\s*$`).test(rest)
  )
}
