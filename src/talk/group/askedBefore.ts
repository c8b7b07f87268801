import type { GroupEvent } from '../protocol.ts'
import type { GroupState } from './groupState.ts'

const MINUTES = 10 * 60_000
const KEPT = 20
const LONGEST = 200

type Asked = NonNullable<GroupState['asked']>

/** What the same person asked in this group a short while ago; null when nothing that is kept. */
export function askedBefore({ asked = [] }: GroupState, { who, at }: Pick<GroupEvent, 'who' | 'at'>): string | null {
  return fresh(asked, at).find((one) => one.who === who)?.question ?? null
}

/** The state with what was asked and answered now. Only for questions that tell nothing of whoever asks. */
export function withAsked(state: GroupState, { who, at }: GroupEvent, question: string): GroupState {
  if (question.length > LONGEST) return state
  const others = fresh(state.asked ?? [], at).filter((one) => one.who !== who)
  return { ...state, asked: [...others, { who, at, question }].slice(-KEPT) }
}

/** Nothing is kept longer than it is of use. A clock set back counts as no time passed. */
export function withoutOld(state: GroupState, at: number): GroupState {
  if (!state.asked) return state
  const { asked, ...rest } = state
  const left = fresh(asked, at)
  return left.length === 0 ? rest : { ...rest, asked: left }
}

const fresh = (asked: Asked, now: number) => asked.filter(({ at }) => now - at < MINUTES)
