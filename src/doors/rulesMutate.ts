import type { Command } from 'commander'
import { type MutationReport, reportOf } from '../rules/mutate/report.ts'
import { countMutants, type Subject } from '../rules/mutate/run.ts'
import type { Family, House } from './compose.ts'
import type { Door } from './door.ts'
import { familiesOf } from './families.ts'
import { tryAll } from './mutating.ts'
import { sayMutations, sayProgress } from './say/mutations.ts'

/** `zhicheng rules mutate`: one change at a time in the rules; some example must fail. */
export function addMutate(group: Command, door: Door): void {
  group
    .command('mutate')
    .description('把规则逐处改坏，看有没有例子发现（要几分钟）')
    .usage('[选项]')
    .option('--family <文件夹>', '只改一个计划族，默认全部')
    .option('--json', '输出 JSON')
    .addHelpText(
      'after',
      '\n例：\n  zhicheng rules mutate --family 温州机电\n\n发现不了的逐条列出；确实不影响任何结论的，写进 rules/<计划族>/变异说明.yaml。\n例子看的是结论，所以只改条件、计分、截止日这些。不改的：日程（起、止、工作日、赶在、随、收到后）、材料、联系、存疑，\n和概要、说明、依据这些文字：这些写错了，例子发现不了，要照原文核对（zhicheng rules check --notices）。',
    )
    .action(async (options: { family?: string; json?: boolean }) => {
      const house = door.house()
      const reports: { family: string; report: MutationReport }[] = []
      for (const family of familiesOf(house, options.family).families) {
        const report = await mutate(family, house, door)
        reports.push({ family: family.folder, report })
        if (!options.json) door.out(sayMutations(family.folder, report))
      }
      if (options.json) door.out(JSON.stringify(reports.map(({ family, report }) => ({ family, ...report }))))
      if (reports.some(({ report }) => !report.ok)) door.end(1)
    })
}

async function mutate(family: Family, house: House, door: Door): Promise<MutationReport> {
  const subject: Subject = { rules: family.rules, cases: family.cases, others: compared(family, house) }
  const all = countMutants(subject)
  let done = 0
  let survived = 0
  const tried = await tryAll(subject, ({ fate }) => {
    done += 1
    if (fate === 'survived') survived += 1
    if (done % 200 === 0) door.err(sayProgress(family.folder, { done, all, survived }))
  })
  return reportOf(family.rules, tried)
}

/** Rule files of the families that this one's files name, to compare with. */
function compared({ folder, rules }: Family, { families }: House) {
  return families
    .filter((other) => other.folder !== folder && rules.some(({ text }) => text.includes(other.folder)))
    .flatMap((other) => other.rules)
}
