import { ApiError, bad, checkEntities, checkKeyboard, checkText } from './checks.ts'
import type { Chat, Payload, SentMessage, World } from './world.ts'

/** A limit of messages to one chat. */
export interface RateLimit {
  readonly everyMs: number
  readonly retryAfter: number
  readonly now: () => number
}

export interface Rules {
  rateLimit: RateLimit | null
  readonly lastSend: Map<number, number>
}

type Method = (world: World, payload: Payload, rules: Rules) => unknown

/** Every method but getUpdates, which waits. */
export const METHODS: Readonly<Record<string, Method>> = {
  getMe: (world) => ({ can_join_groups: true, can_read_all_group_messages: false, ...world.bot }),
  getWebhookInfo: (world) => ({
    url: world.webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: world.pending.length,
  }),
  setWebhook(world, payload) {
    const url = String(payload.url ?? '')
    if (url !== '' && !/^https:\/\/|^http:\/\/127\.0\.0\.1/.test(url))
      throw bad('bad webhook: HTTPS url must be provided for webhook')
    const secret = payload.secret_token === undefined ? undefined : String(payload.secret_token)
    if (secret !== undefined && !/^[\w-]{1,256}$/.test(secret)) throw bad('secret token contains unallowed characters')
    allow(world, payload)
    if (payload.drop_pending_updates === true) world.pending.length = 0
    world.webhook = url === '' ? null : { url, secret }
    return true
  },
  deleteWebhook(world, payload) {
    if (payload.drop_pending_updates === true) world.pending.length = 0
    world.webhook = null
    return true
  },
  sendMessage(world, payload, rules) {
    const chat = checkChat(world, payload.chat_id)
    const text = checkText(payload.text)
    const entities = checkEntities(payload.entities, text)
    const keyboard = checkKeyboard(payload.reply_markup)
    checkRate(rules, chat.id)
    const message: SentMessage = {
      message_id: world.nextMessageId++,
      chatId: chat.id,
      text,
      entities,
      payload,
      keyboard,
    }
    world.sent.push(message)
    world.lastWriter.set(chat.id, world.bot.id)
    return { message_id: message.message_id, chat, from: world.bot, date: 0, text, entities }
  },
  sendDocument: (world, payload, rules) => takeFile(world, payload, payload.document, rules),
  sendPhoto: (world, payload, rules) => takeFile(world, payload, payload.photo, rules),
  getChatMember(world, payload) {
    const chat = checkChat(world, payload.chat_id)
    const status = world.admins.has(`${chat.id}/${payload.user_id}`) ? 'administrator' : 'member'
    return { status, user: { id: payload.user_id, is_bot: false, first_name: 'U' } }
  },
  editMessageReplyMarkup(world, payload) {
    const chat = checkChat(world, payload.chat_id)
    const message = world.sent.find((sent) => sent.chatId === chat.id && sent.message_id === payload.message_id)
    if (!message) throw bad('message to edit not found')
    const keyboard = checkKeyboard(payload.reply_markup)
    if (JSON.stringify(keyboard) === JSON.stringify(message.keyboard)) throw bad('message is not modified')
    message.keyboard = keyboard
    return true
  },
  answerCallbackQuery(world, payload) {
    const press = world.presses.get(String(payload.callback_query_id))
    if (!press) throw bad('query is too old and response timeout expired or query ID is invalid')
    press.answered = true
    return true
  },
  getMyCommands: (world) => [...world.commands],
  setMyCommands(world, payload) {
    const commands = payload.commands as { command: string; description: string }[]
    for (const { command, description } of commands) {
      if (!/^[a-z0-9_]{1,32}$/.test(command)) throw bad('BOT_COMMAND_INVALID')
      if (!description) throw bad('BOT_COMMAND_DESCRIPTION_INVALID')
    }
    if (payload.scope === undefined) world.commands.splice(0, world.commands.length, ...commands)
    return true
  },
}

/** Remembers which kinds of update the bot wants, as getUpdates and setWebhook do. */
export function allow(world: World, payload: Payload): void {
  if (Array.isArray(payload.allowed_updates)) world.allowed = payload.allowed_updates
}

function checkChat(world: World, id: unknown): Chat {
  const to = world.migrated.get(Number(id))
  if (to !== undefined)
    throw new ApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', undefined, to)
  const chat = world.chats.get(Number(id))
  if (!chat) throw bad('chat not found')
  if (world.blocked.has(chat.id))
    throw new ApiError(
      403,
      chat.type === 'private'
        ? 'Forbidden: bot was blocked by the user'
        : 'Forbidden: bot was kicked from the group chat',
    )
  return chat
}

function checkRate({ rateLimit, lastSend }: Rules, chatId: number): void {
  if (!rateLimit) return
  const last = lastSend.get(chatId)
  const now = rateLimit.now()
  if (last !== undefined && now - last < rateLimit.everyMs)
    throw new ApiError(429, `Too Many Requests: retry after ${rateLimit.retryAfter}`, rateLimit.retryAfter)
  lastSend.set(chatId, now)
}

/** A file comes under a name of its own, or as the part that an `attach://` names. */
function takeFile(world: World, payload: Payload, given: unknown, rules: Rules): object {
  const chat = checkChat(world, payload.chat_id)
  const attached = typeof given === 'string' ? payload[given.replace('attach://', '')] : given
  if (attached === null || typeof attached !== 'object' || !('size' in attached) || !attached.size)
    throw bad('file must be non-empty')
  checkRate(rules, chat.id)
  const message: SentMessage = {
    message_id: world.nextMessageId++,
    chatId: chat.id,
    text: '',
    entities: [],
    payload,
    keyboard: [],
    file: attached as NonNullable<SentMessage['file']>,
  }
  world.sent.push(message)
  return { message_id: message.message_id, chat, from: world.bot, date: 0 }
}
