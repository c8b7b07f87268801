import { saysOtherWork } from '../../otherPosts.ts'
import type { Clause, Found, Message, Place } from '../found.ts'
import { TOWN } from '../regions.ts'
import { matterOf } from './workMatters.ts'
import type { Span } from './workSpans.ts'

const EARLIER = '(?:以前|之前|前面|原来|原先|过去|早先|先前|再之前|更早|早年|前些年|前几年)'
const BEFORE = new RegExp(
  `^\\s*(?:我)?${EARLIER}(?:我)?(?:一直|都|也|是)*(?:在[^,。;\\d]{1,12}?)?(?:上班|工作|打工|[干做搞修](?:活|技术|机械|设备|维修|设计|[^,。;\\d]{1,8}?)?)(?:的|过|了几年|了好几年|了些年)?\\s*$`,
)
/** 2018年来温州, 2018年回温州老家, 去年过来这边做设备维修, 2018年进现在的厂 */
const CAME = new RegExp(
  `^(?:份|初|底)?(?:我|就|才|又|刚)*(?:从[^,。;\\d]{1,6})?(?:转|调|搬|跳槽?|换)?(?:来|到|回|过来|进)(?:了|到|来)*(?:(?:${TOWN})(?:市|县|区)?(?:老家|这边)?|老家|家乡|这边|这里|本地|(?:现在|目前|这)(?:的)?(?:这)?[家个]?(?:厂|公司|单位))?(?:的|了|里)?(?:(?:上班|工作|发展|[做干搞])[^,。;\\d]{0,8})?\\s*$`,
)
/** 以前在杭州上班，2018年回来一直做机修 */
const STEADILY = /^(?:份|起|就|才|开始)*一直(?:都|在)*[做干搞][^,。;\d]{0,8}$/
const IN_A_TOWN = new RegExp(`在(?:${TOWN}|外地)`)
const MOVED = '才?(?:从[^,。;\\d]{1,6})?(?:换|跳|跳槽|转)'
/** 才到这家厂, 换到现在公司: less likely the first. */
const HURRIED = new RegExp(`^(?:份|初|底)?(?:我|就|又|刚|被)*(?:才|${MOVED})`)
/** 转到设计部工作: moved within the firm. */
const WITHIN = '(?:部(?!件|品|队)|科(?!技|创|研)|室(?!内|外)|班组|车间|岗)'
/**
 * 换到现在公司, 跳槽到这家, 才到这家厂, 到温州这家公司上班: the firm is another one, and what was before is not told by it. 到温州机电厂上班
 * tells no more than 进温州机电厂.
 */
const CHANGED_FIRM = new RegExp(
  `^(?:份|初|底|上半年|下半年|的时候)?(?:我|就|又|刚|被)*(?:才(?:到|来|进)(?:了|到|来)?(?:(?:${TOWN})(?:市|县|区)?)?(?:现在|目前|这)?(?:的|这)?[家个边里]?(?:厂|公司|单位)?|才?跳槽(?:到|去|了)[^,。;\\d]{1,14}?|${MOVED}(?:工作|单位|公司|厂)?(?:了|到|去|来|过来|进|的|又|一?[家个])*(?:(?!${WITHIN})[^,。;\\d]){0,6}(?:厂|公司|单位|企业|工作|这[家边里个]|现在|目前)|(?:到|来|回)(?:${TOWN})(?:市|县|区)?(?:的|这|一)*(?:[家边个][^,。;\\d进入]{0,6}?)?(?:厂|公司|单位|企业|上班|工作))(?:里)?(?:来|上班|工作|的|了|[做干搞][^,。;\\d]{0,8})*\\s*$`,
)
/** 第一份工作, 应届生, 刚从学校出来: nothing was before. */
const FIRST_WORK =
  /第一份|第一家|头一[份家]|(?:没|未)(?:有)?(?:上过班|工作过|做过)|应届|(?:从|出|离开)(?:了)?(?:学校|校门|校园)|毕业(?:[以之]?后)?(?:就|直接|马上|便)/
const GRADUATED = /毕业/
const YEAR_OF_SCHOOL =
  /(?:(?:19|20)?(\d{2})年|(?:19|20)(\d{2})[./-])[^,。;]{0,14}?毕业|毕业[^,。;\d]{0,6}(?:19|20)?(\d{2})年/

/**
 * 2015年毕业，2015年8月到温州上班: work from school on. A year of graduation long before (`on`: the day told), or a firm changed or only
 * now come to, leaves time for other work.
 */
function fromSchoolOn(behind: string, text: string, on: string): boolean {
  if (!GRADUATED.test(text)) return false
  const [, ...years] = YEAR_OF_SCHOOL.exec(text) ?? []
  const left = years.find((year) => year !== undefined)
  return left === undefined ? !HURRIED.test(behind) : (Number(on.slice(2, 4)) - Number(left) + 100) % 100 <= 1
}

/** Whether the words behind a day (`on`) tell that the firm was changed on it, in a text that does not tell what was before. */
export const tellsChangeOfFirm = (behind: string, text: string, on: string): boolean =>
  CHANGED_FIRM.test(behind) && !FIRST_WORK.test(text) && !fromSchoolOn(behind, text, on) && !tellsNoneBefore(text)
