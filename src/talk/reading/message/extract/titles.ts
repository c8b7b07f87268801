import { addDays, addYears } from '../../../../dossier/date.ts'
import type { TitleLevel } from '../../../../dossier/vocabulary.ts'
import { numeral } from '../../numbers.ts'
import { deniedAt, finder } from '../../words.ts'
import { around, GOES_ON, hits, nextClause, placeOf, startFromLength } from '../around.ts'
import { clauseAt } from '../clauses.ts'
import { dateLeaf } from '../dateTokens.ts'
import type { DateToken, Extractor, Found, Leaf, Message, Place } from '../found.ts'
import { EDUCATION_WORDS, SKILL_WORDS, TITLE_WORDS, type TitleWord } from '../levels.ts'

interface Span {
  from?: Leaf
  to?: Leaf
}

/** One title while it is put together; mentions of the same level are one title. */
interface Draft {
  readonly level: TitleLevel
  readonly places: Place[]
  readonly leaf: Leaf
  obtained?: Leaf
  specialty?: Leaf
  readonly spans: Span[]
  never?: Place
}

type Deed = 'obtained' | 'appointed' | 'both'
interface DeedWord {
  readonly deed: Deed
}

const findTitles = finder(TITLE_WORDS)
const findOther = finder(
  [...SKILL_WORDS, ...EDUCATION_WORDS].map(({ word, of }) => (of === undefined ? { word } : { word, of: true })),
)
const deeds = (deed: Deed, words: string) => words.split(' ').map((word) => ({ word, of: { deed } }))
const findDeeds = finder<DeedWord>([
  ...deeds(
    'obtained',
    '评上 评的 评到 评了 评过 评为 评定 评出 评下来 评 取得 获得 拿到 拿的 拿了 拿证 拿 考出 考取 考到 考的 考过 考了 认定 初定 发的 发证 证书 批下来 批的 批 过的 通过 下证 资格 证',
  ),
  ...deeds('appointed', '聘任 聘用 聘的 聘上 聘了 聘为 聘书 聘期 续聘 受聘 聘到 聘请 聘着 聘 任职 上岗'),
  ...deeds('both', '评聘'),
  ...[
    '聘书没',
    '评审',
    '评价',
    '考核',
    '证明',
    '评优',
    '毕业证',
    '毕业证书',
    '聘请专家',
    '考试',
    '身份证',
    '评过奖',
    '招聘',
    '批量',
    '应聘',
    '返聘',
    '拿奖',
    '拿工资',
  ].map((word) => ({ word })),
])

const BESIDE = /评|聘|职称|取得|拿|考出|考取|资格/
/** 两个高工推荐我: others' titles. */
const OTHERS_BEFORE =
  /(?:[\d一二两三四五六七八九十几]\s?(?:个|位|名)|专家|有人|找了?|推荐人)(?:[\p{Script=Han}]{0,6})$/u
const AS_POST =
  /(?:做|当|担任|岗位是|职务是|职位是|岗位|职务|名义|应聘|干(?:了|过)?)(?:了|过|的是|着)?(?:一个|一名|个|名)?$/

/** 职称: level, 专业, when obtained, when appointed; several of them. */
export const titles: Extractor = (message) => {
  const drafts: Draft[] = []
  const found: Found[] = []
  for (const { start, end, of } of findTitles(message.text))
    mention(message, { from: start, to: end }, of, drafts, found)
  specialties(message, drafts)
  const dated = new Set<DateToken>()
  for (const token of message.dates) dateOf(message, token, drafts, dated, found)
  withoutDates(message, drafts, found)
  found.push(...none(message, drafts))
  if (drafts.length === 0) found.push(...appointmentsOfNone(message))
  for (const draft of drafts) found.push({ list: 'titles', item: itemOf(draft) })
  return found
}

