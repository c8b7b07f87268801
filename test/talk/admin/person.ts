import type { Audience, Order, Report, Standing } from '../../../src/talk/admin/order.ts'
import type { AnnounceEvent, Effect, Message, TalkEvent } from '../../../src/talk/protocol.ts'
import { newState, type State } from '../../../src/talk/state.ts'
import { makeStep } from '../../../src/talk/step.ts'
import { realWorld } from '../world.ts'

const TODAY = '2022-09-15'
export const PLAN = 'wenzhou-jidian-2022'

/** One conversation with the real talk. `administrator`: what the desk knows of the speaker. */
export function person(administrator = true, start: State | null = newState()) {
  const step = makeStep(realWorld())
  let state: State | null = start
  let effects: Effect[] = []
  const happens = (event: Parameters<typeof step>[1]) => {
    const out = step(state, event, { administrator })
    state = out.state
    effects = out.effects
    return effects.flatMap((effect): Message[] => (effect.kind === 'say' ? [effect.message] : []))
  }
  const talk = (event: TalkEvent) => happens(event).map(({ text }) => text)
  return {
    says: (text: string) => talk({ kind: 'text', text, today: TODAY }).join('\n---\n'),
    command: (name: string, argument = '') => talk({ kind: 'command', name, argument, today: TODAY }).join('\n---\n'),
    presses: (data: string) => talk({ kind: 'button', data, today: TODAY }).join('\n---\n'),
    shows: () => talk({ kind: 'unreadable', what: '图片', today: TODAY }).join('\n---\n'),
    hears: (report: Report) =>
      happens({ kind: 'report', report, today: TODAY })
        .map(({ text }) => text)
        .join('\n---\n'),
    announced: (event: Partial<AnnounceEvent> = {}) =>
      happens({ kind: 'announce', id: 'b1.1', text: '通知', group: false, today: TODAY, ...event }),
    messages: () => effects.flatMap((effect) => (effect.kind === 'say' ? [effect] : [])),
    orders: (): Order[] => effects.flatMap((effect) => (effect.kind === 'order' ? [effect.order] : [])),
    wakes: () => effects.filter(({ kind }) => kind === 'wake'),
    state: () => state,
  }
}

const some = (count: number) => ({ count, seconds: Math.ceil(count / 30) })

export function counted(
  counts: Partial<Record<Audience, number>>,
  over: Partial<Extract<Report, { kind: 'counted' }>> = {},
): Report {
  const { groups = 0, unsubmitted = 0, people = 0, answering = 0, finished = 0, all = 0 } = counts
  return {
    kind: 'counted',
    plan: PLAN,
    counts: {
      groups: some(groups),
      unsubmitted: some(unsubmitted),
      people: some(people),
      answering: some(answering),
      finished: some(finished),
      all: some(all),
    },
    complete: true,
    busy: false,
    ...over,
  }
}

export function standing(over: Partial<Standing> = {}): Standing {
  return {
    plan: PLAN,
    audience: 'people',
    opening: '通知',
    made: '2022-09-15T10:30',
    at: null,
    state: 'running',
    total: 100,
    sent: 0,
    uncertain: 0,
    refused: 0,
    failed: 0,
    skipped: 0,
    open: 100,
    seconds: 4,
    doubtful: [],
    ...over,
  }
}
