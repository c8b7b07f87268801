import { describe, expect, it } from 'vitest'
import { DamagedRecord } from '../../../src/delivery/ports.ts'
import { openDatabase } from '../../../src/store/postgres/open.ts'
import { conversation, entry, listed, storeContract } from '../contract.ts'
import { withPostgres } from './database.ts'

withPostgres('the store in PostgreSQL', ({ fresh, ask }) => {
  storeContract('openDatabase', async () => (await openDatabase(await fresh())).store)

  describe('a record in the database', () => {
    it('is there for whoever opens it next', async () => {
      const url = await fresh()
      const first = await openDatabase(url)
      await first.store.commit('telegram:1', conversation({ state: { 名: '一\u0000二\ud800' }, turn: 3 }))
      await first.store.close()
      const next = await openDatabase(url)
      expect(await next.store.load('telegram:1')).toEqual(conversation({ state: { 名: '一\u0000二\ud800' }, turn: 3 }))
      await next.store.close()
    })

    it.each([
      ['other words', `UPDATE conversations SET body = replace(body, '"turn":2', '"turn":3') WHERE key = 'telegram:2'`],
      ['no JSON', `UPDATE conversations SET body = 'x' WHERE key = 'telegram:2'`],
      [
        "somebody else's record",
        `UPDATE conversations AS one SET body = other.body, sum = other.sum FROM conversations AS other
         WHERE one.key = 'telegram:2' AND other.key = 'telegram:1'`,
      ],
    ])('found damaged (%s) is put aside and told once; the others go on, and the key is free', async (_, damage) => {
      const url = await fresh()
      const { store } = await openDatabase(url)
      for (const turn of [1, 2, 3])
        await store.commit(`telegram:${turn}`, conversation({ turn, outbox: [entry('1.0')] }))
      await ask(url, damage)
      const found: string[] = []
      for await (const { key } of store.records()) found.push(key)
      expect(found).toEqual(['telegram:1', 'telegram:3'])
      await expect(listed(store.keys())).rejects.toThrow(/1 个会话已损坏/)
      await expect(store.load('telegram:2')).rejects.toThrow(DamagedRecord)
      expect(await store.load('telegram:2')).toBeNull()
      expect(await store.unsent()).toEqual(['telegram:1', 'telegram:3'])
      expect(await ask(url, 'SELECT key FROM damaged')).toEqual([{ key: 'telegram:2' }])
      expect([await store.damagedCopies?.('telegram:2'), await store.damagedCopies?.('telegram:1')]).toEqual([1, 0])
      await store.commit('telegram:2', conversation({ forgotten: true }))
      expect(await ask(url, 'SELECT key FROM damaged')).toEqual([])
      await store.close()
    })

    it('of a later release is refused, and left as it is', async () => {
      const url = await fresh()
      const { store } = await openDatabase(url)
      await store.commit('telegram:1', { ...conversation(), format: 2 } as never)
      await expect(store.load('telegram:1')).rejects.toThrow('更新的版本')
      expect(await ask(url, 'SELECT key FROM damaged')).toEqual([])
      await store.close()
      await ask(url, 'INSERT INTO migrations (number) VALUES (9999)')
      await expect(openDatabase(url)).rejects.toThrow('更新的版本')
    })
  })

  describe('a turn in the database', () => {
    it('is one transaction: what was not committed never was, and whoever comes meanwhile waits', async () => {
      const url = await fresh()
      const [one, two] = [await openDatabase(url), await openDatabase(url)]
      const order: string[] = []
      const add = (store: typeof one.store, name: string) =>
        store.shared.alone('telegram:1', async () => {
          const before = (await store.load('telegram:1')) ?? conversation()
          order.push(`${name} reads ${before.turn}`)
          await new Promise((resolve) => setImmediate(resolve))
          await store.commit('telegram:1', { ...before, turn: before.turn + 1 })
        })
      await Promise.all(
        Array.from({ length: 20 }, (_, number) => add(number % 2 ? one.store : two.store, String(number))),
      )
      expect((await one.store.load('telegram:1'))?.turn).toBe(20)
      expect(order.map((text) => Number(text.split(' ').at(-1)))).toEqual(Array.from({ length: 20 }, (_, n) => n))
      await expect(
        one.store.shared.alone('telegram:1', async () => {
          await one.store.load('telegram:1')
          throw new Error('the talk failed')
        }),
      ).rejects.toThrow('the talk failed')
      expect((await two.store.load('telegram:1'))?.turn).toBe(20)
      await Promise.all([one.store.close(), two.store.close()])
    })

    it('does not take what it damaged for saved when its connection breaks', async () => {
      const url = await fresh()
      const { store } = await openDatabase(url)
      await store.commit('telegram:1', conversation({ turn: 1 }))
      await expect(
        store.shared.alone('telegram:1', async () => {
          await store.load('telegram:1')
          await ask(
            url,
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'idle in transaction'`,
          )
          await store.commit('telegram:1', conversation({ turn: 2 }))
        }),
      ).rejects.toThrow(/保存会话失败：数据库/)
      expect((await store.load('telegram:1'))?.turn).toBe(1)
      await store.commit('telegram:1', conversation({ turn: 3 }))
      expect((await store.load('telegram:1'))?.turn).toBe(3)
      await store.close()
    })
  })

  it('starts once in as many processes at a time as there are', async () => {
    const url = await fresh()
    const all = await Promise.all(Array.from({ length: 5 }, () => openDatabase(url)))
    expect(new Set(all.map(({ presence }) => presence.number)).size).toBe(5)
    await Promise.all(all.map(({ store }) => store.close()))
  })
})

describe('an address of a database', () => {
  it.each([
    ['nobody answers', 'postgres://me:Geheimnis9@127.0.0.1:1/zhicheng', '连不上'],
    ['is none', 'mysql://me:Geheimnis9@host/x', '应像 postgres://'],
    ['is no address at all', 'postgres://me:Geheimnis9@ho st/x', '应像 postgres://'],
  ])('where %s is refused in Chinese, without its password', async (_, url, words) => {
    const error = await openDatabase(url).then(
      () => null,
      (found: unknown) => found,
    )
    expect(String((error as Error).message)).toContain(words)
    expect(`${(error as Error).stack}${JSON.stringify(error)}`).not.toContain('Geheimnis9')
  })
})