function mention(message: Message, place: Place, of: TitleWord, drafts: Draft[], found: Found[]): void {
  const { text } = message
  const { before, behind } = around(message, place)
  const denied =
    deniedAt(text, place.from) ||
    /(?:没有?|未|还没)[^,。;]{0,4}(?:评|聘|拿|考|取得)(?:过|到|上|得)?(?:什么)?$/.test(before)
  if (
    denied ||
    OTHERS_BEFORE.test(before) ||
    /^(?:们|以上|及以上|推荐|签字|署名|愿意|条件|要求|标准|岗位|评审)/.test(behind)
  ) {
    found.push({ used: place })
    return
  }
  if (/^(?:职称|证书?|资格证?书?)?(?:还)?(?:没有?|未)(?:评|拿到|下来|过|有|考)/.test(behind)) {
    found.push({ used: place })
    return
  }
  const after = nextClause(message, around(message, place).clause)
  const toldNext =
    behind.trim() === '' &&
    after !== null &&
    findTitles(after.text).length === 0 &&
    /^[^,。;]{0,12}(?:评|取得|聘)(?!书)/.test(after.text)
  const plainEngineer = text.slice(place.from, place.to) === '工程师'
  if ((plainEngineer || of.only === 'needed') && AS_POST.test(before) && !/^(?:职称|证|资格)/.test(behind)) {
    found.push({ used: place })
    return
  }
  const beside =
    /^(?:的)?(?:职称|证|资格|\d{2,4}年?(?:评|取得|拿|考))/.test(behind) ||
    BESIDE.test(before.slice(-6)) ||
    /职称(?:是|为|:|,|\s)*$/.test(text.slice(Math.max(0, place.from - 5), place.from)) ||
    /^(?:是)?[^,。;]{0,12}(?:评|取得|拿到|拿的)/.test(behind)
  const fits = beside || toldNext
  const had = /(?:有|有个|有了|是)(?:个|了|的)?$/.test(before) && (behind === '' || /^(?:了|的|啊|,)$/.test(behind))
  if (
    of.level === '技术员' &&
    !fits &&
    of.only === 'needed' &&
    message.asked !== 'titles' &&
    /^(?:我)?(?:现在|就)?(?:是|:)?$/.test(before.trim())
  ) {
    found.push({ about: '职称.名称', leaf: { ...place, value: of.level, why: 'ambiguous' } })
    return
  }
  if (of.only === 'needed' && !fits && !(had && text.slice(place.from, place.to) === '中级')) return
  if (of.only === 'unclear') {
    const asked = message.asked?.startsWith('titles') === true
    if (/^(?:工|技)/.test(behind)) return
    if (!asked) {
      found.push({ about: '职称.名称', leaf: { ...place, value: of.level, why: 'ambiguous' } })
      return
    }
  }
  const same = drafts.find(({ level }) => level === of.level)
  if (same) same.places.push(place)
  else drafts.push({ level: of.level, places: [place], leaf: { ...place, value: of.level }, spans: [] })
}

const OWN = '机电|机械|机械类|机电类|机械工程|机电工程|机械设计'
const OTHER =
  '建筑|土木|化工|土建|给排水|暖通|造价|环境|环保|食品|纺织|会计|经济|计算机|园林|市政|水利|测绘|交通|轻工|医药|其他|别的'
const BEFORE_TITLE = new RegExp(`(?:(${OWN})|(${OTHER}))(?:工程)?(?:专业|类|方面)?(?:的)?$`)
const BEHIND_TITLE = new RegExp(
  `^(?:职称)?(?:证书?)?(?:,|\\s|是|\\(|的|专业是|专业)*(?:(${OWN})|(${OTHER}))(?:工程)?(?:专业|类|方面)`,
)

function specialties({ text }: Message, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    for (const place of draft.places) {
      const own = text.slice(place.from, place.to)
      const inside = /^(机电|机械)/.exec(own)
      const before = text.slice(Math.max(0, place.from - 12), place.from)
      const match = inside ?? BEFORE_TITLE.exec(before) ?? BEHIND_TITLE.exec(text.slice(place.to, place.to + 16))
      if (!match || (!inside && /毕业|本科|大专|学的?|搞|干|做|年/.test(before.slice(-8)) && BEFORE_TITLE.test(before)))
        continue
      draft.specialty = { ...place, value: inside || match[1] !== undefined ? '机电' : '其他专业' }
    }
  }
}

