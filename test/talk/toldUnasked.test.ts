import { describe, expect, it } from 'vitest'
import type { State } from '../../src/talk/state.ts'
import { makeStep } from '../../src/talk/step.ts'
import { realWorld } from './world.ts'

const step = makeStep(realWorld())

function talk(lines: string, today: string): State | null {
  return lines.split('|').reduce<State | null>((state, text) => step(state, { kind: 'text', text, today }).state, null)
}

const told = (state: State | null, key: string) => {
  const answer = state?.answers[key]
  return answer?.kind === 'value' ? answer.value : null
}

describe('what is told unasked', () => {
  const LETTER = '温州机电|中级|助工|大专|数控|2019年6月1日到2021年6月1日'
  const KEY = 'titles.appointments/助理工程师'

  it.each(['聘书续了 到2023年9月30日', '后来又续聘了，到2023年9月30日', '我们单位续聘到2023年9月30日'])(
    '%s: the letter goes on',
    (said) => {
      expect(told(talk(`${LETTER}|${said}`, '2022-09-25'), KEY)).toEqual([{ from: '2019-06-01', to: '2023-09-30' }])
    },
  )

  it.each(['续聘到2020年1月1日', '合同续了', '聘书没续 到2023年9月30日', '聘书要续到2023年9月30日吗'])(
    '%s: it does not',
    (said) => {
      expect(told(talk(`${LETTER}|${said}`, '2022-09-25'), KEY)).toEqual([{ from: '2019-06-01', to: '2021-06-01' }])
    },
  )

  it.each([
    ['注册在北片', '是'],
    ['我们公司注册地在上虞经开区北片', '是'],
    ['注册地不在北片', null],
    ['注册在南片', null],
    ['注册地在上虞', null],
    ['注册地要在北片吗', null],
    ['在北片', null],
  ])('%s: where the firm is registered', (said, value) => {
    expect(told(talk(`上虞|${said}`, '2023-08-25'), 'registered')).toBe(value)
  })
})
