import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Knowledge, makeKnowledge } from '../knowledge/knowledge.ts'
import { loadPacks } from '../rules/load/packs.ts'
import type { RuleProblem, RuleText } from '../rules/load/source.ts'
import type { Question } from '../rules/next.ts'
import type { Pack } from '../rules/pack.ts'
import type { Wording } from '../talk/wording.ts'
import { readKnowledgeFiles } from './knowledgeFiles.ts'
import { readRuleFiles } from './ruleFiles.ts'
import { readWordingFiles } from './wordingFiles.ts'

/** One plan family with its plans and the examples that test them. */
export interface Family {
  readonly folder: string
  readonly packs: readonly Pack[]
  readonly rules: readonly RuleText[]
  readonly cases: readonly RuleText[]
}

/** Everything the commands work with, put together once. */
export interface House {
  readonly families: readonly Family[]
  readonly packs: readonly Pack[]
  /** What is wrong with the rule files; plans concerned are not among `packs`. */
  readonly problems: readonly RuleProblem[]
  readonly questions: readonly Question[]
  /** What the talk says. */
  readonly wording: Wording
  /** What questions about the notices are answered from. */
  readonly knowledge: Knowledge
}

/** The package's own folder, from `src/doors` under test as from `dist/doors` when installed. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The composition root: reads rules and questions from the package. Throws BadInput when a folder cannot be read. */
export function compose(root: string = PACKAGE_ROOT): House {
  const files = readRuleFiles(join(root, 'rules'))
  let wording: Wording | undefined
  const readWording = () => {
    wording ??= readWordingFiles(join(root, 'conversations'))
    return wording
  }
  let knowledge: Knowledge | undefined
  // All at once: one family may be compared with the criteria of another.
  const { packs, problems } = loadPacks(files.families.flatMap(({ rules }) => rules))
  return {
    families: files.families.map((texts) => ({
      ...texts,
      packs: packs.filter(({ family }) => family === texts.folder),
    })),
    packs,
    problems: [...files.problems, ...problems],
    // Read when first needed: a slip in the wording must not keep anybody from checking the rules.
    get wording() {
      return readWording()
    },
    get knowledge() {
      knowledge ??= makeKnowledge(packs, {
        ...readKnowledgeFiles(join(root, 'conversations')),
        entries: files.families.flatMap(({ answers }) => answers),
      })
      return knowledge
    },
    get questions() {
      return readWording().questions
    },
  }
}
