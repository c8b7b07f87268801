import type { Broadcast, BroadcastBox, ConversationKey } from '../ports.ts'
import { isNobody, letterOf, type Mark } from './broadcast.ts'

/** A broadcast in hand: what is on the disk, and what has happened since. */
export interface Live {
  /** As it stands now. */
  now(): Broadcast
  /** Notes what became of a recipient; on the disk at the next save. */
  settle(place: number, mark: Mark): void
  /** Whether whoever stood there had all of theirs deleted. */
  isGone(place: number): boolean
  /** Who had all of theirs deleted while the recipients were being looked up. */
  readonly gone: Set<ConversationKey>
  /** What changes now and at once; durable when it resolves. When that fails it has changed all the same, until the process ends. */
  change(by: (before: Broadcast) => Broadcast): Promise<void>
  /** Saves what was settled. */
  save(): Promise<void>
  /** Aborted whenever what is under way has to stop: pausing, cancelling, the end of the process. */
  stop: AbortController
  /** Ends when nothing of this broadcast is under way. */
  working: Promise<void>
}

export function openLive(kept: Broadcast, box: BroadcastBox): Live {
  let broadcast = kept
  let letters: string[] | null = null
  let saving: Promise<void> = Promise.resolve()

  const current = () => {
    if (letters) broadcast = { ...broadcast, fates: letters.join('') }
    letters = null
    return broadcast
  }

  function save(): Promise<void> {
    // One after the other, each with what stands when its turn has come.
    const mine = saving.then(() => box.save(current()))
    saving = mine.catch(() => {})
    return mine
  }

  return {
    now: current,
    settle(place, mark) {
      // Of whoever is forgotten it is known already.
      if (isNobody(broadcast.recipients[place] ?? '')) return
      letters ??= [...broadcast.fates]
      // Known so late that nobody is listed any more.
      if (place < letters.length) letters[place] = letterOf(mark)
    },
    change(by) {
      broadcast = by(current())
      return save()
    },
    save,
    isGone: (place) => isNobody(broadcast.recipients[place] ?? ''),
    gone: new Set(),
    stop: new AbortController(),
    working: Promise.resolve(),
  }
}
