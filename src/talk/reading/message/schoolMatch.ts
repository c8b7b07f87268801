import { saysUnknown } from '../stance.ts'
import { hits } from './around.ts'
import { clauseAt } from './clauses.ts'
import type { Leaf, Message, Place } from './found.ts'
import type { SchoolDraft } from './schoolDraft.ts'
import { startOfMajor } from './schoolMajors.ts'

const MATCHES =
  /专业(?:也|都|很|完全|算是?|是|跟?[^,。;\n不没]{0,6}){0,2}?(不|没)?(?:太|怎么)?对口|对口(?:的)?(?:专业|大专|本科|中专)|(?<=(?:大专|本科|中专|技校|职高|专科)(?:也|倒|才|就)?(?:是|读的|学的))(不)?对口的|(?<=(?:^|[,。;\s]))(?:跟机电|和机电)?(不)?(?:太|怎么)?对口(?:的)?(?=$|[,。;\s])/g
/** 跟机械没关系, of the schooling told before. */
const NOT_RELATED =
  /(?<=^|[,。;\s])(?:可惜|但是?|不过|其实)?(?:跟|和|与)(?:我们)?(?:机电|机械|本专业|专业)(?:专业|方面|这块|行业|类)?(?:完全|一点|根本|都|也)*(没(?:有|啥|什么)?关系|没(?:有)?(?:多大)?关联|不搭界|不沾边|不搭边?|搭不(?:上|着)(?:边|界)?|无关|不相关|不相干|八竿子打不着)(?:的)?(?=$|[,。;!\s])/g
/** 说可以算相近的, 不算对口: what somebody was told it counts as. */
const COUNTS_AS =
  /(?<![算是])(不|没法|没)?(?:能|可以|也|都|是|给|肯)*(?:算|属于|认定?|按|视同|视为|归到?|当)(不)?(?:是|作|为|成|得上|上|我|的|它)*(?:个)?(?:相近|对口|相关(?=专业)|近似|同类)(?:专业)?(?:的|处理)?|(?:说|答复|回复|认为|告诉我?)(?:我)?(?:这个?|那个?|的)?(?:专业)?(不)(?:太)?(?:对口|相近|相关)(?:的)?(?=$|[,。;\s])/g

function majorBefore(text: string, end: number): Place | null {
  const from = Math.max(0, end - 20)
  const before = text.slice(from, end).replace(/(?:专业|也|都|是|这个|跟机电|和机电)*$/, '')
  const at = startOfMajor(before)
  return at === null ? null : { from: from + at, to: from + before.length }
}

/** 对口: whether the major counts as one near to what is applied for. */
export function attachMatch({ text, clauses, asked }: Message, drafts: SchoolDraft[]): void {
  const spoken = drafts.length > 0 || asked?.startsWith('education') || /专业/.test(text)
  const named = hits(text, /(不)?(?:太|怎么)?对口(?:的)?(?=$|[,。;!\s])/g).filter(({ from }) => majorBefore(text, from))
  for (const { from, to, match } of [
    ...hits(text, MATCHES),
    ...(spoken ? hits(text, COUNTS_AS) : []),
    ...(drafts.length > 0 ? hits(text, NOT_RELATED) : []),
    ...named,
  ]) {
    if (/算不|是不是|对不对/.test(text.slice(Math.max(0, from - 2), to))) continue
    const near = drafts.filter((draft) => draft.from <= from).at(-1) ?? drafts[0]
    const open = saysUnknown(clauseAt(clauses, from)?.text ?? '')
    const leaf: Leaf = {
      from,
      to,
      value: match.slice(1).every((no) => no === undefined),
      ...(open ? { why: 'unknown' as const } : {}),
    }
    // 我那个物流管理不算对口: the major is named by the way.
    const named = near?.leaves.major ? null : majorBefore(text, from)
    const major = named && { major: { ...named, value: text.slice(named.from, named.to) } }
    if (near) Object.assign(near.leaves, { match: leaf }, major)
    else drafts.push({ from, to, leaves: { match: leaf, ...major } })
  }
}
