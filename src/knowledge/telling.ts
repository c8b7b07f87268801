import type { Answer, Asked } from './answer.ts'
import { asksWhyItMust } from './demands.ts'
import type { Ask } from './fitting.ts'
import type { PlanKnowledge } from './knowledge.ts'
import { majorAsked, majorSaid, subjectsOf } from './majorSaid.ts'
import { placesSaid } from './offices.ts'
import { aimsSaid, levelsLedTo } from './paths.ts'
import { fillFrom } from './placeholders.ts'
import { NOT_WRITTEN, sayAnswer, saySilence } from './say.ts'
import type { ReadEntry } from './vocabulary.ts'

/** The entry that tells which majors there are. */
export const MAJORS = '专业对口'

/** The documents do not say; whom to ask. */
export function silent(
  plan: string | null,
  text: string,
  contact: string,
  sources: readonly string[],
): Extract<Answer, { kind: 'silent' }> {
  return { kind: 'silent', plan, text, contact, sources }
}

/** The field of study a question asks about, see `majorAsked`. */
export const majorIn = ({ knowledge, read }: Ask) => majorAsked(read, subjectsOf(knowledge))

/** What an entry answers, its placeholders filled as the question picks; silent where the entry is of what is not written. */
export function told(
  held: PlanKnowledge,
  { entry }: ReadEntry,
  ask: Ask | { readonly asked: Pick<Asked, 'today'> },
): Answer {
  const { pack, plan } = held
  const read = 'read' in ask ? ask.read : null
  const { today } = ask.asked
  const said = new Set(read ? [...levelsLedTo(read), ...placesSaid(plan, read.text), ...aimsSaid(read)] : [])
  const name = 'read' in ask && !entry.unwritten && entry.id === MAJORS ? majorIn(ask) : null
  const found = name === null ? null : majorSaid(pack, name)
  const major = found && found.matches !== null ? found : null
  const filled = major ? { ...major, unknown: [], unsaid: [] } : fillFrom(entry.answer, pack, said)
  const isBare = read !== null && asksWhyItMust(read.text) && !SAYS_WHY.test(filled.text)
  const text = isBare && !entry.unwritten ? `原因没有写，规定是：${filled.text}` : filled.text
  const contact = entry.contact === null ? plan.hotline : fillFrom(entry.contact, pack, said).text
  const sources = [...new Set((entry.clause === null || major ? filled.clauses : [entry.clause]).flatMap(partsOf))]
  // 几号开始, where only the end is written.
  const asksOnlyUnsaid = filled.unsaid.some((meaning) => said.has(meaning)) && !said.has('截止')
  if (entry.unwritten || asksOnlyUnsaid)
    return silent(plan.id, saySilence(plan, filled.text, contact, today), contact, sources)
  if (filled.unknown.length > 0) return silent(plan.id, saySilence(plan, NOT_WRITTEN, contact, today), contact, [])
  return {
    kind: 'answer',
    plan: plan.id,
    plans: [plan.id],
    entry: entry.id,
    text: sayAnswer(plan, text, sources, today),
    sources,
    contact: entry.contact === null ? null : contact,
  }
}

/** What gives a reason. */
const SAYS_WHY = /因为|为了|由于|为防|防身份|防止|用处|所以/u

/** A citation of several clauses, each by itself. */
export const partsOf = (clause: string) => clause.split('；')
