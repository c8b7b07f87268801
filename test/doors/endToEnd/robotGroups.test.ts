import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { realClock } from '../../../src/delivery/clock.ts'
import type { Configuration } from '../../../src/doors/configuration/configuration.ts'
import { openService, type Service } from '../../../src/doors/serving/service.ts'
import { type Makers, openMakers } from '../../channels/robots/makers.ts'
import { openLog } from '../../channels/telegram/setting.ts'
import { eventually } from '../../eventually.ts'
import { freshFolders } from '../../store/folder.ts'
import { realHouse } from '../command.ts'

const PATIENT = 180_000
const KEY = '693a91f6-key-of-the-fixture'
const OTHER = '0000aaaa-key-of-the-fixture'
const TOKEN = 'b0b0token-of-the-fixture'
const SECRET = 'SECsecret-of-the-fixture'
const PLAN = '温州机电 2022'

const freshFolder = freshFolders()
let data = ''
let makers: Makers
let log: ReturnType<typeof openLog>
let service: Service | null = null
let shift = 0
const now = () => Date.now() + shift
const clock = {
  now,
  // The waker need not be waited for.
  sleep: (ms: number, signal: AbortSignal) => realClock.sleep(ms === 20_000 ? 20 : ms, signal),
}
const itIs = (moment: string) => {
  shift = Date.parse(`${moment}:00+08:00`) - Date.now()
}

beforeEach(async () => {
  data = join(await freshFolder(), 'data')
  makers = await openMakers(() => Date.now())
  for (const key of [KEY, OTHER]) makers.addWecom(key)
  makers.addDingtalk(TOKEN, { secret: SECRET })
  log = openLog()
  itIs('2022-09-15T10:00')
})
afterEach(async () => {
  await service?.stop()
  service = null
  await makers.close()
})

interface Written {
  readonly name: string
  readonly plan?: string
  readonly remind?: boolean
}

const ROBOTS = {
  会员群: { kind: 'wecom' as const, name: '会员群', url: () => makers.wecomUrl(KEY) },
  另一群: { kind: 'wecom' as const, name: '另一群', url: () => makers.wecomUrl(OTHER) },
  钉钉群: { kind: 'dingtalk' as const, name: '钉钉群', url: () => makers.dingtalkUrl(TOKEN), secret: SECRET },
}

/** Starts anew with these robots, as after a change of the file. */
async function serving(written: readonly (Written & { readonly name: keyof typeof ROBOTS })[]): Promise<void> {
  await service?.stop()
  const configuration: Configuration = {
    file: null,
    data,
    administrators: [],
    telegram: null,
    wechat: null,
    robots: written.map(({ name }) => ({ ...ROBOTS[name], url: ROBOTS[name].url() })),
    robotGroups: written.map(({ name, plan = null, remind = false }) => ({
      key: `${ROBOTS[name].kind}:${name}`,
      plan,
      where: '这里',
      remind,
    })),
    health: null,
    logLevel: 'debug',
  }
  service = await openService({ house: realHouse(), configuration, log, clock })
  await service.start()
}

const got = (credential: string) => makers.texts(credential)
/** Long enough for the waker to have looked, and for what it found to have been sent. */
const aWhile = () => realClock.sleep(400, new AbortController().signal)

describe("reminders in robots' groups", { timeout: PATIENT }, () => {
  it('come on the days of the plan, once, signed where the maker wants it, to those that want them', async () => {
    const all = [
      { name: '会员群' as const, plan: PLAN, remind: true },
      { name: '另一群' as const, plan: PLAN },
      { name: '钉钉群' as const, plan: 'wenzhou-jidian-2022', remind: true },
    ]
    await serving(all)
    await aWhile()
    expect([got(KEY), got(TOKEN), got(OTHER)]).toEqual([[], [], []])

    itIs('2022-10-13T09:01')
    await eventually(() => got(KEY).length > 0 && got(TOKEN).length > 0, 'both are reminded')
    await aWhile()
    expect(got(KEY)).toHaveLength(1)
    expect(got(KEY)[0]).toContain('温州机电 2022')
    expect(got(KEY)[0]).toContain('10月20日')
    expect(got(KEY)[0]).not.toContain('已完成')
    expect(got(TOKEN)).toHaveLength(1)
    expect(got(OTHER)).toEqual([])

    await serving(all)
    await aWhile()
    expect(got(KEY)).toHaveLength(1)
    expect(makers.codes).toEqual([])

    itIs('2022-10-17T09:01')
    await eventually(() => got(KEY).length > 1 && got(TOKEN).length > 1, 'both are reminded again')
    expect(got(KEY)[1]).toContain('10月20日')
  })

  it('end when the plan, the reminders or the robot go from the configuration, and nothing is sent twice when they are back', async () => {
    const own = { name: '会员群' as const, plan: PLAN, remind: true }
    const other = { name: '另一群' as const, plan: PLAN, remind: true }
    await serving([own, other])
    itIs('2022-10-13T09:01')
    await eventually(() => got(KEY).length > 0 && got(OTHER).length > 0, 'both are reminded')

    await serving([other])
    itIs('2022-10-17T09:01')
    await eventually(() => got(OTHER).length > 1, 'the one that is left is reminded')
    await aWhile()
    expect(got(KEY)).toHaveLength(1)

    await serving([{ ...own, remind: false }, { name: '另一群' }])
    itIs('2022-10-19T09:01')
    await aWhile()
    expect([got(KEY).length, got(OTHER).length]).toEqual([1, 2])

    await serving([own])
    await aWhile()
    expect(got(KEY)).toHaveLength(1)
    itIs('2022-10-20T09:01')
    await eventually(() => got(KEY).length > 1, 'it is reminded once more')
    expect(got(KEY)).toHaveLength(2)
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('do not begin with a plan that there is not: the operator hears where it was written', async () => {
    await expect(serving([{ name: '会员群', plan: '杭州水利', remind: true }])).rejects.toThrow(/^这里：没有这个计划/)
  })
})
