import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Desk, openDesk } from '../../../src/delivery/desk.ts'
import type { ConversationStore, Incoming, Sender } from '../../../src/delivery/ports.ts'
import { memoryStore } from '../../../src/store/memory.ts'
import { makeGroupStep } from '../../../src/talk/group/groupStep.ts'
import type { AnyEvent, Message, Step, TalkEvent } from '../../../src/talk/protocol.ts'
import { shortOf } from '../../../src/talk/review.ts'
import type { State } from '../../../src/talk/state.ts'
import { makeStep } from '../../../src/talk/step.ts'
import { realWorld } from '../../talk/world.ts'
import { ANN, BEN, ROOM } from './phone.ts'
import { openSetting, type Setting } from './setting.ts'

const world = realWorld()
const inPrivate = makeStep(world)
const inGroup = makeGroupStep(world)
const step: Step<unknown, AnyEvent> = (state, event) =>
  event.kind === 'group' ? inGroup(state, event) : inPrivate(state as never, event as TalkEvent)

/** The desk with the real talk over a memory store, what it said, and the WeChat channel in front of it. */
interface Assistant {
  readonly store: ConversationStore
  readonly desk: Desk
  /** Every message, by key, as the talk gave it. */
  readonly said: Map<string, Message[]>
}

let at: Setting
beforeEach(() => {
  at = openSetting()
})
afterEach(() => at.close())

async function open(store = memoryStore()): Promise<Assistant> {
  const said = new Map<string, Message[]>()
  let receive: (incoming: Incoming) => Promise<void> = () => Promise.reject(new Error('not open yet'))
  const wechat = await at.working({ receive: (incoming) => receive(incoming) })
  const noting = (sender: Sender): Sender => ({
    async send(key, message) {
      const outcome = await sender.send(key, message)
      if (outcome.kind === 'sent') said.set(key, [...(said.get(key) ?? []), message])
      return outcome
    },
  })
  const desk = openDesk({
    store,
    step,
    senders: { wechat: noting(wechat.sender), terminal: noting({ send: async () => ({ kind: 'sent' }) }) },
    log: at.log,
    words: { apology: { text: '出错了' }, lost: { text: '记录坏了' } },
    clock: at.clock,
    random: () => 0,
  })
  receive = (incoming) => desk.receive(incoming)
  return { store, desk, said }
}

async function quiet({ desk }: Assistant): Promise<void> {
  let idle = false
  // What people did arrives first.
  await at.clock.pass(0)
  void desk.idle().then(() => {
    idle = true
  })
  await at.clock.until(() => idle, 'everything said')
}

/** Plays the part of a golden dialogue that one types, and checks what the assistant says; gives back all that was typed. */
async function play(
  name: string,
  here: Assistant,
  key: string,
  type: (text: string) => Promise<void>,
): Promise<string[]> {
  const file = readFileSync(join(import.meta.dirname, '../../../conversations', `${name}.chat`), 'utf8')
  const typed: string[] = []
  const atHand = new Map<string, string>()
  let heard = 0
  let latest: readonly Message[] = []
  const put = async (text: string) => {
    typed.push(text)
    await type(text)
    const all = here.said.get(key) ?? []
    latest = all.slice(heard)
    heard = all.length
  }
  const asked = async () => {
    const state = (await here.store.load(key))?.state as State | null | undefined
    return state?.pending ? shortOf(world, state.pending.question) : ''
  }
  for (const [index, line] of file.split('\n').entries()) {
    const [, kind, rest = ''] = /^(今天|用户|按钮|备答|顺答|助手|不说)[:：]\s*(.*)$/.exec(line) ?? []
    const said = latest
      .map(({ text, choices = [] }) => [text, ...choices.map(({ label }) => `［${label}］`)].join('\n'))
      .join('\n')
    const where = `${name}:${index + 1} ${line}\n${said}`
    if (kind === '今天') expect(rest, where).toBe('2022-09-15')
    else if (kind === '用户') await put(rest)
    else if (kind === '按钮') {
      const message = latest.findLast(({ choices }) => choices?.some(({ label }) => label === rest))
      const number = (message?.choices ?? []).findIndex(({ label }) => label === rest) + 1
      expect(number, where).toBeGreaterThan(0)
      await put(message?.unlisted ? rest : String(number))
    } else if (kind === '备答') {
      for (const pair of rest.split('；')) atHand.set(pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1))
    } else if (kind === '顺答') {
      for (let short = await asked(); short !== rest || rest === ''; short = await asked()) {
        const answer = atHand.get(short)
        if (answer === undefined) break
        await put(answer)
      }
    } else if (kind === '助手') {
      for (const piece of rest.split('…')) expect(said, where).toContain(piece)
    } else if (kind === '不说') expect(said, where).not.toContain(rest)
  }
  return typed
}

