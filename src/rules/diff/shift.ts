import { addYears, type LocalDate } from '../../dossier/date.ts'
import type { Dossier } from '../../dossier/dossier.ts'

/**
 * The same applicant so many years later (earlier when negative): every date, every year counted by (考核, 学时, 违规) moves, all
 * else stays. With it, two years' plans can be asked about somebody who stands to each as they stood to the other.
 */
export function shiftYears(dossier: Dossier, years: number): Dossier {
  return years === 0 ? dossier : (shifted(dossier, years) as Dossier)
}

const YEAR = /^(19|20)\d{2}$/
const DATE = /^(19|20)\d{2}(-\d{2}){0,2}$/

function shifted(value: unknown, years: number, key = ''): unknown {
  if (Array.isArray(value)) return value.map((part) => shifted(part, years))
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        YEAR.test(name) ? String(Number(name) + years) : name,
        shifted(part, years, name),
      ]),
    )
  }
  if (typeof value === 'number') return key === 'year' ? value + years : value
  if (typeof value !== 'string') return value
  const parts = value.split('/')
  return parts.length <= 2 && parts.every((part) => DATE.test(part))
    ? parts.map((part) => shiftedDate(part, years)).join('/')
    : value
}

function shiftedDate(date: string, years: number): string {
  if (date.length === 10) return addYears(date as LocalDate, years)
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`
}
