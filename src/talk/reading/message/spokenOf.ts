import { finder } from '../words.ts'
import type { Place } from './found.ts'
import { EDUCATION_WORDS, SKILL_WORDS, TITLE_WORDS, TRADE_WORDS } from './levels.ts'

type Thing = 'school' | 'title' | 'skill' | 'other'

/** A word that names something a date may belong to. */
export interface Spoken extends Place {
  readonly of: Thing
}

const as = <T>(names: readonly { readonly word: string; readonly of?: T }[], of: Thing) =>
  names.map(({ word, of: had }) => (had === undefined ? { word } : { word, of }))
const OTHERS =
  '社保 五险 专利 发明 新型 论文 软著 考核 学时 项目 课题 出生 标准 奖 公司 单位 厂 工资 年薪 处分 竞赛 聘书 聘期'

const findThings = finder<Thing>([
  ...as(EDUCATION_WORDS, 'school'),
  ...as(TITLE_WORDS, 'title'),
  ...as(SKILL_WORDS, 'skill'),
  ...as(TRADE_WORDS, 'skill'),
  ...OTHERS.split(' ').map((word) => ({ word, of: 'other' as const })),
])

/** All that is named in a text, in order: schooling, titles, skill grades, and other matters. */
export function spokenOf(text: string): Spoken[] {
  return findThings(text).map(({ start, end, of }) => ({ from: start, to: end, of }))
}

/** What was named last before a place. */
export function lastSpoken(spoken: readonly Spoken[], at: number): Spoken | undefined {
  let low = 0
  let high = spoken.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spoken[middle]?.to ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return spoken[low - 1]
}
