import { bare, normalise } from './normalise.ts'
import { type Read, unreadable, vague, value } from './read.ts'
import { hedgedFact, stanceOf } from './stance.ts'

const DIGITS = new Map<string, number>(
  Object.entries({ 零: 0, 一: 1, 二: 2, 两: 2, 俩: 2, 三: 3, 仨: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }),
)
const UNITS = new Map<string, number>(Object.entries({ 十: 10, 百: 100, 千: 1000 }))

const LARGEST = 1e12

/** A run like `二零一五`: digit by digit; null if it has a unit in it. */
function digitByDigit(text: string): number | null {
  let total = 0
  for (const letter of text) {
    const digit = DIGITS.get(letter)
    if (digit === undefined) return null
    total = total * 10 + digit
  }
  return total
}

/** Below 万: `一百二十三`, `三百零五`, `一百二` (120), `十五`. */
function section(text: string): number | null {
  if (text === '') return null
  if (text === '十') return 10
  if (text.length === 1 || !/[十百千]/.test(text)) return digitByDigit(text)
  let total = 0
  let digit: number | null = null
  let lastUnit = 10_000
  let zero = false
  for (const letter of text) {
    const unit = UNITS.get(letter)
    if (unit !== undefined) {
      if (unit >= lastUnit) return null
      if (digit === null && unit !== 10) return null
      total += (digit ?? 1) * unit
      digit = null
      lastUnit = unit
      zero = false
    } else {
      const next = DIGITS.get(letter)
      if (next === undefined || digit !== null) return null
      if (next === 0) zero = true
      else digit = next
    }
  }
  if (digit === null) return total
  return total + digit * (zero || lastUnit === 10 ? 1 : lastUnit / 10)
}

function chinese(text: string): number | null {
  const even = text.replaceAll('廿', '二十').replaceAll('卅', '三十')
  if (even === '半') return 0.5
  const [hundredMillions, below, ...more] = splitAt(even, '亿')
  if (more.length > 0) return null
  if (below !== undefined) {
    const high = tenThousands(hundredMillions ?? '')
    const low = below === '' ? 0 : below === '半' ? 0.5e8 : tail(below, 1e8)
    return high === null || low === null ? null : high * 1e8 + low
  }
  return tenThousands(even)
}

function splitAt(text: string, letter: string): string[] {
  return text.split(letter)
}

/** `二` after 万 is 2千: `十五万二` is 152,000. */
function tail(text: string, unit: number): number | null {
  const digit = text.length === 1 ? DIGITS.get(text) : undefined
  if (digit !== undefined) return (digit * unit) / 10
  return tenThousands(text.startsWith('零') && text.length > 1 ? text.slice(1) : text)
}

function tenThousands(text: string): number | null {
  const [high, low, ...more] = splitAt(text, '万')
  if (more.length > 0) return null
  if (low === undefined) return section(text)
  const upper = section(high ?? '')
  const lower = low === '' ? 0 : low === '半' ? 5000 : tail(low, 10_000)
  return upper === null || lower === null ? null : upper * 10_000 + lower
}

/**
 * The number a whole numeral means, or null: `12`, `1,200`, `3.5万`, `3万5`, `12w`, `二十`, `两`, `半`, `一百二十三`,
 * `十五万二`, `十二点五`, `二零一五` (2015). Takes normalised text.
 */
export function numeral(text: string): number | null {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > 24) return null
  const found = arabic(trimmed) ?? mixed(trimmed)
  return found !== null && Number.isFinite(found) && found <= LARGEST ? found : null
}

function arabic(text: string): number | null {
  const match = /^(\d{1,3}(?:,\d{3}){1,4}|\d{1,13})(\.\d{1,6})?(万|亿|千|百|十|w|k)?(\d)?$/i.exec(text)
  if (!match) return null
  const number = Number(`${(match[1] ?? '').replaceAll(',', '')}${match[2] ?? ''}`)
  const unit = { 万: 1e4, w: 1e4, 亿: 1e8, 千: 1e3, k: 1e3, 百: 100, 十: 10 }[(match[3] ?? '').toLowerCase()]
  if (unit === undefined) return match[4] === undefined ? number : null
  const result = number * unit + (match[4] === undefined ? 0 : (Number(match[4]) * unit) / 10)
  return Math.round(result * 1e6) / 1e6
}

function mixed(text: string): number | null {
  const [whole, decimals, ...more] = text.split('点')
  if (more.length > 0) return null
  if (decimals === undefined) return chinese(text)
  const before = chinese(whole ?? '')
  if (before === null || !/^[零一二三四五六七八九]{1,4}$/.test(decimals)) return null
  const after = digitByDigit(decimals)
  return after === null ? null : before + after / 10 ** decimals.length
}

/** A number in a text: where it stands and what it is. */
interface NumberFound {
  readonly value: number
  readonly start: number
  readonly end: number
}

