import type { Incoming } from '../../delivery/ports.ts'
import { shanghaiDayAndMinute } from '../../delivery/shanghai.ts'
import { openLately } from '../common/lately.ts'
import { type Clock, type Log, steadyNow } from '../common/ports.ts'
import { bounded } from './bounded.ts'
import { codeOf } from './failure.ts'
import type { People } from './people.ts'
import { aboutWhat } from './reading.ts'
import type { SeenFriendship } from './seen.ts'
import type { Wire } from './wire.ts'

export interface FriendLimits {
  /** Between two acceptances at least so many milliseconds; chance adds up to as much again. */
  readonly everyMs: number
  readonly perDay: number
}

export const CAREFUL_WITH_FRIENDS: FriendLimits = { everyMs: 20_000, perDay: 60 }

export interface Friends {
  /** A request, or news that somebody has become a friend. */
  heard(line: Wire, friendshipId: string): void
  settled(): Promise<void>
}

interface Needs {
  readonly limits: FriendLimits
  readonly people: People
  readonly hand: (incoming: Incoming) => void
  /** What happened before this moment, in milliseconds since 1970, is history. */
  readonly since: () => number
  readonly log: Log
  readonly clock: Clock
  readonly random: () => number
  readonly signal: AbortSignal
}

const ASK_MS = 20_000

/**
 * Accepts friend requests one after the other, never quickly, and lets the talk begin: the greeting is its own. What the
 * request says, or what somebody was invited with from a room, goes along as the argument of `start`. Requests beyond the
 * day's number stay open for a person to accept on the phone; whoever becomes a friend so is greeted all the same.
 */
export function openFriends({ limits, people, hand, since, log, clock, random, signal }: Needs): Friends {
  const asked = openLately<string>(1000)
  let line: Promise<void> = Promise.resolve()
  let nextAt = Number.NEGATIVE_INFINITY
  let day = ''
  let accepted = 0

  function today(): string {
    const now = shanghaiDayAndMinute(clock.now()).today
    if (now !== day) accepted = 0
    day = now
    return day
  }

  async function accept(wire: Wire, id: string, friendship: SeenFriendship): Promise<void> {
    asked.set(friendship.person.id, aboutWhat(friendship))
    today()
    if (accepted >= limits.perDay) {
      log.warn({ accepted }, '今天自动通过的好友申请已到上限，其余请在手机上通过')
      return
    }
    accepted += 1
    const wait = Math.max(nextAt - steadyNow(clock), 0) + limits.everyMs * random()
    await clock.sleep(wait, signal)
    if (signal.aborted) return
    nextAt = steadyNow(clock) + limits.everyMs
    await bounded(wire.accept(id), ASK_MS, clock)
    greet(friendship)
  }

  /** Once a day at most: being accepted is told by some puppets as news of its own. */
  function greet({ person }: SeenFriendship): void {
    const argument = asked.get(person.id) || people.invited(person.id) || ''
    asked.delete(person.id)
    const date = today()
    const event = { kind: 'command' as const, name: 'start', argument, today: date }
    hand({ key: people.met(person), id: `friend/${date}`, event })
  }

  return {
    heard(wire, id) {
      line = line
        .then(async () => {
          if (signal.aborted) return
          const friendship = await bounded(wire.friendship(id), ASK_MS, clock)
          if (friendship.at !== null && friendship.at < since()) return
          if (friendship.kind === 'Receive') await accept(wire, id, friendship)
          else if (friendship.kind === 'Confirm') greet(friendship)
        })
        .catch((error) => log.warn(codeOf(error), '有一个微信好友申请没有办成，请在手机上看看'))
    },
    settled: () => line,
  }
}
