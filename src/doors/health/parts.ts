import type { RobotHealth } from '../../channels/robots/robot.ts'
import type { Health as TelegramHealth } from '../../channels/telegram/open.ts'
import type { WechatHealth } from '../../channels/wechat/health.ts'
import { msOfMoment } from '../../delivery/shanghai.ts'

/** How one part of the service is doing. Nothing in it may be personal or secret: it is shown to whoever asks. */
export interface Part {
  readonly name: string
  readonly state: string
  /** Counts and ages. */
  readonly numbers: Readonly<Record<string, number>>
  /** In Chinese; null when it works. */
  readonly problem: string | null
}

const MINUTE = 60_000
/** Telegram holds a poll open for half a minute; a few of them in vain may be the network. */
const DEAF_MS = 5 * MINUTE
/** A moment is looked at every twenty seconds; a crowd due at once takes a while. */
const OVERDUE_MS = 15 * MINUTE
/** Longer than any turn and any way out may take. */
const STUCK_MS = 3 * MINUTE

export interface TelegramSeen {
  readonly health: TelegramHealth
  readonly mode: 'polling' | 'webhook'
  /** Milliseconds since 1970 when the channel was begun. */
  readonly begunAt: number
}

export function telegramPart({ health, mode, begunAt }: TelegramSeen, now: number): Part {
  const { state, stuck, lastPollAt, lastUpdateAt, rival, deaf, pending } = health
  const quiet = now - (lastPollAt ?? begunAt)
  const numbers = {
    stuck,
    pending,
    ...(lastPollAt === null ? {} : { lastPollSeconds: seconds(now - lastPollAt) }),
    ...(lastUpdateAt === null ? {} : { lastUpdateSeconds: seconds(now - lastUpdateAt) }),
  }
  const problem = () => {
    if (state === 'failed') return 'Telegram 停了，要人来看：看日志，运行 zhicheng doctor'
    if (state === 'stopped') return 'Telegram 正在停止'
    if (state !== 'working') return 'Telegram 还没有接通'
    if (deaf === 'elsewhere')
      return mode === 'polling'
        ? 'Telegram 那边设着网页回调，轮询收不到消息：停掉用同一个令牌的程序，再重启这个服务'
        : 'Telegram 那边的网页回调不是这里的：停掉用同一个令牌的程序，再重启这个服务'
    if (rival) return '另一个程序在用同一个 Telegram 令牌取消息，两边各收到一部分：停掉那个，或到 @BotFather 换一个令牌'
    if (deaf === 'waiting')
      return mode === 'polling'
        ? `Telegram 那边积着 ${pending} 条消息，一条也没有取到`
        : `Telegram 那边积着 ${pending} 条消息，送不到网页回调：查域名、证书、反向代理`
    if (mode === 'polling' && quiet > DEAF_MS) return `Telegram 已有 ${Math.floor(quiet / MINUTE)} 分钟没有应答`
    return stuck > 0 ? `有 ${stuck} 条消息存不下来，在 Telegram 那边等着` : null
  }
  return { name: 'telegram', state, numbers, problem: problem() }
}

const WECHAT: Readonly<Record<WechatHealth['state'], string | null>> = {
  new: '微信还没有接通',
  connecting: '微信还没有接通',
  scanning: '微信等人扫码登录',
  working: null,
  loggedOut: '微信掉线了',
  failed: '微信停了，要人来看：看日志，运行 zhicheng doctor',
  stopped: '微信正在停止',
}

export function wechatPart({ state, stuck, lost, sentToday, failures }: WechatHealth): Part {
  const problem = WECHAT[state] ?? (stuck > 0 ? `有 ${stuck} 条微信消息存不下来` : null)
  return { name: 'wechat', state, numbers: { stuck, lost, sentToday, failures }, problem }
}

/** By their place in the configuration: a robot's name may be somebody's. */
export function robotParts(robots: readonly RobotHealth[]): Part[] {
  return robots.map(({ kind, state }, index) => {
    const which = `第 ${index + 1} 个机器人（${kind === 'wecom' ? '企业微信' : '钉钉'}）`
    const problem =
      state === 'failed' ? `${which}发不出去，要人来看` : state === 'unreachable' ? `${which}连不上，正在重试` : null
    return { name: `robot ${index + 1}`, state, numbers: {}, problem }
  })
}

/** `next`: the first moment waited for. */
export function remindersPart({ waiting, next }: { waiting: number; next: string | null }, now: number): Part {
  const late = next === null ? 0 : Math.max(0, now - msOfMoment(next))
  const overdue = late > OVERDUE_MS
  const problem = overdue ? `提醒到点没有处理，已过 ${Math.floor(late / MINUTE)} 分钟` : null
  return { name: 'reminders', state: overdue ? 'late' : 'working', numbers: { waiting }, problem }
}

/** `troubles`: why what is kept of plans by now is not in use. What they say is for the log; here only that there are some. */
export function plansPart({
  plans,
  changes,
  troubles,
}: {
  plans: number
  changes: number
  troubles: readonly string[]
}): Part {
  const behind = troubles.length > 0
  const problem = behind ? '有的计划的文件有毛病，没有用上，还按原来的：运行 zhicheng doctor 看是哪里' : null
  const numbers = { plans, changes, ...(behind ? { troubles: troubles.length } : {}) }
  return { name: 'plans', state: behind ? 'behind' : 'working', numbers, problem }
}

export interface MessagesSeen {
  /** Pieces in hand for longer than so many milliseconds: messages coming in, and going out. */
  readonly receiving: (ms: number) => number
  readonly sending: (ms: number) => number
  readonly counts: Readonly<Record<string, number>>
}

export function messagesPart({ receiving, sending, counts }: MessagesSeen): Part {
  const [inside, outside] = [receiving(STUCK_MS), sending(STUCK_MS)]
  const problem =
    inside > 0
      ? `有 ${inside} 个会话的消息卡住了，超过 ${STUCK_MS / MINUTE} 分钟没有处理完`
      : outside > 0
        ? `有 ${outside} 条消息卡在发送上，超过 ${STUCK_MS / MINUTE} 分钟`
        : null
  return { name: 'messages', state: problem ? 'stuck' : 'working', numbers: counts, problem }
}

function seconds(ms: number): number {
  return Math.max(0, Math.round(ms / 1000))
}
