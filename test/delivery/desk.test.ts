import { describe, expect, it } from 'vitest'
import { DamagedRecord } from '../../src/delivery/ports.ts'
import { HANDLED_KEPT, WAITING_KEPT } from '../../src/delivery/record.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { ANN, BEN, echo, pending, settle, typed, words, world } from './world.ts'

describe('receiving', () => {
  it('answers two quick messages one after the other, each knowing the one before', async () => {
    const { desk, store, sender } = world()
    await Promise.all([desk.receive(typed(ANN, '1', '你好')), desk.receive(typed(ANN, '2', '大专'))])
    await desk.idle()
    expect(sender.arrived(ANN)).toEqual(['1:你好', '2:大专'])
    expect(await store.load(ANN)).toEqual({
      format: 1,
      state: ['你好', '大专'],
      handled: ['1', '2'],
      turn: 2,
      outbox: [],
      lastWord: '2022-07-01',
    })
  })

  it('answers a message delivered twice once, whether at the same time or later', async () => {
    const { desk, sender } = world()
    await Promise.all([desk.receive(typed(ANN, '1', '你好')), desk.receive(typed(ANN, '1', '你好'))])
    await desk.idle()
    await desk.receive(typed(ANN, '1', '你好'))
    await desk.idle()
    expect(sender.attempts(ANN)).toEqual(['1:你好'])
    expect(desk.account()).toEqual({
      sent: 1,
      waiting: 0,
      uncertain: 0,
      refused: 0,
      duplicates: 2,
      failures: 0,
      overtaken: 0,
    })
  })

  it('keeps what a flood tells, and of its answers the newest', async () => {
    const { desk, store, sender } = world()
    const slow = pending()
    sender.answers.push(slow.outcome)
    for (let n = 1; n <= 1000; n += 1) await desk.receive(typed(ANN, String(n), `${n}`))
    const held = await store.load(ANN)
    expect(held?.state).toHaveLength(1000)
    expect(held?.outbox.length).toBeLessThanOrEqual(WAITING_KEPT + 1)
    slow.answer({ kind: 'sent' })
    await desk.idle()
    const arrived = sender.arrived(ANN)
    expect(arrived.slice(-2)).toEqual(['999:999', '1000:1000'])
    expect(desk.account()).toMatchObject({ sent: arrived.length, overtaken: 1000 - arrived.length, waiting: 0 })
  })

  it('takes the same id from another conversation for another message', async () => {
    const { desk, sender } = world()
    await desk.receive(typed(ANN, '1', '你好'))
    await desk.receive(typed(BEN, '1', '您好'))
    await desk.idle()
    expect([sender.arrived(ANN), sender.arrived(BEN)]).toEqual([['1:你好'], ['1:您好']])
  })

  it('has saved everything in one commit before anything is sent and before it resolves', async () => {
    const { desk, store, sender, clock } = world()
    const inner = memoryStore()
    const commits: unknown[] = []
    let release: () => void = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    store.bent.load = inner.load
    store.bent.commit = async (key, record) => {
      commits.push(record)
      await gate
      return inner.commit(key, record)
    }
    let resolved = false
    const received = desk.receive(typed(ANN, '1', '两句')).then(() => {
      resolved = true
    })
    await settle()
    expect([commits.length, resolved, sender.attempts(ANN)]).toEqual([1, false, []])
    expect(commits[0]).toEqual({
      format: 1,
      state: ['两句'],
      handled: ['1'],
      turn: 1,
      outbox: [
        { id: '1.0', message: { text: '1甲' }, status: 'waiting' },
        { id: '1.1', message: { text: '1乙' }, status: 'waiting' },
      ],
      lastWord: '2022-07-01',
    })
    release()
    await received
    await desk.idle()
    expect(sender.arrived(ANN)).toEqual(['1甲', '1乙'])
    // One for the turn, one to mark each message, the second sharing its with the first one's end, one at the end.
    expect(commits.length).toBe(4)
    expect(clock.sleeping).toEqual([])
  })

  it('writes three times for a turn with one answer, once for a silent one', async () => {
    const { desk, store } = world()
    const inner = memoryStore()
    let writes = 0
    store.bent.load = inner.load
    store.bent.commit = (key, record) => {
      writes += 1
      return inner.commit(key, record)
    }
    await desk.receive(typed(ANN, '1', '你好'))
    await desk.idle()
    expect(writes).toBe(3)
    await desk.receive(typed(ANN, '2', '沉默'))
    await desk.idle()
    expect(writes).toBe(4)
  })

  it('remembers a bounded number of ids, the latest', async () => {
    const { desk, store } = world()
    for (let id = 1; id <= HANDLED_KEPT + 5; id += 1) await desk.receive(typed(ANN, String(id), '沉默'))
    const handled = (await store.load(ANN))?.handled
    expect(handled?.length).toBe(HANDLED_KEPT)
    expect(handled?.[0]).toBe('6')
  })

  it('does not let a slow conversation hold up another', async () => {
    const inner = memoryStore()
    const { desk, store, sender } = world({ store: inner })
    store.bent.load = (key) => (key === ANN ? new Promise(() => {}) : inner.load(key))
    void desk.receive(typed(ANN, '1', '你好'))
    await desk.receive(typed(BEN, '1', '您好'))
    await settle()
    expect(sender.arrived(BEN)).toEqual(['1:您好'])
  })

  it('refuses what no channel could answer', async () => {
    const { desk, store } = world()
    await expect(desk.receive(typed('wechat:1', '1', '你好'))).rejects.toThrow('没有登记这个渠道的发送方：wechat')
    await expect(desk.receive(typed('toString:1', '1', '你好'))).rejects.toThrow('没有登记')
    expect(await store.load('wechat:1')).toBeNull()
  })

  it('turns messages away when too many wait, and takes them later', async () => {
    const { desk, sender } = world({ backlog: 2 })
    const results = await Promise.allSettled(['1', '2', '3'].map((id) => desk.receive(typed(ANN, id, id))))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    await desk.receive(typed(ANN, '3', '3'))
    await desk.idle()
    expect(sender.arrived(ANN)).toEqual(['1:1', '2:2', '3:3'])
  })
})

