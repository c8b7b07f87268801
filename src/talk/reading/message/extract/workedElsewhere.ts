import { saysOtherWork } from '../../otherPosts.ts'
import type { Clause, Found, Message, Place } from '../found.ts'
import { TOWN } from '../regions.ts'
import type { Span } from './workSpans.ts'

const BEFORE =
  /^\s*(?:我)?(?:以前|之前|原来|原先|过去|早先|先前|早年|前些年|前几年)(?:我)?(?:一直|都|也|是)*(?:在[^,。;\d]{1,12}?)?(?:上班|工作|打工|[干做搞修](?:活|技术|机械|设备|维修|设计|[^,。;\d]{1,8}?)?)(?:的|过|了几年|了好几年|了些年)?\s*$/
/** 2018年来温州, 2018年回温州老家, 去年过来这边做设备维修, 2018年进现在的厂 */
const CAME = new RegExp(
  `^(?:份|初|底)?(?:我|就|才|又|刚)*(?:从[^,。;\\d]{1,6})?(?:转|调|搬|跳槽?|换)?(?:来|到|回|过来|进)(?:了|到|来)*(?:(?:${TOWN})(?:市|县|区)?(?:老家|这边)?|老家|家乡|这边|这里|本地|(?:现在|目前|这)(?:的)?(?:这)?[家个]?(?:厂|公司|单位))?(?:的|了|里)?(?:(?:上班|工作|发展|[做干搞])[^,。;\\d]{0,8})?\\s*$`,
)
/** 以前在杭州上班，2018年回来一直做机修 */
const STEADILY = /^(?:份|起|就|才|开始)*一直(?:都|在)*[做干搞][^,。;\d]{0,8}$/
const IN_A_TOWN = new RegExp(`在(?:${TOWN}|外地)`)
/** 换到现在公司, 跳槽到这家, 才到这家厂, 到温州这家公司上班: the firm is another one, and what was before is not told by it. */
const CHANGED_FIRM = new RegExp(
  `^(?:份|初|底|上半年|下半年|的时候)?(?:我|就|又|刚|被)*(?:才(?:到|来|进)(?:了|到|来)?(?:(?:${TOWN})(?:市|县|区)?)?(?:现在|目前|这)?(?:的|这)?[家个边里]?(?:厂|公司|单位)?|才?(?:从[^,。;\\d]{1,6})?(?:换|跳|跳槽|转)(?:工作|单位|公司|厂)?(?:了|到|去|来|过来|进|的|又|一?[家个])*[^,。;\\d]{0,6}(?:厂|公司|单位|企业|工作|这[家边里个]|现在|目前)|(?:到|来|回)(?:${TOWN})(?:市|县|区)?(?:的|这)*[家边个]?[^,。;\\d进入]{0,6}?(?:厂|公司|单位|企业|上班|工作))(?:里)?(?:来|上班|工作|的|了|[做干搞][^,。;\\d]{0,8})*\\s*$`,
)
/** 毕业就到温州上班, 第一份工作: nothing was before. */
const FIRST_WORK = /毕业|第一份|第一家|头一[份家]|(?:没|未)(?:有)?(?:上过班|工作过|做过)/
/** Whether the words behind a day tell that the firm was changed on it, in a text that tells of no first work. */
export const tellsChangeOfFirm = (behind: string, text: string): boolean =>
  CHANGED_FIRM.test(behind) && !FIRST_WORK.test(text)
/** 我在前一家公司…，现在这家2020年开始 */
const THIS_FIRM = /(?:现在|目前|这)(?:的|这)?[家个](?:公司|厂|单位)?(?:是|从|就)*$/
const FIRM_BEFORE = /(?:前|上)(?:面)?一?[家个](?:公司|单位|厂)|[原老](?:来的?)?(?:公司|单位|厂)/
/** 之前在宁波也是做这个, 前面在别的厂: behind the day or before it, and no day of its own. */
const ELSEWHERE_BEFORE =
  /^\s*(?:我)?(?:以前|之前|前面|原来|原先|过去|早先|先前|再之前|更早)(?:我)?(?:一直|都|也|还|是|就)*(?:在(?!这|读|上学|部队)[^,。;\d]{1,14}|(?:换|干|做|待|呆)过[^,。;\d]{0,10})$/

/** 在温州是去年3月开始的，之前在宁波也是做这个: work that was before, and no word of since when. */
export const tellsWorkBefore = (even: string): boolean =>
  even.split(/[,。;]/).some((piece) => ELSEWHERE_BEFORE.test(piece) && !NO_WORK.test(piece) && !saysOtherWork(piece))

const NO_WORK = /当兵|部队|服役|读书|上学|销售|业务|机关|政府/

/** 以前在台州上班，去年来温州: work was done before the only day that is told, and since when is asked. */
export function workedElsewhere({ text, clauses }: Message, spans: readonly Span[], isAsked: boolean): Found | null {
  const [only, more] = spans
  if (!only?.from || more || only.from.why !== undefined) return null
  const { from, to, value } = only.from
  const here = clauses.findIndex((clause) => clause.from <= from && to <= clause.to)
  const before = clauses[here - 1]
  const clause = clauses[here]
  const behindIt = clauses[here + 1]
  const open = (place: Place): Found => ({
    about: '工作经历',
    leaf: { ...place, value: [{ from: value }], why: 'incomplete' },
  })
  if (clause && behindIt && tellsWorkBefore(behindIt.text)) return open({ from: clause.from, to: behindIt.to })
  // 在国企干了3年，2015年跳槽到现在的公司: how long it was before is asked already.
  if (clause && !isAsked && tellsFirmBefore(text, clause, { from, to }))
    return open({ from: clause.from, to: clause.to })
  if (!clause || !before || !BEFORE.test(before.text) || NO_WORK.test(before.text) || saysOtherWork(before.text))
    return null
  const behind = text.slice(to, clause.to)
  if (!CAME.test(behind) && !(STEADILY.test(behind) && IN_A_TOWN.test(before.text))) return null
  return open({ from: before.from, to: clause.to })
}

const tellsFirmBefore = (text: string, clause: Clause, { from, to }: Place): boolean =>
  (THIS_FIRM.test(text.slice(clause.from, from)) && FIRM_BEFORE.test(text)) ||
  tellsChangeOfFirm(text.slice(to, clause.to), text)

/** 2015年在机械厂做过技术: over, and till when is asked. */
const OVER_ONCE =
  /(?:[做干搞待呆]|上班|工作|打工)过(?!来|去)(?:一阵|一段|几年|技术|设计|维修|机修|电工|钳工|工艺|质检|[^,。;\d]{0,4})?\s*$/

export function onceWorked({ text, clauses }: Message, spans: readonly Span[]): Found | null {
  const [only, more] = spans
  if (!only?.from || only.to || more || only.from.why !== undefined) return null
  const { from, to, value } = only.from
  const clause = clauses.find((one) => one.from <= from && to <= one.to)
  if (!clause || /起|开始|一直/.test(text.slice(to, clause.to)) || !OVER_ONCE.test(text.slice(to, clause.to)))
    return null
  return { about: '工作经历', leaf: { from: clause.from, to: clause.to, value: [{ from: value }], why: 'incomplete' } }
}
