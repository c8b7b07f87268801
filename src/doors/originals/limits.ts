import { BadInput } from '../badInput.ts'

/** A notice with all its pictures is smaller. */
export const FILE_BYTES = 20_000_000
/** What the parts of a Word file may come to when unpacked. */
export const UNPACKED_BYTES = 20_000_000
export const PAGES = 500
export const SIGNS = 2_000_000
export const LINES = 50_000
export const READING_MS = 60_000
export const READING_MB = 768

export function tooLong(): BadInput {
  return new BadInput(`文字太多：最多 ${SIGNS / 10_000} 万字、${LINES / 10_000} 万行。请只导入通知本身，或分成几份`)
}
