import { Command, CommanderError } from 'commander'
import { StoreError } from '../store/errors.ts'
import { ask } from './ask.ts'
import { assess } from './assess.ts'
import { chat } from './chat.ts'
import { data } from './data.ts'
import { doctor } from './doctor.ts'
import { type AddCommand, BadInput, type Door, type ExitStatus } from './door.ts'
import { hours } from './hours.ts'
import { notices } from './notices.ts'
import { plans } from './plans.ts'
import { questions } from './questions.ts'
import { read } from './read.ts'
import { rules } from './rules.ts'
import { sayCommanderError, sayHelpTitle, widthOf } from './say/usage.ts'
import { schema } from './schema.ts'
import { secretsIn } from './sealing.ts'
import { serve } from './serve.ts'
import { struckOut } from './struckOut.ts'
import { timetable } from './timetable.ts'
import { realDoor } from './world.ts'

/** Every command of `zhicheng`: one file and one line here. */
const COMMANDS: readonly AddCommand[] = [
  plans,
  assess,
  hours,
  timetable,
  read,
  ask,
  questions,
  chat,
  serve,
  doctor,
  data,
  schema,
  rules,
  notices,
]

/**
 * Runs one command line (without `node` and the script) and gives the exit status. Never throws: wrong usage and bad input
 * are told on standard error, in Chinese.
 */
export async function main(argv: readonly string[], outside: Omit<Door, 'end'>): Promise<ExitStatus> {
  let status: ExitStatus = 0
  const door: Door = {
    ...outside,
    end: (next) => {
      if (next > status) status = next
    },
  }
  try {
    await programFor(door).parseAsync([...argv], { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return usageStatus(error, door)
    if (error instanceof BadInput || error instanceof StoreError) {
      door.err(error.message)
      return 2
    }
    const clean = struckOut(secretsIn(process.env))
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
    door.err(clean(`程序出错，请把这一段发给维护人：${trace}`))
    return 2
  }
}

function programFor(door: Door): Command {
  const program = new Command('zhicheng')
    .description('职称申报助手：按条款判断能不能报、还缺什么、什么时候办')
    .usage('<命令> [选项]')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help <命令>', '显示某个命令的帮助')
    .showSuggestionAfterError(false)
    // Options after a command are that command's: `plans --data` and `plans changes --data` are two.
    .enablePositionalOptions()
    .configureHelp({
      styleTitle: sayHelpTitle,
      displayWidth: widthOf,
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
    })
    .configureOutput({
      writeOut: (text) => door.out(text.trimEnd()),
      writeErr: (text) => door.err(text.trimEnd()),
      outputError: () => {},
    })
    .exitOverride()
  for (const add of COMMANDS) add(program, door)
  return program
}

function usageStatus(error: CommanderError, door: Door): ExitStatus {
  if (error.exitCode === 0) return 0
  const said = sayCommanderError(error)
  if (said) door.err(`${said}\n用法见 zhicheng --help`)
  return 2
}

/** The entry of the executable: the real world, and the exit status set rather than the process cut off. */
export async function run(argv: readonly string[]): Promise<void> {
  process.exitCode = await main(argv, realDoor())
}
