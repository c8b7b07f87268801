import type { SkillGrade } from '../../../../dossier/vocabulary.ts'
import { THERE_ALL_THE_SAME } from '../../thereAllTheSame.ts'
import { deniedInARow, finder } from '../../words.ts'
import { around, nextClause, placeOf } from '../around.ts'
import { clauseAt } from '../clauses.ts'
import { dateLeaf } from '../dateTokens.ts'
import type { DateToken, Extractor, Found, Leaf, Message, Place } from '../found.ts'
import { SKILL_WORDS, TITLE_WORDS, TRADE_WORDS, TRADES } from '../levels.ts'
import { lastSpoken, type Spoken, spokenOf } from '../spokenOf.ts'
import { isUnderWay, underWayIn } from '../underWay.ts'
import { byNumber, EITHER } from './skillNumbers.ts'

interface Draft {
  readonly grade: SkillGrade
  readonly place: Place
  /** Named again. */
  readonly more: Place[]
  obtained?: Leaf
}

const findSkills = finder([...SKILL_WORDS, ...TRADE_WORDS])
const findTitles = finder(TITLE_WORDS)
const NO_SKILL = new RegExp(
  `(?:没有?|无|还没有?|从没|没考过?|未取得|没拿过?)(?:任何|什么|有)?(?:职业)?(?:技能(?:等级)?证?书?|技能等级|职业资格证?书?|技能鉴定证?书?|技能证)|(?:技能(?:等级)?证?书?|技能等级|职业资格证?书?)(?:也|都|还|,|一个|一本|啥|什么)*(?:没有?|无|没考过?)(?!${THERE_ALL_THE_SAME}|有?(?:职称|学历|学位|文凭|[助中高]工|工程师))|技能(?:方面|这一?块|上)?[^,。;]{0,4}(?:啥|什么|一本|一个)证(?:书)?(?:也|都)(?:没|无)|(?:技能|等级|职业资格)(?:等级)?证书?(?:啥的?|什么的?)?(?:也|都|还|我)*(?:(?:一|半)(?:本|张|个)(?:也|都)?)?(?:没有?|无)(?:考|拿|取得)?过?(?=$|[,。;!\\s])|(?:技能等级|技能证书?|等级证书?|职业资格)(?:这一?(?:块|栏|项)|那一?(?:块|栏|项)|方面)?(?:是|还是|完全|全|都|现在)*(?:空白|空的|空着)`,
)
/** A clause of nothing but a date (`@`) of a certificate. */
const LONE =
  /^[\s(是在于我]*(?:证书?(?:上|的)*日期(?:是|为|:)?\s?)?@(?:\s|(?:在)?(?:学校|厂|单位|公司|市|区|县|人社局|劳动局|技校|老家)里?|年|底|才|就|的事|那会|的时候|的|拿|到|考|出|取得|发|下来|鉴定|评|证书?|刚刚?|到手|手|\))*$/
/** 电工证: a grade, or leave to do such work. */
const TRADE_PAPER = new RegExp(`(?<!没有?|无|特种|上岗)(?:${TRADES.join('|')})证(?!号)`)
const NO_PAPER = /没(?:有)?(?:考|拿|取得)(?:过)?(?:任何|什么|技能|等级)*证(?!明)/
const ISSUED = /^\s*(?:发证|证书|颁发|批准|取得)(?:日期|时间|年份)(?:是|为|:|\s)*$/
const GOT = /取得|拿|考|评|发|获得|下来|鉴定|过的|证/

/** 技师正在考: not had yet. */
const IN_EXAM =
  /^(?:证书?)?(?:我)?(?:也|都|还)?(?:正在|还在|在|刚刚?|才|准备|今年|明年|年底|下半年|下个?月|打算|已经|要)*(?:去)?(?:[考评](?=$|[,。;\s]|试|审|呢|着)|(?:快|马上|就|即将)要?考了|报的?了?名|鉴定中|等成绩|等发证)/

