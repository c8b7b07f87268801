import type { Place } from './found.ts'

/** Words of one thing that happened, then what it may have been, each by itself. */
interface Family {
  readonly any: readonly RegExp[]
  readonly each: readonly RegExp[]
  /** What is told of one of them is told of no other: a 大专 is no 本科, the day of 申请 is not that of 授权. */
  readonly apart?: true
}
const FAMILIES: readonly Family[] = [
  {
    any: [/毕业|毕的|学历|学位/],
    each: [/研究生|硕士|博士/, /本科|专升本/, /大专|专科|高职/, /中专|职高|技校|高中/],
    apart: true,
  },
  {
    any: [/(?<!测|点)评(?!价|奖|优)|取得|拿证|职称|初定|认定/],
    each: [/助理|助工|初级(?!工(?!程))/, /(?<!助理|高级|总)工程师|中级(?!工(?!程))/, /高级工程师|高工|副高/, /技术员/],
    apart: true,
  },
  {
    any: [/技能|考(?!核|勤|虑)/],
    each: [/高级技师/, /(?<!高级)技师/, /高级工(?!程)/, /中级工(?!程)/, /初级工(?!程)/],
    apart: true,
  },
  { any: [/专利/], each: [/申请/, /授权|下证(?!书)/], apart: true },
  { any: [/论文|著作/], each: [/投稿|录用/, /发表|见刊/], apart: true },
  { any: [/项目|课题/], each: [/立项|启动/, /验收|结题/], apart: true },
  { any: [/工作|上班/], each: [/进厂|入厂|进公司|进单位|入职|参加工作/, /[做干搞]/] },
]
/** What a date may be told of. */
const MATTERS: readonly RegExp[] = [
  ...FAMILIES.flatMap(({ any, each }) => [...any, ...each]),
  /聘/,
  /合同/,
  /社保|医保|五险|参保|[交缴]/,
  /出生|生日|年生|生于/,
  /奖|劳模|先进|荣誉/,
  /考核/,
  /学时|继续教育/,
  /处分|处罚|警告/,
]

/** A厂, 模具厂, 国企: by which of several somebody tells one from another. */
const FIRM =
  /(?:[A-Za-z]{1,6}|[甲乙丙丁]|[^,。;!?\s\da-zA-Z@进入去到在跳回是从的换我本这那年月份日和]{1,5})(?:厂|公司|集团)|[国民私外央]企/g
const ENDS = /[,。;!?\s]/
/** 到20年3月: where a stretch ends. */
const IS_END = /(?:到|至|[-~—])\s?$/
const OF_START = /开始|起(?=$|[,。;\s的算])/
const OF_END = /到(?!期后)|至|为止|期满|结束|离|截/

/** What is told of: by its matters, and by the names of firms. */
export interface Topic {
  readonly matters: readonly RegExp[]
  readonly firms: readonly string[]
  /** 聘到是21年3月: of an end. */
  readonly end: boolean
  /** 是2019年3月开始: of a beginning. */
  readonly start: boolean
}

const mattersIn = (text: string): readonly RegExp[] => MATTERS.filter((matter) => matter.test(text))

/** What somebody says they put right. */
export const topicOf = (text: string): Topic => ({
  matters: mattersIn(text),
  firms: text.match(FIRM) ?? [],
  end: OF_END.test(text),
  start: OF_START.test(text),
})

export const namesNothing = ({ matters, firms }: Topic): boolean => matters.length === 0 && firms.length === 0

const endsStretch = (text: string, { from }: Place) => IS_END.test(text.slice(Math.max(0, from - 3), from))

/** The last date told, or, of 是2019年3月开始, the last a stretch begins with. */
export function lastOf<T extends Place>(text: string, dates: readonly T[], { start }: Topic): T | undefined {
  const begins = dates.findLast((_, index) => {
    const next = dates[index + 1]
    return next !== undefined && endsStretch(text, next)
  })
  return start && begins !== undefined ? begins : dates.at(-1)
}

/**
 * Of several dates, the one told of these matters: the last that shares most of them, else the last told of the like, else the
 * last told of no matter at all. Null where every date is told of something else.
 */
export function dateOf<T extends Place>(text: string, dates: readonly T[], wanted: Topic): T | null {
  const told = dates
    .map((date, index) => {
      const own = topicOf(around(text, date, dates[index - 1], dates[index + 1]))
      return { date, own, isEnd: endsStretch(text, date) }
    })
    .filter(({ own }) => !isOfAnother(own, wanted))
  const like = FAMILIES.filter((family) => within(family, wanted.matters)).flatMap(({ any, each }) => [...any, ...each])
  const sharing = (matters: readonly RegExp[]) => {
    const shared = told.map(
      ({ own }) =>
        own.matters.filter((matter) => matters.includes(matter)).length +
        own.firms.filter((firm) => wanted.firms.includes(firm)).length,
    )
    const most = Math.max(0, ...shared)
    return most > 0 ? told.filter((_, index) => shared[index] === most) : []
  }
  const fitting = [sharing(wanted.matters), sharing(like), told.filter(({ own }) => own.matters.length === 0)].find(
    (some) => some.length > 0,
  )
  return (fitting?.findLast(({ isEnd }) => isEnd === wanted.end) ?? fitting?.at(-1))?.date ?? null
}

const within = ({ any, each }: Family, matters: readonly RegExp[]) =>
  [...any, ...each].some((matter) => matters.includes(matter))

/** A 大专 where a 本科 is put right, B厂 where it is A厂. */
function isOfAnother(own: Topic, wanted: Topic): boolean {
  const differs = <T>(mine: readonly T[], theirs: readonly T[]) =>
    mine.length > 0 && theirs.length > 0 && !mine.some((one) => theirs.includes(one))
  return (
    differs(own.firms, wanted.firms) ||
    FAMILIES.some(
      ({ each, apart }) =>
        apart === true &&
        differs(
          each.filter((matter) => own.matters.includes(matter)),
          each.filter((matter) => wanted.matters.includes(matter)),
        ),
    )
  )
}

/** 15年毕业17年评: the words behind a date, up to the next one; of the first in a clause, those before it as well. */
function around(text: string, date: Place, before: Place | undefined, next: Place | undefined): string {
  const start = Math.max(date.from - 40, before?.to ?? 0)
  const lead = text.slice(start, date.from).split(ENDS).at(-1) ?? ''
  const [tail = ''] = text.slice(date.to, Math.min(date.to + 40, next?.from ?? text.length)).split(ENDS)
  const isFirst = before === undefined || ENDS.test(text.slice(before.to, date.from))
  return isFirst || mattersIn(tail).length === 0 ? `${lead},${tail}` : tail
}
