import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import type { Dossier } from '../../src/dossier/dossier.ts'
import type { Pack } from '../../src/rules/pack.ts'
import { dossierOf } from '../../src/talk/dossierOf.ts'
import { readState, type State } from '../../src/talk/state.ts'
import { makeStep } from '../../src/talk/step.ts'
import { readWording, type Wording } from '../../src/talk/wording.ts'
import { makeWorld, packOf, type World } from '../../src/talk/world.ts'
import { realWorld } from '../talk/world.ts'
import { ANSWERS } from './plays.ts'

const TODAY = '2022-09-15'
const now = realWorld()
const read = (name: string) => readFileSync(join(import.meta.dirname, '../../conversations', name), 'utf8')

interface Written {
  readonly 问: string
  readonly 依赖?: readonly string[]
  readonly [field: string]: unknown
}

/** The questions as another release has them. */
function wordingWith(change: (questions: readonly Written[]) => readonly Written[]): Wording {
  const { 问题 } = parse(read('questions.yaml')) as { 问题: readonly Written[] }
  return readWording({ questions: stringify({ 问题: change(问题) }), messages: read('messages.yaml') })
}

const without = (id: string) =>
  wordingWith((questions) =>
    questions
      .filter((question) => question.问 !== id)
      .map((question) => ({ ...question, 依赖: question.依赖?.filter((other) => other !== id) ?? [] })),
  )

const worldWith = (wording: Wording, packs: readonly Pack[] = now.packs): World => makeWorld(packs, wording, now)

function said(world: World, state: State | null, text: string): { state: State; text: string } {
  const out = makeStep(world)(state && JSON.parse(JSON.stringify(state)), { kind: 'text', text, today: TODAY })
  if (out.state === null || readState(out.state) === null) throw new Error('no state')
  return {
    state: out.state,
    text: out.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message.text] : [])).join('\n'),
  }
}

/** Answers until so many are given, or the review. */
function answering(world: World, from: State | null, count: number, opening = '温州机电 报中级'): State {
  let state = from ?? said(world, null, opening).state
  for (let left = count; left > 0 && state.stage === 'asking'; left -= 1) {
    const id = state.pending?.question.split('/')[0] ?? ''
    const next = said(world, state, ANSWERS[id] ?? '不知道').state
    state = next.pending?.question === state.pending?.question ? said(world, next, '不知道').state : next
  }
  return state
}

const dossierIn = (world: World, state: State): Dossier => dossierOf(state, packOf(world, state))

/** Goes on to the result under another release; gives everything said on the way. */
function toResult(world: World, from: State): { state: State; text: string } {
  let last = { state: from, text: '' }
  for (let left = 80; left > 0 && last.state.stage !== 'result'; left -= 1) {
    const id = last.state.pending?.question.split('/')[0] ?? ''
    const next = said(world, last.state, { review: '好', plan: '温州机电' }[id] ?? ANSWERS[id] ?? '不知道')
    last = { state: next.state, text: `${last.text}\n${next.text}` }
  }
  return last
}

const REVIEWED = answering(now, null, 60)
const HALFWAY = answering(now, null, 5)

