import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WechatStopped } from '../../../src/channels/wechat/failure.ts'
import { makeMemory } from '../../../src/channels/wechat/load.ts'
import type { WechatChannel } from '../../../src/channels/wechat/open.ts'
import type { SendOutcome } from '../../../src/delivery/ports.ts'
import type { Message } from '../../../src/talk/protocol.ts'
import { settle } from './clock.ts'
import { ANN, BEN, ROOM, US } from './phone.ts'
import { openSetting, type Setting } from './setting.ts'

let at: Setting
beforeEach(() => {
  at = openSetting()
})
afterEach(() => at.close())

async function send(channel: WechatChannel, key: string, message: Message): Promise<SendOutcome> {
  let outcome: SendOutcome | null = null
  void channel.sender.send(key, message).then((out) => {
    outcome = out
  })
  await at.clock.until(() => outcome !== null, 'an outcome')
  return outcome ?? { kind: 'sent' }
}

describe('what became of a send', () => {
  const answer = { text: '回答：**可以报**' }

  it('is sent as plain text', async () => {
    const channel = await at.working()
    expect(await send(channel, 'wechat:ann', answer)).toEqual({ kind: 'sent' })
    expect(at.phone().sent).toEqual([{ to: 'ann', text: '回答：可以报', mention: [] }])
    expect(channel.health().sentToday).toBe(1)
  })

  it.each([
    ['not logged in', { kind: 'later', afterMs: 30_000, reason: 'not logged in' }],
    ['connect ECONNREFUSED', { kind: 'later', afterMs: 1000, reason: 'no connection' }],
    ['对方开启了朋友验证，你还不是他朋友', { kind: 'refused', reason: 'not a friend, or gone', chatGone: true }],
    ['回答：可以报 failed', { kind: 'uncertain', reason: 'no clear answer from the puppet' }],
  ] as const)('when the puppet says “%s”', async (words, outcome) => {
    const channel = await at.working()
    at.faults.send = async () => {
      throw new Error(words)
    }
    expect(await send(channel, 'wechat:ann', answer)).toEqual(outcome)
    expect(JSON.stringify(at.log.lines)).not.toContain('可以报')
  })

  it('is unknown when the puppet never answers, and the next message goes out', async () => {
    const channel = await at.working()
    at.faults.send = (_, text) => (text === '一' ? new Promise(() => {}) : Promise.resolve())
    const before = at.clock.now()
    expect(await send(channel, 'wechat:ann', { text: '一' })).toMatchObject({ kind: 'uncertain' })
    expect(at.clock.now() - before).toBeLessThan(60_000)
    expect(await send(channel, 'wechat:ann', { text: '二' })).toEqual({ kind: 'sent' })
  })

  it('is later before the login and after the end', async () => {
    const channel = at.open()
    const later = { kind: 'later', afterMs: 30_000, reason: 'not logged in' }
    expect(await send(channel, 'wechat:ann', answer)).toEqual(later)
    await at.close()
    expect(await send(channel, 'wechat:ann', answer)).toEqual(later)
  })

  it('is refused for somebody who is no friend and never wrote, not for one who writes', async () => {
    at.people = [US, { ...ANN, friend: false }, BEN]
    const channel = await at.working()
    expect(await send(channel, 'wechat:ann', answer)).toMatchObject({ kind: 'refused', chatGone: true })
    at.phone().says(ANN, '在吗')
    await settle()
    expect(await send(channel, 'wechat:ann', answer)).toEqual({ kind: 'sent' })
  })

  it('is given up for a contact the puppet can no longer show', async () => {
    const channel = await at.working()
    at.faults.contact = async () => {
      throw new Error('no such contact')
    }
    const kinds: string[] = []
    for (let attempt = 0; attempt < 5; attempt += 1) kinds.push((await send(channel, 'wechat:ann', answer)).kind)
    expect(kinds).toEqual(['later', 'later', 'later', 'later', 'refused'])
  })

  it('goes on behind the parts that arrived when the login is lost in the middle', async () => {
    const channel = await at.working()
    const line = (letter: string) => letter.repeat(1500)
    const long = { text: ['甲', '乙', '丙'].map(line).join('\n'), choices: [{ label: '好', data: 'x' }] }
    at.faults.send = async (_, text) => {
      if (text.startsWith('乙')) throw new Error('not logged in')
    }
    expect(await send(channel, 'wechat:ann', long)).toMatchObject({ kind: 'later', reason: 'not logged in (part 2/3)' })
    await at.phone().logout('kicked')
    await at.anew()
    delete at.faults.send
    at.phone().logsIn()
    expect(await send(channel, 'wechat:ann', long)).toEqual({ kind: 'sent' })
    const [first, ...others] = at.phones.flatMap(({ sent }) => sent.map(({ text }) => text))
    expect(first).toBe(line('甲'))
    expect(others).toEqual([line('乙'), `${line('丙')}\n1. 好`])
  })

  it('reaches a room although nobody knows what to call who asked', async () => {
    const channel = await at.working()
    const message = { text: '十月二十日', replyTo: 'somebody' }
    expect(await send(channel, `wechat:room/${ROOM.id}`, message)).toEqual({ kind: 'sent' })
    expect(at.phone().sent).toEqual([{ to: ROOM.id, text: '十月二十日', mention: [] }])
  })
})

