import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWechat, type WechatChannel, type WechatOptions } from '../../src/channels/wechat/open.ts'
import { newcomer } from '../../src/delivery/record.ts'
import { BadInput } from '../../src/doors/badInput.ts'
import { type Configuration, secretsOf } from '../../src/doors/configuration/configuration.ts'
import { openService, type Service, type ServiceOptions } from '../../src/doors/serving/service.ts'
import { openStore } from '../../src/store/embedded.ts'
import { type Makers, openMakers } from '../channels/robots/makers.ts'
import { openClock, openLog } from '../channels/telegram/setting.ts'
import { ANN, BEN, Phone, US } from '../channels/wechat/phone.ts'
import { type FakeBotApi, openFakeBotApi } from '../fake-bot-api/server.ts'
import { filesIn, freshFolders } from '../store/folder.ts'
import { realHouse } from './command.ts'
import { words } from './endToEnd/words.ts'

const PATIENT = 180_000
const KEY = '693a91f6-key-of-the-fixture'
const PUPPET_TOKEN = 'puppet-token-of-the-fixture'
const CODE = 'https://login.weixin.qq.com/l/code-of-the-fixture'

const freshFolder = freshFolders()
let folder = ''
let fake: FakeBotApi
let makers: Makers
let phone: Phone
let log: ReturnType<typeof openLog>
let services: Service[] = []
beforeEach(async () => {
  folder = await freshFolder()
  fake = await openFakeBotApi()
  makers = await openMakers(() => Date.now())
  makers.addWecom(KEY)
  phone = new Phone({}, Date.now, [US, ANN, BEN])
  log = openLog()
  services = []
})
afterEach(async () => {
  await Promise.all(services.map((service) => service.stop()))
  await fake.close()
  await makers.close()
})

const TELEGRAM = () => ({ token: fake.token, apiRoot: fake.url, mode: { kind: 'polling' as const } })
const WECHAT = {
  puppet: { name: 'wechaty-puppet-mock', options: { token: PUPPET_TOKEN } },
  identity: 'id' as const,
  administrators: [],
  perDay: null,
}
const ROBOT = () => ({ kind: 'wecom' as const, name: '某人的群', url: makers.wecomUrl(KEY) })

/** WeChat over a phone in the hand. */
async function onPhone(options: WechatOptions): Promise<WechatChannel> {
  return openWechat({
    ...options,
    puppet: { make: () => phone.puppet() },
    limits: { chatMs: 0, allMs: 0, jitter: 0 },
  })
}

function configured(change: Partial<Configuration>): Configuration {
  return {
    file: null,
    data: join(folder, 'data'),
    administrators: [],
    telegram: null,
    wechat: null,
    robots: [],
    robotGroups: [],
    health: { port: 0, host: '127.0.0.1' },
    logLevel: 'debug',
    ...change,
  }
}

async function opened(change: Partial<Configuration>, options: Partial<ServiceOptions> = {}): Promise<Service> {
  const service = await openService({
    house: realHouse(),
    configuration: configured(change),
    log,
    pace: { clock: { ...openClock(), now: Date.now }, timeouts: { connectMs: 10_000, answerMs: 20_000 } },
    wechat: onPhone,
    ...options,
  })
  services.push(service)
  return service
}

interface Ready {
  readonly ready: boolean
  readonly problems: readonly string[]
  readonly parts: Readonly<Record<string, { readonly state: string }>>
}

async function ask(service: Service, path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`http://127.0.0.1:${service.healthPort}${path}`)
  return { status: response.status, text: await response.text() }
}

async function readiness(service: Service): Promise<{ status: number } & Ready> {
  const { status, text } = await ask(service, '/readyz')
  return { status, ...(JSON.parse(text) as Ready) }
}

/** WeChat starts only when somebody has logged in, or a code is shown. */
async function startedWith(service: Service): Promise<void> {
  const started = service.start()
  await fake.until(() => phone.state.active() === true, 'a puppet runs')
  phone.logsIn()
  await started
}

const texts = (person: number) => fake.messagesTo(person).map(({ text }) => text)

