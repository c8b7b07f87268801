import { answerQuestion } from '../knowledge/answering.ts'
import { looksLikeQuestion } from '../knowledge/question.ts'
import type { Answering } from '../talk/answering.ts'
import type { House } from './compose.ts'

/** What the talk asks of the knowledge. Entries are read when the first question comes. */
export function answering(house: Pick<House, 'knowledge'>): Answering {
  return {
    answer: (question, about) => answerQuestion(house.knowledge, question, about),
    asksSomething: looksLikeQuestion,
    original: () => null,
  }
}
