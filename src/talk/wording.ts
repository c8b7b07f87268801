import { parseDocument } from 'yaml'
import { z } from 'zod'
import { problemsOf, sayProblem } from '../dossier/problems.ts'

/** One answer offered with a question. */
export interface Option {
  readonly value: string
  readonly label: string
  readonly words: readonly string[]
}

/** A question as `conversations/questions.yaml` has it: wording, what it settles, what it costs to ask. */
export interface AskedQuestion {
  readonly id: string
  /** What it was called in earlier releases: answers kept under these names are its own. */
  readonly formerly: readonly string[]
  /** How the review page and 修改 call it. */
  readonly short: string
  readonly facts: readonly string[]
  readonly cost: number
  /** Questions whose change makes this one worth asking again. */
  readonly dependsOn: readonly string[]
  readonly text: string
  /** The same in a sentence, when it is asked once more. */
  readonly brief: string
  readonly example: string
  /** On which paper it can be looked up, for whoever does not know. */
  readonly paper: string | null
  /** What it means in full, for whoever asks why. */
  readonly details: string
  readonly options: readonly Option[]
  /** More than one option may be named. */
  readonly several: boolean
  /** Words of the rule language: asked only under plans whose rules use one of them. Empty: under all. */
  readonly onlyFor: readonly string[]
  readonly notFor: readonly string[]
  /** Another wording under plans whose rules use one of the words. */
  readonly otherwise: readonly {
    readonly words: readonly string[]
    readonly text: string
    readonly brief: string
    readonly example: string
  }[]
}

/** All wording of the talk. */
export interface Wording {
  readonly questions: readonly AskedQuestion[]
  readonly messages: Readonly<Record<string, string>>
}

const text = z.string().min(1)

const questionsSchema = z.strictObject({
  问题: z
    .array(
      z.strictObject({
        问: z.string().regex(/^[a-zA-Z.]+$/, '编号只用英文字母和点'),
        曾用: z.array(text).default([]),
        短名: text,
        事实: z.array(text),
        费力: z.number().positive(),
        依赖: z.array(text).default([]),
        话: text,
        短话: text.optional(),
        例: text,
        查: text.optional(),
        细说: text.optional(),
        条件词: z.array(text).default([]),
        除条件词: z.array(text).default([]),
        另话: z
          .array(z.strictObject({ 条件词: z.array(text).min(1), 话: text, 短话: text.optional(), 例: text }))
          .default([]),
        可多选: z.boolean().default(false),
        选项: z.array(z.strictObject({ 值: text, 名: text.optional(), 词: z.array(text).default([]) })).default([]),
      }),
    )
    .min(1),
})
const messagesSchema = z.strictObject({ 话: z.record(z.string(), text) })

function read<T>(file: string, source: string, schema: z.ZodType<T>): T {
  const document = parseDocument(source)
  const [error] = document.errors
  if (error) throw new Error(`${file}：不是合法的 YAML（${error.message}）`)
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return parsed.data
  throw new Error(`${file}：${problemsOf(schema, parsed.error).map(sayProblem).join('；')}`)
}

/**
 * Reads the wording. Throws with the file and field in Chinese when something is missing or written wrongly.
 */
export function readWording(texts: { readonly questions: string; readonly messages: string }): Wording {
  const { 问题 } = read('questions.yaml', texts.questions, questionsSchema)
  const { 话 } = read('messages.yaml', texts.messages, messagesSchema)
  const questions = 问题.map((entry) => ({
    id: entry.问,
    formerly: entry.曾用,
    short: entry.短名,
    facts: entry.事实,
    cost: entry.费力,
    dependsOn: entry.依赖,
    text: entry.话,
    brief: entry.短话 ?? askingSentence(entry.话),
    example: entry.例,
    paper: entry.查 ?? null,
    details: entry.细说 ?? '',
    several: entry.可多选,
    onlyFor: entry.条件词,
    notFor: entry.除条件词,
    otherwise: entry.另话.map((other) => ({
      words: other.条件词,
      text: other.话,
      brief: other.短话 ?? askingSentence(other.话),
      example: other.例,
    })),
    options: entry.选项.map((option) => ({ value: option.值, label: option.名 ?? option.值, words: option.词 })),
  }))
  const ids = new Set(questions.map((question) => question.id))
  for (const question of questions) {
    const taken = question.formerly.filter((name) => ids.has(name))
    if (taken.length > 0) throw new Error(`questions.yaml：${question.id} 曾用的 ${taken.join('、')} 还在用`)
    const missing = question.dependsOn.filter((id) => !ids.has(id))
    if (missing.length > 0) throw new Error(`questions.yaml：${question.id} 依赖的 ${missing.join('、')} 不存在`)
  }
  return { questions, messages: 话 }
}

/** The sentence that asks; the others explain it, or tell how to answer. */
function askingSentence(words: string): string {
  const sentences = words.match(/[^？。]+[？。]?/g) ?? [words]
  return sentences.find((sentence) => sentence.endsWith('？')) ?? sentences[0] ?? words
}

/** Fills `{…}` in a message. Throws when the message or a value is missing: a hole must not reach a person. */
export function say(wording: Wording, id: string, values: Readonly<Record<string, string | number>> = {}): string {
  const message = wording.messages[id]
  if (message === undefined) throw new Error(`messages.yaml 没有“${id}”`)
  return fill(message, values)
}

export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`“${template}”里的 {${name}} 没有填`)
    return String(value)
  })
}