describe('the talk over WeChat', () => {
  it.each(['够条件', '中途问通知', '插话'])('%s: says and keeps what it does on the terminal', async (name) => {
    const here = await open()
    const typed = await play(name, here, 'wechat:ann', async (text) => {
      at.phone().says(ANN, text)
      await quiet(here)
    })
    expect(typed.length).toBeGreaterThan(5)
    for (const [index, text] of typed.entries()) {
      const event = { kind: 'text' as const, text, today: '2022-09-15' }
      await here.desk.receive({ key: 'terminal:1', id: String(index), event })
      await quiet(here)
    }
    const [onWechat, onTerminal] = [await here.store.load('wechat:ann'), await here.store.load('terminal:1')]
    expect(onWechat?.outbox).toEqual([])
    expect(onWechat?.state).toEqual(onTerminal?.state)
    expect(here.said.get('wechat:ann')).toEqual(here.said.get('terminal:1'))

    const shown = at.phone().sent.map(({ text }) => text)
    expect(shown.join('\n')).not.toContain('**')
    expect(at.log.lines.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('begins when somebody becomes a friend, with the plan they name', async () => {
    const here = await open()
    at.phone().asks(ANN, '温州机电')
    await at.clock.pass(60_000)
    await quiet(here)
    expect(at.phone().accepted).toEqual(['f1'])
    expect(at.phone().sent[0]?.text).toContain('温职改办〔2022〕14号')
  })

  it('answers no message twice: not one told twice, not one replayed after another login', async () => {
    const here = await open()
    const id = at.phone().says(ANN, '什么时候截止')
    await quiet(here)
    const before = at.phone().sent.length
    at.phone().emit('message', { messageId: id })
    await quiet(here)
    expect(at.phone().sent).toHaveLength(before)
    expect(before).toBeGreaterThan(0)

    await at.phone().logout('kicked')
    await at.anew()
    at.phone().logsIn()
    at.phone().says(ANN, '什么时候截止', { id })
    await quiet(here)
    expect(at.phone().sent).toEqual([])
  })

  it('answers no message twice after a restart either', async () => {
    const before = await open()
    const id = at.phone().says(ANN, '什么时候截止')
    await quiet(before)
    expect(at.phone().sent.length).toBeGreaterThan(0)
    await at.close()
    const after = await open(before.store)
    at.phone().says(ANN, '什么时候截止', { id })
    await quiet(after)
    expect(at.phone().sent).toEqual([])
    expect(after.desk.account().duplicates).toBe(1)
    at.phone().says(ANN, '什么时候截止')
    await quiet(after)
    expect(at.phone().sent.length).toBeGreaterThan(0)
  })

  it('sends after the next login what was said while nobody was logged in', async () => {
    const here = await open()
    at.phone().says(ANN, '你好')
    at.phone().faults.send = async () => {
      throw new Error('not logged in')
    }
    await at.clock.pass(1000)
    await at.phone().logout('kicked')
    await at.anew()
    expect((await here.store.load('wechat:ann'))?.outbox).toHaveLength(1)
    delete at.faults.send
    at.phone().logsIn()
    await quiet(here)
    expect(at.phone().sent).toHaveLength(1)
    expect((await here.store.load('wechat:ann'))?.outbox).toEqual([])
  })

  it('answers a room by its plan, to who asked, and sends personal things to the private chat', async () => {
    const here = await open()
    const ask = async (who: { id: string }, text: string) => {
      at.phone().says(who, `@职称助手\u2005${text}`, { room: ROOM.id })
      await quiet(here)
      return at.phone().sent.at(-1)
    }
    expect(await ask(ANN, '/plan 温州机电')).toMatchObject({ to: ROOM.id, mention: ['ann'] })
    expect((await ask(BEN, '/plan 温州机电'))?.text).toContain('本群以后按')
    const answer = await ask(ANN, '什么时候截止')
    expect(answer).toMatchObject({ to: ROOM.id, mention: ['ann'] })
    expect(answer?.text).toMatch(/^@安\u2005[\s\S]*10月20日/)
    const personal = await ask(ANN, '我是大专，助工四年，能报工程师吗')
    expect(personal?.text).toContain('添加到通讯录')
    expect(personal?.text).not.toMatch(/大专|四年|工程师/)
  })
})
