import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Pack } from '../../../src/rules/pack.ts'
import type { Answer } from '../../../src/talk/answering.ts'
import { contains } from '../contains.ts'

const fileSchema = z.object({
  问题: z.array(
    z.object({
      问: z.string(),
      计划: z.string().optional(),
      今天: z.string().default('2022-09-15'),
      应: z.enum(['答', '没写', '问计划', '私聊']),
      答的计划: z.string().optional(),
      含: z.array(z.string()).default([]),
      不含: z.array(z.string()).default([]),
      出处: z.array(z.string()).default([]),
    }),
  ),
})

export type LabelledQuestion = z.infer<typeof fileSchema>['问题'][number]

/** The labelled questions of a folder. */
export function labelledQuestions(folder: string): LabelledQuestion[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return files.flatMap((name) => fileSchema.parse(parse(readFileSync(join(folder, name), 'utf8'))).问题)
}

/**
 * `right` as the label wants it · `wrong` something was claimed that the label does not bear out · `refused` nothing was claimed
 * where something could have been, or something else was asked back.
 */
export interface QuestionScore {
  readonly outcome: 'right' | 'wrong' | 'refused'
  readonly why: string
  /** Right, but none of the sources is one the label names. */
  readonly otherSource: boolean
}

const KIND: Readonly<Record<Answer['kind'], string>> = {
  answer: '答',
  silent: '没写',
  whichPlan: '问计划',
  personal: '私聊',
  choice: '反问',
  notAQuestion: '不当问题',
}

export function scoreQuestion(label: LabelledQuestion, given: Answer, packs: readonly Pack[]): QuestionScore {
  const kind = KIND[given.kind]
  if (given.kind !== 'answer') {
    const right = kind === label.应
    return { outcome: right ? 'right' : 'refused', why: right ? '' : `应${label.应}，${kind}`, otherSource: false }
  }
  if (label.应 !== '答') return { outcome: 'wrong', why: `应${label.应}，却答了：${given.text}`, otherSource: false }
  const lacking = label.含.filter((wanted) => !contains(given.text, wanted))
  const forbidden = label.不含.filter((wanted) => contains(given.text, wanted))
  const why = [
    given.plan === label.答的计划 ? '' : `答成了 ${given.plan}`,
    lacking.length > 0 ? `缺 ${lacking.join('、')}` : '',
    forbidden.length > 0 ? `不该有 ${forbidden.join('、')}` : '',
  ].filter((part) => part !== '')
  const outcome = why.length === 0 ? 'right' : 'wrong'
  const said = why.length === 0 ? '' : `${why.join('；')}：${given.text}`
  return { outcome, why: said, otherSource: outcome === 'right' && !fromOneOf(label, given.sources, packs) }
}

function fromOneOf(label: LabelledQuestion, sources: readonly string[], packs: readonly Pack[]): boolean {
  const pack = packs.find(({ plan }) => plan.id === label.答的计划)
  const wanted = label.出处.map((place) => {
    const [short = '', ...rest] = place.split(' ')
    return `${pack?.documents.get(short)?.number ?? short} ${rest.join(' ')}`
  })
  return wanted.some((place) => sources.some((source) => source.includes(place)))
}
