import { numeral } from '../../numbers.ts'
import { GOES_ON, hits, nextClause, placeOf, startFromLength } from '../around.ts'
import { clauseAt } from '../clauses.ts'
import { dateLeaf } from '../dateTokens.ts'
import type { Clause, DateToken, Extractor, Found, Leaf, Message, Place } from '../found.ts'
import { MOUNTAIN_COUNTIES } from '../regions.ts'

interface Span {
  from?: Leaf
  to?: Leaf
}

/** Where results of one message go. */
interface Put {
  readonly spans: Span[]
  readonly found: Found[]
  readonly used: Set<DateToken>
}

/** Doing: what makes a date or a length one of work. */
const DOES =
  /[干做搞](?!到位|证|好|过题|完|证明|手续|申报|材料)|从事|工作(?!证|居住|岗|室|量|总结|日)|上班|参加工作|入职|进(?:的)?(?:厂|公司|单位|现在|这家|了)|入厂|就职|任职于|工龄|从业|经验|实习后|参工|待(?:了|过)|在(?=[^,。;]{1,12}(?:厂|公司|集团|单位)(?!.*缴|.*交))/
/** Work that is no 专业技术工作, and lengths of other things. */
const OTHER_MATTER =
  /社保|五险|医保|养老|公积金|聘|考核|学时|论文|专利|课题|项目|毕业[了已有满]|读|学制|助工|工程师|技术员|技师|高级工|中级工|销售|业务员|跑业务|司机|开车|外卖|保安|当兵|服役|会计|后勤|食堂|做生意|开店|厨师|行政工作|文员|仓管|推荐/
const RESULT = /做了?(?:个|一个|\d|[一二两三四五六七八九十])(?:个|项)?(?:课题|项目)/

/** 工作经历: each stretch of work with its beginning and end. */
export const work: Extractor = (message) => {
  const spans: Span[] = []
  const found: Found[] = []
  const used = new Set<DateToken>()
  for (const clause of message.clauses) {
    if (RESULT.test(clause.text)) continue
    const own = message.dates.filter((token) => token.from >= clause.from && token.to <= clause.to && !used.has(token))
    if (own.length > 0) dated(message, clause, own, { spans, found, used })
    if (DOES.test(clause.text) && !OTHER_MATTER.test(clause.text)) lengthOf(message, clause, own, spans, found)
  }
  sinceGraduation(message, spans, found)
  found.push(...noWork(message, spans))
  for (const span of spans) {
    const item: Record<string, Leaf> = {}
    if (span.from) item.from = span.from
    if (span.to) item.to = span.to
    if (Object.keys(item).length > 0) found.push({ list: 'work', item })
  }
  return found
}

const START = /^(?:份|年)?(?:的)?(?:时候)?(?:开始|起|以来|至今|参加工作|入职|进|入厂|参工|就|到|至|-|~|一直|后?在)/
const NOT_WORK_BEHIND =
  /^[^,。;]{0,8}?(?:毕业|聘|评|考|取得|拿|出生|生(?!产)|缴|交(?!付)|获|发表|授权|升|入学|读|买|结婚|公需|学时|合格|优秀|认定|转正|通过)/
const IN_MOUNTAIN = new RegExp(`(?:${MOUNTAIN_COUNTIES})(?:县|区|市)?`)