describe('when something goes wrong', () => {
  it('says nothing when the commit fails, and answers once when the message is delivered again', async () => {
    const { desk, store, sender } = world()
    await desk.receive(typed(ANN, '1', '你好'))
    await desk.idle()
    store.bent.commit = () => Promise.reject(new Error('磁盘已满'))
    await expect(desk.receive(typed(ANN, '2', '大专'))).rejects.toThrow('磁盘已满')
    await desk.idle()
    expect(sender.attempts(ANN)).toEqual(['1:你好'])
    expect(desk.account().failures).toBe(1)
    delete store.bent.commit
    await desk.receive(typed(ANN, '2', '大专'))
    await desk.idle()
    expect(sender.attempts(ANN)).toEqual(['1:你好', '2:大专'])
  })

  it('sends the answer when a commit that seemed to fail had been saved after all', async () => {
    const inner = memoryStore()
    const { desk, store, sender } = world({ store: inner })
    store.bent.commit = async (key, record) => {
      await inner.commit(key, record)
      throw new Error('fsync')
    }
    await expect(desk.receive(typed(ANN, '1', '你好'))).rejects.toThrow('fsync')
    await settle()
    expect(sender.attempts(ANN)).toEqual([])
    delete store.bent.commit
    await desk.receive(typed(ANN, '1', '你好'))
    await desk.idle()
    expect(sender.attempts(ANN)).toEqual(['1:你好'])
    expect((await store.load(ANN))?.state).toEqual(['你好'])
  })

  it('apologises for a bug once, keeps what was told before, and logs no word of it', async () => {
    const { desk, store, sender, log } = world()
    await desk.receive(typed(ANN, '1', '姓名机密'))
    await desk.receive(typed(ANN, '2', '故障'))
    await desk.receive(typed(ANN, '2', '故障'))
    await desk.receive(typed(ANN, '3', '大专'))
    await desk.idle()
    expect(sender.arrived(ANN)).toEqual(['1:姓名机密', words.apology.text, '2:大专'])
    expect((await store.load(ANN))?.state).toEqual(['姓名机密', '大专'])
    expect(desk.account().failures).toBe(1)
    expect(log.lines.filter((line) => line.startsWith('error'))).toHaveLength(1)
    expect(log.lines.join()).not.toMatch(/机密|cannot read|telegram:1/)
    expect(log.lines.join()).toContain('world.ts')
  })

  it('begins anew, says so, and tells the operator when a record is damaged', async () => {
    const inner = memoryStore()
    const { desk, store, sender, log } = world({ store: inner })
    let broken = true
    store.bent.load = async (key) => {
      if (!broken) return inner.load(key)
      broken = false
      throw new DamagedRecord('会话文件已损坏：x')
    }
    store.bent.commit = () => Promise.reject(new Error('磁盘已满'))
    await expect(desk.receive(typed(ANN, '9', '你好'))).rejects.toThrow('磁盘已满')
    delete store.bent.commit
    await desk.receive(typed(ANN, '9', '你好'))
    await desk.receive(typed(ANN, '10', '大专'))
    await desk.idle()
    expect(sender.arrived(ANN)).toEqual([words.lost.text, '1:你好', '2:大专'])
    expect(log.lines.some((line) => line.includes('会话文件已损坏：x'))).toBe(true)
  })
})

