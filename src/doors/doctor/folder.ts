import { access, constants, readdir, readFile, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { realDisk } from '../../store/disk.ts'
import { codeOf, diskFailure } from '../../store/errors.ts'
import { fateOf, type Holder } from '../../store/process-identity.ts'
import { type Finding, note, well, wrong } from './finding.ts'

export interface Folder {
  readonly findings: readonly Finding[]
  readonly exists: boolean
  /** The process that has it; null for none. */
  readonly holder: number | null
}

const MEGABYTE = 1_000_000
const TOO_LITTLE = 100 * MEGABYTE
const LITTLE = 1000 * MEGABYTE

/** The data folder as the service finds it. `free`: bytes left on its disk. */
export async function lookAtFolder(
  folder: string,
  free: (path: string) => Promise<number> = freeBytes,
): Promise<Folder> {
  const stats = await stat(folder).catch((error: unknown) => codeOf(error))
  const elsewhere = '用 --data、ZHICHENG_DATA 或配置里的“数据”换一个'
  if (stats === 'ENOENT') return { findings: [await missing(folder, free)], exists: false, holder: null }
  if (typeof stats === 'string' || !stats.isDirectory()) {
    const why = typeof stats === 'string' ? `读不了（${stats}）` : '不是文件夹'
    return { findings: [wrong('data', `数据文件夹 ${folder} ${why}`, elsewhere)], exists: false, holder: null }
  }
  const { holder, finding } = await lookAtLock(folder)
  const isOpen = process.platform !== 'win32' && (stats.mode & 0o077) !== 0
  const findings = [
    await writing(folder),
    ...(process.platform === 'win32' ? [] : await closed(folder, stats.uid)),
    finding,
    await space(folder, free),
    ...(isOpen ? [note('private', '数据文件夹本机别的用户也能看', `chmod 700 ${folder}`)] : []),
  ]
  return { findings, exists: true, holder }
}

async function missing(folder: string, free: (path: string) => Promise<number>): Promise<Finding> {
  let above = dirname(folder)
  while (above !== dirname(above) && !(await stat(above).catch(() => null))) above = dirname(above)
  const trial = await tried(above)
  if (trial)
    return wrong('data', `数据文件夹 ${folder} 还没有，也建不了：${trial}`, '换一个文件夹，或先建好交给运行的用户')
  const left = await space(above, free)
  return left.state === 'wrong' ? left : well('data', `数据文件夹 ${folder} 还没有，serve 启动时会建`)
}

async function writing(folder: string): Promise<Finding> {
  const trial = await tried(folder)
  if (trial) return wrong('data', trial, '照上面说的改好；别的用户建的文件夹，用 chown 交给运行服务的用户')
  return well('data', `数据文件夹 ${folder} 可以写`)
}

/** What the service opens in the folder; whatever else lies there is none of its business. */
const FOLDERS = [
  'conversations',
  'journal',
  'unsent',
  'waking',
  'damaged',
  'lock',
  'plans',
  'broadcasts',
  'originals',
  'papers',
  'wechat',
]
const FILES = ['sending.log', 'keys.json', 'questions.jsonl']
const NAMED = 3

/**
 * What in the folder the service cannot read or write: it would be refused only when it comes to it. Root may do everything, so where root
 * looks it counts to whom things belong.
 */
async function closed(folder: string, owner: number): Promise<Finding[]> {
  const shards = await readdir(join(folder, 'conversations')).catch(() => [])
  const folders = [
    ...FOLDERS,
    ...shards.filter((name) => /^[0-9a-f]{2}$/.test(name)).map((name) => `conversations/${name}`),
  ]
  const found: string[] = []
  for (const name of [...folders, ...FILES]) {
    const path = join(folder, name)
    if (!(await isOpenTo(path, owner))) found.push(path)
  }
  if (found.length === 0) return []
  const named = `${found.slice(0, NAMED).join('、')}${found.length > NAMED ? `…（共 ${found.length} 处）` : ''}`
  const user = process.getuid?.() === 0 ? `${owner}` : '$(id -u)'
  return [
    wrong(
      'data',
      `数据文件夹里有运行服务的用户打不开的：${named}`,
      `交给运行服务的用户，如 sudo chown -R ${user} ${folder}`,
    ),
  ]
}

async function isOpenTo(path: string, owner: number): Promise<boolean> {
  try {
    const stats = await stat(path)
    const wanted = constants.R_OK | constants.W_OK | (stats.isDirectory() ? constants.X_OK : 0)
    await access(path, wanted)
    if (process.getuid?.() !== 0 || owner === 0 || stats.uid === owner) return true
    return (stats.mode & wanted) === wanted
  } catch (error) {
    return codeOf(error) === 'ENOENT'
  }
}

/** What came of writing a small file; null when it went well. */
async function tried(folder: string): Promise<string | null> {
  const file = join(folder, `.doctor.${process.pid}`)
  try {
    await realDisk.write(file, 'ok\n')
    return null
  } catch (error) {
    return diskFailure('试写', folder, error).message
  } finally {
    await realDisk.unlink(file).catch(() => {})
  }
}

async function lookAtLock(folder: string): Promise<{ holder: number | null; finding: Finding }> {
  const locks = join(folder, 'lock')
  const numbers = (await realDisk.list(locks).catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number)
  const holder = numbers.length === 0 ? null : await holderIn(join(locks, String(Math.max(...numbers))))
  const fate = holder ? fateOf(holder) : 'gone'
  if (!holder || fate === 'gone') return { holder: null, finding: well('lock', '没有别的进程在用数据文件夹') }
  if (fate === 'alive')
    return { holder: holder.pid, finding: well('lock', `数据文件夹正由进程 ${holder.pid} 使用（服务在运行）`) }
  const what = `数据文件夹由另一台机器（${holder.host}）上的进程 ${holder.pid} 锁定`
  return { holder: null, finding: wrong('lock', what, `确认那边已经停了，再删除文件夹 ${locks}`) }
}

async function holderIn(file: string): Promise<Holder | null> {
  try {
    const { pid, host, started, released }: Partial<Holder & { released: boolean }> = JSON.parse(
      await readFile(file, 'utf8'),
    )
    if (released || typeof pid !== 'number' || typeof host !== 'string') return null
    return { pid, host, started: started ?? null }
  } catch {
    return null
  }
}

async function space(folder: string, free: (path: string) => Promise<number>): Promise<Finding> {
  const bytes = await free(folder).catch(() => null)
  if (bytes === null) return note('space', '不知道磁盘还剩多少')
  const left = `磁盘还剩 ${(bytes / (1000 * MEGABYTE)).toFixed(1)} GB`
  if (bytes < TOO_LITTLE) return wrong('space', left, '清出空间：写满以后存不下消息，也就不再回答')
  return bytes < LITTLE ? note('space', left, '快满了，清出一些') : well('space', left)
}

async function freeBytes(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path)
  return bavail * bsize
}
