import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordFindings } from '../../src/doors/doctor/records.ts'
import { type Disk, realDisk } from '../../src/store/disk.ts'
import { openStore } from '../../src/store/embedded.ts'
import { glanceAt } from '../../src/store/glance.ts'
import { sha256 } from '../../src/store/record-file.ts'
import { openSeal } from '../../src/store/seal.ts'
import { sealedDisk } from '../../src/store/sealedDisk.ts'
import { eventually } from '../eventually.ts'
import { conversation, entry } from './contract.ts'
import { killed as copyKilled, recordOf as fileOf, filesIn, freshFolders, refusingLines } from './folder.ts'

const freshFolder = freshFolders()
const KEY = 'telegram:1'
const OTHER = 'telegram:2'
const HASH = sha256(KEY)
const recordOf = (folder: string, key = KEY) => fileOf(folder, key)
const journalOf = (folder: string, number = 1) => join(folder, 'journal', `${number}.log`)
const said = (text: string) => conversation({ state: text })

const killed = async (folder: string) => copyKilled(folder, await freshFolder())

/** What is left of a process that was killed after each of these was committed. */
async function committed(...texts: readonly string[]): Promise<string> {
  const folder = await freshFolder()
  const store = await openStore(folder)
  for (const text of texts) await store.commit(KEY, said(text))
  const left = await killed(folder)
  await store.close()
  return left
}

/** Opens it, gives what is kept of somebody and what was told, and closes it. */
async function opened(folder: string, key = KEY, disk: Disk = realDisk) {
  const told: string[] = []
  const store = await openStore(folder, disk, (complaint) => told.push(complaint))
  const state = (await store.load(key))?.state ?? null
  await store.close()
  return { state, told }
}

