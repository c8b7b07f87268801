import { type Judged, type JudgedLeaf, saidBy } from './evaluate.ts'

/** Something missing: by which clause, what there is, what is needed, how it can be put right. */
export interface Gap {
  readonly clause: string
  readonly have: string
  readonly need: string
  /** How much is lacking, in words: 差 12 学时. */
  readonly short: string
  /** What to do about it; empty when nothing helps. */
  readonly fix: string
  /** It can still be put right before the window closes. */
  readonly inTime: boolean
  /** The word of the rule language that found it; none for a group of conditions. */
  readonly operator?: string
  /** Several ways out, the smallest first; each is what that way still lacks. */
  readonly options?: readonly (readonly Gap[])[]
}

interface Weighed {
  readonly gap: Gap
  readonly size: number
  /** A figure all but reached, which neither time nor a paper brings. */
  readonly near: boolean
}

/** As far below a figure somebody may be and still be told that it is near. */
const NEAR = 0.1

/** Said of a gap of which nothing shorter is known. */
export const UNMET = '不满足'

function leafGap({ condition, finding }: JudgedLeaf): Weighed {
  const fix = finding.remedy ?? (finding.opensOn ? `等到 ${finding.opensOn}` : '')
  return {
    gap: {
      clause: condition.clause,
      have: saidBy(finding),
      need: condition.need,
      short: finding.short ?? UNMET,
      fix,
      inTime: finding.remedy !== undefined,
      operator: condition.operator,
    },
    size: finding.distance ?? 1,
    near: (finding.distance ?? 1) <= NEAR && finding.remedy === undefined && finding.opensOn === undefined,
  }
}

const total = (weighed: readonly Weighed[]) => weighed.reduce((sum, { size }) => sum + size, 0)

function weigh(judged: Judged): Weighed[] {
  if (judged.truth !== 'no') return []
  if (judged.kind === 'leaf') return [leafGap(judged)]
  if (judged.kind === 'all') return judged.parts.flatMap(weigh)
  if (judged.kind === 'not') {
    const { condition, parts } = judged
    const { summary } = condition
    const need = summary ?? '不应有这一条'
    // 学历不到大专 alone would be read as what somebody has.
    // That a simpler way is open is no lack: it says so itself.
    const isOpenElse = parts.some((part) => part.kind === 'leaf' && part.condition.operator === '已具备')
    const short = summary === undefined || isOpenElse ? need : `要${summary}才行`
    return [
      {
        gap: { clause: condition.clause, have: found(parts[0]), need, short, fix: '', inTime: false },
        size: 3,
        near: false,
      },
    ]
  }
  // Of several ways out, the smallest comes first.
  const failing = judged.parts.filter((part) => part.truth === 'no')
  const ways = failing.map((part) => weigh(part)).sort((a, b) => total(a) - total(b))
  const [nearest] = ways
  if (!nearest) return []
  if (ways.length === 1 && judged.parts.length === 1) return nearest
  const n = judged.kind === 'atLeast' ? judged.condition.n : 1
  const met = judged.parts.filter((part) => part.truth === 'yes').length
  const open = judged.parts.filter((part) => part.truth === 'unknown').length
  const need = judged.condition.summary ?? (n === 1 ? '下面至少占一条' : `下面至少占 ${n} 条`)
  return [
    {
      gap: {
        clause: judged.condition.clause,
        have: n > 1 ? sayMet(met, open) : [...new Set(nearest.map(({ gap }) => gap.have))].join('，'),
        need,
        short: n - met === 1 ? nearest.map(({ gap }) => gap.short).join('，') : sayLacking(n - met, open),
        fix: nearest
          .map(({ gap }) => gap.fix)
          .filter((fix) => fix !== '')
          .join('；'),
        inTime: judged.mended === 'yes',
        options: ways.map((way) => way.map(({ gap }) => gap)),
      },
      size: ways.slice(0, n - met).reduce((sum, way) => sum + total(way), 0),
      near: n - met === 1 && nearest.some(({ near }) => near),
    },
  ]
}

/** What is not known yet may count: neither held nor lacking. */
const sayMet = (met: number, open: number) => `只占 ${met} 条${open > 0 ? `，另有 ${open} 条要核实` : ''}`
const sayLacking = (lacking: number, open: number) =>
  open > 0 ? `至少差 ${lacking - open} 条，另有 ${open} 条要核实` : `差 ${lacking} 条`

function found(judged: Judged | undefined): string {
  if (!judged) return ''
  return judged.kind === 'leaf' ? saidBy(judged.finding) : judged.parts.map(found).join('，')
}

/** Every condition that surely fails, complete; of several ways out, the smallest first. Empty unless something fails. */
export function gapsOf(judged: Judged): Gap[] {
  return weigh(judged).map(({ gap }) => gap)
}

/** How far it is from being met, all that is missing together: of several ways out the shortest; 0 where nothing fails. */
export function distanceOf(judged: Judged): number {
  return total(weigh(judged))
}

/** Whether it fails by a figure that is all but reached (79.5 of 80), perhaps among other things. */
export function nearlyMet(judged: Judged): boolean {
  return weigh(judged).some(({ near }) => near)
}
