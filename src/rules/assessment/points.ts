import type { Range } from '../points/range.ts'
import type { Score } from '../points/score.ts'
import type { Assessment } from './schema.ts'

const pair = ([least, most]: Range): [number, number] => [least, most]

/** The self-score as plain data, every cap shown beside what it capped. */
export function sayPoints(score: Score): NonNullable<Assessment['points']> {
  return {
    groups: score.groups.map((group) => ({
      name: group.name,
      cap: group.cap,
      raw: pair(group.raw),
      range: pair(group.range),
      items: group.items.map((item) => ({
        name: item.name,
        clause: item.clause,
        cap: item.cap,
        raw: pair(item.raw),
        range: pair(item.range),
        rows: item.rows.map(({ what, range, note }) => ({
          what,
          range: pair(range),
          ...(note === undefined ? {} : { note }),
        })),
      })),
    })),
    total: pair(score.total),
    mountain: pair(score.mountain),
    totalWithMountain: pair(score.totalWithMountain),
  }
}
