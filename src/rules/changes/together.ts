import { isOurs } from '../../calendar/timetable.ts'
import type { Edit } from './change.ts'
import { fieldsOf, type PlanData, type Row, rowsOf } from './fields.ts'

/**
 * What moves with the edits asked for because it is the same day written twice: the window and the row of 日程 in which the
 * applicant hands in, the employer's last day and the row in which it recommends. Another date that only happens to be the same
 * stays where it is. What was asked for by name is never overruled.
 */
export function togetherWith(data: PlanData, asked: readonly Edit[]): Edit[] {
  const edits = [...asked]
  for (const edit of edits) {
    for (const key of twinsOf(data, edit)) {
      if (edits.some((other) => other.key === key)) continue
      edits.push({ key, before: edit.before, after: edit.after })
    }
  }
  return edits.slice(asked.length)
}

/** Dates that are the same as one that changes, and stay. */
export function sameDays(data: PlanData, edits: readonly Edit[]): { readonly key: string; readonly day: string }[] {
  const keys = new Set(edits.map(({ key }) => key))
  const moving = new Set(
    edits
      .filter((edit) => fieldsOf(data).some(({ key, kind }) => kind === 'date' && key === edit.key))
      .map(({ before }) => before),
  )
  return fieldsOf(data).flatMap(({ key, kind, now }) =>
    kind === 'date' && typeof now === 'string' && moving.has(now) && !keys.has(key) ? [{ key, day: now }] : [],
  )
}

/** Keys of the places where the same day is written for the same thing. */
function twinsOf(data: PlanData, { key, before }: Edit): string[] {
  if (typeof before !== 'string') return []
  const { 起: from, 止: to } = data.个人申报
  const rows = rowsOf(data, '日程')
  const handing = rows.filter((row) => isHandingIn(row, to))
  const recommending = rows.filter((row) => isRecommending(row, data.单位推荐止))
  const twins = (single: string, part: '起' | '止', those: readonly Row[], day: unknown): string[] => {
    if (before !== day) return []
    const keys = those.filter((row) => row[part] === day).map((row) => `日程.${String(row.事)}.${part}`)
    return key === single || keys.includes(key) ? [single, ...keys].filter((other) => other !== key) : []
  }
  return [
    ...twins('个人申报.起', '起', handing, from),
    ...twins('个人申报.止', '止', handing, to),
    ...twins('单位推荐止', '止', recommending, data.单位推荐止),
  ]
}

/** The row whose last day is that of the window, as the timetable finds it. */
function isHandingIn(row: Row, applyBy: string): boolean {
  return row.止 === applyBy && isOurs({ who: String(row.谁) }) && String(row.事).includes('申报')
}

function isRecommending(row: Row, recommendBy: unknown): boolean {
  return row.止 === recommendBy && String(row.谁).includes('单位') && /推荐|审核|报送/.test(String(row.事))
}
