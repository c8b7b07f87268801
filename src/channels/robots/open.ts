import type { Log } from '../../delivery/log.ts'
import type { Sender } from '../../delivery/ports.ts'
import { type Clock, steadyNow, systemClock } from '../common/ports.ts'
import type { Dialect } from './dialect.ts'
import { dingtalk } from './dingtalk.ts'
import { openPace, type Pace } from './pace.ts'
import { openRobot, type Robot, type RobotHealth } from './robot.ts'
import type { RobotSettings } from './settings.ts'
import { wecom } from './wecom.ts'

export interface RobotsOptions {
  /** As `robotsSettings` gives them. */
  readonly robots: readonly RobotSettings[]
  readonly log: Log
  /** Time from outside, in milliseconds since 1970; the machine's unless told. */
  readonly clock?: Pick<Clock, 'now' | 'steady'>
  /** How long, in real milliseconds, an answer may take before nobody knows; 30,000 unless told. */
  readonly answerMs?: number
}

export interface Robots {
  /** `wecom` and `dingtalk`, each if there is a robot of the kind: for conversations `wecom:<name>` and `dingtalk:<name>`. */
  readonly senders: Readonly<Record<string, Sender>>
  /** One of each robot, in the order of the configuration. */
  health(): readonly RobotHealth[]
}

/**
 * Opens the robots without any call. Robots with the same webhook share its minute (so one group can have a robot that calls
 * everybody and one that does not). What was sent is counted in memory: one process at a time; in its first minute it sends
 * two messages through each webhook, as the process before it may have sent the others.
 */
export function openRobots({ robots, log, clock = systemClock, answerMs = 30_000 }: RobotsOptions): Robots {
  const now = () => clock.now()
  const paces = new Map<string, Pace>()
  const opened = new Map<string, Robot>()
  const senders: Record<string, Sender> = {}

  for (const settings of robots) {
    const { kind, name } = settings
    const dialect = dialectOf(settings)
    const pace = paces.get(dialect.webhook) ?? openPace(() => steadyNow(clock))
    paces.set(dialect.webhook, pace)
    opened.set(`${kind}:${name}`, openRobot({ kind, name, dialect, pace, now, log, answerMs }))
    senders[kind] ??= {
      async send(key, message) {
        const robot = opened.get(key)
        return robot ? await robot.send(message) : { kind: 'refused', reason: '配置里没有这个名字的机器人' }
      },
    }
  }

  return { senders, health: () => [...opened.values()].map((robot) => robot.health()) }
}

function dialectOf(settings: RobotSettings): Dialect {
  return settings.kind === 'wecom' ? wecom(settings) : dingtalk(settings)
}
