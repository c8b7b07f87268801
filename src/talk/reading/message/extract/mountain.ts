import { GOES_ON, hits, placeOf } from '../around.ts'
import { clauseAt } from '../clauses.ts'
import { dateLeaf, datesWithin } from '../dateTokens.ts'
import type { Extractor, Found } from '../found.ts'
import { MOUNTAIN_COUNTIES } from '../regions.ts'

const COUNTY = new RegExp(`(?:${MOUNTAIN_COUNTIES}|山区)(?:县|区|市)?`, 'g')
const WORKED = /干|工作|上班|做(?!过题)|待|呆|支援|挂职|服务/
const OTHER_MATTER = /社保|缴|交|老家|户口|户籍|注册|人(?=$|[,。])|聘|评/

const PROVED =
  /(?<![没不])(?:可以|能|会|给|帮|愿意)(?:给|帮)?(?:我)?(?:开|出|盖|提供)(?:具|一?个)?(?:工作)?证明|开得出(?:工作|单位|当地)?(?:的)?证明|证明(?:也|都)?(?:开得出|能开|可以开|有)|(?<![没不])有(?:工作|单位|当地)?(?:的)?(?:证明|佐证)/

/** 山区县工作: stretches of work in one of the 26 counties. */
export const mountain: Extractor = (message) => {
  const { text, dates, clauses } = message
  const found: Found[] = []
  const none = placeOf(
    text,
    /(?:没有?|没在|未在|从没在?|没到)[^,。;]{0,4}山区县?(?:县)?(?:[^,。;]{0,3})(?:干|工作|待|做|上班)?(?:过)?|山区县?(?:的)?(?:工作)?(?:经历)?(?:也|都)?没有?(?:[干待去]过)?/,
  )
  if (none) return [{ list: 'mountain', none }]
  for (const county of hits(text, COUNTY)) {
    const clause = clauseAt(clauses, county.from)
    if (!clause || !WORKED.test(clause.text.slice(county.to - clause.from)) || OTHER_MATTER.test(clause.text)) continue
    const at = clauses.indexOf(clause)
    const beside = [clauses[at - 1], clauses[at + 1]].flatMap((other) =>
      other && other.text.replace(/[\d年月日到至.\-~\s从今现在]/g, '') === ''
        ? datesWithin(dates, other.from, other.to)
        : [],
    )
    const here = datesWithin(dates, clause.from, clause.to)
    const own = here.length > 0 ? here : beside
    const [start, end] = own
    if (start === undefined) {
      if (/过|了|\d年|[一二两三四五六七八九十半]年/.test(clause.text))
        found.push({ about: '山区县工作', leaf: { from: clause.from, to: clause.to, why: 'incomplete' } })
      continue
    }
    const on = placeOf(text, GOES_ON, clause)
    const to = end ? { to: dateLeaf(end, 'taken') } : on ? { to: { ...on, value: '至今' } } : {}
    const proof = placeOf(text, PROVED)
    const evidence = proof ? { evidence: { ...proof, value: true } } : {}
    found.push({ list: 'mountain', item: { from: dateLeaf(start), ...to, ...evidence } })
    break
  }
  return found
}
