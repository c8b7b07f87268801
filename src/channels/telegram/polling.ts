import { backOff } from '../common/backoff.ts'
import type { Clock, Log } from '../common/ports.ts'
import type { Client } from './client.ts'
import { codeOfError, isConflict, TelegramFailure } from './failure.ts'
import { stopIfTokenRefused, waitOut } from './persist.ts'
import { isUpdate, laneOf, type SeenUpdate, WANTED } from './update.ts'

interface Needs {
  readonly client: Client
  readonly handle: (update: SeenUpdate) => Promise<void>
  readonly log: Log
  readonly clock: Clock
  readonly signal: AbortSignal
  /** How long Telegram may hold a poll open when nothing comes. */
  readonly pollSeconds: number
  /** How long the other chats wait for one whose message is still being saved, in real milliseconds. */
  readonly handleMs: number
  /** Told after each answer of Telegram, and how many updates could not be saved and hold up the offset. */
  readonly polled: (at: number, stuck: number) => void
  /** Told when another program fetched with the same token and ours was sent away. */
  readonly sentAway: () => void
}

const BATCH = 100
/** How long stopping waits for Telegram to take the last offset. */
const CONFIRM_MS = 5000
/** Chats handled at the same time within a batch. */
const LANES = 8
/** A message that could not be saved holds up its own chat only, so it is tried again soon. */
const LONGEST_RETRY = 10_000

/**
 * Fetches updates until the signal is aborted. The offset, which tells Telegram to forget, never passes an update that was
 * not handled; updates behind such a one are handled meanwhile, but not twice. A chat that hangs holds up no other. Throws `TelegramStopped` when the token is
 * refused.
 */
export async function poll({
  client,
  handle,
  log,
  clock,
  signal,
  pollSeconds,
  handleMs,
  polled,
  sentAway,
}: Needs): Promise<void> {
  let offset: number | undefined
  const done = new Set<number>()
  /** Chats whose updates are being handled, by lane. */
  const busy = new Map<string, Promise<void>>()
  let failures = 0
  let stuckRounds = 0

  while (!signal.aborted) {
    let updates: SeenUpdate[]
    try {
      updates = await fetchUpdates(offset)
      failures = 0
    } catch (error) {
      if (!(error instanceof TelegramFailure)) throw error
      if (error.failure.kind === 'stopped') break
      stopIfTokenRefused(error.failure)
      failures += 1
      if (isConflict(error.failure)) sentAway()
      await waitOut(error.failure, failures, { log, clock, signal })
      continue
    }

    await handleBatch(updates.filter(({ update_id: id }) => !done.has(id)))
    const left = new Set(updates.map(({ update_id: id }) => id).filter((id) => !done.has(id)))
    offset = offsetAfter(updates, left)
    for (const id of done) if (offset === undefined || id < offset) done.delete(id)
    polled(clock.now(), left.size)

    stuckRounds = left.size > 0 ? stuckRounds + 1 : 0
    if (left.size > 0 && !signal.aborted) {
      log.error({ waiting: left.size, rounds: stuckRounds }, '有消息没能存下来，稍后再取')
      await clock.sleep(backOff(stuckRounds, LONGEST_RETRY), signal)
    }
  }
  await Promise.all(busy.values())
  await confirm(offset)

  async function fetchUpdates(from: number | undefined): Promise<SeenUpdate[]> {
    const answer: unknown = await client.call(
      'getUpdates',
      { limit: BATCH, timeout: pollSeconds, allowed_updates: WANTED, ...(from === undefined ? {} : { offset: from }) },
      { signal, extraMs: pollSeconds * 1000 },
    )
    const updates = Array.isArray(answer) ? answer.filter(isUpdate) : []
    return updates.sort((a, b) => a.update_id - b.update_id)
  }

  /** Handles chats side by side and each chat in order; those of a chat that is still busy wait for the next round. */
  async function handleBatch(updates: readonly SeenUpdate[]): Promise<void> {
    const lanes = [...lanesOf(updates)].filter(([name]) => !busy.has(name))
    const worker = async () => {
      for (let next = lanes.shift(); next; next = lanes.shift()) {
        const [name, lane] = next
        const work = handleLane(lane).finally(() => busy.delete(name))
        busy.set(name, work)
        await patiently(work)
      }
    }
    await Promise.all(Array.from({ length: Math.min(LANES, lanes.length) }, worker))
  }

  async function handleLane(lane: readonly SeenUpdate[]): Promise<void> {
    for (const update of lane) {
      if (signal.aborted) return
      try {
        await handle(update)
      } catch (error) {
        log.warn({ updateId: update.update_id, code: codeOfError(error) }, '消息没能存下来')
        return
      }
      done.add(update.update_id)
    }
  }

  /** Waits for the work, but not for ever: it goes on by itself. */
  async function patiently(work: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, handleMs)
    })
    await Promise.race([work, late])
    clearTimeout(timer)
  }

  /** On the way out: lets Telegram forget what was handled, so the next start is not told again. Harmless if it fails. */
  async function confirm(upTo: number | undefined): Promise<void> {
    if (upTo === undefined) return
    const signal = AbortSignal.timeout(CONFIRM_MS)
    await client.call('getUpdates', { offset: upTo, limit: 1, timeout: 0 }, { signal }).catch(() => {})
  }
}

/**
 * The first update not handled, else the one behind the last. After an empty answer nothing is open at Telegram, and none is
 * given: ids may start anywhere, even lower, after a quiet week.
 */
function offsetAfter(updates: readonly SeenUpdate[], left: ReadonlySet<number>): number | undefined {
  const last = updates.at(-1)?.update_id
  if (last === undefined) return undefined
  return left.size > 0 ? Math.min(...left) : last + 1
}

function lanesOf(updates: readonly SeenUpdate[]): Map<string, SeenUpdate[]> {
  const lanes = new Map<string, SeenUpdate[]>()
  for (const update of updates) {
    const lane = lanes.get(laneOf(update))
    if (lane) lane.push(update)
    else lanes.set(laneOf(update), [update])
  }
  return lanes
}
