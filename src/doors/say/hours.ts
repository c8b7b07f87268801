import type { HoursCount, HoursOfYear } from '../../rules/hours.ts'
import type { PlanFacts } from '../../rules/plan.ts'

const told = (hours: number | null) => (hours === null ? '？' : String(hours))

/** Hours for a screen: what is asked for, a line a year, and who looks back how far. */
export function sayHours(count: HoursCount | null, plan: PlanFacts): string {
  if (!count) return `${plan.title}没有规定继续教育学时`
  const { required } = count
  return [
    `每年要：专业科目 ${required.professional}、一般公需 ${required.general}、合计 ${required.total} 学时（${count.clause}）`,
    ...count.byYear.map(
      (year) =>
        `${year.year} 年  专业 ${told(year.have.professional)}，一般公需 ${told(year.have.general)}，行业公需 ${told(year.have.industry)}，合计 ${told(year.have.total)}  ${sayLacking(year)}`,
    ),
    '',
    ...count.lookBacks.map(
      ({ years, levels, paths, verdict }) =>
        `看 ${years.join('、')} 年：${levels.join('、')}的 ${paths.length} 条路径 —— ${verdict}`,
    ),
    `？是不知道，不当 0。拿不准的问 ${plan.hotline}`,
  ].join('\n')
}

function sayLacking({ lacking }: HoursOfYear): string {
  const short = [
    lacking.professional ? `专业差 ${lacking.professional}` : '',
    lacking.general ? `一般公需差 ${lacking.general}` : '',
    lacking.total ? `合计差 ${lacking.total}` : '',
  ].filter((text) => text !== '')
  if (short.length > 0) return `✗ ${short.join('，')}`
  return Object.values(lacking).includes(null) ? '？ 不全知道' : '✓ 够了'
}
