import { types } from 'wechaty'
import { mock, PuppetMock } from 'wechaty-puppet-mock'
import type { Puppet } from '../../../src/channels/wechat/load.ts'

/** Our account and some people, as every login finds them. */
export const US = { id: 'us', name: '职称助手' }
export const ANN = { id: 'ann', name: '安', weixin: 'ann-weixin' }
export const BEN = { id: 'ben', name: '本', weixin: 'ben-weixin' }
export const NEWS = { id: 'gh_news', name: '某公众号' }
export const ROOM = { id: 'r1@chatroom', topic: '申报群' }

export interface Sent {
  readonly to: string
  readonly text: string
  readonly mention: readonly string[]
}

interface Said {
  readonly id?: string
  readonly room?: string
  /** Contact ids the puppet says are mentioned. */
  readonly mentions?: readonly string[]
  /** wechaty's word for the kind of message. */
  readonly kind?: keyof typeof types.Message
  /** In milliseconds since 1970. */
  readonly at?: number
}

/** What goes wrong, by the puppet's own method. */
export interface Faults {
  /** In place of sending; resolves for a text that goes out after all. */
  send?: (to: string, text: string) => Promise<void>
  /** The same for a file. */
  file?: (to: string) => Promise<void>
  fetch?: (id: string) => Promise<void>
  start?: () => Promise<void>
  stop?: () => Promise<void>
  accept?: (id: string) => Promise<void>
  contact?: (id: string) => Promise<void>
  owner?: (roomId: string) => Promise<void>
}

/** Message ids are unique over all logins. */
let made = 0

/** A puppet over wechaty's mock, with a phone behind it that shows what was sent and does what people do. */
export class Phone extends PuppetMock {
  readonly sent: Sent[] = []
  readonly files: { readonly to: string; readonly name: string; readonly head: string }[] = []
  readonly accepted: string[] = []
  readonly faults: Faults
  readonly now: () => number
  readonly aliases: Map<string, string>
  private readonly friendships = new Map<string, object>()

  constructor(faults: Faults, now: () => number, people: readonly { id: string; name: string; friend?: boolean }[]) {
    const mocker = new mock.Mocker()
    super({ mocker })
    this.faults = faults
    this.now = now
    this.aliases = new Map()
    for (const person of people) {
      mocker.createContact({
        ...person,
        type: person.id.startsWith('gh_') ? types.Contact.Official : types.Contact.Individual,
      })
    }
    const [start, stop] = [this.start.bind(this), this.stop.bind(this)]
    this.start = async () => {
      await faults.start?.()
      await start()
    }
    this.stop = async () => {
      await faults.stop?.()
      await stop()
    }
    mocker.createRoom({ ...ROOM, memberIdList: people.map(({ id }) => id), ownerId: BEN.id })
  }

  override async messageSendText(to: string, text: string, mention: string[] = []): Promise<void> {
    await this.faults.send?.(to, text)
    await super.messageSendText(to, text)
    this.sent.push({ to, text, mention })
  }

  override async messageSendFile(
    to: string,
    file: { readonly name: string; toBuffer(): Promise<Buffer> },
  ): Promise<void> {
    await this.faults.file?.(to)
    const bytes = await file.toBuffer()
    this.files.push({ to, name: file.name, head: bytes.toString('utf8', 0, 20) })
    this.sent.push({ to, text: `<${file.name}>`, mention: [] })
  }

  override async messageRawPayload(id: string): Promise<never> {
    await this.faults.fetch?.(id)
    return (await super.messageRawPayload(id)) as never
  }

  override async contactRawPayload(id: string): Promise<never> {
    await this.faults.contact?.(id)
    return (await super.contactRawPayload(id)) as never
  }

  override async roomRawPayload(id: string): Promise<never> {
    await this.faults.owner?.(id)
    return (await super.roomRawPayload(id)) as never
  }

  override async roomMemberRawPayload(roomId: string, contactId: string): Promise<never> {
    const payload = await super.roomMemberRawPayload(roomId, contactId)
    return { ...(payload as object), roomAlias: this.aliases.get(contactId) } as never
  }

  override async friendshipRawPayload(id: string): Promise<never> {
    return this.friendships.get(id) as never
  }

  override async friendshipAccept(id: string): Promise<void> {
    await this.faults.accept?.(id)
    this.accepted.push(id)
  }

  scan(code: string): void {
    this.mocker.scan(code)
  }

  logsIn(): void {
    this.login(US.id)
  }

  /** Somebody writes; gives the id of the message. */
  says(who: { id: string }, text: string, said: Said = {}): string {
    made += 1
    const id = said.id ?? `m${made}`
    this.mocker.cacheMessagePayload.set(id, {
      id,
      talkerId: who.id,
      text,
      timestamp: said.at ?? this.now(),
      type: types.Message[said.kind ?? 'Text'],
      ...(said.room ? { roomId: said.room, mentionIdList: [...(said.mentions ?? [])] } : { listenerId: US.id }),
    } as never)
    this.emit('message', { messageId: id })
    return id
  }

  asks(who: { id: string }, hello: string, kind: 'Receive' | 'Confirm' = 'Receive', at = this.now()): void {
    const id = `f${this.friendships.size + 1}`
    const payload = { id, contactId: who.id, hello, timestamp: at, ticket: '', type: types.Friendship[kind] }
    this.friendships.set(id, payload)
    this.emit('friendship', { friendshipId: id })
  }

  puppet(): Puppet {
    return this as unknown as Puppet
  }
}
