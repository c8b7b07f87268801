import type { Finding } from './finding.ts'

const MARKS = { well: '✓', wrong: '✗', note: '!' } as const

export function sayFinding({ state, what, fix }: Finding): string {
  return `${MARKS[state]} ${what}${fix === null ? '' : `\n  → ${fix}`}`
}

export interface Outlook {
  /** The process that serves now; null for none. */
  readonly running: number | null
  /** As on the command line, to be given again. */
  readonly config: string | undefined
  /** Robots nobody has tried, as `wecom:协会群`. */
  readonly untried: readonly string[]
}

/** What to do next. */
export function sayNext(findings: readonly Finding[], { running, config, untried }: Outlook): string[] {
  const named = config === undefined ? '' : ` --config ${config}`
  const count = findings.filter(({ state }) => state === 'wrong').length
  if (count > 0) return [`下一步：从上往下改好打 ✗ 的 ${count} 处，再运行 zhicheng doctor${named}`]
  const [robot] = untried
  return [
    running === null ? `下一步：zhicheng serve${named}` : `都好，服务在运行（进程 ${running}），不用做什么`,
    ...(robot === undefined ? [] : [`想试试机器人：zhicheng doctor${named} --send-test ${robot}`]),
  ]
}
