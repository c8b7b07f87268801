import { TOWN, WENZHOU } from './message/regions.ts'
import { normalise } from './normalise.ts'
import { type Read, vague, value } from './read.ts'

/** How 社保 is arranged when it is paid in one place and the work is done in another. */
export type Arrangement = '在温缴纳' | '外地总部在温分支' | '温州总部外地分支'

const PLACE = `(?:${TOWN}|外地|外省)`
const PAID = '社保|五险|养老保险|参保|缴|交|买'
const PAID_IN = new RegExp(
  `(?:${PAID})[^,。;\\s]{0,8}?(${PLACE})|(?:在|由)?(${PLACE})[^,。;\\s]{0,6}?(?:缴|交|买|参保|的?社保)`,
  'g',
)
const HERE = new RegExp(`^(?:${WENZHOU})`)
const BRANCH = /分公司|分厂|分支|办事处|分部|子公司/
const HEAD_HERE = new RegExp(`总(?:部|公司)(?:是|在|设在)*(?:${WENZHOU})|(?:${WENZHOU})(?:的|这边的?)?总(?:部|公司)`)
const HEAD_ELSEWHERE = /总(?:部|公司)(?:是|在|设在)|总(?:部|公司)(?:交|缴|代)/
const IN_WENZHOU = new RegExp(`(?:${WENZHOU})`)
const ONE_TIME = /以前|之前|原来|原先|过去|下个月|明年|准备|打算/

/**
 * 社保 told to be paid elsewhere than in 温州: 社保在杭州交 人在温州分公司. Without a word of a branch the arrangement is asked
 * (`vague`, with what it may be). Null when nothing of the kind is told.
 */
export function readInsured(text: string): Read<Arrangement> | null {
  const even = normalise(text)
  const all = [...even.matchAll(PAID_IN)]
  const [found] = all
  if (!found || ONE_TIME.test(even) || /不在|没在/.test(even)) return null
  if (all.some((match) => HERE.test(match[1] ?? match[2] ?? ''))) return null
  const rest = `${even.slice(0, found.index)} ${even.slice(found.index + found[0].length)}`
  if (HEAD_HERE.test(rest)) return value('温州总部外地分支')
  const here = IN_WENZHOU.test(rest)
  if (BRANCH.test(rest) && (here || HEAD_ELSEWHERE.test(rest))) return value('外地总部在温分支')
  // 单位在杭州: neither the one nor the other.
  return here || rest.trim().length <= 4
    ? vague('是总部和社保在外地，人在温州的分公司上班吗？', '外地总部在温分支')
    : null
}
