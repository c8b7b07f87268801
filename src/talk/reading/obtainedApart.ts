import { saysEachYear } from './eachYear.ts'

const DAY =
  '(?:(?:19|20)\\d{2}|\\d{2})(?:年(?:\\d{1,2}月(?:份)?(?:\\d{1,2}[日号])?)?|[.\\-/]\\d{1,2}(?:[.\\-/]\\d{1,2})?)(?:底|初|末)?'
/** 17年评的, 2018年12月20号发的证, 17年的证: behind the day, what was had on it. 评上当月就聘 tells both. */
const HAD = new RegExp(
  `${DAY}(?:就|才|那年|,)?(?:评(?!聘)(?:上|到|下来)?|取得|拿到?(?:了)?(?:的)?证|发(?:的|了)?证书?|出(?:的)?证|下(?:的)?证|的证书?|考(?:出|到|上)|批下来|认定)(?:了|的|那年)*(?!(?:之?后|就|便|当月|当年|当天|同月|同年|同时|马上|随即|单位|公司|厂里?|给|我|被|起|并)*聘)`,
  'g',
)

/**
 * What is told of letters of appointment, without the days a title was obtained on: those begin no letter. Null where no such day is
 * told; empty where nothing else is dated.
 */
export function withoutObtained(even: string): string | null {
  const own = even.replace(HAD, ' ')
  if (own === even) return null
  return /\d/.test(own) ? own.replace(/^[\s,。;]+/, '') : ''
}

/** 每年一聘, 合同一年一签: one after another, and no word of the days of a letter. */
export const saysYearByYear = (even: string): boolean =>
  !/\d|没|未|不/.test(even) && saysEachYear(even.replaceAll('合同', ''))
