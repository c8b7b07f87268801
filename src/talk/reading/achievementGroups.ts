import { type Doubt, type Draft, GRADED, isRanked, LEVELLED, leavesOf, strongest } from './achievementLeaves.ts'
import { type Part, partsOf, type Segment, segmentsOf } from './achievementSegments.ts'
import { type Cities, type KnownDate, MARKS, type Token, tokensOf } from './achievementTokens.ts'
import type { Category, Head } from './achievementWords.ts'

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Results said together: `3个实用新型都是第一` makes one group of three items. */
export interface Group {
  readonly category: Category
  readonly kind: string | undefined
  items: Draft[]
  /** How many was said. */
  counted: boolean
  /** The words alone tell no result (see `needs` of a head), and nothing else does yet. */
  weak: boolean
  /** Nothing but the word. */
  bare: boolean
  /** Said of the company or team: no fact of the person until a rank or role of the person's own is told. */
  foreign: boolean
  /** 申请中: no patent yet. */
  pending: boolean
  /** A prize of which only 奖 is said. */
  readonly unnamed: boolean
  /** Those of the items told of last: 其中核心1篇, and then its rank. */
  focus?: readonly Draft[]
  from: number
  to: number
}

/** Something told too vaguely to be taken. */
export interface Ask extends Stretch {
  readonly category: Category
  readonly key?: string
  readonly why: Doubt
  readonly value?: unknown
}

export interface Groups {
  readonly groups: readonly Group[]
  readonly asks: readonly Ask[]
  readonly denied: readonly (Stretch & { readonly category: Category })[]
  /** Understood to tell no result: 没有发明 of somebody who has other patents. */
  readonly used: readonly Stretch[]
  /** Pieces with something in them that nothing explains. */
  readonly unclear: readonly Stretch[]
}

export interface Reading {
  readonly dates: readonly KnownDate[]
  readonly cities: Cities | null
  /** The list the open question is about: 市一等奖 then opens an item of it. */
  readonly asked: Category | undefined
  /** The text may be about anything, so that a word alone, or one amid words not understood, tells no result. */
  readonly anything: boolean
}

interface State {
  readonly text: string
  readonly reading: Reading
  readonly groups: Group[]
  readonly asks: Ask[]
  readonly denied: (Stretch & { category: Category })[]
  readonly used: Stretch[]
  readonly unclear: Stretch[]
  /** The groups that follow each other without anything foreign between, the last of them open to be added to. */
  run: Group[]
  /** What `run` was before a piece that tells something else: a rank right behind it is still meant for that. */
  faded: Group[]
  /** Told before any result: 2020年, 发明专利1项. */
  waiting: Token[]
  /** 我们公司有…: until somebody says 我, or the sentence ends. */
  company: boolean
  /** 没有论文、专利: what follows is denied as well. */
  denying: boolean
}

