import { type LocalDate, rangeOf, sayDate } from '../../dossier/date.ts'
import { normalise } from './normalise.ts'
import { saysOtherWork, tellsOnlyOtherPost } from './otherPosts.ts'
import { readSpans, type SpanRead } from './spans.ts'

/** A stretch of technical work told as one, though other work lay in between. */
export interface Swallowed {
  /** What is to be asked. */
  readonly why: string
  /** The stretches without the other work, where their days were told. */
  readonly spans?: readonly SpanRead[]
}

const AGAIN = /回来|回到|又(?:搞|做|干|进|回)|后来|之后|以后|现在|至今/

/**
 * 12年7月进厂，14年3月到16年5月做销售，后来又回来搞数控: the years of other work are no part of the stretch they lie in.
 * Null when no such years are told, or none lie within.
 */
export function swallowedIn(text: string, today: LocalDate): Swallowed | null {
  const clauses = normalise(text).split(/[,;。!]|(?<!\d)\s(?!\d)/)
  const at = clauses.findIndex((clause) => saysOtherWork(clause) && /\d/.test(clause))
  if (at < 1) return null
  const [other] = spansOf(clauses[at] ?? '', today)
  const before = spansOf(clauses.slice(0, at).join(','), today)
  const open = before.at(-1)
  if (!other || !open || !goesOnPast(open, other)) return null
  const behind = clauses.slice(at + 1).join(',')
  const later = spansOf(behind, today).filter(({ from }) => firstOf(from) > firstOf(other.from))
  const first = later[0]?.from ?? (AGAIN.test(behind) || open.to === '至今' ? other.to : undefined)
  const sure = first !== undefined && first !== '至今' && !first.includes('/') && !other.from.includes('/')
  if (!sure) return { why: '中间做别的那几年不算，请分段写，比如“2012年7月到2014年3月，2016年5月到现在”。' }
  const spans: SpanRead[] = [
    ...before.slice(0, -1),
    { from: open.from, to: other.from },
    ...(later.length > 0 ? later.map(({ from, to }) => ({ from, to: to ?? '至今' })) : [{ from: first, to: '至今' }]),
  ]
  const said = spans.map(
    ({ from, to }) => `${sayDate(from)}到${to === '至今' || to === undefined ? '现在' : sayDate(to)}`,
  )
  return { why: `中间做别的那几年不算。是${said.join('、')}这几段吗？`, spans }
}

/** 2015年7月进厂，做采购: no technical work is told at all. */
export const onlyOtherWork = (text: string): Swallowed | null =>
  tellsOnlyOtherPost(normalise(text))
    ? { why: '做采购、销售、财务、仓库这些不算技术工作。技术工作从哪年哪月做起就说哪年哪月，一直没做过就回“没有”。' }
    : null

const ONCE = /\d年?[^,。;\d]{0,16}(?:[做干搞待呆]|上班|工作)过(?!来|去)(?:一阵|一段|几年|[^,。;\d]{0,6})?$/

/** 我2015年在国企干过: when it was, and no word till when. */
export const onceOnly = (text: string): Swallowed | null => {
  const even = normalise(text).replace(/[。!\s]+$/, '')
  return ONCE.test(even) && !/[起到至]|开始|一直|现在|今/.test(even)
    ? { why: '那段做到哪年哪月为止？写“哪年哪月到哪年哪月”；之后一直在做技术工作的，就写从哪年哪月到现在。' }
    : null
}

function spansOf(text: string, today: LocalDate): readonly SpanRead[] {
  const read = readSpans(text, today)
  return read.kind === 'value' ? read.value : read.kind === 'vague' ? (read.candidate ?? []) : []
}

const firstOf = (date: string): string => rangeOf(date)?.first ?? ''

/** Without an end, or ended after the other began. */
function goesOnPast({ from, to }: SpanRead, other: SpanRead): boolean {
  if (firstOf(from) >= firstOf(other.from)) return false
  return to === undefined || to === '至今' || firstOf(to) > (rangeOf(other.from)?.last ?? '')
}

/** 2015年7月实习，2016年7月转正: one stretch, and from which of the two days it counts has to be asked. Null for anything else. */
export function learnerIn(text: string, today: LocalDate): Swallowed | null {
  const even = normalise(text)
  if (!/(?:实习|见习|学徒|试用)[\s\S]{0,20}转正/.test(even)) return null
  const [first, second, more] = spansOf(even, today)
  if (!first || !second || more || firstOf(first.from) >= firstOf(second.from)) return null
  return {
    why: `从${sayDate(first.from)}起就一直在做技术工作吗？不是的话，请说从哪年哪月算起。`,
    spans: [{ from: first.from, to: second.to ?? '至今' }],
  }
}
