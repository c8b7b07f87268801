import { createHash } from 'node:crypto'
import type { Order, Standing } from '../../talk/admin/order.ts'
import type { Broadcast, ConversationKey, Fate, LetGo, Ordered } from '../ports.ts'
import { msOfMoment, shanghaiMoment } from '../shanghai.ts'

/** What became of a recipient; `open` is not yet known, `skipped` wanted none. */
export type Mark = Fate | 'skipped' | 'open'

const LETTERS: Readonly<Record<Mark, string>> = {
  open: '.',
  sent: 's',
  uncertain: 'u',
  refused: 'r',
  failed: 'f',
  skipped: 'k',
}
const MARKS = new Map(Object.entries(LETTERS).map(([mark, letter]) => [letter, mark as Mark]))
const NOTHING: Broadcast['past'] = { open: 0, sent: 0, uncertain: 0, refused: 0, failed: 0, skipped: 0 }
/** Orders come again within minutes. */
const ORDERS_KEPT = 20
const OPENING = 16

/** Milliseconds a message takes, by channel; channels send side by side. */
export type Paces = Readonly<Record<string, number>>

/** A broadcast as it was confirmed, before anybody was looked up. */
export function confirmed(
  { key, id, order }: Ordered & { order: Extract<Order, { kind: 'broadcast' }> },
  now: number,
): Broadcast {
  const { plan, audience, text, at } = order
  return {
    format: 1,
    id: idOf({ key, id }),
    by: key,
    plan,
    audience,
    text,
    madeAt: now,
    startAt: at === null ? null : msOfMoment(at),
    state: 'preparing',
    round: 1,
    recipients: [],
    fates: '',
    past: NOTHING,
    orders: [id],
    told: false,
  }
}

/** The same for the same message, whatever happened in between. */
export function idOf({ key, id }: Pick<Ordered, 'key' | 'id'>): string {
  return createHash('sha256').update(`${key}\n${id}`).digest('hex').slice(0, 16)
}

/** What the recipients' records know it by: another id for each round. */
export function announcementOf({ id, round }: Broadcast): string {
  return `${id}.${round}`
}

export function broadcastOf(announcement: string): string {
  return announcement.slice(0, announcement.lastIndexOf('.'))
}

export function isOver({ state }: Broadcast): boolean {
  return state === 'done' || state === 'cancelled'
}

export function withRecipients(before: Broadcast, recipients: readonly ConversationKey[]): Broadcast {
  const state = before.startAt === null ? 'running' : 'scheduled'
  return { ...before, state, recipients, fates: LETTERS.open.repeat(recipients.length) }
}

export function withOrder(before: Broadcast, order: string): Broadcast {
  return { ...before, orders: [...before.orders, order].slice(-ORDERS_KEPT) }
}

export function markOf({ fates }: Broadcast, place: number): Mark {
  return MARKS.get(fates.charAt(place)) ?? 'open'
}

export function letterOf(mark: Mark): string {
  return LETTERS[mark]
}

/** Ended: those who surely got it, or want none, are no longer listed. */
export function ended(before: Broadcast): Broadcast {
  return withoutListed(
    { ...before, state: 'done', told: false },
    (mark, key) => mark === 'sent' || mark === 'skipped' || isNobody(key),
  )
}

/** Whether somebody stood here who had all of theirs deleted. */
export function isNobody(key: ConversationKey): boolean {
  return key.endsWith(':')
}

/**
 * Without a person: what became of them stays in the account, and nothing says any more who it was. While it is under way everybody
 * else keeps their place. The same broadcast when they had no part in it.
 */
export function withoutPerson(before: Broadcast, key: ConversationKey, fates: LetGo['fates']): Broadcast {
  const nobody = `${channelOf(key)}:`
  const place = before.recipients.indexOf(key)
  if (place < 0 && before.by !== key) return before
  const by = before.by === key ? nobody : before.by
  if (place < 0) return { ...before, by }
  const recipients = before.recipients.with(place, nobody)
  const listed = { ...before, by, recipients }
  if (isOver(before)) return withoutListed(listed, (_, recipient) => recipient === nobody)
  const mark = markOf(before, place)
  const known = fates.find(({ id }) => id === announcementOf(before))?.fate ?? 'skipped'
  const letter = mark === 'open' ? LETTERS[known] : LETTERS[mark]
  return { ...listed, fates: `${before.fates.slice(0, place)}${letter}${before.fates.slice(place + 1)}` }
}

