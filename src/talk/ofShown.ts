import { asksDifferenceOfShown } from '../knowledge/difference.ts'
import { plainText } from '../knowledge/plainText.ts'
import { ofBoth } from './offering.ts'
import type { State } from './state.ts'

/** So many can be set side by side on a small screen. */
const MOST = 2

/**
 * 两个有什么区别, while two plans or levels are on offer: the question with their names; any other words as they are. Of other
 * options the documents make no difference to be told by their names.
 */
export function ofShown({ pending }: State, typed: string): string {
  if (pending === null || !asksDifferenceOfShown(plainText(typed))) return typed
  const names = pending.offered.flatMap(({ value, label }) => {
    if (pending.question === 'plan') return value === 'other' ? [] : [label.replace('·', '')]
    return pending.question === 'target' && value !== 'all' && ofBoth(pending) ? [value] : []
  })
  // Of all levels the plan tells its conditions one after the other.
  if (pending.question === 'target' && names.length > MOST) return '申报条件是什么'
  const [one, other] = names
  return names.length === MOST && one && other ? `${one}和${other}有什么区别` : typed
}
