import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { realClock } from '../../../src/delivery/clock.ts'
import { openService, type Service } from '../../../src/doors/serving/service.ts'
import { openClock, openLog } from '../../channels/telegram/setting.ts'
import { eventually } from '../../eventually.ts'
import { type FakeBotApi, openFakeBotApi } from '../../fake-bot-api/server.ts'
import { freshFolders } from '../../store/folder.ts'
import { realHouse } from '../command.ts'

const freshFolder = freshFolders()
const [GROUP, SUPERGROUP, BOSS] = [-100, -1001234567890, 7]
let fake: FakeBotApi
let service: Service
let shift = 0
const now = () => Date.now() + shift
const itIs = (moment: string) => {
  shift = Date.parse(`${moment}:00+08:00`) - Date.now()
}
const clock = {
  now,
  sleep: (ms: number, signal: AbortSignal) => realClock.sleep(ms === 20_000 ? 20 : ms, signal),
}

beforeEach(async () => {
  fake = await openFakeBotApi()
  itIs('2022-09-15T10:00')
  service = await openService({
    house: realHouse(),
    configuration: {
      file: null,
      data: join(await freshFolder(), 'data'),
      administrators: [],
      telegram: { token: fake.token, apiRoot: fake.url, mode: { kind: 'polling' } },
      wechat: null,
      robots: [],
      robotGroups: [],
      health: null,
      logLevel: 'debug',
    },
    log: openLog(),
    clock,
    pace: { clock: { ...openClock(), now }, timeouts: { connectMs: 10_000, answerMs: 20_000 } },
  })
  await service.start()
})
afterEach(async () => {
  await service.stop()
  await fake.close()
})

const texts = (chat: number) => fake.messagesTo(chat).map(({ text }) => text)
const name = () => `@${fake.bot.username}`

async function remindedGroup() {
  const group = fake.group(GROUP)
  group.appoints(BOSS)
  group.says(BOSS, `/plan${name()} 温州机电 2022`)
  group.says(BOSS, `/remind${name()} on`)
  await eventually(() => texts(GROUP).length === 2, 'both are answered')
  return group
}

describe('a group that becomes a supergroup', { timeout: 180_000 }, () => {
  it('keeps its plan and its reminders, and hears each once', async () => {
    const supergroup = (await remindedGroup()).becomes(SUPERGROUP)
    await eventually(() => fake.pending() === 0, 'the news is taken in')
    supergroup.says(BOSS, `/plan${name()}`)
    supergroup.says(BOSS, `/remind${name()}`)
    await eventually(() => texts(SUPERGROUP).length === 2, 'both are answered')
    expect(texts(SUPERGROUP)[0]).toContain('温州机电 2022')
    itIs('2022-10-13T09:01')
    await eventually(() => texts(SUPERGROUP).length > 2, 'the reminder arrives')
    await realClock.sleep(300, new AbortController().signal)
    expect(texts(SUPERGROUP)).toHaveLength(3)
    expect(texts(SUPERGROUP)[2]).toContain('10月20日')
    expect(texts(GROUP)).toHaveLength(2)
  })

  it('is found by sending when the news of it was missed', async () => {
    const supergroup = (await remindedGroup()).becomes(SUPERGROUP, false)
    itIs('2022-10-13T09:01')
    await eventually(() => texts(SUPERGROUP).length > 0, 'the reminder arrives')
    supergroup.says(BOSS, `/remind${name()}`)
    await eventually(() => texts(SUPERGROUP).length > 1, 'it is asked for')
    await realClock.sleep(300, new AbortController().signal)
    expect(texts(SUPERGROUP)).toHaveLength(2)
    expect(texts(SUPERGROUP)[1]).toContain('提醒')
    itIs('2022-10-17T09:01')
    await eventually(() => texts(SUPERGROUP).length > 2, 'the next one arrives')
    expect(texts(GROUP)).toHaveLength(2)
  })
})
