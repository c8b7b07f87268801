import { openLately } from '../common/lately.ts'
import type { Clock } from '../common/ports.ts'
import { bounded } from './bounded.ts'
import { type Chat, type Identity, keyOfPerson } from './key.ts'
import type { SeenPerson } from './seen.ts'
import type { Wire } from './wire.ts'

/** What we know of the people who talk to us, for as long as this login lives. */
export interface People {
  /** The key of somebody who did something just now. */
  met(person: SeenPerson): string
  /**
   * The contact behind a key's chat. `gone` when nothing can reach them: no such contact any more, or no friend of ours that
   * never wrote to us. Rejects when the puppet does not answer.
   */
  contact(
    chat: Extract<Chat, { kind: 'person' }>,
  ): Promise<{ readonly kind: 'here'; readonly id: string } | { readonly kind: 'gone' | 'unknown' }>
  /** Somebody in a room was told to come to the private chat; `start` is what the talk there begins with. */
  invite(personId: string, start: string): void
  /** What somebody was invited with, once. */
  invited(personId: string): string | null
  /** Contact ids may be others after the next login. */
  forget(): void
}

/** Until a puppet tells about a contact. */
const LOOKUP_MS = 15_000

export function openPeople(wire: () => Wire | null, by: Identity, clock: Clock): People {
  const ids = openLately<string>(10_000)
  const wrote = openLately<true>(10_000)
  const invitations = openLately<string>(1000)
  let login = 0

  const under = (word: string) => `${login}/${word}`

  return {
    met(person) {
      const key = keyOfPerson(person, by)
      ids.set(under(key), person.id)
      wrote.set(under(person.id), true)
      return key
    },
    async contact(chat) {
      const line = wire()
      if (!line) return { kind: 'unknown' }
      const key = chat.by === 'id' ? `wechat:${chat.value}` : `wechat:${chat.by}/${chat.value}`
      const known = chat.by === 'id' ? chat.value : ids.get(under(key))
      if (known !== undefined && wrote.get(under(known))) return { kind: 'here', id: known }
      const asked = known !== undefined ? line.person(known) : find(line, chat.by, chat.value)
      const person = await bounded(asked, LOOKUP_MS, clock)
      if (!person) return { kind: 'gone' }
      ids.set(under(key), person.id)
      return person.friend === false ? { kind: 'gone' } : { kind: 'here', id: person.id }
    },
    invite: (personId, start) => invitations.set(under(personId), start),
    invited(personId) {
      const start = invitations.get(under(personId)) ?? null
      invitations.delete(under(personId))
      return start
    },
    forget() {
      login += 1
    },
  }
}

function find(line: Wire, by: Identity, value: string): Promise<SeenPerson | null> {
  return by === 'id' ? line.person(value) : line.findPerson(by, value)
}