describe('the service', { timeout: PATIENT }, () => {
  it('runs every channel that is configured, and is ready when all of them work', async () => {
    const service = await opened({ telegram: TELEGRAM(), wechat: WECHAT, robots: [ROBOT()] })
    expect(await readiness(service)).toMatchObject({ status: 503, ready: false })
    await startedWith(service)
    fake.user(1).says('/start jidian2022')
    phone.says(ANN, '温州机电')
    await fake.until(() => texts(1).length > 0 && phone.sent.length > 0, 'both answers')
    expect(texts(1)[0]).toContain(words('选级别'))
    expect(phone.sent[0]?.to).toBe(ANN.id)
    expect(await readiness(service)).toMatchObject({
      status: 200,
      ready: true,
      problems: [],
      parts: { telegram: { state: 'working' }, wechat: { state: 'working' }, 'robot 1': { state: 'new' } },
    })
    const { status, text } = await ask(service, '/healthz')
    expect([status, JSON.parse(text)]).toMatchObject([200, { alive: true, writable: true }])
    expect(await service.stop()).toBe(true)
    await expect(ask(service, '/healthz')).rejects.toThrow()
  })

  it('goes on with the others when one cannot start, and says so', async () => {
    const service = await opened({ telegram: { ...TELEGRAM(), token: '1:not-the-token' }, wechat: WECHAT })
    await startedWith(service)
    phone.says(ANN, '您好')
    await fake.until(() => phone.sent.length > 0, 'an answer on WeChat')
    const told = await readiness(service)
    expect(told).toMatchObject({ status: 503, parts: { telegram: { state: 'failed' }, wechat: { state: 'working' } } })
    expect(told.problems).toEqual(['Telegram 停了，要人来看：看日志，运行 zhicheng doctor'])
    expect(log.lines).toContainEqual(
      expect.objectContaining({
        level: 'error',
        message: '这个渠道没有启动',
        fields: expect.objectContaining({ channel: 'telegram' }),
      }),
    )
    expect((await ask(service, '/healthz')).status).toBe(200)
  })

  it('goes on when WeChat cannot even be opened, or finds no puppet', async () => {
    const broken = () => Promise.reject(new Error('no such package'))
    const service = await opened({ telegram: TELEGRAM(), wechat: WECHAT }, { wechat: broken })
    await service.start()
    fake.user(1).says('您好')
    await fake.until(() => texts(1).length > 0, 'an answer on Telegram')
    expect(await readiness(service)).toMatchObject({ status: 503, parts: { wechat: { state: 'failed' } } })
    await service.stop()

    const named = { ...WECHAT, puppet: { name: 'wechaty-puppet-nowhere' } }
    const other = await opened({ wechat: named, robots: [ROBOT()] }, { wechat: async (options) => openWechat(options) })
    await other.start()
    expect(await readiness(other)).toMatchObject({ status: 503, parts: { wechat: { state: 'failed' } } })
  })

  it('ends when no channel is left, with what the operator has to do', async () => {
    const service = await opened({ telegram: { ...TELEGRAM(), token: '1:not-the-token' } })
    await expect(service.start()).rejects.toThrow(/Telegram 不认这个机器人令牌/)
    await expect(service.start()).rejects.toBeInstanceOf(BadInput)
  })

  it('notices that WeChat logged out', async () => {
    const service = await opened({ telegram: TELEGRAM(), wechat: WECHAT })
    await startedWith(service)
    phone.logout()
    await fake.until(() => log.lines.some(({ message }) => message.includes('掉线')), 'the log tells')
    expect(await readiness(service)).toMatchObject({ status: 503, problems: ['微信掉线了'] })
  })

  it('notices that Telegram answers no more, and loads no WeChat when it is not wanted', async () => {
    let loaded = false
    const wechat = () => {
      loaded = true
      return Promise.reject(new Error('not wanted'))
    }
    // Polls that were answered ten minutes ago.
    const pace = { clock: { ...openClock(), now: () => Date.now() - 600_000 } }
    const service = await opened({ telegram: TELEGRAM() }, { pace, wechat })
    await service.start()
    fake.user(1).says('您好')
    await fake.until(() => texts(1).length > 0 && fake.pending() === 0, 'polled')
    expect(await readiness(service)).toMatchObject({ status: 503, problems: ['Telegram 已有 10 分钟没有应答'] })
    expect((await ask(service, '/healthz')).status).toBe(200)
    expect(loaded).toBe(false)
  })

  it('with a port of the webhook that is taken: says under which key', async () => {
    const first = await opened({ telegram: TELEGRAM() })
    const mode = {
      kind: 'webhook' as const,
      url: 'https://example.org/t',
      path: '/t',
      port: first.healthPort ?? 0,
      host: '127.0.0.1',
      secret: 'a-phrase-long-enough',
    }
    const second = { telegram: { ...TELEGRAM(), mode }, data: join(folder, 'other') }
    const inFile = await opened({ ...second, file: '/etc/zhicheng.yaml' })
    await expect(inFile.start()).rejects.toThrow('telegram.回调.端口：这个端口已被别的程序占用')
    await inFile.stop()
    await expect((await opened(second)).start()).rejects.toThrow(/^PORT：这个端口已被别的程序占用/)
  })

  it('leaves reminders of channels it does not have alone', async () => {
    const store = await openStore(join(folder, 'data'))
    await store.commit('terminal:1', { ...newcomer, wake: { at: '2020-01-01T09:00', stamp: 'x' } })
    await store.close()
    const service = await opened({ telegram: TELEGRAM() })
    await service.start()
    expect(await readiness(service)).toMatchObject({
      status: 200,
      parts: { reminders: { state: 'working', waiting: 0 } },
    })
    expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([])
  })

  it('stops within its bound although a channel does not end, and lets go of the folder', async () => {
    const stubborn = async (options: WechatOptions) => ({
      ...(await onPhone(options)),
      start: async () => {},
      stop: () => new Promise<void>(() => {}),
    })
    const service = await opened({ telegram: TELEGRAM(), wechat: WECHAT }, { wechat: stubborn, stopMs: 5_000 })
    await service.start()
    services = []
    expect(await service.stop()).toBe(false)
    expect(log.lines).toContainEqual({ level: 'error', message: '停得太久，不等了', fields: { what: 'wechat' } })
    await (await openStore(join(folder, 'data'))).close()
  })

  it('with a port for health that is taken: says which, and lets go of the folder', async () => {
    const first = await opened({ telegram: TELEGRAM() })
    const other = { data: join(folder, 'other'), health: { port: first.healthPort ?? 0, host: '127.0.0.1' } }
    await expect(opened({ telegram: TELEGRAM(), ...other })).rejects.toThrow('健康.端口：这个端口已被别的程序占用')
    await (await openStore(other.data)).close()
  })
})

