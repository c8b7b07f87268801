import { type RuleProblem, type RuleText, Source } from '../rules/load/source.ts'
import type { Pack } from '../rules/pack.ts'
import type { PlanFacts } from '../rules/plan.ts'
import type { Entry } from './entry.ts'
import { forgiving, isTypedRightly } from './homophones.ts'
import { isLevelBeyond } from './levelBeyond.ts'
import { nothingShared } from './likeness.ts'
import { readCommonEntries, readFamilyEntries, waysPastTheKeys } from './load.ts'
import { offices } from './offices.ts'
import { fillFrom } from './placeholders.ts'
import { plainText, writtenText } from './plainText.ts'
import { type Index, indexOf } from './search.ts'
import { readSynonyms, type Synonyms } from './synonyms.ts'
import { readEntry } from './vocabulary.ts'
import { type ReadWords, type WordsRead, wordReader } from './words.ts'

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
  /** Read when first asked of. */
  readonly entries: readonly Entry[]
  /** Made when first searched. */
  readonly index: Index
}

export interface Knowledge {
  readonly plans: readonly PlanKnowledge[]
  readonly words: ReadWords
  readonly synonyms: Synonyms
  /** What is wrong with the texts, of every family; entries that cannot be read are left out. */
  readonly problems: readonly RuleProblem[]
}

/**
 * Puts together what questions are answered from. An entry of a family takes the place of the common one of the same
 * number. Each family is read when first asked of. Never throws on account of the texts: what is wrong is told in `problems`.
 */
export function makeKnowledge(packs: readonly Pack[], texts: KnowledgeTexts): Knowledge {
  const table = new Source(texts.synonyms)
  const synonyms = readSynonyms(table)
  const words = wordReader(synonyms, (written) => writtenText(written, synonyms.inPlainWords))
  const keyWords = remembering(words)
  const common = once(() => readCommonEntries(texts.common, keyWords))
  const families = [...new Set([...packs.map(({ family }) => family), ...texts.entries.map(folderOf)])].map(
    (family) => {
      const own = packs.filter((pack) => pack.family === family)
      const files = texts.entries.filter((file) => folderOf(file) === family)
      return { packs: own, files, read: once(() => readFamilyEntries(files, own, keyWords)) }
    },
  )
  const plans = families.flatMap(({ packs: own, read }) =>
    own.map((pack) => planKnowledge(pack, () => entriesOf(pack, read().entries, common().entries, keyWords), words)),
  )
  const asked = once(() => plans.flatMap(({ entries }) => entries.flatMap((entry) => entry.asked)))
  const problems = once(() => [
    ...table.problems,
    ...[common(), ...families.map(({ read }) => read())].flatMap((read) => read.problems),
    ...[texts.common, ...families.flatMap(({ files }) => files)].flatMap((file) => waysPastTheKeys(file, words)),
  ])
  const typed = wordReader(synonyms, (text) => plainText(text, synonyms.inPlainWords))
  return {
    words: forgiving(typed, synonyms, (heard) => isTypedRightly(heard, asked(), words)),
    synonyms,
    plans,
    get problems() {
      return problems()
    },
  }
}

/** What may be asked of a plan: of its family, of its offices, and of every plan. */
function entriesOf(pack: Pack, family: readonly Entry[], common: readonly Entry[], keyWords: ReadWords): Entry[] {
  const entries = family.filter(({ plans }) => plans === null || plans.includes(pack.plan.id))
  const own = new Set(entries.map(({ id }) => id))
  const replacing = entries.map((entry) => inPlace(entry, common, beyond(pack, keyWords)))
  const shared = common.filter((entry) => !own.has(entry.id) && isFilled(entry, pack))
  return [...replacing, ...offices(pack, keyWords), ...shared]
}

/**
 * A family's entry is asked in the ways of the common one it takes the place of, too, but those of levels `beyond` the plan; what is
 * not written may be less.
 */
function inPlace(entry: Entry, common: readonly Entry[], beyond: (way: string) => boolean): Entry {
  const replaced = common.find(({ id }) => id === entry.id)
  if (!replaced || entry.unwritten) return entry
  const asked = [...entry.asked, ...replaced.asked.filter((way) => !beyond(way))]
  return { ...entry, asked, otherKeys: replaced.keys }
}

/** 本科报高工要几年, of a plan without that level. */
const beyond =
  ({ plan }: Pack, words: ReadWords) =>
  (way: string): boolean =>
    words(way).known.some((word) => isLevelBeyond(word, plan.levels))

function planKnowledge(pack: Pack, read: () => readonly Entry[], words: ReadWords): PlanKnowledge {
  const entries = once(read)
  const index = once(() => {
    const shared = nothingShared()
    return indexOf(entries().map((entry) => readEntry(entry, pack, words, shared)))
  })
  return {
    pack,
    plan: pack.plan,
    get entries() {
      return entries()
    },
    get index() {
      return index()
    },
  }
}

/** Reads each text once: the same key words stand in many entries. */
function remembering(read: ReadWords): ReadWords {
  const known = new Map<string, WordsRead>()
  return (text) => {
    const found = known.get(text) ?? read(text)
    known.set(text, found)
    return found
  }
}

/** Makes something when first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** What the question picks by itself is filled when asked. */
const isFilled = (entry: Entry, pack: Pack) => fillFrom(entry.answer, pack).unknown.length === 0

const folderOf = ({ path }: RuleText) => path.split('/')[0] ?? ''
