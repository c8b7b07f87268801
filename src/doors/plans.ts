import { sayDate } from '../dossier/date.ts'
import { planState, writesStart } from '../rules/planState.ts'
import { houseWith, withData } from './dataFolder.ts'
import type { AddCommand } from './door.ts'
import { asOfOf } from './options.ts'
import { addPlanChanges } from './planChanges.ts'
import { addPlanDrafts } from './planDrafts.ts'

/**
 * `zhicheng plans`: the plans held, with their windows and where a day stands to them; below it what an association does with
 * its plans.
 */
export const plans: AddCommand = (program, door) => {
  const group = withData(program.command('plans'))
    // Options after a sub-command are the sub-command's.
    .enablePositionalOptions()
    .description('列出现有的评审计划：编号、名称、文号、申报时间、今天的状态；协会改日子、建新一年的计划也在这里')
    .usage('[选项]')
    .option('--as-of <日期>', '按哪一天看，默认今天')
    .option('--json', '输出 JSON')
    .addHelpText(
      'after',
      '\n例：\n  zhicheng plans --as-of 2022-09-15\n  zhicheng plans change wenzhou-jidian-2022 --set 个人申报.止=2022-10-31',
    )
    .action((options: { asOf?: string; data: string; json?: boolean }) => {
      const asOf = asOfOf(options.asOf, door)
      const { packs, problems } = houseWith(door, options.data)
      const list = packs.map(({ plan }) => ({
        id: plan.id,
        title: plan.title,
        number: plan.number,
        year: plan.year,
        levels: plan.levels,
        applyFrom: plan.applyFrom,
        applyBy: plan.applyBy,
        startWritten: writesStart(plan),
        recommendBy: plan.recommendBy ?? null,
        tenureCutOff: plan.tenureCutOff,
        resultsCutOff: plan.resultsCutOff,
        aliases: plan.aliases,
        hotline: plan.hotline,
        asOf,
        state: planState(plan, asOf),
      }))
      if (options.json) {
        door.out(JSON.stringify(list))
        return
      }
      for (const plan of list) {
        door.out(`${plan.id}  ${plan.state}`)
        door.out(`  ${plan.title}（${plan.number}）`)
        const recommend = plan.recommendBy ? `；单位推荐到 ${sayDate(plan.recommendBy)}` : ''
        const window = plan.startWritten
          ? `${sayDate(plan.applyFrom)} 到 ${sayDate(plan.applyBy)}`
          : `到 ${sayDate(plan.applyBy)}（从哪天开始没有写）`
        door.out(`  个人申报 ${window}${recommend}`)
        door.out(`  可评 ${plan.levels.join('、')}；咨询 ${plan.hotline}`)
      }
      if (problems.length > 0) {
        door.err(`规则文件有 ${problems.length} 处错误，有关的计划没有列出：zhicheng rules check`)
      }
    })
  addPlanChanges(group, door)
  addPlanDrafts(group, door)
}
