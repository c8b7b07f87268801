/** What the Bot API answered. Free of the address, hence of the token. */
export type Answer =
  | { readonly kind: 'done'; readonly result: unknown; readonly date: number | null }
  | { readonly kind: 'refused'; readonly status: number; readonly date: number | null }
  /** No answer; `code` says how the connection failed. */
  | { readonly kind: 'unreachable'; readonly code: string }

const PATIENCE_MS = 15_000

/** Asks once. `date`: the moment of the answer's own Date header in milliseconds, to the second. Never throws. */
export async function askBotApi(
  { token, apiRoot = 'https://api.telegram.org' }: { readonly token: string; readonly apiRoot?: string },
  method: string,
): Promise<Answer> {
  try {
    const address = `${apiRoot.replace(/\/+$/, '')}/bot${token}/${method}`
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'manual' })
    const told = Date.parse(response.headers.get('date') ?? '')
    const date = Number.isNaN(told) ? null : told
    const body = (await response.json().catch(() => null)) as { ok?: unknown; result?: unknown } | null
    if (body?.ok === true) return { kind: 'done', result: body.result, date }
    return { kind: 'refused', status: response.status, date }
  } catch (error) {
    const { name, cause } = error as { name?: unknown; cause?: { code?: unknown } }
    const code = typeof cause?.code === 'string' ? cause.code : name === 'TimeoutError' ? 'TIMEOUT' : 'NO_ANSWER'
    return { kind: 'unreachable', code }
  }
}
