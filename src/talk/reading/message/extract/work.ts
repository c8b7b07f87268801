import { saysInterrupted } from '../../asides.ts'
import { comingsAndGoings } from '../../comings.ts'
import { deniesTechnical } from '../../otherPosts.ts'
import { swallowedIn } from '../../otherWork.ts'
import { goOnTogether } from '../../spans.ts'
import { placeOf } from '../around.ts'
import { DOES, OTHER_MATTER } from '../doing.ts'
import type { DateToken, Extractor, Found, Leaf, Message } from '../found.ts'
import { begunOn } from './begun.ts'
import { career } from './career.ts'
import { enteredAfter, sinceGraduation } from './sinceGraduation.ts'
import { dated } from './workDates.ts'
import { onceWorked, workedElsewhere, workedOn } from './workedElsewhere.ts'
import { lengthOf } from './workLengths.ts'
import { reachingNow, type Span, sameStart, tidied } from './workSpans.ts'

const RESULT =
  /做了?(?:个|一个|\d|[一二两三四五六七八九十])(?:个|项)?(?:课题|项目)|[做干]了?(?:\d[\d.]*|[一二两三四五六七八九十百千几]+)(?:个)?(?:多|来)?(?:万|亿|千万)|产值|营收|销售额/

/** 工作经历: each stretch of work with its beginning and end. */
export const work: Extractor = (message) => {
  if (message.asked?.startsWith('titles.appointments') && OF_LETTERS.test(message.text) && !DOES.test(message.text))
    return []
  const denied = deniesTechnical(message.text) ? placeOf(message.text, /没(?:有)?[^,。;]{1,4}过[^,。;]*/) : null
  if (denied) return [{ about: '工作经历', leaf: { ...denied, why: 'ambiguous' } }]
  const spans: Span[] = []
  const found: Found[] = []
  const used = new Set<DateToken>()
  const ofLetters = message.asked?.startsWith('titles.appointments') && !/进厂|进公司|入职|上班/.test(message.text)
  const within = swallowedIn(message.text.replaceAll('。', ','), message.today)
  const told = within ? null : (career(message) ?? (ofLetters ? null : cameAndWent(message)))
  if (told) return told
  for (const clause of message.clauses) {
    if (RESULT.test(clause.text)) continue
    if (IDLE.test(clause.text)) {
      found.push({ used: clause })
      continue
    }
    const own = message.dates.filter((token) => token.from >= clause.from && token.to <= clause.to && !used.has(token))
    const following = message.clauses[message.clauses.indexOf(clause) + 1]
    const whole = /(?:学徒|实习|见习).*转正/.test(clause.text)
    const confirmed = !whole && /学徒|实习|见习/.test(clause.text) && /转正/.test(following?.text ?? '')
    const [learner] = whole || confirmed ? own : []
    if (learner) {
      // A learner's years count here and not there.
      const value = learner.date === undefined ? {} : { value: learner.date }
      const to = (confirmed ? following?.to : undefined) ?? clause.to
      found.push({ about: '工作经历.起', leaf: { from: clause.from, to, why: 'ambiguous', ...value } })
      for (const token of message.dates) if (token.from >= clause.from && token.to <= to) used.add(token)
      continue
    }
    if (own.length > 0) dated(message, clause, own, { spans, found, used })
    const doubted = found.some(
      (entry) => 'about' in entry && entry.about === '工作经历' && entry.leaf.from >= clause.from,
    )
    if (DOES.test(clause.text) && !OTHER_MATTER.test(clause.text) && !doubted)
      lengthOf(message, clause, own, spans, found)
  }
  if (spans.length === 0) found.push(...sinceGraduation(message))
  if (spans.length === 0 && !found.some(settled)) {
    const since = begunOn(message)
    if (since) spans.push(since)
  }
  // 07年中专毕业，进了法兰厂，11年转到技术科: moved within the firm they came to.
  const first = spans[0]?.moved ? enteredAfter(message) : null
  if (first?.from) spans.unshift(first)
  const unsure = placeOf(message.text, UNSURE)
  if (unsure) found.push({ about: '工作经历.相关', leaf: { ...unsure, why: 'incomplete' } })
  // 十几年 is told to the month by the day it began.
  const exact = spans.some(({ begun }) => begun)
  const rough = exact ? found.findIndex((entry) => 'about' in entry && entry.about === '工作经历.起') : -1
  if (rough >= 0) found.splice(rough, 1)
  const listed = found.some((entry) => 'list' in entry)
  const open = found.some(asksOfWork)
  if (!listed && !open) found.push(...noWork(message, spans))
  if (within && spans.length > 0) {
    const places = spans.flatMap(({ from, to }) => [...(from ? [from] : []), ...(to ? [to] : [])])
    const leaf = { from: Math.min(...places.map(({ from }) => from)), to: Math.max(...places.map(({ to }) => to)) }
    const value = within.spans === undefined ? {} : { value: within.spans }
    return [...found, { about: '工作经历', leaf: { ...leaf, ...value, why: 'ambiguous' } }]
  }
  // 刚毕业在杭州待了两年，16年回温州: so long, and before.
  const begun = spans.filter(({ reckoned, from }) => !reckoned && from?.why === undefined)
  const before =
    begun.length > 0
      ? spans.filter((span) => span.reckoned && !begun.some((other) => sameStart(span.from, other.from)))
      : []
  for (const span of before) {
    spans.splice(spans.indexOf(span), 1)
    if (span.from)
      found.push({ about: '工作经历', leaf: { from: span.from.from, to: span.from.to, why: 'incomplete' } })
  }
  const turned = placeOf(message.text, TURNED_ROUND)
  if (turned && spans.length > 0) return [...found, { about: '工作经历', leaf: { ...turned, why: 'ambiguous' } }]
  const far =
    workedElsewhere(message, spans, found.some(asksOfWork)) ?? onceWorked(message, spans) ?? workedOn(message, spans)
  if (far) return [...found, far]
  const office = formerOffice(message, spans)
  if (office) found.push({ list: 'work', item: office })
  const stretches = reachingNow(tidied(spans), message.text)
  // 09年进厂，13年调到技术科: one goes on within the other.
  const apart = stretches.filter(({ moved, reckoned }) => !moved && !reckoned)
  if (goOnTogether(apart.map(({ to }) => ({ to: to?.value })))) {
    const [{ from } = {}] = stretches
    const place = { from: from?.from ?? 0, to: stretches.at(-1)?.to?.to ?? message.text.length }
    return [...found, { about: '工作经历', leaf: { ...place, why: 'ambiguous' } }]
  }
  const broken = message.clauses.find(({ text }) => saysInterrupted(text) && !/聘/.test(text))
  for (const span of stretches) {
    // Told as one stretch, with a break that nobody has told the dates of.
    if (broken && spans.length === 1 && span.from && span.to?.value === '至今') {
      const value = [{ from: span.from.value }]
      found.push({ about: '工作经历', leaf: { from: span.from.from, to: broken.to, why: 'ambiguous', value } })
      continue
    }
    const item: Record<string, Leaf> = {}
    if (span.from) item.from = span.from
    if (span.to) item.to = span.to
    if (span.kind) item.kind = span.kind
    if (Object.keys(item).length > 0) found.push({ list: 'work', item })
  }
  return found
}

