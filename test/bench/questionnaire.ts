import { answering } from '../../src/doors/answering.ts'
import type { House } from '../../src/doors/compose.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { TITLE_LEVELS, type TitleLevel } from '../../src/dossier/vocabulary.ts'
import type { Pack } from '../../src/rules/pack.ts'
import { VERDICTS } from '../../src/rules/verdict.ts'
import { splitKey } from '../../src/talk/asked.ts'
import { RESULT_LISTS } from '../../src/talk/dossierOf.ts'
import { answersIn } from '../../src/talk/fromDossier.ts'
import { nextQuestion } from '../../src/talk/nextQuestion.ts'
import { type Answer, newState, type State } from '../../src/talk/state.ts'
import type { Json } from '../../src/talk/understood.ts'
import { makeWorld, standing, type World } from '../../src/talk/world.ts'
import { applicants, TODAY } from './applicants.ts'
import { type Part, percentile, type Row, type Spread, sayNumber, spreadOf } from './figures.ts'
import type { Setting } from './setting.ts'

const PLAN = 'wenzhou-jidian-2022'
/** Nobody is asked more. */
const MOST = 80

/** How many questions people are asked before they know, beside a form that asks everything that may matter. */
export async function questionnaire(house: House, { quick, progress }: Setting): Promise<Part> {
  const world = makeWorld(house.packs, house.wording, answering(house))
  const pack = house.packs.find(({ plan }) => plan.id === PLAN)
  if (!pack) throw new Error(`no plan ${PLAN}`)
  const people = applicants(quick ? 60 : 1000)
  const asked = people.map((person, at) => {
    if (at % 100 === 99) progress(`${at + 1} people`)
    return { first: interview(world, pack, person, 'first'), all: interview(world, pack, person, 'all') }
  })
  // Whatever anybody had to be asked stands on the form; a follow-up only where it applies.
  const onForm = new Set(asked.flatMap(({ all }) => all.asked.map((key) => splitKey(key).id)))
  const form = people.map(
    (person) => [...answersOf(world, pack, person).keys()].filter((key) => onForm.has(splitKey(key).id)).length,
  )
  const path = asked.map(({ first }) => first.path)
  const first = asked.map(({ first }) => first.asked.length)
  const all = asked.map(({ all }) => all.asked.length)
  const rows: Row[] = [
    {
      name: 'until the first path is settled, by its own conditions',
      value: middle(path),
      unit: 'questions (median, 10th and 90th of 100)',
    },
    {
      name: 'until it is settled with the public conditions',
      value: middle(first),
      unit: 'questions',
      note: '单位, 岗位, 编制, 考核, 学时, 社保, 处罚 are six or seven of these, asked of whoever has a path open',
    },
    { name: 'until all paths are settled', value: middle(all), unit: 'questions' },
    {
      name: 'a fixed form',
      value: middle(form),
      unit: 'questions',
      note: 'every question somebody needed, follow-ups where they apply',
    },
    {
      name: 'settled without what nobody could answer',
      value: spreadOf([(asked.filter(({ first }) => first.unanswered.length === 0).length / asked.length) * 100]),
      unit: '% of people',
    },
  ]
  for (const verdict of ['可申报', '补齐后可申报', '待核实', '不符合']) {
    const own = asked.filter(({ first }) => first.verdict === verdict).map(({ first }) => first.asked.length)
    if (own.length > 0)
      rows.push({
        name: `  of those who end at ${verdict} (${own.length})`,
        value: middle(own),
        unit: 'questions',
      })
  }
  const median = spreadOf(path).median
  return {
    id: 'questions',
    title: `questions asked of ${people.length} people who aim at the next title, plan and title chosen; the median`,
    rows,
    aims: [{ what: 'a median of at most 9 to the first settled path', reached: median <= 9, found: sayNumber(median) }],
  }
}

const middle = (counts: readonly number[]): Spread => ({
  median: spreadOf(counts).median,
  least: percentile(counts, 0.1),
  most: percentile(counts, 0.9),
})

interface Interview {
  readonly asked: readonly string[]
  /** After how many of them a path's own conditions were known to hold, or those of none of them could any more. */
  readonly path: number
  /** Questions the made-up person has no answer to; they say they do not know. */
  readonly unanswered: readonly string[]
  readonly verdict: string
}

/**
 * Asks as the talk asks, until it would ask no more: `first` ends when a path is open, or none can be any more, or what is left nobody can
 * tell; `all` when every path is decided. What is answered is what a person would say who knows everything of themselves.
 */
function interview(world: World, pack: Pack, person: Dossier, scope: State['scope']): Interview {
  const answers = answersOf(world, pack, person)
  const asked: string[] = []
  const unanswered: string[] = []
  let path = -1
  let state: State = { ...newState(), plan: PLAN, target: aimOf(person), stage: 'asking', scope }
  while (asked.length < MOST) {
    if (path < 0 && isPathSettled(world, state)) path = asked.length
    const next = nextQuestion(world, state, TODAY)
    if (!next) break
    asked.push(next.question)
    const told = answers.get(next.question)
    if (!told) unanswered.push(next.question)
    const answer = told ?? { kind: 'unknown' as const }
    state = { ...state, answers: { ...state.answers, [next.question]: answer } }
  }
  return { asked, unanswered, path: path < 0 ? asked.length : path, verdict: verdictOf(world, pack, state) }
}

/** By its own conditions; the public ones are judged apart. */
function isPathSettled(world: World, state: State): boolean {
  const own = standing(world, state, TODAY)?.judgement.paths.filter(({ path }) => path.level === state.target) ?? []
  const isOpen = own.some(({ verdict }) => verdict === '可申报' || verdict === '补齐后可申报')
  return isOpen || own.every(({ verdict }) => verdict === '不符合')
}

function verdictOf(world: World, pack: Pack, state: State): string {
  const { judgement } = standing(world, state, TODAY) ?? {}
  const own = judgement?.paths.filter(({ path }) => path.level === state.target) ?? []
  return VERDICTS[Math.min(...own.map(({ overall }) => VERDICTS.indexOf(overall)))] ?? pack.plan.id
}

/** What they are asked they answer; what comes with it (a title's day) only when it is asked. */
function answersOf(world: World, pack: Pack, person: Dossier): Map<string, Answer> {
  const value = (of: Json): Answer => ({ kind: 'value', value: of, shown: '' })
  const given = answersIn(person, world.wording.questions, pack).map(({ key, understood }): [string, Answer] => [
    key,
    value(understood.value),
  ])
  const lists = RESULT_LISTS.filter((list) => (person[list]?.length ?? 0) > 0)
  return new Map([
    ...given,
    ['screen', value(lists)],
    ['violations', value(JSON.parse(JSON.stringify(person.violations ?? [])) as Json)],
    ['education.other', value('没有')],
  ])
}

/** The title above the one of their field. */
function aimOf({ titles = [] }: Dossier): TitleLevel {
  const own = titles.filter(({ specialty }) => specialty !== '其他专业').flatMap(({ level }) => level ?? [])
  const held = Math.max(-1, ...own.map((level) => TITLE_LEVELS.indexOf(level)))
  return held < 1 ? '助理工程师' : '工程师'
}
