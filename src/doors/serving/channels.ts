import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openRobots, type Robots } from '../../channels/robots/open.ts'
import type { TelegramOptions } from '../../channels/telegram/open.ts'
import type { WechatChannel, WechatOptions } from '../../channels/wechat/open.ts'
import type { Log } from '../../delivery/log.ts'
import type { Incoming, Sender } from '../../delivery/ports.ts'
import type { Configuration, WechatSettings } from '../configuration/configuration.ts'
import { type Part, robotParts, telegramPart, wechatPart } from '../health/parts.ts'
import { type DataOf, printer } from '../printing.ts'
import { telegramChannel } from '../telegramChannel.ts'

/** A channel people write through. */
export interface Channel {
  /** What keys of its conversations begin with. */
  readonly name: 'telegram' | 'wechat'
  readonly sender: Sender
  start(): Promise<void>
  stop(): Promise<void>
  part(now: number): Part
}

export interface Channels {
  readonly channels: readonly Channel[]
  readonly robots: Robots
  /** By what keys begin with. */
  readonly senders: Readonly<Record<string, Sender>>
  parts(now: number): Part[]
}

export interface ChannelsOptions {
  readonly configuration: Configuration
  readonly receive: (incoming: Incoming) => Promise<void>
  readonly log: Log
  readonly now: () => number
  readonly dataOf: DataOf
  /** How Telegram keeps time, for tests. */
  readonly pace?: Pick<TelegramOptions, 'clock' | 'timeouts' | 'pollSeconds'>
  /** How WeChat is opened; wechaty's own way unless told. */
  readonly wechat?: (options: WechatOptions) => Promise<WechatChannel>
}

/** Opens what is configured, without any call. What cannot even be opened is a channel that fails when it is started. */
export async function openChannels(options: ChannelsOptions): Promise<Channels> {
  const { configuration, log } = options
  const { telegram, wechat } = configuration
  const channels = [
    ...(telegram ? [await openOr('telegram', () => openTelegram(options, telegram))] : []),
    ...(wechat ? [await openOr('wechat', () => openWechat(options, wechat))] : []),
  ]
  const robots = openRobots({ robots: configuration.robots, log })
  return {
    channels,
    robots,
    senders: { ...robots.senders, ...Object.fromEntries(channels.map(({ name, sender }) => [name, sender])) },
    parts: (now) => [...channels.map((channel) => channel.part(now)), ...robotParts(robots.health())],
  }
}

async function openOr(name: Channel['name'], open: () => Promise<Channel> | Channel): Promise<Channel> {
  try {
    return await open()
  } catch (error) {
    const problem = `${name === 'wechat' ? '微信' : 'Telegram'} 停了，要人来看：看日志，运行 zhicheng doctor`
    return {
      name,
      // What is to be said waits in the store for a start that succeeds.
      sender: { send: async () => ({ kind: 'later', afterMs: 3_600_000, reason: '这个渠道没有启动' }) },
      start: () => Promise.reject(error),
      stop: async () => {},
      part: () => ({ name, state: 'failed', numbers: {}, problem }),
    }
  }
}

function openTelegram(
  { receive, log, now, pace, dataOf }: ChannelsOptions,
  settings: NonNullable<Configuration['telegram']>,
): Channel {
  const channel = telegramChannel(settings, receive, log, pace, dataOf)
  let begunAt = now()
  return {
    name: 'telegram',
    sender: channel.sender,
    start() {
      begunAt = now()
      return channel.start()
    },
    stop: channel.stop,
    part: (at) => telegramPart({ health: channel.health(), mode: settings.mode.kind, begunAt }, at),
  }
}

/** Loads nothing of WeChat before it is called. */
async function openWechat(
  { configuration, receive, log, now, dataOf, wechat = openWithWechaty }: ChannelsOptions,
  { puppet, identity, administrators, perDay }: WechatSettings,
): Promise<Channel> {
  const folder = join(configuration.data, 'wechat')
  const channel = await wechat({
    puppet,
    identity,
    administrators,
    ...(perDay === null ? {} : { limits: { perDay } }),
    memory: join(folder, 'login'),
    receive,
    log,
    print: printer(now, dataOf),
    codeFile: codeFileIn(folder),
    showCode: (code) => void keepCode(folder, code),
  })
  return {
    name: 'wechat',
    sender: channel.sender,
    async start() {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await channel.start()
    },
    stop: channel.stop,
    part: () => wechatPart(channel.health()),
  }
}

async function openWithWechaty(options: WechatOptions): Promise<WechatChannel> {
  const { openWechat } = await import('../../channels/wechat/open.ts')
  return openWechat(options)
}

const codeFileIn = (folder: string) => join(folder, 'scan.txt')

/** The code of now, for whoever is to scan it; the log has one only now and then. */
async function keepCode(folder: string, code: string): Promise<void> {
  await writeFile(codeFileIn(folder), `${code}\n`, { mode: 0o600 }).catch(() => {})
}
