import type { Assessment } from '../../rules/assessment.ts'

const say = ([least, most]: readonly [number, number]) => (least === most ? `${least}` : `${least}–${most}`)

/** The self-score for a terminal: rows that give points or may, each cap shown. */
export function sayPoints(points: NonNullable<Assessment['points']>): string[] {
  return [
    `合计 ${say(points.total)} 分${points.mountain[1] > 0 ? `；山区县另有 ${say(points.mountain)} 分，连它 ${say(points.totalWithMountain)} 分` : ''}`,
    ...points.groups.flatMap((group) => [
      `- ${group.name} ${say(group.range)} 分（封顶 ${group.cap}，封顶前 ${say(group.raw)}）`,
      ...group.items
        .filter(({ range }) => range[1] > 0)
        .flatMap((item) => [
          `  - ${item.name} ${say(item.range)} 分${item.cap === null ? '' : `（封顶 ${item.cap}，封顶前 ${say(item.raw)}）`}`,
          ...item.rows.map(({ what, range, note }) => `    - ${what} ${say(range)} 分${note ? `（${note}）` : ''}`),
        ]),
    ]),
  ]
}
