import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSetting, type Setting } from './setting.ts'

let at: Setting
beforeEach(async () => {
  at = await openSetting()
})
afterEach(() => at.close())

const KEY = 'telegram:1'
const long = `${'甲'.repeat(4000)}\n${'乙'.repeat(4000)}\n${'丙'.repeat(4000)}`

function sending(change: Parameters<Setting['open']>[0] = {}) {
  at.fake.user(1)
  return at.open(change).sender
}

/** For answers that never come. */
const IMPATIENT = { timeouts: { answerMs: 200 } }

const sentTexts = () => at.fake.messagesTo(1).map(({ text }) => text[0])

describe('sending', () => {
  it('sends text, bold and buttons', async () => {
    const outcome = await sending().send(KEY, {
      text: '还差 **12** 学时 😀',
      choices: [{ label: '提醒我', data: 'v1.remind.1' }],
    })
    expect(outcome).toEqual({ kind: 'sent' })
    const [sent] = at.fake.messagesTo(1)
    expect(sent?.text).toBe('还差 12 学时 😀')
    expect(sent?.entities).toEqual([{ type: 'bold', offset: 3, length: 2 }])
    expect(sent?.keyboard).toEqual([[{ text: '提醒我', callback_data: 'v1.remind.1' }]])
    expect(sent?.payload).not.toHaveProperty('parse_mode')
  })

  it.each(['<b>没合上', '_*[`~>#+-=|{}.!\\', '**没合上', '&lt;&amp;'])('is not broken by %j', async (text) => {
    expect(await sending().send(KEY, { text })).toEqual({ kind: 'sent' })
    expect(at.fake.messagesTo(1)[0]?.text).toBe(text)
  })

  it('sends a long text with emoji in whole parts', async () => {
    const text = Array.from({ length: 900 }, (_, i) => `👨‍👩‍👧‍👦第 ${i} 条，**满 4 年**。`).join('')
    expect(await sending().send(KEY, { text, choices: [{ label: '好', data: 'ok' }] })).toEqual({ kind: 'sent' })
    const sent = at.fake.messagesTo(1)
    expect(sent.length).toBeGreaterThan(3)
    expect(sent.map(({ text }) => text).join('')).toBe(text.replaceAll('**', ''))
    for (const { text, entities } of sent)
      for (const { offset, length } of entities) expect(text.slice(offset, offset + length)).toBe('满 4 年')
    expect(sent.flatMap(({ entities }) => entities)).toHaveLength(900)
    expect(sent.map(({ keyboard }) => keyboard.length)).toEqual([...sent.slice(1).map(() => 0), 1])
  })

  it('threads an answer in a group and shows the way to the private chat, once the bot knows its own name', async () => {
    at.fake.group(-100)
    const { sender } = at.open()
    const privately = { label: '私聊接着说', start: 'wenzhou-jidian-2022' }
    expect(await sender.send('telegram:-100', { text: long, replyTo: '7', privately })).toEqual({ kind: 'sent' })
    const sent = at.fake.messagesTo(-100)
    const reply = { message_id: 7, allow_sending_without_reply: true }
    expect(sent.map(({ payload }) => payload.reply_parameters)).toEqual([reply, ...sent.slice(1).map(() => undefined)])
    const link = [{ text: '私聊接着说', url: 'https://t.me/FakeZhichengBot?start=wenzhou-jidian-2022' }]
    expect(sent.map(({ keyboard }) => keyboard)).toEqual([...sent.slice(1).map(() => []), [link]])
  })

  it('tries again when its own name could not be had', async () => {
    at.fake.group(-100)
    at.fake.setFault({ method: 'getMe', trouble: { kind: 'status', status: 502 } })
    const privately = { label: '私聊', start: 'group' }
    expect((await at.open().sender.send('telegram:-100', { text: '好', privately })).kind).toBe('later')
    expect(at.fake.messagesTo(-100)).toEqual([])
  })

  it('refuses a blank text and a key that is no Telegram chat, without a call', async () => {
    const sender = sending()
    expect((await sender.send(KEY, { text: ' \n ' })).kind).toBe('refused')
    for (const key of ['wechat:1', 'telegram:-0', 'telegram:', 'telegram:1x', '1'])
      expect((await sender.send(key, { text: '好' })).kind).toBe('refused')
    expect(at.fake.calls('sendMessage')).toEqual([])
  })
})

