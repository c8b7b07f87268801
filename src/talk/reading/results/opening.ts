import type { Category, Head } from '../achievementWords.ts'
import { dateEach, spread } from './adding.ts'
import { type Draft, GRADED, hasFigure, isRanked, LEVELLED, leavesOf } from './leaves.ts'
import type { Token } from './meaning.ts'
import type { Part } from './segments.ts'
import { type Group, RUN, type State, stretchOf } from './state.ts'

export function open(state: State, part: Part, tokens: readonly Token[], alone: boolean): void {
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
    // 竞赛拿了好几次 2018市里一等奖…: of those that come one by one.
    state.run = [
      {
        category,
        kind: head.kind,
        items: [],
        counted: false,
        weak: false,
        bare: false,
        foreign: false,
        unlisted: false,
        pending: false,
        unnamed: head.unnamed === true,
        ...stretchOf(own),
      },
    ]
    state.groups.push(...state.run)
    return
  }
  const ranks = tokens.filter((told) => told.is === 'ranks')
  const each = ranks.length === 1 && ranks[0]?.is === 'ranks' && ranks[0].each ? ranks[0].ranks.length : undefined
  let held = false
  const last = state.run.at(-1)
  const remaining = last?.category === category ? restOf(last, head, count, tokens) : []
  if (last && remaining.length > 0) {
    for (const item of remaining) Object.assign(item, draft)
    spread(state, category, remaining, tokens)
    last.focus = remaining
    last.to = Math.max(last.to, ...own.map(({ to }) => to))
    return
  }
  if (last?.category === category && partOfLast(last, head, draft, tokens)) {
    if (last.counted) {
      const free = last.items.filter((item) => Object.keys(draft).every((key) => item[key] === undefined))
      const whole =
        tokens.some(({ is }) => is === 'all') ||
        (tokens.length === 0 && state.text.startsWith('的', token.to)) ||
        (last.focus === undefined && saysOfAll(state, last, part, tokens))
      const some = count === undefined && whole ? free : free.slice(0, count ?? 1)
      for (const item of some) Object.assign(item, draft)
      spread(state, category, some, tokens)
      last.focus = some
      last.to = Math.max(last.to, ...own.map(({ to }) => to))
      return
    }
    held = last.pending
    state.run.pop()
    state.groups.splice(state.groups.lastIndexOf(last), 1)
    for (const [key, leaf] of Object.entries(last.items[0] ?? {})) draft[key] ??= leaf
  }
  const dates = tokens.find(({ is }) => is === 'dates')
  const perDate =
    dates?.is === 'dates' && tokens.some((told) => told.is === 'count' && told.each) ? dates.dates.length : 1
  const items = Array.from({ length: (count ?? each ?? 1) * perDate }, () => ({ ...draft }))
  const figured = category === state.reading.asked || hasFigure(category, tokens, draft)
  const having = state.having || tokens.some((told) => told.is === 'leaf' && told.key === 'role')
  const supported =
    figured ||
    (head.needs === undefined
      ? state.clean || having
      : head.needs === 'some' && having && (state.clean || tokens.length > 0))
  const personal = tokens.some(
    (told) => told.is === 'ranks' || told.is === 'own' || (told.is === 'leaf' && told.key === 'role'),
  )
  const group: Group = {
    category,
    kind: head.kind,
    items,
    counted: count !== undefined || each !== undefined,
    weak: state.reading.anything && !supported,
    bare: tokens.every(({ is }) => is === 'besides' || is === 'all') && (!alone || state.clean),
    foreign: (state.company && !personal) || tokens.some(({ is }) => is === 'unlisted'),
    unlisted: state.company && tokens.some(({ is }) => is === 'unlisted'),
    pending: (held || tokens.some(({ is }) => is === 'pending')) && draft.granted === undefined,
    unnamed: head.unnamed === true,
    ...stretchOf(own),
  }
  spread(state, category, items, tokens)
  dateEach(items, tokens)
  state.groups.push(group)
  state.run = [...state.run, group].slice(-RUN)
}

/** 发过2篇，国家级刊物: the only kind that is told, of all of them; 专利3个，有发明 is not. */
function saysOfAll(state: State, last: Group, { token, head }: Part, tokens: readonly Token[]): boolean {
  const { text } = state
  if (/[;。\n]/.test(text.slice(last.to, token.from))) return false
  if (tokens.some(({ is }) => is === 'subset' || (is === 'ranks' && head.level === undefined))) return false
  if (/[有含括][^,;。]{0,2}$/.test(text.slice(0, token.from))) return false
  return !state.tokens.some(
    (other) =>
      other.is === 'head' &&
      other.from > token.from &&
      other.head.category === head.category &&
      other.head.kind !== undefined,
  )
}

