import type { Result } from './campaign.ts'

const WHAT: Readonly<Record<string, string>> = {
  open: '建文件',
  write: '写文件',
  append: '续写',
  sync: '落盘',
  rename: '换上',
  unlink: '删',
  mkdir: '建文件夹',
  link: '占锁',
  send: '发送',
}
const PLACE = { before: '之前', torn: '写到一半', after: '之后' } as const

/** What a campaign came to, line by line, for people. */
export function report({ deaths, plays, uncertain, differences, strangers, messages, steps }: Result): string[] {
  const atSteps = deaths.flatMap(({ at }) => (at ? [at] : []))
  const kinds = new Map<string, number>()
  for (const { step, place } of atSteps) {
    const kind = `${WHAT[step.what] ?? step.what} ${step.where || '数据文件夹'}（${PLACE[place]}）`
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  const arrived = uncertain.filter((one) => one.arrived).length
  return [
    `共杀 ${deaths.length} 次（某一步上 ${atSteps.length}，随机时刻 ${deaths.length - atSteps.length}），演了 ${plays} 遍，每遍 ${steps} 步、${messages} 条消息`,
    ...[...kinds].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `  ${kind}：${count}`),
    `不知到没到的 ${uncertain.length} 条：其实到了 ${arrived}，没到 ${uncertain.length - arrived}；都不再发`,
    ...uncertain.map(
      ({ key, entry, opening, arrived: did }) =>
        `  ${key} ${entry} ${did ? '到了' : '没到'}：${opening.replaceAll('\n', ' ')}…`,
    ),
    ...(strangers > 0
      ? [`刚删完数据的人，最后一句又送来一遍，当成了新来的：${strangers} 遍（什么都没留下，也就不知道收过）`]
      : []),
    differences.length === 0
      ? '每个会话、待发、提醒、群发都与没有崩溃时一致：没有丢的，没有发两遍的'
      : `有 ${differences.length} 处不同：`,
    ...differences.slice(0, 50).map((difference) => `  ${difference.slice(0, 400)}`),
  ]
}
