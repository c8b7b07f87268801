import { saysInterrupted } from '../../asides.ts'
import { comingsAndGoings } from '../../comings.ts'
import { numeral } from '../../numbers.ts'
import { swallowedIn } from '../../otherWork.ts'
import { goOnTogether } from '../../spans.ts'
import { GOES_ON, nextClause, placeOf, startFromLength } from '../around.ts'
import { dateLeaf } from '../dateTokens.ts'
import { DOES, ending, OTHER_MATTER } from '../doing.ts'
import type { Clause, DateToken, Extractor, Found, Leaf, Message, Place } from '../found.ts'
import { ofInsurance } from './insurance.ts'
import { sinceGraduation } from './sinceGraduation.ts'
import { isRange, type Span, tidied, UNCHANGED } from './workSpans.ts'

interface Put {
  readonly spans: Span[]
  readonly found: Found[]
  readonly used: Set<DateToken>
}

/** 算起到现在十七年: what was done then stands behind the comma. */
const ONLY_ON = /^(?:算|起|开始|至今|到现在|到今天|一直|有|了|已经?|(?:\d{1,2}|[一二两三四五六七八九十]{1,3})年|\s)+$/
const RESULT =
  /做了?(?:个|一个|\d|[一二两三四五六七八九十])(?:个|项)?(?:课题|项目)|[做干]了?(?:\d[\d.]*|[一二两三四五六七八九十百千几]+)(?:个)?(?:多|来)?(?:万|亿|千万)|产值|营收|销售额/

