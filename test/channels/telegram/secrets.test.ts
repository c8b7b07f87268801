import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failureOf } from '../../../src/channels/telegram/failure.ts'
import { openSetting, type Setting } from './setting.ts'

let at: Setting
beforeEach(async () => {
  at = await openSetting()
})
afterEach(() => at.close())

const TOKEN = '7000000001:AAfake-token_for-tests'
const WORDS = '高中毕业干了11年'

describe('what must not be told', () => {
  it('neither token nor words reach a log, a reason or the health report, whatever goes wrong', async () => {
    const { fake } = at
    expect(fake.token).toBe(TOKEN)
    const user = fake.user(1)
    const told: unknown[] = []
    const troubles = [
      { kind: 'status', status: 500, description: `error at /bot${TOKEN}/x` },
      { kind: 'status', status: 429, description: `Too Many Requests ${TOKEN}`, retryAfter: 1 },
      { kind: 'reset' },
      { kind: 'cut' },
      { kind: 'silent' },
      { kind: 'status', status: 409, description: 'Conflict' },
    ] as const
    for (const trouble of troubles)
      for (const method of ['getMe', 'getUpdates', 'sendMessage', 'setMyCommands', 'answerCallbackQuery'])
        fake.setFault({ method, trouble })
    fake.setFault({ method: 'sendMessage', trouble: { kind: 'status', status: 400, description: `${WORDS} ${TOKEN}` } })

    let broken = 2
    const channel = at.open({
      pollSeconds: 0,
      timeouts: { answerMs: 50 },
      receive: async (incoming) => {
        if (broken-- > 0) throw new Error(`cannot save ${WORDS} ${TOKEN}`)
        at.received.push(incoming)
      },
    })
    user.says(WORDS)
    await channel.start()
    for (let n = 0; n < 8; n++)
      told.push(await channel.sender.send('telegram:1', { text: WORDS, choices: [{ label: WORDS, data: 'y' }] }))
    user.presses(WORDS)
    fake.group(-5).says(1, `/start@FakeZhichengBot ${WORDS}`)
    await fake.until(() => fake.pending() === 0, 'all updates confirmed')
    const failing = at.open({ token: `${TOKEN}x` })
    told.push(await failing.start().catch(String), failing.health(), channel.health())
    await channel.stop()

    const all = JSON.stringify([at.log.lines, told])
    expect(at.log.lines.length).toBeGreaterThan(10)
    expect(at.received.length).toBe(3)
    expect(all).not.toContain('AAfake')
    expect(all).not.toContain('高中')
    expect(all).not.toContain('http://')
  })

  it.each([
    [
      'an unreadable answer',
      { type: 'invalid-json', message: `invalid json response body at http://x/bot${TOKEN}/getMe` },
    ],
    ['an answer cut short', { code: 'ERR_STREAM_PREMATURE_CLOSE', type: 'system', message: `…http://x/bot${TOKEN}/` }],
    ['anything else', new TypeError(`bot${TOKEN}`)],
  ])('keeps the URL of %s to itself', (_, error) => {
    const failure = failureOf(error, TOKEN)
    expect(failure.kind).toBe('unknown')
    expect(JSON.stringify(failure)).not.toContain('AAfake')
  })
})
