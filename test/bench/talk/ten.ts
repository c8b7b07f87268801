import type { AnyEvent } from '../../../src/talk/protocol.ts'
import { readState } from '../../../src/talk/state.ts'
import type { makeStep } from '../../../src/talk/step.ts'
import { TODAY } from '../applicants.ts'

/** Ten questions and what somebody answers to them, who may apply for 工程师 in 2022. */
export interface Ten {
  /** What the talk begins with, and an answer to each question. */
  readonly typed: readonly string[]
  /** As the talk asks them. */
  readonly questions: readonly string[]
}

const OPENING = '温州机电2022，我想评中级'
const ANSWERS: Readonly<Record<string, string>> = {
  education: '大专',
  'education.major': '机电一体化技术',
  titles: '助理工程师',
  'titles.specialty/助理工程师': '机电',
  'titles.appointments/助理工程师': '2017年3月12日至今',
  'titles.obtained/助理工程师': '2017年3月12日',
  employer: '民营企业',
  employment: '在岗，做机械设计',
  establishment: '都没有',
  insurance: '温州',
  'insurance.since': '2015年3月',
  reviews: '都合格',
  hours: '都够',
  violations: '没有',
  skills: '没有',
  work: '2012年7月至今',
  jobChange: '不是',
  screen: '都没有',
  experts: '2位',
  'education.degree': '没有学位证',
}

/** Found out by talking once: which questions come depends on the law. */
export function tenQuestions(step: ReturnType<typeof makeStep>): Ten {
  const [typed, questions] = [[OPENING], [] as string[]]
  let state: Parameters<typeof step>[0] = null
  for (let turn = 0; turn < 10; turn += 1) {
    const event = { kind: 'text', text: typed[turn] ?? '', today: TODAY } satisfies AnyEvent
    const next = step(state, event)
    state = next.state
    const pending = readState(state)?.pending?.question ?? ''
    const answer = ANSWERS[pending]
    if (answer === undefined) throw new Error(`the applicant has no answer to ${pending}`)
    typed.push(answer)
    questions.push(next.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message.text] : [])).join('\n'))
  }
  return { typed, questions }
}
