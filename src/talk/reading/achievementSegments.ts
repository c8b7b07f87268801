import { LEVELLED } from './achievementLeaves.ts'
import { MARK, type Token } from './achievementTokens.ts'
import type { Head } from './achievementWords.ts'

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

const SEPARATORS = /[;。\n!?]|[,:]|[、+/()]|以及|并且|而且|和(?!谐)|跟|与|及/g

interface Cut {
  readonly from: number
  readonly to: number
  readonly after: Segment['after']
}

const SEPARATES = new RegExp(SEPARATORS.source)

/** The text in segments, each with its tokens. */
export function segmentsOf(rest: string, tokens: readonly Token[]): Segment[] {
  const cuts: Cut[] = [...rest.matchAll(SEPARATORS)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    after: /[;。\n!?]/.test(found[0]) ? 'sentence' : /[,:]/.test(found[0]) ? 'comma' : 'and',
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

/** 一个第一一个第三, 2个实用新型一个第一: before the number that begins to share out what is already numbered. */
function sharedOut(rest: string, tokens: readonly Token[]): Cut[] {
  const found: Cut[] = []
  const fresh = { head: false, count: false, told: false }
  let now = { ...fresh }
  tokens.forEach((token, index) => {
    const before = tokens[index - 1]
    if (before && SEPARATES.test(rest.slice(before.to, token.from))) now = { ...fresh }
    const next = tokens[index + 1]
    if (token.is === 'head') now = { head: true, count: now.count && !now.head, told: false }
    else if (token.is === 'count' && !token.each) {
      const leads = !(now.head && !now.count) && next?.is === 'head' && /^\s?的?$/.test(rest.slice(token.to, next.from))
      if (leads) now = { ...fresh, count: true }
      else if (now.count && (now.head || now.told)) {
        found.push({ from: token.from, to: token.from, after: 'and' })
        now = { ...fresh, count: true }
      } else now.count = true
    } else if (token.is === 'ranks' || token.is === 'leaf') now.told = true
  })
  return found
}

function stronger(a: Segment['after'], b: Segment['after'], fresh: boolean): Segment['after'] {
  if (fresh) return b
  const order = ['and', 'comma', 'sentence'] as const
  return order.indexOf(a) > order.indexOf(b) ? a : b
}

const PRIZES = ['awards', 'engineeringAwards', 'paperAwards', 'competitions']

/** The segment shared out among its heads; empty where it has none. */
export function partsOf(segment: Segment, text: string): Part[] {
  const heads = headsOf(segment, text)
  if (heads.length === 0) return []
  const own = heads.map((): Token[] => [])
  for (const token of segment.tokens) {
    if (token.is === 'head') continue
    const next = heads.findIndex(({ from }) => token.from < from)
    const index =
      next < 0 ? heads.length - 1 : next === 0 ? 0 : goesToNext(token, next, heads, segment, text) ? next : next - 1
    own[index]?.push(token)
  }
  return heads.map((token, index) => ({ token, head: token.head, tokens: own[index] ?? [] }))
}

function headsOf(segment: Segment, text: string): HeadToken[] {
  const heads: HeadToken[] = []
  for (const token of segment.tokens) {
    if (token.is !== 'head') continue
    const before = heads.at(-1)
    if (before === undefined) {
      heads.push(token)
      continue
    }
    const between = segment.tokens.filter((other) => other.from >= before.to && other.to <= token.from)
    const words = text.slice(before.to, token.from)
    // 比赛没拿过奖 is about the competition.
    if (token.head.unnamed && PRIZES.includes(before.head.category)) continue
    const same = /(?:都|均|全)(?:是|为)?$|是$/.test(words)
    const plain =
      same ||
      !between.some(({ is }) => is === 'count' || is === 'rough' || is === 'denied' || is === 'lacking' || is === 'but')
    const general = token.head.general || before.head.general
    if (
      token.head.category === before.head.category &&
      general &&
      (plain || countsBoth(segment, before, token, between))
    ) {
      if (before.head.general && !token.head.general) heads[heads.length - 1] = token
    } else if (
      plain &&
      PRIZES.includes(token.head.category) &&
      before.head.general &&
      (/获|得|评|拿/.test(words) || token.head.unnamed)
    )
      heads[heads.length - 1] = token
    else if (!(token.head.category === 'projects' && /^的?$/.test(words))) heads.push(token)
  }
  return heads
}

/** 省级刊物发表2篇论文: the number before the general word is that of the particular one. */
function countsBoth(segment: Segment, before: HeadToken, token: HeadToken, between: readonly Token[]): boolean {
  const last = between.at(-1)
  const next = segment.tokens.find(({ from }) => from >= token.to)
  const first = segment.tokens.find(({ is }) => is === 'count')
  return (
    !before.head.general &&
    between.every(({ is }) => is === 'count' || is === 'leaf' || is === 'date') &&
    last?.is === 'count' &&
    last === first &&
    last.to === token.from &&
    next?.is !== 'count'
  )
}

/** Whether what stands between two heads is about the second: by what comes before the first of all, and by what each list takes. */
function goesToNext(token: Token, next: number, heads: readonly HeadToken[], segment: Segment, text: string): boolean {
  const [first] = heads
  const before = heads[next - 1]
  const after = heads[next]
  if (first === undefined || before === undefined || after === undefined) return false
  const turned = segment.tokens.some(
    (other) =>
      other.from >= before.to && other.to <= token.from && /^(?:but|besides|subset|intent|denied)$/.test(other.is),
  )
  if (turned) return true
  const leads = segment.tokens.some((other) => other.from < first.from && alike(other, token))
  const near = /^的?$/.test(
    segment.rest
      .slice(token.to - segment.from, after.from - segment.from)
      .replaceAll(MARK, '')
      .replaceAll(' ', ''),
  )
  const had = segment.tokens.some(
    (other) => other !== token && other.from >= before.to && other.to <= token.from && alike(other, token),
  )
  switch (token.is) {
    case 'count':
      return leads || (near && had)
    case 'ranks':
    case 'date':
      return leads
    case 'leaf':
    case 'doubt':
      if (token.key === 'level')
        return leads || near || !(LEVELLED.includes(before.head.category) || before.head.category === 'publications')
      return token.key === 'role'
        ? /参与|参加|主持|牵头/.test(text.slice(token.from, token.to))
        : token.key === 'key' && near
    case 'denied':
    case 'but':
    case 'company':
    case 'self':
    case 'intent':
    case 'besides':
    case 'subset':
      return true
    default:
      return false
  }
}

function alike(a: Token, b: Token): boolean {
  if (a.is === 'leaf' || a.is === 'doubt') return (b.is === 'leaf' || b.is === 'doubt') && a.key === b.key
  return a.is === b.is
}
