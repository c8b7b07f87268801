import type { LocalDate } from '../../../dossier/date.ts'
import type { Letters } from './even.ts'
import { type Rewriting, rewritten } from './rewriting.ts'

const SCHOOLS = '大专|硕士|博士|高级工班|中级工班|技师班|本科|中专|高中|研究生|专科|职高'
const TITLES = '助理工程师|助工|中级|工程师|高工|高级工程师'
const GRADES = '高级技师|技师|高级工|中级工'
const OPENS = '(?:^|[,。;\\s/、有])'
const ENDS = '(?=$|[,。;\\s/、])(?!\\s?[/、]\\s?\\d)'
const MONTH = '(?:[.\\-/](?:1[0-2]|0?[1-9])(?:[.\\-/](?:3[01]|[12]\\d|0?[1-9])(?!\\d))?)?'
/** Behind two figures of a year: nothing that makes them an amount. */
const NO_AMOUNT = '(?![\\d年个名位万%级岁月号项篇学人]|[.\\-/]\\d{3})'
const YEAR = `(?<![\\d.年月])(?<!\\d[/-])\\d{2}${MONTH}`

/** 大专 09 机电 助工 14: two or more of them are no amounts. */
const APART = new RegExp(`(?:${SCHOOLS}|${TITLES}|${GRADES}|聘) \\d{2}(?= |$|至|-)`, 'g')
/** 15毕 */
const LEFT = new RegExp(`${YEAR}毕(?!业|节)`, 'g')
/** 12.7毕业, 16评 */
const DONE = new RegExp(`${YEAR}(?=(?:毕业|评[的上]?|聘[的上]?|拿证|取得|升)(?:$|[,。;\\s/助中工大本]))`, 'g')
/** 聘19.1 */
const DEED_FIRST = new RegExp(`(?<=(?:^|[,。;\\s/、])(?:聘|评|毕业))\\d{2}${MONTH}${NO_AMOUNT}`, 'g')
/** 助工17, 钳工高级工15 */
const HAD = new RegExp(`(?<=${OPENS}(?:${TITLES})|${GRADES})\\d{2}(?=[,。;\\s/、聘取评认]|$)(?!\\s?[/、]\\s?\\d)`, 'g')
/** 本科13 */
const SCHOOLED = new RegExp(`(?<=${SCHOOLS})\\d{2}${ENDS}`, 'g')
/** 中专03机电, 大专11函授机电 */
const SCHOOLED_IN = new RegExp(
  `(?<=${SCHOOLS})\\d{2}(?=(?:函授|自考|成教|电大|业余)?(?:机械|机电|模具|数控|自动化|材料|车辆|焊接|电气|电子))`,
  'g',
)
/** 05大专, 06助工 */
const YEAR_FIRST = new RegExp(
  `(?<=^|[\\s,/、])\\d{2}(?=(?:${SCHOOLS}|助工|助理工程师)(?:$|[\\s,/、]|函授|自考|成教|电大))`,
  'g',
)

const SHORT = '(?<![\\d.])\\d{2}\\.(?:1[0-2]|0?[1-9])(?![\\d.])'
const SPAN = new RegExp(`${SHORT}\\s?[-~至到]\\s?(?:${SHORT}|今|现在)`, 'g')

/** Short forms of telegrams, written out: 15毕, 助工17, 聘19.1, 17.12聘. `today` bounds what can be a year. */
export function longhand(letters: Letters, today: LocalDate): Letters {
  const last = Number(today.slice(2, 4))
  const written = (found: string, behind = '') =>
    found.replace(
      /(\d{2})(?:[.\-/](\d{1,2}))?(?:[.\-/](\d{1,2}))?/,
      (said, digits: string, month?: string, day?: string) => {
        const year = Number(digits)
        if (year > last && year < 70) return said
        return `${year <= last ? '20' : '19'}${digits}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}${behind}`
      },
    )
  const rewritings: Rewriting[] = [
    [LEFT, (found) => `${written(found)}业`],
    [DONE, (found) => written(found)],
    [DEED_FIRST, (found) => written(found)],
    [HAD, (found) => written(found, '取得')],
    [SCHOOLED, (found) => written(found, '毕业')],
    [SCHOOLED_IN, (found) => written(found, '毕业,')],
    [YEAR_FIRST, (found) => written(found)],
    [/(?<=^|[\s,/、])无聘(?=$|[\s,/、])/g, '没聘过'],
  ]
  const year = (two: string) => {
    const value = Number(two)
    return value <= last || value >= 70 ? `${value <= last ? '20' : '19'}${two}年` : null
  }
  // 08.3-12.8, 13.1-今
  const spans: Rewriting = [
    SPAN,
    (found) =>
      found.replace(/(?<![\d.])(\d{2})\.(\d{1,2})(?![\d.])/g, (said, two: string, month: string) => {
        const full = year(two)
        return full === null ? said : `${full}${month}月`
      }),
  ]
  const apart = [...letters.text.matchAll(APART)].length >= 2
  const all = [spans, ...rewritings]
  return rewritten(letters, apart ? [[APART, (found) => found.replace(' ', '')], ...all] : all)
}
