import { nextClause } from '../around.ts'
import type { Clause, Message } from '../found.ts'

/** 在读, 还差一门: a schooling without its end. */
export const UNFINISHED =
  /在读(?![^,。;]{1,4}(?:之|以)前)|肄业|(?:还没|没有?|未)(?:毕业|拿到|读完|念完|下来|发)|快毕业|结业|(?:正在|还在|在)(?:读|念|上|考|自考)(?![^,。;]{1,4}(?:之|以)前)|刚?报(?:了|名)|读书?中(?!专|技|职|文)|(?:读|念|上)到?(?:一半|半路|半途|中途)|(?:初中|高中|中专|本科|职高)(?:只|就|才)?(?:读|念|上)了?(?:[一两二半12])(?:年|个学期)|休学|休了|退学|退了学|辍学|(?:没|未)(?:有)?(?:读|念|上)(?:完|出来|到头|下去|毕业)|(?:读|念)不下去|(?:都|还)没(?:读|念)完|还?(?:差|有|挂)(?:了|着)?(?:[一二两三四五六几]|\d)门(?:课|科目)?(?:没|未|挂)|还(?:差|有|剩|欠|挂)(?:了|着)?(?:[一二两三四五六几]|\d)(?:门|科)|(?<!成绩)差(?:了)?(?:[一二两三四五六几]|\d)门|(?:毕业论文|答辩)(?:还|都)?没(?:写|过|做|答)|没(?:有)?考(?:完|过完)|(?:明年|后年)[^,。;]{0,8}(?:毕业|拿|到手|发|下来)|还[要有差][^,。;]{1,5}年?(?:才)?(?:能)?(?:毕业|拿)/
/** 本科吧，自考的还差一门: told behind it, of nothing else. */
const STILL_TO_COME = new RegExp(
  `^(?:自考|函授|电大|网教|成教|成人|业余|夜大|在职|的|是|还|现在|目前|但是?|不过|只是|就|我|也|毕业证?|证书?|[\\s,])*(?:${UNFINISHED.source})`,
)
const IN_HAND = /已|(?<!没|没有|未|还没)拿到毕业证/

/** 本科还在读, 大专差一门: a schooling a clause names, or the next one tells more of, that is not finished. */
export function isUnfinished(message: Message, clause: Clause): boolean {
  if (IN_HAND.test(clause.text)) return false
  if (UNFINISHED.test(clause.text)) return true
  const next = nextClause(message, clause)
  return next !== null && next.sentence === clause.sentence && STILL_TO_COME.test(next.text)
}
