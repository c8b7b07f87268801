import { describe, expect, it } from 'vitest'
import { confirmed, withRecipients } from '../../../src/delivery/broadcasts/broadcast.ts'
import type { Broadcast, Ordered } from '../../../src/delivery/ports.ts'
import { openDatabase } from '../../../src/store/postgres/open.ts'
import { conversation } from '../contract.ts'
import { withPostgres } from './database.ts'

function broadcast(message: string, at: number): Broadcast {
  const order = { kind: 'broadcast', plan: 'p', audience: 'people', text: '通知\n二', at: null } as const
  return withRecipients(confirmed({ key: 'telegram:1', id: message, order }, at), ['telegram:2', 'wecom:机电一群'])
}
const question = (id: string) => ({ id, question: `问${id}`, plan: null, on: '2022-09-15' })
const order: Ordered = { key: 'telegram:1', id: '7/0', order: { kind: 'history' } }

withPostgres('broadcasts, questions and orders in PostgreSQL', ({ fresh, ask }) => {
  describe('beside the conversations', () => {
    it('broadcasts are given back as they were saved, oldest first; a damaged one stays and is told', async () => {
      const url = await fresh()
      const { store, broadcasts } = await openDatabase(url)
      const [first, second, torn] = [broadcast('1', 5), broadcast('2', 3), broadcast('3', 1)]
      for (const one of [first, second, torn, { ...first, fates: 's.' }]) await broadcasts.save(one)
      await ask(url, `UPDATE broadcasts SET body = left(body, -9) WHERE id = '${torn.id}'`)
      const found = await broadcasts.all()
      expect(found.broadcasts).toEqual([second, { ...first, fates: 's.' }])
      expect(found.damaged).toEqual([expect.stringContaining(torn.id)])
      await broadcasts.remove(first.id)
      await broadcasts.remove(first.id)
      expect((await broadcasts.all()).broadcasts).toEqual([second])
      await store.close()
    })

    it('somebody erased is struck out of what cannot be read, and of nothing else', async () => {
      const url = await fresh()
      const { store, broadcasts, forgetBesides } = await openDatabase(url)
      const [whole, torn] = [broadcast('1', 5), broadcast('2', 3)]
      for (const one of [whole, torn]) await broadcasts.save(one)
      await ask(url, `UPDATE broadcasts SET body = left(body, -1) WHERE id = '${torn.id}'`)
      for (let times = 2; times > 0; times -= 1) await forgetBesides('telegram:2')
      const [row] = await ask<{ body: string }>(url, `SELECT body FROM broadcasts WHERE id = '${torn.id}'`)
      expect(row?.body).not.toContain('telegram:2')
      expect(row?.body).toContain('"wecom:机电一群"')
      expect((await broadcasts.all()).broadcasts).toEqual([whole])
      await store.close()
    })

    it('what came up in a turn is saved with it, or not at all', async () => {
      const { store, questions, orders } = await openDatabase(await fresh())
      const turn = (fails: boolean) =>
        store.shared.alone('telegram:1', async () => {
          await store.load('telegram:1')
          for (const id of ['1', '2', '1']) await questions.keep(question(id))
          await orders.keep(order)
          await orders.keep(order)
          expect([await questions.all(), await orders.all()]).toEqual([[], []])
          if (fails) throw new Error('the talk failed')
          await store.commit('telegram:1', conversation({ turn: 1 }))
        })
      await expect(turn(true)).rejects.toThrow('the talk failed')
      expect([await questions.all(), await orders.all()]).toEqual([[], []])
      await turn(false)
      expect(await questions.all()).toEqual([question('1'), question('2')])
      expect(await orders.all()).toEqual([order])
      await orders.remove(order)
      expect(await orders.all()).toEqual([])
      await store.close()
    })

    it('a question that cannot be kept takes nothing of the answer with it', async () => {
      const url = await fresh()
      const { store, questions } = await openDatabase(url)
      await ask(url, 'DROP TABLE questions')
      await store.shared.alone('telegram:1', async () => {
        await store.load('telegram:1')
        await expect(questions.keep(question('1'))).rejects.toThrow(/保存没答上的问题失败/)
        await store.commit('telegram:1', conversation({ turn: 1 }))
      })
      expect((await store.load('telegram:1'))?.turn).toBe(1)
      await store.close()
    })
  })

  it('one of several leads, and another one when it is gone', async () => {
    const url = await fresh()
    const [one, two] = [await openDatabase(url), await openDatabase(url)]
    expect([await one.presence.lead(), await two.presence.lead(), await one.presence.lead()]).toEqual([
      true,
      false,
      true,
    ])
    await one.store.close()
    expect(await two.presence.lead()).toBe(true)
    await two.store.close()
  })

  it('a process whose connection broke is alive again as soon as it has another one', async () => {
    const url = await fresh()
    const { store, presence } = await openDatabase(url)
    await presence.lead()
    await ask(
      url,
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    )
    while (presence.leads) await new Promise((resolve) => setTimeout(resolve, 10))
    while (!(await presence.lead())) await new Promise((resolve) => setTimeout(resolve, 50))
    await store.commit('telegram:1', conversation({ turn: 1 }))
    await store.close()
  })
})
