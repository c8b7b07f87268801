import type { Command } from 'commander'
import { readCases } from '../rules/cases/read.ts'
import { type CaseRun, runCases } from '../rules/cases/run.ts'
import { type RuleProblem, sayRuleProblem } from '../rules/load/source.ts'
import type { Pack } from '../rules/pack.ts'
import type { House } from './compose.ts'
import type { AddCommand, Door } from './door.ts'
import { packOf } from './options.ts'
import { addMutate } from './rulesMutate.ts'
import { bookOf, sayBook } from './say/book.ts'
import { sayCaseRun } from './say/cases.ts'

/** `zhicheng rules check|test|book|mutate`. */
export const rules: AddCommand = (program, door) => {
  const group = program
    .command('rules')
    .description('规则：check 检查、test 跑例子、book 印规则书、mutate 看例子够不够')
    .usage('<check|test|book|mutate> [选项]')
    .addHelpText(
      'after',
      '\n例：\n  zhicheng rules check\n  zhicheng rules test\n  zhicheng rules book --plan wenzhou-jidian-2022 > 规则书.md',
    )
  addCheck(group, door)
  addTest(group, door)
  addBook(group, door)
  addMutate(group, door)
}

function addCheck(group: Command, door: Door): void {
  group
    .command('check')
    .description('检查规则文件和例子的写法：字段、条款、日期、存疑编号')
    .usage('[选项]')
    .option('--json', '输出 JSON')
    .addHelpText('after', '\n例：\n  zhicheng rules check')
    .action((options: { json?: boolean }) => {
      const house = door.house()
      const problems = [...house.problems, ...tested(house).flatMap((entry) => entry.problems)]
      if (options.json) {
        door.out(JSON.stringify({ ok: problems.length === 0, plans: house.packs.map(({ plan }) => plan.id), problems }))
      } else {
        for (const problem of problems) door.out(sayRuleProblem(problem))
        const [paths, gates] = [
          house.packs.reduce((sum, pack) => sum + pack.criteria.paths.length, 0),
          house.packs.reduce((sum, pack) => sum + pack.plan.gates.length, 0),
        ]
        door.out(
          problems.length === 0
            ? `规则没有错误：${house.packs.length} 个计划，${paths} 条路径，${gates} 条公共条件`
            : `规则有 ${problems.length} 处错误`,
        )
      }
      if (problems.length > 0) door.end(1)
    })
}

function addTest(group: Command, door: Door): void {
  group
    .command('test')
    .description('跑规则旁边的例子，并指出没有例子走到的条件')
    .usage('[选项]')
    .option('--json', '输出 JSON')
    .addHelpText('after', '\n例：\n  zhicheng rules test')
    .action((options: { json?: boolean }) => {
      const house = door.house()
      const runs = tested(house)
      const problems = [...house.problems, ...runs.flatMap((entry) => entry.problems)]
      const failed = runs.some(
        ({ run }) =>
          run.results.some(({ ok }) => !ok) || run.coverage.entries.some(({ missing }) => missing.length > 0),
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

function addBook(group: Command, door: Door): void {
  group
    .command('book')
    .description('把规则印成给人看的书（Markdown）：每条路径的条件、条款、存疑、例子')
    .usage('[选项]')
    .option('--plan <编号>', '只印一个计划，默认全部')
    .option('--json', '输出 JSON')
    .addHelpText('after', '\n例：\n  zhicheng rules book --plan wenzhou-jidian-2022 > 规则书.md')
    .action((options: { plan?: string; json?: boolean }) => {
      const house = door.house()
      const wanted = options.plan === undefined ? null : packOf(options.plan, house)
      const books = tested(house)
        .filter(({ pack }) => wanted === null || pack === wanted)
        .map(({ pack, run }) => bookOf(pack, run))
      door.out(options.json ? JSON.stringify(books) : books.map(sayBook).join('\n\n'))
      for (const problem of house.problems) door.err(sayRuleProblem(problem))
      if (house.problems.length > 0) door.end(1)
    })
}

interface Tested {
  readonly pack: Pack
  readonly run: CaseRun
  readonly problems: readonly RuleProblem[]
}

/** Every plan with its examples run. */
function tested(house: House): Tested[] {
  return house.families.flatMap(({ packs, cases }) =>
    packs.map((pack) => {
      const read = readCases(cases, pack)
      return { pack, run: runCases(pack, read.cases), problems: read.problems }
    }),
  )
}

function plainRun({ pack, run }: Tested) {
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
