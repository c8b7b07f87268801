import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { filesIn } from '../../store/folder.ts'
import type { Ended } from './child.ts'
import { processesAndTelegram } from './processes.ts'
import { talkOver } from './terminalTalk.ts'
import { words } from './words.ts'

const { start, folder, fake, happens } = processesAndTelegram()
const PATIENT = 90_000
const serve = (env: Record<string, string> = {}, command: readonly string[] = ['serve']) =>
  start([...command, '--data', 'data'], {
    cwd: folder(),
    env: { TELEGRAM_BOT_TOKEN: fake().token, TELEGRAM_API_ROOT: fake().url, ...env },
  })

const texts = (person: number) =>
  fake()
    .messagesTo(person)
    .map(({ text }) => text)

function expectNoToken({ out, err }: Pick<Ended, 'out' | 'err'>): void {
  expect(out + err).not.toContain(fake().token)
  expect(out + err).not.toContain(fake().token.split(':')[1])
}

describe('zhicheng serve', { timeout: PATIENT }, () => {
  it('without a token: 2, and says in Chinese what to set', async () => {
    const { status, out, err } = await start(['serve', '--data', 'data'], { cwd: folder() }).ended
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(/^TELEGRAM_BOT_TOKEN：没有设/)
    expect(await filesIn(folder())).toEqual(new Map())
  })

  it('answers, saves, and on SIGTERM stops with 0; the token and the words are in no output', async () => {
    const run = serve()
    fake().user(1).says('/start jidian2022')
    await happens(run, () => texts(1).length === 1, 'a reply')
    expect(texts(1)[0]).toContain(words('选级别'))
    run.kill('SIGTERM')
    const ended = await run.ended
    expect(ended).toMatchObject({ status: 0, signal: null })
    expect(ended.err).toContain('已停止')
    expect(ended.err).not.toContain('jidian2022')
    expectNoToken(ended)
    expect(fake().pending()).toBe(0)
    expect([...(await filesIn(folder())).values()].join()).toContain('telegram:1')
  })

  it('kill -9 while a reply is on its way: no answer is lost, and no reply comes twice', async () => {
    const run = serve()
    const user = fake().user(1)
    user.says('/start jidian2022')
    await happens(run, () => texts(1).length === 1, 'the first reply')
    fake().setFault({ method: 'sendMessage', trouble: { kind: 'silent' } })
    user.says('中级')
    await happens(run, () => texts(1).length === 2, 'a reply nobody confirms')
    run.kill('SIGKILL')
    await run.ended

    const second = serve()
    user.says('/status')
    await happens(second, () => texts(1).length === 3, 'the next reply')
    expect(texts(1)[2]).toContain('已经答了 0 个')
    second.kill('SIGTERM')
    const ended = await second.ended
    expect(ended.status).toBe(0)
    expect(ended.err).toContain('"uncertain":1')
    expect(texts(1)).toHaveLength(3)
    expect([...(await filesIn(folder())).values()].join()).toContain('"target":"工程师"')
  })

  it('with a folder another process has: 2, and names that process', async () => {
    const run = serve()
    await happens(run, () => fake().calls('getUpdates').length > 0, 'the first poll')
    const second = await serve().ended
    expect(second).toMatchObject({ status: 2, out: '' })
    expect(second.err).toContain(`正被进程 ${run.pid} 使用`)
    run.kill('SIGTERM')
    expect((await run.ended).status).toBe(0)
  })

  it('stops on SIGTERM also while Telegram cannot be reached', async () => {
    const run = serve({ TELEGRAM_API_ROOT: 'http://127.0.0.1:9' })
    await run.until((_, err) => err.includes('连不上 Telegram'), 'the first failure')
    run.kill('SIGTERM')
    const ended = await run.ended
    expect(ended).toMatchObject({ status: 0, signal: null })
    expectNoToken(ended)
  })

  it('with a token Telegram does not know: 2, and says so without showing it', async () => {
    const ended = await serve({ TELEGRAM_BOT_TOKEN: `${fake().token}x` }).ended
    expect(ended).toMatchObject({ status: 2, out: '' })
    expect(ended.err).toMatch(/Telegram 不认这个机器人令牌.*TELEGRAM_BOT_TOKEN\n$/)
    expect(ended.err).not.toContain('    at ')
    expectNoToken(ended)
  })

  it.each([
    [{ TELEGRAM_API_ROOT: 'api.telegram.org' }, 'TELEGRAM_API_ROOT：应是完整的网址'],
    [{ TELEGRAM_WEBHOOK_URL: 'https://example.org/t' }, 'TELEGRAM_WEBHOOK_SECRET：用网页回调时必须设'],
  ])('%j: 2', async (env, words) => {
    const ended = await serve(env).ended
    expect(ended).toMatchObject({ status: 2, out: '' })
    expect(ended.err).toContain(words)
    expectNoToken(ended)
  })

  it('with a port that is taken: 2, and says which setting', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const address = taken.address()
    const ended = await serve({
      TELEGRAM_WEBHOOK_URL: 'https://example.org/telegram',
      TELEGRAM_WEBHOOK_SECRET: 'a-secret-long-enough',
      HOST: '127.0.0.1',
      PORT: String(address && typeof address === 'object' ? address.port : 0),
    }).ended
    await new Promise((resolve) => taken.close(resolve))
    expect(ended.status).toBe(2)
    expect(ended.err).toContain('PORT：这个端口已被别的程序占用')
    expect(ended.err).not.toContain('    at ')
  })
})

describe('zhicheng chat beside Telegram', { timeout: PATIENT }, () => {
  it('talks in the terminal also while Telegram cannot be reached', async () => {
    const run = serve({ TELEGRAM_API_ROOT: 'http://127.0.0.1:9' }, ['chat'])
    expect(await talkOver(run).says('温州机电')).toContain(words('选级别'))
    run.kill('SIGTERM')
    expect(await run.ended).toMatchObject({ status: 0, signal: null })
  })

  it('talks on both at once; goes on serving when its input ends, and stops on SIGTERM with 0', async () => {
    const run = serve({}, ['chat'])
    const talk = talkOver(run)
    await talk.opening()
    fake().setFault({
      method: 'sendMessage',
      trouble: { kind: 'status', status: 429, description: 'Too Many Requests', retryAfter: 3600 },
    })
    fake().user(1).says('您好')
    await happens(run, () => fake().calls('sendMessage').length === 1, 'a reply held up for an hour')
    // What waits for Telegram does not hold up the terminal.
    expect(await talk.says('温州机电')).toContain(words('选级别'))
    run.end()
    fake().user(2).says('您好')
    await happens(run, () => texts(2).length === 1, 'a reply after the terminal was left')
    run.kill('SIGTERM')
    const ended = await run.ended
    expect(ended).toMatchObject({ status: 0, signal: null })
    expectNoToken(ended)
  })
})
