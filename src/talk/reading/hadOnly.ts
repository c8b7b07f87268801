import { clausesOf } from './message/clauses.ts'
import type { Place } from './message/found.ts'
import { blanked } from './message/masks.ts'
import { besideMe, namesIn, notObtained, notWon } from './message/notObtained.ts'
import { isUnderWay } from './message/underWay.ts'
import { normalise } from './normalise.ts'

const LOST = '没到手、还在评、作废了的和别人的都不记。'
const WHY: Readonly<Record<string, string>> = {
  titles: `${LOST}现在手里有的职称是哪级？没有就回“没有”。`,
  'titles.also': `${LOST}现在手里还有的职称是哪级？没有就回“没有”。`,
  skills: `${LOST}现在手里有的技能证是哪级？没有就回“没有”。`,
}
/** 2018年评的助工，差5分: got, or not. */
const NEARLY =
  /(?:评|考|拿)(?:的|上|到|了)[^。;]{0,16}差(?:了)?[^,。;\d]{0,2}[\d一二两三四五六七八九十半几]{1,3}(?:票|分)/
const GOT_IT = '没听准：到底拿到了没有？证在手里就说是哪级，没有就回“没有”。'
const PRIZES = '入围、提名和没评上的都不记。评上的有哪些？没有就回“没有”。'
const OF_PRIZES = /^(?:awards|honours|skillHonours|engineeringAwards|paperAwards)$/

/** 助工，中级在评: the one that is not had yet. */
function underWay(even: string): Place[] {
  const clauses = clausesOf(even)
  return clauses.flatMap((clause) => {
    const names = namesIn(clause.text)
    return names.flatMap(({ from, to }, at) => {
      const behind = clause.text.slice(to)
      if (!isUnderWay(clause.text.slice(0, from), behind) || names.length > at + 1) return []
      return [{ from: clause.from + (names[at - 1]?.to ?? 0), to: clause.to }]
    })
  })
}

/** 2018年评的助工，差5分: the words that leave open whether a title was got; null where none do. */
export function nearlyGot(text: string): string | null {
  const even = normalise(text)
  const found = notObtained(clausesOf(even)).length > 0 ? NEARLY.exec(even) : null
  return found?.[0] ?? null
}

/** What of an answer is had: 高级工，技师没考 as 高级工; null where all of it is. `why` is said where nothing is left. */
export function hadOnly(text: string, question: string): { readonly told: string; readonly why: string } | null {
  const why = OF_PRIZES.test(question) ? PRIZES : WHY[question]
  if (why === undefined) return null
  const even = normalise(text)
  const clauses = clausesOf(even)
  const places = why === PRIZES ? notWon(clauses) : [...besideMe(even), ...notObtained(clauses), ...underWay(even)]
  if (places.length === 0) return null
  return {
    told: blanked(even, places)
      .replace(/[。,\s]*。[。,\s]*/g, ' ')
      .trim(),
    why: why !== PRIZES && NEARLY.test(even) ? GOT_IT : why,
  }
}
