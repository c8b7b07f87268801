import { setTimeout } from 'node:timers/promises'
import type { TelegramChannel, TelegramOptions } from '../../../src/channels/telegram/open.ts'
import type { Clock as DeskClock } from '../../../src/delivery/clock.ts'
import type { Desk } from '../../../src/delivery/desk.ts'
import type { Conversation, ConversationStore, Incoming } from '../../../src/delivery/ports.ts'
import { warm } from '../../../src/doors/answering.ts'
import { openOffice } from '../../../src/doors/office.ts'
import { telegramChannel } from '../../../src/doors/telegramChannel.ts'
import { openStore } from '../../../src/store/embedded.ts'
import type { State } from '../../../src/talk/state.ts'
import { openClock, openLog } from '../../channels/telegram/setting.ts'
import { type FakeBotApi, openFakeBotApi } from '../../fake-bot-api/server.ts'
import type { SentMessage } from '../../fake-bot-api/world.ts'
import { realHouse } from '../command.ts'
import { answerTo, type Given, questionIn } from './applicant.ts'

type FakeUser = ReturnType<FakeBotApi['user']>

interface Opening {
  readonly timeouts?: TelegramOptions['timeouts']
  /** Puts something between the desk and the disk. */
  readonly around?: (store: ConversationStore) => ConversationStore
}

/** The whole assistant on one data folder, talking to a fake Telegram on 15 September 2022. */
export interface Assistant {
  readonly fake: FakeBotApi
  readonly folder: string
  /** Milliseconds the desk waited before sending again; the waiting itself is shortened. */
  readonly waited: number[]
  readonly log: ReturnType<typeof openLog>
  /** Opens store, desk and channel, as at the start of the program. */
  open(opening?: Opening): Promise<void>
  /** Closes everything, as at its end. */
  shut(): Promise<void>
  desk(): Desk
  /** The record of a person, as it is on the disk. */
  record(person: number): Promise<Conversation | null>
  state(person: number): Promise<State>
  /** Resolves when all that people did is handled, and all that is to be said is said. */
  quiet(): Promise<void>
  said(person: number): readonly SentMessage[]
  /** The last message to a person. */
  last(person: number): string
  /** Which question a person was asked last. */
  question(person: number): string
  close(): Promise<void>
}

export async function openAssistant(folder: string): Promise<Assistant> {
  const house = realHouse()
  warm(house)
  const fake = await openFakeBotApi()
  const log = openLog()
  const waited: number[] = []
  let running: { channel: TelegramChannel; desk: Desk; store: ConversationStore } | null = null

  const clock: DeskClock = {
    now: () => Date.now(),
    async sleep(ms, signal) {
      if (signal.aborted) return
      waited.push(ms)
      await setTimeout(ms / 200, undefined, { signal }).catch(() => {})
    },
  }
  const now = () => {
    if (!running) throw new Error('the assistant is shut')
    return running
  }
  const said = (person: number) => fake.messagesTo(person)
  const last = (person: number) => said(person).at(-1)?.text ?? ''

  const assistant: Assistant = {
    fake,
    folder,
    waited,
    log,
    async open({
      timeouts = { connectMs: 10_000, answerMs: 20_000 },
      around = (store: ConversationStore) => store,
    } = {}) {
      let receive: (incoming: Incoming) => Promise<void> = () => Promise.reject(new Error('not open yet'))
      const settings = { token: fake.token, apiRoot: fake.url, mode: { kind: 'polling' as const } }
      const pace = { clock: openClock(), timeouts }
      const channel = telegramChannel(settings, (incoming) => receive(incoming), log, pace)
      const { desk, store } = await openOffice(house, {
        folder,
        senders: { telegram: channel.sender },
        log,
        clock,
        open: async (path) => around(await openStore(path)),
      })
      receive = (incoming) => desk.receive(incoming)
      running = { channel, desk, store }
      await desk.resume()
      await channel.start()
    },
    async shut() {
      const { channel, desk } = now()
      running = null
      await channel.stop()
      await desk.close()
    },
    desk: () => now().desk,
    record: (person) => now().store.load(`telegram:${person}`),
    async state(person) {
      const state = (await assistant.record(person))?.state
      if (!state) throw new Error('nothing is kept of this person')
      return state as State
    },
    async quiet() {
      await fake.until(() => fake.pending() === 0, 'everything handled')
      await now().desk.idle()
    },
    said,
    last,
    question(person) {
      const asked = questionIn(house.wording, last(person))
      if (!asked) throw new Error(`no question is open: ${last(person)}`)
      return asked
    },
    async close() {
      if (running) await assistant.shut()
      await fake.close()
    },
  }
  return assistant
}

/** Does what the applicant does when asked this; what was typed or pressed. */
export function give(user: FakeUser, given: Given): void {
  if ('press' in given) user.presses(given.press)
  else user.says(given.type)
}

/** Answers question after question until `enough`, given the question now asked. */
export async function answerUntil(
  assistant: Assistant,
  user: FakeUser,
  enough: (question: string) => boolean,
): Promise<string[]> {
  const asked: string[] = []
  for (;;) {
    const question = assistant.question(user.id)
    if (enough(question)) return asked
    if (asked.length > 60) throw new Error(`the talk does not end: ${asked.join(' ')}`)
    asked.push(question)
    give(user, answerTo(question))
    await assistant.quiet()
  }
}
