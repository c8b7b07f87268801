import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { realClock } from '../../src/delivery/clock.ts'
import type { Configuration } from '../../src/doors/configuration/configuration.ts'
import { openService, type Service } from '../../src/doors/serving/service.ts'
import { planChangesFile } from '../../src/store/planChanges.ts'
import { openClock, openLog } from '../channels/telegram/setting.ts'
import { type FakeBotApi, openFakeBotApi } from '../fake-bot-api/server.ts'
import { freshFolders } from '../store/folder.ts'
import { zhicheng } from './command.ts'
import { familyOver } from './oneFamily.ts'

const PATIENT = 180_000
const PLAN = 'wenzhou-jidian-2022'
const ADMIN = 90
const freshFolder = freshFolders()

let data = ''
let fake: FakeBotApi
let log: ReturnType<typeof openLog>
let service: Service | null = null
/** Ten in the morning of a day in the window, and on from there. */
let shift = 0
const now = () => Date.now() + shift
const clock = {
  now,
  // The waker need not be waited for.
  sleep: (ms: number, signal: AbortSignal) => realClock.sleep(ms === 20_000 ? 50 : ms, signal),
}

beforeEach(async () => {
  data = join(await freshFolder(), 'data')
  fake = await openFakeBotApi()
  log = openLog()
  shift = Date.parse('2022-09-15T10:00:00+08:00') - Date.now()
})
afterEach(async () => {
  await service?.stop()
  service = null
  await fake.close()
})

async function serving(): Promise<Service> {
  const configuration: Configuration = {
    file: null,
    data,
    administrators: [`telegram:${ADMIN}`],
    telegram: { token: fake.token, apiRoot: fake.url, mode: { kind: 'polling' } },
    wechat: null,
    robots: [],
    robotGroups: [],
    health: { port: 0, host: '127.0.0.1' },
    logLevel: 'debug',
  }
  service = await openService({
    house: familyOver(data),
    configuration,
    log,
    clock,
    pace: { clock: { ...openClock(), now }, timeouts: { connectMs: 10_000, answerMs: 20_000 } },
  })
  await service.start()
  return service
}

const texts = (person: number) => fake.messagesTo(person).map(({ text }) => text)
const heard = (person: number, words: string | RegExp) =>
  fake.until(() => texts(person).some((text) => (text.match(words)?.length ?? 0) > 0), `${person} hears ${words}`)

/** Says something and gives what is answered to it. */
async function says(person: number, text: string): Promise<string> {
  const before = texts(person).length
  fake.user(person).says(text)
  await fake.until(() => texts(person).length > before && fake.pending() === 0, `an answer to ${text}`)
  return texts(person).slice(before).join('\n')
}

const cli = (...argv: string[]) =>
  zhicheng([...argv, '--data', data], { house: (folder) => familyOver(folder ?? data) })

async function readiness(of: Service): Promise<{ status: number; problems: string[]; parts: Record<string, unknown> }> {
  const response = await fetch(`http://127.0.0.1:${of.healthPort}/readyz`)
  return {
    status: response.status,
    ...((await response.json()) as { problems: string[]; parts: Record<string, unknown> }),
  }
}

