import type { LocalDate } from '../dossier/date.ts'
import { type Problem, sayProblem } from '../dossier/problems.ts'
import { readDossier } from '../dossier/read.ts'
import type { TitleLevel } from '../dossier/vocabulary.ts'
import { type Assessment, assess as assessJudgement } from '../rules/assessment.ts'
import { judge } from '../rules/judge.ts'
import type { Pack } from '../rules/pack.ts'
import { type AddCommand, BadInput } from './door.ts'
import { type Read, readJson } from './input.ts'
import { asOfOf, packOf, targetOf } from './options.ts'
import { sayAssessment, sayHeadline } from './say/assessment.ts'
import { plain } from './say/plain.ts'

interface Options {
  plan?: string
  target?: string
  asOf?: string
  json?: boolean
  detail?: boolean
}

type Answer =
  | { readonly ok: true; readonly line: number | null; readonly assessment: Assessment }
  | { readonly ok: false; readonly line: number | null; readonly problems: readonly Problem[] }

const HELP = `
例：
  zhicheng assess 情况.json --plan wenzhou-jidian-2022 --target 工程师 --as-of 2022-09-15
  cat 多份.jsonl | zhicheng assess - --plan wenzhou-jidian-2022 --json

情况写成 JSON，字段见 zhicheng schema dossier，也可以用中文名：
  {"学历":[{"层次":"大专","专业":"模具设计与制造"}],
   "职称":[{"名称":"助理工程师","取得":"2018-12","聘任":[{"起":"2019-01-01","止":"至今"}]}]}
不写的就是不知道；知道没有的写 []、false、0 或“无”。多份情况一行写一份（JSON Lines）。
退出码：0 有路可走或还要核实；1 不符合；2 用法或输入不对。`

/** `zhicheng assess`: judges one dossier, or several a line each. */
export const assess: AddCommand = (program, door) => {
  program
    .command('assess')
    .description('判断一份（或多份）申报人情况：能走哪条路、还差什么、依据哪一条')
    .usage('<文件|-> --plan <编号> [选项]')
    .argument('<文件>', '情况文件；- 表示从标准输入读')
    .option('--plan <编号>', '评审计划，见 zhicheng plans')
    .option('--target <级别>', '想评的级别，如 工程师；不写就都看')
    .option('--as-of <日期>', '按哪一天判断，默认今天')
    .option('--detail', '全部路径、条件、材料、日程都列出来')
    .option('--json', '输出 JSON，一份一行')
    .addHelpText('after', HELP)
    .action(async (file: string, options: Options) => {
      const asOf = asOfOf(options.asOf, door)
      const house = door.house()
      const pack = packOf(options.plan, house)
      const target = targetOf(options.target, pack)
      const reads = await readJson(door, file)
      const several = reads.some(({ line }) => line !== null)
      const answers = reads.map((read) => {
        const answer = answerOf(read, pack, { asOf, target, questions: house.questions })
        if (!answer.ok && !several) throw new BadInput(sayProblems(answer.problems))
        return answer
      })
      for (const answer of answers) {
        if (options.json)
          door.out(
            JSON.stringify(
              answer.ok
                ? answer.assessment
                : { line: answer.line, error: sayProblems(answer.problems), problems: answer.problems },
            ),
          )
        else if (!answer.ok) door.err(`第 ${answer.line} 行：${sayProblems(answer.problems)}`)
        else if (several) door.out(`第 ${answer.line} 行：${plain(sayHeadline(answer.assessment))}`)
        else door.out(plain(sayAssessment(answer.assessment, { detail: options.detail ?? false })))
      }
      const bad = answers.filter((answer) => !answer.ok)
      if (bad.length > 0) {
        if (options.json)
          door.err(`${answers.length} 份里有 ${bad.length} 份不能用：第 ${bad.map(({ line }) => line).join('、')} 行`)
        door.end(2)
      } else if (answers.every((answer) => answer.ok && answer.assessment.overall.verdict === '不符合')) {
        door.end(1)
      }
    })
}

function answerOf(
  read: Read,
  pack: Pack,
  options: {
    asOf: LocalDate
    target: TitleLevel | null
    questions: Parameters<typeof assessJudgement>[1]['questions']
  },
): Answer {
  if (!read.ok) return { ok: false, line: read.line, problems: [{ where: '', what: read.what }] }
  const result = readDossier(read.data)
  if (!result.ok) return { ok: false, line: read.line, problems: result.problems }
  const judgement = judge(pack, result.dossier, {
    asOf: options.asOf,
    ...(options.target === null ? {} : { target: options.target }),
  })
  return {
    ok: true,
    line: read.line,
    assessment: assessJudgement(judgement, { questions: options.questions, target: options.target }),
  }
}

function sayProblems(problems: readonly Problem[]): string {
  return plain(problems.map(sayProblem).join('\n'))
}
