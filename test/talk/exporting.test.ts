import { describe, expect, it } from 'vitest'
import { asksToExport, sectionsOf } from '../../src/talk/exporting.ts'
import { makeGroupStep } from '../../src/talk/group/groupStep.ts'
import type { Effect } from '../../src/talk/protocol.ts'
import type { State } from '../../src/talk/state.ts'
import { makeStep } from '../../src/talk/step.ts'
import { realWorld } from './world.ts'

const world = realWorld()
const step = makeStep(world)

function talk(...said: readonly (readonly [string, string])[]) {
  let state: State | null = null
  let effects: Effect[] = []
  for (const [text, today] of said) ({ state, effects } = step(state, { kind: 'text', text, today }))
  const messages = effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message] : []))
  return { state, messages }
}

describe('导出我的数据', () => {
  it.each([
    '导出我的数据',
    '把我的资料导出来',
    '我想下载我填的信息',
    '导出我的数据。',
    '你们存了我哪些信息？',
    '帮我导出全部记录',
  ])('%s asks for it', (typed) => expect(asksToExport(typed)).toBe(true))

  it.each(['导出', '业绩数据怎么导出', '下载申报表', '系统里的数据导出要交吗', '删除我的数据', '我的资料要交几份'])(
    '%s does not',
    (typed) => expect(asksToExport(typed)).toBe(false),
  )

  it('gives two files at any time, and leaves what is open as it is', () => {
    const before = talk(['温州机电 工程师', '2022-09-15'])
    const { state, messages } = talk(['温州机电 工程师', '2022-09-15'], ['导出我的数据', '2022-09-15'])
    expect(messages.map(({ paper }) => paper)).toEqual([
      { kind: 'data', as: 'text' },
      { kind: 'data', as: 'json' },
    ])
    expect(state).toEqual(before.state)
    expect(talk(['导出我的数据', '2022-09-15']).messages).toHaveLength(2)
  })

  it('tells every answer with the day on which it was told last', () => {
    const { state } = talk(
      ['温州机电 工程师', '2022-09-15'],
      ['大专', '2022-09-16'],
      ['改学历', '2022-09-18'],
      ['本科', '2022-09-20'],
    )
    const told = sectionsOf(world, state).find(({ title }) => title === '您说过的')
    expect(told?.lines).toContain('学历：本科（2022-09-20 说的）')
  })

  it.each(['导出我的数据', '删除我的数据'])('in a group %s leads to the private chat', (text) => {
    const event = {
      kind: 'group' as const,
      order: null,
      who: 'a',
      admin: false,
      at: 0,
      message: '1',
      today: '2022-09-15',
      text,
    }
    const said = makeGroupStep(world)(null, event).effects.find(({ kind }) => kind === 'say')
    expect(said).toMatchObject({ message: { privately: { label: '私聊接着说' } } })
    expect(JSON.stringify(said)).not.toContain('"paper"')
  })
})