describe('a running serve', { timeout: PATIENT }, () => {
  it('takes in what another process changed: who was told the old date is told, the next 时间表 has the new one', async () => {
    await serving()
    await says(1, '/start jidian2022')
    await says(1, '提醒我')
    await says(2, '/start jidian2022')
    await says(3, '/start jidian2022')
    expect(await says(3, '时间表')).toContain('10月20日')
    const { status } = await cli('plans', 'change', PLAN, '--set', '个人申报.止=2022-10-31', '--by', '协会', '--yes')
    expect(status).toBe(0)
    await heard(1, '日期有变')
    const news = texts(1).filter((text) => text.includes('日期有变'))
    expect(news).toEqual([expect.stringMatching(/网上申报由10月20日改为 (?:\*\*|<b>)?10月31日/)])
    expect(await says(1, '时间表')).toContain('10月31日')
    expect(await says(2, '时间表')).toContain('10月31日')
    expect(await says(2, '什么时候截止')).not.toContain('10月20日')
    expect(texts(1).filter((text) => text.includes('日期有变'))).toHaveLength(1)
    expect(texts(2).join()).not.toContain('日期有变')
    // Who only looked at the timetable hears of it, too, and how to stop that.
    await heard(3, '我之前给您看的是旧日期')
    expect(texts(3).filter((text) => text.includes('日期有变'))).toEqual([expect.stringContaining('退订')])
    expect(log.lines).toContainEqual(expect.objectContaining({ level: 'info', message: '计划有变，已经用上' }))
  })

  it('goes on with what people were in the middle of, in the order they wrote', async () => {
    await serving()
    await says(1, '/start jidian2022')
    await says(1, '工程师')
    const asked = texts(1).at(-1)
    await cli('plans', 'change', PLAN, '--set', '个人申报.止=2022-10-31', '--yes')
    for (const text of ['进度', '什么时候截止', '帮助']) fake.user(1).says(text)
    await fake.until(() => texts(1).length >= 5 && fake.pending() === 0, 'three answers')
    const [progress, deadline, help] = texts(1).slice(-3)
    expect(progress).toContain('答')
    expect(deadline).toContain('10月31日')
    expect(help).toContain('随时可以说')
    expect(asked).not.toBe('')
  })

  it('says that the file of one plan is broken, takes in the changes of the others, and is well once it is mended', async () => {
    const running = await serving()
    await says(1, '/start jidian2022')
    await cli('plans', 'change', PLAN, '--set', '个人申报.止=2022-10-31', '--yes')
    expect(await says(1, '时间表')).toContain('10月31日')
    // An own plan that somebody spoiled by hand, and a change after it.
    const own = join(data, 'plans', 'published', 'wenzhou-jidian-2027')
    await mkdir(own, { recursive: true })
    await writeFile(join(own, 'draft.json'), '{')
    await cli('plans', 'change', PLAN, '--set', '单位推荐止=2022-11-11', '--yes')
    expect(await says(1, '时间表')).toContain('11月11日')
    const behind = await readiness(running)
    expect(behind).toMatchObject({ status: 503, parts: { plans: { state: 'behind', plans: 1, changes: 2 } } })
    expect(behind.problems).toEqual([expect.stringContaining('还按原来的')])
    const complaints = log.lines.filter(({ message }) => message.includes('没有用上'))
    expect(complaints).toEqual([
      expect.objectContaining({ level: 'error', message: expect.stringContaining('wenzhou-jidian-2027') }),
    ])
    await rm(own, { recursive: true })
    expect(await says(1, '时间表')).toContain('11月11日')
    expect(await readiness(running)).toMatchObject({ status: 200, parts: { plans: { state: 'working', changes: 2 } } })
  })

  it('takes in a change made by chat: kept by its conversation, told to others, refused to anybody else', async () => {
    await serving()
    await says(1, '/start jidian2022')
    await says(1, '提醒我')
    await says(1, '改日期')
    fake.user(ADMIN).says('/plans 温州机电2022')
    await heard(ADMIN, '改哪一项')
    fake.user(ADMIN).says('4')
    await heard(ADMIN, '改成哪天')
    fake.user(ADMIN).says('10月31日')
    await heard(ADMIN, '其中 1 个听我说过旧日子')
    fake.user(ADMIN).says('确认修改')
    await heard(ADMIN, '改好了')
    await heard(1, '日期有变')
    expect(await says(1, '时间表')).toContain('10月31日')
    expect(texts(1).join()).not.toContain('改哪个计划')
    expect((await cli('plans', 'changes')).out).toMatch(
      /^1 {2}2022-09-15 \d\d:\d\d {2}telegram:90 {2}wenzhou-jidian-2022/,
    )
  })

  it('does not use a change that was not written to its end', async () => {
    await serving()
    await says(1, '/start jidian2022')
    await cli('plans', 'change', PLAN, '--set', '个人申报.止=2022-10-31', '--yes')
    await appendFile(planChangesFile(data), '0123456789abcdef {"id":"2"')
    expect(await says(1, '时间表')).toContain('10月20日')
    await cli('plans', 'change', PLAN, '--set', '单位推荐止=2022-11-11', '--yes')
    const timetable = await says(1, '时间表')
    expect(timetable).toContain('10月31日')
    expect(timetable).toContain('11月11日')
  })
})
