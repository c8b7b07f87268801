import { addDays, addYears, type LocalDate, sayDate } from '../../dossier/date.ts'
import { findDates } from './dateScan.ts'
import { EACH_YEAR } from './eachYear.ts'
import { oneAfterAnother } from './renewals.ts'

/** Where letters of appointment end that are not told by a day, put as a day. */

/** 到今年底, 到22年年底: a letter that lasts till a year ends lasts till its last day. */
const TILL_YEARS_END =
  /([到至]\s?)((?:(?:20)?\d{2}|二[零〇]二[一二三四五六七八九])\s?年|[今明后去前]年)(?:的)?(?:年底|年末|底|末)(?!前)/g
const NEAR = ['前年', '去年', '今年', '明年', '后年']

const tillYearsEnd = (text: string, today: LocalDate): string =>
  text.replace(TILL_YEARS_END, (_, till: string, year: string) => {
    const near = NEAR.indexOf(year)
    const named = near < 0 ? year : `${Number(today.slice(0, 4)) + near - 2}年`
    return `${till}${named}12月31日`
  })

/** 一年一聘 is no letter of one year, but one of many. */
const YEARLY = new RegExp(`(?:都是|也是|是)?${EACH_YEAR}(?:聘|签|一次)?(?:的|过)?`, 'g')
const TERMS = /[两二三四五2-5]年一[聘签换续](?:的)?/g
const COPIES = /[,\s]?(?:一共|总共|共|已经?)*(?:[签聘续换]了|有)?[一二两三四五六七八九\d]{1,2}[份次张本期](?:聘书)?/g

/** 2019年1月1日起聘，一年一聘，签了四份: till the last of them is over; without their number the end is not told. */
function tillTheLast(text: string, today: LocalDate): string {
  if (text.search(YEARLY) < 0 && text.search(TERMS) < 0) return text
  const [only, more] = findDates(text, today)
  const copies = only && !more ? oneAfterAnother(text.slice(only.end)) : null
  if (copies && only?.date?.length === 10) {
    const end = addDays(addYears(only.date, copies.years), -1)
    return `${text.slice(0, only.end)}到${sayDate(end)}${text.slice(only.end + copies.length)}`
  }
  // 2019年1月1日到2019年12月31日，每年续: said of what came behind the end, and read with it.
  if (more && text.search(YEARLY) >= more.end) return text
  const plain = text.replace(YEARLY, '')
  return more ? plain : plain.replace(TERMS, '').replace(COPIES, '')
}

/** An answer about letters (as compared) with such ends as days. */
export const withEnds = (text: string, today: LocalDate): string => tillTheLast(tillYearsEnd(text, today), today)
