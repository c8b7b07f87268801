import { type LocalDate, rangeOf } from '../../../dossier/date.ts'
import { fullYear, isFuture } from '../dateParts.ts'
import { findDates } from '../dateScan.ts'
import { clauseAt } from './clauses.ts'
import type { Clause, DateToken, Leaf } from './found.ts'

const LASTED_BEFORE =
  /(?:干|做|搞|当|任|从事|工作|上班|缴纳?|交|整整|工龄|经验|已经?|聘期|满|共|超过|第|过去|近|将近|学制|有效期|年限|毕业|做过|待|呆)(?:了|有|过|满|快|近|差不多)?\s?$/
/** 从事产品设计13年: so long, where nothing follows. */
const ENDS = /^(?:左右|了|多|半)?(?:$|[,。;!?\s])/
const DONE_SO_LONG = /(?:从事|[干做搞](?!的)|工作|上班)[^,。;\n\d\s]{1,12}$/
const LASTED_AFTER =
  /^\s?(?:了(?!吧?$)|了|[零又]\s?[\d一二两三四五六七八九十]{1,2}个|的?时间|的?经验|的?工龄|以上|多|啦|有余|制)/
/** 999年, 15000年, but not 2015年 or 15年. */
const NO_YEAR = /(?<![\d.])(?:\d{3}|\d{5,})\s?年/g
/** 06-10年: the first of two short years has no 年. */
const SHORT_OPENING = /(?<![\d.年])(\d{2})(?=\s?(?:-|~|到|至)\s?(\d{2})年(?!经验|以上|工龄))/g
const EARLIEST = '1940'
/** 今天刚拿到聘书 */
const HAPPENED_TODAY =
  /^(?:早上|上午|下午|中午|刚刚?|才|就|正式|单位|公司|厂里|我)*(?:给|把)?(?:我)?(?:拿|收|领|发|下(?=[证来])|聘|评|取得|通过|办|签|入职|报到|进(?!行)|辞|离|转|调|交|缴|起|开始|学完|满|到(?!处)|出(?:证|来|结果)|授权)/

/** Dates of the text. A month without a year takes the year before it only within one clause. */
export function dateTokens(text: string, clauses: readonly Clause[], today: LocalDate): DateToken[] {
  const all = findDates(text, today)
  const found = all.flatMap(({ start, end, date, why }, at): DateToken[] => {
    const said = text.slice(start, end)
    // 今天来问问, 今天天气很好: the day of talking.
    if (
      /^今[天日]$/.test(said) &&
      !HAPPENED_TODAY.test(text.slice(end, end + 8)) &&
      !/[到至从]$/.test(text.slice(0, start))
    )
      return []
    const short = /^(?:\d{2}|[一二三四五六七八九零]{2})\s?年$/.test(said)
    const before = text.slice(Math.max(0, start - 8), start)
    const lasted =
      LASTED_BEFORE.test(before) &&
      !opensRange(said, text.slice(end, end + 8)) &&
      // 社保缴 15年起: since 2015.
      !/^\s?(?:起(?!码)|开始)/.test(text.slice(end, end + 3)) &&
      !/(?:毕业|已经?)(?:了)?\s$/.test(before)
    if (short && ENDS.test(text.slice(end, end + 3)) && DONE_SO_LONG.test(text.slice(Math.max(0, start - 18), start)))
      return []
    // 大专2014年毕业20年拿的助工
    const got = /毕业$/.test(before) && /^(?:才|就|又)?(?:评|拿|考|取得|聘|获)/.test(text.slice(end, end + 4))
    // 研究生毕业21年: in 2021, or so long ago.
    const either =
      short &&
      !/^0/.test(said) &&
      /毕业$/.test(before) &&
      date !== undefined &&
      !isFuture(date, today) &&
      !/^19/.test(date) &&
      !got
    if (either && !LASTED_AFTER.test(text.slice(end, end + 5)))
      return [{ from: start, to: end, date, why: 'ambiguous' }]
    // 中专毕业99年: nobody has been out of school for so long.
    const longAgo = /毕业$/.test(before) && date !== undefined && /^19/.test(date)
    if (short && !got && !longAgo && !/^0/.test(said) && (lasted || LASTED_AFTER.test(text.slice(end, end + 5))))
      return []
    const place = { from: start, to: end }
    // 应届，7月份入职: this year's.
    const fresh = date === undefined && /应届|今年(?:刚)?毕业/.test(text) ? /^(\d{1,2})\s?月(?:份)?$/.exec(said) : null
    const lately =
      date === undefined &&
      (/^(?:份|号|日)?(?:才)?刚/.test(text.slice(end, end + 4)) ||
        /(?:刚刚?|上次|这次)$/.test(before) ||
        /刚(?:刚|才)?(?:跳|换|来|进|入职|到|调)[^。;\d]{0,8}$/.test(text.slice(Math.max(0, start - 14), start)))
        ? /^(\d{1,2})\s?月(?:份)?(?:(\d{1,2})[日号])?$/.exec(said)
        : null
    const thisYear = fresh ?? lately
    if (thisYear && Number(thisYear[1]) <= Number(today.slice(5, 7)))
      return [
        {
          ...place,
          date: `${today.slice(0, 4)}-${(thisYear[1] ?? '').padStart(2, '0')}${thisYear[2] === undefined ? '' : `-${thisYear[2].padStart(2, '0')}`}`,
        },
      ]
    if (date === undefined) return [{ ...place, why: /请带上|请写/.test(why ?? '') ? 'incomplete' : 'impossible' }]
    const borrowed = /^\d{1,2}\s?月|^[一二三四五六七八九十]{1,3}月/.test(said)
    if (borrowed && !sameClause(clauses, text, start) && !wentOn(clauses, text, all[at - 1], { start, end, date }))
      return [{ ...place, why: 'incomplete' }]
    if ((rangeOf(date)?.first ?? '') < EARLIEST) return [{ ...place, why: 'impossible' }]
    const more = borrowed ? { borrowed: true as const } : {}
    if (isFuture(date, today)) return [{ ...place, date, why: 'impossible', ...more }]
    // 03.7 of a diploma: nobody writes a day of this year so.
    if (why === undefined || (/^0\d\.(?:1[0-2]|\d)$/.test(said) && /\d{4}-\d{2}$/.test(date)))
      return [{ ...place, date, ...more }]
    return [{ ...place, date, why: /以前|以后/.test(why) ? 'incomplete' : 'ambiguous', ...more }]
  })
  const odd = [...text.matchAll(NO_YEAR)].map(
    (match): DateToken => ({ from: match.index, to: match.index + match[0].length, why: 'impossible' }),
  )
  const openings = [...text.matchAll(SHORT_OPENING)].flatMap((match): DateToken[] => {
    const year = fullYear(match[1] ?? '', today)
    const until = fullYear(match[2] ?? '', today)
    if (year === null || until === null || year >= until || year > Number(today.slice(0, 4))) return []
    return [{ from: match.index, to: match.index + 2, date: String(year) }]
  })
  odd.push(...openings)
  const free = odd.filter(({ from, to }) => !found.some((token) => token.from < to && from < token.to))
  return eitherOr(
    text,
    [...found, ...free].sort((a, b) => a.from - b.from),
  )
}

