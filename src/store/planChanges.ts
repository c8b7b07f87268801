import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Disk, realDisk } from './disk.ts'
import { diskFailure, FolderInUse, StoreError } from './errors.ts'
import { isCutShort, lengthFileOf, lineOf, noteLength, recordIn } from './lines.ts'
import { lockFolder } from './lock.ts'
import { sha256 } from './record-file.ts'

/** Below the data folder: what an association keeps of its plans. */
export const PLANS = 'plans'
const FILE = 'changes.jsonl'
const ASIDE = 'damaged'
const MEND = `有备份的话把这个文件放回去，没有就删掉 ${PLANS}/${FILE}.length，看看 zhicheng plans，缺的再改一遍`

const value = z.union([z.string(), z.number(), z.array(z.string()), z.null()])

const recordSchema = z.object({
  id: z.string().regex(/^\d+$/),
  at: z.string(),
  by: z.string(),
  plan: z.string(),
  edits: z.array(z.object({ key: z.string(), before: value, after: value })).min(1),
  why: z.string(),
  undoes: z.string().optional(),
  order: z.string().optional(),
})

/** One change of a plan as it is kept. */
export type PlanChangeRecord = z.infer<typeof recordSchema>

export interface PlanChanges {
  /** Oldest first; lines that cannot be read are left out. */
  readonly changes: readonly PlanChangeRecord[]
  /** Tells one state of the file from the next. */
  readonly mark: string
  /** What is wrong with the file, in Chinese. */
  readonly told: readonly string[]
}

/** The file of the changes in a data folder. */
export const planChangesFile = (data: string) => join(data, PLANS, FILE)

interface Parsed extends PlanChanges {
  /** The last line was not written to its end: what comes before it, and what there is of it. */
  readonly torn: { readonly whole: Buffer; readonly rest: Buffer } | null
  /** The last line is whole, but for its end of line. */
  readonly unended: boolean
  /** Lines are missing at its end. */
  readonly cut: boolean
  readonly lines: number
}

/**
 * What the bytes of the file hold; null for no file. Each line vouches for itself, so one that is damaged harms no other; `noted` is what
 * stands in the file of its length, read before.
 */
export function parsePlanChanges(bytes: Buffer | null, noted: Buffer | null = null): Parsed {
  const whole = bytes ?? Buffer.alloc(0)
  const end = whole.lastIndexOf(0x0a) + 1
  const [body, rest] = [whole.subarray(0, end), whole.subarray(end)]
  const lines = body.length === 0 ? [] : body.toString('utf8').slice(0, -1).split('\n')
  const changes: PlanChangeRecord[] = []
  const told: string[] = []
  lines.forEach((line, index) => {
    const change = readLine(line)
    if (change) changes.push(change)
    else told.push(`改动记录 ${PLANS}/${FILE} 第 ${index + 1} 行读不出来，没有采用；有备份的话把这个文件放回去`)
  })
  const last = rest.length === 0 ? null : readLine(rest.toString('utf8'))
  if (last) changes.push(last)
  // The end of the last line is no loss.
  const cut = isCutShort(whole.length + (last ? 1 : 0), noted)
  if (cut) told.push(`改动记录 ${PLANS}/${FILE} 后面缺了一截，缺的改动没有采用；${MEND}`)
  const torn = rest.length > 0 && !last
  if (torn && !cut)
    told.push(
      `改动记录 ${PLANS}/${FILE} 最后一行没有写完（多半是写的时候断了电），没有采用，下次改动时移到 ${PLANS}/${ASIDE}；前面的都算数。那次改动请再做一遍`,
    )
  return {
    changes,
    cut,
    mark: sha256(whole),
    told,
    torn: torn ? { whole: body, rest } : null,
    unended: last !== null,
    lines: lines.length + (last ? 1 : 0),
  }
}

/** Reads them from a data folder; none where there is no such file. Throws {@link StoreError} when it cannot be read. */
export async function readPlanChanges(data: string, disk: Pick<Disk, 'read'> = realDisk): Promise<PlanChanges> {
  const noted = await notedOf(data, disk)
  return parsePlanChanges(await contentOf(data, disk), noted)
}

/**
 * Keeps one more change, on the disk when this resolves, and gives it with its number. `mark` is of the state in which it was
 * agreed to: it rejects with {@link StoreError} when another change came between, when another process is writing just now, or when the disk
 * fails. A last line torn by a crash is put aside first.
 */
