import { withoutPerson } from './broadcasts/broadcast.ts'
import { fatesIn } from './dues.ts'
import {
  type BroadcastBox,
  type ConversationKey,
  type ConversationStore,
  DamagedRecord,
  type OrderBox,
} from './ports.ts'

export interface Erasing {
  readonly store: Pick<ConversationStore, 'load' | 'remove'>
  readonly box: BroadcastBox
  /** Where another process has the broadcasts in hand: it is told to let go of them. */
  readonly orders?: OrderBox
}

/**
 * Erases somebody without a word to them: what broadcasts keep of them, then their conversation. Beside a desk it may only be used where
 * the store is shared. Gives whether there was anything.
 */
export async function eraseAll({ store, box, orders }: Erasing, key: ConversationKey): Promise<boolean> {
  let damaged = false
  const before = await store.load(key).catch((error: unknown) => {
    if (!(error instanceof DamagedRecord)) throw error
    damaged = true
    return null
  })
  const fates = before ? fatesIn(before) : []
  let found = before !== null || damaged
  const { broadcasts } = await box.all()
  const theirs = broadcasts.flatMap((broadcast) => {
    const after = withoutPerson(broadcast, key, fates)
    return after === broadcast ? [] : [after]
  })
  found ||= theirs.length > 0
  if (orders) await orders.keep({ key, id: `erase:${Date.now()}`, order: { kind: 'letGo', fates } })
  else for (const broadcast of theirs) await box.save(broadcast)
  await store.remove(key)
  return found
}
