import type { WechatChannel } from '../../src/channels/wechat/open.ts'
import type { Incoming } from '../../src/delivery/ports.ts'
import type { House } from '../../src/doors/compose.ts'
import { telegramChannel } from '../../src/doors/telegramChannel.ts'
import type { LocalDate } from '../../src/dossier/date.ts'
import { openClock, openLog } from '../channels/telegram/setting.ts'
import { US } from '../channels/wechat/phone.ts'
import { openSetting } from '../channels/wechat/setting.ts'
import { openFakeBotApi } from '../fake-bot-api/server.ts'
import { type Assistant, openAssistant } from './assistant.ts'
import type { Skin } from './skin.ts'
import { telegramSkin } from './telegram.ts'
import { terminalSkin } from './terminal.ts'
import { contact, wechatSkin } from './wechat.ts'

/** One assistant with all its skins, and a calendar that stands until it is turned. */
export interface Stage {
  readonly assistant: Assistant
  readonly skins: readonly Skin[]
  readonly log: ReturnType<typeof openLog>
  /** Resolves when Telegram shows no press as waiting any more. */
  pressesConfirmed(): Promise<void>
  /** It is noon of that day, everywhere. Never an earlier day than before. */
  turnTo(day: LocalDate): void
  close(): Promise<void>
}

/** How a person writes to us is not paced here; nor are we, or one day's talks would take the account weeks. */
const UNHURRIED = { chatMs: 0, allMs: 0, jitter: 0, perDay: 1_000_000 }

/** `people` may come to each skin; `first` is the day it is. */
export async function openStage(house: House, folder: string, people: number, first: LocalDate): Promise<Stage> {
  const log = openLog()
  let today = first
  const noon = () => Date.parse(`${today}T12:00+08:00`)
  // Telegram's limits are waited out in this time, at once.
  const clock = openClock(noon())

  let opened: Assistant | null = null
  const assistant = () => {
    if (!opened) throw new Error('not open yet')
    return opened
  }
  const receive = (incoming: Incoming) => assistant().receive(incoming)

  const fake = await openFakeBotApi()
  // Real milliseconds, in which a busy machine may do little.
  const pace = { clock, timeouts: { connectMs: 60_000, answerMs: 60_000 } }
  const settings = { token: fake.token, apiRoot: fake.url, mode: { kind: 'polling' as const } }
  const telegram = telegramChannel(settings, receive, log, pace)

  const at = openSetting()
  at.people = [US, ...Array.from({ length: people }, (_, index) => contact(index + 1))]
  const wechat: WechatChannel = await at.working({
    receive,
    log,
    limits: UNHURRIED,
    clock: { now: noon, sleep: at.clock.sleep },
  })

  const terminal = terminalSkin(() => today, assistant)
  opened = await openAssistant({
    house,
    folder,
    senders: { terminal: terminal.sender, telegram: telegram.sender, wechat: wechat.sender },
    log,
    clock,
  })
  await telegram.start()

  return {
    assistant: opened,
    skins: [terminal.skin, telegramSkin(fake, assistant), wechatSkin(at, noon, assistant)],
    log,
    pressesConfirmed: () => fake.until(() => fake.unansweredPresses() === 0, 'every press confirmed'),
    turnTo(day) {
      if (day < today) throw new Error('time does not go back')
      today = day
      clock.pass(Math.max(0, noon() - clock.now()))
    },
    async close() {
      await telegram.stop()
      await fake.close()
      await at.close()
      await assistant().desk.close()
    },
  }
}
