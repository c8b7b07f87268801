import type { CommanderError } from 'commander'

const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
}

export function sayHelpTitle(title: string): string {
  return TITLES[title] ?? title
}

/** A usage error in Chinese; empty when there is nothing to add to the help already shown. */
export function sayCommanderError(error: CommanderError): string {
  const [quoted = ''] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '')
  switch (error.code) {
    case 'commander.unknownOption':
      return `没有这个选项：${quoted}`
    case 'commander.unknownCommand':
      return `没有这个命令：${quoted}`
    case 'commander.optionMissingArgument':
      return `选项 ${quoted} 后面缺了值`
    case 'commander.missingMandatoryOptionValue':
      return `缺少选项 ${quoted}`
    case 'commander.missingArgument':
      return `缺少参数 ${quoted}`
    case 'commander.excessArguments':
      return `${quoted} 后面的参数多了`
    case 'commander.help':
      return ''
    default:
      return `用法不对：${error.message.replace(/^error: /, '')}`
  }
}

/** Columns a text takes on a terminal: Chinese characters take two. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffe6]/.test(character) ? 2 : 1), 0)
}