/** The deed a date belongs to: told behind it up to the next date, else before it. */
function deedOf(message: Message, token: DateToken): { deed: Deed; place: Place; behind: boolean } | null {
  const { text, dates, clauses } = message
  const clause = clauseAt(clauses, token.from)
  if (clause === undefined) return null
  const nextDate = dates.find(({ from }) => from >= token.to && from < clause.to)
  const lastDate = dates.filter(({ to }) => to <= token.from && to > clause.from).at(-1)
  const joins = nextDate && /^[^,。;]{0,3}(?:到|至|-|~)[^,。;]{0,2}$/.test(text.slice(token.to, nextDate.from))
  const stop = joins
    ? (dates.find(({ from }) => from >= nextDate.to && from < clause.to)?.from ?? clause.to)
    : (nextDate?.from ?? clause.to)
  const [first] = findDeeds(text.slice(token.to, stop))
  const blocked =
    first && /毕业|起(?!聘|,?聘)|开始[干做搞]|一直[干做搞]|参加工作/.test(text.slice(token.to, token.to + first.end))
  if (first && !blocked)
    return { deed: first.of.deed, place: { from: token.to + first.start, to: token.to + first.end }, behind: true }
  const from = lastDate?.to ?? clause.from
  const last = findDeeds(text.slice(from, token.from)).at(-1)
  if (!last || /毕业/.test(text.slice(from + last.end, token.from))) return null
  return { deed: last.of.deed, place: { from: from + last.start, to: from + last.end }, behind: false }
}

/** The title a deed is about: named beside it, else the last thing spoken of, if that was a title. */
function titleFor(message: Message, drafts: readonly Draft[], token: Place, deed: Place): Draft | null {
  const { text, clauses } = message
  const clause = clauseAt(clauses, token.from)
  if (clause === undefined) return null
  const start = Math.min(token.from, deed.from)
  const mentions = drafts.flatMap((draft) => draft.places.map((place) => ({ draft, place })))
  const others = findOther(text).map(({ start: from, end: to }) => ({ draft: null, place: { from, to } }))
  const all = [...mentions, ...others].sort((a, b) => a.place.from - b.place.from)
  const nextDate = message.dates.find(({ from }) => from > Math.max(token.from, deed.from))?.from ?? clause.to
  const behind = all.find(
    ({ place }) => place.from >= Math.min(token.to, deed.to) && place.from < Math.min(clause.to, nextDate),
  )
  const before = all.filter(({ place }) => place.to <= start).at(-1)
  const besideBefore = before && before.place.from >= clause.from
  const lastDateBetween =
    besideBefore && message.dates.some(({ from, to }) => from >= before.place.to && to <= token.from)
  if (behind && (!besideBefore || lastDateBetween || behind.place.from - token.to <= 8) && behind.draft)
    return behind.draft
  if (besideBefore && !lastDateBetween) return before.draft
  if (behind) return behind.draft
  if (before) return before.draft
  return all.find(({ place }) => place.from >= clause.to)?.draft ?? null
}

function dateOf(message: Message, token: DateToken, drafts: Draft[], dated: Set<DateToken>, found: Found[]): void {
  if (dated.has(token) || drafts.length === 0) return
  const told = deedOf(message, token) ?? deedBefore(message, token)
  if (told === null) {
    if (!furtherSpan(message, token, drafts, dated)) undecided(message, token, drafts)
    return
  }
  const title = titleFor(message, drafts, token, told.place)
  if (title === null) return
  if (told.deed !== 'appointed') title.obtained = dateLeaf(token)
  const both = /并(?:被|且)?聘|同时(?:被)?聘|随[即后](?:被)?聘/.test(around(message, token).behind)
  if (told.deed === 'obtained' && !both) return
  const end = endFor(message, token, dated)
  const { behind } = around(message, token)
  const denied = /(?:没有?|未|不)(?:被|有)?$/.test(
    message.text.slice(Math.max(0, told.place.from - 3), told.place.from),
  )
  if (denied) return
  const isEnd = /(?:到|至|截止到?|止于)$/.test(message.text.slice(Math.max(0, token.from - 4), token.from))
  const last = title.spans.at(-1)
  if (isEnd && last?.from) last.to = dateLeaf(token, 'taken')
  else if (isEnd) title.spans.push({ to: dateLeaf(token, 'taken') })
  else if (/^(?:以|之)?前/.test(behind))
    found.push({ about: `职称.${title.level}.聘任`, leaf: { ...dateLeaf(token), why: 'incomplete' } })
  else title.spans.push({ from: dateLeaf(token), ...(end ? { to: end } : {}) })
}

