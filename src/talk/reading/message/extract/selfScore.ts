import { numeral } from '../../numbers.ts'
import { reasonStruck } from '../../struck.ts'
import { hits } from '../around.ts'
import type { Extractor, Found } from '../found.ts'

const TOTAL =
  /(?:自评|自己打|自己打分|自评总分|自评分|打分表|评分表|量化表)(?:总分|得分|下来|打了|打出来|打|是|有|自己|我|算下来|算出来|算了|算|打分|一共|总共|大|上|里|能|得|了|:|,|\s)*(\d{1,3}(?:\.\d)?|[一二三四五六七八九十百零]{2,6}(?:点[一二三四五六七八九])?)(?:\s?分(半)?)?/g
const POINTS = /(\d{1,3}(?:\.\d)?)\s?分/
const NONE = /(?:都|也)?(?:没有?|无)(?:的)?\s*$/

/** One's own score by the sheet, and what of it does not count: 自己打了82分，其中没证明的5分. */
export const selfScore: Extractor = ({ text, clauses, asked }) => {
  const found: Found[] = []
  const [total] = hits(text, TOTAL)
  const points = total ? numeral(total.match[1] ?? '') : null
  if (total && points !== null && points >= 10) {
    const value = points + (total.match[2] === undefined ? 0 : 0.5)
    found.push({ field: 'selfScore.total', leaf: { from: total.from, to: total.to, value } })
  }
  const told = total !== undefined || (asked?.startsWith('selfScore') ?? false)
  if (!told) return found
  const struck: { readonly points: number; readonly reason: string }[] = []
  let [from, to] = [-1, -1]
  for (const clause of clauses) {
    const reason = reasonStruck(clause.text)
    if (reason === null || (total && clause.from <= total.from && total.to <= clause.to)) continue
    const off = POINTS.exec(clause.text)
    if (off) {
      struck.push({ points: Number(off[1]), reason })
      from = from < 0 ? clause.from : from
      to = clause.to
    } else if (NONE.test(clause.text)) found.push({ used: { from: clause.from, to: clause.to } })
  }
  if (struck.length > 0) found.push({ field: 'selfScore.struck', leaf: { from, to, value: struck } })
  return found
}
