import type { CountedYear } from '../../rules/counting.ts'
import type { HoursCount, HoursOfYear, HoursSum } from '../../rules/hours.ts'
import type { PlanFacts } from '../../rules/plan.ts'
import { sayCounted } from './counted.ts'
import { sayFilling } from './filling.ts'

const told = (hours: number | null, more = false) => (hours === null ? '？' : `${more ? '至少 ' : ''}${hours}`)

/** Hours for a screen: what is asked for, a line a year, the sum, how it was counted, how to fill what is lacking. */
export function sayHours(count: HoursCount | null, plan: PlanFacts, counted: readonly CountedYear[] = []): string {
  if (!count) return [`${plan.title}的规则里没有写明要多少继续教育学时`, ...sayCounted(counted)].join('\n')
  return [
    sayRequired(count),
    ...count.byYear.map(sayYear),
    ...(count.sum ? [saySum(count.sum)] : []),
    ...count.byYear.flatMap(sayBelow),
    ...sayCounted(counted),
    ...(count.filling ? sayFilling(count.filling) : []),
    '',
    ...count.lookBacks.map(
      ({ years, levels, paths, verdict }) =>
        `看 ${years.join('、')} 年：${levels.join('、')}的 ${paths.length} 条路径 —— ${verdict}`,
    ),
    `？是不知道，不当 0。拿不准的问 ${plan.hotline}`,
  ].join('\n')
}

function sayRequired({ kind, required, sum, clause }: HoursCount): string {
  const publicPart = required.general === null ? `公需（一般加行业）${required.public}` : `一般公需 ${required.general}`
  const when = kind === '每年' ? '每年要' : `${sum?.years[0]}–${sum?.years.at(-1)} 年累计要`
  return `${when}：专业科目 ${required.professional}、${publicPart}、合计 ${required.total} 学时（${clause}）`
}

function sayYear(year: HoursOfYear): string {
  const { have, atLeast } = year
  const rows = [
    `专业 ${told(have.professional, atLeast.includes('专业科目'))}`,
    `一般公需 ${told(have.general, atLeast.includes('一般公需'))}`,
    `行业公需 ${told(have.industry, atLeast.includes('行业公需'))}`,
    `合计 ${told(have.total, atLeast.length > 0)}`,
  ]
  const said = { yes: '  （说是达标的，没说的按达标算）', no: '  （说是不够的）', unknown: '' }[year.enough]
  const line = `${year.year} 年  ${rows.join('，')}${said}`
  return year.lacking ? `${line}  ${sayLacking(year.lacking)}` : line
}

function sayLacking(lacking: NonNullable<HoursOfYear['lacking']>): string {
  const short = [
    lacking.professional ? `专业差 ${lacking.professional}` : '',
    lacking.general ? `一般公需差 ${lacking.general}` : '',
    lacking.total ? `合计差 ${lacking.total}` : '',
  ].filter((text) => text !== '')
  if (short.length > 0) return `✗ ${short.join('，')}`
  return Object.values(lacking).includes(null) ? '？ 不全知道' : '✓ 够了'
}

function saySum({ have, lacking, openYears }: HoursSum): string {
  const rows = [
    { name: '专业', have: have.professional, lacking: lacking.professional },
    ...(have.general === null ? [] : [{ name: '一般公需', have: have.general, lacking: lacking.general }]),
    ...(have.public === null ? [] : [{ name: '公需', have: have.public, lacking: lacking.public }]),
    { name: '合计', have: have.total, lacking: lacking.total },
  ]
  const sums = rows.map((row) => `${row.name} ${row.lacking === null ? '至少 ' : ''}${row.have}`).join('，')
  const short = rows.filter((row) => row.lacking).map((row) => `${row.name}差 ${row.lacking}`)
  const open = openYears.length > 0 ? [`${openYears.join('、')} 年不全知道`] : []
  if (short.length > 0) return `累计  ${sums}  ✗ ${[...short, ...open].join('，')}`
  return open.length > 0 ? `累计  ${sums}  ？ ${open.join('')}` : `累计  ${sums}  ✓ 够了`
}

function sayBelow({ year, below }: HoursOfYear): string[] {
  if (!below) return []
  const short = [
    below.total ? `合计少 ${below.total}` : '',
    below.professional ? `专业少 ${below.professional}` : '',
    below.public ? `公需少 ${below.public}` : '',
  ].filter((text) => text !== '')
  return [`△ ${year} 年单看不到每年的数（${short.join('，')}）；按累计判，建议问一下`]
}
