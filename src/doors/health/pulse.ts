/** How late the event loop has been. */
export interface Pulse {
  /** The longest delay in milliseconds of the last minute or two, the present one included. */
  delayMs(): number
  stop(): void
}

const EVERY_MS = 500
const WINDOW_MS = 60_000

/** Beats twice a second. `now` does not jump (`performance.now`): a clock set anew is no delay. */
export function openPulse(now: () => number = () => performance.now()): Pulse {
  let last = now()
  let windowFrom = last
  let worst = 0
  let worstBefore = 0
  const late = () => Math.max(0, now() - last - EVERY_MS)

  const timer = setInterval(() => {
    worst = Math.max(worst, late())
    last = now()
    if (last - windowFrom < WINDOW_MS) return
    worstBefore = worst
    worst = 0
    windowFrom = last
  }, EVERY_MS)
  timer.unref()

  return {
    delayMs: () => Math.round(Math.max(worstBefore, worst, late())),
    stop: () => clearInterval(timer),
  }
}
