import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Incoming } from '../../../src/delivery/ports.ts'
import { openSetting, type Setting } from './setting.ts'

let at: Setting
beforeEach(async () => {
  at = await openSetting()
})
afterEach(() => at.close())

const heard = (count: number) => at.fake.until(() => at.received.length >= count, `${count} messages received`)
const confirmed = () => at.fake.until(() => at.fake.pending() === 0, 'all updates confirmed')

describe('taking updates in by polling', () => {
  it('hands on what a person typed, with key, id and the day in Shanghai', async () => {
    at.clock.pass(13 * 3600_000) // 2022-09-15 17:00 UTC is the 16th in Shanghai
    await at.open().start()
    at.fake.user(12345).says('大专毕业能报吗')
    await heard(1)
    expect(at.received).toEqual([
      { key: 'telegram:12345', id: 'u500000', event: { kind: 'text', text: '大专毕业能报吗', today: '2022-09-16' } },
    ])
  })

  it('keeps two quick messages of one batch in order, one after the other', async () => {
    const user = at.fake.user(1)
    user.says('模具')
    user.says('16年毕业的')
    const steps: string[] = []
    const receive = async ({ event }: Incoming) => {
      const text = event.kind === 'text' ? event.text : ''
      steps.push(`in ${text}`)
      await new Promise((resolve) => setImmediate(resolve))
      steps.push(`out ${text}`)
    }
    await at.open({ receive }).start()
    await confirmed()
    expect(steps).toEqual(['in 模具', 'out 模具', 'in 16年毕业的', 'out 16年毕业的'])
  })

  it('handles different chats of one batch side by side, but not more than eight', async () => {
    let now = 0
    let most = 0
    for (let id = 1; id <= 20; id++) at.fake.user(id).says('在吗')
    const receive = async () => {
      now += 1
      most = Math.max(most, now)
      await new Promise((resolve) => setTimeout(resolve, 2))
      now -= 1
    }
    await at.open({ receive }).start()
    await confirmed()
    expect(most).toBe(8)
  })

  it('hands an update that is delivered twice on under the same id', async () => {
    await at.open().start()
    at.fake.user(1).says('有')
    await heard(1)
    await confirmed()
    at.fake.repeatLastUpdate()
    await heard(2)
    expect(at.received[0]?.id).toBe(at.received[1]?.id)
  })

  it('fetches again what could not be saved, in order, without handing other chats on twice', async () => {
    const [a, b] = [at.fake.user(1), at.fake.user(2)]
    a.says('甲一')
    b.says('乙一')
    a.says('甲二')
    let broken = 2
    const receive = async (incoming: Incoming) => {
      if (incoming.key === 'telegram:1' && broken-- > 0) throw new Error('disk full')
      at.received.push(incoming)
    }
    const channel = at.open({ receive })
    await channel.start()
    await confirmed()
    expect(at.texts()).toEqual(['乙一', '甲一', '甲二'])
    expect(at.clock.slept).toEqual([1000, 2000])
    expect(at.log.lines.filter(({ level }) => level === 'error')).toHaveLength(2)
    expect(channel.health().stuck).toBe(0)
  })

  it('answers everybody else while one chat hangs, keeps that one in order, and does not let the offset pass it', async () => {
    let free = () => {}
    const hanging = new Promise<void>((resolve) => {
      free = resolve
    })
    const receive = async (incoming: Incoming) => {
      at.received.push(incoming)
      if (incoming.key === 'telegram:1' && at.received.length === 1) await hanging
    }
    const [one, two] = [at.fake.user(1), at.fake.user(2)]
    one.says('卡住')
    const channel = at.open({ receive, timeouts: { handleMs: 20 } })
    await channel.start()
    await at.fake.until(() => at.texts().length === 1, 'the first is being handled')
    one.says('卡住以后')
    two.says('别人')
    two.says('别人又说')
    await at.fake.until(() => at.texts().length === 3, 'the other one is heard')
    expect(at.texts()).toEqual(['卡住', '别人', '别人又说'])
    await at.fake.until(() => channel.health().stuck === 2, 'it is told')
    expect(at.fake.pending()).toBe(4)
    free()
    await at.fake.until(() => at.fake.pending() === 0, 'all is confirmed')
    expect(at.texts()).toEqual(['卡住', '别人', '别人又说', '卡住以后'])
  })

  it('never lets the offset pass an update whose message is not saved', async () => {
    at.fake.user(1).says('要紧的话')
    const channel = at.open({ receive: () => Promise.reject(new Error('disk full')) })
    await channel.start()
    await at.fake.until(() => channel.health().stuck === 1, 'the update is stuck')
    await channel.stop()
    expect(at.fake.pending()).toBe(1)
    await at.open().start()
    await heard(1)
    expect(at.texts()).toEqual(['要紧的话'])
  })

  it('is told again after a crash in the middle', async () => {
    at.fake.user(1).says('在中间断了')
    let crash = () => {}
    const first = at.open({
      receive: (incoming) => {
        at.received.push(incoming)
        return new Promise((_, reject) => {
          crash = () => reject(new Error('gone'))
        })
      },
    })
    await first.start()
    await heard(1)
    expect(at.fake.pending()).toBe(1)
    const stopped = first.stop()
    crash()
    await stopped
    await at.open().start()
    await heard(2)
    expect(at.received[0]?.id).toBe(at.received[1]?.id)
  })

  it('confirms on the way out what was handled, so a restart is not told again', async () => {
    at.fake.user(1).says('好')
    let release = () => {}
    const channel = at.open({
      receive: (incoming) => {
        at.received.push(incoming)
        return new Promise((resolve) => {
          release = resolve
        })
      },
    })
    await channel.start()
    await heard(1)
    const stopped = channel.stop()
    release()
    await stopped
    expect(at.fake.pending()).toBe(0)
    expect(channel.health().state).toBe('stopped')
  })

  it('does not ask with an old offset after a quiet time, since ids may start lower', async () => {
    await at.open({ pollSeconds: 0 }).start()
    at.fake.user(1).says('一')
    await confirmed()
    const asked = at.fake.calls('getUpdates').length
    await at.fake.until(() => at.fake.calls('getUpdates').length > asked + 2, 'more polls')
    expect(at.fake.calls('getUpdates').at(-1)?.payload).not.toHaveProperty('offset')
  })

  it('tells when it last polled', async () => {
    const channel = at.open()
    expect(channel.health()).toMatchObject({ state: 'new', lastPollAt: null })
    await channel.start()
    at.fake.user(1).says('好')
    await confirmed()
    expect(channel.health()).toMatchObject({ state: 'working', lastPollAt: at.clock.now(), failure: null })
  })

  it('takes a webhook away before polling, without dropping what waits', async () => {
    at.fake.putWebhook({ url: 'http://127.0.0.1:9/', secret: undefined })
    at.fake.user(1).says('等着的话')
    await at.open().start()
    await heard(1)
    expect(at.fake.calls('deleteWebhook').map(({ payload }) => payload)).toEqual([{ drop_pending_updates: false }])
  })

  it('leaves the webhook alone when none is set', async () => {
    await at.open().start()
    expect(at.fake.calls('deleteWebhook')).toEqual([])
  })

  it('sets the menu', async () => {
    await at.open().start()
    expect(at.fake.commands()).toEqual([
      { command: 'start', description: '开始' },
      { command: 'delete', description: '删除我的数据' },
    ])
  })

  it('starts although the menu cannot be set', async () => {
    at.fake.setFault({ method: 'setMyCommands', trouble: { kind: 'status', status: 400 } })
    const channel = at.open()
    await channel.start()
    expect(channel.health().state).toBe('working')
  })
})

