import { backOff } from '../common/backoff.ts'
import { type Clock, type Log, steadyNow } from '../common/ports.ts'
import { bounded } from './bounded.ts'
import { codeOf, WechatStopped } from './failure.ts'
import type { WechatHealth } from './health.ts'
import { makeMemory, makePuppet, type PuppetChoice, type Wechaty } from './load.ts'
import { openWire, type Wire } from './wire.ts'

export interface Sessions {
  /** Resolves when the first puppet runs; rejects with {@link WechatStopped} when an operator has to act. */
  start(wechaty: Wechaty): Promise<void>
  stop(): Promise<void>
  /** An error nobody caught in wechaty or the puppet. */
  stray(error: unknown): void
  /** What came of a text handed to the puppet. */
  told(went: 'well' | 'badly'): void
  fail(error: unknown): void
  /** Messages written before this moment are history. */
  since(): number
  health(): Pick<WechatHealth, 'state' | 'scan' | 'loggedInAt' | 'failures' | 'failure'>
}

interface Needs {
  readonly choice: PuppetChoice
  readonly memory: string | null
  readonly marginMs: number
  readonly oldestMs: number
  /** The line that can be used from now on; null when there is none. */
  readonly connected: (line: Wire | null) => void
  readonly message: (line: Wire, id: string) => void
  readonly friendship: (line: Wire, id: string) => void
  readonly showCode: (code: string) => void
  /** Where the code of now is found; null when it is kept nowhere. */
  readonly codeFile: string | null
  readonly log: Log
  readonly clock: Clock
  readonly random: () => number
}

const START_MS = 120_000
const STOP_MS = 30_000
/** How long a puppet has to ask for a scan or to log in again by itself before it is given up. */
const GRACE_MS = 90_000
/** Failures without any good sign in between, after which a puppet is taken for half dead. */
const MOST_TROUBLES = 10
const LONGEST_PAUSE = 300_000
/** A code is replaced every minute or two; the log need not hold each of a whole night. */
const LOG_CODE_EVERY = 600_000

