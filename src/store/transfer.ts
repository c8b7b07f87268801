import { type BroadcastBox, type ConversationStore, DamagedRecord, type UnansweredQuestion } from '../delivery/ports.ts'
import { openBroadcasts } from './broadcasts.ts'
import { realDisk } from './disk.ts'
import { StoreError } from './errors.ts'
import { openDatabase } from './postgres/open.ts'
import { openQuestionBox, readQuestions } from './questionBox.ts'
import { sha256 } from './record-file.ts'
import { openly, type Seal } from './seal.ts'

/** What is moved: each a set of records that have a name. */
export const KINDS = ['conversations', 'broadcasts', 'questions'] as const
export type Kind = (typeof KINDS)[number]

/** Where data rest, held by this process alone while it is moved. */
export interface Place {
  /** Every record that can be read. */
  read(kind: Kind): AsyncIterable<{ readonly name: string; readonly record: object }>
  /** What cannot be read, in Chinese; empty when all is whole. */
  damaged(): Promise<readonly string[]>
  write(kind: Kind, name: string, record: object): Promise<void>
  close(): Promise<void>
}

/** Of everything of a kind: how many there are, and a hash that is the same for the same records, wherever they rest. */
export interface Sum {
  readonly count: number
  readonly hash: string
}

export type Sums = Readonly<Record<Kind, Sum>>

/** The target holds something else; nothing was written. */
export class NotEmpty extends StoreError {
  override readonly name = 'NotEmpty'
}

/** A data folder and its store, already open: closing the place closes the store. */
export function folderPlace(folder: string, store: ConversationStore): Place {
  const questions = async () => {
    const read = await readQuestions(folder)
    return { all: read.questions, damaged: read.damaged > 0 ? [`没答上的问题有 ${read.damaged} 行读不出来`] : [] }
  }
  return placeOf(store, openBroadcasts(folder), { ...openQuestionBox(folder, Infinity), questions })
}

/** A database. Throws FolderInUse when a service has it, StoreError when it cannot be had. */
export async function databasePlace(address: string, seal: Seal = openly): Promise<Place> {
  const { store, broadcasts, questions } = await openDatabase(address, { alone: true, seal })
  return placeOf(store, broadcasts, {
    keep: questions.keep,
    questions: async () => ({ all: await questions.all(), damaged: [] }),
  })
}

interface Questions {
  keep(question: UnansweredQuestion): Promise<void>
  questions(): Promise<{ readonly all: readonly UnansweredQuestion[]; readonly damaged: readonly string[] }>
}

function placeOf(store: ConversationStore, broadcasts: BroadcastBox, { keep, questions }: Questions): Place {
  return {
    async *read(kind) {
      if (kind === 'conversations')
        for await (const { key, conversation } of store.records()) yield { name: key, record: conversation }
      else if (kind === 'broadcasts')
        for (const record of (await broadcasts.all()).broadcasts) yield { name: record.id, record }
      else
        for (const { id, question, plan, on } of (await questions()).all)
          yield { name: id, record: { id, question, plan, on } }
    },
    async damaged() {
      const conversations: string[] = []
      try {
        for await (const _ of store.keys());
      } catch (error) {
        if (!(error instanceof DamagedRecord)) throw error
        conversations.push(error.message)
      }
      return [...conversations, ...(await broadcasts.all()).damaged, ...(await questions()).damaged]
    },
    async write(kind, name, record) {
      if (kind === 'conversations') await store.commit(name, record as never)
      else if (kind === 'broadcasts') await broadcasts.save(record as never)
      else await keep(record as never)
    },
    close: () => store.close(),
  }
}

/** Side by side; a database answers many at once. */
const AT_ONCE = 8

/**
 * Copies all that `to` does not hold yet, and reads both again. Interrupted, it is taken up by doing it again. Throws {@link NotEmpty},
 * before anything is written, when `to` holds what `from` does not, and {@link StoreError} when in the end they are not the same.
 * `from` is left as it is.
 */
export async function move(
  from: Place,
  to: Place,
  told: (kind: Kind, done: number, all: number) => void = () => {},
): Promise<{ readonly sums: Sums; readonly written: number }> {
  const [source, target] = [await digests(from), await digests(to)]
  for (const kind of KINDS) {
    const others = [...target[kind]].filter(([name, digest]) => source[kind].get(name) !== digest).length
    if (others > 0)
      throw new NotEmpty(
        `${NAMES[kind]}：目标里已有 ${target[kind].size} 个，其中 ${others} 个来源里没有或不一样。一个也没有写；换一个空的目标，或先把那边清空`,
      )
  }
  let written = 0
  for (const kind of KINDS) {
    const missing = async function* () {
      for await (const one of from.read(kind)) if (!target[kind].has(one.name)) yield one
    }
    const all = source[kind].size - target[kind].size
    let done = 0
    // Questions stand in the order in which they were asked.
    await sideBySide(missing(), kind === 'questions' ? 1 : AT_ONCE, async ({ name, record }) => {
      await to.write(kind, name, record)
      written += 1
      done += 1
      told(kind, done, all)
    })
  }
  const [before, after] = [sumsOf(await digests(from)), sumsOf(await digests(to))]
  for (const kind of KINDS)
    if (before[kind].count !== after[kind].count || before[kind].hash !== after[kind].hash)
      throw new StoreError(
        `${NAMES[kind]}：搬完再读，两边不一样（来源 ${before[kind].count} 个，目标 ${after[kind].count} 个）。再搬一次；还这样就先不要用目标`,
      )
  return { sums: after, written }
}

export const NAMES: Readonly<Record<Kind, string>> = {
  conversations: '会话',
  broadcasts: '群发',
  questions: '没答上的问题',
}

type Digests = Readonly<Record<Kind, ReadonlyMap<string, string>>>

async function digests(place: Place): Promise<Digests> {
  const of = async (kind: Kind) => {
    const found = new Map<string, string>()
    for await (const { name, record } of place.read(kind)) found.set(name, sha256(JSON.stringify(record)))
    return found
  }
  return {
    conversations: await of('conversations'),
    broadcasts: await of('broadcasts'),
    questions: await of('questions'),
  }
}

function sumsOf(found: Digests): Sums {
  const of = (kind: Kind): Sum => {
    const lines = [...found[kind]].map(([name, digest]) => `${digest} ${name}`).sort()
    return { count: lines.length, hash: sha256(lines.join('\n')).slice(0, 16) }
  }
  return { conversations: of('conversations'), broadcasts: of('broadcasts'), questions: of('questions') }
}

async function sideBySide<T>(all: AsyncGenerator<T>, atOnce: number, work: (one: T) => Promise<void>): Promise<void> {
  const worker = async () => {
    for await (const one of { [Symbol.asyncIterator]: () => ({ next: () => all.next() }) }) await work(one)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

/** Whether there is a data folder at all: moving out of one that is not there is a slip. */
export async function isDataFolder(folder: string): Promise<boolean> {
  return (await realDisk.list(folder)).length > 0
}
