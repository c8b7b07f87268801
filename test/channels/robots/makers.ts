import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/*
 * Both makers' robot servers on 127.0.0.1, as strict as the real ones: sizes in bytes, signature and its hour, the word that
 * must be there, 20 in any minute, DingTalk's ten minutes. Nothing of our own robots belongs here.
 */

/** What goes wrong with the next request. */
export type Trouble =
  /** Not done; this status and body instead. */
  | { readonly kind: 'instead'; readonly status: number; readonly body: string; readonly location?: string }
  /** Done, but something else is answered. */
  | { readonly kind: 'garbled'; readonly status: number; readonly body: string }
  /** Done, but the answer breaks off, or never comes. */
  | { readonly kind: 'cut' | 'silent' }
  /** Not done: the connection is closed before anything is read. */
  | { readonly kind: 'reset' }

export interface Arrived {
  readonly text: string
  readonly body: Readonly<Record<string, unknown>>
  readonly at: number
}

interface Group {
  readonly secret?: string
  readonly keyword?: string
  readonly arrived: Arrived[]
  blockedTo: number
}

export interface Makers {
  readonly url: string
  readonly wecomUrl: (key: string) => string
  readonly dingtalkUrl: (token: string) => string
  addWecom(key: string): void
  addDingtalk(token: string, security?: { secret?: string; keyword?: string }): void
  arrived(credential: string): readonly Arrived[]
  texts(credential: string): string[]
  /** Error codes answered so far. */
  readonly codes: number[]
  /** Requests that were read, whatever became of them. */
  readonly requests: { readonly url: string; readonly contentType: string }[]
  /** For the next requests, in order; null lets one pass. */
  readonly troubles: (Trouble | null)[]
  /** How far the makers' clock is ahead of ours. */
  skewMs: number
  close(): Promise<void>
}

type Reply = readonly [code: number, words: string]

