import { withoutAsides } from '../asides.ts'
import { withEnds } from '../letterEnds.ts'
import { hasLetterUntold, mayBeOfWork } from '../letterOfFirm.ts'
import { withoutObtained } from '../obtainedApart.ts'
import { renew, renewalBehindDates, renewedTill } from '../renewals.ts'
import { readSpans, saysStill } from '../spans.ts'
import { hedged } from '../stance.ts'
import { unappointedIn } from '../unappointed.ts'
import type { Found, Message } from './found.ts'

/** 评上当月就聘: dated by it. */
const AT_ONCE = /[当同](?:月|天|日|年)/
const OF_ELSE = /社保|参保|学时|考核|毕业|进厂|入职|工作|上班|[干做搞]|专利|论文/

/** Of the title that is asked for, and no other named, the whole message tells: 一直聘着; 聘书上是19年3月起，不是1月. */
export function appointments(
  { text: typed, today, dates }: Message,
  found: readonly Found[],
  level: string,
): readonly Found[] | null {
  const text = withEnds(typed, today)
  if (withoutAsides(text, 'titles.appointments').trim() === '') return null
  if (found.some((entry) => 'item' in entry && entry.list === 'titles' && entry.item.level)) return null
  const place = { from: 0, to: typed.length }
  const item = (value: unknown): Found => ({
    list: 'titles',
    item: { level: { ...place, value: level }, appointments: { ...place, value } },
  })
  const no = unappointedIn(text)
  if (no?.never) return [item([])]
  if (no?.untold || mayBeOfWork(text) || hasLetterUntold(text, level))
    return [{ about: `职称.${level}.聘任`, leaf: { ...place, why: 'incomplete' } }]
  if (withoutObtained(text) === '' && !AT_ONCE.test(text))
    return [{ about: `职称.${level}.聘任`, leaf: { ...place, why: 'incomplete' } }]
  const told = no?.own ? readSpans(no.own, today) : null
  if (told?.kind === 'value' && told.value.length > 0 && !hedged(text)) return [item(told.value)]
  const ended = text === typed || renewedTill(text, today) ? null : readSpans(text, today)
  if (ended?.kind === 'value' && ended.value.every(({ to }) => to !== undefined) && !hedged(text))
    return [item(ended.value)]
  const till = renewedTill(text, today)
  const before = till && readSpans(till.own, today)
  if (till && before?.kind === 'value' && !hedged(text)) return [item(renew(before.value, { until: till.until }))]
  if (!/\d/.test(text) && /一直(?:都)?(?:在)?[续]?聘|聘着|每年(?:都)?续聘|(?:还|仍|都)在聘/.test(text))
    return [item([{ to: '至今' }]), { about: `职称.${level}.聘任`, leaf: { ...place, why: 'incomplete' } }]
  if (dates.length === 0 && /一聘|每聘|一签|第[一二三四]个聘期/.test(text)) return []
  const [start, end, more] = dates
  const begun = start?.date !== undefined && start.why === undefined ? start.date : undefined
  // 18年6月聘的，到现在还聘着; 聘到去年12月: the dates are told as they stand.
  if (begun && !end && saysStill(text) && !OF_ELSE.test(text) && !hedged(text))
    return [item([{ from: begun, to: '至今' }])]
  if (begun && end?.date && !more && /聘到$/.test(text.slice(0, end.from)) && end.date >= begun && !hedged(text))
    return [item([{ from: begun, to: end.date }])]
  // 一年一换，第一张18年5月，最后一张到今年底
  const running =
    /第一(?:张|份|本|次|聘|签)[^。;]*(?:最后|最近|最新|现在)(?:的)?(?:这)?(?:一)?(?:张|份|本|次|聘|签)[^,。;\d]{0,4}[到至]/.test(
      text,
    )
  if (begun && end?.date && !more && running && !hedged(text)) return [item([{ from: begun, to: end.date }])]
  const until = dates.length === 2 && /(?:到|至|[-~])\s?$/.test(text.slice(0, end?.from))
  if (!until && !/续聘|不是|[分有聘过][两二三四][段回次轮]|第[一二][段回次轮]|[原老现新]单位/.test(text)) return null
  const plain = text
    .replaceAll('。', ' ')
    .replace(/不是[^,;\s]{1,8}/g, ' ')
    .replace(/(?:,|\s)?[一每]?(?:聘|签)(?:了|期|就是)?[一二三四五1-5]年/g, '')
  const read = readSpans(until ? plain.replace(/[^\d年月日号.到至/-]/g, ' ').replace(/\s+/g, ' ') : plain, today)
  if (read.kind !== 'value' || read.value.length === 0 || hedged(text)) return null
  const renewal = renewalBehindDates(text, read.value, today)
  return [item(renewal === null ? read.value : renew(read.value, renewal))]
}
