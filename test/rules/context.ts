import type { Dossier } from '../../src/dossier/dossier.ts'
import { problemsOf, sayProblem } from '../../src/dossier/problems.ts'
import { presentTitleStart } from '../../src/rules/achievements.ts'
import type { Context, Finding } from '../../src/rules/condition.ts'
import { recogniseEducation } from '../../src/rules/education.ts'
import { heldTitles } from '../../src/rules/heldTitles.ts'
import { OPERATORS } from '../../src/rules/operators/index.ts'
import type { EducationRules, PlanFacts } from '../../src/rules/plan.ts'
import { METHODS } from '../../src/rules/points/methods/index.ts'
import type { Score, ScoredItem } from '../../src/rules/points/score.ts'
import { relatedWork } from '../../src/rules/relatedWork.ts'

/** A made-up plan with the dates of 2022, small enough to test one word of the language at a time. */
export const plan: PlanFacts = {
  id: 'made-up-2022',
  title: '试用计划',
  number: '试〔2022〕1号',
  aliases: ['试用'],
  year: 2022,
  levels: ['技术员', '助理工程师', '工程师'],
  tenureCutOff: '2022-12-31',
  resultsCutOff: '2022-07-31',
  applyFrom: '2022-08-01',
  applyBy: '2022-10-20',
  recommendBy: '2022-11-02',
  reviewYears: [2019, 2020, 2021],
  steps: [],
  materials: [],
  contacts: [],
  compare: null,
  places: null,
  hotline: '试用电话',
  notes: [],
}

export const criteria: EducationRules = {
  majors: {
    kinds: [
      { name: '机械类', words: ['机械', '模具'], names: [] },
      { name: '计算机类', words: ['计算机'], names: [] },
    ],
    foreign: ['会计', '电子商务'],
    doubtful: ['办公自动化'],
    highestCounts: true,
    clause: '试 第一条',
  },
  technicalClasses: { 中级工班: '中专', 高级工班: '大专', 预备技师班: '本科', 技师班: '本科' },
  resultsAfterTitle: true,
  officeYears: true,
}

export const noScore: Score = { groups: [], total: [0, 0], mountain: [0, 0], totalWithMountain: [0, 0], facts: [] }

export function contextFor(dossier: Dossier, change: Partial<Context> = {}): Context {
  return {
    dossier,
    plan,
    criteria,
    asOf: '2022-09-15',
    minYears: 4,
    met: () => 'no',
    score: () => noScore,
    totals: () => noScore,
    education: () => recogniseEducation(dossier, criteria, plan.applyBy),
    findings: new Map(),
    titles: () => heldTitles(dossier),
    work: () => relatedWork(dossier, true),
    resultsFrom: () => presentTitleStart(dossier),
    ...change,
  }
}

/** Judges one leaf: the operator with arguments as a rule file writes them. */
export function find(name: string, args: unknown, dossier: Dossier, change: Partial<Context> = {}): Finding {
  const bound = OPERATORS.get(name)?.bind(args)
  if (!bound?.ok) throw new Error(`${name} 的参数不对：${JSON.stringify(args)}`)
  return bound.bound.judge(contextFor(dossier, change))
}

/** The requirement in words. */
export function need(name: string, args: unknown): string {
  const bound = OPERATORS.get(name)?.bind(args)
  if (!bound?.ok) throw new Error(`${name} 的参数不对：${JSON.stringify(args)}`)
  return bound.bound.need(plan)
}

/** What is said when the arguments of an operator are refused; empty when they are taken. */
export function refusal(name: string, args: unknown): string {
  const operator = OPERATORS.get(name)
  const bound = operator?.bind(args)
  if (!operator || !bound) throw new Error(`没有条件词 ${name}`)
  return bound.ok ? '' : problemsOf(operator.args, bound.error).map(sayProblem).join('；')
}

/** Scores one row of a points table. */
export function points(
  name: string,
  args: unknown,
  dossier: Dossier,
  change: Partial<Context> = {},
): Pick<ScoredItem, 'range' | 'rows' | 'facts'> {
  const bound = METHODS.get(name)?.bind(args)
  if (!bound?.ok) throw new Error(`${name} 的参数不对：${JSON.stringify(args)}`)
  const { range, rows, facts } = bound.score(contextFor(dossier, change))
  return { range, rows: rows(), facts: facts() }
}

/** What is said when the arguments of a method are refused; empty when they are taken. */
export function pointsRefusal(name: string, args: unknown): string {
  const bound = METHODS.get(name)?.bind(args)
  if (!bound) throw new Error(`没有计分法 ${name}`)
  return bound.ok ? '' : problemsOf(bound.schema, bound.error).map(sayProblem).join('；')
}
