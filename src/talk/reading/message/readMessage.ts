import type { LocalDate } from '../../../dossier/date.ts'
import type { Pack } from '../../../rules/pack.ts'
import { lately } from '../../lately.ts'
import { askedAbout, bareAnswer } from './asked.ts'
import { ofAskedSchool } from './askedSchool.ts'
import { combine } from './combine.ts'
import { EXTRACTORS } from './extractors.ts'
import { halfSaid } from './halfSaid.ts'
import { leftOpen, onlyToCome, openQuestion } from './leftOpen.ts'
import { leftOver } from './leftOver.ts'
import { prepare } from './prepare.ts'
import { sayTaken } from './said.ts'
import type { Told } from './told.ts'

export interface About {
  /** The day in Asia/Shanghai: 去年 is counted from it, later days cannot have been. */
  readonly today: LocalDate
  /** The question that is open, by its key in conversations/questions.yaml (`titles.obtained/助理工程师`): a bare answer is meant for it. */
  readonly asked?: string | null
  readonly pack?: Pack | null
  /** Told by somebody who asks for another (帮同事问): what is told of that one is told of the applicant. */
  readonly forAnother?: boolean
}

/**
 * What one message of somebody's tells, in any order and mixed with questions. Takes only what the text carries; what is guessed,
 * half said or cannot be is asked back. Reads at most 2,000 characters, in time linear in them; never throws.
 */
export function readMessage(text: string, { today, asked = null, pack = null, forAnother = false }: About): Told {
  return readOnce(text, today, asked, pack, forAnother)
}

/** An answer is weighed against what it tells, which is then taken: the same message, read for the same question. */
const readOnce = lately(
  (text: string, today: LocalDate, asked: string | null, pack: Pack | null, forAnother: boolean): Told => {
    const { letters, message, aim, masks } = prepare(text, today, asked, pack, forAnother)
    const told = EXTRACTORS.flatMap((extract) => extract(message))
    const plain = [...told, ...bareAnswer(message, told, letters.text)]
    const all = [...plain, ...halfSaid(message, told), ...leftOpen(message, plain)]
    const matter = askedAbout(message.asked)
    const open =
      matter === null
        ? []
        : [...openQuestion(message, letters.text, all, matter), ...onlyToCome(message, letters.text, all, matter)]
    const found = ofAskedSchool([...all, ...open], message.asked)
    const { dossier, facts, asks, used } = combine(found, message, letters)
    return {
      dossier,
      facts,
      asks,
      unused: leftOver(message, letters, [...used, ...masks]),
      ...(aim === undefined ? {} : { aim }),
      said: sayTaken(facts),
    }
  },
)
