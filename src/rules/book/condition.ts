import { joinWord } from '../assessment/reasons.ts'
import type { Reached } from '../cases/coverage.ts'
import { type Condition, leavesOf } from '../condition.ts'

/** The operator by which a rule file says that the documents are silent. */
const SILENT = '文件未写'
/** The operator that asks the applicant for a statement of their own. */
const STATED = '自述'

/** A condition in words, as nested lists. */
export interface ConditionBook {
  /** 全部, 任一, 至少2项, 非; null for a single condition. */
  readonly join: string | null
  /** The word of the rule language; null for a group. */
  readonly operator: string | null
  /** A group may have none. */
  readonly words: string
  readonly clause: string
  /** The documents leave it open. */
  readonly silent: boolean
  /** What the applicant is asked, where their own word is taken. */
  readonly question: string | null
  /** Numbers of the notes that bear on all of it and not already on what is around it. */
  readonly notes: readonly string[]
  /** What no example shows of it. */
  readonly unseen: readonly string[]
  readonly parts: readonly ConditionBook[]
}

export interface ConditionSetting {
  /** By leaf id. */
  readonly reached: ReadonlyMap<string, Reached>
  /** Questions of statements, by their number. */
  readonly questions: ReadonlyMap<string, string>
}

/** A condition as nested lists; `above` are the notes told already. */
export function conditionBook(
  condition: Condition,
  setting: ConditionSetting,
  above: readonly string[],
): ConditionBook {
  const notes = sharedNotes(condition).filter((id) => !above.includes(id))
  const { clause } = condition
  if (condition.kind === 'leaf') {
    const { operator, need, args, id } = condition
    return {
      join: null,
      operator,
      words: need,
      clause,
      silent: operator === SILENT,
      question: operator === STATED ? (setting.questions.get(statementOf(args)) ?? null) : null,
      notes,
      unseen: setting.reached.get(id)?.missing ?? [],
      parts: [],
    }
  }
  return {
    join: joinWord({ kind: condition.kind, condition }),
    operator: null,
    words: condition.summary ?? '',
    clause,
    silent: false,
    question: null,
    notes,
    unseen: [],
    parts: condition.parts.map((part) => conditionBook(part, setting, [...above, ...notes])),
  }
}

/** Numbers of all notes a condition cites, in the order of the file. */
export function notesIn(condition: Condition): string[] {
  return [...new Set(leavesOf(condition).flatMap(ownNotes))]
}

/** Notes that every leaf below carries. */
function sharedNotes(condition: Condition): string[] {
  const [first, ...rest] = leavesOf(condition).map(ownNotes)
  return (first ?? []).filter((id) => rest.every((notes) => notes.includes(id)))
}

function ownNotes({ operator, args, notes }: ReturnType<typeof leavesOf>[number]): string[] {
  const silence = operator === SILENT ? (args as { 存疑: string }).存疑 : undefined
  return [...notes, ...(silence === undefined || notes.includes(silence) ? [] : [silence])]
}

/** `自述: 甲` or `自述: { 事: 甲 }` → 甲 */
function statementOf(args: unknown): string {
  return typeof args === 'string' ? args : String((args as { 事?: unknown } | null)?.事 ?? '')
}