/** 专利5件，发明1件，其余实用新型: those of which no kind was told yet. */
function restOf(last: Group, head: Head, count: number | undefined, tokens: readonly Token[]): Draft[] {
  if (!last.counted || last.kind !== undefined || head.kind === undefined) return []
  if (!tokens.some(({ is }) => is === 'besides')) return []
  const free = last.items.filter((item) => item.kind === undefined)
  return free.length < last.items.length && (count === undefined || count === free.length) ? free : []
}

/** Whether this is told of some of the group before: 论文3篇，其中核心1篇; 专利3个：发明1个. */
export function partOfLast(last: Group, head: Head, draft: Draft, tokens: readonly Token[]): boolean {
  if (tokens.some(({ is }) => is === 'besides')) return false
  const subset = tokens.some(({ is }) => is === 'subset')
  if (last.kind !== undefined && !(subset && head.kind === last.kind)) return false
  if (!last.counted) return !head.general
  const keys = Object.keys(draft)
  if (keys.length === 0 && !tokens.some(({ is }) => is === 'ranks')) return false
  const free = last.items.filter((item) => keys.every((key) => item[key] === undefined))
  const count = tokens.find((told) => told.is === 'count')
  const wanted = count?.is === 'count' ? count.count : 1
  const leafless = free.every((item) =>
    Object.keys(item).every((key) => ['rank', 'date', 'granted', 'evidence'].includes(key)),
  )
  return (
    free.length >= wanted && (subset || (leafless && !(head.general && head.level === undefined && keys.length === 0)))
  )
}

/** How many; null when only roughly or doubtfully so, and then it is asked. */
export function countOf(
  state: State,
  category: Category,
  draft: Draft,
  tokens: readonly Token[],
): number | undefined | null {
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
export function isWorkaday(category: Category, draft: Draft, tokens: readonly Token[]): boolean {
  const bare = Object.keys(draft).length === 0 && !tokens.some(({ is }) => is === 'ranks' || is === 'doubt')
  return bare && (category === 'projects' || category === 'competitions')
}

/** The list a piece without a head opens a new item of: 市一等奖 after a competition; null if it only adds to the last item. */
export function continued(
  last: Group | undefined,
  tokens: readonly Token[],
  asked: Category | undefined,
  fresh: boolean,
): Category | null {
  const told = (name: string) => tokens.flatMap((one) => (one.is === 'leaf' && one.key === name ? [one.value] : []))[0]
  const key = (name: string) => tokens.some((told) => (told.is === 'leaf' || told.is === 'doubt') && told.key === name)
  const [level, grade] = [key('level'), key('grade')]
  const category = last?.category ?? asked
  if (category === undefined) return null
  // 第三, 我是骨干 where that list was asked for.
  const ranked = isRanked(category) && tokens.some(({ is }) => is === 'ranks')
  if (!last && fresh && (ranked || key('class') || (key('role') && ['projects', 'teams'].includes(category))))
    return category
  if (!level && !grade) return null
  if (last) {
    const missing = (name: string) => last.items.some((item) => item[name] === undefined)
    // 全国机械行业竞赛三等奖，国家二类: the same level again.
    const again = told('level')
    if (!grade && again !== undefined && last.items.every((item) => item.level?.value === again) && !isNew(tokens))
      return null
    // 县劳模，县政府发的 tells who gave it.
    if (key('issuer') && missing('issuer')) return null
    const lacks = (!grade || missing('grade')) && (!level || missing('level'))
    if (lacks && (!grade || !level || !last.counted)) return null
  }
  if (grade && GRADED.includes(category)) return category
  return level && LEVELLED.includes(category) ? category : null
}

/** 三等奖两篇(县级): told in the bracket behind. */
function levelInBrackets({ text, tokens }: State, own: readonly Token[]): boolean {
  const { to } = stretchOf(own)
  const end = text.charAt(to) === '(' ? text.indexOf(')', to) : -1
  return tokens.some((told) => told.is === 'leaf' && told.key === 'level' && told.from > to && told.to <= end)
}

/** A number or a rank of its own. */
const isNew = (tokens: readonly Token[]) => tokens.some(({ is }) => is === 'count' || is === 'ranks' || is === 'doubt')

export function openAnother(state: State, category: Category, last: Group | undefined, tokens: readonly Token[]): void {
  const draft = leavesOf(category, null, null, tokens, state.text)
  const [before] = last?.items ?? []
  const inherited =
    before && draft.level === undefined && before.level && !levelInBrackets(state, tokens)
      ? { level: before.level }
      : {}
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
    unlisted: false,
    pending: tokens.some(({ is }) => is === 'pending'),
    unnamed: last?.unnamed ?? false,
    ...stretchOf(tokens),
  }
  state.groups.push(group)
  state.run = [...state.run, group].slice(-RUN)
}
