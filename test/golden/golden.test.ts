import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Conversation, ConversationStore, Sender } from '../../src/delivery/ports.ts'
import { openStore } from '../../src/store/embedded.ts'
import { dossierOf } from '../../src/talk/dossierOf.ts'
import type { AnyEvent, Message } from '../../src/talk/protocol.ts'
import { shortOf } from '../../src/talk/review.ts'
import { readState, type State } from '../../src/talk/state.ts'
import { makeStep } from '../../src/talk/step.ts'
import { packOf } from '../../src/talk/world.ts'
import { world as deskOver } from '../delivery/world.ts'
import { freshFolders } from '../store/folder.ts'
import { realWorld } from '../talk/world.ts'
import { ANSWERS } from './plays.ts'

const TODAY = '2022-09-16'
const HOME = join(import.meta.dirname, 'format-1')
const RELEASES = (await readdir(HOME)).sort()
const freshFolder = freshFolders()
const world = realWorld()
const step = makeStep(world)

/** What a release says of a conversation it kept. */
interface Told {
  readonly open: string | null
  readonly answers: Readonly<Record<string, { readonly short: string; readonly said: string }>>
  readonly dossier: Readonly<Record<string, unknown>>
}

async function toldBy(release: string): Promise<[string, Told][]> {
  const text = await readFile(join(HOME, release, 'told.json'), 'utf8')
  return Object.entries(JSON.parse(text) as Record<string, Told>)
}

/** The release's data folder opened by the program of today. */
async function opened(release: string): Promise<ConversationStore> {
  const folder = await freshFolder()
  await cp(join(HOME, release, 'data'), folder, { recursive: true })
  return await openStore(folder)
}

async function recordOf(store: ConversationStore, key: string): Promise<Conversation> {
  const record = await store.load(key)
  if (!record) throw new Error(`${key} is not there`)
  return record
}

async function stateOf(store: ConversationStore, key: string): Promise<State> {
  const state = readState((await recordOf(store, key)).state)
  if (!state) throw new Error(`${key} cannot be read`)
  return state
}

function turn(state: State, event: AnyEvent): { state: State; said: Message[] } {
  const out = step(state, event as never)
  if (out.state === null) throw new Error('forgotten')
  return {
    state: out.state,
    said: out.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message] : [])),
  }
}
const typed = (text: string): AnyEvent => ({ kind: 'text', text, today: TODAY })

/** What today's program makes of an answer in another way than the release did, on purpose: question and why. */
const READ_OTHERWISE: readonly string[] = []

describe.each(RELEASES)('what %s kept', (release) => {
  it('is read, every answer with the question it was told to', async () => {
    const told = await toldBy(release)
    const store = await opened(release)
    expect(told.length).toBeGreaterThan(10)
    for (const [key, { open, answers, dossier }] of told) {
      const state = await stateOf(store, key)
      expect(state.pending?.question ?? null, key).toBe(open)
      for (const [question, { short, said }] of Object.entries(answers)) {
        const kept = state.answers[question]
        expect(kept?.kind === 'value' ? kept.shown : kept?.kind, `${key} ${question}`).toBe(said)
        // A statement is called by its own name.
        if (!question.startsWith('statement/')) expect(shortOf(world, question), `${key} ${question}`).toContain(short)
      }
      const now = dossierOf(state, packOf(world, state)) as Record<string, unknown>
      for (const [field, value] of Object.entries(dossier))
        if (!READ_OTHERWISE.includes(field)) expect(now[field], `${key} ${field}`).toEqual(value)
    }
    await store.close()
  })

  it('goes on: what is open is answered, asked about and left, and nothing told is lost', async () => {
    const store = await opened(release)
    for (const [key, { answers }] of await toldBy(release)) {
      const before = await stateOf(store, key)
      const id = before.pending?.question.split('/')[0] ?? ''
      for (const text of [ANSWERS[id] ?? '不知道', '进度', '为什么问', '返回', '社保要交几个月？', '材料']) {
        const { state, said } = turn(before, typed(text))
        expect(said.length, `${key} ${text}`).toBeGreaterThan(0)
        expect(said.map(({ text: words }) => words).join('\n'), `${key} ${text}`).not.toContain(
          world.wording.messages.旧版记录 ?? '?',
        )
        const lost = Object.keys(answers).filter((question) => state.answers[question] === undefined && question !== id)
        expect(lost, `${key} ${text}`).toEqual([])
      }
    }
    await store.close()
  })

  it('comes to a result by answers as they come', async () => {
    const store = await opened(release)
    for (const [key, { answers }] of await toldBy(release)) {
      let state = await stateOf(store, key)
      if (state.confirming) state = turn(state, typed('不')).state
      if (state.stage === 'stopped') state = turn(state, typed('继续')).state
      for (let left = 80; left > 0 && state.stage !== 'result'; left -= 1) {
        const id = state.pending?.question.split('/')[0] ?? ''
        const answer = { plan: '温州机电', counting: '完', review: '好', change: '返回' }[id] ?? ANSWERS[id] ?? '不知道'
        state = turn(state, typed(answer)).state
      }
      expect(state.stage, key).toBe('result')
      // What was told there and then stays told; what was only put off may be told by now.
      for (const [question, { said }] of Object.entries(answers))
        if (said !== 'unknown' && said !== 'skip') expect(state.answers[question], `${key} ${question}`).toBeDefined()
    }
    await store.close()
  })

  it('is sent where it waited, once', async () => {
    const store = await opened(release)
    const waiting = (await recordOf(store, 'wechat:unsent')).outbox.filter(({ status }) => status === 'waiting')
    expect(waiting.length).toBeGreaterThan(0)
    const arrived: string[] = []
    const wechat: Sender = {
      async send(_, { text }) {
        arrived.push(text)
        return { kind: 'sent' }
      },
    }
    const { desk } = deskOver({ store, senders: { wechat } })
    await desk.resume()
    await desk.idle()
    expect(arrived).toEqual(waiting.map(({ message }) => message.text))
    expect(await store.unsent()).toEqual([])
    await desk.close()
  })

  it('is come back to when its time has come', async () => {
    const store = await opened(release)
    for await (const { key, wake } of store.waking()) {
      const [today = '', clock = ''] = wake.at.split('T')
      const minute = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
      if (key.includes(':-')) continue
      const out = turn(await stateOf(store, key), { kind: 'tick', group: false, today, minute, lapsed: [] })
      // Who was only shown the dates hears when one has moved.
      expect(out.said.length, key).toBe(key === 'telegram:reminding' ? 1 : 0)
    }
    await store.close()
  })
})
