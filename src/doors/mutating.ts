import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Tried } from '../rules/mutate/report.ts'
import { type Subject, tryMutants } from '../rules/mutate/run.ts'
import { BadInput } from './badInput.ts'
import type { Errand } from './mutateWorker.ts'

/** Compiled, the work is shared out; under test the sources are run as they are, which a worker cannot do. */
const WORKER = import.meta.url.endsWith('.js') ? new URL('./mutateWorker.js', import.meta.url) : null

/** Tries every change of a family, on all processors when there are several. Throws BadInput when its rules or examples are not in order. */
export async function tryAll(subject: Subject, tell: (tried: Tried) => void): Promise<Tried[]> {
  const found: Tried[] = []
  const take = (tried: Tried) => {
    found.push(tried)
    tell(tried)
  }
  try {
    if (WORKER === null) {
      for (const { mutant, fate } of tryMutants(subject)) {
        take({ file: mutant.file, line: mutant.line, change: mutant.change, fate })
      }
    } else {
      const of = availableParallelism()
      await Promise.all(
        Array.from({ length: of }, (_, index) => shareOf(WORKER, { subject, share: { index, of } }, take)),
      )
    }
  } catch (error) {
    throw new BadInput(error instanceof Error ? error.message : String(error))
  }
  return found.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

function shareOf(worker: URL, errand: Errand, take: (tried: Tried) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: errand })
    thread.on('message', take)
    thread.on('error', reject)
    thread.on('exit', () => resolve())
  })
}
