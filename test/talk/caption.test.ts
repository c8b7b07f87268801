import { describe, expect, it } from 'vitest'
import type { TalkEvent } from '../../src/talk/protocol.ts'
import { makeStep } from '../../src/talk/step.ts'
import { realWorld } from './world.ts'

const step = makeStep(realWorld())
const today = '2022-09-15'

/** What is said to events in turn, and the state after them. */
function talk(...events: TalkEvent[]) {
  let state: ReturnType<typeof step>['state'] = null
  const said = events.map((event) => {
    const out = step(state, event)
    state = out.state
    return out.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message.text] : [])).join('\n')
  })
  return { said, state: state as unknown as { plan?: string; target?: string; pending?: { question: string } } | null }
}

const picture = (caption?: string): TalkEvent => ({
  kind: 'unreadable',
  what: '图片',
  ...(caption === undefined ? {} : { caption }),
  today,
})
const start: TalkEvent = { kind: 'command', name: 'start', argument: 'jidian2022', today }

describe('a picture', () => {
  it('without words is told to be unreadable, and the question stands', () => {
    const { said } = talk(start, picture())
    expect(said[1]).toMatch(/我还看不了图片[\s\S]*想报哪一级/)
  })

  it('with words under it answers by these, and says that the picture was not seen', () => {
    const { said, state } = talk(start, picture('工程师'))
    expect(said[1]).toMatch(/看不了图片，只看了您写的字[\s\S]*职称/)
    expect(state?.target).toBe('工程师')
  })

  it('with a question under it has that answered', () => {
    expect(talk(start, picture('社保要交几个月？')).said[1]).toMatch(/只看了您写的字[\s\S]*社保/)
  })

  it('as the first thing of all is greeted, with what its words say', () => {
    const { said, state } = talk(picture('我想报温州机电2022'))
    expect(said[0]).toContain('机电')
    expect(state?.plan).toBe('wenzhou-jidian-2022')
  })
})
