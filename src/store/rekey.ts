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
    const how = shared
      ? '坏的用 zhicheng data delete 删掉（那个人从头开始），或从数据库的备份恢复'
      : '还没有移走的坏文件，有备份就把备份里的同名文件放回原处，没有就移到 damaged/（那个人从头开始）'
    throw new StoreError(`${error.message}\n已有 ${done} 个换好了。${how}，再跑一遍；旧的密钥先留着`)
  }
  return done
}
