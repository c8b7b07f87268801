import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWechat } from '../../../src/channels/wechat/open.ts'
import { openService, type Service } from '../../../src/doors/serving/service.ts'
import { type Makers, openMakers } from '../../channels/robots/makers.ts'
import { openClock, openLog } from '../../channels/telegram/setting.ts'
import { ANN, BEN, Phone, ROOM, US } from '../../channels/wechat/phone.ts'
import { eventually } from '../../eventually.ts'
import type { FakeBotApi } from '../../fake-bot-api/server.ts'
import { realHouse } from '../command.ts'
import { processesAndTelegram } from './processes.ts'

const { start, folder, fake } = processesAndTelegram()
const PATIENT = 180_000
const KEY = '693a91f6-key-of-the-fixture'
const TOKEN = 'b0b0token-of-the-fixture'
const SECRET = 'SECsecret-of-the-fixture'
const PLAN = '温州机电 2022'
const [ADMIN, BOSS] = [1, 7]
const TEXT = '**考试**时间：10月30日上午9点。'
const ARRIVED = '考试时间：10月30日上午9点。'

let makers: Makers
beforeEach(async () => {
  makers = await openMakers(() => Date.now())
  makers.addWecom(KEY)
  makers.addDingtalk(TOKEN, { secret: SECRET })
})
afterEach(() => makers.close())

const texts = (chat: number) =>
  fake()
    .messagesTo(chat)
    .map(({ text }) => text)
const arrivals = (chat: number) => texts(chat).filter((text) => text.includes('考试时间'))
const bare = (credential: string) => makers.texts(credential).map((text) => text.replaceAll('**', '').trim())

async function says(from: number, text: string, answer: string | RegExp): Promise<string> {
  const before = texts(from).length
  const news = () =>
    texts(from)
      .slice(before)
      .find((said) => said.match(answer))
  fake().user(from).says(text)
  await eventually(() => news() !== undefined, `${text} → ${answer}, said: ${texts(from).slice(before).join(' | ')}`)
  return news() ?? ''
}

/** A group that its boss has set to the plan. */
async function follows(bot: FakeBotApi, id: number): Promise<void> {
  const group = bot.group(id)
  group.appoints(BOSS)
  group.says(BOSS, `/plan@${bot.bot.username} ${PLAN}`)
  await eventually(() => texts(id).length > 0, 'the group is answered')
}

/** An administrator writes to the groups, up to the preview. Gives what is asked for before it goes. */
async function composed(): Promise<string> {
  await says(ADMIN, `群发 ${PLAN}`, /发给谁？/)
  await says(ADMIN, '1', /请把要发的话发给我/)
  const asked = await says(ADMIN, TEXT, /确认发送/)
  expect(texts(ADMIN)).toContain(ARRIVED)
  return asked
}

describe("a broadcast to groups, robots' groups and WeChat rooms", { timeout: PATIENT }, () => {
  it('is written in a private chat, shown, confirmed, and reaches each once', async () => {
    const phone = new Phone({}, Date.now, [US, ANN, BEN])
    const service: Service = await openService({
      house: realHouse(),
      configuration: {
        file: null,
        data: join(folder(), 'data'),
        administrators: [`telegram:${ADMIN}`],
        telegram: { token: fake().token, apiRoot: fake().url, mode: { kind: 'polling' } },
        wechat: { puppet: { name: 'wechaty-puppet-mock' }, identity: 'id', administrators: [], perDay: null },
        robots: [
          { kind: 'wecom', name: '会员群', url: makers.wecomUrl(KEY) },
          { kind: 'dingtalk', name: '会员群', url: makers.dingtalkUrl(TOKEN), secret: SECRET },
        ],
        robotGroups: [
          { key: 'wecom:会员群', plan: PLAN, where: '', remind: false },
          { key: 'dingtalk:会员群', plan: PLAN, where: '', remind: false },
        ],
        health: null,
        logLevel: 'debug',
      },
      log: openLog(),
      pace: { clock: { ...openClock(), now: Date.now }, timeouts: { connectMs: 10_000, answerMs: 20_000 } },
      wechat: async (options) =>
        openWechat({
          ...options,
          puppet: { make: () => phone.puppet() },
          limits: { chatMs: 0, allMs: 0, jitter: 0, bulkMs: 0 },
        }),
    })
    try {
      const started = service.start()
      await eventually(() => phone.state.active() === true, 'a puppet runs')
      phone.logsIn()
      await started
      await follows(fake(), -100)
      await follows(fake(), -200)
      fake().group(-300)
      phone.says(BEN, `@${US.name}\u2005/plan ${PLAN}`, { room: ROOM.id, mentions: [US.id] })
      await eventually(() => phone.sent.some(({ to }) => to === ROOM.id), 'the room is answered')

      expect(await composed()).toContain('5 个群')
      expect([...arrivals(-100), ...bare(KEY), ...bare(TOKEN)]).toEqual([])
      await says(ADMIN, '确认发送', /^发完了：共 5 个群/)
      expect(texts(ADMIN).at(-1)).toContain('送达 5')
      expect([arrivals(-100), arrivals(-200), arrivals(-300)]).toEqual([[ARRIVED], [ARRIVED], []])
      expect([bare(KEY), bare(TOKEN)]).toEqual([[ARRIVED], [ARRIVED]])
      expect(phone.sent.filter(({ text }) => text.includes('考试'))).toEqual([
        { to: ROOM.id, text: ARRIVED, mention: [] },
      ])
      expect(makers.codes).toEqual([])
    } finally {
      await service.stop()
    }
  })

  it('goes on after kill -9: who got it does not get it twice, and where nobody knows is told by name', async () => {
    const file = join(folder(), 'zhicheng.yaml')
    await writeFile(
      file,
      `数据: data
管理员: [telegram:${ADMIN}]
telegram: { 令牌: "${fake().token}", 接口: "${fake().url}" }
机器人:
  - { 种类: 企业微信, 名字: 会员群, 网址: "${makers.wecomUrl(KEY)}", 计划: ${PLAN} }
  - { 种类: 钉钉, 名字: 会员群, 网址: "${makers.dingtalkUrl(TOKEN)}", 加签: ${SECRET}, 计划: ${PLAN} }
`,
    )
    const serve = () => start(['serve', '--config', file], { cwd: folder() })
    const first = serve()
    await follows(fake(), -100)
    await follows(fake(), -200)
    await composed()
    // It arrives at the first robot, and the answer is still out when the process is killed.
    makers.troubles.push({ kind: 'silent' }, { kind: 'silent' })
    fake().user(ADMIN).says('确认发送')
    await eventually(() => makers.requests.length > 0 && arrivals(-100).length > 0, 'it has begun')
    first.kill('SIGKILL')
    await first.ended
    makers.troubles.splice(0)

    const second = serve()
    await eventually(() => texts(ADMIN).some((text) => text.startsWith('发完了：共 4 个群')), 'it has ended')
    const told = texts(ADMIN).find((text) => text.startsWith('发完了')) ?? ''
    expect(texts(ADMIN).some((text) => text.startsWith('程序重启过，接着发'))).toBe(true)
    expect(told).toMatch(/说不准的：.*(?:企业微信|钉钉)“会员群”/)
    expect(told).not.toContain('没送到')
    for (const got of [arrivals(-100), arrivals(-200), bare(KEY), bare(TOKEN)]) expect(got.length).toBeLessThan(2)
    expect(arrivals(-100)).toHaveLength(1)
    expect([...bare(KEY), ...bare(TOKEN)].length).toBeGreaterThan(0)
    second.kill('SIGTERM')
    expect((await second.ended).status).toBe(0)
  })
})
