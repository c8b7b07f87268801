import { writeFile } from 'node:fs/promises'
import type { Task } from '../calendar/task.ts'
import { timetable as makeTimetable } from '../calendar/timetable.ts'
import type { LocalDate } from '../dossier/date.ts'
import { sayProblem } from '../dossier/problems.ts'
import { readDossier } from '../dossier/read.ts'
import { calendarFile } from '../paper/calendarFile.ts'
import { yearPicture } from '../paper/yearPicture.ts'
import { judge } from '../rules/judge.ts'
import type { Pack } from '../rules/pack.ts'
import { needsOf } from '../talk/reminding/needs.ts'
import { timetableText } from '../talk/timetable.ts'
import { houseWith, withData } from './dataFolder.ts'
import { type AddCommand, BadInput, type Door } from './door.ts'
import { readJson } from './input.ts'
import { asOfOf, packOf, targetOf } from './options.ts'
import { plain } from './say/plain.ts'

interface Options {
  readonly plan?: string
  readonly target?: string
  readonly asOf?: string
  readonly data: string
  readonly ics?: string
  readonly picture?: string
  readonly json?: boolean
}

const HELP = `
例：
  zhicheng timetable --plan wenzhou-jidian-2022 --as-of 2022-09-15
  zhicheng timetable 情况.json --plan wenzhou-jidian-2022 --target 工程师 --ics 日程.ics --picture 日程.png

不给文件就是计划本身的时间表；给了申报人情况，还缺的、来得及补的也排进去。
建议的日子是留的余地，不是文件写的；公示最迟哪天开始按工作日（含调休）往前数。`

/** `zhicheng timetable`: what has to be done by when, as text, calendar file and picture. */
export const timetable: AddCommand = (program, door) => {
  withData(program.command('timetable'))
    .description('时间表：谁、什么事、最迟哪天，也可以做成日历文件和图')
    .usage('[文件|-] --plan <编号> [选项]')
    .argument('[文件]', '申报人情况（JSON）；- 表示从标准输入读')
    .option('--plan <编号>', '评审计划，见 zhicheng plans')
    .option('--target <级别>', '想评的级别，如 工程师；不写就都看')
    .option('--as-of <日期>', '按哪一天排，默认今天')
    .option('--ics <文件>', '另存为日历文件（手机日历能导入，带提醒）')
    .option('--picture <文件>', '另存为一张图（PNG）')
    .option('--json', '输出 JSON')
    .addHelpText('after', HELP)
    .action((file: string | undefined, options: Options) => run(file, options, door))
}

async function run(file: string | undefined, options: Options, door: Door): Promise<void> {
  const house = houseWith(door, options.data)
  const asOf = asOfOf(options.asOf, door)
  const pack = packOf(options.plan, house, asOf)
  const tasks = await tasksFor(file, pack, options, asOf, door)
  const { plan } = pack
  const paper = { id: plan.id, title: plan.title, document: plan.number }
  if (options.ics !== undefined) {
    const made = calendarFile({ plan: paper, tasks, made: { day: asOf, minute: 0 }, sequence: 0 })
    if (made.text === null) throw new BadInput(`--ics：${made.reason}`)
    await save('--ics', options.ics, made.text)
  }
  if (options.picture !== undefined) {
    const drawn = await yearPicture({ plan: paper, tasks, done: [], today: asOf })
    if (drawn.png === null) throw new BadInput(`--picture：${drawn.reason}`)
    await save('--picture', options.picture, drawn.png)
  }
  door.out(
    options.json
      ? JSON.stringify({ plan: plan.id, asOf, tasks })
      : plain(timetableText(house.wording, plan, tasks, asOf)).replaceAll('**', ''),
  )
}

async function tasksFor(
  file: string | undefined,
  pack: Pack,
  options: Options,
  asOf: LocalDate,
  door: Door,
): Promise<Task[]> {
  const target = targetOf(options.target, pack)
  if (file === undefined) return makeTimetable(pack.plan, [], { today: asOf })
  const [read, ...more] = await readJson(door, file)
  if (!read || more.length > 0) throw new BadInput('这里一次只排一份：应是一份 JSON，不是多行')
  if (!read.ok) throw new BadInput(read.what)
  const told = readDossier(read.data)
  if (!told.ok) throw new BadInput(plain(told.problems.map(sayProblem).join('\n')))
  const judgement = judge(pack, told.dossier, { asOf, ...(target ? { target } : {}) })
  return makeTimetable(pack.plan, needsOf(judgement, { target }), { today: asOf })
}

async function save(option: string, path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content)
  } catch {
    throw new BadInput(`${option}：写不了 ${path}，请看看文件夹在不在、有没有权限`)
  }
}
