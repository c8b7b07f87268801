import type { Dossier } from '../../../../src/dossier/dossier.ts'
import { fieldName } from '../../../../src/talk/reading/message/names.ts'

const LISTS = [
  ...['awards', 'projects', 'publications', 'patents', 'engineeringAwards', 'paperAwards', 'firstSets'],
  ...['teams', 'standards', 'products', 'honours', 'skillHonours', 'competitions'],
]
const FIRST = ['kind', 'name', 'level', 'journal', 'class', 'grade', 'rank', 'role', 'date']

/** The results of a dossier in one line, to be read: `专利 发明 第2｜实用新型 第1 ×3；论文著作 无`. */
export function brief(dossier: Dossier): string {
  return LISTS.flatMap((list) => {
    const items = (dossier as Record<string, unknown>)[list] as Record<string, unknown>[] | undefined
    if (items === undefined) return []
    const said = items.map((item) => briefItem(list, item))
    const different = said.filter((item, index) => item !== said[index - 1])
    const counted = different.map((item) => {
      const times = said.filter((other) => other === item).length
      return times > 1 ? `${item} ×${times}` : item
    })
    return [`${fieldName(list)} ${items.length === 0 ? '无' : counted.join('｜')}`]
  }).join('；')
}

function briefItem(list: string, item: Record<string, unknown>): string {
  const place = (key: string) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length)
  return Object.entries(item)
    .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
    .map(([key, value]) => {
      const name = fieldName(`${list}.0.${key}`).split('.').at(-1) ?? key
      if (typeof value === 'boolean') return value ? name : `非${name}`
      return key === 'rank' ? `第${value}` : key === 'similarity' ? `${name}${value}` : String(value)
    })
    .join(' ')
}
