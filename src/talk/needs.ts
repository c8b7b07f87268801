import type { Pack } from '../rules/pack.ts'
import { listWords, ofPlan } from './ofPlan.ts'

/** Fields of a result as they are asked for when left out, by the argument of the rules that looks at them. */
const ASKED: Readonly<Record<string, readonly [field: string, name: string]>> = {
  种类: ['kind', '哪一种'],
  级别: ['level', '级别'],
  等级: ['grade', '几等奖'],
  排名: ['rank', '排第几'],
  名次: ['rank', '第几名'],
  角色: ['role', '是主持、技术骨干还是参与'],
  重点: ['key', '是不是政府认定的重点项目'],
  验收: ['accepted', '有没有通过验收'],
  刊物级别: ['journal', '刊物级别'],
  检索报告: ['report', '有没有第三方检索报告'],
}

/** What a row of the points table needs to know of a result. */
const SCORED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  awards: { level: '级别', grade: '几等奖', rank: '排第几' },
  patents: { kind: '种类', rank: '排第几' },
  publications: { kind: '种类', rank: '第几作者' },
  projects: { level: '级别', rank: '排第几' },
  standards: { kind: '哪种标准', rank: '排第几' },
  products: { level: '级别', rank: '排第几' },
  honours: { kind: '什么荣誉', level: '级别' },
  competitions: { level: '级别' },
}

/**
 * What has to be known of each result of a list under a plan, field → its name; a points table decides alone, since it
 * looks at every field.
 */
export function needsOf(list: string, pack: Pack | null): Readonly<Record<string, string>> {
  if (!pack) return SCORED[list] ?? {}
  const { words, leaves } = ofPlan(pack)
  const own = listWords(list)
  if (own.some((word) => word.startsWith('计分') && words.has(word))) return SCORED[list] ?? {}
  const args = leaves.flatMap((leaf) => (own.includes(leaf.operator) ? Object.keys(leaf.args as object) : []))
  return Object.fromEntries([...new Set(args)].flatMap((name) => (ASKED[name] ? [ASKED[name]] : [])))
}
