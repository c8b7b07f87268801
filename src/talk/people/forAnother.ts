import type { LocalDate } from '../../dossier/date.ts'
import { KIN } from '../reading/message/others.ts'
import { KNOWN, speaksFor } from '../reading/message/several.ts'
import { normalise } from '../reading/normalise.ts'
import type { State } from '../state.ts'
import { before, type Turn } from '../turn.ts'
import { say } from '../wording.ts'
import type { World } from '../world.ts'
import { askToChange, nothingTold } from './another.ts'
import { tellsOfOne } from './which.ts'

/** 我自己是高级技师, 我本科: the one who writes. 我儿子是助工, 我看他是大专 are not told of them. */
const OF_MYSELF = new RegExp(
  `(?:^|[,。;\\s])(?:那|而|但是?|不过|至于|另外|顺便)*(?:我(?:自己|本人|呢)?|本人)[,\\s]?(?!们|家|的?(?:${KIN}))[^,。;他她]{0,8}?${KNOWN}`,
)

/** Who begins by asking for another tells of that one from then on. */
export function knowingForWhom(state: State, typed: string): State {
  if (state.forAnother || !nothingTold(state)) return state
  return speaksFor(normalise(typed.slice(0, 300))) ? { ...state, forAnother: true } : state
}

/** Whether a message of a talk that is had for another begins by saying so: what it tells of that one is told of the applicant. */
export const tellsForAnother = (state: State, typed: string): boolean =>
  state.forAnother === true &&
  speaksFor(normalise(typed.slice(0, 300))) &&
  !OF_MYSELF.test(normalise(typed.slice(0, 300)))

/** What the one who writes tells of themselves where another was told of before: not taken, and asked whom to look at. Null otherwise. */
export function ofMyself(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  if (!state.forAnother || nothingTold(state) || !OF_MYSELF.test(normalise(typed.slice(0, 300)))) return null
  if (!tellsOfOne(world, state, typed, today)) return null
  return before(say(world.wording, '自己的没记'), askToChange(world, state, { name: '', words: typed.slice(0, 400) }))
}
