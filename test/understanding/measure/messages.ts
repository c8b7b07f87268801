import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { dossierSchema } from '../../../src/dossier/dossier.ts'
import { sayPath, withKeys } from '../../../src/dossier/names.ts'
import type { Told } from '../../../src/talk/reading/message/told.ts'
import { aligned, leavesOf, sameLeaf } from './leaves.ts'

const fileSchema = z.object({
  消息: z.array(
    z.object({
      话: z.string(),
      今天: z.string().default('2022-09-15'),
      问的: z.string().optional(),
      事实: z.record(z.string(), z.unknown()),
      可有: z.array(z.string()).default([]),
      要问: z.array(z.string()).default([]),
    }),
  ),
})

export type LabelledMessage = z.infer<typeof fileSchema>['消息'][number]

/** The labelled messages of a folder. */
export function labelledMessages(folder: string): LabelledMessage[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return files.flatMap((name) => fileSchema.parse(parse(readFileSync(join(folder, name), 'utf8'))).消息)
}

/** How one message was read, in facts. */
export interface MessageScore {
  readonly right: number
  /** Taken and not so, or not told. */
  readonly wrong: readonly string[]
  /** Told and not taken. */
  readonly missed: readonly string[]
  /** To be asked back, and whether it was. */
  readonly asksWanted: number
  readonly asksMissed: readonly string[]
}

export function scoreMessage(label: LabelledMessage, told: Told): MessageScore {
  const wantedData = withKeys(dossierSchema, label.事实)
  const wanted = leavesOf(wantedData)
  const found = leavesOf(aligned(wantedData, told.dossier))
  const wrong: string[] = []
  const missed: string[] = []
  let right = 0
  for (const [path, value] of wanted) {
    if (found.has(path) && sameLeaf(value, found.get(path))) right += 1
    else missed.push(`${nameOf(path)}=${JSON.stringify(value)}`)
  }
  for (const [path, value] of found) {
    const expected = wanted.get(path)
    if (wanted.has(path) && sameLeaf(expected, value)) continue
    if (label.可有.some((allowed) => within(nameOf(path), allowed))) continue
    wrong.push(`${nameOf(path)}=${JSON.stringify(value)}`)
  }
  const asksMissed = label.要问.filter(
    (about) => !told.asks.some((ask) => within(about, ask.about) || within(ask.about, about)),
  )
  return { right, wrong, missed, asksWanted: label.要问.length, asksMissed }
}

/** `education.0.level` → `学历.层次`, as the labels name fields. */
function nameOf(path: string): string {
  return sayPath(
    dossierSchema,
    path.split('.').map((step) => (/^\d$|^\d\d$/.test(step) ? Number(step) : step)),
  )
    .replace(/ 第\d+项/g, '')
    .replace(/\s+/g, '.')
}

/** Whether a field lies in what a shorter name means. */
function within(name: string, whole: string): boolean {
  const steps = name.split('.')
  return whole.split('.').every((step) => steps.includes(step))
}
