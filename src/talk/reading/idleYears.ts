import type { LocalDate } from '../../dossier/date.ts'
import { yearTokens } from './yearTokens.ts'

const YEAR = '(?:(?<!\\d)(?:20\\d{2}|[012]\\d(?!\\d))(?:年度?)?|大前年|前年|去年)'
/** 19年没上班, 19、20年还没毕业: years in which nobody was there to be reviewed. */
const IDLE = new RegExp(
  `${YEAR}(?:[、,和跟到至~-]${YEAR}){0,4}(?:的时候|那年|那会儿?|时)?(?:我|都|也|还|就|根本)*(?:(?:没|未)(?:有)?(?:开始|参加|出来|正式)?(?:上班|工作|入职|毕业|进厂|进公司|进单位)|(?:在|是)?(?:读书|上学|念书|读大学|待业))(?:的|了|呢|啊)*(?=$|[,。;\\s]|[前后其]|(?:20)?\\d{2}(?!\\d))`,
  'g',
)

/** What is told of the other years, and which those are; null where no year is told to be one without work. */
export function besideIdle(
  even: string,
  years: readonly number[],
  today?: LocalDate,
): { readonly text: string; readonly years: readonly number[] } | null {
  const idle = [...even.matchAll(IDLE)].flatMap(([said]) =>
    yearTokens(said, years, today).flatMap((token) => (token.kind === 'years' ? [...token.years] : [])),
  )
  const [first] = idle
  if (first === undefined) return null
  const text = even.replace(IDLE, ' ')
  // 20年没上班，之后都合格; 前面后面都合格 are all the others
  const isOf = /前后|[前后](?:面|头|边)?[、和跟,]?(?:[以之])?[前后](?!年)/.test(text)
    ? () => true
    : /[以之]后|后来|后面|后[一两二三几]年/.test(text)
      ? (year: number) => year > Math.max(...idle)
      : /[以之]前|前面|前[一两二三几]年/.test(text)
        ? (year: number) => year < Math.min(...idle)
        : () => true
  return { text, years: years.filter((year) => !idle.includes(year) && isOf(year)) }
}
