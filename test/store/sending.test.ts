import { appendFileSync, readdirSync } from 'node:fs'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ConversationStore, DamagedRecord } from '../../src/delivery/ports.ts'
import { type Disk, realDisk } from '../../src/store/disk.ts'
import { openStore } from '../../src/store/embedded.ts'
import { sha256 } from '../../src/store/record-file.ts'
import { conversation, entry } from './contract.ts'
import { filesIn, freshFolders } from './folder.ts'

const freshFolder = freshFolders()
const KEY = 'telegram:1'
const waiting = (id: string) => conversation({ outbox: [entry(id)] })
const statuses = async (store: ConversationStore, key = KEY) =>
  (await store.load(key))?.outbox.map(({ id, status }) => `${id} ${status}`)
const logOf = (folder: string) => join(folder, 'sending.log')
const recordOf = (folder: string, key = KEY) =>
  join(folder, 'conversations', sha256(key).slice(0, 2), `${sha256(key)}.json`)
const fails = (code: string) => Promise.reject(Object.assign(new Error('made up'), { code }))

/** What a later process finds when this one is killed now. */
async function killed(folder: string): Promise<string> {
  const left = await freshFolder()
  await cp(folder, left, { recursive: true, filter: (path) => !path.startsWith(join(folder, 'lock')) })
  return left
}

/** Nor most of its name. */
async function withNothingOf(folder: string, key: string): Promise<void> {
  for (const [path, text] of await filesIn(folder)) expect(`${path} ${text}`).not.toContain(sha256(key).slice(8))
}

/** A folder in which a message of each was begun when the program ended. */
async function withBegun(keys: readonly string[]): Promise<string> {
  const folder = await freshFolder()
  const store = await openStore(folder)
  for (const key of keys) {
    await store.commit(key, waiting('1.0'))
    await store.begin?.(key, '1.0')
  }
  await store.close()
  return folder
}

