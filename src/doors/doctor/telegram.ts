import type { TelegramSettings } from '../configuration/configuration.ts'
import { type Answer, askBotApi } from './botApi.ts'
import { type Finding, note, well, wrong } from './finding.ts'

/** Our clock may be so far from Telegram's; the header is to the second, and the way takes its time. */
const SKEW_MS = 60_000

type Fields = Readonly<Record<string, unknown>>

/** Token, clock, the way updates come, what the bot hears in groups, its menu. `now` in milliseconds since 1970. */
export async function telegramFindings(settings: TelegramSettings, now: () => number): Promise<Finding[]> {
  const me = await askBotApi(settings, 'getMe')
  if (me.kind !== 'done') return [tokenWrong(me), ...clockFindings(me, now())]
  const bot = me.result as Fields
  const findings = [well('token', `Telegram 认这个令牌：@${named(bot.username)}`), ...clockFindings(me, now())]
  findings.push(...webhookFindings(settings, await askBotApi(settings, 'getWebhookInfo'), now()))
  findings.push(...groupFindings(bot))
  const menu = await askBotApi(settings, 'getMyCommands')
  const length = menu.kind === 'done' && Array.isArray(menu.result) ? menu.result.length : null
  if (length === null) findings.push(note('commands', '没有问到命令菜单'))
  else if (length === 0) findings.push(note('commands', '命令菜单还没有设', 'serve 启动时会设上'))
  else findings.push(well('commands', `命令菜单有 ${length} 条`))
  return findings
}

function tokenWrong(answer: Exclude<Answer, { kind: 'done' }>): Finding {
  if (answer.kind === 'unreachable')
    return wrong(
      'token',
      `连不上 Telegram（${answer.code}）`,
      '看这台机器能不能访问 Telegram；访问不了的，在“接口”里写一个能访问的 Bot API 地址',
    )
  if (answer.status === 401 || answer.status === 404)
    return wrong(
      'token',
      `Telegram 不认这个令牌（${answer.status}）`,
      '到 @BotFather 用 /token 重新看一遍，改配置里的“令牌”或 TELEGRAM_BOT_TOKEN；自己写了“接口”的也核对地址',
    )
  return wrong('token', `Telegram 没有正常回答（${answer.status}）`, '过几分钟再试；自己写了“接口”的核对地址')
}

function clockFindings(answer: Answer, now: number): Finding[] {
  if (answer.kind === 'unreachable' || answer.date === null) return []
  const off = now - answer.date
  const seconds = Math.round(Math.abs(off) / 1000)
  if (Math.abs(off) <= SKEW_MS) return [well('clock', '本机的钟和 Telegram 一致')]
  const what = `本机的钟比 Telegram ${off > 0 ? '快' : '慢'} ${seconds} 秒`
  return [wrong('clock', what, '打开自动对时：timedatectl set-ntp true；提醒要靠它准时')]
}

function webhookFindings({ mode }: TelegramSettings, answer: Answer, now: number): Finding[] {
  if (answer.kind !== 'done') return [note('webhook', '没有问到网页回调的状态')]
  const { url, pending_update_count: pending, last_error_date: failedAt } = answer.result as Fields
  const set = typeof url === 'string' && url !== ''
  const waiting =
    typeof pending === 'number' && pending > 0 ? [note('pending', `Telegram 那边有 ${pending} 条消息等着取`)] : []
  if (mode.kind === 'polling') {
    if (!set) return [well('webhook', '轮询，没有设网页回调'), ...waiting]
    const what = '配置是轮询，Telegram 那边却设着网页回调，轮询取不到消息'
    return [
      wrong('webhook', what, 'serve 启动时会撤掉它；撤了又有，就是另一个程序在用同一个令牌，停掉那个'),
      ...waiting,
    ]
  }
  if (!set) return [note('webhook', '网页回调还没有设上', 'serve 启动时会设'), ...waiting]
  if (url !== mode.url)
    return [
      wrong(
        'webhook',
        'Telegram 那边设的网页回调不是配置里的网址',
        '重新启动 serve 会改过来；改了又变，就是另一个程序在用同一个令牌',
      ),
      ...waiting,
    ]
  const failed = typeof failedAt === 'number' && now - failedAt * 1000 < 3_600_000
  if (failed)
    return [
      wrong(
        'webhook',
        'Telegram 最近一小时有一次没能访问到网页回调',
        '从外面打开回调的网址试试：域名、证书、防火墙、反向代理的端口',
      ),
      ...waiting,
    ]
  return [well('webhook', '网页回调设好了，最近没有出错'), ...waiting]
}

function groupFindings({ can_read_all_group_messages: hearsAll, can_join_groups: joins }: Fields): Finding[] {
  return [
    hearsAll === true
      ? note(
          'privacy',
          '隐私模式关着：群里每句话它都收得到（不会存，也不会答）',
          '到 @BotFather 用 /setprivacy 打开，再把它移出群重新加一次',
        )
      : well('privacy', '隐私模式开着：群里只听得到叫它的话'),
    ...(joins === false
      ? [note('groups', '这个机器人不能加进群', '要在群里用，到 @BotFather 用 /setjoingroups 打开')]
      : []),
  ]
}

function named(username: unknown): string {
  return typeof username === 'string' && /^\w{3,40}$/.test(username) ? username : '（没有名字）'
}
