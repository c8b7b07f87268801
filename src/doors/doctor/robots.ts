import { openRobots } from '../../channels/robots/open.ts'
import type { RobotSettings } from '../../channels/robots/settings.ts'
import { silentLog } from '../../delivery/log.ts'
import type { LocalDate } from '../../dossier/date.ts'
import { nameOfPlan } from '../../knowledge/plans.ts'
import type { Pack } from '../../rules/pack.ts'
import { BadInput } from '../badInput.ts'
import { type RobotGroup, robotGroupProblems, sendOnlyOf } from '../configuration/robotGroups.ts'
import { type Finding, note, well, wrong } from './finding.ts'

const TEST = '职称申报助手：这是一条测试消息。看到它，说明这个机器人设置对了。'

export function keyOf({ kind, name }: RobotSettings): string {
  return `${kind}:${name}`
}

export function robotFindings(robots: readonly RobotSettings[]): Finding[] {
  return robots.map((robot) => well('robot', `机器人 ${keyOf(robot)} 的设置写对了（没有发消息）`))
}

/** What the robots' groups are to hear of. Nothing is said when the rules cannot be read: that is told elsewhere. */
export function groupFindings(
  groups: readonly RobotGroup[],
  readPacks: () => readonly Pack[],
  today: LocalDate,
): Finding[] {
  const planned = groups.filter(({ plan }) => plan !== null)
  if (planned.length === 0) return []
  let packs: readonly Pack[]
  try {
    packs = readPacks()
  } catch {
    return []
  }
  return planned.flatMap((group): Finding[] => {
    const problems = robotGroupProblems([group], packs, today)
    if (problems.length > 0)
      return problems.map((problem) => wrong('robotPlan', problem, '照 zhicheng plans 里的名字写，带上年份'))
    const [meant] = sendOnlyOf([group], packs, today)
    const pack = packs.find(({ plan }) => plan.id === meant?.plan)
    const about = pack ? nameOfPlan(pack.plan) : ''
    return [well('robotPlan', `${group.key} 收 ${about} 的群发，日子${group.remind ? '到了会提醒' : '不提醒'}`)]
  })
}

/** The robot of that name, or of that kind and name. Throws {@link BadInput} for none or several. */
export function robotOf(name: string, robots: readonly RobotSettings[]): RobotSettings {
  const found = robots.filter((robot) => robot.name === name || keyOf(robot) === name)
  const [robot, ...more] = found
  const known = `配置里的机器人：${robots.map(keyOf).join('、') || '一个也没有'}`
  if (!robot) throw new BadInput(`--send-test：没有这个机器人。${known}`)
  if (more.length > 0) throw new BadInput(`--send-test：叫这个名字的有几个，写全：${found.map(keyOf).join('、')}`)
  return robot
}

/** Sends one message, once the operator agrees. */
export async function sendTest(robot: RobotSettings, agrees: (question: string) => Promise<boolean>): Promise<Finding> {
  const key = keyOf(robot)
  if (!(await agrees(`要往 ${key} 的群里发一条测试消息吗？群里的人都看得到。回“是”就发：`)))
    return note('sendTest', `没有往 ${key} 发测试消息`)
  const robots = openRobots({ robots: [robot], log: silentLog })
  const outcome = await robots.senders[robot.kind]?.send(key, { text: TEST })
  if (outcome?.kind === 'sent') return well('sendTest', `测试消息发到了 ${key}`)
  const fix = '照上面的原因改配置里这个机器人；要换地址就到群里的机器人设置重新复制'
  return wrong('sendTest', `测试消息没有发到 ${key}：${outcome?.reason ?? '没有发送方'}`, fix)
}
