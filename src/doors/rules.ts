import type { Command } from 'commander'
import { sayRuleProblem } from '../rules/load/source.ts'
import { checkNotices } from '../rules/notices/check.ts'
import type { Family } from './compose.ts'
import { houseWith, withDataWhenTold } from './dataFolder.ts'
import type { AddCommand, Door } from './door.ts'
import { familiesOf } from './families.ts'
import { readNotices } from './noticeFiles.ts'
import { addBook } from './ruleBook.ts'
import { addDiff } from './ruleDiff.ts'
import { addMutate } from './rulesMutate.ts'
import { sayCaseRun } from './say/cases.ts'
import { sayNotices } from './say/notices.ts'
import { exampleProblems, type TestedPlan, testedPlans } from './testedPlans.ts'

/** `zhicheng rules check|test|book|diff|mutate`. */
export const rules: AddCommand = (program, door) => {
  const group = program
    .command('rules')
    .description('规则：check 检查、test 跑例子、book 印规则书、diff 比较两个计划、mutate 看例子够不够')
    .usage('<check|test|book|diff|mutate> [选项]')
    .addHelpText('after', '\n例：\n  zhicheng rules check\n  zhicheng rules test\n  zhicheng rules book --out 规则书')
  addCheck(group, door)
  addTest(group, door)
  addBook(group, door)
  addDiff(group, door)
  addMutate(group, door)
}

function addCheck(group: Command, door: Door): void {
  withDataWhenTold(group.command('check'))
    .description('检查规则文件和例子的写法：字段、条款、日期、存疑编号；给出原文就再核对数字')
    .usage('[选项]')
    .option('--notices <文件夹>', '通知原文（.txt）所在的文件夹：规则里的数字、日期、电话、网址逐个到原文里找')
    .option('--family <文件夹>', '只查一个计划族，默认全部')
    .option('--json', '输出 JSON')
    .addHelpText('after', '\n例：\n  zhicheng rules check\n  zhicheng rules check --family 温州机电 --notices 原文')
    .action((options: { notices?: string; family?: string; data?: string; json?: boolean }) => {
      const house = houseWith(door, options.data)
      const { families, packs, problems: unread } = familiesOf(house, options.family)
      const folders = families.map(({ folder }) => folder)
      const answers = house.knowledge.problems.filter(({ file }) => concerns(file, folders))
      const problems = [...unread, ...exampleProblems(families), ...answers]
      const notices = options.notices === undefined ? null : againstNotices(families, options.notices)
      const ok = problems.length === 0 && (notices ?? []).every((entry) => entry.ok)
      if (options.json) {
        const plans = packs.map(({ plan }) => plan.id)
        door.out(JSON.stringify({ ok, plans, problems, ...(notices ? { notices } : {}) }))
      } else {
        for (const problem of problems) door.out(sayRuleProblem(problem))
        for (const { family, ...report } of notices ?? []) door.out(sayNotices(family, report))
        const [paths, gates] = [
          packs.reduce((sum, pack) => sum + pack.criteria.paths.length, 0),
          packs.reduce((sum, pack) => sum + pack.plan.gates.length, 0),
        ]
        door.out(
          problems.length === 0
            ? `规则没有错误：${packs.length} 个计划，${paths} 条路径，${gates} 条公共条件`
            : `规则有 ${problems.length} 处错误`,
        )
      }
      if (!ok) door.end(1)
    })
}

/** Whether a file is one of the families', or every plan's. */
function concerns(file: string, folders: readonly string[]): boolean {
  const [folder = ''] = file.split('/')
  return folder === 'conversations' || folders.includes(folder)
}

/** Every family's figures looked for in a folder of notices. */
function againstNotices(families: readonly Family[], folder: string) {
  const notices = readNotices(folder)
  return families.map((family) => ({ family: family.folder, ...checkNotices(family.rules, notices) }))
}

function addTest(group: Command, door: Door): void {
  withDataWhenTold(group.command('test'))
    .description('跑规则旁边的例子，并指出没有例子走到的条件')
    .usage('[选项]')
    .option('--family <文件夹>', '只跑一个计划族，默认全部')
    .option('--json', '输出 JSON')
    .addHelpText('after', '\n例：\n  zhicheng rules test\n  zhicheng rules test --family 温州机电')
    .action((options: { family?: string; data?: string; json?: boolean }) => {
      const { families, problems: unread } = familiesOf(houseWith(door, options.data), options.family)
      const { plans: runs, problems: wrong } = testedPlans(families)
      const problems = [...unread, ...wrong]
      const failed = runs.some(
        ({ run }) =>
          run.results.length === 0 ||
          run.results.some(({ ok }) => !ok) ||
          run.coverage.entries.some(({ missing }) => missing.length > 0),
      )
      if (options.json)
        door.out(JSON.stringify({ ok: !failed && problems.length === 0, problems, plans: runs.map(plainRun) }))
      else {
        for (const problem of problems) door.out(sayRuleProblem(problem))
        for (const { pack, run } of runs) door.out(sayCaseRun(pack, run))
      }
      if (failed || problems.length > 0) door.end(1)
    })
}

function plainRun({ pack, run }: TestedPlan) {
  return {
    plan: pack.plan.id,
    cases: run.results.length,
    failures: run.results
      .filter(({ ok }) => !ok)
      .map((result) => ({
        name: result.case.name,
        why: result.case.why,
        clause: result.case.clause,
        file: result.case.file,
        line: result.case.line,
        checks: result.checks.filter(({ ok }) => !ok),
      })),
    coverage: run.coverage.entries,
  }
}
