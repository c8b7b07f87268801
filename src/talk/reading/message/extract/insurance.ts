import { withoutAsides } from '../../asides.ts'
import { readInsured } from '../../insured.ts'
import { numeral } from '../../numbers.ts'
import { placeOf } from '../around.ts'
import { dateLeaf } from '../dateTokens.ts'
import type { Clause, Extractor, Found, Message, Place } from '../found.ts'
import { TOWN, WENZHOU } from '../regions.ts'
import { agreedIn, madeUpFor } from './insuranceAgreed.ts'
import { interrupted, leafOnly } from './insuranceBreaks.ts'
import { currentIn } from './insuranceCurrent.ts'
import { sinceIn } from './insuranceSince.ts'
import { ASKS_RULE_OF, PAYS, TOPIC, TOWN_ALONE, topical, withLead } from './insuranceTopic.ts'
import { lastMonthNot, notPaid, type UnpaidIn, unpaidIn } from './insuranceUnpaid.ts'

const IN_TOWN = new RegExp(`(${TOWN})`)
const WENZHOU_TOWN = new RegExp(`^(?:${WENZHOU})`)
const HEAD_ELSEWHERE = new RegExp(
  `总(?:部|公司)(?:是|在|设在)*(?:外地|外省|(?!${WENZHOU})${TOWN})|(?:外地|外省|(?!${WENZHOU})${TOWN})(?:的|那边的?)?总(?:部|公司)`,
)
const HEAD_HERE = new RegExp(
  `总(?:部|公司)(?:是|在|设在)*(?:${WENZHOU})|(?:${WENZHOU})(?:市|县|区)?(?:的|这边的?)?总(?:部|公司)`,
)
const NOT_PAID = /(?:单位|公司|厂里?|老板)[^,。;]{0,3}(?:没有?|不|未)(?:给|帮|替)?(?:我们?|人)?(?:缴|交|买|上)/
const BRANCH = /分公司|分厂|分支|办事处|分部/

/** 社保: where, since when, with which employer, whether it goes on, and how it is arranged. */
export const insurance: Extractor = (message) => {
  const found: Found[] = []
  const unpaid: UnpaidIn[] = []
  const own = topical(message).map((clause) => withLead(message, clause))
  const rural = placeOf(message.text, /新农合|农保|居民(?:医保|养老)/)
  if (rural) return [{ about: '社保', leaf: { ...rural, why: 'ambiguous' } }]
  const months = monthsIn(message)
  if (months) return months
  for (const clause of own) {
    // 2022年参加内训10天 where 社保 was asked for.
    if (
      !TOPIC.test(clause.text) &&
      withoutAsides(clause.text, 'insurance.since').trim() === '' &&
      /\d/.test(clause.text) &&
      !PAYS.test(clause.text)
    )
      continue
    const not = unpaidIn(clause)
    if (not) {
      unpaid.push(not)
      found.push(...not.pieces.flatMap((piece) => paidIn(message, piece)))
      continue
    }
    if (NOT_PAID.test(clause.text)) {
      found.push({ about: '社保', leaf: { from: clause.from, to: clause.to, why: 'incomplete' } })
      continue
    }
    found.push(...paidIn(message, clause))
  }
  found.push(...notPaid(unpaid, found))
  const doubt = lastMonthNot(own, found, message)
  if (doubt) {
    drop(found, 'insurance.current', 'about' in doubt)
    found.push(doubt)
  }
  madeUpFor(message.clauses, found)
  found.push(...message.clauses.flatMap((clause) => agreedIn(message, clause)))
  if (own.length > 0) found.push(...sameMonth(message))
  found.push(...interrupted(message, own, found))
  const arrangement = arrangementOf(message, own, found)
  const tidy = found.map((entry) => ('field' in entry ? { field: entry.field, leaf: leafOnly(entry.leaf) } : entry))
  return arrangement ? [...tidy, arrangement] : tidy
}

