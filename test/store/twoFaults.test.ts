import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { ConversationStore } from '../../src/delivery/ports.ts'
import { type Disk, realDisk } from '../../src/store/disk.ts'
import { openStore } from '../../src/store/embedded.ts'
import { glanceAt } from '../../src/store/glance.ts'
import { openJournal } from '../../src/store/journal.ts'
import { openMarks } from '../../src/store/markers.ts'
import { openQuestionBox, readQuestions } from '../../src/store/questionBox.ts'
import { sha256 } from '../../src/store/record-file.ts'
import { conversation, entry } from './contract.ts'
import { killed as copyKilled, recordOf as fileOf, filesIn, freshFolders, refusingLines } from './folder.ts'
import { openPlatter } from './powerCut.ts'

const freshFolder = freshFolders()
const KEY = 'telegram:1'
const OTHER = 'telegram:2'
const HASH = sha256(KEY)
const SECRET = '温州某厂'
const recordOf = (folder: string, key = KEY) => fileOf(folder, key)
const said = (text: string) => conversation({ state: text })
const WAITS = conversation({ outbox: [entry('1.0')] })
const refusal = () => Object.assign(new Error('made up'), { code: 'EIO' })

const killed = async (folder: string) => copyKilled(folder, await freshFolder())

/** The disk of a process that may be killed, after which it does nothing more. */
function mortal(disk: Disk) {
  let isAlive = true
  const never = () => new Promise<never>(() => {})
  const during =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (!isAlive) return await never()
      const result = await work(...args)
      return isAlive ? result : await never()
    }
  return {
    disk: {
      ...disk,
      put: during(disk.put),
      flush: during(disk.flush),
      rename: during(disk.rename),
      unlink: during(disk.unlink),
      syncFolder: during(disk.syncFolder),
    },
    kill: async (folder: string) => {
      isAlive = false
      await rm(join(folder, 'lock'), { recursive: true })
    },
  }
}

/** A step that fails the first time it is asked for a file. */
function failingOnce<R>(work: (file: string) => Promise<R>, isIt: (file: string) => boolean) {
  let hasFailed = false
  return (file: string): Promise<R> => {
    if (hasFailed || !isIt(file)) return work(file)
    hasFailed = true
    return Promise.reject(refusal())
  }
}

/** A step that waits, for one file, until it is let. */
function held<R>(work: (file: string) => Promise<R>, isIt: (file: string) => boolean) {
  let letGo = () => {}
  let reached = () => {}
  const gate = new Promise<void>((open) => {
    letGo = open
  })
  const there = new Promise<void>((open) => {
    reached = open
  })
  const step = async (file: string): Promise<R> => {
    if (isIt(file)) {
      reached()
      await gate
    }
    return await work(file)
  }
  return { step, there, letGo: () => letGo() }
}

const stateOf = async (store: ConversationStore, key = KEY) => (await store.load(key))?.state ?? null

async function stateAfter(folder: string, key = KEY) {
  const store = await openStore(folder)
  const state = await stateOf(store, key)
  await store.close()
  return state
}

