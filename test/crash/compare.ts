import { isDeepStrictEqual } from 'node:util'
import { tally } from '../../src/delivery/broadcasts/broadcast.ts'
import type { Broadcast, Conversation, ConversationKey } from '../../src/delivery/ports.ts'
import { UNCERTAIN_KEPT } from '../../src/delivery/record.ts'
import { openBroadcasts } from '../../src/store/broadcasts.ts'
import { openStore } from '../../src/store/embedded.ts'
import { readQuestions } from '../../src/store/questionBox.ts'
import { ADMINISTRATOR, BLOCKED, FORGOTTEN, MOVED } from './people.ts'
import type { Played } from './play.ts'

/** What a play left on the disk. */
export interface Left {
  readonly records: ReadonlyMap<ConversationKey, Conversation>
  readonly broadcasts: readonly Broadcast[]
  readonly questions: readonly string[]
}

export async function leftIn(folder: string): Promise<Left> {
  const store = await openStore(folder)
  const records = new Map<ConversationKey, Conversation>()
  for await (const { key, conversation } of store.records()) records.set(key, conversation)
  await store.close()
  const { broadcasts } = await openBroadcasts(folder).all()
  const { questions } = await readQuestions(folder)
  return { records, broadcasts, questions: questions.map(({ question }) => question).sort() }
}

/** A message of which nobody knows whether it arrived, and what truly became of it. */
export interface Uncertain {
  readonly key: ConversationKey
  readonly entry: string
  readonly opening: string
  readonly arrived: boolean
}

export interface Compared {
  /** Whatever differs from the play without a death; empty when all is well. */
  readonly differences: readonly string[]
  readonly uncertain: readonly Uncertain[]
  /**
   * Whether somebody who had everything deleted was taken for a stranger: nothing is kept of them, not even that their last message was
   * handled, so that it counts as a first one when it is delivered again.
   */
  readonly stranger: boolean
}

const OPENING = 16

/** Holds a play with deaths against the one without. */
export function compare(before: { played: Played; left: Left }, after: { played: Played; left: Left }): Compared {
  const differences: string[] = []
  const uncertain: Uncertain[] = []
  const keys = new Set([...before.left.records.keys(), ...after.left.records.keys(), FORGOTTEN])
  let stranger = false
  for (const key of keys) {
    const [one, other] = [before.left.records.get(key), after.left.records.get(key)]
    const { doubtful, wrong } = MOVED.has(key)
      ? { doubtful: [], wrong: [] }
      : compareSaid(key, textsTo(key, before.played), textsTo(key, after.played), other)
    uncertain.push(...doubtful)
    if (key === FORGOTTEN) {
      stranger = wrong.length > 0 || other !== undefined
      if (!isStranger(before.played, after.played, other)) differences.push(...wrong, `${key} 删了还留着`)
      continue
    }
    differences.push(...wrong)
    // That somebody has blocked us is learnt from a refusal; one that nobody heard of is learnt with the next message.
    if (BLOCKED.has(key)) differences.push(...unsentIn(key, other))
    else if (key !== ADMINISTRATOR) differences.push(...compareRecords(key, one, other))
  }
  differences.push(...compareBroadcasts(before.left.broadcasts, after.left.broadcasts))
  if (!isDeepStrictEqual(before.left.questions, after.left.questions))
    differences.push(`没答上的问题：${before.left.questions.join('、')} → ${after.left.questions.join('、')}`)
  for (const complaint of after.played.complaints)
    if (complaint.startsWith('error') || complaint.startsWith('rejected')) differences.push(complaint)
  return { differences, uncertain, stranger }
}

/** Nothing is said but what is said to strangers and on leaving, and nothing is kept of what was said before. */
function isStranger(before: Played, after: Played, record: Conversation | undefined): boolean {
  const due = textsTo(FORGOTTEN, before)
  const greeting = (text: string) => text.slice(0, 3)
  const known = textsTo(FORGOTTEN, after).every((text) => due.some((one) => greeting(one) === greeting(text)))
  return known && !JSON.stringify(record ?? null).includes('大专')
}

/** A group that goes on under another key is one conversation; what waited or was uncertain in it went along. */
const textsTo = (key: ConversationKey, { arrived }: Played) =>
  arrived.filter((one) => (MOVED.get(one.key) ?? one.key) === key).map(({ message }) => withoutDoubts(message.text))

/** Said in the next reminder of one that may not have arrived; without a death there is none. */
const DOUBT = /^另外，有 \d+ 件先前提醒过，不知道您收到没有：.*\n?/m
/** It stands last in some reminders: then the line before it ends the message. */
const withoutDoubts = (text: string) => text.replace(DOUBT, '').trimEnd()

/** The talk's state without what it knows of such reminders. */
const withoutDoubt = (state: unknown): unknown =>
  JSON.parse(JSON.stringify(state), (key, value: unknown) => (key === 'unsure' ? undefined : value))

