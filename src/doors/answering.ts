import { answerQuestion } from '../knowledge/answering.ts'
import { looksLikeQuestion } from '../knowledge/question.ts'
import { wordsToLookFor } from '../knowledge/wordsToLookFor.ts'
import { citationsIn } from '../originals/citation.ts'
import { type Originals, screenOf } from '../originals/originals.ts'
import type { Answer, Answering } from '../talk/answering.ts'
import type { House } from './compose.ts'

/** Clauses of the originals named beside 文件没有写. */
const NAMED = 2

/** Gets the knowledge ready, a second's work, so that the first who asks need not wait for it. */
export function warm({ knowledge, packs }: Pick<House, 'knowledge' | 'packs'>): void {
  for (const { plan } of packs) answerQuestion(knowledge, '社保要交几个月', { plan: plan.id, today: plan.applyBy })
}

/**
 * What the talk asks of the knowledge and of the originals imported. Entries are read when the first question comes, originals when
 * the first wording is asked for.
 */
export function answering(
  house: Pick<House, 'knowledge' | 'packs'>,
  originals: () => Originals | null = () => null,
): Answering {
  const familyOf = (plan: string | null) => house.packs.find((pack) => pack.plan.id === plan)?.family
  return {
    answer: (question, about) => {
      const found = answerQuestion(house.knowledge, question, about)
      return found.kind === 'silent' ? withPlaces(found, question) : found
    },
    asksSomething: looksLikeQuestion,
    original(clause, plan) {
      const held = originals()
      const wordings = held ? citationsIn(clause).flatMap((part) => held.wording(part, familyOf(plan)) ?? []) : []
      return wordings.length === 0 ? null : wordings.map((wording) => screenOf(wording)).join('\n')
    },
  }

  /** No answer, but the places of the original that speak of the same words: to be read, not to be relied on. */
  function withPlaces(silent: Answer & { kind: 'silent' }, question: string): Answer {
    const family = familyOf(silent.plan)
    const held = family === undefined ? null : originals()
    const words = held ? wordsToLookFor(house.knowledge, question) : []
    if (!held || words.length < 2) return silent
    const places = held.search(words, family, NAMED).map(({ citation }) => citation)
    if (places.length === 0) return silent
    return {
      ...silent,
      text: `${silent.text}\n原文里这几处提到这些字，可以自己看：${places.join('、')}（说“原文 ${places[0]}”）`,
    }
  }
}