describe('a damaged record of which the journal holds what was committed', () => {
  it.each([
    ['its copy could not be put aside for good', 'syncFolder'],
    ['what was committed could not be put in its place', 'rename'],
  ])('is not lost when %s', async (_, step) => {
    const folder = await freshFolder()
    let isArmed = false
    const syncFolder = failingOnce(realDisk.syncFolder, (path) => isArmed && basename(path) === 'damaged')
    let mayRename = true
    const rename: Disk['rename'] = (from, to) => {
      if (mayRename || to !== recordOf(folder)) return realDisk.rename(from, to)
      mayRename = true
      return Promise.reject(refusal())
    }
    const store = await openStore(folder, { ...realDisk, rename, syncFolder })
    await store.commit(KEY, said('kept'))
    writeFileSync(recordOf(folder), 'torn')
    mayRename = step !== 'rename'
    isArmed = step === 'syncFolder'
    await expect(store.load(KEY)).rejects.toThrow('磁盘读写出错')
    // Meanwhile everything else is flushed.
    await store.commit(OTHER, said('x'))
    await store.remove(OTHER)
    const left = await killed(folder)
    expect(await stateOf(store)).toBe('kept')
    await store.close()
    expect(await stateAfter(folder)).toBe('kept')
    expect(await stateAfter(left)).toBe('kept')
  })

  it('is not lost when the process is killed while it is put back and another is removed', async () => {
    const folder = await freshFolder()
    const sync = held(realDisk.syncFolder, (path) => basename(path) === 'damaged' && existsSync(path))
    const store = await openStore(folder, { ...realDisk, syncFolder: sync.step })
    await store.commit(KEY, said('kept'))
    await store.commit(OTHER, said('x'))
    writeFileSync(recordOf(folder), 'torn')
    const loading = stateOf(store)
    await sync.there
    await Promise.race([store.remove(OTHER), new Promise((done) => setTimeout(done, 200))])
    const left = await killed(folder)
    sync.letGo()
    expect(await loading).toBe('kept')
    await store.close()
    expect(await stateAfter(left)).toBe('kept')
  })

  it('is copied under a number of its own, whatever failed before', async () => {
    const folder = await freshFolder()
    for (const [times, text] of ['one', 'two'].entries()) {
      const first = await openStore(folder)
      await first.commit(KEY, said(text))
      await first.close()
      writeFileSync(recordOf(folder), `torn ${times}`)
      const syncFolder = failingOnce(realDisk.syncFolder, (path) => basename(path) === 'damaged')
      const store = await openStore(folder, { ...realDisk, syncFolder }).catch(() => openStore(folder))
      await expect(store.load(KEY)).rejects.toThrow()
      await store.close()
    }
    const copies = await readdir(join(folder, 'damaged'))
    expect(copies.map((copy) => readFileSync(join(folder, 'damaged', copy), 'utf8'))).toEqual(['torn 0', 'torn 1'])
  })
})

describe('a process killed, and the power gone after the next one began', () => {
  it('misses no marker the first had set', async () => {
    const folder = await freshFolder()
    const platter = openPlatter(folder, () => 0.9)
    platter.adopt()
    const one = mortal(platter.disk)
    const first = await openStore(folder, one.disk)
    await first.commit(KEY, WAITS)
    await one.kill(folder)
    const second = await openStore(folder, platter.disk)
    expect(await second.unsent()).toEqual([KEY])
    const left = await freshFolder()
    platter.left(left)
    await second.close()
    await platter.close()
    expect(readFileSync(join(left, 'unsent', HASH), 'utf8')).toBe(KEY)
    const third = await openStore(left)
    expect(await third.unsent()).toEqual([KEY])
    await third.close()
  })

  it('brings nobody back whom the second removed, by a journal the first had let go of', async () => {
    const folder = await freshFolder()
    const platter = openPlatter(folder, () => 0.9)
    platter.adopt()
    const one = mortal(platter.disk)
    let isGone = () => {}
    const gone = new Promise<void>((done) => {
      isGone = done
    })
    const unlink: Disk['unlink'] = async (file) => {
      await one.disk.unlink(file)
      if (!file.endsWith('1.log')) return
      await one.kill(folder)
      isGone()
      await new Promise(() => {})
    }
    const first = await openStore(folder, { ...one.disk, unlink })
    await first.commit(KEY, said(SECRET))
    void first.close()
    await gone
    const second = await openStore(folder, platter.disk)
    expect(await stateOf(second)).toBe(SECRET)
    await second.remove(KEY)
    const left = await freshFolder()
    platter.left(left)
    await second.close()
    await platter.close()
    expect(await stateAfter(left)).toBeNull()
  })
})

describe('a flush that fails while another is under way', () => {
  it('lets nothing go of which the other knows that it failed', async () => {
    const folder = await freshFolder()
    const slow = 'telegram:9'
    const disk = held(realDisk.flush, (file) => file === recordOf(folder, slow))
    let hasFailed = false
    const flush: Disk['flush'] = async (file) => {
      if (file === recordOf(folder, OTHER) && !hasFailed) {
        hasFailed = true
        throw refusal()
      }
      if (file !== recordOf(folder, slow)) return await realDisk.flush(file)
      await disk.step(file)
      throw refusal()
    }
    let isAnew = false
    const flushAnew: Disk['flushAnew'] = async (file, instead) => {
      isAnew ||= file === recordOf(folder, slow)
      await realDisk.flushAnew(file, instead)
    }
    const store = await openStore(folder, { ...realDisk, flush, flushAnew })
    for (const key of [OTHER, slow, KEY, 'telegram:3']) await store.commit(key, said(key))
    const removed = Promise.all([store.remove(KEY), store.remove('telegram:3')])
    await disk.there
    disk.letGo()
    await removed
    expect(isAnew).toBe(true)
    await store.close()
    expect(await stateAfter(folder, slow)).toBe(slow)
  })
})

