import { describe, expect, it } from 'vitest'
import type { Health } from '../../../src/channels/telegram/open.ts'
import type { WechatHealth } from '../../../src/channels/wechat/health.ts'
import { messagesPart, remindersPart, robotParts, telegramPart, wechatPart } from '../../../src/doors/health/parts.ts'
import { healthOf, readinessOf } from '../../../src/doors/health/verdict.ts'

const MINUTE = 60_000
/** 9 o'clock in Shanghai. */
const NOW = Date.UTC(2022, 8, 15, 1)
const WORKING: Health = {
  state: 'working',
  lastPollAt: NOW,
  lastUpdateAt: null,
  stuck: 0,
  rival: false,
  failure: null,
  deaf: null,
  pending: 0,
}

function telegram(change: Partial<Health>, seen: { mode?: 'polling' | 'webhook'; begunAt?: number } = {}) {
  return telegramPart({ health: { ...WORKING, ...change }, mode: 'polling', begunAt: NOW, ...seen }, NOW)
}

const WECHAT: WechatHealth = {
  state: 'working',
  scan: null,
  loggedInAt: NOW,
  lastMessageAt: NOW,
  stuck: 0,
  lost: 0,
  sentToday: 3,
  failures: 0,
  failure: null,
}

const robot = (state: 'new' | 'working' | 'blocked' | 'unreachable' | 'failed') => ({
  kind: 'wecom' as const,
  name: '某人的群',
  state,
  blockedUntil: null,
  lastSentAt: null,
  failure: null,
})

describe('Telegram', () => {
  it('works while it is polled, also when nobody writes', () => {
    expect(telegram({ lastPollAt: NOW - 2 * MINUTE }).problem).toBeNull()
    expect(telegram({ lastPollAt: null }).problem).toBeNull()
  })

  it('is deaf when updates go elsewhere or pile up, in either mode', () => {
    const webhook = { mode: 'webhook' as const }
    expect(telegram({ deaf: 'elsewhere' }).problem).toContain('那边设着网页回调')
    expect(telegram({ deaf: 'elsewhere' }, webhook).problem).toContain('那边的网页回调不是这里的')
    expect(telegram({ deaf: 'waiting', pending: 4 }).problem).toBe('Telegram 那边积着 4 条消息，一条也没有取到')
    expect(telegram({ deaf: 'waiting', pending: 4 }, webhook).problem).toContain('送不到网页回调')
    expect(telegram({ pending: 4 }).problem).toBeNull()
  })

  it('is deaf when no poll was answered for some minutes, the first one included', () => {
    expect(telegram({ lastPollAt: NOW - 6 * MINUTE }).problem).toBe('Telegram 已有 6 分钟没有应答')
    expect(telegram({ lastPollAt: null }, { begunAt: NOW - 6 * MINUTE }).problem).toContain('6 分钟')
  })

  it('tells of another program with the same token, unless that one set a webhook', () => {
    expect(telegram({ rival: true }).problem).toContain('另一个程序在用同一个 Telegram 令牌取消息')
    expect(telegram({ rival: true, deaf: 'elsewhere' }).problem).toContain('那边设着网页回调')
  })

  it('with a webhook is not polled', () => {
    expect(telegram({ lastPollAt: null }, { mode: 'webhook', begunAt: NOW - 600 * MINUTE }).problem).toBeNull()
  })

  it.each(['new', 'connecting', 'stopped', 'failed'] as const)('%s is not working', (state) => {
    expect(telegram({ state }).problem).not.toBeNull()
  })

  it('tells of messages that cannot be saved', () => {
    expect(telegram({ stuck: 2 }).problem).toContain('2 条消息存不下来')
  })
})

describe('WeChat', () => {
  it.each([
    ['scanning', '扫码'],
    ['loggedOut', '掉线'],
    ['failed', '要人来看'],
  ] as const)('%s: %s', (state, said) => {
    const part = wechatPart({ ...WECHAT, state, scan: 'https://login.weixin.qq.com/l/code' })
    expect(part.problem).toContain(said)
    expect(JSON.stringify(part)).not.toContain('login.weixin')
  })

  it('works when it is logged in and saves', () => {
    expect(wechatPart(WECHAT).problem).toBeNull()
    expect(wechatPart({ ...WECHAT, stuck: 1 }).problem).toContain('存不下来')
  })
})

describe('robots', () => {
  it('are told by their place; waiting for a minute to pass is no fault', () => {
    const parts = robotParts([robot('new'), robot('blocked'), robot('failed'), robot('unreachable')])
    expect(parts.map(({ problem }) => problem)).toEqual([
      null,
      null,
      '第 3 个机器人（企业微信）发不出去，要人来看',
      '第 4 个机器人（企业微信）连不上，正在重试',
    ])
    expect(JSON.stringify(parts)).not.toContain('某人')
  })
})

describe('reminders', () => {
  it('may be a little late, not long', () => {
    expect(remindersPart({ waiting: 1, next: '2022-09-15T08:50' }, NOW).problem).toBeNull()
    expect(remindersPart({ waiting: 1, next: '2022-09-15T08:40' }, NOW).problem).toContain('已过 20 分钟')
    expect(remindersPart({ waiting: 1, next: '2022-09-20T09:00' }, NOW).problem).toBeNull()
    expect(remindersPart({ waiting: 0, next: null }, NOW).problem).toBeNull()
  })
})

describe('messages', () => {
  it('that stay in hand are stuck', () => {
    const counts = { sent: 1 }
    const part = (receiving: number, sending: number) =>
      messagesPart({ receiving: () => receiving, sending: () => sending, counts })
    expect(part(0, 0)).toMatchObject({ problem: null, numbers: counts })
    expect(part(2, 0).problem).toContain('有 2 个会话的消息卡住了')
    expect(part(0, 3).problem).toContain('有 3 条消息卡在发送上')
  })
})

describe('the verdicts', () => {
  it('ready only when every part works and the disk is written', () => {
    const good = telegram({})
    const bad = telegram({ state: 'failed' })
    expect(readinessOf({ parts: [good], writable: true })).toMatchObject({
      well: true,
      body: { ready: true, problems: [], parts: { telegram: { state: 'working', stuck: 0, lastPollSeconds: 0 } } },
    })
    expect(readinessOf({ parts: [good, { ...bad, name: 'other' }], writable: true }).well).toBe(false)
    expect(readinessOf({ parts: [good], writable: false })).toMatchObject({ well: false, body: { ready: false } })
  })

  it('alive unless the loop hangs or the disk cannot be written', () => {
    expect(healthOf({ delayMs: 900, writable: true }).well).toBe(true)
    expect(healthOf({ delayMs: 20_000, writable: true }).well).toBe(false)
    expect(healthOf({ delayMs: 0, writable: false }).well).toBe(false)
  })
})
