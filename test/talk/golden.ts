import { z } from 'zod'
import type { LocalDate } from '../../src/dossier/date.ts'
import { dossierSchema } from '../../src/dossier/dossier.ts'
import { sayPath } from '../../src/dossier/names.ts'
import type { Choice, Message, TalkEvent } from '../../src/talk/protocol.ts'
import { shortOf } from '../../src/talk/review.ts'
import type { State } from '../../src/talk/state.ts'
import { makeStep } from '../../src/talk/step.ts'
import { standing, type World } from '../../src/talk/world.ts'

/** One thing the person did, what came of it, and where the talk stands after it. */
export interface Turn {
  readonly did:
    | { readonly kind: 'typed'; readonly text: string }
    /** `old`: under an answer before the last one. */
    | { readonly kind: 'pressed'; readonly label: string; readonly old: boolean }
  readonly event: TalkEvent
  readonly said: readonly Message[]
  readonly state: State | null
}

/**
 * Runs a golden dialogue (`conversations/*.chat`): a talk that reads as a talk and holds as a test.
 *
 * | line | what it does |
 * |---|---|
 * | `今天: 2022-09-15` | the day, from here on |
 * | `用户: …` | what the person types; `/delete` is a command |
 * | `按钮: …` / `旧按钮: …` | presses a button of the last answer, or of one before it, by its label |
 * | `备答: 学时=都够；年度考核=都合格` | answers at hand by the name of the question, so that a dialogue keeps to its point |
 * | `顺答:` / `顺答: 学时` | gives them as the questions come, whatever their order, until none fits / until that one is asked |
 * | `助手: …` | the answer just given contains this; several lines must stand in it in this order; `…` is anything |
 * | `不说: …` | the answer just given does not contain this |
 * | `检查: 阶段=result` · `检查: 题=education.major` | where the talk stands |
 * | `检查: 结论 工程师·正常·大专本科=可申报` | what is made of a path, public conditions included |
 * | `检查: 事实 职称.0.名称=助理工程师` | the dossier by its Chinese names; `未知` for what is not there |
 *
 * Gives back all that was done, in order, the answers at hand included. Throws with file, line, what was expected and what
 * was found.
 */
export function runGolden(world: World, file: string, text: string): readonly Turn[] {
  const step = makeStep(world)
  let state: State | null = null
  let today = ''
  let said = ''
  let choices: readonly Choice[] = []
  const earlier: Choice[] = []
  let searchedTo = 0
  const atHand = new Map<string, string>()
  const turns: Turn[] = []

  const send = (did: Turn['did'], event: TalkEvent) => {
    const out = step(state === null ? null : JSON.parse(JSON.stringify(state)), event)
    state = out.state
    const messages = out.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message] : []))
    earlier.push(...choices)
    choices = messages.flatMap((message) => message.choices ?? [])
    said = messages
      .map((message) => [message.text, ...(message.choices ?? []).map(({ label }) => `［${label}］`)].join('\n'))
      .join('\n')
    searchedTo = 0
    turns.push({ did, event, said: messages, state })
  }
  const type = (typed: string) => send({ kind: 'typed', text: typed }, eventOf(typed, today))

  for (const [index, line] of text.split('\n').entries()) {
    const fail = (what: string): never => {
      throw new Error(`${file}:${index + 1} ${line}\n${what}\n—— 助手刚才说 ——\n${said}`)
    }
    if (line.trim() === '' || line.startsWith('#')) continue
    const parsed = /^(今天|用户|按钮|旧按钮|备答|顺答|助手|不说|检查)[:：]\s*(.*)$/.exec(line)
    const [, kind = '', rest = ''] = parsed ?? fail('看不懂这一行')
    switch (kind) {
      case '今天':
        today = rest
        break
      case '用户':
        type(rest)
        break
      case '按钮':
      case '旧按钮': {
        const choice = (kind === '按钮' ? choices : earlier).find(({ label }) => label === rest)
        if (!choice) throw fail(`没有这个按钮，有：${choices.map(({ label }) => label).join('、')}`)
        const did = { kind: 'pressed', label: rest, old: kind === '旧按钮' } as const
        send(did, { kind: 'button', data: choice.data, today })
        break
      }
      case '备答':
        for (const pair of rest.split('；')) atHand.set(pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1))
        break
      case '顺答':
        answerAlong(rest, atHand, () => asked(world, state), type, fail)
        break
      case '助手': {
        const pattern = new RegExp(rest.split('…').map(literally).join('[\\s\\S]*?'))
        const found = pattern.exec(said.slice(searchedTo))
        if (!found) throw fail(searchedTo === 0 ? `应说：${rest}` : `应接着说：${rest}`)
        searchedTo += found.index + found[0].length
        break
      }
      case '不说':
        if (said.includes(rest)) fail(`不该说：${rest}`)
        break
      default:
        check(world, state, today, rest, fail)
    }
  }
  return turns
}