describe('forgetting', () => {
  it('says farewell and removes the conversation, with what was unsent of it', async () => {
    const { desk, store, sender, clock } = world()
    sender.answers = [{ kind: 'later', afterMs: 60_000, reason: '429' }]
    await desk.receive(typed(ANN, '1', '机密'))
    await settle()
    await desk.receive(typed(ANN, '2', '忘记'))
    await settle()
    expect(JSON.stringify(await store.load(ANN))).not.toContain('机密')
    await clock.wake()
    await desk.idle()
    expect(sender.arrived(ANN)).toEqual(['已删除'])
    expect(await store.load(ANN)).toBeNull()
    expect(await store.unsent()).toEqual([])
    expect(desk.account().waiting).toBe(0)
  })

  it('knows the same message, and those before it, when they are delivered again right after', async () => {
    const { desk, store, sender } = world()
    await desk.receive(typed(ANN, '1', '机密'))
    await desk.receive(typed(ANN, '2', '忘记'))
    await desk.receive(typed(ANN, '2', '忘记'))
    await desk.idle()
    await desk.receive(typed(ANN, '1', '机密'))
    await desk.receive(typed(ANN, '2', '忘记'))
    await desk.idle()
    expect(sender.arrived(ANN)).toEqual(['1:机密', '已删除'])
    expect(await store.load(ANN)).toBeNull()
    expect(desk.account().duplicates).toBe(3)
  })

  it('works without a farewell, and whatever state the step gave', async () => {
    const { desk, store, sender } = world()
    await desk.receive(typed(ANN, '1', '机密'))
    await desk.idle()
    await desk.receive(typed(ANN, '2', '默默忘记'))
    expect(await store.load(ANN)).toBeNull()
    await desk.receive(typed(ANN, '2', '默默忘记'))
    expect(await store.load(ANN)).toBeNull()
    expect(sender.arrived(ANN)).toEqual(['1:机密'])
  })

  it('starts a new conversation with the next message, still knowing the ids', async () => {
    const { desk, store, sender } = world()
    await desk.receive(typed(ANN, '1', '机密'))
    await desk.receive(typed(ANN, '2', '忘记'))
    await desk.idle()
    await desk.receive(typed(ANN, '3', '你好'))
    await desk.receive(typed(ANN, '2', '忘记'))
    await desk.idle()
    expect(sender.arrived(ANN)).toEqual(['1:机密', '已删除', '1:你好'])
    expect(await store.load(ANN)).toMatchObject({ state: ['你好'], handled: ['1', '2', '3'], outbox: [] })
  })

  it('is undone by nothing: a message on its way out when it was asked for is not put back', async () => {
    const { desk, store, sender, clock } = world()
    let answer: (outcome: { kind: 'later'; afterMs: number; reason: string }) => void = () => {}
    sender.answers = [
      new Promise((resolve) => {
        answer = resolve
      }),
    ]
    await desk.receive(typed(ANN, '1', '机密'))
    await settle()
    await desk.receive(typed(ANN, '2', '默默忘记'))
    await desk.receive(typed(ANN, '3', '你好'))
    answer({ kind: 'later', afterMs: 1000, reason: '429' })
    await settle()
    expect(JSON.stringify(await store.load(ANN))).not.toContain('机密')
    await clock.wake()
    await desk.idle()
    expect(sender.attempts(ANN)).toEqual(['1:机密', '1:你好'])
  })

  it('sends the farewell after a crash, and removes the conversation then', async () => {
    const inner = memoryStore()
    const before = world({ store: inner })
    before.sender.answers = [{ kind: 'later', afterMs: 1000, reason: '连接被拒' }]
    await before.desk.receive(typed(ANN, '1', '忘记'))
    await settle()
    const after = world({ store: inner })
    await after.desk.resume()
    await after.desk.receive(typed(ANN, '1', '忘记'))
    await after.desk.idle()
    expect(after.sender.arrived(ANN)).toEqual(['已删除'])
    expect(await inner.load(ANN)).toBeNull()
  })

  it('tries again when the removal fails', async () => {
    const { desk, store, clock } = world()
    store.bent.remove = () => Promise.reject(new Error('磁盘只读'))
    await desk.receive(typed(ANN, '1', '忘记'))
    await settle()
    expect(clock.sleeping).toEqual([1000])
    delete store.bent.remove
    await clock.wake()
    await desk.idle()
    expect(await store.load(ANN)).toBeNull()
  })
})

