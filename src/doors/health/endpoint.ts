import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Verdict } from './verdict.ts'

export interface EndpointOptions {
  /** 0 for any that is free. */
  readonly port: number
  readonly host: string
  readonly routes: Readonly<Record<string, () => Promise<Verdict>>>
}

export interface Endpoint {
  readonly port: number
  close(): Promise<void>
}

/** Answers in a second; each looks at the disk, and nobody has to know more often. */
const A_SECOND = 20

/** Answers GET and HEAD on each route with 200 or 503 and JSON. Rejects with the error of the port when it cannot be had. */
export async function openEndpoint({ port, host, routes }: EndpointOptions): Promise<Endpoint> {
  let [began, count] = [0, 0]

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').split('?')[0] ?? ''
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined
    const now = performance.now()
    if (now - began > 1000) [began, count] = [now, 0]
    count += 1
    if (count > A_SECOND)
      return reply(response.setHeader('retry-after', '1'), 429, { problems: ['问得太密，过一秒再问'] })
    if (!route) return reply(response, 404, { problems: ['只有 /healthz 和 /readyz'] })
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return reply(response.setHeader('allow', 'GET, HEAD'), 405, { problems: ['只接受 GET'] })
    const { well, body } = await route()
    reply(response, well ? 200 : 503, body)
  }

  const server = createServer({ maxHeaderSize: 8192 }, (request, response) => {
    answer(request, response).catch(() => reply(response, 503, { problems: ['健康检查自己出错了'] }))
  })
  server.requestTimeout = 5_000
  server.headersTimeout = 5_000
  server.maxConnections = 50
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host.replace(/^\[|\]$/g, ''), resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function reply(response: ServerResponse, status: number, body: object): void {
  if (response.destroyed || response.headersSent) return
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'close',
    })
    .end(`${JSON.stringify(body)}\n`)
}
