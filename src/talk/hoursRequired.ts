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

/** What a plan asks for in all years together, in hours; null where it asks year by year. */
export function hoursTogetherIn(
  leaves: readonly Leaf[],
): { professional: number; public: number; total: number } | null {
  const args = leaves.find(({ operator }) => operator === '累计学时')?.args as
    | { 专业?: string; 一般公需?: string; 公需?: string; 合计?: string }
    | undefined
  const shared = args?.公需 ?? args?.一般公需
  if (args?.专业 === undefined || shared === undefined || args.合计 === undefined) return null
  return { professional: Number(number(args.专业)), public: Number(number(shared)), total: Number(number(args.合计)) }
}
