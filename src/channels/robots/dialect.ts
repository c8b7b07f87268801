/** What the maker said to a message. Reasons are Chinese, for the operator, and free of the maker's own words. */
export type Verdict =
  | { readonly kind: 'sent' }
  /** Not taken now; soon perhaps. */
  | { readonly kind: 'busy'; readonly reason: string }
  /** Nothing is taken from this robot for so many milliseconds. */
  | { readonly kind: 'limited'; readonly forMs: number; readonly reason: string }
  /** `fault` of the robot: nothing goes until a person has put it right; of the message: others may go. */
  | {
      readonly kind: 'refused'
      readonly fault: 'robot' | 'message'
      readonly reason: string
      readonly chatGone?: true
    }
  /** Nobody knows. */
  | { readonly kind: 'unknown'; readonly reason: string }

/** How one robot of a maker is spoken to. */
export interface Dialect {
  readonly maker: '企业微信' | '钉钉'
  /** Whoever has the same shares the limits. Holds the key: never told. */
  readonly webhook: string
  /** Where to post at this moment (milliseconds since 1970). Holds the key: never told. */
  address(now: number): string
  /** A text of the talk as the requests to make one after the other; mentions ride on the last. Empty for a blank text. */
  bodies(text: string): readonly object[]
  /** What an answer's `errcode` and `errmsg` mean. */
  verdict(code: number, words: string): Verdict
}

export const MINUTE_MS = 60_000
