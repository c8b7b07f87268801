import { startFromLength } from './around.ts'
import { clauseAt } from './clauses.ts'
import { dateLeaf } from './dateTokens.ts'
import type { Clause, DateToken, Leaf, Message } from './found.ts'
import { majorAt } from './majors.ts'
import { isOfNoSchool } from './resume.ts'
import type { SchoolDraft } from './schoolDraft.ts'
import { majorBehind } from './schoolMajors.ts'
import { inTurn } from './schoolTurns.ts'
import { lastSpoken, type Spoken, spokenOf } from './spokenOf.ts'
import { findTitles } from './titleDraft.ts'

const STARTED = /(?:考上|考进|入学|开始(?:读|念|上)|(?:读|念|上)(?!完|到|出)的?)$/
const GRADUATED_BEHIND =
  /^(?:份|届|就|才)?(?:的)?(?:从|在|于)?(?:(?![没未](?![^,。;]{0,8}(?:时|之前)))[^,。;\n聘评干做起开上班]){0,14}?(?<![没未](?:能|有)?)(?:毕业|拿(?:到|的|了|齐)?(?:毕业证|文凭|[双两]证)|[双两]证(?:齐|都)|毕的业|读完|念完)|^(?:份|届|就|才)?(?:的)?(?:我)?(?:从|在|于)?[^,。;\n聘评干做起厂司]{0,10}(?:\p{Script=Han}大|学院|学校|技校|职高|职校|师范|党校|夜大)(?:里|那边)?(?:毕业)?出来(?:的|了)?(?=$|[,。;\s]|就|进|到|以?后)/u
const GRADUATED_BEFORE =
  /(?:毕业|文凭|离校)(?:(?:和|跟|与|、)?学位证书?|都|时间|日期|年份|年月|证书?|上面?|里面?|写着?|印着?|盖|落款|是|为|:|在|于|的|那年|拿的|应为?|应该|[打写填说记弄搞]错了?|,|\s)*$/
const BETWEEN_DATE_AND_LEVEL =
  /^(?:份|届)?(?:的|拿了?个?|拿的|拿到了?|拿下|又|才|读了|考了|刚刚?|取得了|取得的?|考出的?|考的|毕业于?|毕业的|读完|念完|从|是|在|(?:自考|函授|成教)(?:了个?)?|\s|[\p{Script=Han}]{2,10}(?:大学|学院|学校|技校|电大))*$/u
const BETWEEN_LEVEL_AND_DATE = /^(?:\)|学士|学历|文凭|毕业证?|证书?|学位|生|的|是|,|\s|:|\()*$/
/** All that may stand behind a date that is one of graduation, with no word for it. */
const BARE_BEHIND =
  /^(?:份)?(?:才|又|就|刚|刚刚)*(?:的|拿?到手的?了?|离校|出校门?|拿的?(?:毕业)?证?|拿到的?(?:毕业)?证?|取得的?|年?毕|(?:函授|自考|成教|夜大|电大|业余|全日制)的?|读的|读?出来的?|毕(?:业|的业)的?|的证书?|发的?证?|下来的?|文凭|毕业证|\)|\s)*$/
