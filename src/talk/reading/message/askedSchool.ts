import { splitKey } from '../../asked.ts'
import type { Found } from './found.ts'

const CLASSES = ['中级工班', '高级工班', '预备技师班', '技师班']

/**
 * What was told where the schooling that is meant stood in the question (`education.major/大专`): the one schooling told of,
 * when its own level was not said, is that one.
 */
export function ofAskedSchool(found: readonly Found[], asked: string | null): readonly Found[] {
  const { id, which } = splitKey(asked ?? '')
  if (!which || !id.startsWith('education.')) return found
  const told = found.filter((entry) => 'item' in entry && entry.list === 'education')
  const [only, ...more] = told
  if (only === undefined || more.length > 0 || !('item' in only)) return found
  if (only.item.level || only.item.technicalClass) return found
  const [place] = Object.values(only.item)
  if (!place || Object.values(only.item).every(({ why }) => why !== undefined)) return found
  const key = CLASSES.includes(which) ? 'technicalClass' : 'level'
  const item = { [key]: { from: place.from, to: place.to, value: which }, ...only.item }
  return found.map((entry) => (entry === only ? { list: 'education', item } : entry))
}