const MOST = 60
const SMALL_TALK =
  /称号|其余|剩下|其[它他]|我们?|自己|本人|有过?|是|都|均|全|也|各|的|了|过|一共|总共|共计|共|还|另外?|获得?|荣获|曾|得过?|拿过?|拿到|发表|授权|取得|名下|完成人|发明人|作者|排名|排|位次|顺位|专利|论文|期刊|刊物|奖项?|项目|证书?|这|那|在|人|名|里|上|中|内|级|个|项|篇|等|吧|呢|啊|嗯|哦|呀|其|浙江|温州|技能|政府|颁发|授予|立项|申报|登记|起草|制定|编写|参编|制修订|修订|认定|评为|被|情况|业绩|成果|方面|主要|目前|现在|手上|手里|手头|然后|就|做|搞|写|出版|刊登|于|为|一|年|时|后|前|度|通过|完成|承担|申请|产品|作为|以|发|身份|职业|活动|\d{4}年?|[\s,.。:()/!~+*"“”、-]/g
/** ZL201910123456.7 */
const CERTIFICATE = /[a-z]{0,6}\d{6,20}(?:\.[\dx])?/gi
const HAVING =
  /(?<!所)有(?![限关效些时])|发表|获|得过|拿|取得|主持|参与|完成|参加|评为|起草|制定|编|写|授权|出版|承担|牵头|登记|名下|手上/

/** What of a piece is not understood. */
export function leftover(rest: string): string {
  return rest.replace(MARKS, '').replace(CERTIFICATE, '').replace(SMALL_TALK, '')
}

/** The results a text tells, put together from its words; {@link Reading} says how strictly. Linear; throws nothing. */
export function groupsOf(text: string, reading: Reading): Groups {
  const { tokens, rest } = tokensOf(text, reading.dates, reading.cities)
  const state: State = {
    text,
    reading,
    groups: [],
    asks: [],
    denied: [],
    used: [],
    unclear: [],
    run: [],
    faded: [],
    waiting: [],
    company: false,
    denying: false,
  }
  for (const segment of segmentsOf(rest, tokens)) read(state, segment)
  if (state.waiting.length > 0 && !reading.anything) state.unclear.push(stretchOf(state.waiting))
  return settled(state)
}

function read(state: State, segment: Segment): void {
  if (segment.after === 'sentence') {
    state.company = false
    state.denying = false
    state.waiting = []
  }
  const parts = partsOf(segment, state.text)
  if (parts.length === 0) {
    withoutHead(state, segment)
    return
  }
  if (!state.reading.anything && leftover(segment.rest).length >= 2) state.unclear.push(segment)
  for (const part of parts) withHead(state, segment, part, parts.length === 1)
  const [each] = segment.tokens.filter((token) => token.is === 'count' && token.each)
  if (each?.is === 'count') for (const group of [...state.run].reverse()) if (!shareCount(group, each.count)) break
}

/** 发明和实用新型各2项 goes to both. */
function shareCount(group: Group, count: number): boolean {
  if (group.counted && group.items.length !== count) return false
  if (!group.counted) {
    const [only = {}] = group.items
    group.items = Array.from({ length: count }, () => ({ ...only }))
    group.counted = true
    group.weak = false
    group.bare = false
  }
  return true
}

function withHead(state: State, segment: Segment, part: Part, alone: boolean): void {
  const { token, head } = part
  const tokens =
    state.waiting.length > 0
      ? [...state.waiting.filter((told) => !part.tokens.some((own) => sameKind(own, told))), ...part.tokens]
      : part.tokens
  state.waiting = []
  for (const { is, to } of part.tokens) {
    if (to > token.from) break
    if (is === 'company') state.company = true
    if (is === 'self') state.company = false
    if (is === 'but') state.denying = false
  }
  const words = ({ from, to }: Stretch) => state.text.slice(from, to)
  const intent = tokens.find(
    (told) => told.is === 'intent' && (told.from < token.from || /要求|需要?|每/.test(words(told))),
  )
  if (intent) {
    state.run = []
    state.used.push(stretchOf([...tokens, token]))
    return
  }
  if (denies(state, segment, part)) return
  state.denying = false
  const last = state.run.at(-1)
  const counted = tokens.some(({ is }) => is === 'count' || is === 'rough')
  if (
    head.general &&
    !head.unnamed &&
    last?.category === head.category &&
    !last.bare &&
    !counted &&
    tokens.some(({ is }) => is === 'ranks' || is === 'all')
  ) {
    refine(state, last, [...tokens])
    return
  }
  if (
    !counted &&
    head.kind !== undefined &&
    tokens.some(({ is }) => is === 'ranks') &&
    !tokens.some(({ is }) => is === 'besides')
  ) {
    const told = state.run.filter(({ category }) => category === head.category).flatMap(({ items }) => items)
    const same = told.filter((item) => item.kind?.value === head.kind && item.rank === undefined)
    if (same.length > 0) {
      give(state, head.category, same, leavesOf(head.category, null, null, tokens, state.text), tokens)
      return
    }
  }
  open(state, segment, part, tokens, alone)
}

/** 没有专利, 专利没有, 论文和专利都没有: the list is denied by its general name; a kind, rank or level denied says nothing of it. */
function denies(state: State, segment: Segment, { token, head, tokens }: Part): boolean {
  const before = tokens.filter(({ to }) => to <= token.from)
  const at = before.findLastIndex(({ is }) => is === 'denied')
  const butAt = before.findLastIndex(({ is }) => is === 'but')
  const lacking = tokens.find(({ is, from }) => is === 'lacking' && from >= token.to)
  const described = tokens.some(
    ({ is }) => is === 'ranks' || is === 'count' || is === 'leaf' || is === 'doubt' || is === 'rough',
  )
  const plainly = tokens.every(({ is }) => is === 'besides' || is === 'all')
  const deny = () => {
    if (head.general && !described)
      state.denied.push({
        category: head.category,
        from: Math.min(token.from, before[at]?.from ?? token.from),
        to: lacking?.to ?? token.to,
      })
    else state.used.push(stretchOf([...tokens, token]))
    return true
  }
  if (lacking) {
    const all =
      /[都全均]|统统|通通/.test(state.text.slice(lacking.from, lacking.to)) ||
      tokens.some(({ is, from }) => is === 'all' && from >= token.to)
    denyRun(state, segment, all, lacking)
    state.run = []
    return deny()
  }
  if (at >= 0 && butAt < at) {
    const leading = before.slice(at + 1).some(({ is }) => is === 'leaf' || is === 'ranks' || is === 'doubt')
    const behind = tokens.some(({ is, from }) => from >= token.to && (is === 'count' || is === 'ranks'))
    if (behind && !leading && head.general) return false
    state.denying = true
    state.run = []
    return deny()
  }
  if (state.denying && segment.after !== 'sentence' && plainly && leftover(segment.rest) === '') return deny()
  return false
}

/** 专利、论文、项目都没有: the bare names before it are denied too. */
function denyRun(state: State, segment: Segment, all: boolean, lacking: Stretch): void {
  const reaches = ({ from }: Group) =>
    from >= segment.from || (segment.after !== 'sentence' && (all || segment.after === 'and'))
  for (let group = state.run.at(-1); group?.bare && reaches(group); group = state.run.at(-1)) {
    state.run.pop()
    state.groups.splice(state.groups.indexOf(group), 1)
    if (group.kind === undefined)
      state.denied.push({ category: group.category, from: group.from, to: all ? lacking.to : group.to })
    else state.used.push(group)
  }
}

function open(state: State, segment: Segment, part: Part, tokens: readonly Token[], alone: boolean): void {
  const { token, head } = part
  const { category } = head
  const own = [...tokens, token]
  const draft = leavesOf(category, head, token, tokens, state.text)
  const company = tokens.find(({ is }) => is === 'company')
  if (
    company &&
    ['projects', 'competitions', 'honours'].includes(category) &&
    /(?:的|公司|单位|厂里?|企业)$/.test(state.text.slice(company.from, company.to))
  ) {
    draft.level ??= { from: company.from, to: company.to, value: '企业' }
    state.company = false
  }
  const count = countOf(state, category, draft, own)
  if (count === null) {
    state.run = []
    return
  }
  const ranks = tokens.filter((told) => told.is === 'ranks')
  const each = ranks.length === 1 && ranks[0]?.is === 'ranks' && ranks[0].each ? ranks[0].ranks.length : undefined
  const last = state.run.at(-1)
  if (last?.category === category && partOfLast(last, head, draft, tokens)) {
    if (last.counted) {
      const free = last.items.filter((item) => Object.keys(draft).every((key) => item[key] === undefined))
      const some = count === undefined && tokens.some(({ is }) => is === 'all') ? free : free.slice(0, count ?? 1)
      for (const item of some) Object.assign(item, draft)
      spread(state, category, some, tokens)
      last.focus = some
      last.to = Math.max(last.to, ...own.map(({ to }) => to))
      return
    }
    state.run.pop()
    state.groups.splice(state.groups.indexOf(last), 1)
    for (const [key, leaf] of Object.entries(last.items[0] ?? {})) draft[key] ??= leaf
  }
  const dates = tokens.find(({ is }) => is === 'dates')
  const perDate =
    dates?.is === 'dates' && tokens.some((told) => told.is === 'count' && told.each) ? dates.dates.length : 1
  const items = Array.from({ length: (count ?? each ?? 1) * perDate }, () => ({ ...draft }))
  const figured = hasFigure(category, tokens, draft)
  const having = HAVING.test(segment.rest) || tokens.some((told) => told.is === 'leaf' && told.key === 'role')
  const clean = leftover(segment.rest) === ''
  const supported =
    figured ||
    (head.needs === undefined ? clean || having : head.needs === 'some' && having && (clean || tokens.length > 0))
  const personal = tokens.some((told) => told.is === 'ranks' || (told.is === 'leaf' && told.key === 'role'))
  const group: Group = {
    category,
    kind: head.kind,
    items,
    counted: count !== undefined || each !== undefined,
    weak: state.reading.anything && !supported,
    bare: tokens.every(({ is }) => is === 'besides' || is === 'all') && (alone ? clean : true),
    foreign: state.company && !personal,
    pending: tokens.some(({ is }) => is === 'pending') && draft.granted === undefined,
    unnamed: head.unnamed === true,
    ...stretchOf(own),
  }
  spread(state, category, items, tokens)
  dateEach(items, tokens)
  state.groups.push(group)
  state.run.push(group)
}

/** As many dates as items, or one date for so many of them each. */
function dateEach(items: readonly Draft[], tokens: readonly Token[]): void {
  const told = tokens.find(({ is }) => is === 'dates')
  if (told?.is !== 'dates' || items.length === 0 || items.length % told.dates.length !== 0) return
  const each = items.length / told.dates.length
  if (each > 1 && !tokens.some((token) => token.is === 'count' && token.each)) return
  items.forEach((item, index) => {
    const at = told.dates[Math.floor(index / each)]
    if (at?.date !== undefined)
      item.date ??= { from: at.from, to: at.to, value: at.date, ...(at.why ? { why: at.why } : {}) }
  })
}

/** Whether this is told of some of the group before: 论文3篇，其中核心1篇; 专利3个：发明1个. */
function partOfLast(last: Group, head: Head, draft: Draft, tokens: readonly Token[]): boolean {
  if (tokens.some(({ is }) => is === 'besides')) return false
  const subset = tokens.some(({ is }) => is === 'subset')
  if (last.kind !== undefined && !(subset && head.kind === last.kind)) return false
  if (!last.counted) return !head.general
  const keys = Object.keys(draft)
  if (keys.length === 0 && !tokens.some(({ is }) => is === 'ranks')) return false
  const free = last.items.filter((item) => keys.every((key) => item[key] === undefined))
  const count = tokens.find((told) => told.is === 'count')
  const wanted = count?.is === 'count' ? count.count : 1
  const leafless = free.every((item) => Object.keys(item).every((key) => key === 'rank' || key === 'date'))
  return (
    free.length >= wanted && (subset || (leafless && !(head.general && head.level === undefined && keys.length === 0)))
  )
}

/** How many; null when only roughly or doubtfully so, and then it is asked. */
function countOf(state: State, category: Category, draft: Draft, tokens: readonly Token[]): number | undefined | null {
  const place = stretchOf(tokens)
  const value = draft.kind?.value === undefined ? {} : { value: { kind: draft.kind.value } }
  const counts = tokens.flatMap((told) => (told.is === 'count' ? [told] : []))
  const [count] = counts
  const different = new Set(counts.map((told) => told.count)).size > 1
  const hedge =
    count &&
    tokens.some(
      (told) => told.is === 'hedge' && told.to <= count.from && /^有?$/.test(state.text.slice(told.to, count.from)),
    )
  const forgotten = tokens.some(({ is }) => is === 'forgotten')
  if (!forgotten && !different && !hedge && !tokens.some(({ is }) => is === 'rough')) return count?.count
  const why = forgotten ? 'unknown' : hedge ? 'hedged' : different ? 'ambiguous' : 'incomplete'
  if (!isWorkaday(category, draft, tokens)) state.asks.push({ category, why, ...value, ...place })
  return null
}

/** 做过很多项目, 参加过比赛: one's work, of which nothing is told that counts. */
function isWorkaday(category: Category, draft: Draft, tokens: readonly Token[]): boolean {
  const bare = Object.keys(draft).length === 0 && !tokens.some(({ is }) => is === 'ranks' || is === 'doubt')
  return bare && (category === 'projects' || category === 'competitions')
}

function hasFigure(category: Category, tokens: readonly Token[], draft: Draft): boolean {
  if (
    tokens.some(
      ({ is }) =>
        is === 'count' ||
        is === 'rough' ||
        is === 'pending' ||
        is === 'doubt' ||
        (is === 'ranks' && isRanked(category)),
    )
  )
    return true
  return Object.entries(draft).some(
    ([key, { value }]) => !['kind', 'name', 'date', 'role'].includes(key) && !(key === 'key' && value === false),
  )
}

/** A piece without a head adds to the group before, opens another item of its list, or waits for the next head. */
function withoutHead(state: State, segment: Segment): void {
  const { tokens } = segment
  const left = leftover(segment.rest)
  const telling = tokens.filter(
    ({ is }) => !['besides', 'all', 'self', 'hedge', 'subset', 'others', 'but'].includes(is),
  )
  if (tokens.some(({ is }) => is === 'self')) state.company = false
  if (state.reading.anything ? left !== '' : left.length >= 2 && telling.length === 0) {
    if (!state.reading.anything) state.unclear.push(segment)
    if (state.reading.anything) {
      state.faded = telling.length === 0 ? state.run : []
      state.run = []
    }
    state.denying = false
    return
  }
  if (state.run.length === 0 && segment.after === 'comma' && tokens.some(({ is }) => is === 'ranks'))
    state.run = state.faded
  state.faded = []
  if (!state.reading.anything && left.length >= 2) state.unclear.push(segment)
  if (tokens.some(({ is }) => is === 'intent')) {
    state.run = []
    return
  }
  const lacking = telling.find(({ is }) => is === 'lacking' || is === 'denied')
  if (lacking) {
    denyRun(state, segment, true, lacking)
    state.run = []
    return
  }
  for (const { is } of tokens) if (is === 'company') state.company = true
  if (telling.length === 0) return
  const last = state.run.at(-1)
  const category = continued(last, telling, state.reading.asked)
  if (category !== null) {
    openAnother(state, category, last, [...state.waiting, ...telling])
    state.waiting = []
  } else if (last) refine(state, last, [...tokens])
  else if (telling.every(({ is }) => is === 'date' || is === 'leaf' || is === 'ranks' || is === 'doubt'))
    state.waiting.push(...telling)
}

/** The list a piece without a head opens a new item of: 市一等奖 after a competition; null if it only adds to the last item. */
function continued(last: Group | undefined, tokens: readonly Token[], asked: Category | undefined): Category | null {
  const key = (name: string) => tokens.some((told) => (told.is === 'leaf' || told.is === 'doubt') && told.key === name)
  const [level, grade] = [key('level'), key('grade')]
  const category = last?.category ?? asked
  if (category === undefined || (!level && !grade)) return null
  if (last) {
    const missing = (name: string) => last.items.every((item) => item[name] === undefined)
    if ((grade && !level && missing('grade')) || (level && !grade && missing('level'))) return null
  }
  if (grade && GRADED.includes(category)) return category
  return level && LEVELLED.includes(category) ? category : null
}

function openAnother(state: State, category: Category, last: Group | undefined, tokens: readonly Token[]): void {
  const draft = leavesOf(category, null, null, tokens, state.text)
  const [before] = last?.items ?? []
  const inherited = before && draft.level === undefined && before.level ? { level: before.level } : {}
  const kind = before?.kind ? { kind: before.kind } : {}
  const count = countOf(state, category, draft, tokens)
  if (count === null) return
  const items = Array.from({ length: count ?? 1 }, () => ({ ...kind, ...inherited, ...draft }))
  spread(state, category, items, tokens)
  const group: Group = {
    category,
    kind: last?.kind,
    items,
    counted: count !== undefined,
    weak: last?.weak ?? false,
    bare: false,
    foreign: last?.foreign ?? false,
    pending: tokens.some(({ is }) => is === 'pending'),
    unnamed: last?.unnamed ?? false,
    ...stretchOf(tokens),
  }
  state.groups.push(group)
  state.run.push(group)
}

/** Adds to the last group what it did not have yet: `发明专利1项，排第三`; `2个实用新型，一个第一，一个第二`. */
function refine(state: State, last: Group, tokens: readonly Token[]): void {
  const { category } = last
  const draft = leavesOf(category, null, null, tokens, state.text)
  const ranked = tokens.some((told) => told.is === 'ranks' || (told.is === 'doubt' && told.key === 'rank'))
  const place = stretchOf(tokens)
  last.to = Math.max(last.to, place.to)
  const wasForeign = last.foreign && (ranked || draft.role !== undefined)
  if (wasForeign) last.foreign = false
  const counts = tokens.flatMap((told) => (told.is === 'count' ? [told.count] : []))
  const besides = tokens.some(({ is }) => is === 'besides')
  const pending = tokens.some(({ is }) => is === 'pending') && !draft.granted
  const forgotten = tokens.some(({ is }) => is === 'forgotten')
  if (forgotten && !last.counted) last.items = []
  if (tokens.some(({ is }) => is === 'rough') || counts.length > 1 || forgotten) {
    state.asks.push({ category, why: forgotten ? 'unknown' : 'incomplete', ...place })
    return
  }
  const [count] = counts
  if (last.foreign || wasForeign) {
    const mine = tokens.some(({ is }) => is === 'self') || wasForeign
    if (mine && count !== undefined && count < last.items.length) last.items = last.items.slice(0, count)
    if (mine && count !== undefined) last.foreign = false
  }
  if (pending) {
    notYet(state, last, count, besides, place)
    return
  }
  if (draft.granted && last.pending && (count === undefined || count >= last.items.length)) last.pending = false
  const telling = ranked || Object.keys(draft).length > 0
  if (count !== undefined) {
    if (!last.counted && count >= last.items.length && !besides) shareCount(last, count)
    const free = last.items.filter(
      (item) => (!ranked || item.rank === undefined) && Object.keys(draft).every((key) => item[key] === undefined),
    )
    if (!besides && telling && free.length >= count) give(state, category, free.slice(0, count), draft, tokens)
    else if (telling && isRanked(category)) more(state, last, count, draft, tokens)
    else if (count !== last.items.length || besides) state.asks.push({ category, why: 'ambiguous', ...place })
    return
  }
  last.weak = last.weak && !hasFigure(category, tokens, draft)
  last.bare = last.bare && !telling
  const whole = tokens.some(({ is }) => is === 'all') && !tokens.some(({ is }) => is === 'subset')
  const groups = whole ? state.run.filter((group) => group.category === category) : [last]
  const items = whole ? groups.flatMap((group) => group.items) : (last.focus ?? last.items)
  const free = ranked ? items.filter((item) => item.rank === undefined) : items
  if (ranked && free.length === 0) state.asks.push({ category, key: 'rank', why: 'ambiguous', ...place })
  else give(state, category, free, draft, tokens)
}

function give(state: State, category: Category, items: readonly Draft[], draft: Draft, tokens: readonly Token[]): void {
  spread(state, category, items, tokens)
  dateEach(items, tokens)
  for (const item of items)
    for (const [key, leaf] of Object.entries(draft))
      item[key] = key === 'role' && item[key] ? strongest(item[key], leaf) : (item[key] ?? leaf)
}

/** 实用新型第一2项，第二1项: further items of the same kind. */
function more(state: State, last: Group, count: number, draft: Draft, tokens: readonly Token[]): void {
  const kind = last.items[0]?.kind
  const items = Array.from({ length: count }, () => ({ ...(kind ? { kind } : {}), ...draft }))
  spread(state, last.category, items, tokens)
  last.items = [...last.items, ...items].slice(0, MOST)
}

/** 3个实用新型，其中1个还在申请: that one is asked about, the others stay. */
function notYet(state: State, last: Group, count: number | undefined, besides: boolean, place: Stretch): void {
  const kind = last.items[0]?.kind?.value
  const value = kind === undefined ? {} : { value: { kind } }
  if (besides || (count !== undefined && count < last.items.length)) {
    state.asks.push({ category: last.category, why: 'incomplete', ...value, ...place })
    if (!besides) last.items = last.items.slice(0, last.items.length - (count ?? 0))
  } else last.pending = true
}

/** One rank goes to all, as many ranks as items one to each; anything else is asked. */
function spread(state: State, category: Category, items: readonly Draft[], tokens: readonly Token[]): void {
  if (!isRanked(category)) return
  const ranks = tokens.flatMap((told) =>
    told.is === 'ranks' ? told.ranks.map((rank) => ({ rank, each: told.each, from: told.from, to: told.to })) : [],
  )
  const doubt = tokens.find((told) => told.is === 'doubt' && told.key === 'rank')
  const [first] = ranks
  if (first === undefined) {
    if (doubt?.is === 'doubt')
      for (const item of items) item.rank ??= { from: doubt.from, to: doubt.to, why: doubt.why }
    return
  }
  const hedged = tokens.some(
    ({ is, to, from }) =>
      is === 'hedge' &&
      to <= first.from &&
      !tokens.some((other) => other.from >= to && other.to <= first.from && from < other.from),
  )
  const why = doubt?.is === 'doubt' ? { why: doubt.why } : hedged ? { why: 'hedged' as const } : {}
  const leaf = ({ rank, from, to }: { rank: number; from: number; to: number }) => ({ value: rank, from, to, ...why })
  if (ranks.length === items.length) {
    items.forEach((item, index) => {
      item.rank = leaf(ranks[index] ?? first)
    })
  } else if (ranks.length === 1 && !first.each) for (const item of items) item.rank = leaf(first)
  else state.asks.push({ category, key: 'rank', why: 'ambiguous', from: first.from, to: ranks.at(-1)?.to ?? first.to })
}

function settled(state: State): Groups {
  const { asks, denied, used, unclear } = state
  const groups: Group[] = []
  for (const group of state.groups) {
    const { category, from, to, items } = group
    if (group.weak || items.length === 0) continue
    const kind = items[0]?.kind?.value
    const value = kind === undefined ? {} : { value: { kind } }
    if (group.foreign) asks.push({ category, why: 'ambiguous', from, to, ...value })
    else if (group.pending) asks.push({ category, why: 'incomplete', from, to, ...value })
    else if (group.unnamed && state.reading.asked === undefined) asks.push({ category, why: 'ambiguous', from, to })
    else groups.push({ ...group, items: items.slice(0, MOST) })
  }
  return { groups, asks, denied, used, unclear }
}

function sameKind(a: Token, b: Token): boolean {
  if (a.is === 'leaf' && b.is === 'leaf') return a.key === b.key
  return a.is === b.is
}

function stretchOf(tokens: readonly Stretch[]): Stretch {
  return { from: Math.min(...tokens.map(({ from }) => from)), to: Math.max(...tokens.map(({ to }) => to)) }
}
