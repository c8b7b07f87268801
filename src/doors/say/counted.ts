import type { CountedActivity } from '../../rules/countedActivity.ts'
import type { CountedRoute, CountedYear } from '../../rules/counting.ts'

/** How activities were counted: what each route adds up to and what was cut, what does not count and why. */
export function sayCounted(years: readonly CountedYear[]): string[] {
  return years.length > 0 ? ['', '怎么算的：', ...years.flatMap(sayYear)] : []
}

function sayYear({ year, routes, activities }: CountedYear): string[] {
  const plain = activities.filter(({ route, hours }) => route === null && hours !== null && hours > 0)
  const left = activities.filter(({ hours }) => hours === null || hours === 0)
  return [
    `${year} 年`,
    ...routes.filter(({ afterRank }) => afterRank > 0).flatMap((route) => sayRoute(route, activities)),
    ...plain.map((entry) => `  ${entry.subject} ${entry.hours}${named(entry)}${cited(entry.clause)}${remark(entry)}`),
    ...left.map((entry) =>
      entry.hours === null
        ? `  ？ ${what(entry)}${named(entry)}：${entry.why}，先不算，也不当 0${cited(entry.clause)}`
        : `  ✗ ${what(entry)}${named(entry)}：${entry.why || '0 学时'}，不算${cited(entry.clause)}`,
    ),
  ]
}

function sayRoute(route: CountedRoute, activities: readonly CountedActivity[]): string[] {
  const before = route.beforeRank === route.afterRank ? '' : `，按排名分以前 ${route.beforeRank}`
  const cut = route.cut > 0 ? `，封顶去掉 ${route.cut}${cited(route.clause)}` : ''
  const rows = activities.filter((entry) => entry.route === route.route && entry.hours !== null && entry.hours > 0)
  return [
    `  ${route.route} ${route.counted}${before}${cut}`,
    ...rows.map((entry) => {
      const sum = entry.how === String(entry.hours) ? entry.how : `${entry.how} = ${entry.hours}`
      return `    ${sum}${named(entry)}${cited(entry.clause)}${remark(entry)}`
    }),
  ]
}

const what = ({ route, subject }: CountedActivity) => route ?? subject
const named = ({ activity }: CountedActivity) => (activity.title ? `“${activity.title}”` : '')
const cited = (clause: string) => (clause === '' ? '' : `（${clause}）`)
const remark = (entry: CountedActivity) => (entry.remark === '' ? '' : `；${entry.remark}`)
