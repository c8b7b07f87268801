import { saysAhead } from '../../notNow.ts'
import type { Clause, Found, Leaf, Message, Place } from '../found.ts'

/** 2018年参保，2020年停了三个月，后面正常: paid now; since when it counts has to be asked. */
export function interrupted(message: Message, own: readonly Clause[], found: Found[]): Found[] {
  const gap = own.find(({ text }) => GAP.test(text) && !/没(?:有)?(?:断|停)/.test(text))
  const later =
    gap &&
    own.find(({ from, text }) => from > gap.from && (AGAIN.test(text) || TAKEN_UP.test(text)) && !saysAhead(text))
  if (!gap) return []
  const since = found.findIndex((entry) => 'field' in entry && entry.field === 'insurance.since')
  const open: Found = {
    about: '社保.起',
    leaf: { from: gap.from, to: gap.to, why: 'ambiguous', ...whenOf(message, gap) },
  }
  if (!later) {
    const start = found[since]
    // 社保去年断了两个月: since when it has been paid without a break is open.
    if (!start) return FOR_A_WHILE.test(gap.text) && !SINCE_THEN.test(gap.text) ? [open] : []
    // 16年7月开始交 中间断了3个月: paid again since when?
    if (!('field' in start) || start.leaf.from > gap.from || !/中间|期间|过|个月|半年/.test(gap.text)) return []
    found.splice(since, 1)
    return [open]
  }
  const told = found.some(
    (entry) => 'field' in entry && entry.field === 'insurance.since' && entry.leaf.from >= later.from,
  )
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const entry = found[at]
    if (entry && 'field' in entry && entry.field === 'insurance.current' && entry.leaf.from < later.from)
      found.splice(at, 1)
    if (!told && entry && 'field' in entry && entry.field === 'insurance.since') found.splice(at, 1)
  }
  const gone: Found[] = [{ used: gap }]
  const ask: Found[] = told || (since < 0 && !FOR_A_WHILE.test(gap.text)) ? [] : [open]
  if (!AGAIN.test(later.text) && message.asked !== 'insurance.current') return [...gone, ...ask]
  return [...gone, ...ask, { field: 'insurance.current', leaf: { ...leafOnly(later), value: true } }]
}

/** 15年有半年在杭州, 去年有三个月没交: for a while it was elsewhere or nowhere. Begins at the 有, which no length of work or of 社保 has. */
const SPELL =
  '(?:中间|中途|当中|其中)?(?:有|空|漏)(?:过|了)?(?:大概|差不多|将近)?(?:小?半年|大半年|一?段时间|一?阵子?|(?:\\d{1,2}|[一两二三四五六七八九十几]{1,2})(?:多)?个?(?:多)?[月年])(?:多)?(?:社保)?(?:都|就|是|也)*(?:没有?[交缴]|未[交缴]|断|停|空|(?:[交缴挂]?在|转到)(?!温州|这))'
/** What follows the time it was in: 年有半年在杭州. */
export const SPELL_BEHIND = new RegExp(`^(?:份|的时候|那年|当年|,)?${SPELL}`)

const GAP = new RegExp(`(?:停|断)(?:过|了|缴|交|保|\\d|[一两二三四五六七八九十半几])|${SPELL}`)
/** Broken off and taken up again, whatever is said of now. */
const FOR_A_WHILE = new RegExp(
  `(?:停|断)(?:缴|交|保)?(?:过|了?(?:有|大概|好像)?(?:\\d{1,2}|[一两二三四五六七八九十几半]{1,2})(?:多)?(?:个)?[月年次回天])|断了?(?:一|好)?(?:段|阵)|空(?:过|了)(?:有)?(?:\\d{1,2}|[一二两三四五六几半]{1,2})个?月|${SPELL}`,
)
/** Whether words tell of a time without 社保 that is over. */
export const wasBroken = (even: string): boolean =>
  FOR_A_WHILE.test(even.replace(/(?:没有?|未)(?:再)?(?:断|停)(?:过|了|缴|交)*/g, '')) && !SINCE_THEN.test(even)
/** 停了半年了: since then. */
const SINCE_THEN = /(?:停|断)[^,。;]{0,8}(?:年|月|天|久|阵)了\s*$/

/** When it was, if that is told: a break before the start that counts takes nothing from it. */
function whenOf({ dates }: Message, { from, to }: Place): { readonly value?: string } {
  const [token, more] = dates.filter((date) => date.from >= from && date.to <= to)
  return token?.date === undefined || more ? {} : { value: token.date }
}

/** 2020年6月又交: taken up again, and no word of today. */
const TAKEN_UP =
  /(?<=\d[年月日起]{0,2})(?:(?:又|再|重新|恢复|接着|续)(?:开始)?(?:交|缴|续|参保|接)|(?:才|就)?(?:接上|续上|续缴|续交|恢复))/
const AGAIN =
  /(?:补上|接上|续上|接着)[^。;]{0,6}(?:到现在|至今)|(?:现在|如今|目前|后来|这个月|上个月)(?:已经)?(?:又|重新|恢复|接着)(?:在)?(?:开始)?(?:缴|交)|(?:后面|后来|之后|以后|现在|又|重新|恢复)[^,。;]{0,6}(?:正常|一直(?:在)?(?:缴|交)|在(?:缴|交)|续|接上|接回|没断|连续|补)|起(?:就|一直)?(?:没断|没停)|\d[年月日号]?(?:份|起|开始)?(?:至今|到现在)/

/** A leaf and nothing besides. */
export const leafOnly = ({ from, to, value, why }: Leaf): Leaf => ({
  from,
  to,
  ...(value === undefined ? {} : { value }),
  ...(why ? { why } : {}),
})
