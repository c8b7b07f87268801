import { rangeOf } from '../../../../dossier/date.ts'
import type { DateToken, Found, Leaf } from '../found.ts'

/** One stretch of work, as far as it was told. */
export interface Span {
  from?: Leaf
  to?: Leaf
  kind?: Leaf
  /** Begun so long ago as was said, no date told. */
  reckoned?: true
  /** Its beginning told behind its length. */
  begun?: true
  /** 调到技术科: moved within the firm. */
  moved?: boolean
}

/** What the readers of days and lengths add to: the stretches, what is asked back, and the dates that were understood. */
export interface Put {
  readonly spans: Span[]
  readonly found: Found[]
  readonly used: Set<DateToken>
}

/** 厂龄十年整，2012年9月10号入的职 is one stretch told twice; who is moved within the firm goes on in it. */
export function tidied(spans: readonly Span[]): Span[] {
  const own = spans.filter(
    (span) => !(span.reckoned && spans.some((other) => !other.reckoned && sameStart(span.from, other.from))),
  )
  return own.map((span, at) => {
    const next = own[at + 1]
    const length = spans.find((other) => other.reckoned && sameStart(other.from, span.from))
    if (span.to === undefined && length?.to && length !== span) return { ...span, to: length.to }
    return span.to === undefined && next?.moved && next.to?.value === '至今' ? { ...span, to: next.to } : span
  })
}

/** Of several told in their order, and all but the last ended, the last goes on: 15年到18年在A厂，18年4月进的B厂. */
export function reachingNow(spans: readonly Span[], text: string): readonly Span[] {
  const [only] = spans
  const behind = only?.from ? text.slice(only.from.to) : ''
  // 我在一家泵厂做设计，2018年3月入职: they would not say so, were it over.
  if (spans.length === 1 && only?.from && !only.to && CAME_IN.test(behind) && PRESENT.test(text) && !LEFT.test(behind))
    return [{ ...only, to: { from: only.from.from, to: only.from.to, value: '至今' } }]
  const last = spans.at(-1)
  const before = spans.slice(0, -1)
  const ended = before.every(({ from, to }) => from && to && to.value !== '至今' && to.why === undefined)
  if (!last?.from || last.to || before.length === 0 || !ended || LEFT.test(text.slice(last.from.to))) return spans
  return [...before, { ...last, to: { from: last.from.from, to: last.from.to, value: '至今' } }]
}

const CAME_IN =
  /^(?:份|底|初)?(?:回国|毕业|才|刚|就)*(?:入职|入的职|进厂|进的厂|进公司|进的公司)(?:的|了)?\s*(?:$|[,。;\n])/
const PRESENT =
  /(?:^|[,。;\n])\s*(?:我|本人)?(?:现在|目前)?(?:是|在)(?!以前|之前|原来|大学|老家)[^,。;\d过]{0,10}(?:公司|厂|企业)(?:里)?(?:(?:做|搞|干|当|从事)(?!过|了)|的[^,。;\d]{0,6}(?:工程师|技术员|工艺员|设计员|质检员|电工|钳工))/
const LEFT = /离职|辞|不干|不做|退休|走了|下岗|失业|待业|被裁|倒闭|[干做搞待](?:到|了)/

/** Whether a start reckoned from a length may be the one that is told. */
export function sameStart(rough: Leaf | undefined, told: Leaf | undefined): boolean {
  const within = typeof rough?.value === 'string' ? rangeOf(rough.value) : null
  const start = typeof told?.value === 'string' ? rangeOf(told.value) : null
  return within !== null && start !== null && start.first <= within.last && within.first <= start.last
}

/** 2011年5月起到现在没换过: said of nothing but a job. */
export const UNCHANGED = /(?:没(?:有)?(?:换过|动过|离开过|变过|挪过|跳槽|换单位|换厂))/

/** Nothing but from when to when. */
export function isRange(text: string): boolean {
  const bare = text.replace(UNCHANGED, '').replace(/(?:起|开始)?(?:一直)?(?:到现在|至今)/, '至今')
  return (
    /^[\s从自]*\d[\d年月日号.\s]*(?:至今)$/.test(bare) ||
    (/^[\s从自]*\d[\d年月日.\s]*(?:到|至|-|~|—)[\d年月日.\s]*\d?[\d年月日.\s]*$/.test(text) && /到|至|-|~/.test(text))
  )
}
