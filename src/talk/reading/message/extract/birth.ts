import { addDays, addYears, partialOf } from '../../../../dossier/date.ts'
import { numeral } from '../../numbers.ts'
import type { Found, Leaf, Message } from '../found.ts'

const AGE =
  /(?:我|本人|今年|年龄|现年|虚岁|周岁|^|[,\s。])(?:是|今年|现在|都|已经|快|刚|满|刚满|:|\s)*(\d{2}|[二三四五六]十[一二三四五六七八九]?)\s?(?:周)?岁(?!进|学徒|入|开始|参加|就|那年|时|的时候|毕业|考|当兵|出来|上班|工作|干)/
const BORN = [
  /(?<=[5-9]0后|[89]5后|00后)[,\s]{1,2}(?:我)?(?:是)?((?:19)?[5-9]\d|(?:20)?0\d)年(?:(\d{1,2})月)?(?:份)?(?:的|生)?(?=$|[,。;\s])/,
  /((?:19|20)\d{2})[-./](\d{1,2})[-./](\d{1,2})\s?(?:日)?(?:出生|生(?!产))/,
  /(?<=(?:^|[,。\s])[男女][,。\s]{0,2})((?:19)?[5-9]\d)(?:年)(?:(\d{1,2})月)?(?:的|生)?(?=$|[,。;\s])/,
  /(?<=(?:^|[,。;\s])[男女][,。;\s]{0,2})(19[5-9]\d|200\d)[.\-/年](\d{1,2})(?:月|[.\-/](\d{1,2}))?(?:日|生|出生)?(?=$|[,。;\s])/,
  /(?<=^|[,。;\s])(?:我|本人)(?:是)?([5-9]\d)的(?=$|[,。;\s])/,
  /(?:出生(?:日期|年月|于)?|生于|生日)(?:是|为|:|在|\s)*((?:19|20)\d{2})(?:[年.\-/](\d{1,2}))?(?:[月.\-/](\d{1,2}))?/,
  /(?:^|[,。;\s我])(?:出生(?:日期|年月|于)?|生于)(?:是|为|:|在|\s)*([4-9]\d|0[0-6])年(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?(?!出?生)/,
  /(?<!\d)(1\d{3}|20\d{2}|[4-9]\d|0[0-6])\s?年?\s?(?:(\d{1,2})\s?月(?:份)?)?(?:(\d{1,2})\s?[日号])?(?:出生|生人?(?!产|活|成|意|效|孩|娃|小|病|育|二|宝|了|完)|属)/,
  /(?:我|本人|他|她)(?:是)?(1\d{3}|[4-9]\d|0[0-5])年(?:(\d{1,2})月份?)?(?:的人?|生人)(?=$|[,。;\s])/,
  /(?<=(?:[男女]同志|同事|徒弟|师傅|小伙子?|小姑娘)(?:问|问一?下|填|报)?的?[,。;\s]{1,2})([5-9]\d|0[0-5])年(?:(\d{1,2})月份?)?的(?=$|[,。;\s])/,
  /(?<=(?:退休|出生|岁|年纪|年龄|几几年|开玩笑)[^\n]{0,12})(?<=[,。;\s])(?:我|本人)(?:是)?((?:19)[4-9]\d|[4-9]\d)年(?:(\d{1,2})月)?(?=$|[,。;\s])/,
]

/** 出生: a date or an age. */
export function birth(message: Message): Found[] {
  const { text, today } = message
  for (const pattern of BORN) {
    const match = pattern.exec(text)
    if (!match) continue
    const year = Number(match[1])
    const full = year > 99 ? year : year < 10 ? 2000 + year : 1900 + year
    const pad = (part: string | undefined) => (part === undefined ? '' : `-${part.padStart(2, '0')}`)
    const value = `${full}${pad(match[2])}${match[2] === undefined ? '' : pad(match[3])}`
    const place = { from: match.index, to: match.index + match[0].length }
    const possible =
      full >= 1940 &&
      full <= Number(today.slice(0, 4)) - 14 &&
      Number(match[2] ?? 1) <= 12 &&
      Number(match[2] ?? 1) >= 1
    return [{ field: 'birth', leaf: possible ? { ...place, value } : { ...place, why: 'impossible' } }]
  }
  const lone = loneYear(message)
  if (lone) return [{ field: 'birth', leaf: lone }]
  const age = AGE.exec(text) ?? (COUNTED_SO.test(text) ? null : THIS_YEAR.exec(text)) ?? BESIDE_SEX.exec(text)
  const years = age ? numeral(age[1] ?? '') : null
  if (age && years !== null && years >= 16 && years <= 80) {
    const at = age.index + age[0].search(/\d|[二三四五六]十/)
    const place = { from: at, to: age.index + age[0].length }
    const value = partialOf({ first: addDays(addYears(today, -years - 1), 1), last: addYears(today, -years) })
    return [
      { field: 'birth', leaf: { ...place, value, ...(/虚岁|快/.test(age[0]) ? { why: 'hedged' as const } : {}) } },
    ]
  }
  return []
}

/** 今年45, 今年四十二了: nothing else is counted so between commas. */
const THIS_YEAR =
  /(?:^|[,。;\s]|我|本人)今年(?:都|已经|刚|刚满|满)?(\d{2}|[二三四五六]十[一二三四五六七八九]?)(?:了|啦)?(?=$|[,。;!\s])/
/** 前三年都是90学时，今年72: hours, or points, of this year. */
const COUNTED_SO =
  /学时|课时|公需|(?:[去前上]|大前|[一二两三四五\d])年(?:都|各|均|全|每年|也)?(?:都|是|有|学了)*\d{2,3}(?!\d|年|岁)|\d{2}年\s?\d{2,3}(?=$|[,。;\s])|学分|打分|考了|得分|总分|业绩分/
/** 男 35 */
const BESIDE_SEX = /(?<=(?:^|[,。;\s])[男女][,。;\s]{0,2})([2-6]\d)(?=$|[,。;\s])/
const LONE_YEAR = /^\s*(?:我|本人)?(?:是)?([5-9]\d)年的(?:人)?\s*$/

/** 85年的 between commas, with a schooling that ended long after: born then. Behind 高中 or a title it may be that's year. */
function loneYear({ clauses, text, dates, today }: Message): Leaf | null {
  const at = clauses.findIndex((clause) => LONE_YEAR.test(clause.text))
  const clause = clauses[at]
  const before = clauses[at - 1]
  if (clause === undefined) return null
  const year = 1900 + Number(LONE_YEAR.exec(clause.text)?.[1])
  if (
    before &&
    /(?:证书?|[高初]中|中专|大专|本科|专科|技校|学历|工程师|助工|毕业|职称|级工|技师)\s*$/.test(before.text)
  )
    return null
  // Nobody who asks today left a school so long ago.
  if (clauses.length > 1 && year <= Number(today.slice(0, 4)) - 50)
    return { from: clause.from, to: clause.to, value: String(year) }
  const others = dates.filter(({ from, to }) => from >= clause.to || to <= clause.from)
  const graduated = others.some(({ to }) => /^[^,。;]{0,14}?(?:毕业|大专|本科|中专)/.test(text.slice(to, to + 18)))
  const later = others.every(({ date }) => date !== undefined && Number(date.slice(0, 4)) >= year + 15)
  return graduated && later ? { from: clause.from, to: clause.to, value: String(year) } : null
}
