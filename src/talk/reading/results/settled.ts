import type { Category } from '../achievementWords.ts'
import type { Draft } from './leaves.ts'
import { type Group, type Groups, MOST, type State, type Stretch } from './state.ts'

/** What is one's own only where one is named for it. */
const PERSONAL: readonly Category[] = ['firstSets', 'teams', 'standards', 'products']

/** What the groups come to: those told firmly, what is asked of the others, what is denied. */
export function settled(state: State): Groups {
  const { asks, denied, used, unclear } = state
  const groups: Group[] = []
  for (const group of state.groups) {
    const { category, from, to, items } = group
    if (group.weak || items.length === 0) continue
    const kind = items[0]?.kind?.value
    const value = kind === undefined ? {} : { value: { kind } }
    if (group.foreign && group.unlisted && PERSONAL.includes(category)) denied.push({ category, from, to })
    else if (group.foreign) asks.push({ category, why: 'ambiguous', from, to, ...value })
    else if (group.pending && category === 'patents' && kind !== undefined && state.reading.anything)
      groups.push({ ...group, items: items.slice(0, MOST).map((item) => notGranted(item, { from, to })) })
    else if (group.pending) asks.push({ category, why: 'incomplete', from, to, ...value })
    else if (group.unnamed && state.reading.asked === undefined) asks.push({ category, why: 'ambiguous', from, to })
    else groups.push({ ...group, items: items.slice(0, MOST) })
  }
  // 厂里的不少，政府的一个没有: not none at all.
  const open = new Set(
    asks.filter(({ key, why }) => key === undefined && why === 'incomplete').map((ask) => ask.category),
  )
  const none = denied.filter(({ category }) => !open.has(category))
  return { groups, asks, denied: [...none, ...noTeams(state)], used, unclear }
}

/** 创新团队、技术中心都没进过: both kinds there are. */
function noTeams({ deniedKinds }: State): Groups['denied'] {
  const kinds = deniedKinds.filter(({ category }) => category === 'teams')
  const [one] = kinds
  return one && new Set(kinds.map(({ kind }) => kind)).size === 2
    ? [{ category: 'teams', from: one.from, to: one.to }]
    : []
}

/** What is applied for has no date of a certificate yet. */
function notGranted({ date: _, ...item }: Draft, place: Stretch): Draft {
  return { ...item, granted: { ...place, value: false } }
}
