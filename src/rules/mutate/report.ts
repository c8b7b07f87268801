import { type Explanation, readExplanations } from '../load/beside.ts'
import { type RuleProblem, type RuleText, Source } from '../load/source.ts'
import type { Fate } from './run.ts'

/** What became of one change, as plain data. */
export interface Tried {
  readonly file: string
  readonly line: number
  readonly change: string
  readonly fate: Fate
}

export interface MutationReport {
  readonly mutants: number
  readonly killed: number
  readonly invalid: number
  /** Nobody noticed and nobody has explained why. */
  readonly survivors: readonly Tried[]
  readonly explained: readonly (Tried & { readonly why: string })[]
  /** Explanations of changes that did not survive, or that there are not. */
  readonly problems: readonly RuleProblem[]
  /** Of the changes the loader takes, how many an example notices, in per cent; explained ones count as not noticed. */
  readonly share: number
  readonly ok: boolean
}

/** Below this share the examples are too few, however well the rest is explained. */
const ENOUGH = 95

/** Sums up a family's run, with what its 变异说明.yaml says of the survivors. */
export function reportOf(rules: readonly RuleText[], tried: readonly Tried[]): MutationReport {
  const [file] = rules.filter((text) => Object.keys(new Source(text).data ?? {})[0] === '变异说明')
  const explanations = file ? readExplanations(new Source(file)) : []
  const survived = tried.filter(({ fate }) => fate === 'survived')
  const explained = survived.flatMap((entry) => {
    const found = explanations.find((explanation) => speaksOf(explanation, entry))
    return found ? [{ ...entry, why: found.why }] : []
  })
  const survivors = survived.filter((entry) => !explanations.some((explanation) => speaksOf(explanation, entry)))
  const problems = explanations
    .filter((explanation) => !survived.some((entry) => speaksOf(explanation, entry)))
    .map(({ line, change }) => ({ file: file?.path ?? '', line, clause: '', what: `没有这样存活的变异：${change}` }))
  const killed = tried.filter(({ fate }) => fate === 'killed').length
  const share = killed + survived.length === 0 ? 100 : (100 * killed) / (killed + survived.length)
  return {
    mutants: tried.length,
    killed,
    invalid: tried.filter(({ fate }) => fate === 'invalid').length,
    survivors,
    explained,
    problems,
    share,
    ok: share >= ENOUGH && survivors.length === 0 && problems.length === 0,
  }
}

function speaksOf(explanation: Explanation, { file, change }: Tried): boolean {
  return file.endsWith(`/${explanation.file}`) && explanation.change === change
}
