import type { Category } from '../achievementWords.ts'
import { type Draft, isRanked, leavesOf } from './leaves.ts'
import type { Token } from './meaning.ts'
import type { Part, Segment } from './segments.ts'
import type { Group, State } from './state.ts'

/** Whether a piece tells more of results told before, or of another one. */

/** 县一等奖，市三等奖: of another level or grade than those told before. */
export function isOther(last: Group, tokens: readonly Token[], text: string): boolean {
  const told = leavesOf(last.category, null, null, tokens, text)
  return ['level', 'grade', 'journal'].some(
    (key) => told[key] !== undefined && last.items.every((item) => item[key] && item[key].value !== told[key]?.value),
  )
}

/** 1个发明，发明是20年授权的; 市级课题一个，项目去年验收: those told before that lack what is told now. */
export function sameAgain(
  state: State,
  segment: Segment,
  { token, head, tokens }: Part,
  more: Draft,
): readonly Draft[] {
  const ranked = tokens.some((told) => told.is === 'ranks' || (told.is === 'doubt' && told.key === 'rank'))
  const keys = [...Object.keys(more), ...(ranked ? ['rank'] : [])]
  if (keys.length === 0 || head.unnamed || head.level !== undefined) return []
  const lacks = (item: Draft) => keys.every((key) => item[key] === undefined)
  const goesOn =
    segment.after !== 'sentence' || /^(?:那[个项篇]|这[个项篇])?(?:是|都|嘛)/.test(state.text.slice(token.to))
  if (head.kind !== undefined) {
    if (!ranked && !goesOn) return []
    const told = state.run.filter(({ category }) => category === head.category).flatMap(({ items }) => items)
    return told.filter((item) => item.kind?.value === head.kind && lacks(item))
  }
  const last = state.run.at(-1)
  if (!goesOn || last?.category !== head.category || last.bare || last.counted || last.items.length !== 1) return []
  return last.items.filter(lacks)
}

/** What nothing but one of these results has: 检索报告已经开好. */
export const OWN: ReadonlySet<string> = new Set(['report', 'similarity', 'accepted', 'appraised', 'granted'])
/** What a piece between two of one result must not speak of. */
export const OF_OTHERS =
  /助工|工程师|职称|技师|[高中]级工|大专|本科|中专|学历|毕业|社保|考核|学时|聘|(?:单位|公司|厂)(?:是|在|性质|属|名)|收入|年薪|英语|计算机/

/** 登记时间2020.7.8 */
const DATED = /(?:登记|授权|发表|出版|颁发|获奖|发证|取得|认定|发布|公告)(?:日期|时间|日)(?:是|为|:|在)?\s?$/
/** 知网能搜到，查重8.6%; 经费80万，去年验收: what only such a result can have is of the one before the piece between. */
export function resumes(last: Group | undefined, telling: readonly Token[], text: string): boolean {
  if (last === undefined) return false
  return telling.some((told) => {
    if (told.is === 'ranks') return true
    if (told.is === 'date') return DATED.test(text.slice(Math.max(0, told.from - 8), told.from))
    if (told.is !== 'leaf' || told.key === 'proof') return false
    const own = Object.keys(leavesOf(last.category, null, null, [told], ''))
    return own.some((key) => last.items.some((item) => item[key] === undefined))
  })
}

/** A rank, a level, a grade, a role: what only an item of the list that was asked for has. */
export function ofList(told: Token, asked: Category | undefined): boolean {
  if (asked === undefined) return false
  if (told.is === 'ranks') return isRanked(asked)
  return told.is === 'leaf' && told.key !== 'proof' && Object.keys(leavesOf(asked, null, null, [told], '')).length > 0
}

/** 我是项目负责人, 属于二类竞赛: of the one told before. */
export const describesOnly = (tokens: Segment['tokens']) =>
  tokens.some((told) => told.is === 'leaf' && ['role', 'class'].includes(told.key)) &&
  (tokens.some(({ is }) => is === 'self') || !tokens.some(({ is }) => is === 'date')) &&
  tokens.every((told) =>
    told.is === 'leaf' ? ['role', 'class', 'accepted'].includes(told.key) : told.is === 'self' || told.is === 'date',
  )

export const hedges = (tokens: Segment['tokens']) => tokens.some(({ is }) => is === 'hedge')
