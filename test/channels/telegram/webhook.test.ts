import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Incoming } from '../../../src/delivery/ports.ts'
import { openSetting, type Setting } from './setting.ts'

let at: Setting
let port = 0
let url = ''
beforeEach(async () => {
  at = await openSetting()
  port = await freePort()
  url = `http://127.0.0.1:${port}/hook`
})
afterEach(() => at.close())

const SECRET = 'right_secret-1'
const UPDATE = { update_id: 9, message: { message_id: 1, chat: { id: 5, type: 'private' }, text: '好' } }

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return address && typeof address === 'object' ? address.port : 0
}

const open = (receive?: (incoming: Incoming) => Promise<void>, change: { secret?: string; url?: string } = {}) =>
  at.open({
    mode: { kind: 'webhook', url, path: '/hook', port, host: '127.0.0.1', secret: SECRET, ...change },
    ...(receive ? { receive } : {}),
  })

const post = (body: string, change: { secret?: string; url?: string; method?: string } = {}) =>
  fetch(change.url ?? url, {
    method: change.method ?? 'POST',
    ...(change.method === 'GET' ? {} : { body }),
    headers: { 'x-telegram-bot-api-secret-token': change.secret ?? SECRET, connection: 'close' },
  }).then(({ status }) => status)

describe('taking updates in by webhook', () => {
  it('tells Telegram where to call and takes in what it brings', async () => {
    const channel = open()
    await channel.start()
    expect(at.fake.calls('setWebhook')[0]?.payload).toEqual({
      url,
      secret_token: SECRET,
      allowed_updates: ['message', 'callback_query', 'my_chat_member'],
    })
    const user = at.fake.user(1)
    user.says('一')
    user.says('二')
    await at.fake.until(() => at.fake.pending() === 0, 'all updates brought')
    expect(at.texts()).toEqual(['一', '二'])
    expect(channel.health()).toMatchObject({ state: 'working', lastPollAt: null, lastUpdateAt: at.clock.now() })
  })

  it('is brought again what could not be saved', async () => {
    let broken = 2
    await open(async (incoming) => {
      at.received.push(incoming)
      if (broken-- > 0) throw new Error('disk full')
    }).start()
    at.fake.user(1).says('要紧的话')
    await at.fake.until(() => at.fake.pending() === 0, 'all updates brought')
    expect(at.received.map(({ id }) => id)).toEqual(['u500000', 'u500000', 'u500000'])
  })

  it('answers only after the message is saved', async () => {
    let save = () => {}
    await open(
      (incoming) =>
        new Promise((resolve) => {
          at.received.push(incoming)
          save = resolve
        }),
    ).start()
    let answered = 0
    const asked = post(JSON.stringify(UPDATE)).then((status) => {
      answered = status
    })
    await at.fake.until(() => at.received.length === 1, 'the message is received')
    expect(answered).toBe(0)
    save()
    await asked
    expect(answered).toBe(200)
  })

  it('turns away what does not come from Telegram', async () => {
    await open().start()
    const body = JSON.stringify(UPDATE)
    expect(await post(body, { secret: 'wrong' })).toBe(401)
    expect(await post(body, { secret: '' })).toBe(401)
    expect(await post(body, { url: `http://127.0.0.1:${port}/` })).toBe(404)
    expect(await post(body, { url: `http://127.0.0.1:${port}/hook/more` })).toBe(404)
    expect(await post(body, { method: 'GET' })).toBe(405)
    expect(await post('no json')).toBe(400)
    expect(await post('{"update_id":"9"}')).toBe(400)
    expect(at.received).toEqual([])
    expect(await post(body)).toBe(200)
    expect(at.received).toHaveLength(1)
  })

  it('stops listening to strangers who come too often, and never to Telegram', async () => {
    await open().start()
    const knocks: number[] = []
    for (let count = 0; count < 90; count += 1) knocks.push(await post('{}', { secret: `wrong-${count}` }))
    expect(new Set(knocks.slice(0, 50))).toEqual(new Set([401]))
    expect(knocks.at(-1)).toBe(429)
    expect(at.log.lines.length).toBeLessThan(80)
    expect(await post(JSON.stringify(UPDATE))).toBe(200)
  })

  it('takes no headers of more than 8 KB', async () => {
    await open().start()
    const header = await fetch(url, { method: 'POST', headers: { x: 'y'.repeat(9000), connection: 'close' } }).catch(
      () => null,
    )
    expect(header?.status ?? 431).toBe(431)
  })

  it('takes no body of more than 1 MB, announced or not', async () => {
    await open().start()
    const large = 'x'.repeat(1024 * 1024 + 1)
    // The connection may be closed while the rest of the body is still on its way.
    expect(await post(large).catch(() => 413)).toBe(413)
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(large))
        controller.close()
      },
    })
    const headers = { 'x-telegram-bot-api-secret-token': SECRET }
    const streamed = await fetch(url, { method: 'POST', body: stream, headers, duplex: 'half' } as RequestInit).then(
      ({ status }) => status,
      () => 413,
    )
    expect(streamed).toBe(413)
    expect(at.received).toEqual([])
    expect(await post(JSON.stringify(UPDATE))).toBe(200)
  })

  it('lets what is under way end when it stops, and takes nothing more', async () => {
    let save = () => {}
    const channel = open(
      (incoming) =>
        new Promise((resolve) => {
          at.received.push(incoming)
          save = resolve
        }),
    )
    await channel.start()
    const asked = post(JSON.stringify(UPDATE))
    await at.fake.until(() => at.received.length === 1, 'the message is received')
    const stopped = channel.stop()
    save()
    expect(await asked).toBe(200)
    await stopped
    await expect(post(JSON.stringify(UPDATE))).rejects.toThrow()
    expect(at.fake.webhook()?.url).toBe(url)
  })

  it('refuses to open with a secret Telegram would not take', () => {
    expect(() => open(undefined, { secret: '有空格 的' })).toThrow('secret')
    expect(() => open(undefined, { secret: '' })).toThrow('secret')
  })

  it('does not start with an address Telegram refuses, and frees the port', async () => {
    await expect(open(undefined, { url: 'http://example.org/hook' }).start()).rejects.toThrow('bad webhook')
    const channel = open()
    await channel.start()
    expect(channel.health().state).toBe('working')
  })

  it('does not start when the port is taken', async () => {
    await open().start()
    const second = open()
    await expect(second.start()).rejects.toThrow('EADDRINUSE')
    expect(second.health()).toMatchObject({ state: 'failed', failure: expect.stringContaining('EADDRINUSE') })
  })
})
