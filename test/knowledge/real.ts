import { PACKAGE_ROOT } from '../../src/doors/compose.ts'
import { readKnowledgeFiles } from '../../src/doors/knowledgeFiles.ts'
import { readRuleFiles } from '../../src/doors/ruleFiles.ts'
import type { Answer } from '../../src/knowledge/answer.ts'
import { answerQuestion } from '../../src/knowledge/answering.ts'
import { makeKnowledge } from '../../src/knowledge/knowledge.ts'
import { packs } from '../rules/realRules.ts'

const { families } = readRuleFiles(`${PACKAGE_ROOT}rules`)

/** What the repository knows, read once. */
export const knowledge = makeKnowledge(packs, {
  ...readKnowledgeFiles(`${PACKAGE_ROOT}conversations`),
  entries: families.flatMap(({ answers }) => answers),
})

export const words = knowledge.words

export const PLANS = {
  温州机电: 'wenzhou-jidian-2022',
  温州机械: 'wenzhou-jixie-2023',
  温岭: 'wenling-jidian-2022',
  上虞: 'shangyu-2023',
  浙江: 'zhejiang-jidian-senior-2024',
} as const

export function ask(
  question: string,
  plan: keyof typeof PLANS | null = null,
  today = '2022-09-15',
  before: string | null = null,
): Answer {
  return answerQuestion(knowledge, question, { plan: plan && PLANS[plan], today, before })
}
