import type { ToDo } from '../../rules/changes/draft/check.ts'
import type { Mention } from '../../rules/changes/mentions.ts'
import { type RuleProblem, sayRuleProblem } from '../../rules/load/source.ts'

export interface DraftState {
  readonly id: string
  readonly blanks: readonly ToDo[]
  readonly unchecked: readonly ToDo[]
  readonly problems: readonly RuleProblem[]
  readonly old: readonly Mention[]
}

/** More texts that name last year than this are only counted. */
const SHOWN = 30

export const isReady = ({ blanks, unchecked, problems }: DraftState) =>
  blanks.length + unchecked.length + problems.length === 0

/** What a draft still lacks, each with its place. */
export function sayDraft(state: DraftState): string {
  const { id, blanks, unchecked, problems, old } = state
  const more = old.length - SHOWN
  return [
    ...list(
      '还没填',
      blanks.map(({ file, line, place, text }) => `${at(file, line)} ${place}：${text}`),
    ),
    ...list(
      '还没对过（照新通知对，对了删掉行尾的“# 待核”）',
      unchecked.map(({ file, line, text }) => `${at(file, line)} ${text}`),
    ),
    ...list(
      '写得不对',
      problems.map((problem) => sayRuleProblem({ ...problem, file: short(problem.file) })),
    ),
    ...list(
      '还说着去年的年份、日子或文号，看一眼（不一定错，不挡着启用）',
      old
        .slice(0, SHOWN)
        .map(({ file, line, place, text, old: said }) => `${at(file, line)} ${place}：${text}（${said}）`),
      old.length,
    ),
    ...(more > 0 ? [`  另有 ${more} 处，--json 全列`] : []),
    isReady(state)
      ? `${id} 可以启用了：zhicheng plans publish ${id}`
      : `${id} 还不能启用：没填 ${blanks.length} 处，没对 ${unchecked.length} 处，写得不对 ${problems.length} 处`,
  ].join('\n')
}

function list(head: string, lines: readonly string[], count = lines.length): string[] {
  return count === 0 ? [] : [`${head}（${count}）：`, ...lines.map((line) => `  ${line}`)]
}

const at = (file: string, line: number) => `${short(file)} 第 ${line} 行`

/** The name of a file of the draft; other files with their folder. */
const short = (file: string) => (file.includes('/plans/drafts/') ? (file.split('/').at(-1) ?? file) : file)