describe('what was committed and is not where it belongs', () => {
  it('is put there by the next process, with its markers', async () => {
    const folder = await freshFolder()
    const store = await openStore(folder)
    await store.commit(KEY, said('old'))
    await store.commit(
      KEY,
      conversation({ state: 'new', outbox: [entry('1.0')], wake: { at: '2022-10-13T09:00', stamp: 's' } }),
    )
    await store.commit(OTHER, said('of another'))
    const left = await killed(folder)
    await store.close()
    for (const part of ['conversations', 'unsent', 'waking']) await rm(join(left, part), { recursive: true })
    const told: string[] = []
    const next = await openStore(left, realDisk, (complaint) => told.push(complaint))
    expect((await next.load(KEY))?.state).toBe('new')
    expect((await next.load(OTHER))?.state).toBe('of another')
    expect(await next.unsent()).toEqual([KEY])
    const waking: string[] = []
    for await (const { key } of next.waking()) waking.push(key)
    expect(waking).toEqual([KEY])
    expect(told).toEqual([])
    await next.close()
  })

  it('is put there where the file is torn, which is put aside and told', async () => {
    const left = await committed('old', 'new')
    writeFileSync(recordOf(left), readFileSync(recordOf(left)).subarray(0, 20))
    const findings = await recordFindings(left, false)
    expect(findings.find(({ check, state }) => check === 'records' && state === 'note')?.what).toContain(
      '1 个会话文件不完整',
    )
    expect((await glanceAt(left, KEY)).conversation?.state).toBe('new')
    const { state, told } = await opened(left)
    expect(state).toBe('new')
    expect(told).toEqual([expect.stringMatching(/会话文件已损坏[\s\S]*已按那份放回，没有丢/)])
    expect(await readdir(join(left, 'damaged'))).toEqual([`${HASH}.1.json`])
  })

  it.each([
    ['in the open', realDisk],
    ['encrypted', sealedDisk(realDisk, openSeal(Buffer.alloc(32, 7), []))],
  ])('is put back at once where a file is damaged before it was flushed (%s)', async (_, disk) => {
    const folder = await freshFolder()
    const told: string[] = []
    const store = await openStore(folder, disk, (complaint) => told.push(complaint))
    await store.commit(KEY, said('old'))
    await store.commit(KEY, said('new'))
    writeFileSync(recordOf(folder), 'torn')
    expect((await store.load(KEY))?.state).toBe('new')
    expect(told).toEqual([expect.stringMatching(/会话文件已损坏[\s\S]*已按那份放回，没有丢/)])
    await store.commit(KEY, said('newer'))
    await store.close()
    expect(await opened(folder, KEY, disk)).toEqual({ state: 'newer', told: [] })
  })

  it('is put back at once, but not what was refused', async () => {
    const folder = await freshFolder()
    let isBroken = false
    const rename = (from: string, to: string) =>
      isBroken ? Promise.reject(Object.assign(new Error('made up'), { code: 'EIO' })) : realDisk.rename(from, to)
    const flush = (file: string) =>
      isBroken ? Promise.reject(Object.assign(new Error('made up'), { code: 'EIO' })) : realDisk.flush(file)
    const store = await openStore(folder, { ...realDisk, rename, flush })
    await store.commit(KEY, said('old'))
    isBroken = true
    await expect(store.commit(KEY, said('refused'))).rejects.toThrow('磁盘读写出错')
    isBroken = false
    writeFileSync(recordOf(folder), 'torn')
    expect((await store.load(KEY))?.state).toBe('old')
    await store.close()
  })

  it('is found though the service has not started again', async () => {
    const left = await committed('new')
    await rm(recordOf(left))
    expect((await glanceAt(left, KEY)).conversation?.state).toBe('new')
    const { what } = (await recordFindings(left, false)).find(({ state }) => state === 'note') ?? { what: '' }
    expect(what).toContain('1 个会话文件不完整')
  })

  it('is found also where the file is whole and older', async () => {
    const folder = await freshFolder()
    const store = await openStore(folder)
    await store.commit(KEY, said('old'))
    const before = readFileSync(recordOf(folder))
    await store.commit(KEY, said('new'))
    const left = await killed(folder)
    await store.close()
    writeFileSync(recordOf(left), before)
    expect((await glanceAt(left, KEY)).conversation?.state).toBe('new')
  })

  it('takes the place of no version it does not know: a backup put back, or what an older release wrote', async () => {
    const left = await committed('old', 'new')
    const elsewhere = await freshFolder()
    const store = await openStore(elsewhere)
    await store.commit(KEY, said('newer, by somebody else'))
    await store.close()
    await cp(recordOf(elsewhere), recordOf(left))
    expect(await opened(left)).toEqual({ state: 'newer, by somebody else', told: [] })
  })

  it('is put there also where only the version before it had got to its place', async () => {
    const folder = await freshFolder()
    const store = await openStore(folder)
    await store.commit(KEY, said('1'))
    await store.commit(KEY, said('2'))
    const before = await readFile(recordOf(folder))
    await store.commit(KEY, said('3'))
    const left = await killed(folder)
    await store.close()
    writeFileSync(recordOf(left), before)
    expect(await opened(left)).toEqual({ state: '3', told: [] })
  })

  it('is not there any more once it is flushed: after closing nothing is left to put back', async () => {
    const folder = await freshFolder()
    const store = await openStore(folder)
    await store.commit(KEY, said('kept'))
    expect(await readdir(join(folder, 'journal'))).toEqual(['1.log'])
    await store.close()
    expect(await readdir(join(folder, 'journal'))).toEqual([])
    expect(await opened(folder)).toEqual({ state: 'kept', told: [] })
  })

  it('is flushed meanwhile when there is much of it', async () => {
    const folder = await freshFolder()
    const store = await openStore(folder)
    for (let person = 0; person < 20; person += 1) await store.commit(`telegram:${person}`, said('话'.repeat(400_000)))
    await eventually(() => !existsSync(journalOf(folder)), 'the first file of the journal is let go of')
    const left = await killed(folder)
    await store.close()
    expect((await opened(left, 'telegram:0')).state).toHaveLength(400_000)
    expect((await opened(left, 'telegram:19')).state).toHaveLength(400_000)
  })

  it('is encrypted where records are, and found with the key', async () => {
    const seal = openSeal(Buffer.alloc(32, 7), [])
    const folder = await freshFolder()
    const store = await openStore(folder, sealedDisk(realDisk, seal))
    await store.commit(KEY, said('温州某厂'))
    const left = await killed(folder)
    await store.close()
    for (const [path, text] of await filesIn(left)) expect(`${path} ${text}`).not.toContain('温州某厂')
    await rm(recordOf(left))
    expect((await glanceAt(left, KEY, sealedDisk(realDisk, seal))).conversation?.state).toBe('温州某厂')
    expect(await opened(left, KEY, sealedDisk(realDisk, seal))).toEqual({ state: '温州某厂', told: [] })
  })
})