const asksOfWork = (entry: Found): entry is Extract<Found, { about: string }> =>
  'about' in entry && entry.about.startsWith('工作经历')
/** Known, or doubtful: 干了大半辈子 alone leaves open since when, and a day may tell. */
const settled = (entry: Found) =>
  'list' in entry || (asksOfWork(entry) && !(entry.about === '工作经历.起' && entry.leaf.why === 'incomplete'))

/** 11年进厂 15年下岗 18年又进厂; null where nobody tells of having left. */
function cameAndWent({ text, today }: Message): Found[] | null {
  const came = comingsAndGoings(text, today)
  if (came === null) return null
  const { from, to } = came
  if (came.unsaid) return [{ about: '工作经历', leaf: { from, to, why: 'ambiguous' } }]
  // Having left and come again they are there still.
  const items = came.spans.map((span, at): Found => {
    const last = came.spans.length > 1 && at === came.spans.length - 1
    const until = span.to ?? (last ? '至今' : undefined)
    const end = until === undefined ? {} : { to: { from, to, value: until } }
    return { list: 'work', item: { from: { from, to, value: span.from }, ...end } }
  })
  return [...items, { used: { from, to } }]
}

const AT_AN_OFFICE =
  /^\s*(?:我)?(?:原先|原来|原本|以前|之前|早先|本来)(?:我)?(?:是)?(?:在)?(?:[^,。;\d过了]{0,6}(?:政府|机关|街道办|管委会)(?:里)?(?:上班|工作)?(?:的)?|(?:是)?公务员)\s*$/
