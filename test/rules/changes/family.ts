import type { RuleText } from '../../../src/rules/load/source.ts'
import { realHouse } from '../../doors/command.ts'

/** The rules and answers of the repository. */
export function realTexts(): { rules: RuleText[]; answers: RuleText[] } {
  const { families } = realHouse()
  return {
    rules: families.flatMap(({ rules }) => rules),
    answers: families.flatMap(({ answers }) => answers ?? []),
  }
}

export const JIDIAN = 'wenzhou-jidian-2022'
export const WENLING = 'wenling-jidian-2022'
