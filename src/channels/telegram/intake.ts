import type { Incoming } from '../../delivery/ports.ts'
import { shanghaiDayAndMinute } from '../../delivery/shanghai.ts'
import type { TalkEvent } from '../../talk/protocol.ts'
import { openLately } from '../common/lately.ts'
import type { Clock, Log } from '../common/ports.ts'
import type { Client } from './client.ts'
import { codeOfError } from './failure.ts'
import { keyOf, tagOfMember } from './key.ts'
import { type GroupWords, type Me, type Reading, readUpdate } from './reading.ts'
import type { SeenUpdate } from './update.ts'

export interface Intake {
  /** Resolves once the update is processed or is none of our business; rejects only when `receive` did. */
  handle(update: SeenUpdate, me: Me): Promise<void>
  /** A send found out that a group goes on elsewhere. Should it fail, the next send finds it out again. */
  moved(from: number, to: number): void
  /** Resolves when what was begun on the side (button confirmations) has ended. */
  settled(): Promise<void>
}

interface Needs {
  readonly client: Client
  readonly receive: (incoming: Incoming) => Promise<void>
  readonly log: Log
  readonly clock: Clock
}

const dayAt = (ms: number) => shanghaiDayAndMinute(ms).today

/** One way in for polling and webhook: update in, `receive` called at most once, side errands done after it. */
export function openIntake({ client, receive, log, clock }: Needs): Intake {
  const errands = new Set<Promise<void>>()
  const albums = openLately<number>(500)

  /** For what helps a person but must never hold up or fail the update. */
  function aside(what: string, work: Promise<unknown>, updateId?: number): void {
    const errand = work.then(
      () => {},
      (error) => log.warn({ ...(updateId === undefined ? {} : { updateId }), code: codeOfError(error) }, what),
    )
    errands.add(errand)
    errand.finally(() => errands.delete(errand))
  }

  function read(update: SeenUpdate, me: Me): Reading {
    try {
      return readUpdate(update, me, dayAt(clock.now()))
    } catch {
      log.warn({ updateId: update.update_id }, '有一条 Telegram 更新看不懂，跳过')
      return { kind: 'nothing' }
    }
  }

  /** An album comes as one message a picture; saying once that we cannot see pictures is enough. */
  function isRestOfAlbum(update: SeenUpdate): boolean {
    const album = update.message?.media_group_id
    if (album === undefined) return false
    const first = albums.get(String(album))
    if (first === undefined) albums.set(String(album), update.update_id)
    return first !== undefined && first !== update.update_id
  }

  return {
    async handle(update, me) {
      const updateId = update.update_id
      const reading = read(update, me)
      switch (reading.kind) {
        case 'talk': {
          const event = isRestOfAlbum(update) ? captionOf(reading.event) : reading.event
          if (event) await receive({ key: keyOf(reading.chatId), id: `u${updateId}`, event })
          if (reading.press !== undefined) aside('按钮的等待标记没有消掉', confirm(reading.press), updateId)
          return
        }
        case 'press':
          return aside('按钮的等待标记没有消掉', confirm(reading.press), updateId)
        case 'group':
          return receive(await groupMessage(updateId, reading))
        case 'moved': {
          const event = { kind: 'moved' as const, to: keyOf(reading.to), today: dayAt(clock.now()) }
          return receive({ key: keyOf(reading.chatId), id: `u${updateId}`, event })
        }
        case 'place':
          return log.info({ updateId, status: reading.status }, '机器人在一个聊天里的身份变了')
        case 'nothing':
          return
      }
    },
    moved(from, to) {
      const event = { kind: 'moved' as const, to: keyOf(to), today: dayAt(clock.now()) }
      const found = receive({ key: keyOf(from), id: `moved:${to}`, event })
      aside('一个群升级为超级群，搬它的记录没有成，下次再搬', found)
    },
    async settled() {
      await Promise.all(errands)
    },
  }

  async function groupMessage(
    updateId: number,
    { chatId, personId, said }: { chatId: number; personId: number | null; said: GroupWords },
  ): Promise<Incoming> {
    const at = clock.now()
    const admin = said.order === 'plan' || said.order === 'remind' ? await runsGroup(updateId, chatId, personId) : false
    const { text, order, messageId } = said
    const who = personId === null ? 'admin' : tagOfMember(chatId, personId)
    const today = dayAt(at)
    const event = { kind: 'group' as const, text, order, who, admin, at, message: String(messageId), today }
    return { key: keyOf(chatId), id: `u${updateId}`, event }
  }

  /** Null when Telegram does not tell: the person is then asked to try again, rather than refused. */
  async function runsGroup(updateId: number, chatId: number, personId: number | null): Promise<boolean | null> {
    if (personId === null) return true
    try {
      const { status } = await client.call('getChatMember', { chat_id: chatId, user_id: personId })
      return status === 'creator' || status === 'administrator'
    } catch (error) {
      log.warn({ updateId, code: codeOfError(error) }, '没有查到一个群成员是不是管理员')
      return null
    }
  }

  function confirm(press: string): Promise<unknown> {
    return client.call('answerCallbackQuery', { callback_query_id: press })
  }
}

/** Of a further picture of an album only what is written under it counts. */
function captionOf(event: TalkEvent): TalkEvent | null {
  if (event.kind !== 'unreadable' || event.caption === undefined) return null
  return { kind: 'text', text: event.caption, today: event.today }
}