/** Whatever was told of a field, or only that it is not so. */
function drop(found: Found[], field: string, whole = true): void {
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const entry = found[at]
    if (entry && 'field' in entry && entry.field === field && (whole || entry.leaf.value === false)) found.splice(at, 1)
  }
}

const paidIn = (message: Message, clause: Clause): Found[] => [
  ...placeIn(message, clause),
  ...sinceIn(message, clause),
  ...currentIn(message, clause),
]

/** 在温州一共缴了27个月: the months themselves; 到10月底满13个月: since when is asked. */
function monthsIn({ text }: Message): Found[] | null {
  const here = /在温(?:州)?[^。;]{0,10}(?:缴|交)(?:了|满|够)*(\d{1,3}|[一二两三四五六七八九十]{1,3})个月(?!没|前)/.exec(
    text,
  )
  const months = numeral(here?.[1] ?? '')
  if (here && months !== null) return paidFor(here, months)
  const until = placeOf(
    text,
    /到\d{1,2}月(?:底|份|初)?[^。;]{0,6}社保[^,。;]{0,6}(?:缴|交)?满(?:\d{1,3}|[一二两三四五六七八九十]{1,3})个月/,
  )
  return until ? [{ about: '社保.起', leaf: { ...until, why: 'incomplete' } }] : null
}

const paidFor = ({ 0: said, index: from }: RegExpExecArray, months: number): Found[] => [
  { field: 'insurance.months', leaf: { from, to: from + said.length, value: months } },
  { field: 'insurance.arrangement', leaf: { from, to: from + said.length, value: '在温缴纳' } },
]

/** 2015年到2018年在杭州: where it was. */
const OVER = /\d{2,4}年?(?:\d{1,2}月)?\s?(?:到|至|-|~)\s?(?:19|20)?\d{2}年?(?:\d{1,2}月?)?(?:在|是|于|交|缴)(?!.*至今)/
const NOW_IN = new RegExp(`(?:至今|到现在|以后|之后|起|开始)(?:一直|都|就|是)*\\s?(?:在|于|到|转到)?\\s?(${TOWN})`)

/** 杭州17年1月到20年6月，温州20年7月起到现在 */
const OVER_THERE = new RegExp(`(?:${TOWN})\\d[\\d年月日.]*(?:到|至|-|~)\\d(?!.*(?:至今|到现在))`)
const AT_PRESENT = new RegExp(`(${TOWN})(?:这边)?\\d[\\d年月日.]*(?:份)?(?:起|开始|至今|到现在)`)

function placeIn({ text }: Message, clause: Clause): Found[] {
  const pattern = new RegExp(
    `(?:社保|五险|养老保险|保险|缴|交|买|参保)[^,。;总户]{0,16}?(?:在|是|于|到|:)(?:我们?)?(?:老家)?(${TOWN})|(?:在|由)(${TOWN})[^,。;总户]{0,8}?(?:缴|交|买|参)|(${TOWN})(?:这边|那边|本地|市区)?(?:的)?(?:社保|参保|缴|交)|挂(?:靠)?(?:在|到)(${TOWN})|(${TOWN})(?:的|那边的?)?总(?:部|公司)(?:统一|给|帮|代|那边)*(?:缴|交)|参保(?:地|所在地|地点|单位在)(?:址)?(?:现在|是|为|在|:)*(${TOWN})|社保(?:地|所在地)?(?:现在|[么嘛就都也是在,])*(${TOWN})|(?:转|迁|移)(?:到|入|回|进|在)+(?:了)?(${TOWN})|(?:统一|一直|都|全)?(?:缴|交)(${TOWN})|(?:社保|五险)(?:都|是|全)?(?:走|归|由|放|挂)(?:的)?(?:是|在)?(${TOWN})`,
  )
  const present = AT_PRESENT.exec(clause.text)
  if (OVER.test(clause.text) || ASKS_RULE_OF.test(clause.text) || (OVER_THERE.test(clause.text) && !present)) return []
  const match = present ?? pattern.exec(clause.text) ?? TOWN_ALONE.exec(clause.text) ?? NOW_IN.exec(clause.text)
  if (!match || /不在|没在|以前|之前|原来/.test(clause.text.slice(0, match.index + match[0].length))) return []
  const said = match.slice(1).find((town) => town !== undefined) ?? ''
  const at = clause.from + match.index + match[0].lastIndexOf(said)
  const place: Place = placeOf(text, IN_TOWN, { from: at, to: at + said.length }) ?? clause
  return [
    { field: 'insurance.place', leaf: { ...place, value: said.length > 2 ? said.replace(/[市县区]$/, '') : said } },
  ]
}

