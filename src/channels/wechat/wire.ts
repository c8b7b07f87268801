import type { Puppet, Wechaty } from './load.ts'
import type { Me, SeenFriendship, SeenMessage, SeenPerson, SeenRoom } from './seen.ts'

/** What happens on the line, as it happens. None of them may throw. */
export interface Happenings {
  /** A code to be scanned with the phone, as text. */
  scan(code: string): void
  login(): void
  /** The account is no longer logged in, or the puppet has stopped. */
  logout(): void
  message(id: string): void
  friendship(id: string): void
  alive(): void
  trouble(error: unknown): void
}

/** One login of one account through one puppet. A new one is made for every attempt: a puppet that died stays dead. */
export interface Wire {
  start(): Promise<void>
  stop(): Promise<void>
  loggedIn(): boolean
  message(id: string): Promise<SeenMessage>
  friendship(id: string): Promise<SeenFriendship>
  accept(friendshipId: string): Promise<void>
  person(id: string): Promise<SeenPerson>
  /** The contact of this 微信号 or 备注; null when there is none. */
  findPerson(by: 'handle' | 'alias', value: string): Promise<SeenPerson | null>
  /** What somebody is called in a room; null when they are not in it. */
  nameInRoom(roomId: string, personId: string): Promise<string | null>
  /** Owner or administrator of the room; null when the puppet does not tell. */
  runsRoom(roomId: string, personId: string): Promise<boolean | null>
  /** Hands a text to the puppet: from here on nobody can take it back. `mention` is a contact named in it. */
  say(chatId: string, text: string, mention?: string): Promise<void>
  /** The same for a file. */
  hand(chatId: string, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void>
}

/** WeChat's own accounts, which some puppets show as persons. */
const HOUSE = new Set(['weixin', 'filehelper', 'fmessage', 'medianote', 'floatbottle', 'qmessage', 'qqmail', 'newsapp'])

/**
 * The only place that touches wechaty's objects. `memory` is where the login is kept, an absolute path without its ending;
 * without it every start asks for a scan.
 */
export async function openWire(
  { WechatyBuilder, types, log }: Wechaty,
  puppet: Puppet,
  memory: string | null,
  on: Happenings,
): Promise<Wire> {
  // It would print to standard output, at times what people write.
  if (!process.env.WECHATY_LOG) log.level('silent')
  const bot = WechatyBuilder.build({ puppet, ...(memory === null ? {} : { name: memory }) })
  // Without a listener an error would be thrown where it arises.
  bot.on('error', (error) => on.trouble(error))
  let loggedIn = false
  const out = () => {
    loggedIn = false
    on.logout()
  }
  // Not wechaty's own events: they come after look-ups, and one whose look-up fails does not come at all.
  puppet.on('scan', ({ qrcode }) => {
    if (qrcode) on.scan(qrcode)
  })
  puppet.on('login', () => {
    loggedIn = true
    on.login()
  })
  puppet.on('logout', out)
  puppet.on('stop', out)
  puppet.on('heartbeat', () => on.alive())
  puppet.on('message', ({ messageId }) => on.message(messageId))
  puppet.on('friendship', ({ friendshipId }) => on.friendship(friendshipId))

  async function person(id: string): Promise<SeenPerson> {
    const { name, handle, weixin, alias, type, friend } = await puppet.contactPayload(id)
    return {
      id,
      name,
      handle: handle ?? weixin ?? null,
      alias: alias ?? null,
      official: type === types.Contact.Official || id.startsWith('gh_') || HOUSE.has(id),
      friend: friend ?? null,
    }
  }

  /** Somebody of a room need not be a contact, and not every puppet knows them. */
  async function personOrLess(id: string): Promise<SeenPerson> {
    try {
      return await person(id)
    } catch {
      return { id, name: '', handle: null, alias: null, official: HOUSE.has(id), friend: null }
    }
  }

  async function me(): Promise<Me> {
    const id = puppet.currentUserId
    return { id, name: (await personOrLess(id)).name }
  }

  async function nameInRoom(roomId: string, personId: string): Promise<string | null> {
    try {
      const { roomAlias, name } = await puppet.roomMemberPayload(roomId, personId)
      return roomAlias || name || null
    } catch {
      return null
    }
  }

  /** Asked only where the text could name somebody: every question may cost the puppet a request. */
  async function roomOf(messageId: string, id: string, text: string): Promise<SeenRoom> {
    const mentionsUs = await mentioned(messageId)
    if (mentionsUs === false && !/[@「]/.test(text)) return { id, ourNames: [], mentionsUs }
    const { id: ourId, name } = await me()
    const alias = await nameInRoom(id, ourId)
    return { id, ourNames: [...new Set([name, alias ?? name])], mentionsUs }
  }

  async function mentioned(messageId: string): Promise<boolean | null> {
    try {
      const message = await bot.Message.find({ id: messageId })
      return message ? await message.mentionSelf() : null
    } catch {
      return null
    }
  }

  return {
    // wechaty tells its listeners of a start that failed, not its caller.
    async start() {
      let failed: unknown = null
      const note = (error: unknown) => {
        failed ??= error
      }
      bot.on('error', note)
      await bot.start()
      bot.off('error', note)
      if (puppet.state.inactive() === true) throw failed ?? new Error('the puppet did not start')
    },
    stop: () => bot.stop(),
    loggedIn: () => loggedIn && puppet.isLoggedIn,
    person,
    nameInRoom,
    async message(id) {
      const payload = await puppet.messagePayload(id)
      const { talkerId, text = '', timestamp, type, roomId } = payload
      const kind = types.Message[type] ?? 'Unknown'
      return {
        id,
        kind,
        text,
        at: momentOf(timestamp),
        own: puppet.isLoggedIn && talkerId === puppet.currentUserId,
        talker: await personOrLess(talkerId),
        room: roomId ? await roomOf(id, roomId, text) : null,
      }
    },
    async friendship(id) {
      const { type, contactId, hello = '', timestamp } = await puppet.friendshipPayload(id)
      const person = await personOrLess(contactId)
      return { kind: types.Friendship[type] ?? 'Unknown', person, hello, at: momentOf(timestamp) }
    },
    accept: (friendshipId) => puppet.friendshipAccept(friendshipId),
    async findPerson(by, value) {
      for (const id of await puppet.contactList()) {
        const seen = await personOrLess(id)
        if (seen[by] === value) return seen
      }
      return null
    },
    async runsRoom(roomId, personId) {
      try {
        const { ownerId, adminIdList } = await puppet.roomPayload(roomId)
        if (ownerId === personId || adminIdList?.includes(personId)) return true
        return ownerId || adminIdList?.length ? false : null
      } catch {
        return null
      }
    },
    async say(chatId, text, mention) {
      await puppet.messageSendText(chatId, text, mention === undefined ? undefined : [mention])
    },
    async hand(chatId, { name, bytes }) {
      const { FileBox } = await import('file-box')
      await puppet.messageSendFile(chatId, FileBox.fromBuffer(Buffer.from(bytes), name))
    },
  }
}

/** Some puppets count in seconds, some in milliseconds, some not at all. */
function momentOf(timestamp: number | undefined): number | null {
  if (!timestamp || !(timestamp > 0)) return null
  return timestamp < 1e11 ? timestamp * 1000 : timestamp
}
