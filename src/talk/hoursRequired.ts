import type { Leaf } from '../rules/condition.ts'

const number = (hours: string | undefined) => hours?.replace('学时', '')

/** What a plan asks for in 继续教育, short enough for a question: 90（专业 60、一般公需 18）, or so much in all years together. */
export function hoursRequired(leaves: readonly Leaf[]): string {
  const yearly = leaves.find(({ operator }) => operator === '学时')
  const together = leaves.find(({ operator }) => operator === '累计学时')
  const args = (yearly ?? together)?.args as
    | { 专业?: string; 一般公需?: string; 公需?: string; 合计?: string; 年?: readonly number[] }
    | undefined
  if (!args) return ''
  const parts = [
    args.专业 ? `专业 ${number(args.专业)}` : '',
    args.一般公需 ? `一般公需 ${number(args.一般公需)}` : '',
    args.公需 ? `公需 ${number(args.公需)}` : '',
  ].filter((part) => part !== '')
  const total = `${number(args.合计)}（${parts.join('、')}）`
  return yearly ? total : `${args.年?.length ?? 0} 年合计 ${total}`
}

/** What a plan asks for in several years together; null where it asks year by year. */
export function hoursTogetherIn(leaves: readonly Leaf[]): HoursAdded | null {
  const found = leaves.flatMap(({ operator, args }) => (operator === '累计学时' ? [args as Added] : []))
  const [args] = found.filter(({ 年: years }) => years.length > 1)
  if (!args) return null
  const shared = args.公需 === undefined ? '一般公需' : '公需'
  const example = [`专业${number(args.专业)}`, `${shared}${number(args[shared])}`, `总共${number(args.合计)}`]
  return {
    years: args.年,
    shared,
    total: Number(number(args.合计)),
    professional: Number(number(args.专业)),
    sharedHours: Number(number(args[shared])),
    example: `${args.年.length} 年一共${example.join(' ')}`,
  }
}

interface Added {
  readonly 年: readonly number[]
  readonly 专业: string
  readonly 一般公需?: string
  readonly 公需?: string
  readonly 合计: string
}

export interface HoursAdded {
  readonly years: readonly number[]
  /** Whether both kinds of 公需 are added up. */
  readonly shared: '公需' | '一般公需'
  /** What is asked of all the years, in hours. */
  readonly total: number
  /** And of them in 专业 and in 公需. */
  readonly professional: number
  readonly sharedHours: number
  /** What just enough would be, as somebody may say it. */
  readonly example: string
}

/** What a plan asks of each year in all, in hours; null where it does not. */
export function yearlyTotal(leaves: readonly Leaf[]): number | null {
  const [args] = leaves.flatMap(({ operator, args }) => (operator === '学时' ? [args as { 合计: string }] : []))
  return args ? Number(number(args.合计)) : null
}
