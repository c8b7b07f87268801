import { resolve } from 'node:path'
import { StoreError } from '../store/errors.ts'
import { markMovedAway, unmarkMovedAway } from '../store/movedAway.ts'
import {
  databasePlace,
  folderPlace,
  isDataFolder,
  KINDS,
  move,
  NAMES,
  NotEmpty,
  type Place,
} from '../store/transfer.ts'
import { databaseOf } from './configuration/read.ts'
import { addDataKeys } from './dataKeys.ts'
import { addDataOfPerson } from './dataOfPerson.ts'
import { addDataTidy } from './dataTidy.ts'
import { type AddCommand, BadInput, type Door } from './door.ts'
import { openSealed, sealTold } from './sealing.ts'

const DATABASE = '数据库'

interface Options {
  readonly config?: string
  readonly from: string
  readonly to: string
  readonly withoutDamaged?: boolean
  readonly json?: boolean
}

const HELP = `
“${DATABASE}”（或 postgres）是环境变量 ZHICHENG_DATABASE、或配置里“数据库.地址”写的那个；别的都当作数据文件夹。
地址里有密码，所以不能写在命令行上。

搬会话、群发和没答上的问题；plans、originals、wechat 不搬，见 docs/postgres.md。先停掉服务。
来源原样留着。搬到一半断了，再搬一次就接着来；目标里有别的东西就不搬。
退出码：0 搬好了，两边一致；1 没有搬（目标不空，或来源有坏的）；2 写错了，或打不开。

例：
  zhicheng data move --from data --to 数据库
  zhicheng data move --from 数据库 --to /var/lib/zhicheng`

/** `zhicheng data move`: from the files of one machine into the database of several, and back. */
export const data: AddCommand = (program, door) => {
  const command = program
    .command('data')
    .usage('<命令> [选项]')
    .description('存着的东西：一个人的导出、删除，搬进数据库或搬回来')
    .addHelpText(
      'after',
      `\n例：\n  zhicheng data export --who telegram:12345\n  zhicheng data move --from data --to ${DATABASE}`,
    )
  addDataOfPerson(command, door)
  addDataKeys(command, door)
  addDataTidy(command, door)
  command
    .command('move')
    .description('搬会话、群发和没答上的问题，搬完两边核对')
    .usage('--from <来源> --to <目标> [选项]')
    .requiredOption('--from <来源>', `数据文件夹，或“${DATABASE}”`)
    .requiredOption('--to <目标>', `数据文件夹，或“${DATABASE}”`)
    .option('--config <文件>', '数据库的地址写在这个配置文件里')
    .option('--without-damaged', '来源里读不出来的留下不搬')
    .option('--json', '输出 JSON')
    .addHelpText('after', HELP)
    .action((options: Options) => run(options, door))
}

async function run(options: Options, door: Door): Promise<void> {
  if (isDatabase(options.from) === isDatabase(options.to))
    throw new BadInput(`--from、--to：一个写数据文件夹，另一个写“${DATABASE}”`)
  if (!isDatabase(options.from) && !(await isDataFolder(resolve(options.from))))
    throw new BadInput(`--from：${options.from} 里什么也没有，看看是不是写错了`)
  try {
    const from = await opened(options.from, options)
    try {
      const to = await opened(options.to, options)
      try {
        await moved(from, to, options, door)
      } finally {
        await to.close()
      }
    } finally {
      await from.close()
    }
  } catch (error) {
    if (error instanceof NotEmpty) {
      door.err(error.message)
      return door.end(1)
    }
    throw error instanceof StoreError ? new BadInput(error.message) : error
  }
}

async function moved(from: Place, to: Place, options: Options, door: Door): Promise<void> {
  const damaged = await from.damaged()
  if (damaged.length > 0) {
    door.err(damaged.join('\n'))
    if (!options.withoutDamaged) {
      door.err('有读不出来的，没有搬。先从备份里恢复；恢复不了就加 --without-damaged，把它们留在原处')
      return door.end(1)
    }
  }
  const { sums, written } = await move(from, to, (kind, done, all) => {
    if (done % 5000 === 0) door.err(`${NAMES[kind]}：${done}/${all}`)
  })
  if (isDatabase(options.to)) await markMovedAway(resolve(options.from), door.today())
  else await unmarkMovedAway(resolve(options.to))
  if (options.json) return door.out(JSON.stringify({ written, ...sums }))
  for (const kind of KINDS) door.out(`${NAMES[kind]} ${sums[kind].count} 个，两边一致（指纹 ${sums[kind].hash}）`)
  door.out(`这次写了 ${written} 个。来源原样留着，确认新的好用以后再删；两边不要同时运行。`)
}

const isDatabase = (place: string) => place === DATABASE || place === 'postgres'

async function opened(place: string, { config }: Options): Promise<Place> {
  const seal = sealTold(process.env)
  if (!isDatabase(place)) return folderPlace(resolve(place), await openSealed(resolve(place), seal))
  const asked = config === undefined ? {} : { config }
  const address = databaseOf(asked, { env: process.env, folder: process.cwd() })
  if (address === null) throw new BadInput('ZHICHENG_DATABASE：没有设，配置里也没有“数据库.地址”，不知道是哪个数据库')
  return await databasePlace(address, seal)
}
