import { type RuleProblem, type RuleText, Source } from '../rules/load/source.ts'
import type { Pack } from '../rules/pack.ts'
import type { PlanFacts } from '../rules/plan.ts'
import type { Entry } from './entry.ts'
import { forgiving, typedRightly } from './homophones.ts'
import { readCommonEntries, readFamilyEntries } from './load.ts'
import { offices } from './offices.ts'
import { fillFrom } from './placeholders.ts'
import { plainText, writtenText } from './plainText.ts'
import { type Index, indexOf } from './search.ts'
import { readSynonyms, type Synonyms } from './synonyms.ts'
import { readEntry } from './vocabulary.ts'
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
  readonly plan: PlanFacts
  readonly entries: readonly Entry[]
  /** Made when first searched. */
  readonly index: Index
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
  const words = wordReader(synonyms, writtenText)
  const common = readCommonEntries(texts.common, words)
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
  let right: ReadonlySet<string> | undefined
  const asked = () =>
    [
      ...common.entries,
      ...families.flatMap(({ entries }) => entries),
      ...packs.flatMap((pack) => offices(pack, words)),
    ].flatMap((entry) => entry.asked)
  return {
    words: forgiving(wordReader(synonyms, plainText), synonyms, () => {
      right ??= typedRightly(asked(), words)
      return right
    }),
    synonyms,
    problems: [...table.problems, ...common.problems, ...families.flatMap((family) => family.problems)],
    plans: families.flatMap((family) =>
      family.packs.map((pack) => {
        const entries = family.entries.filter(({ plans }) => plans === null || plans.includes(pack.plan.id))
        const own = new Set(entries.map(({ id }) => id))
        const replacing = entries.map((entry) => inPlace(entry, common.entries))
        const shared = common.entries.filter((entry) => !own.has(entry.id) && isFilled(entry, pack))
        return planKnowledge(pack, [...replacing, ...offices(pack, words), ...shared], words)
      }),
    ),
  }
}

/** A family's entry is asked in the ways of the common one it takes the place of, too; what is not written may be less. */
function inPlace(entry: Entry, common: readonly Entry[]): Entry {
  const replaced = common.find(({ id }) => id === entry.id)
  return replaced && !entry.unwritten
    ? { ...entry, asked: [...entry.asked, ...replaced.asked], otherKeys: replaced.keys }
    : entry
}

function planKnowledge(pack: Pack, entries: readonly Entry[], words: ReadWords): PlanKnowledge {
  let index: Index | undefined
  return {
    pack,
    plan: pack.plan,
    entries,
    get index() {
      index ??= indexOf(entries.map((entry) => readEntry(entry, pack, words)))
      return index
    },
  }
}

/** What the question picks by itself is filled when asked. */
const isFilled = (entry: Entry, pack: Pack) => fillFrom(entry.answer, pack).unknown.length === 0

const folderOf = ({ path }: RuleText) => path.split('/')[0] ?? ''
