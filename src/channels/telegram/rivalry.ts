import { type Clock, steadyNow } from '../common/ports.ts'

/** Telegram lets one program fetch; of two each sends the other away again and again, and each gets a part of the messages. */
export interface Rivalry {
  sentAway(): void
  isOn(): boolean
}

/** Once may be the last poll of the process before us; twice in this time is another program. */
const WINDOW_MS = 5 * 60_000

export function openRivalry(clock: Clock): Rivalry {
  let before = Number.NEGATIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  return {
    sentAway() {
      before = last
      last = steadyNow(clock)
    },
    isOn: () => last - before < WINDOW_MS && steadyNow(clock) - last < WINDOW_MS,
  }
}
