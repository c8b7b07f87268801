import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Knowledge, makeKnowledge } from '../knowledge/knowledge.ts'
import type { KeptChange } from '../rules/changes/apply.ts'
import type { OwnPlan } from '../rules/changes/draft/own.ts'
import type { RuleProblem, RuleText } from '../rules/load/source.ts'
import type { Question } from '../rules/next.ts'
import type { Pack } from '../rules/pack.ts'
import type { Wording } from '../talk/wording.ts'
import { type Complaint, type KeptPlans, readKeptPlans, settle } from './keptPlans.ts'
import { readKnowledgeFiles } from './knowledgeFiles.ts'
import { type RuleFiles, readRuleFiles } from './ruleFiles.ts'
import { readWordingFiles } from './wordingFiles.ts'

/** One plan family with its plans and the examples that test them. */
export interface Family {
  readonly folder: string
  readonly packs: readonly Pack[]
  readonly rules: readonly RuleText[]
  readonly cases: readonly RuleText[]
  /** Questions people ask and their answers; no part of the law. */
  readonly answers?: readonly RuleText[]
}

/** What the data folder brought in. */
export interface Kept {
  /** Changes of plans, oldest first, and whether they are in force. */
  readonly changes: readonly KeptChange[]
  /** Tells one state of the changes from the next. */
  readonly mark: string
  /** Of the files, as `signOfKept` gives it, before they were read. */
  readonly sign: string
  /** Numbers of the association's own plans. */
  readonly published: readonly string[]
  /** What could not be read or does not fit. */
  readonly complaints: readonly Complaint[]
  /** The same in words: to be told to whoever runs the program. */
  readonly told: readonly string[]
}

export interface ComposeOptions {
  /** The folder in which an association's plans and changes are kept; left out, the rule files stand as they are. */
  readonly data?: string | undefined
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
  /** The same house with one more plan in use, to see what would be wrong with it. */
  readonly trying?: (own: OwnPlan) => House
  /**
   * The same rule files with what the data folder keeps by now; left out where no data folder is looked into. Rules are not read
   * again: a release put in place beside a running program is for its next start. Throws BadInput when the folder cannot be read.
   */
  readonly again?: () => House
  /** The same house with these plans as they are given: as they were, when what is kept of them by now does not hold. */
  readonly holding?: (packs: readonly Pack[]) => House
  /** Left out where no data folder was looked into. */
  readonly kept?: Kept
}

/** The package's own folder, from `src/doors` under test as from `dist/doors` when installed. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url))

/**
 * The composition root: reads rules and questions from the package, and what an association keeps of its plans from the data folder.
 * Throws BadInput when a folder cannot be read.
 */
export function compose(root: string = PACKAGE_ROOT, { data }: ComposeOptions = {}): House {
  const files = readRuleFiles(join(root, 'rules'))
  if (data === undefined)
    return houseOf(root, files, { published: [], changes: [], mark: '', sign: '', complaints: [] })
  const read = (): House => houseOf(root, files, readKeptPlans(data), read)
  return read()
}

function houseOf(
  root: string,
  files: RuleFiles,
  kept: KeptPlans,
  again?: () => House,
  held: readonly Pack[] = [],
): House {
  const { families, loaded, changes, published, complaints } = settle(files.families, kept)
  const { problems } = loaded
  const packs = [...loaded.packs.filter(({ plan }) => !held.some((pack) => pack.plan.id === plan.id)), ...held]
  let wording: Wording | undefined
  const readWording = () => {
    wording ??= readWordingFiles(join(root, 'conversations'))
    return wording
  }
  let knowledge: Knowledge | undefined
  return {
    families: families.map((texts) => ({
      ...texts,
      packs: packs.filter(({ family }) => family === texts.folder),
    })),
    packs,
    problems: [...files.problems, ...problems],
    trying: (own) => houseOf(root, files, { ...kept, published: [...kept.published, own] }),
    ...(again ? { again } : {}),
    holding: (some) => houseOf(root, files, kept, again, some),
    kept: {
      changes,
      mark: kept.mark,
      sign: kept.sign,
      published,
      complaints,
      told: complaints.map(({ what }) => what),
    },
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
