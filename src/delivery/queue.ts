import type { ConversationKey } from './ports.ts'

/** Thrown by {@link KeyedQueue.run}: too much is waiting already. Try again later; nothing was begun. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull'
}

/** One conversation's work strictly in order, one piece at a time; different conversations side by side. */
export interface KeyedQueue {
  /** What the work gives or throws; a piece that throws does not hold up the next. Rejects with {@link QueueFull}. */
  run<T>(key: ConversationKey, work: () => Promise<T>): Promise<T>
  /** The same, but never turned away: for finishing what has been begun. */
  finish<T>(key: ConversationKey, work: () => Promise<T>): Promise<T>
  /** Pieces running or waiting, over all conversations. */
  readonly size: number
  /** Conversations with work; an idle one leaves nothing behind. */
  readonly keys: number
  has(key: ConversationKey): boolean
  /** Resolves when nothing is running or waiting; with a key, in that conversation. */
  idle(key?: ConversationKey): Promise<void>
}

/**
 * `limit`: how many pieces may run or wait in all before new ones are turned away. `alone` keeps other processes out of the
 * conversation while a piece runs.
 */
export function keyedQueue(
  limit: number,
  alone: <T>(key: ConversationKey, work: () => Promise<T>) => Promise<T> = (_, work) => work(),
): KeyedQueue {
  const tails = new Map<ConversationKey, Promise<void>>()
  let size = 0

  function finish<T>(key: ConversationKey, work: () => Promise<T>): Promise<T> {
    size += 1
    const result = (tails.get(key) ?? Promise.resolve()).then(() => alone(key, work))
    const done = () => {
      size -= 1
      if (tails.get(key) === tail) tails.delete(key)
    }
    const tail = result.then(done, done)
    tails.set(key, tail)
    return result
  }

  return {
    finish,
    async run(key, work) {
      if (size >= limit) throw new QueueFull(`积压的消息已有 ${size} 条，达到上限，请稍后重试`)
      return await finish(key, work)
    },
    get size() {
      return size
    },
    get keys() {
      return tails.size
    },
    has: (key) => tails.has(key),
    async idle(key) {
      if (key !== undefined) {
        while (tails.has(key)) await tails.get(key)
        return
      }
      while (tails.size > 0) await Promise.all(tails.values())
    },
  }
}
