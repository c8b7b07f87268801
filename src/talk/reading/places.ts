import type { Pack } from '../../rules/pack.ts'
import type { Category } from './achievementWords.ts'
import { normalise } from './normalise.ts'

/** Lists whose items have a level of government. */
const LEVELLED: readonly Category[] = [
  'awards',
  'projects',
  'products',
  'honours',
  'competitions',
  'engineeringAwards',
  'paperAwards',
  'firstSets',
  'teams',
]

/**
 * Names of the cities at hand turned into levels: 台州市 is 市厅级, 温岭市 is 县区级. Where both are called a 市, a bare 市级 may
 * mean either: then what has to be asked.
 */
export function whoseLevel(
  text: string,
  category: Category,
  pack: Pick<Pack, 'plan'> | null,
): { readonly text: string; readonly ambiguous: string | null } {
  const places = pack?.plan.places
  if (!places || !LEVELLED.includes(category)) return { text, ambiguous: null }
  const bare = (name: string) => name.replace(/[市县区]$/, '')
  const even = normalise(text)
    .replace(new RegExp(`${bare(places.county)}[市县区]?级?`, 'g'), '县区级')
    .replace(new RegExp(`${bare(places.city)}市?级?`, 'g'), '市厅级')
  const bothCities = places.county.endsWith('市')
  const unclear = bothCities && /市(?![厅场面值民])/.test(even.replaceAll('市厅级', ''))
  return {
    text: even,
    ambiguous: unclear
      ? `“市级”是${places.county}（算县级）还是${places.city}（算市级）？请写明是哪个市再说一遍。`
      : null,
  }
}
