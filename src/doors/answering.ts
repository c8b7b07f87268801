import { setImmediate } from 'node:timers/promises'
import type { Answer, Asked } from '../knowledge/answer.ts'
import { answerEntry, answerQuestion } from '../knowledge/answering.ts'
import { names } from '../knowledge/elsewhere.ts'
import { looksLikeQuestion } from '../knowledge/question.ts'
import { wordsToLookFor } from '../knowledge/wordsToLookFor.ts'
import { citationsIn } from '../originals/citation.ts'
import { type Originals, screenOf, type Wording } from '../originals/originals.ts'
import type { Answering } from '../talk/answering.ts'
import type { House } from './compose.ts'

/** Clauses of the originals named beside 文件没有写. */
const NAMED = 2

/** Gets the knowledge ready, a second's work, so that the first who asks need not wait for it. */
export function warm({ knowledge, packs }: Pick<House, 'knowledge' | 'packs'>): void {
  for (const { plan } of packs) answerQuestion(knowledge, '社保要交几个月', { plan: plan.id, today: plan.applyBy })
}

/** The same beside people who talk: a plan at a time, whoever writes meanwhile coming first. */
export async function warmSlowly(house: Pick<House, 'knowledge' | 'packs'>): Promise<void> {
  for (const pack of house.packs) {
    await setImmediate()
    warm({ packs: [pack], knowledge: house.knowledge })
  }
}

/** An answer, and the places of the originals that may say what no entry does. */
export type Looked = Answer & { readonly places?: readonly string[] }

/**
 * Answers questions, and where no entry does, names places of the originals that speak of the same words: to be read, not to be
 * relied on. `toRead` says how such a place is read.
 */
export function answerer(
  { knowledge, packs }: Pick<House, 'knowledge' | 'packs'>,
  originals: () => Originals | null,
  toRead: (place: string, plan: string) => string,
): (question: string, about: Asked) => Looked {
  return (question, about) => {
    const found = answerQuestion(knowledge, question, about)
    if (found.kind !== 'silent' || found.plan === null) return found
    const family = familyOf(packs, found.plan)
    const held = family === undefined ? null : originals()
    const words = held ? wordsToLookFor(knowledge, question) : []
    if (!held || words.length < 2) return found
    const places = held.search(words, family, NAMED).map(({ citation }) => citation)
    const [first] = places
    if (first === undefined) return found
    const where = `原文里这几处提到这些字，可以自己看：${places.join('、')}（${toRead(first, found.plan)}）`
    return { ...found, text: `${found.text}\n${where}`, places }
  }
}

/**
 * What the talk asks of the knowledge and of the originals imported. Entries are read when the first question comes, originals when
 * the first wording is asked for.
 */
export function answering(
  house: Pick<House, 'knowledge' | 'packs'>,
  originals: () => Originals | null = () => null,
): Answering {
  return {
    answer: answerer(house, originals, (place) => `说“原文 ${place}”`),
    asksSomething: looksLikeQuestion,
    placeWithout: (words) => house.knowledge.synonyms.elsewhere.find((place) => names(words, place)) ?? null,
    answerChosen: (plan, choice, today) => answerEntry(house.knowledge, plan, choice, today),
    original(clause, plan) {
      const held = originals()
      const family = familyOf(house.packs, plan)
      const wordings = held ? citationsIn(clause).flatMap((part) => wordingsOf(held, part, family)) : []
      return wordings.length === 0 ? null : wordings.map((wording) => screenOf(wording)).join('\n')
    },
    originalsHeld(plan) {
      const family = familyOf(house.packs, plan)
      const documents = originals()?.documents ?? []
      return documents
        .filter((document) => family === undefined || document.family === family)
        .map(({ short, title }) => short ?? title)
    },
  }
}

/** The wording of a citation; of an article alone, in whichever documents of the family have just that. */
function wordingsOf(held: Originals, citation: string, family: string | undefined): Wording[] {
  const found = held.wording(citation, family)
  if (found || family === undefined) return found ? [found] : []
  return held.documents.flatMap((document) => {
    const own = document.family === family && document.short !== null
    const wording = own ? held.wording(`${document.short} ${citation}`, family) : null
    return wording?.exact ? [wording] : []
  })
}

const familyOf = (packs: House['packs'], plan: string | null) => packs.find((pack) => pack.plan.id === plan)?.family
