import { GOES_ON, hits, placeOf } from '../around.ts'
import { clauseAt } from '../clauses.ts'
import { dateLeaf, datesWithin } from '../dateTokens.ts'
import type { Clause, DateToken, Extractor, Found, Leaf, Message, Place } from '../found.ts'
import { MOUNTAIN_COUNTIES } from '../regions.ts'

const COUNTY = new RegExp(`(?:${MOUNTAIN_COUNTIES}|山区26县|山区)(?:县|区|市)?`, 'g')
const WORKED =
  /干|工作|上班|做(?!过题)|待|呆|支援|挂职|服务|派驻|派在|派到|外派|驻点|驻扎|进(?:的|了)?厂|入职|就在了|当(?:过|了)?[^,。;]{0,4}[工员]/
/** 景宁那边的分厂: where one works, when a stretch of years stands beside it. */
const FIRM = /厂|公司|车间|项目部|工地|基地|电站|矿/
const OTHER_MATTER =
  /社保|缴|交|老家|户口|户籍|注册|人(?=$|[,。])|聘|评|出差|出生|读|上学|学校|毕业|成立|搬|买|结婚|当兵/
/** What may stand around the dates of a clause that tells nothing but when. */
const ONLY_WHEN =
  /[\d年月日号份底初中末春]|从|到|至今|至|现在|目前|一直|就|都|在|的|了|是|我|那|会|儿|开始|起|止|期间|时间|单位|有|能|可以|可|开|出|具|提供|证明|佐证|进|去|来|过去|回来|调|派|离开|入职|厂|公司|动过|换过|没|挪|走|前后|期|[.~()（）\-\s:]/g

const BACK = /^(?:份|底|初)?(?:才|就)?(?:回来|离开|走|调走|调回|调出|撤回)/
/** Goes on, as far as a place of work does. */
const STILL = new RegExp(`${GOES_ON.source}|一直在|没(?:有)?(?:动|离开|换|挪)过`)

const PROVED =
  /(?<![没不])(?:可以|能|会|给|帮|愿意|肯)(?:给|帮)?(?:我)?(?:开|出|盖|提供)(?:具|一?个)?(?:工作)?证明|开得出(?:工作|单位|当地)?(?:的)?证明|证明(?:也|都)?(?:开得出|能开|可以开|可开|有)|盖(?:了|好|过)章的?证明|证明(?:就|都)?在(?:我)?(?:手|这|家)|(?<![没不])有(?:工作|单位|当地|派遣|外派)?(?:的)?(?:证明|佐证|派遣单|派遣函)|(?:单位|公司|厂里?)?可(?:以)?(?:出|开)(?:具)?证明/

const UNPROVED =
  /(?:证明|佐证)(?:也|都|又)?(?:开|拿|办|打)不(?:出|到|了)|(?:没(?:法|地方|处)?|不肯|不给|不愿意?|开不(?:出|了|到))(?:给)?(?:我)?(?:开)?(?:工作)?证明|(?<!社保|完税|收入|纳税|专利|论文|检索)没(?:有)?(?:工作)?(?:证明|佐证)(?![^,。;]{0,3}(?:问题|人))/
/** What a day is of that stands with a county in one breath: 六五年生的, 技师证是零六年考的. */
const OF_ELSE = /^(?:\d{1,2}月)?(?:份)?(?:的|又|再|才|我)*(?:出生|生(?!产)|[考评聘拿读]|毕业|取得|发证)/
const OF_ELSE_BEFORE = /(?:证|职称|毕业|生于|出生)(?:是|在|于)?$/

/** 山区县工作: stretches of work in one of the 26 counties. */
export const mountain: Extractor = (message) => {
  const { text } = message
  const none = placeOf(
    text,
    /(?:没有?|没在|未在|从没在?|没到)[^,。;]{0,4}山区县?(?:县)?(?:[^,。;]{0,3})(?:干|工作|待|做|上班)?(?:过)?|山区县?(?:的)?(?:工作)?(?:经历)?(?:也|都)?没有?(?:[干待去]过)?/,
  )
  if (none) return [{ list: 'mountain', none }]
  const found: Found[] = []
  const taken = new Set<DateToken>()
  for (const county of hits(text, COUNTY).filter((place) => !isWithinWords(text, place)))
    found.push(...stretchIn(message, county, taken))
  // 在山区县工作过，开化，2016.3-2019.5: told more exactly.
  const exact = found.filter((entry) => 'item' in entry)
  return exact.length > 0 ? exact : found
}

