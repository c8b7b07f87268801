import { z } from 'zod'
import { dossierSchema } from '../../src/dossier/dossier.ts'
import { sayPath } from '../../src/dossier/names.ts'
import type { Choice, TalkEvent } from '../../src/talk/protocol.ts'
import { shortOf } from '../../src/talk/review.ts'
import type { State } from '../../src/talk/state.ts'
import { makeStep } from '../../src/talk/step.ts'
import { standing, type World } from '../../src/talk/world.ts'

/**
 * Runs a golden dialogue (`conversations/*.chat`): a talk that reads as a talk and holds as a test.
 *
 * | line | what it does |
 * |---|---|
 * | `今天: 2022-09-15` | the day, from here on |
 * | `用户: …` | what the person types; `/delete` is a command |
 * | `按钮: …` / `旧按钮: …` | presses a button of the last answer, or of one before it, by its label |
 * | `顺答: 学时=都够；考核=都合格` | answers the questions named as long as they come, so that a dialogue keeps to its point |
 * | `助手: …` | the answer just given contains this; several lines must stand in it in this order; `…` is anything |
 * | `不说: …` | the answer just given does not contain this |
 * | `检查: 阶段=result` · `检查: 题=education.major` | where the talk stands |
 * | `检查: 结论 工程师·正常·大专本科=可申报` | what is made of a path, public conditions included |
 * | `检查: 事实 职称.0.名称=助理工程师` | the dossier by its Chinese names; `未知` for what is not there |
 *
 * Throws with file, line, what was expected and what was found.
 */
export function runGolden(world: World, file: string, text: string): void {
  const step = makeStep(world)
  let state: State | null = null
  let today = ''
  let said = ''
  let choices: readonly Choice[] = []
  const earlier: Choice[] = []
  let searchedTo = 0

  const send = (event: TalkEvent) => {
    const out = step(state === null ? null : JSON.parse(JSON.stringify(state)), event)
    state = out.state
    const messages = out.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message] : []))
    earlier.push(...choices)
    choices = messages.flatMap((message) => message.choices ?? [])
    said = messages
      .map((message) => [message.text, ...(message.choices ?? []).map(({ label }) => `［${label}］`)].join('\n'))
      .join('\n')
    searchedTo = 0
  }
  const type = (typed: string) => {
    const command = /^\/([a-z]+)(?:\s+(.*))?$/.exec(typed)
    send(
      command
        ? { kind: 'command', name: command[1] ?? '', argument: command[2] ?? '', today }
        : { kind: 'text', text: typed, today },
    )
  }

  text.split('\n').forEach((line, index) => {
    const fail = (what: string): never => {
      throw new Error(`${file}:${index + 1} ${line}\n${what}\n—— 助手刚才说 ——\n${said}`)
    }
    if (line.trim() === '' || line.startsWith('#')) return
    const parsed = /^(今天|用户|按钮|旧按钮|顺答|助手|不说|检查)[:：]\s*(.*)$/.exec(line)
    if (!parsed) return fail('看不懂这一行')
    const [, kind = '', rest = ''] = parsed
    switch (kind) {
      case '今天':
        today = rest
        return
      case '用户':
        return type(rest)
      case '按钮':
      case '旧按钮': {
        const choice = (kind === '按钮' ? choices : earlier).find(({ label }) => label === rest)
        if (!choice) return fail(`没有这个按钮，有：${choices.map(({ label }) => label).join('、')}`)
        return send({ kind: 'button', data: choice.data, today })
      }
      case '顺答':
        return answerAlong(rest, () => (state?.pending ? shortOf(world, state.pending.question) : ''), type, fail)
      case '助手': {
        const pattern = new RegExp(rest.split('…').map(escape).join('[\\s\\S]*?'))
        const found = pattern.exec(said.slice(searchedTo))
        if (!found) return fail(searchedTo === 0 ? `应说：${rest}` : `应接着说：${rest}`)
        searchedTo += found.index + found[0].length
        return
      }
      case '不说':
        return said.includes(rest) ? fail(`不该说：${rest}`) : undefined
      default:
        return check(world, state, today, rest, fail)
    }
  })
}

function escape(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function answerAlong(
  rest: string,
  asked: () => string,
  type: (typed: string) => void,
  fail: (what: string) => never,
): void {
  const answers = new Map(
    rest.split('；').map((pair): [string, string] => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]),
  )
  const used = new Map<string, number>()
  for (;;) {
    const short = asked()
    const answer = answers.get(short)
    if (answer === undefined) break
    used.set(short, (used.get(short) ?? 0) + 1)
    if ((used.get(short) ?? 0) > 3) fail(`“${short}”问了又问`)
    type(answer)
  }
  const left = [...answers.keys()].filter((short) => !used.has(short))
  if (left.length > 0) fail(`没有问到：${left.join('、')}；现在问的是：${asked() || '（没有题）'}`)
}

function check(world: World, state: State | null, today: string, what: string, fail: (what: string) => never): void {
  const [name = '', expected = ''] = [what.slice(0, what.lastIndexOf('=')), what.slice(what.lastIndexOf('=') + 1)]
  const expect = (found: unknown) => {
    const shown = found === undefined ? '未知' : typeof found === 'string' ? found : JSON.stringify(found)
    if (shown !== expected) fail(`${name} 应是 ${expected}，现在是 ${shown}`)
  }
  if (name === '阶段') return expect(state?.stage ?? '没有')
  if (name === '题') return expect(state?.pending?.question ?? '没有')
  const stands = state && standing(world, state, today)
  if (!stands) return fail('还没有选计划')
  if (name.startsWith('结论 ')) {
    const id = name.slice('结论 '.length)
    const path = stands.judgement.paths.find((judged) => judged.path.id === id)
    return path ? expect(path.overall) : fail(`没有这条路：${id}`)
  }
  if (name.startsWith('事实 ')) return expect(factAt(stands.dossier, name.slice('事实 '.length).split('.'), fail))
  fail('不认识的检查')
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
