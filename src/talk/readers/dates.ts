import { type LocalDate, rangeOf, sayDate } from '../../dossier/date.ts'
import { splitKey } from '../asked.ts'
import { type Reader, turn } from '../reader.ts'
import { saysInterrupted } from '../reading/asides.ts'
import { comingsAndGoings } from '../reading/comings.ts'
import { findDates } from '../reading/dateScan.ts'
import { readDate, readSince } from '../reading/dates.ts'
import { readDuration, spanFromDuration } from '../reading/durations.ts'
import { withEnds } from '../reading/letterEnds.ts'
import { hasLetterUntold, isSpokenOnly, mayBeOfWork } from '../reading/letterOfFirm.ts'
import {
  tellsChangeOfFirm,
  tellsThisFirm,
  tellsWorkAfter,
  tellsWorkBefore,
} from '../reading/message/extract/workedElsewhere.ts'
import { isOfFirstYears } from '../reading/message/extract/workLengths.ts'
import { normalise } from '../reading/normalise.ts'
import { saysYearByYear, withoutObtained } from '../reading/obtainedApart.ts'
import { deniesTechnical } from '../reading/otherPosts.ts'
import { type Read, vague, value } from '../reading/read.ts'
import {
  isAhead,
  type Renewal,
  renew,
  renewalBehindDates,
  renewedTill,
  unrenewedIn,
  withoutRenewed,
} from '../reading/renewals.ts'
import { goOnTogether, readSpans, type SpanRead, saysStill } from '../reading/spans.ts'
import { unappointedIn } from '../reading/unappointed.ts'
import { rounded } from '../roughLetters.ts'
import { sayOpenLetter, saySpan } from '../saidAs.ts'
import type { Understood } from '../understood.ts'
import { wholeLetters } from '../wholeLetters.ts'

/** A day, or as much of it as was told. */
export const date: Reader = (text, { today }) => {
  const read = readDate(text, today)
  return turn(read, (found) => ({ value: found, shown: sayDate(found) }))
}

/** A start told as a date, or as how long ago: 缴了两年. */
export const since: Reader = (text, { today }) => {
  const read = readSince(text, today)
  if (read.kind === 'value') return turn(read, (found) => ({ value: found, shown: sayDate(found) }))
  const duration = readDuration(text)
  const start = duration.kind === 'value' ? spanFromDuration(duration.value, today) : duration
  if (start.kind === 'value') return turn(start, (found) => ({ value: found, shown: `${sayDate(found)}起` }))
  return turn(read, (found) => ({ value: found, shown: sayDate(found) }))
}

const spans: Reader = (text, { today }) =>
  turn(accepted(readSpans(text, today), text), (found) => ({
    ...workOf(found),
    shown: lengthSaid(text, found) ?? found.map(saySpan).join('，'),
  }))

