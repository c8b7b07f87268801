import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/store/postgres/open.ts'
import { newReminding } from '../../src/talk/reminding/memory.ts'
import { conversation, entry } from '../store/contract.ts'
import { freshFolders } from '../store/folder.ts'
import { withPostgres } from '../store/postgres/database.ts'
import { zhicheng } from './command.ts'

const freshFolder = freshFolders()
afterEach(() => {
  delete process.env.ZHICHENG_DATABASE
})

const PLAN = 'wenzhou-jidian-2022'

withPostgres('commands beside services on a database', ({ fresh }) => {
  describe('where the conversations are in a database', () => {
    it('questions are listed, a change of dates counts whom it concerns, doctor tells how it stands', async () => {
      const folder = await freshFolder()
      process.env.ZHICHENG_DATABASE = await fresh()
      const before = await zhicheng(['doctor', '--data', folder])
      expect(before.out).toMatch(/✓ 连上了数据库（PostgreSQL \d+/)
      expect(before.out).toContain('数据库里还没有表')
      expect((await zhicheng(['questions', '--data', folder])).out).toBe('没有没答上的问题。')

      const { store, questions } = await openDatabase(process.env.ZHICHENG_DATABASE)
      await questions.keep({ id: '1', question: '食堂在哪里', plan: PLAN, on: '2022-09-15' })
      const reminding = newReminding(PLAN, '2022-09-01')
      await store.commit('telegram:1', conversation({ state: { reminding }, outbox: [entry('1.0')] }))

      const listed = await zhicheng(['questions', '--data', folder, '--json'])
      expect(JSON.parse(listed.out)).toMatchObject([{ question: '食堂在哪里', times: 1 }])
      const change = ['plans', 'change', PLAN, '--set', '个人申报.止=2022-10-31', '--data', folder, '--json']
      expect(JSON.parse((await zhicheng(change)).out)).toMatchObject({ affected: { reminded: 1 } })
      const { out } = await zhicheng(['doctor', '--data', folder])
      expect(out).toContain('1 个进程在用')
      expect(out).toContain('数据库里 1 个会话，1 个有没发完的消息')
      await store.close()
    })

    it('an export names what of somebody cannot be read, and puts nothing aside', async () => {
      const folder = await freshFolder()
      process.env.ZHICHENG_DATABASE = await fresh()
      const { store } = await openDatabase(process.env.ZHICHENG_DATABASE)
      await store.commit('telegram:1', conversation({ state: { a: 1 } }))
      const asked = ['data', 'export', '--who', 'telegram:1', '--data', folder]
      expect(await zhicheng(asked)).toMatchObject({ status: 0, err: '' })

      const client = new pg.Client(process.env.ZHICHENG_DATABASE)
      await client.connect()
      await client.query("UPDATE conversations SET body = body || ' '")
      const damaged = await zhicheng(asked)
      expect(damaged.status).toBe(2)
      expect(damaged.err).toContain('有这个会话的记录，但坏了')
      expect((await client.query('SELECT key FROM conversations')).rows).toHaveLength(1)

      await expect(store.load('telegram:1')).rejects.toThrow('已损坏')
      const aside = await zhicheng(asked)
      expect(aside.status).toBe(2)
      expect(aside.err).toMatch(/表 damaged 第 \d+ 号/)
      await client.end()
      await store.close()
    })
  })
})

describe('a database that is not there', () => {
  it.each([[['questions']], [['doctor']], [['serve']]])(
    'is told by %s in a line of Chinese, without its password',
    async (argv) => {
      process.env.ZHICHENG_DATABASE = 'postgres://zhicheng:Geheimnis9@127.0.0.1:1/zhicheng'
      process.env.TELEGRAM_BOT_TOKEN = '7000000001:AAfake-token_for-tests'
      process.env.TELEGRAM_API_ROOT = 'http://127.0.0.1:1'
      const { status, out, err } = await zhicheng([...argv, '--data', await freshFolder()])
      delete process.env.TELEGRAM_BOT_TOKEN
      delete process.env.TELEGRAM_API_ROOT
      expect(status).toBeGreaterThan(0)
      expect(out + err).toMatch(/数据库失败：数据库：连不上.*（ECONNREFUSED）/)
      expect(out + err).not.toContain('Geheimnis9')
      expect(out + err).not.toContain('    at ')
    },
  )
})
