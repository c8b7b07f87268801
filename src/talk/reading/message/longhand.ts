import type { LocalDate } from '../../../dossier/date.ts'
import type { Letters } from './even.ts'
import { type Rewriting, rewritten } from './rewriting.ts'

const SCHOOLS = '大专|本科|中专|高中|研究生|专科|职高'
const THINGS = '助理工程师|助工|中级|工程师|高工|高级工程师|技师|高级技师|高级工|中级工'
/** Behind two figures of a year: nothing that makes them an amount. */
const NO_AMOUNT = '(?![\\d年个名位万%级岁月号项篇学人]|[.\\-/]\\d{3})'
const MONTH = '(?:[.\\-/](?:1[0-2]|0?[1-9]))?'

/** Short forms of telegrams, written out: 15毕, 助工17, 聘19.1, 17.12聘. `today` bounds what can be a year. */
export function longhand(letters: Letters, today: LocalDate): Letters {
  const last = Number(today.slice(2, 4))
  const year = (digits: string) => Number(digits) <= last || Number(digits) >= 70
  const withYear = (found: string) =>
    found.replace(/(\d{2})([.\-/]\d{1,2})?/, (said, digits: string, month?: string) =>
      !year(digits) ? said : month === undefined ? `${digits}年` : `${digits}年${month.slice(1)}月`,
    )
  const rewritings: Rewriting[] = [
    [new RegExp(`(?<![\\d.年])(?<!\\d[/-])\\d{2}${MONTH}毕(?!业|节)`, 'g'), (found) => `${withYear(found)}业`],
    [
      new RegExp(
        `(?<![\\d.年])(?<!\\d[/-])\\d{2}${MONTH}(?=(?:毕业|评[的上]?|聘[的上]?|拿证|取得|升)(?:$|[,。;\\s/助中工大本]))`,
        'g',
      ),
      withYear,
    ],
    [new RegExp(`(?<=(?:^|[,。;\\s/、])(?:聘|评|毕业))\\d{2}${MONTH}${NO_AMOUNT}`, 'g'), withYear],
    [
      new RegExp(
        `(?<=(?:^|[,。;\\s/、有])(?:${THINGS})|高级工|中级工|技师)\\d{2}(?=$|[,。;\\s/、聘取评])(?!\\s?[/、]\\s?\\d)`,
        'g',
      ),
      (found) => (year(found) ? `20${found}年取得`.replace(/^20(?=[7-9])/, '19') : found),
    ],
  ]
  rewritings.push([
    new RegExp(`(?<=(?:${SCHOOLS}))\\d{2}(?=$|[,。;\\s/、])(?!\\s?[/、]\\s?\\d)`, 'g'),
    (found) => (year(found) ? `${found}年毕业` : found),
  ])
  return rewritten(letters, rewritings)
}
