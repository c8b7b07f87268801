import { matchMajor } from '../rules/education.ts'
import type { Pack } from '../rules/pack.ts'
import type { Piece } from './piece.ts'

/** 车辆工程算不算本专业: what comes after a major that is asked about. */
const ASKED =
  /^[^ ]{0,6}(?:专业)?(?:毕业)?(?:的|这个)?(?:算|能|可以|可不可以|对口|行不行|属于|属不属于|是不是|是对口|在不在|认不认)/

/** What a plan's list says of the major a question (as compared) asks about; null where it names none, or the list leaves it open. */
export function majorSaid({ criteria: { majors } }: Pack, question: string): Piece | null {
  if (majors.kinds.length === 0 || /哪些|什么专业|哪几/.test(question)) return null
  const known = [...majors.kinds.flatMap(({ names, words }) => [...names, ...words]), ...majors.foreign]
  const [named] = known
    .filter((word) => ASKED.test(question.slice(endOf(question, word))))
    .toSorted((a, b) => b.length - a.length)
  if (named === undefined) return null
  const { truth, kind } = matchMajor(named, majors)
  if (truth === 'unknown') return null
  const text =
    truth === 'no'
      ? `“${named}”明显是别的行业，不算对口；最后以审核为准`
      : kind?.includes('相近') === true
        ? `“${named}”算相近专业，可以；最后以审核为准`
        : `算，“${named}”在对口的${kind}里；最后以审核为准`
  return { text: `${text}。`, clauses: [majors.clause] }
}

/** Where a word ends in a text; at the end where it does not stand in it. */
function endOf(text: string, word: string): number {
  const at = text.indexOf(word.toLowerCase())
  return at < 0 ? text.length : at + word.length
}
