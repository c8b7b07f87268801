import { KIN } from '../reading/message/others.ts'
import { KNOWN, speaksFor } from '../reading/message/several.ts'
import { normalise } from '../reading/normalise.ts'
import type { State } from '../state.ts'

/** 我自己是高级技师, 我本科: the one who writes. 我儿子是助工, 我看他是大专 are not told of them. */
const OF_MYSELF = new RegExp(
  `(?:^|[,。;\\s])(?:那|而|但是?|不过|至于|另外|顺便)*(?:我(?:自己|本人|呢)?|本人)[,\\s]?(?!们|家|的?(?:${KIN}))[^,。;他她]{0,8}?${KNOWN}`,
)

/** Whether the one who writes tells something of themselves. */
export const tellsOfMyself = (typed: string): boolean => OF_MYSELF.test(normalise(typed.slice(0, 300)))

/** Whether a message of a talk that is had for another begins by saying so: what it tells of that one is told of the applicant. */
export const tellsForAnother = (state: State, typed: string): boolean =>
  state.forAnother === true && speaksFor(normalise(typed.slice(0, 300))) && !tellsOfMyself(typed)
