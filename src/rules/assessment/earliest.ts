import { type Earliest, earliestOf } from '../earliest.ts'
import type { JudgedPath } from '../judge.ts'
import type { PlanFacts } from '../plan.ts'

/**
 * From which day a path opens together with its public conditions, if time alone passes: the later of the two. A public
 * condition that time does not cure is taken for granted when the path itself has to wait, and said so; when the path is
 * open already, waiting is no help and the answer is null.
 */
export function earliestWithGates(
  { judged, gates }: Pick<JudgedPath, 'judged' | 'gates'>,
  plan: PlanFacts,
): Earliest | null {
  const own = earliestOf(judged, plan)
  if (!own && judged.mended === 'no') return null
  const waiting = gates.filter((gate) => gate.judged.mended === 'no')
  const opening = waiting.map((gate) => earliestOf(gate.judged, plan))
  if (!own && opening.includes(null)) return null
  const found = [own, ...opening].filter((entry) => entry !== null)
  const [first] = found
  if (!first) return null
  const latest = found.reduce((a, b) => (b.date > a.date ? b : a), first)
  const granted = waiting.flatMap(({ gate }, index) =>
    opening[index] ? [] : [`到时${gate.id}已符合：${gate.summary}`],
  )
  return { ...latest, assumes: [...new Set([...found.flatMap(({ assumes }) => assumes), ...granted])] }
}
