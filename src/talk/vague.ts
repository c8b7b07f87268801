import { rangeOf } from '../dossier/date.ts'
import type { Json } from './understood.ts'

/** Whether an answer holds a date that is not told to the day. */
export function isVague(value: Json): boolean {
  if (typeof value === 'string') return value.length !== 10 && rangeOf(value) !== null
  if (Array.isArray(value)) return value.some(isVague)
  return value !== null && typeof value === 'object' && Object.values(value).some(isVague)
}
