import { dirname, join } from 'node:path'
import type { ConversationKey } from '../delivery/ports.ts'
import type { Disk } from './disk.ts'
import { codeOf, diskFailure } from './errors.ts'

/** Records found unreadable, kept as they were found for whoever wants to look into it. */
export interface Aside {
  /** Moves a damaged file here; gives what to tell the operator. `isRestored`: what it held is put back at once. */
  take(name: string, file: string, how: string, isRestored?: boolean): Promise<string>
  /** The same of a file of the journal of which nothing is wanted any more. */
  takeJournal(file: string): Promise<string>
  /** Whether a damaged file of this record lies here. */
  has(name: string): boolean
  /** How many damaged files of this record lie here. */
  count(name: string): number
  /** Removes every copy of this record, also one that was found under another's name. */
  erase(name: string, key: ConversationKey): Promise<void>
}

/** `folder` is made when first needed. */
export async function openAside(folder: string, disk: Disk): Promise<Aside> {
  let isThere = await syncIfThere(folder, disk)
  const kept = new Set(await disk.list(folder))
  const holds = async (file: string, key: ConversationKey) =>
    (await disk.read(join(folder, file)))?.includes(JSON.stringify(key)) ?? false
  // A copy of what was being sent or kept lately may hold anybody, with a letter of the name changed.
  const mayHold = (file: string, name: string) => /^(?:sending|journal)\./.test(file) || file.startsWith(`${name}.`)

  /** Puts a file here under the next number, with what stands before and behind it; gives its place. */
  async function moved(file: string, [before, behind]: readonly [string, string], doing: string): Promise<string> {
    let number = 1
    while (kept.has(`${before}.${number}.${behind}`)) number += 1
    const own = `${before}.${number}.${behind}`
    const copy = join(folder, own)
    try {
      await disk.makeFolder(folder)
      await disk.rename(file, copy)
      kept.add(own)
      await disk.syncFolder(folder)
      await disk.syncFolder(dirname(file))
    } catch (error) {
      throw diskFailure(doing, file, error)
    }
    return copy
  }

  return {
    async take(name, file, how, isRestored = false) {
      const copy = await moved(file, [name, 'json'], `会话文件已损坏（${how}），移走`)
      return [
        `会话文件已损坏（${how}）：${file}`,
        `原文件已移到 ${copy}，其他会话不受影响。`,
        ...(isRestored
          ? ['里面的内容最近存过，已按那份放回，没有丢。', '刚断过电，这是正常的；没断过电却反复出现，请检查磁盘。']
          : [
              '有备份的话：停掉程序，把备份中的同名文件放回原处，再启动；没有备份则不必处理，这位申报人下次发消息时从头开始。',
              '反复出现请检查磁盘。',
            ]),
      ].join('\n')
    },
    async takeJournal(file) {
      const copy = await moved(file, ['journal', 'log'], '登记最近保存的会话的文件已损坏，移走')
      return `登记最近保存的会话的文件有坏的地方：${file}\n能读的都已放回原处，坏的那份移到了 ${copy}。会话文件本身没坏的，什么也没丢。刚断过电，这是正常的；没断过电却反复出现，请检查磁盘。`
    },
    has: (name) => kept.has(`${name}.1.json`),
    count: (name) => [...kept].filter((file) => file.startsWith(`${name}.`)).length,
    async erase(name, key) {
      try {
        // Copies of what was being sent are made by whoever reads it.
        for (const file of await disk.list(folder)) kept.add(file)
        const copies: string[] = []
        for (const file of kept) if (mayHold(file, name) || (await holds(file, key))) copies.push(file)
        for (const file of copies) {
          await disk.unlink(join(folder, file))
          kept.delete(file)
        }
        // Also where there was none: who was to be removed before may not have been for good.
        isThere ||= copies.length > 0
        if (isThere) await disk.syncFolder(folder)
      } catch (error) {
        throw diskFailure('删除损坏会话的副本', folder, error)
      }
    },
  }
}

/** Names in it are on the disk when this resolves; false for no such folder. */
async function syncIfThere(folder: string, disk: Disk): Promise<boolean> {
  try {
    await disk.syncFolder(folder)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}
