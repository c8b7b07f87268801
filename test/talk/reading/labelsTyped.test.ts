import { expect, it } from 'vitest'
import { readAnswer } from '../../../src/talk/answers.ts'
import { questionUnder } from '../../../src/talk/ask.ts'
import { questionsOf } from '../../../src/talk/world.ts'
import { realWorld } from '../world.ts'

/*
 * Where there are no buttons, or what a button says is sent as text, the label is the answer: whatever words are looked for in
 * answers, none of ours may be caught by them.
 */

const TODAY = '2022-09-15'
const world = realWorld()

const labels = world.packs.flatMap((pack) =>
  questionsOf(world, pack).flatMap(({ id }) => {
    const question = questionUnder(world, { plan: pack.plan.id }, id)
    return (question?.options ?? []).map(({ value, label }) => ({ pack, id, question, value, label }))
  }),
)

it.each(labels)('$pack.plan.id, $id: $label is taken as typed', ({ pack, id, question, value, label }) => {
  if (!question) throw new Error(`no question ${id}`)
  const pending = { question: id, facts: [], offered: question.options, misses: 0 } as never
  const read = readAnswer(label, { question, pack, pending, today: TODAY })
  expect(read.kind === 'none' ? 'value' : read.kind).toBe('value')
  if (read.kind === 'value' && !question.several) expect(read.value.value).toEqual(value)
})
