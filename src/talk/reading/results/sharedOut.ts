import type { Token } from './meaning.ts'

/** What parts the pieces of a text. */
export const SEPARATORS = /[;。\n!?]|[,:]|[、+/()]|以及|并且|而且|和(?!谐)|跟(?!着)|与|及/g

/** Where a text is parted, and how strongly. */
export interface Cut {
  readonly from: number
  readonly to: number
  readonly after: 'sentence' | 'comma' | 'and'
}

const SEPARATES = new RegExp(SEPARATORS.source)

/** 一个第一一个第三, 2个实用新型一个第一: before the number that begins to share out what is already numbered. */
export function sharedOut(rest: string, tokens: readonly Token[]): Cut[] {
  const found: Cut[] = []
  const fresh = { head: false, count: false, told: false }
  let now = { ...fresh }
  /** The first word since the last number or head. */
  let told: Token | undefined
  tokens.forEach((token, index) => {
    const before = tokens[index - 1]
    if (before && SEPARATES.test(rest.slice(before.to, token.from))) now = { ...fresh }
    const next = tokens[index + 1]
    if (token.is === 'head') now = { head: true, count: now.count && !now.head, told: false }
    else if (token.is === 'count' && !token.each) {
      const leads = !(now.head && !now.count) && next?.is === 'head' && /^\s?的?$/.test(rest.slice(token.to, next.from))
      if (leads) now = { ...fresh, count: true }
      else if (now.count && (now.head || now.told)) {
        // 拿了四个 我第一的有三个: what stands right before 的有 belongs to it.
        const owned = before && /^(?:的|有|的有)$/.test(rest.slice(before.to, token.from)) ? told : undefined
        const from = (owned ?? token).from
        found.push({ from, to: from, after: 'and' })
        now = { ...fresh, count: true }
      } else now.count = true
      told = undefined
    } else if (
      token.is === 'ranks' ||
      token.is === 'leaf' ||
      (token.is === 'date' && before?.is === 'count' && /^(?:是|在|为)$/.test(rest.slice(before.to, token.from)))
    )
      now.told = true
    if (token.is !== 'count' && token.is !== 'head') told ??= token
    else told = undefined
  })
  return found
}
