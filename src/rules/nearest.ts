import type { Finding } from './condition.ts'

/**
 * Of several things that may each do (titles, certificates), the finding that counts: one that does, else one that may,
 * else the one that lacks least. Undefined when there is none. The order in which they were told does not matter.
 */
export function nearest(findings: readonly Finding[]): Finding | undefined {
  const open = findings.filter((finding) => finding.truth === 'unknown')
  const far = (finding: Finding) => finding.distance ?? 1
  return (
    findings.find((finding) => finding.truth === 'yes') ??
    (open.length > 0
      ? { ...(open[0] as Finding), facts: [...new Set(open.flatMap((f) => f.facts ?? []))] }
      : undefined) ??
    findings.reduce<Finding | undefined>((best, f) => (best === undefined || far(f) < far(best) ? f : best), undefined)
  )
}
