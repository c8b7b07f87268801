import { stat } from 'node:fs/promises'
import { diskFailure, StoreError } from '../store/errors.ts'
import { type Configuration, isEmpty } from './configuration/configuration.ts'
import { readConfiguration, USUAL_FILE } from './configuration/read.ts'
import { addDataOptions, type DataOptions } from './dataFolder.ts'
import { databaseFindings } from './doctor/database.ts'
import { type Finding, note, well, wrong } from './doctor/finding.ts'
import { lookAtFolder } from './doctor/folder.ts'
import { nodeFinding, ruleFindings, zoneFinding } from './doctor/machine.ts'
import { recordFindings } from './doctor/records.ts'
import { groupFindings, keyOf, robotFindings, robotOf, sendTest } from './doctor/robots.ts'
import { runningFindings } from './doctor/running.ts'
import { sayFinding, sayNext } from './doctor/say.ts'
import { telegramFindings } from './doctor/telegram.ts'
import { wechatFindings } from './doctor/wechat.ts'
import { type AddCommand, BadInput, type Door } from './door.ts'
import { readOriginals } from './originals/read.ts'
import { diskOf, sealTold } from './sealing.ts'

interface Options extends DataOptions {
  readonly sendTest?: string
  readonly json?: boolean
}

const HELP = `
只看不改：不占数据文件夹，不取消息，服务运行着也可以查。✓ 好，✗ 要改，! 知道一下就行。
退出码：0 没有 ✗，1 有 ✗。

例：
  zhicheng doctor
  zhicheng doctor --config /etc/zhicheng/zhicheng.yaml
  zhicheng doctor --send-test wecom:协会群`

/** `zhicheng doctor`: looks at everything `serve` needs, and tells what to put right. */
export const doctor: AddCommand = (program, door) => {
  addDataOptions(program.command('doctor'), '数据存在哪里')
    .description('查一遍能不能好好运行：程序、配置、数据文件夹、Telegram、微信、机器人，哪里不对、怎么改')
    .usage('[选项]')
    .option('--send-test <机器人>', '问过以后，往这个机器人的群里发一条测试消息')
    .option('--json', '输出 JSON')
    .addHelpText('after', HELP)
    .action((options: Options) => run(options, door))
}

async function run(options: Options, door: Door): Promise<void> {
  const { env } = process
  const read = readConfiguration(options, { env, folder: process.cwd() })
  const { configuration, problems, file } = read
  // Wrong use is told before anything is looked at.
  const robot =
    options.sendTest === undefined || !configuration ? null : robotOf(options.sendTest, configuration.robots)
  const findings: Finding[] = []
  const tell = (more: readonly Finding[]) => {
    findings.push(...more)
    if (!options.json) for (const finding of more) door.out(sayFinding(finding))
  }

  // Whatever else is wrong in the file, the folder is looked at when it can be told which it is.
  const isTold = (options.data ?? (env.ZHICHENG_DATA?.trim() || undefined)) !== undefined
  const data = isTold || read.data.problems.length === 0 ? read.data.folder : null
  tell([nodeFinding(process.version), zoneFinding()])
  tell(ruleFindings(() => door.house(data ?? undefined)))
  tell(await configurationFindings(configuration, problems, file))
  const holder = data === null ? null : await lookAtData(data, tell, door)
  if (configuration?.database !== undefined) tell(await databaseFindings(configuration.database))
  if (configuration?.telegram) tell(await telegramFindings(configuration.telegram, Date.now))
  if (configuration?.wechat) tell(await wechatFindings(configuration.wechat, configuration.data, env))
  if (configuration) tell(robotFindings(configuration.robots))
  const groups = groupFindings(read.robotGroups, () => door.house(data ?? undefined).packs, door.today())
  tell(configuration ? groups : groups.filter(({ state }) => state === 'wrong'))
  if (configuration && holder !== null) tell(await runningFindings(configuration))
  if (robot) tell([await sendTest(robot, (question) => agreed(question, door))])

  const outlook = {
    running: holder,
    config: options.config,
    untried: robot ? [] : (configuration?.robots ?? []).map(keyOf),
  }
  const next = sayNext(findings, outlook)
  const isWell = findings.every(({ state }) => state !== 'wrong')
  if (options.json) door.out(JSON.stringify({ ok: isWell, findings, next }))
  else door.out(['', ...next].join('\n'))
  if (!isWell) door.end(1)
}

/** Gives the process that has the folder; null for none. */
async function lookAtData(data: string, tell: (more: readonly Finding[]) => void, door: Door): Promise<number | null> {
  const { findings, exists, holder } = await lookAtFolder(data)
  tell(findings)
  if (exists) {
    const unreadable = (error: unknown) => {
      const failure = error instanceof StoreError ? error : diskFailure('读取', pathOf(error) ?? data, error)
      return [wrong('records', failure.message, '照上面说的改好，再查一遍')]
    }
    tell(await recordFindingsOf(data, holder !== null).catch(unreadable))
    tell(originalFindings(data, door))
  }
  return holder
}

/** Which file or folder the system refused. */
function pathOf(error: unknown): string | null {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : null
}

async function configurationFindings(
  configuration: Configuration | null,
  problems: readonly string[],
  file: string | null,
): Promise<Finding[]> {
  if (!configuration)
    return problems.map((problem) => wrong('configuration', problem, '照说的改；每个键的写法见 docs/operating.md'))
  const from = file === null ? `没有配置文件，用环境变量和默认` : `配置文件 ${file} 写对了`
  const stats = file === null ? null : await stat(file).catch(() => null)
  const isOpen = process.platform !== 'win32' && stats !== null && (stats.mode & 0o007) !== 0
  return [
    isEmpty(configuration)
      ? wrong(
          'configuration',
          `${from}，但一个渠道也没有`,
          `在 ${USUAL_FILE} 里写 telegram、微信、机器人中的一样，或设 TELEGRAM_BOT_TOKEN`,
        )
      : well('configuration', `${from}：${channelsOf(configuration)}`),
    ...(isOpen ? [note('private', '配置文件本机别的用户也能读', `里面直接写着令牌的话：chmod 640 ${file}`)] : []),
  ]
}

function channelsOf({ telegram, wechat, robots }: Configuration): string {
  return [
    ...(telegram ? [`Telegram（${telegram.mode.kind === 'polling' ? '轮询' : '网页回调'}）`] : []),
    ...(wechat ? ['微信'] : []),
    ...(robots.length > 0 ? [`机器人 ${robots.length} 个`] : []),
  ].join('、')
}

function originalFindings(data: string, door: Door): Finding[] {
  try {
    return readOriginals(data, door.house(data).families).problems.map((problem) =>
      wrong('originals', problem, '用 zhicheng notices import 重新导入那一份'),
    )
  } catch (error) {
    // Rules that cannot be read have been told already.
    return error instanceof BadInput ? [wrong('originals', error.message, '看数据文件夹的权限')] : []
  }
}

async function agreed(question: string, door: Door): Promise<boolean> {
  door.err(question)
  const line = door.line ? await door.line() : Buffer.from(await door.read('-', 1000)).toString('utf8')
  return /^(是|是的|好|发|y|yes)$/i.test(line.split('\n')[0]?.trim() ?? '')
}

/** Looks at the records with the keys of the environment; a key that is missing is what is wrong then. */
async function recordFindingsOf(data: string, running: boolean): Promise<Finding[]> {
  try {
    return await recordFindings(data, running, await diskOf(data, sealTold(process.env)))
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    return [wrong('key', error.message, '照说的设好环境变量，再查一遍')]
  }
}
