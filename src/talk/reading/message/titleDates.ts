import { addDays, addYears } from '../../../dossier/date.ts'
import { numeral } from '../numbers.ts'
import { finder } from '../words.ts'
import { around, GOES_ON, nextClause, placeOf } from './around.ts'
import { clauseAt } from './clauses.ts'
import { dateLeaf } from './dateTokens.ts'
import type { DateToken, Found, Leaf, Message } from './found.ts'
import { EDUCATION_WORDS, SKILL_WORDS, TITLE_WORDS } from './levels.ts'
import { deedBefore, deedOf, titleFor } from './titleDeeds.ts'
import { findTitles, type TitleDraft } from './titleDraft.ts'

/** Puts one date where it belongs: a title obtained, an appointment begun or ended, or — 15年助工 — in doubt. */
export function giveDate(
  message: Message,
  token: DateToken,
  drafts: TitleDraft[],
  dated: Set<DateToken>,
  found: Found[],
): void {
  if (dated.has(token) || drafts.length === 0) return
  const told = deedOf(message, token) ?? deedBefore(message, token)
  if (told === null) {
    if (
      !furtherSpan(message, token, drafts, dated) &&
      !inLetters(message, token, drafts, dated) &&
      !spanBeside(message, token, drafts, dated)
    )
      undecided(message, token, drafts)
    return
  }
  const title = titleFor(message, drafts, token, told.place)
  if (title === null) return
  if (told.deed !== 'appointed') title.obtained = dateLeaf(token)
  const both = /并(?:被|且)?聘|同时(?:被)?聘|随[即后](?:被)?聘/.test(around(message, token).behind)
  if (told.deed === 'obtained' && !both) return
  const end = endFor(message, token, dated)
  const { behind } = around(message, token)
  const denied = /(?:没有?|未|不)(?:被|有)?$/.test(
    message.text.slice(Math.max(0, told.place.from - 3), told.place.from),
  )
  const last = title.spans.at(-1)
  // 20年3月聘的，21年10月就没聘了
  if (denied) {
    const ceased =
      /^(?:任|用|我)?了/.test(message.text.slice(told.place.to)) ||
      /聘了$/.test(message.text.slice(told.place.from, told.place.to))
    if (ceased && last?.from && !last.to) last.to = dateLeaf(token, 'taken')
    return
  }
  const isEnd = /(?:到|至|截止到?|止于)$/.test(message.text.slice(Math.max(0, token.from - 4), token.from))
  // 直到20年7月才聘
  const ends = isEnd && !/^(?:份)?(?:才|开始)/.test(behind)
  if (ends && last?.from) last.to = dateLeaf(token, 'taken')
  else if (ends) title.spans.push({ to: dateLeaf(token, 'taken') })
  else if (/^(?:以|之)?前/.test(behind))
    found.push({ about: `职称.${title.level}.聘任`, leaf: { ...dateLeaf(token), why: 'incomplete' } })
  else title.spans.push({ from: dateLeaf(token), ...(end ? { to: end } : {}) })
}

/** A second stretch told by its dates alone, right behind the first: 聘期2019到2021年，2022年至今. */
function furtherSpan(
  message: Message,
  token: DateToken,
  drafts: readonly TitleDraft[],
  dated: Set<DateToken>,
): boolean {
  const { text, clauses } = message
  const clause = clauseAt(clauses, token.from)
  const before = clause && clauses[clauses.indexOf(clause) - 1]
  if (!clause || !before || text.slice(clause.from, token.from).trim() !== '') return false
  const draft = drafts.find(({ spans }) =>
    spans.some(({ from }) => from && from.from >= before.from && from.to <= before.to),
  )
  const end = draft ? endFor(message, token, dated) : null
  if (
    !draft ||
    !end ||
    /[\u4e00-\u9fff]/.test(text.slice(end.to, clause.to).replace(/续聘|聘任?|又?一[份本张段]|年|月|日|的/g, ''))
  )
    return false
  draft.spans.push({ from: dateLeaf(token), to: end })
  return true
}

/** 聘书两份，一份2016年5月到2019年5月，一份…，都是助工: letters told one by one, of the one title there is. */
function inLetters(message: Message, token: DateToken, drafts: readonly TitleDraft[], dated: Set<DateToken>): boolean {
  const { clauses, text } = message
  const [draft, more] = drafts
  const here = clauseAt(clauses, token.from)
  if (!draft || more || !here) return false
  const at = clauses.indexOf(here)
  for (let back = at - 1; back >= Math.max(0, at - 6); back -= 1) {
    const clause = clauses[back]
    if (!clause) return false
    if (/聘(?:书|期|任|用)/.test(clause.text)) {
      const end = endFor(message, token, dated)
      if (end) draft.spans.push({ from: dateLeaf(token), to: end })
      return end !== null
    }
    const bare = findTitles(clause.text).reduce((left, { word }) => left.replace(word, ''), clause.text)
    if (!LETTER.test(bare)) return false
  }
  return text === ''
}
const LETTER =
  /^[\s:()]*(?:\d[).、])?(?:第?[一二三两四1-4](?:份|本|张|段|次|个)?(?:是|从|聘的是)?|[又再后来另]+)?[\s:\d年月日号.\-~到至今现在起止/]*$/