describe('what became of it', () => {
  const outcomeOf = async (trouble: Parameters<Setting['fake']['setFault']>[0]['trouble']) => {
    const silent = trouble.kind === 'silent' || trouble.kind === 'cut'
    const sender = sending(silent ? IMPATIENT : {})
    at.fake.setFault({ method: 'sendMessage', trouble })
    return sender.send(KEY, { text: '好' })
  }

  it('429: later, after as long as Telegram asks', async () => {
    expect(await outcomeOf({ kind: 'status', status: 429, retryAfter: 9, description: 'Too Many Requests' })).toEqual({
      kind: 'later',
      afterMs: 9000,
      reason: '429 Too Many Requests',
    })
  })

  it('5xx: later, longer each time, and from the start again after a success', async () => {
    const sender = sending()
    at.fake.setFault({ method: 'sendMessage', times: 3, trouble: { kind: 'status', status: 502 } })
    const outcomes = []
    for (let n = 0; n < 4; n++) outcomes.push(await sender.send(KEY, { text: '好' }))
    at.fake.setFault({ method: 'sendMessage', trouble: { kind: 'status', status: 500 } })
    outcomes.push(await sender.send(KEY, { text: '好' }))
    expect(outcomes.map((outcome) => ('afterMs' in outcome ? outcome.afterMs : outcome.kind))).toEqual([
      1000,
      2000,
      4000,
      'sent',
      1000,
    ])
    expect(at.fake.messagesTo(1)).toHaveLength(1)
  })

  it.each([
    ['silence', { kind: 'silent' }, 1],
    ['an answer cut in the middle', { kind: 'cut' }, 1],
    ['a connection closed after the request left', { kind: 'reset' }, 0],
  ] as const)('%s: uncertain', async (_, trouble, arrived) => {
    expect((await outcomeOf(trouble)).kind).toBe('uncertain')
    expect(at.fake.messagesTo(1)).toHaveLength(arrived)
  })

  it('a slow answer: sent', async () => {
    expect(await outcomeOf({ kind: 'slow', ms: 20 })).toEqual({ kind: 'sent' })
  })

  it('blocked: refused, and the reason says so', async () => {
    const user = at.fake.user(1)
    user.blocks()
    expect(await at.open().sender.send(KEY, { text: '好' })).toEqual({
      kind: 'refused',
      reason: '403 Forbidden: bot was blocked by the user',
      chatGone: true,
    })
  })

  it('no such chat: refused, and nothing else will reach it', async () => {
    const outcome = await at.open().sender.send('telegram:404', { text: '好' })
    expect(outcome).toEqual({ kind: 'refused', reason: '400 Bad Request: chat not found', chatGone: true })
  })

  it.each([
    [403, 'Forbidden: user is deactivated', true],
    [403, "Forbidden: bot can't initiate conversation with a user", true],
    [400, 'Bad Request: PEER_ID_INVALID', true],
    [400, 'Bad Request: message is too long', undefined],
    [400, 'Bad Request: BUTTON_DATA_INVALID', undefined],
  ])('%d %s: only what holds for the whole chat gives it up', async (status, description, gone) => {
    const outcome = await outcomeOf({ kind: 'status', status, description })
    expect(outcome).toMatchObject({ kind: 'refused' })
    expect('chatGone' in outcome ? outcome.chatGone : undefined).toBe(gone)
  })

  it('a button Telegram does not take: refused', async () => {
    const choices = [{ label: '好', data: 'x'.repeat(65) }]
    expect(await sending().send(KEY, { text: '好', choices })).toMatchObject({
      kind: 'refused',
      reason: '400 Bad Request: BUTTON_DATA_INVALID',
    })
  })

  it('a wrong token: later, since an operator may put it right', async () => {
    const { sender } = at.open({ token: '7000000001:AAwrong' })
    expect(await sender.send(KEY, { text: '好' })).toEqual({
      kind: 'later',
      afterMs: 60_000,
      reason: '401 Unauthorized',
    })
  })

  it('no connection: later', async () => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const address = closed.address()
    await new Promise((resolve) => closed.close(resolve))
    const port = address && typeof address === 'object' ? address.port : 0
    for (const apiRoot of [`http://127.0.0.1:${port}`, `https://127.0.0.1:${port}`]) {
      const outcome = await at.open({ apiRoot }).sender.send(KEY, { text: '好' })
      expect(outcome).toEqual({ kind: 'later', afterMs: 1000, reason: 'ECONNREFUSED' })
    }
  })

  it('a name that cannot be resolved: later', async () => {
    const { sender } = at.open({ apiRoot: 'http://no-such-host.invalid', timeouts: { answerMs: 10_000 } })
    expect(await sender.send(KEY, { text: '好' })).toMatchObject({ kind: 'later', reason: expect.stringMatching(/^E/) })
  })

  it('a connection that does not come about: later, since nothing was said yet', async () => {
    const mute = createServer((socket) => void socket.resume())
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
    const address = mute.address()
    const port = address && typeof address === 'object' ? address.port : 0
    const timeouts = { connectMs: 40, answerMs: 5000 }
    const { sender } = at.open({ apiRoot: `https://127.0.0.1:${port}`, timeouts })
    expect(await sender.send(KEY, { text: '好' })).toEqual({ kind: 'later', afterMs: 1000, reason: 'CONNECT_TIMEOUT' })
    await new Promise((resolve) => mute.close(resolve))
  })
})

