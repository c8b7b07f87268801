import type { LocalDate } from '../../../dossier/date.ts'
import { findDates } from '../dateScan.ts'
import { finder } from '../words.ts'
import type { Place } from './found.ts'
import { EDUCATION_WORDS, SKILL_WORDS, TITLE_WORDS } from './levels.ts'
import { majorAt } from './majors.ts'
import { TOWN } from './regions.ts'

/** What can be taken back, and put right by another of its kind. */
export type Kind =
  | 'date'
  | 'major'
  | 'month'
  | 'amount'
  | 'figure'
  | 'town'
  | 'rank'
  | (typeof NAMES)[number][0]
  | `hours ${string}`
export interface Unit extends Place {
  readonly kind: Kind
}

const named = (words: string) => words.split(' ').map((word) => ({ word, of: word }))
const NAMES = [
  ['education', finder(EDUCATION_WORDS)],
  ['title', finder(TITLE_WORDS)],
  ['skill', finder(SKILL_WORDS)],
  [
    'firm',
    finder(
      named(
        '国企 民企 私企 外企 央企 国有企业 民营企业 私营企业 外资企业 集体企业 事业单位 机关 个体户 民营 国有 私营 中外合资 合资企业 合资 台资 外资 港资',
      ),
    ),
  ],
  ['patent', finder(named('发明专利 发明 实用新型专利 实用新型 外观设计专利 外观设计 外观 软件著作权 软著'))],
  [
    'level',
    finder(named('国家级 省部级 省级 市厅级 市级 县区级 县级 区级 省里 市里 县里 区里 省里的 市里的 县里的 区里的')),
  ],
  ['prize', finder(named('一等奖 二等奖 三等奖 优秀奖 一等 二等 三等'))],
  ['class', finder(named('一类 二类'))],
  ['standard', finder(named('国家标准 国标 行业标准 行标 地方标准 省地标 市地标 地标 团体标准 团标 企业标准 企标'))],
  ['paper', finder(named('核心期刊 中文核心 核心 普通期刊 普刊 一般期刊 会议论文'))],
  ['role', finder(named('技术骨干 骨干 成员 主持 参与 负责人'))],
  ['grade', finder(named('不合格 基本合格 不称职 基本称职 优秀 良好 合格 称职'))],
  ['language', finder(named('英语四级 英语六级 四级 六级'))],
] as const
/** 专业60: the hours of one subject. */
const HOURS = /(专业|一般公需|行业公需|一般|行业|公需)(?:科目|课)?\s?\d{1,3}(?!\d|[年月日号])/g
const TOWNS = new RegExp(TOWN, 'g')
/** 第二, 第三作者, 二作: a place among those named. */
const RANK =
  /第\s?(?:\d{1,2}|[一二三四五六七八九]|十[一二三四五六七八九]?)(?:名|位|作者|发明人|完成人|起草人)?(?![\d个批年次届期])|(?<![\d合工])[一二三四五]作(?![为品业用])/g
const FIGURE = /(?<![\d.])\d{1,3}(?![\d.]|[年月日号])/g
const AMOUNT = /(?<!\d)\d{1,6}(?:\.\d{1,2})?(?:个|项|篇|万|名|位|学时|课时|岁|人|次|分|件)/g

/** The dates, names, amounts and places of a text. */
export function unitsIn(text: string, today: LocalDate, offset: number): Unit[] {
  const dates = findDates(text, today).map(({ start, end }): Unit => {
    const month = /^\d{1,2}月/.test(text.slice(start, end))
    return { kind: month ? 'month' : 'date', from: start, to: end }
  })
  const names = NAMES.flatMap(([kind, find]) =>
    find(text).map(({ start, end }): Unit => ({ kind, from: start, to: end })),
  )
  const majors = [...text.matchAll(/(?<=学的?|读的?|专业|是|为|:|^)(?=\p{Script=Han}{2})/gu)].flatMap(
    (match): Unit[] => {
      const place = majorAt(text, match.index)
      return place && place.from === match.index ? [{ kind: 'major', ...place }] : []
    },
  )
  const amounts = [...text.matchAll(AMOUNT)].map(
    (match): Unit => ({ kind: 'amount', from: match.index, to: match.index + match[0].length }),
  )
  const hours = [...text.matchAll(HOURS)].map(
    (match): Unit => ({ kind: `hours ${match[1]}`, from: match.index, to: match.index + match[0].length }),
  )
  const towns = [...text.matchAll(TOWNS)].map(
    (match): Unit => ({ kind: 'town', from: match.index, to: match.index + match[0].length }),
  )
  const ranks = [...text.matchAll(RANK)].map(
    (match): Unit => ({ kind: 'rank', from: match.index, to: match.index + match[0].length }),
  )
  const within = (unit: Place) =>
    [...dates, ...amounts, ...hours, ...ranks].some(({ from, to }) => from <= unit.from && unit.to <= to)
  const figures = [...text.matchAll(FIGURE)]
    .map((match): Unit => ({ kind: 'figure', from: match.index, to: match.index + match[0].length }))
    .filter((unit) => !within(unit))
  return [...dates, ...names, ...majors, ...amounts, ...hours, ...towns, ...ranks, ...figures]
    .map((unit) => ({ ...unit, from: unit.from + offset, to: unit.to + offset }))
    .sort((a, b) => a.from - b.from)
}