/** 助工18年1月1日到21年12月31日: a stretch right behind the title. */
function spanBeside(message: Message, token: DateToken, drafts: readonly TitleDraft[], dated: Set<DateToken>): boolean {
  const { text } = message
  const draft = drafts.find(({ places }) =>
    places.some(({ to }) => to <= token.from && /^(?:\(|是|:|,|\s)*$/.test(text.slice(to, token.from))),
  )
  const next = message.dates.find(({ from }) => from >= token.to)
  if (!draft || !next || !/^(?:到|至|-|~)$/.test(text.slice(token.to, next.from).trim())) return false
  const end = endFor(message, token, dated)
  if (end) draft.spans.push({ from: dateLeaf(token), to: end })
  return end !== null
}

/** Where an appointment that begins with a date ends: 到 another date, or 至今 in this clause or the next. */
function endFor(message: Message, token: DateToken, dated: Set<DateToken>): Leaf | null {
  const { text, dates } = message
  const { behind, clause } = around(message, token)
  const next = dates.find(({ from }) => from >= token.to)
  const between = next ? text.slice(token.to, next.from) : ''
  if (next && between.length <= 10 && /(?:到|至|-|~)[^,。;\d]{0,3}$/.test(between) && !/[。;]/.test(between)) {
    dated.add(next)
    return dateLeaf(next, 'taken')
  }
  if (next && /^起?[,\s]+$/.test(between) && /^\s*(?:为?止|截止|终止)/.test(text.slice(next.to))) {
    dated.add(next)
    return dateLeaf(next, 'taken')
  }
  const lasting = /^起?(?:,)?(?:聘期|聘|共|一共|为期)?(\d|[一二两三四五])年(?!\d|[一二三四五六七八九十]月)/.exec(behind)
  const years = lasting && token.date?.length === 10 ? numeral(lasting[1] ?? '') : null
  if (lasting && years !== null && token.date)
    return { from: token.to, to: token.to + lasting[0].length, value: addDays(addYears(token.date, years), -1) }
  const follows = nextClause(message, clause)
  const agreed = /^\s*(?:聘期|一聘|每聘|聘用期|为期|一签|聘了?)(?:是|为)?(\d|[一二两三四五])年(?:期|整)?\s*$/.exec(
    follows?.text ?? '',
  )
  const term = agreed && token.date?.length === 10 ? numeral(agreed[1] ?? '') : null
  // 聘期三年，到期后续聘: that was not the end of it.
  const renewed = /续|又聘|再聘/.test(nextClause(message, follows)?.text ?? '')
  if (follows && term !== null && token.date && !renewed)
    return { from: follows.from, to: follows.to, value: addDays(addYears(token.date, term), -1) }
  const here = GOES_ON.exec(behind)
  if (here) return { from: token.to + here.index, to: token.to + here.index + here[0].length, value: '至今' }
  const after = nextClause(message, clause)
  if (
    after === null ||
    /\d{2,4}年/.test(after.text) ||
    !/聘|现在|今/.test(after.text) ||
    /[干做搞缴交]/.test(after.text)
  )
    return null
  const place = placeOf(text, GOES_ON, after)
  return place ? { ...place, value: '至今' } : null
}

/**
 * A date beside a title with no word of what happened then: obtained, where it can be nothing else (2016年助工, 17年的助工,
 * 助工2019.11). 15年助工 may be fifteen years, and is asked unless an appointment from about then shows it (see settled).
 */
function undecided(message: Message, token: DateToken, drafts: readonly TitleDraft[]): void {
  const { text } = message
  const { before, behind: rest } = around(message, token)
  const bare = before.trim() === '' && /^的?$/.test(rest.trim())
  const own = otherBefore(before.slice(-16))
  const apart = otherBefore(text.slice(Math.max(0, token.from - 12), token.from))
  if (/(?:到|至|-|~)$/.test(before)) return
  const places = drafts.flatMap((draft) => draft.places.map((place) => ({ draft, place })))
  const ahead = places.filter(({ place }) => place.to <= token.from)
  const after = own ? [] : places.filter(({ place }) => place.from >= token.to)
  for (const { draft, place } of [...ahead.reverse(), ...after]) {
    const words = place.from >= token.to ? text.slice(token.to, place.from) : text.slice(place.to, token.from)
    const between = words.replace(/应该|好[像象]|大概|可能|估计|差不多|,[\p{Script=Han}]{2,14}专业(?=,)/gu, '')
    const joins = bare
      ? /^(?:\([^()]{1,8}\))?(?:的|是|有|在|职称|证书?|:|,|\s|[/、|(])*$/
      : /^(?:的|就|已经|是|在|(?<=:)有|职称|:|\s|[()])*$/
    if (!joins.test(between) || draft.obtained) continue
    // 大专 15年 助工 18年: each date stands behind its word.
    if (apart && place.from >= token.to && /^[\s,]/.test(between)) continue
    const behind = text.slice(Math.max(place.to, token.to), Math.max(place.to, token.to) + 6)
    if (/^[^,。;\s]{0,3}(?:毕业|起|开始|干|做|搞|到|至|-|~)/.test(behind) && place.to <= token.from) continue
    const said = text.slice(token.from, token.to)
    const firm =
      /\d{4}|月|[./-]/.test(said) ||
      // Nobody has been anything for so many years.
      /^(?:[5-9]\d|0\d)\s?年$/.test(said) ||
      (/^(?:的|\s)*的$/.test(between) && place.from >= token.to && !/^了/.test(behind)) ||
      /^(?:就|已经)/.test(between) ||
      (/^的(?!工龄|经验|时间)/.test(behind) && place.to <= token.from) ||
      (/是\s?$/.test(between) && place.to <= token.from)
    if (token.why !== undefined || firm) draft.obtained = dateLeaf(token)
    else draft.obtained = { ...dateLeaf(token), why: 'ambiguous' }
    return
  }
}

const findOthers = finder(
  [...EDUCATION_WORDS, ...SKILL_WORDS].map(({ word, of }) => (of === undefined ? { word } : { word, of: true })),
)

/** 本科2015 助工: the date is of what stands right before it. */
function otherBefore(before: string): boolean {
  const last = findOthers(before).at(-1)
  // 09年大专13年助工: that one has its year.
  const dated = last !== undefined && /\d年(?:的)?$/.test(before.slice(0, last.start))
  return last !== undefined && !dated && /^(?:是|于|\(|的|证|毕业|:|,|\s)*$/.test(before.slice(last.end))
}

const RANKS = ['技术员', '助理工程师', '工程师', '高级工程师']
/** 09年大专: what stands behind a year that is told likewise. */
const LIKEWISE = finder([...EDUCATION_WORDS, ...SKILL_WORDS, ...TITLE_WORDS].map(({ word }) => ({ word, of: true })))

/** 08年技术员，12年助工: of years told in a row, each is a year, as the ones beside it are. */
function inParallel(drafts: readonly TitleDraft[], { text, dates }: Message): void {
  for (const draft of drafts) {
    const { obtained } = draft
    if (obtained?.why !== 'ambiguous' || typeof obtained.value !== 'string') continue
    const { why: _, ...sure } = obtained
    const year = obtained.value.slice(0, 4)
    const titles = drafts.some(({ level, obtained: other }) => {
      if (level === draft.level || typeof other?.value !== 'string') return false
      const higher = RANKS.indexOf(level) > RANKS.indexOf(draft.level)
      return higher ? other.value.slice(0, 4) > year : other.value.slice(0, 4) < year
    })
    const likewise = dates.some(({ from, to, date, why }) => {
      if (to > obtained.from || why !== undefined || date === undefined || date.length > 4 || date >= year) return false
      const behind = text.slice(to).replace(/^的?/, '')
      return /^\d{2}年$/.test(text.slice(from, to)) && LIKEWISE(behind.slice(0, 8))[0]?.start === 0
    })
    if (titles || (likewise && obtained.from < (draft.places[0]?.from ?? 0))) draft.obtained = sure
  }
}

/** 一九年助工 二零年到今聘着: appointed soon after, so it was no length. */
export function settle(drafts: readonly TitleDraft[], message: Message): void {
  inParallel(drafts, message)
  for (const draft of drafts) {
    const { obtained, spans } = draft
    const start = spans[0]?.from
    if (obtained?.why !== 'ambiguous' || typeof obtained.value !== 'string' || typeof start?.value !== 'string')
      continue
    const years = Number(start.value.slice(0, 4)) - Number(obtained.value.slice(0, 4))
    const { why: _, ...sure } = obtained
    if (start.why === undefined && years >= 0 && years <= 3) draft.obtained = sure
  }
}
