import { describe, expect, it } from 'vitest'
import type { ConversationKey, ConversationStore } from '../../src/delivery/ports.ts'
import { openStore } from '../../src/store/embedded.ts'
import { openSeal } from '../../src/store/seal.ts'
import { sealedDisk } from '../../src/store/sealedDisk.ts'
import { chance } from '../crash/fates.ts'
import { eventually } from '../eventually.ts'
import { conversation, entry } from './contract.ts'
import { freshFolders } from './folder.ts'
import { openPlatter } from './powerCut.ts'

const freshFolder = freshFolders()
const KEYS = ['telegram:1', 'telegram:2', 'telegram:3', 'telegram:4']
const SEAL = openSeal(Buffer.alloc(32, 7), [])
/** How often the power goes for each way of keeping. */
const CUTS = 60

/** Which turns may be found of a conversation: the last that was told to be kept, and what was under way or failed since; null for none. */
type Known = ReadonlySet<number | null>
const NOTHING: Known = new Set([null])

/** Talks until the power goes. `known` says of each what may be found. */
async function talk(store: ConversationStore, random: () => number, known: Map<ConversationKey, Known>): Promise<void> {
  const during = async (key: ConversationKey, underWay: number | null, work: () => Promise<unknown>) => {
    known.set(key, new Set([...(known.get(key) ?? NOTHING), underWay]))
    const isKept = await work().then(
      () => true,
      () => false,
    )
    if (isKept) known.set(key, new Set([underWay]))
  }
  const one = async (key: ConversationKey) => {
    for (let turn = Math.max(0, ...[...(known.get(key) ?? [])].map(Number)) + 1; ; turn += 1) {
      if (random() < 0.05) {
        await during(key, null, () => store.remove(key))
        continue
      }
      const forgotten = random() < 0.05
      const outbox = turn % 2 === 1 ? [entry(`${turn}.0`, '答'.repeat(turn % 50))] : []
      const record = conversation({ state: { turn }, turn, outbox, ...(forgotten ? { forgotten } : {}) })
      await during(key, turn, () => store.commit(key, record))
    }
  }
  await Promise.all(KEYS.map(one))
}

describe('the power goes', () => {
  it.each([
    ['in the open', false, 0],
    ['encrypted', true, 0],
    ['in the open, on a disk that fails at times', false, 0.2],
  ])('and nothing that was told to be kept is lost, nothing removed is back (%s)', async (_, isSealed, failing) => {
    const random = chance(isSealed ? 20_221_013 : 20_220_915)
    let restored = 0
    for (let cut = 0; cut < CUTS / 3; cut += 1) {
      const known = new Map<ConversationKey, Known>()
      let folder = await freshFolder()
      // Again and again in the same folder: what was put back has to last, too.
      for (let round = 0; round < 3; round += 1) {
        const platter = openPlatter(folder, random)
        const disk = isSealed ? sealedDisk(platter.disk, SEAL) : platter.disk
        platter.adopt()
        const store = await openStore(folder, disk, (complaint) => {
          expect(complaint).toMatch(/没有丢|没丢|已抄到|已经补上|会话都保存着/)
          restored += 1
        })
        for (const key of KEYS) {
          const found = await store.load(key)
          const what = `${key}, cut ${cut}, round ${round}`
          expect([...(known.get(key) ?? NOTHING)], what).toContain(found?.turn ?? null)
          if (found) expect(found.state, what).toEqual({ turn: found.turn })
          expect((await store.unsent()).includes(key), what).toBe((found?.outbox.length ?? 0) > 0)
          known.set(key, new Set([found?.turn ?? null]))
        }
        platter.failing(failing)
        platter.cutAfter(5 + Math.floor(random() * 150))
        void talk(store, random, known)
        await eventually(() => platter.isOff, 'the power goes')
        const next = await freshFolder()
        platter.left(next)
        await platter.close()
        folder = next
      }
    }
    // The disk was unkind often enough for something to be tested.
    expect(restored).toBeGreaterThan(5)
  })
})
