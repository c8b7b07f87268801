import { around } from './around.ts'
import type { Message, Place } from './found.ts'

/** A title or grade whose review or examination is going on: not had yet. One list for both. */

const NOW_AT = '(?:正|还|仍|今年|现在|目前|刚刚?|才|也|就|已经?)'
/** 在评审会上通过的, 在申报系统里查得到, 在考评站考的: where it was done. */
const PLACE =
  '(?:会|中心|站|点|处|办|组|场|现场|大厅|窗口|系统|网|平台|机构|部门)[^,。;不没]{0,6}?(?:通过|拿|领|取得|查得?到|过的|[评考批发定给办]的|[评考][上出过])'
const BEHIND = new RegExp(
  [
    `^(?:职称|证书?|等级|资格)?[^,。;不没]{0,6}在(?:评(?!委|估|级|过|优|先|价|奖|的时|时|之?前|定?审?${PLACE})|申报(?!${PLACE})|走(?:流程|程序)|报名(?!${PLACE})|弄|办(?!公|理|事)|考(?!试院|核|勤|出|上|取|到|的|点|虑|察|(?:试|评|务|证|级|区)?${PLACE}))`,
    '^[^,。;不没]{0,6}(?:评审|申报|评定|公示)中$',
    '^(?:的)?(?:申报)?材料(?:已经?|都|刚刚?|也)*(?:报|交|递|送)(?:上去|了|上|过去)',
    `^${NOW_AT}*(?:今年|这次|年底|下半年)${NOW_AT}*(?:报|申报|参评)(?:上|名|考)?(?:了|的)?(?=$|[,。;\\s])`,
  ].join('|'),
)
const BEFORE =
  /(?:正|还|今年|现在|目前|刚|才|也|(?:^|[,。;\s我]))在(?:评|申报|考|报|弄)(?:一?个)?$|(?:正在|还在|刚刚?|才|今年|最近|这次)报(?:了|上)?名?(?:要|去|了)?(?:考|评)(?:一?个)?$/

/** 中级在评, 今年在评中级, 技师今年报了: by the words on both sides of the name. */
export const isUnderWay = (before: string, behind: string): boolean =>
  BEHIND.test(behind) || BEFORE.test(before.slice(-10))

/** Of the names told, in their order, the stretches of those under way: a date in them is of no other. */
export const underWayIn = (message: Message, names: readonly Place[]): Place[] =>
  names.flatMap((place, at) => {
    const { before, behind, clause } = around(message, place)
    if (!clause || !isUnderWay(before, behind)) return []
    return [{ from: Math.max(clause.from, names[at - 1]?.to ?? 0), to: clause.to }]
  })
