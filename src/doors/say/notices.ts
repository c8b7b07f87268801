import { sayRuleProblem } from '../../rules/load/source.ts'
import type { NoticeReport } from '../../rules/notices/check.ts'

/** What of a family's figures stands in the notices, and every one that does not. */
export function sayNotices(family: string, report: NoticeReport): string {
  const { unaccounted, absent, problems } = report
  return [
    ...unaccounted.map(
      ({ file, line, where, value, documents }) =>
        `✗ ${file}:${line} “${value}”在 ${documents.join('、')} 里找不到（${where}）`,
    ),
    ...problems.map((problem) => `✗ ${sayRuleProblem(problem)}`),
    ...absent.map((number) => `  不在文件夹里，没有核对：${number}`),
    `${family}：数字、日期、电话、网址 ${report.checked} 处，原文有 ${report.found}，推出 ${report.derived}，文件不在手里 ${report.outside}，没有着落 ${unaccounted.length}`,
  ].join('\n')
}