describe('a message in several parts', () => {
  it('goes on behind the parts that arrived when it is tried again', async () => {
    const sender = sending()
    at.fake.setFault({ method: 'sendMessage', after: 1, trouble: { kind: 'status', status: 429, retryAfter: 3 } })
    expect(await sender.send(KEY, { text: long })).toMatchObject({
      kind: 'later',
      afterMs: 3000,
      reason: expect.stringContaining('2/3'),
    })
    expect(await sender.send(KEY, { text: long })).toEqual({ kind: 'sent' })
    expect(sentTexts()).toEqual(['甲', '乙', '丙'])
  })

  it('starts anew for another message, and for the same one once it was sent', async () => {
    const sender = sending()
    at.fake.setFault({ method: 'sendMessage', after: 1, trouble: { kind: 'status', status: 500 } })
    await sender.send(KEY, { text: long })
    await sender.send(KEY, { text: '别的' })
    await sender.send(KEY, { text: long })
    await sender.send(KEY, { text: long })
    expect(sentTexts()).toEqual(['甲', '别', '甲', '乙', '丙', '甲', '乙', '丙'])
  })

  it('is uncertain when nobody knows about one part, and the parts behind it are not sent', async () => {
    const sender = sending(IMPATIENT)
    at.fake.setFault({ method: 'sendMessage', after: 1, trouble: { kind: 'silent' } })
    expect(await sender.send(KEY, { text: long })).toEqual({ kind: 'uncertain', reason: 'ANSWER_TIMEOUT (part 2/3)' })
    expect(sentTexts()).toEqual(['甲', '乙'])
  })

  it('is refused when the person blocks the bot in between', async () => {
    const sender = sending()
    at.fake.setFault({
      method: 'sendMessage',
      after: 1,
      trouble: { kind: 'status', status: 403, description: 'Forbidden: bot was blocked by the user' },
    })
    expect(await sender.send(KEY, { text: long })).toMatchObject({ kind: 'refused' })
    expect(sentTexts()).toEqual(['甲'])
  })
})

describe('pace', () => {
  it('answers at once after a pause and keeps to one message a second in a chat', async () => {
    const sender = sending()
    at.fake.setRateLimit({ everyMs: 1000, retryAfter: 1, now: at.clock.now })
    for (let n = 0; n < 4; n++) expect(await sender.send(KEY, { text: `${n}` })).toEqual({ kind: 'sent' })
    expect(at.clock.slept).toEqual([1000, 1000, 1000])
    at.clock.pass(1000)
    await sender.send(KEY, { text: '后来' })
    expect(at.clock.slept).toHaveLength(3)
  })

  it('sends to many chats at no more than thirty in any second', async () => {
    const { sender } = at.open()
    const times: number[] = []
    for (let id = 1; id <= 100; id++) {
      at.fake.user(id)
      await sender.send(`telegram:${id}`, { text: '提醒' })
      times.push(at.clock.now())
    }
    for (const time of times)
      expect(times.filter((other) => other >= time && other < time + 1000).length).toBeLessThanOrEqual(30)
    expect(times[99]).toBeLessThanOrEqual((times[0] ?? 0) + 4000)
  })
})
