import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeBotApi, openFakeBotApi } from './server.ts'

let fake: FakeBotApi
beforeEach(async () => {
  fake = await openFakeBotApi()
})
afterEach(() => fake.close())

interface Answer {
  readonly ok: boolean
  readonly result?: unknown
  readonly error_code?: number
  readonly description?: string
}

async function call(method: string, payload: object = {}, token = fake.token): Promise<Answer> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify(payload)
  const response = await fetch(`${fake.url}/bot${token}/${method}`, { method: 'POST', headers, body })
  return (await response.json()) as Answer
}

const idsOf = ({ result }: Answer) => (result as { update_id: number }[]).map(({ update_id: id }) => id)

describe('the fake Bot API', () => {
  it('knows its token and its methods only', async () => {
    expect(await call('getMe')).toMatchObject({ ok: true, result: { username: 'FakeZhichengBot' } })
    expect(await call('getMe', {}, 'x')).toMatchObject({ ok: false, error_code: 401 })
    expect(await call('noSuchMethod')).toMatchObject({ ok: false, error_code: 404 })
  })

  it('gives an update out until a higher offset confirms it', async () => {
    const user = fake.user(1)
    user.says('一')
    user.says('二')
    const first = idsOf(await call('getUpdates'))
    expect(first).toHaveLength(2)
    expect(idsOf(await call('getUpdates', { limit: 1 }))).toEqual(first.slice(0, 1))
    expect(idsOf(await call('getUpdates', { offset: first[1] }))).toEqual(first.slice(1))
    expect(idsOf(await call('getUpdates', { offset: (first[1] ?? 0) + 1 }))).toEqual([])
  })

  it('holds a poll open until something comes, and ends it when another one begins', async () => {
    const polls = () => fake.calls('getUpdates').length
    const first = call('getUpdates', { timeout: 30 })
    await fake.until(() => polls() === 1, 'the first poll')
    const second = call('getUpdates', { timeout: 30 })
    expect(await first).toMatchObject({ ok: false, error_code: 409 })
    fake.user(1).says('一')
    expect(idsOf(await second)).toHaveLength(1)
  })

  it('does not poll while a webhook is set, and keeps what waits', async () => {
    fake.user(1).says('一')
    await call('setWebhook', { url: 'https://127.0.0.1:9/hook', secret_token: 's' })
    expect(await call('getUpdates')).toMatchObject({ error_code: 409 })
    expect(await call('getWebhookInfo')).toMatchObject({ result: { pending_update_count: 1 } })
    await call('deleteWebhook')
    expect(idsOf(await call('getUpdates'))).toHaveLength(1)
  })

  const at = { offset: 0, length: 1, type: 'bold' }
  const keyboard = (data: string) => ({ inline_keyboard: [[{ text: '好', callback_data: data }]] })
  it.each([
    ['an empty text', { text: ' ' }, 'message text is empty'],
    ['a text of 4097 units', { text: '长'.repeat(4097) }, 'message is too long'],
    ['half a character', { text: '\ud83d' }, 'strings must be encoded in UTF-8'],
    ['an entity behind the end', { text: '好', entities: [{ ...at, length: 2 }] }, 'ends after the end of the text'],
    ['an entity within a character', { text: '😀', entities: [at] }, 'in a middle of a UTF-16 symbol'],
    ['65 bytes of data', { text: '好', reply_markup: keyboard('x'.repeat(65)) }, 'BUTTON_DATA_INVALID'],
    ['an unknown chat', { chat_id: 2, text: '好' }, 'chat not found'],
  ])('refuses %s', async (_, payload, description) => {
    fake.user(1)
    const answer = await call('sendMessage', { chat_id: 1, ...payload })
    expect(answer).toMatchObject({ ok: false, error_code: 400, description: expect.stringContaining(description) })
    expect(fake.messagesTo(1)).toEqual([])
  })

  it('takes 4096 units and 64 bytes', async () => {
    fake.user(1)
    const answer = await call('sendMessage', {
      chat_id: 1,
      text: '长'.repeat(4096),
      reply_markup: keyboard('x'.repeat(64)),
    })
    expect(answer.ok).toBe(true)
  })

  it('changes the buttons of a message', async () => {
    fake.user(1)
    await call('sendMessage', { chat_id: 1, text: '好', reply_markup: keyboard('y') })
    const message = { chat_id: 1, message_id: fake.messagesTo(1)[0]?.message_id }
    expect(await call('editMessageReplyMarkup', message)).toMatchObject({ ok: true })
    expect(fake.messagesTo(1)[0]?.keyboard).toEqual([])
    expect(await call('editMessageReplyMarkup', message)).toMatchObject({ error_code: 400 })
  })

  it('lets the bot hear in a group only what privacy mode lets through', async () => {
    const group = fake.group(-1)
    group.says(1, '大家好')
    group.says(1, '/help')
    group.says(1, '/help@AnotherBot')
    group.replies(1, '对', 'somebody')
    expect(fake.pending()).toBe(0)
    group.says(1, '/help@FakeZhichengBot')
    group.replies(1, '谢谢', 'bot')
    expect(fake.pending()).toBe(2)
    await call('sendMessage', { chat_id: -1, text: '好' })
    group.says(1, '/help')
    expect(fake.pending()).toBe(3)
  })

  it('breaks as many calls of a method as it was told to', async () => {
    fake.setFault({ method: 'getMe', after: 1, times: 2, trouble: { kind: 'status', status: 429, retryAfter: 5 } })
    const codes = []
    for (let n = 0; n < 4; n++) codes.push((await call('getMe')).error_code ?? 200)
    expect(codes).toEqual([200, 429, 429, 200])
    expect((await call('getWebhookInfo')).ok).toBe(true)
  })
})
