import { z } from 'zod'
import type { DatedStep } from '../../calendar/task.ts'
import { isLocalDate } from '../../dossier/date.ts'
import type { Source } from './source.ts'

const date = z.string().refine(isLocalDate, { error: '应是真实的日期，如 2022-10-20' })
const text = z.string().min(1)

/** One row of 日程. */
export const stepSchema = z.strictObject({
  事: text,
  谁: text,
  起: date.optional(),
  止: date.optional(),
  /** 公示不少于几个工作日；写了“收到后”的，是收到后几个工作日内。 */
  工作日: z.number().int().min(1).max(60).optional(),
  /** Name of another row by whose last day this one has to be over. */
  赶在: text.optional(),
  /** Name of another row with which this one begins. */
  随: text.optional(),
  /** What has to arrive first. */
  收到后: text.optional(),
  说明: text.optional(),
  依据: text,
})

type Row = z.infer<typeof stepSchema>

/** The rows of a plan's 日程; reports dates in the wrong order, names there are not, and days counted from nowhere. */
export function readSteps(
  rows: readonly Row[],
  source: Source,
  cite: (clause: string, path: PropertyKey[]) => string,
): DatedStep[] {
  rows.forEach((row, index) => {
    reportRow(row, index, rows, (key, what) => source.report(['日程', index, key], what))
  })
  return rows.map((row, index) => ({
    what: row.事,
    who: row.谁,
    from: row.起,
    to: row.止,
    detail: row.说明,
    clause: cite(row.依据, ['日程', index, '依据']),
    ...(row.工作日 === undefined ? {} : { workingDays: row.工作日 }),
    ...(row.赶在 === undefined ? {} : { within: row.赶在 }),
    ...(row.随 === undefined ? {} : { startsWith: row.随 }),
    ...(row.收到后 === undefined ? {} : { after: row.收到后 }),
  }))
}

type Report = (key: keyof Row, what: string) => void

function reportRow(row: Row, index: number, rows: readonly Row[], report: Report): void {
  // A row's name is what reminders and progress hang on.
  if (rows.findIndex(({ 事 }) => 事 === row.事) < index) report('事', `日程里“${row.事}”写了两次：两件事要有两个名字`)
  if (row.起 !== undefined && row.止 !== undefined && row.止 < row.起) report('止', `日程“${row.事}”的止日早于起日`)
  const other = (key: '赶在' | '随', name: string): Row | undefined => {
    const found = name === row.事 ? undefined : rows.find(({ 事 }) => 事 === name)
    const names = rows.filter(({ 事 }) => 事 !== row.事).map(({ 事 }) => 事)
    if (!found) report(key, `日程里没有另一件事叫“${name}”，有：${names.join('、')}`)
    return found
  }
  if (row.赶在 !== undefined) {
    const target = other('赶在', row.赶在)
    if (target && target.止 === undefined) report('赶在', `“${row.赶在}”没有写止日，赶在它之前是哪天就算不出来`)
    if (row.止 !== undefined) report('赶在', '自己写了止日的，不用再写赶在哪件事之前')
  }
  if (row.随 !== undefined) {
    const target = other('随', row.随)
    if (target?.随 !== undefined) report('随', `“${row.随}”自己也随别的事开始：直接写最先的那件`)
  }
  if (row.工作日 !== undefined && row.止 !== undefined && row.收到后 === undefined)
    report('工作日', '止日和工作日不写在一行：分成两件事，办多少个工作日的那件写“赶在”另一件')
  if (row.赶在 !== undefined && row.收到后 !== undefined && row.工作日 !== undefined)
    report('工作日', '写了“收到后”的，工作日从收到的第二天数；还要“赶在”哪件事之前，就分不清是哪一个')
}
