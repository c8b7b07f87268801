import type { LocalDate } from '../../../dossier/date.ts'
import type { Pack } from '../../../rules/pack.ts'
import { splitKey } from '../../asked.ts'
import { isOfToday, saysAhead } from '../notNow.ts'
import { aimsIn } from './aims.ts'
import { clausesOf } from './clauses.ts'
import { corrected } from './corrections.ts'
import { dateTokens } from './dateTokens.ts'
import { type Letters, lettersOf, replaced } from './even.ts'
import { asSentences } from './forms.ts'
import type { Message, Place } from './found.ts'
import { IN_PASSING } from './inPassing.ts'
import { longhand } from './longhand.ts'
import { blanked, masksOf } from './masks.ts'
import { putRight } from './misheard.ts'
import { notSo } from './notSo.ts'
import { deniedOneByOne, resultsPlainly } from './resultWays.ts'
import { schooled } from './resume.ts'
import { type Rewriting, rewritten } from './rewriting.ts'
import { paused } from './runOn.ts'
import { datesInFigures } from './spokenDates.ts'
import { tablesPlainly } from './tables.ts'
import { hoursInFigures, putPlainly } from './ways.ts'
import { yearlyPlainly } from './yearlyTalk.ts'

export interface Prepared {
  readonly letters: Letters
  readonly message: Message
  readonly aim: string | undefined
  /** Blanked: understood to tell nothing. */
  readonly masks: readonly Place[]
}

/** 2019 年 3 月 typed with blanks; 15年 7月. */
const BLANK = /(?<=\d) (?=[年月日号个项篇岁万])|(?<=[年月]) (?=\d{1,2}[月日号])|(?<=第) (?=\d)/g

/** 19没学, 20都学满了, where hours were asked for: years. */
const YEARS_OF_HOURS: readonly Rewriting[] = [
  [
    /(?<=^|[,，。;；、\s])[12]\d(?=(?:的|都|也|全|还|就|才)*(?:没(?:有)?[学修]|[学修](?:满|了|够|完)|够了?(?:$|[,，。\s])|满了?(?:$|[,，。\s])|齐))/g,
    (found) => `${found}年`,
  ],
]

/** A message made ready for the extractors. */
export function prepare(
  typed: string,
  today: LocalDate,
  asked: string | null,
  pack: Pack | null,
  forAnother: boolean,
): Prepared {
  const said = lettersOf(typed)
  const letters = corrected(plain(asked === 'hours' ? rewritten(said, YEARS_OF_HOURS) : said, today), today)
  const { aim, places } = aimsIn(letters.text, asked)
  const masks = [
    ...masksOf(letters.text, forAnother),
    ...notSo(letters.text),
    ...places,
    ...guided(letters.text, asked),
    ...toCome(letters.text, asked),
  ]
  const text = blanked(letters.text, masks)
  const clauses = clausesOf(text)
  const message = { text, clauses, dates: dateTokens(text, clauses, today), today, pack, asked }
  return { letters, message, aim, masks }
}

/**
 * Slips of voice input and dialect put right, dates in figures, a form as sentences, pauses marked, results told plainly: each
 * step reads what the one before it wrote.
 */
function plain(letters: Letters, today: LocalDate): Letters {
  const steps: readonly ((now: Letters) => Letters)[] = [
    (now) => tablesPlainly(now, today),
    ...[
      withoutBlanks,
      putRight,
      (now: Letters) => rewritten(now, IN_PASSING),
      datesInFigures,
      (now: Letters) => yearlyPlainly(now, today),
      putPlainly,
      deniedOneByOne,
    ],
    (now) => longhand(now, today),
    ...[asSentences, schooled, paused, hoursInFigures, resultsPlainly],
  ]
  return steps.reduce((now, step) => step(now), letters)
}

/** 带过两个徒弟，都是助工: their titles, where it is asked whom one has guided. */
function guided(text: string, asked: string | null): Place[] {
  if (asked !== 'statement/指导过助理工程师') return []
  return clausesOf(text).filter((clause) => !/我(?:自己|本人|是|的)/.test(clause.text))
}

/** 200人，想扩到500人, where it is asked how it is today: what is still to come answers nothing of it. */
function toCome(text: string, asked: string | null): Place[] {
  if (asked === null || !isOfToday(splitKey(asked).id)) return []
  return clausesOf(text).filter((clause) => saysAhead(clause.text))
}

function withoutBlanks(letters: Letters): Letters {
  const found = [...letters.text.matchAll(BLANK)].reverse()
  return found.reduce((now, match) => replaced(now, { from: match.index, to: match.index + 1 }, null), letters)
}
