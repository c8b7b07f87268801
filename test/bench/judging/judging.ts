import type { House } from '../../../src/doors/compose.ts'
import { assess } from '../../../src/rules/assessment.ts'
import { type Judgement, judge } from '../../../src/rules/judge.ts'
import { applicants, halfKnown, TODAY } from '../applicants.ts'
import { type Part, type Row, ratios, saySpread, spreadOf } from '../figures.ts'
import { type Contender, interleaved } from '../measure.ts'
import type { Setting } from '../setting.ts'
import { disagreements, oursAlone } from './agreement.ts'
import { handWritten } from './handWritten.ts'
import { jsonLogic } from './jsonLogic.ts'
import { jsonRules } from './jsonRules.ts'
import { programOf } from './program.ts'
import { publicodes, publicodesEngine, ruleName } from './publicodes.ts'
import { scoreOf, sheetOf } from './sheet.ts'
import { zen } from './zen.ts'

const PLAN = 'wenzhou-jidian-2022'
const NO_PROOF = 'ours, verdicts alone'
const ENGINE_ALONE = ', on facts laid out beforehand'
const PROOF = 'ours, with proof and next question'
/** Every condition judged, nothing put into words. */
const UNSAID = 'ours, every condition, nothing said'
const HAND = 'written by hand'

const CANNOT: Readonly<Record<string, string>> = {
  'json-logic-engine, compiled': 'true or false only: reads what is missing as false; no reasons, no next question',
  'json-rules-engine': 'refuses facts that are missing, or reads them as false; says which rules fired, not what lacks',
  'zen-engine (Rust)': 'true or false only; can trace what it worked out, switched off here; no next question',
  publicodes: 'knows what is missing and names it; no verdict of several kinds',
}

/** How many applicants a second: all paths of 温州机电 2022 with their public conditions. */
export async function judging(house: House, { patience, quick, progress }: Setting): Promise<Part> {
  const pack = house.packs.find(({ plan }) => plan.id === PLAN)
  if (!pack) throw new Error(`no plan ${PLAN}`)
  const people = applicants(quick ? 100 : 400)
  const scores = people.map((person) => scoreOf(person, pack, TODAY))
  const sheets = people.map((person, at) => sheetOf(person, pack, scores[at] ?? [0, 0]))
  const program = programOf(pack)
  const peers = [jsonLogic, zen, jsonRules, publicodes].map((open) => open(program))

  const all = people.map((person, at) => ({ person, score: scores[at] ?? [0, 0] }) as const)
  await agreeing(
    HAND,
    disagreements(pack, people, all, ({ person, score }) => handWritten(person, score)),
  )
  for (const peer of peers) {
    // As many as it judges in a moment; the same are then timed.
    const few = people.slice(0, peer.name === 'publicodes' ? 25 : people.length)
    await agreeing(peer.name, disagreements(pack, few, sheets, peer.judge))
  }
  await agreeing(
    NO_PROOF,
    disagreements(pack, people, people, (person) => oursAlone(pack, person)),
  )
  progress('all give the same verdicts')

  const questions = house.questions
  const whole = (person: (typeof people)[number]) =>
    assess(judge(pack, person, { asOf: TODAY }), { questions, target: null })
  const half = halfKnown(people)
  const contenders: Contender[] = [
    over(PROOF, people, whole),
    over(NO_PROOF, people, (person) => oursAlone(pack, person)),
    over(UNSAID, people, (person) => lookedThrough(judge(pack, person, { asOf: TODAY }))),
    over(HAND, all, ({ person, score }) => handWritten(person, score)),
    ...peers.map((peer) =>
      over(peer.name, all.slice(0, peer.name === 'publicodes' ? 5 : 100), ({ person, score }) =>
        peer.judge(sheetOf(person, pack, score)),
      ),
    ),
    ...peers.slice(0, 2).map((peer) => over(`${peer.name}${ENGINE_ALONE}`, sheets.slice(0, 100), peer.judge)),
    over(`${PROOF}, half unknown`, half, whole),
    over(`${NO_PROOF}, half unknown`, half, (person) => oursAlone(pack, person)),
    missing(program, sheets.slice(0, 5)),
  ]
  const found = await interleaved(contenders, patience, (done) => progress(`${Math.round(done * 100)} %`))
  const of = (name: string) => found.get(name) ?? []
  const rows = contenders.map(
    ({ name }): Row => ({
      name,
      value: spreadOf(of(name)),
      unit: 'applicants/s',
      ratio: ratios(of(name), of(NO_PROOF)),
      ...(CANNOT[name] === undefined ? {} : { note: CANNOT[name] }),
    }),
  )
  const ahead = peers.filter(({ name }) => ratios(of(NO_PROOF), of(name)).median <= 1)
  const hand = ratios(of(HAND), of(NO_PROOF))
  return {
    id: 'judging',
    title: `all ${program.paths.length} paths of 温州机电 2022, from the dossier to the verdicts; only we count the self-score, which may decide`,
    rows,
    aims: [
      {
        what: 'ahead of every engine that does less',
        reached: ahead.length === 0,
        found: `verdicts alone, with no reasons given on either side, ${ahead.length === 0 ? 'ahead of all' : `behind ${ahead.map(({ name }) => name).join(', ')}`}; theirs are timed with the flat facts made for them, and they get the self-score given`,
      },
      {
        what: 'verdicts alone within 10× of the function written by hand',
        reached: hand.median <= 10,
        found: `${saySpread(hand)}×`,
      },
    ],
  }
}

async function agreeing(name: string, found: Promise<string[]>): Promise<void> {
  const [first, ...others] = await found
  if (first !== undefined) throw new Error(`${name} decides otherwise than we do, ${others.length + 1} times: ${first}`)
}

/** Looks at every path, public condition and standard: each is judged when it is looked at. */
function lookedThrough({ paths, gates, standards }: Judgement): number {
  return paths.filter(({ overall }) => overall !== '不符合').length + gates.length + standards.length
}

/** Works through the list once each time it is called. */
function over<Case>(name: string, cases: readonly Case[], judged: (one: Case) => unknown): Contender {
  return {
    name,
    counts: cases.length,
    work: async () => {
      for (const one of cases) {
        const given = judged(one)
        if (given instanceof Promise) await given
      }
    },
  }
}

/** What publicodes does with half of the facts: every expression, and what each still misses. */
function missing(program: ReturnType<typeof programOf>, sheets: readonly ReturnType<typeof sheetOf>[]): Contender {
  const { engine, situationOf } = publicodesEngine(program)
  const half = sheets.map((sheet) => Object.fromEntries(Object.entries(sheet).filter((_, at) => at % 2 === 0)))
  return over('publicodes, half unknown', half, (sheet) => {
    engine.setSituation(situationOf(sheet))
    return program.expressions.map((_, at) => Object.keys(engine.evaluate(ruleName(at)).missingVariables).length)
  })
}
