import type { Category } from '../achievementWords.ts'
import { type Draft, hasFigure, isRanked, leavesOf, strongest } from './leaves.ts'
import type { Token } from './meaning.ts'
import { type Group, MOST, type State, type Stretch, stretchOf } from './state.ts'

/** Adds to the last group what it did not have yet: `发明专利1项，排第三`; `2个实用新型，一个第一，一个第二`. */
export function refine(state: State, last: Group, tokens: readonly Token[]): void {
  const { category } = last
  const draft = leavesOf(category, null, null, tokens, state.text)
  const ranked = tokens.some((told) => told.is === 'ranks' || (told.is === 'doubt' && told.key === 'rank'))
  const place = stretchOf(tokens)
  last.to = Math.max(last.to, place.to)
  const wasForeign = last.foreign && (ranked || tokens.some(({ is }) => is === 'own') || draft.role !== undefined)
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
  // 18年19年各一次: so many as there are years.
  const dates = tokens.find((told) => told.is === 'dates')
  const each = tokens.find((told) => told.is === 'count')
  if (dates?.is === 'dates' && each?.is === 'count' && each.each && !last.counted && last.items.length === 1) {
    const [only = {}] = last.items
    last.items = Array.from({ length: dates.dates.length * each.count }, () => ({ ...only }))
    last.counted = true
    give(state, category, last.items, draft, tokens)
    return
  }
  if (last.foreign || wasForeign) {
    const mine = tokens.some(({ is }) => is === 'self') || wasForeign
    if (mine && count !== undefined && count < last.items.length) last.items = last.items.slice(0, count)
    if (mine && count !== undefined) last.foreign = false
  }
  if (tokens.some(({ is }) => is === 'unlisted')) {
    last.unlisted = last.foreign
    last.foreign = true
  }
  if (pending) {
    last.weak = false
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
    // 另一个第三: the one nothing was told of yet.
    const rest = free.length === count && last.items.length > count
    if (telling && (besides ? rest : free.length >= count)) {
      const some = [...free].sort((a, b) => Object.keys(a).length - Object.keys(b).length).slice(0, count)
      give(state, category, some, draft, tokens)
      last.focus = some
    } else if (telling && isRanked(category)) more(state, last, count, draft, tokens)
    else if (count !== last.items.length || besides) state.asks.push({ category, why: 'ambiguous', ...place })
    return
  }
  last.weak = last.weak && !hasFigure(category, tokens, draft)
  last.bare = last.bare && !telling
  // 全都验收了: 都 stands in the word or before it.
  const saysAll = /[都均]|全(?![国省市县球程日])/.test(state.text.slice(Math.max(0, place.from - 2), place.to))
  const whole = (saysAll || tokens.some(({ is }) => is === 'all')) && !tokens.some(({ is }) => is === 'subset')
  const groups = whole ? state.run.filter((group) => group.category === category) : [last]
  const within = last.focus !== undefined && inBrackets(state.text, place.from)
  const items =
    whole && !within ? groups.flatMap((group) => group.items) : besides ? last.items : (last.focus ?? last.items)
  // 我是通讯作者，第二个名字: the place that is told settles what the other word left open.
  const free = ranked ? items.filter(({ rank }) => rank === undefined || rank.why !== undefined) : items
  // ①核心 二作 ②省级 一作: of another one of so many.
  const untold = last.items.filter(
    (item) => item.rank === undefined && Object.keys(draft).every((key) => item[key] === undefined),
  )
  if (ranked && free.length === 0 && last.counted && !whole && untold.length > 0) {
    last.focus = untold.slice(0, 1)
    give(state, category, last.focus, draft, tokens)
    return
  }
  // 2019年第5，2021年第2
  const another = !last.counted && draft.date !== undefined && items.some(({ date }) => date !== undefined)
  if (ranked && free.length === 0 && another) more(state, last, 1, draft, tokens)
  else if (ranked && free.length === 0 && !sameRank(items, tokens))
    state.asks.push({ category, key: 'rank', why: 'ambiguous', ...place })
  else give(state, category, free, draft, tokens)
}

/** 第一作者(独著): what is known already. */
function sameRank(items: readonly Draft[], tokens: readonly Token[]): boolean {
  const told = tokens.flatMap((token) => (token.is === 'ranks' ? token.ranks : []))
  return items.every(({ rank }) => told.every((one) => one === rank?.value))
}

/** 2个实用新型(都是第一): of what stands before the bracket. */
function inBrackets(text: string, at: number): boolean {
  const opened = text.lastIndexOf('(', at)
  return opened >= 0 && opened >= at - 24 && !/[)\n。]/.test(text.slice(opened, at))
}

export function give(
  state: State,
  category: Category,
  items: readonly Draft[],
  draft: Draft,
  tokens: readonly Token[],
): void {
  spread(state, category, items, tokens)
  dateEach(items, tokens)
  for (const item of items)
    for (const [key, leaf] of Object.entries(draft))
      item[key] = key === 'role' && item[key] ? strongest(item[key], leaf) : (item[key] ?? leaf)
}

/** 实用新型第一2项，第二1项: further items of the same kind. */
export function more(state: State, last: Group, count: number, draft: Draft, tokens: readonly Token[]): void {
  const [{ kind, level, journal } = {}] = last.items
  const shared = { ...(kind ? { kind } : {}), ...(level ? { level } : {}), ...(journal ? { journal } : {}) }
  const items = Array.from({ length: count }, () => ({ ...shared, ...draft }))
  spread(state, last.category, items, tokens)
  last.items = [...last.items, ...items].slice(0, MOST)
}

/** 3个实用新型，其中1个还在申请: that one is asked about, the others stay. */
export function notYet(state: State, last: Group, count: number | undefined, besides: boolean, place: Stretch): void {
  const kind = last.items[0]?.kind?.value
  const value = kind === undefined ? {} : { value: { kind } }
  if (besides || (count !== undefined && count < last.items.length)) {
    state.asks.push({ category: last.category, why: 'incomplete', ...value, ...place })
    if (!besides) last.items = last.items.slice(0, last.items.length - (count ?? 0))
  } else last.pending = true
}

/** One rank goes to all, as many ranks as items one to each; anything else is asked. */
export function spread(state: State, category: Category, items: readonly Draft[], tokens: readonly Token[]): void {
  if (!isRanked(category)) return
  const ranks = tokens.flatMap((told) =>
    told.is === 'ranks' ? told.ranks.map((rank) => ({ rank, each: told.each, from: told.from, to: told.to })) : [],
  )
  const doubt = tokens.find((told) => told.is === 'doubt' && told.key === 'rank')
  // 第一作者(独著): the same told twice.
  if (new Set(ranks.map(({ rank }) => rank)).size === 1 && !ranks.some(({ each }) => each)) ranks.splice(1)
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

/** 发明和实用新型各2项 goes to both. */
export function shareCount(group: Group, count: number): boolean {
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

/** As many dates as items, or one date for so many of them each. */
export function dateEach(items: readonly Draft[], tokens: readonly Token[]): void {
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
