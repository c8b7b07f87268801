import { type LocalDate, type PartialDate, rangeOf } from '../../dossier/date.ts'
import { type DateFound, findDates } from './dateScan.ts'
import { normalise } from './normalise.ts'
import { OTHER_POSTS } from './otherPosts.ts'
import type { SpanRead } from './spans.ts'

/** Somebody's stretches of work, told by the days on which they came and went. */
export interface Comings {
  /** The last without an end where none is told. */
  readonly spans: readonly SpanRead[]
  /** Told to have come back, or to have left, and not when they came. */
  readonly unsaid: boolean
  /** Where in the even text it is told. */
  readonly from: number
  readonly to: number
}

interface Event {
  readonly found: DateFound
  readonly date: PartialDate
  readonly behind: string
  readonly comes: boolean
  readonly goes: boolean
  /** 下岗后又进厂: they came back on a day of its own, and it is not told. */
  readonly later: boolean
}

/** Left the work, whyever. */
const GOES =
  /下岗|离职|辞职|辞[了掉工]|辞退|走[了的人掉]|离开|离厂|不干|不做了|停薪留职|停职|(?:倒|关|垮|黄)(?:闭|门|掉|了)|破产|买断|内退|裁员|被裁|失业|待业|解除(?:劳动)?合同|合同到期/
const STAYS = /没(?:有)?(?:下岗|离职|辞职|走|离开|停|倒)|未(?:离|停|断)/
/** Came, or came back. */
const COMES =
  /分(?:配)?(?:到|去|进)(?:了)?(?=[^,。;\d]{1,10}(?:厂|公司|单位|企业|车间))|(?:去|到)[^,。;\d]{1,6}打工|回[^,。;\d]{1,6}(?:现在)?这家|进(?:的|了)?(?:[^,。;\d]{0,10}?)(?:厂|公司|单位|企业|车间)|进(?:的|了)(?=$|[,。;\s])|进来|入厂|入的?职|上班|参加工作|回来|回厂|回去|回到|复工|复职|返岗|上岗|重新|再就业|又(?:进|去|到|回|找|干|做|搞|来|被招|应聘|上|开始|入)|再(?:进|去|到|回|找|干|做|入)|(?:去|到)(?:了)?[^,。;\d]{1,10}(?:厂|公司|单位|企业)|开始(?:干|做|搞|上)|接着(?:干|做|搞)|招(?:进|回)|[干做搞](?:到现在|技术|机械|数控|设备|模具|维修)/
/** Other matters, whose days are none of these. */
const OTHER =
  /毕业|助工|助理工程师|职称|工程师证|技师证|级工证|(?<!点)评|聘(?!进|到)|取得|考|社保|缴|专利|论文|出生|学时/
/** Work that is no engineer's, or counts apart. */
const OTHER_WORK = new RegExp(`${OTHER_POSTS}|当兵|入伍|政府|机关|[^,。;\\d]局(?:上班|工作)`)
const NOW = /至今|迄今|(?:到|至)\s?(?:现在|目前|今天|如今|今(?!年))|现在(?:还|仍|也|都)?在?|一直(?:干|做|在)/
/** 15年后又进了别的厂 */
const AFTER = /(?<=\d年(?:\d{1,2}月)?)[以之]?后(?=[又再就才])/g
const AGAIN = /^[以之]?后?[,\s]?(?:又|再)(?:进|去|到|回|找|干|做)/
/** 16年到现在 */
const ON = /^\s*(?:至今|(?:一直)?(?:[干做])?[到至](?:现在|目前|今))/
const LEADS = /(?:进厂|入职|参加工作|上班|工作)(?:时间)?(?:是|于|在|从|:|\s)*$/
/** 助工2018年1月1日到…: the days of a letter of appointment. */
const LETTER = /(?:助工|工程师|技术员|聘书|聘期|聘任|聘用)[,:\s]*$/
const TILL = /(?:到|至|-|~)\s?$/
/** 11年进厂到15年, as having left is put by those who read the whole message. */
const UNTIL =
  /\d年(?:\d{1,2}月)?(?:份)?(?:就|才|我)*(?:进|入|上班|参加工作|去|到[^,。;\d]{1,8}(?:厂|公司))[^,。;\d]{0,14}[到至]\s?\d/