/** 技师刚考完等成绩; 理论过了，实操没过: not had yet. */
const HALF_PASSED =
  /^(?:证书?|等级|那个)?(?:我|今年|去年|上个?月|刚刚?|才|已经|还)*(?:(?:考完|考试|考过|考|报考)了?(?:试)?[,\s]?(?:还|正)?(?:在)?等(?:成绩|结果|出证|发证|通知|公示)|(?:的)?(?:理论|笔试|实操|操作|论文|答辩)(?:考)?(?:也|都|是)?(?:过|通过|及格)了[,\s]?(?:但|可是|不过|就|就是|可)?(?:理论|笔试|实操|操作|论文|答辩)(?:考试?)?(?:还|也)?(?:没|未|不|挂))/

/** 技能等级: grade and when its certificate was given. */
export const skills: Extractor = (message) => {
  const { text } = message
  const drafts: Draft[] = []
  const found: Found[] = []
  const words = findSkills(text)
  const not = deniedInARow(text, words)
  for (const [at, { start, end, of }] of words.entries()) {
    const place = { from: start, to: end }
    const { before, behind } = around(message, place)
    const others = /(?:[\d一二两三四五六七八九十几]\s?(?:个|位|名))(?:\p{Script=Han}{0,4})$/u.test(before)
    const own = /一(?:个|本)$/.test(before) && (/^(?:\(|证)/.test(behind) || /(?:有|个|本)证(?:书)?\s*[,:]?/.test(text))
    // 报了高级工，九月考
    if (
      /报(?:名|考)?了?(?:一个|个)?$|(?:正在|还在|在|准备|打算|想|要|今年|明年)(?:去)?考(?:一个|个)?$/.test(before) &&
      !/考[出过上]|拿|过了/.test(behind)
    ) {
      found.push({ about: '技能等级.等级', leaf: { ...place, value: of, why: 'ambiguous' } })
      continue
    }
    const denied = not[at] || /(?:没有?|未|还没)[^,。;]{0,4}(?:考|拿|评|取得)(?:过|到|上|出)?$/.test(before)
    const failed = /^(?:证书?)?(?:还)?(?:没有?|未)(?:考|拿到|过|下来)/.test(behind)
    if (denied || failed || (others && !own) || /^(?:班|学院|及?以上|要求|协会)/.test(behind)) {
      found.push({ used: place })
      continue
    }
    if (isUnderWay(before, behind) || IN_EXAM.test(behind) || HALF_PASSED.test(text.slice(end, end + 24))) {
      found.push({
        about: `技能等级.${words.length > 1 ? of : '等级'}`,
        leaf: { ...place, value: of, why: 'ambiguous' },
      })
      continue
    }
    const same = drafts.find(({ grade }) => grade === of)
    if (same) same.more.push(place)
    else drafts.push({ grade: of, place, more: [] })
  }
  if (drafts.length === 0) drafts.push(...byNumber(message).map((known): Draft => ({ ...known, more: [] })))
  const either = drafts.length === 0 ? placeOf(text, EITHER) : null
  if (either) found.push({ about: '技能等级.等级', leaf: { ...either, why: 'ambiguous' } })
  const spoken = spokenOf(text)
  const waiting = underWayIn(
    message,
    words.map(({ start, end }) => ({ from: start, to: end })),
  )
  for (const token of message.dates) {
    if (waiting.some(({ from, to }) => token.from >= from && token.to <= to)) continue
    const draft = draftFor(message, token, drafts, spoken)
    if (draft && (draft.obtained === undefined || isFiner(token, draft.obtained))) draft.obtained = dateLeaf(token)
    // 一本二级的车工，一本三级的电工，都是18年
    if (
      /^\s*(?:都|全|均)是?(?:在)?$/.test(around(message, token).before) &&
      lastSpoken(spoken, token.from)?.of === 'skill'
    )
      for (const each of drafts) each.obtained ??= dateLeaf(token)
  }
  if (drafts.length === 0) {
    const place = placeOf(text, NO_SKILL)
    const paper = placeOf(text, TRADE_PAPER)
    const lowest = placeOf(
      text,
      /(?:初|中)级工(?:证)?(?:也|都)(?:还)?没(?:有)?(?:去)?(?:考|拿)(?:过|到)?(?=$|[,。;\s呢])/,
    )
    const bare = lowest ?? (/工班|技师班|技校/.test(text) ? placeOf(text, NO_PAPER) : null)
    if (paper) found.push({ about: '技能等级.等级', leaf: { ...paper, why: 'incomplete' } })
    else if (place ?? bare) found.push({ list: 'skills', none: place ?? bare ?? { from: 0, to: 0 } })
  }
  for (const draft of drafts) {
    roughly(message, draft, found)
    notInHand(message, draft, found)
  }
  for (const { grade, place, more, obtained } of drafts) {
    found.push({
      list: 'skills',
      item: { grade: gradeLeaf(text, plainest(text, [place, ...more]), grade), ...(obtained ? { obtained } : {}) },
    })
  }
  return found
}

/** 去年考出来的，证书日期21年10月22号: the day within the year told first. */
function isFiner({ date, why }: DateToken, { value }: Leaf): boolean {
  return (
    why === undefined &&
    date !== undefined &&
    typeof value === 'string' &&
    date.length > value.length &&
    date.startsWith(`${value}-`)
  )
}

const HELD_FOR =
  /^(?:证书?|资格)?(?:也|都)?(?:拿到?|考[出到上]?|有)?(?:了|有|已经?)*(?:[一二两三四五六七八九]{2}|\d{1,2}|[一二两三四五六七八九十]{1,3}|好几|几)年(?!\d|前|[一二三四五六七八九十]{1,2}月|毕业|[考拿评取])(?:多|了)?/

const NOT_IN_HAND = /^(?:证书?)?(?:也|都|还|一直|现在|到现在)*(?:没|未)(?:有)?(?:拿到?手?|下来|到手|发下?来?|领)/

/** 技师考过了，证还没下来: when it was given has to be asked. */
function notInHand(message: Message, draft: Draft, found: Found[]): void {
  if (draft.obtained) return
  const { clause, behind } = around(message, draft.place)
  const next = nextClause(message, clause)
  for (const after of [next, nextClause(message, next)]) {
    if (!after || !/[考过]/.test(behind) || !NOT_IN_HAND.test(after.text.trim())) continue
    found.push({ about: `技能等级.${draft.grade}.取得`, leaf: { from: after.from, to: after.to, why: 'incomplete' } })
    return
  }
}

/** 技师证拿了五六年: since when has to be asked. */
function roughly(message: Message, draft: Draft, found: Found[]): void {
  if (draft.obtained) return
  const { behind } = around(message, draft.place)
  const said = HELD_FOR.exec(behind)
  if (
    !said ||
    !/拿|考|有/.test(said[0]) ||
    message.dates.some(({ from, to }) => from < draft.place.to + said[0].length && draft.place.to < to)
  )
    return
  found.push({
    about: `技能等级.${draft.grade}.取得`,
    leaf: { from: draft.place.to, to: draft.place.to + said[0].length, why: 'incomplete' },
  })
}

/** 高技…高级技师: the name that leaves no doubt. */
const plainest = (text: string, places: readonly Place[]): Place =>
  places.find(({ from, to }) => text.slice(from, to) !== '高技') ?? places[0] ?? { from: 0, to: 0 }

/** 高技 is a 高级技师 as often as a 高级技工. */
function gradeLeaf(text: string, place: Place, value: SkillGrade): Leaf {
  const short = text.slice(place.from, place.to) === '高技'
  return { ...place, value, ...(short ? { why: 'ambiguous' as const } : {}) }
}

/** The clause before, or the one before that where the trade alone stands between: 三级证书，车工，16年. */
function clauseOfGrade(clauses: Message['clauses'], clause: Message['clauses'][number]) {
  const before = clauses[clauses.indexOf(clause) - 1]
  return before && TRADES.includes(before.text.trim()) ? clauses[clauses.indexOf(before) - 1] : before
}

/** The grade a date goes with: within one clause and no title nearer, or in the clause right behind with 拿的, 考的. */
function draftFor(
  { text, clauses, dates }: Message,
  token: DateToken,
  drafts: readonly Draft[],
  spoken: readonly Spoken[],
): Draft | null {
  const clause = clauseAt(clauses, token.from)
  if (clause === undefined) return null
  // 三级，17年区里比武拿过第二: the year is the prize's.
  if (/比武|比赛|竞赛|大赛|第[一二三]名/.test(text.slice(token.to, clause.to))) return null
  // 16年考了高级工19年考了技师: told in one breath.
  const gotAt = /^(?:又|才|就)?(?:考|拿|评|取得)(?:了|到|上|出)(?:个|了)?/.exec(text.slice(token.to, clause.to))
  const got = gotAt ? drafts.find(({ place }) => place.from === token.to + gotAt[0].length) : undefined
  if (got) return got
  const inClause = drafts.flatMap((draft) =>
    [draft.place, ...draft.more]
      .filter((place) => place.from >= clause.from && place.to <= clause.to)
      .map((place) => ({ ...draft, place, draft })),
  )
  const distance = ({ place }: Draft) => (place.from >= token.to ? place.from - token.to : token.from - place.to)
  const titles = findTitles(clause.text).map(({ start, end }) => {
    const from = clause.from + start
    return from >= token.to ? from - token.to : token.from - (clause.from + end)
  })
  const [near] = [...inClause].sort((a, b) => distance(a) - distance(b))
  if (near && distance(near) <= 14 && titles.every((other) => other > distance(near))) {
    const between = text.slice(Math.min(token.to, near.place.to), Math.max(token.from, near.place.from))
    const graduated = /毕业|聘|起|开始|[干做]/.test(between)
    const behind = text.slice(Math.max(token.to, near.place.to), clause.to)
    return graduated || /^[^,]{0,4}(?:毕业|起|开始|参加工作)/.test(behind) ? null : near.draft
  }
  if (inClause.length > 0 || titles.length > 0) return null
  if (LONE.test(`${text.slice(clause.from, token.from)}@${text.slice(token.to, clause.to)}`)) {
    const last = lastSpoken(spoken, token.from)
    const prior = clauseOfGrade(clauses, clause)
    const done = prior && /(?:考|拿|评|发|鉴定|取得)的$/.test(prior.text.trim()) && findTitles(prior.text).length === 0
    const named = done ? drafts.find(({ place }) => place.from >= prior.from && place.to <= prior.to) : undefined
    if (
      named &&
      !spoken.some((thing) => thing.of === 'other' && thing.from >= named.place.to && thing.to <= token.from)
    )
      return named
    // 二级证，2018年拿的
    if (prior && (last === undefined || last.to <= prior.from)) {
      const numbered = drafts.find(({ place }) => place.from === prior.from && place.to === prior.to)
      if (numbered) return numbered
    }
    return (
      drafts.find(
        ({ place, more }) =>
          last?.of === 'skill' && [place, ...more].some(({ from, to }) => from < last.to && last.from < to),
      ) ?? null
    )
  }
  // 中级技工证，好像叫四级，发证日期15年: the one paper spoken of.
  const [only, another] = drafts
  if (only && !another && ISSUED.test(text.slice(clause.from, token.from)) && spoken.every(({ of }) => of === 'skill'))
    return only
  // 去年厂里鼓励考证，我考了高级工: the year stands in the clause before.
  const after = clauses[clauses.indexOf(clause) + 1]
  if (/考证?$|鉴定/.test(clause.text) && after && after.sentence === clause.sentence) {
    const own = drafts.find(({ place }) => place.from >= after.from && place.to <= after.to)
    if (
      own &&
      own.obtained === undefined &&
      /考|拿|评/.test(after.text) &&
      !dates.some(({ from, to }) => from >= after.from && to <= after.to)
    )
      return own
  }
  if (!GOT.test(clause.text)) return null
  const before = clauseOfGrade(clauses, clause)
  if (before === undefined || findTitles(before.text).length > 0) return null
  return drafts.find(({ place }) => place.from < before.to && before.from < place.to) ?? null
}
