import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/embedded.ts'
import { compileStore, killChildren, runChild } from './child.ts'
import { filesIn, freshFolders } from './folder.ts'

const freshFolder = freshFolders()
let compiled: string

beforeAll(async () => {
  compiled = await freshFolder()
  await compileStore(compiled)
})
afterEach(killChildren)

/** Commits turn after turn for a few people at once, and says each that was reported done. */
const COMMITTING = `
  const store = await openStore(folder)
  const one = async (person) => {
    for (let turn = 1; ; turn += 1) {
      const outbox = turn % 2 ? [{ id: turn + '.0', message: { text: '答'.repeat(turn % 3000) }, status: 'waiting' }] : []
      await store.commit('telegram:' + person, { format: 1, state: { turn, text: '话'.repeat(turn % 5000) }, handled: [String(turn)], turn, outbox })
      say(person + ' ' + turn)
    }
  }
  await Promise.all([1, 2, 3].map(one))
`

describe('a process killed while it commits', () => {
  it.each([5, 40, 150])('has lost nothing it reported done, and torn nothing (after %i commits)', async (enough) => {
    const folder = await freshFolder()
    const child = runChild(compiled, COMMITTING, folder)
    const lines: string[] = []
    while (lines.length < enough) lines.push(await child.line())
    await child.kill()
    lines.push(...(await child.rest()))

    const reported = new Map<string, number>()
    for (const line of lines) {
      const [person, turn] = line.split(' ')
      reported.set(`telegram:${person}`, Number(turn))
    }
    const store = await openStore(folder)
    const unsent = await store.unsent()
    for (const [key, turn] of reported) {
      const record = await store.load(key)
      const found = record?.turn ?? 0
      // At most the commit under way when it was killed has got through as well.
      expect([turn, turn + 1], key).toContain(found)
      expect(record?.state).toEqual({ turn: found, text: '话'.repeat(found % 5000) })
      expect(record?.handled).toEqual([String(found)])
      expect(unsent.includes(key), `${key} in unsent`).toBe(found % 2 === 1)
      await store.remove(key)
    }
    // Nor does a torn temporary file stay behind with what the record said.
    for (const key of ['telegram:1', 'telegram:2', 'telegram:3']) await store.remove(key)
    await store.close()
    expect([...(await filesIn(folder)).keys()].filter((path) => !path.startsWith('lock/'))).toEqual([])
  })
})
