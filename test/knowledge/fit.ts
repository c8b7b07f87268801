import { join } from 'node:path'
import { compose } from '../../src/doors/compose.ts'
import { answerEntry, answerQuestion } from '../../src/knowledge/answering.ts'
import { decide, THRESHOLDS, type Thresholds } from '../../src/knowledge/decide.ts'
import { demandsOf } from '../../src/knowledge/demands.ts'
import { likelihood, WEIGHTS, type Weights } from '../../src/knowledge/likelihood.ts'
import { pairsIn } from '../../src/knowledge/likeness.ts'
import { plansIn } from '../../src/knowledge/plans.ts'
import { aroundOf, signed } from '../../src/knowledge/search.ts'
import { SIGNS } from '../../src/knowledge/signs.ts'
import { type ReadEntry, readEntry } from '../../src/knowledge/vocabulary.ts'
import type { WordsRead } from '../../src/knowledge/words.ts'
import { labelledQuestions, scoreQuestion } from '../understanding/measure/questions.ts'
import { solve } from './solve.ts'

/**
 * Learns how much each sign of likelihood.ts tells: every way of asking is left out of its entry and looked for among the entries
 * of its plan; what is not written is asked once more with its whole entry left out, when nothing written should answer.
 * Questions of the labelled sets stand beside them. Prints the weights, to be copied there, and what would come of each question, with those weights and some thresholds
 * (`--wrong` names what is answered wrongly).
 */
const { knowledge, packs } = compose(join(import.meta.dirname, '../..'))
const none = () => false
/** The labelled sets that are no measure any more, and how much one of their questions counts beside a way of asking. */
const SETS = ['questions', 'second/questions', 'third/questions', 'fourth/questions']
const option = (name: string) => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
/** `--without third/questions`: learns from the other sets, and says how the answers to that one come out. */
const WITHOUT = option('--without')
const LABELLED = SETS.filter((set) => set !== WITHOUT)
const LABEL_COUNTS = 20
const NAMES: Readonly<Record<Try['group'], string>> = {
  written: '写了的',
  unwritten: '没写的',
  out: '没写也没条目的',
  labelled: '标注集里写了的',
  labelledOut: '标注集里没写的',
}
/** Entries looked at for each question: the right one, and the likest others. */
const MOST = 12

interface Row {
  readonly signs: readonly number[]
  readonly found: ReadEntry
}

interface Try {
  readonly typed: string
  readonly plan: string
  /** What answers it; none where nothing written does. */
  readonly own: ReadonlySet<ReadEntry>
  readonly group: 'written' | 'unwritten' | 'out' | 'labelled' | 'labelledOut'
  readonly rows: readonly Row[]
}

const read = new Map<string, WordsRead>()
const words = (text: string) => {
  const made = read.get(text) ?? knowledge.words(text)
  read.set(text, made)
  return made
}

const tries: Try[] = []
/** `--part 3`: only every third, to see quickly. */
const PART = Number(option('--part') ?? 1)
let count = 0
for (const held of knowledge.plans) {
  const around = aroundOf(held.index, knowledge.synonyms)
  for (const found of held.index.entries) {
    found.entry.asked.forEach((typed, place) => {
      count += 1
      if (count % PART !== 0) return
      const { rest } = plansIn(typed, knowledge.plans, '2022-09-15')
      const question = words(rest)
      const demands = demandsOf(question, held, knowledge, new Set())
      const asked = found.entry.asked.filter((_, other) => other !== place)
      const own = readEntry({ ...found.entry, asked }, held.pack, words)
      const others = held.index
        .candidates(question)
        .filter((other) => other !== found && demands(other) <= 1)
        .slice(0, 40)
      const way = found.asked[place]
      const mypairs = way ? pairsIn(way) : new Set()
      const pairCount = (pair: string) => around.pairCount(pair) - (mypairs.has(pair) ? 1 : 0)
      const trying = (entries: ReadEntry[]) => {
        const rows = signed(question, entries, { ...around, pairCount }, none).toSorted(
          (a, b) => rough(b.signs) - rough(a.signs),
        )
        return [...rows.filter((row) => row.found === own), ...rows.filter((row) => row.found !== own).slice(0, MOST)]
      }
      const mine = demands(own) <= 1 ? [own] : []
      const group = found.entry.unwritten ? 'unwritten' : 'written'
      tries.push({ typed, plan: held.plan.id, own: new Set([own]), group, rows: trying([...mine, ...others]) })
      if (found.entry.unwritten)
        tries.push({ typed, plan: held.plan.id, own: new Set(), group: 'out', rows: trying(others) })
    })
  }
}

