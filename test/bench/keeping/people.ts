import type { Conversation, ConversationKey } from '../../../src/delivery/ports.ts'
import { type Disk, realDisk } from '../../../src/store/disk.ts'
import { openStore } from '../../../src/store/embedded.ts'

export const keyOf = (person: number): ConversationKey => `telegram:${person}`

/** One in so many wants to be reminded. */
const REMINDED = 5

/** Somebody in the middle of an interview, as the talk leaves them. */
export function recordOf(person: number, turn: number, state: unknown): Conversation {
  return {
    format: 1,
    state,
    handled: Array.from({ length: 12 }, (_, at) => String(turn * 12 + at)),
    turn,
    outbox: [],
    ...(person % REMINDED === 0 ? { wake: { at: '2022-10-13T09:00', stamp: 'stamp' } } : {}),
  }
}

/** The same files without waiting for the disk: nothing is measured while they are made. */
const hasty: Disk = {
  ...realDisk,
  async write(file, text) {
    const { writeFile } = await import('node:fs/promises')
    await writeFile(file, text, { mode: 0o600 })
  },
  flush: async () => {},
  syncFolder: async () => {},
  async openEnd(file) {
    const { appendFile } = await import('node:fs/promises')
    return { append: (text) => appendFile(file, text, { mode: 0o600 }), close: async () => {} }
  },
}

/** Fills a folder with so many applicants, through the store itself. */
export async function fill(folder: string, count: number, state: unknown): Promise<void> {
  const store = await openStore(folder, hasty)
  let next = 0
  const worker = async () => {
    for (let person = next++; person < count; person = next++)
      await store.commit(keyOf(person), recordOf(person, 1, state))
  }
  await Promise.all(Array.from({ length: 16 }, worker))
  await store.close()
}
