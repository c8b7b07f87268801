import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Talker } from './talkers.ts'

/** Each talker's people are numbered on, so that nobody is asked twice. */
export interface People {
  next: number
}

/** Turns a second when so many people answer as soon as they are asked, until so many of them are done. */
export async function flatOut(
  talker: Talker,
  typed: readonly string[],
  { people, atOnce, each }: { readonly people: People; readonly atOnce: number; readonly each: number },
): Promise<number> {
  const began = performance.now()
  let turns = 0
  const talk = async () => {
    for (let done = 0; done < each; done += 1) {
      const person = people.next++
      for (const [turn, text] of typed.entries()) {
        await talker.receive(person, turn, text)
        turns += 1
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, talk))
  await talker.rest()
  return (turns * 1000) / (performance.now() - began)
}

/**
 * Milliseconds from the moment each turn was to arrive until it was handled for good, when turns arrive at this pace whatever becomes of
 * those before them: what a busy moment holds up is counted against every turn it holds up. As many people talk side by side as there
 * are turns in a second.
 */
export async function atPace(
  talker: Talker,
  typed: readonly string[],
  { people, perSecond, seconds }: { readonly people: People; readonly perSecond: number; readonly seconds: number },
): Promise<number[]> {
  const first = people.next
  const total = perSecond * seconds
  const waits: number[] = []
  const failures: unknown[] = []
  const began = performance.now() + 50
  let arrived = 0
  while (arrived < total) {
    // The first arrives at the beginning, not a step later.
    const elapsed = performance.now() - began
    const due = elapsed < 0 ? 0 : Math.min(total, Math.floor((elapsed * perSecond) / 1000) + 1)
    for (; arrived < due; arrived += 1) {
      const at = began + (arrived * 1000) / perSecond
      const place = arrived % perSecond
      const round = Math.floor(arrived / perSecond)
      const person = first + place + perSecond * Math.floor(round / typed.length)
      const turn = round % typed.length
      people.next = Math.max(people.next, person + 1)
      talker.receive(person, turn, typed[turn] ?? '').then(
        () => waits.push(performance.now() - at),
        (error: unknown) => failures.push(error),
      )
    }
    await sleep(1)
  }
  await talker.rest()
  while (waits.length + failures.length < total) await sleep(5)
  if (failures.length > 0) throw failures[0]
  return waits
}
