import { describe, expect, it } from 'vitest'
import { ask } from '../../src/talk/ask.ts'
import { newState, readState, type State } from '../../src/talk/state.ts'
import { makeStep } from '../../src/talk/step.ts'
import { realWorld } from './world.ts'

const world = realWorld()
const step = makeStep(world)
const YEARS = [2019, 2020, 2021, 2022].map((year) => `hours.${year}`)

/** Somebody who was just asked about hours under a plan, and what they type from then on. */
function talk(plan: string, ...typed: string[]): { state: State; said: string } {
  let state: State = ask(world, { ...newState(), plan, target: '工程师', stage: 'asking' }, 'hours', YEARS).state
  let said = ''
  for (const text of typed) {
    const out = step(JSON.parse(JSON.stringify(state)), { kind: 'text', text, today: '2022-09-15' })
    said = out.effects.map((effect) => (effect.kind === 'say' ? effect.message.text : '')).join('\n')
    if (!out.state) throw new Error('forgotten')
    state = out.state
  }
  return { state, said }
}
const wenling = (...typed: string[]) => talk('wenling-jidian-2022', ...typed)

describe('counting hours in the talk', () => {
  it('is offered only where the documents say what learning is worth', () => {
    const { state, said } = talk('wenzhou-jidian-2022', '算学时')
    expect(said).toContain('这个计划的文件没写学习怎么折成学时')
    expect(said).not.toContain('回“算学时”')
    expect(state.pending?.question).toBe('hours')
    expect(wenling('算一下学时').state.pending?.question).toBe('counting')
  })

  it('keeps what was told through a detour, and is a memory like any other', () => {
    const { state } = wenling('算学时', '22年5月单位培训3天', '返回')
    expect(state.pending?.question).toBe('hours')
    expect(readState(JSON.parse(JSON.stringify(state)))?.activities).toHaveLength(1)
    expect(wenling('算学时', '22年5月单位培训3天', '返回', '算学时').said).toContain('前面说过的 1 样都在')
  })

  it('takes the year spoken of last, and asks when there is none', () => {
    expect(wenling('算学时', '单位培训3天').said).toContain('这是哪一年的')
    expect(wenling('算学时', '2021年单位培训3天', '备案培训1天').said).toContain('2021年专业 18')
  })

  it('takes several at once and tells each slip', () => {
    const { said, state } = wenling('算学时', '2021年单位培训3天；公需网课；一般公需18学时')
    expect(said).toContain('2021年专业培训 4×3天＝12 学时')
    expect(said).toContain('几个学时')
    expect(said).toContain('2021年专业 12、一般公需 18、行业公需 0')
    expect(state.activities).toHaveLength(2)
  })

  it('takes back the last one only', () => {
    expect(wenling('算学时', '去掉').said).toContain('还没有说过')
    const { said, state } = wenling('算学时', '2021年单位培训3天；备案培训1天', '去掉')
    expect(said).toContain('2021年专业 12')
    expect(state.activities).toHaveLength(1)
  })

  it('ends with the sums as the answer; years not told of are asked about', () => {
    const { state } = wenling('算学时', '2021年单位培训3天；一般公需18学时', '完')
    expect(state.answers.hours).toMatchObject({
      kind: 'value',
      value: { 2021: { professional: 12, general: 18, industry: 0 } },
    })
    expect(wenling('算学时', '完').state.pending?.question).toBe('hours')
    expect(wenling('算学时', '完').state.answers.hours).toBeUndefined()
  })

  it('what is not known yet makes the sum 至少', () => {
    const { state } = wenling('算学时', '2021年省级论文1篇', '完')
    expect(state.answers.hours).toMatchObject({ value: { 2021: { professional: 0, atLeast: ['专业科目'] } } })
  })

  it('does not tell nonsense to be an activity', () => {
    const { state, said } = wenling('算学时', '今天下雨')
    expect(said).toContain('没看明白')
    expect(state.activities ?? []).toHaveLength(0)
    expect(wenling('算学时', '帮助').said).toContain('一次回答一个问题')
  })
})