/** 19年3月进的现在这家公司，当月就交了: with this employer since the month they came. */
function sameMonth({ clauses, dates }: Message): Found[] {
  for (const [at, clause] of clauses.entries()) {
    const before = clauses[at - 1]
    if (before === undefined || !SAME_MONTH.test(clause.text) || !CAME_HERE.test(before.text)) continue
    const [token, more] = dates.filter(({ from, to }) => from >= before.from && to <= before.to)
    if (token?.date === undefined || more || token.date.length < 7 || /以前|之前|原来/.test(before.text)) continue
    return [{ used: clause }, { field: 'insurance.employerSince', leaf: { ...dateLeaf(token), to: clause.to } }]
  }
  return []
}
const SAME_MONTH =
  /^\s*(?:社保|五险)?(?:也|就|都)*(?:是)?(?:从|自|打)?(?:那个?月|当月|入职当月|进来当月|进厂当月|同月|同一个月)(?:起|开始|就|才|给)*(?:开始)?[缴交](?:了|的|起|上)*(?:社保|五险)?(?:的)?(?:到现在|至今)?\s*$/
const CAME_HERE =
  /(?:现在|目前|这家|本|现)[^,。;]{0,8}(?:公司|厂|单位)[^,。;]*(?:进|入职|来)|(?:进|入职|来)(?:的|了)?(?:到)?(?:现在|目前|这|本|现)|到(?:了)?[^,。;\d]{0,6}(?:这|现在|目前)(?:的|个)?(?:家|公司|厂|单位)/

function arrangementOf({ text }: Message, own: readonly Clause[], found: readonly Found[]): Found | null {
  const told = found.some((entry) => 'field' in entry && entry.field === 'insurance.arrangement')
  if (told) return null
  const head = placeOf(text, HEAD_ELSEWHERE)
  // 总部在杭州，温州分公司的: no word yet of where it is paid.
  if (own.length === 0 && !PAYS.test(text)) return null
  if (head && BRANCH.test(text)) return { field: 'insurance.arrangement', leaf: { ...head, value: '外地总部在温分支' } }
  const here = placeOf(text, HEAD_HERE)
  if (here && BRANCH.test(text)) return { field: 'insurance.arrangement', leaf: { ...here, value: '温州总部外地分支' } }
  if (own.length === 0) return null
  const paid = paidHere(found)
  if (paid && !BRANCH.test(text)) return paid
  const [first, last] = [own[0], own.at(-1)]
  const elsewhere = readInsured(text)
  if (elsewhere && first && last) {
    const place = { from: first.from, to: last.to }
    if (elsewhere.kind === 'value')
      return { field: 'insurance.arrangement', leaf: { ...place, value: elsewhere.value } }
    // 社保在老家交着，人在瑞安上班
    return /(?:上班|工作|干活)/.test(text) ? { about: '社保.情形', leaf: { ...place, why: 'incomplete' } } : null
  }
  return paid
}

function paidHere(found: readonly Found[]): Found | null {
  for (const entry of found) {
    if ('field' in entry && entry.field === 'insurance.place' && WENZHOU_TOWN.test(String(entry.leaf.value)))
      return { field: 'insurance.arrangement', leaf: { ...entry.leaf, value: '在温缴纳' } }
  }
  return null
}
