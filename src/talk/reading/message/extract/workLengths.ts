import { numeral } from '../../numbers.ts'
import { nextClause, placeOf, startFromLength } from '../around.ts'
import { dateLeaf } from '../dateTokens.ts'
import type { Clause, DateToken, Found, Message, Place } from '../found.ts'
import { isFormer } from './formerWork.ts'
import { isRange, type Span } from './workSpans.ts'

/** 干了十几年了，从09年7月开始的: the length that the day begins, in its clause or the one before, and whether the two fit. */
export function lengthBefore({ text, clauses, today, asked }: Message, clause: Clause, { from, date }: DateToken) {
  const before = clauses[clauses.indexOf(clause) - 1]
  const start = before !== undefined && before.sentence === clause.sentence ? before.from : clause.from
  const ahead = text.slice(start, from)
  const said = LENGTH_BEFORE.exec(ahead) ?? (asked === 'work' ? LENGTH_ALONE.exec(ahead) : null)
  if (!said || date === undefined) return null
  const place: Place = { from: start + said.index, to: from }
  const years = numeral(said[1] ?? '')
  const passed = Number(today.slice(0, 4)) - Number(date.slice(0, 4))
  return { place, fits: years === null || Math.abs(passed - years) <= 1 || (said[2] !== undefined && years <= passed) }
}

const LENGTH_BEFORE =
  /[干做搞待](?:了)?\s?(\d{1,2}|[一二两三四五六七八九十好几]{1,3})\s?(多|来)?\s?(?:个)?年(?:多|头)?(?:的)?\p{Script=Han}{0,4}?(?:了)?[\s,]*(?:我)?(?:是)?[从自打]?\s*$/u

/** Asked for: 快九年了，2013年11月开始 */
const LENGTH_ALONE =
  /^\s*(?:我)?(?:有|满|快|不到|将近|差不多|整整|已经)*\s?(\d{1,2}|[一二两三四五六七八九十]{1,3})\s?(多|来)?\s?(?:个)?年(?:多|头|不到|整)?(?:了|吧)?[\s,]+(?:我)?(?:是)?[从自打]?\s*$/

/** 97年干了20年: whether the length reaches to today; null when none is told. It may have ended, or begun later. */
export function lengthFits(token: DateToken, behind: string, { today }: Message): boolean | null {
  const said = /^(?:就|开始)?[干做搞](?:了|过)?\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?年/.exec(behind)
  const years = said ? numeral(said[1] ?? '') : null
  if (years === null || token.date === undefined) return null
  return Math.abs(Number(token.date.slice(0, 4)) + years - Number(today.slice(0, 4))) <= 1
}

/** 前两年, 头三年: the first of several or some time ago, and not up to today. */
export const isOfFirstYears = (text: string): boolean =>
  /(?<![目以之])[前头]\s?(?:\d{1,2}|[一两二三四五六七八九十几])\s?(?:个)?年/.test(text)

