import { rangeOf } from '../../../../dossier/date.ts'
import { heldAgainstOthers, somethingWas } from '../../heldAgainst.ts'
import { numeral } from '../../numbers.ts'
import { around, hits, placeOf } from '../around.ts'
import { clauseAt } from '../clauses.ts'
import { dateLeaf } from '../dateTokens.ts'
import type { Clause, Extractor, Found, Leaf, Message, Place } from '../found.ts'
import { BY_YEAR, KINDS, OFFERED_KINDS } from './violationKinds.ts'

const NONE =
  /(?:没有?|无|从没|从来没有?|未)(?:受到?过?|任何|什么|过|被|有|因为?){0,3}(?:党纪|政纪|行政|刑事|经济|纪律|违法|违规|违纪|、|和|或|等){0,6}(?:处分|处罚|违规|违纪|造假|弄虚作假|不良记录|违法|事故|犯罪|案底)|(?:处分|处罚|违规|违纪|不良记录|违法违纪)(?:也|都|什么的?|啥的?)*(?:没有?|无)(?!通知|撤|解除|消|到期|期满|满|下来|处理|执行|结束|完|取消|公布|定)|(?:处分|处罚|违规|违纪)(?:情况|记录)?[:\s]+(?:无|没有)(?=$|[,。;\s])|(?:处分|处罚|罚款|违规|违纪|通报|记过)(?:处分|处罚|罚款|违规|违纪|通报|、|和|啥的|什么的|这种|这些|这类|之类|的|事情?|情况|记录|都|也|全|一概|一次|从来|从|是){0,8}(?:没有?|无|未)(?:受|有|发生|挨)?过?(?=$|[,。;!\s])|没(?:有)?犯过(?:错|事|法)|没造过假|(?:违规|违纪|违法(?!犯罪)|处分|处罚)[^,。;]{0,8}(?:一样|一件|一次|一点|半点|从来|从|都|也)(?:都|也)?(?:没有?|未)(?:沾|碰|干|做|犯|有|受)?过?(?=$|[,。;!\s])/
/** 上面列的一条都不沾, 清清白白: of all that was asked about. */
const NONE_OF_ASKED =
  /(?:一|哪)(?:条|样|个|项|件|点)(?:我)?(?:也|都)?(?:不|没(?:有)?)(?:沾|占|犯|碰|搭界|中|有|受过)|(?:都|全|统统|样样)?(?:不沾边|沾不上|不搭界|不存在)|清清白白|干干净净|身家清白|不敢|哪(?:里|儿)?(?:敢|会有)|怎么(?:会|可能)|(?:一直|向来|从来都?)?(?:遵纪守法|守法|本本分分)/

/** 违规: said to be none, or what, when and how much. */
export const violations: Extractor = (message) => {
  const { text, clauses } = message
  const asked = message.asked ?? ''
  if (asked.startsWith('sanctions.detail')) return detailAlone(message)
  const open = /^(?:sanctions|violations)/.test(asked)
  const none = placeOf(text, NONE) ?? (open ? placeOf(text, NONE_OF_ASKED) : null)
  const denying = none ? clauseAt(clauses, none.from) : undefined
  if (asked === 'sanctions' && CHOSEN.test(text)) return chosen(text)
  for (const [kind, pattern] of KINDS) {
    const place = hits(text, pattern).find(
      (hit) => isOwn(message, kind, hit) && clauseAt(clauses, hit.from) !== denying,
    )
    if (place) return [{ list: 'violations', item: itemOf(message, kind, place) }]
  }
  // 没处分，就是17年被公司通报过一次
  const but = none
    ? clauses.find(
        (one) =>
          one !== denying &&
          !NONE.test(one.text) &&
          ((BUT.test(one.text) && SOMETHING.test(one.text)) || somethingWas(one.text)),
      )
    : undefined
  if (but) return [{ about: '违规', leaf: { from: but.from, to: but.to, why: 'incomplete' } }]
  if (none) return [{ list: 'violations', none }]
  const some = open ? placeOf(text, SOMETHING) : null
  const told = some && clauseAt(clauses, some.from)
  if (told && heldAgainstOthers(told.text)) return []
  return some ? [{ about: '违规', leaf: { ...some, why: 'incomplete' } }] : []
}

const BUT = /^\s*(?:就是?|只是?|但是?|不过|可是?|倒是|除了)(?!怕|担心)/

/** 3、6: of those offered, by their places. */
const CHOSEN = /^\s*[1-9](?:[、,.\s和]+[1-9])*\s*$/
function chosen(text: string): Found[] {
  const place = { from: 0, to: text.length }
  const kinds = new Set((text.match(/\d/g) ?? []).flatMap((digit) => OFFERED_KINDS[Number(digit) - 1] ?? []))
  return [...kinds].map((kind) => ({ list: 'violations', item: { kind: { ...place, value: kind } } }))
}

