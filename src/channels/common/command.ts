export interface Command {
  /** Lower case, without the slash. */
  readonly name: string
  /** The bot it was addressed to by `@name`, lower case; null when it was not. */
  readonly bot: string | null
  readonly argument: string
}

const COMMAND = /^\/([a-z0-9_]{1,32})(?:@([a-z0-9_]+))?(?:\s+([\s\S]*))?$/i

/** `/start@Bot jidian2022` taken apart; null for what is no command, such as `/帮助` or `1/2`. */
export function readCommand(text: string): Command | null {
  const match = COMMAND.exec(text.trim())
  if (!match) return null
  const [, name = '', bot, argument = ''] = match
  return { name: name.toLowerCase(), bot: bot?.toLowerCase() ?? null, argument: argument.trim() }
}
