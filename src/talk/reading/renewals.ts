import { addDays, addYears, isLocalDate, type LocalDate, type PartialDate, rangeOf } from '../../dossier/date.ts'
import { findDates } from './dateScan.ts'
import { saysEachYear } from './eachYear.ts'
import { numeral } from './numbers.ts'

/** How a term that ended goes on: for so many years more, till a day, till now, or till a day nobody has told. */
export type Renewal = number | { readonly until: PartialDate } | '至今' | 'open'

interface Term {
  readonly from?: PartialDate | undefined
  readonly to?: PartialDate | '至今' | undefined
}

const RENEWED =
  /续(?:聘|签|期|任|约|了|上|的|过|$|(?=[一二两三四五六\d]\s?年))|(?:又|再|再次|接着|重新|继续|接下去)(?:给)?(?:我)?聘(?!书)|聘书[^,。;]{0,4}续/
const DENIED = /没|未|不(?!断)|是否|[吗嘛?？]|保|缴|交|劳动|(?<!聘用)合同|学[历费习]|[职转]正/
/** 房租到期续了两年: what runs out is no letter. */
const OF_ELSE =
  /房|租|贷|车(?!间)|会员|套餐|宽带|物业|商标|专利|许可|资质|执照|驾|签证|居住|暂住|借款|合作|供货|订单|年费|手机/
/** 说好续三年，还没续: a renewal that was spoken of, and has not come. */
const NOT_YET =
  /(?:没|未)(?:有)?(?:给|再|我|单位|公司|办|正式)*续|续(?:聘|签)?(?:也|都|还|一直|,)*(?:没|未)|^(?:但|可|不过|结果|后来|也|还|一直|最后)*(?:没|未)(?:有)?(?:成|办|签|兑现|落实|下文|续|批|弄)/
/** 到期都会续聘的, 续聘手续办好了: whether it was done is not plain; of an end long gone it has to be asked. */
const UNSURE =
  /[说讲谈约商][好定妥]|答应|承诺|口头|原定|本来|计划|争取|会|能|可以|要(?!求)|想|准备|打算|等|快|应该|正在|在办|手续/
/** 现在还聘着, 没换证一直聘, 第二本接着三年: it went on behind the end, and no word till when. */
const WENT_ON =
  /(?:(?:还|仍然?|一直)[都是在]*|(?:现在|目前|如今)(?:也|都|还|仍)*在|接着(?:在)?|继续(?:在)?)聘(?!书|请|期)|(?<![没不未])聘着|(?:第[二三四2-4]|又一|另一|下一)[本份张轮期](?:聘书)?(?:是|就|也|又)*(?:接着|接上|紧接|连着)/
const NOT_ON = /(?:没(?:有)?|未|不)(?:再|在|被|给|我|人|单位)*聘|[吗嘛?？]|是否|保|缴|交|劳动/
const ON = /至今|到(?:现在|今天?|目前|如今)|一直(?:都)?(?:在)?续|(?:每年|年年)(?:都)?续|现在(?:还|也)(?:在|聘)/
const YEARS =
  /(?:续|聘)(?:聘|签|期|任)?(?:了|的|过|为期|为|一期|期)*\s?([一二两三四五六\d])\s?年(?![\d一二三四五六七八九十]|月)/g
const DONE = /了|的(?=$|[一二两三四五六\d])|已经?|过/

/**
 * What a clause behind the end of a letter says of its renewal: 到期又续了三年, 后来续聘了. Null where it says nothing of the kind, denies
 * it, or tells dates of its own. `lies ahead`: what is said of an end that has not come counts only if it was done already;
 * what is not `ended` (an end nobody told) is not said to go on behind it.
 */
export function renewalIn(clause: string, liesAhead: boolean, isEnded = true): Renewal | null {
  if (!liesAhead && isEnded && WENT_ON.test(clause) && !NOT_ON.test(clause) && !/\d/.test(clause.replace(YEARS, '')))
    return 'open'
  const isRenewed = RENEWED.test(clause.trim())
  if (!liesAhead && isEnded && !isRenewed && saysEachYear(clause) && !NOT_ON.test(clause) && !/\d/.test(clause))
    return 'open'
  if (!isRenewed || DENIED.test(clause) || OF_ELSE.test(clause)) return null
  if (UNSURE.test(clause)) return liesAhead || !isEnded || /\d/.test(clause.replace(YEARS, '')) ? null : 'open'
  if (liesAhead && !DONE.test(clause)) return null
  if (ON.test(clause)) return '至今'
  const years = [...clause.matchAll(YEARS)].map(([, figure = '']) => numeral(figure) ?? 0)
  const plain = clause.replace(YEARS, '')
  if (/\d/.test(plain)) return null
  return years.length > 0 ? years.reduce((sum, more) => sum + more, 0) : 'open'
}