describe('what is awaited', () => {
  it('does not wait for a flush of one file after the other in the background', async () => {
    const folder = await freshFolder()
    let under = 0
    let most = 0
    let letGo = () => {}
    const gate = new Promise<void>((open) => {
      letGo = open
    })
    const flush = async (file: string) => {
      under += 1
      most = Math.max(most, under)
      await gate
      await realDisk.flush(file)
      under -= 1
    }
    const store = await openStore(folder, { ...realDisk, flush })
    for (let person = 1; person < 30; person += 1) await store.commit(`telegram:${person}`, said('话'.repeat(400_000)))
    await eventually(() => under === 1, 'it is flushed in the background')
    const removed = store.remove(KEY)
    letGo()
    await removed
    expect(most).toBeGreaterThan(1)
    await store.close()
  })
})

describe('a journal that is not as it was written', () => {
  it('torn at the end: what nobody was told to be kept is not', async () => {
    const whole = await committed('old', 'new')
    const bytes = readFileSync(journalOf(whole))
    const line = bytes.indexOf('\n') + 1
    for (const length of [line, line + 1, line + 40, bytes.length - 1]) {
      const left = await killed(whole)
      writeFileSync(journalOf(left), bytes.subarray(0, length))
      await rm(recordOf(left))
      expect(await opened(left), `${length} of ${bytes.length}`).toEqual({ state: 'old', told: [] })
    }
  })

  it('flipped anywhere: it is told and put aside, the doctor knows it before, and the record in its place is kept', async () => {
    const whole = await committed('old', 'new')
    const bytes = readFileSync(journalOf(whole))
    const places = [...bytes.keys()].filter((at) => at % 29 === 0 || at === bytes.length - 1)
    for (const at of places) {
      const left = await killed(whole)
      const flipped = Buffer.from(bytes)
      flipped.writeUInt8(flipped.readUInt8(at) ^ 0x08, at)
      writeFileSync(journalOf(left), flipped)
      const notes = (await recordFindings(left, false)).filter(({ state }) => state === 'note')
      expect(notes.map(({ what }) => what)).toEqual([expect.stringContaining(journalOf(left))])
      const { state, told } = await opened(left)
      expect(state, `byte ${at}`).toBe('new')
      expect(told).toEqual([expect.stringContaining('登记最近保存的会话的文件有坏的地方')])
      expect(await readdir(join(left, 'damaged'))).toEqual(['journal.1.log'])
    }
  })

  it('and put aside: no copy of it stays, once one of them is removed', async () => {
    const left = await committed('温州某厂')
    appendFileSync(journalOf(left), 'not a line\n')
    const store = await openStore(left)
    expect(await readdir(join(left, 'damaged'))).toEqual(['journal.1.log'])
    await store.remove(KEY)
    for (const [path, text] of await filesIn(left)) expect(`${path} ${text}`).not.toContain('温州某厂')
    await store.close()
  })
})

