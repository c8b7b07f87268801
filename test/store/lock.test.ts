import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { realDisk } from '../../src/store/disk.ts'
import { openStore } from '../../src/store/embedded.ts'
import { FolderInUse } from '../../src/store/errors.ts'
import { type Holder, thisProcess } from '../../src/store/process-identity.ts'
import { compileStore, killChildren, runChild } from './child.ts'
import { freshFolders } from './folder.ts'

const freshFolder = freshFolders()
let compiled: string

beforeAll(async () => {
  compiled = await freshFolder()
  await compileStore(compiled)
})
afterEach(killChildren)

/** Opens when told to, says how it went, and stays until its input ends; then closes. */
const HOLDING = `
  process.stdin.once('data', async () => {
    const store = await openStore(folder).catch((error) => say(error.name + ' ' + error.message))
    if (!store) process.exit(0)
    say('held')
    process.stdin.once('data', () => store.close().then(() => { say('closed'); process.exit(0) }))
  })
  say('ready')
`

async function holdingChild(folder: string) {
  const child = runChild(compiled, HOLDING, folder)
  expect(await child.line()).toBe('ready')
  return child
}

async function leaveLock(folder: string, holder: Partial<Holder> | string): Promise<void> {
  await mkdir(join(folder, 'lock'), { recursive: true })
  await writeFile(join(folder, 'lock', '7'), typeof holder === 'string' ? holder : JSON.stringify(holder))
}

describe('one process per data folder', () => {
  it('refuses a second process, naming the first and the folder', async () => {
    const folder = await freshFolder()
    const child = await holdingChild(folder)
    child.say('open')
    expect(await child.line()).toBe('held')
    const second = openStore(folder)
    await expect(second).rejects.toThrow(FolderInUse)
    await expect(second).rejects.toThrow(`数据文件夹 ${folder} 正被进程 ${child.pid} 使用`)
  })

  it('leaves no draft behind when letting go fails', async () => {
    const folder = await freshFolder()
    const full = () => Promise.reject(Object.assign(new Error('made up'), { code: 'ENOSPC' }))
    let isFull = false
    const store = await openStore(folder, {
      ...realDisk,
      async write(file, text) {
        await realDisk.write(file, isFull ? '' : text)
        if (isFull) await full()
      },
    })
    isFull = true
    await store.close()
    expect(await readdir(join(folder, 'lock'))).toEqual(['1'])
  })

  it('refuses a second opening in the same process', async () => {
    const folder = await freshFolder()
    const store = await openStore(folder)
    await expect(openStore(folder)).rejects.toThrow(`进程 ${process.pid} 使用`)
    await store.close()
    await (await openStore(folder)).close()
  })

  it('takes over at once from a process that was killed', async () => {
    const folder = await freshFolder()
    const child = await holdingChild(folder)
    child.say('open')
    expect(await child.line()).toBe('held')
    await child.kill()
    const store = await openStore(folder)
    await expect(openStore(folder)).rejects.toThrow(FolderInUse)
    await store.close()
  })

  it('is free for another process once closed', async () => {
    const folder = await freshFolder()
    await (await openStore(folder)).close()
    const child = await holdingChild(folder)
    child.say('open')
    expect(await child.line()).toBe('held')
    child.say('close')
    expect(await child.line()).toBe('closed')
    await (await openStore(folder)).close()
  })

  it('lets one of several take over from a dead one, round after round', async () => {
    const folder = await freshFolder()
    for (let round = 0; round < 4; round += 1) {
      const children = await Promise.all(Array.from({ length: 5 }, () => holdingChild(folder)))
      for (const child of children) child.say('open')
      const said = await Promise.all(children.map((child) => child.line()))
      expect(said.filter((line) => line === 'held')).toHaveLength(1)
      expect(said.filter((line) => line.startsWith('FolderInUse '))).toHaveLength(4)
      await Promise.all(children.map((child) => child.kill()))
    }
    const files = await readdir(join(folder, 'lock'))
    expect(files).toHaveLength(1)
  })

  it('lets one of many openings in one process through', async () => {
    const folder = await freshFolder()
    const opened = await Promise.allSettled(Array.from({ length: 20 }, () => openStore(folder)))
    const held = opened.filter((result) => result.status === 'fulfilled')
    expect(held).toHaveLength(1)
    await held[0]?.value.close()
  })
})

describe('a lock left behind', () => {
  it('is taken over when its pid now belongs to another process', async () => {
    const folder = await freshFolder()
    const self = thisProcess()
    expect(self.started).not.toBeNull()
    await leaveLock(folder, { ...self, started: `${self.started}1` })
    await (await openStore(folder)).close()
  })

  it('is taken over when it was written before the machine was started anew', async () => {
    const folder = await freshFolder()
    await leaveLock(folder, { ...thisProcess(), started: '00000000-0000-0000-0000-000000000000:1' })
    await (await openStore(folder)).close()
  })

  it.each(['', '{"pid":', '{"pid":0}', '[]'])('is taken over when a power cut left %j of it', async (content) => {
    const folder = await freshFolder()
    await leaveLock(folder, content)
    const store = await openStore(folder)
    expect(JSON.parse(await readFile(join(folder, 'lock', '8'), 'utf8'))).toEqual(thisProcess())
    await store.close()
  })

  it('is respected when the system does not tell when its process began', async () => {
    const folder = await freshFolder()
    await leaveLock(folder, { pid: process.pid, started: null, host: hostname() })
    await expect(openStore(folder)).rejects.toThrow(`进程 ${process.pid}`)
  })

  it('by another machine is respected, and the message says what to do', async () => {
    const folder = await freshFolder()
    await leaveLock(folder, { pid: 1, started: null, host: 'elsewhere.example' })
    await expect(openStore(folder)).rejects.toThrow(/另一台机器（elsewhere.example）[\s\S]*删除文件夹/)
  })
})
