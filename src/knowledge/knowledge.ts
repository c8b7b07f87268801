import { type RuleProblem, type RuleText, Source } from '../rules/load/source.ts'
import type { Pack } from '../rules/pack.ts'
import type { Entry } from './entry.ts'
import { readCommonEntries, readFamilyEntries } from './load.ts'
import { type ReadWords, readSynonyms } from './words.ts'

/** The texts questions are answered from. */
export interface KnowledgeTexts {
  /** `rules/<family>/问答/*.yaml` of every family. */
  readonly entries: readonly RuleText[]
  /** `conversations/questions-in-common.yaml` */
  readonly common: RuleText
  /** `conversations/synonyms.yaml` */
  readonly synonyms: RuleText
}

/** What is known of one plan. */
export interface PlanKnowledge {
  readonly pack: Pack
  readonly entries: readonly Entry[]
}

export interface Knowledge {
  readonly plans: readonly PlanKnowledge[]
  readonly words: ReadWords
  /** What is wrong with the texts; entries concerned are left out. */
  readonly problems: readonly RuleProblem[]
}

/**
 * Puts together what questions are answered from. An entry of a family takes the place of the common one of the same
 * number. Never throws on account of the texts: what is wrong is told in `problems`.
 */
export function makeKnowledge(packs: readonly Pack[], texts: KnowledgeTexts): Knowledge {
  const { words, problems } = readWords(texts.synonyms)
  const common = readCommonEntries(texts.common, packs, words)
  const families = [...new Set([...packs.map(({ family }) => family), ...texts.entries.map(folderOf)])].map(
    (family) => {
      const own = packs.filter((pack) => pack.family === family)
      const loaded = readFamilyEntries(
        texts.entries.filter((file) => folderOf(file) === family),
        own,
        words,
      )
      return { packs: own, ...loaded }
    },
  )
  return {
    words,
    problems: [...problems, ...common.problems, ...families.flatMap((family) => family.problems)],
    plans: families.flatMap((family) =>
      family.packs.map((pack) => {
        const entries = family.entries.filter(({ plans }) => plans === null || plans.includes(pack.plan.id))
        const own = new Set(entries.map(({ id }) => id))
        return { pack, entries: [...entries, ...common.entries.filter(({ id }) => !own.has(id))] }
      }),
    ),
  }
}

const folderOf = ({ path }: RuleText) => path.split('/')[0] ?? ''

/** Without a table every word stands for itself. */
function readWords(file: RuleText): { words: ReadWords; problems: readonly RuleProblem[] } {
  const source = new Source(file)
  const read = readSynonyms(source)
  return { words: read, problems: source.problems }
}
