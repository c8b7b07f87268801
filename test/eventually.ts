import { setTimeout } from 'node:timers/promises'

/** Resolves once `fulfilled` is true; rejects with `what` after as long as it may take on a busy machine. */
export async function eventually(fulfilled: () => boolean, what: string, mostMs = 60_000): Promise<void> {
  for (const until = performance.now() + mostMs; !fulfilled(); await setTimeout(5))
    if (performance.now() > until) throw new Error(`waited in vain: ${what}`)
}
