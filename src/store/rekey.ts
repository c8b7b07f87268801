import { type ConversationKey, type ConversationStore, DamagedRecord } from '../delivery/ports.ts'
import { StoreError } from './errors.ts'

/**
 * Writes every conversation again, as it is: with the key of now. Gives how many. A store that is shared may be in use meanwhile. Rejects
 * with StoreError when some cannot be read: then the old keys are still wanted.
 */
export async function rekey(store: ConversationStore, told: (done: number) => void = () => {}): Promise<number> {
  const { shared } = store
  const alone = shared ? <T>(key: ConversationKey, work: () => Promise<T>) => shared.alone(key, work) : null
  let done = 0
  const again = async (key: ConversationKey) => {
    const conversation = await store.load(key)
    if (conversation) await store.commit(key, conversation)
  }
  try {
    for await (const key of store.keys()) {
      await (alone ? alone(key, () => again(key)) : again(key))
      done += 1
      told(done)
    }
  } catch (error) {
    if (!(error instanceof DamagedRecord)) throw error
    throw new StoreError(`${error.message}\n其余的 ${done} 个都换好了；坏的处理完再跑一遍，旧的密钥先留着`)
  }
  return done
}