/** 我在前一家公司…，现在这家2020年开始 */
const THIS_FIRM = /(?:现在|目前|这)(?:的|这)?[家个](?:公司|厂|单位)?(?:是|从|就)*$/
const FIRM_BEFORE = /(?:前|上)(?:面)?一?[家个](?:公司|单位|厂)|[原老](?:来的?)?(?:公司|单位|厂)/
/** 之前在宁波也是做这个, 前面在别的厂: behind the day or before it, and no day of its own. */
const ELSEWHERE_BEFORE = new RegExp(
  `^\\s*(?:我)?${EARLIER}(?:我)?(?:一直|都|也|还|是|就)*(?:在(?!这|读)[^,。;\\d]{1,14}|(?:换|干|做|待|呆)过[^,。;\\d]{0,10})$`,
)
const EARLIER_SAID = new RegExp(EARLIER)
/** 在学校, 是学生: no work, where nobody teaches there. */
const AT_SCHOOL =
  /读[书研本博]|念书|在校|学生(?!处|科|会|食堂)|在(?:学校|大学|高校|中专|技校|职高)(?:里)?(?:$|读|念|上(?!班)|学)|(?<!带(?:了|过)?)实习(?!生|.*转正)/
const OTHER_WORK = /销售|业务|机关|政府/

/** Whether a piece tells that somebody did no work of an engineer's then. */
const noWork = (piece: string): boolean =>
  AT_SCHOOL.test(piece.trim()) ||
  OTHER_WORK.test(piece) ||
  saysOtherWork(piece) ||
  ['else', 'apart'].includes(matterOf(piece) ?? '')

/** 之前在学校, 以前在家带孩子: what was before is told, and was no work. */
const tellsNoneBefore = (text: string): boolean =>
  text.split(/[,。;]/).some((piece) => EARLIER_SAID.test(piece) && !/\d/.test(piece) && noWork(piece))

/** 在温州是去年3月开始的，之前在宁波也是做这个: work that was before, and no word of since when. */
export const tellsWorkBefore = (even: string): boolean =>
  even.split(/[,。;]/).some((piece) => ELSEWHERE_BEFORE.test(piece) && !noWork(piece))

/** 之后到这里, 后来在现在这家公司: work that came after what was told with its days, and has none of its own. */
const ELSEWHERE_AFTER =
  /^\s*(?:我)?(?:再|那)?(?:之后|后来|然后|此后|随后|接着|后面)(?:我|就|又|才|都|也|一直)*(?:跳槽|换|转|调|搬|回|进|来|到|去|在)(?!这个?[月周]|现在|目前|今)(?!读)[^,。;\d]{1,14}$/

/** 15年7月到18年在别处，之后到这里: that work went on elsewhere, and no word of since when. */
export const tellsWorkAfter = (even: string): boolean =>
  even.split(/[,。;]/).some((piece, at) => at > 0 && ELSEWHERE_AFTER.test(piece) && !noWork(piece))

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
  if (clause && !isAsked && tellsFirmBefore(text, clause, { from, to, value: String(value) }))
    return open({ from: clause.from, to: clause.to })
  if (!clause || !before || !BEFORE.test(before.text) || noWork(before.text)) return null
  const behind = text.slice(to, clause.to)
  if (!CAME.test(behind) && !(STEADILY.test(behind) && IN_A_TOWN.test(before.text))) return null
  return open({ from: before.from, to: clause.to })
}

const tellsFirmBefore = (
  text: string,
  clause: Clause,
  { from, to, value }: Place & { readonly value: string },
): boolean =>
  (THIS_FIRM.test(text.slice(clause.from, from)) && FIRM_BEFORE.test(text)) ||
  tellsThisFirm(text.slice(clause.from, from), text.slice(to, clause.to), text, value) ||
  tellsChangeOfFirm(text.slice(to, clause.to), text, value)

/** 这个单位19年进来的, 19年进的这家厂: since when one is at this firm, and no word of the work before. */
const ENTERED = /^(?:份|初|底)?(?:我)?(?:才|就|是)?(?:进|来|过来|入职|到)(?:来|去|入)?(?:的|了)?\s*$/
const ENTERED_THIS =
  /^(?:份|初|底)?(?:我)?(?:才|就|是)?(?:进|来|过来|入职)(?:的|了)?(?:现在|目前|这)(?:的|这)?[家个](?:公司|厂|单位)(?:的)?\s*$/

/** Whether what stands before and behind a day (`on`) tells since when one is at this firm, in a text that does not tell what was before. */
export function tellsThisFirm(before: string, behind: string, text: string, on: string): boolean {
  const ofThis = (THIS_FIRM.test(before) && ENTERED.test(behind)) || ENTERED_THIS.test(behind)
  return ofThis && !FIRST_WORK.test(text) && !fromSchoolOn(behind, text, on) && !tellsNoneBefore(text)
}

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

/** 15年7月到18年在别处，之后到这里, in a message: one stretch that is over, and since when the next goes on is asked. */
export function workedOn({ clauses }: Message, spans: readonly Span[]): Found | null {
  const [only, more] = spans
  if (!only?.from || !only.to || more || only.to.value === '至今') return null
  const { from, to } = only
  const here = clauses.findIndex((clause) => clause.from <= to.from && to.to <= clause.to)
  const behind = clauses[here + 1]
  if (here < 0 || !behind || !tellsWorkAfter(`,${behind.text}`)) return null
  return {
    about: '工作经历',
    leaf: { from: from.from, to: behind.to, value: [{ from: from.value, to: to.value }], why: 'incomplete' },
  }
}