/** 高级工证19年 高中毕业: the date goes with what stands right before it. */
const OF_A_PAPER = /(?:证书?|级工|技师|[助高]工|工程师|技术员|职称|社保|专利|论文|聘|评)(?:是|在|于|:|\()?$/
const DOING_NEXT = /^\s*(?:就|才|又|我|后)?(?:进(?!修)|到|去|来|开始(?!读|学)|评|聘|入职|转|调)/
const OTHER_DEED =
  /^[^,。;\s]{0,6}?(?:评|聘|拜(?=师)|跟(?=师|人)|考(?!上|取本|取专)|取得|拿(?!到?的?毕业|到?的?文凭|的?$)|进(?!修)|入职|参加|开始|干|做|上班|当|换(?!证)|跳槽)/

/** 出生1990年9月 大专: born then. */
const BORN = /(?:出生(?:日期|年月|时间)?|生于|生日)[:\s是为在于]*$/

/** Puts the dates of a message that tell when a schooling ended to it; a date that goes with none may make one of its own. */
export function giveGraduations(message: Message, drafts: SchoolDraft[]): void {
  const { text } = message
  const dates = message.dates.filter(({ from }) => !BORN.test(text.slice(0, from)))
  const taken = new Set<SchoolDraft>()
  const give: Give = (draft, leaf) => {
    if (draft === undefined || taken.has(draft)) return false
    draft.leaves.graduated = leaf
    taken.add(draft)
    return true
  }
  givenByLength(message, drafts, give, dates)
  const left = dates.filter(
    (token) => !begunThen(message, token, drafts) && !beside(message, token, drafts, taken, give),
  )
  const schools = drafts.map(({ from, to }): Spoken => ({ from, to, of: 'school' }))
  const spoken = left.length > 0 ? [...spokenOf(text), ...schools].sort((a, b) => a.to - b.to) : []
  for (const token of left) graduation(message, token, drafts, { taken, give, spoken })
  inTurn(message, drafts, give)
}

const SO_LONG_AGO =
  /毕业(?:了|已经?|都|有|刚?满|快|差不多|到现在|整整|也|,)*(\d{1,2}|[一二两三四五六七八九十]{1,3}|半)年(?!\d|前|后|级|[一二三四五六七八九十]{1,2}月)(?:多|半)?(了|啦|哈)?/

/** 大专毕业八年了: so long ago. 毕业21年 may be a year, and 半年 tells no month. */
function givenByLength(
  message: Message,
  drafts: readonly SchoolDraft[],
  give: Give,
  dates: readonly DateToken[],
): void {
  for (const clause of message.clauses) {
    const said = SO_LONG_AGO.exec(clause.text)
    if (!said || (/^\d\d$/.test(said[1] ?? '') && said[2] === undefined)) continue
    const place = { from: clause.from + said.index, to: clause.from + said.index + said[0].length }
    // 毕业满一年定的助工: how long after it something else was.
    if (
      /^(?:的时候|时|以?后|就|才|的|直接|自动|单位|公司|厂里?|学校|给|帮|我)*(?:初?定|评|认|转正|拿|取得|聘|考)/.test(
        message.text.slice(place.to, clause.to),
      )
    )
      continue
    if (dates.some(({ from, to }) => from >= clause.from && to <= clause.to && to <= place.from)) continue
    const own = drafts.filter(({ from }) => from >= clause.from && from < clause.to)
    const near = own.at(-1) ?? drafts.filter(({ from }) => from < clause.from).at(-1) ?? drafts[0]
    if (near === undefined || near.leaves.graduated) continue
    const start = startFromLength(message.text, place, message.today)
    if (start) give(near, { ...start, ...(said[1] === '半' ? { why: 'hedged' } : {}) })
  }
}

type Give = (draft: SchoolDraft | undefined, leaf: Leaf) => boolean

/** 13年又函授了大专，16年拿的证: the first is when it began. */
function begunThen({ text, dates }: Message, token: DateToken, drafts: readonly SchoolDraft[]): boolean {
  const next = drafts.find(({ from }) => from >= token.to)
  const later = next && dates.find(({ from }) => from >= next.to)
  if (!next || !later || later.from - next.to > 6) return false
  const between = text.slice(token.to, next.from)
  const ended = /^(?:份)?(?:才)?(?:拿|毕业|取得|下来|到手)/.test(text.slice(later.to))
  const studied = /^(?:又|再|去|就|才|我|报|开始|后来)*(?:读|念|上|考|报|函授|自考|成教)/.test(between)
  return ended && between.length <= 8 && studied
}

const HOW_STUDIED = /成教|成人|函授|自考|电大|夜大|业余|网络|远程|脱产|全日制|统招|开放/

/** A date right before or right behind the name of a level. */
function beside(
  { text, clauses }: Message,
  token: DateToken,
  drafts: readonly SchoolDraft[],
  taken: ReadonlySet<SchoolDraft>,
  give: Give,
): boolean {
  // 男80年 大专03: born then.
  if (/[男女]\s?$/.test(text.slice(Math.max(0, token.from - 2), token.from))) return false
  const next = drafts.find(({ from }) => from >= token.to)
  const between = next ? text.slice(token.to, next.from) : ''
  const previous = drafts.filter(({ to }) => to <= token.from).at(-1)
  const own =
    previous !== undefined &&
    !taken.has(previous) &&
    /^[是的]?$/.test(text.slice(previous.to, token.from)) &&
    /^(?:毕业)?\s/.test(between)
  if (own) return give(previous, dateLeaf(token))
  const started = STARTED.test(between) || STARTED.test(text.slice(Math.max(0, token.from - 4), token.from))
  // 技校04年，高级工班
  const ofClass = next?.leaves.technicalClass && /^[,\s](?:读|学|上)?的?(?:是)?$/.test(between)
  if (ofClass && /(?:技校|技工学校|技师学院)(?:是)?$/.test(text.slice(0, token.from)))
    return give(next, dateLeaf(token))
  // 前年把成人大专的证拿到了
  const inHand =
    next !== undefined &&
    /^(?:才|又|就|把|将|我|终于|刚刚?|的)*$/.test(between) &&
    /^的?(?:毕业证|文凭|证书?)(?:也|都|才|给|就)*[拿领](?:到|下|回|了)/.test(text.slice(next.to))
  if (inHand) return give(next, dateLeaf(token))
  const adjacent =
    next !== undefined && between.length <= 16 && BETWEEN_DATE_AND_LEVEL.test(between) && !/^的\s/.test(between)
  if (!adjacent || started || afterDenial(text, token) || taken.has(next)) return false
  if (gotThen(text, token, between) || isOfNoSchool(text.slice(Math.max(0, token.from - 24), token.from))) return false
  const clause = clauseAt(clauses, token.from)
  const apart = clause !== undefined && next.from >= clause.to
  if (apart && OF_A_PAPER.test(text.slice(clause.from, token.from))) return false
  if (apart && isOfPaperBefore(text, token, clause)) return false
  return give(next, dateLeaf(token))
}

/** 助工 2019年12月取得 本科: the day of the title before it, for a blank parts the two. */
function gotThen(text: string, { from }: DateToken, between: string): boolean {
  return (
    /^(?:份)?(?:才|又|就)*(?:取得|拿|考|评|发|下来)[^\s,;]{0,3}\s/.test(between) &&
    OF_A_PAPER.test(text.slice(Math.max(0, from - 16), from).trimEnd())
  )
}

/** 助工 机械 2017年 大专: the date behind a paper that has none yet. */
function isOfPaperBefore(text: string, token: DateToken, clause: Clause): boolean {
  const alone = clause.text.replace(text.slice(token.from, token.to), '').trim() === ''
  const before = text.slice(0, clause.from)
  const last = lastSpoken(spokenOf(before), before.length)
  return alone && (last?.of === 'title' || last?.of === 'skill') && !/\d/.test(before)
}

/** 2008届, 22届的: the year a class left; the 届 of a contest is its number. */
function isYearOfLeaving(text: string, { from, to }: DateToken): boolean {
  const named = /届/.test(text.slice(from, to + 1)) && text.slice(from - 1, from) !== '第'
  return named && !/^届?[^,。;\s]{0,8}(?:赛|评选|评审|博览|展|大会|峰会|论坛)/.test(text.slice(to))
}

interface Putting {
  readonly taken: ReadonlySet<SchoolDraft>
  readonly give: Give
  readonly spoken: readonly Spoken[]
}

function graduation(message: Message, token: DateToken, drafts: SchoolDraft[], putting: Putting): void {
  const { text, clauses } = message
  const { taken, give, spoken } = putting
  const clause = clauseAt(clauses, token.from)
  if (clause === undefined) return
  const behind = withoutMark(text.slice(token.to, clause.to))
  const ahead = text.slice(clause.from, token.from)
  if (/^(?:份)?(?:\d{1,2}月)?(?:出生|生人?的?(?:$|[,。;\s])|生的)/.test(behind)) return
  // 高中毕业 88年的: born, most likely.
  const grown = Number(token.date?.slice(0, 4)) <= Number(message.today.slice(0, 4)) - 22
  const open = /^education\.(?:also|other|graduated)/.test(message.asked ?? '')
  if (grown && !open && behind.trim() === '的' && ahead.trim() === '' && token.to - token.from <= 3) return
  const before = text.slice(Math.max(0, token.from - 14), token.from).replace(/可能|好[像象]|大概|应该|估计|也许/g, '')
  const previous = drafts.filter(({ to }) => to <= token.from).at(-1)
  const toldBefore =
    GRADUATED_BEFORE.test(before) && !OTHER_DEED.test(behind) && (/毕业/.test(ahead) || !findTitles(behind).length)
  if (((GRADUATED_BEHIND.test(behind) || toldBefore) && !/后$/.test(before)) || isYearOfLeaving(text, token)) {
    const inClause = drafts.filter(({ from, to }) => from >= clause.from && to <= clause.to)
    const free = (draft: SchoolDraft | undefined) => (draft && !taken.has(draft) ? draft : undefined)
    const next = drafts.find(({ from }) => from >= token.to)
    const target = free(inClause.find((draft) => !taken.has(draft))) ?? free(previous) ?? free(next)
    if (target) give(target, dateLeaf(token))
    else if (drafts.length === 0) {
      const draft: SchoolDraft = { from: token.from, to: token.to, leaves: {} }
      drafts.push(draft)
      give(draft, dateLeaf(token))
    }
    return
  }
  if (
    previous === undefined &&
    GRADUATED_CLAUSE.test(clauses[clauses.indexOf(clause) - 1]?.text ?? '') &&
    isLone(text, token, clause)
  ) {
    // 毕业证丢了，应该是17年，高职: the schooling is named behind.
    const behindIt = drafts.find(({ from }) => from >= token.to)
    if (behindIt) give(behindIt, dateLeaf(token))
    return
  }
  if (
    previous === undefined &&
    isLone(text, token, clause) &&
    HOW_STUDIED.test(clauses[clauses.indexOf(clause) - 1]?.text ?? '') &&
    spoken.every(({ of }) => of === 'school')
  ) {
    // 成教的，2015年1月，机械制造专科: nothing but schooling, told date first.
    const after = clauses[clauses.indexOf(clause) + 1]
    const own =
      after && drafts.find(({ from, to }) => from >= after.from && to === after.from + after.text.trimEnd().length)
    const begins = own && (own.from === after.from || majorAt(text, after.from)?.to === own.from)
    if (begins && drafts.length === 1) give(own, dateLeaf(token))
    return
  }
  if (previous === undefined || taken.has(previous)) return
  // 高级工证是读技校的时候考的，09年
  if (ahead.trim() === '' && ANOTHER_DEED.test(clauses[clauses.indexOf(clause) - 1]?.text ?? '')) return
  const next = clauses[clauses.indexOf(clause) + 1]
  if (behind.trim() === '' && ahead.trim() === '' && next && DOING_NEXT.test(next.text)) return
  if (isBareAfter(text, previous, token, clause)) give(previous, dateLeaf(token))
  else if (isLone(text, token, clause) && lastSpoken(spoken, token.from)?.of === 'school')
    give(previous, dateLeaf(token))
}

/** 大专 2015年, 大专模具2015年, 大专12年机电: a date that goes with nothing else. */
function isBareAfter(text: string, draft: SchoolDraft, token: DateToken, clause: Clause): boolean {
  const major = draft.leaves.major?.to ?? majorBehind(text, draft.to)?.to ?? draft.to
  const between = text.slice(Math.max(draft.to, major), token.from).replace(/好[像象]|大概|可能|应该|估计|也许/g, '')
  if (between.length > 12 || !BETWEEN_LEVEL_AND_DATE.test(between.replace(/^专业/, ''))) return false
  const behind = withoutMark(text.slice(token.to, clause.to))
  // 大专2013年(中专2010年)
  if (BARE_BEHIND.test(behind.split('(')[0] ?? '')) return true
  const named = majorBehind(text, token.to)
  return (
    named !== null && named.to <= clause.to && BARE_BEHIND.test(text.slice(named.to, clause.to).replace(/^专业/, ''))
  )
}

/** What was done last is no end of a schooling. */
const ANOTHER_DEED = /(?<!文凭|学历|毕业证|本科|大专|中专|学位证?|[自高成统报])(?:定|评|考|聘|认定|取得|拿)的$/
const GRADUATED_CLAUSE = /毕业(?:证|时间|那年|是)?/

const withoutMark = (text: string) => text.replace(/[!~]+$/, '')
/** Before a date that stands alone: nothing, or that it is the one on the paper: 证书日期14.6.20, 时间是2012年6月. */
const PAPER_DATED =
  /^[\s(]*(?:我)?(?:(?:毕业)?那年|那|就)?(?:(?:证书?|文凭|毕业证)?(?:上面?|里)?(?:的|写的?|印的?)?(?:发证)?(?:日期|时间|年份|年月)|(?:毕业)?证书?(?:上面?|写的?|上写的?)?)?[\s(是在于为我:]*$/
/** 18年底拿的证, between commas. */
function isLone(text: string, token: DateToken, clause: Clause): boolean {
  return (
    PAPER_DATED.test(text.slice(clause.from, token.from).replace(/应该|好[像象]|大概|可能|估计/g, '')) &&
    BARE_BEHIND.test(withoutMark(text.slice(token.to, clause.to)).replace(/吧$/, ''))
  )
}

const afterDenial = (text: string, { from }: DateToken) => /不是\s?$/.test(text.slice(Math.max(0, from - 4), from))
