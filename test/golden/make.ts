/**
 * `npm run golden -- NAME [ROOT]`: plays conversations with the program in ROOT (this one unless told) and keeps what it saved
 * under test/golden/format-1/NAME. ROOT may be any release from the first on, checked out elsewhere with its packages.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ANSWERS, type Deed, PLAYS } from './plays.ts'

const TODAY = '2022-09-15'
const NOW = Date.parse('2022-09-15T10:00:00+08:00')

interface Question {
  readonly id: string
  readonly short: string
}
interface House {
  readonly wording: { readonly questions: readonly Question[] }
  readonly packs: readonly { readonly plan: { readonly id: string } }[]
}
interface Kept {
  readonly plan: string | null
  readonly stage: string
  readonly answers: Readonly<Record<string, { readonly kind: string; readonly shown?: string }>>
  readonly pending: { readonly question: string } | null
}
interface Saved {
  readonly state: Kept | null
  readonly outbox: readonly { readonly message: { readonly choices?: readonly { readonly data: string }[] } }[]
}
interface Office {
  readonly desk: {
    receive(incoming: object): Promise<void>
    idle(key?: string): Promise<void>
    close(limitMs?: number): Promise<void>
  }
  readonly store: { load(key: string): Promise<Saved | null> }
}

const [name, root = '.'] = process.argv.slice(2)
if (name === undefined || !/^[a-z0-9.-]+$/.test(name)) throw new Error('npm run golden -- NAME [ROOT]')

const load = async <T>(path: string): Promise<T> => await import(pathToFileURL(resolve(root, path)).href)
const { openOffice } = await load<{ openOffice(house: House, options: object): Promise<Office> }>('src/doors/office.ts')
const { compose } = await load<{ compose(root?: string): House }>('src/doors/compose.ts')
const { dossierOf } = await load<{ dossierOf(state: Kept, pack: unknown): object }>('src/talk/dossierOf.ts')

const house = compose(resolve(root))
const folder = await mkdtemp(join(tmpdir(), 'golden-'))
const buttons = new Map<string, readonly { readonly data: string }[]>()
const sending = (outcome: object) => ({
  async send(key: string, message: { readonly choices?: readonly { readonly data: string }[] }) {
    if (message.choices) buttons.set(key, message.choices)
    return outcome
  },
})
const office = await openOffice(house, {
  folder,
  senders: {
    telegram: sending({ kind: 'sent' }),
    wechat: sending({ kind: 'later', afterMs: 3_600_000, reason: '429' }),
  },
  log: { info() {}, warn() {}, error: (details: object, text: string) => console.error(text, details) },
  clock: { now: () => NOW, sleep: (_: number, signal?: AbortSignal) => slept(signal) },
})

/** Nothing is sent again while these are played. */
async function slept(signal?: AbortSignal): Promise<void> {
  await new Promise<void>((end) => signal?.addEventListener('abort', () => end()))
}

const received = new Map<string, number>()
async function send(key: string, event: object): Promise<void> {
  const count = (received.get(key) ?? 0) + 1
  received.set(key, count)
  await office.desk.receive({ key, id: String(count), event: { ...event, today: TODAY } })
  if (key.startsWith('telegram:')) await office.desk.idle(key)
}

async function act(key: string, deed: Deed): Promise<void> {
  if ('type' in deed) return await send(key, { kind: 'text', text: deed.type })
  if ('command' in deed) return await send(key, { kind: 'command', name: deed.command, argument: deed.argument ?? '' })
  if ('press' in deed) return await send(key, { kind: 'button', data: buttons.get(key)?.[deed.press]?.data ?? '' })
  if ('group' in deed) {
    const group = { kind: 'group', text: deed.group, order: deed.order ?? null, who: 'who1', admin: true }
    return await send(key, { ...group, at: NOW, message: '77' })
  }
  for (let left = 60; left > 0; left -= 1) {
    const state = (await office.store.load(key))?.state
    const id = state?.pending?.question.split('/')[0] ?? ''
    if (id === deed.answerUntil || state?.stage === deed.answerUntil || state?.stage === 'result') return
    await send(key, { kind: 'text', text: id === 'review' ? '好' : (ANSWERS[id] ?? '不知道') })
    const after = (await office.store.load(key))?.state?.pending
    // An answer in words that the release cannot read yet.
    if (after && after.question === state?.pending?.question) await send(key, { kind: 'text', text: '不知道' })
  }
}

const told: { [key: string]: object } = {}
for (const [key, deeds] of Object.entries(PLAYS)) {
  try {
    for (const deed of deeds) await act(key, deed)
  } catch (error) {
    // A kind of event that the release does not know yet.
    console.error(`${key}: ${String(error)}`)
  }
  const state = (await office.store.load(key))?.state
  if (!state?.answers) continue
  const pack = house.packs.find(({ plan }) => plan.id === state.plan) ?? null
  const answers = Object.entries(state.answers).map(([question, { kind, shown }]) => {
    const [id = ''] = question.split('/')
    const short = house.wording.questions.find((one) => one.id === id)?.short ?? ''
    return [question, { short, said: shown ?? kind }]
  })
  told[key] = {
    open: state.pending?.question ?? null,
    answers: Object.fromEntries(answers),
    dossier: dossierOf(state, pack),
  }
}
await office.desk.close(50)

const home = join(import.meta.dirname, 'format-1', name)
await rm(home, { recursive: true, force: true })
await mkdir(home, { recursive: true })
for (const part of ['conversations', 'unsent', 'waking'])
  await cp(join(folder, part), join(home, 'data', part), { recursive: true }).catch(() => {})
await writeFile(join(home, 'told.json'), `${JSON.stringify(told, null, 1)}\n`)
await rm(folder, { recursive: true, force: true })
console.log(`${Object.keys(told).length} 次对话存入 ${home}`)
process.exit(0)
