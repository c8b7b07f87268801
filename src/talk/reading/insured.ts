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

const ABROAD = new RegExp(`外地|外省|外市|省外|(?!${WENZHOU})${TOWN}`)
const HEAD = /总(?:部|公司|厂)|母公司|集团/
const SAYS_PAID = new RegExp(`${PAID}|保险|参保`)
/** The choices, called by what tells them apart. */
const BY_NAME = /^总部在(?:外地|温州)$/
/** 杭州, 我在外省 */
const ABROAD_ALONE = new RegExp(
  `^(?:我|是|就|都|在|现在|目前|还|,|\\s)*(?:外地|外省|外市|省外|老家|(?!${WENZHOU})${TOWN})(?:的|这边|那边|市区|本地|啊|呢|吧|\\s)*$`,
)
const ELSEWHERE_OR_NOT =
  '社保是总部在外地缴，人在温州的分公司，是吗？是就回“是”；社保在温州缴的回“在温州缴”；总部在温州、社保和人在外地分公司的回“3”；都不沾回“4”。'
const HERE_OR_NOT = '社保和上班都在外地的分公司，总部在温州，是吗？是就回“是”；社保在温州缴的回“在温州缴”。'

/**
 * 总公司在上海，我在温州; 杭州: where the head office is, or another town alone. Neither tells that 社保 is paid in 温州, nor that there is no
 * branch: it is asked back. Null for other words.
 */
export function insuredUntold(text: string): Read<Arrangement> | null {
  const even = normalise(text)
  if (SAYS_PAID.test(even) || BY_NAME.test(even)) return null
  const abroad = ABROAD.test(even)
  const [head, branch] = [HEAD.test(even), BRANCH.test(even)]
  if (HEAD_HERE.test(even)) return vague(HERE_OR_NOT, '温州总部外地分支')
  const split = abroad && (head || branch || IN_WENZHOU.test(even))
  return split || ABROAD_ALONE.test(even) ? vague(ELSEWHERE_OR_NOT, '外地总部在温分支') : null
}
