import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openTerminal, type Terminal } from '../channels/terminal/terminal.ts'
import { type Clock, realClock } from '../delivery/clock.ts'
import type { Incoming, Sender } from '../delivery/ports.ts'
import { shanghaiMoment } from '../delivery/shanghai.ts'
import { isLocalDate } from '../dossier/date.ts'
import { PAPERS } from '../store/besides.ts'
import { sha256 } from '../store/record-file.ts'
import type { Paper } from '../talk/protocol.ts'
import { houseWith, withData } from './dataFolder.ts'
import { type AddCommand, BadInput, type Door } from './door.ts'
import { opening, openOffice, terminalKey } from './office.ts'
import { packOf } from './options.ts'
import { type DataOf, printer } from './printing.ts'
import { forOperator, untilStopped } from './running.ts'
import { sealTold } from './sealing.ts'
import { telegramMode } from './telegramMode.ts'
import { terminalLog } from './terminalLog.ts'
import { shanghaiDay } from './world.ts'

interface ChatOptions {
  readonly plan?: string
  readonly now?: string
  readonly data: string
  readonly new?: boolean
}

/** `zhicheng chat`: talk in the terminal; with TELEGRAM_BOT_TOKEN set, the same talk on Telegram beside it. */
export const chat: AddCommand = (program, door) => {
  withData(program.command('chat'), '对话存在哪里，里面的 plans 是改过的日子和自己建的计划')
    .description('在终端里对话；设了 TELEGRAM_BOT_TOKEN 就同时在 Telegram 上服务')
    .usage('[选项]')
    .option('--plan <编号>', '直接选定评审计划')
    .option('--now <时间>', '把今天当作这一天，用来试往年的通知，如 2022-09-15')
    .option('--new', '不接着上次没说完的，另开一次')
    .addHelpText(
      'after',
      '\n例：\n  zhicheng chat --now 2022-09-15\n  printf "1\\n工程师\\n" | zhicheng chat --plan wenzhou-jidian-2022',
    )
    .action((options: ChatOptions) => talk(options, door))
}

async function talk(options: ChatOptions, door: Door): Promise<void> {
  const house = houseWith(door, options.data)
  const clock = clockOf(options.now, realClock)
  const today = () => shanghaiDay(new Date(clock.now()))
  const plan = options.plan === undefined ? undefined : packOf(options.plan, house, today()).plan.id
  const settings = telegramMode(process.env)
  // What only a channel needs is loaded with it: a talk on the terminal begins at once.
  const screenLog = terminalLog(door.err)
  const log = settings ? (await import('./operatorLog.ts')).operatorLog() : screenLog

  let terminal: Terminal | undefined
  let receive: (incoming: Incoming) => Promise<void> = () => Promise.reject(new Error('还没有准备好'))
  const screen: Sender = {
    send: (key, message) => terminal?.sender.send(key, message) ?? Promise.resolve({ kind: 'sent' }),
  }
  let dataOf: DataOf | undefined
  const found: DataOf = async (key) => (await dataOf?.(key)) ?? null
  const telegram =
    settings &&
    (await import('./telegramChannel.ts')).telegramChannel(settings, (incoming) => receive(incoming), log, {}, found)
  const office = await openOffice(house, {
    folder: options.data,
    open: opening(log, sealTold(process.env)),
    senders: { terminal: screen, ...(telegram ? { telegram: telegram.sender } : {}) },
    log,
    clock,
  })
  receive = (incoming) => office.desk.receive(incoming)
  dataOf = office.dataOf

  const stopped = untilStopped()
  try {
    const key = await terminalKey(office.store, options.new ?? false, (complaint, key) => {
      // Found a moment ago, and told with what to do.
      if (!screenLog.told.some((line) => line.includes(sha256(key)))) door.err(complaint)
    })
    terminal = openTerminal({
      input: process.stdin,
      output: process.stdout,
      key,
      session: `t${Date.now().toString(36)}${process.pid.toString(36)}`,
      today,
      receive,
      shown: () => office.desk.idle(key),
      keep: keeper(options.data, clock, found),
      person: process.stdin.isTTY === true,
    })
    await office.desk.resume()
    await office.waker.start()
    // A channel keeps trying while Telegram cannot be reached; the terminal does not wait for it.
    const started = telegram?.start()
    const talked = terminal.run({ kind: 'command', name: 'start', argument: plan ?? '', today: today() })
    await Promise.race([Promise.all([talked, started]).then(() => (telegram ? stopped : undefined)), stopped])
  } catch (error) {
    throw forOperator(error)
  } finally {
    // A terminal left open would keep the process alive.
    process.stdin.destroy()
    await telegram?.stop()
    await office.waker.stop()
    await office.desk.close()
  }
}

/** Papers go into the data folder. */
function keeper(folder: string, clock: Clock, dataOf: DataOf): (paper: Paper, key: string) => Promise<string | null> {
  const print = printer(clock.now, dataOf)
  return async (paper, key) => {
    const file = await print(paper, key)
    if (!file) return null
    try {
      const home = join(folder, PAPERS)
      await mkdir(home, { recursive: true, mode: 0o700 })
      const path = join(home, file.name)
      await writeFile(path, file.bytes, { mode: 0o600 })
      return `（存在 ${path}）`
    } catch {
      return `（${folder} 写不了，没有存下）`
    }
  }
}

/** Without a zone it is Shanghai's time. */
const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?$/

/**
 * What `--now` makes of the time: it goes on from there. A day alone keeps the time of day it is. Throws BadInput for what is
 * no date or moment.
 */
export function clockOf(now: string | undefined, real: Clock): Clock {
  if (now === undefined) return real
  const began = real.now()
  const told = isLocalDate(now) ? `${now}T${shanghaiMoment(began).slice(11)}` : now
  const [, date = '', time = '', zone = '+08:00'] = MOMENT.exec(told) ?? []
  const moment = Date.parse(`${date}T${time}${zone}`)
  // JavaScript takes 30 February for 2 March.
  if (!isLocalDate(date) || Number.isNaN(moment))
    throw new BadInput(`--now：应是日期或时间，如 2022-09-15 或 2022-09-15T09:00；收到的是“${now.slice(0, 40)}”`)
  return { sleep: real.sleep, now: () => moment + real.now() - began }
}
