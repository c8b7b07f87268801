import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Conversation } from '../../src/delivery/ports.ts'
import { newcomer } from '../../src/delivery/record.ts'
import type { Finding } from '../../src/doors/doctor/finding.ts'
import { lookAtFolder } from '../../src/doors/doctor/folder.ts'
import { nodeFinding, ruleFindings } from '../../src/doors/doctor/machine.ts'
import { recordFindings } from '../../src/doors/doctor/records.ts'
import { runningFindings } from '../../src/doors/doctor/running.ts'
import { telegramFindings } from '../../src/doors/doctor/telegram.ts'
import { wechatFindings } from '../../src/doors/doctor/wechat.ts'
import { openEndpoint } from '../../src/doors/health/endpoint.ts'
import { openStore } from '../../src/store/embedded.ts'
import { type Makers, openMakers } from '../channels/robots/makers.ts'
import { type FakeBotApi, openFakeBotApi } from '../fake-bot-api/server.ts'
import { filesIn, freshFolders } from '../store/folder.ts'
import { type Outcome, realHouse, type World, zhicheng } from './command.ts'

const KEY = '693a91f6-key-of-the-fixture'
const freshFolder = freshFolders()
let folder = ''
let fake: FakeBotApi
let makers: Makers
beforeEach(async () => {
  folder = await freshFolder()
  fake = await openFakeBotApi()
  makers = await openMakers(() => Date.now())
  makers.addWecom(KEY)
  for (const name of ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_API_ROOT', 'TELEGRAM_WEBHOOK_URL', 'ZHICHENG_DATA'])
    vi.stubEnv(name, '')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await fake.close()
  await makers.close()
})

const data = () => join(folder, 'data')

/** The usual configuration, as a file. */
function written(more = ''): string {
  const file = join(folder, 'zhicheng.yaml')
  const robot = `{种类: 企业微信, 名字: 协会群, 网址: "${makers.wecomUrl(KEY)}"}`
  const text = `数据: data\ntelegram: {令牌: "${fake.token}", 接口: "${fake.url}"}\n机器人: [${robot}]\n${more}`
  writeFileSync(file, text, { mode: 0o600 })
  return file
}

async function examined(file: string, argv: readonly string[] = [], world: World = {}): Promise<Outcome> {
  const outcome = await zhicheng(['doctor', '--config', file, ...argv], world)
  for (const secret of [fake.token, fake.token.split(':')[1] ?? '', KEY])
    expect(outcome.out + outcome.err).not.toContain(secret)
  return outcome
}

const find = (findings: readonly Finding[], check: string) => findings.filter((finding) => finding.check === check)
const telegram = () => ({ token: fake.token, apiRoot: fake.url, mode: { kind: 'polling' as const } })

describe('zhicheng doctor', () => {
  it('with everything right: 0, a tick for each, and what to do next', async () => {
    const file = written()
    const { status, out, err } = await examined(file)
    expect({ status, err }).toEqual({ status: 0, err: '' })
    for (const line of [
      '✓ Node v',
      '✓ 规则和措辞读得出来',
      '✓ 日子和提醒按上海时间',
      '写对了：Telegram（轮询）、机器人 1 个',
      `✓ 数据文件夹 ${data()} 还没有，serve 启动时会建`,
      '✓ Telegram 认这个令牌：@FakeZhichengBot',
      '✓ 本机的钟和 Telegram 一致',
      '✓ 轮询，没有设网页回调',
      '✓ 隐私模式开着',
      '! 命令菜单还没有设\n  → serve 启动时会设上',
      '✓ 机器人 wecom:协会群 的设置写对了（没有发消息）',
    ])
      expect(out).toContain(line)
    expect(out).toMatch(/\n\n下一步：zhicheng serve --config .*\n想试试机器人：.* --send-test wecom:协会群$/)
    expect(makers.arrived(KEY)).toEqual([])
    // It looked only.
    expect(readdirSync(folder)).toEqual(['zhicheng.yaml'])
    expect(fake.calls('getUpdates')).toEqual([])
  })

  it('--json gives the same for programs', async () => {
    const { status, out } = await examined(written(), ['--json'])
    const told = JSON.parse(out)
    expect(status).toBe(0)
    expect(told).toMatchObject({ ok: true, next: [expect.stringContaining('zhicheng serve'), expect.anything()] })
    expect(find(told.findings, 'token')).toMatchObject([{ state: 'well', fix: null }])
  })

  it('tells everything that is wrong with the configuration, and looks at the rest', async () => {
    const { status, out } = await examined(written('健康: {端口: x}\n别的: 1'))
    expect(status).toBe(1)
    expect(out).toContain('第 4 行（健康.端口）：应是 0 到 65535 的整数\n  → ')
    expect(out).toContain('第 5 行（别的）：没有这个键')
    expect(out).toContain('✓ 规则和措辞读得出来')
    expect(out).toMatch(/\n下一步：从上往下改好打 ✗ 的 2 处，再运行 zhicheng doctor --config /)
  })

  it('looks at the data folder the file names, and at the plans of its robots, though another key is wrong', async () => {
    const file = written('健康: {端口: x}')
    writeFileSync(file, readFileSync(file, 'utf8').replace('名字: 协会群,', '名字: 协会群, 计划: 没有的计划,'))
    const { status, out } = await examined(file)
    expect(status).toBe(1)
    expect(out).toContain(`✓ 数据文件夹 ${data()} 还没有，serve 启动时会建`)
    expect(out).toContain('（机器人.第 1 个.计划）：没有这个计划')
    expect(out).toContain('改好打 ✗ 的 2 处')
  })

  it('without any channel, and with a file that is not there', async () => {
    const none = await zhicheng(['doctor', '--data', data()])
    expect(none.status).toBe(1)
    expect(none.out).toContain('✗ 没有配置文件，用环境变量和默认，但一个渠道也没有')
    const missing = await zhicheng(['doctor', '--config', join(folder, 'no.yaml')])
    expect(missing.status).toBe(1)
    expect(missing.out).toContain('没有这个文件')
  })

  it('knows a token Telegram does not', async () => {
    writeFileSync(join(folder, 'z.yaml'), `telegram: {令牌: "${fake.token}x", 接口: "${fake.url}"}`)
    const { status, out } = await examined(join(folder, 'z.yaml'), ['--data', data()])
    expect(status).toBe(1)
    expect(out).toContain('✗ Telegram 不认这个令牌（401）\n  → 到 @BotFather')
  })
})

describe('the test message', () => {
  it('is sent after asking, to the robot named', async () => {
    const { status, out, err } = await examined(written(), ['--send-test', '协会群'], { stdin: '是\n' })
    expect({ status, err }).toEqual({
      status: 0,
      err: '要往 wecom:协会群 的群里发一条测试消息吗？群里的人都看得到。回“是”就发：',
    })
    expect(out).toContain('✓ 测试消息发到了 wecom:协会群')
    expect(makers.texts(KEY)).toEqual([expect.stringContaining('测试消息')])
  })

  it.each(['', '不\n', '是不是\n'])('is not sent when the answer is %j', async (stdin) => {
    const { status, out } = await examined(written(), ['--send-test', 'wecom:协会群'], { stdin })
    expect(status).toBe(0)
    expect(out).toContain('! 没有往 wecom:协会群 发测试消息')
    expect(makers.arrived(KEY)).toEqual([])
  })

  it('that the maker refuses is told with the reason', async () => {
    const file = written(`日志: {级别: warn}`)
    writeFileSync(file, readFileSync(file, 'utf8').replace(KEY, 'another-key-0000'))
    const { status, out } = await examined(file, ['--send-test', '协会群'], { stdin: '是' })
    expect(status).toBe(1)
    expect(out).toContain('✗ 测试消息没有发到 wecom:协会群：')
    expect(out).not.toContain('another-key-0000')
  })

  it('for a robot there is not: 2, and says which there are', async () => {
    const { status, err } = await examined(written(), ['--send-test', '别的群'])
    expect({ status, err }).toEqual({ status: 2, err: '--send-test：没有这个机器人。配置里的机器人：wecom:协会群' })
  })
})

describe('Telegram', () => {
  const look = (now = Date.now()) => telegramFindings(telegram(), () => now)

  it('a webhook set elsewhere is in the way of polling', async () => {
    fake.putWebhook({ url: 'https://example.org/with-a-secret', secret: undefined })
    const [finding] = find(await look(), 'webhook')
    expect(finding).toMatchObject({ state: 'wrong', fix: expect.stringContaining('另一个程序') })
    expect(JSON.stringify(finding)).not.toContain('example.org')
  })

  it('a webhook of ours is right, another is not, none will be set', async () => {
    const hook = { kind: 'webhook' as const, url: 'https://example.org/t', path: '/t', port: 1, host: 'h', secret: 's' }
    const states = async () =>
      find(await telegramFindings({ ...telegram(), mode: hook }, Date.now), 'webhook').map(({ state }) => state)
    expect(await states()).toEqual(['note'])
    fake.putWebhook({ url: hook.url, secret: 's' })
    expect(await states()).toEqual(['well'])
    fake.putWebhook({ url: 'https://example.org/other', secret: 's' })
    expect(await states()).toEqual(['wrong'])
  })

  it('a clock that is off is told, in which direction and by how much', async () => {
    const [finding] = find(await look(Date.now() + 600_000), 'clock')
    expect(finding?.what).toMatch(/^本机的钟比 Telegram 快 (599|60\d) 秒$/)
    expect(find(await look(Date.now() - 600_000), 'clock')[0]?.what).toContain('慢')
  })

  it('tells of privacy mode and of messages that wait', async () => {
    fake.user(1).says('您好')
    Object.assign(fake.bot, { can_read_all_group_messages: true })
    const findings = await look()
    expect(find(findings, 'privacy')).toMatchObject([{ state: 'note' }])
    expect(find(findings, 'pending')).toMatchObject([{ what: 'Telegram 那边有 1 条消息等着取' }])
  })

  it('that cannot be reached or answers nonsense is wrong, without the address', async () => {
    const away = await telegramFindings({ ...telegram(), apiRoot: 'http://127.0.0.1:9' }, Date.now)
    expect(away).toMatchObject([
      { check: 'token', state: 'wrong', what: expect.stringMatching(/^连不上 Telegram（\w+）$/) },
    ])
    fake.setFault({ method: 'getMe', trouble: { kind: 'status', status: 502 } })
    expect(find(await look(), 'token')).toMatchObject([{ state: 'wrong', what: 'Telegram 没有正常回答（502）' }])
  })
})

describe('the data folder', () => {
  const PERSONAL = '欧阳锋利'
  const record = (outbox: Conversation['outbox']): Conversation => ({ ...newcomer, turn: 1, state: PERSONAL, outbox })
  const entry = (id: string, status: Conversation['outbox'][number]['status']) => ({
    id,
    status,
    message: { text: PERSONAL },
  })

  it('tells of records that cannot be read, and of what was not sent', async () => {
    const store = await openStore(data())
    await store.commit('telegram:4242', record([entry('1.0', 'uncertain'), entry('1.1', 'waiting')]))
    await store.commit('telegram:4343', record([]))
    await store.close()
    const whole = await examined(written())
    expect(whole.status).toBe(0)
    expect(whole.out).toContain('✓ 2 个会话，文件都完好')
    expect(whole.out).toContain('! 1 条消息等着发\n  → serve 启动后会发出去')
    expect(whole.out).toContain('! 1 条消息以前没有确认送到，不再重发')

    const [file] = [...(await filesIn(data())).keys()].filter((path) => path.startsWith('conversations/'))
    writeFileSync(join(data(), file ?? ''), 'nonsense\n')
    const broken = await examined(written())
    expect(broken.status).toBe(1)
    expect(broken.out).toContain(`✗ 1 个会话文件损坏：${join(data(), file ?? '')}（`)
    expect(whole.out + broken.out).not.toMatch(new RegExp(`${PERSONAL}|4242|4343`))
    // Left where it was, for the program to put aside.
    expect(readFileSync(join(data(), file ?? ''), 'utf8')).toBe('nonsense\n')
  })

  it('tells of messages that were being sent when the program ended, and of damage to the list of them', async () => {
    const store = await openStore(data())
    await store.commit('telegram:4242', record([entry('1.0', 'waiting'), entry('1.1', 'waiting')]))
    await store.begin?.('telegram:4242', '1.0')
    await store.close()
    const told = async () => (await recordFindings(data(), false)).map(({ what }) => what).join('\n')
    expect(await told()).toContain('1 条消息等着发\n1 条消息正发时程序断了')
    const log = join(data(), 'sending.log')
    writeFileSync(log, readFileSync(log, 'utf8').replace(' 1.0 ', ' 1.9 '))
    expect(await told()).toMatch(/sending\.log 有坏的地方[\s\S]*2 条消息正发时程序断了/)
  })

  it('that another process has means the service is running', async () => {
    const store = await openStore(data())
    const { status, out } = await examined(written())
    expect(status).toBe(0)
    expect(out).toContain(`✓ 数据文件夹正由进程 ${process.pid} 使用（服务在运行）`)
    expect(out).toContain('! 没有开健康检查')
    expect(out).toContain(`都好，服务在运行（进程 ${process.pid}），不用做什么`)
    await store.close()
    expect((await examined(written())).out).toContain('✓ 没有别的进程在用数据文件夹')
  })

  it('locked by another machine is wrong', async () => {
    mkdirSync(join(data(), 'lock'), { recursive: true })
    writeFileSync(join(data(), 'lock', '3'), JSON.stringify({ pid: 7, host: 'elsewhere', started: null }))
    const { findings } = await lookAtFolder(data())
    expect(find(findings, 'lock')).toMatchObject([
      { state: 'wrong', fix: expect.stringContaining(join(data(), 'lock')) },
    ])
  })

  it.runIf(process.getuid?.() === 0)('of which some belongs to somebody else is told, with the fix', async () => {
    mkdirSync(join(data(), 'unsent'), { recursive: true, mode: 0o700 })
    chownSync(data(), 4242, 4242)
    const { findings } = await lookAtFolder(data())
    const [, told] = find(findings, 'data')
    expect(told).toMatchObject({ state: 'wrong', what: expect.stringContaining(join(data(), 'unsent')) })
    expect(told?.fix).toContain(`chown -R 4242 ${data()}`)
    chownSync(join(data(), 'unsent'), 4242, 4242)
    expect(find((await lookAtFolder(data())).findings, 'data')).toHaveLength(1)
  })

  it.runIf(process.getuid?.() !== 0)('of which some cannot be opened is told, with the fix', async () => {
    mkdirSync(join(data(), 'unsent'), { recursive: true, mode: 0o700 })
    chmodSync(join(data(), 'unsent'), 0)
    const [, told] = find((await lookAtFolder(data())).findings, 'data')
    expect(told).toMatchObject({ state: 'wrong', what: expect.stringContaining(join(data(), 'unsent')) })
    expect(told?.fix).toContain('chown')
  })

  it('with a file that cannot be read names it', async () => {
    mkdirSync(join(data(), 'sending.log'), { recursive: true })
    const { out } = await examined(written())
    expect(out).toContain(`读取正在发的消息失败：${join(data(), 'sending.log')}：`)
  })

  it('needs room', async () => {
    mkdirSync(data())
    const spaceWith = async (bytes: number) => find((await lookAtFolder(data(), async () => bytes)).findings, 'space')
    expect(await spaceWith(5e10)).toMatchObject([{ state: 'well', what: '磁盘还剩 50.0 GB' }])
    expect(await spaceWith(5e8)).toMatchObject([{ state: 'note' }])
    expect(await spaceWith(5e6)).toMatchObject([{ state: 'wrong' }])
  })

  it('that is a file, or readable by others, is told', async () => {
    writeFileSync(data(), '')
    expect((await lookAtFolder(data())).findings).toMatchObject([
      { state: 'wrong', what: expect.stringContaining('不是文件夹') },
    ])
    const open = join(folder, 'open')
    mkdirSync(open)
    chmodSync(open, 0o755)
    expect(find((await lookAtFolder(open)).findings, 'private')).toMatchObject([{ state: 'note' }])
  })
})

describe('the rest', () => {
  it('Node must be new enough', () => {
    expect(['v18.20.0', 'v20.18.9', 'v20.19.0', 'v24.1.0'].map((version) => nodeFinding(version).state)).toEqual([
      'wrong',
      'wrong',
      'well',
      'well',
    ])
  })

  it('rules that are wrong, or cannot be read, are told', () => {
    const problem = { file: '温州机电/2022.yaml', line: 3, clause: '', what: '没有这个字段' }
    expect(ruleFindings(() => ({ ...realHouse(), problems: [problem] }))).toMatchObject([
      { state: 'wrong', what: expect.stringContaining('温州机电/2022.yaml 第 3 行：没有这个字段') },
    ])
    const house = realHouse()
    const knowledge = { ...house.knowledge, problems: [{ ...problem, file: '温州机电/问答/学时.yaml' }] }
    expect(ruleFindings(() => ({ ...house, knowledge }))).toMatchObject([
      { state: 'wrong', what: expect.stringContaining('温州机电/问答/学时.yaml 第 3 行') },
    ])
    const broken = () => {
      throw new Error('读不了')
    }
    expect(ruleFindings(broken)).toMatchObject([{ state: 'wrong' }])
  })

  it('WeChat: packages, token and login', async () => {
    const settings = (name: string, options = {}) => ({
      puppet: { name, options },
      identity: 'id' as const,
      administrators: [],
      perDay: null,
    })
    const states = async (name: string, options = {}, env = {}) =>
      (await wechatFindings(settings(name, options), data(), env)).map(({ check, state }) => `${check} ${state}`)
    expect(await states('wechaty-puppet-wechat4u')).toEqual(['wechat well', 'login note'])
    expect(await states('wechaty-puppet-nowhere')).toEqual(['wechat wrong', 'login note'])
    expect(await states('wechaty-puppet-service')).toEqual(['wechat well', 'wechat wrong', 'login note'])
    expect(await states('wechaty-puppet-service', { token: 'x' })).toEqual(['wechat well', 'login note'])
    const env = { WECHATY_PUPPET_SERVICE_TOKEN: 'x' }
    expect(await states('wechaty-puppet-service', {}, env)).toEqual(['wechat well', 'login note'])
    mkdirSync(join(data(), 'wechat'), { recursive: true })
    const login = join(data(), 'wechat', 'login.memory-card.json')
    writeFileSync(login, '{}', { mode: 0o600 })
    expect(await states('wechaty-puppet-wechat4u')).toEqual(['wechat well', 'login well'])
    chmodSync(login, 0o644)
    expect(await states('wechaty-puppet-wechat4u')).toEqual(['wechat well', 'login wrong'])
  })

  it('asks the service that runs how it is', async () => {
    let well = true
    const routes = { '/readyz': async () => ({ well, body: { ready: well, problems: well ? [] : ['微信掉线了'] } }) }
    const endpoint = await openEndpoint({ port: 0, host: '127.0.0.1', routes })
    const ask = () => runningFindings({ health: { port: endpoint.port, host: '0.0.0.0' } } as never)
    expect(await ask()).toMatchObject([{ state: 'well' }])
    well = false
    expect(await ask()).toMatchObject([{ state: 'wrong', what: '服务说有问题：微信掉线了' }])
    await endpoint.close()
    expect(await ask()).toMatchObject([{ state: 'note' }])
  })
  it("says what the robots' groups are told of, and where a plan stands that there is not", async () => {
    const group = (more: string) => writeGroup(`种类: 企业微信, 名字: 协会群, 密钥: ${KEY}, ${more}`)
    const well = await examined(group('计划: 温州机电 2022, 提醒: true'))
    expect(well.out).toContain('✓ wecom:协会群 收 温州机电 2022 的群发，日子到了会提醒')
    const { status, out } = await examined(group('计划: 杭州水利'))
    expect(status).toBe(1)
    expect(out).toMatch(/✗ .*zhicheng\.yaml 第 2 行（机器人\.第 1 个\.计划）：没有这个计划。可以写：/)
    expect(out).not.toContain('水利')
  })
})

function writeGroup(robot: string): string {
  const file = join(folder, 'zhicheng.yaml')
  writeFileSync(file, `数据: data\n机器人: [{${robot}}]\n`, { mode: 0o600 })
  return file
}
