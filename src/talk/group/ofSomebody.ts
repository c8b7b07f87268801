import type { LocalDate } from '../../dossier/date.ts'
import { namesTogether, peopleIn, personFirst } from '../people/listed.ts'
import { tellsOfSelf } from '../wonder.ts'

/** A name given as one's own, the number of an identity card or of a mobile telephone. */
const IDENTITY =
  /我(?:叫|姓|(?:的)?(?:名字|姓名)(?:是|叫))(?![什啥哪])|(?<![\d*])(?:\d{15}|\d{17}[\dXx]|1[3-9]\d{9})(?!\d)|身份证号?码?[是为:：]?\s*\d{4}/

/** Whether a message in a group tells of somebody, the one who writes or others: what all others there must not learn more of. */
export function tellsOfSomebody(text: string, today: LocalDate): boolean {
  if (IDENTITY.test(text) || peopleIn(text).length > 0 || namesTogether(text) || personFirst(text) !== null) return true
  return tellsOfSelf(text, today)
}
