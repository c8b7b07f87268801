import type { LocalDate } from '../../../dossier/date.ts'
import { lately } from '../../lately.ts'
import { type Mapped, sliceMapped } from '../mapped.ts'
import { type Kind, type Unit, unitsIn } from './correctionUnits.ts'
import { type Letters, lettersOf, replaced } from './even.ts'
import type { Place } from './found.ts'
import { dateOf, lastOf, namesNothing, topicOf } from './matters.ts'

/** 不对 and the like, with what leads over to what is right. 专业不对口 takes nothing back. */
const TAKEN_BACK =
  /[,。!、;\s(]*(?:(?:哦|噢|啊|呃|额|唉|哎|等等|等下)[,\s]?)?(?:(?<=(?:刚才|刚刚|前面|之前|上面)(?:我)?(?:说|讲|写|填)[^。;\n]{0,24}[,\s])其实(?=是|在|应该)|不对(?![口应劲称等])|说错了?|写错了?|填错了?|选错了?|打错了?|搞错了?|记错了?|弄错了?|讲错了?|错了|口误|更正一?下?|纠正一?下?|(?<=[,。!\s.…])(?:哦|噢|啊|呃|额|哎|唉|诶|喔)不是?(?=[,\s是])|(?:不准|记混了?|记岔了?|说反了?)(?=[,。!\s])|(?<=[,。!\s.…])(?:哦|噢|啊|呃|额|哎|对了|错了)[,\s]?那(?:个)?(?=是)|(?<=[,。!\s.…])(?:等等|等一?下|慢着|稍等)[,\s]*(?:我)?(?:再|又|去)?(?:看|查|翻|问)(?:看|了|一?下|下)*(?:证书?|聘书|毕业证书?|档案)?[,:.…\s]*(?=(?:应该|写的|上面写的)?是|(?:(?:19|20)\d{2}|\d{2}年))|(?<=[,。!\s.…])(?:等等|等一?下|慢着|稍等)[,。.…\s]+(?=(?:应该|应当|写的|上面写的)?是(?!不是|否|什么|啥|谁|哪|多少|怎么|要|指))|(?<=[,。!\s.…])不不+|(?<=[,。!\s.…])不(?:是的?)?[,\s]+(?=是|应该))[,。!、:;.…\s]*(?:我们?)?(?:(?:刚|又|去|后来)?(?:查|看|问|翻|想)(?:了|过)?(?:一?下|下)?(?:毕业证书?|证书?|聘书|档案|手机)?[,\s]?)?(?:应该|应当)?(?:是|为)?/g
/** 不是15年，是16年. */
const NOT_BUT = /不是([^,。;\n是]{1,16})[,\s]?(?:而是|是)/g

/** 是66不是60, 是团标不是行标: what it is not, behind what it is. */
const AND_NOT = /[,\s]?(?:而|可|并)?不是([^,。;\n是不]{1,12}?)(?:了|的|哈|啊)?(?=$|[,。;!\s)])/g
const LEVELS: readonly Kind[] = ['education', 'title', 'skill']
const COUNTED: readonly Kind[] = ['date', 'month', 'amount', 'figure']

/** 证书打错了，18年重新发的: nothing is taken back. */
const MISPRINTED = /(?:证书?|名字|姓名|编号|号码|照片|公章)[打写印填弄搞][^@]*@[^@]*(?:重新|补|换|重)[发办领打印做]?/

/** The text as it stands once everything taken back is replaced by what was said instead: the last word counts. */
export function corrected(letters: Letters, today: LocalDate): Letters {
  let now = withoutDenied(letters, today)
  for (let round = 0; round < 6; round += 1) {
    const next = correctOnce(now, today)
    if (next === null) return now
    now = next
  }
  return now
}

