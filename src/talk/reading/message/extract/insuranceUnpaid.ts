import { saysAhead } from '../../notNow.ts'
import type { Clause, Found, Message } from '../found.ts'

const UNPAID =
  /(?<!有)(?:没有?|未|从没|还没|不)(?:给)?(?:我)?(?:缴|交|买|参保|上)(?:过)?(?!满|够|断)|(?:没有?|无)(?:社保|五险)|社保(?:也|都|还)*(?:没有?|无)(?!断|停|问题)(?:$|缴|交|买)/
const BY_FIRM = /(?:单位|公司|厂里?|老板)[^,]{0,3}(?:没|不)/
const FORMER = /(?:前面|以前|之前|原来|上(?!个?月)一?|老|第一|刚开始|开始)(?:的)?(?:那)?(?:个|家|几年|份工作)?/
const NO_MATTER =
  /没(?:有)?断|没停|(?:(?<!上)个月|半年)(?:都|也)?没|(?:别|其他|其它|另外|外)的?(?:地方|单位|公司|城市)|别处|外地/
/** 商业保险没买, 生育险没缴, 上月医保没交, 没交公积金: one of the others. */
const OTHERS =
  '(?:公积金|医保|医疗保险|(?:商业|意外|责任|重疾|车|人身|团体|雇主|生育|工伤|失业|大病|补充)(?:医疗|养老)?的?(?:保?险)?)'
const OTHER_COVER = new RegExp(
  `${OTHERS}(?:也|都|倒|就|是|还|我|一直|公司|单位|上个?月|这个?月|本月|今年|去年)*(?:没有?|未|不)(?:给)?(?:我)?[缴交买上]|(?:没有?|未|不)(?:给)?(?:我)?[缴交买上](?:过|了)?${OTHERS}`,
)
/** 试用期没交, 去年没交, 2018年前没交: of a time that need not be now. */
const EARLIER =
  /试用|实习|见习|学徒|刚(?:进|来|入)|入职(?:头|前|那|当)|头[几一两三半\d]|第一|以前|之前|从前|原来|原先|前[面头几两]|早[些几先年]|当[时年]|那[时会年几段阵]|刚开始|一开始|起[先初]|最初|[去前]年|上半年|\d{2}年|\d月|中间|中途|期间|有(?:一?段|几|一年)|那?几年/
/** 今年没交, 2020年起没交, 后来没交了: now. */
const OF_LATE =
  /今年|最近|近[几两]|上个?月|这[个几两]?个?月|本月|现在|目前|如今|(?:起|开始|以来|之?后|后来|后面|到现在|至今)[^,。;]{0,4}(?:没|未|不)|没(?:有)?(?:再)?[缴交]了/

/** 这个月还没交: the month is not over, and whether it will be paid is not told. */
export const MONTH_RUNNING = /(?:这|本|当)个?月(?!起|开始)[^,。;]{0,4}(?:没|未)(?:有)?(?:[缴交扣]|到账)(?!了)/

/** What is asked where one clause says it is paid and another that it was not of late. */
export const PAID_NOW = '社保.正常参保'

/** 上个月没交, 上月漏交了: of one month, which need not be the end of it. */
export const LAST_MONTH_NOT =
  /上个?月份?(?:的|社保|都|也|还|就|好像|单位|公司|厂里?)*(?:没有?|未|漏|忘|少)(?:了|给|能|有|我)*(?:[缴交扣]|到账)/

/** 没有正常交, 没在交 */
export const NOT_GOING_ON = /(?:没有?|未|不是|不)(?:再|能|算)?(?:正常|按时|按月|在)(?:在)?(?:缴|交|参保)(?!过)/

/** 现在没有社保: none at all, not only of late. */
const NONE = /(?:没有?|无)(?:社保|五险)$/

/** A clause that says 社保 is not paid: of which time, and what else it tells before and behind those words. */
export interface UnpaidIn {
  readonly clause: Clause
  readonly of: 'other cover' | 'earlier' | 'of late' | 'month running' | 'any time'
  readonly pieces: readonly Clause[]
}

export function unpaidIn(clause: Clause): UnpaidIn | null {
  const { text } = clause
  const other = OTHER_COVER.exec(text)
  const no = other ?? UNPAID.exec(text)
  if (!no || (!other && NO_MATTER.test(text))) return null
  const before = text.slice(0, no.index)
  const late = OF_LATE.test(text) && !NONE.test(no[0])
  const running = late && MONTH_RUNNING.test(text)
  const of = other
    ? 'other cover'
    : running
      ? 'month running'
      : late
        ? 'of late'
        : EARLIER.test(before)
          ? 'earlier'
          : 'any time'
  if (of !== 'other cover' && (BY_FIRM.test(text) || FORMER.test(text))) return null
  return { clause, of, pieces: piecesOf(clause, no.index, no.index + no[0].length) }
}
/** 上个月没交，这个月补了 */
const MADE_UP = /补(?:上|缴|交|齐|了|好)/
/** 社保正常，但是上个月没交: whether it goes on is not told by both, and is asked. */
export function lastMonthNot(own: readonly Clause[], found: readonly Found[], { clauses }: Message): Found | null {
  const gap = own.find(({ text }) => LAST_MONTH_NOT.test(text) && !/补/.test(text) && !OTHER_COVER.test(text))
  if (gap && clauses.some(({ from, text }) => from > gap.from && MADE_UP.test(text) && !saysAhead(text)))
    return { used: gap }
  const isPaid = found.some(
    (entry) =>
      'field' in entry &&
      (/since|Since/.test(entry.field) || (entry.field === 'insurance.current' && entry.leaf.value === true)),
  )
  return gap && isPaid ? { about: PAID_NOW, leaf: { from: gap.from, to: gap.to, why: 'ambiguous' } } : null
}

const PAID = /(?<![没未不])(?:缴|交|买|参保)/

/** 试用期没交2018年1月起在温州交: what it says is paid. */
function piecesOf({ from, text, sentence }: Clause, start: number, end: number): Clause[] {
  const told = [EARLIER.exec(text)?.index ?? start, end]
  return [
    { from, to: from + (told[0] ?? 0), text: text.slice(0, told[0]), sentence },
    { from: from + end, to: from + text.length, text: text.slice(end), sentence },
  ].filter((piece) => PAID.test(piece.text))
}

/** What the clauses that say it is not paid come to beside what is told to be paid. */
export function notPaid(unpaid: readonly UnpaidIn[], found: readonly Found[]): Found[] {
  const paid = found.flatMap((entry) =>
    'field' in entry && /since|Since|months/.test(entry.field) ? [entry.leaf] : [],
  )
  const going = found.some(
    (entry) => 'field' in entry && entry.field === 'insurance.current' && entry.leaf.value === true,
  )
  return unpaid.flatMap(({ clause, of }): Found[] => {
    const { from, to } = clause
    const off: Found = { field: 'insurance.current', leaf: { from, to, value: false } }
    if (of === 'other cover') return [{ used: clause }]
    if (of === 'of late') return [off]
    if (of === 'month running') return [{ about: '社保', leaf: { from, to, why: 'incomplete' } }]
    const later = going || paid.some((leaf) => leaf.from > from || of === 'earlier')
    if (later) return [{ used: clause }]
    if (of === 'earlier' || paid.length > 0) return [{ about: '社保', leaf: { from, to, why: 'incomplete' } }]
    return [{ field: 'insurance.arrangement', leaf: { from, to, value: '都不是' } }, off]
  })
}
