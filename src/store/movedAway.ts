import { join } from 'node:path'
import { type Disk, realDisk } from './disk.ts'
import { diskFailure, StoreError } from './errors.ts'

const FILE = 'moved.txt'

/** Marks a data folder whose conversations now rest in a database: what is unsent in it would be sent a second time. `on`: a day, yyyy-MM-dd. */
export async function markMovedAway(folder: string, on: string, disk: Disk = realDisk): Promise<void> {
  const file = join(folder, FILE)
  await disk.write(
    file,
    `${on} 搬进了数据库（zhicheng data move）。这里的会话不再用；删掉这个文件就能再用，但没发完的会再发一遍。\n`,
  )
  await disk.syncFolder(folder)
}

/** The folder is in use again: what was in the database has been brought back. */
export async function unmarkMovedAway(folder: string, disk: Disk = realDisk): Promise<void> {
  await disk.unlink(join(folder, FILE))
}

/** Throws {@link StoreError}, in Chinese, when the conversations of the folder were moved into a database. */
export async function refuseMovedAway(folder: string, disk: Disk = realDisk): Promise<void> {
  const file = join(folder, FILE)
  const mark = await disk.read(file).catch((error: unknown) => {
    throw diskFailure('打开数据文件夹', folder, error)
  })
  if (mark === null) return
  throw new StoreError(
    `数据文件夹 ${folder} 里的会话已经搬进了数据库。设好 ZHICHENG_DATABASE 再启动，或换一个数据文件夹；一定要用这里的，先用 zhicheng data move 搬回来，或删掉 ${file}（没发完的消息会再发一遍）`,
  )
}
