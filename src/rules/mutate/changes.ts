import { addDays, isLocalDate } from '../../dossier/date.ts'

/** Words that may stand for each other in a rule file, being all the language has at that place. */
const OPPOSITES: Readonly<Record<string, readonly string[]>> = {
  对口: ['不限'],
  不对口: ['不限'],
  不限: ['对口', '任现职后'],
  任现职后: ['不限'],
}

/** In the points table: how many, from which rank, since when. Everything else there is points, which go by halves. */
const COUNTS = new Set([
  '达到',
  '从第',
  '限',
  '起',
  '学时',
  '超过',
  '年营收',
  '员工',
  '基数可能',
  '研究生基数',
  '其他基数',
])

/** Where a value stands: its key, its place in a list, and whether the file is a points table. */
export interface Place {
  readonly key: string
  readonly index: number | null
  readonly inPoints: boolean
}

/**
 * What a single value may be changed into: a threshold one more and one less (points by halves too), a day earlier and
 * later, yes for no, 对口 for 不限. Empty when nothing of the sort can be said of it.
 */
export function changesOf(value: unknown, place: Place): (string | number | boolean)[] {
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'number') return steps(place).map((step) => value + step)
  if (typeof value !== 'string') return []
  if (isLocalDate(value)) return [addDays(value, -1), addDays(value, 1)]
  const threshold = /^(前?)(\d+(?:\.\d+)?)([\p{Script=Han}%]{0,4})$/u.exec(value)
  if (threshold) {
    const [, before = '', amount = '', unit = ''] = threshold
    return [-1, 1].map((step) => `${before}${Number(amount) + step}${unit}`)
  }
  return [...(OPPOSITES[value] ?? [])]
}

function steps({ key, index, inPoints }: Place): number[] {
  // [一等奖, 3, 12]: the middle figure is a rank.
  const counted = COUNTS.has(key) || (key === '奖次分' && index === 1)
  return inPoints && !counted ? [-1, -0.5, 0.5, 1] : [-1, 1]
}
