import { type Payload, type Person, pushUpdate, type World } from './world.ts'

export interface FakeUser {
  readonly id: number
  says(text: string): void
  /** Presses the button with this label under the latest message that has it; throws when there is none. */
  presses(label: string): void
  /** Sends something that is not text: `shows('photo')`, `shows('voice', {…})`. */
  shows(field: string, content?: unknown, more?: Payload): void
  edits(text: string): void
  blocks(): void
  unblocks(): void
}

export interface FakeGroup {
  readonly id: number
  /** Somebody writes; the bot hears it only as far as privacy mode lets it. */
  says(userId: number, text: string): void
  /** Somebody answers a message of the bot, or of somebody else. */
  replies(userId: number, text: string, to: 'bot' | 'somebody'): void
  /** Makes somebody run the group. */
  appoints(userId: number): void
  /** An administrator writes in the group's own name. */
  saysInItsName(text: string): void
  /** Becomes a supergroup with this id; without `told` the bot missed the news, and only sending brings it to light. */
  becomes(id: number, told?: boolean): FakeGroup
}

export function openUser(world: World, id: number): FakeUser {
  const person: Person = { id, is_bot: false, first_name: `U${id}` }
  const chat = { id, type: 'private' as const, first_name: person.first_name }
  world.chats.set(id, chat)
  const about = () => ({ message_id: world.nextMessageId++, from: person, chat, date: 0 })
  const place = (status: string) =>
    pushUpdate(world, {
      my_chat_member: { chat, from: person, date: 0, new_chat_member: { user: world.bot, status } },
    })
  return {
    id,
    says: (text) => pushUpdate(world, { message: { ...about(), text, ...entitiesOf(text) } }),
    presses(label) {
      const message = world.sent.findLast(
        (sent) => sent.chatId === id && sent.keyboard.flat().some(({ text }) => text === label),
      )
      const button = message?.keyboard.flat().find(({ text }) => text === label)
      if (!message || !button) throw new Error(`no button “${label}”`)
      const press = `press-${world.presses.size + 1}`
      world.presses.set(press, { answered: false })
      pushUpdate(world, {
        callback_query: {
          id: press,
          from: person,
          chat_instance: '1',
          message: { message_id: message.message_id, chat, date: 0, text: message.text },
          data: button.callback_data,
        },
      })
    },
    shows: (field, content = {}, more = {}) =>
      pushUpdate(world, { message: { ...about(), ...more, [field]: content } }),
    edits: (text) => pushUpdate(world, { edited_message: { ...about(), edit_date: 1, text } }),
    blocks() {
      world.blocked.add(id)
      place('kicked')
    },
    unblocks() {
      world.blocked.delete(id)
      place('member')
    },
  }
}

export function openGroup(world: World, id: number, title: string, type: 'group' | 'supergroup' = 'group'): FakeGroup {
  const chat = { id, type, title }
  world.chats.set(id, chat)

  function hears(text: string, toBot: boolean): boolean {
    const command = /^\/[a-z0-9_]+(@[a-z0-9_]+)?(\s|$)/i.exec(text)
    if (toBot || text.toLowerCase().includes(`@${world.bot.username.toLowerCase()}`)) return true
    if (!command) return false
    if (command[1] === undefined) return world.lastWriter.get(id) === world.bot.id
    return command[1].slice(1).toLowerCase() === world.bot.username.toLowerCase()
  }

  function write(userId: number, text: string, to: 'bot' | 'somebody' | null, more: Payload = {}): void {
    const heard = hears(text, to === 'bot')
    world.lastWriter.set(id, userId)
    if (!heard) return
    const from = { id: userId, is_bot: 'sender_chat' in more, first_name: `U${userId}` }
    const message = { message_id: world.nextMessageId++, from, chat, date: 0, text, ...entitiesOf(text), ...more }
    const other = to === 'bot' ? world.bot : { id: 99, is_bot: false, first_name: 'U99' }
    const reply = to === null ? {} : { reply_to_message: { message_id: 1, from: other, chat, date: 0, text: '…' } }
    pushUpdate(world, { message: { ...message, ...reply } })
  }

  return {
    id,
    says: (userId, text) => write(userId, text, null),
    replies: (userId, text, to) => write(userId, text, to),
    appoints: (userId) => void world.admins.add(`${id}/${userId}`),
    saysInItsName: (text) => write(1087968824, text, null, { sender_chat: chat }),
    becomes(next, told = true) {
      const supergroup = openGroup(world, next, title, 'supergroup')
      world.migrated.set(id, next)
      for (const admin of [...world.admins])
        if (admin.startsWith(`${id}/`)) world.admins.add(admin.replace(`${id}/`, `${next}/`))
      const about = { from: { id: 1, is_bot: false, first_name: 'U1' }, date: 0 }
      if (told) {
        pushUpdate(world, { message: { message_id: world.nextMessageId++, ...about, chat, migrate_to_chat_id: next } })
        const there = { id: next, type: 'supergroup', title }
        pushUpdate(world, { message: { message_id: 1, ...about, chat: there, migrate_from_chat_id: id } })
      }
      return supergroup
    },
  }
}

/** The entities Telegram finds by itself: a command at the start, names anywhere. */
function entitiesOf(text: string): Payload {
  const command = /^\/[a-z0-9_@]+/i.exec(text)
  const entities = [
    ...(command ? [{ type: 'bot_command', offset: 0, length: command[0].length }] : []),
    ...[...text.matchAll(/(?<![\w/])@\w{3,}/g)].map((name) => ({
      type: 'mention',
      offset: name.index,
      length: name[0].length,
    })),
  ]
  return entities.length > 0 ? { entities } : {}
}
