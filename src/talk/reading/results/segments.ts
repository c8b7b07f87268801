import type { Head } from '../achievementWords.ts'
import { LEVELLED } from './leaves.ts'
import type { Token } from './meaning.ts'
import { type Cut, SEPARATORS, sharedOut } from './sharedOut.ts'
import { MARK } from './tokens.ts'

/** A piece of the text between separators. */
export interface Segment {
  readonly from: number
  readonly to: number
  /** What stands before it: the end of a sentence, a comma, or 、和 and the like. */
  readonly after: 'sentence' | 'comma' | 'and'
  readonly tokens: readonly Token[]
  /** The piece with what is understood marked out. */
  readonly rest: string
}

export type HeadToken = Token & { readonly is: 'head' }

/** What a segment tells around one of its heads. */
export interface Part {
  readonly token: HeadToken
  readonly head: Head
  readonly tokens: readonly Token[]
}

/** The text in segments, each with its tokens. */
export function segmentsOf(rest: string, tokens: readonly Token[]): Segment[] {
  const cuts: Cut[] = [...rest.matchAll(SEPARATORS)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    after: /[;。\n?]/.test(found[0]) ? 'sentence' : /[,:!]/.test(found[0]) ? 'comma' : 'and',
  }))
  for (const { is, from } of tokens) if (is === 'besides') cuts.push({ from, to: from, after: 'and' })
  cuts.push(...sharedOut(rest, tokens))
  cuts.sort((a, b) => a.from - b.from)
  const segments: Segment[] = []
  let from = 0
  let after: Segment['after'] = 'sentence'
  let next = 0
  const close = (to: number) => {
    const own: Token[] = []
    for (let token = tokens[next]; token !== undefined && token.from < to; token = tokens[next]) {
      own.push(token)
      next += 1
    }
    const piece = rest.slice(from, to)
    if (own.length > 0 || piece.trim() !== '') {
      segments.push({ from, to, after, tokens: own, rest: piece })
      after = 'and'
    }
  }
  for (const cut of cuts) {
    close(cut.from)
    from = cut.to
    after = stronger(after, cut.after, segments.at(-1)?.to === cut.from)
  }
  close(rest.length)
  return segments
}

function stronger(a: Segment['after'], b: Segment['after'], fresh: boolean): Segment['after'] {
  if (fresh) return b
  const order = ['and', 'comma', 'sentence'] as const
  return order.indexOf(a) > order.indexOf(b) ? a : b
}

/** After one of these what follows is about the next head. */
const TURNING: ReadonlySet<Token['is']> = new Set(['denied', 'but', 'company', 'self', 'intent', 'besides', 'subset'])
/** One of these between two heads makes them two items. */
const DIVIDING: ReadonlySet<Token['is']> = new Set(['count', 'rough', 'denied', 'lacking', 'but'])
const PRIZES = ['awards', 'engineeringAwards', 'paperAwards', 'competitions']

/** The segment shared out among its heads; empty where it has none. */
export function partsOf(segment: Segment, text: string): Part[] {
  const heads = headsOf(segment, text)
  const [first] = heads
  if (first === undefined) return []
  const own = heads.map((): Token[] => [])
  const leading = segment.tokens.filter(({ from }) => from < first.from)
  let next = 0
  let between: Token[] = []
  for (const token of segment.tokens) {
    if (token.is === 'head') {
      if (token.from === heads[next]?.from) {
        next += 1
        between = []
      }
      continue
    }
    const before = heads[next - 1]
    const after = heads[next]
    const toNext = before && after && goesToNext(token, { before, after, leading, between }, segment, text)
    own[before === undefined || toNext ? next : next - 1]?.push(token)
    between.push(token)
  }
  return heads.map((token, index) => ({ token, head: token.head, tokens: own[index] ?? [] }))
}