/** Stretches of work: told by coming and going, or from when to when. Two that both go on till now may hide that one of them ended. */
export const stretches: Reader = (text, asking) => {
  const { question, today } = asking
  if (question.id === 'work' && deniesTechnical(normalise(text)))
    return vague('这方面的技术工作一直没做过的话回“没有”；做过就说从哪年哪月起。')
  const came = comingsAndGoings(text, today)
  if (came?.unsaid) return vague(`离开过的分段写，每段哪年哪月到哪年哪月，比如“${EXAMPLE_OF_TWO}”。`)
  if (came) return value(workOf(came.spans))
  const ofFirstYears = isOfFirstYears(normalise(text)) && findDates(normalise(text), today).length === 0
  if (question.id === 'work' && (ofFirstYears || tellsWorkBefore(normalise(text))))
    return vague(`前面在别处做的也算。每段哪年哪月到哪年哪月，一起写，比如“${EXAMPLE_OF_TWO}”。`)
  const read = spans(text, asking)
  const found = read.kind === 'value' ? (read.value.value as unknown as readonly SpanRead[]) : []
  const isOver = found.length > 0 && found.every(({ to }) => to !== undefined && to !== '至今')
  if (question.id === 'work' && isOver && tellsWorkAfter(normalise(text)))
    return vague(`后面那段从哪年哪月起、到什么时候？每段一起写，比如“${EXAMPLE_OF_TWO}”。`)
  const [day, more] = question.id === 'work' && found.length === 1 ? findDates(normalise(text), today) : []
  const even = normalise(text)
  const [behind = ''] = day && !more ? even.slice(day.end).split(/[,。;]/) : []
  const [ahead = ''] =
    day && !more
      ? even
          .slice(0, day.start)
          .split(/[,。;]/)
          .slice(-1)
      : []
  const on = day?.date ?? ''
  if (tellsChangeOfFirm(behind, even, on) || tellsThisFirm(ahead, behind, even, on))
    return vague(
      `在这家之前做过这方面的技术工作吗？做过就一起写，比如“${EXAMPLE_OF_TWO}”；没做过就回“是”，从这家算起。`,
      read.kind === 'value' ? read.value : undefined,
    )
  // 去年从机关调到企业，机关待了8年: the years are of the time before, and reach beyond today if added to the day.
  if (found.some(({ to }) => isAhead(to, today)))
    return vague(`每段哪年哪月到哪年哪月分开写，比如“${EXAMPLE_OF_TWO}”。`)
  return goOnTogether(found)
    ? vague(
        `有两段都写到现在，前一段是哪年哪月结束的？分段写，比如“${EXAMPLE_OF_TWO}”。${question.id === 'work' ? '一直没断过就只写最早那天。' : ''}`,
      )
    : read
}

const EXAMPLE_OF_TWO = '2011年3月到2015年5月，2018年2月到现在'

/** Stretches of work as an answer; one without an end goes on. */
export const workOf = (found: readonly SpanRead[]): Understood => ({
  value: found.map((span) => ({ from: span.from, to: span.to ?? '至今' })),
  shown: found.map(saySpan).join('，'),
})

const LETTER_FROM = '聘书从哪天写起、到哪天？没有聘书就回“没有”。比如：'

/** A letter of appointment has an end: of one whose beginning alone was told, the end is asked. */
export const letters: Reader = (said, asking) => {
  const over = unrenewedIn(normalise(said))
  const typed = over ? normalise(said).slice(0, over.from) + normalise(said).slice(over.to) : said
  if (isSpokenOnly(normalise(typed)))
    return vague(
      `口头聘的没有聘书不算。有书面聘书就写从哪天到哪天，一份都没有就回“没有”。比如：${asking.question.example}`,
    )
  const no = unappointedIn(normalise(typed))
  if (no?.never) return value({ value: [], shown: '没有聘书' })
  if (no?.untold) return vague(`每份聘书都要有起有止，一份都没有就回“没有”。比如：${asking.question.example}`)
  if (isBreakAlone(normalise(typed), asking.today))
    return vague(`中间断过的，一段一段写，断的那段不写。比如：${EXAMPLE_OF_TWO}`)
  const apart = withoutObtained(no?.own ?? normalise(typed))
  if (apart === '') return vague(`评上、发证的日子不一定是聘书的日子。${LETTER_FROM}${asking.question.example}`)
  if (mayBeOfWork(normalise(typed)))
    return vague(`上岗、干活的日子不一定是聘书的日子。${LETTER_FROM}${asking.question.example}`)
  if (hasLetterUntold(normalise(typed), splitKey(asking.pending.question).which ?? undefined))
    return vague(
      `前面那家的聘书也算，和这份一起写，每份从哪天到哪天。那份没有聘书，就只写这一份。比如：${asking.question.example}`,
    )
  if (saysYearByYear(normalise(typed)))
    return vague('一年一聘的话，第一份聘书从哪天写起？现在还在聘就写“2019年1月1日至今”这样。')
  if (isStillAlone(normalise(typed))) return vague('还在聘，那从哪天聘起？看聘书上写的，到日。')
  const whole = apart ?? no?.own ?? normalise(typed)
  const ended = withEnds(whole, asking.today)
  const text = ended === whole ? (apart ?? no?.own ?? typed) : ended
  const read = roundedLetters(spans(text, asking))
  const told = readSpans(text, asking.today)
  const found = told.kind === 'value' ? told.value : told.kind === 'vague' ? (told.candidate ?? []) : []
  const even = normalise(text)
  const till = renewedTill(even, asking.today)
  const before = till && readSpans(till.own, asking.today)
  if (till && before?.kind === 'value') return renewedLetters(before.value, { until: till.until })
  const own = readSpans(withoutRenewed(even, asking.today), asking.today)
  const renewal = own.kind === 'value' ? renewalBehindDates(even, own.value, asking.today) : null
  if (own.kind === 'value' && renewal !== null) return renewedLetters(own.value, renewal)
  const half = found.some(({ to }) => to === undefined)
  if (!half || saysStill(normalise(text)) || (read.kind === 'value' && read.future)) return read
  const [first, second] = found
  // 19年1月，21年1月续聘 goes on from one letter to the next.
  if (first === undefined || (second !== undefined && !/续/.test(text))) {
    const all = wholeLetters(typed, asking)
    return all ? value(all) : vague(`每份聘书都要有起有止。比如：${asking.question.example}`)
  }
  const why = told.kind === 'vague' ? told.why : ''
  const still: SpanRead = { from: first.from, to: '至今' }
  return vague(`${why}${sayOpenLetter(first.from)}`, {
    value: [{ from: still.from, to: '至今' }],
    shown: saySpan(still),
  })
}

