import { join } from 'node:path'
import { compose } from '../../src/doors/compose.ts'
import { likelihood, SIGNS } from '../../src/knowledge/likelihood.ts'
import { plansIn } from '../../src/knowledge/plans.ts'
import { aroundOf, signed } from '../../src/knowledge/search.ts'
import { readEntry } from '../../src/knowledge/vocabulary.ts'

/**
 * Learns how much each sign of likelihood.ts tells: every way of asking is left out of its entry and looked for among the entries
 * of its plan. Prints the weights, to be copied there, and how often the right entry came first.
 */
const house = compose(join(import.meta.dirname, '../..'))
const { knowledge } = house
const none = () => false
/** Entries looked at for each question: the right one, and the likest others. */
const MOST = 12

interface Row {
  readonly signs: readonly number[]
  readonly right: boolean
}

const questions: Row[][] = []
for (const held of knowledge.plans) {
  const around = aroundOf(held.index, knowledge.synonyms)
  for (const found of held.index.entries) {
    found.entry.asked.forEach((typed, place) => {
      const { rest } = plansIn(typed, knowledge.plans, '2022-09-15')
      const read = knowledge.words(rest)
      const asked = found.entry.asked.filter((_, other) => other !== place)
      const without = readEntry({ ...found.entry, asked }, held.pack, knowledge.words)
      const others = held.index.candidates(read).filter((other) => other !== found)
      const entries = [without, ...others.slice(0, 40)]
      const rows = signed(read, entries, around, none).map(({ found: other, signs }) => ({
        signs,
        right: other === without,
      }))
      const [own, ...rest_] = rows
      const likest = rest_.toSorted((a, b) => (b.signs[9] ?? 0) - (a.signs[9] ?? 0)).slice(0, MOST)
      if (own) questions.push([own, ...likest])
    })
  }
}

const rows = questions.flat()
const width = rows[0]?.signs.length ?? 0
const weights = Array.from({ length: width + 1 }, () => 0)
const RATE = 2
const KEEP_SMALL = 1e-3
for (let round = 0; round < 3000; round += 1) {
  const slope = weights.map(() => 0)
  for (const { signs, right } of rows) {
    const off = likelihood(signs, { bias: weights[width] ?? 0, signs: weights.slice(0, width) }) - (right ? 1 : 0)
    for (let sign = 0; sign < width; sign += 1) slope[sign] = (slope[sign] ?? 0) + off * (signs[sign] ?? 0)
    slope[width] = (slope[width] ?? 0) + off
  }
  for (let sign = 0; sign <= width; sign += 1)
    weights[sign] = (weights[sign] ?? 0) - RATE * ((slope[sign] ?? 0) / rows.length + KEEP_SMALL * (weights[sign] ?? 0))
}

const fitted = { bias: weights[width] ?? 0, signs: weights.slice(0, width) }
const first = questions.filter((list) => {
  const scores = list.map(({ signs }) => likelihood(signs, fitted))
  return scores[0] === Math.max(...scores)
})
const rounded = (value: number) => Math.round(value * 100) / 100
for (const [place, sign] of SIGNS.entries()) console.log(`${rounded(fitted.signs[place] ?? 0)}\t${sign}`)
console.log(JSON.stringify({ bias: rounded(fitted.bias), signs: fitted.signs.map(rounded) }))
console.log(
  `${questions.length} 种问法，去掉自己还排第一的 ${first.length}（${((first.length / questions.length) * 100).toFixed(1)} %）`,
)
