import type { TitleLevel } from '../../../dossier/vocabulary.ts'
import { splitKey } from '../../asked.ts'
import type { Message } from './found.ts'
import { deedOf } from './titleDeeds.ts'
import type { TitleDraft } from './titleDraft.ts'

const LEVELS: readonly TitleLevel[] = ['技术员', '助理工程师', '工程师', '高级工程师']

/**
 * The title a question was about (`titles.obtained/助理工程师`), for a message that names none and tells both when it was obtained
 * and when somebody was appointed: 17年11月评的，18年1月聘的. A lone date is the open question's own (asked.ts).
 */
export function titleOfQuestion(message: Message): TitleDraft | null {
  const { id, which } = splitKey(message.asked ?? '')
  const level = LEVELS.find((name) => name === which)
  if (level === undefined || !/^titles\.(?:obtained|appointments)$/.test(id)) return null
  const deeds = message.dates.map((token) => deedOf(message, token)?.deed)
  if (!deeds.includes('obtained') || !deeds.includes('appointed')) return null
  return { level, places: [], leaf: { from: 0, to: message.text.length, value: level }, spans: [] }
}
