import { describe, expect, it } from 'vitest'
import type { State } from '../../src/talk/state.ts'
import { makeStep } from '../../src/talk/step.ts'
import { realWorld } from './world.ts'

const step = makeStep(realWorld())
const PLAN =
  '温州机电|中级|助工|大专|模具|2019年1月1日到2022年12月31日|2018年12月|机电|都合格|都够|温州|16年8月|都没有|民企|1|没有|好'

function talk(lines: string, today = '2022-09-25'): { state: State | null; text: string } {
  let state: State | null = null
  let text = ''
  for (const line of lines.split('|')) {
    const out = step(state, { kind: 'text', text: line, today })
    state = out.state
    text = out.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message.text] : [])).join('\n')
  }
  return { state, text }
}

describe('an answer said to be wrong is asked for again', () => {
  it.each([
    ['毕业时间搞错了', 'education.graduated'],
    ['毕业时间错了', 'education.graduated'],
    ['聘书时间不对', 'titles.appointments/助理工程师'],
    ['取得时间错了', 'titles.obtained/助理工程师'],
    ['单位写错了', 'employer'],
    ['学时不对', 'hours'],
  ])('%s', (words, question) => {
    expect(talk(`${PLAN}|${words}`).state?.pending?.question).toBe(question)
  })

  it.each(['时间', '时间表', '时间表不对'])('while the timetable stays one: %s', (words) => {
    expect(talk(`${PLAN}|${words}`).text).toContain('时间表')
  })

  it.each(['专业不对口怎么办', '毕业时间对不对'])('and a question stays one: %s', (words) => {
    expect(talk(`${PLAN}|${words}`).state?.pending?.question).toBe('result')
  })
})

describe('咋 is 怎么', () => {
  it.each([
    ['学时不够咋办', '学时不够怎么办'],
    ['大专咋样能评', '大专怎么样能评'],
    ['咋报', '怎么报'],
    ['咋弄', '怎么弄'],
    ['破格咋算', '破格怎么算'],
  ])('%s', (said, meant) => {
    expect(talk(`温州机电|中级|${said}`).text).toBe(talk(`温州机电|中级|${meant}`).text)
  })

  it('and 怎么报 alone asks for the steps', () => {
    expect(talk('温州机电|中级|咋报').text).toContain('的步骤')
    expect(talk(`${PLAN}|那我该咋办`).text).toContain('的步骤')
  })
})
