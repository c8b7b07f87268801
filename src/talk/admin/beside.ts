import { asksToErase } from '../besides.ts'
import { sureBy } from '../confirm.ts'
import { exported, wantsExport } from '../exporting.ts'
import type { AnnounceEvent, Effect, TalkEvent } from '../protocol.ts'
import { wakeFor } from '../reminding/wake.ts'
import { newState, type State } from '../state.ts'
import { say } from '../wording.ts'
import type { World } from '../world.ts'
import { administered } from './administer.ts'
import { announced, isWanted } from './announcement.ts'
import type { ReportEvent } from './order.ts'
import { readPlanWords } from './planWords.ts'
import { reported } from './reports.ts'
import { subscription } from './subscription.ts'

interface Out {
  readonly state: State | null
  readonly effects: Effect[]
}

/** What comes from the association rather than from whoever talks here. Leaves all that was being talked about as it is. */
export function fromOutside(
  world: World,
  stored: State | null,
  state: State | null,
  event: AnnounceEvent | ReportEvent,
): Out {
  const wake = state ? wakeFor(world, state, event.today) : []
  if (event.kind === 'announce') {
    const said = isWanted(stored, state) ? [announced(world.wording, event)] : []
    return { state: stored, effects: [...said, ...wake] }
  }
  // An administrator who never wrote here has no chat that could be written to.
  if (state === null && event.report.kind === 'planChangedByOther') return { state: stored, effects: wake }
  const { admin, effects } = reported(world, state?.admin, event.report, event.today)
  return { state: state ? { ...state, admin } : stored, effects: [...effects, ...wake] }
}

/** What is said beside the talk: 退订 by anybody, orders by an administrator; null for all that belongs to the talk. */
export function beside(world: World, state: State | null, event: TalkEvent, administrator: boolean): Out | null {
  if (wantsExport(event)) {
    const effects = exported(world).map((message): Effect => ({ kind: 'say', message }))
    return state ? withWake(world, state, effects, event) : { state, effects }
  }
  if (administrator && !isOfErasing(world, state, event)) {
    const done = administered(world, state?.admin, event, (state?.plan ?? null) === null)
    // A later 是 or 1 is an answer to what is being drafted then, and must not erase anything.
    const settled = { ...(state ?? newState()), confirming: null }
    if (done) return withWake(world, { ...settled, admin: done.admin }, done.effects, event)
  }
  if (state && !administrator && event.kind === 'text' && changesPlan(event.text))
    return withWake(world, state, [{ kind: 'say', message: { text: say(world.wording, '不是管理员') } }], event)
  const turn = state && subscription(world, state, event)
  if (!turn) return null
  const effects = turn.messages.map((message): Effect => ({ kind: 'say', message }))
  return withWake(world, turn.state, effects, event)
}

/** 删除我的数据, and the answer to whether they are sure: the administrator's own matter, whatever is being drafted. */
function isOfErasing(world: World, state: State | null, event: TalkEvent): boolean {
  if (event.kind === 'text' && asksToErase(event.text) && /我的|数据|账[号户]|隐私/.test(event.text)) return true
  if (state?.confirming !== 'delete') return false
  if (event.kind === 'text') return sureBy(world, state, { text: event.text }) !== null
  return event.kind === 'button' && sureBy(world, state, { data: event.data }) !== null
}

/** 改日期, which would be read as the day of one of their own answers; 改计划 is choosing another one. */
function changesPlan(typed: string): boolean {
  const words = readPlanWords(typed)
  return words?.kind === 'change' && !typed.includes('计划')
}

function withWake(world: World, state: State, effects: readonly Effect[], { today }: TalkEvent): Out {
  return { state, effects: [...effects, ...wakeFor(world, state, today)] }
}

/** What 重来 does not touch: the wish to get no broadcasts, dates that were shown, and an administrator's work. */
export function carriedOver(before: State | null, after: State): State {
  if (!before) return after
  const { unsubscribed, shown, admin } = before
  return {
    ...(unsubscribed ? { unsubscribed } : {}),
    ...(shown ? { shown } : {}),
    ...(admin ? { admin } : {}),
    ...after,
  }
}
