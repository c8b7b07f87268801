import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../src/store/record-file.ts'
import { type Makers, openMakers } from '../channels/robots/makers.ts'
import type { Fault } from '../fake-bot-api/faults.ts'
import { filesIn } from '../store/folder.ts'
import { zhicheng } from './command.ts'
import type { Run } from './endToEnd/child.ts'
import { processesAndTelegram } from './endToEnd/processes.ts'

const { start, folder, fake, happens } = processesAndTelegram()
const PATIENT = 240_000

const ANN = 70331159
const ADMIN = 70331199
const PLAN = '温州机电 2022'
const ANNOUNCED = '洞桥岫岚：考试改到10月30日上午9点。'
const PERSONAL = [String(ANN), String(ADMIN), '齐桓岫', '13577778888', '瓯越岫云', '洞桥岫岚']
const WEBHOOK = 'planted_webhook_secret_1'
const SEC = 'SECplanted0dingtalk0secret0000000000000000000000000000000000000000'
const PASSWORD = 'planted-database-password'
const KEY = '693a91f6-planted-key-of-wecom'
const ACCESS = 'planted0access0token0000000000000000000000000000000000000000000000'

let makers: Makers
beforeEach(async () => {
  makers = await openMakers(() => Date.now())
  makers.addWecom(KEY)
  makers.addDingtalk(ACCESS, { secret: SEC })
})
afterEach(() => makers.close())

const secrets = () => [fake().token, fake().token.split(':')[1] ?? '', WEBHOOK, SEC, PASSWORD, KEY, ACCESS]

/** Everything that was ever written or answered. */
const told: string[] = []
function nothingTold(): void {
  const all = told.splice(0).join('\n')
  expect(all.length).toBeGreaterThan(100)
  for (const word of [...secrets(), ...PERSONAL]) expect(all).not.toContain(word)
  for (const word of secrets()) expect(all).not.toContain(encodeURIComponent(word))
}

async function ended(run: Run): Promise<number | null> {
  const { status, out, err } = await run.ended
  told.push(out, err)
  return status
}

const textsTo = (person: number) =>
  fake()
    .messagesTo(person)
    .map(({ text }) => text ?? '')

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return address && typeof address === 'object' ? address.port : 0
}

const env = () => ({
  BOT: fake().token,
  HOOK: WEBHOOK,
  SEC,
  WECOM: makers.wecomUrl(KEY),
  ACCESS: makers.dingtalkUrl(ACCESS),
})
const configured = (more = '') => `数据: kept
telegram: { 令牌: "\${BOT}", 接口: "${fake().url}"${more} }
管理员: [telegram:${ADMIN}]
机器人:
  - { 种类: 企业微信, 名字: 群, 网址: "\${WECOM}", 计划: ${PLAN} }
  - { 种类: 钉钉, 名字: 群, 网址: "\${ACCESS}", 加签: "\${SEC}", 计划: ${PLAN}, 提醒: true }
健康: { 端口: 0 }
日志: { 级别: debug }
`
const write = (text: string) => writeFileSync(join(folder(), 'zhicheng.yaml'), text)
const run = (argv: readonly string[], more: Record<string, string> = {}) =>
  start(argv, { cwd: folder(), env: { ...env(), ...more } })

/** A command within this process, which has the rules read already, and the environment for as long as it runs. */
async function commanded(argv: readonly string[], more: Record<string, string> = {}): Promise<number> {
  const before = { ...process.env }
  Object.assign(process.env, env(), more)
  try {
    const config = ['--config', join(folder(), 'zhicheng.yaml')]
    const { status, out, err } = await zhicheng([...argv, ...config], { stdin: '是\n' })
    told.push(out, err)
    return status
  } finally {
    for (const name of Object.keys({ ...env(), ...more }))
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
  }
}

async function asked(serving: Run): Promise<void> {
  await serving.until((_, err) => /"healthPort":\d+/.test(err), 'the port of health')
  const port = /"healthPort":(\d+)/.exec(serving.err())?.[1]
  for (const path of ['/healthz', '/readyz', '/readyz?x=齐桓岫'])
    told.push(await fetch(`http://127.0.0.1:${port}${path}`).then((response) => response.text()))
}

