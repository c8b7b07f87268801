import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compose } from '../../src/doors/compose.ts'
import { readMessage } from '../../src/talk/reading/message/readMessage.ts'
import { labelledMessages } from './measure/messages.ts'
import { messageTotals } from './measure/totals.ts'

/**
 * Prints how well messages are read and questions answered over the labelled sets; `--slips` names each that went wrong,
 * `--json FILE` writes the figures.
 */
const house = compose(join(import.meta.dirname, '../..'))
const messages = messageTotals(labelledMessages(join(import.meta.dirname, 'messages')), (label) =>
  readMessage(label.话, {
    today: label.今天,
    asked: label.问的 ?? null,
    pack: house.packs.find(({ plan }) => plan.id === 'wenzhou-jidian-2022') ?? null,
  }),
)
const percent = (part: number) => `${(part * 100).toFixed(1)} %`
console.log(
  `消息 ${messages.messages} 条，事实 ${messages.facts} 个：对 ${messages.right}，多 ${messages.wrong}，漏 ${messages.missed}`,
)
console.log(
  `  准 ${percent(messages.precision)}，全 ${percent(messages.recall)}；该反问 ${messages.asksWanted} 处，问了 ${messages.asksMade}`,
)
if (process.argv.includes('--slips')) for (const slip of messages.slips) console.log(`- ${slip}`)
const at = process.argv.indexOf('--json')
if (at > 0) writeFileSync(process.argv[at + 1] ?? 'understanding.json', JSON.stringify({ messages }, null, 1))
