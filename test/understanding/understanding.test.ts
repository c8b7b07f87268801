import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { measure } from './measure/measure.ts'

interface Reached {
  readonly set: string
  readonly facts?: { readonly precision: number; readonly recall: number; readonly asks: number }
  readonly questions?: { readonly right: number; readonly wrong: number; readonly refused: number }
}

const NEARLY_ALL = { right: 0.99, wrong: 0.005, refused: 0.99 }

/**
 * What was reached over the labelled sets, so that it is not lost again: raised when it gets better, never lowered. What is aimed
 * at: facts right 0.98 and found 0.92; questions right 0.95, wrong 0.01, not written and said so 0.95.
 */
const REACHED: readonly Reached[] = [
  { set: '.', facts: { precision: 0.99, recall: 0.97, asks: 0.95 }, questions: NEARLY_ALL },
  { set: 'second', facts: { precision: 0.99, recall: 0.98, asks: 0.93 }, questions: NEARLY_ALL },
  {
    set: 'third',
    facts: { precision: 0.99, recall: 0.95, asks: 0.9 },
    // Three wrong ones want the name of a person, and no names are kept.
    questions: { right: 0.97, wrong: 0.015, refused: 0.97 },
  },
  { set: 'fourth', facts: { precision: 0.99, recall: 0.99, asks: 0.95 }, questions: NEARLY_ALL },
  { set: 'fifth', facts: { precision: 0.99, recall: 0.95, asks: 0.9 }, questions: NEARLY_ALL },
  { set: 'sixth', facts: { precision: 0.98, recall: 0.93, asks: 0.88 } },
  {
    set: 'seventh',
    facts: { precision: 0.99, recall: 0.98, asks: 0.85 },
    questions: NEARLY_ALL,
  },
  { set: 'eighth', facts: { precision: 0.99, recall: 0.92, asks: 0.82 } },
  { set: 'ninth', facts: { precision: 0.98, recall: 0.9, asks: 0.98 } },
  { set: 'tenth', facts: { precision: 0.99, recall: 0.93, asks: 0.88 } },
  { set: 'twelfth', facts: { precision: 0.985, recall: 0.94, asks: 0.9 } },
  { set: 'thirteenth', facts: { precision: 0.99, recall: 0.92, asks: 0.8 } },
  { set: 'fifteenth', facts: { precision: 0.99, recall: 0.97, asks: 0.85 } },
  { set: 'seventeenth', facts: { precision: 0.99, recall: 0.98, asks: 0.95 } },
  { set: 'twentieth', facts: { precision: 0.98, recall: 0.92, asks: 0.8 } },
  { set: 'ninth', questions: { right: 0.96, wrong: 0, refused: 0.99 } },
  { set: 'eleventh', questions: { right: 0.98, wrong: 0.01, refused: 0.99 } },
  { set: 'fourteenth', questions: { right: 0.98, wrong: 0, refused: 0.99 } },
  { set: 'sixteenth', questions: { right: 0.98, wrong: 0, refused: 0.99 } },
  { set: 'fifteenth', questions: { right: 0.94, wrong: 0, refused: 0.99 } },
  { set: 'seventeenth', questions: { right: 0.97, wrong: 0, refused: 0.99 } },
  { set: 'eighteenth', questions: { right: 0.92, wrong: 0.008, refused: 0.93 } },
  { set: 'nineteenth', questions: { right: 0.99, wrong: 0, refused: 0.99 } },
  { set: 'twentieth', questions: { right: 0.94, wrong: 0.04, refused: 0.87 } },
]

describe.each(REACHED)('understanding the labelled set $set', ({ set, facts, questions }) => {
  const found = measure(join(import.meta.dirname, set))

  if (facts)
    it('takes facts as they were told', () => {
      const { precision, recall, asksMade, asksWanted } = found.messages
      expect(precision).toBeGreaterThanOrEqual(facts.precision)
      expect(recall).toBeGreaterThanOrEqual(facts.recall)
      expect(asksMade / asksWanted).toBeGreaterThanOrEqual(facts.asks)
    })

  if (questions)
    it('answers what is written, and says what is not', () => {
      const { rightShare, wrongShare, refusedShare } = found.questions
      expect(rightShare).toBeGreaterThanOrEqual(questions.right)
      expect(wrongShare).toBeLessThanOrEqual(questions.wrong)
      expect(refusedShare).toBeGreaterThanOrEqual(questions.refused)
    })
})
