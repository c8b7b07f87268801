import { normalise } from './normalise.ts'

/** Hours of several years added up; what was not said is absent. */
export interface HoursTogether {
  readonly professional?: number
  /** Both kinds of 公需, or the one that was told. */
  readonly public?: number
  readonly total?: number
}

const ADDED = /累计|合计|总共|一共|总计|加起来|总的|总数/
const EACH = /每年|各年|年年|分别|每一年/
const N = '\\s?(?:是|有|学了|共|:|大概|都)?\\s?(\\d{2,4})(?![\\d年月])'

/** `近三年专业课180 公需54 总共270`, where years are spoken of together. Null when each year is told by itself, or nothing is added up. */
export function readTogether(text: string): HoursTogether | null {
  const even = normalise(text)
  if (!ADDED.test(even) || EACH.test(even)) return null
  const years = even.match(/(?<!\d)(?:20[12]\d年?|[12]\d年)(?=[^\d到至~-]{0,6}\d)/g) ?? []
  const apart = !/\d年?(?:到|至|-|~)\s?(?:20)?\d{2}/.test(even)
  if (years.length > 0 && apart) return null
  const plain = even.replace(/(?:20)?\d{2}年?(?:到|至|-|~)(?:20)?\d{2}年?|(?<!\d)20\d{2}年?/g, ' ')
  const amount = (words: string): number | undefined => {
    const found = new RegExp(`(?:${words})(?:科目|课程?|类)?(?:的)?(?:学时|课时)?${N}`).exec(plain)
    return found ? Number(found[1]) : undefined
  }
  const professional = amount('专业')
  const [general, industry] = [amount('一般公需'), amount('行业公需|行业')]
  const both = amount('(?<!一般|行业)公需')
  const shared =
    both ?? (general === undefined && industry === undefined ? undefined : (general ?? 0) + (industry ?? 0))
  const total = amount('总共|一共|总计|合计|加起来(?:一共|总共|有)?|总的|总数|累计(?!专业|公需|一般|行业)')
  const told = {
    ...(professional === undefined ? {} : { professional }),
    ...(shared === undefined ? {} : { public: shared }),
    ...(total === undefined ? {} : { total }),
  }
  return Object.keys(told).length > 0 ? told : null
}

/** Whether the sums are as much as is asked for all the years together; null while that cannot be said. */
export function isEnough(
  told: HoursTogether,
  need: { readonly professional: number; readonly public: number; readonly total: number },
): boolean | null {
  const { professional, public: shared } = told
  const total = told.total ?? (professional === undefined || shared === undefined ? undefined : professional + shared)
  const parts = [
    [professional, need.professional],
    [shared, need.public],
    [total, need.total],
  ] as const
  if (parts.some(([have, least]) => have !== undefined && have < least)) return false
  return parts.every(([have]) => have !== undefined) ? true : null
}
