import { writeFileSync } from 'node:fs'
import { measure } from './measure/measure.ts'

/**
 * Prints how well messages are read and questions answered over the labelled sets. `--slips` names each that went wrong,
 * `--json FILE` writes the figures, `--from FOLDER` takes other sets than those beside this file.
 */
const option = (name: string) => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
const folder = option('--from') ?? import.meta.dirname
const { messages, questions } = measure(folder)
const percent = (part: number) => `${(part * 100).toFixed(1)} %`
console.log(
  `消息 ${messages.messages} 条，事实 ${messages.facts} 个：对 ${messages.right}，多 ${messages.wrong}，漏 ${messages.missed}`,
)
console.log(
  `  准 ${percent(messages.precision)}，全 ${percent(messages.recall)}；该反问 ${messages.asksWanted} 处，问了 ${messages.asksMade}`,
)
console.log(
  `问题 ${questions.questions} 个：答得上的 ${questions.questions - questions.unanswerable} 个，对 ${questions.right}（${percent(questions.rightShare)}），没答 ${questions.refused}`,
)
console.log(
  `  文件没写的 ${questions.unanswerable} 个，说了没写 ${questions.unanswerableRefused}（${percent(questions.refusedShare)}）`,
)
console.log(`  错 ${questions.wrong}（${percent(questions.wrongShare)}）；对而出处不同 ${questions.otherSource}`)
if (process.argv.includes('--slips'))
  for (const slip of [...messages.slips, ...questions.slips]) console.log(`- ${slip}`)
const file = option('--json')
if (file !== undefined) writeFileSync(file, `${JSON.stringify({ messages, questions }, null, 1)}\n`)