/** 干了六年: begun so long ago. Beside a year the two may not fit together, and what they mean is asked. */
export function lengthOf(
  message: Message,
  clause: Clause,
  own: readonly DateToken[],
  spans: Span[],
  found: Found[],
): void {
  const { text } = message
  // 干了五年(2013-2018): the years are told.
  const [start, end] = own
  if (
    start &&
    end &&
    /\($/.test(text.slice(clause.from, start.from)) &&
    /^\s?(?:到|至|-|~)\s?$/.test(text.slice(start.to, end.from))
  ) {
    spans.push({ from: dateLeaf(start), to: dateLeaf(end, 'taken') })
    return
  }
  const said = placeOf(
    text,
    /(?:\d{1,2}(?:\.5)?|[一二两三四五六七八九十]{1,3}|半|十几|几十|好几|几)\s?(?:多|来|余)?\s?(?:个)?(?:多)?(?:年|月)(?![底初末]|\d{1,2}月)(?:半|多)?/,
    clause,
  )
  if (!said && spans.length === 0 && NO_FIGURE.test(clause.text)) {
    found.push({ about: '工作经历.起', leaf: { from: clause.from, to: clause.to, why: 'incomplete' } })
    return
  }
  if (!said || own.some((token) => token.from < said.to && said.from < token.to)) return
  const behind = text.slice(said.to, clause.to)
  const before = text.slice(clause.from, said.from)
  if (/^(?:做|产|卖|销|能|可以|交)(?!技术)/.test(behind) && /^\s*(?:我们|公司|单位|厂里?|每)*$/.test(before)) return
  // 有3年是在文成做的: a part of the whole.
  if (/(?:其中|有|里面)\s?$/.test(before) && /^(?:是|都是)?在/.test(behind)) return
  // 教了六年书: no work of an engineer, or that of a teacher of it.
  if (/断(?:了|过|档)|没(?:有)?(?:上班|工作|干)|歇|待业|失业/.test(clause.text) || TEACHING.test(clause.text)) {
    found.push({ about: '工作经历', leaf: { ...said, why: 'incomplete' } })
    return
  }
  // 我前两年在另一家药厂, 头两年做工艺: the first of several, or some time ago, and not up to today.
  if (isOfFirstYears(clause.text.slice(0, said.to - clause.from))) {
    found.push({ about: '工作经历', leaf: { ...said, why: 'incomplete' } })
    return
  }
  if (/^(?:前|后|以前|之前|以后|级|制|内)/.test(behind) || /第$/.test(before)) return
  if (
    /(?:以前|之前|曾经?|原来|过去|早年|年轻时|断断续续|前后|加起来|累计)/.test(before) ||
    /(?:[干做搞待]|工作|上班)过$/.test(before) ||
    inThePast(message, clause)
  ) {
    found.push({ about: '工作经历', leaf: { ...said, why: 'incomplete' } })
    return
  }
  const next = nextClause(message, clause)
  if (next && isRange(next.text)) return
  // 干了四年施工，2014年8月转到机械厂: those years were before.
  if (isFormer(message, clause)) {
    found.push({ about: '工作经历', leaf: { ...said, why: 'incomplete' } })
    return
  }
  const leaf = startFromLength(text, clause, message.today)
  if (leaf === null) return
  if (endedBefore(message, clause, leaf)) {
    found.push({ about: '工作经历', leaf: { ...said, why: 'incomplete' } })
    return
  }
  if (spans.some((span) => span.from && span.from.from >= clause.from && span.from.to <= clause.to)) return
  const year = yearBeside(message, clause)
  if (year) {
    const start = year.date
    found.push({
      about: '工作经历',
      leaf: {
        from: year.from,
        to: leaf.to,
        why: 'ambiguous',
        ...(start === undefined ? {} : { value: [{ from: start }] }),
      },
    })
    return
  }
  if (spans.length > 0) {
    found.push({ used: clause })
    return
  }
  if (leaf.why) found.push({ about: '工作经历.起', leaf: { ...leaf, why: leaf.why } })
  else spans.push({ from: leaf, to: { from: leaf.from, to: leaf.to, value: '至今' }, reckoned: true })
}

const GOES_ON_NOW = /现在|目前|如今|这家|这里|这边|至今|今年?|已经?|了\s*$|多年了|一直/
/** 厂里待了2年，17年评助工: so long before that day, and not till now. */
function endedBefore(message: Message, clause: Clause, { value }: { readonly value?: unknown }): boolean {
  const next = nextClause(message, clause)
  if (next === null || next.sentence !== clause.sentence || typeof value !== 'string' || GOES_ON_NOW.test(clause.text))
    return false
  const day = message.dates.find(({ from }) => from >= next.from && from < next.to)
  const told = /^\s*(?:又|就|才|然后|后来|到)?$/.test(message.text.slice(next.from, day?.from ?? next.to))
  return told && day?.date !== undefined && day.date.slice(0, 4) < value.slice(0, 4)
}

const TEACHING = /教(?:了|过)?[^,。;教]{0,8}书(?!育)|任教|当(?:了|过)?[^,。;]{0,6}(?:老师|教师)/

/** 干了好多年, 一千年前就在干. */
const NO_FIGURE =
  /(?:[好很许]多|多|好些|不少)年(?!前毕业|轻)|有些年头|大半辈子|一辈子|[几上]?[百千万]年|(?:小|几|十几|好几|几十)年(?!前)/

/** 我以前在机关 在经信局干了5年: told of a time that is over. */
function inThePast(message: Message, clause: Clause): boolean {
  const before = message.clauses[message.clauses.indexOf(clause) - 1]
  if (before === undefined || before.sentence !== clause.sentence || /现在|目前|如今/.test(clause.text)) return false
  return (
    /以前|之前|原来|过去|曾经?|早年/.test(before.text) &&
    !/现在|目前/.test(before.text) &&
    !OTHER_THEN.test(before.text)
  )
}

/** 之前当兵的，退伍回来做装配六年多了: what is over is told already. */
const OTHER_THEN = /当兵|部队|服役|销售|业务|读书|上学|开车|司机|做生意/

/** A bare year in the clause before, or in front of the length: 97年 干了20年机械. */
function yearBeside(message: Message, clause: Clause): DateToken | null {
  const { text, clauses, dates } = message
  const before = clauses[clauses.indexOf(clause) - 1]
  const bare =
    before &&
    dates.find(
      (token) =>
        token.from >= before.from &&
        token.to <= before.to &&
        text.slice(token.to, before.to).replace(/[年的,\s]/g, '') === '' &&
        text.slice(before.from, token.from).trim() === '',
    )
  return bare ?? null
}