/** The letters with the last of them renewed: one more from the day behind its end, or its end left open. */
export function renew<T extends Term>(terms: readonly T[], renewal: Renewal): readonly (T | Term)[] {
  const last = terms.at(-1)
  if (last?.to === undefined || last.to === '至今') return terms
  const before = terms.slice(0, -1)
  if (renewal === 'open') return [...before, { ...(last.from === undefined ? {} : { from: last.from }) }]
  if (renewal === '至今') return [...before, { ...last, to: '至今' }]
  if (typeof renewal === 'object') {
    const longer = (rangeOf(renewal.until)?.first ?? '') > (rangeOf(last.to)?.last ?? '9')
    if (!longer) return terms
    return isLocalDate(last.to)
      ? [...terms, { from: addDays(last.to, 1), to: renewal.until }]
      : [...before, { ...last, to: renewal.until }]
  }
  if (/^\d{4}(?:-\d{2})?$/.test(last.to))
    return [...before, { ...last, to: `${Number(last.to.slice(0, 4)) + renewal}${last.to.slice(4)}` }]
  if (!isLocalDate(last.to)) return renew(terms, 'open')
  const next = addDays(last.to, 1)
  return [...terms, { from: next, to: addDays(addYears(next, renewal), -1) }]
}

/** Whether an end is still to come. */
export const isAhead = (end: string | undefined, today: LocalDate) => (rangeOf(end ?? '')?.first ?? '') > today

/** What is said behind the last date of an answer of a renewal of the last of these letters; null for none. */
export function renewalBehindDates(even: string, terms: readonly Term[], today: LocalDate): Renewal | null {
  const end = findDates(even, today).at(-1)?.end ?? 0
  const last = terms.at(-1)?.to
  const ahead = isAhead(last, today)
  const isEnded = last !== undefined && last !== '至今'
  return even
    .slice(end)
    .split(/[,。;\s]/)
    .reduce<Renewal | null>(
      (told, clause) => (notYet(told, clause) ? null : further(told, renewalIn(clause, ahead, isEnded))),
      null,
    )
}

/** Whether what was told of a renewal did not come about. */
export const notYet = (told: Renewal | null, clause: string): boolean => told === 'open' && NOT_YET.test(clause.trim())

/** 续签两年，再续签三年 is five years in all; what else was said first holds. */
export const further = (told: Renewal | null, more: Renewal | null): Renewal | null =>
  typeof told === 'number' && typeof more === 'number' ? told + more : (told ?? more)

/** An answer without what it says of renewals behind its last date, so that their years are nobody else's. */
export function withoutRenewed(even: string, today: LocalDate): string {
  const end = findDates(even, today).at(-1)?.end ?? 0
  const behind = even.slice(end).split(/(?<=[,。;\s])/)
  const kept = behind.filter((clause, at) => at === 0 || renewalIn(clause.replace(/[,。;\s]+$/, ''), false) === null)
  return even.slice(0, end) + kept.join('')
}

const RENEWED_TILL = /续[^,。;\d]{0,8}(?:到|至)\s?$/

/** 后面又续了一次到2023年底: the words before a day, by which it is the end of a renewal. */
export const endsRenewal = (before: string): boolean =>
  RENEWED_TILL.test(before) && !DENIED.test(before.replace(/续.*$/, '')) && !UNSURE.test(before.replace(/续.*$/, ''))

/** An answer whose last date ends a renewal, in two: what is told of the letters before, and that day. Null for any other. */
export function renewedTill(
  even: string,
  today: LocalDate,
): { readonly own: string; readonly until: PartialDate } | null {
  const last = findDates(even, today).at(-1)
  if (last?.date === undefined || last.why !== undefined) return null
  const start = Math.max(...[',', '。', ';', ' '].map((mark) => even.lastIndexOf(mark, last.start - 1))) + 1
  const before = even.slice(start, last.start)
  return start > 0 && endsRenewal(before) && !/\d/.test(before) ? { own: even.slice(0, start), until: last.date } : null
}

/** 起一年一签，共四份: four letters of a year each, one behind the other. */
export function oneAfterAnother(behind: string): { readonly years: number; readonly length: number } | null {
  const said =
    /^起?(?:聘(?:任|用)?的?)?,?(?:(?:每|一)年一|([两二三四五2-5])年一|年年(?:都)?)[签聘换续](?:的|聘书|聘|签|,|共|一共|总共|已经?|了|有){0,5}([一二两三四五六七八九\d])[份次张本期]/.exec(
      behind,
    )
  const copies = numeral(said?.[2] ?? '')
  return said && copies !== null
    ? { years: copies * (said[1] === undefined ? 1 : (numeral(said[1]) ?? 1)), length: said[0].length }
    : null
}

/** 2019年1月到2021年12月，2022年没续: where an end is told, the year in which it was not renewed begins no other letter. */
const UNRENEWED =
  /(?<=(?:到|至|-|~)[^,。;\d]{0,2}\d[^,。;]{0,12})[,;](?:到|从)?(?:19|20)?\d{2}年(?:\d{1,2}月)?[^,。;\d]{0,6}(?:没有?|未|不)(?:再|给|人|被|能)*续(?:聘|签|上|了|的)*(?=$|[,。;])/

/** Where such words stand in an even text; null where nothing of the kind is told. */
export function unrenewedIn(even: string): { readonly from: number; readonly to: number } | null {
  const match = UNRENEWED.exec(even)
  return match && { from: match.index, to: match.index + match[0].length }
}
