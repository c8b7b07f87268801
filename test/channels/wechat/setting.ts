import { openWechat, type WechatChannel, type WechatOptions } from '../../../src/channels/wechat/open.ts'
import type { Incoming, Moved } from '../../../src/delivery/ports.ts'
import type { AnyEvent } from '../../../src/talk/protocol.ts'
import { openLog } from '../telegram/setting.ts'
import { openClock, type TestClock } from './clock.ts'
import { ANN, BEN, type Faults, NEWS, Phone, US } from './phone.ts'

export interface Setting {
  readonly clock: TestClock
  readonly log: ReturnType<typeof openLog>
  readonly faults: Faults
  /** What every new puppet finds on the phone; may be changed between logins. */
  people: readonly { id: string; name: string; friend?: boolean }[]
  readonly received: Incoming[]
  /** Every puppet made so far. */
  readonly phones: Phone[]
  phone(): Phone
  open(change?: Partial<WechatOptions>): WechatChannel
  /** Resolves when the newest puppet runs. */
  running(): Promise<void>
  /** Resolves when a puppet runs that was not there before. */
  anew(): Promise<void>
  /** Opens, starts and logs in. */
  working(change?: Partial<WechatOptions>): Promise<WechatChannel>
  /** What was received, as short lines. */
  texts(): string[]
  close(): Promise<void>
}

export function openSetting(): Setting {
  const clock = openClock()
  const log = openLog()
  const received: Incoming[] = []
  const phones: Phone[] = []
  const opened: WechatChannel[] = []
  const setting: Setting = {
    clock,
    log,
    faults: {},
    people: [US, ANN, BEN, NEWS],
    received,
    phones,
    phone() {
      const phone = phones.at(-1)
      if (!phone) throw new Error('no puppet was made')
      return phone
    },
    open(change = {}) {
      const channel = openWechat({
        puppet: {
          make: () => {
            const phone = new Phone(setting.faults, clock.now, setting.people)
            phones.push(phone)
            return phone.puppet()
          },
        },
        receive: async (incoming) => void received.push(incoming),
        log,
        clock,
        random: () => 0,
        ...change,
      })
      opened.push(channel)
      return channel
    },
    running: () => clock.until(() => phones.at(-1)?.state.active() === true, 'a puppet runs'),
    async anew() {
      const before = phones.length
      await clock.until(() => phones.length > before, 'a new puppet is made')
      await setting.running()
    },
    async working(change) {
      const channel = setting.open(change)
      const started = channel.start()
      await setting.running()
      setting.phone().logsIn()
      await started
      return channel
    },
    texts: () => received.map(({ event }) => lineOf(event)),
    async close() {
      setting.faults.stop = async () => {}
      await Promise.all(
        opened.map(async (channel) => {
          let stopped = false
          const stopping = channel.stop().then(() => {
            stopped = true
          })
          await clock.until(() => stopped, 'stopped')
          await stopping
        }),
      )
    },
  }
  return setting
}

function lineOf(event: AnyEvent | Moved): string {
  switch (event.kind) {
    case 'text':
      return event.text
    case 'command':
      return `/${event.name} ${event.argument}`.trim()
    case 'unreadable':
      return `<${event.what}>`
    case 'group':
      return `群${event.admin === null ? '？' : event.admin ? '主' : ''} ${event.order === null ? '' : `/${event.order} `}${event.text}`.trim()
    default:
      return event.kind
  }
}