/** 93年底还是94年初: neither of them is sure. */
function eitherOr(text: string, tokens: readonly DateToken[]): DateToken[] {
  const doubtful = new Set<DateToken>()
  tokens.forEach((token, index) => {
    const before = tokens[index - 1]
    // 07还是08年的: the first of them has no 年.
    if (/(?<!\d)\d{2}(?:年)?(?:还是|或者?)$/.test(text.slice(Math.max(0, token.from - 6), token.from)))
      doubtful.add(token)
    if (!before || !EITHER.test(text.slice(before.to, token.from))) return
    doubtful.add(before)
    doubtful.add(token)
  })
  return tokens.map((token) => (doubtful.has(token) && !token.why ? { ...token, why: 'ambiguous' } : token))
}
const EITHER =
  /^(?:份|号|的|那会|吧)?[,\s]?(?:还是|或者?(?:是|说)?|要么|要不就?是|不然就是|也可能是?|也许是?)[,\s]?(?:在)?$/

/** 在泰顺干过 15年到19年: the first of two years. */
function opensRange(said: string, behind: string): boolean {
  const until = /^\s?(?:-|~|到|至)\s?(\d{2})年/.exec(behind)
  return until !== null && Number(until[1]) > Number(/^\d{2}/.exec(said)?.[0] ?? Number.NaN)
}

function sameClause(clauses: readonly Clause[], text: string, at: number): boolean {
  const clause = clauseAt(clauses, at)
  if (clause === undefined) return false
  if (/年|\d{4}/.test(text.slice(clause.from, at))) return true
  // 2020年换了总经理，7月才补的聘书: right behind, in the same sentence.
  const before = clauses[clauses.indexOf(clause) - 1]
  return (
    before?.sentence === clause.sentence &&
    (at - clause.from <= 1 || /^\s*(?:单位|公司|厂里?|当年|同年|随后|然后|后来)+$/.test(text.slice(clause.from, at))) &&
    /(?<!\d)(?:20|19)?\d{2}年(?![前后])/.test(before.text) &&
    !/[到至]$/.test(before.text)
  )
}

/** 在局里待到20年10月，辞了，11月进的现在这家: a later month, on which the next thing began. */
function wentOn(
  clauses: readonly Clause[],
  text: string,
  last: { readonly start: number; readonly date?: string } | undefined,
  { start, end, date }: { readonly start: number; readonly end: number; readonly date: string },
): boolean {
  const [own, before] = [clauseAt(clauses, start), last && clauseAt(clauses, last.start)]
  if (own === undefined || before === undefined || own.sentence !== before.sentence || last?.date === undefined)
    return false
  return (
    clauses.indexOf(own) - clauses.indexOf(before) <= 2 &&
    /^\d{4}-\d{2}/.test(last.date) &&
    last.date.slice(0, 7) <= date.slice(0, 7) &&
    NEXT_BEGINS.test(text.slice(end, end + 8))
  )
}
const NEXT_BEGINS =
  /^(?:份|号)?(?:就|才|又|马上|再|开始)*(?:进|到(?!期|现在|今)|去|来|入职|续|接[上着]|起|开始|转|上班|重新|换|跳)/

/** A date as a leaf: taken, or to be asked back. `future` dates may be meant for the end of a span. */
export function dateLeaf(token: DateToken, future: 'impossible' | 'taken' = 'impossible'): Leaf {
  const { from, to, date, why } = token
  const value = date === undefined ? {} : { value: date }
  if (why === undefined || (why === 'impossible' && date !== undefined && future === 'taken'))
    return { from, to, ...value }
  return { from, to, ...value, why }
}

/** 聘到21年底: until its last month. */
export function endLeaf(token: DateToken): Leaf {
  const leaf = dateLeaf(token, 'taken')
  const year = typeof leaf.value === 'string' ? /^(\d{4})-10-01\/\1-12-31$/.exec(leaf.value)?.[1] : undefined
  return year === undefined ? leaf : { ...leaf, value: `${year}-12` }
}

/** Dates within a stretch. */
export function datesWithin(dates: readonly DateToken[], from: number, to: number): DateToken[] {
  return dates.filter((token) => token.from >= from && token.to <= to)
}