/** Nobody is listed any more: what failed cannot be tried again. */
export function closed(before: Broadcast): Broadcast {
  return before.recipients.length === 0 ? before : withoutListed(before, () => true)
}

function withoutListed(before: Broadcast, goes: (mark: Mark, key: ConversationKey) => boolean): Broadcast {
  const past: Record<Mark, number> = { ...before.past }
  const kept: number[] = []
  for (let place = 0; place < before.recipients.length; place += 1) {
    const mark = markOf(before, place)
    if (goes(mark, before.recipients[place] ?? '')) past[mark] += 1
    else kept.push(place)
  }
  const recipients = kept.flatMap((place) => before.recipients[place] ?? [])
  return { ...before, past, recipients, fates: kept.map((place) => before.fates.charAt(place)).join('') }
}

/** What surely did not arrive, once more; null when there is nothing of that kind. What is uncertain stays so. */
export function retried(before: Broadcast): Broadcast | null {
  const fates = before.fates.replace(/[rf]/g, LETTERS.open)
  if (fates === before.fates) return null
  return { ...before, fates, state: 'running', round: before.round + 1, told: false }
}

/** Counts by what became of them, those no longer listed included. */
export function tally({ fates, past }: Broadcast): Record<Mark, number> {
  const counts: Record<Mark, number> = { ...past }
  for (const letter of fates) counts[MARKS.get(letter) ?? 'open'] += 1
  return counts
}

export function standingOf(broadcast: Broadcast, paces: Paces): Standing {
  const { id, plan, audience, text, madeAt, startAt, state, recipients, fates } = broadcast
  const counts = tally(broadcast)
  const open = recipients.filter((_, place) => fates.charAt(place) === LETTERS.open)
  const places = new Map<string, number>()
  recipients.forEach((key, place) => {
    if (markOf(broadcast, place) === 'uncertain') places.set(placeOf(key), (places.get(placeOf(key)) ?? 0) + 1)
  })
  const letters = [...text.replaceAll('**', '').replace(/\s+/g, ' ')]
  return {
    id,
    plan,
    audience,
    opening: letters.length > OPENING ? `${letters.slice(0, OPENING).join('')}…` : letters.join(''),
    made: shanghaiMoment(madeAt),
    at: startAt === null ? null : shanghaiMoment(startAt),
    state,
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    ...counts,
    seconds: secondsFor(open, paces),
    doubtful: [...places].map(([where, count]) => ({ where, count })),
  }
}

/** The channel, for people; the name, for a robot's group, which is no person's. */
function placeOf(key: ConversationKey): string {
  const robot = /^(wecom|dingtalk):(.+)$/.exec(key)
  const channel = channelOf(key)
  return robot ? `${NAMES[channel] ?? channel}“${robot[2]}”` : (NAMES[channel] ?? channel)
}

const NAMES: Readonly<Record<string, string>> = {
  telegram: 'Telegram',
  wechat: '微信',
  wecom: '企业微信',
  dingtalk: '钉钉',
}

export function channelOf(key: ConversationKey): string {
  return key.slice(0, Math.max(0, key.indexOf(':')))
}

/** About how many seconds it takes to send to so many. */
export function secondsFor(keys: readonly ConversationKey[], paces: Paces): number {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(channelOf(key), (counts.get(channelOf(key)) ?? 0) + 1)
  return secondsOf(counts, paces)
}

export function secondsOf(counts: ReadonlyMap<string, number>, paces: Paces): number {
  return Math.ceil(Math.max(0, ...[...counts].map(([channel, count]) => count * (paces[channel] ?? 1000))) / 1000)
}
