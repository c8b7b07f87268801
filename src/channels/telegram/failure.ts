import { TelegramError } from 'telegraf'

/** Why a call gave no result. Free of URLs, hence of the token. */
export type Failure =
  /** Telegram (or a gateway before it) answered with an error; `migratedTo` is the chat a group goes on in. */
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly description: string
      readonly retryAfterMs?: number
      readonly migratedTo?: number
    }
  /** The request surely never left: no connection was made. */
  | { readonly kind: 'unsent'; readonly code: string }
  /** The request may have arrived, and no whole answer came. */
  | { readonly kind: 'unknown'; readonly code: string }
  /** We ended the call ourselves while stopping. */
  | { readonly kind: 'stopped' }

export class TelegramFailure extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(codeOf(failure))
    this.name = 'TelegramFailure'
    this.failure = failure
  }
}

/** One short word for logs and reasons: `429 Too Many Requests`, `ECONNREFUSED`. */
export function codeOf(failure: Failure): string {
  if (failure.kind === 'answered') return `${failure.status} ${failure.description}`.trim()
  return failure.kind === 'stopped' ? 'stopped' : failure.code
}

/** For logs: a code without the words of an error we did not make. */
export function codeOfError(error: unknown): string {
  if (error instanceof TelegramFailure) return codeOf(error.failure)
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'unknown'
}

/** True when Telegram does not know the token: 401, or 404 for one that is malformed. */
export function isTokenRefused(failure: Failure): boolean {
  return failure.kind === 'answered' && (failure.status === 401 || failure.status === 404)
}

/** True when another program fetches updates with the same token, or they go to a webhook. */
export function isConflict(failure: Failure): boolean {
  return failure.kind === 'answered' && failure.status === 409
}

/**
 * True when no message can reach this chat: blocked by the person (403 says nothing else in a private chat), account
 * deleted, chat not found. Not for a single message Telegram does not take.
 */
export function isChatGone(failure: Failure): boolean {
  if (failure.kind !== 'answered') return false
  return failure.status === 403 || (failure.status === 400 && CHAT_GONE.test(failure.description))
}

const CHAT_GONE = /chat not found|user not found|deactivated|PEER_ID_INVALID/i

/** Codes that only arise before a connection stands. */
const NO_CONNECTION = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'CONNECT_TIMEOUT'])
const NO_TRUST = /^(CERT_|ERR_TLS_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_SSL_|EPROTO$)/
/** Where the code may mean either side of the connection, the system call tells; an empty reason is Node trying several addresses in vain. */
const CONNECTING = /reason: (connect |getaddrinfo |Client network socket disconnected before secure|$)/

/** What an error thrown by telegraf or node-fetch means, cleaned of the token. */
export function failureOf(error: unknown, token: string): Failure {
  if (error instanceof TelegramError) {
    const seconds = error.parameters?.retry_after
    const group = error.parameters?.migrate_to_chat_id
    return {
      kind: 'answered',
      status: error.code,
      description: harmless(error.description, token),
      ...(typeof seconds === 'number' && seconds > 0 ? { retryAfterMs: seconds * 1000 } : {}),
      ...(group !== undefined && Number.isSafeInteger(group) ? { migratedTo: group } : {}),
    }
  }
  const { code, type, message } = error as { code?: unknown; type?: unknown; message?: unknown }
  const name = typeof code === 'string' ? code : typeof type === 'string' ? type : 'broken answer'
  const unsent = NO_CONNECTION.has(name) || NO_TRUST.test(name) || (code && CONNECTING.test(String(message)))
  return { kind: unsent ? 'unsent' : 'unknown', code: name }
}

/** Telegram's own words are short ASCII; anything else, and above all the token, is dropped. */
function harmless(description: unknown, token: string): string {
  return String(description ?? '')
    .replaceAll(token, '')
    .replace(/[^\x20-\x7e]/g, '')
    .slice(0, 120)
}