describe('nothing secret and nothing personal', { timeout: PATIENT }, () => {
  it('is logged or answered, whatever goes wrong', async () => {
    const configuration = { telegram: TELEGRAM(), wechat: WECHAT, robots: [ROBOT()] }
    const service = await opened(configuration)
    const started = service.start()
    await fake.until(() => phone.state.active() === true, 'a puppet runs')
    phone.scan(CODE)
    phone.logsIn()
    await started
    const answers: string[] = []
    const look = async () => {
      for (const path of ['/healthz', '/readyz', '/', '/other']) answers.push((await ask(service, path)).text)
    }
    const personal = ['欧阳锋利', '330302199001011234', '13800138000', '某某阀门厂']
    fake.user(4242424242).says(`我叫${personal[0]}，身份证${personal[1]}，电话${personal[2]}，在${personal[3]}`)
    phone.says(ANN, `我叫${personal[0]}，电话${personal[2]}`)
    await fake.until(() => texts(4242424242).length > 0 && phone.sent.length > 0, 'both answers')
    await look()
    fake.setFault({ method: 'sendMessage', trouble: { kind: 'status', status: 400, description: personal[0] ?? '' } })
    fake.user(4242424242).says(`再说一遍，我叫${personal[0]}`)
    await fake.until(() => fake.calls('sendMessage').length >= 2, 'a refused answer')
    phone.faults.send = () => Promise.reject(new Error(`cannot send to ${ANN.id} ${personal[0]} ${PUPPET_TOKEN}`))
    const before = log.lines.length
    phone.says(ANN, `还是${personal[0]}`)
    await fake.until(() => log.lines.length > before, 'something is logged')
    await look()
    await service.stop()

    const all = [...log.lines.map((line) => JSON.stringify(line)), ...answers].join('\n')
    expect(all).toContain('已停止')
    for (const secret of [...secretsOf(configured(configuration)), ...personal, '4242424242', '某人的群'])
      expect(all, secret).not.toContain(secret)
    // The code is told in the log alone: whoever scans it is logged in.
    expect(answers.join()).not.toContain(CODE)
    expect((await filesIn(folder)).get(join('data', 'wechat', 'scan.txt'))).toBe(`${CODE}\n`)
  })
})
