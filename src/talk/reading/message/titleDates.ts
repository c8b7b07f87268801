import { addDays, addYears } from '../../../dossier/date.ts'
import { numeral } from '../numbers.ts'
import { oneAfterAnother } from '../renewals.ts'
import { around, GOES_ON, nextClause, placeOf } from './around.ts'
import { clauseAt } from './clauses.ts'
import { dateLeaf, endLeaf } from './dateTokens.ts'
import type { DateToken, Found, Leaf, Message } from './found.ts'
import { type DeedFound, deedBefore, deedOf, titleFor } from './titleDeeds.ts'
import { addSpan, findTitles, type TitleDraft } from './titleDraft.ts'
import { OVER, over, startOfOpen, unappointedFrom } from './titleEnds.ts'
import { undecided } from './titleYears.ts'

/** Puts one date where it belongs: a title obtained, an appointment begun or ended, or — 15年助工 — in doubt. */
export function giveDate(
  message: Message,
  token: DateToken,
  drafts: TitleDraft[],
  dated: Set<DateToken>,
  found: Found[],
): void {
  if (dated.has(token) || drafts.length === 0) return
  const told = deedOf(message, token) ?? deedBefore(message, token) ?? begins(message, token, drafts)
  if (told === null) {
    if (
      !startOfOpen(message, token, drafts) &&
      !unappointedFrom(message, token, drafts) &&
      !over(message, token, drafts) &&
      !furtherSpan(message, token, drafts, dated) &&
      !inLetters(message, token, drafts, dated) &&
      !spanBeside(message, token, drafts, dated) &&
      !spanInRow(message, token, drafts, dated)
    )
      undecided(message, token, drafts)
    return
  }
  // 今年评中级, whose 中级 is an aim and blanked: of no other.
  if (told.deed === 'obtained' && /^(?:评|考|报)?。。/.test(message.text.slice(told.place.to - 1))) return
  const title = titleFor(message, drafts, token, told.place)
  if (title === null) return
  // A day that is in doubt takes no other's place.
  if (told.deed !== 'appointed' && !(token.why !== undefined && title.obtained && title.obtained.why === undefined))
    title.obtained = dateLeaf(token)
  const both = /并(?:被|且)?聘|同时(?:被)?聘|随[即后](?:被)?聘/.test(around(message, token).behind)
  if (told.deed === 'obtained' && !both) return
  const end = endFor(message, token, dated)
  const { behind } = around(message, token)
  const denied = /(?:没有?|未|不|断|停|解)(?:被|有|人|谁|单位|公司|厂里?|给|我|再)*$/.test(
    message.text.slice(Math.max(0, told.place.from - 6), told.place.from),
  )
  const last = title.spans.at(-1)
  // 20年3月聘的，21年10月就没聘了
  if (denied) {
    const ceased =
      /^(?:任|用|我)?了/.test(message.text.slice(told.place.to)) ||
      /聘了$/.test(message.text.slice(told.place.from, told.place.to)) ||
      /[断停解再]$/.test(message.text.slice(0, told.place.from))
    if (!last?.from || last.to) return
    if (ceased) last.to = endLeaf(token)
    return
  }
  const isEnd = /(?:到|至|截止到?|止于)$/.test(message.text.slice(Math.max(0, token.from - 4), token.from))
  // 直到20年7月才聘
  const ends =
    (isEnd && !/^(?:份)?(?:才|开始|[^,。;\d]{0,6}(?:又|重新|再次)[^,。;\d]{0,4}聘)/.test(behind)) || OVER.test(behind)
  if (ends && last?.from) last.to = endLeaf(token)
  else if (ends) title.spans.push({ to: endLeaf(token) })
  else if (/^(?:以|之)?前/.test(behind))
    found.push({ about: `职称.${title.level}.聘任`, leaf: { ...dateLeaf(token), why: 'incomplete' } })
  else addSpan(title, { from: dateLeaf(token), ...(end ? { to: end } : {}) })
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
    // 2015年进厂到现在 is no letter.
    /[\u4e00-\u9fff]/.test(
      text
        .slice(token.to, clause.to)
        .replace(
          /续聘|聘任?|又?一[份本张段]|年|月|[日号]|的|[到至今起了]|现在|如今|目前|开始|一直|为止|还|又|再|都|在/g,
          '',
        ),
    )
  )
    return false
  addSpan(draft, { from: dateLeaf(token), to: end })
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
    if (/聘(?:书|期|任|用|[了过][两二三四2-4](?:轮|次|期|届|回|段))/.test(clause.text)) {
      const end = endFor(message, token, dated)
      if (end) closeTill(draft, token, text)
      if (end) addSpan(draft, { from: dateLeaf(token), to: end })
      return end !== null
    }
    // 三年一聘: how long each was.
    if (/^\s*[一二两三四五\d]年一[聘签]\s*$/.test(clause.text)) continue
    const bare = findTitles(clause.text).reduce((left, { word }) => left.replace(word, ''), clause.text)
    if (!LETTER.test(bare)) return false
  }
  return text === ''
}
/** 17年3月1日起，三年一聘，第二本20年3月1日…: the first went on till then. */
function closeTill(draft: TitleDraft, token: DateToken, text: string): void {
  const last = draft.spans.at(-1)
  if (!last?.from || last.to || token.date?.length !== 10 || !/[一二两三四五\d]年一[聘签]/.test(text)) return
  last.to = { from: token.from, to: token.to, value: addDays(token.date, -1) }
}

