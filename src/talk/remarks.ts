import { rangeOf, sayDate } from '../dossier/date.ts'
import { sayProblem } from '../dossier/problems.ts'
import { readDossier } from '../dossier/read.ts'
import { matchMajor } from '../rules/education.ts'
import { splitKey } from './asked.ts'
import { dossierOf } from './dossierOf.ts'
import { ofPlan } from './ofPlan.ts'
import type { Pending, State } from './state.ts'
import type { Json, Understood } from './understood.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

/** What no dossier may hold, such as a million modules: said as it is for any dossier. Null for all that may be. */
export function impossibleWith(world: World, state: State, key: string, { value, shown }: Understood): string | null {
  const pack = packOf(world, state)
  const problemsWith = (answers: State['answers']) => {
    const read = readDossier(dossierOf({ answers }, pack))
    return read.ok ? [] : read.problems.map(sayProblem)
  }
  const [first, ...more] = problemsWith({ ...state.answers, [key]: { kind: 'value', value, shown } })
  if (first === undefined) return null
  const before = problemsWith(state.answers)
  return [first, ...more].find((problem) => !before.includes(problem)) ?? null
}

/** Whether a stretch ends before it begins. */
export function backwards(value: Json): boolean {
  if (!Array.isArray(value)) return false
  return value.some((span) => {
    if (span === null || typeof span !== 'object' || Array.isArray(span)) return false
    const from = typeof span.from === 'string' ? rangeOf(span.from) : null
    const to = typeof span.to === 'string' && span.to !== '至今' ? rangeOf(span.to) : null
    return from !== null && to !== null && to.last < from.first
  })
}

/** Whether a major counts as matching, in words; empty where the plan does not say. */
export function majorRemark(world: World, state: State, pending: Pending, understood: Understood): string {
  const pack = packOf(world, state)
  if (pending.question !== 'education.major' || !pack) return ''
  const { truth, kind } = matchMajor(String(understood.value), pack.criteria.majors)
  if (truth === 'yes') return say(world.wording, '对口按', { 类: kind ?? '' })
  return truth === 'no' ? say(world.wording, '不对口按', { 领域: ofPlan(pack).field }) : ''
}

/** A letter that begins before the title was obtained counts from the title only: said, because it may cost a year. */
export function letterRemark(state: State, pending: Pending, { value }: Understood, world: World): string {
  const { id, which } = splitKey(pending.question)
  if (id !== 'titles.appointments' && id !== 'titles.obtained') return ''
  const other = (key: string) => {
    const told = state.answers[`${key}/${which}`]
    return told?.kind === 'value' ? (told.value as Json) : null
  }
  const obtained = id === 'titles.obtained' ? value : other('titles.obtained')
  const spans = id === 'titles.appointments' ? value : other('titles.appointments')
  const from = typeof obtained === 'string' ? rangeOf(obtained) : null
  if (!from || typeof obtained !== 'string' || !Array.isArray(spans)) return ''
  const early = spans.some((span) => {
    const start = span && typeof span === 'object' && !Array.isArray(span) ? span.from : null
    const range = typeof start === 'string' ? rangeOf(start) : null
    return range !== null && range.last < from.first
  })
  return early ? say(world.wording, '早于取得', { 日期: sayDate(obtained) }) : ''
}
