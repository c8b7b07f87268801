import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openService, type Service } from '../../src/doors/serving/service.ts'
import { openDatabase } from '../../src/store/postgres/open.ts'
import { openClock, openLog } from '../channels/telegram/setting.ts'
import { type FakeBotApi, openFakeBotApi } from '../fake-bot-api/server.ts'
import { freshFolders } from '../store/folder.ts'
import { withPostgres } from '../store/postgres/database.ts'
import { realHouse } from './command.ts'

const freshFolder = freshFolders()
const SECRET = 'a-phrase-long-enough'
const ADMIN = 9
const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Hands each call to the next of them that answers, as a reverse proxy does. */
async function openBalancer(ports: readonly number[]): Promise<{ readonly url: string; readonly taken: number[] }> {
  const taken = ports.map(() => 0)
  let turn = 0
  const server: Server = createServer(async (request, response) => {
    const body: Buffer[] = []
    for await (const chunk of request) body.push(chunk)
    for (let tries = 0; tries < ports.length; tries += 1) {
      const place = turn++ % ports.length
      try {
        const answer = await fetch(`http://127.0.0.1:${ports[place]}/telegram`, {
          method: 'POST',
          headers: { 'x-telegram-bot-api-secret-token': SECRET, connection: 'close' },
          body: Buffer.concat(body),
        })
        taken[place] = (taken[place] ?? 0) + 1
        return void response.writeHead(answer.status).end()
      } catch {
        // The next one.
      }
    }
    response.writeHead(502).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise((resolve) => server.close(resolve)))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram`, taken }
}

async function openFake(): Promise<FakeBotApi> {
  const fake = await openFakeBotApi()
  closing.push(() => fake.close())
  return fake
}

async function serve(
  fake: FakeBotApi,
  hook: { url: string; port: number } | null,
  database?: string,
): Promise<{ service: Service; log: ReturnType<typeof openLog> }> {
  const log = openLog()
  const service = await openService({
    house: realHouse(),
    configuration: {
      file: null,
      data: join(await freshFolder(), 'data'),
      ...(database === undefined ? {} : { database }),
      administrators: [`telegram:${ADMIN}`],
      telegram: {
        token: fake.token,
        apiRoot: fake.url,
        mode: hook
          ? { kind: 'webhook', ...hook, path: '/telegram', host: '127.0.0.1', secret: SECRET }
          : { kind: 'polling' },
      },
      wechat: null,
      robots: [],
      robotGroups: [],
      health: { port: 0, host: '127.0.0.1' },
      logLevel: 'debug',
    },
    log,
    pace: { clock: { ...openClock(), now: Date.now }, timeouts: { connectMs: 10_000, answerMs: 20_000 } },
  })
  closing.push(() => service.stop())
  await service.start()
  return { service, log }
}

const SAID = [
  '/start jidian2022',
  '工程师',
  '大专 2016年毕业',
  '机电一体化',
  '2018年3月聘任助理工程师',
  '什么时候截止',
  '/status',
]
const texts = (fake: FakeBotApi, person: number) => fake.messagesTo(person).map(({ text }) => text)

/** Each message is answered before the next one. */
async function talk(fake: FakeBotApi, person: number, said: readonly string[]): Promise<string[]> {
  for (const text of said) {
    const before = texts(fake, person).length
    fake.user(person).says(text)
    await fake.until(() => texts(fake, person).length > before, `an answer to ${text}`)
  }
  return texts(fake, person)
}

withPostgres('two services on one database', ({ fresh, ask }) => {
  describe('two services on one database, behind a reverse proxy', { timeout: 180_000 }, () => {
    it('talk to a person as one service does, whichever of them takes a message, and go on when one is gone', async () => {
      const alone = await openFake()
      await serve(alone, null)
      const expected = await talk(alone, 1, SAID)

      const fake = await openFake()
      const url = await fresh()
      const ports = [await freePort(), await freePort()]
      const balancer = await openBalancer(ports)
      const services = []
      for (const port of ports) services.push(await serve(fake, { url: balancer.url, port }, url))
      expect(await talk(fake, 1, SAID)).toEqual(expected)
      expect(balancer.taken.every((count) => count > 2)).toBe(true)

      const both = balancer.taken.reduce((sum, count) => sum + count, 0)
      await services[0]?.service.stop()
      await talk(fake, 1, ['有哪些路径', '/status'])
      expect(balancer.taken.reduce((sum, count) => sum + count, 0)).toBe(both + 2)
      const health = await fetch(`http://127.0.0.1:${services[1]?.service.healthPort}/healthz`)
      expect([health.status, await health.json()]).toMatchObject([200, { writable: true }])
      // What was sent is noted a moment after it arrived.
      const waiting = () => ask(url, 'SELECT key FROM conversations WHERE waiting')
      await expect.poll(waiting, { timeout: 60_000 }).toEqual([])
      for (const { log } of services) {
        const lines = JSON.stringify(log)
        expect(lines).not.toContain(url)
        expect(lines).not.toContain('telegram:1"')
      }
    })

    it('send a person what another one left waiting when it ended', async () => {
      const fake = await openFake()
      const url = await fresh()
      const { store } = await openDatabase(url)
      fake.user(5)
      const outbox = [{ id: '1.0', message: { text: '上一个进程没来得及发的' }, status: 'waiting' as const }]
      const port = await freePort()
      await serve(fake, { url: `http://127.0.0.1:${port}/telegram`, port }, url)
      await store.commit('telegram:5', { format: 1, state: null, handled: [], turn: 1, outbox })
      await store.close()
      await fake.until(() => texts(fake, 5).length > 0, 'the message left')
      expect(texts(fake, 5)).toEqual(['上一个进程没来得及发的'])
    })
  })
})
