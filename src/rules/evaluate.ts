import { allOf, anyOf, atLeast, not, type Truth } from '../dossier/truth.ts'
import { askedAs, type Condition, type Context, type Finding, type Group, type Leaf } from './condition.ts'

/** A condition with what was found for it. Nothing is cut short: every part is judged. */
export type Judged = JudgedLeaf | JudgedGroup

export interface JudgedLeaf {
  readonly kind: 'leaf'
  readonly condition: Leaf
  readonly truth: Truth
  /** What the truth would be once all that can still be put right in time is put right. */
  readonly mended: Truth
  readonly finding: Finding
}

export interface JudgedGroup {
  readonly kind: Group['kind']
  readonly condition: Group
  readonly truth: Truth
  readonly mended: Truth
  readonly parts: readonly Judged[]
}

function join(group: Group, truths: readonly Truth[]): Truth {
  switch (group.kind) {
    case 'all':
      return allOf(truths)
    case 'any':
      return anyOf(truths)
    case 'atLeast':
      return atLeast(group.n, truths)
    case 'not':
      return not(truths[0] ?? 'unknown')
  }
}

/** What a leaf finds, with what the applicant was told by telephone. */
export function findingOf(leaf: Leaf, context: Context): Finding {
  return settled(leaf.judge(context), context)
}

/** The same, asked once of each dossier: many paths ask for the same title, the same education. */
function foundOnce(leaf: Leaf, context: Context): Finding {
  const key = askedAs(leaf, context.plan, context.minYears)
  const known = context.findings.get(key)
  if (known) return known
  const finding = findingOf(leaf, context)
  context.findings.set(key, finding)
  return finding
}

/**
 * What a finding says the dossier has: reasons and gaps read it again and again, so it is put into words once. The words stand on the
 * finding itself: a weak map of so many short-lived ones keeps the collector from letting go of them early.
 */
export function saidBy(finding: Finding): string {
  finding.said ??= finding.have()
  return finding.said
}

/** A remedy mends what is lacking, but not what is unknown besides. */
export function mendedOf({ remedy, truth, facts }: Finding): Truth {
  return remedy === undefined ? truth : facts?.length ? 'unknown' : 'yes'
}

/** Judges a condition for a dossier, part by part. */
export function evaluate(condition: Condition, context: Context): Judged {
  if (condition.kind === 'leaf') {
    const finding = foundOnce(condition, context)
    return { kind: 'leaf', condition, truth: finding.truth, mended: mendedOf(finding), finding }
  }
  const parts = condition.parts.map((part) => evaluate(part, context))
  return {
    kind: condition.kind,
    condition,
    parts,
    truth: join(
      condition,
      parts.map((part) => part.truth),
    ),
    // What is negated is not mended by making it true.
    mended: join(
      condition,
      parts.map((part) => (condition.kind === 'not' ? part.truth : part.mended)),
    ),
  }
}

/**
 * What the document leaves open, settled by what the applicant was told by telephone (问明). Only where nothing else is
 * unknown; a score is settled by its own operator.
 */
function settled(finding: Finding, context: Context): Finding {
  const { silent } = finding
  if (finding.truth !== 'unknown' || silent === undefined || finding.facts?.length || finding.settles === false)
    return finding
  const ruling = context.dossier.rulings?.[silent]
  if (ruling === undefined) return finding
  return {
    truth: ruling ? 'yes' : 'no',
    have: () => `${finding.have()}；您问过：${ruling ? '可以' : '不行'}`,
    notes: [silent],
    ...(ruling ? {} : { short: '问下来不行', distance: 2 }),
  }
}

/** All judged leaves, in the order of the file. */
export function judgedLeaves(judged: Judged): JudgedLeaf[] {
  return judged.kind === 'leaf' ? [judged] : judged.parts.flatMap(judgedLeaves)
}
