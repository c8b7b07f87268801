import type { Clock } from '../../delivery/clock.ts'
import type { Log } from '../../delivery/log.ts'
import type { Incoming, Sender } from '../../delivery/ports.ts'
import { shanghaiDayAndMinute } from '../../delivery/shanghai.ts'
import { type Disk, realDisk } from '../../store/disk.ts'
import { StoreError } from '../../store/errors.ts'
import { type Database, openDatabase } from '../../store/postgres/open.ts'
import { openly, type Seal } from '../../store/seal.ts'
import { warmSlowly } from '../answering.ts'
import { BadInput } from '../badInput.ts'
import type { House } from '../compose.ts'
import type { Configuration } from '../configuration/configuration.ts'
import { sendOnlyOf } from '../configuration/robotGroups.ts'
import { type DiskWatch, openDiskWatch } from '../health/disk.ts'
import { type Endpoint, openEndpoint } from '../health/endpoint.ts'
import { messagesPart, type Part, plansPart, remindersPart } from '../health/parts.ts'
import { openPulse } from '../health/pulse.ts'
import { openUnderWay, type UnderWay } from '../health/underWay.ts'
import { healthOf, readinessOf } from '../health/verdict.ts'
import { type Office, opening, openOffice } from '../office.ts'
import { forOperator } from '../running.ts'
import { type Channel, type ChannelsOptions, openChannels } from './channels.ts'

export interface ServiceOptions extends Pick<ChannelsOptions, 'pace' | 'wechat'> {
  readonly house: House
  readonly configuration: Configuration
  /** What conversations are encrypted with; nothing unless told. */
  readonly seal?: Seal
  readonly log: Log
  readonly clock?: Clock
  /** Milliseconds each step of stopping may take. */
  readonly stopMs?: number
}

export interface Service {
  /**
   * Resolves when every channel has started or failed. A channel that fails leaves the others to go on; rejects with what
   * an operator has to put right when no channel is left.
   */
  start(): Promise<void>
  /**
   * Takes nothing more in, finishes what is in hand, closes the store. False when something did not end in time and was
   * left behind.
   */
  stop(): Promise<boolean>
  /** Where health is asked for; null when nobody asked for it. */
  readonly healthPort: number | null
}

const STOP_MS = 15_000

/** Opens everything that is configured. Throws {@link BadInput} when the data folder or the port cannot be had. */
export async function openService(options: ServiceOptions): Promise<Service> {
  const { house, configuration, log, clock, stopMs = STOP_MS } = options
  const now = clock?.now ?? Date.now
  const [receiving, sending] = [openUnderWay(now), openUnderWay(now)]
  const { today } = shanghaiDayAndMinute(now())
  const sendOnly = sendOnlyOf(configuration.robotGroups, house.packs, today)
  let receive: (incoming: Incoming) => Promise<void> = () => Promise.reject(new Error('还没有准备好'))
  let dataOf: Office['dataOf'] | undefined
  const { channels, robots, senders, parts } = await openChannels({
    ...options,
    now,
    receive: (incoming) => receiving.track(() => receive(incoming)),
    dataOf: async (key) => (await dataOf?.(key)) ?? null,
  })
  const database =
    configuration.database === undefined ? null : await openedDatabase(configuration.database, options.seal)
  const disk = openDiskWatch(configuration.data, database ? { disk: trialOf(database) } : {})
  const office = await openOffice(house, {
    folder: configuration.data,
    senders: tracked(senders, sending),
    log,
    administrators: new Set(configuration.administrators),
    sendOnly,
    keepMonths: configuration.keepMonths,
    // Should it not be got ready, whoever asks first hears why.
    renewed: (renewed) => void warmSlowly(renewed).catch(() => {}),
    open: async (folder) => disk.over(database?.store ?? (await opening(log, options.seal)(folder))),
    ...(database ? severalOver(database) : {}),
    ...(clock ? { clock } : {}),
  }).catch(async (error: unknown) => {
    await database?.store.close()
    throw error
  })
  receive = office.desk.receive
  dataOf = office.dataOf
  const allParts = (): Part[] => [
    ...parts(now()),
    remindersPart(office.waker.state(), now()),
    plansPart(office.plans()),
    messagesPart({ receiving: receiving.olderThan, sending: sending.olderThan, counts: { ...office.desk.account() } }),
  ]
  const health = await openHealth(configuration, disk, allParts).catch(async (error: unknown) => {
    await office.desk.close(0)
    throw error
  })

  async function start(): Promise<void> {
    await office.desk.resume()
    await office.waker.start()
    // A plan at a time: a busy machine takes seconds, and whoever looks must not think it stuck.
    await warmSlowly(house)
    log.info(
      {
        plans: house.packs.length,
        channels: Object.keys(senders),
        ...(health.port ? { healthPort: health.port } : {}),
      },
      '开始服务',
    )
    const failures = (await Promise.all(channels.map((channel) => began(channel)))).filter(
      (failure) => failure !== null,
    )
    const [first] = failures
    if (first && failures.length === channels.length && robots.health().length === 0) throw first.error
  }

  /** A channel keeps trying by itself while its network cannot be reached; what it throws needs a person. */
  async function began(channel: Channel): Promise<{ readonly error: unknown } | null> {
    try {
      await channel.start()
      return null
    } catch (error) {
      const told = operatorsError(error, configuration)
      const reason = told instanceof BadInput ? told.message : kindOf(error)
      log.error({ channel: channel.name, reason }, '这个渠道没有启动')
      return { error: told }
    }
  }

  return {
    start,
    stop: () => stopAll({ channels, office, health, log, stopMs }),
    healthPort: health.port,
  }
}