describe('what is being sent', () => {
  it('is loaded so at once, in the list of all, and after a restart', async () => {
    const folder = await freshFolder()
    const first = await openStore(folder)
    await first.commit(KEY, waiting('1.0'))
    await first.commit('telegram:2', waiting('1.0'))
    await first.begin?.(KEY, '1.0')
    expect(await statuses(first)).toEqual(['1.0 sending'])
    await first.close()
    const second = await openStore(folder)
    expect(await statuses(second)).toEqual(['1.0 sending'])
    expect(await statuses(second, 'telegram:2')).toEqual(['1.0 waiting'])
    const all: string[] = []
    for await (const { conversation } of second.records()) all.push(conversation.outbox[0]?.status ?? '')
    expect(all.sort()).toEqual(['sending', 'waiting'])
    await second.close()
  })

  it('touches no record', async () => {
    const folder = await freshFolder()
    const store = await openStore(folder)
    await store.commit(KEY, waiting('1.0'))
    const [record = ''] = readdirSync(join(folder, 'conversations', sha256(KEY).slice(0, 2)))
    const file = join(folder, 'conversations', sha256(KEY).slice(0, 2), record)
    const before = await readFile(file, 'utf8')
    await store.begin?.(KEY, '1.0')
    expect(await readFile(file, 'utf8')).toBe(before)
    await store.close()
  })

  it('says nothing of another message of the same conversation', async () => {
    const folder = await freshFolder()
    const store = await openStore(folder)
    await store.commit(KEY, conversation({ outbox: [entry('1.0'), entry('1.1')] }))
    await store.begin?.(KEY, '1.0')
    expect(await statuses(store)).toEqual(['1.0 sending', '1.1 waiting'])
    await store.commit(KEY, waiting('2.0'))
    await store.close()
    const again = await openStore(folder)
    expect(await statuses(again)).toEqual(['2.0 waiting'])
    await again.close()
  })

  it('waits again once a commit says so, for later processes too', async () => {
    const folder = await freshFolder()
    const store = await openStore(folder)
    await store.commit(KEY, waiting('1.0'))
    await store.begin?.(KEY, '1.0')
    await store.commit(KEY, waiting('1.0'))
    expect(await statuses(store)).toEqual(['1.0 waiting'])
    await store.close()
    const again = await openStore(folder)
    expect(await statuses(again)).toEqual(['1.0 waiting'])
    await again.close()
  })

  it('waits again though something else was saved while it was being sent', async () => {
    const folder = await freshFolder()
    const store = await openStore(folder)
    await store.commit(KEY, waiting('1.0'))
    await store.begin?.(KEY, '1.0')
    await store.commit(KEY, conversation({ outbox: [entry('1.0', '', 'sending'), entry('2.0')] }))
    await store.commit(KEY, conversation({ outbox: [entry('1.0'), entry('2.0')] }))
    await store.close()
    const again = await openStore(folder)
    expect(await statuses(again)).toEqual(['1.0 waiting', '2.0 waiting'])
    await again.close()
  })

  it('is not what somebody waits for whose record was damaged and who began anew with the same ids', async () => {
    const folder = await freshFolder()
    const first = await openStore(folder)
    await first.commit(KEY, waiting('1.0'))
    await first.begin?.(KEY, '1.0')
    await first.commit(KEY, conversation())
    await first.close()
    await writeFile(recordOf(folder), 'torn')
    const store = await openStore(folder)
    await expect(store.load(KEY)).rejects.toThrow(DamagedRecord)
    await store.commit(KEY, waiting('1.0'))
    expect(await statuses(store)).toEqual(['1.0 waiting'])
    await store.close()
    const again = await openStore(folder)
    expect(await statuses(again)).toEqual(['1.0 waiting'])
    await again.close()
  })

  it('is gone with the person although removing them was interrupted', async () => {
    const folder = await withBegun([KEY, 'telegram:2'])
    const disk: Disk = { ...realDisk, rename: () => fails('ENOSPC') }
    const store = await openStore(folder, disk)
    await expect(store.remove(KEY)).rejects.toThrow('sending.log')
    await store.close()
    const left = await openStore(folder)
    expect(await left.unsent()).toEqual(['telegram:2'])
    await withNothingOf(folder, KEY)
    await left.commit(KEY, waiting('1.0'))
    await left.close()
    const again = await openStore(folder)
    expect(await statuses(again)).toEqual(['1.0 waiting'])
    expect(await statuses(again, 'telegram:2')).toEqual(['1.0 sending'])
    await again.close()
  })

  it('is left as it is by whoever only reads', async () => {
    const folder = await withBegun([KEY, 'telegram:2'])
    const bytes = (await readFile(logOf(folder))).subarray(0, -9)
    await writeFile(logOf(folder), bytes)
    const store = await openStore(folder, {
      ...realDisk,
      rename: () => fails('EACCES'),
      openEnd: () => fails('EACCES'),
    })
    for await (const _ of store.records());
    await store.close()
    expect(await readFile(logOf(folder))).toEqual(bytes)
  })

  it('does not pile up over restarts', async () => {
    const folder = await freshFolder()
    const keys = Array.from({ length: 20 }, (_, at) => `telegram:${at}`)
    const store = await openStore(folder)
    for (const key of [...keys, 'telegram:last']) {
      await store.commit(key, waiting('1.0'))
      await store.begin?.(key, '1.0')
    }
    for (const key of keys) await store.commit(key, conversation())
    await store.close()
    const again = await openStore(folder)
    await again.commit('telegram:new', waiting('1.0'))
    await again.begin?.('telegram:new', '1.0')
    expect((await readFile(logOf(folder), 'utf8')).split('\n')).toHaveLength(3)
    expect(await statuses(again, 'telegram:last')).toEqual(['1.0 sending'])
    await again.close()
  })

  it('is gone with the person, who may come again and be written the same', async () => {
    const folder = await withBegun([KEY, 'telegram:2'])
    const store = await openStore(folder)
    await store.remove(KEY)
    await withNothingOf(folder, KEY)
    await store.commit(KEY, waiting('1.0'))
    await store.close()
    const again = await openStore(folder)
    expect(await statuses(again)).toEqual(['1.0 waiting'])
    expect(await statuses(again, 'telegram:2')).toEqual(['1.0 sending'])
    await again.close()
  })

  it('shares one write among those who come together', async () => {
    const folder = await freshFolder()
    let appended = 0
    const disk: Disk = {
      ...realDisk,
      async openEnd(file) {
        const end = await realDisk.openEnd(file)
        const append = (text: string) => {
          if (file === logOf(folder)) appended += 1
          return end.append(text)
        }
        return { ...end, append }
      },
    }
    const store = await openStore(folder, disk)
    const keys = Array.from({ length: 40 }, (_, at) => `telegram:${at}`)
    for (const key of keys) await store.commit(key, waiting('1.0'))
    await Promise.all(keys.map((key) => store.begin?.(key, '1.0')))
    expect(appended).toBeLessThan(10)
    for (const key of keys) expect(await statuses(store, key)).toEqual(['1.0 sending'])
    await store.close()
  })

  it('keeps its file small', async () => {
    const folder = await freshFolder()
    const store = await openStore(folder)
    await store.commit('telegram:2', waiting('1.0'))
    await store.begin?.('telegram:2', '1.0')
    const many = Array.from({ length: 30 }, (_, at) => `telegram:${at + 10}`)
    for (let round = 0; round < 400; round += 1) await Promise.all(many.map((key) => store.begin?.(key, `${round}.0`)))
    expect((await readFile(logOf(folder), 'utf8')).length).toBeLessThan(1_000_000)
    expect(await statuses(store, 'telegram:2')).toEqual(['1.0 sending'])
    await store.close()
  })

  it('is not so when it could not be written, and nothing is left of the attempt', async () => {
    const folder = await freshFolder()
    let isFull = true
    const disk: Disk = {
      ...realDisk,
      async openEnd(file) {
        const end = await realDisk.openEnd(file)
        const full = () => Promise.reject(Object.assign(new Error('made up'), { code: 'ENOSPC' }))
        return { ...end, append: (text) => (isFull && file === logOf(folder) ? full() : end.append(text)) }
      },
    }
    const store = await openStore(folder, disk)
    await store.commit(KEY, waiting('1.0'))
    await expect(store.begin?.(KEY, '1.0')).rejects.toThrow('登记正在发的消息')
    expect(await statuses(store)).toEqual(['1.0 waiting'])
    isFull = false
    await store.begin?.(KEY, '1.0')
    expect(await statuses(store)).toEqual(['1.0 sending'])
    await store.close()
  })
})

