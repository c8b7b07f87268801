import { finder } from '../words.ts'
import { clauseAt } from './clauses.ts'
import type { DateToken, Message, Place } from './found.ts'
import { EDUCATION_WORDS, SKILL_WORDS } from './levels.ts'
import { findTitles, type TitleDraft } from './titleDraft.ts'

type Deed = 'obtained' | 'appointed' | 'both'
interface DeedWord {
  readonly deed: Deed
}

const findOther = finder(
  [...SKILL_WORDS, ...EDUCATION_WORDS].map(({ word, of }) => (of === undefined ? { word } : { word, of: true })),
)
const findSkill = finder(SKILL_WORDS.map(({ word, of }) => (of === undefined ? { word } : { word, of: true })))
const deeds = (deed: Deed, words: string) => words.split(' ').map((word) => ({ word, of: { deed } }))
const findDeeds = finder<DeedWord>([
  ...deeds(
    'obtained',
    '给办的 给定的 给评的 升的 升了 升上 升到 升为 升 晋升为 晋升 转为 转评 转的 转 评上 评的 评到 评了 评过 评为 评定 评出 评下来 评 取得 获得 拿到 拿的 拿了 拿证 拿 考出 考取 考到 考的 考过 考了 认定 初定 定了 定的 定为 发的 发证 证书 批下来 批的 批准 批 过的 就过了 通过 下证 资格 证',
  ),
  ...deeds(
    'appointed',
    '聘任 聘用 聘的 聘上 聘了 聘为 聘书 聘期 续聘 受聘 聘到 聘请 聘着 聘 发的聘书 发聘书 发了聘书 下的聘书 下了聘书 下聘书 给的聘书 给了聘书 签的聘书 签了聘书 拿的聘书 拿到聘书 聘文 聘任文件 任现职务 任现职称 任现职 任职 上岗',
  ),
  ...deeds('both', '评聘'),
  ...[
    ...[
      '转型',
      '转产',
      '转制',
      '转让',
      '转正',
      '转岗',
      '转行',
      '转到',
      '转做',
      '转来',
      '升级',
      '升学',
      '专升本',
      '转业',
    ],
    '聘书没',
    '任职以来',
    '任职期间',
    '任职以后',
    '任职要求',
    '聘任以来',
    '评审',
    '评价',
    '考核',
    '证明',
    '评优',
    '毕业证',
    '毕业证书',
    '聘请专家',
    '考试',
    '身份证',
    '评过奖',
    '招聘',
    '批量',
    '应聘',
    '返聘',
    '拿奖',
    '拿工资',
  ].map((word) => ({ word })),
])

/** What a date tells of a title: that it was obtained, or that somebody was appointed. */
export interface DeedFound {
  readonly deed: Deed
  readonly place: Place
}