/** 闯红灯罚过200: something was, and what it counts as has to be asked. */
const SOMETHING = /(?<![没未不无]|没有|会)(?:被)?(?:罚|处罚|处分|通报|拘留|扣分)(?:了|过|我|款)?(?!吗|的话)/

/** 交警罚款算吗: asked of it, and not told. */
const ASKS_OF_IT =
  /^[^,。;?]{0,8}(?:算不算|要不要|会不会|影不影响|有没有影响|(?:算|影响|要紧|碍事|要写|要报|要填|能报|可以|在内|关系)[^,。;]{0,4}(?:[吗么嘛?]|[不没](?=$|[?]))|[吗么嘛](?=$|[?。,])|\?)/

/** Told of the applicant, and as a thing that was. */
function isOwn(message: Message, kind: string, place: Place): boolean {
  const { before, clause } = around(message, place)
  if (ASKS_OF_IT.test(message.text.slice(place.to, place.to + 16))) return false
  const punished = message.text.startsWith('被', place.from)
  const denied = punished ? /(?:没有?|未|怕|担心|会|要|差点)$/ : /没|无|未|不|会|怕|算/
  if (clause !== null && heldAgainstOthers(clause.text)) return false
  if (clause === null || denied.test(before.slice(-6)) || NEVER.test(before)) return false
  // 公司被环保局罚了: the firm's.
  return kind !== '行政处罚' || !OF_FIRM.test(before) || /我(?!们)/.test(clause.text)
}

function itemOf(message: Message, kind: string, place: Place): Record<string, Leaf> {
  const clause = clauseAt(message.clauses, place.from)
  const item: Record<string, Leaf> = { kind: { from: place.from, to: place.to, value: kind } }
  if (!clause) return item
  const within = stretchOf(message, clause)
  const leaf = dayWithin(message, within)
  const decided = decisionDate(message, clause, leaf)
  const whole = typeof leaf?.value === 'string' && leaf.value.length === 10
  // What was found out by an examination board is told by its year.
  const yearAlone = BY_YEAR.includes(kind) && typeof leaf?.value === 'string' && leaf.value.length === 4
  if (decided) item.date = decided
  else if (leaf && !yearAlone) item.date = leaf
  if (leaf && !decided && !whole && !spansYears(leaf))
    item.year = typeof leaf.value === 'string' ? { ...leaf, value: Number(leaf.value.slice(0, 4)) } : leaf
  const amount = amountWithin(message.text, within) ?? moneyAlone(message, clause)
  if (amount) item.amount = amount
  const of = occupational(message, within)
  if (of) item.occupational = of
  return item
}

/** 三年前 lies in one of two years. */
function spansYears({ value }: Leaf): boolean {
  const range = typeof value === 'string' ? rangeOf(value) : null
  return range !== null && range.first.slice(0, 4) !== range.last.slice(0, 4)
}

const DETAIL =
  /罚|干活|决定|因|驾|打架|赌|处罚|通报|责任|工作|生产|私|上班|文件|通知书|[元块]|^[\s\d年月日号.\-的是事]+$/
const OTHER_MATTER = /毕业|评|聘|考核|社保|专利|学时|论文|职称|学历|助工|工程师|本科|大专|中专/
const BEFOREHAND =
  /^[^,。;]{0,4}(?:(?:19|20)\d{2}|\d{2}年|[去前]年)(?!.*(?:毕业|评|聘|考核|社保|专利|学时|论文|进厂|入职))/

/** The clause that tells it, with those that tell more of it: when, how much, what it came of. */
function stretchOf({ clauses }: Message, clause: Clause): Place {
  const at = clauses.indexOf(clause)
  const before = clauses[at - 1]
  const from = before?.sentence === clause.sentence && BEFOREHAND.test(before.text) ? before.from : clause.from
  let { to } = clause
  for (const next of clauses.slice(at + 1, at + 4)) {
    if (next.sentence !== clause.sentence ? !DETAIL.test(next.text) : OTHER_MATTER.test(next.text)) break
    if (DETAIL.test(next.text)) to = next.to
  }
  return { from, to }
}

/** 前年被罚过，2020年9月14号决定书: the day rather than the year. */
function dayWithin({ dates }: Message, { from, to }: Place): Leaf | null {
  const leaves = dates.filter((token) => token.from >= from && token.to <= to).map((token) => dateLeaf(token))
  const exactness = (leaf: Leaf) => (typeof leaf.value === 'string' && leaf.why === undefined ? leaf.value.length : 0)
  return [...leaves].sort((a, b) => Math.min(exactness(b), 10) - Math.min(exactness(a), 10))[0] ?? null
}

