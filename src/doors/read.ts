import type { LocalDate } from '../dossier/date.ts'
import type { Pack } from '../rules/pack.ts'
import { splitKey } from '../talk/asked.ts'
import { readMessage } from '../talk/reading/message/readMessage.ts'
import type { Told } from '../talk/reading/message/told.ts'
import type { House } from './compose.ts'
import { houseWith, withData } from './dataFolder.ts'
import { type AddCommand, BadInput, type Door } from './door.ts'
import { asOfOf, packOf } from './options.ts'
import { foundIn, sayTold } from './say/told.ts'

interface Options {
  asked?: string
  plan?: string
  asOf?: string
  data: string
  json?: boolean
}

interface Reading {
  readonly today: LocalDate
  readonly asked: string | null
  readonly pack: Pack | null
}

const TOTAL = 50_000_000
const SHOWN = 2000
const HELP = `
例：
  zhicheng read "我15年大专毕业学模具的，17年评的助工，厂里聘到现在"
  zhicheng read "16年7月" --asked titles.obtained/助理工程师 --json
  cat 消息.txt | zhicheng read - --json

一条消息最多看前 ${SHOWN} 个字。问题的编号见 conversations/questions.yaml。
JSON：text 原话；facts 情况（可直接交给 zhicheng assess）；found 每一项和它的原文；asks 要再问的；
unused 没看懂的；aim 想评的；said 复述。- 表示从标准输入读，一行一条，一条输出一行 JSON。
退出码：0 读完（没读出什么也是 0）；2 用法或输入不对。`

/** `zhicheng read`: what the assistant understands from a message, as facts. */
export const read: AddCommand = (program, door) => {
  withData(program.command('read'))
    .description('看一条消息说了哪些情况：读出来的、要再问的、没看懂的')
    .usage('<文字|-> [选项]')
    .argument('<文字>', '一条消息；- 表示从标准输入读，一行一条')
    .option('--asked <问题>', '正在问的问题，如 titles.obtained/助理工程师；只答半句也看得懂')
    .option('--plan <编号>', '评审计划，见 zhicheng plans')
    .option('--as-of <日期>', '按哪一天看“去年”“干了六年”，默认今天')
    .option('--json', '输出 JSON，一条一行')
    .addHelpText('after', HELP)
    .action(async (text: string, options: Options) => {
      const today = asOfOf(options.asOf, door)
      const isAlone = options.plan === undefined && options.asked === undefined
      // Most messages are read without any rules, which take a second to load.
      const house = isAlone ? null : houseWith(door, options.data)
      const pack = house && options.plan !== undefined ? packOf(options.plan, house) : null
      const reading: Reading = { today, asked: house && askedOf(options.asked, house), pack }
      if (text !== '-') {
        const told = readMessage(text, reading)
        door.out(options.json ? jsonLine(text, told) : sayTold(told))
        return
      }
      for (const line of await linesOf(door)) door.out(jsonLine(line, readMessage(line, reading)))
    })
}

function askedOf(key: string | undefined, house: House): string | null {
  if (key === undefined) return null
  const { id } = splitKey(key)
  if (house.wording.questions.some((question) => question.id === id) || id === 'ruling') return key
  throw new BadInput(
    `--asked 应是问题的编号，如 titles.obtained/助理工程师、experts；没有“${key}”。编号见 conversations/questions.yaml`,
  )
}

/** Every line of standard input that is not blank; a byte that is no UTF-8 spoils a letter, not the input. */
async function linesOf(door: Door): Promise<string[]> {
  const text = new TextDecoder('utf-8').decode(await door.read('-', TOTAL))
  return text.split(/\r?\n/).filter((line) => line.trim() !== '')
}

function jsonLine(text: string, told: Told): string {
  return JSON.stringify({
    text: text.slice(0, SHOWN),
    facts: told.dossier,
    found: foundIn(told),
    asks: told.asks.map(({ about, why, evidence, candidate }) => ({
      about,
      why,
      text: evidence.text,
      candidate: candidate ?? null,
    })),
    unused: told.unused,
    aim: told.aim ?? null,
    said: told.said,
  })
}
