import type { z } from 'zod'
import { sayPath } from './names.ts'

/** Something wrong with input: where, and what was expected, in Chinese. */
export interface Problem {
  /** The field, in words; empty for the whole. */
  readonly where: string
  readonly what: string
}

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
}

/** A zod issue in plain Chinese. */
function sayIssue(issue: z.core.$ZodIssue): string {
  // A message of our own says more than what zod found; zod's own may quote Chinese, but never begins with it.
  if (/^[\u4e00-\u9fff]/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return `应是${TYPES[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `应是其中之一：${issue.values.map(String).join('、')}`
    case 'unrecognized_keys':
      return `没有这个字段：${issue.keys.join('、')}`
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `太长，最多 ${issue.maximum}`
        : `太大，最多 ${issue.maximum}`
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `太短，最少 ${issue.minimum}`
        : `太小，最少 ${issue.minimum}`
    case 'invalid_union': {
      const first = issue.errors.flat().find((inner) => inner.code === 'custom')
      return first ? first.message : '写法不对'
    }
    case 'invalid_key':
      return issue.issues[0]?.message ?? '名称不对'
    default:
      return issue.message
  }
}

/** All issues of a failed parse, with paths in the field's own words. */
export function problemsOf(schema: z.ZodType, error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({ where: sayPath(schema, issue.path), what: sayIssue(issue) }))
}

export function sayProblem(problem: Problem): string {
  return problem.where ? `${problem.where}：${problem.what}` : problem.what
}
