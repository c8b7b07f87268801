import type { Figure } from './figures.ts'
import type { Original } from './originals.ts'
import { tighten } from './tighten.ts'

/** Words for the same unit. */
const SAME_UNIT: Readonly<Record<string, string>> = {
  名: '(?:名|人|位)',
  人: '(?:名|人|位)',
  小时: '(?:小时|个?学时)',
  学时: '个?(?:学时|小时)',
  月: '个?月',
  项: '(?:项|个|件)',
  日: '(?:日|号|天)',
}

/** One unit said after several figures belongs to each of them: 36个、24个、12个学时, 2019-2022年. */
const MORE = '(?:个?(?:[、~-]|至)\\d+(?:\\.\\d+)?)*'

/** Whether a document prints figures as the neighbouring cells of a row, in this order and with nothing between. */
export function printsRow({ tight }: Original, row: readonly number[]): boolean {
  return new RegExp(`(?<![\\d.])${row.map((cell) => amountPattern(String(cell))).join(';')}(?!\\d|\\.\\d)`).test(tight)
}

/** Whether a document prints a figure, in figures or in Chinese numerals. */
export function prints({ tight, counted }: Original, figure: Figure): boolean {
  const told = tighten(figure.text)
  switch (figure.kind) {
    case '网址':
      return tight.includes(told.replace(/\/$/, ''))
    case '文号':
    case '电话':
      return standsAlone(told, tight)
    case '日期':
      return printsDate(told, tight)
    case '数':
      return [tight, counted].some((text) => printsNumber(told, text))
  }
}

/** A number that is not the tail or the head of a longer one. */
function standsAlone(told: string, text: string): boolean {
  return new RegExp(`(?<![\\d.])${escaped(told)}(?!\\d|\\.\\d)`).test(text)
}

function printsDate(told: string, text: string): boolean {
  const [day = 0, month = 0, year] = (told.match(/\d+/g) ?? []).map(Number).reverse()
  const of = (pattern: string) => new RegExp(`(?<!\\d)${pattern}(?!\\d)`).test(text)
  const short = `0?${month}月0?${day}日`
  if (year === undefined) return of(short) || of(`\\d{4}-0?${month}-0?${day}`)
  const whole = [`${year}年${short}`, `${year}[-./]0?${month}[-./]0?${day}`]
  // Told without the year, which stands elsewhere: 8月1日-10月20日.
  return whole.some(of) || (of(String(year)) && of(short))
}

function printsNumber(told: string, text: string): boolean {
  const share = /^(.)分之(.)$/.exec(told)
  if (share) return text.includes(told) || text.includes(`${digit(share[2])}/${digit(share[1])}`)
  const parts = /^(前?)([a-z]?)(\d+(?:\.\d+)?)(.*)$/.exec(told)
  if (!parts) return standsAlone(told, text)
  const [, before = '', letter = '', amount = '', unit = ''] = parts
  // 300000元 is printed as 30万元.
  if (unit === '元' && Number(amount) >= 10_000 && printsNumber(`${Number(amount) / 10_000}万元`, text)) return true
  if (before && printsPlaces(Number(amount), text)) return true
  const after = unit === '' ? '(?!\\d|\\.\\d)' : `${MORE}(?:${SAME_UNIT[unit] ?? escaped(unit)})`
  // 排名第一 is 前1.
  const rank = before && amount === '1' ? '[前第]' : before
  return new RegExp(`${rank}(?<![\\d.])${letter}${amountPattern(amount)}${after}`).test(text)
}

/** 第一或第二 is 前2. */
function printsPlaces(last: number, text: string): boolean {
  const places = Array.from({ length: last }, (_, index) => `第?${index + 1}`).join('[、或和]')
  return last > 1 && new RegExp(`第${places.slice(2)}(?!\\d)`).test(text)
}

/** Nothing changes with zeros behind the point: 0.80 is 0.8, 1.00 is 1. */
function amountPattern(amount: string): string {
  return `${escaped(amount)}${amount.includes('.') ? '0*' : '(?:\\.0+(?!\\d))?'}`
}

const digit = (sign = '') => '一二三四五六七八九十'.indexOf(sign) + 1
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
