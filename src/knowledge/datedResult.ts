import type { PlanFacts } from '../rules/plan.ts'

/** Papers, patents and the like; no certificate of a title, a trade or a school. */
const RESULT = /专利|发明|实用新型|外观|软著|著作权|论文|文章|获?奖|证书?|成果|项目|业绩|标准|荣誉|新产品/u
const NO_RESULT = /职称|助工|工程师|技术员|技师|高级工|中级工|毕业|学历|学位|聘|学时|考核|社保/u
const GOT = '(?:的?时候|份|底|初|中旬|才|刚|之|以|后|会|要|能)*(?:拿|授权|下证|下来|发|出来|取得|验收|获|得|公布|批)'
const IN_MONTH = new RegExp(`(?<![\\d年])(?<month>1[0-2]|[1-9])月(?:(?<day>\\d{1,2})[号日])?${GOT}`, 'u')
const PAST_END = new RegExp(`截止(?:日期?|时间)?(?:过了|之?后|以后|后)*${GOT}|过了?(?:业绩)?截止`, 'u')
/** 去年8月, 2021年8月 lie elsewhere. */
const OTHER_YEAR = /去年|前年|明年|\d年/u
const COUNTS = /分|算|能用|有用|认|作数|有效|写进|来得及/u

/** 9月授权的专利几分: a result of this year that comes behind the plan's last day for results, asked whether or what it counts. */
export function asksOfLateResult(text: string, { resultsCutOff }: Pick<PlanFacts, 'resultsCutOff'>): boolean {
  if (!RESULT.test(text) || NO_RESULT.test(text) || OTHER_YEAR.test(text) || !COUNTS.test(text)) return false
  const groups = IN_MONTH.exec(text)?.groups
  if (!groups) return PAST_END.test(text)
  const { month = '', day = '31' } = groups
  const two = (value: string) => value.padStart(2, '0')
  return `${two(month)}-${two(day)}` > resultsCutOff.slice(5)
}
