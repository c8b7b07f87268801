import type { Head } from '../achievementWords.ts'

/** Fields of an item that one word or phrase tells. `paper` and `set` levels are worked out by the list the item is in. */
export type LeafKey =
  | 'level'
  | 'grade'
  | 'class'
  | 'issuer'
  | 'role'
  | 'key'
  | 'accepted'
  | 'report'
  | 'similarity'
  | 'appraised'
  | 'domestic'
  | 'granted'
  /** 跟机械不搭界. */
  | 'related'
  /** 证书在: it can be shown. */
  | 'proof'
  /** 写了没发出去. */
  | 'unpublished'

export type Doubt = 'hedged' | 'unknown' | 'incomplete' | 'ambiguous' | 'impossible'

/** What a stretch of the text is to a list of results. */
export type Meaning =
  | { readonly is: 'head'; readonly head: Head }
  | { readonly is: 'count'; readonly count: number; readonly each: boolean }
  /** 多项、几个、两三篇: so many nobody knows. */
  | { readonly is: 'rough' }
  /** 忘了几篇. */
  | { readonly is: 'forgotten' }
  | { readonly is: 'ranks'; readonly ranks: readonly number[]; readonly each: boolean }
  /** Something about the rank, or another field, that gives none: 前三名, 排名记不清了. */
  | { readonly is: 'doubt'; readonly key: 'rank' | LeafKey; readonly why: Doubt }
  | { readonly is: 'leaf'; readonly key: LeafKey; readonly value: unknown }
  | { readonly is: 'date'; readonly date: string | undefined; readonly why: Doubt | undefined }
  /** 2020、2021年: one each. */
  | { readonly is: 'dates'; readonly dates: readonly KnownDate[] }
  | {
      readonly is:
        | 'subset'
        | 'besides'
        | 'all'
        | 'denied'
        | 'lacking'
        | 'but'
        | 'company'
        | 'self'
        /** 都是我起草的: one's own deed, whoever has it now. */
        | 'own'
        | 'intent'
        | 'pending'
        | 'hedge'
        /** 没排上名, 不在名单里. */
        | 'unlisted'
        /** 第一发明人是老板: somebody else's rank. */
        | 'others'
    }

export type Token = Meaning & { readonly from: number; readonly to: number }

/** A date of the text that is already known. */
export interface KnownDate {
  readonly from: number
  readonly to: number
  readonly date?: string
  readonly why?: Doubt
}