describe('a record that cannot be flushed while it is committed anew', () => {
  it('is kept on as it was committed last', async () => {
    const folder = await freshFolder()
    const refused = () => Promise.reject(refusal())
    let isHeld = false
    const place = held(
      (to) => realDisk.rename(`${to}.tmp`, to),
      (to) => isHeld && to === recordOf(folder),
    )
    const flush = held(refused, (file) => file === recordOf(folder))
    const disk: Disk = { ...realDisk, flush: flush.step, flushAnew: refused, rename: (_, to) => place.step(to) }
    const store = await openStore(folder, disk)
    await store.commit(KEY, said('before'))
    await store.commit(OTHER, said('x'))
    const removed = store.remove(OTHER)
    await flush.there
    isHeld = true
    const committed = store.commit(KEY, said('after'))
    await place.there
    flush.letGo()
    await removed
    isHeld = false
    place.letGo()
    await committed
    const left = await killed(folder)
    await store.close()
    expect(await stateAfter(left)).toBe('after')
  })
})

describe('a flush in the background that takes longer than a minute and fails', () => {
  it('is tried again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const folder = await freshFolder()
    let flushes = 0
    let isDone = () => {}
    const first = new Promise<void>((done) => {
      isDone = done
    })
    const flush = async () => {
      flushes += 1
      if (flushes > 1) return new Map()
      await first
      return new Map([['a', refusal()]])
    }
    const told: string[] = []
    const journal = openJournal({ folder, disk: realDisk, last: 0, flush, tell: (complaint) => told.push(complaint) })
    const keep = (name: string) => journal.keep({ name, was: '', version: name, kept: 'x' }, async () => {})
    await keep('a')
    vi.advanceTimersByTime(60_000)
    await vi.waitUntil(() => flushes === 1)
    await keep('b')
    vi.advanceTimersByTime(61_000)
    isDone()
    await vi.waitUntil(() => told.length === 1)
    await vi.advanceTimersByTimeAsync(60_000)
    await vi.waitUntil(() => flushes === 2)
    vi.useRealTimers()
    await journal.close()
    expect(await readdir(join(folder, 'journal'))).toEqual([])
  })
})

describe('who was removed after it failed once', () => {
  it('is gone with their marker, which could not be removed at first', async () => {
    const folder = await freshFolder()
    const unlink = failingOnce(realDisk.unlink, (file) => file === join(folder, 'unsent', HASH))
    const store = await openStore(folder, { ...realDisk, unlink })
    await store.commit(KEY, WAITS)
    await expect(store.remove(KEY)).rejects.toThrow('磁盘读写出错')
    await store.remove(KEY)
    expect(await readdir(join(folder, 'unsent'))).toEqual([])
    await store.close()
  })

  it('is gone with their damaged copy after a power cut', async () => {
    const folder = await freshFolder()
    const first = await openStore(folder)
    await first.commit(KEY, said(SECRET))
    await first.close()
    writeFileSync(recordOf(folder), `${readFileSync(recordOf(folder), 'utf8')}x\n`)
    const second = await openStore(folder)
    await expect(second.load(KEY)).rejects.toThrow('会话文件已损坏')
    await second.close()
    const platter = openPlatter(folder, () => 0.9)
    platter.adopt()
    let mayFail = false
    const syncFolder = failingOnce(platter.disk.syncFolder, (path) => mayFail && basename(path) === 'damaged')
    const third = await openStore(folder, { ...platter.disk, syncFolder })
    mayFail = true
    await expect(third.remove(KEY)).rejects.toThrow('磁盘读写出错')
    await third.remove(KEY)
    const left = await freshFolder()
    platter.left(left)
    await third.close()
    await platter.close()
    for (const [path, text] of await filesIn(left)) expect(`${path} ${text}`).not.toContain(SECRET)
  })

  it('has no marker after a power cut that was dropped long before', async () => {
    const folder = await freshFolder()
    const platter = openPlatter(folder, () => 0.9)
    platter.adopt()
    const marks = await openMarks(folder, platter.disk)
    await marks.set(HASH, KEY, WAITS)
    await marks.flush(1)
    await marks.release(HASH, conversation())
    await marks.tidy()
    await marks.erase(HASH)
    const left = await freshFolder()
    platter.left(left)
    expect(existsSync(join(left, 'unsent', HASH))).toBe(false)
  })

  it('is not shown by a look that began before', async () => {
    const folder = await freshFolder()
    const store = await openStore(folder)
    await store.commit(KEY, said(SECRET))
    const read: Disk['read'] = async (file) => {
      const bytes = await realDisk.read(file)
      if (dirname(file).endsWith('journal')) await store.remove(KEY)
      return bytes
    }
    expect((await glanceAt(folder, KEY, { ...realDisk, read })).conversation).toBeNull()
    await store.close()
  })
})