/** 一直聘着, 现在还在聘: it goes on, and not since when. */
const isStillAlone = (even: string): boolean =>
  /^(?:我|公司|单位|厂里|还|都|也|现在|目前|一直|在|给我|是)*聘(?:着|任|用|的|在|到现在|呢|啊|了|,|\s)*$/.test(even) &&
  saysStill(even)

/** 断过半年, 21年断了一年: a time without a letter, and none told from and to. */
const isBreakAlone = (even: string, today: LocalDate): boolean =>
  saysInterrupted(even) && !/\d[^,。;]*(?:到|至|-|~)/.test(even) && findDates(even, today).length < 2

/** 聘了四年 as a beginning that may be later still. */
function roundedLetters(read: Read<Understood>): Read<Understood> {
  if (read.kind !== 'value' || !Array.isArray(read.value.value)) return read
  const letters = (read.value.value as unknown as readonly SpanRead[]).map(({ from, to = '至今' }) => ({
    from: rounded(from),
    to,
  }))
  return { ...read, value: { ...read.value, value: letters } }
}

/** 到期又续了三年 as one letter more; of 后来续聘了 the end is asked. */
function renewedLetters(found: readonly SpanRead[], renewal: Renewal): Read<Understood> {
  const all = renew(found, renewal)
  const still = all.map(({ from = '', to = '至今' }) => ({ from, to }))
  const last = still.at(-1)
  const understood = { value: still, shown: still.map(saySpan).join('，') }
  return all.at(-1)?.to === undefined && last ? vague(sayOpenLetter(last.from), understood) : value(understood)
}

/** 干了六年 as it was said, with the year it points to: nobody recognises the two days it was reckoned to. */
function lengthSaid(text: string, [only, second]: readonly SpanRead[]): string | null {
  const said = readDuration(text)
  if (!only || second || said.kind !== 'value' || !only.from.includes('/')) return null
  const { years, months } = said.value
  const length = `${years > 0 ? `${years} 年` : ''}${months > 0 ? `${years > 0 ? '零' : ''} ${months} 个月` : ''}`
  return `${length.trim()}到现在（约${sayDate((rangeOf(only.from)?.last ?? only.from).slice(0, 7))}起）`
}

/** 干了六年 is a start between two days: sound as it stands, and asked again only if those days decide something. */
function accepted<T>(read: Read<T>, text: string): Read<T> {
  const length = readDuration(text)
  const sure = length.kind === 'value' && !length.value.about
  return read.kind === 'vague' && read.candidate !== undefined && sure ? value(read.candidate) : read
}
