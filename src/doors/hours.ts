import { activitiesSchema, readActivities } from '../dossier/activities.ts'
import type { LocalDate } from '../dossier/date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { type Problem, sayProblem } from '../dossier/problems.ts'
import { readDossier } from '../dossier/read.ts'
import { type CountedYear, countActivities, hoursFrom } from '../rules/counting.ts'
import { countHours, type HoursCount } from '../rules/hours.ts'
import { judge } from '../rules/judge.ts'
import type { Pack } from '../rules/pack.ts'
import { houseWith, withData } from './dataFolder.ts'
import { type AddCommand, BadInput } from './door.ts'
import { readJson } from './input.ts'
import { ALL, asOfOf, type Wanted, wantedOf } from './options.ts'
import { sayHours } from './say/hours.ts'
import { plain } from './say/plain.ts'

const HELP = `
例：
  zhicheng hours 学习.json --plan wenzhou-jidian-2022 --target 工程师
  zhicheng hours 学习.json --plan all

输入可以是申报人情况（只看其中的学时），也可以是各次学习：
  {"activities":[{"year":2022,"subject":"专业科目","hours":48},{"date":"2022-05-01","subject":"一般公需","hours":18}]}
有折算规定的计划（如温岭）可以不写学时，写途径，由规则算：
  {"activities":[{"date":"2022-05","route":"专业培训","days":3},{"year":2022,"route":"论文著作","level":"省级刊物","papers":1,"rank":2,"people":3}]}
有学习记录的年度按都列全了算；没有记录的年度是不知道，不当 0。字段见 zhicheng schema activities。`

/** `zhicheng hours`: 继续教育 hours, year by year, against what a plan asks for. */
export const hours: AddCommand = (program, door) => {
  withData(program.command('hours'))
    .description('算继续教育学时：要多少、有多少、差多少，怎么补最快')
    .usage('<文件|-> --plan <编号> [选项]')
    .argument('<文件>', '情况或学习记录；- 表示从标准输入读')
    .option('--plan <编号>', '评审计划，见 zhicheng plans；all 表示现有的计划都看')
    .option('--target <级别>', '想评的级别，如 工程师；不写就都看')
    .option('--as-of <日期>', '按哪一天算，默认今天')
    .option('--json', '输出 JSON')
    .addHelpText('after', HELP)
    .action(async (file: string, options: Options) => {
      const asOf = asOfOf(options.asOf, door)
      const wanted = wantedOf(options, houseWith(door, options.data))
      const [read, ...more] = await readJson(door, file)
      if (!read || more.length > 0) throw new BadInput('这里一次只算一份：应是一份 JSON，不是多行')
      if (!read.ok) throw new BadInput(read.what)
      const answers = wanted.map((one) => answerOf(read.data, one, asOf))
      const all = options.plan === ALL
      if (options.json) {
        const plans = answers.map(({ pack, ...answer }) => ({ plan: pack.plan.id, asOf, ...answer }))
        door.out(JSON.stringify(all ? { plans } : plans[0]))
      } else {
        const texts = answers.map(({ pack: { plan }, hours: count, counted }) => {
          const said = sayHours(count, plan, counted)
          return all ? `${plan.title}（${plan.id}）\n${said}` : said
        })
        door.out(plain(texts.join('\n\n')))
      }
      if (answers.every(({ hours: count }) => count && isRefused(count))) door.end(1)
    })
}

interface Options {
  readonly plan?: string
  readonly target?: string
  readonly asOf?: string
  readonly data: string
  readonly json?: boolean
}

function answerOf(data: unknown, { pack, target }: Wanted, asOf: LocalDate) {
  const { dossier, counted } = toldIn(data, pack, asOf)
  return { pack, target, hours: countHours(judge(pack, dossier, { asOf }), target, counted), counted }
}

/** Nobody of those asked about can get there any more. */
function isRefused({ lookBacks, filling }: HoursCount): boolean {
  return filling?.state === 'impossible' || lookBacks.every(({ verdict }) => verdict === '不符合')
}

/** A dossier, activities under their name, or the bare list of them. */
function toldIn(data: unknown, pack: Pack, asOf: LocalDate): { dossier: Dossier; counted: readonly CountedYear[] } {
  const list = Array.isArray(data) ? data : listInside(data)
  if (list === undefined) {
    const result = readDossier(data)
    if (!result.ok) throw refused(result.problems)
    return { dossier: result.dossier, counted: [] }
  }
  const result = readActivities(list)
  if (!result.ok) throw refused(result.problems)
  const counted = countActivities(result.activities, pack.registration, asOf)
  return { dossier: { hours: hoursFrom(counted) }, counted }
}

function listInside(data: unknown): unknown {
  if (data === null || typeof data !== 'object') return undefined
  const entries = Object.entries(data)
  const [name, list] = entries[0] ?? []
  return entries.length === 1 && (name === 'activities' || name === activitiesSchema.meta()?.title) ? list : undefined
}

const refused = (problems: readonly Problem[]) => new BadInput(plain(problems.map(sayProblem).join('\n')))
