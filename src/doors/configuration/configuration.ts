import type { RobotSettings } from '../../channels/robots/settings.ts'
import type { TelegramOptions } from '../../channels/telegram/open.ts'
import type { Identity } from '../../channels/wechat/key.ts'
import type { ConversationKey } from '../../delivery/ports.ts'
import type { RobotGroup } from './robotGroups.ts'

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

export interface TelegramSettings {
  readonly token: string
  readonly apiRoot?: string
  readonly mode: TelegramOptions['mode']
}

export interface WechatSettings {
  readonly puppet: { readonly name: string; readonly options?: Readonly<Record<string, unknown>> }
  readonly identity: Identity
  /** Contact ids or 微信号 that may set a room's plan besides its owner. */
  readonly administrators: readonly string[]
  /** Messages a day; the channel's own limit when null. */
  readonly perDay: number | null
}

/** What an operator has set, checked. */
export interface Configuration {
  /** The file it was read from; null without one. */
  readonly file: string | null
  /** The data folder. */
  readonly data: string
  /** Address of the database that holds the conversations, for several processes; without it they are in the data folder. */
  readonly database?: string
  /** Private conversations of those who run this assistant. */
  readonly administrators: readonly ConversationKey[]
  readonly telegram: TelegramSettings | null
  readonly wechat: WechatSettings | null
  readonly robots: readonly RobotSettings[]
  /** What their groups are to hear of. */
  readonly robotGroups: readonly RobotGroup[]
  /** Where health is asked for; null when it is not wanted. Port 0 is any that is free. */
  readonly health: { readonly port: number; readonly host: string } | null
  /** Months after the last word after which somebody is forgotten; nobody is when it is not told. */
  readonly keepMonths?: number
  readonly logLevel: LogLevel
}

/** True when there is no channel at all. */
export function isEmpty({ telegram, wechat, robots }: Configuration): boolean {
  return telegram === null && wechat === null && robots.length === 0
}

/** Every value that must never be shown. */
export function secretsOf({ database, telegram, wechat, robots }: Configuration): string[] {
  const found = [
    ...(database === undefined ? [] : secretsInAddress(database)),
    ...(telegram ? [telegram.token, telegram.token.split(':')[1] ?? ''] : []),
    ...(telegram?.mode.kind === 'webhook' ? [telegram.mode.secret] : []),
    ...textsIn(wechat?.puppet.options),
    ...robots.flatMap((robot) => [
      ...(robot.url === undefined ? [] : [robot.url, ...new URL(robot.url).searchParams.values()]),
      ...(robot.kind === 'wecom' ? [robot.key] : [robot.token, robot.secret]),
    ]),
  ]
  return found.filter((value): value is string => value !== undefined && value.length >= 6)
}

function secretsInAddress(address: string): string[] {
  const { password } = new URL(address)
  return [address, password, decodeURIComponent(password)]
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}