function amountWithin(text: string, { from, to }: Place): Leaf | null {
  const amount = FINED.exec(text.slice(from, to))
  if (!amount) return null
  const start = from + amount.index
  return { from: start, to: start + amount[0].length, value: numeral(amount[1] ?? '') ?? 0 }
}

/** 2021.4.12的决定书，罚1500，是生产上的事: what was asked of the one that was told. */
function detailAlone(message: Message): Found[] {
  const whole = { from: 0, to: message.text.length }
  const date = dayWithin(message, whole)
  const amount = amountWithin(message.text, whole) ?? sumIn(message.text)
  const of = occupational(message, whole)
  const item = { ...(date ? { date } : {}), ...(amount ? { amount } : {}), ...(of ? { occupational: of } : {}) }
  return Object.keys(item).length > 0 ? [{ list: 'violations', item }] : []
}

/** 2020年…，6月10号出的决定书: the day the decision bears, in the year told before. */
function decisionDate({ clauses }: Message, clause: Clause, leaf: Leaf | null): Leaf | null {
  const year = typeof leaf?.value === 'string' && leaf.value.length === 4 ? leaf.value : null
  if (year === null) return null
  const at = clauses.indexOf(clause)
  for (const next of clauses.slice(at + 1, at + 4)) {
    const said =
      /^\s*(1?\d)月([123]?\d)[日号](?:出|下|给|开)?(?:的|了)?(?:处罚|处理|处分)?(?:决定书?|通知书?|文件)/.exec(
        next.text,
      )
    if (next.sentence !== clause.sentence) return null
    const [, month = '', day = ''] = said ?? []
    if (said && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31)
      return { from: next.from, to: next.to, value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }
  }
  return null
}

const SUM =
  '(\\d{1,4}(?:\\.\\d)?万|\\d{2,7}|[一二两三四五六七八九]?十?[一二两三四五六七八九十][百千万](?:[一二三四五六七八九][百千]?)?)'
const FINED = new RegExp(
  `(?:罚|罚款金额|金额)(?:了|过)?款?(?:了|过|是|为|:)?(?:我)?(?:个人)?(?:了)?\\s?${SUM}\\s?(?:元|块钱?)?(?![年月\\d])`,
)
const FINED_ALONE = new RegExp(
  `^\\s*(?=罚|金额|.*[元块])(?:罚(?:了|过)?款?(?:了|过|是|:)?|(?:罚款)?金额(?:是|为|:)?)?\\s?${SUM}(?:元|块钱?)?\\s*$`,
)

const SUM_ALONE = new RegExp(`(?<![\\d年月.])${SUM}\\s?(?:元|块)`)
/** 三千块, where how much was asked. */
function sumIn(text: string): Leaf | null {
  const said = SUM_ALONE.exec(text)
  const value = numeral(said?.[1] ?? '')
  return said && value !== null ? { from: said.index, to: said.index + said[0].length, value } : null
}

/** 被通报罚款过，2021年6月，两千块 */
function moneyAlone({ text, clauses }: Message, clause: Clause): Leaf | null {
  const at = clauses.indexOf(clause)
  for (const next of clauses.slice(at + 1, at + 4)) {
    if (next.sentence !== clause.sentence && !/罚/.test(clause.text)) break
    if (!/罚/.test(clause.text) && !/罚/.test(next.text)) continue
    const said = FINED_ALONE.exec(next.text)
    const amount = numeral(said?.[1] ?? '')
    if (amount !== null) return { ...(placeOf(text, /\S.*/, next) ?? next), value: amount }
  }
  return null
}

const NEVER = /(?:没有?|从未|未曾?|无)(?:受|被|有|挨|背|得)/
const OF_FIRM = /(?<![在被由])(?:公司|单位|厂里?|企业|集团|老板|车间|班组)[^,。;]{0,10}$/
const PRIVATE =
  /(?:跟|和|与)(?:我的?)?(?:工作|职业|单位|岗位)(?:上)?(?:没(?:有|什么)?关系|无关|不搭界|不相干)|不是(?:因为)?(?:工作|职业|上班)|私事|私人的|个人(?:生活|私事)|酒驾|醉驾|闯红灯|打架|赌博/
const AT_WORK =
  /工作(?:上|中|里|失误|疏忽|原因|的事|的失误)|因(?:为)?工作|上班(?:时|期间)|生产(?:上|中|事故)|干活|做工|职业(?:活动|相关)|岗位上|技术(?:上|事故|失误)|(?:跟|和|与)(?:我的?)?(?:工作|职业|岗位)(?:上)?(?:有关|相关|有关系)/

/** Whether it came of one's work. */
function occupational({ text }: Message, within: Place): Leaf | null {
  const no = placeOf(text, PRIVATE, within)
  if (no) return { ...no, value: false }
  const yes = placeOf(text, AT_WORK, within)
  return yes ? { ...yes, value: true } : null
}
