import type { LocalDate } from '../../../dossier/date.ts'
import { lately } from '../../lately.ts'
import { findDates } from '../dateScan.ts'
import { type Mapped, sliceMapped } from '../mapped.ts'
import { finder } from '../words.ts'
import { type Letters, lettersOf, replaced } from './even.ts'
import type { Place } from './found.ts'
import { EDUCATION_WORDS, SKILL_WORDS, TITLE_WORDS } from './levels.ts'
import { majorAt } from './majors.ts'
import { TOWN } from './regions.ts'

/** 不对 and the like, with what leads over to what is right. 专业不对口 takes nothing back. */
const TAKEN_BACK =
  /[,。!、;\s(]*(?:(?:哦|噢|啊|呃|额|唉|哎|等等|等下)[,\s]?)?(?:(?<=(?:刚才|刚刚|前面|之前|上面)(?:我)?(?:说|讲|写|填)[^。;\n]{0,24}[,\s])其实(?=是|在|应该)|不对(?![口应劲称等])|说错了?|写错了?|填错了?|选错了?|打错了?|搞错了?|记错了?|弄错了?|讲错了?|错了|口误|更正一?下?|纠正一?下?|(?<=[,。!\s.…])(?:哦|噢|啊|呃|额|哎|唉|诶|喔)不是?(?=[,\s是])|(?:不准|记混了?|记岔了?|说反了?)(?=[,。!\s])|(?<=[,。!\s.…])(?:哦|噢|啊|呃|额|哎|对了|错了)[,\s]?那(?:个)?(?=是)|(?<=[,。!\s.…])(?:等等|等一?下|慢着|稍等)[,\s]*(?:我)?(?:再|又|去)?(?:看|查|翻|问)(?:看|了|一?下|下)*(?:证书?|聘书|毕业证书?|档案)?[,:.…\s]*(?=(?:应该|写的|上面写的)?是|(?:(?:19|20)\d{2}|\d{2}年))|(?<=[,。!\s.…])不不+|(?<=[,。!\s.…])不(?:是的?)?[,\s]+(?=是|应该))[,。!、:;.…\s]*(?:我们?)?(?:(?:刚|又|去|后来)?(?:查|看|问|翻|想)(?:了|过)?(?:一?下|下)?(?:毕业证书?|证书?|聘书|档案|手机)?[,\s]?)?(?:应该|应当)?(?:是|为)?/g
/** 不是15年，是16年. */
const NOT_BUT = /不是([^,。;\n是]{1,16})[,\s]?(?:而是|是)/g

/** 是66不是60, 是团标不是行标: what it is not, behind what it is. */
const AND_NOT = /[,\s]?(?:而|可|并)?不是([^,。;\n是不]{1,12}?)(?:了|的|哈|啊)?(?=$|[,。;!\s)])/g
const COUNTED: readonly Kind[] = ['date', 'month', 'amount', 'figure']

type Kind =
  | 'date'
  | 'major'
  | 'month'
  | 'amount'
  | 'figure'
  | 'town'
  | 'rank'
  | (typeof NAMES)[number][0]
  | `hours ${string}`
interface Unit extends Place {
  readonly kind: Kind
}

const named = (words: string) => words.split(' ').map((word) => ({ word, of: word }))
const NAMES = [
  ['education', finder(EDUCATION_WORDS)],
  ['title', finder(TITLE_WORDS)],
  ['skill', finder(SKILL_WORDS)],
  [
    'firm',
    finder(
      named(
        '国企 民企 私企 外企 央企 国有企业 民营企业 私营企业 外资企业 集体企业 事业单位 机关 个体户 民营 国有 私营 中外合资 合资企业 合资 台资 外资 港资',
      ),
    ),
  ],
  ['patent', finder(named('发明专利 发明 实用新型专利 实用新型 外观设计专利 外观设计 外观 软件著作权 软著'))],
  [
    'level',
    finder(named('国家级 省部级 省级 市厅级 市级 县区级 县级 区级 省里 市里 县里 区里 省里的 市里的 县里的 区里的')),
  ],
  ['prize', finder(named('一等奖 二等奖 三等奖 优秀奖 一等 二等 三等'))],
  ['class', finder(named('一类 二类'))],
  ['standard', finder(named('国家标准 国标 行业标准 行标 地方标准 省地标 市地标 地标 团体标准 团标 企业标准 企标'))],
  ['paper', finder(named('核心期刊 中文核心 核心 普通期刊 普刊 一般期刊 会议论文'))],
  ['role', finder(named('技术骨干 骨干 成员 主持 参与 负责人'))],
  ['grade', finder(named('不合格 基本合格 不称职 基本称职 优秀 良好 合格 称职'))],
  ['language', finder(named('英语四级 英语六级 四级 六级'))],
] as const
/** 专业60: the hours of one subject. */
const HOURS = /(专业|一般公需|行业公需|一般|行业|公需)(?:科目|课)?\s?\d{1,3}(?!\d|[年月日号])/g
const TOWNS = new RegExp(TOWN, 'g')
/** 第二, 第三作者, 二作: a place among those named. */
const RANK =
  /第\s?(?:\d{1,2}|[一二三四五六七八九]|十[一二三四五六七八九]?)(?:名|位|作者|发明人|完成人|起草人)?(?![\d个批年次届期])|(?<![\d合工])[一二三四五]作(?![为品业用])/g
