import { stat } from 'node:fs/promises'
import { isAbsolute, relative } from 'node:path'
import type { Command } from 'commander'
import { codeOf } from '../store/errors.ts'
import { BadInput } from './badInput.ts'
import type { House } from './compose.ts'
import { databaseOf, dataFolderOf, USUAL_FILE } from './configuration/read.ts'
import type { Door } from './door.ts'
import { plain } from './say/plain.ts'

/** As on the command line. */
export interface DataOptions {
  readonly config?: string
  readonly data?: string
}

/** Adds `--config` and `--data`, in the words of all commands that have them; `kept` is what of the folder matters to this one. */
export function addDataOptions(command: Command, kept: string): Command {
  return command
    .option('--config <文件>', `配置文件，不写就用当前文件夹里的 ${USUAL_FILE}（有的话）`)
    .option('--data <文件夹>', `${kept}；不写就看环境变量 ZHICHENG_DATA、配置里的“数据”，都没有就是 data`)
}

/**
 * `--config` and `--data` for a command that needs the folder and nothing else of the configuration: its action finds the folder
 * under `data`, whoever told it. Of the file only 数据 is looked at.
 */
export function withData(command: Command, kept = '数据文件夹，里面的 plans 是改过的日子和自己建的计划'): Command {
  return addDataOptions(command, kept).hook('preAction', (own, acting) => {
    // A hook is called for the commands below, too, and those have an option of their own.
    if (own === acting) acting.setOptionValue('data', folderOf(acting.opts()))
  })
}

/** The words of `--data` where rules are looked at for their own sake. */
const WITH_DATA = '连数据文件夹里改过的日子、自己建的计划一起看；不写就只看规则文件'

/** The same for a command that looks into the data folder only when told to, by either option. */
export function withDataWhenTold(command: Command, kept: string = WITH_DATA): Command {
  return command
    .option('--config <文件>', '数据文件夹写在这个配置文件里')
    .option('--data <文件夹>', kept)
    .hook('preAction', (own, acting) => {
      const told: DataOptions = acting.opts()
      if (own === acting && (told.config ?? told.data) !== undefined) acting.setOptionValue('data', folderOf(told))
    })
}

/** As somebody here would name it. */
function folderOf(told: DataOptions): string {
  const here = process.cwd()
  const folder = dataFolderOf(told, { env: process.env, folder: here })
  const near = relative(here, folder)
  return near.startsWith('..') || isAbsolute(near) ? folder : near || '.'
}

/** For what is only there to be looked at or changed: throws BadInput where there is no such folder, so that none is made. */
export async function folderThere(data: string): Promise<string> {
  const stats = await stat(data).catch((error: unknown) => error)
  if (codeOf(stats) === 'ENOENT')
    throw new BadInput(`没有这个数据文件夹：${data}。用 --data 或 ZHICHENG_DATA 写对地方再来`)
  return data
}

/** The database that holds the conversations instead of the folder; null where there is none. Throws BadInput. */
export function databaseTold({ config }: DataOptions): string | null {
  return databaseOf(config === undefined ? {} : { config }, { env: process.env, folder: process.cwd() })
}

/**
 * The house a command sees, decided here for all of them: the rule files, and over them what the data folder keeps of plans. What
 * of it does not hold is told on standard error. Without a folder the rule files stand as they are.
 */
export function houseWith(door: Door, data: string | undefined): House {
  if (data === undefined) return door.house()
  const house = door.house(data)
  for (const line of house.kept?.told ?? []) door.err(plain(line))
  return house
}
