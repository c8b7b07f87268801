import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { rangeOf } from '../../src/dossier/date.ts'
import { dossierSchema } from '../../src/dossier/dossier.ts'
import { withKeys } from '../../src/dossier/names.ts'
import { readDossier } from '../../src/dossier/read.ts'

/** About a fifth of what people write answers an open question. */
const USUAL = [0.15, 0.3] as const
/** Sets in which most messages do, several for each question. */
const ANSWERS = [0.5, 0.7] as const
/** Each set, how many messages it must at least hold, and which share of them answers an open question. */
const SETS = [
  { folder: 'messages', atLeast: 190, answering: USUAL },
  { folder: 'second/messages', atLeast: 150, answering: USUAL },
  { folder: 'third/messages', atLeast: 260, answering: USUAL },
  { folder: 'fourth/messages', atLeast: 80, answering: USUAL },
  { folder: 'fifth/messages', atLeast: 140, answering: USUAL },
  { folder: 'sixth/messages', atLeast: 240, answering: USUAL },
  { folder: 'seventh/messages', atLeast: 160, answering: USUAL },
  { folder: 'eighth/messages', atLeast: 300, answering: ANSWERS },
  { folder: 'ninth/messages', atLeast: 160, answering: USUAL },
  { folder: 'tenth/messages', atLeast: 300, answering: ANSWERS },
  { folder: 'twelfth/messages', atLeast: 160, answering: USUAL },
  { folder: 'thirteenth/messages', atLeast: 160, answering: USUAL },
  { folder: 'fifteenth/messages', atLeast: 160, answering: USUAL },
  { folder: 'seventeenth/messages', atLeast: 160, answering: USUAL },
  { folder: 'twentieth/messages', atLeast: 160, answering: USUAL },
] as const
const day = z.string().refine((text) => rangeOf(text) !== null && text.length === 10, { error: 'not a day' })

const setSchema = z.strictObject({
  消息: z
    .array(
      z.strictObject({
        话: z.string().min(1).max(400),
        今天: day.optional(),
        问的: z.string().optional(),
        事实: z.record(z.string(), z.unknown()),
        可有: z.array(z.string()).min(1).optional(),
        要问: z.array(z.string()).min(1).optional(),
        为什么: z.string().optional(),
      }),
    )
    .min(1),
})

const files = SETS.flatMap(({ folder }) => {
  const here = new URL(`./${folder}/`, import.meta.url)
  const names = readdirSync(here).filter((name) => name.endsWith('.yaml'))
  return names.map((name) => {
    const data: unknown = parse(readFileSync(new URL(name, here), 'utf8'))
    return { folder, name: `${folder}/${name}`, data }
  })
})
const messagesOf = (chosen: typeof files) => chosen.flatMap(({ data }) => setSchema.safeParse(data).data?.消息 ?? [])
const all = messagesOf(files)
const byWords = all.map((message) => [message.话, message] as const)

const questions = z
  .object({ 问题: z.array(z.object({ 问: z.string() })) })
  .parse(parse(readFileSync(new URL('../../conversations/questions.yaml', import.meta.url), 'utf8')))
const ids = new Set(questions.问题.map((question) => question.问))

function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema
}

/** Whether one of the item's closed lists holds the word: 大专 for 学历, 助理工程师 for 职称. */
function isOneOf(item: z.ZodType, word: string): boolean {
  const inner = bare(item)
  if (!(inner instanceof z.ZodObject)) return false
  return Object.values(inner.shape as Record<string, z.ZodType>).some((field) => {
    const values = bare(field)
    return values instanceof z.ZodEnum && values.options.includes(word)
  })
}

/** True for a path of field names as the labels write it; items and years may be named on the way. */
function isPath(schema: z.ZodType, path: readonly string[]): boolean {
  const [name, ...rest] = path
  if (name === undefined) return true
  const inner = bare(schema)
  if (inner instanceof z.ZodArray) {
    const item = inner.element as z.ZodType
    return isPath(item, isOneOf(item, name) ? rest : path)
  }
  if (inner instanceof z.ZodRecord) {
    const value = inner.def.valueType as z.ZodType
    const year = /^(19|20)\d{2}$/.test(name)
    return isPath(value, year ? rest : path)
  }
  if (!(inner instanceof z.ZodObject)) return false
  const field = Object.values(inner.shape as Record<string, z.ZodType>).find(
    (candidate) => candidate.meta()?.title === name,
  )
  return field !== undefined && isPath(field, rest)
}

describe('the labelled messages', () => {
  it.each(files)('$name has the shape of a set', ({ data }) => {
    const { error } = setSchema.safeParse(data)
    expect(error && z.prettifyError(error)).toBeUndefined()
  })

  it.each(byWords)('%s: a valid piece of a dossier, and paths and questions that exist', (_words, message) => {
    const parsed = dossierSchema.safeParse(withKeys(dossierSchema, message.事实))
    expect(parsed.error && z.prettifyError(parsed.error)).toBeUndefined()
    expect(readDossier(message.事实)).toMatchObject({ ok: true })
    const wrong = [
      ...(message.可有 ?? []).filter((path) => !isPath(dossierSchema, path.split('.'))),
      ...(message.要问 ?? []).filter((path) => !isPath(dossierSchema, path.split('.'))),
    ]
    expect(wrong).toEqual([])
    if (message.问的 !== undefined) expect(ids).toContain(message.问的.split('/')[0])
  })

  it('are none of them twice, in one set or in several', () => {
    const seen = all.map((message) => `${message.问的 ?? ''}|${message.话}`)
    // By chance: whoever wrote the ninth and the twentieth had not seen the others.
    expect(seen.filter((one, at) => seen.indexOf(one) !== at)).toEqual([
      'selfScore.total|八十三分半',
      'selfScore.total|八十三分半',
      'reviews|19 20合格 21优秀',
    ])
  })

  it.each(SETS)('$folder: many, and its share answers an open question', ({ folder, atLeast, answering }) => {
    const set = messagesOf(files.filter((file) => file.folder === folder))
    expect(set.length).toBeGreaterThanOrEqual(atLeast)
    const share = set.filter((message) => message.问的 !== undefined).length / set.length
    const [least, most] = answering
    expect(share).toBeGreaterThan(least)
    expect(share).toBeLessThan(most)
  })
})