function correctOnce(letters: Letters, today: LocalDate): Letters | null {
  const { text } = letters
  for (const marker of text.matchAll(TAKEN_BACK)) {
    const from = marker.index
    const to = from + marker[0].length
    const after = unitsIn(text.slice(to, to + 24), today, to)
    const before = unitsIn(text.slice(Math.max(0, from - 60), from), today, Math.max(0, from - 60))
    const right = rightIn(after, text, to, before)
    if (right === undefined || MISPRINTED.test(correctionAt(text, marker, right))) continue
    const wanted = right.kind === 'month' ? 'date' : right.kind
    const anew = toldAnew(after, right, text, before)
    if (anew) {
      const old = toldBefore(text, before, anew.kind, from)
      if (old !== null) return replaced(letters, { from: old.from, to }, null)
      if (anew === right) continue
    }
    const last = before.filter(({ kind }) => kind === wanted).at(-1)
    // 说错了，毕业是14年: the date of that, and no other.
    const about = topicOf(wanted === 'date' ? correctionAt(text, marker, right) : '')
    const dates = before.filter(({ kind }) => kind === 'date')
    const alike = namesNothing(about)
      ? wanted === 'date'
        ? lastOf(text, dates, about)
        : last
      : (dateOf(text.slice(0, from), dates, about) ?? undefined)
    // 人数50，写错，是150人
    const wrong = right.kind === 'figure' || (right.kind === 'amount' && !alike) ? figureIn(text, before) : alike
    // 15年毕业，不对15年是上班
    const same = wrong ? undefined : dates.find((date) => !namesNothing(about) && saysAs(text, date, right))
    if (same) return replaced(letters, same, null)
    if (wrong === undefined) continue
    const month = right.kind === 'month' ? /\d{1,2}月.*$/.exec(text.slice(wrong.from, wrong.to)) : null
    if (right.kind === 'month' && month === null) continue
    const start = month ? wrong.from + month.index : wrong.from
    // Nothing is left between 15年 and 不对: what follows 16年 belongs where 15年 stood.
    const end = Math.max(wrong.to, from)
    // What follows the right date begins anew where it was not the last one that was wrong.
    const pause = wrong === last ? 0 : (/^[,。!、;\s(]+/.exec(marker[0])?.[0].length ?? 0)
    const gap = { from: wrong.to, to: from + pause }
    const filler = /^[\s,。!、;.…]*$/.test(text.slice(gap.from, gap.to)) ? null : gap
    return fitted(letters, { from: start, to: Math.max(end, right.to) }, right, filler)
  }
  return null
}

const saysAs = (text: string, a: Place, b: Place) => text.slice(a.from, a.to) === text.slice(b.from, b.to)

/** What is right; of 大专是11年, where 大专 was told before, it is the date. */
function rightIn(after: readonly Unit[], text: string, to: number, before: readonly Unit[]): Unit | undefined {
  const first = after.find((unit) => unit.from - to <= 8)
  if (!first || !LEVELS.includes(first.kind)) return first
  const date = after.find(({ kind, from: at }) => kind === 'date' && at >= first.to && at - first.to <= 4)
  const known = isKnown(text, first, before)
  return date && known && !/[,。;]/.test(text.slice(first.to, date.from)) ? date : first
}

/** 工程师 is none told of by 助理工程师. */
const isKnown = (text: string, level: Unit, before: readonly Unit[]) =>
  before.some((unit) => unit.kind === level.kind && saysAs(text, unit, level))

/** 错了，本科是2013年毕业, 错了，2013年本科毕业: the level told with its date, where another one was told. */
function toldAnew(after: readonly Unit[], right: Unit, text: string, before: readonly Unit[]): Unit | null {
  const joins = (a: Place, b: Place) => /^(?:证|我|是|在|于|的|评|考|取得|:){0,4}$/.test(text.slice(a.to, b.from))
  if (LEVELS.includes(right.kind)) {
    const date = after.find(({ kind, from }) => kind === 'date' && from >= right.to)
    return date && joins(right, date) ? right : null
  }
  const level = right.kind === 'date' ? after.find(({ kind, from }) => LEVELS.includes(kind) && from >= right.to) : null
  return level && joins(right, level) && !isKnown(text, level, before) ? level : null
}

/** 2018年评的: the day of what is named before it. */
const DAY_ALONE =
  /^(?:是|在|于)?(?:(?:19|20)?\d{2}年(?:\d{1,2}月份?)?(?:\d{1,2}[日号])?)(?:评|考|取得|拿|毕业|发|聘)[上到出证下来]{0,2}[的了]?$/
/** The last level told of a kind, with its date, and all that is said of it: what is taken back. */
function toldBefore(text: string, before: readonly Unit[], kind: Kind, end: number): Place | null {
  let start = clauseStart(text, end)
  for (let last = end, back = 0; back < 2 && DAY_ALONE.test(text.slice(start, last)); back += 1) {
    last = start - 1
    start = clauseStart(text, last)
  }
  const own = before.filter((unit) => unit.from >= start && (unit.kind === kind || unit.kind === 'date'))
  const names = own.filter((unit) => unit.kind === kind)
  const [name] = names
  if (!name || names.length !== 1) return null
  const ahead = own[own.indexOf(name) - 1]
  // 2018年工程师; but 大专2014年毕业工程师2018年评的
  const from = ahead && own.at(-1) === name && name.from - ahead.to <= 4 ? ahead.from : name.from
  return { from, to: end }
}

/** Where the last clause before a place begins; no further back than what may be taken back. */
const clauseStart = (text: string, end: number) =>
  Math.max(0, end - (/[^,。;\s]*$/.exec(text.slice(Math.max(0, end - 60), Math.max(0, end)))?.[0].length ?? 0))

/** The words by which something is put right: from where they name what was wrong to the end of the clause. */
function correctionAt(text: string, marker: RegExpExecArray, right: Place): string {
  const attached = /^[,。!、;\s(]/.test(marker[0])
    ? ''
    : (/[^,。;!?\s\d]{0,12}$/.exec(text.slice(Math.max(0, marker.index - 12), marker.index))?.[0] ?? '')
  const behind = /^[^,。;!?\n\d]{0,16}/.exec(text.slice(right.to, right.to + 16))?.[0] ?? ''
  return `${attached}${text.slice(marker.index, right.from)}@${behind}`
}

/** 专业60 不对 48: the last figure told. */
function figureIn(text: string, before: readonly Unit[]): Place | undefined {
  const last = before.filter(({ kind }) => kind === 'figure' || kind.startsWith('hours')).at(-1)
  const own = last && /\d+$/.exec(text.slice(last.from, last.to))
  return last && own ? { from: last.from + own.index, to: last.to } : undefined
}

/** An answer as it stands once what was taken back in it is replaced; as typed where nothing was. */
export const withCorrections = lately((text: string, today: LocalDate): string => {
  const letters = lettersOf(text)
  const now = corrected(letters, today)
  return now.text === letters.text ? text : now.text
})

/** A stretch replaced by what is right, and the words between wrong and right after it. */
function fitted(letters: Letters, whole: Place, right: Place, between: Place | null): Letters {
  const put = replaced(letters, whole, right)
  if (between === null) return put
  const at = whole.from + (right.to - right.from)
  const after = replaced(letters, whole, between)
  const tail = sliceMapped(after, whole.from, after.text.length)
  return joined(letters, sliceMapped(put, 0, at), tail)
}

function joined(letters: Letters, ...parts: readonly Mapped[]): Letters {
  return {
    typed: letters.typed,
    text: parts.map(({ text }) => text).join(''),
    from: parts.flatMap(({ from }) => from),
    to: parts.flatMap(({ to }) => to),
  }
}

/** 2021那年是66不是60 as 2021那年是66. */
function withoutContrasts(letters: Letters, today: LocalDate): Letters {
  const found = [...letters.text.matchAll(AND_NOT)].reverse().filter(({ 1: inner = '', index }) => {
    const [wrong] = unitsIn(inner, today, 0)
    const start = Math.max(0, index - 24)
    const near = unitsIn(letters.text.slice(start, index), today, start).filter(({ to }) => index - to <= 2)
    const counted = (kind: Kind) => COUNTED.includes(kind) || kind.startsWith('hours')
    const alike = (a: Kind, b: Kind) => a === b || (counted(a) && counted(b) && (a === 'date') === (b === 'date'))
    return (
      wrong !== undefined &&
      wrong.to - wrong.from >= inner.length - 3 &&
      near.some(({ kind }) => alike(wrong.kind, kind))
    )
  })
  return found.reduce(
    (now, match) => replaced(now, { from: match.index, to: match.index + match[0].length }, null),
    letters,
  )
}

function withoutDenied(typed: Letters, today: LocalDate): Letters {
  let now = withoutContrasts(typed, today)
  for (let round = 0; round < 6; round += 1) {
    const { text } = now
    const found = [...text.matchAll(NOT_BUT)].flatMap((match) => {
      const inner = match[1] ?? ''
      const from = match.index + '不是'.length
      const wrong = unitsIn(inner, today, from).find((unit) => unit.to - unit.from >= inner.length - 4)
      return wrong ? [{ match, inner: { from, to: from + inner.length }, wrong }] : []
    })[0]
    if (found === undefined) return now
    const { match, inner, wrong } = found
    const to = match.index + match[0].length
    const right = unitsIn(text.slice(to, to + 16), today, to).find(
      ({ from, kind }) => from === to && kind === wrong.kind,
    )
    // 不是从20年开始，是2019年11月: what stood around the wrong date stands around the right one.
    now =
      right && /^\s*(?:$|[,。;!])/.test(text.slice(right.to))
        ? joined(
            now,
            ...[
              { from: 0, to: match.index },
              { from: inner.from, to: wrong.from },
              right,
              { from: wrong.to, to: inner.to },
              { from: right.to, to: text.length },
            ].map(({ from, to: end }) => sliceMapped(now, from, end)),
          )
        : replaced(now, { from: match.index, to }, null)
  }
  return now
}
