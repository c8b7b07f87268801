import { isEmpty, secretsOf } from './configuration/configuration.ts'
import { configurationOf, type Read, USUAL_FILE } from './configuration/read.ts'
import { robotGroupProblems } from './configuration/robotGroups.ts'
import { addDataOptions, type DataOptions, houseWith } from './dataFolder.ts'
import { type AddCommand, BadInput, type Door } from './door.ts'
import { forOperator, untilStopped } from './running.ts'
import { sealTold, secretsIn } from './sealing.ts'

/** What is left behind after this long ends with the process. */
const LEFT_BEHIND_MS = 1_000

/** `zhicheng serve`: the configured channels, until stopped; then nothing more is taken in and what is under way is finished. */
export const serve: AddCommand = (program, door) => {
  addDataOptions(program.command('serve'), '数据存在哪里')
    .description('运行配置好的渠道（Telegram、微信、群机器人），收到停止信号后收尾退出')
    .usage('[选项]')
    .addHelpText(
      'after',
      `
环境变量（比配置文件优先）：
  ZHICHENG_DATA            数据存在哪里
  TELEGRAM_BOT_TOKEN       Telegram 机器人令牌
  TELEGRAM_API_ROOT        换一个 Bot API 地址
  TELEGRAM_WEBHOOK_URL     设了就用网页回调，不设就用轮询
  TELEGRAM_WEBHOOK_SECRET  网页回调的口令
  PORT、HOST               网页回调监听的端口和地址，默认 8080、0.0.0.0
  WECHAT_PUPPET 等         微信，见 docs/wechat.md
  ZHICHENG_KEY             设了就加密会话，见 docs/security.md

配置文件怎么写、怎么长期运行：docs/operating.md。启动前后都可以用 zhicheng doctor 查一遍。

例：
  TELEGRAM_BOT_TOKEN=… zhicheng serve --data /var/lib/zhicheng
  zhicheng serve --config /etc/zhicheng/zhicheng.yaml`,
    )
    .action((options: DataOptions) => run(options, door))
}

async function run(options: DataOptions, door: Door): Promise<void> {
  const surroundings = { env: process.env, folder: process.cwd() }
  const configuration = configurationOf(options, surroundings, (read) => planProblems(read, door))
  if (isEmpty(configuration))
    throw new BadInput(
      `TELEGRAM_BOT_TOKEN：没有设，配置文件里也没有写任何渠道。先向 @BotFather 要一个令牌，或在 ${USUAL_FILE} 里写 telegram、微信、机器人中的一样；只想在终端里用就运行 zhicheng chat`,
    )
  // Channels and stores are loaded by who serves: every other command begins sooner without them.
  const [{ operatorLog }, { openService }] = await Promise.all([
    import('./operatorLog.ts'),
    import('./serving/service.ts'),
  ])
  const log = operatorLog({
    level: configuration.logLevel,
    secrets: [...secretsOf(configuration), ...secretsIn(process.env)],
  })
  const seal = sealTold(process.env)
  const service = await openService({ house: houseWith(door, configuration.data), configuration, seal, log })
  const stopped = untilStopped()
  try {
    await Promise.race([service.start(), stopped])
    await stopped
  } catch (error) {
    throw forOperator(error)
  } finally {
    const inTime = await service.stop()
    if (!inTime) setTimeout(() => process.exit(), LEFT_BEHIND_MS).unref()
  }
}

/** With what else is wrong in the file, the plans it names and nobody has. */
function planProblems({ robotGroups, data }: Read, door: Door): string[] {
  try {
    return robotGroupProblems(robotGroups, door.house(data.folder).packs, door.today())
  } catch {
    // Rules that cannot be read are told once the file is right.
    return []
  }
}
