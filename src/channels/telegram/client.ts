import https from 'node:https'
import { Telegram } from 'telegraf'
import type { Telegram as Methods, Opts } from 'telegraf/types'
import { failureOf, TelegramFailure } from './failure.ts'

/** In real milliseconds: they guard sockets, not behaviour. */
export interface Timeouts {
  /** Until a connection stands; after that the request counts as unsent. */
  readonly connectMs: number
  /** From request to whole answer; after that nobody knows. */
  readonly answerMs: number
  /** Until a message is saved; after that the other chats are looked at, too. */
  readonly handleMs: number
}

interface CallOptions {
  readonly signal?: AbortSignal
  /** On top of the usual time to answer, for long polling. */
  readonly extraMs?: number
}

export interface Client {
  /** Calls one method of the Bot API. Throws {@link TelegramFailure} and nothing else. */
  call<M extends keyof Methods>(method: M, payload: Opts<M>, options?: CallOptions): Promise<ReturnType<Methods[M]>>
}

/** Calls to the Bot API over telegraf, with our own time limits and errors that do not hold the token. */
export function openClient(token: string, apiRoot: string, timeouts: Omit<Timeouts, 'handleMs'>): Client {
  const agent = impatientAgent(timeouts.connectMs)
  const telegram = new Telegram(token, { apiRoot, agent, webhookReply: false })
  return {
    async call(method, payload, { signal, extraMs = 0 } = {}) {
      if (signal?.aborted) throw new TelegramFailure({ kind: 'stopped' })
      const ending = new AbortController()
      const end = () => ending.abort()
      const timer = setTimeout(end, timeouts.answerMs + extraMs)
      signal?.addEventListener('abort', end)
      try {
        // telegraf types the signal of a ponyfill; node-fetch takes the built-in one.
        return await telegram.callApi(method, payload, { signal: ending.signal as never })
      } catch (error) {
        if (signal?.aborted) throw new TelegramFailure({ kind: 'stopped' })
        if (ending.signal.aborted) throw new TelegramFailure({ kind: 'unknown', code: 'ANSWER_TIMEOUT' })
        throw new TelegramFailure(failureOf(error, token))
      } finally {
        clearTimeout(timer)
        signal?.removeEventListener('abort', end)
      }
    },
  }
}

/**
 * Keeps connections, but gives up on one that does not come about. Without it a dead network would look like a request
 * that was sent and not answered, and the message would be lost as `uncertain`.
 */
function impatientAgent(connectMs: number): https.Agent {
  // Idle connections are dropped early: the far side closing one just as we use it is also an unanswered request.
  const agent = new https.Agent({ keepAlive: true, timeout: 15_000 })
  const connect = agent.createConnection.bind(agent)
  agent.createConnection = (options, callback) => {
    const socket = connect(options, callback)
    if (!socket) return socket
    const timer = setTimeout(() => {
      socket.destroy(Object.assign(new Error('no connection in time'), { code: 'CONNECT_TIMEOUT' }))
    }, connectMs)
    for (const event of ['secureConnect', 'close']) socket.once(event, () => clearTimeout(timer))
    return socket
  }
  return agent
}
