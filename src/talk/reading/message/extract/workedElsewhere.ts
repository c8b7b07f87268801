import { isOtherPost } from '../../otherPosts.ts'
import type { Found, Message } from '../found.ts'
import { TOWN } from '../regions.ts'
import type { Span } from './workSpans.ts'

const BEFORE =
  /^\s*(?:我)?(?:以前|之前|原来|原先|过去|早先|先前|早年|前些年|前几年)(?:我)?(?:一直|都|也|是)*在[^,。;\d]{1,12}?(?:上班|工作|打工|[干做搞](?:活|技术|机械|设备|维修|设计)?)(?:的|过|了几年|了好几年|了些年)?\s*$/
const CAME = new RegExp(
  `^(?:份|初|底)?(?:我|就|才|又|刚)*(?:从[^,。;\\d]{1,6})?(?:转|调|搬|跳)?(?:来|到|回|过来)(?:了|到)?(?:(?:${TOWN})|老家|家乡|这边|这里|本地)?(?:的|了)?(?:上班|工作|发展)?\\s*$`,
)
const NO_WORK = /当兵|部队|服役|读书|上学|销售|业务|机关|政府/

/** 以前在台州上班，去年来温州: work was done before the only day that is told, and since when is asked. */
export function workedElsewhere({ text, clauses }: Message, spans: readonly Span[]): Found | null {
  const [only, more] = spans
  if (!only?.from || more || only.from.why !== undefined) return null
  const { from, to, value } = only.from
  const here = clauses.findIndex((clause) => clause.from <= from && to <= clause.to)
  const before = clauses[here - 1]
  const clause = clauses[here]
  if (!clause || !before || !BEFORE.test(before.text) || NO_WORK.test(before.text) || isOtherPost(before.text))
    return null
  if (!CAME.test(text.slice(to, clause.to))) return null
  return { about: '工作经历', leaf: { from: before.from, to: clause.to, value: [{ from: value }], why: 'incomplete' } }
}