/** 原先在乡政府，13年调到企业: until then, and since when is not said. */
function formerOffice({ text, clauses }: Message, spans: readonly Span[]): Record<string, Leaf> | null {
  const at = clauses.findIndex((clause) => AT_AN_OFFICE.test(clause.text))
  const [here, next] = [clauses[at], clauses[at + 1]]
  const [first, more] = spans
  if (!here || !next || !first?.from || more || first.from.why !== undefined) return null
  const moved = first.from.from >= next.from && first.from.to <= next.to
  if (!moved || !/^(?:份)?(?:就|才|又)?(?:调|转|跳|考|辞|出来|到|进|来)/.test(text.slice(first.from.to))) return null
  const place = { from: here.from, to: here.to }
  return { kind: { ...place, value: '机关' }, to: first.from }
}

/** Asked for letters of appointment: 两段，2017年到2020年在原单位，…; 到期后单位又续上了 */
const OF_LETTERS = /[分有聘][两二三四]段|第[一二]段|[原老现新]单位|续|到期|期满/

const IDLE =
  /休息了|(?:回|在)(?:老)?家?带(?:了|过)?(?:[一两二三四几\d]{1,2}年)?(?:多)?(?:的)?(?:娃|孩子|小孩|宝宝)|歇了|在家(?:带|休|待|歇)|待业|失业|生孩子|带孩子|坐月子|(?:在|去)(?:部队|当兵)/

/** 2016年底回厂，先前是04年6月进厂的: with a break in between, told backwards. 不对，B厂才是2012年进的，A厂是2010年: of another firm. */
const TURNED_ROUND =
  /(?:不对|[说搞记写弄]错了?)[,\s]?[^,。;\d]{1,10}才是\d{2,4}年[^,。;]{0,6}[,;][^,。;\d]{1,10}\d{2,4}年|(?:停薪留职|生(?:了)?(?:孩子|小孩|娃)|停了|断了)[^。;]{0,24}(?:先前|之前|早先|原先)(?:是|从|在)?\d[^。;]{0,8}(?:进|开始|入职|上班|[干做])/

/** Whether it was work of an engineer's they cannot tell; 打杂 hardly was, and is asked about. */
const UNSURE =
  /(?:不(?:知道|清楚|晓得|确定)|说不(?:准|好|清))[^,。;]{0,4}算不算(?:是)?(?:技术|专业|相关)[^,。;]{0,4}|[打做]杂(?:活|工)?/

function noWork({ text }: Message, spans: readonly Span[]): Found[] {
  if (spans.length > 0) return []
  const place = placeOf(text, /(?:没有?|还没)(?:参加|开始)?(?:过)?(?:任何)?(?:工作(?:过|经验|经历)|上过班)/)
  return place ? [{ list: 'work', none: place }] : []
}