/** The deed a date belongs to: told behind it up to the next date, else before it. */
export function deedOf(message: Message, token: DateToken): DeedFound | null {
  const { text, dates, clauses } = message
  const clause = clauseAt(clauses, token.from)
  if (clause === undefined) return null
  const nextDate = dates.find(({ from }) => from >= token.to && from < clause.to)
  const lastDate = dates.filter(({ to }) => to <= token.from && to > clause.from).at(-1)
  const joins = nextDate && /^[^,。;]{0,3}(?:到|至|-|~)[^,。;]{0,2}$/.test(text.slice(token.to, nextDate.from))
  const stop = joins
    ? (dates.find(({ from }) => from >= nextDate.to && from < clause.to)?.from ?? clause.to)
    : (nextDate?.from ?? clause.to)
  // 聘书2021年1月发的: the paper's date is the appointment's.
  const paper = /聘(?:任)?(?:书|文件|文)(?:上)?(?:时间|日期)?(?:写的)?(?:是|于|从|:|的|,|\s)*$/.exec(
    text.slice(lastDate?.to ?? clause.from, token.from),
  )
  if (paper) {
    const at = (lastDate?.to ?? clause.from) + paper.index
    return { deed: 'appointed', place: { from: at, to: token.from } }
  }
  const [first] = findDeeds(text.slice(token.to, stop))
  const blocked =
    first && /毕业|起(?!聘|,?聘)|开始[干做搞]|一直[干做搞]|参加工作/.test(text.slice(token.to, token.to + first.end))
  // 证书批准日期2017-11-28 聘任日期2018-01-01: each date stands behind its label.
  const label = findDeeds(text.slice(lastDate?.to ?? clause.from, token.from)).at(-1)
  const labelEnd = (lastDate?.to ?? clause.from) + (label?.end ?? 0)
  if (label && /^(?:的)?(?:日期|时间)(?:是|为|:|\s)*$/.test(text.slice(labelEnd, token.from)))
    return { deed: label.of.deed, place: { from: labelEnd - (label.end - label.start), to: labelEnd } }
  const ofNext =
    first &&
    nextDate &&
    !joins &&
    /^(?:于|从|自|是|:|\(|时间|期|书)*$/.test(text.slice(token.to + first.end, nextDate.from)) &&
    besideTitle(text.slice(Math.max(clause.from, token.from - 16), token.from))
  if (ofNext) return null
  // 今年想转机电: wished for.
  if (
    first &&
    /(?:想|打算|准备|计划|希望|争取|要去)(?:再|重新|申报|报)?$/.test(text.slice(token.to, token.to + first.start))
  )
    return null
  if (first && !blocked)
    return { deed: first.of.deed, place: { from: token.to + first.start, to: token.to + first.end } }
  const from = lastDate?.to ?? clause.from
  const last = findDeeds(text.slice(from, token.from)).at(-1)
  if (!last || /毕业/.test(text.slice(from + last.end, token.from))) return null
  return { deed: last.of.deed, place: { from: from + last.start, to: from + last.end } }
}

/** 助理工程师(2017.12)聘任2018.1: the deed is of the second date. */
function besideTitle(before: string): boolean {
  const last = findTitles(before).at(-1)
  return last !== undefined && /^(?:\(|是|:|证书?)*$/.test(before.slice(last.end))
}

/** The title a deed is about: named beside it, else the last thing spoken of, if that was a title. */
export function titleFor(
  message: Message,
  drafts: readonly TitleDraft[],
  token: Place,
  deed: Place,
): TitleDraft | null {
  const { text, clauses } = message
  const clause = clauseAt(clauses, token.from)
  if (clause === undefined) return null
  const start = Math.min(token.from, deed.from)
  const mentions = drafts.flatMap((draft) => draft.places.map((place) => ({ draft, place })))
  // No schooling is 评 or 聘.
  const ofTitles = /评|聘|定|批/.test(text.slice(deed.from, deed.to))
  const others = (ofTitles ? findSkill : findOther)(text).map(({ start: from, end: to }) => ({
    draft: null,
    place: { from, to },
  }))
  const all = [...mentions, ...others].sort((a, b) => a.place.from - b.place.from)
  const nextDate = message.dates.find(({ from }) => from > Math.max(token.from, deed.from))?.from ?? clause.to
  const behind = all.find(
    ({ place }) => place.from >= Math.min(token.to, deed.to) && place.from < Math.min(clause.to, nextDate),
  )
  const before = all.filter(({ place }) => place.from < start && place.to <= Math.max(start, deed.to)).at(-1)
  const besideBefore = before && before.place.from >= clause.from
  const lastDateBetween =
    besideBefore && message.dates.some(({ from, to }) => from >= before.place.to && to <= token.from)
  if (behind && (!besideBefore || lastDateBetween || behind.place.from - token.to <= 8) && behind.draft)
    return behind.draft
  if (besideBefore && !lastDateBetween) return before.draft
  if (behind) return behind.draft
  if (before) return before.draft
  // The title a question was about stands nowhere in the answer.
  return (
    all.find(({ place }) => place.from >= clause.to)?.draft ?? drafts.find(({ places }) => places.length === 0) ?? null
  )
}

const BARE_FIELD = /^\s*(?:是)?(?:建筑|土建|土木|化工|机电|机械|电气|暖通|造价|市政|环保)(?:工程|类|专业|方面)*的?\s*$/

/** 单位聘的助工，19年的: a bare date right behind a deed that has none. */
export function deedBefore(message: Message, token: DateToken): DeedFound | null {
  const { text, clauses, dates } = message
  const clause = clauseAt(clauses, token.from)
  const prior = clause && clauses[clauses.indexOf(clause) - 1]
  // 考的助工，土建的，14年
  const before = prior && BARE_FIELD.test(prior.text) ? clauses[clauses.indexOf(prior) - 1] : prior
  const aside = clause ? text.slice(clause.from, token.from) + text.slice(token.to, clause.to) : ''
  const begins = /从|自|起|开始/.test(aside)
  if (
    !clause ||
    !before ||
    !/^[\s的是,]*$/.test(aside.replace(/事情?$|那会儿?$|从|自|打|算起|起算|起|开始|生效|执行|份/g, ''))
  )
    return null
  if (dates.some(({ from, to }) => from >= before.from && to <= before.to)) return null
  const last = findDeeds(before.text).at(-1)
  const earlier = clauses[clauses.indexOf(before) - 1]
  const soFar = new Set(findTitles(text.slice(0, before.from)).map(({ of }) => of.level))
  const appointed =
    /聘(?:任|用|的|了)*(?:(?:期限?|年限)(?:是|为)?[一二两三四五\d]年)?$/.test(before.text.trim()) && soFar.size === 1
  const toldThere =
    earlier?.sentence === before.sentence && /[定评]的$|聘(?:任|用|的|了)*$/.test(before.text.trim())
      ? BARE_FIELD.test(earlier.text)
        ? (clauses[clauses.indexOf(earlier) - 1]?.text ?? '')
        : earlier.text
      : ''
  const named = appointed || findTitles(before.text).length > 0 || findTitles(toldThere).length > 0
  return last && named && !(begins && last.of.deed === 'obtained')
    ? { deed: last.of.deed, place: { from: before.from + last.start, to: before.from + last.end } }
    : null
}
