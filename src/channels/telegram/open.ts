import type { Incoming, Printer, Sender } from '../../delivery/ports.ts'
import { type Clock, type Log, systemClock } from '../common/ports.ts'
import { openClient, type Timeouts } from './client.ts'
import { codeOfError, TelegramFailure } from './failure.ts'
import { openIntake } from './intake.ts'
import { openPace } from './pace.ts'
import { persist } from './persist.ts'
import { poll } from './polling.ts'
import type { Me } from './reading.ts'
import { openRivalry } from './rivalry.ts'
import { openSender } from './sender.ts'
import { TelegramStopped } from './stopped.ts'
import { WANTED } from './update.ts'
import { openWatch, type Way } from './watch.ts'
import { openWebhook, type WebhookDoor } from './webhook.ts'

interface BotCommand {
  readonly command: string
  readonly description: string
}

export interface TelegramOptions {
  readonly token: string
  /** Another Bot API server than Telegram's own. */
  readonly apiRoot?: string
  /** Resolves once the message is durably processed; rejects if it could not be saved, and then it comes again. */
  readonly receive: (incoming: Incoming) => Promise<void>
  readonly log: Log
  /** `url` is what Telegram calls, from outside; `host`, `port` and `path` are where we listen. */
  readonly mode: { readonly kind: 'polling' } | ({ readonly kind: 'webhook'; readonly url: string } & WebhookDoor)
  /** The menu beside the input field. */
  readonly commands: readonly BotCommand[]
  /** Makes the files that go with messages; without it they are left out. */
  readonly print?: Printer
  /** The same in groups. */
  readonly groupCommands: readonly BotCommand[]
  readonly clock?: Clock
  /** How long Telegram may hold a poll open when nothing comes; 30 unless told. */
  readonly pollSeconds?: number
  readonly timeouts?: Partial<Timeouts>
}

export interface Health extends Way {
  /** `failed` needs a person: see `failure`. */
  readonly state: 'new' | 'connecting' | 'working' | 'stopped' | 'failed'
  /** Milliseconds since 1970 of the last answered poll; null before it and with a webhook. */
  readonly lastPollAt: number | null
  /** Of the last update handled. */
  readonly lastUpdateAt: number | null
  /** Updates that could not be saved at the last poll and are waiting at Telegram. */
  readonly stuck: number
  /** Another program fetches with the same token: each gets a part of the messages. */
  readonly rival: boolean
  /** In Chinese, for the operator. */
  readonly failure: string | null
}

export interface TelegramChannel {
  /** Works from the beginning and also after `stop`, so that what was saved can still be sent. */
  readonly sender: Sender
  /**
   * Resolves when updates are coming in (or `stop` was called before that); keeps trying while Telegram cannot be reached.
   * Rejects with {@link TelegramStopped} when an operator has to act, with the error of the port when it cannot be had.
   */
  start(): Promise<void>
  /** Takes nothing more in; resolves when what was begun has ended. Nothing waiting at Telegram is dropped. */
  stop(): Promise<void>
  health(): Health
}

/** Opens the channel without any call; throws when the webhook's secret is one Telegram would refuse. */
export function openTelegram(options: TelegramOptions): TelegramChannel {
  const { token, receive, log, mode, clock = systemClock, pollSeconds = 30 } = options
  if (mode.kind === 'webhook' && !/^[\w-]{1,256}$/.test(mode.secret))
    throw new TelegramStopped('webhook 的 secret 只能用字母、数字、下划线和连字符，1 到 256 个')

  const timeouts: Timeouts = { connectMs: 10_000, answerMs: 30_000, handleMs: 20_000, ...options.timeouts }
  const client = openClient(token, options.apiRoot ?? 'https://api.telegram.org', timeouts)
  const pace = openPace(clock)
  const intake = openIntake({ client, receive, log, clock })
  const stopping = new AbortController()
  const { signal } = stopping
  const around = { log, clock, signal }

  let health: Omit<Health, keyof Way | 'rival'> = {
    state: 'new',
    lastPollAt: null,
    lastUpdateAt: null,
    stuck: 0,
    failure: null,
  }
  const note = (change: Partial<typeof health>) => {
    health = { ...health, ...change }
  }
  const rivalry = openRivalry(clock)
  const watch = openWatch({
    client,
    url: mode.kind === 'webhook' ? mode.url : '',
    clock,
    signal,
    lastUpdateAt: () => health.lastUpdateAt,
  })
  let me: Me | null = null
  let closeDoor = async () => {}
  let work: Promise<void> = Promise.resolve()
  let begun: Promise<void> | null = null

  const handler = (me: Me) => async (update: Parameters<typeof intake.handle>[0]) => {
    await intake.handle(update, me)
    note({ lastUpdateAt: clock.now() })
  }

  async function connect(): Promise<void> {
    note({ state: 'connecting' })
    const { id, username } = await persist(() => client.call('getMe', {}, { signal }), around)
    me = { id, username }
    const handle = handler(me)
    for (const menu of [
      { commands: options.commands },
      { commands: options.groupCommands, scope: { type: 'all_group_chats' as const } },
    ]) {
      await client
        .call('setMyCommands', menu, { signal })
        .catch((error) => log.warn({ code: codeOfError(error) }, '命令菜单没有设上'))
    }

    if (mode.kind === 'webhook') {
      const door = await openWebhook(mode, handle, log)
      closeDoor = door.close
      const payload = { url: mode.url, secret_token: mode.secret, allowed_updates: WANTED }
      await persist(() => client.call('setWebhook', payload, { signal }), around)
    } else {
      const { url } = await persist(() => client.call('getWebhookInfo', {}, { signal }), around)
      if (url) await persist(() => client.call('deleteWebhook', { drop_pending_updates: false }, { signal }), around)
      const polled = (lastPollAt: number, stuck: number) => note({ lastPollAt, stuck })
      const { handleMs } = timeouts
      const { sentAway } = rivalry
      work = poll({ client, handle, log, clock, signal, pollSeconds, handleMs, polled, sentAway }).catch(fail)
    }
    note({ state: 'working' })
    log.info({ mode: mode.kind }, 'Telegram 已接通')
  }

  function fail(error: unknown): void {
    const told = error instanceof TelegramStopped ? error.message : `Telegram 出了意外（${codeOfError(error)}）`
    note({ state: 'failed', failure: told })
    log.error({ code: codeOfError(error) }, told)
  }

  async function begin(): Promise<void> {
    try {
      await connect()
    } catch (error) {
      if (error instanceof TelegramFailure && error.failure.kind === 'stopped') return
      await closeDoor()
      fail(error)
      throw error
    }
  }

  return {
    sender: openSender({
      client,
      pace,
      ourName: async () => me?.username ?? (await client.call('getMe', {})).username,
      print: options.print ?? null,
      moved: intake.moved,
    }),
    start: () => {
      begun ??= begin()
      return begun
    },
    async stop() {
      stopping.abort()
      await begun?.catch(() => {})
      await closeDoor()
      await work
      await Promise.all([intake.settled(), watch.settled()])
      if (health.state !== 'failed') note({ state: 'stopped' })
    },
    health: () => ({
      ...health,
      rival: rivalry.isOn(),
      ...(health.state === 'working' ? watch.way() : { deaf: null, pending: 0 }),
    }),
  }
}
