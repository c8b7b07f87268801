import type { Fate } from './play.ts'
import { PLACES } from './protocol.ts'

/** A chance that can be had again: numbers from 0 to below 1. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Steps between two deaths of a sweep: enough that each process gets on, whatever it does first. */
export const STRIDE = 40
/** A process that is killed by the clock begins within this time, or is killed while it does. */
const LONGEST_MS = 1200

/**
 * A sweep kills at the step after `offset` and then at every so manieth step of each process that follows; as the offset goes from 0 to
 * the stride, every step is come to in turn. The first processes of a sweep die while they start, at step 1, 2, 3…
 */
export function sweep(offset: number, random: () => number): (life: number) => Fate {
  const place = () => PLACES[Math.floor(random() * PLACES.length)] ?? 'before'
  const starting = offset % 4 === 0 ? 12 : 0
  return (life) => {
    if (life < starting) return { doom: { at: life + 1, place: place() } }
    return { doom: { at: life === starting ? STRIDE + offset : STRIDE, place: place() } }
  }
}

/** Kills at moments of the wall clock. */
export function hail(random: () => number): (life: number) => Fate {
  return () => ({ afterMs: 100 + random() * LONGEST_MS })
}
