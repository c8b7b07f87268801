import type { TitleLevel } from '../../../dossier/vocabulary.ts'
import { finder } from '../words.ts'
import type { Leaf, Place } from './found.ts'
import { TITLE_WORDS } from './levels.ts'

/** A stretch of appointment, as far as it was told. */
export interface Span {
  from?: Leaf
  to?: Leaf
}

/** One title while it is put together; mentions of the same level are one title. */
export interface TitleDraft {
  readonly level: TitleLevel
  readonly places: Place[]
  readonly leaf: Leaf
  obtained?: Leaf
  specialty?: Leaf
  readonly spans: Span[]
  never?: Place
}

/** One more stretch; 聘书16年1月1日起，16年到20年在A厂 tells the end of the one that is open. */
export function addSpan(draft: TitleDraft, span: Span): void {
  const open = draft.spans.at(-1)
  const year = span.from?.value
  const again = typeof year === 'string' && typeof open?.from?.value === 'string' && open.from.value.startsWith(year)
  if (open && !open.to && span.to && again && span.from?.why === undefined) open.to = span.to
  else draft.spans.push(span)
}

export const findTitles = finder(TITLE_WORDS)
