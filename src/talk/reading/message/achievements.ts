import type { Category } from '../achievementWords.ts'
import { groupsOf } from '../results/groups.ts'
import type { Group } from '../results/state.ts'
import { noneOfAsked } from './askedResults.ts'
import type { Extractor, Found } from './found.ts'
import { fieldName } from './names.ts'
import { apart } from './resultPieces.ts'

/** Lists in which an item without its kind says little: which kind it is has to be asked. */
const KINDS: readonly Category[] = ['patents', 'publications', 'standards']
/** 管过5个项目 is one's work; nothing to come back to. */
const WORKADAY: readonly Category[] = ['projects', 'competitions']
const LISTS: readonly Category[] = [
  ...['awards', 'projects', 'publications', 'patents', 'engineeringAwards', 'paperAwards', 'firstSets'],
  ...['teams', 'standards', 'products', 'honours', 'skillHonours', 'competitions'],
] as readonly Category[]

/**
 * Awards, patents, papers, projects and the like, item by item: 3个实用新型 are three. What is applied for, the company's, or of no
 * clear number is asked back; 没有专利 denies a list, 没有发明 does not.
 */
export const achievements: Extractor = ({ text, dates, pack, asked }) => {
  const cities = pack?.plan.places ?? null
  const list = LISTS.find((category) => category === asked)
  const { groups, asks, denied, used } = groupsOf(apart(text, dates, cities), {
    dates,
    cities,
    asked: list,
    anything: true,
  })
  const found = list ? noneOfAsked(text) : null
  const none = found && groups.every((group) => group.category !== list || isName(group, found)) ? found : null
  const place = none && { from: none.index, to: none.index + none[0].length }
  if (list && place)
    return [{ list, none: place }, ...groups.filter(({ category }) => category !== list).flatMap(foundOf)]
  return [
    ...groups.flatMap(foundOf),
    ...asks.map(({ category, key, why, from, to, value }): Found => {
      const about = fieldName(key === undefined ? category : `${category}.0.${key}`)
      return { about, leaf: { why, from, to, ...(value === undefined ? {} : { value }) } }
    }),
    ...denied.map(({ category, from, to }): Found => ({ list: category, none: { from, to } })),
    ...used.map((place): Found => ({ used: place })),
  ]
}

/** Nothing but the word, or all of it denied. */
const isName = ({ counted, items, from, to }: Group, { index, 0: denial }: RegExpExecArray) =>
  (from >= index && to <= index + denial.length) ||
  ((!counted || index <= to) && items.every((item) => Object.keys(item).every((key) => key === 'kind')))

function foundOf(group: Group): Found[] {
  const { category, items, from, to } = group
  const found: Found[] = items.map((item) => ({ list: category, item }))
  found.push({ used: { from, to } })
  const about = KINDS.includes(category)
    ? items.some((item) => item.kind === undefined) && `${category}.0.kind`
    : !WORKADAY.includes(category) && items.some((item) => Object.keys(item).length === 0) && category
  if (about) found.push({ about: fieldName(about), leaf: { why: 'incomplete', from, to } })
  return found
}
