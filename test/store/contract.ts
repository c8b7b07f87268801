import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Conversation, ConversationStore, OutboxEntry } from '../../src/delivery/ports.ts'

export function entry(id: string, text = `消息 ${id}`, status: OutboxEntry['status'] = 'waiting'): OutboxEntry {
  return { id, message: { text }, status }
}

export function conversation(over: Partial<Conversation> = {}): Conversation {
  return { format: 1, state: null, handled: [], turn: 0, outbox: [], ...over }
}

export async function listed(keys: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = []
  for await (const key of keys) found.push(key)
  return found.sort()
}

/** What every store must do. A new store passes this suite before anything else is written for it. */
export function storeContract(name: string, open: () => Promise<ConversationStore>): void {
  describe(`${name}, as any store`, () => {
    let store: ConversationStore

    beforeEach(async () => {
      store = await open()
    })
    afterEach(async () => {
      await store.close()
    })

    it('knows nobody at first', async () => {
      expect(await store.load('telegram:1')).toBeNull()
      expect(await store.unsent()).toEqual([])
      expect(await listed(store.keys())).toEqual([])
    })

    it('gives back the record as it was committed', async () => {
      const record = conversation({
        state: { 学历: [{ 层次: '大专' }], empty: [], no: false, zero: 0, nothing: null },
        handled: ['101', '102'],
        turn: 2,
        outbox: [
          { id: '2.0', message: { text: '行\n第二行', choices: [{ label: '有', data: 'a' }] }, status: 'sending' },
        ],
      })
      await store.commit('telegram:1', record)
      expect(await store.load('telegram:1')).toEqual(record)
    })

    it('names who is to be looked at again, and nobody else', async () => {
      const found = async () => {
        const list: object[] = []
        for await (const one of store.waking()) list.push(one)
        return list
      }
      const wake = { at: '2022-10-13T09:00', stamp: 's' }
      await store.commit('telegram:1', conversation({ wake }))
      await store.commit('telegram:2', conversation())
      await store.commit('telegram:3', conversation({ wake }))
      await store.commit('telegram:4', conversation({ wake }))
      expect(await found()).toHaveLength(3)
      await store.commit('telegram:3', conversation())
      await store.remove('telegram:4')
      await store.commit('telegram:1', conversation({ wake: { ...wake, at: '2022-10-20T09:00' } }))
      expect(await found()).toEqual([{ key: 'telegram:1', wake: { ...wake, at: '2022-10-20T09:00' } }])
    })

    it('replaces the whole record', async () => {
      await store.commit('telegram:1', conversation({ state: { a: 1, b: 2 }, handled: ['1'] }))
      await store.commit('telegram:1', conversation({ state: { a: 3 } }))
      expect(await store.load('telegram:1')).toEqual(conversation({ state: { a: 3 } }))
    })

    it('keeps the records of different people apart, whatever their keys look like', async () => {
      const keys = [
        'telegram:1',
        'telegram:11',
        'wechat:../../etc',
        'web:a/b',
        'terminal:张工',
        `web:${'x'.repeat(500)}`,
      ]
      for (const key of keys) await store.commit(key, conversation({ state: key }))
      for (const key of keys) expect((await store.load(key))?.state).toBe(key)
      expect(await listed(store.keys())).toEqual([...keys].sort())
    })

    it('is not changed by what happens to an object after it was committed or loaded', async () => {
      const state = { answers: ['a'] }
      await store.commit('telegram:1', conversation({ state }))
      state.answers.push('b')
      const loaded = (await store.load('telegram:1'))?.state as { answers: string[] }
      loaded.answers.push('c')
      expect((await store.load('telegram:1'))?.state).toEqual({ answers: ['a'] })
    })

    it('takes commits of one conversation in the order they were given', async () => {
      await Promise.all(
        Array.from({ length: 30 }, (_, turn) => store.commit('telegram:1', conversation({ turn, state: turn }))),
      )
      expect(await store.load('telegram:1')).toEqual(conversation({ turn: 29, state: 29 }))
    })

    it('names the conversations with something unsent, and only them', async () => {
      await store.commit('telegram:1', conversation({ outbox: [entry('1.0')] }))
      await store.commit('telegram:2', conversation())
      await store.commit('telegram:3', conversation({ outbox: [entry('1.0', '', 'uncertain')] }))
      expect((await store.unsent()).sort()).toEqual(['telegram:1', 'telegram:3'])
      await store.commit('telegram:1', conversation())
      expect(await store.unsent()).toEqual(['telegram:3'])
      await store.commit('telegram:1', conversation({ outbox: [entry('2.0')] }))
      expect((await store.unsent()).sort()).toEqual(['telegram:1', 'telegram:3'])
    })

    it('removes a conversation for good', async () => {
      await store.commit('telegram:1', conversation({ outbox: [entry('1.0')] }))
      await store.commit('telegram:2', conversation())
      await store.remove('telegram:1')
      await store.remove('telegram:1')
      await store.remove('telegram:unknown')
      expect(await store.load('telegram:1')).toBeNull()
      expect(await store.unsent()).toEqual([])
      expect(await listed(store.keys())).toEqual(['telegram:2'])
      await store.commit('telegram:1', conversation({ outbox: [entry('1.0')] }))
      expect(await store.unsent()).toEqual(['telegram:1'])
    })

    it('refuses to work once closed, and may be closed twice', async () => {
      await store.close()
      await store.close()
      await expect(store.load('telegram:1')).rejects.toThrow('关闭')
      await expect(store.commit('telegram:1', conversation())).rejects.toThrow('关闭')
    })
  })
}
