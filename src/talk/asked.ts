import type { Fact } from '../dossier/facts.ts'

/** Years spoken of in facts such as `reviews.2019`, in order. */
function yearsIn(facts: readonly Fact[], prefix: string): number[] {
  const years = facts
    .filter((fact) => fact.startsWith(`${prefix}.`))
    .map((fact) => Number(fact.slice(prefix.length + 1)))
  return [...new Set(years.filter((year) => Number.isInteger(year)))].sort((a, b) => a - b)
}

export const reviewYears = (facts: readonly Fact[]) => yearsIn(facts, 'reviews')
export const hoursYears = (facts: readonly Fact[]) => yearsIn(facts, 'hours')

/** 2019、2020、2021年, or 2019到2022年 for a longer row. */
export function sayYears(years: readonly number[]): string {
  const first = years[0]
  const last = years.at(-1)
  if (years.length > 3 && first !== undefined && last === first + years.length - 1) return `${first}到${last}年`
  return `${years.join('、')}年`
}

/** The matter a question's key or a fact's path is of: `insurance` for `insurance.since`, `titles` for `titles[0].level`. */
export const matterOf = (key: string): string => key.split(/[.[/]/)[0] ?? ''

interface KeyParts {
  readonly id: string
  readonly which: string | null
}

/** There are as many keys as there are questions, and each is taken apart again and again. A key may also come from a state somebody altered. */
const split = new Map<string, KeyParts>()
const KEYS = 1_000

/** The parts of a question key: `titles.obtained/助理工程师`. */
export function splitKey(key: string): KeyParts {
  const known = split.get(key)
  if (known) return known
  const [id = '', which] = key.split('/')
  const parts = { id, which: which ?? null }
  if (split.size < KEYS) split.set(key, parts)
  return parts
}
