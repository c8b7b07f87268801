import { rangeOf } from '../../../dossier/date.ts'
import { renew } from '../renewals.ts'
import { isAppointedAfterAll, isOfATime, unappointedIn } from '../unappointed.ts'
import { around, GOES_ON, hits, nextClause, placeOf, startFromLength } from './around.ts'
import { dateLeaf, endLeaf } from './dateTokens.ts'
import type { Found, Leaf, Message } from './found.ts'
import type { TitleDraft } from './titleDraft.ts'
import { gaps } from './titleEnds.ts'
import { renewalBehind } from './titleRenewals.ts'

const NEVER =
  /(?<![前后])(?:没有?|未)给(?:我|他|她)聘(?:任|过|上)?(?!书)(?=$|[,。;\s])|聘(?:任|用)(?:手续|这块|这一块|的事)?(?:也|都|还|从来|从|一直|压根|根本|倒)*(?:没有?|未)(?:给)?(?:我)?(?:办|做|搞|弄|聘)?(?:过|理)?(?=$|[,。;\s])|(?:公司|单位|厂里?|我们)?(?:从来)?不(?:发|给|下|签|出|搞|弄)(?:什么)?聘书(?:的)?|(?<!聘)(?:没有?|未|还没|一直没|从没)(?:被|有|正式|单位|厂里|公司|人|谁)?(?:聘(?!书)(?:任|用|过|上)*|聘书)|聘书(?:也|都|还)?没有?(?!发|给|丢)|没给聘|(?:没有?|未)(?:给)?(?:我|他|她)?(?:下|发|给|拿到|办)(?:过)?聘书|聘书(?:也|都|还)?没(?:有)?(?:发|给|下|拿到|办)/g

/** What is told of appointments without a date: 聘到现在, 没聘过, 聘了五年. */
export function appointmentsWithoutDates(message: Message, drafts: readonly TitleDraft[], found: Found[]): void {
  const { text, clauses } = message
  const last = (at: number) => drafts.filter(({ places }) => places.some(({ from }) => from <= at)).at(-1) ?? drafts[0]
  spanBehind(message, last)
  for (const place of hits(text, NEVER)) {
    // 不是没人聘; 2018年到2020年之后就没聘了
    const whole = around(message, place).clause?.text ?? ''
    if (isAppointedAfterAll(whole) || unappointedIn(whole)?.own) continue
    const draft = last(place.from)
    const open = message.asked?.startsWith('titles.appointments') === true
    if (draft && draft.spans.length === 0) {
      // No paper is not yet no appointment: 厂里没发聘书; nor is 新单位没聘.
      const paper = /聘书/.test(text.slice(place.from, place.to))
      const { before, clause } = around(message, place)
      const since =
        /现在(?:的)?(?:单位|公司|厂)|后来|[之以此]后|后面|换了/.test(before) ||
        isOfATime(before, text.slice(place.from, place.to + 1))
      // 从没聘过，直到2021年3月
      const tillThen = /^\s*直到/.test(nextClause(message, clause)?.text ?? '')
      // 评了助工以后单位一直没聘我: not since the last firm.
      const allAlong = text.startsWith('一直', place.from)
      const custom = /不[发给下签出搞弄]/.test(text.slice(place.from, place.to))
      // 从来没发过聘书, 一直没给发: none, whatever else.
      const ever = /从来|从没|一直|[发给下拿]过/.test(
        around(message, place).before.slice(-8) + text.slice(place.from, place.to + 1),
      )
      if (paper && ever && !open) draft.never = { from: place.from, to: place.to }
      else if (custom || text[place.to] === '了' || tillThen || (!open && (paper || (since && !allAlong))))
        found.push({ about: `职称.${draft.level}.聘任`, leaf: { ...place, why: 'incomplete' } })
      else draft.never = { from: place.from, to: place.to }
    } else if (!open) found.push({ used: place })
  }
  for (const clause of clauses) {
    const word = /聘/.exec(clause.text)
    if (!word || /没|未|招聘|返聘|应聘/.test(clause.text)) continue
    const draft = last(clause.from + word.index)
    if (!draft) continue
    if (
      /[当同][年月](?:就|便|也|单位|公司|厂里?|被|给|我){0,4}聘/.test(clause.text) &&
      draft.spans.length === 0 &&
      typeof draft.obtained?.value === 'string' &&
      draft.obtained.why === undefined
    ) {
      const monthly = /[当同]月/.test(clause.text)
      const from = { from: clause.from, to: clause.to, value: draft.obtained.value.slice(0, monthly ? 7 : 4) }
      const next = nextClause(message, clause)
      const goesOn =
        next && /到(?:现在|今天?|如今)|一直(?:都|在)?聘|聘着/.test(next.text) && !/[干做搞缴交]|社保/.test(next.text)
      const on = goesOn ? next : null
      // 当月就聘了, and no more: till when is asked with it.
      if (on || !monthly) draft.spans.push({ from, ...(on ? { to: { from: on.from, to: on.to, value: '至今' } } : {}) })
      if (on || !monthly) continue
    }
    const on = placeOf(
      text,
      /聘到(?:现在|今)|一直(?:都)?(?:在)?(?:被)?聘|(?:还|仍|正)在聘|在聘(?!期)|聘着|聘至今/,
      clause,
    )
    const own = message.dates.filter((token) => token.from >= clause.from && token.to <= clause.to)
    const before = own.every(({ from, to }) => on && to <= on.from && draft.obtained?.from === from)
    if (on && before) {
      const open = draft.spans.find(({ to }) => to === undefined)
      if (open) open.to = { ...on, value: '至今' }
      else if (draft.spans.length === 0) draft.spans.push({ to: { ...on, value: '至今' } })
      continue
    }
    // 助工15年12月，也聘了: since when has to be asked.
    if (draft.spans.length === 0 && ONLY_APPOINTED.test(clause.text.trim()))
      found.push({ about: `职称.${draft.level}.聘任`, leaf: { from: clause.from, to: clause.to, why: 'incomplete' } })
    if (draft.spans.length > 0 || own.length > 0 || /\d{4}|\d月/.test(clause.text)) continue
    const start = startFromLength(text, clause, message.today)
    if (start && LASTS.test(clause.text) && fits(start, draft)) {
      draft.spans.push({ from: start, to: { from: start.from, to: start.to, value: '至今' } })
      continue
    }
    if (start) found.push(askSince(draft, start, TERM.test(clause.text)))
  }
  gaps(message, drafts, found)
  hadFor(message, drafts)
  lengths(message, drafts, found)
  toComeFull(message, drafts, found)
}

