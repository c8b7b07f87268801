import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Makers, openMakers } from '../channels/robots/makers.ts'
import type { Run } from './endToEnd/child.ts'
import { processesAndTelegram } from './endToEnd/processes.ts'

const { start, folder, fake } = processesAndTelegram()
const PATIENT = 240_000

const ANN = 70331159
const PERSONAL = [String(ANN), '齐桓岫', '13577778888', '瓯越岫云', 'telegram:70331159']
const WEBHOOK = 'planted_webhook_secret_1'
const SEC = 'SECplanted0dingtalk0secret0000000000000000000000000000000000000000'
const PASSWORD = 'planted-database-password'
const KEY = '693a91f6-planted-key-of-wecom'
const ACCESS = 'planted0access0token0000000000000000000000000000000000000000000000'

let makers: Makers
beforeEach(async () => {
  makers = await openMakers(() => Date.now())
  makers.addWecom(KEY)
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
管理员: [telegram:70331199]
机器人:
  - { 种类: 企业微信, 名字: 群, 网址: "\${WECOM}" }
  - { 种类: 钉钉, 名字: 群, 网址: "\${ACCESS}", 加签: "\${SEC}" }
健康: { 端口: 0 }
日志: { 级别: debug }
`
const write = (text: string) => writeFileSync(join(folder(), 'zhicheng.yaml'), text)
const run = (argv: readonly string[], more: Record<string, string> = {}) =>
  start(argv, { cwd: folder(), env: { ...env(), ...more } })

async function asked(serving: Run): Promise<void> {
  await serving.until((_, err) => /"healthPort":\d+/.test(err), 'the port of health')
  const port = /"healthPort":(\d+)/.exec(serving.err())?.[1]
  for (const path of ['/healthz', '/readyz', '/readyz?x=齐桓岫'])
    told.push(await fetch(`http://127.0.0.1:${port}${path}`).then((response) => response.text()))
}

describe('secrets and what people said', { timeout: PATIENT }, () => {
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
    expect(await ended(run(['serve'], wrong))).toBe(2)
    expect(await ended(run(['doctor'], wrong))).toBe(1)
    const database = { ZHICHENG_DATABASE: `postgres://zhicheng:${PASSWORD}@127.0.0.1:1/zhicheng` }
    for (const argv of [['serve'], ['data', 'export', '--who', 'telegram:1']]) await ended(run(argv, database))
    nothingTold()
  })
})
