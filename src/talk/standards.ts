import { TITLE_LEVELS } from '../dossier/vocabulary.ts'
import { type Condition, type Leaf, leavesOf } from '../rules/condition.ts'
import { gapsOf } from '../rules/gaps.ts'
import type { JudgedStandard, Judgement } from '../rules/judge.ts'
import type { OpenPart } from '../rules/next.ts'
import type { Standard } from '../rules/pack.ts'
import { shortClause } from './clauses.ts'
import { dossierOf } from './dossierOf.ts'
import type { State } from './state.ts'
import { telling } from './undecided.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

/** The second layer in the talk: 评审条件 of the level aimed at and of the applicant's own kind of work. */

function levelOf(world: World, state: State): string | null {
  const levels = packOf(world, state)?.plan.levels ?? []
  return state.target ?? TITLE_LEVELS.filter((level) => levels.includes(level)).at(-1) ?? null
}

/** Standards that concern the applicant; of every kind of work while theirs is not known. */
export function standardsFor(world: World, state: State): Standard[] {
  const pack = packOf(world, state)
  if (!pack) return []
  const level = levelOf(world, state)
  const duty = dossierOf(state, pack).employment?.duty
  return pack.criteria.standards.filter(
    (standard) => standard.level === level && (duty === undefined || standard.duties.includes(duty)),
  )
}

function judgedFor(world: World, state: State, { standards }: Judgement): JudgedStandard[] {
  const ids = new Set(standardsFor(world, state).map(({ id }) => id))
  return standards.filter(({ standard }) => ids.has(standard.id))
}

/** Names of the statements the standards ask for, each once. */
export function statementsOf(standards: readonly Standard[]): string[] {
  return [...new Set(standards.flatMap(({ condition }) => standing(condition, false)))]
}

/** Statements that stand by themselves; one that only qualifies a result of a list (政府颁发的) is asked with that list. */
function standing(condition: Condition, alternative: boolean): string[] {
  if (condition.kind === 'leaf') return nameOf(condition)
  const qualified = condition.kind === 'all' && alternative
  const own = condition.parts.flatMap((part) => standing(part, condition.kind === 'any'))
  return qualified && leavesOf(condition).some((leaf) => nameOf(leaf).length === 0) ? [] : own
}

function nameOf({ operator, args }: Leaf): string[] {
  if (operator !== '自述') return []
  return [typeof args === 'string' ? args : (args as { 事: string }).事]
}

/** The next of the talk's own questions about them: the kind of work, then what was done; null when both are answered. */
export function ownQuestion(world: World, state: State): 'employment.duty' | 'standards.done' | null {
  const standards = standardsFor(world, state)
  if (standards.length > 1 && state.answers['employment.duty'] === undefined) return 'employment.duty'
  if (standards.length > 1) return null
  const asked = state.answers['standards.done'] !== undefined || statementsOf(standards).length === 0
  return asked ? null : 'standards.done'
}

/** What is still open in them, for the questions about lists of results. */
export function standardParts(world: World, state: State, judgement: Judgement): OpenPart[] {
  return judgedFor(world, state, judgement)
    .filter(({ judged }) => judged.truth === 'unknown')
    .map(({ judged, standard }) => ({ judged, weight: 1, owner: standard.id }))
}

/** One line for the result; empty when the plan has no 评审条件. */
export function standardsLine(world: World, state: State, judgement: Judgement): string {
  const [only, ...more] = judgedFor(world, state, judgement)
  if (!only) return ''
  const { clause } = only.standard
  if (more.length > 0) return say(world.wording, '评审没对')
  if (only.verdict === '齐') return say(world.wording, '评审齐', { 条款: shortClause(clause) })
  if (only.verdict === '待核实') return say(world.wording, '评审没对')
  const missing = gapsOf(only.judged).map(({ need }) => need)
  return say(world.wording, '评审还缺', { 条款: shortClause(clause), 清单: missing.join('、') })
}

/** Every condition of the standard, what was found, by which clause. */
export function standardsText(world: World, state: State, judgement: Judgement): string {
  const found = judgedFor(world, state, judgement)
  const marks = { yes: '✓', no: '✗', unknown: '？' } as const
  const rows = found.flatMap(({ standard, verdict, judged }) => [
    say(world.wording, '评审头', { 名: standard.id, 结论: verdict, 条款: shortClause(standard.clause) }),
    ...gapsOf(judged).map((gap) => say(world.wording, '评审缺', { 要求: gap.need, 条款: shortClause(gap.clause) })),
    ...(found.length > 1 ? [] : telling(judged))
      .filter(({ truth }) => truth !== 'no')
      .map(({ truth, condition }) =>
        say(world.wording, '评审条', {
          记号: marks[truth],
          要求: condition.need,
          条款: shortClause(condition.clause),
        }),
      ),
  ])
  return [...new Set(rows)].join('\n')
}