/** 工作经历: each stretch of work with its beginning and end. */
export const work: Extractor = (message) => {
  if (message.asked?.startsWith('titles.appointments') && OF_LETTERS.test(message.text) && !DOES.test(message.text))
    return []
  const spans: Span[] = []
  const found: Found[] = []
  const used = new Set<DateToken>()
  const within = swallowedIn(message.text.replaceAll('。', ','), message.today)
  const came = within ? null : cameAndWent(message)
  if (came) return came
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
  const unsure = placeOf(message.text, UNSURE)
  if (unsure) found.push({ about: '工作经历.相关', leaf: { ...unsure, why: 'incomplete' } })
  // 十几年 is told to the month by the day it began.
  const exact = spans.some(({ begun }) => begun)
  const rough = exact ? found.findIndex((entry) => 'about' in entry && entry.about === '工作经历.起') : -1
  if (rough >= 0) found.splice(rough, 1)
  const told = found.some((entry) => 'list' in entry)
  const open = found.some((entry) => 'about' in entry && entry.about.startsWith('工作经历'))
  if (!told && !open) found.push(...noWork(message, spans))
  if (within && spans.length > 0) {
    const places = spans.flatMap(({ from, to }) => [...(from ? [from] : []), ...(to ? [to] : [])])
    const leaf = { from: Math.min(...places.map(({ from }) => from)), to: Math.max(...places.map(({ to }) => to)) }
    const value = within.spans === undefined ? {} : { value: within.spans }
    return [...found, { about: '工作经历', leaf: { ...leaf, ...value, why: 'ambiguous' } }]
  }
  const stretches = tidied(spans)
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

/** 11年进厂 15年下岗 18年又进厂; null where nobody tells of having left. */
function cameAndWent({ text, today }: Message): Found[] | null {
  const came = comingsAndGoings(text, today)
  if (came === null) return null
  const { from, to } = came
  if (came.unsaid) return [{ about: '工作经历', leaf: { from, to, why: 'ambiguous' } }]
  const items = came.spans.map((span): Found => {
    const end = span.to === undefined ? {} : { to: { from, to, value: span.to } }
    return { list: 'work', item: { from: { from, to, value: span.from }, ...end } }
  })
  return [...items, { used: { from, to } }]
}

/** Asked for letters of appointment: 两段，2017年到2020年在原单位，… */
const OF_LETTERS = /[分有聘][两二三四]段|第[一二]段|[原老现新]单位/

const IDLE = /休息了|歇了|在家(?:带|休|待|歇)|待业|失业|生孩子|带孩子|坐月子|(?:在|去)(?:部队|当兵)/

/** Whether it was work of an engineer's they cannot tell; 打杂 hardly was, and is asked about. */
const UNSURE =
  /(?:不(?:知道|清楚|晓得|确定)|说不(?:准|好|清))[^,。;]{0,4}算不算(?:是)?(?:技术|专业|相关)[^,。;]{0,4}|[打做]杂(?:活|工)?/

/** 一直在泵厂, 设备管理 */
const STEADY =
  /一直(?:都)?(?:在|是)[^,。;]{0,10}(?:厂|公司|单位|企业|车间)|^\s*(?:设备|工艺|技术|质量|生产|机械|产品|模具|电气)(?:管理|维修|维护|设计|检验|研发)\s*$/
/** 97年进国营机械厂到03年 */
const FAR = /^(?:就|才|我)?[进去在到入][^,。;\d]{1,12}(?:到|至)$/
const DEED = /评|聘|考|取得|拿|毕业|升|退休前/
/** 在镇政府上班: work there counts apart. */
const OFFICE =
  /在[^,。;\d]{0,8}(?:政府|机关|街道办?(?!口)|管委会|[县市区]委|(?:经信|工信|科技|质监|市场监管|住建|建设|交通|水利|农业|环保|安监|应急|财政|税务|人社|公安|教育|发改|城管|工商)局)/

const TECHNICAL = /(?:搞|做|干|从事)(?:起)?(?:了)?(?:专业)?技术(?!员|部|支持|服务|负责|总)(?:工作)?/
const START =
  /^(?:份|年)?(?:的)?(?:时候)?(?:开始|起|以来|至今|参加工作|入职|跳|换到|进|入厂|参工|就|到|至|-|~|一直|后?在)/
const NOT_WORK_BEHIND =
  /^[^,。;]{0,8}?(?:毕业|聘|评|考|取得|拿|出生|生(?!产)|缴|交(?!付)|获|发表|授权|升|入学|读|买|结婚|公需|学时|合格|优秀|认定|转正(?!,?[^,。;]{0,3}开始)|通过)/

function dated(message: Message, clause: Clause, tokens: readonly DateToken[], { spans, found, used }: Put): void {
  const { text } = message
  for (const [index, token] of tokens.entries()) {
    if (used.has(token)) continue
    const next = tokens[index + 1]
    const between = next ? text.slice(token.to, next.from) : ''
    const far = next !== undefined && FAR.test(between) && !DEED.test(text.slice(next.to, next.to + 8))
    const paired = next !== undefined && (far || /^[^,。;\d]{0,3}(?:到|至|-|~|—)[^,。;\d]{0,2}$/.test(between))
    const after = paired ? next.to : token.to
    const stop = (paired ? tokens[index + 2] : next)?.from ?? clause.to
    const behind = text.slice(after, stop)
    const before = text.slice(clause.from, token.from)
    const ahead = nextClause(message, clause)
    // 2012到2016，在A厂做设计: what was done may stand behind the comma.
    const beyond =
      behind.replace(ONLY_ON, '').trim() === '' &&
      ahead &&
      !message.dates.some(({ from }) => from >= ahead.from && from < ahead.to)
        ? ahead.text
        : ''
    const doing = beyond === '' ? behind : beyond
    if (!paired && (NOT_WORK_BEHIND.test(behind) || /聘(?:任|用|期|书)?(?:于|从|自|是|:|\()*$/.test(before))) continue
    if (paired && /聘|社保|读|学习|上学|合格|优秀|考核|学时|缴|交/.test(doing.slice(0, 12) + before.slice(-8))) continue
    const previous = message.clauses[message.clauses.indexOf(clause) - 1]
    const since = /^\s*(?:起|开始)(?:的)?\s*$/.test(behind) && before.trim() === ''
    const prior =
      (paired || GOES_ON.test(behind) || (since && STEADY.test(previous?.text ?? ''))) &&
      (since || isRange(clause.text)) &&
      previous &&
      (DOES.test(previous.text) || STEADY.test(previous.text) || UNCHANGED.test(clause.text)) &&
      !OTHER_MATTER.test(previous.text)
    const atWork =
      far ||
      DOES.test(doing) ||
      /^(?:就|才|又|我|也|份|开始|起|至今|到现在|一直)*(?:在|进|到(?!现在|目前|如今|今))[^,。;]{0,12}(?:厂|公司|单位|集团|企业|[私国外民央]企|政府|(?<![学医])院|所|车间|科(?!技)|部|班组|现在这里|这里|这边)/.test(
        doing,
      )
    const named =
      (paired || GOES_ON.test(behind)) &&
      /^(?:至今|到现在|,)?[^,。;\d]{0,10}(?:厂|公司|集团|单位|科技|重工|机械|[阀泵电机]业)/.test(doing)
    const lead =
      /(?:参加工作|工作|入职|进厂|进公司|上班|从业|干活|[干进入做]这(?:一)?行|入行|[干做搞](?:技术|机械|设备|模具|设计|工艺|机电|电气|这个|这块|这)(?:这一?块|这个|方面|工作)?)(?:的)?(?:时间|日期)?(?:是|从|为|:|于|在|,|\s)*$/.test(
        before,
      )
    const begun =
      !paired && /^(?:就)?(?:开始|起)(?:[干做搞])?(?:的)?(?:吧|了)?\s*$/.test(behind)
        ? lengthBefore(message, clause, token)
        : null
    if (begun) {
      used.add(token)
      if (begun.fits) spans.push({ from: dateLeaf(token), to: { ...begun.place, value: '至今' }, begun: true })
      else {
        // 干了十年了，09年开始: thirteen by now, and so it is asked.
        spans.splice(0, spans.length, ...spans.filter(({ reckoned }) => !reckoned))
        const leaf = { from: begun.place.from, to: token.to, value: [{ from: token.date }] }
        found.push({ about: '工作经历', leaf: { ...leaf, why: 'ambiguous' } })
      }
      continue
    }
    // 毕业就进了现在的公司，2014年7月
    const entered =
      !paired &&
      before.trim() === '' &&
      /^(?:份)?\s*$/.test(behind) &&
      previous?.sentence === clause.sentence &&
      /[进到来](?:了|的)?(?:现在|目前|这)(?:的|家|个)?[^,。;\d]{0,6}(?:公司|厂|单位|企业)(?:里)?$/.test(previous.text)
    if (entered) {
      used.add(token)
      spans.push({ from: dateLeaf(token), to: { from: token.from, to: token.to, value: '至今' } })
      continue
    }
    const listed = (paired || GOES_ON.test(behind)) && isRowOfWork(text, token)
    if (!atWork && !lead && !named && !prior && !listed) continue
    // 社保在瑞安交,从10年3月到现在民营企业: the span is of what was spoken of.
    if (!lead && !DOES.test(clause.text) && ofInsurance(message, clause)) continue
    if (!lead && /社保|参保|五险|聘(?:任|期|书)?|学时/.test(before.slice(-10))) continue
    if (OTHER_MATTER.test(doing.split(/,/)[0] ?? '') && !lead) continue
    if (paired) {
      used.add(token).add(next)
      const office =
        placeOf(text, OFFICE, { from: after, to: stop }) ?? (prior && previous ? placeOf(text, OFFICE, previous) : null)
      const kind = office && !TECHNICAL.test(behind) ? { kind: { ...office, value: '机关' } } : {}
      spans.push({ from: dateLeaf(token), to: dateLeaf(next, 'taken'), ...kind })
      continue
    }
    const starting = START.test(behind) || lead || /(?:从|自|打)$/.test(before) || DOES.test(behind)
    if (!starting || /^(?:年)?(?:底|初)?(?:以|之)?前/.test(behind)) continue
    used.add(token)
    const fits = lengthFits(token, behind, message)
    if (fits === false) {
      const value = [{ from: token.date }]
      found.push({ about: '工作经历', leaf: { from: token.from, to: stop, why: 'ambiguous', value } })
      continue
    }
    const ends = ending(message, clause, after, stop)
    const still = /(?:现在|目前)(?:的)?这(?:个|家)?[^,。;]{0,4}(?:是)?$/.test(before)
      ? { from: token.from, to: stop, value: '至今' }
      : null
    const steady = since && prior ? { from: token.from, to: stop, value: '至今' } : null
    const now = ends ?? still ?? steady ?? (fits ? { from: token.to, to: stop, value: '至今' } : null)
    const technical = placeOf(text, TECHNICAL, { from: after, to: stop })
    const kind = technical ? { kind: { ...technical, value: '专业技术' } } : {}
    const moved = /^(?:份|就|才|又|被|我)*(?:调|转|分)/.test(behind)
    spans.push({ from: dateLeaf(token), ...(now ? { to: now } : {}), ...kind, moved })
  }
}

/** 2014.03-2019.08 乐清电器 工艺工程师, below 工作经历. */
function isRowOfWork(text: string, { from }: DateToken): boolean {
  const start = text.lastIndexOf('\n', from) + 1
  const [row = ''] = text.slice(start).split('\n')
  return (
    start > 0 &&
    text.slice(start, from).trim() === '' &&
    /工作(?:经历|简历|履历)/.test(text.slice(0, start)) &&
    !/教育经历|学习经历/.test(text.slice(0, start)) &&
    !/学校|学院|大学|社保|聘|评|毕业|待业/.test(row)
  )
}

/** 干了十几年了，从09年7月开始的: the length that the day begins, in its clause or the one before, and whether the two fit. */
function lengthBefore({ text, clauses, today }: Message, clause: Clause, { from, date }: DateToken) {
  const before = clauses[clauses.indexOf(clause) - 1]
  const start = before !== undefined && before.sentence === clause.sentence ? before.from : clause.from
  const said = LENGTH_BEFORE.exec(text.slice(start, from))
  if (!said || date === undefined) return null
  const place: Place = { from: start + said.index, to: from }
  const years = numeral(said[1] ?? '')
  const passed = Number(today.slice(0, 4)) - Number(date.slice(0, 4))
  return { place, fits: years === null || Math.abs(passed - years) <= 1 || (said[2] !== undefined && years <= passed) }
}

const LENGTH_BEFORE =
  /[干做搞待](?:了)?\s?(\d{1,2}|[一二两三四五六七八九十好几]{1,3})\s?(多|来)?\s?(?:个)?年(?:多|头)?(?:的)?\p{Script=Han}{0,4}?(?:了)?[\s,]*(?:我)?(?:是)?[从自打]?\s*$/u

/** 97年干了20年: whether the length reaches to today; null when none is told. It may have ended, or begun later. */
function lengthFits(token: DateToken, behind: string, { today }: Message): boolean | null {
  const said = /^(?:就|开始)?[干做搞](?:了|过)?\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?年/.exec(behind)
  const years = said ? numeral(said[1] ?? '') : null
  if (years === null || token.date === undefined) return null
  return Math.abs(Number(token.date.slice(0, 4)) + years - Number(today.slice(0, 4))) <= 1
}

/** 干了六年: begun so long ago. Beside a year the two may not fit together, and what they mean is asked. */
function lengthOf(message: Message, clause: Clause, own: readonly DateToken[], spans: Span[], found: Found[]): void {
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
  if (/断(?:了|过|档)|没(?:有)?(?:上班|工作|干)|歇|待业|失业/.test(clause.text)) {
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
  const leaf = startFromLength(text, clause, message.today)
  if (leaf === null) return
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

/** 干了好多年, 一千年前就在干. */
const NO_FIGURE =
  /(?:[好很许]多|多|好些|不少)年(?!前毕业|轻)|有些年头|大半辈子|一辈子|[几上]?[百千万]年|(?:小|几|十几|好几|几十)年(?!前)/

/** 我以前在机关 在经信局干了5年: told of a time that is over. */
function inThePast(message: Message, clause: Clause): boolean {
  const before = message.clauses[message.clauses.indexOf(clause) - 1]
  if (before === undefined || before.sentence !== clause.sentence || /现在|目前|如今/.test(clause.text)) return false
  return /以前|之前|原来|过去|曾经?|早年/.test(before.text) && !/现在|目前/.test(before.text)
}

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

function noWork({ text }: Message, spans: readonly Span[]): Found[] {
  if (spans.length > 0) return []
  const place = placeOf(text, /(?:没有?|还没)(?:参加|开始)?(?:过)?(?:任何)?(?:工作(?:过|经验|经历)|上过班)/)
  return place ? [{ list: 'work', none: place }] : []
}
