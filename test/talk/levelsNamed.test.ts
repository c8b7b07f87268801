import { describe, expect, it } from 'vitest'
import { targetIn } from '../../src/talk/choosing.ts'
import type { State } from '../../src/talk/state.ts'
import { makeStep } from '../../src/talk/step.ts'
import { realWorld } from './world.ts'

const step = makeStep(realWorld())
const today = '2022-09-15'

function say(state: State | null, text: string) {
  const out = step(state, { kind: 'text', text, today })
  const said = out.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message.text] : [])).join('\n')
  return { state: out.state, said }
}

/** Somebody who knows nothing, at the result for 工程师; their title is told. */
function atResult(): State | null {
  let { state } = step(null, { kind: 'command', name: 'start', argument: 'jidian2022', today })
  for (const text of ['中级', '助工']) state = say(state, text).state
  for (let n = 0; n < 60 && state?.pending?.question !== 'result'; n += 1)
    state = say(state, state?.pending?.question === 'review' ? '好' : '不知道').state
  return state
}

describe('the level somebody aims at', () => {
  it.each([
    ['温州机电 工程师 助工', '工程师'],
    ['温州机电 想评工程师 助工 大专', '工程师'],
    ['温州机电，本科，助理工程师，想冲中级', '工程师'],
    ['温州机电 工程师', '工程师'],
    ['温岭机电 中级 本科', '工程师'],
    ['目标是助理工程师，温州机电', '助理工程师'],
    ['温州机电 大专 助工2019年评的', null],
    ['温州机电 我是助理工程师', null],
    ['我工程师证满五年了', null],
  ])('%s → %s', (words, level) => expect(targetIn(words)).toBe(level))

  it.each(['温州机电 工程师 助工', '温州机电 想评工程师 助工 大专', '温州机电，助工，想冲中级'])(
    'is not asked for again after %s',
    (text) => {
      const first = say(null, text)
      expect(first.state?.target).toBe('工程师')
      expect(first.said).not.toContain('想报哪一级')
      expect(first.said).toContain('助理工程师')
    },
  )
})

describe('a level named at the result', () => {
  it.each(['工程师', '中级', '中级工程师', '我要报中级'])('%s: how it stands with that one', (text) => {
    const { said, state } = say(atResult(), text)
    expect(said).not.toMatch(/您问的是哪一个|A 归哪个/)
    expect(said).toContain('：工程师**')
    expect(state?.target).toBe('工程师')
  })

  it.each(['想报助工', '助工', '换成助理工程师'])('%s goes on with another one', (text) => {
    expect(say(atResult(), text).state?.target).toBe('助理工程师')
  })

  it('of other plans stays a question', () => {
    const { said, state } = say(atResult(), '高级工程师')
    expect(said).toContain('另外的计划')
    expect(state?.target).toBe('工程师')
  })
})