describe('a release in the middle of a conversation', () => {
  it('inserts a question: what was told stays, the new one is asked where it matters', () => {
    for (const id of ['skills', 'titles.appointments', 'insurance.since']) {
      const before = answering(worldWith(without(id)), null, 60)
      expect(Object.keys(before.answers).some((key) => key.split('/')[0] === id)).toBe(false)
      const { state } = toResult(now, said(now, before, '进度').state)
      for (const [key, answer] of Object.entries(before.answers))
        if (answer.kind === 'value') expect(state.answers[key], `${id}: ${key}`).toBeDefined()
      expect(state.stage).toBe('result')
    }
  })

  it('removes any question: answers to it stay as they are told, no other takes them, and the talk goes on', () => {
    for (const { id } of now.wording.questions) {
      const world = worldWith(without(id))
      const { state } = said(world, REVIEWED, '进度')
      expect(state.answers, id).toEqual(REVIEWED.answers)
      expect(dossierIn(world, state), id).toEqual(dossierIn(now, REVIEWED))
      expect(said(world, state, '好').state.stage, id).toBe('result')
    }
  }, 600_000)

  it('removes the question that is open: the next one is asked, and its answer is not put to another', () => {
    const id = HALFWAY.pending?.question.split('/')[0] ?? ''
    const world = worldWith(without(id))
    for (const text of ['2', '没有', '2019年1月1日至今', '是']) {
      const { state } = said(world, HALFWAY, text)
      expect(state.pending?.question.split('/')[0]).not.toBe(id)
      for (const key of Object.keys(state.answers))
        if (!(key in HALFWAY.answers)) expect(text, key).toBe('2019年1月1日至今')
      expect(state.answers).toMatchObject(HALFWAY.answers)
    }
    expect(toResult(world, HALFWAY).state.stage).toBe('result')
  })

  it('removes a question that 改 has listed: pressed, the list comes again', () => {
    const listed = said(now, REVIEWED, '改').state
    const place = listed.pending?.offered.findIndex(({ value }) => value === 'education.major') ?? -1
    const data = `1:${listed.pending?.revision}:change:${place}`
    const out = makeStep(worldWith(without('education.major')))(listed, { kind: 'button', data, today: TODAY })
    expect(out.state?.pending?.question).toBe('change')
    expect(out.state?.answers).toEqual(listed.answers)
  })

  it('renames questions: their answers and the open one are theirs under the new name', () => {
    const OLD: Readonly<Record<string, string>> = {
      'education.major': 'study.subject',
      'titles.appointments': 'titles.letters',
      reviews: 'assessments',
    }
    const world = worldWith(
      wordingWith((all) =>
        all.map((question) => ({ ...question, ...(OLD[question.问] ? { 曾用: [OLD[question.问]] } : {}) })),
      ),
    )
    const older = (key: string) => {
      const [id = '', which] = key.split('/')
      return [OLD[id] ?? id, ...(which === undefined ? [] : [which])].join('/')
    }
    for (const state of [HALFWAY, REVIEWED, answering(now, null, 3)]) {
      const kept: State = {
        ...state,
        answers: Object.fromEntries(Object.entries(state.answers).map(([key, answer]) => [older(key), answer])),
        order: state.order.map(older),
        pending: state.pending && { ...state.pending, question: older(state.pending.question) },
      }
      const same = said(now, state, '进度')
      const renamed = said(world, kept, '进度')
      expect(renamed).toEqual(same)
      expect(renamed.state.answers).toEqual(state.answers)
      const answer = ANSWERS[state.pending?.question.split('/')[0] ?? ''] ?? '好'
      expect(said(world, kept, answer)).toEqual(said(now, state, answer))
    }
  })

  it('splits a question: the part that was answered is not asked again, the other is', () => {
    // 社保 was one question, of how and since when; what was told to it says how.
    const world = worldWith(
      wordingWith((all) =>
        all.map((question) => (question.问 === 'insurance' ? { ...question, 曾用: ['security'] } : question)),
      ),
    )
    const { insurance, 'insurance.since': _, ...rest } = REVIEWED.answers
    if (!insurance) throw new Error('insurance is not answered')
    const kept: State = {
      ...REVIEWED,
      stage: 'asking',
      pending: null,
      answers: { ...rest, security: insurance },
      order: REVIEWED.order
        .filter((key) => key !== 'insurance.since')
        .map((key) => (key === 'insurance' ? 'security' : key)),
    }
    const { state, text } = said(world, kept, '继续')
    expect(state.answers.insurance).toEqual(insurance)
    expect(state.answers.security).toBeUndefined()
    expect(state.pending?.question, text).toBe('insurance.since')
  })

  it('does not take a name that is still in use for a former one', () => {
    expect(() =>
      wordingWith((all) =>
        all.map((question) => (question.问 === 'work' ? { ...question, 曾用: ['hours'] } : question)),
      ),
    ).toThrow('hours 还在用')
  })

  it('changes the rules: other years, other paths; every answer stays, and the talk goes on to a result', () => {
    const changed = now.packs.map((pack) => ({
      ...pack,
      plan: { ...pack.plan, reviewYears: pack.plan.reviewYears.map((year) => year + 1) },
      criteria: { ...pack.criteria, paths: pack.criteria.paths.slice(1) },
    }))
    const world = worldWith(now.wording, changed)
    for (const state of [HALFWAY, REVIEWED, said(now, REVIEWED, '好').state]) {
      expect(said(world, state, '进度').state.answers).toEqual(state.answers)
      expect(dossierIn(world, state)).toEqual(dossierIn(now, state))
      const end = toResult(world, state)
      expect(end.state.stage).toBe('result')
      expect(end.state.answers).toMatchObject(
        Object.fromEntries(
          Object.entries(state.answers).filter(([key, { kind }]) => kind === 'value' && key !== 'reviews'),
        ),
      )
    }
  })

  it('no longer holds the plan: nothing told is lost, and another plan can be chosen', () => {
    const world = worldWith(
      now.wording,
      now.packs.filter(({ plan }) => plan.id !== REVIEWED.plan),
    )
    for (const state of [HALFWAY, REVIEWED, said(now, REVIEWED, '好').state]) {
      for (const text of ['进度', '好', '材料', '大专', '返回', '为什么问', '社保要交几个月？']) {
        const next = said(world, state, text)
        expect(Object.keys(next.state.answers), text).toEqual(expect.arrayContaining(Object.keys(state.answers)))
      }
      const chosen = said(world, said(world, state, '改计划').state, '上虞')
      expect(chosen.state.plan).toBe('shangyu-2023')
      expect(chosen.state.answers).toMatchObject(state.answers)
    }
  })
})