describe('the file of what is being sent, on a disk that fails', () => {
  it('has a durable name before anything goes out', async () => {
    const folder = await freshFolder()
    let isBroken = false
    let synced = 0
    const disk: Disk = {
      ...realDisk,
      async syncFolder(path) {
        if (path !== folder) return await realDisk.syncFolder(path)
        if (isBroken) return await fails('EIO')
        synced += 1
      },
    }
    const store = await openStore(folder, disk)
    await store.commit(KEY, waiting('1.0'))
    isBroken = true
    await expect(store.begin?.(KEY, '1.0')).rejects.toThrow(`${logOf(folder)}：磁盘读写出错`)
    isBroken = false
    synced = 0
    await store.begin?.(KEY, '1.0')
    expect(synced).toBeGreaterThan(0)
    await store.close()
  })

  it('keeps nothing of half a line that could not be taken back', async () => {
    const folder = await withBegun(['telegram:2'])
    let isFull = true
    const disk: Disk = {
      ...realDisk,
      async openEnd(file) {
        const end = await realDisk.openEnd(file)
        const full = (text: string) => {
          appendFileSync(file, text.slice(0, 30))
          return fails('ENOSPC')
        }
        return { ...end, append: (text) => (isFull && file === logOf(folder) ? full(text) : end.append(text)) }
      },
    }
    const store = await openStore(folder, disk)
    await store.commit(KEY, waiting('1.0'))
    await store.commit('telegram:3', waiting('1.0'))
    await expect(store.begin?.(KEY, '1.0')).rejects.toThrow('磁盘已满')
    isFull = false
    await store.begin?.('telegram:2', '1.0')
    const complaints: string[] = []
    const again = await openStore(await killed(folder), realDisk, (complaint) => complaints.push(complaint))
    expect(await statuses(again)).toEqual(['1.0 waiting'])
    expect(await statuses(again, 'telegram:2')).toEqual(['1.0 sending'])
    expect(await statuses(again, 'telegram:3')).toEqual(['1.0 waiting'])
    expect(complaints).toEqual([])
    await again.close()
    await store.close()
  })

  it('is named when it cannot be read, or is no file', async () => {
    const folder = await freshFolder()
    await mkdir(logOf(folder))
    await expect(openStore(folder)).rejects.toThrow(`${logOf(folder)}：这里应是文件，却是文件夹`)
    const read = (file: string) => (file.endsWith('sending.log') ? fails('EACCES') : realDisk.read(file))
    await expect(openStore(await freshFolder(), { ...realDisk, read })).rejects.toThrow(/sending\.log：没有权限/)
  })
})

