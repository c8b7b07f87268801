import type { TitleLevel } from '../../../dossier/vocabulary.ts'
import { splitKey } from '../../asked.ts'
import { around, placeOf } from './around.ts'
import type { Found, Message } from './found.ts'
import { deedOf } from './titleDeeds.ts'
import type { TitleDraft } from './titleDraft.ts'
import { OVER } from './titleEnds.ts'

const LEVELS: readonly TitleLevel[] = ['技术员', '助理工程师', '工程师', '高级工程师']

/** 聘期五年，2018年1月1日起 */
const TERM = /聘(?:任|用)?(?:期限?|年限)(?:是|为)?[一二两三四五\d]年,/

/**
 * The title a question was about (`titles.obtained/助理工程师`), for a message that names none and tells both when it was obtained
 * and when somebody was appointed, or of several letters: 17年11月评的，18年1月聘的. A lone date is the open question's own (asked.ts).
 */
export function titleOfQuestion(message: Message): TitleDraft | null {
  const { id, which } = splitKey(message.asked ?? '')
  const level = LEVELS.find((name) => name === which)
  if (level === undefined || !/^titles\.(?:obtained|appointments)$/.test(id)) return null
  const deeds = message.dates.map((token) =>
    OVER.test(around(message, token).behind) ? 'appointed' : deedOf(message, token)?.deed,
  )
  if (deeds.length === 1 && deeds[0] === 'appointed' && TERM.test(message.text)) deeds.push('appointed')
  const letters = deeds.filter((deed) => deed === 'appointed').length
  if (letters === 0 || (letters < 2 && !deeds.includes('obtained'))) return null
  return { level, places: [], leaf: { from: 0, to: message.text.length, value: level }, spans: [] }
}

const AT_ONCE =
  /[一二三两四五\d]年一(?:聘|签)(?![^。]*\d{4}|[^。]*\d\d年)|聘书(?:丢|不见|找不到)|(?:评|定)上?(?:[助中高]工|助理工程师|工程师|中级)?(?:之?后|了)?(?:单位|公司|厂里?)?(?:就|便)聘|(?:同月|同年|同一天|同天|当天|当月|那个?月|那天|马上|立马|随后)(?:单位|公司|厂里?)?(?:就|便|也)?(?:给|被)?(?:我)?聘/

/** 拿到证当天就聘的, of the one title told or the title a question was about: since when has to be asked. */
export function appointedAtOnce({ text, asked }: Message, drafts: readonly TitleDraft[]): readonly Found[] {
  const { id, which } = splitKey(asked ?? '')
  const [told, another] = drafts
  const open = told === undefined && which && /^titles\.(?:obtained|appointments)$/.test(id) ? which : null
  const level = told && !another && told.spans.length === 0 && !told.never ? told.level : open
  const place = level ? placeOf(text, AT_ONCE) : null
  return place ? [{ about: `职称.${level}.聘任`, leaf: { ...place, why: 'incomplete' } }] : []
}