export async function keepPlanChange(
  data: string,
  mark: string,
  change: Omit<PlanChangeRecord, 'id'>,
  disk: Disk = realDisk,
): Promise<PlanChangeRecord> {
  return exclusively(data, disk, async () => {
    const file = planChangesFile(data)
    const noted = await notedOf(data, disk)
    const before = await contentOf(data, disk)
    const now = parsePlanChanges(before, noted)
    if (now.cut) throw new StoreError(`改动记录后面缺了一截，先不能改计划：${MEND}`)
    if (now.mark !== mark) throw new StoreError('刚才别处也改了计划，这次没有改：请再做一遍，看看现在是什么')
    const last = Math.max(now.lines, ...now.changes.map(({ id }) => Number(id)))
    const record: PlanChangeRecord = { id: String(last + 1), ...change }
    try {
      if (now.torn) await putAside(data, file, now.torn, disk)
      const line = `${now.unended ? '\n' : ''}${lineOf(record)}`
      await appendFile(file, line, { mode: 0o600, flush: true })
      const length = (before?.length ?? 0) - (now.torn?.rest.length ?? 0) + Buffer.byteLength(line)
      await noteLength(file, length, disk)
      if (last === 0) await disk.syncFolder(join(data, PLANS))
    } catch (error) {
      throw diskFailure('保存计划的改动', file, error)
    }
    return record
  })
}

/** In place of an administrator who had all of theirs deleted. */
export const SOMEBODY = '（已删除）'

/**
 * What was changed stays, who of the chats changed it does not: nowhere in the file of the changes, nor among what was put aside of
 * it. Rejects with {@link StoreError} when the disk fails, or others are writing for too long.
 */
export async function forgetInPlanChanges(data: string, key: string, disk: Disk = realDisk): Promise<void> {
  const [file, folder] = [planChangesFile(data), join(data, PLANS, ASIDE)]
  const [name, other] = [JSON.stringify(key), JSON.stringify(SOMEBODY)]
  const holds = (bytes: Buffer | null) => bytes?.includes(name) ?? false
  const torn = (await disk.list(folder)).map((one) => join(folder, one))
  const found: string[] = []
  for (const one of [file, ...torn]) if (holds(await disk.read(one))) found.push(one)
  if (found.length === 0) return
  await exclusively(data, disk, async () => {
    try {
      for (const one of found) {
        const text = (await disk.read(one))?.toString('utf8') ?? ''
        const lines = text.split('\n').map((line) => {
          const change = one === file ? readLine(line) : null
          // Of a line that cannot be read only these letters are others.
          return change?.by === key ? lineOf({ ...change, by: SOMEBODY }).trimEnd() : line.replaceAll(name, other)
        })
        const next = lines.join('\n')
        // First: a file longer than was noted is none that was cut.
        if (one === file) await noteLength(file, Buffer.byteLength(next), disk)
        await disk.write(`${one}.tmp`, next)
        await disk.rename(`${one}.tmp`, one)
      }
      await disk.syncFolder(join(data, PLANS))
    } catch (error) {
      throw diskFailure('抹去改动记录里的人', file, error)
    }
  })
}

const TRIES = 20
const PAUSE_MS = 50

/** One writer at a time, within the process and among processes; others wait for a second. */
export async function exclusively<T>(data: string, disk: Disk, work: () => Promise<T>): Promise<T> {
  const folder = join(data, PLANS)
  for (let attempt = 1; ; attempt += 1) {
    let unlock: () => Promise<void>
    try {
      await disk.makeFolder(folder)
      unlock = await lockFolder(folder, disk)
    } catch (error) {
      if (!(error instanceof FolderInUse))
        throw error instanceof StoreError ? error : diskFailure('打开', folder, error)
      if (attempt === TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      continue
    }
    try {
      return await work()
    } finally {
      await unlock().catch(() => {})
    }
  }
}

async function notedOf(data: string, disk: Pick<Disk, 'read'>): Promise<Buffer | null> {
  const file = lengthFileOf(planChangesFile(data))
  try {
    return await disk.read(file)
  } catch (error) {
    throw diskFailure('读取计划的改动', file, error)
  }
}

async function contentOf(data: string, disk: Pick<Disk, 'read'>): Promise<Buffer | null> {
  const file = planChangesFile(data)
  try {
    return await disk.read(file)
  } catch (error) {
    throw diskFailure('读取计划的改动', file, error)
  }
}

async function putAside(data: string, file: string, torn: NonNullable<Parsed['torn']>, disk: Disk): Promise<void> {
  const folder = join(data, PLANS, ASIDE)
  await disk.makeFolder(folder)
  await disk.write(join(folder, `${sha256(torn.rest).slice(0, 16)}.txt`), torn.rest.toString('utf8'))
  await disk.syncFolder(folder)
  const temporary = `${file}.tmp`
  await disk.write(temporary, torn.whole.toString('utf8'))
  await disk.rename(temporary, file)
  await disk.syncFolder(join(data, PLANS))
}

function readLine(line: string): PlanChangeRecord | null {
  const read = recordSchema.safeParse(recordIn(line))
  return read.success ? read.data : null
}
