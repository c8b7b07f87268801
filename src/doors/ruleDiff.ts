import type { Command } from 'commander'
import { readCases } from '../rules/cases/read.ts'
import { diffPlans, type PlanDiff } from '../rules/diff/diff.ts'
import { type PeopleDiff, samplePeople } from '../rules/diff/people.ts'
import type { Pack } from '../rules/pack.ts'
import type { House } from './compose.ts'
import { houseWith, withDataWhenTold } from './dataFolder.ts'
import { BadInput, type Door } from './door.ts'
import { packOf } from './options.ts'
import { sayDiff } from './say/diff.ts'

const USUAL_LIMIT = 10

const HELP = `
例：
  zhicheng rules diff wenzhou-jidian-2022 shangyu-2023
  zhicheng rules diff wenzhou-jidian-2022 shangyu-2023 --limit 50 --json

前一个叫甲，后一个叫乙。一样的只数个数。样例申报人来自两个计划的例子，各在自己申报期的中间一天判断。
退出码：0 比完了，有没有不同都是 0；2 用法或输入不对。`

/** `zhicheng rules diff`: two plans compared for a reader. */
export function addDiff(group: Command, door: Door): void {
  withDataWhenTold(group.command('diff'))
    .description('比较两个计划：日期、条件、计分、材料、联系，和哪些样例申报人的结论会变')
    .usage('<计划甲> <计划乙> [选项]')
    .argument('<计划甲>', '计划编号或别名，见 zhicheng plans')
    .argument('<计划乙>', '另一个计划')
    .option('--limit <个数>', `最多列几个结论变了的样例申报人，默认 ${USUAL_LIMIT}`)
    .option('--json', '输出 JSON')
    .addHelpText('after', HELP)
    .action((first: string, second: string, options: { limit?: string; data?: string; json?: boolean }) => {
      const limit = limitOf(options.limit)
      const house = houseWith(door, options.data)
      const [a, b] = [packOf(first, house), packOf(second, house)]
      if (a === b) throw new BadInput(`“${first}”和“${second}”是同一个计划 ${a.plan.id}，没有可比的`)
      const diff = diffOf(a, b, house)
      door.out(options.json ? JSON.stringify(limited(diff, limit)) : sayDiff(diff, limit))
    })
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return USUAL_LIMIT
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new BadInput(`--limit 应是个数，如 20；收到的是“${text}”`)
}

function diffOf(a: Pack, b: Pack, house: House): PlanDiff {
  const familyOf = (pack: Pack) => house.families.find(({ packs }) => packs.includes(pack))
  const casesOf = (pack: Pack) => readCases(familyOf(pack)?.cases ?? [], pack).cases
  return diffPlans(a, b, {
    sameFamily: familyOf(a) === familyOf(b),
    people: samplePeople(a, casesOf(a), b, casesOf(b)),
  })
}

/** The first so many people; the counts stay whole. */
function limited(diff: PlanDiff, limit: number): PlanDiff {
  const cut = <T extends PeopleDiff>(people: T): T => ({ ...people, people: people.people.slice(0, limit) })
  return { ...diff, people: cut(diff.people), moved: diff.moved && cut(diff.moved) }
}
