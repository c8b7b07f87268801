import { z } from 'zod'
import { TITLE_LEVELS, WORK_DUTIES } from '../../dossier/vocabulary.ts'
import { PLAN_STATES } from '../planState.ts'
import { STANDARD_VERDICTS, VERDICTS } from '../verdict.ts'

/** The answer as others read it. Fields may be added; what is here keeps its name and its meaning. */

const say = <T extends z.ZodType>(schema: T, description: string): T => schema.meta({ description })
const date = z.string()
const verdict = z.enum(VERDICTS)
const range = say(z.tuple([z.number(), z.number()]), '[最少, 最多]，两数相同就是确定的')

export const REASON_TRUTHS = ['符合', '不符合', '待核实'] as const

const reasonSchema = z
  .strictObject({
    truth: z.enum(REASON_TRUTHS),
    need: say(z.string(), '要求'),
    have: say(z.string(), '申报人的情况'),
    clause: say(z.string(), '依据的条款'),
    join: say(z.string().optional(), '有下层条件时怎样合起来：全部、任一、至少2项、非'),
    get parts() {
      return z.array(reasonSchema).optional()
    },
  })
  .meta({ id: 'reason', description: '一条条件和查到的情况' })

const gapSchema = z
  .strictObject({
    clause: z.string(),
    have: z.string(),
    need: z.string(),
    short: say(z.string(), '差多少'),
    fix: say(z.string(), '怎样补；空的表示补不了'),
    inTime: say(z.boolean(), '个人申报截止前还补得上'),
    operator: say(z.string(), '规则文件里的条件词').optional(),
    get options() {
      return z.array(z.array(gapSchema)).optional()
    },
  })
  .meta({ id: 'gap', description: '一处缺口；options 是几种补法任选其一，最省事的在前，每种列出它还差的' })

const noteSchema = z
  .strictObject({
    id: z.string(),
    clause: z.string(),
    question: say(z.string(), '文件没写或写得不一致的地方'),
    reading: say(z.string(), '这里采用的读法'),
    contact: say(z.string(), '该问谁'),
  })
  .meta({ id: 'note', description: '文件没写清的地方' })

const earliestSchema = z
  .strictObject({
    date,
    plan: say(z.string(), '赶得上的年度'),
    because: say(z.string(), '最后满足的是哪一条'),
    assumes: say(z.array(z.string()), '前提'),
  })
  .meta({ id: 'earliest', description: '只等时间，最早哪天符合' })

const judgedShape = {
  verdict,
  clause: z.string(),
  summary: z.string(),
  reasons: z.array(reasonSchema),
  gaps: z.array(gapSchema),
  earliest: earliestSchema.nullable(),
  notes: z.array(noteSchema),
}

const rowSchema = z.strictObject({ what: z.string(), range, note: z.string().optional() })

export const pointsSchema = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      cap: z.number(),
      raw: say(range, '封顶前'),
      range,
      items: z.array(
        z.strictObject({
          name: z.string(),
          clause: z.string(),
          cap: z.number().nullable(),
          raw: say(range, '封顶前'),
          range,
          rows: z.array(rowSchema),
        }),
      ),
    }),
  ),
  total: say(range, '自评分：各组封顶后相加，不含考试和答辩'),
  mountain: say(range, '山区县另加'),
  totalWithMountain: range,
})

export const assessmentSchema = z.strictObject({
  plan: z.strictObject({
    id: z.string(),
    title: z.string(),
    number: say(z.string(), '文号'),
    state: say(z.enum(PLAN_STATES), '个人申报'),
    recommendState: say(z.enum(PLAN_STATES).nullable(), '单位推荐；没写到哪天的为 null'),
    notice: say(z.string().nullable(), '申报期不在进行中时要说明的一句话'),
    applyFrom: date,
    applyBy: date,
    recommendBy: date.nullable(),
    tenureCutOff: say(date, '资历截止'),
    resultsCutOff: say(date, '业绩截止'),
  }),
  asOf: say(date, '按哪一天判断'),
  target: z.enum(TITLE_LEVELS).nullable(),
  overall: say(
    z.strictObject({
      verdict,
      path: z.string().nullable(),
      level: z.enum(TITLE_LEVELS).nullable(),
      method: z.string().nullable(),
      summary: z.string().nullable(),
    }),
    '所报级别里最好的一条路径',
  ),
  gates: say(
    z.array(
      z.strictObject({
        id: z.string(),
        ...judgedShape,
        years: say(z.number().nullable(), '往回看几年；不随路径变的为 null'),
        appliesTo: say(z.array(z.string()), '管哪些路径'),
      }),
    ),
    '公共条件',
  ),
  paths: say(
    z.array(
      z.strictObject({
        id: z.string(),
        level: z.enum(TITLE_LEVELS),
        method: z.string(),
        ...judgedShape,
        verdict: say(verdict, '只看路径自己的条件'),
        overall: say(verdict, '连同公共条件'),
      }),
    ),
    '申报路径',
  ),
  standards: say(
    z.array(
      z.strictObject({
        id: z.string(),
        level: z.enum(TITLE_LEVELS),
        duties: say(z.array(z.enum(WORK_DUTIES)), '管哪几类工作'),
        verdict: z.enum(STANDARD_VERDICTS),
        clause: z.string(),
        summary: z.string(),
        reasons: z.array(reasonSchema),
        gaps: z.array(gapSchema),
        notes: z.array(noteSchema),
      }),
    ),
    '评审条件：能不能申报不看它，评不评得上看它；不知道做哪类工作时各类都列',
  ),
  comparison: say(
    z
      .strictObject({
        label: say(z.string(), '引用时必须一起说的话'),
        document: z.string(),
        paths: z.array(
          z.strictObject({
            id: z.string(),
            level: z.enum(TITLE_LEVELS),
            method: z.string(),
            verdict,
            clause: z.string(),
            summary: z.string(),
            gaps: z.array(gapSchema),
          }),
        ),
      })
      .nullable(),
    '本计划的评价条件不在手里时，按旧条件对照；不是结论',
  ),
  points: pointsSchema.nullable(),
  next: say(
    z
      .strictObject({
        question: z.string(),
        facts: z.array(z.string()),
        because: z.array(z.strictObject({ owner: z.string(), clause: z.string(), need: z.string() })),
      })
      .nullable(),
    '下一个该问的问题和为什么问；没有可问的为 null',
  ),
  materials: z.array(
    z.strictObject({
      name: z.string(),
      detail: z.string().nullable(),
      clause: z.string(),
      for: say(z.array(z.string()), '专给哪些路径；空的表示人人要交'),
    }),
  ),
  steps: z.array(
    z.strictObject({
      what: z.string(),
      who: z.string(),
      from: date.nullable(),
      to: date.nullable(),
      detail: z.string().nullable(),
      clause: z.string(),
    }),
  ),
  contacts: z.array(
    z.strictObject({
      who: z.string(),
      for: z.string(),
      phone: z.array(z.string()),
      address: z.string().nullable(),
      web: z.string().nullable(),
      clause: z.string(),
    }),
  ),
  receipt: say(
    z.strictObject({ rules: z.string(), hash: z.string() }),
    '规则、情况、日期的指纹：相同的输入得到相同的回执',
  ),
})

export type Assessment = z.infer<typeof assessmentSchema>
export type AssessedPath = Assessment['paths'][number]
export type AssessedGate = Assessment['gates'][number]
export type AssessedStandard = Assessment['standards'][number]
export type Reason = z.infer<typeof reasonSchema>
export type AssessedGap = z.infer<typeof gapSchema>
export type AssessedNote = z.infer<typeof noteSchema>
