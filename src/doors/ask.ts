import type { Asked } from '../knowledge/answer.ts'
import type { Originals } from '../originals/originals.ts'
import { answerer, type Looked } from './answering.ts'
import type { House } from './compose.ts'
import { houseWith, withData } from './dataFolder.ts'
import { type AddCommand, BadInput, type Door } from './door.ts'
import { readLines } from './input.ts'
import { asOfOf, packOf } from './options.ts'
import { readOriginals } from './originals/read.ts'
import { plain } from './say/plain.ts'

const HELP = `
例：
  zhicheng ask "温州机电什么时候截止"
  zhicheng ask "评审表要几份" --plan wenzhou-jidian-2022 --as-of 2022-09-15
  zhicheng ask - --plan 上虞 < 问题.txt      一行一个问题，每个输出一行 JSON

答不出的说“文件没有写”，告诉您问谁；导入过原文的（zhicheng notices import），再指出哪几处提到这些字。
问自己能不能报的，请用 zhicheng chat。
退出状态：0 答了（或反问哪个计划、哪一个意思），1 文件没有写、或要看个人情况，2 用法不对。`

/** `zhicheng ask`: a question about the notices, answered with its sources or not at all. */
export const ask: AddCommand = (program, door) => {
  withData(program.command('ask'), '数据文件夹：改过的日子、自己建的计划、导入的原文都在里面')
    .description('问通知：短短地答，写明哪个计划、哪份文件哪一条；没写的就说没写')
    .usage('<问题|-> [选项]')
    .argument('<问题>', '一句话；- 表示从标准输入读，一行一个')
    .option('--plan <编号>', '问的是哪个计划，见 zhicheng plans；问题里写了别的计划，以问题为准')
    .option('--as-of <日期>', '按哪一天说申报结束没有，默认今天')
    .option('--json', '输出 JSON')
    .addHelpText('after', HELP)
    .action(async (question: string, options: Options) => {
      const today = asOfOf(options.asOf, door)
      const house = houseWith(door, options.data)
      const plan = options.plan === undefined ? null : packOf(options.plan, house, today).plan.id
      const answer = answererOf(options.data, house, door)
      if (question === '-') {
        for (const line of await readLines(door, question))
          one({ door, house }, line, answer(line, { plan, today }), { json: true, status: false })
        return
      }
      if (question.trim() === '') throw new BadInput('问题是空的：写一句话，如 zhicheng ask "评审表要几份"')
      one({ door, house }, question, answer(question, { plan, today }), { json: options.json === true, status: true })
    })
}

interface Options {
  readonly plan?: string
  readonly asOf?: string
  readonly data: string
  readonly json?: boolean
}

/** The originals are read when the first question no entry answers comes; what is wrong with them is told once. */
function answererOf(data: string, house: House, door: Door): (question: string, about: Asked) => Looked {
  let held: Originals | undefined
  const originals = () => {
    if (held) return held
    const read = readOriginals(data, house.families)
    for (const problem of read.problems) door.err(plain(problem))
    held = read.originals
    return held
  }
  return answerer(house, originals, (place, plan) => `zhicheng notices show "${place}" --plan ${plan}`)
}

interface How {
  readonly json: boolean
  /** Whether a refusal is told by the exit status; with many questions each line tells its own. */
  readonly status: boolean
}

function one(
  { door, house }: { door: Door; house: House },
  question: string,
  answer: Looked,
  { json, status }: How,
): void {
  door.out(json ? JSON.stringify(asJson(house, question, answer)) : plain(answer.text))
  if (status && ['silent', 'personal', 'notAQuestion'].includes(answer.kind)) door.end(1)
}

function asJson({ packs }: House, question: string, answer: Looked) {
  const plan = 'plan' in answer ? answer.plan : null
  const ids =
    answer.kind === 'whichPlan' ? answer.planIds : answer.kind === 'answer' ? answer.plans : plan ? [plan] : []
  const title = (id: string | null) => packs.find((pack) => pack.plan.id === id)?.plan.title ?? null
  return {
    question,
    kind: answer.kind,
    plan,
    planTitle: title(plan),
    text: answer.text,
    sources: ('sources' in answer ? answer.sources : []).map((clause) => ({ clause })),
    contact: 'contact' in answer ? answer.contact : null,
    plans: ids.map((id) => ({ id, title: title(id) })),
    choices: answer.kind === 'choice' ? answer.choices : [],
    places: answer.places ?? [],
    near: answer.kind === 'silent' ? (answer.near ?? []) : [],
  }
}