/** Everything arrives once and in order, but for what is uncertain, which may be missing. */
function compareSaid(
  key: ConversationKey,
  due: readonly string[],
  said: readonly string[],
  record: Conversation | undefined,
): { doubtful: Uncertain[]; wrong: string[] } {
  const open = (record?.outbox ?? [])
    .filter(({ status }) => status === 'uncertain')
    .map(({ id, message }) => ({ id, text: withoutDoubts(message.text) }))
  const doubtful: Uncertain[] = []
  const wrong: string[] = []
  // What an administrator is told depends on when the process was begun anew.
  const strict = key !== ADMINISTRATOR
  const left = [...said]
  const missing: string[] = []
  for (const text of due) {
    const place = left.indexOf(text)
    if (place < 0) missing.push(text)
    else left.splice(place, 1)
  }
  for (const { id, text } of open) {
    const place = missing.indexOf(text)
    if (place >= 0) missing.splice(place, 1)
    doubtful.push({ key, entry: id, opening: text.slice(0, OPENING), arrived: place < 0 && said.includes(text) })
  }
  // Of those of unknown fate a record keeps the last: who lived through more deaths than that has older ones, listed no more.
  const oldest = open.length >= UNCERTAIN_KEPT ? due.indexOf(open[0]?.text ?? '') : -1
  for (const text of missing.filter((one) => due.indexOf(one) < oldest)) {
    missing.splice(missing.indexOf(text), 1)
    doubtful.push({ key, entry: '-', opening: text.slice(0, OPENING), arrived: false })
  }
  // Of somebody forgotten nothing is kept, so neither is the doubt about the farewell.
  const farewell = key === FORGOTTEN && missing.length === 1 && missing[0] === due.at(-1)
  if (farewell) doubtful.push({ key, entry: '-', opening: missing[0]?.slice(0, OPENING) ?? '', arrived: false })
  else if (strict) wrong.push(...missing.map((text) => `${key} 丢了：${text.slice(0, 40)}`))
  if (strict) wrong.push(...left.map((text) => `${key} 多了：${text.slice(0, 40)}`))
  const rest = due.filter((text) => said.includes(text))
  if (strict && wrong.length === 0 && !isDeepStrictEqual(rest.length === said.length ? rest : said, said))
    wrong.push(`${key} 次序不同：${said.find((text, place) => text !== rest[place])?.slice(0, 40)}`)
  return { doubtful, wrong }
}

function compareRecords(
  key: ConversationKey,
  one: Conversation | undefined,
  other: Conversation | undefined,
): string[] {
  if (!one || !other) return one === other ? [] : [`${key} 的会话${one ? '不见了' : '多出来了'}`]
  const wrong: string[] = []
  const differs = (what: string, before: unknown, after: unknown) => {
    if (!isDeepStrictEqual(before, after))
      wrong.push(`${key} ${what}不同：${JSON.stringify(before)} → ${JSON.stringify(after)}`)
  }
  differs('状态', withoutDoubt(one.state), withoutDoubt(other.state))
  differs('下次提醒', one.wake, other.wake)
  differs('去处', one.moved, other.moved)
  differs('收过的消息', spoken(one), spoken(other))
  differs('提醒总数', one.dues?.due, other.dues?.due)
  differs('提醒去向', settledDues(one), settledDues(other))
  differs(
    '群发',
    one.announced?.map(({ id }) => id),
    other.announced?.map(({ id }) => id),
  )
  return [...wrong, ...unsentIn(key, other)]
}

function unsentIn(key: ConversationKey, record: Conversation | undefined): string[] {
  const open = (record?.outbox ?? []).filter(({ status }) => status !== 'uncertain')
  return open.map(({ id, status }) => `${key} 的 ${id} 还在待发：${status}`)
}

/** What somebody said, not what time or a broadcast brought. */
const spoken = ({ handled }: Conversation) => handled.filter((id) => /^\d+$/.test(id))

/** What went out or may have, and what did not. */
function settledDues({ dues }: Conversation): unknown {
  return dues && { out: dues.sent + dues.uncertain, refused: dues.refused, missed: dues.missed }
}

/** What was sent or refused may be uncertain instead; nobody is left open, and nobody is counted twice. */
function compareBroadcasts(before: readonly Broadcast[], after: readonly Broadcast[]): string[] {
  const told = (broadcasts: readonly Broadcast[]) =>
    broadcasts.map((broadcast) => {
      const { id, state, round } = broadcast
      const { open, skipped, ...settled } = tally(broadcast)
      const total = Object.values(settled).reduce((sum, count) => sum + count, 0)
      return { id, state, told: broadcast.told, round, open, skipped, total }
    })
  const wrong = isDeepStrictEqual(told(before), told(after))
    ? []
    : [`群发不同：${JSON.stringify(told(before))} → ${JSON.stringify(told(after))}`]
  const more = after.filter((broadcast, place) => {
    const [due, found] = [before[place] && tally(before[place]), tally(broadcast)]
    return due && (found.sent > due.sent || found.refused > due.refused || found.failed > due.failed)
  })
  return [...wrong, ...more.map(({ id }) => `群发 ${id} 送到或送不到的比该有的多`)]
}