/** 论文成果, 公开化, 第三门: no names of places; 云和的客户 is no place one works in. */
const WITHIN =
  /[论译作课本原]文成|[公展放]开化|开化[肥妆]|[第两二]三门|三门[课公科功专都考学全]|露天台|[里为讯]云和|云和(?:大?数据|[算云])/
/** Nor these, but behind 在 and the like: 在云和数控厂, 在泰顺利达机械厂, 在平阳光电公司. */
const JOINED = /文成[果功绩型熟就为稿]|开化[学验]|平阳光|泰顺利|云和[数大]/
const AT = /[在到去于来驻调回进]$/
const isWithinWords = (text: string, { from, to }: Place) =>
  WITHIN.test(text.slice(Math.max(0, from - 1), to + 3)) ||
  (JOINED.test(text.slice(from, to + 1)) && !AT.test(text.slice(Math.max(0, from - 1), from))) ||
  /^的?(?:同事|客户|老乡|朋友|供应商)/.test(text.slice(to, to + 4))

function stretchIn(message: Message, county: Place, taken: Set<DateToken>): Found[] {
  const { text, dates, clauses } = message
  const clause = clauseAt(clauses, county.from)
  if (!clause || OTHER_MATTER.test(clause.text)) return []
  const at = clauses.indexOf(clause)
  const near = [clauses[at - 1], clauses[at + 1], clauses[at + 2]].filter(
    (other, index): other is Clause =>
      other !== undefined &&
      other.text.replace(ONLY_WHEN, '') === '' &&
      !/聘/.test(other.text) &&
      (index < 2 || (clauses[at + 1]?.text.replace(ONLY_WHEN, '') ?? 'x') === ''),
  )
  const here = datesWithin(dates, clause.from, clause.to)
  const own = (here.length > 0 ? here : near.flatMap(({ from, to }) => datesWithin(dates, from, to))).filter(
    (token) =>
      !OF_ELSE.test(text.slice(token.to, token.to + 8)) &&
      !OF_ELSE_BEFORE.test(text.slice(Math.max(0, token.from - 4), token.from)),
  )
  const [start, end] = own
  const worked =
    WORKED.test(clause.text) ||
    message.asked === 'mountain' ||
    /山区(?:26)?(?:个)?县(?:的)?(?:工作)?(?:经历)?/.test(text) ||
    near.some(({ text: said }) => /进的?厂|入职|调|派/.test(said)) ||
    (end !== undefined && (FIRM.test(clause.text) || /调/.test(text) || WORKED.test(text)))
  if (!worked) return []
  if (start === undefined) {
    const lasted = WORKED.test(clause.text.slice(county.to - clause.from))
    return lasted && /过|了|\d年|[一二两三四五六七八九十半]年/.test(clause.text)
      ? [{ about: '山区县工作', leaf: { from: clause.from, to: clause.to, why: 'incomplete' } }]
      : []
  }
  if (taken.has(start)) return []
  // 待了两年，20年3月回来的: the end alone.
  if (!end && BACK.test(text.slice(start.to, start.to + 6)))
    return [{ about: '山区县工作', leaf: { from: clause.from, to: clause.to, why: 'incomplete' } }]
  for (const token of own) taken.add(token)
  const on = [clause, ...near].map((within) => placeOf(text, STILL, within)).find((place) => place !== null)
  const to: Record<string, Leaf> = end ? { to: dateLeaf(end, 'taken') } : on ? { to: { ...on, value: '至今' } } : {}
  const unproved = placeOf(text, UNPROVED)
  const proof = unproved ?? placeOf(text, PROVED)
  return [
    {
      list: 'mountain',
      item: { from: dateLeaf(start), ...to, ...(proof ? { evidence: { ...proof, value: unproved === null } } : {}) },
    },
  ]
}
