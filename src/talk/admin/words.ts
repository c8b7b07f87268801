import type { LocalDate } from '../../dossier/date.ts'
import { bare, normalise } from '../reading/normalise.ts'
import type { Order } from './order.ts'

/** What an administrator wants of broadcasts, in words that mean nothing else. */
export type Wish =
  /** A new one; the plan as it was named, empty when none was. */
  { readonly kind: 'new'; readonly plan: string } | { readonly kind: 'order'; readonly order: Order }

const EXACT: Readonly<Record<string, Order>> = {
  群发记录: { kind: 'history' },
  群发进度: { kind: 'standing' },
  暂停群发: { kind: 'steer', to: 'pause' },
  群发暂停: { kind: 'steer', to: 'pause' },
  继续群发: { kind: 'steer', to: 'resume' },
  群发继续: { kind: 'steer', to: 'resume' },
  取消群发: { kind: 'steer', to: 'cancel' },
  停止群发: { kind: 'steer', to: 'cancel' },
  群发取消: { kind: 'steer', to: 'cancel' },
  // As 重发失败的 is read: what words end in does not count.
  重发失败: { kind: 'steer', to: 'retry' },
}

/** The same in short, while one is under way. */
const SHORT: Readonly<Record<string, Order>> = {
  进度: { kind: 'standing' },
  暂停: { kind: 'steer', to: 'pause' },
  继续: { kind: 'steer', to: 'resume' },
  取消: { kind: 'steer', to: 'cancel' },
}

export function readAdmin(typed: string, underWay: boolean): Wish | null {
  const even = evened(typed)
  const order = lookUp(EXACT, even) ?? (underWay ? lookUp(SHORT, even) : null)
  if (order) return { kind: 'order', order }
  const [named, plan = ''] = /^群发(?:通知|消息)?(?:\s+(.{1,60}))?$/.exec(even) ?? []
  return named === undefined ? null : { kind: 'new', plan: plan.trim() }
}

/** Words that order something, and so are never what is to be announced: a password typed too early, 暂停, 群发 alone. */
export function isOrderWord(typed: string, passwords: readonly string[]): boolean {
  const even = evened(typed).replace(/^[“"「『]|[”"」』]$/g, '')
  const word = /^(?:确认|改|再改|马上|群发|确定|发送)$/.test(even)
  return word || passwords.includes(even) || lookUp(EXACT, even) !== null || lookUp(SHORT, even) !== null
}

/** Words that end a draft. */
export function givesUp(typed: string): boolean {
  return /^(?:取消|算了|不发了?|取消群发)$/.test(evened(typed))
}

/** What anybody says about getting broadcasts; null when it is about something else. */
export function readSubscription(typed: string): 'off' | 'on' | null {
  const even = evened(typed)
  if (/^(?:我要?|请)?(?:退订|取消订阅|不收通知)(?:通知|消息|群发)?$/.test(even)) return 'off'
  return /^(?:我要?|请)?(?:恢复|重新)\s?订阅(?:通知|消息)?$/.test(even) ? 'on' : null
}

/** The number typed alone: `2`, `②`, `第2个`. */
export function numberIn(typed: string): number | null {
  const [, digits] = /^第?(\d{1,2})(?:个|项)?$/.exec(evened(typed)) ?? []
  return digits === undefined ? null : Number(digits)
}

/** 9月20日 9:00; with the year where it is another than today's. */
export function sayMoment(moment: string, today: LocalDate): string {
  const [, year = '', month, day, hour, minute = ''] = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)/.exec(moment) ?? []
  return `${year === today.slice(0, 4) ? '' : `${year}年`}${Number(month)}月${Number(day)}日 ${Number(hour)}:${minute}`
}

const evened = (typed: string) => bare(normalise(typed))

function lookUp(words: Readonly<Record<string, Order>>, word: string): Order | null {
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null
}
