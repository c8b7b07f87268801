import { parentPort, workerData } from 'node:worker_threads'
import type { Tried } from '../rules/mutate/report.ts'
import { type Share, type Subject, tryMutants } from '../rules/mutate/run.ts'

/** What one processor is given: a family and its share of the changes. It answers one {@link Tried} a change. */
export interface Errand {
  readonly subject: Subject
  readonly share: Share
}

const { subject, share } = workerData as Errand
for (const { mutant, fate } of tryMutants(subject, share)) {
  parentPort?.postMessage({ file: mutant.file, line: mutant.line, change: mutant.change, fate } satisfies Tried)
}
