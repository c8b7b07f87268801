import type { Place } from './found.ts'

const GRADUATION = /毕业|毕的|学历|学位/
const SCHOOLS: readonly RegExp[] = [/研究生|硕士|博士/, /本科|专升本/, /大专|专科|高职/, /中专|职高|技校|高中/]
/** What a date may be told of. */
const MATTERS: readonly RegExp[] = [
  GRADUATION,
  ...SCHOOLS,
  /(?<!测|点)评(?!价|奖|优)|取得|拿证|职称|初定|认定|助工|助理|工程师|高工/,
  /高级技师|技师|高级工(?!程)|中级工(?!程)|技能|考(?!核|勤|虑)/,
  /聘/,
  /社保|医保|五险|参保|[交缴]/,
  /进厂|入厂|进公司|进单位|入职|上班|参加工作|工作|[做干搞]/,
  /出生|生日|年生|生于/,
  /专利|授权|申请/,
  /论文|发表|著作/,
  /奖|劳模|先进|荣誉/,
  /项目|课题|验收/,
  /考核/,
  /学时|继续教育/,
  /处分|处罚|警告/,
]

const ENDS = /[,。;!?\s]/

export const mattersIn = (text: string): readonly RegExp[] => MATTERS.filter((matter) => matter.test(text))

/**
 * Of several dates, the one told of these matters: the last that shares most of them, else the last told of no matter at all. Null
 * where every date is told of something else.
 */
export function dateOf<T extends Place>(text: string, dates: readonly T[], wanted: readonly RegExp[]): T | null {
  const any = [...wanted, ...meantByGraduation(wanted)]
  const told = dates.map((date, index) => {
    const own = ownMatters(text, date, dates[index - 1], dates[index + 1])
    return { date, own, shared: own.filter((matter) => any.includes(matter)).length }
  })
  const most = Math.max(0, ...told.map(({ shared }) => shared))
  const fitting = told.filter(({ own, shared }) => (most > 0 ? shared === most : own.length === 0))
  return fitting.at(-1)?.date ?? null
}

/** 大专是2011年，说错了2012年毕业: of whichever school. */
const meantByGraduation = (wanted: readonly RegExp[]) =>
  wanted.includes(GRADUATION) && !SCHOOLS.some((school) => wanted.includes(school)) ? SCHOOLS : []

/** 15年毕业17年评: the words behind a date, up to the next one; of the first in a clause, those before it as well. */
function ownMatters(text: string, date: Place, before: Place | undefined, next: Place | undefined) {
  const start = Math.max(date.from - 40, before?.to ?? 0)
  const lead = text.slice(start, date.from).split(ENDS).at(-1) ?? ''
  const [tail = ''] = text.slice(date.to, Math.min(date.to + 40, next?.from ?? text.length)).split(ENDS)
  const isFirst = before === undefined || ENDS.test(text.slice(before.to, date.from))
  const behind = mattersIn(tail)
  return isFirst || behind.length === 0 ? mattersIn(`${lead},${tail}`) : behind
}