/** 单位聘的助工，19年的: a bare date right behind a deed that has none. */
function deedBefore(message: Message, token: DateToken): ReturnType<typeof deedOf> {
  const { text, clauses, dates } = message
  const clause = clauseAt(clauses, token.from)
  const before = clause && clauses[clauses.indexOf(clause) - 1]
  if (!clause || !before || !/^[\s的是,]*$/.test(text.slice(clause.from, token.from) + text.slice(token.to, clause.to)))
    return null
  if (dates.some(({ from, to }) => from >= before.from && to <= before.to)) return null
  const last = findDeeds(before.text).at(-1)
  const named = findTitles(before.text).length > 0
  return last && named
    ? { deed: last.of.deed, place: { from: before.from + last.start, to: before.from + last.end }, behind: false }
    : null
}

/** A second stretch told by its dates alone, right behind the first: 聘期2019到2021年，2022年至今. */
function furtherSpan(message: Message, token: DateToken, drafts: readonly Draft[], dated: Set<DateToken>): boolean {
  const { text, clauses } = message
  const clause = clauseAt(clauses, token.from)
  const before = clause && clauses[clauses.indexOf(clause) - 1]
  if (!clause || !before || text.slice(clause.from, token.from).trim() !== '') return false
  const draft = drafts.find(({ spans }) =>
    spans.some(({ from }) => from && from.from >= before.from && from.to <= before.to),
  )
  const end = draft ? endFor(message, token, dated) : null
  if (!draft || !end || /[\u4e00-\u9fff]/.test(text.slice(end.to, clause.to).replace(/续聘|聘任?|年|月|日|的/g, '')))
    return false
  draft.spans.push({ from: dateLeaf(token), to: end })
  return true
}

/** Where an appointment that begins with a date ends: 到 another date, or 至今 in this clause or the next. */
function endFor(message: Message, token: DateToken, dated: Set<DateToken>): Leaf | null {
  const { text, dates } = message
  const { behind, clause } = around(message, token)
  const next = dates.find(({ from }) => from >= token.to)
  const between = next ? text.slice(token.to, next.from) : ''
  if (next && between.length <= 10 && /(?:到|至|-|~)[^,。;\d]{0,3}$/.test(between) && !/[。;]/.test(between)) {
    dated.add(next)
    return dateLeaf(next, 'taken')
  }
  const lasting = /^起?(?:,)?(?:聘期|聘|共|一共|为期)?(\d|[一二两三四五])年(?!\d|[一二三四五六七八九十]月)/.exec(behind)
  const years = lasting && token.date?.length === 10 ? numeral(lasting[1] ?? '') : null
  if (lasting && years !== null && token.date)
    return { from: token.to, to: token.to + lasting[0].length, value: addDays(addYears(token.date, years), -1) }
  const here = GOES_ON.exec(behind)
  if (here) return { from: token.to + here.index, to: token.to + here.index + here[0].length, value: '至今' }
  const after = nextClause(message, clause)
  if (
    after === null ||
    /\d{2,4}年/.test(after.text) ||
    !/聘|现在|今/.test(after.text) ||
    /[干做搞缴交]/.test(after.text)
  )
    return null
  const place = placeOf(text, GOES_ON, after)
  return place ? { ...place, value: '至今' } : null
}