function dated(message: Message, clause: Clause, tokens: readonly DateToken[], { spans, found, used }: Put): void {
  const { text } = message
  for (const [index, token] of tokens.entries()) {
    if (used.has(token)) continue
    const next = tokens[index + 1]
    const between = next ? text.slice(token.to, next.from) : ''
    const paired = next !== undefined && /^[^,。;\d]{0,3}(?:到|至|-|~|—)[^,。;\d]{0,2}$/.test(between)
    const after = paired ? next.to : token.to
    const stop = (paired ? tokens[index + 2] : next)?.from ?? clause.to
    const behind = text.slice(after, stop)
    const before = text.slice(clause.from, token.from)
    const ahead = nextClause(message, clause)
    // 2012到2016，在A厂做设计: what was done may stand behind the comma.
    const beyond =
      behind.trim() === '' && ahead && !message.dates.some(({ from }) => from >= ahead.from && from < ahead.to)
        ? ahead.text
        : ''
    const doing = behind.trim() === '' ? beyond : behind
    if (!paired && NOT_WORK_BEHIND.test(behind)) continue
    if (paired && /聘|社保|读|学习|上学|合格|优秀|考核|学时|缴|交/.test(doing.slice(0, 12) + before.slice(-8))) continue
    const atWork =
      DOES.test(doing) || /^(?:就|才|又|我|也|份)?(?:在|进|到)[^,。;]{0,12}(?:厂|公司|单位|集团|企业|院|所)/.test(doing)
    const named =
      (paired || GOES_ON.test(behind)) && /^(?:至今|到现在|,)?[^,。;\d]{0,10}(?:厂|公司|集团|单位)/.test(doing)
    const lead =
      /(?:参加工作|工作|入职|进厂|进公司|上班|从业|干活|干这行)(?:时间|日期)?(?:是|从|为|:|于|在|,|\s)*$/.test(before)
    if (!atWork && !lead && !named) continue
    if (OTHER_MATTER.test(doing.split(/,/)[0] ?? '') && !lead) continue
    if (IN_MOUNTAIN.test(clause.text) && paired) {
      used.add(token).add(next)
      continue
    }
    if (paired) {
      used.add(token).add(next)
      spans.push({ from: dateLeaf(token), to: dateLeaf(next, 'taken') })
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
    const now = ends ?? (fits ? { from: token.to, to: stop, value: '至今' } : null)
    spans.push({ from: dateLeaf(token), ...(now ? { to: now } : {}) })
  }
}

/** 97年干了20年: whether the length reaches to today; null when none is told. It may have ended, or begun later. */
function lengthFits(token: DateToken, behind: string, { today }: Message): boolean | null {
  const said = /^(?:就|开始)?[干做搞](?:了|过)?\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?年/.exec(behind)
  const years = said ? numeral(said[1] ?? '') : null
  if (years === null || token.date === undefined) return null
  return Math.abs(Number(token.date.slice(0, 4)) + years - Number(today.slice(0, 4))) <= 1
}

/** 至今 in the clause or the one behind, or 起一直…, which goes on. */
function ending(message: Message, clause: Clause, from: number, to: number): Leaf | null {
  const here = placeOf(message.text, GOES_ON, { from, to }) ?? placeOf(message.text, /一直|至今|现在还/, { from, to })
  if (here) return { ...here, value: '至今' }
  const next = nextClause(message, clause)
  if (next === null || /聘|缴|交|社保|\d{2,4}年/.test(next.text)) return null
  const there = placeOf(
    message.text,
    /至今|一直(?:都)?(?:在)?(?:干|做|搞|没换|没变|没动)?|(?:干|做|搞|工作)到(?:现在|今)|到现在|现在还在(?:干|做|搞|那|这)/,
    next,
  )
  return there ? { ...there, value: '至今' } : null
}

/** 干了六年: begun so long ago. Beside a year the two may not fit together, and what they mean is asked. */
function lengthOf(message: Message, clause: Clause, own: readonly DateToken[], spans: Span[], found: Found[]): void {
  const { text } = message
  const said = placeOf(
    text,
    /(?:\d{1,2}(?:\.5)?|[一二两三四五六七八九十]{1,3}|半|十几|几十|好几|几)\s?(?:多|来|余)?\s?(?:个)?(?:多)?(?:年|月)(?![底初末]|\d{1,2}月)(?:半|多)?/,
    clause,
  )
  if (!said || own.some((token) => token.from < said.to && said.from < token.to)) return
  const behind = text.slice(said.to, clause.to)
  const before = text.slice(clause.from, said.from)
  if (/^(?:前|后|以前|之前|以后|级|制|内)/.test(behind) || /第$/.test(before)) return
  if (/(?:以前|之前|曾经?|原来|过去|早年|年轻时)/.test(before)) {
    found.push({ about: '工作经历', leaf: { ...said, why: 'incomplete' } })
    return
  }
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
  else spans.push({ from: leaf, to: { from: leaf.from, to: leaf.to, value: '至今' } })
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

const SINCE_GRADUATION =
  /毕业(?:了)?(?:以后|之后|后|至今|以来|出来)?(?:就|便|后就|,|\s)*(?:一直|开始|至今|进(?:厂|公司|单位|现在)|到现在|在(?:厂|现在|这)|分配)[^,。;\n]{0,16}/

/** A job since graduation: 15年毕业后一直在厂里搞设计. */
function sinceGraduation(message: Message, spans: Span[], found: Found[]): void {
  if (spans.length > 0) return
  const { text, dates, clauses } = message
  const since = /毕业(?:以后|之后|后|出来)?(?:就|便)?[,\s]?(?:就|便)?(?:一直|至今|到现在)/
  for (const { from, to, match } of hits(text, new RegExp(SINCE_GRADUATION.source, 'g'))) {
    const linked = /毕业(?:了)?(?:以后|之后|后|至今|以来|出来|就|便)/.test(match[0])
    const date = dates.filter((token) => token.to <= from && from - token.to < 24).at(-1)
    const clause = clauseAt(clauses, from)
    const works = DOES.test(match[0].slice(2)) || /至今|到现在|进厂|进公司/.test(match[0])
    if (!works || /聘|缴|交社|读/.test(match[0]) || clause === null) continue
    const goes = since.test(match[0]) || GOES_ON.test(text.slice(from, to + 12)) || /一直/.test(match[0])
    const place: Place = { from, to }
    if (date?.date === undefined || date.why !== undefined) {
      if (date === undefined) found.push({ about: '工作经历.起', leaf: { ...place, why: 'incomplete' } })
      continue
    }
    const start = date.date.length === 10 ? date.date.slice(0, 7) : date.date
    if (linked)
      spans.push({ from: { from: date.from, to, value: start }, ...(goes ? { to: { ...place, value: '至今' } } : {}) })
    else
      found.push({
        about: '工作经历',
        leaf: { from: date.from, to, why: 'incomplete', value: [{ from: start, to: '至今' }] },
      })
    return
  }
  for (const clause of clauses) {
    if (
      /^\s*(?:后来|之后|然后|就|我)?一直/.test(clause.text) &&
      DOES.test(clause.text) &&
      !OTHER_MATTER.test(clause.text)
    ) {
      const before = dates.filter(({ to }) => to <= clause.from).at(-1)
      const candidate =
        before?.date && before.why === undefined && /毕业/.test(text.slice(before.from, clause.from))
          ? { value: [{ from: before.date, to: '至今' }] }
          : {}
      found.push({ about: '工作经历', leaf: { from: clause.from, to: clause.to, why: 'incomplete', ...candidate } })
      return
    }
  }
}

function noWork({ text }: Message, spans: readonly Span[]): Found[] {
  if (spans.length > 0) return []
  const place = placeOf(
    text,
    /(?:没有?|还没)(?:参加|开始)?(?:过)?(?:任何)?(?:工作(?:过|经验|经历)|上过班|上班(?=,|。|$))/,
  )
  return place ? [{ list: 'work', none: place }] : []
}