async function openedDatabase(address: string, seal: Seal = openly): Promise<Database> {
  try {
    return await openDatabase(address, { seal })
  } catch (error) {
    throw error instanceof StoreError ? new BadInput(error.message) : error
  }
}

function severalOver({ broadcasts, questions, orders, presence, forgetBesides }: Database) {
  return { openBroadcasts: () => broadcasts, several: { questions, orders, lead: presence.lead, forgetBesides } }
}

/** What is written to see whether anything can be kept goes where the conversations go. */
function trialOf({ trial }: Database): Disk {
  return { ...realDisk, write: trial, unlink: async () => {} }
}

interface Running {
  readonly channels: readonly Channel[]
  readonly office: Office
  readonly health: { close(): Promise<void> }
  readonly log: Log
  readonly stopMs: number
}

async function stopAll({ channels, office, health, log, stopMs }: Running): Promise<boolean> {
  let inTime = true
  const step = async (what: string, work: () => Promise<unknown>) => {
    if (await endsWithin(stopMs, work)) return
    inTime = false
    log.error({ what }, '停得太久，不等了')
  }
  await Promise.all(channels.map(({ name, stop }) => step(name, stop)))
  await step('reminders', office.waker.stop)
  // The desk needs a little longer than it gives to what can still be sent.
  await step('messages', () => office.desk.close(stopMs * 0.6))
  await step('health', health.close)
  log.info({ ...office.desk.account() }, '已停止')
  return inTime
}

/** False when the work did not end in time; what it throws counts as not ended. */
async function endsWithin(ms: number, work: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  const done = Promise.resolve()
    .then(work)
    .then(
      () => true,
      () => false,
    )
  const ended = await Promise.race([done, late])
  clearTimeout(timer)
  return ended
}

async function openHealth(
  { health, database }: Configuration,
  disk: DiskWatch,
  parts: () => Part[],
): Promise<{ readonly port: number | null; close(): Promise<void> }> {
  if (!health) return { port: null, close: async () => {} }
  const pulse = openPulse()
  const place = database === undefined ? {} : { place: '数据库' }
  const kept = async () => ({ writable: await disk.writable(), ...place })
  const routes = {
    '/healthz': async () => healthOf({ delayMs: pulse.delayMs(), ...(await kept()) }),
    '/readyz': async () => readinessOf({ parts: parts(), ...(await kept()) }),
  }
  let endpoint: Endpoint
  try {
    endpoint = await openEndpoint({ ...health, routes })
  } catch (error) {
    pulse.stop()
    const told = forOperator(error)
    throw told instanceof BadInput ? new BadInput(inKeys(told.message, '健康')) : told
  }
  return {
    port: endpoint.port,
    close() {
      pulse.stop()
      return endpoint.close()
    },
  }
}

/** Words about a port, under the keys of the section it is set in. */
function inKeys(message: string, section: string): string {
  return message.replace(/^PORT：/, `${section}.端口：`).replace(/^HOST：/, `${section}.地址：`)
}

/** What an operator has to put right as BadInput, whichever channel says so. */
function operatorsError(error: unknown, { file }: Configuration): unknown {
  // By name: the class is not loaded unless WeChat is configured.
  if (error instanceof Error && error.name === 'WechatStopped') return new BadInput(error.message)
  const told = forOperator(error)
  return told instanceof BadInput && file !== null ? new BadInput(inKeys(told.message, 'telegram.回调')) : told
}

/** The kind of an error without its words, which may hold anything. */
function kindOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'unknown'
}

function tracked(senders: Readonly<Record<string, Sender>>, underWay: UnderWay): Record<string, Sender> {
  return Object.fromEntries(
    Object.entries(senders).map(([name, sender]) => [
      name,
      { send: (...what: Parameters<Sender['send']>) => underWay.track(() => sender.send(...what)) },
    ]),
  )
}
