import type { LocalDate } from '../dossier/date.ts'
import { type Problem, sayProblem } from '../dossier/problems.ts'
import { readDossier } from '../dossier/read.ts'
import { type Assessment, assess as assessJudgement } from '../rules/assessment.ts'
import { judge } from '../rules/judge.ts'
import type { House } from './compose.ts'
import { houseWith, withData } from './dataFolder.ts'
import { type AddCommand, BadInput } from './door.ts'
import { type Read, readJson } from './input.ts'
import { ALL, asOfOf, type Wanted, wantedOf } from './options.ts'
import { sayAssessment, sayHeadline, sayInShort } from './say/assessment.ts'
import { plain } from './say/plain.ts'

interface Options {
  plan?: string
  target?: string
  asOf?: string
  data: string
  json?: boolean
  detail?: boolean
}

type Answer =
  | { readonly ok: true; readonly line: number | null; readonly assessments: readonly Assessment[] }
  | { readonly ok: false; readonly line: number | null; readonly problems: readonly Problem[] }

const HELP = `
例：
  zhicheng assess 情况.json --plan wenzhou-jidian-2022 --target 工程师 --as-of 2022-09-15
  zhicheng assess 情况.json --plan all
  cat 多份.jsonl | zhicheng assess - --plan wenzhou-jidian-2022 --json

情况写成 JSON，字段见 zhicheng schema dossier，也可以用中文名：
  {"学历":[{"层次":"大专","专业":"模具设计与制造"}],
   "职称":[{"名称":"助理工程师","取得":"2018-12","聘任":[{"起":"2019-01-01","止":"至今"}]}]}
不写的就是不知道；知道没有的写 []、false、0 或“无”。多份情况一行写一份（JSON Lines）。
退出码：0 有路可走或还要核实；1 不符合；2 用法或输入不对。`

/** `zhicheng assess`: judges one dossier, or several a line each. */
export const assess: AddCommand = (program, door) => {
  withData(program.command('assess'))
    .description('判断一份（或多份）申报人情况：能走哪条路、还差什么、依据哪一条')
    .usage('<文件|-> --plan <编号> [选项]')
    .argument('<文件>', '情况文件；- 表示从标准输入读')
    .option('--plan <编号>', '评审计划，见 zhicheng plans；all 表示现有的计划都看')
    .option('--target <级别>', '想评的级别，如 工程师；不写就都看')
    .option('--as-of <日期>', '按哪一天判断，默认今天')
    .option('--detail', '全部路径、条件、材料、日程都列出来')
    .option('--json', '输出 JSON，一份一行')
    .addHelpText('after', HELP)
    .action(async (file: string, options: Options) => {
      const house = houseWith(door, options.data)
      const judging: Judging = {
        asOf: asOfOf(options.asOf, door),
        packs: wantedOf(options, house),
        questions: house.questions,
      }
      const reads = await readJson(door, file)
      const several = reads.some(({ line }) => line !== null)
      const answers = reads.map((read) => {
        const answer = answerOf(read, judging)
        if (!answer.ok && !several) throw new BadInput(sayProblems(answer.problems))
        return answer
      })
      for (const answer of answers) {
        if (options.json) door.out(JSON.stringify(jsonOf(answer, options.plan === ALL)))
        else if (!answer.ok) door.err(`第 ${answer.line} 行：${sayProblems(answer.problems)}`)
        else door.out(plain(sayAnswer(answer, { several, all: options.plan === ALL, detail: options.detail ?? false })))
      }
      const bad = answers.filter((answer) => !answer.ok)
      if (bad.length > 0) {
        if (options.json)
          door.err(`${answers.length} 份里有 ${bad.length} 份不能用：第 ${bad.map(({ line }) => line).join('、')} 行`)
        door.end(2)
      } else if (answers.every((answer) => answer.ok && answer.assessments.every(isRefusal))) {
        door.end(1)
      }
    })
}

/** One plan, or all that give the level asked for. */
interface Judging {
  readonly asOf: LocalDate
  readonly packs: readonly Wanted[]
  readonly questions: House['questions']
}

const isRefusal = ({ overall }: Assessment) => overall.verdict === '不符合'

function jsonOf(answer: Answer, all: boolean): unknown {
  if (!answer.ok) return { line: answer.line, error: sayProblems(answer.problems), problems: answer.problems }
  return all ? { plans: answer.assessments } : answer.assessments[0]
}

function sayAnswer(
  { line, assessments }: Extract<Answer, { ok: true }>,
  how: { readonly several: boolean; readonly all: boolean; readonly detail: boolean },
): string {
  if (how.several) {
    const heads = assessments.map((entry) => (how.all ? `${entry.plan.id} ${sayHeadline(entry)}` : sayHeadline(entry)))
    return `第 ${line} 行：${heads.join('\n  ')}`
  }
  const texts = assessments.map((entry) => (how.all && !how.detail ? sayInShort(entry) : sayAssessment(entry, how)))
  return texts.join('\n\n')
}

function answerOf(read: Read, { asOf, packs, questions }: Judging): Answer {
  if (!read.ok) return { ok: false, line: read.line, problems: [{ where: '', what: read.what }] }
  const result = readDossier(read.data)
  if (!result.ok) return { ok: false, line: read.line, problems: result.problems }
  const assessments = packs.map(({ pack, target }) => {
    const judgement = judge(pack, result.dossier, { asOf, ...(target === null ? {} : { target }) })
    return assessJudgement(judgement, { questions, target })
  })
  return { ok: true, line: read.line, assessments }
}

function sayProblems(problems: readonly Problem[]): string {
  return plain(problems.map(sayProblem).join('\n'))
}
