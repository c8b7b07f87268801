import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { measure } from './measure/measure.ts'

/**
 * What was reached over the labelled sets, so that it is not lost again: raised when it gets better, never lowered. What is aimed
 * at: facts right 0.98 and found 0.92; questions right 0.95, wrong 0.01, not written and said so 0.95.
 */
const REACHED = [
  {
    set: '.',
    facts: { precision: 0.99, recall: 0.97, asks: 0.95 },
    questions: { right: 0.99, wrong: 0.005, refused: 0.99 },
  },
  {
    set: 'second',
    facts: { precision: 0.99, recall: 0.98, asks: 0.93 },
    questions: { right: 0.99, wrong: 0.005, refused: 0.99 },
  },
  {
    set: 'third',
    facts: { precision: 0.99, recall: 0.94, asks: 0.8 },
    // Three wrong ones want the name of a person, and no names are kept.
    questions: { right: 0.97, wrong: 0.015, refused: 0.97 },
  },
]

/** Reached over messages alone. */
const TOLD = [{ set: 'third', facts: { precision: 0.99, recall: 0.95, asks: 0.81 } }]

describe.each(TOLD)('understanding the messages of the labelled set $set', ({ set, facts }) => {
  it('takes facts as they were told', () => {
    const { precision, recall, asksMade, asksWanted } = measure(join(import.meta.dirname, set)).messages
    expect(precision).toBeGreaterThanOrEqual(facts.precision)
    expect(recall).toBeGreaterThanOrEqual(facts.recall)
    expect(asksMade / asksWanted).toBeGreaterThanOrEqual(facts.asks)
  })
})

describe.each(REACHED)('understanding the labelled set $set', ({ set, facts, questions }) => {
  const found = measure(join(import.meta.dirname, set))

  it('takes facts as they were told', () => {
    const { precision, recall, asksMade, asksWanted } = found.messages
    expect(precision).toBeGreaterThanOrEqual(facts.precision)
    expect(recall).toBeGreaterThanOrEqual(facts.recall)
    expect(asksMade / asksWanted).toBeGreaterThanOrEqual(facts.asks)
  })

  it('answers what is written, and says what is not', () => {
    const { rightShare, wrongShare, refusedShare } = found.questions
    expect(rightShare).toBeGreaterThanOrEqual(questions.right)
    expect(wrongShare).toBeLessThanOrEqual(questions.wrong)
    expect(refusedShare).toBeGreaterThanOrEqual(questions.refused)
  })
})
