import type { Gap } from '../rules/gaps.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

/** A gap in a line: what is needed, what lacks, what there is; under it what can still be done. */
export function gapLines(world: World, gaps: readonly Gap[]): string[] {
  return gaps.flatMap((gap) => {
    const line = say(world.wording, '缺口', { 条件: gap.need, 缺: lacking(gap) })
    return gap.fix && gap.inTime ? [line, say(world.wording, '缺口办法', { 办法: gap.fix })] : [line]
  })
}

/** How much is lacking, and what there is instead: `差 1 天（助理工程师从2019年1月2日起）`. */
export function lacking(gap: Gap): string {
  const [nearest] = gap.options ?? []
  // Of several ways out the nearest says more than “none of them”.
  if (nearest?.length && !/^差 \d+ 条$/.test(gap.short)) return nearest.map(lacking).join('，')
  return gap.short === gap.have || !/^[差到最]/.test(gap.short) ? gap.have : `${gap.short}（${gap.have}）`
}

/** The same in a word or two, for a line that already says what is asked for. */
export function briefly(gap: Gap): string {
  const [nearest] = gap.options ?? []
  if (nearest?.length && !/^差 \d+ 条$/.test(gap.short)) return nearest.map(briefly).join('，')
  return gap.short
}