/** 聘了三年，2018.1.1-2020.12.31: from when to when, and nothing else. */
function spanBehind(message: Message, last: (at: number) => TitleDraft | undefined): void {
  for (const clause of message.clauses) {
    const next = LASTED_SO_LONG.test(clause.text) ? nextClause(message, clause) : null
    if (!next || !/^[\d年月日号.\s/到至~—-]+$/.test(next.text)) continue
    const [from, to, more] = message.dates.filter((token) => token.from >= next.from && token.to <= next.to)
    const draft = last(clause.from)
    if (from && to && !more && draft?.spans.length === 0) draft.spans.push({ from: dateLeaf(from), to: endLeaf(to) })
  }
}
const LASTED_SO_LONG = /聘(?:任|用)?(?:了|过|满|有)+[\d一二两三四五六七八九十]{1,3}\s?年$/

const TERM = /(?:聘(?:任|用)?期限?|任期|一聘|一签)(?:是|为|:)?(?:\d|[一二两三四五])年/

const ONLY_APPOINTED =
  /^(?:两个|两本|全|也|都|单位|公司|厂里?|就|当时|后来|随后|给|我)*聘(?:了|上了|用了|任了)(?:的)?$|^(?:两个|两本|全|也|都|单位|公司|厂里?)*有聘书(?:的)?$|^聘书(?:也|都)?有(?:的)?$/

/** Since when somebody has been appointed has to be asked; a length tells roughly, and the term of a letter (聘期三年) nothing of it. */
function askSince({ level }: TitleDraft, { value: since, ...start }: Leaf, isTerm: boolean): Found {
  const value = isTerm ? undefined : since
  return {
    about: `职称.${level}.聘任`,
    leaf: { ...start, ...(value ? { value: [{ from: value, to: '至今' }] } : {}), why: start.why ?? 'incomplete' },
  }
}

const N = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})\\s?年(?:半)?(?:多)?(?:一点点?)?'
/** 聘了五年了, 聘了3年多: until today. 聘了三年 alone may be over, 聘期三年 may lie ahead. */
const LASTS = new RegExp(
  `聘(?:任|用)?(?:了|有|已经?|到现在|至今|,)+(?:有|已经?)?${N}(?:了|$)|聘(?:任|用)?了${N.replace('(?:多)?', '多')}`,
)

/** A length that reaches back before the title was had tells something else. */
function fits(start: Leaf, { obtained }: TitleDraft): boolean {
  if (start.why !== undefined || typeof start.value !== 'string') return false
  if (typeof obtained?.value !== 'string') return true
  const had = rangeOf(obtained.value)
  const since = rangeOf(start.value)
  return had !== null && since !== null && had.first <= since.last
}

const HAD_FOR = new RegExp(
  `(?:(?<=中级|助工|工程师|职称)过|评上?|拿到?|取得|考[上出到]|下来)(?:证书?)?(?:也|都|已经?|快|有|了|,)*${N}(?:了|$)`,
)