/** Back at work, and no day of it. */
const BACK = /现在(?:又|还|就)?在[^,。;]{0,8}(?:厂|公司|单位|企业|上班|[干做搞])|[干做搞]到(?:现在|今)/

/**
 * 一一年进厂 一五年下岗 一八年又进厂到现在: the stretches between coming and going. Null where nobody tells of having left, or where a
 * day is not to be understood from the words beside it.
 */
export function comingsAndGoings(text: string, today: LocalDate): Comings | null {
  const even = normalise(text)
  if (!(GOES.test(even) || UNTIL.test(even)) || STAYS.test(even)) return null
  const events = eventsIn(even, today)
  const [first] = events ?? []
  const last = events?.at(-1)
  if (
    !events?.some(({ goes }) => goes) ||
    !events.some(({ comes, later }) => comes || later) ||
    first === undefined ||
    last === undefined ||
    !inOrder(events)
  )
    return null
  const spans: SpanRead[] = []
  let open: PartialDate | null = null
  for (const { date, comes } of events) {
    if (open !== null) spans.push({ from: open, to: date })
    open = comes ? date : null
  }
  if (open !== null) spans.push({ from: open, to: NOW.test(last.behind) ? '至今' : undefined })
  const unsaid = !first.comes || events.some(({ later }) => later) || (open === null && BACK.test(last.behind))
  return { spans, unsaid, from: first.found.start, to: last.found.end + last.behind.length }
}

/** What happened on each day told; null once one of them is not to be told from the words. */
function eventsIn(even: string, today: LocalDate): Event[] | null {
  const own = even.replace(/[^,。;!?\n]+/g, (clause) =>
    OTHER.test(clause) && !GOES.test(clause) && !COMES.test(clause) ? ' '.repeat(clause.length) : clause,
  )
  if (OTHER_WORK.test(own)) return null
  // 倒了18年又上班: on a day, not for so long.
  const dates = findDates(
    own.replace(/了(?=\d{2,4}年)/g, ',').replace(AFTER, (found) => ','.repeat(found.length)),
    today,
  )
  const events: Event[] = []
  for (const [at, found] of dates.entries()) {
    const { start, end, date, why } = found
    if (date === undefined || why !== undefined) return null
    const behind = own.slice(end, dates[at + 1]?.start ?? own.length)
    const before = own.slice(dates[at - 1]?.end ?? 0, start)
    const [near = ''] = behind.split(/[。;!?]/)
    const left = GOES.exec(near)
    const then = left ? near.slice(left.index + left[0].length) : near
    const comes = COMES.test(then) || (!left && (LEADS.test(before) || ON.test(near)))
    const goes = left !== null || TILL.test(before)
    if (!goes && !comes) {
      const letter = LETTER.test(even.slice(dates[at - 1]?.end ?? 0, start)) || /聘/.test(near)
      if (TILL.test(behind) && !letter) events.push({ found, date, behind, comes: true, goes: false, later: false })
      else if (!letter && !OTHER.test(near)) return null
      continue
    }
    const anew = left === null && TILL.test(before) && AGAIN.test(near)
    const later = anew || (left !== null && comes && !/^(?:了|的|[,\s])*(?:就|便)?(?:去|到|进)/.test(then))
    events.push({ found, date, behind, comes: comes && !later && (left !== null || !goes), goes, later })
  }
  return events
}

function inOrder(events: readonly Event[]): boolean {
  return events.every(({ date }, at) => {
    const before = events[at - 1]
    return before === undefined || (rangeOf(before.date)?.first ?? '') <= (rangeOf(date)?.last ?? '')
  })
}
