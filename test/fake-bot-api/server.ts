import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ApiError } from './checks.ts'
import { type Fault, openFaults } from './faults.ts'
import { METHODS, type RateLimit, type Rules } from './methods.ts'
import { type FakeGroup, type FakeUser, openGroup, openUser } from './people.ts'
import { openDeliveries, openPolls } from './updates.ts'
import { type Call, openWorld, type Payload, pushUpdate, type SentMessage, type Webhook } from './world.ts'

const LONGEST_MS = 60_000

export interface FakeBotApi {
  /** For `apiRoot`. */
  readonly url: string
  readonly token: string
  readonly bot: { readonly id: number; readonly username: string }
  /** Somebody who has started the bot. */
  user(id: number): FakeUser
  group(id: number, title?: string): FakeGroup
  messagesTo(chatId: number): readonly SentMessage[]
  /** Calls that reached the server, oldest first, those struck by a fault included. */
  calls(method?: string): readonly Call[]
  commands(): readonly Payload[]
  webhook(): Webhook | null
  /** As if another program had set it; null takes it away. */
  putWebhook(webhook: Webhook | null): void
  /** Updates the bot has not confirmed. */
  pending(): number
  unansweredPresses(): number
  /** Any update, whatever the bot asked for, such as a kind we do not know. */
  push(content: Payload): void
  /** Gives out the last update once more, confirmed or not. */
  repeatLastUpdate(): void
  setFault(fault: Fault): void
  clearFaults(): void
  setRateLimit(limit: RateLimit | null): void
  /** Resolves once `fulfilled` is true; looks after every change. Rejects with `what` after a minute: only what never comes does. */
  until(fulfilled: () => boolean, what: string): Promise<void>
  close(): Promise<void>
}

/** Starts a fake Bot API on 127.0.0.1; `close` it after the test. */
export async function openFakeBotApi(
  options: { token?: string; username?: string; webhookRetryMs?: number } = {},
): Promise<FakeBotApi> {
  const { token = '7000000001:AAfake-token_for-tests', username = 'FakeZhichengBot', webhookRetryMs = 10 } = options
  const world = openWorld(username)
  const faults = openFaults()
  const rules: Rules = { rateLimit: null, lastSend: new Map() }
  const polls = openPolls(world)
  const deliveries = openDeliveries(world, webhookRetryMs)

  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.destroy())
  })

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://fake')
    const [, given, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(url.pathname) ?? []
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    const payload = await readPayload(request, url)
    if (given === undefined) return answer(response, 404, { ok: false, error_code: 404, description: 'Not Found' })
    if (given !== token) return answer(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' })

    world.calls.push({ method, payload })
    const trouble = faults.strike(method)
    world.changes.emit('change')
    if (trouble?.kind === 'reset') return void request.socket.destroy()
    const [status, body] =
      trouble?.kind === 'status'
        ? errorAnswer(new ApiError(trouble.status, trouble.description ?? 'fault', trouble.retryAfter))
        : await perform(method, payload, gone.signal)
    if (trouble?.kind === 'silent') return
    if (trouble?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, trouble.ms))
    if (trouble?.kind === 'cut') {
      const text = JSON.stringify(body)
      response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
      response.write(text.slice(0, Math.floor(text.length / 2)), () => request.socket.destroy())
      return
    }
    answer(response, status, body)
  }

  async function perform(method: string, payload: Payload, gone: AbortSignal): Promise<[number, unknown]> {
    try {
      const known = METHODS[method]
      if (method !== 'getUpdates' && !known) throw new ApiError(404, 'Not Found')
      const result = known ? known(world, payload, rules) : await polls.get(payload, gone)
      world.changes.emit('change')
      return [200, { ok: true, result }]
    } catch (error) {
      if (error instanceof ApiError) return errorAnswer(error)
      throw error
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    token,
    bot: world.bot,
    user: (id) => openUser(world, id),
    group: (id, title = 'group') => openGroup(world, id, title),
    messagesTo: (chatId) => world.sent.filter((sent) => sent.chatId === chatId),
    calls: (method) => world.calls.filter((call) => method === undefined || call.method === method),
    commands: () => world.commands,
    webhook: () => world.webhook,
    putWebhook(webhook) {
      world.webhook = webhook
      world.changes.emit('change')
    },
    pending: () => world.pending.length,
    unansweredPresses: () => [...world.presses.values()].filter(({ answered }) => !answered).length,
    push(content) {
      const { allowed } = world
      world.allowed = null
      pushUpdate(world, content)
      world.allowed = allowed
    },
    repeatLastUpdate() {
      if (!world.lastUpdate) throw new Error('no update yet')
      world.repeats.push(world.lastUpdate)
      world.changes.emit('change')
    },
    setFault: faults.set,
    clearFaults: faults.clear,
    setRateLimit(limit) {
      rules.rateLimit = limit
    },
    until: (fulfilled, what) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (fulfilled()) end(resolve)
        }
        const end = (settle: () => void) => {
          clearTimeout(guard)
          clearInterval(again)
          world.changes.off('change', look)
          settle()
        }
        const guard = setTimeout(() => end(() => reject(new Error(`waited in vain: ${what}`))), LONGEST_MS)
        // What is waited for may also lie outside the fake, where no change is told.
        const again = setInterval(look, 5)
        world.changes.on('change', look)
        look()
      }),
    async close() {
      await deliveries.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function errorAnswer(error: ApiError): [number, unknown] {
  const told = {
    ...(error.retryAfter === undefined ? {} : { retry_after: error.retryAfter }),
    ...(error.migratedTo === undefined ? {} : { migrate_to_chat_id: error.migratedTo }),
  }
  const parameters = Object.keys(told).length === 0 ? {} : { parameters: told }
  return [error.status, { ok: false, error_code: error.status, description: error.message, ...parameters }]
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** Fields of an upload; a file as its name, size and first bytes. */
async function partsOf(body: Buffer, type: string): Promise<Payload> {
  const form = await new Response(body, { headers: { 'content-type': type } }).formData()
  const fields: Record<string, unknown> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = /^-?\d{1,15}$/.test(value) ? Number(value) : value
    else fields[name] = { name: value.name, size: value.size, head: (await value.text()).slice(0, 20) }
  }
  return fields
}

async function readPayload(request: IncomingMessage, url: URL): Promise<Payload> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const query = Object.fromEntries(url.searchParams)
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) return { ...query, ...(await partsOf(Buffer.concat(chunks), type)) }
  const body = Buffer.concat(chunks).toString('utf8')
  if (body === '') return query
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
  return { ...query, ...(isForm ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body)) }
}