const LETTER =
  /^[\s:()]*(?:\d[).、])?(?:(?:第?[一二三两四1-4]|[头前后上下]一|这)(?:份|本|张|段|次|回|个|轮|期|聘期)?(?:是|从|聘的是)?|[又再后来另]+)?[\s:\d年月日号.\-~到至今现在起止/]*$/

/** 助工18年1月1日到21年12月31日: a stretch right behind the title. */
function spanBeside(message: Message, token: DateToken, drafts: readonly TitleDraft[], dated: Set<DateToken>): boolean {
  const { text } = message
  const draft = drafts.find(({ places }) =>
    places.some(({ to }) => to <= token.from && /^(?:\(|是|:|,|\s)*$/.test(text.slice(to, token.from))),
  )
  const next = message.dates.find(({ from }) => from >= token.to)
  if (!draft || !next || !/^(?:到|至|-|~)$/.test(text.slice(token.to, next.from).trim())) return false
  const end = endFor(message, token, dated)
  if (end) addSpan(draft, { from: dateLeaf(token), to: end })
  return end !== null
}

/** 助理工程师|2016-12-20|机械|2017-01-01至今: a cell of its own, behind the day the title was obtained. */
function spanInRow(message: Message, token: DateToken, drafts: readonly TitleDraft[], dated: Set<DateToken>): boolean {
  const { text } = message
  const line = text.lastIndexOf('\n', token.from) + 1
  const cell = text.slice(token.to).split(/[|\n]/)[0] ?? ''
  const draft = drafts.findLast(({ places }) => places.some(({ from, to }) => from >= line && to <= token.from))
  if (!draft?.obtained || draft.obtained.to > token.from || draft.spans.length > 0) return false
  if (!/\|\s*$/.test(text.slice(line, token.from)) || !/^(?:到|至|-|~)[\d.年月日/\-今现在为止]+\s*$/.test(cell))
    return false
  const end = endFor(message, token, dated)
  if (end) addSpan(draft, { from: dateLeaf(token), to: end })
  return end !== null
}

const TERM_BEFORE = /聘(?:任|用)?(?:期限?|年限)(?:是|为)?([一二两三四五\d])年$/
const HELD = /没(?:有)?(?:断|停)过/
const HELD_SINCE =
  /^\s*(?:一直|中间|中途|后来|到现在|期间|从来|再|也|都)*没(?:有)?(?:断|停|间断|中断)过?(?:的|了)?\s*$|^\s*一直(?:延|持)续(?:的|着)?\s*$/
const AT_NEW =
  /新(?:单位|公司|厂|东家)(?:里)?(?:又|重新|再次)(?:给)?(?:我)?聘|(?:现|现在的?|目前的?|这家)(?:单位|公司|厂)(?:里)?[^,。;]{0,14}(?:起聘|聘的?$|开始聘|又聘|重新聘)/

/** Where an appointment that begins with a date ends: 到 another date, or 至今 in this clause or the next. */
function endFor(message: Message, token: DateToken, dated: Set<DateToken>): Leaf | null {
  const { text, dates } = message
  const { behind, clause } = around(message, token)
  const next = dates.find(({ from }) => from >= token.to)
  const between = next ? text.slice(token.to, next.from) : ''
  if (next && between.length <= 10 && /(?:到|至|-|~)[^,。;\d]{0,3}$/.test(between) && !/[。;|今]/.test(between)) {
    dated.add(next)
    return endLeaf(next)
  }
  if (next && /^\s?起?[,\s]+$/.test(between) && /^\s*(?:为?止|截止|终止)/.test(text.slice(next.to))) {
    dated.add(next)
    return endLeaf(next)
  }
  const lasting =
    /^起?(?:聘(?:任|用|上)?的?(?=聘期|为期|共|一共))?(?:,)?(?:又|再)?(?:聘期|续?聘了?|续签?了?|共|一共|为期)?(\d|[一二两三四五])年(?!\d|[一二三四五六七八九十]月|一[签聘换续])/.exec(
      behind,
    )
  const copies = token.date?.length === 10 ? oneAfterAnother(text.slice(token.to, token.to + 30)) : null
  if (copies && token.date)
    return { from: token.to, to: token.to + copies.length, value: addDays(addYears(token.date, copies.years), -1) }
  const years = lasting && token.date?.length === 10 ? numeral(lasting[1] ?? '') : null
  if (lasting && years !== null && token.date)
    return { from: token.to, to: token.to + lasting[0].length, value: addDays(addYears(token.date, years), -1) }
  const follows = nextClause(message, clause)
  const agreed =
    /^\s*(?:聘期|一聘|每聘|聘用期|聘任期|任期|期限|聘期限|聘任期限|为期|一签|聘了?)(?:是|为|:)?(\d|[一二两三四五])年(?:期|整)?\s*$/.exec(
      follows?.text ?? '',
    )
  const term = agreed && token.date?.length === 10 ? numeral(agreed[1] ?? '') : null
  // 聘任期限三年，自2020年1月1日起算
  const told = clause && TERM_BEFORE.exec(message.clauses[message.clauses.indexOf(clause) - 1]?.text ?? '')
  const before = told && token.date?.length === 10 && /^起/.test(behind) ? numeral(told[1] ?? '') : null
  if (before !== null && token.date)
    return { from: token.from, to: token.to, value: addDays(addYears(token.date, before), -1) }
  if (follows && term !== null && token.date)
    return { from: follows.from, to: follows.to, value: addDays(addYears(token.date, term), -1) }
  const here = GOES_ON.exec(behind) ?? HELD.exec(behind)
  if (here) return { from: token.to + here.index, to: token.to + here.index + here[0].length, value: '至今' }
  const whole = clause?.text ?? ''
  // 22年5月换新单位又聘: where somebody is now.
  if (AT_NEW.test(whole) && !next && !/到期|期满|离职/.test(text.slice(token.to)))
    return { from: token.from, to: token.to, value: '至今' }
  const after = nextClause(message, clause)
  if (after && HELD_SINCE.test(after.text)) return { from: after.from, to: after.to, value: '至今' }
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

/** 助工2018年7月1号开始, where it is asked since when somebody has been appointed. */
function begins(message: Message, token: DateToken, drafts: readonly TitleDraft[]): DeedFound | null {
  if (message.asked?.startsWith('titles.appointments') !== true || drafts.length !== 1) return null
  const { behind } = around(message, token)
  return /^(?:号|日)?(?:就|才)?(?:开始|起)(?![干做搞])/.test(behind)
    ? { deed: 'appointed', place: { from: token.to, to: token.to } }
    : null
}
