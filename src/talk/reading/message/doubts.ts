import { saysUnknown } from '../stance.ts'
import type { Clause, Place } from './found.ts'

const BEFORE =
  /大概|大约|大致|好[像象]|可能|应该|应当是|估计|也许|或许|似乎|貌似|感觉|我?觉得|我猜|猜是|八成|多半|印象中|印象里|不太?确定|差不多|约(?=[\d一二三四五六七八九十])|记得是|如果没记错|没记错的话|(?<![^\p{Script=Han}]?图|好)像是|好似|约莫|约摸|估摸着?|差不离|依稀|隐约|说不定|兴许|没准(?!时|备)/gu
const AFTER = /^[^,;。\n]{0,6}?(?:左右|前后|上下|来着|吧(?=$|[,;。!~\s?\n])|\?)/
const AFTER_FIGURE = /(?:\d|年|月|日|号)\s?(?:的)?$/
const HEDGE_BEHIND = /^\s?(?:的)?(?:大概|好[像象]|可能|应该|估计|也许|似乎)/
/** 算骨干吧大概 */
const AFTERTHOUGHT = /^(?:的)?[吧嘛]?\s?(?:大概|可能|应该|估计|好[像象])(?:是)?[吧的]?(?=$|[,;。!~?\s])/
const LOOSE_CLAUSE =
  /^\s*(?:大概|大约|好[像象]|可能|应该|估计|差不多|不太?确定|记不太?清楚?了?|不敢肯定|印象中)(?:是|这样|吧|就这样|的)*[。!~.?]*\s*$/
const FIGURES =
  /\d|[零〇一二九八]几年|几几年|几年前|[一二两三四五六七八九十]{1,3}(?=年|月|个|项|篇|万)|去年|前年|今年|上个?月/

/**
 * Whether what stands at a place is only guessed: 大概 before it (it goes with the next figure where there is one), 左右 or 吧
 * after it, or a clause that says nothing but 大概吧 right behind.
 */
export function isHedged(text: string, clauses: readonly Clause[], place: Place): boolean {
  const index = clauses.findIndex(({ from, to }) => from <= place.from && place.from < to)
  const clause = clauses[index]
  if (clause === undefined) return false
  const end = Math.max(clause.to, place.to)
  const before = text.slice(clause.from, place.from)
  for (const hedge of before.matchAll(BEFORE)) {
    const between = before.slice(hedge.index + hedge[0].length)
    // 17年好像评的助工: the year is guessed, not the title.
    if (AFTER_FIGURE.test(before.slice(0, hedge.index)) && !FIGURES.test(text.slice(place.from, place.to))) continue
    const hereFigured = FIGURES.test(text.slice(place.from, place.to))
    if (hereFigured ? !FIGURES.test(between) : !FIGURES.test(between) && !FIGURES.test(text.slice(place.to, end)))
      return true
  }
  if (FIGURES.test(text.slice(place.from, place.to)) && HEDGE_BEHIND.test(text.slice(place.to, end))) return true
  if (/^(?:大概|大约|好[像象]|可能|估计|差不多|(?:我)?记得是|印象)/.test(text.slice(place.from, place.to))) return true
  const after = text.slice(place.to, end)
  if (AFTERTHOUGHT.test(after)) return true
  const last = /吧[!~.]*$/.test(after)
  if (AFTER.test(after) && !FIGURES.test(after)) return true
  if (last && !FIGURES.test(after)) return true
  const next = clauses[index + 1]
  if (next === undefined || !LOOSE_CLAUSE.test(next.text) || FIGURES.test(after)) return false
  // 大概12年毕业，大专，记不太清: the year is not remembered.
  const prior = clauses[index - 1]
  const guessed =
    prior !== undefined &&
    prior.sentence === clause.sentence &&
    FIGURES.test(prior.text) &&
    new RegExp(BEFORE.source).test(prior.text)
  return !(guessed && !FIGURES.test(clause.text))
}

/** Words that leave a thing open, where nobody knows. */
export const EITHER = /有没有|有无|是否|是不是|在不在|算不算|能不能|会不会/

/** 社保有没有在交不清楚, 助工证有没有不知道: spoken of, and told neither way. */
export function isUndecided(text: string, clauses: readonly Clause[], { from, to }: Place): boolean {
  const clause = clauses.find((one) => one.from <= from && from < one.to)
  const said = clause && EITHER.exec(clause.text)
  if (!said || !saysUnknown(clause.text)) return false
  const at = clause.from + said.index
  if (from >= at) return true
  const named = /[工师员证]$/.test(text.slice(from, to))
  return named && /^(?:职称|证书?|资格)?(?:我|到底|究竟)?$/.test(clause.text.slice(to - clause.from, said.index))
}

/** 七八十, 两三个, 三十来, 十几, 一半不到: no figure to be taken. */
const VAGUE_FIGURE =
  /(?:[两二]三|三四|四五|五六|六七|七八|八九|三五|(?<![排第是])一两|[一二两三四五六七八九十百千\d][十百千0]?[来几](?=[十百千万个位名项篇人分学节号]))(?=[十百千万个位名项篇人分学节号])|几[十百千万](?![年月])|(?<![下上前后])一半(?!天)|[十百千]多(?=[个位名人万学分])/g
/** Longer stretches tell more than one figure. */
const ONE_FIGURE = 16

/** Whether a figure read at a place is a rough one by its own form. */
export function isRoughFigure(text: string, { from, to }: Place): boolean {
  if (to - from > ONE_FIGURE) return false
  const near = text.slice(Math.max(0, from - 4), to + 4)
  const start = Math.max(0, from - 4)
  return [...near.matchAll(VAGUE_FIGURE)].some(
    ({ index, 0: said }) => start + index < to && from < start + index + said.length,
  )
}
