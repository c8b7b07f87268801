import type { Clock } from '../../../src/channels/common/ports.ts'
import { openTelegram, type TelegramChannel, type TelegramOptions } from '../../../src/channels/telegram/open.ts'
import type { Incoming, Moved } from '../../../src/delivery/ports.ts'
import type { AnyEvent } from '../../../src/talk/protocol.ts'
import { type FakeBotApi, openFakeBotApi } from '../../fake-bot-api/server.ts'

/** A clock whose pauses pass at once; `slept` tells how long they would have been. */
export interface TestClock extends Clock {
  readonly slept: number[]
  pass(ms: number): void
}

export function openClock(start = Date.UTC(2022, 8, 15, 4)): TestClock {
  let now = start
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    pass: (ms) => {
      now += ms
    },
    async sleep(ms, signal) {
      if (signal?.aborted) return
      slept.push(ms)
      now += ms
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

interface LogLine {
  readonly level: string
  readonly fields: object
  readonly message: string
}

export function openLog() {
  const lines: LogLine[] = []
  const at = (level: string) => (fields: object, message: string) => void lines.push({ level, fields, message })
  return { lines, info: at('info'), warn: at('warn'), error: at('error') }
}

export interface Setting {
  readonly fake: FakeBotApi
  readonly clock: TestClock
  readonly log: ReturnType<typeof openLog>
  readonly received: Incoming[]
  /** Opens a channel on the fake; several may be opened one after the other, as by restarts. */
  open(change?: Partial<TelegramOptions>): TelegramChannel
  /** What was received, as short lines. */
  texts(): string[]
  close(): Promise<void>
}

export async function openSetting(): Promise<Setting> {
  const fake = await openFakeBotApi()
  const clock = openClock()
  const log = openLog()
  const received: Incoming[] = []
  const opened: TelegramChannel[] = []
  return {
    fake,
    clock,
    log,
    received,
    open(change = {}) {
      const channel = openTelegram({
        token: fake.token,
        apiRoot: fake.url,
        receive: async (incoming) => void received.push(incoming),
        log,
        mode: { kind: 'polling' },
        commands: [
          { command: 'start', description: '开始' },
          { command: 'delete', description: '删除我的数据' },
        ],
        groupCommands: [{ command: 'ask', description: '问' }],
        clock,
        timeouts: { connectMs: 5000, answerMs: 5000 },
        ...change,
      })
      opened.push(channel)
      return channel
    },
    texts: () => received.map(({ event }) => lineOf(event)),
    async close() {
      await Promise.all(opened.map((channel) => channel.stop()))
      await fake.close()
    },
  }
}

function lineOf(event: AnyEvent | Moved): string {
  switch (event.kind) {
    case 'text':
      return event.text
    case 'button':
      return `[${event.data}]`
    case 'command':
      return `/${event.name} ${event.argument}`.trim()
    case 'unreadable':
      return `<${event.what}>`
    case 'group':
      return `群${event.admin ? '主' : ''} ${event.order === null ? '' : `/${event.order} `}${event.text}`.trim()
    case 'moved':
      return `→ ${event.to}`
    default:
      throw new Error(`no channel hands in ${event.kind}`)
  }
}
