import { type ConversationFlavor, conversations, createConversation } from '@grammyjs/conversations'
import { Bot, type Context } from 'grammy'
import { Scenes, session, Telegraf } from 'telegraf'
import { openDesk } from '../../../src/delivery/desk.ts'
import { silentLog } from '../../../src/delivery/log.ts'
import type { ConversationStore } from '../../../src/delivery/ports.ts'
import type { AnyEvent, Step } from '../../../src/talk/protocol.ts'
import type { State } from '../../../src/talk/state.ts'
import { TODAY } from '../applicants.ts'
import type { Ten } from './ten.ts'

/** Whoever asks the ten questions. */
export interface Talker {
  readonly name: string
  /** Resolves when what was typed is handled for good, as far as this talker goes. */
  receive(person: number, turn: number, text: string): Promise<void>
  /** Resolves when nothing is under way. */
  rest(): Promise<void>
  /** How many messages went out. */
  said(): number
  close(): Promise<void>
}

/** Queue, step and commit as in service; the channel takes every message at once. */
export function ours(name: string, store: ConversationStore, step: Step<State, AnyEvent>): Talker {
  let said = 0
  const send = async () => {
    said += 1
    return { kind: 'sent' as const }
  }
  const desk = openDesk({
    store,
    step,
    senders: { telegram: { send } },
    log: silentLog,
    words: { apology: { text: '' }, lost: { text: '' } },
  })
  return {
    name,
    receive: (person, turn, text) =>
      desk.receive({ key: `telegram:${person}`, id: String(turn), event: { kind: 'text', text, today: TODAY } }),
    rest: () => desk.idle(),
    said: () => said,
    close: () => desk.close(),
  }
}

const ME = { id: 1, is_bot: true as const, first_name: 'bench', username: 'bench_bot' }
const OF_THE_BOT = { can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: false }

function update(person: number, turn: number, text: string) {
  return {
    update_id: person * 100 + turn,
    message: {
      message_id: turn + 1,
      date: 0,
      chat: { id: person + 1, type: 'private' as const, first_name: 'a' },
      from: { id: person + 1, is_bot: false, first_name: 'a' },
      text,
    },
  }
}

/** A wizard as its guide writes one: a step for each question, answers in the session, sessions in memory. */
export function telegrafWizard({ questions }: Ten): Talker {
  let said = 0
  const steps = [...questions, ''].map((question, at) => async (context: Scenes.WizardContext) => {
    const message = context.message
    if (message && 'text' in message) Object.assign(context.wizard.state, { [at]: message.text })
    if (question === '') return await context.scene.leave()
    await context.reply(question)
    return context.wizard.next()
  })
  const bot = new Telegraf<Scenes.WizardContext>('1:a')
  bot.botInfo = { ...ME, ...OF_THE_BOT }
  // Each update comes with a client of its own.
  bot.use((context, next) => {
    context.telegram.callApi = async () => {
      said += 1
      return {} as never
    }
    return next()
  })
  const stage = new Scenes.Stage<Scenes.WizardContext>([new Scenes.WizardScene('ten', ...steps)])
  bot.use(session())
  bot.use(stage.middleware())
  bot.on('message', (context) => context.scene.enter('ten'))
  return {
    name: 'telegraf wizard, sessions in memory',
    receive: (person, turn, text) => bot.handleUpdate(update(person, turn, text)),
    rest: async () => {},
    said: () => said,
    close: async () => {},
  }
}

type Flavored = ConversationFlavor<Context>

/** A conversation as its guide writes one: a loop that asks and waits, replayed at each answer, kept in memory. */
export function grammyConversation({ questions }: Ten): Talker {
  let said = 0
  const bot = new Bot<Flavored>('1:a', {
    botInfo: { ...ME, ...OF_THE_BOT, can_connect_to_business: false, has_main_web_app: false } as never,
  })
  const count = async () => {
    said += 1
    return { ok: true, result: { message_id: 1, date: 0, chat: { id: 1, type: 'private' } } } as never
  }
  bot.api.config.use(count)
  const counted = async (context: Context, next: () => Promise<void>) => {
    context.api.config.use(count)
    await next()
  }
  bot.use(conversations())
  bot.use(
    createConversation(
      async (conversation, context) => {
        const answers: string[] = []
        for (const question of questions) {
          await context.reply(question)
          const { message } = await conversation.waitFor('message:text')
          answers.push(message.text)
        }
      },
      { id: 'ten', plugins: [counted] },
    ),
  )
  bot.on('message', (context) => context.conversation.enter('ten'))
  return {
    name: 'grammY conversations, in memory',
    receive: (person, turn, text) => bot.handleUpdate(update(person, turn, text)),
    rest: async () => {},
    said: () => said,
    close: async () => {},
  }
}
