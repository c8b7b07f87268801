import { traceOf } from '../../delivery/log.ts'

/** What an operator has to put right; trying again would not help. The message is Chinese and free of tokens. */
export class WechatStopped extends Error {
  override readonly name = 'WechatStopped'
}

/** Why a text or a file was not surely sent; `unfit`: the puppet can send nothing of the kind. */
export type Failure = 'unfit' | 'offline' | 'unsent' | 'unknownChat' | 'gone' | 'unknown'

/** Puppets have no common codes; these are words that surely mean the one thing. */
const OFFLINE = /not logged ?in|not login|no puppet|未登录|已退出登录/i
const UNFIT = /un-?support|not support|not implement/i
const UNSENT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|No connection established/
const GONE =
  /not (?:a |your |in )?(?:friend|contact list)|不是[^，。]{0,8}(?:朋友|好友)|(?:朋友|好友)验证|拒收|not in (?:the |this )?room|不在群聊|已被移出群聊|被移出/i

/**
 * What an error thrown while sending `text` means. Anything not surely one or the other is `unknown`; what the error quotes
 * of the text says nothing.
 */
export function failureOf(error: unknown, text: string): Failure {
  const words = wordsOf(error).replaceAll(text === '' ? '\0' : text, '')
  if (OFFLINE.test(words)) return 'offline'
  if (UNFIT.test(words)) return 'unfit'
  if (GONE.test(words)) return 'gone'
  return UNSENT.test(words) ? 'unsent' : 'unknown'
}

function wordsOf(error: unknown): string {
  if (typeof error === 'string') return error
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return `${String(code ?? '')} ${String(message ?? '')}`
}

/** For logs: what kind of error arose where, without its words, which may quote a message or a token. */
export function codeOf(error: unknown): Readonly<Record<string, unknown>> {
  const { code } = (error ?? {}) as { code?: unknown }
  const { kind, at } = traceOf(error)
  const known = typeof code === 'string' || typeof code === 'number' ? { code } : {}
  return {
    ...known,
    kind,
    at: at.slice(0, 2).map((frame) => frame.replace(/\(?\S*[\\/](?:node_modules|src)[\\/]/, '')),
  }
}
