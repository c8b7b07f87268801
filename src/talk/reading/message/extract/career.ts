import { addDays, rangeOf } from '../../../../dossier/date.ts'
import { GOES_ON } from '../around.ts'
import { dateLeaf, endLeaf } from '../dateTokens.ts'
import type { DateToken, Found, Leaf, Message } from '../found.ts'
import { OFFICE, TECHNICAL } from './workDates.ts'
import { matterOf, type WorkMatter } from './workMatters.ts'

/** A time that was told, and the words that belong to it: `before` it since the time told last, `behind` it until the next. */
interface Stretch {
  readonly start: DateToken
  /** `null` where no end is told. */
  readonly end: DateToken | 'now' | null
  readonly from: number
  readonly to: number
  before: string
  behind: string
}

/** 2012年3月起在阀门厂做设计到2016年: what may stand between the two days. */
const LINK =
  /^(?:份|号)?(?:年?[初底])?(?!.*(?:毕业|评|聘|考|取得|拿|缴|交|离开|结婚))[^,。;\d\n]{0,16}?(?:,\s?[^,。;\d\n]{0,4})?(?:到|至|-|~|→)+\s?$/
/** 18年起-今, 2020年5月~ */
const OPEN_END = /^(?:份|号)?(?:起|开始)?\s?(?:(?:到|至|-|~|→)+\s?(?:今|现|目前|$|[,;\n]|\s)|至今|迄今)/
/** Begun on that day, and no end told. */
const BEGINS =
  /^(?:份|号|日)?(?:我|就|才|又|再|便|正式|开始|起|以来|之?后|以后|一直|都|,|\s)*(?:是|在|现在|目前|进|到(?!现在|目前|如今|今)|来|去|跳|换|调|转|入|回|应聘|开始|起|[干做搞]|从事|参加工作|上班|工作|上岗)/
const LEADS_IN =
  /(?:从|自|第[一二三四五六]段[^,。;\d]{0,8}|(?:现在|目前)(?:这家|这边|这里|的(?:公司|单位|厂))?[^,。;\d]{0,8}|(?:入职|进厂|参加工作|上班)(?:时间|日期)?[是为:于]*)\s?$/
/** 12年跳槽到: the job before ended then. */
const LEFT_FOR =
  /^(?:份)?(?:我|就|才|又|再|便)*(?:跳(?:槽)?|换(?:到|了|去)|(?:调|转|去|到|进)(?:到|了|去)?[^,。;\d]{0,10}(?:厂|公司|集团|企业|单位))/
/** 19年到现在换了三家: what the others are parts of. */
const IN_ALL = /^[^,。;\d]{0,6}(?:换了|换过|跳了|跳过|一共|总共|共|前后)/
/** 到15年底在变压器厂，16年休息了一年: of a time of its own. */
const ANOTHER_YEAR = /[,\s]\d{2,4}年[\s\S]*$/
/** Told as a list of jobs, though no day has words of its own. */
const OF_JOBS =
  /工作(?:经历|履历|简历)|换(?:过|了)|跳(?:过|了)|[两二三四五六\d]家|[两二三四五六\d]个(?:单位|公司|厂)|分[两三四]段|上班|参加工作|[干做搞]过/
/** 19年10月又走了 */
const LEAVES = /^(?:份|底|初)?(?:又|就|才|也|从(?:那|这)(?:里|边|家)?|,)*(?:离|辞|走|不干|不做|下岗|倒|跳走|停薪|退)/
const LEFT = /离职|辞职|辞了|不干|不做了|退休|下岗|失业|待业|被裁|倒闭/

/**
 * A row of jobs told from when to when, each with what it was before or behind its days, or with nothing at all:
 * 2009.6到2013.8，2013.9到2017.12，18年1月到现在. Times of school, of other work and of none are left out. Null where
 * there is no row, or it is not clear of what.
 */
export function career(message: Message): Found[] | null {
  if (message.asked?.startsWith('titles')) return null
  const all = stretchesOf(message)
  if (all.length < 2) return null
  const matters = mattersOf(message, all)
  if (matters === null) return null
  const jobs = all.filter((_, at) => matters[at] === 'work')
  const told = all.filter((_, at) => matters[at] !== 'apart')
  if (jobs.length === 0 || told.length < 2 || !inOrder(told)) return null
  const items: Found[] = []
  for (const [at, job] of jobs.entries()) {
    const to = endOf(message, job, jobs[at + 1])
    if (to === null) return null
    const of = kindOf(job)
    const kind = of === null ? {} : { kind: { from: job.from, to: job.to, value: of } }
    items.push({ list: 'work', item: { from: dateLeaf(job.start), ...(to === undefined ? {} : { to }), ...kind } })
  }
  return [...items, ...told.map(({ from, to }): Found => ({ used: { from, to } }))]
}

function kindOf({ before, behind }: Stretch): '机关' | '专业技术' | null {
  if (TECHNICAL.test(before + behind)) return '专业技术'
  return OFFICE.test(before + behind) ? '机关' : null
}

