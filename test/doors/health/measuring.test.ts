import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Conversation } from '../../../src/delivery/ports.ts'
import { newcomer } from '../../../src/delivery/record.ts'
import { openDiskWatch } from '../../../src/doors/health/disk.ts'
import { openEndpoint } from '../../../src/doors/health/endpoint.ts'
import { openPulse } from '../../../src/doors/health/pulse.ts'
import { openUnderWay } from '../../../src/doors/health/underWay.ts'
import { realDisk } from '../../../src/store/disk.ts'
import { memoryStore } from '../../../src/store/memory.ts'
import { filesIn, freshFolders } from '../../store/folder.ts'

const freshFolder = freshFolders()

describe('the watch over the disk', () => {
  it('tries to write, leaves nothing behind, and notices a folder that is gone', async () => {
    const folder = join(await freshFolder(), 'data')
    await realDisk.makeFolder(folder)
    let at = 0
    const watch = openDiskWatch(folder, { now: () => at })
    expect(await watch.writable()).toBe(true)
    expect(await filesIn(folder)).toEqual(new Map())
    rmSync(folder, { recursive: true })
    // What was well a moment ago is not tried again.
    expect(await watch.writable()).toBe(true)
    at += 60_000
    expect(await watch.writable()).toBe(false)
    await realDisk.makeFolder(folder)
    expect(await watch.writable()).toBe(true)
  })

  it('hears of commits that fail', async () => {
    const folder = await freshFolder()
    const watch = openDiskWatch(folder, {
      now: () => 0,
      disk: { ...realDisk, write: () => Promise.reject(new Error()) },
    })
    const store = memoryStore()
    const whole: Conversation = { ...newcomer, turn: 1 }
    await watch.over(store).commit('telegram:1', whole)
    expect(await watch.writable()).toBe(true)
    const full = watch.over({ ...store, commit: () => Promise.reject(new Error('full')) })
    await expect(full.commit('telegram:1', whole)).rejects.toThrow('full')
    expect(await watch.writable()).toBe(false)
  })

  it('does not wait for a disk that hangs', async () => {
    const hanging = { ...realDisk, write: () => new Promise<never>(() => {}) }
    expect(await openDiskWatch('anywhere', { disk: hanging, patienceMs: 5 }).writable()).toBe(false)
  })
})

describe('the pulse', () => {
  it('tells how late the loop is', () => {
    let at = 0
    const pulse = openPulse(() => at)
    expect(pulse.delayMs()).toBe(0)
    at = 20_500
    expect(pulse.delayMs()).toBe(20_000)
    pulse.stop()
  })
})

describe('what is under way', () => {
  it('is counted until it ends, well or not', async () => {
    let at = 0
    const underWay = openUnderWay(() => at)
    let end: () => void = () => {}
    const work = underWay.track(
      () =>
        new Promise<void>((resolve) => {
          end = resolve
        }),
    )
    await underWay.track(() => Promise.reject(new Error('no'))).catch(() => {})
    at = 1001
    expect(underWay.olderThan(1000)).toBe(1)
    expect(underWay.olderThan(1001)).toBe(0)
    end()
    await work
    expect(underWay.olderThan(0)).toBe(0)
  })
})

describe('the endpoint', () => {
  it('answers no more than so often in a second', async () => {
    let asked = 0
    const routes = { '/healthz': async () => ({ well: true, body: { asked: ++asked } }) }
    const endpoint = await openEndpoint({ port: 0, host: '127.0.0.1', routes })
    try {
      const all = Array.from({ length: 200 }, () =>
        fetch(`http://127.0.0.1:${endpoint.port}/healthz`).catch(() => null),
      )
      const codes = (await Promise.all(all)).flatMap((response) => response?.status ?? [])
      expect(new Set(codes)).toEqual(new Set([200, 429]))
      expect(asked).toBeLessThan(190)
    } finally {
      await endpoint.close()
    }
  })

  it('answers its routes only, and to GET only', async () => {
    let well = true
    const endpoint = await openEndpoint({
      port: 0,
      host: '127.0.0.1',
      routes: {
        '/healthz': async () => ({ well, body: { a: 1 } }),
        '/broken': () => Promise.reject(new Error('a secret')),
      },
    })
    const ask = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${endpoint.port}${path}`, { method })
    try {
      const answer = await ask('/healthz?x=1')
      expect([answer.status, await answer.json()]).toEqual([200, { a: 1 }])
      expect(answer.headers.get('cache-control')).toBe('no-store')
      well = false
      expect((await ask('/healthz')).status).toBe(503)
      expect((await ask('/healthz', 'HEAD')).status).toBe(503)
      expect((await ask('/healthz', 'POST')).status).toBe(405)
      expect((await ask('/')).status).toBe(404)
      expect((await ask('/toString')).status).toBe(404)
      const broken = await ask('/broken')
      expect(broken.status).toBe(503)
      expect(await broken.text()).not.toContain('secret')
      await expect(openEndpoint({ port: endpoint.port, host: '127.0.0.1', routes: {} })).rejects.toMatchObject({
        code: 'EADDRINUSE',
      })
    } finally {
      await endpoint.close()
    }
  })
})
