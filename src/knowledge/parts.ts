import type { Answer } from './answer.ts'
import { looksLikeQuestion } from './question.ts'

const BETWEEN = /[，,。；;？?！!\n]+|还有|另外|顺便/u
const MOST = 4

/** 什么时候截止，要交什么材料: the questions asked in one breath; none where a part is no question of its own. */
export function partsAsked(text: string): string[] {
  const parts = text.split(BETWEEN).map((part) => part.trim())
  const said = parts.filter((part) => part !== '')
  return said.length > 1 && said.length <= MOST && said.every(looksLikeQuestion) ? said : []
}

/** Answers to parts of one question as one; null unless at least one is an answer and the others are silent. */
export function together(answers: readonly Answer[]): Answer | null {
  const [which] = answers.filter((answer) => answer.kind === 'whichPlan')
  if (which && answers.every(({ kind }) => kind === 'whichPlan' || kind === 'silent')) return which
  const found = answers.filter((answer) => answer.kind === 'answer')
  const [first] = found
  if (!first || answers.some(({ kind }) => kind !== 'answer' && kind !== 'silent')) return null
  return {
    ...first,
    plans: [...new Set(found.flatMap(({ plans }) => plans))],
    text: answers.map(({ text }) => text).join('\n\n'),
    sources: [...new Set(found.flatMap(({ sources }) => sources))],
  }
}
