import type { Gap } from '../rules/gaps.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

/** As many of several things that would each do are named; of the others, how many there are. */
const NAMED = 4

/** A gap in a line: what is needed, what lacks, what there is; under it what can still be done, or which things would do. */
export function gapLines(world: World, gaps: readonly Gap[]): string[] {
  return gaps.flatMap((gap) => {
    const choices = gap.fix && gap.inTime ? [] : choicesOf(world, gap)
    // What there is of the nearest of many things says nothing of the others.
    const counted = choices.length > 0 && /^差 \d+ [项条]$/.test(gap.short)
    const line = say(world.wording, '缺口', { 条件: gap.need, 缺: counted ? gap.short : lacking(gap) })
    return gap.fix && gap.inTime ? [line, say(world.wording, '缺口办法', { 办法: gap.fix })] : [line, ...choices]
  })
}

/** Where many things would each do (五项里占两项), the nearest of them by name. */
function choicesOf({ wording }: World, { options = [] }: Gap): string[] {
  const all = [...new Set(options.flatMap((way) => (way.length === 1 && way[0] ? [way[0].need] : [])))].filter(
    (need) => !need.startsWith('下面至少占'),
  )
  if (all.length < 3) return []
  const names = withoutContained(all)
  const rest = names.length - NAMED
  const more = rest > 0 ? say(wording, '缺口还有几样', { 几: rest }) : ''
  return [say(wording, '缺口哪样都行', { 清单: names.slice(0, NAMED).join('；'), 还有: more })]
}

const YEARS = /满 (\d+(?:\.\d+)?) 年/

/** Of requirements that differ in their years alone, the one with the fewest: 满 3 年 contains 满 4 年. */
function withoutContained(needs: readonly string[]): string[] {
  const yearsOf = (need: string) => Number(YEARS.exec(need)?.[1] ?? 0)
  const fewest = new Map<string, string>()
  for (const need of needs) {
    const kind = need.replace(YEARS, '')
    const known = fewest.get(kind)
    if (known === undefined || yearsOf(need) < yearsOf(known)) fewest.set(kind, need)
  }
  return [...fewest.values()]
}

/** 差 3 条, 至少差 1 条，另有 2 条要核实: of several at once, of which the nearest lacks less. */
const COUNTED = /^(?:至少)?差 \d+ 条(?:$|，另有)/

/** How much is lacking, and what there is instead: `差 1 天（助理工程师从2019年1月2日起）`. */
export function lacking(gap: Gap): string {
  const [nearest] = gap.options ?? []
  // Of several ways out the nearest says more than “none of them”.
  if (nearest?.length && !COUNTED.test(gap.short)) return real(nearest).map(lacking).join('，')
  return gap.short === gap.have || !/^[差到最]/.test(gap.short) ? gap.have : `${gap.short}（${gap.have}）`
}

/** The same in a word or two, for a line that already says what is asked for. */
export function briefly(gap: Gap): string {
  const [nearest] = gap.options ?? []
  if (nearest?.length && !COUNTED.test(gap.short)) return real(nearest).map(briefly).join('，')
  return gap.short
}

/** All that is missing, each briefly and once; that a simpler way would do is told only where nothing else is missing. */
export function inBrief(gaps: readonly Gap[]): string {
  const told = [...new Set(real(gaps).map(briefly))]
  // Who has not the education has no work after it either.
  const first = told.filter((short) => !/^不是.+毕业$/.test(short))
  return (first.length > 0 ? first : told).join('，')
}

/** Those that lack something; where there are none, all. */
function real(gaps: readonly Gap[]): readonly Gap[] {
  const lacking = gaps.filter((gap) => !needless(gap))
  return lacking.length > 0 ? lacking : gaps
}

/** That something should not be so: nothing is lacking there, another way is open. */
function needless({ operator, options }: Gap): boolean {
  return operator === undefined && (options === undefined || options[0]?.every(needless) === true)
}