export async function openMakers(now: () => number, port = 0): Promise<Makers> {
  const groups = new Map<string, Group>()
  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.destroy())
  })

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const trouble = makers.troubles.shift() ?? null
    if (trouble?.kind === 'reset') return void request.socket.destroy()
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const raw = Buffer.concat(chunks)
    const url = new URL(request.url ?? '/', 'http://makers')
    makers.requests.push({ url: url.href, contentType: request.headers['content-type'] ?? '' })
    if (trouble?.kind === 'instead') {
      if (trouble.location !== undefined) response.setHeader('location', trouble.location)
      return void response.writeHead(trouble.status).end(trouble.body)
    }
    const reply = handle(url, request, raw)
    if (!reply) return void response.writeHead(404).end('not found')
    if (reply[0] !== 0) makers.codes.push(reply[0])
    if (trouble?.kind === 'silent') return
    if (trouble?.kind === 'garbled') return void response.writeHead(trouble.status).end(trouble.body)
    const text = JSON.stringify({ errcode: reply[0], errmsg: reply[1] })
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    if (trouble?.kind === 'cut') return void response.write(text.slice(0, 8), () => request.socket.destroy())
    response.end(text)
  }

  function handle(url: URL, request: IncomingMessage, raw: Buffer): Reply | null {
    const isJson = /^application\/json/.test(request.headers['content-type'] ?? '')
    if (request.method !== 'POST') return [43002, 'require POST method']
    if (!isJson) return [43004, 'invalid content type']
    const text = new TextDecoder('utf-8', { fatal: true }).decode(raw)
    const body = JSON.parse(text) as Record<string, unknown>
    if (url.pathname === '/cgi-bin/webhook/send') return handleWecom(url, body)
    if (url.pathname === '/robot/send') return handleDingtalk(url, body, raw.length)
    return null
  }

  function inLastMinute({ arrived }: Group): number {
    return arrived.filter(({ at }) => at > now() - 60_000).length
  }

  function handleWecom(url: URL, body: Record<string, unknown>): Reply {
    const group = groups.get(`wecom/${url.searchParams.get('key')}`)
    if (!group) return [93000, `invalid webhook url, hint: [1], from ip: 1.2.3.4, key ${url.searchParams.get('key')}`]
    const part = body[String(body.msgtype)] as Record<string, unknown> | undefined
    const content = part?.content
    if (typeof content !== 'string') return [40008, 'invalid message type']
    if (content.trim() === '') return [44004, 'empty content']
    const limit = body.msgtype === 'markdown' ? 4096 : 2048
    if (Buffer.byteLength(content) > limit)
      return [40058, `${body.msgtype}.content exceed max length ${limit}: ${content}`]
    if (body.msgtype === 'markdown' && Object.keys(part ?? {}).length > 1) return [40058, 'unknown field']
    if (inLastMinute(group) >= 20) return [45009, `api freq out of limit, key ${url.searchParams.get('key')}`]
    group.arrived.push({ text: content, body, at: now() })
    return [0, 'ok']
  }

  function handleDingtalk(url: URL, body: Record<string, unknown>, size: number): Reply {
    const token = url.searchParams.get('access_token') ?? ''
    const group = groups.get(`dingtalk/${token}`)
    if (!group) return [300005, `token is not exist: ${token}`]
    if (group.blockedTo > now()) return [130101, 'send too fast, exceed 20 times per minute']
    if (size > 20_000) return [460101, 'message too long, exceed 20000 bytes']
    const { title, text } = (body.markdown ?? {}) as Record<string, unknown>
    if (body.msgtype !== 'markdown' || typeof title !== 'string' || typeof text !== 'string' || title === '')
      return [40035, '缺少参数 json']
    if (group.secret !== undefined) {
      const timestamp = url.searchParams.get('timestamp') ?? ''
      if (!/^\d{13}$/.test(timestamp) || Math.abs(Number(timestamp) - now() - makers.skewMs) > 3_600_000)
        return [310000, 'invalid timestamp, more: [https://ding-doc.dingtalk.com/doc#/serverapi2/qf2nxq]']
      const right = createHmac('sha256', group.secret).update(`${timestamp}\n${group.secret}`).digest('base64')
      // Looked at as it came, so that a `+` not encoded is a wrong signature here, too.
      const given = /[?&]sign=([^&]*)/.exec(url.search)?.[1] ?? ''
      if (given.includes('+') || decodeURIComponent(given) !== right)
        return [
          310000,
          `description:机器人发送签名不匹配;solution:请确认签名和生成签名的时间戳必须都放在调用的网址中;${given}`,
        ]
    }
    if (group.keyword !== undefined && !text.includes(group.keyword))
      return [310000, `keywords not in content: ${text}`]
    const { atMobiles = [] } = (body.at ?? {}) as { atMobiles?: string[] }
    if (atMobiles.some((mobile) => !text.includes(`@${mobile}`))) return [400105, 'whom it calls is not in the text']
    if (inLastMinute(group) >= 20) {
      group.blockedTo = now() + 600_000
      return [130101, 'send too fast, exceed 20 times per minute']
    }
    group.arrived.push({ text, body, at: now() })
    return [0, 'ok']
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const find = (credential: string): Group => {
    const group = groups.get(`wecom/${credential}`) ?? groups.get(`dingtalk/${credential}`)
    if (!group) throw new Error(`no group ${credential}`)
    return group
  }
  const makers: Makers = {
    url,
    wecomUrl: (key) => `${url}/cgi-bin/webhook/send?key=${key}`,
    dingtalkUrl: (token) => `${url}/robot/send?access_token=${token}`,
    addWecom: (key) => void groups.set(`wecom/${key}`, { arrived: [], blockedTo: 0 }),
    addDingtalk: (token, security = {}) =>
      void groups.set(`dingtalk/${token}`, { ...security, arrived: [], blockedTo: 0 }),
    arrived: (credential) => find(credential).arrived,
    texts: (credential) => find(credential).arrived.map(({ text }) => text),
    codes: [],
    requests: [],
    troubles: [],
    skewMs: 0,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return makers
}
