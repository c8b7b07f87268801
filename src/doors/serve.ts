import type { Incoming } from '../delivery/ports.ts'
import { warm } from './answering.ts'
import { type AddCommand, BadInput, type Door } from './door.ts'
import { DATA_FOLDER, openOffice, operatorLog, telegramChannel, telegramMode } from './office.ts'
import { forOperator, untilStopped } from './running.ts'

/** `zhicheng serve`: the configured channels, until stopped; then nothing more is taken in and what is under way is finished. */
export const serve: AddCommand = (program, door) => {
  program
    .command('serve')
    .description('运行配置好的渠道（现在是 Telegram），收到停止信号后收尾退出')
    .usage('[选项]')
    .option('--data <文件夹>', '对话存在哪里', process.env.ZHICHENG_DATA ?? DATA_FOLDER)
    .addHelpText(
      'after',
      `
环境变量：
  TELEGRAM_BOT_TOKEN       机器人令牌（必须）
  TELEGRAM_API_ROOT        换一个 Bot API 地址
  TELEGRAM_WEBHOOK_URL     设了就用网页回调，不设就用轮询
  TELEGRAM_WEBHOOK_SECRET  网页回调的口令
  PORT、HOST               网页回调监听的端口和地址，默认 8080、0.0.0.0

例：
  TELEGRAM_BOT_TOKEN=… zhicheng serve --data /var/lib/zhicheng`,
    )
    .action((options: { data: string }) => run(options, door))
}

async function run(options: { data: string }, door: Door): Promise<void> {
  const house = door.house()
  const settings = telegramMode(process.env)
  if (!settings)
    throw new BadInput('TELEGRAM_BOT_TOKEN：没有设。先向 @BotFather 要一个令牌；只想在终端里用就运行 zhicheng chat')
  const log = operatorLog()
  let receive: (incoming: Incoming) => Promise<void> = () => Promise.reject(new Error('还没有准备好'))
  const telegram = telegramChannel(settings, (incoming) => receive(incoming), log)
  const office = await openOffice(house, { folder: options.data, senders: { telegram: telegram.sender }, log })
  receive = (incoming) => office.desk.receive(incoming)
  const stopped = untilStopped()
  try {
    await office.desk.resume()
    await office.waker.start()
    warm(house)
    log.info({ plans: house.packs.length }, '开始服务')
    // A channel keeps trying while Telegram cannot be reached.
    await Promise.race([telegram.start(), stopped])
    await stopped
  } catch (error) {
    throw forOperator(error)
  } finally {
    await telegram.stop()
    await office.waker.stop()
    await office.desk.close()
    log.info({ ...office.desk.account() }, '已停止')
  }
}
