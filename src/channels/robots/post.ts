/** What came of a request. Free of URLs, hence of keys. */
export type Answer =
  /** `body` is the JSON answered, undefined when it is none. */
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  /** The request surely never left: no connection was made. */
  | { readonly kind: 'unsent'; readonly code: string }
  /** The request may have arrived, and no whole answer came. */
  | { readonly kind: 'unknown'; readonly code: string }

/**
 * Posts JSON. Never throws. `answerMs` is real time, from here to the whole answer; keep it well above the 10 seconds
 * after which Node gives up on a connection, or a dead network looks like a request that was not answered.
 */
export async function post(address: string, body: object, answerMs: number): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      // Without `close` an idle connection would be used again, and its end look like an answer that never came.
      headers: { 'content-type': 'application/json; charset=utf-8', connection: 'close' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(answerMs),
    })
    return { kind: 'answered', status: response.status, body: parsed(await response.text()) }
  } catch (error) {
    return failureOf(error)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Codes that only arise before a request is written. */
const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])
const NO_TRUST = /^(CERT_|ERR_TLS_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_SSL_|EPROTO$)/
const BEFORE_TLS = 'before secure TLS connection'

interface Cause {
  readonly code?: unknown
  readonly syscall?: unknown
  readonly message?: unknown
  readonly errors?: readonly Cause[]
}

/** What an error thrown by fetch means; only its code is kept, as the rest may hold the address. */
export function failureOf(error: unknown): Answer {
  const { name, cause } = error as { name?: unknown; cause?: Cause }
  if (name === 'TimeoutError') return { kind: 'unknown', code: 'ANSWER_TIMEOUT' }
  const code = typeof cause?.code === 'string' ? cause.code : 'NO_ANSWER'
  return { kind: cause && isUnsent(cause) ? 'unsent' : 'unknown', code }
}

function isUnsent({ code, syscall, message, errors }: Cause): boolean {
  // Several addresses tried in vain.
  if (errors && errors.length > 0) return errors.every(isUnsent)
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true
  if (typeof message === 'string' && message.includes(BEFORE_TLS)) return true
  return typeof code === 'string' && (NO_CONNECTION.has(code) || NO_TRUST.test(code))
}
