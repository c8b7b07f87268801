import type { LocalDate } from '../../dossier/date.ts'
import { readDate } from './dates.ts'
import { normalise } from './normalise.ts'
import { readNumber } from './numbers.ts'
import { type Read, unreadable, value } from './read.ts'
import { stanceOf } from './stance.ts'

/** What a decision of punishment says: its day, how much, whether it came of one's work. */
export interface SanctionDetail {
  readonly date?: string
  readonly amount?: number
  readonly occupational?: boolean
}

/** 没罚, 没有罚款: a decision without a fine. */
const NO_FINE = /(?:没有?|未|不)(?:被)?(?:罚(?!单)|处罚款)/

/** `2021年3月5日，罚了800元，是工作上的事`; what is not said stays unknown. */
export function readSanctionDetail(text: string, today: LocalDate): Read<SanctionDetail> {
  const even = normalise(text)
  const stance = stanceOf(even)
  if (stance) return stance
  const money = /(\d[\d,.]*\s?万?)\s?(?:元|块)/.exec(even)
  const amount = money ? readNumber(money[1] ?? '') : null
  const date = readDate(money ? even.replace(money[0], ' ') : even, today)
  const detail: SanctionDetail = {
    ...(date.kind === 'value' ? { date: date.value } : {}),
    ...(amount?.kind === 'value' ? { amount: amount.value } : NO_FINE.test(even) ? { amount: 0 } : {}),
    ...(/(?:跟|和|与)?工作.{0,3}(?:没关系|无关)|不是.{0,4}(?:工作|职业)|私事|生活|交通/.test(even)
      ? { occupational: false }
      : /工作|职业|上班|生产|岗位/.test(even)
        ? { occupational: true }
        : {}),
  }
  return Object.keys(detail).length > 0 ? value(detail) : unreadable('请说决定书的日期，罚了多少钱，是不是工作上的事。')
}
