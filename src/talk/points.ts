import type { Judgement } from '../rules/judge.ts'
import type { Range } from '../rules/points/range.ts'
import type { ScoredItem } from '../rules/points/score.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

const sayRange = ([low, high]: Range) => (low === high ? `${low} 分` : `${low}–${high} 分`)

/** The self-score by row, caps applied; rows not told yet together; the mountain-county points with and without. */
export function pointsText(world: World, judgement: Judgement): string {
  const score = judgement.score()
  if (!score) return say(world.wording, '没有量化表', { 电话: judgement.pack.plan.hotline })
  const lines = [say(world.wording, '算分头', { 分: sayRange(score.total) })]
  for (const group of score.groups) {
    lines.push(say(world.wording, '算分组', { 名: group.name, 分: sayRange(group.range), 顶: group.cap }))
    const told = group.items.filter((item) => item.facts.length === 0)
    lines.push(...told.filter(({ raw }) => raw[1] > 0).map((item) => itemLine(world, item)))
    const untold = group.items.filter((item) => item.facts.length > 0)
    if (untold.length > 0) {
      const names = untold.map(({ name, range }) => (range[0] > 0 ? `${name}（至少 ${range[0]} 分）` : name))
      lines.push(say(world.wording, '算分没说', { 清单: names.join('、') }))
    }
  }
  if (score.mountain[1] > 0) {
    lines.push(
      say(world.wording, '算分山区', { 分: sayRange(score.mountain), 合计: sayRange(score.totalWithMountain) }),
    )
  }
  if (score.facts.length > 0) lines.push(say(world.wording, '算分未知'))
  return lines.join('\n')
}

function itemLine(world: World, item: ScoredItem): string {
  const rows = item.rows.map(({ what, range, note }) => `${what} ${sayRange(range)}${note ? `，${note}` : ''}`)
  const cut = item.cap !== null && item.raw[1] > item.cap ? [say(world.wording, '算分封顶', { 顶: item.cap })] : []
  const remarks = [...(item.rows.length > 1 || item.rows.some(({ note }) => note) ? rows : []), ...cut]
  return say(world.wording, '算分项', {
    名: item.name,
    分: sayRange(item.range),
    说明: remarks.length > 0 ? `（${remarks.join('；')}）` : '',
  })
}
