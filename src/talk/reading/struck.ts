import type { STRUCK_REASONS } from '../../dossier/vocabulary.ts'
import { normalise } from './normalise.ts'
import { readNumber } from './numbers.ts'
import { type Read, unreadable, value } from './read.ts'
import { stanceOf } from './stance.ts'

/** Points to be taken off one's own score, and why. */
export interface Struck {
  readonly points: number
  readonly reason: (typeof STRUCK_REASONS)[number]
}

const WORDS: readonly (readonly [RegExp, Struck['reason']])[] = [
  [/证明|佐证|证书|材料/, '没有证明'],
  [/无关|不相关|不沾边|没关系|没什么关系|不搭界|别的专业|其他专业/, '与专业无关'],
  [/截止|7月31|七月底|以后取得|之后取得|后取得/, '截止日后取得'],
  [/五年|5年|任职前|工程师以前|工程师之前|太早|过期/, '任职前且超过五年'],
]

/** Why points cannot count, as a piece of text tells it; null if it tells no reason. */
export function reasonStruck(piece: string): Struck['reason'] | null {
  return WORDS.find(([words]) => words.test(piece))?.[1] ?? null
}

/** `没证明的5分，过期的3分`; 没有 is an empty list. A piece without a figure or a reason makes the whole unreadable. */
export function readStruck(text: string): Read<readonly Struck[]> {
  const even = normalise(text)
  const stance = stanceOf(even, true)
  if (stance?.kind === 'none' || /^(?:都?没有?|无|不用扣|都算)$/.test(even)) return value([])
  if (stance) return stance
  const pieces = even.split(/[,;。、\n]/).filter((piece) => piece.trim() !== '')
  const found = pieces.flatMap((piece): Struck[] => {
    const reason = reasonStruck(piece)
    const figure = /(\d{1,3}(?:\.\d)?)\s?分/.exec(piece)?.[1]
    const points = figure === undefined ? null : readNumber(figure)
    return reason && points?.kind === 'value' ? [{ points: points.value, reason }] : []
  })
  return found.length > 0 && found.length === pieces.length
    ? value(found)
    : unreadable('请一样一样说分数和原因，没有要扣的就回“没有”。')
}
