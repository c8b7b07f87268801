import { addDays, rangeOf, sayDate } from '../../dossier/date.ts'
import { saysAhead } from './notNow.ts'

const NO = '(?:没有?|未|没得)'
const WHO = '(?:人|单位|公司|厂里?|老板|领导|谁|给|要|肯|愿意|被|再|正式|我|他|她)*'
const FOR_SO_LONG =
  '了?(?:有|大概|差不多)?(?:\\d{1,2}|[一二两三四五六七八九十半几]{1,2})(?:多)?个?(?:多)?[年月](?:多)?(?:时间)?(?:的|了)?'
/** 没人聘, 单位没给聘过, 谁也没聘我, 没聘一年. */
const UNAPPOINTED = new RegExp(
  `(?<!是否|有)${NO}${WHO}(?:聘(?!书|请|期)|(?:(?<=给)|发|签|下|出|办|拿到)(?:过|我|给)*(?:正式)?聘书)(?:过|任|用|上)*(?:的|我)?(?:${FOR_SO_LONG}|(了)?)(?=$|[,。;\\s])`,
)
/** 不是没人聘, 没有一年没聘, 没断过聘: appointed all the same. */
const APPOINTED_AFTER_ALL =
  /(?:不是|不等于|并非|没有?|无)(?:说|过)?(?:[^,。;\s没]{0,5})(?:没|未)[^,。;\s]{0,4}聘|(?:没|未)(?:有)?(?:断|停|间断|中断)(?:过)?聘/
/** What stands between a letter and 没聘: 之后就, 现在单位. */
const LATER = '之后 以后 后来 后面 然后 此后 现在 目前 单位 公司 厂里 就 都 也 一直 再 还 从此 老板 谁 厂'.split(' ')

function withoutLater(words: string): string {
  const left = words.trimEnd()
  const last = LATER.find((word) => left.endsWith(word))
  return last ? withoutLater(left.slice(0, -last.length)) : left
}
const LETTER = /聘(?!书(?:没|丢|找)|请)|任命/
const DAY =
  '(?:(?:19|20)\\d{2}(?![年\\d.\\-/])|\\d{2,4}(?:年(?:\\d{1,2}月(?:\\d{1,2}[日号])?)?|[-./]\\d{1,2}(?:[-./]\\d{1,2})?))'
const SPAN = new RegExp(`${DAY}(?:份|底|初|起|开始)?\\s?(?:到|至|-|~|—)\\s?(?:${DAY}|现在|今|目前)`)
const DATED = /\d{2,4}\s?年|\d{4}[-./]\d|[今去前]年|\d{1,2}月/
const OF_ELSE = /(?<!测|点)评(?!价)|取得|毕业|社保|参保|学时|考核|专利|论文|进厂|入职|拿证/
/** 今年没聘, 头两年没聘, 新单位没聘: of that time, or of that firm. */
const OF_A_TIME =
  /有过?(?:[一二两三几半]|\d{1,2})个?多?[年月]|[今去前]年|[上下]半年|\d{2,4}年|(?:头|前|那|这)[几一两二三]年|(?:上|前|老|原|新|第一|现|这|那)(?:一?[个家])?(?:单位|公司|厂|东家)|这家|那家|以前|之前|当时|现在|目前|开始|起初|期间|中间/
/** 现在还没聘, 一直没聘过 */
const AT_NO_TIME = /还|一直|从来|从没|从未|压根|根本/
/** 没聘过 is so too, but 2019年没聘过 is of that year. */
const OF_A_YEAR = /[今去前]年|\d{2,4}年|有过?[一二两三几半]个?多?[年月]/
/** 断聘, 停聘 */
const BROKEN_OFF = /(?<!没|未|有|不)(?:断聘|停聘|聘断)[了过]?/g
const FROM_THEN =
  /(\d{4})年(\d{1,2})月(?:(\d{1,2})[日号])?(?:份)?(起|开始|以后|之后|后)?(?:就|都|又|单位|公司|厂里?|再|被|也)*$/

/** The day by which a letter is over of which it is told since when nobody appoints them; null where that is told roughly. */
function endBefore(words: string, ceased: boolean): string | null {
  const [, year = '', month = '', day, since] = FROM_THEN.exec(words) ?? []
  if (year === '' || (since === undefined && !ceased)) return null
  const date = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-')
  const first = rangeOf(date)?.first
  if (first === undefined) return null
  if (since === undefined) return sayDate(date)
  const last = addDays(first, -1)
  return sayDate(day === undefined ? last.slice(0, 7) : last)
}