function headsOf(segment: Segment, text: string): HeadToken[] {
  const heads: HeadToken[] = []
  let between: Token[] = []
  segment.tokens.forEach((token, index) => {
    if (token.is !== 'head') {
      between.push(token)
      return
    }
    const before = heads.at(-1)
    const told =
      before === undefined ? 'apart' : relation(before, token, between, segment.tokens[index + 1], text, segment)
    if (told === 'apart') heads.push(token)
    else if (told === 'second') {
      // 论文是核心的: with its general word beside it 核心 can mean nothing else.
      const { needs: _, ...head } = token.head
      heads[heads.length - 1] = before?.head.category === head.category ? { ...token, head } : token
    }
    if (told !== 'first' || before === undefined) between = []
  })
  return heads
}

/** Whether two heads next to each other open two items, or one: that of the first or of the second word. */
function relation(
  before: HeadToken,
  token: HeadToken,
  between: readonly Token[],
  next: Token | undefined,
  text: string,
  segment: Segment,
): 'apart' | 'first' | 'second' {
  const prize = PRIZES.includes(token.head.category)
  // 比赛没拿过奖 is about the competition.
  if (token.head.unnamed && PRIZES.includes(before.head.category)) return 'first'
  const words = text.slice(before.to, token.from)
  const plain = /(?:都|均|全)(?:是|为)?$|是$/.test(words) || !between.some(({ is }) => DIVIDING.has(is))
  if (token.head.category === before.head.category && (token.head.general || before.head.general)) {
    if (plain || countsBoth(segment, before, token, between, next))
      return before.head.general && !token.head.general ? 'second' : 'first'
  }
  if (plain && prize && before.head.general && (/获|得|评|拿/.test(words) || token.head.unnamed)) return 'second'
  const named = prizeLike(before.head.category) && token.head.category === 'projects'
  return named && /^的?$/.test(words) ? 'first' : 'apart'
}

const prizeLike = (category: string) => [...PRIZES, 'standards', 'products', 'firstSets'].includes(category)

/** 省级刊物发表2篇论文: the number before the general word is that of the particular one. */
function countsBoth(
  segment: Segment,
  before: HeadToken,
  token: HeadToken,
  between: readonly Token[],
  next: Token | undefined,
): boolean {
  const last = between.at(-1)
  return (
    !before.head.general &&
    last?.is === 'count' &&
    last.to === token.from &&
    between.every((told) => told === last || told.is === 'leaf' || told.is === 'date') &&
    segment.tokens.find(({ is }) => is === 'count') === last &&
    next?.is !== 'count'
  )
}

interface Neighbours {
  readonly before: HeadToken
  readonly after: HeadToken
  /** What stands before the first head of all. */
  readonly leading: readonly Token[]
  /** What stands between the two heads, up to the token asked about. */
  readonly between: readonly Token[]
}

/** Whether what stands between two heads is about the second: by what comes before the first of all, and by what each list takes. */
function goesToNext(
  token: Token,
  { before, after, leading, between }: Neighbours,
  segment: Segment,
  text: string,
): boolean {
  if (TURNING.has(token.is) || between.some(({ is }) => TURNING.has(is))) return true
  const leads = leading.some((other) => alike(other, token))
  const gap = segment.rest.slice(token.to - segment.from, Math.min(after.from, token.to + 40) - segment.from)
  const near = /^的?$/.test(gap.replaceAll(MARK, '').replaceAll(' ', ''))
  switch (token.is) {
    case 'count':
      return leads || (near && between.some((other) => alike(other, token)))
    case 'ranks':
    case 'date':
    case 'dates':
      return leads
    case 'leaf':
    case 'doubt':
      if (token.key === 'level')
        return leads || near || !(LEVELLED.includes(before.head.category) || before.head.category === 'publications')
      if (token.key === 'role') return /参与|参加|主持|牵头/.test(text.slice(token.from, token.to))
      return (token.key === 'key' || token.key === 'granted') && near
    default:
      return false
  }
}

function alike(a: Token, b: Token): boolean {
  if (a.is === 'leaf' || a.is === 'doubt') return (b.is === 'leaf' || b.is === 'doubt') && a.key === b.key
  return a.is === b.is
}
