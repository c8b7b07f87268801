import { AsyncLocalStorage } from 'node:async_hooks'

/** Keeps errors that nobody catches inside the part of the program they come from. */
export interface Guard {
  /** Runs work; what it and everything begun by it leaves uncaught, now or later, is told to `caught`. */
  run<T>(work: () => T): T
  /** Runs work of the rest of the program from within: its errors are not ours to swallow. */
  outside<T>(work: () => T): T
}

type Caught = (error: unknown) => void

/** Whose work is being done. The runtime hands it on over promises, timers and sockets. */
const owner = new AsyncLocalStorage<Caught>()
let listening = false

/**
 * A guard over work that is not ours (wechaty and its puppets), so that a promise nobody caught or a throwing timer there
 * does not end the process. Errors of any other origin end it as they would without us. `caught` must not throw.
 */
export function openGuard(caught: Caught): Guard {
  // Once for the whole process: the listeners find out from the context whose error it is.
  if (!listening) {
    listening = true
    process.on('unhandledRejection', onRejection)
    process.on('uncaughtException', onException)
  }
  return {
    run: (work) => owner.run(caught, work),
    outside: (work) => owner.exit(work),
  }
}

function onRejection(error: unknown): void {
  const ours = owner.getStore()
  if (ours) ours(error)
  else if (process.listenerCount('unhandledRejection') === 1) crash(error)
}

function onException(error: unknown): void {
  const ours = owner.getStore()
  if (ours) ours(error)
  else if (process.listenerCount('uncaughtException') === 1) crash(error)
}

/** What Node does with an error when nobody listens. */
function crash(error: unknown): void {
  process.off('unhandledRejection', onRejection)
  process.off('uncaughtException', onException)
  setImmediate(() => {
    throw error
  })
}