/** Whether it tells of an appointment: 今年3月刚聘, and not 今年想聘. */
const tellsOne = (clause: string) => LETTER.test(clause) && !/没|未|无|不|[吗嘛?]/.test(clause) && !saysAhead(clause)
const tellsDated = (clause: string) =>
  SPAN.test(clause) || (DATED.test(clause) && tellsOne(clause) && !OF_ELSE.test(clause))
/** 2018年3月起聘: no word till when. */
const isOpen = (clause: string) =>
  tellsDated(clause) && (!SPAN.test(clause) || /(?:到|至)(?:现在|今|目前)/.test(clause))

/** Whether 没聘 is said of one time or one firm, and so not of all the years. */
export const isOfATime = (before: string, words: string): boolean =>
  OF_A_TIME.test(before) &&
  !OF_ELSE.test(before) &&
  !AT_NO_TIME.test(before.slice(-8) + words) &&
  (!words.includes('过') || OF_A_YEAR.test(before))

/** 2020年没聘 behind a letter that goes on till today: there was a time without it, and from when to when is not told. */
export function isGapIn(letter: string, clause: string): boolean {
  const even = clause.replace(BROKEN_OFF, '没聘了')
  const no = isAppointedAfterAll(even) ? null : UNAPPOINTED.exec(even)
  if (no === null || !isOpen(letter)) return false
  const before = even.slice(0, no.index)
  return isOfATime(before, no[0]) && !isBeforeLetter(letter, before)
}

const BEFORE_IT = /(?:(\d{4})年)?(?:以前|之前|此前|早先|起初|再早|更早)/
/** 之前2020年没聘, 以前20年没聘, 之前去年没聘: the time itself, told behind. */
const TIME_BEHIND = /((?:19|20)?\d{2})年|[今去前]年/
/** 2018年1月聘到现在，之前没聘: of the time before the letter, which has no gap by it. */
function isBeforeLetter(letter: string, before: string): boolean {
  const [said, year] = BEFORE_IT.exec(before) ?? []
  const [from = ''] = /(?:19|20)\d{2}/.exec(letter) ?? []
  if (said === undefined || (year !== undefined && year > from)) return false
  const then = TIME_BEHIND.exec(before.slice(before.indexOf(said) + said.length))
  return then === null || (then[1] !== undefined && (then[1].length === 2 ? `20${then[1]}` : then[1]) < from)
}

/** What an answer about letters of appointment says of times in which nobody appointed them: 2021年起没聘, 之后没人聘. */
interface Unappointed {
  /** Nobody ever did. */
  readonly never: boolean
  /** 不是没人聘, 没聘了, 今年没聘: there were letters, or may have been, and not all is told of them. */
  readonly untold: boolean
  /** The letters told besides, without those times; null for none. */
  readonly own: string | null
}

/** Null where nothing of the kind is said. */
export function unappointedIn(typed: string): Unappointed | null {
  // 没在聘 is of today.
  const even = typed.replace(BROKEN_OFF, '没聘了').replace(/没(?:有)?在聘/g, '现在没聘')
  let [denied, met, ceased, own] = [false, false, false, '']
  let gap = false
  let times = 0
  for (const clause of even.split(/(?<=[,。;\s])/)) {
    const after = isAppointedAfterAll(clause)
    const no = after ? null : UNAPPOINTED.exec(clause)
    denied ||= after
    met ||= no !== null
    ceased ||= no?.[1] !== undefined
    if (after) continue
    const before = clause.slice(0, no?.index ?? 0)
    if (!no) {
      own += clause
      continue
    }
    if (isOfATime(before, no[0])) times += 1
    const last = own.split(/[,。;\s]/).findLast((piece) => piece !== '') ?? ''
    const end = isOpen(last) ? endBefore(before, no[1] !== undefined || no[0].includes('再')) : null
    if (end !== null) own = `${own.replace(/[,。;\s]+$/, '')}到${end},`
    // 中间2020年没聘: the letter before did not go on through it.
    else if (isOpen(last)) gap ||= !isBeforeLetter(last, before)
    else if (SPAN.test(before) || /聘(?:到|任|了)/.test(before)) own += `${withoutLater(before.slice(-200))},`
  }
  if (!met && !denied) return null
  const pieces = own.split(/[,。;\s]/)
  const told = pieces.some(tellsDated)
  const anyhow = pieces.some(tellsOne) || /又|续|后来|再/.test(even)
  // 2018年没聘，2019年也没聘: one year after another.
  const never = met && !denied && !ceased && !told && !anyhow && times !== 1 && !/直到|才聘/.test(even)
  const unclear = denied || ceased ? !told && !/\d/.test(even) : met && !told && !never
  return { never, untold: gap || unclear, own: told ? own.replace(/[,;\s]+$/, '') : null }
}

export const isAppointedAfterAll = (words: string): boolean => APPOINTED_AFTER_ALL.test(words)