describe('trouble while polling', () => {
  it.each([
    ['429', { kind: 'status', status: 429, retryAfter: 7 }, 7000],
    ['500', { kind: 'status', status: 500 }, 1000],
    ['502', { kind: 'status', status: 502 }, 1000],
    ['a connection closed at once', { kind: 'reset' }, 1000],
  ] as const)('goes on after %s', async (_, trouble, pause) => {
    at.fake.setFault({ method: 'getUpdates', trouble })
    at.fake.user(1).says('还在吗')
    await at.open().start()
    await heard(1)
    expect(at.clock.slept).toEqual([pause])
  })

  it('waits longer from failure to failure, half a minute at most', async () => {
    at.fake.setFault({ method: 'getUpdates', times: 7, trouble: { kind: 'status', status: 503 } })
    at.fake.user(1).says('还在吗')
    await at.open().start()
    await heard(1)
    expect(at.clock.slept).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
  })

  it('asks again when no answer comes', async () => {
    at.fake.setFault({ method: 'getUpdates', trouble: { kind: 'silent' } })
    at.fake.user(1).says('还在吗')
    await at.open({ pollSeconds: 0, timeouts: { answerMs: 50 } }).start()
    await heard(1)
    expect(at.log.lines).toContainEqual(
      expect.objectContaining({ fields: expect.objectContaining({ code: 'ANSWER_TIMEOUT' }) }),
    )
  })

  it('goes on after an answer cut in the middle', async () => {
    at.fake.setFault({ method: 'getUpdates', trouble: { kind: 'cut' } })
    at.fake.user(1).says('还在吗')
    await at.open({ pollSeconds: 0, timeouts: { answerMs: 50 } }).start()
    await heard(1)
    expect(at.clock.slept).toEqual([1000])
  })

  it('takes a slow answer', async () => {
    at.fake.setFault({ method: 'getUpdates', trouble: { kind: 'slow', ms: 60 } })
    at.fake.user(1).says('慢慢来')
    await at.open({ timeouts: { answerMs: 2000 } }).start()
    await heard(1)
    expect(at.texts()).toEqual(['慢慢来'])
  })

  it('says in the log that another program uses the token, and goes on when it is gone', async () => {
    await at.open().start()
    await at.fake.until(() => at.fake.calls('getUpdates').length > 0, 'the first poll')
    const other = await fetch(`${at.fake.url}/bot${at.fake.token}/getUpdates?timeout=0`)
    expect(other.status).toBe(200)
    at.fake.user(1).says('还在吗')
    await heard(1)
    expect(at.log.lines.find(({ level }) => level === 'error')?.message).toContain('另一个程序正在用同一个机器人令牌')
  })

  it('says in its health that two programs poll with one token, once it was sent away twice; a single time is no news', async () => {
    const channel = at.open()
    await channel.start()
    const away = () => at.log.lines.filter(({ message }) => message.includes('另一个程序')).length
    const sendAway = async (times: number) => {
      at.fake.setFault({ method: 'getUpdates', trouble: { kind: 'status', status: 409, description: 'Conflict' } })
      at.fake.user(1).says(`第 ${times} 次`)
      await at.fake.until(() => away() === times, 'it was sent away')
    }
    await sendAway(1)
    expect(channel.health()).toMatchObject({ state: 'working', rival: false })
    await sendAway(2)
    expect(channel.health()).toMatchObject({ state: 'working', rival: true })
    at.clock.pass(6 * 60_000)
    expect(channel.health().rival).toBe(false)
  })

  it('says the same when somebody else sets a webhook, and leaves that webhook alone', async () => {
    await at.open({ pollSeconds: 0 }).start()
    at.fake.putWebhook({ url: 'http://127.0.0.1:9/', secret: undefined })
    at.fake.user(1).says('还在吗')
    const conflict = () => at.log.lines.some(({ message }) => message.includes('另一个程序正在用同一个机器人令牌'))
    await at.fake.until(conflict, 'a conflict in the log')
    expect(at.fake.calls('deleteWebhook')).toEqual([])
    at.fake.putWebhook(null)
    await heard(1)
  })

  it('stops over a wrong token and names the setting, not the token', async () => {
    const channel = at.open({ token: '7000000001:AAwrong' })
    await expect(channel.start()).rejects.toThrow('TELEGRAM_BOT_TOKEN')
    expect(channel.health()).toMatchObject({ state: 'failed', failure: expect.stringContaining('TELEGRAM_BOT_TOKEN') })
    expect(JSON.stringify([channel.health(), at.log.lines])).not.toContain('AAwrong')
  })

  it('stops when the token is revoked later', async () => {
    at.fake.setFault({ method: 'getUpdates', trouble: { kind: 'status', status: 401, description: 'Unauthorized' } })
    const channel = at.open()
    await channel.start()
    await at.fake.until(() => channel.health().state === 'failed', 'the channel has failed')
    expect(at.log.lines.at(-1)?.message).toContain('TELEGRAM_BOT_TOKEN')
    expect(at.fake.calls('getUpdates')).toHaveLength(1)
  })

  it('keeps trying to start while Telegram is out of order', async () => {
    at.fake.setFault({ method: 'getMe', times: 2, trouble: { kind: 'status', status: 502 } })
    const channel = at.open()
    await channel.start()
    expect(at.clock.slept).toEqual([1000, 2000])
    expect(channel.health().state).toBe('working')
  })

  it('can be stopped while it tries to start', async () => {
    at.fake.setFault({ method: 'getMe', times: Number.POSITIVE_INFINITY, trouble: { kind: 'status', status: 502 } })
    const channel = at.open()
    const started = channel.start()
    await at.fake.until(() => at.fake.calls('getMe').length > 2, 'a few tries')
    await channel.stop()
    await started
    expect(channel.health().state).toBe('stopped')
  })
})
