import { type Reader, turn } from '../reader.ts'
import { ofToday } from '../reading/formerly.ts'
import { someAgreed } from '../reading/message/askedFigures.ts'
import { normalise } from '../reading/normalise.ts'
import { readNumber } from '../reading/numbers.ts'
import { unreadable, vague, value } from '../reading/read.ts'
import { readStruck } from '../reading/struck.ts'

/** 22年, 5天, 2份: counted in units of its own. */
const COUNTED = /(?:\d|[一二两三四五六七八九十百半])\s?(学时|课时|个?月|小时|[年日号天周岁份级篇项条元])/g

/** A count, shown with its unit; 没有 is 0, and what is counted in another unit is none. */
export const number =
  (unit: string): Reader =>
  (text) => {
    const units = [...normalise(text).matchAll(COUNTED)].map(([, other = '']) => other)
    if (units.some((other) => !unit.includes(other))) return unreadable()
    const read = readNumber(text)
    if (read.kind === 'none') return value({ value: 0, shown: '没有' })
    return turn(read, (found) => ({ value: found, shown: `${found} ${unit}` }))
  }

/** How many a firm employs; how many it once did is not that. */
export const staff: Reader = (text, asking) => {
  const now = ofToday(normalise(text))
  return now === null ? vague('现在一共多少人？') : number('人')(now, asking)
}

/** Experts who recommend: of 找了三个，两个同意 it is asked who is sure. */
export const experts: Reader = (text, asking) =>
  someAgreed(normalise(text)) ? vague('答应推荐的一共几位？') : number('名')(text, asking)

/** Money in 元: 13 alone cannot be 13 元 a year. */
export const money: Reader = (text) => {
  const read = readNumber(text)
  if (read.kind === 'none') return value({ value: 0, shown: '没有' })
  if (read.kind === 'value' && read.value < 1000) return vague('请带上单位，比如“13万”。')
  return turn(read, (found) => ({ value: found, shown: `${found / 10000} 万元` }))
}

/** Revenue in 万元. */
export const revenue: Reader = (text) => {
  const read = readNumber(text)
  return turn(read, (found) => {
    const inTenThousands = found >= 1_000_000 ? found / 10000 : found
    return { value: inTenThousands, shown: `${inTenThousands} 万元` }
  })
}

/** Points taken off a score, each with its reason. */
export const struck: Reader = (text) =>
  turn(readStruck(text), (found) => ({
    value: found.map((part) => ({ ...part })),
    shown: found.length === 0 ? '没有要扣的' : found.map(({ points, reason }) => `${reason} ${points} 分`).join('，'),
  }))
