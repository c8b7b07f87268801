import type { Client } from './client.ts'
import { openLately } from './lately.ts'
import type { Pace } from './pace.ts'
import type { Clock } from './ports.ts'
import type { Me } from './reading.ts'

/** The line shown in a group to who turns to us there. */
export interface GroupInvitation {
  /** One short line; `{link}` in it is replaced by the link, otherwise the link is put behind it. */
  readonly text: string
  /** What `/start` carries when the link is followed: at most 64 of `A–Z a–z 0–9 _ -`. */
  readonly start: string
}

/** The same person in the same group is not told again for so long. */
const QUIET = 60_000

/**
 * Answers in a group with the way to the private chat and with nothing else. An update that comes again, or the same person
 * asking again within a minute, gets no second line. Throws when the line could not be sent; it is not tried again.
 */
export function openInviting(client: Client, pace: Pace, clock: Clock, invitation: GroupInvitation) {
  const asked = openLately<true>(1000)
  const told = openLately<number>(1000)
  return async (me: Me, at: { updateId: number; chatId: number; personId: number; messageId: number }) => {
    const person = `${at.chatId}/${at.personId}`
    const last = told.get(person)
    if (asked.get(`${at.updateId}`) || (last !== undefined && clock.now() - last < QUIET)) return
    asked.set(`${at.updateId}`, true)
    told.set(person, clock.now())

    const link = `https://t.me/${me.username}?start=${invitation.start}`
    const text = invitation.text.includes('{link}')
      ? invitation.text.replaceAll('{link}', link)
      : `${invitation.text} ${link}`
    await pace.turn(at.chatId)
    await client.call('sendMessage', {
      chat_id: at.chatId,
      text,
      reply_parameters: { message_id: at.messageId, allow_sending_without_reply: true },
      link_preview_options: { is_disabled: true },
    })
  }
}
