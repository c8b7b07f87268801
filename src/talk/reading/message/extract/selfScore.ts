import { numeral } from '../../numbers.ts'
import { nothingStruck, reasonStruck, struckIn } from '../../struck.ts'
import { hits } from '../around.ts'
import type { Extractor, Found } from '../found.ts'

const FILLER =
  '(?:总分|得分|分数|刚好|正好|差不多|下来|下|打了|打出来|打完|打|是|有|自己|我|算下来|算出来|算了|算|估了|估计|估|测|积|下来|加起来|加|合计|评|打分|一遍|一共|总共|大|上|里|能|得|了|就|才|只有|到|:|,|\\s)*'
const FIGURE = '(\\d{1,3}(?:\\.\\d)?|[一二三四五六七八九十百零]{2,6}(?:点[一二三四五六七八九])?)'
/** 自评85, 打分表算出来我有73.5分; 自己算下来刚好80分, where only the unit tells what is counted. */
const TOTAL = new RegExp(
  `(?:自评|自测|自己打|自己打分|自评总分|自评分|自评|按表打|照表打|分数自己|打分表|评分表|量化表|量化分|量化评分)${FILLER}${FIGURE}(?:\\s?分(半)?)?(?!\\d|[年月日个项篇人万])|(?:自己|我|本人)(?:给自己|大概|先|又|自己)?(?:按|照|照着|对照|对着|按照|拿|用)?[^,。;\\d]{0,10}?(?:打|算|评|加)(?:分|了|过)?${FILLER}${FIGURE}\\s?分(半)?|(?:对着|照着?|按照?|对照|拿)[^,。;\\d]{0,10}表(?:自己|我|大概|先|粗粗)*(?:打|算|评|加)${FILLER}${FIGURE}(?:\\s?分(半)?)?(?!\\d|[年月日个项篇人万])`,
  'g',
)
/** 总分算出来79.5, where a score is spoken of. */
const TOTAL_TOO = new RegExp(
  `(?:总分|得分|合计)${FILLER}${FIGURE}(?:\\s?分(半)?)?(?!\\d|[年月日个项篇人万])|${TOTAL.source}`,
  'g',
)
const NONE = /(?:都|也)?(?:没有?|无)(?:的)?\s*$/

/** 没有不能算的 */
const NOTHING_STRUCK =
  /(?:没有?|无)(?:什么|哪项|一项)?(?:是)?(?:不(?:能|该)算|要扣|该扣|得扣|被扣)(?:的|掉的)?(?:分|项|东西)?(?=$|[,。;\s])|(?:全|都)(?:能|可以)算(?:的|上)?(?=$|[,。;\s])/g
/** 没佐证的4分和太早的3分 */
const AND = /(?<=分)(?:和|跟|以及|还有|加上?)/

/** One's own score by the sheet, and what of it does not count: 自己打了82分，其中没证明的5分. */
export const selfScore: Extractor = ({ text, clauses, asked }) => {
  const found: Found[] = []
  const [total] = hits(text, /自评|打分|评分|量化/.test(text) || asked === 'selfScore.total' ? TOTAL_TOO : TOTAL)
  const points = total ? numeral(total.match[1] ?? total.match[3] ?? total.match[5] ?? total.match[7] ?? '') : null
  if (total && points !== null && points >= 10) {
    const value =
      points + ((total.match[2] ?? total.match[4] ?? total.match[6] ?? total.match[8]) === undefined ? 0 : 0.5)
    found.push({ field: 'selfScore.total', leaf: { from: total.from, to: total.to, value } })
  }
  const told = total !== undefined || (asked?.startsWith('selfScore') ?? false)
  if (!told) return found
  const rest = clauses
    .filter(({ from, to }) => !(total && from <= total.from && total.to <= to))
    .flatMap((clause) => clause.text.split(AND).map((piece) => ({ ...clause, text: piece })))
  const { found: struck, at } = struckIn(rest.map((clause) => clause.text))
  const [first, last] = [rest[at[0] ?? 0], rest[at.at(-1) ?? 0]]
  if (struck.length > 0 && first && last)
    found.push({ field: 'selfScore.struck', leaf: { from: first.from, to: last.to, value: struck } })
  for (const [index, clause] of rest.entries())
    if (!at.includes(index) && reasonStruck(clause.text) !== null && NONE.test(clause.text))
      found.push({ used: { from: clause.from, to: clause.to } })
  const nothing = hits(text, NOTHING_STRUCK)[0]
  if (struck.length === 0 && nothing)
    found.push({ field: 'selfScore.struck', leaf: { from: nothing.from, to: nothing.to, value: [] } })
  else if (struck.length === 0 && asked === 'selfScore.struck' && nothingStruck(text))
    found.push({ field: 'selfScore.struck', leaf: { from: 0, to: text.length, value: [] } })
  return found
}
