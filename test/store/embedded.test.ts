import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DamagedRecord } from '../../src/delivery/ports.ts'
import { type Disk, realDisk } from '../../src/store/disk.ts'
import { openStore } from '../../src/store/embedded.ts'
import { StoreError } from '../../src/store/errors.ts'
import { encode, sha256 } from '../../src/store/record-file.ts'
import { eventually } from '../eventually.ts'
import { conversation, entry, listed } from './contract.ts'
import { filesIn, freshFolders } from './folder.ts'

const freshFolder = freshFolders()
const KEY = 'telegram:1'
const HASH = sha256(KEY)
const RECORD = join('conversations', HASH.slice(0, 2), `${HASH}.json`)

function failing(code: string): () => Promise<never> {
  return () => Promise.reject(Object.assign(new Error(`${code}: made up`), { code }))
}

type Steps = Disk & { append: (text: string) => Promise<void> }

/** A disk of which some steps can be made to fail, and which says what it was asked for. */
function fragileDisk() {
  const broken: Partial<Steps> = {}
  const asked: string[] = []
  const step =
    <A extends unknown[], R>(name: keyof Steps, real: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> => {
      asked.push(name)
      return ((broken[name] as typeof real | undefined) ?? real)(...args)
    }
  const disk: Disk = {
    read: step('read', realDisk.read),
    readNow: (file) => {
      asked.push('readNow')
      return (broken.readNow ?? realDisk.readNow)(file)
    },
    keptAs: realDisk.keptAs,
    openedAs: realDisk.openedAs,
    readKept: realDisk.readKept,
    write: step('write', realDisk.write),
    put: step('put', realDisk.put),
    flush: step('flush', realDisk.flush),
    flushAnew: step('flushAnew', realDisk.flushAnew),
    rename: step('rename', realDisk.rename),
    unlink: step('unlink', realDisk.unlink),
    syncFolder: step('syncFolder', realDisk.syncFolder),
    makeFolder: step('makeFolder', realDisk.makeFolder),
    list: step('list', realDisk.list),
    async openEnd(file) {
      const end = await step('openEnd', realDisk.openEnd)(file)
      return { append: step('append', end.append), close: end.close }
    },
  }
  return { disk, broken, asked }
}

describe('openStore over restarts', () => {
  it('finds everything again, and what was unsent', async () => {
    const folder = await freshFolder()
    const first = await openStore(folder)
    await first.commit(KEY, conversation({ state: { a: 1 }, outbox: [entry('1.0')] }))
    await first.commit('telegram:2', conversation({ state: 2 }))
    await first.close()
    const second = await openStore(folder)
    expect(await second.load(KEY)).toEqual(conversation({ state: { a: 1 }, outbox: [entry('1.0')] }))
    expect(await listed(second.keys())).toEqual([KEY, 'telegram:2'])
    expect(await second.unsent()).toEqual([KEY])
    await second.close()
  })

  it('takes a marker without an unsent message for nothing', async () => {
    const folder = await freshFolder()
    await mkdir(join(folder, 'unsent'))
    await writeFile(join(folder, 'unsent', sha256('telegram:gone')), 'telegram:gone')
    await writeFile(join(folder, 'unsent', HASH), '')
    const store = await openStore(folder)
    await store.commit(KEY, conversation())
    expect(await store.unsent()).toEqual([])
    await store.close()
    expect(await readdir(join(folder, 'unsent'))).toEqual([])
  })

  it('names what is unsent without reading the other conversations', async () => {
    const folder = await freshFolder()
    const { disk, asked } = fragileDisk()
    const store = await openStore(folder, disk)
    for (let person = 0; person < 20; person += 1) await store.commit(`telegram:${person}`, conversation())
    await store.commit('telegram:7', conversation({ outbox: [entry('1.0')] }))
    asked.length = 0
    expect(await store.unsent()).toEqual(['telegram:7'])
    expect(asked).toEqual(['read'])
    await store.close()
  })

  it('marks again what waits though its marker was lost, and tells how many, once', async () => {
    const folder = await freshFolder()
    const first = await openStore(folder)
    await first.commit(KEY, conversation({ outbox: [entry('1.0')] }))
    await first.commit('telegram:2', conversation({ wake: { at: '2022-10-13T09:00', stamp: 's' } }))
    await first.commit('telegram:3', conversation())
    await first.close()
    for (const part of ['unsent', 'waking']) await rm(join(folder, part), { recursive: true })
    const told: string[] = []
    const store = await openStore(folder, realDisk, (complaint) => told.push(complaint))
    await expect.poll(() => told.length).toBe(1)
    expect(told).toEqual([expect.stringContaining('2 个会话')])
    expect(await store.unsent()).toEqual([KEY])
    const waking: string[] = []
    for await (const { key } of store.waking()) waking.push(key)
    expect(waking).toEqual(['telegram:2'])
    await store.close()
    const next = await openStore(folder, realDisk, (complaint) => told.push(complaint))
    expect(await next.unsent()).toEqual([KEY])
    await next.close()
    expect(told).toHaveLength(1)
  })

  it('lets nobody else on the machine read the records', async () => {
    const folder = await freshFolder()
    await chmod(folder, 0o755)
    const store = await openStore(folder)
    await store.commit(KEY, conversation())
    expect((await stat(join(folder, RECORD))).mode & 0o077).toBe(0)
    expect((await stat(join(folder, 'conversations'))).mode & 0o077).toBe(0)
    await store.close()
  })
})

describe('the price of a commit', () => {
  it('is the same whether there are few conversations or many', async () => {
    const { disk, asked } = fragileDisk()
    const store = await openStore(await freshFolder(), disk)
    const priceOfTurn = async () => {
      asked.length = 0
      await store.commit(KEY, conversation({ outbox: [entry('1.0')] }))
      await store.commit(KEY, conversation())
      return [...asked]
    }
    await priceOfTurn()
    const alone = await priceOfTurn()
    for (let person = 0; person < 300; person += 1) await store.commit(`wechat:${person}`, conversation())
    expect(await priceOfTurn()).toEqual(alone)
    expect(alone).toEqual(['put', 'append', 'rename', 'put', 'append', 'rename'])
    await store.close()
  })

  it('sets the marker before the record, and flushes both before the journal lets go of them', async () => {
    const { disk, asked } = fragileDisk()
    const store = await openStore(await freshFolder(), disk)
    await store.commit(KEY, conversation())
    asked.length = 0
    await store.commit(KEY, conversation({ outbox: [entry('1.0')] }))
    expect(asked).toEqual(['put', 'put', 'append', 'rename'])
    asked.length = 0
    await store.close()
    // The record and its folder, the marker and its folder; then the journal.
    expect(asked.slice(0, 6)).toEqual(['flush', 'syncFolder', 'flush', 'syncFolder', 'unlink', 'syncFolder'])
  })

  it('does not let markers of emptied outboxes pile up', async () => {
    const folder = await freshFolder()
    const store = await openStore(folder)
    for (let person = 0; person < 520; person += 1) {
      await store.commit(`telegram:${person}`, conversation({ outbox: [entry('1.0')] }))
      await store.commit(`telegram:${person}`, conversation())
    }
    expect((await readdir(join(folder, 'unsent'))).length).toBe(500)
    await store.close()
    expect(await readdir(join(folder, 'unsent'))).toEqual([])
  })
})

describe('a disk that fails', () => {
  const steps = ['put', 'append', 'rename'] as const

  it.each(steps)('leaves a whole record when %s fails, says so, and works again afterwards', async (step) => {
    const { disk, broken } = fragileDisk()
    const folder = await freshFolder()
    const store = await openStore(folder, disk)
    const old = conversation({ state: 'old', outbox: [entry('1.0')] })
    await store.commit(KEY, old)
    broken[step] = failing('ENOSPC')
    const failed = store.commit(KEY, conversation({ state: 'new' }))
    await expect(failed).rejects.toThrow(StoreError)
    await expect(failed).rejects.toThrow(/保存会话失败：.*磁盘已满.*ENOSPC/)
    delete broken[step]
    expect((await store.load(KEY))?.state).toBe('old')
    // Nor is it there after a restart, whatever stands in the journal.
    const next = await freshFolder()
    await cp(folder, next, { recursive: true, filter: (path) => !path.startsWith(join(folder, 'lock')) })
    const later = await openStore(next)
    expect((await later.load(KEY))?.state).toBe('old')
    await later.close()
    expect([...(await filesIn(folder)).keys()].filter((path) => path.endsWith('.tmp'))).toEqual([])
    await store.commit(KEY, conversation({ state: 'newer' }))
    expect((await store.load(KEY))?.state).toBe('newer')
    await store.close()
  })

  it('saves nothing when the marker cannot be made', async () => {
    const { disk, broken } = fragileDisk()
    const store = await openStore(await freshFolder(), disk)
    await store.commit(KEY, conversation({ state: 'old' }))
    broken.put = failing('EACCES')
    await expect(store.commit(KEY, conversation({ state: 'new', outbox: [entry('1.0')] }))).rejects.toThrow(
      /登记待发消息失败.*没有权限/,
    )
    delete broken.put
    expect((await store.load(KEY))?.state).toBe('old')
    await store.close()
  })

  it('is told from damage: an unreadable disk puts nothing aside', async () => {
    const { disk, broken } = fragileDisk()
    const folder = await freshFolder()
    const store = await openStore(folder, disk)
    await store.commit(KEY, conversation({ state: 'kept' }))
    broken.readNow = () => {
      throw Object.assign(new Error('EIO: made up'), { code: 'EIO' })
    }
    await expect(store.load(KEY)).rejects.toThrow(/读取会话失败.*磁盘读写出错/)
    delete broken.readNow
    expect((await store.load(KEY))?.state).toBe('kept')
    await store.close()
    // Nor does looking through all of them.
    let refused = 0
    broken.read = (file) => {
      if (!file.endsWith(RECORD)) return realDisk.read(file)
      refused += 1
      return failing('EIO')()
    }
    const complaints: string[] = []
    const later = await openStore(folder, disk, (complaint) => void complaints.push(complaint))
    await eventually(() => refused > 0, 'a look at the record')
    expect((await later.load(KEY))?.state).toBe('kept')
    expect(complaints).toEqual([])
    await later.close()
  })

  it('is noticed for real: a device that is full', async () => {
    const folder = await freshFolder()
    const store = await openStore(folder)
    await store.commit(KEY, conversation({ state: 'old' }))
    await symlink('/dev/full', join(folder, `${RECORD}.tmp`))
    await expect(store.commit(KEY, conversation({ state: 'new' }))).rejects.toThrow(/磁盘已满/)
    expect((await store.load(KEY))?.state).toBe('old')
    await store.close()
  })

  it('says which folder cannot be used when it cannot be opened', async () => {
    const folder = await freshFolder()
    const file = join(folder, 'file')
    await writeFile(file, '')
    await expect(openStore(file)).rejects.toThrow(new RegExp(`打开数据文件夹失败：${file}：`))
  })

  it.runIf(existsSync('/proc/self'))('says so where no folder can be made, and does not try for ever', async () => {
    for (const folder of ['/proc/zhicheng', '/proc'])
      await expect(openStore(folder)).rejects.toThrow(`打开数据文件夹失败：${folder}：`)
  })

  it('gives the lock back when opening fails half-way', async () => {
    const folder = await freshFolder()
    const { disk } = fragileDisk()
    const list = (path: string) => (path.endsWith('unsent') ? failing('EIO')() : realDisk.list(path))
    await expect(openStore(folder, { ...disk, list })).rejects.toThrow('打开数据文件夹失败')
    await (await openStore(folder)).close()
  })
})

describe('a damaged record', () => {
  const whole = encode({ key: KEY, conversation: conversation({ state: { 出生: '1990-01' }, outbox: [entry('1.0')] }) })

  async function damagedStore(content: string | Buffer) {
    const folder = await freshFolder()
    const before = await openStore(folder)
    await before.commit(KEY, conversation({ outbox: [entry('1.0')] }))
    await before.commit('telegram:2', conversation({ state: 'well' }))
    await before.close()
    await writeFile(join(folder, RECORD), content)
    return { folder, store: await openStore(folder) }
  }

  it('is noticed wherever a byte has flipped or the end is missing', async () => {
    const { folder, store } = await damagedStore(whole)
    const bytes = Buffer.from(whole)
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Buffer.from(bytes)
      flipped.writeUInt8(flipped.readUInt8(at) ^ 0x08, at)
      for (const content of [flipped, bytes.subarray(0, at)]) {
        await writeFile(join(folder, RECORD), content)
        await expect(store.load(KEY), `byte ${at}`).rejects.toThrow(DamagedRecord)
      }
    }
    await store.close()
  })

  it('is put aside and named once, while the others work on', async () => {
    const { folder, store } = await damagedStore(whole.replace('1990', '1980'))
    const failed = store.load(KEY)
    await expect(failed).rejects.toThrow(DamagedRecord)
    await expect(failed).rejects.toThrow(join(folder, RECORD))
    await expect(failed).rejects.toThrow(join(folder, 'damaged', `${HASH}.1.json`))
    await expect(failed).rejects.toThrow(/校验和不符[\s\S]*备份/)
    expect(await readFile(join(folder, 'damaged', `${HASH}.1.json`), 'utf8')).toContain('1980-01')
    expect(await store.load(KEY)).toBeNull()
    expect((await store.load('telegram:2'))?.state).toBe('well')
    await store.commit(KEY, conversation({ state: 'anew' }))
    expect((await store.load(KEY))?.state).toBe('anew')
    await store.close()
  })

  it('is put aside and told at the start, and whoever it was is told when they speak again', async () => {
    const { folder, store: first } = await damagedStore('torn')
    await first.commit('telegram:2', conversation({ state: 'whole' }))
    await first.close()
    const told: string[] = []
    const store = await openStore(folder, realDisk, (complaint) => told.push(complaint))
    await expect.poll(() => told.length).toBe(1)
    expect(told[0]).toContain(join(folder, 'damaged', `${HASH}.1.json`))
    expect((await store.load('telegram:2'))?.state).toBe('whole')
    await expect(store.load(KEY)).rejects.toThrow(DamagedRecord)
    expect(await store.load(KEY)).toBeNull()
    expect([await store.damagedCopies?.(KEY), await store.damagedCopies?.('telegram:2')]).toEqual([1, 0])
    await store.close()
    // The process ended before anything was kept of them again.
    const next = await openStore(folder)
    await expect(next.load(KEY)).rejects.toThrow(DamagedRecord)
    await next.commit(KEY, conversation({ state: 'anew' }))
    await next.close()
    const last = await openStore(folder)
    expect((await last.load(KEY))?.state).toBe('anew')
    await last.close()
  })

  it('takes no other conversation for its own, should its marker be damaged, too', async () => {
    const { folder, store: first } = await damagedStore('torn')
    await first.close()
    await mkdir(join(folder, 'unsent'), { recursive: true })
    await writeFile(join(folder, 'unsent', HASH), 'telegram:7')
    const store = await openStore(folder)
    expect(await store.unsent()).toEqual([])
    await store.close()
  })

  it('keeps every damaged copy, also over restarts', async () => {
    const { folder, store } = await damagedStore('first')
    await expect(store.load(KEY)).rejects.toThrow(DamagedRecord)
    await store.close()
    await writeFile(join(folder, RECORD), 'second')
    const again = await openStore(folder)
    await expect(again.load(KEY)).rejects.toThrow(`${HASH}.2.json`)
    expect((await readdir(join(folder, 'damaged'))).sort()).toEqual([`${HASH}.1.json`, `${HASH}.2.json`])
    await again.close()
  })

  it('does not hide the others from a listing, nor itself from what is unsent', async () => {
    const { store } = await damagedStore('{')
    const found: string[] = []
    const all = async () => {
      for await (const key of store.keys()) found.push(key)
    }
    await expect(all()).rejects.toThrow(/1 个会话文件已损坏/)
    expect(found).toEqual(['telegram:2'])
    expect(await store.unsent()).toEqual([KEY])
    await store.close()
  })

  it('is what a record of somebody else under this name counts as', async () => {
    const { store } = await damagedStore(encode({ key: 'telegram:2', conversation: conversation() }))
    await expect(store.load(KEY)).rejects.toThrow('另一个会话')
    await store.close()
  })

  it('is not what a record of a later release counts as: it stays where it is', async () => {
    const body = JSON.stringify({ key: KEY, conversation: { format: 2 } })
    const later = `${JSON.stringify({ format: 1, sha256: sha256(`1\n${body}`) })}\n${body}\n`
    const { folder, store } = await damagedStore(later)
    await expect(store.load(KEY)).rejects.toThrow('更新的版本')
    await expect(store.load(KEY)).rejects.toThrow('更新的版本')
    expect(await readFile(join(folder, RECORD), 'utf8')).toBe(later)
    await store.close()
  })
})

