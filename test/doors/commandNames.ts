import { zhicheng } from './command.ts'

/** A command as it explains itself. */
export interface Explained {
  readonly name: string
  readonly help: string
}

/** Every command there is, found by asking for help; those that only gather others are left out. */
export async function everyCommand(): Promise<Explained[]> {
  const found = await below('')
  return found.filter(({ help }) => !GATHERS.test(help))
}

/** 用法： zhicheng rules <check|test|…> [选项] */
const GATHERS = /^用法： zhicheng (?:\w+ )*<(?:命令|\w+(?:\|\w+)+)>/m

async function below(name: string): Promise<Explained[]> {
  const { out: help } = await zhicheng([...name.split(' ').filter((word) => word !== ''), '--help'])
  const [, list = ''] = /\n命令：\n((?: {2,}.*\n?)+)/.exec(help) ?? []
  const names = [...list.matchAll(/^ {2}(\S+)/gm)].flatMap(([, one = '']) => (one === 'help' ? [] : [one]))
  const more = await Promise.all(names.map((one) => below(`${name} ${one}`.trim())))
  return [{ name, help }, ...more.flat()]
}
