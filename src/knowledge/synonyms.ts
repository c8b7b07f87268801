import { z } from 'zod'
import type { Source } from '../rules/load/source.ts'
import { AS_SAID, figureReader, type InPlainWords } from './figures.ts'
import { writtenText } from './plainText.ts'

/** A word of the table. */
export interface TableWord {
  readonly word: string
  /** What it may mean, each meaning named by the first word of its line; empty for a word without weight. */
  readonly meanings: readonly string[]
  /** The words inside it mean nothing of their own: 工程师 in 助理工程师. */
  readonly whole: boolean
  /** Without weight alone, but part of the unknown word it touches: 上 in 上班. */
  readonly light: boolean
}

/** The table of synonyms, read. */
export interface Synonyms {
  readonly words: readonly TableWord[]
  /** Meanings that are said with the key: 公需课 is 继续教育 too, not the other way. */
  readonly broader: ReadonlyMap<string, readonly string[]>
  /** Meanings that nearly every question has. */
  readonly common: ReadonlySet<string>
  /** Meanings that make another question of any: 明年, 费用. An entry that does not speak of them does not answer. */
  readonly telling: ReadonlySet<string>
  /** Places no plan is of. */
  readonly elsewhere: readonly string[]
  /** Those of them outside the province. */
  readonly abroad: readonly string[]
  /** Trades whose titles are other plans' business: 建筑, 会计. */
  readonly trades: readonly string[]
  /** Words within the names of fields of study. */
  readonly subjects: readonly string[]
  /** Its figures of speech, in plain words. */
  readonly inPlainWords: InPlainWords
}

const word = z.string().min(1)
const words = z.array(word).min(1)

const schema = z.strictObject({
  同义: z.array(words).min(1),
  属于: z.record(word, words).default({}),
  整词: z.array(word).default([]),
  泛词: z.array(word).default([]),
  要紧: z.array(word).default([]),
  虚词: z.array(z.union([word, words])).min(1),
  轻词: z.array(word).default([]),
  别处: z.array(word).default([]),
  外省: z.array(word).default([]),
  别行: z.array(word).default([]),
  学科: z.array(word).default([]),
  俗语: z.record(word, words).default({}),
  口头语: z.array(word).default([]),
})

const NOTHING: Synonyms = {
  words: [],
  broader: new Map(),
  common: new Set(),
  telling: new Set(),
  elsewhere: [],
  abroad: [],
  trades: [],
  subjects: [],
  inPlainWords: AS_SAID,
}

/** What no text has any more when it is compared. */
const NEVER_COMPARED = /[\p{Lu}\p{P}\p{S}\s]/u

/** Reads `conversations/synonyms.yaml`. What is wrong is reported on the source; then no word is known. */
export function readSynonyms(source: Source): Synonyms {
  const data = source.problems.length > 0 ? null : source.check(schema, source.data, [])
  if (!data) return NOTHING
  const figures = new Set<string>()
  for (const [plain, said] of [...Object.entries(data.俗语), ['', data.口头语] as const])
    said.forEach((figure, index) => {
      const path = plain === '' ? ['口头语', index] : ['俗语', plain, index]
      if (NEVER_COMPARED.test(figure)) source.report(path, `“${figure}”里有大写字母、空格或标点，永远碰不上：去掉`)
      if (figures.has(figure)) source.report(path, `“${figure}”在俗语、口头语里写了两次`)
      figures.add(figure)
    })
  const inPlainWords = figureReader([
    ...Object.entries(data.俗语).flatMap(([plain, figures]) => figures.map((figure) => [figure, plain] as const)),
    ...data.口头语.map((figure) => [figure, ''] as const),
  ])
  const compared = (text: string) => writtenText(text, inPlainWords)
  const meanings = new Map<string, Set<string>>()
  for (const line of data.同义) {
    const [name = ''] = line
    for (const entry of line) {
      const key = compared(entry)
      meanings.set(key, (meanings.get(key) ?? new Set()).add(compared(name)))
    }
  }
  const names = new Set(data.同义.map(([name = '']) => compared(name)))
  const named = (entry: string, path: readonly PropertyKey[]) => {
    if (!names.has(compared(entry))) source.report(path, `“${entry}”不是“同义”里哪一行的头一个词`)
    return compared(entry)
  }
  const whole = new Set(data.整词.map(compared))
  const light = new Set(data.轻词.map(compared))
  const weightless = data.虚词.flat().map(compared)
  return {
    words: [...new Set([...meanings.keys(), ...whole, ...light, ...weightless])].map((entry) => ({
      word: entry,
      meanings: [...(meanings.get(entry) ?? [])],
      whole: whole.has(entry),
      light: light.has(entry),
    })),
    broader: new Map(
      Object.entries(data.属于).map(([narrow, wide]) => [
        named(narrow, ['属于', narrow]),
        wide.map((entry) => named(entry, ['属于', narrow])),
      ]),
    ),
    common: new Set(data.泛词.map((entry, index) => named(entry, ['泛词', index]))),
    telling: new Set(data.要紧.map((entry, index) => named(entry, ['要紧', index]))),
    elsewhere: [...data.别处, ...data.外省].map(compared),
    abroad: data.外省.map(compared),
    trades: data.别行.map(compared),
    subjects: data.学科.map(compared),
    inPlainWords,
  }
}
