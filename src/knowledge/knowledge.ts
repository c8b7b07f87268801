import { type RuleProblem, type RuleText, Source } from '../rules/load/source.ts'
import type { Pack } from '../rules/pack.ts'
import type { Entry } from './entry.ts'
import { readCommonEntries, readFamilyEntries } from './load.ts'
import { readSynonyms, type Synonyms } from './synonyms.ts'
import { type ReadWords, wordReader } from './words.ts'

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
  readonly synonyms: Synonyms
  /** What is wrong with the texts; entries concerned are left out. */
  readonly problems: readonly RuleProblem[]
}

/**
 * Puts together what questions are answered from. An entry of a family takes the place of the common one of the same
 * number. Never throws on account of the texts: what is wrong is told in `problems`.
 */
export function makeKnowledge(packs: readonly Pack[], texts: KnowledgeTexts): Knowledge {
  const table = new Source(texts.synonyms)
  const synonyms = readSynonyms(table)
  const words = wordReader(synonyms)
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
    synonyms,
    problems: [...table.problems, ...common.problems, ...families.flatMap((family) => family.problems)],
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
