import { TITLE_LEVELS } from '../dossier/vocabulary.ts'
import type { KnownWord } from './words.ts'

/** A title of none of the plan's levels: 高工 of a plan up to 工程师. */
export function isLevelBeyond({ meanings }: KnownWord, own: readonly string[]): boolean {
  const levels: readonly string[] = TITLE_LEVELS
  return meanings.length > 0 && meanings.every((meaning) => levels.includes(meaning) && !own.includes(meaning))
}