describe('a disk that flushes nothing', () => {
  it('is told once, what was committed stays in the journal until it does, and nobody else has to wait', async () => {
    const folder = await freshFolder()
    let isBroken = true
    const refusing = (work: Disk['flush']) => (file: string) =>
      isBroken && file === recordOf(folder)
        ? Promise.reject(Object.assign(new Error('made up'), { code: 'EIO' }))
        : work(file)
    const disk: Disk = {
      ...realDisk,
      flush: refusing(realDisk.flush),
      flushAnew: (file, instead) => refusing(() => realDisk.flushAnew(file, instead))(file),
    }
    const told: string[] = []
    const store = await openStore(folder, disk, (complaint) => told.push(complaint))
    await store.commit(KEY, said('kept'))
    for (let person = 2; person < 12; person += 1) {
      await store.commit(`telegram:${person}`, said('温州某厂'))
      await store.remove(`telegram:${person}`)
    }
    for (const [path, text] of await filesIn(folder)) expect(`${path} ${text}`).not.toContain('温州某厂')
    expect(told).toEqual([expect.stringMatching(/把会话写到原处失败.*磁盘读写出错.*会话都保存着/)])
    const files = await readdir(join(folder, 'journal'))
    expect(files).toHaveLength(1)
    const left = await killed(folder)
    await rm(recordOf(left))
    expect((await opened(left)).state).toBe('kept')
    isBroken = false
    await store.remove(OTHER)
    await store.commit(OTHER, said('x'))
    await store.remove(OTHER)
    expect(await readdir(join(folder, 'journal'))).toEqual([])
    expect((await store.load(KEY))?.state).toBe('kept')
    await store.close()
  })

  it('keeps nothing on of somebody who is removed', async () => {
    const folder = await freshFolder()
    const flush = () => Promise.reject(Object.assign(new Error('made up'), { code: 'EIO' }))
    const store = await openStore(folder, { ...realDisk, flush, flushAnew: flush })
    await store.commit(OTHER, said('another'))
    await store.commit(KEY, said('温州某厂'))
    await store.remove(KEY)
    for (const [path, text] of await filesIn(folder)) expect(`${path} ${text}`).not.toContain('温州某厂')
    const left = await killed(folder)
    await store.close()
    await rm(recordOf(left, OTHER))
    expect((await opened(left, OTHER)).state).toBe('another')
    expect((await opened(left)).state).toBeNull()
  })

  it('is not believed the next time: what it lost is written again', async () => {
    const folder = await freshFolder()
    const store = await openStore(folder)
    await store.commit(KEY, said('old'))
    await store.close()
    const before = readFileSync(recordOf(folder))
    let isBroken = true
    // What could not be written is forgotten, and the next flush has nothing to do.
    const flush = async (file: string) => {
      if (!isBroken || file !== recordOf(folder)) return
      writeFileSync(file, before)
      throw Object.assign(new Error('made up'), { code: 'EIO' })
    }
    const next = await openStore(folder, { ...realDisk, flush })
    await next.commit(KEY, said('new'))
    await next.commit(OTHER, said('x'))
    await next.remove(OTHER)
    // What stands there now is past, and is not what is built upon.
    expect((await next.load(KEY))?.state).toBe('new')
    isBroken = false
    await next.close()
    expect(await opened(folder)).toEqual({ state: 'new', told: [] })
  })

  it('is told when the store is closed, and the next process puts it back', async () => {
    const folder = await freshFolder()
    const told: string[] = []
    const flush = () => Promise.reject(Object.assign(new Error('made up'), { code: 'EIO' }))
    const store = await openStore(folder, { ...realDisk, flush }, (complaint) => told.push(complaint))
    await store.commit(KEY, said('kept'))
    await store.close()
    expect(told).toEqual([expect.stringMatching(/把会话写到原处失败.*会话都保存着.*下次启动补上/)])
    await rm(recordOf(folder))
    expect(await opened(folder)).toEqual({ state: 'kept', told: [] })
  })

  it('brings nobody back who was removed after a line that failed and could not be taken back', async () => {
    const folder = await freshFolder()
    let isBroken = true
    const store = await openStore(
      folder,
      refusingLines(() => isBroken),
    )
    await expect(store.commit(KEY, said('温州某厂'))).rejects.toThrow('磁盘读写出错')
    isBroken = false
    await store.remove(KEY)
    const left = await killed(folder)
    await store.close()
    for (const [path, text] of await filesIn(left)) expect(`${path} ${text}`).not.toContain('温州某厂')
    expect(await opened(left)).toEqual({ state: null, told: [] })
  })

  it('keeps no file open for each commit that failed', async () => {
    const folder = await freshFolder()
    let isFull = true
    let open = 0
    const openEnd: Disk['openEnd'] = async (file) => {
      const end = await realDisk.openEnd(file)
      open += 1
      let isOpen = true
      return {
        append: (text) =>
          isFull ? Promise.reject(Object.assign(new Error('made up'), { code: 'ENOSPC' })) : end.append(text),
        async close() {
          if (isOpen) open -= 1
          isOpen = false
          await end.close()
        },
      }
    }
    const store = await openStore(folder, { ...realDisk, openEnd })
    for (let attempt = 0; attempt < 30; attempt += 1)
      await expect(store.commit(KEY, said('no'))).rejects.toThrow('磁盘已满')
    expect(open).toBe(0)
    isFull = false
    await store.commit(KEY, said('yes'))
    expect((await store.load(KEY))?.state).toBe('yes')
    await store.close()
    expect(await readdir(join(folder, 'journal'))).toEqual([])
  })
})