/** What the open question is called; the talk's own have no name but their id. */
function asked(world: World, state: State | null): string {
  const question = state?.pending?.question ?? ''
  return shortOf(world, question) || question
}

/** What was typed, as a channel hands it in. */
export function eventOf(typed: string, today: LocalDate): TalkEvent {
  const command = /^\/([a-z]+)(?:\s+(.*))?$/.exec(typed)
  return command
    ? { kind: 'command', name: command[1] ?? '', argument: command[2] ?? '', today }
    : { kind: 'text', text: typed, today }
}

function literally(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Gives the answers at hand until `until` is asked; without it, until a question comes for which there is none. */
function answerAlong(
  until: string,
  atHand: ReadonlyMap<string, string>,
  asked: () => string,
  type: (typed: string) => void,
  fail: (what: string) => never,
): void {
  for (let count = 0; count < 60; count += 1) {
    const short = asked()
    const answer = atHand.get(short)
    if (short === until && until !== '') return
    if (answer === undefined) {
      if (until !== '') fail(`没有问到：${until}；现在问的是：${short || '（没有题）'}，没有备答`)
      return
    }
    type(answer)
  }
  fail('问了又问，没有完')
}

function check(world: World, state: State | null, today: string, what: string, fail: (what: string) => never): void {
  const [name = '', expected = ''] = [what.slice(0, what.lastIndexOf('=')), what.slice(what.lastIndexOf('=') + 1)]
  const expect = (found: unknown) => {
    const shown = found === undefined ? '未知' : typeof found === 'string' ? found : JSON.stringify(found)
    if (shown !== expected) fail(`${name} 应是 ${expected}，现在是 ${shown}`)
  }
  if (name === '阶段') expect(state?.stage ?? '没有')
  else if (name === '题') expect(state?.pending?.question ?? '没有')
  else {
    const stands = (state && standing(world, state, today)) ?? fail('还没有选计划')
    const [kind = '', of = ''] = name.split(' ')
    if (kind === '结论') {
      const judged = stands.judgement.paths.find(({ path }) => path.id === of) ?? fail(`没有这条路：${of}`)
      expect(judged.overall)
    } else if (kind === '事实') expect(factAt(stands.dossier, of.split('.'), fail))
    else fail('不认识的检查')
  }
}

/** What the dossier holds at a path of Chinese field names, list places and years. */
function factAt(dossier: unknown, path: readonly string[], fail: (what: string) => never): unknown {
  let at: unknown = dossier
  const keys: PropertyKey[] = []
  for (const name of path) {
    const place = /^\d{1,2}$/.test(name) ? Number(name) : null
    const key = place ?? keyNamed(keys, name) ?? name
    keys.push(key)
    at = at === null || typeof at !== 'object' ? undefined : (at as Record<PropertyKey, unknown>)[key]
  }
  if (sayPath(dossierSchema, keys) === '') fail('没有说是哪个字段')
  return at
}

/** The key of the field that is called so, below a path. */
function keyNamed(above: readonly PropertyKey[], name: string): string | null {
  let schema: z.ZodType = dossierSchema
  const bare = (inner: z.ZodType): z.ZodType =>
    inner instanceof z.ZodOptional ? bare(inner.unwrap() as z.ZodType) : inner
  for (const key of above) {
    const inner = bare(schema)
    if (inner instanceof z.ZodArray) schema = inner.element as z.ZodType
    else if (inner instanceof z.ZodRecord) schema = inner.def.valueType as z.ZodType
    else if (inner instanceof z.ZodObject) schema = (inner.shape as Record<string, z.ZodType>)[String(key)] ?? z.never()
  }
  const inner = bare(schema)
  if (!(inner instanceof z.ZodObject)) return null
  const found = Object.entries(inner.shape as Record<string, z.ZodType>).find(
    ([, field]) => field.meta()?.title === name,
  )
  return found?.[0] ?? null
}
