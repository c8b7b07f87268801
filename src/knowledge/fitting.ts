import { TITLE_LEVELS } from '../dossier/vocabulary.ts'
import type { Asked } from './answer.ts'
import { decide, THRESHOLDS } from './decide.ts'
import { demandsOf } from './demands.ts'
import type { Knowledge, PlanKnowledge } from './knowledge.ts'
import { type Match, matches } from './search.ts'
import { sidesAsked } from './side.ts'
import { saidInFull } from './terse.ts'
import { type ReadEntry, squeezed } from './vocabulary.ts'
import type { WordsRead } from './words.ts'
import { excusedOf } from './years.ts'

/** A question made ready. */
export interface Ask {
  readonly knowledge: Knowledge
  readonly asked: Asked
  readonly read: WordsRead
  readonly years: readonly number[]
}

/** So many entries are offered to choose from. */
const MOST_OFFERED = 3
/** Less likely than this an entry is not offered for a thing alone. */
const FAINT = 0.01
/** Less likely than this it is not named beside 文件没有写. */
const NEAR = 0.02
/** A long question is looked at piece by piece, too; a piece has so many characters at least. */
const LONG = 14
const PIECE = 4
/** Of the whole of it the entry has to be so likely at least. */
const LEAST_OF_WHOLE = 0.1

/** Whether an entry is asked in these very words: then it is no question of the asker alone. */
export const isWayOfAsking = (held: PlanKnowledge | null, { text }: WordsRead): boolean =>
  held?.index.entries.some((entry) => entry.wordings.has(squeezed(text))) === true

/** Entries of a plan that answer a question: one, none, or several to choose from. */
export function entriesThatAnswer(held: PlanKnowledge, ask: Ask): readonly Match[] {
  const { read } = ask
  const exactly = held.index.entries.filter((entry) => entry.wordings.has(squeezed(read.text)))
  if (exactly.length > 0) return exactly.slice(0, MOST_OFFERED).map((found) => ({ found, score: 1 }))
  const likely = entriesFor(read, held, ask)
  const told = decide(likely)
  if (told.length > 0) return told
  if (isBareTopic(read)) return onTopic(likely, read)
  const inPieces = byPiece(likely, held, ask)
  return inPieces.length > 0 ? inPieces : inFull(held, ask)
}

/** What is written of things near to a question that no entry answers: the short titles of a few entries, the nearest first. */
export function nearTo(held: PlanKnowledge, ask: Ask): readonly string[] {
  return entriesFor(ask.read, held, ask, true)
    .filter(({ found, score }) => !found.entry.unwritten && score > NEAR)
    .slice(0, MOST_OFFERED)
    .map(({ found }) => found.entry.id)
}

/** 加分有吗: the first of the ways it is asked in full that is surely answered. */
function inFull(held: PlanKnowledge, ask: Ask): readonly Match[] {
  for (const way of saidInFull(ask.read.text)) {
    const [best] = entriesFor(ask.knowledge.words(way), held, ask)
    if (best && best.score >= THRESHOLDS.likely) return [best]
  }
  return []
}

/** Every meaning is to be spoken of, but for a level the plan has and the entry does not tell apart. */
function entriesFor(read: WordsRead, held: PlanKnowledge, { knowledge, asked }: Ask, isNear = false): Match[] {
  const own: readonly string[] = held.plan.levels
  const levels: readonly string[] = TITLE_LEVELS
  const excused = excusedOf(held, read, asked)
  const demands = demandsOf(read, held, knowledge, excused, isNear)
  const allowed = ({ topics }: ReadEntry, meaning: string) =>
    excused.has(meaning) ||
    meaning === String(held.plan.year) ||
    (own.includes(meaning) && !levels.some((level) => topics.has(level)))
  return matches(read, held.index, knowledge.synonyms, { demands, allowed })
}

/** 论文, 学时: a thing alone asks for anything there is of it. */
const isBareTopic = ({ text, known, unknown }: WordsRead) =>
  known.length > 0 && unknown.length === 0 && text.length <= 6 && sidesAsked(text).length === 0

const onTopic = (likely: readonly Match[], { known }: WordsRead) =>
  likely
    .filter(({ found }) => known.every(({ meanings }) => meanings.some((meaning) => found.topics.has(meaning))))
    .filter(({ found, score }) => !found.entry.unwritten && score > FAINT)
    .slice(0, MOST_OFFERED)

/** 章都敲好了，送到哪里: what the whole points to most, where a piece of it alone would be answered so. */
function byPiece([best]: readonly Match[], held: PlanKnowledge, ask: Ask): readonly Match[] {
  const { text } = ask.read
  const pieces = text.split(' ').filter((piece) => piece.length >= PIECE)
  if (!best || best.score < LEAST_OF_WHOLE || text.length < LONG || pieces.length < 2) return []
  const sure = pieces.some((piece) => {
    const [one] = entriesFor(ask.knowledge.words(piece), held, ask)
    return one?.found === best.found && one.score >= THRESHOLDS.likely
  })
  return sure ? [best] : []
}