describe('removing', () => {
  const SECRET = '温州某厂'

  async function everywhere() {
    const folder = await freshFolder()
    const first = await openStore(folder)
    const told = conversation({ state: SECRET, outbox: [entry('1.0', SECRET)] })
    await first.commit(KEY, told)
    await first.close()
    await writeFile(join(folder, RECORD), `damaged ${SECRET}`)
    const store = await openStore(folder)
    await expect(store.load(KEY)).rejects.toThrow(DamagedRecord)
    await store.commit(KEY, told)
    await writeFile(join(folder, `${RECORD}.tmp`), `torn ${SECRET}`)
    const traces = async () => [...(await filesIn(folder))].filter(([path, text]) => `${path}${text}`.includes(SECRET))
    return { folder, store, traces }
  }

  it('leaves no trace in any file: record, temporary file, damaged copy, journal, marker', async () => {
    const { folder, store, traces } = await everywhere()
    expect(await traces()).toHaveLength(4)
    await store.remove(KEY)
    expect(await traces()).toEqual([])
    expect([...(await filesIn(folder)).keys()].filter((path) => path.includes(HASH))).toEqual([])
    await store.close()
  })

  it('of what was told happens with the commit that says it is forgotten', async () => {
    const { store, traces } = await everywhere()
    await store.commit(KEY, conversation({ outbox: [entry('2.0', '已删除')], forgotten: true }))
    expect(await traces()).toEqual([])
    expect(await store.unsent()).toEqual([KEY])
    await store.close()
  })
})
