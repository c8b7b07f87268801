import type { LocalDate } from '../../dossier/date.ts'
import type { Achievements, Category } from './achievementWords.ts'
import { findDates } from './dateScan.ts'
import { normalise } from './normalise.ts'
import { type Read, unreadable, vague } from './read.ts'
import { groupsOf } from './results/groups.ts'
import type { KnownDate } from './results/meaning.ts'
import type { Groups } from './results/state.ts'
import { hedged, stanceOf } from './stance.ts'

export interface AchievementsRead {
  readonly found: Achievements
  /** Pieces of the text that were not understood, to be asked about. */
  readonly unclear: readonly string[]
}

const MOST = 60

/**
 * A list of results in one message: `1个发明（排第三）、3个实用新型都是第一`. Each result is one item (three for 3项); rank,
 * level, kind that were not said are absent, never guessed. `asked` is the list the open question is about: 市一等奖 then
 * belongs to it. 没有论文 gives an empty list; 没有 alone is `none`. What is not granted yet, 多项 and leftovers are `unclear`.
 */
export function readAchievements(text: string, today: LocalDate, asked?: Category): Read<AchievementsRead> {
  const even = normalise(text)
  const stance = stanceOf(even)
  if (stance) return stance
  const dates = findDates(even, today).flatMap(({ start, end, date, why }): KnownDate[] =>
    date === undefined || why !== undefined ? [] : [{ from: start, to: end, date }],
  )
  const told = groupsOf(even, { dates, cities: null, asked, anything: false })
  const found = itemsOf(told)
  const unclear = [...new Set([...told.asks, ...told.unclear].map((piece) => pieceOf(even, piece)))]
  if (Object.keys(found).length === 0) {
    return told.asks.length > 0
      ? vague('请写清每一项的种类、数量和排名', { found, unclear })
      : (stanceOf(even, true) ?? unreadable('请一项一项写，比如“发明专利1项排第2，省级课题1项第1”'))
  }
  const read = { found, unclear: unclear.slice(0, 20) }
  return hedged(even) ? vague('请核对证书后再确认', read) : { kind: 'value', value: read }
}

/** Only what is sure: a field in doubt is absent. */
function itemsOf({ groups, denied }: Groups): Achievements {
  const found: Partial<Record<Category, Record<string, unknown>[]>> = {}
  for (const { category, items } of groups) {
    const sure = items.map((item) =>
      Object.fromEntries(
        Object.entries(item).flatMap(([key, leaf]) => (leaf.why === undefined ? [[key, leaf.value] as const] : [])),
      ),
    )
    found[category] = [...(found[category] ?? []), ...sure].slice(0, MOST)
  }
  for (const { category } of denied) found[category] ??= []
  return found as Achievements
}

const END = /[,;。\n]/

/** The whole piece between commas that a stretch stands in. */
function pieceOf(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
  let start = from
  while (start > 0 && !END.test(text.charAt(start - 1))) start -= 1
  let end = Math.max(to, start)
  while (end < text.length && !END.test(text.charAt(end))) end += 1
  return text.slice(start, end).trim()
}
