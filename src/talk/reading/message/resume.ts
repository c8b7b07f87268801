import type { Letters } from './even.ts'
import type { Place } from './found.ts'
import { assembled, type Part } from './rewriting.ts'

const DATE = '(?:19|20)?\\d{2}(?:年|[.\\-/])?(?:\\d{1,2})?(?:月|[.\\-/]\\d{1,2}日?)?'
const RANGE = new RegExp(`(?<!\\d)(${DATE}\\s?(?:-|~|到|至)\\s?)(${DATE})(?![\\d.])[\\s:,]*([^\\n;。,]{0,40})`, 'g')
const SCHOOL = /学院|大学|学校|技校|中学|中专|高中|大专|本科|职高|就读|读书|读(?=[大本中研])|学习(?!班)/
const NO_SCHOOL = /老师|教师|任教|教[书学](?!点)|指导|工作|上班|任|从事|干|聘|学时|培训|进修|继续教育|社保|考核/

const WHEN = '(?:时间|起止|日期|从|自|是|为|:|\\(| )*'
const OF_ANOTHER = new RegExp(
  `(?:聘(?:任|用|书|任?期)?|任期|社保|参保|医保|养老(?:保险)?|五险|考核|项目|课题|立项|验收|学时|继续教育|专利|合同|培训)${WHEN}$`,
)
const OF_WORK = new RegExp(`(?:工作|上班|任职|[部分]?厂|公司|车间|岗位?|外派|驻外)${WHEN}$`)
const HEAD = /\d[\d年月日号./]*(?:起|开始)?\s?(?:-|~|到|至)\s?$/

/** 聘2019.1.1-2022.12.31, 社保 2015.8-2022.9, 项目2019.3-2020.5: what a range goes with is said before it. */
export const isOfAnother = (before: string): boolean => OF_ANOTHER.test(before.replace(HEAD, ''))
/** And 工作2015.8-2022.9: of no schooling. */
export const isOfNoSchool = (before: string): boolean => isOfAnother(before) || OF_WORK.test(before.replace(HEAD, ''))

/** 在厂2012.9-2015.6读函授大专: a schooling of some years beside work; 上班2015.8-2022.9 成人大专 is too long for one. */
function besideWork(told: string, head: string, end: string): boolean {
  if (/^(?:在)?(?:读|念|上)/.test(told)) return true
  const [first, last] = [head, end].map((date) => Number(/^(?:19|20)\d{2}/.exec(date)?.[0]))
  const years = Number(last) - Number(first)
  return /^(?:函授|成人|成教|自考|夜大|业余|电大|在职)/.test(told) && years >= 2 && years <= 5
}

/** Years at a school, told from when to when as a résumé does, ended with the day somebody left it: 2012.9-2015.6 某学院 大专. */
export function schooled(letters: Letters): Letters {
  const parts: Part[] = []
  let at = 0
  for (const found of letters.text.matchAll(RANGE)) {
    const [, head = '', end = '', rest = ''] = found
    const told = rest.split(/(?:19|20)\d{2}/)[0] ?? ''
    if (!SCHOOL.test(told) || NO_SCHOOL.test(told) || !/\d{4}|年/.test(head)) continue
    const before = letters.text.slice(Math.max(0, found.index - 12), found.index)
    if (isOfAnother(before) || (isOfNoSchool(before) && !besideWork(told, head, end))) continue
    const from = found.index + head.length
    const last: Place = { from, to: from + end.length }
    parts.push({ from: at, to: found.index }, last, { said: '毕业,', of: last })
    at = last.to
  }
  if (parts.length === 0) return letters
  return assembled(letters, [...parts, { from: at, to: letters.text.length }])
}