/** 15年助工: 2015 or fifteen years, obtained or appointed. */
function undecided(message: Message, token: DateToken, drafts: readonly Draft[]): void {
  const { text } = message
  const { before, behind: rest } = around(message, token)
  const bare = before.trim() === '' && /^的?$/.test(rest.trim())
  for (const draft of drafts) {
    for (const place of draft.places) {
      const between = place.from >= token.to ? text.slice(token.to, place.from) : text.slice(place.to, token.from)
      if (
        (place.from < token.to && place.to > token.from) ||
        !(bare ? /^(?:\([^()]{1,8}\))?(?:的|是|有|职称|证书?|:|,|\s|\()*$/ : /^(?:的|是|职称|:|\s|\()*$/).test(
          between,
        ) ||
        draft.obtained
      )
        continue
      const behind = text.slice(Math.max(place.to, token.to), Math.max(place.to, token.to) + 6)
      if (/^[^,。;\s]{0,3}(?:毕业|起|开始|干|做|搞|到|至|-|~)/.test(behind) && place.to <= token.from) continue
      if (token.why === 'impossible') draft.obtained = dateLeaf(token)
      else draft.obtained = { ...dateLeaf(token), why: 'ambiguous' }
      return
    }
  }
}

/** What is told of appointments without a date: 聘到现在, 没聘过, 聘了五年. */
function withoutDates(message: Message, drafts: readonly Draft[], found: Found[]): void {
  const { text, clauses } = message
  const last = (at: number) => drafts.filter(({ places }) => places.some(({ from }) => from <= at)).at(-1) ?? drafts[0]
  for (const place of hits(
    text,
    /(?:没有?|未|还没|一直没|从没)(?:被|有|正式|单位|厂里|公司)?(?:聘(?:任|用|过|上|书)*)|聘书(?:也|都|还)?没有?|没给聘|(?:没有?|未)(?:下|发|给|拿到|办)(?:过)?聘书/g,
  )) {
    const draft = last(place.from)
    if (draft && draft.spans.length === 0) draft.never = { from: place.from, to: place.to }
    else if (!message.asked?.startsWith('titles.appointments')) found.push({ used: place })
  }
  for (const clause of clauses) {
    const word = /聘/.exec(clause.text)
    if (!word || /没|未|招聘|返聘|应聘/.test(clause.text)) continue
    const draft = last(clause.from + word.index)
    if (!draft) continue
    if (
      /当年(?:就|便|也)?(?:被|给)?(?:我)?聘/.test(clause.text) &&
      draft.spans.length === 0 &&
      typeof draft.obtained?.value === 'string' &&
      draft.obtained.why === undefined
    ) {
      draft.spans.push({ from: { from: clause.from, to: clause.to, value: draft.obtained.value.slice(0, 4) } })
      continue
    }
    const on = placeOf(
      text,
      /聘到(?:现在|今)|一直(?:都)?(?:在)?(?:被)?聘|(?:还|仍|正)在聘|在聘(?!期)|聘着|聘至今/,
      clause,
    )
    if (on && !message.dates.some((token) => token.from >= clause.from && token.to <= clause.to)) {
      const open = draft.spans.find(({ to }) => to === undefined)
      if (open) open.to = { ...on, value: '至今' }
      else if (draft.spans.length === 0) draft.spans.push({ to: { ...on, value: '至今' } })
      continue
    }
    if (draft.spans.length > 0 || /\d{4}|\d月/.test(clause.text)) continue
    const start = startFromLength(text, clause, message.today)
    if (start)
      found.push({
        about: `职称.${draft.level}.聘任`,
        leaf: {
          ...start,
          ...(start.value ? { value: [{ from: start.value, to: '至今' }] } : {}),
          why: start.why ?? 'incomplete',
        },
      })
  }
  lengths(message, drafts, found)
}

const LASTED = /(?:当|做|干|任|评上?|拿到?|是)?(?:了|有|已经?|满|快|都|也|超过|整整|,|\s)*$/

/** 当了15年助工, 助工满4年了: since when has to be asked. */
function lengths(message: Message, drafts: readonly Draft[], found: Found[]): void {
  const { text } = message
  for (const draft of drafts) {
    if (draft.spans.length > 0 || draft.obtained) continue
    for (const place of draft.places) {
      const { before, behind } = around(message, place)
      const ahead =
        /(?:当|做|任|干)(?:了|过|满)?\s?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})\s?年(?:半|多)?(?:的)?$/.exec(before)
      const after =
        /^(?:证|职称)?([^,。;\d一二两三四五六七八九十]{0,6})(?:\d{1,2}|[一二两三四五六七八九十]{1,3})\s?年(?!\d|[一二三四五六七八九十]月|评|拿|取|考|聘|的时候|毕业)(?:半|多|了)*/.exec(
          behind,
        )
      const within = ahead
        ? { from: place.from - ahead[0].length, to: place.from }
        : after && LASTED.test(after[1] ?? '')
          ? { from: place.to, to: place.to + after[0].length }
          : null
      if (within === null || message.dates.some((token) => token.from >= within.from && token.to <= within.to)) continue
      const start = startFromLength(text, within, message.today)
      if (start)
        found.push({
          about: `职称.${draft.level}.聘任`,
          leaf: {
            ...start,
            ...(start.value ? { value: [{ from: start.value, to: '至今' }] } : {}),
            why: start.why ?? 'incomplete',
          },
        })
      break
    }
  }
}

