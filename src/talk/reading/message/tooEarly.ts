import { rangeOf } from '../../../dossier/date.ts'

/** At no age below this has anybody finished such a school. */
const YOUNGEST: Readonly<Record<string, number>> = { 中专: 14, 大专: 17, 本科: 18, 研究生: 20 }
const YOUNGEST_AT_WORK = 14

/** Paths of dates that cannot be true together with a birth, and the birth: graduated from university at thirteen, thirty years of work at 28. */
export function tooEarly(dossier: Record<string, unknown>): string[] {
  const born = yearOf(dossier.birth)
  if (born === null) return []
  const schools = list(dossier.education).flatMap((school, index) => {
    const graduated = yearOf(school.graduated)
    const youngest = YOUNGEST[String(school.level)]
    return graduated !== null && youngest !== undefined && graduated - born < youngest
      ? [`education.${index}.graduated`]
      : []
  })
  const works = list(dossier.work).flatMap((work, index) => {
    const from = yearOf(work.from)
    return from !== null && from - born < YOUNGEST_AT_WORK ? [`work.${index}.from`] : []
  })
  return schools.length + works.length > 0 ? ['birth', ...schools, ...works] : []
}

function yearOf(date: unknown): number | null {
  const range = typeof date === 'string' ? rangeOf(date) : null
  return range === null ? null : Number(range.first.slice(0, 4))
}

function list(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value : []
}