describe('secrets and what people said', { timeout: PATIENT }, () => {
  it('are in no log, answer or report while all goes well, nor while everything fails', async () => {
    write(configured())
    const name = sha256(`telegram:${ANN}`)
    const conversations = join(folder(), 'kept', 'conversations', name.slice(0, 2))
    mkdirSync(conversations, { recursive: true })
    writeFileSync(join(conversations, `${name}.json`), '齐桓岫 13577778888\n瓯越岫云')
    // Nothing can be kept of questions.
    mkdirSync(join(folder(), 'kept', 'questions.jsonl'))
    const serving = run(['serve'])
    await asked(serving)
    const heard = (person: number, words: string) =>
      happens(serving, () => textsTo(person).some((text) => text.includes(words)), words)
    const faulty = (trouble: Fault['trouble'], method = 'sendMessage') => fake().setFault({ method, trouble })

    const ann = fake().user(ANN)
    ann.says('温州机电 工程师')
    ann.says('我叫齐桓岫，电话13577778888，瓯越岫云机械厂的食堂几点开门')
    await happens(serving, () => textsTo(ANN).length >= 2, 'answers')
    const struck = [
      [{ kind: 'status', status: 500, description: '齐桓岫 13577778888' }, '消息稍后再发'],
      [{ kind: 'status', status: 429, retryAfter: 1, description: '瓯越岫云' }, 'afterMs'],
      [{ kind: 'status', status: 400, description: 'Bad Request: 瓯越岫云' }, '消息无法送达'],
      [{ kind: 'reset' }, '不再重发'],
    ] as const
    for (const [trouble, said] of struck) {
      const before = serving.err().length
      faulty(trouble)
      ann.says('瓯越岫云')
      await serving.until((_, err) => err.slice(before).includes(said), said)
    }
    fake().push({ message: { message_id: 1, chat: { id: ANN, type: 'private' }, text: { 齐桓岫: '13577778888' } } })

    fake().user(ADMIN)
    const admin = (said: string, answer: string) => {
      fake().user(ADMIN).says(said)
      return heard(ADMIN, answer)
    }
    await admin(`群发 ${PLAN}`, '发给谁')
    await admin('1', '请把要发的话发给我')
    await admin(ANNOUNCED, '确认发送')
    makers.troubles.push(
      { kind: 'instead', status: 403, body: `${makers.wecomUrl(KEY)} ${ANNOUNCED}` },
      { kind: 'garbled', status: 200, body: `${makers.dingtalkUrl(ACCESS)} ${SEC}` },
    )
    await admin('确认发送', '发完了')

    await commanded(['doctor', '--send-test', 'wecom:群'])
    const questions = await zhicheng(['questions', '--data', join(folder(), 'kept')])
    told.push(questions.out, questions.err)

    ann.says('导出我的数据')
    ann.says('删除我的数据')
    ann.says('是')
    await heard(ANN, '删掉了')
    const before = serving.err().length
    faulty({ kind: 'status', status: 401, description: `${fake().token} 瓯越岫云` }, 'getUpdates')
    ann.says('齐桓岫')
    await serving.until((_, err) => /"level":(40|50)/.test(err.slice(before)), 'trouble')
    serving.kill('SIGTERM')
    await ended(serving)
    nothingTold()
    const kept = [...(await filesIn(join(folder(), 'kept')))].join('\n')
    expect(kept).toContain('70331199')
    for (const word of secrets()) expect(kept).not.toContain(word)
  })

  it('are in no log of the webhook, whoever knocks', async () => {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}/hook`
    write(configured(`, 回调: { 网址: "${url}", 口令: "\${HOOK}", 端口: ${port}, 地址: 127.0.0.1 }`))
    const serving = run(['serve'])
    await asked(serving)
    await serving.until((_, err) => err.includes('Telegram 已接通'), 'the webhook')
    const knock = (secret: string, body: string) =>
      fetch(url, { method: 'POST', body, headers: { 'x-telegram-bot-api-secret-token': secret, connection: 'close' } })
        .then(async (response) => void told.push(await response.text()))
        .catch(() => {})
    const update = { update_id: 9, message: { message_id: 1, chat: { id: ANN, type: 'private' }, text: '齐桓岫' } }
    await knock('瓯越'.length.toString(), JSON.stringify(update))
    await knock(`${WEBHOOK}x`, '齐桓岫')
    await knock(WEBHOOK, '{"齐桓岫": 13577778888')
    await knock(WEBHOOK, JSON.stringify({ ...update, message: { ...update.message, text: { 齐桓岫: '13577778888' } } }))
    await knock(WEBHOOK, '齐桓岫'.repeat(400_000))
    await commanded(['doctor'])
    serving.kill('SIGTERM')
    await ended(serving)
    nothingTold()
  })

  it('are in nothing that is said of a wrong configuration, or a database that is not there', async () => {
    write(configured(`, 回调: { 网址: "https://example.org/hook", 口令: "\${HOOK}" }`))
    const wrong = {
      BOT: `${fake().token} 齐桓岫`,
      HOOK: `${WEBHOOK} 13577778888`,
      SEC: `${SEC} 齐桓岫`,
      WECOM: `ftp://qyapi.weixin.qq.com/?key=${KEY}`,
      ACCESS: `https://oapi.dingtalk.com/robot/send?token=${ACCESS}`,
      ZHICHENG_DATABASE: `postgres:/zhicheng:${PASSWORD}@127.0.0.1`,
    }
    const database = { ZHICHENG_DATABASE: `postgres://zhicheng:${PASSWORD}@127.0.0.1:1/zhicheng` }
    const serving = [run(['serve'], wrong), run(['serve'], database)]
    expect(await commanded(['doctor'], wrong)).toBe(1)
    for (const argv of [['doctor'], ['data', 'export', '--who', 'telegram:1']])
      expect(await commanded(argv, database)).toBeGreaterThan(0)
    for (const status of await Promise.all(serving.map(ended))) expect(status).toBeGreaterThan(0)
    nothingTold()
  })
})
