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
/** Processes that die at a message of theirs: what is most in doubt is tried most. */
const SENDING = 0.25
/** A process killed by the clock dies within so many times as long as a start takes here just now. */
const STARTS = 3

/**
 * A sweep kills first at the step after `offset`, then again and again at a step up to two strides on: in step with the program, the same
 * kind of step would be hit each time. As the offset goes from 0 to the stride, every step is come to. The first processes of some sweeps
 * die while they start, at step 1, 2, 3…
 */
export function sweep(offset: number, random: () => number): (life: number) => Fate {
  const place = () => PLACES[Math.floor(random() * PLACES.length)] ?? 'before'
  const starting = offset % 4 === 0 ? 12 : 0
  return (life) => {
    if (life < starting) return { doom: { at: life + 1, place: place() } }
    if (life === starting) return { doom: { at: STRIDE + offset, place: place() } }
    if (random() < SENDING) return { doom: { at: 1 + Math.floor(random() * 3), place: place(), sends: true } }
    return { doom: { at: STRIDE / 2 + Math.floor(random() * STRIDE * 1.5), place: place() } }
  }
}

/** Kills at moments of the wall clock: mostly while people talk, now and then while the process starts. */
export function hail(random: () => number): (life: number) => Fate {
  return () => (random() < 0.2 ? { starts: random(), ready: false } : { starts: random() * STARTS, ready: true })
}
