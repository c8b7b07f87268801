import { openTelegram, type TelegramChannel, type TelegramOptions } from '../channels/telegram/open.ts'
import type { Log } from '../delivery/log.ts'
import { type DataOf, printer } from './printing.ts'
import type { telegramMode } from './telegramMode.ts'

const COMMANDS = [
  { command: 'start', description: '开始' },
  { command: 'ask', description: '问通知里的事' },
  { command: 'help', description: '帮助' },
  { command: 'status', description: '进度' },
  { command: 'remind', description: '提醒我日期' },
  { command: 'cancel', description: '停下来' },
  { command: 'export', description: '导出我的数据' },
  { command: 'delete', description: '删除我的数据' },
]

const GROUP_COMMANDS = [
  { command: 'ask', description: '问通知里的事，如 /ask 什么时候截止' },
  { command: 'plan', description: '本群按哪个计划回答（管理员可改）' },
  { command: 'remind', description: '日期提醒，如 /remind on（管理员可改）' },
]

/**
 * The Telegram channel over a desk that is still to be opened: `receive` comes through a late-bound function. `pace` changes
 * how it keeps time.
 */
export function telegramChannel(
  settings: NonNullable<ReturnType<typeof telegramMode>>,
  receive: TelegramOptions['receive'],
  log: Log,
  pace: Pick<TelegramOptions, 'clock' | 'timeouts' | 'pollSeconds'> = {},
  dataOf?: DataOf,
): TelegramChannel {
  return openTelegram({
    ...settings,
    ...pace,
    receive,
    log,
    print: printer(pace.clock?.now ?? Date.now, dataOf),
    commands: COMMANDS,
    groupCommands: GROUP_COMMANDS,
  })
}