/** 助理工程师评上四年了: obtained so long ago. */
function hadFor(message: Message, drafts: readonly TitleDraft[]): void {
  for (const clause of message.clauses) {
    const said = placeOf(message.text, HAD_FOR, clause)
    if (!said || /聘|快/.test(clause.text)) continue
    if (message.dates.some(({ from, to }) => from >= clause.from && to <= clause.to)) continue
    const draft = drafts
      .filter(({ places }) => places.some(({ from, to }) => from >= clause.from && to <= clause.to))
      .at(-1)
    if (!draft || draft.obtained) continue
    const start = startFromLength(message.text, said, message.today)
    if (start?.value !== undefined) draft.obtained = start
  }
}

const LASTED = /(?:当|做|干|任|评上?|拿到?|是)?(?:了|有|已经?|满|快|都|也|超过|整整|,|\s)*$/

/** 当了15年助工, 助工满4年了: since when has to be asked. */
function lengths(message: Message, drafts: readonly TitleDraft[], found: Found[]): void {
  const { text } = message
  for (const draft of drafts) {
    if (draft.spans.length > 0 || draft.obtained) continue
    for (const place of draft.places) {
      const { before, behind } = around(message, place)
      const ahead =
        /(?:当|做|任|干)(?:了|过|满)?\s?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})\s?年(?:半|多)?(?:的)?$/.exec(before)
      const after =
        /^(?:证|职称)?([^,。;\d一二两三四五六七八九十]{0,6})(?:\d{1,2}|[一二两三四五六七八九十]{1,3})\s?年(?!\d|[一二三四五六七八九十]月|评|拿|取|考|聘|的时候|毕业)(?:半|多|了)*/.exec(
          behind,
        )
      const within = ahead
        ? { from: place.from - ahead[0].length, to: place.from }
        : after && LASTED.test(after[1] ?? '')
          ? { from: place.to, to: place.to + after[0].length }
          : null
      if (within === null || message.dates.some((token) => token.from >= within.from && token.to <= within.to)) continue
      const start = startFromLength(text, within, message.today)
      if (start) found.push(askSince(draft, start, TERM.test(around(message, place).clause?.text ?? '')))
      break
    }
  }
}

/** 助工到今年年底就满四年了: since when has to be asked. */
function toComeFull({ clauses }: Message, drafts: readonly TitleDraft[], found: Found[]): void {
  for (const draft of drafts) {
    if (draft.spans.length > 0) continue
    const clause = clauses.find(
      ({ from, to, text }) =>
        draft.places.some((place) => place.from >= from && place.to <= to) &&
        /到[^,。;]{1,8}(?:就|才|刚好|正好)?(?:满|够|有|是)?(?:\d{1,2}|[一二两三四五六七八九十]{1,2})年(?!\d|[一二三四五六七八九十]{1,2}月)/.test(
          text,
        ),
    )
    if (clause)
      found.push({ about: `职称.${draft.level}.聘任`, leaf: { from: clause.from, to: clause.to, why: 'incomplete' } })
  }
}

/** 聘期2018年1月到2020年12月, and no word of which title: that has to be asked. */
export function appointmentsOfNone(message: Message): Found[] {
  const { text, clauses, dates, asked } = message
  if (asked?.startsWith('titles.appointments/')) return []
  return clauses.flatMap((clause): Found[] => {
    const word = /聘(?:书|期|任|的)|续聘/.exec(clause.text)
    const own = dates.filter((token) => token.from >= clause.from && token.to <= clause.to)
    const [first, second] = own
    // 聘书一年一发，2019、2020三本都在.
    const next = clauses[clauses.indexOf(clause) + 1]
    if (
      /聘书/.test(clause.text) &&
      !first &&
      next?.sentence === clause.sentence &&
      /(?:20|19)\d{2}|\d{2}年|本|份/.test(next.text)
    )
      return [{ about: '职称.聘任', leaf: { from: clause.from, to: next.to, why: 'incomplete' } }]
    if (!word || !first?.date || /没|招聘|返聘|应聘/.test(clause.text)) return []
    const ends = /(?:到|至)$/.test(text.slice(clause.from, first.from))
    if (ends)
      return [
        {
          about: '职称.聘任',
          leaf: { from: clause.from, to: clause.to, value: [{ to: first.date }], why: 'incomplete' },
        },
      ]
    const on = GOES_ON.test(text.slice(first.to, clause.to))
    const end = second?.date ?? (on ? '至今' : undefined)
    const letter = [{ from: first.date, ...(end ? { to: end } : {}) }]
    const told = end ? renewalBehind(message, (second ?? first).to, end) : null
    const value = told ? renew(letter, told.renewal) : letter
    return [{ about: '职称.聘任', leaf: { from: clause.from, to: clause.to, value, why: 'incomplete' } }]
  })
}
