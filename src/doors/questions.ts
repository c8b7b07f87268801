import type { UnansweredQuestion } from '../delivery/ports.ts'
import { sayDate } from '../dossier/date.ts'
import { questionsIn } from '../store/postgres/glance.ts'
import { readQuestions } from '../store/questionBox.ts'
import { normalise } from '../talk/reading/normalise.ts'
import { answering } from './answering.ts'
import type { House } from './compose.ts'
import { databaseTold, houseWith, withData } from './dataFolder.ts'
import type { AddCommand, Door } from './door.ts'
import { asOfOf, packOf } from './options.ts'

const HELP = `
例：
  zhicheng questions
  zhicheng questions --plan wenzhou-jidian-2022 --open

列的是问题的原话，不记是谁问的。要补答案：在 rules/<计划>/问答/ 里加一条，
写法见 docs/answering-questions.md；加好以后再列，就标成“现在答得上”。`

/** The same question asked by several. */
interface Asked {
  readonly question: string
  readonly plan: string | null
  readonly times: number
  /** Last asked on. */
  readonly on: string
  /** Whether it would be answered today. */
  readonly answered: boolean
}

/** `zhicheng questions`: what nobody could answer, for the association to answer. */
export const questions: AddCommand = (program, door) => {
  withData(program.command('questions'), '对话存在哪里，里面的 plans 是改过的日子和自己建的计划')
    .description('列出没答上的问题（不记是谁问的），供协会补答案')
    .usage('[选项]')
    .option('--plan <编号>', '只列这个计划的')
    .option('--open', '只列现在还答不上的')
    .option('--as-of <日期>', '按哪一天看答不答得上，默认今天')
    .option('--json', '输出 JSON')
    .addHelpText('after', HELP)
    .action(
      async (options: {
        data: string
        config?: string
        plan?: string
        open?: boolean
        asOf?: string
        json?: boolean
      }) => {
        const house = houseWith(door, options.data)
        const plan = options.plan === undefined ? null : packOf(options.plan, house).plan.id
        const { questions, damaged } = await keptQuestions(options)
        const wanted = questions.filter((entry) => plan === null || entry.plan === plan)
        const list = together(wanted, house, asOfOf(options.asOf, door)).filter(
          ({ answered }) => !options.open || !answered,
        )
        if (options.json) door.out(JSON.stringify(list))
        else sayList(list, door)
        if (damaged > 0) door.err(`有 ${damaged} 行读不出来，留在原处没有动：${options.data} 里的 questions*.jsonl`)
      },
    )
}

/** Where the conversations are, there are the questions. */
async function keptQuestions(options: { data: string; config?: string }): ReturnType<typeof readQuestions> {
  const address = databaseTold(options)
  return address === null ? await readQuestions(options.data) : { questions: await questionsIn(address), damaged: 0 }
}

/** Asked most first; differences of width, blanks and punctuation at the end make no other question. */
function together(questions: readonly UnansweredQuestion[], house: House, today: string): Asked[] {
  const { answer } = answering(house)
  const groups = new Map<string, UnansweredQuestion[]>()
  for (const entry of questions) {
    const key = `${entry.plan ?? ''} ${normalise(entry.question).replace(/[\s?!。,~]+$/g, '')}`
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()]
    .flatMap((group): Asked[] => {
      const last = group.at(-1)
      if (!last) return []
      const answered = answer(last.question, { plan: last.plan, today }).kind === 'answer'
      return [{ question: last.question, plan: last.plan, times: group.length, on: last.on, answered }]
    })
    .sort((a, b) => b.times - a.times || b.on.localeCompare(a.on))
}

function sayList(list: readonly Asked[], door: Door): void {
  if (list.length === 0) door.out('没有没答上的问题。')
  for (const { question, plan, times, on, answered } of list) {
    const known = answered ? '，现在答得上' : ''
    door.out(`- ${question}（${plan ?? '没说哪个计划'}，问过 ${times} 次，最近 ${sayDate(on)}${known}）`)
  }
}