describe('what was refused', () => {
  it('is found by nobody though its line could not be taken back', async () => {
    const folder = await freshFolder()
    let isBroken = false
    const store = await openStore(
      folder,
      refusingLines(() => isBroken),
    )
    await store.commit(KEY, said('old'))
    isBroken = true
    await expect(store.commit(KEY, said('refused'))).rejects.toThrow('磁盘读写出错')
    const left = await killed(folder)
    expect((await glanceAt(folder, KEY)).conversation?.state).toBe('old')
    await store.close()
    expect(await stateAfter(left)).toBe('old')
  })
})

describe('a folder of records that cannot be listed', () => {
  it('is told, and the damage in the others, too', async () => {
    const folder = await freshFolder()
    const first = await openStore(folder)
    await first.commit(KEY, said('x'))
    await first.commit(OTHER, said('y'))
    await first.close()
    const [front = '', behind = ''] = [recordOf(folder), recordOf(folder, OTHER)].sort()
    writeFileSync(behind, 'torn')
    const list = (path: string) => (path === dirname(front) ? Promise.reject(refusal()) : realDisk.list(path))
    const told: string[] = []
    const store = await openStore(folder, { ...realDisk, list }, (complaint) => told.push(complaint))
    await expect.poll(() => told.length).toBe(2)
    expect(told).toEqual([expect.stringContaining(dirname(front)), expect.stringContaining('会话文件已损坏')])
    await store.close()
  })
})

/** What there may be of two states of a folder after a power cut: of each name the older or the newer; what was appended is there. */
function* between(older: ReadonlyMap<string, string>, newer: ReadonlyMap<string, string>) {
  const names = [...new Set([...older.keys(), ...newer.keys()])]
  const unsure = names.filter((name) => {
    const [was, is] = [older.get(name), newer.get(name)]
    return was !== is && !(was !== undefined && is?.startsWith(was))
  })
  for (let which = 0; which < 2 ** unsure.length; which += 1)
    yield new Map(
      names.flatMap((name) => {
        const text =
          unsure.includes(name) && (which >> unsure.indexOf(name)) % 2 === 1 ? older.get(name) : newer.get(name)
        return text === undefined ? [] : [[name, text] as const]
      }),
    )
}

describe('unanswered questions', () => {
  it('show no gap, wherever the power goes while the full file gives way', async () => {
    const question = (id: string) => ({
      id,
      question: `问${id}${'问'.repeat((Number(id) * 7) % 23)}`,
      plan: null,
      on: '2022-09-15',
    })
    const folder = await freshFolder()
    let older = await filesIn(folder)
    let cuts = 0
    const syncFolder: Disk['syncFolder'] = async (path) => {
      const newer = await filesIn(folder)
      for (const state of between(older, newer)) {
        cuts += 1
        const left = await freshFolder()
        for (const [name, text] of state) writeFileSync(join(left, name), text)
        expect((await readQuestions(left)).damaged, JSON.stringify([...state])).toBe(0)
      }
      older = newer
      await realDisk.syncFolder(path)
    }
    const box = openQuestionBox(folder, 400, { ...realDisk, syncFolder })
    for (let number = 0; number < 40; number += 1) await box.keep(question(String(number)))
    expect(cuts).toBeGreaterThan(100)
    const earlier = join(folder, 'questions.1.jsonl')
    const lines = readFileSync(earlier, 'utf8').split('\n')
    writeFileSync(
      earlier,
      lines
        .slice(0, -2)
        .map((line) => `${line}\n`)
        .join(''),
    )
    expect((await readQuestions(folder)).damaged).toBe(1)
  })
})
