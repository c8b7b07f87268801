import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TelegramChannel } from '../../../src/channels/telegram/open.ts'
import { eventually } from '../../eventually.ts'
import { openSetting, type Setting } from './setting.ts'

let at: Setting
beforeEach(async () => {
  at = await openSetting()
})
afterEach(() => at.close())

const URL = 'https://127.0.0.1/ours'
const webhook = {
  kind: 'webhook' as const,
  url: URL,
  path: '/ours',
  port: 0,
  host: '127.0.0.1',
  secret: 'right_secret-1',
}
const PATIENT = { timeouts: { connectMs: 10_000, answerMs: 20_000 } }

/** Looks as a checker does, a minute after the last look, and gives what that look found. */
async function looked(channel: TelegramChannel) {
  at.clock.pass(61_000)
  const before = at.fake.calls('getWebhookInfo').length
  channel.health()
  await eventually(() => at.fake.calls('getWebhookInfo').length > before, 'Telegram is asked')
  // The answer is on its way; asking again within the minute asks nobody.
  await new Promise((resolve) => setTimeout(resolve, 50))
  return channel.health()
}

describe('whether updates can come at all', () => {
  it('is seen while polling when another program sets a webhook, and when it goes', async () => {
    const channel = at.open(PATIENT)
    await channel.start()
    expect(await looked(channel)).toMatchObject({ state: 'working', deaf: null })
    at.fake.putWebhook({ url: 'https://example.org/theirs', secret: undefined })
    expect(await looked(channel)).toMatchObject({ state: 'working', deaf: 'elsewhere' })
    at.fake.putWebhook(null)
    expect(await looked(channel)).toMatchObject({ deaf: null })
  })

  it('is seen with a webhook when it is another one, or none', async () => {
    const channel = at.open({ ...PATIENT, mode: webhook })
    await channel.start()
    expect(await looked(channel)).toMatchObject({ deaf: null })
    at.fake.putWebhook({ url: 'https://example.org/theirs', secret: undefined })
    expect(await looked(channel)).toMatchObject({ deaf: 'elsewhere' })
    at.fake.putWebhook(null)
    expect(await looked(channel)).toMatchObject({ deaf: 'elsewhere' })
  })

  it('is seen when updates pile up and none arrives, and not by one that is on its way', async () => {
    const channel = at.open({ ...PATIENT, mode: webhook })
    await channel.start()
    // Nobody listens at the address that Telegram knows.
    for (let count = 1; count <= 3; count += 1) {
      at.fake.user(1).says('在吗')
      expect(await looked(channel)).toMatchObject({ pending: count, deaf: count < 3 ? null : 'waiting' })
    }
  })

  it('is not asked more than once a minute, nor before it works', async () => {
    const channel = at.open(PATIENT)
    channel.health()
    expect(at.fake.calls('getWebhookInfo')).toHaveLength(0)
    await channel.start()
    for (let times = 0; times < 5; times += 1) channel.health()
    await eventually(() => at.fake.calls('getWebhookInfo').length === 2, 'asked at the start, and once')
  })
})
