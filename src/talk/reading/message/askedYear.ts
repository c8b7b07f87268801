import type { LocalDate } from '../../../dossier/date.ts'
import { hedged } from '../stance.ts'
import { BARE } from './askedMeanings.ts'

/** The year is told, and the month is not known by heart. */
const MONTH_LATER =
  /(?:的事情?了?)?[,\s]*(?:具体|准确)?(?:的)?(?:是)?(?:月份|几月份?|哪个?月|哪天|日子|几号|日期)(?:的)?(?:就|也|我|都|是)*(?:忘|记不|不记|不清楚|想不起|要(?:去)?[看查翻]|得(?:去)?[看查翻])/

/** What 13年，具体几月忘了 answers a question after a date with: its year, where the rest has still to be told; null for all else. */
export function yearAlone(text: string, id: string, today: LocalDate) {
  const bare = BARE[id]
  const rest = /\.(?:obtained|graduated)$/.test(id) ? MONTH_LATER.exec(text) : null
  const told = rest ? text.slice(0, rest.index) : ''
  const read = bare && told !== '' && !hedged(told) ? bare.read(told, today, id) : null
  return bare && read?.kind === 'value' && !read.future ? { means: bare.means, value: read.value } : null
}