const NO_TITLE =
  /(?:没有?|无|还没有?|从没|从来没有?|一直没有?|未)(?:评过|评|取得过?|拿过|考过|参评过?|申报过|任何|什么|有|得过){0,3}(?:的)?职称(?!英语|外语|计算机|考试|论文|日语)|职称(?:也|都|还|一个|啥的?|什么的?|,)*(?:没有?|无|没评过?|还没评)(?!问题)|什么职称(?:也|都)没有?|没(?:有)?评过?(?:任何|什么)?职称/

function none({ text }: Message, drafts: readonly Draft[]): Found[] {
  if (drafts.length > 0) return []
  const place = placeOf(text, NO_TITLE)
  return place ? [{ list: 'titles', none: place }] : []
}

function itemOf(draft: Draft): Record<string, Leaf> {
  const { leaf, obtained, specialty, spans, never } = draft
  const item: Record<string, Leaf> = { level: leaf }
  if (specialty) item.specialty = specialty
  if (obtained) item.obtained = obtained
  if (spans.length > 0) item.appointments = appointments(spans)
  else if (never) item.appointments = { ...never, value: [] }
  return item
}

/** All spans as one leaf; one doubtful date puts them all in doubt, with what they seem to say. */
function appointments(spans: readonly Span[]): Leaf {
  const all = spans.flatMap(({ from, to }) => [from, to]).filter((leaf) => leaf !== undefined)
  const why = all.find((leaf) => leaf.why !== undefined)?.why
  const value = spans.map(({ from, to }) => ({
    ...(from?.value === undefined ? {} : { from: from.value }),
    ...(to?.value === undefined ? {} : { to: to.value }),
  }))
  const place = { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) }
  return { ...place, value, ...(why ? { why } : {}) }
}

/** 聘期2018年1月到2020年12月, and no word of which title: that has to be asked. */
function appointmentsOfNone({ text, clauses, dates }: Message): Found[] {
  return clauses.flatMap((clause): Found[] => {
    const word = /聘(?:书|期|任|的)|续聘/.exec(clause.text)
    const own = dates.filter((token) => token.from >= clause.from && token.to <= clause.to)
    const [first, second] = own
    if (!word || !first?.date || /没|招聘|返聘|应聘/.test(clause.text)) return []
    const ends = /(?:到|至)$/.test(text.slice(clause.from, first.from))
    if (ends)
      return [
        {
          about: '职称.聘任',
          leaf: { from: clause.from, to: clause.to, value: [{ to: first.date }], why: 'incomplete' },
        },
      ]
    const on = GOES_ON.test(text.slice(first.to, clause.to))
    const end = second?.date ?? (on ? '至今' : undefined)
    const value = [{ from: first.date, ...(end ? { to: end } : {}) }]
    return [{ about: '职称.聘任', leaf: { from: clause.from, to: clause.to, value, why: 'incomplete' } }]
  })
}