describe('the file of what is being sent, not as it was written', () => {
  it('torn at the end: that message was not sent, the others were begun', async () => {
    const whole = (await readFile(logOf(await withBegun([KEY, 'telegram:2'])))).length
    for (const cut of [1, 2, 40, 84, 85]) {
      const folder = await withBegun([KEY, 'telegram:2'])
      const bytes = await readFile(logOf(folder))
      await writeFile(logOf(folder), bytes.subarray(0, whole - cut))
      const complaints: string[] = []
      const store = await openStore(folder, realDisk, (complaint) => complaints.push(complaint))
      expect([cut, await statuses(store)]).toEqual([cut, ['1.0 sending']])
      expect([cut, await statuses(store, 'telegram:2')]).toEqual([cut, ['1.0 waiting']])
      expect(complaints).toEqual([])
      await store.begin?.('telegram:2', '1.0')
      await store.close()
      const again = await openStore(folder)
      expect(await statuses(again)).toEqual(['1.0 sending'])
      expect(await statuses(again, 'telegram:2')).toEqual(['1.0 sending'])
      await again.close()
    }
  })

  it('flipped anywhere: told and put aside, and nothing that waits is sent twice', async () => {
    const length = (await readFile(logOf(await withBegun([KEY, 'telegram:2'])))).length
    for (let at = 0; at < length; at += 7) {
      const folder = await withBegun([KEY, 'telegram:2'])
      const bytes = await readFile(logOf(folder))
      bytes[at] = (bytes[at] ?? 0) ^ 1
      await writeFile(logOf(folder), bytes)
      const complaints: string[] = []
      const store = await openStore(folder, realDisk, (complaint) => complaints.push(complaint))
      expect([at, await statuses(store), await statuses(store, 'telegram:2')]).toEqual([
        at,
        ['1.0 sending'],
        ['1.0 sending'],
      ])
      expect(complaints.join('')).toContain('sending.1.log')
      expect(readdirSync(join(folder, 'damaged'))).toEqual(['sending.1.log'])
      await store.close()
    }
  })

  it('flipped in its last byte too', async () => {
    const folder = await withBegun([KEY])
    const bytes = await readFile(logOf(folder))
    bytes[bytes.length - 1] = 0x0b
    await writeFile(logOf(folder), bytes)
    const store = await openStore(folder)
    expect(await statuses(store)).toEqual(['1.0 sending'])
    await store.remove(KEY)
    await withNothingOf(folder, KEY)
    await store.close()
  })

  it('keeps no copy of it either, once one of them is forgotten', async () => {
    const folder = await withBegun([KEY, 'telegram:2'])
    const bytes = await readFile(logOf(folder))
    bytes[3] = (bytes[3] ?? 0) ^ 1
    await writeFile(logOf(folder), bytes)
    const store = await openStore(folder)
    await store.remove(KEY)
    await withNothingOf(folder, KEY)
    expect(await statuses(store, 'telegram:2')).toEqual(['1.0 sending'])
    await store.close()
  })

  /** One of which it is not known whether it was being sent, and one of which it is. */
  async function inDoubt(): Promise<string> {
    const folder = await withBegun([KEY, 'telegram:2'])
    const bytes = await readFile(logOf(folder))
    bytes[3] = (bytes[3] ?? 0) ^ 1
    await writeFile(logOf(folder), bytes)
    return folder
  }

  it('stays in doubt over restarts until the record says what became of it', async () => {
    const folder = await inDoubt()
    for (let times = 0; times < 2; times += 1) await (await openStore(folder)).close()
    const store = await openStore(folder)
    expect(await statuses(store)).toEqual(['1.0 sending'])
    // Said since: that was surely not begun before.
    await store.commit(KEY, conversation({ outbox: [entry('1.0', '', 'uncertain'), entry('2.0')] }))
    expect(await statuses(store)).toEqual(['1.0 uncertain', '2.0 waiting'])
    await store.close()
    const again = await openStore(folder)
    expect(await statuses(again)).toEqual(['1.0 uncertain', '2.0 waiting'])
    expect(await statuses(again, 'telegram:2')).toEqual(['1.0 sending'])
    await again.close()
  })

  it('stays in doubt wherever putting it aside was interrupted', async () => {
    const steps = ['makeFolder', 'write', 'rename', 'syncFolder'] as const
    for (const step of steps)
      for (const after of [1, 2, 3]) {
        const folder = await inDoubt()
        let left = Infinity
        const disk: Disk = {
          ...realDisk,
          async read(file) {
            const bytes = await realDisk.read(file)
            if (file === logOf(folder)) left = after
            return bytes
          },
          async [step](...args: [string, string]) {
            left -= 1
            return left <= 0
              ? await fails('EIO')
              : await (realDisk[step] as (...all: string[]) => Promise<void>)(...args)
          },
        }
        await openStore(folder, disk).then(
          (store) => store.close(),
          () => {},
        )
        const store = await openStore(await killed(folder))
        expect([step, after, await statuses(store)]).toEqual([step, after, ['1.0 sending']])
        await store.close()
      }
  })
})
