import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { confirmed, withRecipients } from '../../src/delivery/broadcasts/broadcast.ts'
import type { Broadcast } from '../../src/delivery/ports.ts'
import { openBroadcasts } from '../../src/store/broadcasts.ts'
import { realDisk } from '../../src/store/disk.ts'
import { openStore } from '../../src/store/embedded.ts'
import { conversation } from './contract.ts'
import { filesIn, freshFolders } from './folder.ts'

const freshFolder = freshFolders()

function broadcast(message: string, at = 0): Broadcast {
  const order = { kind: 'broadcast', plan: 'p', audience: 'people', text: '通知\n二', at: null } as const
  return withRecipients(confirmed({ key: 'telegram:1', id: message, order }, at), ['telegram:2', 'wecom:机电一群'])
}

describe('broadcasts on the disk', () => {
  it('are given back as they were saved, oldest first, each once', async () => {
    const folder = await freshFolder()
    const box = openBroadcasts(folder)
    expect(await box.all()).toEqual({ broadcasts: [], damaged: [] })
    const [first, second] = [broadcast('1', 5), broadcast('2', 3)]
    await box.save(first)
    await box.save(second)
    await box.save({ ...first, fates: 's.' })
    expect((await openBroadcasts(folder).all()).broadcasts).toEqual([second, { ...first, fates: 's.' }])
    await box.remove(first.id)
    await box.remove(first.id)
    expect((await box.all()).broadcasts).toEqual([second])
    expect([...(await filesIn(folder)).keys()]).toEqual([join('broadcasts', `${second.id}.json`)])
  })

  it('are whole or what they were when a save fails, and say so in Chinese', async () => {
    const folder = await freshFolder()
    const kept = broadcast('1')
    await openBroadcasts(folder).save(kept)
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' })
    for (const step of ['write', 'rename'] as const) {
      const box = openBroadcasts(folder, { ...realDisk, [step]: () => Promise.reject(full) })
      await expect(box.save({ ...kept, fates: 'ss' })).rejects.toThrow(/保存群发失败.*磁盘已满/)
      expect((await box.all()).broadcasts).toEqual([kept])
    }
  })

  it('are left where they are when they cannot be read, and the others are read', async () => {
    const folder = await freshFolder()
    const box = openBroadcasts(folder)
    const [torn, later, sound] = [broadcast('1'), broadcast('2'), broadcast('3')]
    for (const one of [torn, later, sound]) await box.save(one)
    const file = join(folder, 'broadcasts', `${torn.id}.json`)
    await writeFile(file, (await readFile(file, 'utf8')).slice(0, -9))
    await box.save({ ...later, format: 2 } as never)
    const { broadcasts, damaged } = await box.all()
    expect(broadcasts).toEqual([sound])
    expect(damaged).toHaveLength(2)
    expect(damaged.join()).toContain(file)
    expect(await readFile(file, 'utf8')).not.toBe('')
  })
})

describe('reading all records while serving', () => {
  it('gives every whole one and leaves the damaged alone', async () => {
    const folder = await freshFolder()
    const first = await openStore(folder)
    for (const number of [1, 2, 3]) await first.commit(`telegram:${number}`, conversation({ turn: number }))
    await first.close()
    const [file = ''] = [...(await filesIn(folder))].find(([, text]) => text.includes('"telegram:2"')) ?? []
    await writeFile(join(folder, file), 'x')
    const store = await openStore(folder)
    const found: string[] = []
    for await (const { key, conversation } of store.records()) found.push(`${key} ${conversation.turn}`)
    expect(found.sort()).toEqual(['telegram:1 1', 'telegram:3 3'])
    expect(await readFile(join(folder, file), 'utf8')).toBe('x')
    await expect(store.load('telegram:2')).rejects.toThrow('损坏')
    await store.close()
  })
})