describe('closing', () => {
  it('finishes what is being handled and sent, takes nothing new, and closes the store', async () => {
    const inner = memoryStore()
    const { desk, sender } = world({ store: inner })
    const received = desk.receive(typed(ANN, '1', '两句'))
    const closed = desk.close()
    await expect(desk.receive(typed(ANN, '2', '大专'))).rejects.toThrow('正在停止')
    await received
    await closed
    expect(sender.arrived(ANN)).toEqual(['1甲', '1乙'])
    await expect(inner.load(ANN)).rejects.toThrow('关闭')
  })

  it('does not wait for a retry; the next process sends it', async () => {
    const inner = memoryStore()
    const { desk, sender } = world({ store: inner })
    sender.answers = [{ kind: 'later', afterMs: 60_000, reason: '429' }]
    await desk.receive(typed(ANN, '1', '你好'))
    await settle()
    await desk.drain()
    expect(sender.attempts(ANN)).toEqual(['1:你好'])
    const after = world({ store: inner })
    await after.desk.resume()
    await after.desk.idle()
    expect(after.sender.arrived(ANN)).toEqual(['1:你好'])
  })

  it('waits for a send only so long, and leaves it to be found uncertain', async () => {
    const inner = memoryStore()
    const { desk, sender, clock, log } = world({ store: inner })
    let answer: (outcome: { kind: 'sent' }) => void = () => {}
    sender.answers = [
      new Promise((resolve) => {
        answer = resolve
      }),
    ]
    await desk.receive(typed(ANN, '1', '两句'))
    await settle()
    const drained = desk.drain(5000)
    await settle()
    expect(clock.sleeping).toEqual([5000])
    await clock.wake()
    await drained
    const after = world({ store: inner })
    await after.desk.resume()
    await after.desk.idle()
    expect(after.sender.attempts(ANN)).toEqual(['1乙'])
    expect(after.desk.account()).toMatchObject({ sent: 1, uncertain: 1 })
    answer({ kind: 'sent' })
    await desk.idle()
    expect(sender.attempts(ANN)).toEqual(['1甲'])
    expect(log.lines.filter((line) => line.startsWith('error'))).toEqual([])
  })

  it('is over at once when there is nothing to do', async () => {
    const { desk, clock } = world({ step: echo })
    await desk.close()
    expect(clock.sleeping).toEqual([])
  })
})

describe('idle with a key', () => {
  it('does not wait for other conversations, whose messages may be held up for an hour', async () => {
    const { desk, sender, clock } = world()
    sender.answers = [{ kind: 'later', afterMs: 3_600_000, reason: '429' }]
    await desk.receive(typed(BEN, '1', '您好'))
    while (clock.sleeping.length === 0) await settle()
    void desk.receive(typed(ANN, '1', '两句'))
    await desk.idle(ANN)
    expect(sender.arrived(ANN)).toEqual(['1甲', '1乙'])
    expect(desk.account().waiting).toBe(1)
    let idle = false
    const own = desk.idle(BEN).then(() => {
      idle = true
    })
    await settle()
    expect(idle).toBe(false)
    await clock.wake()
    await own
    expect(sender.arrived(BEN)).toEqual(['1:您好'])
  })
})
