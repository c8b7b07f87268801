import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerEntry } from '../../src/knowledge/answering.ts'
import { ask, knowledge, PLANS } from './real.ts'

const KINDS = ['answer', 'whichPlan', 'silent', 'choice', 'personal', 'notAQuestion']
const pieces = knowledge.plans.flatMap(({ entries }) => entries.flatMap(({ asked }) => asked)).slice(0, 400)

describe('any question', () => {
  it('is taken, whatever was typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.constantFrom(...pieces, '？', '温岭', '2025年', '{咨询}', '__proto__', '(', '高工'), { maxLength: 5 })
        .map((all) => all.join('')),
    )
    fc.assert(
      fc.property(typed, fc.constantFrom(null, ...(Object.keys(PLANS) as (keyof typeof PLANS)[])), (text, plan) => {
        expect(KINDS).toContain(ask(text, plan).kind)
      }),
      { numRuns: 150 },
    )
  })

  it('of 100,000 characters is cut', () => {
    expect(ask(`什么时候截止${'，啊'.repeat(50_000)}`, '温州机电').kind).toBe('answer')
    expect(KINDS).toContain(ask('章'.repeat(100_000), '温州机电').kind)
  })

  it('gets the same answer again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pieces), (text) => {
        expect(ask(text, '温州机电')).toEqual(ask(text, '温州机电'))
      }),
      { numRuns: 50 },
    )
  })
})

describe('what a family asks itself', () => {
  it('is answered by it, and never leaves a hole in the words', () => {
    const wrong = knowledge.plans.flatMap(({ plan, entries }) =>
      entries.flatMap((entry) => {
        const answer = answerEntry(knowledge, plan.id, entry.id, '2022-09-15')
        return answer === null || /[{}]|undefined|null/.test(answer.text) ? [`${plan.id} ${entry.id}`] : []
      }),
    )
    expect(wrong).toEqual([])
  })

  it('never costs a payment account: no long number but telephones stands in any answer', () => {
    const numbers = knowledge.plans.flatMap(({ plan, entries }) =>
      entries.flatMap(({ id }) => answerEntry(knowledge, plan.id, id, '2022-09-15')?.text.match(/\d{14,}/g) ?? []),
    )
    expect(numbers).toEqual([])
  })
})

describe('several entries that fit about equally', () => {
  it('are offered by their titles, and each can be chosen', () => {
    const choices = knowledge.plans.flatMap(({ entries, plan }) =>
      entries.flatMap(({ asked }) => asked.slice(0, 1).map((text) => ({ plan, answer: askPlan(plan.id, text) }))),
    )
    const offered = choices.flatMap(({ plan, answer }) => (answer.kind === 'choice' ? [{ plan, answer }] : []))
    for (const { plan, answer } of offered) {
      expect(answer.choices.length).toBeGreaterThan(1)
      for (const title of answer.choices) {
        expect(answer.text).toContain(title)
        expect(answerEntry(knowledge, plan.id, title, '2022-09-15')).not.toBeNull()
      }
    }
  })
})

function askPlan(id: string, text: string) {
  const [name] = Object.entries(PLANS).find(([, plan]) => plan === id) ?? []
  return ask(text, (name ?? null) as keyof typeof PLANS | null)
}
