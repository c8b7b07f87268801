import type { LocalDate } from '../../dossier/date.ts'
import { normalise } from './normalise.ts'
import { yearTokens } from './yearTokens.ts'

/** Hours told as what a year came to, and of its subjects no more than some. */
export interface HoursTotal {
  readonly total: number
  readonly professional?: number
  /** 公需, of which kind was not said. */
  readonly shared?: number
}

const TOTAL = /(?<![\d.])(\d{2,3})\s?(?:个)?(?:的)?(?:学时|课时)?/
const ALL = /每一?年|年年|各年|均|都|全/

/**
 * `2019-2022均90学时`, `每年90学时专业60公需18`: one sum for each of the years asked. Null for anything else, for some of the years, and
 * where the subjects are more than the sum.
 */
export function readTotal(text: string, years: readonly number[], today: LocalDate): HoursTotal | null {
  const even = normalise(text).replace(/^(?:我的?)?(?:继续教育|学时)(?:学时)?[:,\s]*/, '')
  const tokens = yearTokens(even, years, today)
  const named = tokens.flatMap((token) => (token.kind === 'years' ? [...token.years] : []))
  if (named.length > 0 ? !years.every((year) => named.includes(year)) : years.length > 1 && !ALL.test(even)) return null
  if (/差|缺|少|没|不|够|行业|一般/.test(even)) return null
  const plain = [...tokens]
    .reverse()
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, even)
  const part = (word: string) => {
    const found = new RegExp(`${word}(?:科目|课程?)?(?:学时|课时)?(?:是|有|:)?\\s?(\\d{1,3})`).exec(plain)
    return found ? Number(found[1]) : undefined
  }
  const [professional, shared] = [part('专业'), part('公需')]
  const rest = plain.replace(
    /(?:专业|公需)(?:科目|课程?)?(?:学时|课时)?(?:是|有|:)?\s?\d{1,3}(?:个)?(?:学时|课时)?/g,
    ' ',
  )
  const total = TOTAL.exec(rest)
  if (total === null || /\d/.test(rest.replace(TOTAL, ' '))) return null
  const told = {
    total: Number(total[1]),
    ...(professional === undefined ? {} : { professional }),
    ...(shared === undefined ? {} : { shared }),
  }
  return (professional ?? 0) + (shared ?? 0) > told.total ? null : told
}
