import { createHash } from 'node:crypto'
import type { LocalDate } from '../../dossier/date.ts'
import type { TalkEvent } from '../../talk/protocol.ts'
import { readCommand } from '../common/command.ts'
import { cutTo } from '../common/split.ts'
import { addressed, unquote } from './mention.ts'
import type { SeenFriendship, SeenMessage } from './seen.ts'

/** What a message asks of us. */
export type Reading =
  | { readonly kind: 'talk'; readonly event: TalkEvent }
  | { readonly kind: 'group'; readonly roomId: string; readonly text: string; readonly order: string | null }
  | { readonly kind: 'nothing' }

const NOTHING: Reading = { kind: 'nothing' }

/** What goes on to the talk of one message, in UTF-16 units. */
const LONGEST_TEXT = 4000

/** What we cannot read yet. System notes, recalled messages and whatever is not listed are none of our business. */
const UNREADABLE: Readonly<Record<string, string>> = {
  Image: '图片',
  Emoticon: '表情',
  Audio: '语音',
  Video: '视频',
  Attachment: '文件',
  Location: '位置',
  Contact: '名片',
  ChatHistory: '聊天记录',
  Url: '链接',
  MiniProgram: '小程序',
  Transfer: '转账',
  RedEnvelope: '红包',
  Post: '动态',
}

/** Said by WeChat in somebody's name when they become a friend. */
const NEW_FRIEND =
  /^(?:我通过了你的(?:朋友|好友)验证请求，现在我们可以开始聊天了|你已添加了.{1,64}，现在可以开始聊天了。?|以上是打招呼的内容|.{1,64}刚刚把你添加到通讯录，现在可以开始聊天了。?|I've accepted your friend request\. Now let's chat!)$/

/** Reads one message. `today` in Asia/Shanghai. */
export function readMessage(message: SeenMessage, today: LocalDate): Reading {
  if (message.own || message.talker.official) return NOTHING
  return message.room ? readInRoom(message, message.room) : readPrivate(message, today)
}

function readPrivate(message: SeenMessage, today: LocalDate): Reading {
  if (message.kind !== 'Text') {
    const what = UNREADABLE[message.kind]
    return what ? { kind: 'talk', event: { kind: 'unreadable', what, today } } : NOTHING
  }
  const text = cutTo(unquote(message.text).text, LONGEST_TEXT)
  if (NEW_FRIEND.test(text.trim())) return NOTHING
  const command = readCommand(text)
  const event: TalkEvent = command
    ? { kind: 'command', name: command.name, argument: command.argument, today }
    : { kind: 'text', text, today }
  return { kind: 'talk', event }
}

/** In a room we only hear who turned to us; pictures and the like cannot. */
function readInRoom(message: SeenMessage, room: NonNullable<SeenMessage['room']>): Reading {
  if (message.kind !== 'Text') return NOTHING
  const { ours, text } = addressed(cutTo(message.text, LONGEST_TEXT), room.ourNames, room.mentionsUs)
  if (!ours) return NOTHING
  const command = readCommand(text)
  return {
    kind: 'group',
    roomId: room.id,
    text: command ? command.argument : text,
    order: command?.name ?? null,
  }
}

/** Tells people of a room apart without saying who they are; the same in this room for as long as the puppet's ids stay. */
export function tagOfMember(roomId: string, personId: string): string {
  return createHash('sha256').update(`${roomId}\n${personId}`).digest('hex').slice(0, 12)
}

/**
 * What a 验证语 says beyond who asks. WeChat fills in `我是某某` and `我是群聊"某群"的某某` by itself: those are names, and a name such as
 * 张博士 must not be taken for something told of oneself. `我是温州机电的` was typed.
 */
export function aboutWhat({ hello, person }: SeenFriendship): string {
  const said = cutTo(hello.trim(), 200)
  const filledIn = said === `我是${person.name}` || /^我是群聊["“「].*的/s.test(said) || BARE_NAME.test(said)
  return filledIn ? '' : said
}

const BARE_NAME = /^(?:我是|I'm )[^，。,.\s]{0,11}[^，。,.\s的]$/
