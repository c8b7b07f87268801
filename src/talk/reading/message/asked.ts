import { splitKey } from '../../asked.ts'
import { RESULT_LISTS } from '../../dossierOf.ts'
import { hourYearsOf } from '../../ofPlan.ts'
import type { Read } from '../read.ts'
import { hedged, stanceOf } from '../stance.ts'
import { BARE, NONE } from './askedMeanings.ts'
import { OFFERED } from './askedOptions.ts'
import type { Found, Message, Place } from './found.ts'
import { fieldName } from './names.ts'
import type { Doubt } from './told.ts'

/** What the answered question is about, for asking back. */
function aboutOf(id: string, which: string | null): string {
  const path =
    {
      registered: 'employer.registered',
      salary: 'income.yearly',
      income: 'income.yearly',
      ownership: 'employer.ownership',
      establishment: 'employment.establishment',
    }[id] ?? id
  const [list = '', ...rest] = path.split('.')
  const isList = ['education', 'titles', 'skills'].includes(list)
  const name = fieldName(isList && rest.length > 0 ? [list, '0', ...rest].join('.') : path)
  if (!which || !isList) return name
  const [first = '', ...more] = name.split('.')
  return [first, which, ...more].join('.')
}

/**
 * What the open question makes of the clauses nobody else understood: `16年7月`, `都合格`, `没有`, `2`. Nothing when the message
 * tells of what was asked already.
 */
export function bareAnswer(message: Message, found: readonly Found[]): readonly Found[] {
  if (message.asked === null) return []
  const { id, which } = splitKey(message.asked)
  const place = leftPlace(message, found)
  if (place === null) return []
  const text = message.text.slice(place.from, place.to).replaceAll('。', ' ').trim()
  if (text === '') return []
  const stance = stanceOf(text)
  const about = aboutOf(id, which)
  if (stance?.kind === 'unknown') return [{ about, leaf: { ...place, why: 'unknown' } }]
  if (stance?.kind === 'skip') return [{ used: place }]
  if (
    stance?.kind === 'none' ||
    (NONE[id] && stanceOf(text, true)?.kind === 'none') ||
    /^(?:都|全都?)?(?:没有?|无)(?:过|的|了)?$/.test(text)
  ) {
    const list = RESULT_LISTS.find((name) => name === id)
    if (list) return [{ list, none: place }]
    const meant = NONE[id]
    if (meant) return meant({ ...place, value: [] }, which, message)
    if (id === 'mountain' || id === 'work') return [{ list: id, none: place }]
  }
  if (id === 'hours' && message.pack && /^(?:都|全部?|每年都?)?(?:够|满|齐)(?:了|的)?$/.test(text))
    return hourYearsOf(message.pack).map(
      (year): Found => ({ field: `hours.${year}.enough`, leaf: { ...place, value: true } }),
    )
  const bare = BARE[id]
  if (bare === undefined) return []
  const none = (OFFERED[id] ?? []).find((value) => ['无', '没有', '无编制'].includes(value))
  const given = bare.read(text, message.today, id)
  const read: Read<unknown> = given.kind === 'none' && none ? { kind: 'value', value: none } : given
  if (read.kind === 'unknown') return [{ about, leaf: { ...place, why: 'unknown' } }]
  if (read.kind === 'vague') {
    const candidate = read.candidate === undefined ? {} : { value: read.candidate }
    const why = doubtOf(read, text)
    return [{ about, leaf: { ...place, ...candidate, why } }]
  }
  if (read.kind !== 'value') return []
  if (read.future) return [{ about, leaf: { ...place, value: read.value, why: 'impossible' } }]
  return bare.means({ ...place, value: read.value }, which, message)
}

function doubtOf(read: Extract<Read<unknown>, { kind: 'vague' }>, text: string): Doubt {
  if (read.future || /请核对|没有\d/.test(read.why)) return 'impossible'
  if (read.candidate === undefined) return 'incomplete'
  return hedged(text) ? 'hedged' : 'ambiguous'
}

/** The clauses no extractor understood, as one stretch from the first to the last that lie together. */
function leftPlace({ clauses, text }: Message, found: readonly Found[]): Place | null {
  const used = found.flatMap(placesOf)
  const left = clauses.filter(({ from, to }) => !used.some((place) => place.from < to && from < place.to))
  const [first] = left
  if (first === undefined) return null
  let { to } = first
  for (const clause of left.slice(1)) {
    if (text.slice(to, clause.from).replace(/[\s,;、。.]/g, '') !== '') break
    if (clauses.some((other) => other.from >= to && other.to <= clause.from)) break
    to = clause.to
  }
  return { from: first.from, to }
}

function placesOf(entry: Found): readonly Place[] {
  if ('used' in entry) return [entry.used]
  if ('none' in entry) return [entry.none]
  return 'item' in entry ? Object.values(entry.item) : [entry.leaf]
}