/** When a job ended; undefined where that is open, null where it must have ended and nobody says when. */
function endOf({ text }: Message, job: Stretch, next: Stretch | undefined): Leaf | undefined | null {
  const now = { from: job.from, to: job.to, value: '至今' }
  if (job.end === 'now') return next === undefined ? now : null
  if (job.end !== null) return endLeaf(job.end)
  if (next === undefined) return LEFT.test(text.slice(job.from)) ? undefined : now
  const moved = LEFT_FOR.test(next.behind) && next.start.why === undefined
  return moved ? { from: next.start.from, to: next.start.to, value: next.start.date } : null
}

/** All times told from a day to a day, to now, or since a day that begins something. */
function stretchesOf({ text, dates, today }: Message): Stretch[] {
  const found: Stretch[] = []
  for (let at = 0; at < dates.length; at += 1) {
    const start = sinceThen(dates[at], text)
    if (start === null) continue
    const next = dates[at + 1]
    const between = text.slice(start.to, next?.from ?? text.length)
    if (next?.date !== undefined && LINK.test(between)) {
      const now = reachesToday(next, today)
      const behind = between.replace(/[到至\-~→\s,份号]|起|开始|年?[初底]/g, '')
      found.push({ start, end: now ? 'now' : next, from: start.from, to: next.to, before: '', behind })
      at += 1
      continue
    }
    const [near = ''] = between.split(/[。;\n]/)
    const until = OPEN_END.exec(near) ?? GOES_ON.exec(near.slice(0, 40))
    const length = until ? until.index + until[0].length : 0
    if (until)
      found.push({
        start,
        end: 'now',
        from: start.from,
        to: start.to + length,
        before: '',
        behind: near.slice(0, length),
      })
    else if (
      next?.date !== undefined &&
      BEGINS.test(near) &&
      near === between &&
      LEAVES.test(text.slice(next.to, next.to + 8))
    ) {
      found.push({ start, end: next, from: start.from, to: next.to, before: '', behind: near })
      at += 1
    } else if (BEGINS.test(near) || LEADS_IN.test(text.slice(Math.max(0, start.from - 16), start.from)))
      found.push({ start, end: null, from: start.from, to: start.to, before: '', behind: '' })
  }
  return withWords(text, found.length > 1 ? found.filter(({ to }) => !IN_ALL.test(text.slice(to, to + 12))) : found)
}

/** Each with the words beside it. */
function withWords(text: string, found: readonly Stretch[]): Stretch[] {
  for (const [at, own] of found.entries()) {
    const last = found[at - 1]
    const ahead = text.slice(last?.to ?? 0, own.from)
    const cut = last ? splitAt(ahead) : Math.max(0, ahead.search(/[^。;\n]*$/))
    if (last) last.behind += ahead.slice(0, cut)
    own.before = ahead.slice(cut).slice(-30)
    if (at === found.length - 1)
      own.behind +=
        text
          .slice(own.to)
          .split(/[。;\n]/)[0]
          ?.slice(0, 40) ?? ''
  }
  return [...found]
}

/** Where the words between two times part: at the end of a sentence, else at the last comma or blank. */
function splitAt(between: string): number {
  const marks = /[。;\n]/.test(between) ? /[。;\n][^。;\n]*$/ : /,/.test(between) ? /,[^,]*$/ : /[\s/、][^\s/、]*$/
  const at = between.search(marks)
  return at < 0 ? between.length : at
}

/** What each was: by its own words, else as its neighbour, else as the list they stand in. Null where one tells nothing. */
function mattersOf({ text, asked }: Message, all: readonly Stretch[]): (WorkMatter | null)[] | null {
  const own = all.map(({ behind, before }) => matterOf(behind.replace(ANOTHER_YEAR, '')) ?? matterOf(before))
  const [first] = all
  const lead = first ? text.slice(Math.max(0, first.from - 40), first.from) : ''
  const listed = asked === 'work' || (OF_JOBS.test(lead) && matterOf(lead) !== 'apart')
  const known = own.map((matter, at) => {
    const { end, behind } = all[at] as Stretch
    // 2016年3月转正: no job of its own.
    if (end === null && matter === null && !listed) return 'apart'
    return matter ?? (behind.replace(/[\s,、]/g, '') === '' && own[at - 1] === 'work' ? 'work' : listed ? 'work' : null)
  })
  return known.includes(null) ? null : known
}

/** A day that may begin something; 09年2月后独立干 is since that day. */
function sinceThen(token: DateToken | undefined, text: string): DateToken | null {
  if (token?.date === undefined) return null
  const { from, to, date, why } = token
  if (why === undefined) return token
  return why === 'incomplete' && date.length > 4 && text.slice(from, to).endsWith('后') ? { from, to, date } : null
}

/** 到今年9月: until now. */
function reachesToday({ date = '', why }: DateToken, today: string): boolean {
  const range = rangeOf(date)
  return range !== null && range.last >= addDays(today, -20) && (why === 'impossible' || date.length > 4)
}

function inOrder(told: readonly Stretch[]): boolean {
  return told.every(({ start, end }, at) => {
    const before = told[at - 1]
    const first = rangeOf(start.date ?? '')?.last ?? ''
    const ended =
      before && before.end !== null && before.end !== 'now' ? (rangeOf(before.end.date ?? '')?.first ?? '') : ''
    const last = end !== null && end !== 'now' ? (rangeOf(end.date ?? '')?.last ?? '') : '9'
    return (at === 0 || (before?.end !== 'now' && ended <= first)) && last >= (rangeOf(start.date ?? '')?.first ?? '')
  })
}