describe('a puppet that cannot be had', () => {
  it.each([
    ['wechaty-puppet-nobody-has', /没有装 wechaty-puppet-nobody-has。在程序目录运行 npm install/],
    ['../../somewhere', /不是一个包名/],
    ['zod', /没有 wechaty 的 puppet/],
  ])('%s is told with the way out', async (name, told) => {
    const channel = at.open({ puppet: { name } })
    const started = channel.start().then(
      () => null,
      (error: unknown) => error,
    )
    const error = await started
    expect(error).toBeInstanceOf(WechatStopped)
    expect((error as Error).message).toMatch(told)
    expect(channel.health()).toMatchObject({ state: 'failed', failure: (error as Error).message })
  })
})

describe('the file of the login', () => {
  it('is for nobody else, kept as it is, and its absence told', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wechat-'))
    try {
      await makeMemory(join(folder, 'login'))
      const file = join(folder, 'login.memory-card.json')
      expect((await stat(file)).mode & 0o777).toBe(0o600)
      await makeMemory(join(folder, 'login'))
      expect(await readFile(file, 'utf8')).toBe('{}')
      await expect(makeMemory(join(folder, 'nowhere', 'login'))).rejects.toThrow(/登录状态存不进.*ENOENT/)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

describe('a puppet that fails', () => {
  it('at the start is tried again', async () => {
    let failures = 2
    at.faults.start = async () => {
      if (failures-- > 0) throw new Error('gateway down')
    }
    const channel = at.open()
    let started = false
    void channel.start().then(() => {
      started = true
    })
    await at.clock.until(() => at.phones.length === 2, 'tried again')
    expect(channel.health()).toMatchObject({ state: 'loggedOut', failures: 2 })
    expect(started).toBe(false)
    await at.clock.until(() => started, 'started')
    expect(at.phones).toHaveLength(3)
  })

  it('never answers at the start: given up, and tried again', async () => {
    at.faults.start = () => (at.phones.length === 1 ? new Promise(() => {}) : Promise.resolve())
    void at.open().start()
    await at.clock.until(() => at.phones.length === 2, 'tried again')
    await at.running()
  })

  it('in events keeps the rest going', async () => {
    const channel = await at.working()
    const phone = at.phone()
    phone.emit('error', { data: 'something' })
    phone.emit('message', { messageId: 'nowhere' })
    phone.emit('friendship', { friendshipId: 'nowhere' })
    phone.emit('room-join', { roomId: 'nowhere', inviteeIdList: [], inviterId: 'x', timestamp: 1 })
    phone.emit('room-leave', { roomId: 'nowhere', removeeIdList: ['y'], removerId: 'x', timestamp: 1 })
    phone.emit('room-topic', { roomId: 'nowhere', changerId: 'x', newTopic: 'a', oldTopic: 'b', timestamp: 1 })
    phone.says(ANN, '在吗')
    await at.clock.until(() => at.received.length === 1, 'the message')
    expect(channel.health().state).toBe('working')
    expect(at.phones).toHaveLength(1)
  })

  it('again and again is replaced', async () => {
    const channel = await at.working()
    const first = at.phone()
    for (let count = 0; count < 10; count += 1) first.emit('error', { data: 'broken pipe' })
    await at.anew()
    at.phone().logsIn()
    expect(channel.health().state).toBe('working')
    // The old one has nothing to say any more.
    first.says(ANN, '旧线')
    first.scan('https://login.example/old')
    at.phone().says(ANN, '新线')
    await at.clock.until(() => at.received.length > 0, 'the message')
    expect(at.texts()).toEqual(['新线'])
    expect(channel.health().state).toBe('working')
  })

  it('stops by itself: another one takes over', async () => {
    const channel = await at.working()
    void at.phone().stop()
    await settle()
    expect(channel.health()).toMatchObject({ state: 'loggedOut', failure: '微信掉线了，可能要重新扫码' })
    await at.anew()
    at.phone().logsIn()
    expect(channel.health()).toMatchObject({ state: 'working', failures: 0 })
  })

  it('comes back by itself within the grace and is kept', async () => {
    const channel = await at.working()
    await at.phone().logout('network')
    await at.clock.pass(30_000)
    at.phone().logsIn()
    await at.clock.pass(600_000)
    expect(at.phones).toHaveLength(1)
    expect(channel.health().state).toBe('working')
  })

  it('does not stop when told: the channel stops without it', async () => {
    const channel = await at.working()
    at.faults.stop = () => new Promise(() => {})
    let stopped = false
    void channel.stop().then(() => {
      stopped = true
    })
    await at.clock.until(() => stopped, 'stopped')
    expect(channel.health().state).toBe('stopped')
  })
})

describe('the end', () => {
  it('takes nothing more in', async () => {
    await at.working()
    const phone = at.phone()
    await at.close()
    phone.says(ANN, '还在吗')
    await settle()
    expect(at.received).toEqual([])
  })

  it('may come before the beginning', async () => {
    const channel = at.open()
    await channel.stop()
    await channel.start()
    expect(at.phones).toEqual([])
    expect(channel.health().state).toBe('stopped')
  })
})
