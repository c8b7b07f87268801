import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { Log } from '../common/ports.ts'
import { codeOfError } from './failure.ts'
import { isUpdate, type SeenUpdate } from './update.ts'

export interface WebhookDoor {
  readonly port: number
  readonly host: string
  readonly path: string
  readonly secret: string
}

const LARGEST_BODY = 1024 * 1024
const MINUTE = 60_000
/** Requests in a minute that are none of Telegram's before they are turned away unread and unlogged. Telegram's own always pass. */
const STRANGERS = 60
/** Telegram opens at most a hundred. */
const CONNECTIONS = 200

/**
 * Listens for Telegram's calls. 200 is answered only after the update was handled; 500 otherwise, and Telegram brings it
 * again. Rejects when the port cannot be had. `close` lets calls under way end.
 */
export async function openWebhook(
  door: WebhookDoor,
  handle: (update: SeenUpdate) => Promise<void>,
  log: Log,
): Promise<{ close(): Promise<void> }> {
  const secret = digest(door.secret)
  const strangers = openCount()

  async function answer(request: IncomingMessage): Promise<number> {
    const isOurs = timingSafeEqual(digest(String(request.headers['x-telegram-bot-api-secret-token'] ?? '')), secret)
    if (!isOurs && strangers.next() > STRANGERS) return 429
    if (request.url !== door.path) return 404
    if (request.method !== 'POST') return 405
    if (!isOurs) return 401
    const body = await readBody(request)
    if (body === null) return 413
    const update = parse(body)
    if (!isUpdate(update)) return 400
    try {
      await handle(update)
      return 200
    } catch (error) {
      log.error({ updateId: update.update_id, code: codeOfError(error) }, '消息没能存下来，请 Telegram 再送一次')
      return 500
    }
  }

  const server = createServer({ maxHeaderSize: 8192, connectionsCheckingInterval: 5_000 }, (request, response) => {
    answer(request).then(
      (status) => {
        if (status === 401 || status === 413) log.warn({ status }, '挡下一个不像 Telegram 的请求')
        // An unread body would be taken for the next request on this connection.
        if (!request.complete) response.setHeader('connection', 'close')
        response.writeHead(status).end()
      },
      () => request.destroy(),
    )
  })
  server.requestTimeout = 30_000
  server.headersTimeout = 10_000
  server.maxConnections = CONNECTIONS
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject)
    server.listen(door.port, door.host, resolve)
  })
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
      }),
  }
}

/** Counts what happens in a minute. */
function openCount(): { next(): number } {
  let [began, count] = [0, 0]
  return {
    next() {
      const now = performance.now()
      if (now - began > MINUTE) [began, count] = [now, 0]
      count += 1
      return count
    },
  }
}

/** Equal lengths for a comparison whose time tells nothing. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** The whole body as text, null when it is too large. Rejects when it breaks off. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > LARGEST_BODY) {
        request.pause()
        resolve(null)
      } else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    request.on('error', reject)
    request.on('close', () => reject(new Error('request broke off')))
  })
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
