import { saysOtherWork } from '../../otherPosts.ts'
import type { Found, Message } from '../found.ts'
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
const NO_WORK = /当兵|部队|服役|读书|上学|销售|业务|机关|政府/

/** 以前在台州上班，去年来温州: work was done before the only day that is told, and since when is asked. */
export function workedElsewhere({ text, clauses }: Message, spans: readonly Span[]): Found | null {
  const [only, more] = spans
  if (!only?.from || more || only.from.why !== undefined) return null
  const { from, to, value } = only.from
  const here = clauses.findIndex((clause) => clause.from <= from && to <= clause.to)
  const before = clauses[here - 1]
  const clause = clauses[here]
  if (!clause || !before || !BEFORE.test(before.text) || NO_WORK.test(before.text) || saysOtherWork(before.text))
    return null
  const behind = text.slice(to, clause.to)
  if (!CAME.test(behind) && !(STEADILY.test(behind) && IN_A_TOWN.test(before.text))) return null
  return { about: '工作经历', leaf: { from: before.from, to: clause.to, value: [{ from: value }], why: 'incomplete' } }
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
