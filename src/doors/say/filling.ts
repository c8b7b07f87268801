import { sayDate } from '../../dossier/date.ts'
import { AMOUNT_WORDS } from '../../rules/countedActivity.ts'
import type { Filling, FillStep, RouteRoom } from '../../rules/filling.ts'

/** How to fill what is lacking; nothing where nothing is. */
export function sayFilling(filling: Filling): string[] {
  const { state, by, days, year, clause } = filling
  if (state === 'filled' || state === 'unknown') return []
  if (state === 'closed') return ['', `还差的补不了了：申报到 ${sayDate(by)} 截止，过去的年度不能再登记（${clause}）`]
  return [
    '',
    `还差的怎么补：到 ${sayDate(by)} 还有 ${days} 天，只能补 ${year} 年的，当月学当月申报，过去的年度补不了（${clause}）`,
    ...filling.steps.map(sayStep),
    ...(filling.rest > 0 ? [sayRest(filling)] : []),
    ...(filling.unplaced > 0
      ? [`  ${year} 年有 ${filling.unplaced} 个专业学时没说是哪条途径，可能已经占了上面途径的封顶数，先对一下学时卡`]
      : []),
    ...sayOthers(filling),
  ]
}

function sayStep({ what, hours, days, clause }: FillStep): string {
  const how = days === null ? `${hours} 学时${what.includes('公需') ? '（网上学）' : ''}` : `${days} 天，${hours} 学时`
  return `  ${what} ${how}（${clause}）`
}

function sayRest({ rest, days, state }: Filling): string {
  const short = `${days} 天里只靠培训和课程补不满，专业还差 ${rest} 学时`
  return state === 'items'
    ? `  ${short}，要靠今年的论文、课题、高研班或合格的考试`
    : `  ${short}，加上论文、课题、高研班、考试也不够：今年补不满`
}

/** What does not go by the day: of use to who has done it this year already. */
function sayOthers({ rooms }: Filling): string[] {
  const list = rooms.filter(
    ({ byDays, room, rates }) => byDays === null && room > 0 && !rates.some(({ amount }) => amount === 'hours'),
  )
  return list.length > 0 ? [`  今年有这些的，登记上可以少学：${list.map(sayRoom).join('；')}`] : []
}

function sayRoom({ route, room, rates }: RouteRoom): string {
  const each = rates.map(({ amount, rate }) => {
    const figures = typeof rate === 'number' ? [rate] : Object.values(rate)
    const [least, most] = [Math.min(...figures), Math.max(...figures)]
    return `每${AMOUNT_WORDS[amount]} ${least === most ? most : `${least}–${most}`}`
  })
  return `${route}（${each.join('、')}，还能计 ${room}）`
}
