import { achievements } from './achievements.ts'
import { education } from './extract/education.ts'
import type { Extractor } from './found.ts'

/** Every extractor, one line each. Their order does not matter, save that of two readings of one field the later wins. */
export const EXTRACTORS: readonly Extractor[] = [education, achievements]