/** Questions of the labelled sets, with the entries that answer as the label wants it. */
for (const folder of LABELLED)
  for (const label of labelledQuestions(join(import.meta.dirname, '../understanding', folder))) {
    const { named, rest } = plansIn(label.问, knowledge.plans, label.今天)
    const held = named[0]?.[0] ?? knowledge.plans.find(({ plan }) => plan.id === label.计划)
    if (!held || (label.应 !== '答' && label.应 !== '没写')) continue
    const question = words(rest)
    const demands = demandsOf(question, held, knowledge, new Set())
    const found = held.index.candidates(question).filter((entry) => demands(entry) <= 1)
    const answers = (entry: ReadEntry) => {
      const answer = answerEntry(knowledge, held.plan.id, entry.entry.id, label.今天)
      return answer !== null && scoreQuestion(label, answer, packs).outcome === 'right'
    }
    const own = new Set(label.应 === '答' ? found.filter(answers) : [])
    const around = aroundOf(held.index, knowledge.synonyms)
    const all = signed(question, found, around, none).toSorted((a, b) => rough(b.signs) - rough(a.signs))
    // Others may bear the label out by chance.
    const best = all.find((row) => own.has(row.found))
    const rows = all.filter((row, place) => row === best || (place < MOST && !own.has(row.found)))
    const group = label.应 === '答' ? 'labelled' : 'labelledOut'
    tries.push({ typed: label.问, plan: held.plan.id, own, group, rows })
  }

function rough(signs: readonly number[]): number {
  return likelihood(signs, WEIGHTS)
}

const fitted = solve(
  tries.flatMap(({ own, group, rows }) =>
    // What else is not written may answer as well as the entry left out.
    rows
      .filter(({ found }) => own.size > 0 || !found.entry.unwritten)
      .map(({ signs, found }) => ({
        signs,
        right: own.has(found),
        counts: group.startsWith('labelled') ? LABEL_COUNTS : 1,
      })),
  ),
)
const rounded = (value: number) => Math.round(value * 100) / 100
for (const [place, sign] of SIGNS.entries()) console.log(`${rounded(fitted.signs[place] ?? 0)}\t${sign}`)
console.log(JSON.stringify({ bias: rounded(fitted.bias), signs: fitted.signs.map(rounded) }))

function outcome({ own, rows }: Try, weights: Weights, thresholds: Thresholds): string {
  const matches = rows
    .map(({ signs, found }) => ({ found, score: likelihood(signs, weights) }))
    .toSorted((a, b) => b.score - a.score)
  const told = decide(matches, thresholds)
  const [one] = told
  if (told.length > 1) return told.every(({ found }) => found.entry.unwritten) ? 'silent' : 'choice'
  if (!one || one.found.entry.unwritten) return 'silent'
  return own.has(one.found) ? 'right' : 'wrong'
}

function report(weights: Weights, thresholds: Thresholds): void {
  const counts = new Map<Try['group'], Map<string, number>>()
  for (const attempt of tries) {
    const { group } = attempt
    const what = outcome(attempt, weights, thresholds)
    const of = counts.get(group) ?? new Map<string, number>()
    counts.set(group, of.set(what, (of.get(what) ?? 0) + 1))
    if (process.argv.includes('--wrong') && thresholds === THRESHOLDS && what === 'wrong') {
      const [one] = attempt.rows.toSorted((a, b) => likelihood(b.signs, weights) - likelihood(a.signs, weights))
      console.log(
        `${group} ${attempt.plan} ${attempt.typed} ⇒ ${one?.found.entry.id}（应 ${[...attempt.own].map(({ entry }) => entry.id).join('、')}）`,
      )
    }
  }
  console.log(JSON.stringify(thresholds))
  for (const [group, of] of counts) {
    const all = [...of.values()].reduce((sum, count) => sum + count, 0)
    const shares = ['right', 'silent', 'choice', 'wrong'].map(
      (what) => `${what} ${(((of.get(what) ?? 0) / all) * 100).toFixed(1)}`,
    )
    console.log(`  ${NAMES[group]} ${all}: ${shares.join(', ')}`)
  }
}

console.log('now')
report(WEIGHTS, THRESHOLDS)
console.log('new')
report(fitted, THRESHOLDS)
for (const least of [0.25, 0.3, 0.4, 0.45]) report(fitted, { ...THRESHOLDS, least })

if (WITHOUT !== undefined) {
  Object.assign(WEIGHTS, fitted)
  const labels = labelledQuestions(join(import.meta.dirname, '../understanding', WITHOUT))
  const scores = labels.map((label) => {
    const given = answerQuestion(knowledge, label.问, { plan: label.计划 ?? null, today: label.今天 })
    return { label, ...scoreQuestion(label, given, packs) }
  })
  const many = (outcome: string, wanted?: string) =>
    scores.filter((score) => score.outcome === outcome && (wanted === undefined || score.label.应 === wanted)).length
  const all = (wanted: string) => labels.filter(({ 应 }) => 应 === wanted).length
  console.log(
    `${WITHOUT}，没从它学：答得上的 ${all('答')} 个，对 ${many('right', '答')}；没写的 ${all('没写')} 个，说了没写 ${many('right', '没写')}；共 ${labels.length} 个，错 ${many('wrong')}`,
  )
}
