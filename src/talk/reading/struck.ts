import type { STRUCK_REASONS } from '../../dossier/vocabulary.ts'
import { normalise } from './normalise.ts'
import { numeral } from './numbers.ts'
import { type Read, unreadable, value } from './read.ts'
import { stanceOf } from './stance.ts'

/** Points to be taken off one's own score, and why. */
export interface Struck {
  readonly points: number
  readonly reason: (typeof STRUCK_REASONS)[number]
}

const WORDS: readonly (readonly [RegExp, Struck['reason']])[] = [
  [/证明|佐证|证书|材料|没证|拿不出|找不(?:到|着)|丢了|弄丢|没(?:有)?(?:原件|复印件)|遗失/, '没有证明'],
  [
    /无关|不相关|不相干|搭不上|沾不上|扯不上|没啥关系|不沾边|不沾|没关系|没什么关系|不搭界|不搭边|不对口|别的专业|其他专业/,
    '与专业无关',
  ],
  [/截止|才(?:授权|拿到?|下来|取得|发|批)|7月31|七月底|以后取得|之后取得|后取得/, '截止日后取得'],
  [/五年|5年|任职前|工程师以前|工程师之前|\d{2}年(?:以|之)?前|太早|过早|太老|太久|过期|超期/, '任职前且超过五年'],
]

/** Why points cannot count, as a piece of text tells it; null if it tells no reason. */
export function reasonStruck(piece: string): Struck['reason'] | null {
  return WORDS.find(([words]) => words.test(piece))?.[1] ?? null
}

const POINTS = /(\d{1,3}(?:\.\d)?|[一二两三四五六七八九十]{1,3})\s?分(?![之钟为])/
/** 没有要扣的, 都算得上. */
const NOTHING_STRUCK =
  /(?:没有?|无|不用|不需要)(?:什么|啥|哪些|得|任何)?(?:需要|要|可以?|能|得)?扣|(?:全部?|都)(?:能|可以)?算(?:得上|进去|的|$)|(?:全部?|都)[^,;]{0,5}有(?:证明|佐证|证书|材料)(?:的)?$/

/** Points with the reason told beside them or in the next piece: 有两分是老专利，太早了. */
export function struckIn(pieces: readonly string[]): { readonly found: readonly Struck[]; readonly at: number[] } {
  const found: Struck[] = []
  const at: number[] = []
  let open: { readonly points: number; readonly at: number } | null = null
  let told: { readonly reason: Struck['reason']; readonly at: number } | null = null
  for (const [index, piece] of pieces.entries()) {
    const said = POINTS.exec(piece)?.[1]
    const points = said === undefined ? null : numeral(said)
    const reason = reasonStruck(piece)
    if (points !== null && reason) {
      found.push({ points, reason })
      at.push(index)
      open = null
      told = null
    } else if (points !== null && told?.at === index - 1) {
      // 奖状丢了，那个算了4分: the reason first
      found.push({ points, reason: told.reason })
      at.push(told.at, index)
      told = null
    } else if (points !== null) open = { points, at: index }
    else if (reason && open && !NONE.test(piece)) {
      found.push({ points: open.points, reason })
      at.push(open.at, index)
      open = null
    } else if (reason && !/都有|全有|[没不]缺/.test(piece)) told = { reason, at: index }
  }
  return { found, at }
}
const NONE = /(?:都|也)?(?:没有?|无)(?:的)?\s*$/

/** Whether the words say that nothing has to be taken off. */
export const nothingStruck = (text: string): boolean => NOTHING_STRUCK.test(text) && !POINTS.test(text)

/** `没证明的5分，过期的3分`; 没有 is an empty list. A piece without a figure or a reason makes the whole unreadable. */
export function readStruck(text: string): Read<readonly Struck[]> {
  const even = normalise(text)
  const stance = stanceOf(even, true)
  if (stance?.kind === 'none' || /^(?:都?没有?|无|不用扣|都算)$/.test(even) || nothingStruck(even)) return value([])
  if (stance) return stance
  const pieces = even.split(/[,;。、\n]/).filter((piece) => piece.trim() !== '')
  const { found, at } = struckIn(pieces)
  return found.length > 0 && at.length === pieces.length
    ? value(found)
    : unreadable('请一样一样说分数和原因，没有要扣的就回“没有”。')
}