/** One puppet after the other: when one dies, the next is made, after a pause that grows. */
export function openSessions(needs: Needs): Sessions {
  const { log, clock, random, marginMs, oldestMs } = needs
  const closing = new AbortController()
  let health: ReturnType<Sessions['health']> = {
    state: 'new',
    scan: null,
    loggedInAt: null,
    failures: 0,
    failure: null,
  }
  const note = (change: Partial<typeof health>) => {
    health = { ...health, ...change }
  }
  let sinceMoment = clock.now() - marginMs
  /** When we were last known to be logged in, before this login. */
  let lastOnline: number | null = null
  let codeLoggedAt = Number.NEGATIVE_INFINITY
  let work: Promise<void> = Promise.resolve()
  let trouble: (weight: number) => void = () => {}
  let relief: () => void = () => {}

  function scanned(code: string): void {
    if (code !== health.scan) {
      needs.showCode(code)
      if (steadyNow(clock) - codeLoggedAt >= LOG_CODE_EVERY) {
        codeLoggedAt = steadyNow(clock)
        const file = needs.codeFile
        const newest = file === null ? '过一会儿看下一行' : `在 ${file} 里`
        log.warn({ scan: code }, `请用微信扫码登录（把 scan 的内容做成二维码来扫；它一两分钟一换，最新的${newest}）`)
      }
    }
    note({ state: 'scanning', scan: code })
  }

  function loggedIn(): void {
    const now = clock.now()
    sinceMoment = Math.max((lastOnline ?? now) - marginMs, now - oldestMs)
    note({ state: 'working', scan: null, loggedInAt: now, failures: 0, failure: null })
    codeLoggedAt = Number.NEGATIVE_INFINITY
    log.info({}, '微信已登录')
  }

  function loggedOut(): void {
    if (health.state === 'working') {
      lastOnline = clock.now()
      log.error({}, '微信掉线了，等它自己回来，或重新扫码')
    }
    note({ state: 'loggedOut', scan: null, failure: '微信掉线了，可能要重新扫码' })
  }

  /** From making a puppet to its end; says why it ended. `running` is called when it runs. */
  async function session(wechaty: Wechaty, running: () => void): Promise<string> {
    let over = false
    let end: (why: string) => void = () => {}
    const ended = new Promise<string>((resolve) => {
      end = resolve
    })
    const onClosing = () => end('stopping')
    closing.signal.addEventListener('abort', onClosing)
    if (closing.signal.aborted) onClosing()
    let grace = new AbortController()
    const calm = () => grace.abort()
    const hurry = () => {
      calm()
      const mine = new AbortController()
      grace = mine
      void clock.sleep(GRACE_MS, mine.signal).then(() => {
        if (!mine.signal.aborted) end('no login')
      })
    }
    let troubles = 0
    trouble = (weight) => {
      troubles += weight
      if (troubles >= MOST_TROUBLES) end('too many failures')
    }
    relief = () => {
      troubles = 0
    }
    const whileOpen =
      <Given extends unknown[]>(work: (...given: Given) => void) =>
      (...given: Given) => {
        if (!over) work(...given)
      }

    let line: Wire | null = null
    try {
      const puppet = await makePuppet(needs.choice)
      if (needs.memory !== null) await makeMemory(needs.memory)
      const opened = await openWire(wechaty, puppet, needs.memory, {
        scan: whileOpen((code: string) => {
          calm()
          scanned(code)
          running()
        }),
        login: whileOpen(() => {
          calm()
          relief()
          loggedIn()
          running()
        }),
        logout: whileOpen(() => {
          hurry()
          loggedOut()
        }),
        message: whileOpen((id: string) => line && needs.message(line, id)),
        friendship: whileOpen((id: string) => line && needs.friendship(line, id)),
        alive: whileOpen(() => relief()),
        trouble: whileOpen((error: unknown) => {
          log.warn(codeOf(error), '微信的 puppet 报错')
          trouble(1)
        }),
      })
      line = opened
      needs.connected(opened)
      await Promise.race([bounded(opened.start(), START_MS, clock), ended])
      running()
      if (health.state === 'connecting') hurry()
      return await ended
    } finally {
      over = true
      calm()
      closing.signal.removeEventListener('abort', onClosing)
      needs.connected(null)
      if (health.state === 'working') lastOnline = clock.now()
      if (line) {
        await bounded(line.stop(), STOP_MS, clock).catch((error: unknown) =>
          log.warn(codeOf(error), '微信的 puppet 停不下来，不等了'),
        )
      }
    }
  }

  async function run(wechaty: Wechaty, running: () => void): Promise<void> {
    for (let failures = 0; !closing.signal.aborted; ) {
      note({ state: 'connecting', scan: null })
      const before = health.loggedInAt
      let why: Readonly<Record<string, unknown>>
      try {
        why = { why: await session(wechaty, running) }
      } catch (error) {
        if (error instanceof WechatStopped) throw error
        why = codeOf(error)
      }
      if (closing.signal.aborted) return
      failures = health.loggedInAt === before ? failures + 1 : 1
      const afterMs = Math.round(backOff(failures + 2, LONGEST_PAUSE) * (1 + random() / 5))
      note({ state: 'loggedOut', scan: null, failures, failure: '微信连不上，稍后再试' })
      const level = failures < 4 ? 'warn' : 'error'
      log[level]({ ...why, failures, afterMs }, '微信断了，稍后重连')
      await clock.sleep(afterMs, closing.signal)
    }
  }

  function fail(error: unknown): void {
    const told = error instanceof WechatStopped ? error.message : '微信出了意外，渠道停了，其他渠道照常'
    note({ state: 'failed', scan: null, failure: told })
    log.error(error instanceof WechatStopped ? {} : codeOf(error), told)
  }

  return {
    fail,
    start: (wechaty) =>
      new Promise((resolve, reject) => {
        let runs = false
        work = run(wechaty, () => {
          runs = true
          resolve()
        }).then(resolve, (error: unknown) => {
          // Who waits for the start is told, and tells; later nobody waits.
          if (runs) fail(error)
          else reject(error)
        })
      }),
    async stop() {
      closing.abort()
      await work
      if (health.state !== 'failed') note({ state: 'stopped', scan: null })
    },
    stray(error) {
      log.error(codeOf(error), '微信那边有没接住的错误，已拦下')
      trouble(health.state === 'working' ? 1 : MOST_TROUBLES)
    },
    told(went) {
      if (went === 'well') relief()
      else trouble(3)
    },
    since: () => sinceMoment,
    health: () => health,
  }
}
