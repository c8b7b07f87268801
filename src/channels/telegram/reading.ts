import type { LocalDate } from '../../dossier/date.ts'
import type { TalkEvent } from '../../talk/protocol.ts'
import { readCommand } from '../common/command.ts'
import { cutTo } from '../common/split.ts'
import type { SeenChat, SeenMessage, SeenPress, SeenUpdate } from './update.ts'

/** Who we are on Telegram. */
export interface Me {
  readonly id: number
  readonly username: string
}

/** What an update asks of us. */
export type Reading =
  /** Something for the talk; `press` is the button press to confirm once it is processed. */
  | { readonly kind: 'talk'; readonly chatId: number; readonly event: TalkEvent; readonly press?: string }
  /** A button press that leads nowhere; only its waiting mark is ended. */
  | { readonly kind: 'press'; readonly press: string }
  /** Somebody turned to us in a group; `personId` is null for an administrator who writes in the group's name. */
  | { readonly kind: 'group'; readonly chatId: number; readonly personId: number | null; readonly said: GroupWords }
  /** A group goes on as a supergroup, with another id. */
  | { readonly kind: 'moved'; readonly chatId: number; readonly to: number }
  /** Our place in a chat changed: blocked, let in again, removed. */
  | { readonly kind: 'place'; readonly status: string }
  | { readonly kind: 'nothing' }

/** What was said to us in a group, before it is known who runs it. */
export interface GroupWords {
  readonly text: string
  readonly order: string | null
  readonly messageId: number
}

const NOTHING: Reading = { kind: 'nothing' }

/** What goes on to the talk of one message, in UTF-16 units. */
const LONGEST_TEXT = 4000

/** Ordered: an animation also carries `document`, a venue also `location`. */
const UNREADABLE: readonly (readonly [string, string])[] = [
  ['photo', '图片'],
  ['animation', '动图'],
  ['sticker', '贴纸'],
  ['voice', '语音'],
  ['audio', '音频'],
  ['video', '视频'],
  ['video_note', '视频'],
  ['document', '文件'],
  ['paid_media', '图片'],
  ['venue', '位置'],
  ['location', '位置'],
  ['contact', '名片'],
  ['poll', '投票'],
  ['checklist', '清单'],
  ['story', '动态'],
  ['dice', '骰子'],
  ['game', '游戏'],
]

/** Reads one update. Edited messages, channels, service messages and whatever we do not know come out as `nothing`. */
export function readUpdate(update: SeenUpdate, me: Me, today: LocalDate): Reading {
  if (update.message) return readMessage(update.message, me, today)
  if (update.callback_query) return readPress(update.callback_query, today)
  const status = update.my_chat_member?.new_chat_member?.status
  return status ? { kind: 'place', status: String(status) } : NOTHING
}

function readMessage(message: SeenMessage, me: Me, today: LocalDate): Reading {
  const { chat } = message
  if (chat?.type === 'private') {
    const event = eventOf(message, me, today)
    return event ? { kind: 'talk', chatId: chat.id, event } : NOTHING
  }
  if (chat?.type === 'group' || chat?.type === 'supergroup')
    return readMove(message, chat) ?? readInGroup(message, chat, me)
  return NOTHING
}

/** Both sides tell of it; whichever comes first is enough. */
function readMove(
  { migrate_to_chat_id: to, migrate_from_chat_id: from }: SeenMessage,
  { id }: SeenChat,
): Reading | null {
  if (isGroupId(to)) return { kind: 'moved', chatId: id, to }
  return isGroupId(from) ? { kind: 'moved', chatId: from, to: id } : null
}

function isGroupId(id: unknown): id is number {
  return Number.isSafeInteger(id) && Number(id) < 0
}

function eventOf(message: SeenMessage, me: Me, today: LocalDate): TalkEvent | null {
  if (typeof message.text === 'string') {
    const text = cutTo(message.text, LONGEST_TEXT)
    const command = readCommand(text)
    if (!command) return { kind: 'text', text, today }
    if (command.bot !== null && command.bot !== me.username.toLowerCase()) return null
    return { kind: 'command', name: command.name, argument: command.argument, today }
  }
  const what = UNREADABLE.find(([field]) => field in message)?.[1]
  if (what === undefined) return null
  const caption = typeof message.caption === 'string' ? cutTo(message.caption, LONGEST_TEXT).trim() : ''
  return { kind: 'unreadable', what, ...(caption === '' ? {} : { caption }), today }
}

/**
 * In a group we only hear who spoke to us: by a command with our name, by `@name`, or by a reply. A bare `/help` may be meant
 * for another bot, and what is said to nobody is none of our business.
 */
function readInGroup(message: SeenMessage, chat: SeenChat, me: Me): Reading {
  const { from, message_id: messageId } = message
  const inGroupsName = message.sender_chat?.id === chat.id
  if (!from || messageId === undefined || (from.is_bot && !inGroupsName)) return NOTHING
  // What is asked under a picture is asked all the same.
  const { text: written = message.caption, entities = message.caption_entities } = message
  const typed = typeof written === 'string' ? cutTo(written, LONGEST_TEXT) : ''
  const command = readCommand(typed)
  const byName = command?.bot === me.username.toLowerCase()
  if (command !== null && command.bot !== null && !byName) return NOTHING
  const byReply = message.reply_to_message?.from?.id === me.id
  const mentioned = mentions({ text: typed, entities }, me)
  if (!byName && !byReply && mentioned.length === 0) return NOTHING
  const text = byName ? (command?.argument ?? '') : without(typed, mentioned)
  const said = { text, order: byName ? (command?.name ?? null) : null, messageId }
  return { kind: 'group', chatId: chat.id, personId: inGroupsName ? null : from.id, said }
}

type Stretch = readonly [start: number, end: number]

/** Where we are named: `@ourname`, or a name that links to us. Offsets count UTF-16 units, as JavaScript does. */
function mentions({ text, entities }: { text: string; entities: SeenMessage['entities'] }, me: Me): Stretch[] {
  return (Array.isArray(entities) ? entities : []).flatMap((entity): Stretch[] => {
    const { type, offset = 0, length = 0, user } = entity ?? {}
    const name = text.slice(offset, offset + length)
    const ours =
      (type === 'mention' && name.toLowerCase() === `@${me.username.toLowerCase()}`) ||
      (type === 'text_mention' && user?.id === me.id)
    return ours ? [[offset, offset + length]] : []
  })
}

function without(text: string, stretches: readonly Stretch[]): string {
  let rest = text
  for (const [start, end] of [...stretches].sort((a, b) => b[0] - a[0]))
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  return rest.trim()
}

function readPress(press: SeenPress, today: LocalDate): Reading {
  if (typeof press.id !== 'string') return NOTHING
  const chat = press.message?.chat
  // In a private chat whoever presses is whom it is with.
  const isTheirs = chat?.type === 'private' && press.from?.id === chat.id
  if (!isTheirs || typeof press.data !== 'string') return { kind: 'press', press: press.id }
  return { kind: 'talk', chatId: chat.id, event: { kind: 'button', data: press.data, today }, press: press.id }
}