const FIGURE = /(?<![\d.])\d{1,3}(?![\d.]|[年月日号])/g
const AMOUNT = /(?<!\d)\d{1,6}(?:\.\d{1,2})?(?:个|项|篇|万|名|位|学时|课时|岁|人|次|分|件)/g

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
    const right = after.find((unit) => unit.from - to <= 8)
    if (right === undefined) continue
    const before = unitsIn(text.slice(Math.max(0, from - 60), from), today, Math.max(0, from - 60))
    const wanted = right.kind === 'month' ? 'date' : right.kind
    const alike = before.filter(({ kind }) => kind === wanted).at(-1)
    // 人数50，写错，是150人
    const wrong = right.kind === 'figure' || (right.kind === 'amount' && !alike) ? figureIn(text, before) : alike
    if (wrong === undefined) continue
    const month = right.kind === 'month' ? /\d{1,2}月.*$/.exec(text.slice(wrong.from, wrong.to)) : null
    if (right.kind === 'month' && month === null) continue
    const start = month ? wrong.from + month.index : wrong.from
    // Nothing is left between 15年 and 不对: what follows 16年 belongs where 15年 stood.
    const end = Math.max(wrong.to, from)
    const gap = { from: wrong.to, to: from }
    const filler = /^[\s,。!、;.…]*$/.test(text.slice(gap.from, gap.to)) ? null : gap
    return fitted(letters, { from: start, to: Math.max(end, right.to) }, right, filler)
  }
  return null
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

function unitsIn(text: string, today: LocalDate, offset: number): Unit[] {
  const dates = findDates(text, today).map(({ start, end }): Unit => {
    const month = /^\d{1,2}月/.test(text.slice(start, end))
    return { kind: month ? 'month' : 'date', from: start, to: end }
  })
  const names = NAMES.flatMap(([kind, find]) =>
    find(text).map(({ start, end }): Unit => ({ kind, from: start, to: end })),
  )
  const majors = [...text.matchAll(/(?<=学的?|读的?|专业|是|为|:|^)(?=\p{Script=Han}{2})/gu)].flatMap(
    (match): Unit[] => {
      const place = majorAt(text, match.index)
      return place && place.from === match.index ? [{ kind: 'major', ...place }] : []
    },
  )
  const amounts = [...text.matchAll(AMOUNT)].map(
    (match): Unit => ({ kind: 'amount', from: match.index, to: match.index + match[0].length }),
  )
  const hours = [...text.matchAll(HOURS)].map(
    (match): Unit => ({ kind: `hours ${match[1]}`, from: match.index, to: match.index + match[0].length }),
  )
  const towns = [...text.matchAll(TOWNS)].map(
    (match): Unit => ({ kind: 'town', from: match.index, to: match.index + match[0].length }),
  )
  const ranks = [...text.matchAll(RANK)].map(
    (match): Unit => ({ kind: 'rank', from: match.index, to: match.index + match[0].length }),
  )
  const within = (unit: Place) =>
    [...dates, ...amounts, ...hours, ...ranks].some(({ from, to }) => from <= unit.from && unit.to <= to)
  const figures = [...text.matchAll(FIGURE)]
    .map((match): Unit => ({ kind: 'figure', from: match.index, to: match.index + match[0].length }))
    .filter((unit) => !within(unit))
  return [...dates, ...names, ...majors, ...amounts, ...hours, ...towns, ...ranks, ...figures]
    .map((unit) => ({ ...unit, from: unit.from + offset, to: unit.to + offset }))
    .sort((a, b) => a.from - b.from)
}
