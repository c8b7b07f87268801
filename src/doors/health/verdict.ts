import type { Part } from './parts.ts'

/** What a checker is answered: 200 or 503, and a small object for whoever looks. */
export interface Verdict {
  readonly well: boolean
  readonly body: Readonly<Record<string, unknown>>
}

interface Kept {
  readonly writable: boolean
  /** Where conversations are kept, in Chinese. */
  readonly place?: string
}

/** The event loop may be this late (a large picture, a busy machine) before it counts as stuck. */
const LATE_MS = 10_000

/** `/healthz`: false calls for a restart or for somebody to look at the disk. */
export function healthOf({ delayMs, writable, place = '数据文件夹' }: Kept & { delayMs: number }): Verdict {
  const problems = [
    ...(delayMs > LATE_MS ? ['程序卡住过，刚才有一阵没有反应'] : []),
    ...(writable ? [] : [`${place}写不进去`]),
  ]
  return { well: problems.length === 0, body: { alive: true, delayMs, writable, problems } }
}

/** `/readyz`: every part works, and the data can be written. */
export function readinessOf({ parts, writable, place = '数据文件夹' }: Kept & { parts: readonly Part[] }): Verdict {
  const problems = [
    ...parts.flatMap(({ problem }) => (problem === null ? [] : [problem])),
    ...(writable ? [] : [`${place}写不进去`]),
  ]
  const seen = parts.map(({ name, state, numbers }) => [name, { state, ...numbers }] as const)
  return {
    well: problems.length === 0,
    body: { ready: problems.length === 0, problems, parts: Object.fromEntries(seen) },
  }
}