const IN_TEXT =
  /(?<!\d)\d{1,3}(?:,\d{3}){1,4}(?!\d)(?:\.\d{1,6})?[万亿千百wk]?|(?<![\d])\d{1,13}(?!\d)(?:\.\d{1,6})?(?:[万亿千百](?:\d(?!\d))?|[wk](?![a-z]))?|[零一二两俩三仨四五六七八九十百千万亿廿卅]{1,20}(?:点[零一二三四五六七八九]{1,4})?|半/giu

/** All numbers in normalised text, in order. `一` in 一直, 一般 and the like does not count. */
function findNumbers(text: string): NumberFound[] {
  const found: NumberFound[] = []
  for (const match of text.matchAll(IN_TEXT)) {
    const start = match.index
    const end = start + match[0].length
    const after = text.charAt(end)
    if (match[0] === '一' && '直般些样定起下共切会边致旦'.includes(after) && after !== '') continue
    if (/^[万千百]$/.test(match[0]) || /[几数]$/.test(text.slice(0, start))) continue
    const number = numeral(match[0])
    if (number !== null) found.push({ value: number, start, end })
  }
  return found
}

/** 没到, 没有, 不足: what stands before a figure that is not reached, */
const SHORT_BEFORE = /(?:不是|(?:没(?:有)?|未|不)(?:拿|挣|赚|凑|达|找|请)?(?:到|够|足|满|齐)?|够不(?:到|上))\s?$/
/** 不到, 没有: and behind it. */
const SHORT_BEHIND =
  /^\s?[个名位人分元块门项]*(?:钱)?(?:都|也|还)*(?:不到|没到|不足|不满|没满|未满|达不到|没达到|到不了|没有?(?=$|[,。;\s吧呢]))/

/** 没到20万, 200人不到: a figure that is not reached is none of theirs. */
export const isShortOf = (before: string, behind: string): boolean =>
  SHORT_BEFORE.test(before.slice(-8)) || SHORT_BEHIND.test(behind.slice(0, 12))

/** 破格要多少分, 大专要几年: a figure is asked for, and none told. */
const ASKS_HOW_MANY = /多少(?!有点|有一?些)|多久|多长|[要得需]几|(?<![好十百])几(?:分|年|级|个?月|天)(?!前|了)/

/** One amount: `12万`, `一百二十三人`, `3个半`. 没有 is `none`, `0` is a value; 几十、上百、100多、3-5 are vague. */
export function readNumber(text: string): Read<number> {
  const even = normalise(text)
  if (/^(?:我)?[一1半](?:个|门|名|位|分|点|科)?(?:也|都)?(?:还)?(?:没|未|无)/.test(even)) return { kind: 'none' }
  const found = findNumbers(even)
  const [first, second] = found
  if (first === undefined) {
    const stance = stanceOf(even, true)
    if (stance) return stance
    if (ASKS_HOW_MANY.test(even)) return unreadable('请写个数字')
    return /几|多|许多|好些|若干|上百|上千/.test(even) ? vague('请写个具体的数字，比如 3') : unreadable('请写个数字')
  }
  if (
    /[一二两三四五六七八九]{2}(?![零一二三四五六七八九])/.test(even.slice(first.start, first.end)) &&
    first.value < 100
  ) {
    return vague('请写具体是多少')
  }
  const before = even.slice(0, first.start)
  const after = even.slice(first.end)
  if (/-\s?$/.test(before)) return unreadable('不能是负数')
  if (second !== undefined) {
    const between = even.slice(first.end, second.start)
    if (second.value === 0.5 && found.length === 2 && /^[个年分]?$/.test(between)) {
      return firm(even, first.value + 0.5, before, even.slice(second.end))
    }
    if (/^\s?(?:-|~|到|至|或|、)\s?$/.test(between)) return vague('请给一个确定的数')
    return unreadable(
      '有好几个数字，请只写一个',
      found.slice(0, 10).map((item) => item.value),
    )
  }
  if (isShortOf(before, after)) return vague('请写具体是多少')
  if (/^(?:多|来|几|余|\+|以上|以下|出头)/.test(after) || /(?:近|超过|不止|上|好几|快)$/.test(before)) {
    return vague('请写具体是多少', first.value)
  }
  return firm(even, first.value, before, after)
}

const UNIT_ONLY = /^(?:个月?|人|名|位|元|块钱?|万?元|项|篇|年|学时|分)$/

function firm(text: string, number: number, before: string, after: string): Read<number> {
  return hedgedFact(text)
    ? vague('请确认具体是多少', number)
    : value(number, bare(`${before} ${after}`).replace(UNIT_ONLY, ''))
}

/** The place in a list that a short numeral names: `2`, `二`, `B`, `b`. Null if it names none. */
export function place(text: string): number | null {
  if (/^[a-z]$/i.test(text)) return text.toLowerCase().charCodeAt(0) - 96
  if (!/^(?:\d{1,3}|[一二两三四五六七八九十]{1,3})$/.test(text)) return null
  return numeral(text)
}
